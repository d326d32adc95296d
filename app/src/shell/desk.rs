//! The organizers' desk: side navigation and a wide working area.

use crate::{t, visit::Visit};
use leptos::prelude::*;

/// A page of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is the page that it names")]
pub enum Room {
    Overview,
    Setup,
    Registrations,
    Agenda,
    Materials,
    Messages,
    People,
    Audit,
}

impl Room {
    const ALL: [Room; 8] =
        [Room::Overview, Room::Setup, Room::Registrations, Room::Agenda, Room::Materials, Room::Messages, Room::People, Room::Audit];

    const fn path(self) -> &'static str {
        match self {
            Room::Overview => "",
            Room::Setup => "/setup",
            Room::Registrations => "/registrations",
            Room::Agenda => "/agenda",
            Room::Materials => "/materials",
            Room::Messages => "/messages",
            Room::People => "/people",
            Room::Audit => "/audit",
        }
    }
}

/// The desk around an organizers' page.
#[component]
pub fn Desk(
    /// For the language.
    visit: Visit,
    /// The workshop's slug.
    slug: String,
    /// The page shown.
    room: Room,
    /// The page's content.
    children: Children,
) -> impl IntoView {
    let lang = visit.lang;
    let links: Vec<_> = Room::ALL
        .into_iter()
        .map(|each| {
            let words = match each {
                Room::Overview => t!(lang, "frame-desk-overview"),
                Room::Setup => t!(lang, "frame-desk-setup"),
                Room::Registrations => t!(lang, "frame-desk-registrations"),
                Room::Agenda => t!(lang, "frame-desk-agenda"),
                Room::Materials => t!(lang, "frame-desk-materials"),
                Room::Messages => t!(lang, "frame-desk-messages"),
                Room::People => t!(lang, "frame-desk-people"),
                Room::Audit => t!(lang, "frame-desk-audit"),
            };
            let current = (each == room).then_some("page");
            view! { <li><a href=format!("/organize/{slug}{}", each.path()) aria-current=current>{words}</a></li> }
        })
        .collect();
    view! {
        <div class="frame desk">
            <nav class="side" aria-label=t!(lang, "frame-desk-navigation")><ul>{links}</ul></nav>
            <div>{children()}</div>
        </div>
    }
}
