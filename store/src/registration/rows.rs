//! The tables of registrations.

crate::rows! {
    registration "registrations" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        workshop_id: Uuid,
        person_id: Uuid,
        kind: String,
        country: Option<String>,
        agency: String,
        position: String,
        function: String,
        languages: Json,
        gender: Option<String>,
        phone: Option<String>,
        status: String,
        since: DateTimeUtc,
        nominated: bool,
        complete: bool,
        holds_place: bool,
        takes_over_id: Option<Uuid>,
        private_reason: Option<String>,
        vetting: String,
        vetting_reference: Option<String>,
        vetting_date: Option<Date>,
        vetting_expires: Option<Date>,
        arrival: Option<Date>,
        departure: Option<Date>,
        meal: Option<String>,
        access_needs: Option<String>,
        emergency_name: Option<String>,
        emergency_phone: Option<String>,
        search_key: String,
        order_key: String,
        person_key: String,
        named: Option<String>,
        version: i32,
        created_at: DateTimeUtc,
    }
    step "registration_steps" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        registration_id: Uuid,
        event: String,
        status: String,
        at: DateTimeUtc,
        by_id: Option<Uuid>,
    }
    application "applications" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        workshop_id: Uuid,
        email_key: String,
        body: Json,
        language: String,
        created_at: DateTimeUtc,
        expires_at: DateTimeUtc,
    }
    passport "passports" {
        #[sea_orm(primary_key, auto_increment = false)]
        registration_id: Uuid,
        #[serde(with = "crate::json::hexed")]
        wrapped_key: Vec<u8>,
        #[serde(with = "crate::json::hexed")]
        number: Vec<u8>,
        #[serde(with = "crate::json::hexed")]
        issued_by: Vec<u8>,
        #[serde(with = "crate::json::hexed")]
        expires: Vec<u8>,
        updated_at: DateTimeUtc,
    }
    receipt "receipts" {
        #[sea_orm(primary_key, auto_increment = false)]
        key: String,
        #[serde(with = "crate::json::hexed")]
        body_hash: Vec<u8>,
        location: String,
        at: DateTimeUtc,
    }
}
