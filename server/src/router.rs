//! The map of the site: every address, and what stands around it.

use std::sync::Arc;

use app::{
    about::{accessibility_page, privacy_page},
    agenda::{agenda_page, board_page, calendar_page, history_page, import_page, publish_page, session_form_page, session_page, star},
    audit::trail_page,
    dev::ui_page,
    mail::{compose_page, health_page, inbox_page, mailbox_page, message_page, messages_page},
    materials::{keep_page, list_page as shelf_list, shelf_page, upload_page as upload},
    people::{details_page, link_page, me_page, own_pages, sign_in_page},
    posted::Named,
    registration::{
        confirm_page, correct_page, delegate_page, delegation_page, desk_passport_page, invite_page, list_page, nominate_page, one_page,
        passport_page, place_page, register_page, substitute_page, upload_page, withdraw_page,
    },
    series::{admin_pages, clone_page, delegations_page, desk_page, home_page, roles_page, rooms_page, setup_page, workshop_page},
    shell,
    site::Site,
    trouble::Trouble,
    visit::{Visit, lang_of},
};
use axum::{
    extract::{Request, State},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
};
use leptos::prelude::provide_context;
use leptos_axum::handle_server_fns_with_context;

mod routes;

pub(crate) use self::routes::at;
pub use self::routes::{Known, Method, Routes};
use crate::{
    assets,
    delivery::{archive, calendar, exports, files},
    edge::{Edge, ErrorPage, Refused, packing},
    health::{self, Probe},
    kept::{Kept, keep},
    session::recognise,
};

/// Every address. An unknown one and a forbidden one answer the same page (`edge::refusal`).
pub fn site(edge: &Edge, site: Site, probes: Vec<Probe>) -> Routes<()> {
    let kept = Kept::new(site.store.changes.clone(), site.clock.clone(), site.secure);
    let machines = Routes::new().merge(health::routes(probes)).merge(assets::routes());
    let recognised =
        |routes: Routes<Site>| routes.through(|router| router.layer(from_fn_with_state(site.clone(), recognise)).with_state(site.clone()));
    let uploads = recognised(uploads()).through(|router| edge.uploads(router));
    // What is kept is packed already, and of nobody in particular: it is found before anything else is asked.
    let public = recognised(public().merge(agenda())).through(|router| edge.usual(packing(router)).layer(from_fn_with_state(kept, keep)));
    let pages = Routes::new()
        .merge(personal_agenda())
        .merge(materials())
        .merge(scheduling())
        .merge(islands().through(|router| edge.islands(router)))
        .merge(own())
        .merge(delegation())
        .merge(desk())
        .merge(administration())
        .merge(development())
        .merge(doors().through(|router| edge.doors(router)))
        .merge(stepped_doors().through(|router| edge.stepped_doors(router)))
        // Whoever asks for what is not there is recognised as well, so that its page is the one of what is forbidden.
        .else_absent();
    let packed = recognised(pages).merge(machines).through(packing);
    packed.through(|router| edge.usual(router)).merge(public).merge(uploads).through(|router| edge.around(router))
}

/// What everyone may ask for; what it shows depends on who asks. For those not signed in it is kept.
fn public() -> Routes<Site> {
    Routes::new()
        .page(at!("/"), home_page::show)
        .page(at!("/workshops/{slug}"), workshop_page::show)
        .page(at!("/privacy"), privacy_page::show)
        .page(at!("/accessibility"), accessibility_page::show)
        .page(at!("/dev/ui"), ui_page::show)
}

/// The agenda, as far as it shows to whoever asks.
fn agenda() -> Routes<Site> {
    Routes::new()
        .page(at!("/workshops/{slug}/agenda"), agenda_page::show)
        .page(at!("/workshops/{slug}/agenda/v/{number}"), agenda_page::version)
        .page(at!("/workshops/{slug}/sessions/{id}"), session)
        .page(at!("/workshops/{slug}/agenda.ics"), calendar::workshop)
        .page(at!("/workshops/{slug}/agenda.json"), exports::json)
        .page(at!("/workshops/{slug}/agenda.xml"), exports::xml)
        .page(at!("/workshops/{slug}/agenda.csv"), exports::csv)
}

/// The agenda, as one person keeps it.
fn personal_agenda() -> Routes<Site> {
    Routes::new()
        .part(at!("/workshops/{slug}/sessions/{id}/star"), "/workshops/{slug}/sessions/{id}", star::save)
        .page(at!("/calendar/{file}"), calendar::personal)
        .form(at!("/me/calendar"), calendar_page::show, calendar_page::save)
}

/// A session's page, or its calendar where the address ends so: the router knows no such ending.
async fn session(State(site): State<Site>, visit: Visit, Named((slug, id)): Named<(String, String)>) -> Result<Response, Trouble> {
    match id.strip_suffix(".ics") {
        Some(id) => calendar::session(site, visit, slug, id).await,
        None => session_page::show(State(site), visit, Named((slug, id))).await.map(IntoResponse::into_response),
    }
}

/// Where the agenda is made.
fn scheduling() -> Routes<Site> {
    Routes::new()
        .form(at!("/organize/{slug}/agenda"), board_page::show, board_page::save)
        .form(at!("/organize/{slug}/agenda/publish"), publish_page::show, publish_page::save)
        .page(at!("/organize/{slug}/agenda/history"), history_page::show)
        .form(at!("/organize/{slug}/agenda/import"), import_page::show, import_page::save)
        .form(at!("/organize/{slug}/agenda/sessions/new"), session_form_page::new, session_form_page::create)
        .form(at!("/organize/{slug}/agenda/sessions/{id}"), session_form_page::show, session_form_page::save)
}

/// What islands ask for, a row for each server function; each authorises for itself.
fn islands() -> Routes<Site> {
    Routes::new().act(at!("/do/move_session"), island)
}

async fn island(State(site): State<Site>, visit: Visit, request: Request) -> Response {
    let context = move || {
        provide_context(site.clone());
        provide_context(visit.clone());
    };
    handle_server_fns_with_context(context, request).await.into_response()
}

/// Where addresses are typed: counted by network and by address.
fn doors() -> Routes<Site> {
    Routes::new()
        .form(at!("/sign-in"), sign_in_page::show, sign_in_page::ask)
        .form(at!("/sign-in/sent"), sign_in_page::sent, sign_in_page::enter_code)
        .form(at!("/sign-in/{token}"), link_page::show, link_page::follow)
}

/// The same at the end of a form that comes in steps: the steps before it are not counted.
fn stepped_doors() -> Routes<Site> {
    Routes::new()
        .form(at!("/workshops/{slug}/register"), register_page::show, register_page::go)
        .page(at!("/workshops/{slug}/register/sent"), register_page::sent)
}

/// What is a person's own.
fn own() -> Routes<Site> {
    Routes::new()
        .part(at!("/sign-out"), "/", sign_in_page::sign_out)
        .page(at!("/me"), me_page::show)
        .form(at!("/me/details"), details_page::show, details_page::save)
        .page(at!("/me/consents"), own_pages::consents)
        .page(at!("/me/export"), own_pages::export)
        .page(at!("/me/messages"), inbox_page::list)
        .page(at!("/me/messages/{delivery}"), inbox_page::show)
        .part(at!("/me/sign-out-everywhere"), "/me", own_pages::sign_out_everywhere)
        .page(at!("/me/registrations/{id}"), place_page::show)
        .form(at!("/me/registrations/{id}/details"), correct_page::show, correct_page::save)
        .form(at!("/me/registrations/{id}/confirm"), confirm_page::show, confirm_page::save)
        .form(at!("/me/registrations/{id}/passport"), passport_page::show, passport_page::reveal)
        .form(at!("/me/registrations/{id}/withdraw"), withdraw_page::show, withdraw_page::save)
}

/// Documents: what shows, and what is taken, depends on who asks.
fn materials() -> Routes<Site> {
    Routes::new()
        .page(at!("/workshops/{slug}/materials"), shelf_page::show)
        .page(at!("/workshops/{slug}/materials.zip"), archive::show)
        .page(at!("/workshops/{slug}/sessions/{id}/upload"), upload::show_for_session)
        .page(at!("/organize/{slug}/materials"), shelf_list::show)
        .page(at!("/organize/{slug}/materials/new"), upload::show_new)
        .page(at!("/materials/{id}"), files::newest)
        .page(at!("/materials/{id}/versions/{number}"), files::version)
        .form(at!("/materials/{id}/edit"), keep_page::show, keep_page::save)
}

/// Files come in: large bodies, long answers.
fn uploads() -> Routes<Site> {
    Routes::new()
        .act(at!("/workshops/{slug}/sessions/{id}/upload"), upload::save_for_session)
        .act(at!("/organize/{slug}/materials/new"), upload::save_new)
        .part(at!("/materials/{id}/versions"), "/materials/{id}/edit", keep_page::add_version)
}

/// A focal point's delegation.
fn delegation() -> Routes<Site> {
    Routes::new()
        .form(at!("/delegation/{slug}/{country}"), delegation_page::show, delegation_page::act)
        .form(at!("/delegation/{slug}/{country}/nominate"), nominate_page::show, nominate_page::save)
        .form(at!("/delegation/{slug}/{country}/upload"), upload_page::show, upload_page::save)
        .form(at!("/delegation/{slug}/{country}/{id}"), delegate_page::show, delegate_page::decide)
        .form(at!("/delegation/{slug}/{country}/{id}/substitute"), substitute_page::show, substitute_page::save)
}

/// The organizers' desk.
fn desk() -> Routes<Site> {
    Routes::new()
        .page(at!("/organize"), desk_page::list)
        .page(at!("/organize/{slug}"), desk_page::show)
        .form(at!("/organize/{slug}/setup"), setup_page::show, setup_page::save)
        .form(at!("/organize/{slug}/rooms"), rooms_page::show, rooms_page::save)
        .form(at!("/organize/{slug}/delegations"), delegations_page::show, delegations_page::save)
        .form(at!("/organize/{slug}/clone"), clone_page::show, clone_page::create)
        .form(at!("/organize/{slug}/people"), roles_page::show, roles_page::save)
        .form(at!("/organize/{slug}/registrations"), list_page::show, list_page::decide)
        .form(at!("/organize/{slug}/registrations/invite"), invite_page::show, invite_page::save)
        .form(at!("/organize/{slug}/registrations/{id}"), one_page::show, one_page::act)
        .form(at!("/organize/{slug}/registrations/{id}/passport"), desk_passport_page::show, desk_passport_page::reveal)
        .form(at!("/organize/{slug}/registrations/{id}/substitute"), substitute_page::show_organizer, substitute_page::save_organizer)
        .page(at!("/organize/{slug}/audit"), trail_page::of_workshop)
        .form(at!("/organize/{slug}/messages"), messages_page::show, messages_page::decide)
        .form(at!("/organize/{slug}/messages/new"), compose_page::show, compose_page::act)
        .form(at!("/organize/{slug}/messages/{message}"), message_page::show, message_page::decide)
}

/// The installation.
fn administration() -> Routes<Site> {
    Routes::new()
        .form(at!("/admin"), admin_pages::show, admin_pages::save)
        .form(at!("/admin/series"), admin_pages::series, admin_pages::save_series)
        .form(at!("/admin/workshops/new"), admin_pages::new_workshop, admin_pages::create_workshop)
        .page(at!("/admin/audit"), trail_page::whole)
        .form(at!("/admin/mail"), health_page::show, health_page::act)
}

/// The development mailbox, which answers only where no mail is sent and the host is this machine.
fn development() -> Routes<Site> {
    Routes::new()
        .page(at!("/dev/mail"), mailbox_page::list)
        .page(at!("/dev/mail/{delivery}"), mailbox_page::show)
        .page(at!("/dev/mail/{delivery}/html"), mailbox_page::html)
}

/// How errors look that no handler rendered.
pub fn error_page(site: &Site) -> ErrorPage {
    let (assets, secure) = (site.assets.clone(), site.secure);
    Arc::new(move |refused: &Refused<'_>| {
        let (lang, _) = lang_of(refused.uri, refused.headers, secure, refused.viewer.as_ref().map(|viewer| viewer.person.lang));
        let visit = Visit { viewer: refused.viewer.clone(), ..Visit::unknown(lang, refused.nonce.clone(), assets.clone()) };
        let known = shell::Known { incident: refused.incident, told: refused.told.as_ref(), mistyped: refused.mistyped };
        shell::error_page(refused.status, &visit, known)
    })
}
