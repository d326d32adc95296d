//! The agenda: the draft, its publications, what people starred.

crate::migration!(
    "CREATE TABLE sessions (
        id {uuid} PRIMARY KEY,
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        kind text NOT NULL,
        theme text,
        priority text,
        room_id {uuid} REFERENCES rooms (id),
        all_rooms boolean NOT NULL DEFAULT false,
        starts_at {time},
        ends_at {time},
        tlp text NOT NULL,
        audience {json} NOT NULL,
        title {json} NOT NULL,
        summary {json},
        expected integer,
        cancelled boolean NOT NULL DEFAULT false,
        removed boolean NOT NULL DEFAULT false,
        version integer NOT NULL DEFAULT 1,
        created_at {time} NOT NULL
    )",
    "CREATE INDEX sessions_in_order ON sessions (workshop_id, starts_at)",
    "CREATE TABLE parts (
        session_id {uuid} NOT NULL REFERENCES sessions (id),
        person_id {uuid} NOT NULL REFERENCES persons (id),
        part text NOT NULL,
        position integer NOT NULL,
        PRIMARY KEY (session_id, person_id, part)
    )",
    "CREATE INDEX parts_of_person ON parts (person_id)",
    "CREATE TABLE publications (
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        number integer NOT NULL,
        at {time} NOT NULL,
        by_id {uuid},
        reason text,
        snapshot {json} NOT NULL,
        PRIMARY KEY (workshop_id, number)
    )",
    "CREATE TABLE stars (
        person_id {uuid} NOT NULL REFERENCES persons (id),
        session_id {uuid} NOT NULL REFERENCES sessions (id),
        PRIMARY KEY (person_id, session_id)
    )",
    "CREATE TABLE calendars (
        person_id {uuid} PRIMARY KEY REFERENCES persons (id),
        hash {bytes} NOT NULL CONSTRAINT calendars_hash_key UNIQUE,
        created_at {time} NOT NULL
    )",
);
