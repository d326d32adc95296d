//! The series and its workshops: public pages, and setting editions up.

pub mod admin_pages;
pub mod clone_page;
pub mod delegations_page;
pub mod desk_page;
pub mod home_page;
pub mod roles_page;
pub mod rooms_page;
pub mod setup_form;
pub mod setup_page;
mod setup_part;
pub mod workshop_page;

use crate::{site::Site, trouble::Trouble, visit::Visit};
use domain::{
    access::{Action, Grant},
    id::WorkshopId,
    series::Slug,
};
use store::series::Workshop;

/// The workshop of an address, whatever its status: whoever shows it asks the access table.
pub async fn workshop_of(site: &Site, slug: &str) -> Result<Workshop, Trouble> {
    let slug = Slug::parse(slug).ok_or(Trouble::NotFound)?;
    Ok(site.store.workshop(&slug).await?)
}

/// The workshop of an address, for someone who may do this to it. Signed out, an absent one leads
/// to the sign-in page like any other.
pub async fn workshop_for<A: Action<On = WorkshopId>>(
    site: &Site,
    visit: &Visit,
    slug: &str,
    action: A,
) -> Result<(Workshop, Grant<A>), Trouble> {
    visit.signed_in()?;
    let workshop = workshop_of(site, slug).await?;
    let grant = visit.may(action, workshop.id)?;
    Ok((workshop, grant))
}

/// The workshop of a public page: a draft is only there for its organizers.
pub async fn public_workshop(site: &Site, visit: &Visit, slug: &str) -> Result<Workshop, Trouble> {
    let workshop = workshop_of(site, slug).await?;
    if is_shown(visit, &workshop) { Ok(workshop) } else { Err(Trouble::NotFound) }
}

/// Whether a workshop's public pages are there for whoever asks.
pub fn is_shown(visit: &Visit, workshop: &Workshop) -> bool {
    workshop.status.is_public() || visit.actor().organizes(workshop.id)
}
