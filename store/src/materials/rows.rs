//! The tables of documents.

crate::rows! {
    material "materials" {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Uuid,
        workshop_id: Uuid,
        session_id: Option<Uuid>,
        group_id: Uuid,
        title: String,
        language: String,
        tlp: String,
        audience: Json,
        release: Json,
        link: Option<String>,
        owner_id: Option<Uuid>,
        withdrawn: bool,
        version: i32,
        created_at: DateTimeUtc,
    }
    version "material_versions" {
        #[sea_orm(primary_key, auto_increment = false)]
        material_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        number: i32,
        hash: String,
        name: String,
        media_type: String,
        size: i64,
        tlp: String,
        audience: Json,
        by_id: Option<Uuid>,
        at: DateTimeUtc,
    }
}
