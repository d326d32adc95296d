//! What is a person's own: see it, correct it, take it along.

use super::{
    renaming::{Carried, follow, named},
    rows::{consent, person, role},
};
use crate::{
    Failure, Store,
    agenda::rows::{part, star},
    outbox::rows::delivery,
    registration::rows::{passport, registration, step},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    access::{Grant, KeepOwn},
    id::WorkshopId,
    lang::Lang,
    people::{Names, PeopleRefusal},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use uuid::Uuid;

/// A person's details as they may correct them.
#[derive(Clone, Debug, PartialEq)]
pub struct Details {
    /// Their names.
    pub names: Names,
    /// Where mail reaches them; changed by the organizers only, since it is the key to the account.
    pub email: String,
    /// The language they are written to in.
    pub lang: Lang,
    /// Their own time zone.
    pub zone: Option<Tz>,
    /// For optimistic locking.
    pub version: i32,
}

/// A consent as it was given or refused.
#[derive(Clone, Debug, PartialEq)]
pub struct Consent {
    /// For what.
    pub purpose: String,
    /// Given, or refused.
    pub given: bool,
    /// Under which version of the notice.
    pub notice_version: i32,
    /// When.
    pub at: DateTime<Utc>,
    /// For which workshop.
    pub workshop: Option<WorkshopId>,
}

impl Store {
    /// A person's own details.
    pub async fn own_details(&self, grant: &Grant<KeepOwn>) -> Result<Details, Failure> {
        let row = self.own_row(grant).await?;
        Ok(Details {
            names: super::names(&row)?,
            email: row.email,
            lang: Lang::from_code(&row.language).unwrap_or_default(),
            zone: row.zone.and_then(|zone| zone.parse().ok()),
            version: row.version,
        })
    }

    /// Corrects a person's own details.
    pub async fn correct_details(
        &self,
        grant: &Grant<KeepOwn>,
        names: &Names,
        lang: Lang,
        zone: Option<Tz>,
        seen: i32,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let before = person::Entity::find_by_id(grant.on().0).one(change.tx()).await?.ok_or(Failure::NotFound)?;
        if before.version != seen {
            return Err(PeopleRefusal::Stale.into());
        }
        let corrected = person::ActiveModel {
            language: Set(lang.code().to_owned()),
            zone: Set(zone.map(|zone| zone.name().to_owned())),
            version: Set(seen + 1),
            ..named(before.id, &before.email_key, names)
        };
        corrected.update(change.tx()).await?;
        let another = before.full_name != names.full_name.as_str();
        follow(&mut change, *grant.on(), &Carried::under(&before, names), another).await?;
        change.record("correct_details", "person", grant.on().0, None, json!({}));
        change.commit().await
    }

    /// Remembers the language that a person chose.
    pub async fn choose_language(&self, grant: &Grant<KeepOwn>, lang: Lang) -> Result<(), Failure> {
        let row = person::ActiveModel { id: Set(grant.on().0), language: Set(lang.code().to_owned()), ..Default::default() };
        row.update(self.writer()).await?;
        Ok(())
    }

    /// A person's consents, newest first.
    pub async fn own_consents(&self, grant: &Grant<KeepOwn>) -> Result<Vec<Consent>, Failure> {
        let rows = consent::Entity::find()
            .filter(consent::Column::PersonId.eq(grant.on().0))
            .order_by_desc(consent::Column::At)
            .all(self.reader())
            .await?;
        Ok(rows
            .into_iter()
            .map(|row| Consent {
                purpose: row.purpose,
                given: row.given,
                notice_version: row.notice_version,
                at: row.at,
                workshop: row.workshop_id.map(WorkshopId),
            })
            .collect())
    }

    /// Everything that is held about a person, for them to take along. A passport is said to be held;
    /// its fields are shown on the registration's own page.
    pub async fn own_export(&self, grant: &Grant<KeepOwn>, now: DateTime<Utc>) -> Result<Value, Failure> {
        let id: Uuid = grant.on().0;
        let db = self.reader();
        let row = self.own_row(grant).await?;
        let registrations = registration::Entity::find().filter(registration::Column::PersonId.eq(id)).all(db).await?;
        let ids: Vec<Uuid> = registrations.iter().map(|row| row.id).collect();
        let steps =
            step::Entity::find().filter(step::Column::RegistrationId.is_in(ids.clone())).order_by_asc(step::Column::At).all(db).await?;
        let passports = passport::Entity::find().filter(passport::Column::RegistrationId.is_in(ids)).all(db).await?;
        let roles = role::Entity::find().filter(role::Column::PersonId.eq(id)).all(db).await?;
        let parts = part::Entity::find().filter(part::Column::PersonId.eq(id)).all(db).await?;
        let stars = star::Entity::find().filter(star::Column::PersonId.eq(id)).all(db).await?;
        let letters =
            delivery::Entity::find().filter(delivery::Column::PersonId.eq(id)).order_by_asc(delivery::Column::CreatedAt).all(db).await?;
        let mut change = self.begin(grant.by(), now).await?;
        change.record("export_own", "person", id, None, json!({}));
        change.commit().await?;
        Ok(json!({
            "exported_at": now,
            "person": {
                "full_name": row.full_name, "badge_name": row.badge_name, "form_of_address": row.form_of_address,
                "native_name": row.native_name, "sort_key": row.sort_key, "rank": row.rank, "honorific": row.honorific,
                "email": row.email, "language": row.language, "zone": row.zone, "since": row.created_at,
            },
            "registrations": registrations.iter().map(|it| json!({
                "id": it.id.simple().to_string(), "workshop": it.workshop_id.simple().to_string(), "kind": it.kind, "country": it.country,
                "agency": it.agency, "position": it.position, "function": it.function, "languages": it.languages, "gender": it.gender,
                "phone": it.phone, "status": it.status, "since": it.since, "arrival": it.arrival, "departure": it.departure, "meal": it.meal,
                "access_needs": it.access_needs, "emergency_name": it.emergency_name, "emergency_phone": it.emergency_phone,
                "under_review": it.vetting == "pending",
                "passport_held": passports.iter().any(|held| held.registration_id == it.id),
                "history": steps.iter().filter(|step| step.registration_id == it.id)
                    .map(|step| json!({ "event": step.event, "status": step.status, "at": step.at })).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
            "roles": roles.iter().map(|it| json!({ "role": it.kind, "country": it.country, "since": it.created_at })).collect::<Vec<_>>(),
            "parts": parts.iter().map(|it| json!({ "session": it.session_id.simple().to_string(), "part": it.part })).collect::<Vec<_>>(),
            "stars": stars.iter().map(|it| it.session_id.simple().to_string()).collect::<Vec<_>>(),
            "consents": self.own_consents(grant).await?.iter().map(|it| json!({
                "purpose": it.purpose, "given": it.given, "notice_version": it.notice_version, "at": it.at })).collect::<Vec<_>>(),
            "letters": letters.iter().map(|it| json!({
                "kind": it.kind, "subject": it.subject, "text": it.body, "written_at": it.created_at, "sent_at": it.sent_at })).collect::<Vec<_>>(),
        }))
    }

    async fn own_row(&self, grant: &Grant<KeepOwn>) -> Result<person::Model, Failure> {
        person::Entity::find_by_id(grant.on().0).one(self.reader()).await?.ok_or(Failure::NotFound)
    }
}
