//! Each form that waits for its address to be verified is kept for itself: a letter sends in what was written
//! before it was sent, whoever writes in the same address's name later.

crate::migration!(
    "CREATE TABLE applications_each (
        id {uuid} PRIMARY KEY,
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        email_key text NOT NULL,
        body {json} NOT NULL,
        language text NOT NULL,
        created_at {time} NOT NULL,
        expires_at {time} NOT NULL
    )",
    "INSERT INTO applications_each (id, workshop_id, email_key, body, language, created_at, expires_at)
        SELECT id, workshop_id, email_key, body, language, created_at, expires_at FROM applications",
    "DROP TABLE applications",
    "ALTER TABLE applications_each RENAME TO applications",
    "CREATE INDEX applications_of_address ON applications (workshop_id, email_key, created_at)",
    // As the one who put them forward wrote it; shown until they answer themselves.
    "ALTER TABLE registrations ADD COLUMN named text",
);
