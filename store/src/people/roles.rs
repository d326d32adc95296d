//! Roles that are given: administrators, organizers, focal points.

use super::{
    give_role, names_of,
    rows::{person, role},
};
use crate::{Change, Failure, Store, access::country, json};
use chrono::{DateTime, Utc};
use domain::{
    access::{AppointOrganizers, Grant, RunSeries, SetUpWorkshop},
    country::Country,
    id::{PersonId, WorkshopId},
    lang::Lang,
    mail::Letter,
    people::{Names, PeopleRefusal, RoleKind},
    text::{Email, Line},
};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use serde_json::json;
use uuid::Uuid;

/// Somebody with a role, for the pages that give and take it.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleHolder {
    /// The role's own id, by which it is taken away.
    pub role: Uuid,
    /// Who.
    pub person: PersonId,
    /// Their names.
    pub names: Names,
    /// Where mail reaches them.
    pub email: String,
    /// Which role.
    pub kind: RoleKind,
    /// A focal point's country.
    pub country: Option<Country>,
}

/// Whoever is given a role: by address, with a name where they are not known yet.
#[derive(Clone, Debug)]
pub struct Appointee {
    /// Where mail reaches them.
    pub email: Email,
    /// Their name; kept only where the address is new.
    pub full_name: Line,
    /// The language they are written to in, where the address is new.
    pub lang: Lang,
}

/// Records that somebody was given a role.
fn record_role(change: &mut Change, person: PersonId, kind: RoleKind, workshop: Option<WorkshopId>, country: Option<Country>) {
    change.record("appoint", "person", person.0, workshop, json!({ "role": kind.word(), "country": country.map(String::from) }));
}

/// Makes somebody an organizer of an edition that they come along with: nobody chose them there, so no letter.
pub(crate) async fn make_organizer(change: &mut Change, person: PersonId, workshop: WorkshopId) -> Result<(), Failure> {
    give_role(change, person, RoleKind::Organizer, Some(workshop), None).await?;
    record_role(change, person, RoleKind::Organizer, Some(workshop), None);
    Ok(())
}

/// Gives a role inside a change, making the person known where needed, and tells them.
pub(crate) async fn appoint(
    change: &mut Change,
    who: &Appointee,
    kind: RoleKind,
    workshop: Option<WorkshopId>,
    country: Option<Country>,
) -> Result<PersonId, Failure> {
    let person = match super::person_by_email(change.tx(), &who.email).await? {
        Some(person) => person.id,
        None => super::make_person(change, &who.email, &Names::only(who.full_name.clone()), who.lang).await?,
    };
    give_role(change, person, kind, workshop, country).await?;
    record_role(change, person, kind, workshop, country);
    change.tell(person, &Letter::RoleGiven { workshop, role: kind.word().to_owned() }).await?;
    Ok(person)
}

impl Store {
    /// Everyone with a role in a workshop, organizers first.
    pub async fn role_holders(&self, workshop: WorkshopId) -> Result<Vec<RoleHolder>, Failure> {
        let rows = role::Entity::find()
            .filter(role::Column::WorkshopId.eq(workshop.0))
            .order_by_desc(role::Column::Kind)
            .order_by_asc(role::Column::Country);
        self.holders(rows.all(self.reader()).await?).await
    }

    /// Every administrator.
    pub async fn administrators(&self, _grant: &Grant<RunSeries>) -> Result<Vec<RoleHolder>, Failure> {
        let rows = role::Entity::find().filter(role::Column::Kind.eq(RoleKind::Administrator.word()));
        self.holders(rows.all(self.reader()).await?).await
    }

    async fn holders(&self, rows: Vec<role::Model>) -> Result<Vec<RoleHolder>, Failure> {
        let names = names_of(self.reader(), rows.iter().map(|row| row.person_id)).await?;
        let people =
            person::Entity::find().filter(person::Column::Id.is_in(rows.iter().map(|row| row.person_id))).all(self.reader()).await?;
        rows.into_iter()
            .map(|row| {
                let person = PersonId(row.person_id);
                Ok(RoleHolder {
                    role: row.id,
                    person,
                    names: names.get(&person).cloned().ok_or(Failure::NotFound)?,
                    email: people.iter().find(|p| p.id == row.person_id).map(|p| p.email.clone()).unwrap_or_default(),
                    kind: json::word(RoleKind::from_word, &row.kind)?,
                    country: row.country.as_deref().map(country).transpose()?,
                })
            })
            .collect()
    }

    /// Whether a delegation has a focal point.
    pub async fn has_focal_point(&self, workshop: WorkshopId, country: Country) -> Result<bool, Failure> {
        has_focal_point(self.reader(), workshop, country).await
    }

    /// Appoints an organizer.
    pub async fn appoint_organizer(&self, grant: &Grant<AppointOrganizers>, who: &Appointee, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        appoint(&mut change, who, RoleKind::Organizer, Some(*grant.on()), None).await?;
        change.commit().await
    }

    /// Appoints a delegation's focal point.
    pub async fn appoint_focal_point(
        &self,
        grant: &Grant<SetUpWorkshop>,
        who: &Appointee,
        country: Country,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        appoint(&mut change, who, RoleKind::FocalPoint, Some(*grant.on()), Some(country)).await?;
        change.commit().await
    }

    /// Appoints an administrator.
    pub async fn appoint_administrator(&self, grant: &Grant<RunSeries>, who: &Appointee, now: DateTime<Utc>) -> Result<(), Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        appoint(&mut change, who, RoleKind::Administrator, None, None).await?;
        change.commit().await
    }

    /// Takes a workshop's organizer away; one must remain.
    pub async fn dismiss_organizer(&self, grant: &Grant<AppointOrganizers>, role: Uuid, now: DateTime<Utc>) -> Result<(), Failure> {
        self.dismiss(grant.by(), role, RoleKind::Organizer, Some(*grant.on()), now).await
    }

    /// Takes a workshop's focal point away.
    pub async fn dismiss_focal_point(&self, grant: &Grant<SetUpWorkshop>, role: Uuid, now: DateTime<Utc>) -> Result<(), Failure> {
        self.dismiss(grant.by(), role, RoleKind::FocalPoint, Some(*grant.on()), now).await
    }

    /// Takes an administrator away; one must remain.
    pub async fn dismiss_administrator(&self, grant: &Grant<RunSeries>, role: Uuid, now: DateTime<Utc>) -> Result<(), Failure> {
        self.dismiss(grant.by(), role, RoleKind::Administrator, None, now).await
    }

    async fn dismiss(
        &self,
        by: Option<PersonId>,
        id: Uuid,
        kind: RoleKind,
        workshop: Option<WorkshopId>,
        now: DateTime<Utc>,
    ) -> Result<(), Failure> {
        let mut change = self.begin(by, now).await?;
        let mut same = role::Entity::find().filter(role::Column::Kind.eq(kind.word()));
        if let Some(workshop) = workshop {
            crate::series::setup::hold(&change, workshop).await?;
            same = same.filter(role::Column::WorkshopId.eq(workshop.0));
        }
        let row = same.clone().filter(role::Column::Id.eq(id)).one(change.tx()).await?.ok_or(Failure::NotFound)?;
        if kind != RoleKind::FocalPoint && same.count(change.tx()).await? == 1 {
            let last = if kind == RoleKind::Organizer { PeopleRefusal::LastOrganizer } else { PeopleRefusal::LastAdministrator };
            return Err(last.into());
        }
        role::Entity::delete_by_id(id).exec(change.tx()).await?;
        change.record("dismiss", "person", row.person_id, workshop, json!({ "role": kind.word(), "country": row.country }));
        change.commit().await
    }
}

/// Whether a delegation has a focal point, inside or outside a transaction.
pub async fn has_focal_point<C: sea_orm::ConnectionTrait>(db: &C, workshop: WorkshopId, country: Country) -> Result<bool, Failure> {
    let query = role::Entity::find()
        .filter(role::Column::Kind.eq(RoleKind::FocalPoint.word()))
        .filter(role::Column::WorkshopId.eq(workshop.0))
        .filter(role::Column::Country.eq(country.code()));
    Ok(query.count(db).await? > 0)
}
