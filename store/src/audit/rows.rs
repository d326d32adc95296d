//! The audit trail's tables.

crate::rows! {
    audit "audit" {
        #[sea_orm(primary_key, auto_increment = false)]
        seq: i64,
        at: DateTimeUtc,
        by_id: Option<Uuid>,
        action: String,
        object: String,
        object_id: Option<Uuid>,
        workshop_id: Option<Uuid>,
        details: Json,
        #[serde(with = "crate::json::hexed")]
        previous: Vec<u8>,
        #[serde(with = "crate::json::hexed")]
        hash: Vec<u8>,
    }
    head "audit_head" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: i32,
        seq: i64,
        hash: Vec<u8>,
    }
}
