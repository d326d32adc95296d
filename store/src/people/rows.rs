//! The tables of people, roles, sign-in and consents.

crate::rows! {
    person "persons" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        email: String,
        email_key: String,
        full_name: String,
        badge_name: Option<String>,
        form_of_address: Option<String>,
        native_name: Option<String>,
        sort_key: Option<String>,
        rank: Option<String>,
        honorific: Option<String>,
        order_key: String,
        search_key: String,
        language: String,
        zone: Option<String>,
        version: i32,
        created_at: DateTimeUtc,
    }
    role "roles" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        person_id: Uuid,
        kind: String,
        workshop_id: Option<Uuid>,
        country: Option<String>,
        created_at: DateTimeUtc,
    }
    web_session "web_sessions" {
        #[sea_orm(primary_key, auto_increment = false)]
        #[serde(with = "crate::json::hexed")]
        hash: Vec<u8>,
        person_id: Uuid,
        created_at: DateTimeUtc,
        seen_at: DateTimeUtc,
        step_up_at: Option<DateTimeUtc>,
    }
    token "tokens" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        #[serde(with = "crate::json::hexed")]
        hash: Vec<u8>,
        #[serde(with = "crate::json::hexed::optional")]
        code_hash: Option<Vec<u8>>,
        purpose: String,
        email_key: String,
        registration_id: Option<Uuid>,
        #[serde(with = "crate::json::hexed::optional")]
        browser_hash: Option<Vec<u8>>,
        next: Option<String>,
        attempts: i32,
        created_at: DateTimeUtc,
        expires_at: DateTimeUtc,
        used_at: Option<DateTimeUtc>,
    }
    consent "consents" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        person_id: Uuid,
        workshop_id: Option<Uuid>,
        purpose: String,
        given: bool,
        notice_version: i32,
        language: String,
        at: DateTimeUtc,
    }
}
