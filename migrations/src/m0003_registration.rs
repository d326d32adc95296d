//! Registrations: status, data of both stages, history.

crate::migration!(
    "CREATE TABLE registrations (
        id {uuid} PRIMARY KEY,
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        person_id {uuid} NOT NULL REFERENCES persons (id),
        kind text NOT NULL,
        country text,
        agency text NOT NULL,
        position text NOT NULL,
        function text NOT NULL,
        languages {json} NOT NULL,
        gender text,
        phone text,
        status text NOT NULL,
        since {time} NOT NULL,
        nominated boolean NOT NULL DEFAULT false,
        complete boolean NOT NULL DEFAULT false,
        holds_place boolean NOT NULL DEFAULT false,
        takes_over_id {uuid} REFERENCES registrations (id),
        private_reason text,
        vetting text NOT NULL,
        vetting_reference text,
        vetting_date date,
        vetting_expires date,
        arrival date,
        departure date,
        meal text,
        access_needs text,
        emergency_name text,
        emergency_phone text,
        -- agency and position, folded
        search_key text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at {time} NOT NULL,
        CONSTRAINT registrations_once UNIQUE (workshop_id, person_id),
        CONSTRAINT registrations_delegate_has_country CHECK (kind <> 'delegate' OR country IS NOT NULL)
    )",
    "CREATE INDEX registrations_of_workshop ON registrations (workshop_id, status, country)",
    "CREATE INDEX registrations_of_person ON registrations (person_id)",
    "CREATE TABLE registration_steps (
        id {uuid} PRIMARY KEY,
        registration_id {uuid} NOT NULL REFERENCES registrations (id),
        event text NOT NULL,
        status text NOT NULL,
        at {time} NOT NULL,
        by_id {uuid}
    )",
    "CREATE INDEX registration_steps_in_order ON registration_steps (registration_id, at)",
    // A form sent in by somebody whose address is not verified yet; it becomes a registration when it is.
    "CREATE TABLE applications (
        id {uuid} PRIMARY KEY,
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        email_key text NOT NULL,
        body {json} NOT NULL,
        language text NOT NULL,
        created_at {time} NOT NULL,
        expires_at {time} NOT NULL,
        CONSTRAINT applications_once UNIQUE (workshop_id, email_key)
    )",
    // Field by field: nonce and ciphertext, with the record's own key wrapped by the installation's.
    "CREATE TABLE passports (
        registration_id {uuid} PRIMARY KEY REFERENCES registrations (id),
        wrapped_key {bytes} NOT NULL,
        number {bytes} NOT NULL,
        issued_by {bytes} NOT NULL,
        expires {bytes} NOT NULL,
        updated_at {time} NOT NULL
    )",
    // A form sent twice gives one row and the same receipt.
    "CREATE TABLE receipts (
        key text PRIMARY KEY,
        body_hash {bytes} NOT NULL,
        location text NOT NULL,
        at {time} NOT NULL
    )",
);
