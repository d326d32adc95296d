//! The tables of mail.

crate::rows! {
    message "messages" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        workshop_id: Uuid,
        by_id: Option<Uuid>,
        subject: String,
        body: String,
        recipients: Json,
        at: DateTimeUtc,
    }
    delivery "deliveries" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        person_id: Option<Uuid>,
        address: String,
        language: String,
        kind: String,
        facts: Json,
        workshop_id: Option<Uuid>,
        message_id: Option<Uuid>,
        token_id: Option<Uuid>,
        state: String,
        attempts: i32,
        due_at: DateTimeUtc,
        lease: Option<Uuid>,
        lease_until: Option<DateTimeUtc>,
        last_error: Option<String>,
        subject: Option<String>,
        body: Option<String>,
        created_at: DateTimeUtc,
        sent_at: Option<DateTimeUtc>,
        read_at: Option<DateTimeUtc>,
    }
    suppression "suppressions" {
        #[sea_orm(primary_key, auto_increment = false)]
        email_key: String,
        reason: String,
        at: DateTimeUtc,
    }
}
