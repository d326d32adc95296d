//! The series' tables.

crate::rows! {
    series "series" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: i32,
        title: Json,
        about: Json,
        contact: String,
        hosts: Json,
        offered: Json,
        demo: bool,
    }
    workshop "workshops" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        slug: String,
        number: i32,
        city: Json,
        country: String,
        venue: Json,
        zone: String,
        first_day: Date,
        last_day: Date,
        status: String,
        register_by: Option<Date>,
        confirm_by: Option<Date>,
        capacity: i32,
        vetting_required: bool,
        languages: Json,
        about: Option<Json>,
        hosts: Json,
        publication: i32,
        version: i32,
        created_at: DateTimeUtc,
    }
    room "rooms" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        workshop_id: Uuid,
        name: String,
        seats: Option<i32>,
        position: i32,
    }
    delegation "delegations" {
        #[sea_orm(primary_key, auto_increment = false)]
        workshop_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        country: String,
        quota: i32,
    }
}
