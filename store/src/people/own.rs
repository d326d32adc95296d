//! What is a person's own: see it, correct it, take it along.

use super::rows::{consent, person, role};
use crate::{
    Change, Failure, Store,
    agenda::rows::{part, star},
    outbox::rows::delivery,
    registration::rows::{passport, registration, step},
    series::rows::workshop,
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    access::{Grant, KeepOwn},
    id::{PersonId, WorkshopId},
    lang::Lang,
    people::{Names, PeopleRefusal},
    registration::Vetting,
    text::{Email, Line},
    time::day_at_venue,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr,
};
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

/// Takes over the names that a person gave in a form; what the form left out stays.
pub(crate) async fn set_names(change: &mut Change, id: PersonId, given: &Names) -> Result<(), Failure> {
    let row = person::Entity::find_by_id(id.0).one(change.tx()).await?.ok_or(Failure::NotFound)?;
    let kept = super::names(&row)?;
    let names = Names {
        full_name: given.full_name.clone(),
        badge_name: given.badge_name.clone().or(kept.badge_name.clone()),
        form_of_address: given.form_of_address.clone().or(kept.form_of_address.clone()),
        native_name: given.native_name.clone().or(kept.native_name.clone()),
        sort_key: given.sort_key.clone().or(kept.sort_key.clone()),
        rank: given.rank.clone().or(kept.rank.clone()),
        honorific: given.honorific.clone().or(kept.honorific.clone()),
    };
    if names == kept {
        return Ok(());
    }
    let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string);
    person::ActiveModel {
        id: Set(id.0),
        full_name: Set(names.full_name.to_string()),
        badge_name: Set(text(&names.badge_name)),
        form_of_address: Set(text(&names.form_of_address)),
        native_name: Set(text(&names.native_name)),
        sort_key: Set(text(&names.sort_key)),
        rank: Set(text(&names.rank)),
        honorific: Set(text(&names.honorific)),
        order_key: Set(names.order()),
        search_key: Set(format!("{} {}", names.searchable(), row.email_key)),
        version: Set(row.version + 1),
        ..Default::default()
    }
    .update(change.tx())
    .await?;
    if names.full_name != kept.full_name {
        vet_again(change, id).await?;
    }
    carry_keys(change, id).await
}

/// What a person's registration carries of them, and where letters about it go.
#[derive(FromQueryResult)]
pub(crate) struct Carried {
    pub order_key: String,
    pub search_key: String,
    pub email: String,
    pub language: String,
}

impl Carried {
    /// Of somebody whose row holds these.
    pub fn of(email: &Email, names: &Names, lang: Lang) -> Carried {
        Carried {
            order_key: names.order(),
            search_key: format!("{} {}", names.searchable(), email.key()),
            email: email.to_string(),
            language: lang.code().to_owned(),
        }
    }
}

/// The keys by which a person is sorted and searched, their address and their language.
pub(crate) async fn carried(change: &Change, id: PersonId) -> Result<Carried, Failure> {
    use person::Column as C;
    let columns = person::Entity::find_by_id(id.0).select_only().columns([C::OrderKey, C::SearchKey, C::Email, C::Language]);
    columns.into_model().one(change.tx()).await?.ok_or(Failure::NotFound)
}

/// A person's registrations carry the keys that lists are sorted and searched by; they follow the names.
pub(crate) async fn carry_keys(change: &Change, id: PersonId) -> Result<(), Failure> {
    let keys = carried(change, id).await?;
    registration::Entity::update_many()
        .col_expr(registration::Column::OrderKey, Expr::value(keys.order_key))
        .col_expr(registration::Column::PersonKey, Expr::value(keys.search_key))
        .filter(registration::Column::PersonId.eq(id.0))
        .exec(change.tx())
        .await?;
    Ok(())
}

/// A clearance is for the name that was looked into: with another one, it waits to be given again where the
/// edition is not over.
async fn vet_again(change: &mut Change, id: PersonId) -> Result<(), Failure> {
    // Which day it is at the venue is at most one away from the day in Greenwich.
    let near = workshop::Entity::find()
        .select_only()
        .columns([workshop::Column::Id, workshop::Column::LastDay, workshop::Column::Zone])
        .filter(workshop::Column::LastDay.gte(change.now().date_naive() - chrono::Days::new(1)));
    let near: Vec<(Uuid, chrono::NaiveDate, String)> = near.into_tuple().all(change.tx()).await?;
    let over = |last: chrono::NaiveDate, zone: &str| zone.parse().is_ok_and(|zone: Tz| day_at_venue(change.now(), zone) > last);
    let ahead: Vec<Uuid> = near.into_iter().filter(|(_, last, zone)| !over(*last, zone)).map(|(id, ..)| id).collect();
    let cleared = registration::Entity::find()
        .filter(registration::Column::PersonId.eq(id.0))
        .filter(registration::Column::Vetting.eq(Vetting::Cleared.word()))
        .filter(registration::Column::WorkshopId.is_in(ahead));
    let cleared: Vec<(Uuid, Uuid)> =
        cleared.select_only().columns([registration::Column::Id, registration::Column::WorkshopId]).into_tuple().all(change.tx()).await?;
    registration::Entity::update_many()
        .col_expr(registration::Column::Vetting, Expr::value(Vetting::Pending.word()))
        .filter(registration::Column::Id.is_in(cleared.iter().map(|(id, _)| *id)))
        .exec(change.tx())
        .await?;
    for (id, workshop) in cleared {
        let details = json!({ "from": Vetting::Cleared.word(), "to": Vetting::Pending.word() });
        change.record("vet_again", "registration", id, WorkshopId(workshop), details);
    }
    Ok(())
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
        let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string);
        person::ActiveModel {
            id: Set(grant.on().0),
            full_name: Set(names.full_name.to_string()),
            badge_name: Set(text(&names.badge_name)),
            form_of_address: Set(text(&names.form_of_address)),
            native_name: Set(text(&names.native_name)),
            sort_key: Set(text(&names.sort_key)),
            rank: Set(text(&names.rank)),
            honorific: Set(text(&names.honorific)),
            order_key: Set(names.order()),
            search_key: Set(format!("{} {}", names.searchable(), before.email_key)),
            language: Set(lang.code().to_owned()),
            zone: Set(zone.map(|zone| zone.name().to_owned())),
            version: Set(seen + 1),
            ..Default::default()
        }
        .update(change.tx())
        .await?;
        if before.full_name != names.full_name.as_str() {
            vet_again(&mut change, *grant.on()).await?;
        }
        carry_keys(&change, *grant.on()).await?;
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
