//! The audit trail's table.

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
        previous: Vec<u8>,
        hash: Vec<u8>,
    }
}
