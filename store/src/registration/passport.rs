//! Passports: encrypted field by field under a key of their own, shown masked, revealed with a
//! reason by somebody who has just proved who they are.

use super::{decide::own, rows::passport, step};
use crate::{
    Change, Failure, Store,
    access::country,
    secrets::{Secrets, open, seal},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    access::{Grant, KeepOwn, RevealPassport},
    id::{RegistrationId, WorkshopId},
    people::is_proof_fresh,
    registration::{Passport, RegistrationRefusal},
    text::{Line, Reason},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, sea_query::OnConflict};
use serde_json::json;

fn place(id: RegistrationId) -> String {
    format!("passports/{id}")
}

/// Encrypts a passport and keeps it, under a fresh key each time.
pub(super) async fn keep(change: &Change, secrets: &Secrets, id: RegistrationId, it: &Passport) -> Result<(), Failure> {
    let place = place(id);
    let (key, wrapped_key) = secrets.fresh_record_key(&place);
    let sealed = |column: &str, text: &str| seal(&key, &format!("{place}/{column}"), text.as_bytes());
    let row = passport::ActiveModel {
        registration_id: Set(id.0),
        number: Set(sealed("number", it.number.as_str())),
        issued_by: Set(sealed("issued_by", it.issued_by.code())),
        expires: Set(sealed("expires", &it.expires.to_string())),
        wrapped_key: Set(wrapped_key),
        updated_at: Set(change.now()),
    };
    let again = OnConflict::column(passport::Column::RegistrationId)
        .update_columns([
            passport::Column::WrappedKey,
            passport::Column::Number,
            passport::Column::IssuedBy,
            passport::Column::Expires,
            passport::Column::UpdatedAt,
        ])
        .to_owned();
    passport::Entity::insert(row).on_conflict(again).exec_without_returning(change.tx()).await?;
    Ok(())
}

async fn read<C: ConnectionTrait>(db: &C, secrets: &Secrets, id: RegistrationId) -> Result<Option<Passport>, Failure> {
    let Some(row) = passport::Entity::find_by_id(id.0).one(db).await? else { return Ok(None) };
    let place = place(id);
    let key = secrets.record_key(&place, &row.wrapped_key).map_err(Failure::broken)?;
    let field = |column: &str, sealed: &[u8]| -> Result<String, Failure> {
        String::from_utf8(open(&key, &format!("{place}/{column}"), sealed).map_err(Failure::broken)?).map_err(Failure::broken)
    };
    Ok(Some(Passport {
        number: Line::parse(&field("number", &row.number)?).map_err(Failure::broken)?,
        issued_by: country(&field("issued_by", &row.issued_by)?)?,
        expires: field("expires", &row.expires)?.parse::<NaiveDate>().map_err(Failure::broken)?,
    }))
}

impl Store {
    /// Whether this installation's key opens what is encrypted; nothing where nothing is.
    pub async fn key_opens_passports(&self) -> Result<Option<bool>, Failure> {
        let Some(row) = passport::Entity::find().one(self.reader()).await? else { return Ok(None) };
        Ok(Some(self.secrets.record_key(&place(RegistrationId(row.registration_id)), &row.wrapped_key).is_ok()))
    }

    /// A passport's number, masked, for the person themselves and for organizers; nothing where none
    /// is kept.
    pub(super) async fn masked_passport(&self, id: RegistrationId) -> Result<Option<String>, Failure> {
        Ok(read(self.reader(), &self.secrets, id).await?.map(|it| it.masked()))
    }

    /// Shows a person their own passport as it is kept.
    pub async fn own_passport(&self, grant: &Grant<KeepOwn>, id: RegistrationId, now: DateTime<Utc>) -> Result<Passport, Failure> {
        let mut change = self.begin(grant.by(), now).await?;
        let row = own(&change, grant, id).await?;
        let passport = read(change.tx(), &self.secrets, id).await?.ok_or(Failure::NotFound)?;
        change.record("show_own_passport", "registration", id.0, WorkshopId(row.workshop_id), json!({}));
        change.commit().await?;
        Ok(passport)
    }

    /// Reveals one passport to an organizer. `proved` is when they last proved who they are; the
    /// reason stands in the trail.
    pub async fn reveal_passport(
        &self,
        grant: &Grant<RevealPassport>,
        id: RegistrationId,
        reason: &Reason,
        proved: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<Passport, Failure> {
        if !is_proof_fresh(proved, now) {
            return Err(RegistrationRefusal::ProofNotFresh.into());
        }
        let mut change = self.begin(grant.by(), now).await?;
        step::load(&change, *grant.on(), id).await?;
        let passport = read(change.tx(), &self.secrets, id).await?.ok_or(Failure::NotFound)?;
        change.record("reveal_passport", "registration", id.0, *grant.on(), json!({ "reason": reason.as_str() }));
        change.commit().await?;
        Ok(passport)
    }
}
