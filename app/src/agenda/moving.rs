//! A move that the island asked for: the same operation as the form's, the same refusals.

use super::{
    board::{BoardNow, MoveOrder, MoveRefused, Spot},
    board_now::board_now,
};
use crate::{series::workshop_for, site::Site, trouble::Trouble, visit::Visit};
use chrono::{NaiveDate, NaiveTime};
use domain::{
    access::ScheduleSessions,
    agenda::{AgendaRefusal, Place, Slot},
    time::{Interval, instant},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{Failure, Refusal, agenda::Move, series::Workshop};

/// Authorises, moves, and says what the board looks like now.
pub(super) async fn move_session(order: MoveOrder) -> Result<BoardNow, MoveRefused> {
    let moved = act(order).await;
    if let (Err(refused), Some(options)) = (&moved, use_context::<ResponseOptions>()) {
        options.set_status(match refused {
            MoveRefused::Stale => StatusCode::CONFLICT,
            MoveRefused::Outside => StatusCode::UNPROCESSABLE_ENTITY,
            MoveRefused::Gone => StatusCode::NOT_FOUND,
            MoveRefused::SignedOut => StatusCode::UNAUTHORIZED,
            // Not 500: that is how arguments come back which server_fn cannot read.
            MoveRefused::Failed => StatusCode::SERVICE_UNAVAILABLE,
        });
    }
    moved
}

async fn act(order: MoveOrder) -> Result<BoardNow, MoveRefused> {
    let (Some(site), Some(visit)) = (use_context::<Site>(), use_context::<Visit>()) else { return Err(MoveRefused::Failed) };
    let (workshop, grant) = workshop_for(&site, &visit, &order.slug, ScheduleSessions).await.map_err(refused)?;
    let day: NaiveDate = order.day.parse().map_err(|_| MoveRefused::Outside)?;
    let session = order.session.parse().map_err(|_| MoveRefused::Gone)?;
    let to = match order.to {
        None => Slot::default(),
        Some(spot) => {
            let time = time(&workshop, day, spot).ok_or(MoveRefused::Outside)?;
            let place = match spot.column {
                0 => Place::All,
                column => Place::Room(site.store.rooms(workshop.id).await.map_err(failed)?.get(column - 1).ok_or(MoveRefused::Gone)?.id),
            };
            Slot { place: Some(place), time: Some(time) }
        }
    };
    let it = Move { session, to, seen: order.seen };
    let moved = site.store.move_session(&grant, it, site.clock.now()).await.map_err(failed)?;
    Ok(board_now(visit.lang, &moved.draft, day))
}

/// The board's minutes as instants at the venue.
fn time(workshop: &Workshop, day: NaiveDate, spot: Spot) -> Option<Interval> {
    let at = |minutes: u32| {
        let day = day.checked_add_days(chrono::Days::new(u64::from(minutes / (24 * 60))))?;
        instant(day, NaiveTime::from_num_seconds_from_midnight_opt(minutes % (24 * 60) * 60, 0)?, workshop.zone)
    };
    // A board's day ends within the next one; whatever says more did not come from a board.
    if spot.to > 48 * 60 {
        return None;
    }
    Interval::new(at(spot.from)?, at(spot.to)?)
}

fn failed(failure: Failure) -> MoveRefused {
    match failure {
        Failure::Refused(Refusal::Agenda(AgendaRefusal::Stale)) => MoveRefused::Stale,
        Failure::Refused(Refusal::Agenda(AgendaRefusal::NotOffered)) | Failure::NotFound => MoveRefused::Gone,
        Failure::Refused(_) => MoveRefused::Outside,
        Failure::Unavailable(_) | Failure::Broken(_) => refused(failure.into()),
    }
}

fn refused(trouble: Trouble) -> MoveRefused {
    match trouble {
        Trouble::SignIn { .. } => MoveRefused::SignedOut,
        Trouble::NotFound => MoveRefused::Gone,
        _ => MoveRefused::Failed,
    }
}
