//! Registrations carry their person's keys: an edition's list is sorted and searched without looking up everybody.

crate::migration!(
    "ALTER TABLE registrations ADD COLUMN order_key text NOT NULL DEFAULT ''",
    "ALTER TABLE registrations ADD COLUMN person_key text NOT NULL DEFAULT ''",
    "UPDATE registrations SET
        order_key = (SELECT persons.order_key FROM persons WHERE persons.id = registrations.person_id),
        person_key = (SELECT persons.search_key FROM persons WHERE persons.id = registrations.person_id)",
    "CREATE INDEX registrations_by_name ON registrations (workshop_id, order_key, id)",
);
