//! The series, its workshops, their rooms and delegations.

crate::migration!(
    // One row: an installation serves one series.
    "CREATE TABLE series (
        id integer PRIMARY KEY CHECK (id = 1),
        title {json} NOT NULL,
        about {json} NOT NULL,
        contact text NOT NULL,
        hosts {json} NOT NULL,
        offered {json} NOT NULL,
        demo boolean NOT NULL DEFAULT false
    )",
    "CREATE TABLE workshops (
        id {uuid} PRIMARY KEY,
        slug text NOT NULL CONSTRAINT workshops_slug_key UNIQUE,
        number integer NOT NULL,
        city {json} NOT NULL,
        country text NOT NULL,
        venue {json} NOT NULL,
        zone text NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        status text NOT NULL,
        register_by date,
        confirm_by date,
        capacity integer NOT NULL,
        vetting_required boolean NOT NULL,
        languages {json} NOT NULL,
        about {json},
        hosts {json} NOT NULL,
        publication integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at {time} NOT NULL
    )",
    "CREATE INDEX workshops_first_day ON workshops (first_day)",
    "CREATE TABLE rooms (
        id {uuid} PRIMARY KEY,
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        name text NOT NULL,
        seats integer,
        position integer NOT NULL,
        CONSTRAINT rooms_name_key UNIQUE (workshop_id, name)
    )",
    "CREATE TABLE delegations (
        workshop_id {uuid} NOT NULL REFERENCES workshops (id),
        country text NOT NULL,
        quota integer NOT NULL,
        PRIMARY KEY (workshop_id, country)
    )",
);
