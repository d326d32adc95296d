//! How a workshop's registrations lie, counted in one walk through one index.

use super::rows::registration;
use crate::{Failure, access::country, json};
use domain::{
    country::Country,
    id::WorkshopId,
    registration::{Standing, Status},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Asterisk, Expr, Func},
};

/// How many registrations of a workshop are alike in status, delegation, and whether a place is held for them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally(Vec<Alike>);

#[derive(Clone, Debug, PartialEq)]
struct Alike {
    status: Status,
    country: Option<Country>,
    holds_place: bool,
    count: u64,
}

impl Alike {
    fn takes_place(&self) -> bool {
        self.status.takes_place() || self.holds_place
    }
}

impl Tally {
    /// How many lie on a heap.
    pub fn on(&self, standing: Standing) -> u64 {
        self.sum(|alike| standing.statuses().contains(&alike.status))
    }

    /// Whether somebody waits for a place.
    pub fn anybody_waits(&self) -> bool {
        self.sum(|alike| alike.status == Status::Waitlisted) > 0
    }

    /// Places taken or held, of all.
    pub fn taken(&self) -> u32 {
        u32::try_from(self.sum(Alike::takes_place)).unwrap_or(u32::MAX)
    }

    /// Places taken or held of one delegation.
    pub fn taken_by(&self, country: Country) -> u32 {
        u32::try_from(self.sum(|alike| alike.country == Some(country) && alike.takes_place())).unwrap_or(u32::MAX)
    }

    fn sum(&self, counts: impl Fn(&Alike) -> bool) -> u64 {
        self.0.iter().filter(|alike| counts(alike)).map(|alike| alike.count).sum()
    }
}

/// Counts a workshop's registrations.
pub(super) async fn tally<C: ConnectionTrait>(db: &C, workshop: WorkshopId) -> Result<Tally, Failure> {
    use registration::Column as C;
    let counted: Vec<(String, Option<String>, bool, i64)> = registration::Entity::find()
        .select_only()
        .columns([C::Status, C::Country, C::HoldsPlace])
        .column_as(Expr::from(Func::count(Expr::col(Asterisk))), "n")
        .filter(C::WorkshopId.eq(workshop.0))
        .group_by(C::Status)
        .group_by(C::Country)
        .group_by(C::HoldsPlace)
        .into_tuple()
        .all(db)
        .await?;
    let alike = |(status, code, holds_place, count): (String, Option<String>, bool, i64)| {
        let (status, country) = (json::word(Status::from_word, &status)?, code.as_deref().map(country).transpose()?);
        Ok(Alike { status, country, holds_place, count: count.unsigned_abs() })
    };
    counted.into_iter().map(alike).collect::<Result<_, Failure>>().map(Tally)
}
