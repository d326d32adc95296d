//! People, what they may do, and how they sign in. Of every secret only its hash is stored.

crate::migration!(
    "CREATE TABLE persons (
        id {uuid} PRIMARY KEY,
        email text NOT NULL,
        email_key text NOT NULL CONSTRAINT persons_email_key UNIQUE,
        full_name text NOT NULL,
        badge_name text,
        form_of_address text,
        native_name text,
        sort_key text,
        rank text,
        honorific text,
        order_key text NOT NULL,
        search_key text NOT NULL,
        language text NOT NULL,
        zone text,
        version integer NOT NULL DEFAULT 1,
        created_at {time} NOT NULL
    )",
    "CREATE INDEX persons_order ON persons (order_key)",
    "CREATE TABLE roles (
        id {uuid} PRIMARY KEY,
        person_id {uuid} NOT NULL REFERENCES persons (id),
        kind text NOT NULL,
        workshop_id {uuid} REFERENCES workshops (id),
        country text,
        created_at {time} NOT NULL
    )",
    "CREATE UNIQUE INDEX roles_once ON roles (person_id, kind, COALESCE(workshop_id, {none}), COALESCE(country, ''))",
    "CREATE INDEX roles_of_workshop ON roles (workshop_id, kind)",
    // Signed-in browsers.
    "CREATE TABLE web_sessions (
        hash {bytes} PRIMARY KEY,
        person_id {uuid} NOT NULL REFERENCES persons (id),
        created_at {time} NOT NULL,
        seen_at {time} NOT NULL,
        step_up_at {time}
    )",
    "CREATE INDEX web_sessions_of_person ON web_sessions (person_id)",
    // Links and codes in letters.
    "CREATE TABLE tokens (
        id {uuid} PRIMARY KEY,
        hash {bytes} NOT NULL CONSTRAINT tokens_hash_key UNIQUE,
        code_hash {bytes},
        purpose text NOT NULL,
        email_key text NOT NULL,
        registration_id {uuid},
        browser_hash {bytes},
        next text,
        attempts integer NOT NULL DEFAULT 0,
        created_at {time} NOT NULL,
        expires_at {time} NOT NULL,
        used_at {time}
    )",
    "CREATE INDEX tokens_of_address ON tokens (email_key, purpose)",
    "CREATE INDEX tokens_of_browser ON tokens (browser_hash)",
    "CREATE TABLE consents (
        id {uuid} PRIMARY KEY,
        person_id {uuid} NOT NULL REFERENCES persons (id),
        workshop_id {uuid} REFERENCES workshops (id),
        purpose text NOT NULL,
        given boolean NOT NULL,
        notice_version integer NOT NULL,
        language text NOT NULL,
        at {time} NOT NULL
    )",
    "CREATE INDEX consents_of_person ON consents (person_id, at)",
);
