//! The tables of the agenda.

crate::rows! {
    session "sessions" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        workshop_id: Uuid,
        kind: String,
        theme: Option<String>,
        priority: Option<String>,
        room_id: Option<Uuid>,
        all_rooms: bool,
        starts_at: Option<DateTimeUtc>,
        ends_at: Option<DateTimeUtc>,
        tlp: String,
        audience: Json,
        title: Json,
        summary: Option<Json>,
        expected: Option<i32>,
        cancelled: bool,
        removed: bool,
        version: i32,
        created_at: DateTimeUtc,
    }
    part "parts" {
        #[sea_orm(primary_key, auto_increment = false)]
        session_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        part: String,
        position: i32,
    }
    publication "publications" {
        #[sea_orm(primary_key, auto_increment = false)]
        workshop_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        number: i32,
        at: DateTimeUtc,
        by_id: Option<Uuid>,
        reason: Option<String>,
        snapshot: Json,
    }
    star "stars" {
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        session_id: Uuid,
    }
    calendar "calendars" {
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Uuid,
        #[serde(with = "crate::json::hexed")]
        hash: Vec<u8>,
        created_at: DateTimeUtc,
    }
}
