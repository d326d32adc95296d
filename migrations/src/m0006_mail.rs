//! Mail: messages that organizers write, and the outbox of every letter.

crate::migration!(
    "CREATE TABLE messages (
        id {uuid} PRIMARY KEY,
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        by_id {uuid},
        subject text NOT NULL,
        body text NOT NULL,
        recipients {json} NOT NULL,
        at {time} NOT NULL
    )",
    "CREATE INDEX messages_of_workshop ON messages (workshop_id, at)",
    // One row is one letter to one recipient. `facts` are typed (domain::mail::Letter);
    // `subject` and `body` are what was sent, without secrets, kept for its recipient to read again.
    "CREATE TABLE deliveries (
        id {uuid} PRIMARY KEY,
        person_id {uuid} REFERENCES persons (id),
        address text NOT NULL,
        language text NOT NULL,
        kind text NOT NULL,
        facts {json} NOT NULL,
        workshop_id {uuid} REFERENCES workshops (id),
        message_id {uuid} REFERENCES messages (id),
        token_id {uuid},
        state text NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        due_at {time} NOT NULL,
        lease {uuid},
        lease_until {time},
        last_error text,
        subject text,
        body text,
        created_at {time} NOT NULL,
        sent_at {time},
        read_at {time}
    )",
    "CREATE INDEX deliveries_due ON deliveries (due_at) WHERE state = 'waiting'",
    // Whoever waits for a link does not wait behind ten thousand messages.
    "CREATE INDEX deliveries_with_link_due ON deliveries (due_at) WHERE state = 'waiting' AND token_id IS NOT NULL",
    "CREATE INDEX deliveries_dead ON deliveries (created_at) WHERE state = 'dead'",
    "CREATE INDEX deliveries_of_person ON deliveries (person_id, created_at)",
    "CREATE INDEX deliveries_of_workshop ON deliveries (workshop_id, created_at)",
    "CREATE INDEX deliveries_of_message ON deliveries (message_id)",
    // Addresses that must not be written to.
    "CREATE TABLE suppressions (
        email_key text PRIMARY KEY,
        reason text NOT NULL,
        at {time} NOT NULL
    )",
);
