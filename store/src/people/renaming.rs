//! A person's names, and what follows them: the keys that registrations carry, and clearances.

use super::{names, rows::person};
use crate::{Change, Failure, registration::rows::registration, series::rows::workshop};
use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use domain::{
    id::{PersonId, WorkshopId},
    lang::Lang,
    people::{Names, PeopleRefusal},
    registration::Vetting,
    text::{Email, Line},
    time::day_at_venue,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait},
};
use serde_json::json;
use uuid::Uuid;

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
            search_key: search_key(names, &email.key()),
            email: email.to_string(),
            language: lang.code().to_owned(),
        }
    }

    /// Of this person, once they have these names.
    pub fn under(row: &person::Model, names: &Names) -> Carried {
        Carried {
            order_key: names.order(),
            search_key: search_key(names, &row.email_key),
            email: row.email.clone(),
            language: row.language.clone(),
        }
    }
}

fn search_key(names: &Names, email_key: &str) -> String {
    format!("{} {email_key}", names.searchable())
}

/// The keys by which a person is sorted and searched, their address and their language.
pub(crate) async fn carried(change: &Change, id: PersonId) -> Result<Carried, Failure> {
    use person::Column as C;
    let columns = person::Entity::find_by_id(id.0).select_only().columns([C::OrderKey, C::SearchKey, C::Email, C::Language]);
    columns.into_model().one(change.tx()).await?.ok_or(Failure::NotFound)
}

/// The row of the person whose address has this key, with these names.
pub(super) fn named(id: Uuid, email_key: &str, names: &Names) -> person::ActiveModel {
    let text = |line: &Option<Line>| line.as_ref().map(ToString::to_string);
    person::ActiveModel {
        id: Set(id),
        full_name: Set(names.full_name.to_string()),
        badge_name: Set(text(&names.badge_name)),
        form_of_address: Set(text(&names.form_of_address)),
        native_name: Set(text(&names.native_name)),
        sort_key: Set(text(&names.sort_key)),
        rank: Set(text(&names.rank)),
        honorific: Set(text(&names.honorific)),
        order_key: Set(names.order()),
        search_key: Set(search_key(names, email_key)),
        ..Default::default()
    }
}

/// Takes over the names that a person gave in a form; what the form left out stays. What registrations carry from now on. Refused as
/// stale where the person's row is another by now.
pub(crate) async fn rename(change: &mut Change, row: &person::Model, given: &Names) -> Result<Carried, Failure> {
    let kept = names(row)?;
    let or = |given: &Option<Line>, kept: &Option<Line>| given.clone().or_else(|| kept.clone());
    let names = Names {
        full_name: given.full_name.clone(),
        badge_name: or(&given.badge_name, &kept.badge_name),
        form_of_address: or(&given.form_of_address, &kept.form_of_address),
        native_name: or(&given.native_name, &kept.native_name),
        sort_key: or(&given.sort_key, &kept.sort_key),
        rank: or(&given.rank, &kept.rank),
        honorific: or(&given.honorific, &kept.honorific),
    };
    let carried = Carried::under(row, &names);
    if names == kept {
        return Ok(carried);
    }
    let next = person::ActiveModel { version: Set(row.version + 1), ..named(row.id, &row.email_key, &names) };
    let same = person::Entity::update_many().filter(person::Column::Id.eq(row.id)).filter(person::Column::Version.eq(row.version));
    if same.set(next).exec(change.tx()).await?.rows_affected == 0 {
        return Err(PeopleRefusal::Stale.into());
    }
    follow(change, PersonId(row.id), &carried, names.full_name != kept.full_name).await?;
    Ok(carried)
}

/// A person's registrations carry the keys that lists are sorted and searched by; they follow the names. With another full name
/// each is another than whoever is deciding about it has seen, and waits for its clearance again. Written at once, for others may
/// hold these rows: what is written at the end is written while all writers wait.
pub(crate) async fn follow(change: &mut Change, id: PersonId, keys: &Carried, another: bool) -> Result<(), Failure> {
    let mut follow = registration::Entity::update_many()
        .col_expr(registration::Column::OrderKey, Expr::value(keys.order_key.clone()))
        .col_expr(registration::Column::PersonKey, Expr::value(keys.search_key.clone()))
        .filter(registration::Column::PersonId.eq(id.0));
    if another {
        follow = follow.col_expr(registration::Column::Version, Expr::col(registration::Column::Version).add(1));
    }
    follow.exec(change.tx()).await?;
    // Now that nobody else can clear them.
    if another { vet_again(change, id).await } else { Ok(()) }
}

/// A clearance is for the name that was looked into: with another one, it waits to be given again where the
/// edition is not over.
async fn vet_again(change: &mut Change, id: PersonId) -> Result<(), Failure> {
    use registration::Column as C;
    let cleared = registration::Entity::find()
        .select_only()
        .columns([C::Id, C::WorkshopId])
        .columns([workshop::Column::LastDay, workshop::Column::Zone])
        .join(JoinType::InnerJoin, registration::Entity::belongs_to(workshop::Entity).from(C::WorkshopId).to(workshop::Column::Id).into())
        .filter(C::PersonId.eq(id.0))
        .filter(C::Vetting.eq(Vetting::Cleared.word()))
        // Which day it is at the venue is at most one away from the day in Greenwich.
        .filter(workshop::Column::LastDay.gte(change.now().date_naive() - Days::new(1)));
    let cleared: Vec<(Uuid, Uuid, NaiveDate, String)> = cleared.into_tuple().all(change.tx()).await?;
    let over = |last: NaiveDate, zone: &str| zone.parse().is_ok_and(|zone: Tz| day_at_venue(change.now(), zone) > last);
    let again: Vec<(Uuid, Uuid)> =
        cleared.into_iter().filter(|(_, _, last, zone)| !over(*last, zone)).map(|(id, workshop, ..)| (id, workshop)).collect();
    if again.is_empty() {
        return Ok(());
    }
    registration::Entity::update_many()
        .col_expr(C::Vetting, Expr::value(Vetting::Pending.word()))
        .filter(C::Id.is_in(again.iter().map(|(id, _)| *id)))
        .exec(change.tx())
        .await?;
    for (id, workshop) in again {
        let details = json!({ "from": Vetting::Cleared.word(), "to": Vetting::Pending.word() });
        change.record("vet_again", "registration", id, WorkshopId(workshop), details);
    }
    Ok(())
}
