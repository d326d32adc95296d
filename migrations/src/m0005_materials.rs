//! Documents and their versions. Bytes lie in the file store under their hash.

crate::migration!(
    "CREATE TABLE materials (
        id {uuid} PRIMARY KEY,
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        session_id {uuid} REFERENCES sessions (id),
        group_id {uuid} NOT NULL,
        title text NOT NULL,
        language text NOT NULL,
        tlp text NOT NULL,
        audience {json} NOT NULL,
        release {json} NOT NULL,
        link text,
        owner_id {uuid} REFERENCES persons (id),
        withdrawn boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at {time} NOT NULL
    )",
    "CREATE INDEX materials_of_workshop ON materials (workshop_id, session_id)",
    "CREATE TABLE material_versions (
        material_id {uuid} NOT NULL REFERENCES materials (id),
        number integer NOT NULL,
        hash text NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL,
        tlp text NOT NULL,
        audience {json} NOT NULL,
        by_id {uuid},
        at {time} NOT NULL,
        PRIMARY KEY (material_id, number)
    )",
    "CREATE INDEX material_versions_by_hash ON material_versions (hash)",
);
