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
    series::{admin_pages, clone_page, desk_page, home_page, roles_page, setup_page, venue_forms, workshop_page},
    shell::{self, Known},
    site::Site,
    trouble::Trouble,
    visit::{Visit, lang_of},
};
use axum::{
    Router,
    extract::{Request, State},
    middleware::from_fn_with_state,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use leptos::prelude::provide_context;
use leptos_axum::handle_server_fns_with_context;

use crate::{
    assets,
    delivery::{archive, calendar, exports, files},
    edge::{Edge, ErrorPage, Refused},
    health::{self, Probe},
    kept::{Kept, keep},
    session::recognise,
};

/// Every address. An unknown one and a forbidden one answer the same page (`edge::refusal`).
pub fn site(edge: &Edge, site: Site, probes: Vec<Probe>) -> Router {
    let kept = Kept::new(site.store.changes.clone(), site.clock.clone(), site.secure);
    let machines = Router::new().merge(health::routes(probes)).merge(assets::routes());
    let uploads = edge.uploads(uploads().layer(from_fn_with_state(site.clone(), recognise)).with_state(site.clone()));
    let pages = Router::new()
        .merge(public().merge(agenda()).layer(from_fn_with_state(kept, keep)))
        .merge(personal_agenda())
        .merge(materials())
        .merge(scheduling())
        .merge(edge.islands(islands()))
        .merge(own())
        .merge(delegation())
        .merge(desk())
        .merge(administration())
        .merge(development())
        .merge(edge.doors(doors()));
    let known = pages.layer(from_fn_with_state(site.clone(), recognise)).with_state(site);
    edge.around(edge.usual(known.merge(machines)).merge(uploads))
}

/// What everyone may ask for; what it shows depends on who asks. For those not signed in it is kept.
fn public() -> Router<Site> {
    Router::new()
        .route("/", get(home_page::show))
        .route("/workshops/{slug}", get(workshop_page::show))
        .route("/privacy", get(privacy_page::show))
        .route("/accessibility", get(accessibility_page::show))
        .route("/dev/ui", get(ui_page::show))
}

/// The agenda, as far as it shows to whoever asks.
fn agenda() -> Router<Site> {
    Router::new()
        .route("/workshops/{slug}/agenda", get(agenda_page::show))
        .route("/workshops/{slug}/agenda/v/{number}", get(agenda_page::version))
        .route("/workshops/{slug}/sessions/{id}", get(session))
        .route("/workshops/{slug}/agenda.ics", get(calendar::workshop))
        .route("/workshops/{slug}/agenda.json", get(exports::json))
        .route("/workshops/{slug}/agenda.xml", get(exports::xml))
        .route("/workshops/{slug}/agenda.csv", get(exports::csv))
}

/// The agenda, as one person keeps it.
fn personal_agenda() -> Router<Site> {
    Router::new()
        .route("/workshops/{slug}/sessions/{id}/star", post(star::save))
        .route("/calendar/{file}", get(calendar::personal))
        .route("/me/calendar", get(calendar_page::show).post(calendar_page::save))
}

/// A session's page, or its calendar where the address ends so: the router knows no such ending.
async fn session(State(site): State<Site>, visit: Visit, Named((slug, id)): Named<(String, String)>) -> Result<Response, Trouble> {
    match id.strip_suffix(".ics") {
        Some(id) => calendar::session(site, visit, slug, id).await,
        None => session_page::show(State(site), visit, Named((slug, id))).await.map(IntoResponse::into_response),
    }
}

/// Where the agenda is made.
fn scheduling() -> Router<Site> {
    Router::new()
        .route("/organize/{slug}/agenda", get(board_page::show).post(board_page::save))
        .route("/organize/{slug}/agenda/publish", get(publish_page::show).post(publish_page::save))
        .route("/organize/{slug}/agenda/history", get(history_page::show))
        .route("/organize/{slug}/agenda/import", get(import_page::show).post(import_page::save))
        .route("/organize/{slug}/agenda/sessions/new", get(session_form_page::new).post(session_form_page::create))
        .route("/organize/{slug}/agenda/sessions/{id}", get(session_form_page::show).post(session_form_page::save))
}

/// What islands ask for; each function authorises for itself.
fn islands() -> Router<Site> {
    Router::new().route("/do/{name}", post(island))
}

async fn island(State(site): State<Site>, visit: Visit, request: Request) -> Response {
    let context = move || {
        provide_context(site.clone());
        provide_context(visit.clone());
    };
    handle_server_fns_with_context(context, request).await.into_response()
}

/// Where addresses are typed: counted by network and by address.
fn doors() -> Router<Site> {
    Router::new()
        .route("/sign-in", get(sign_in_page::show).post(sign_in_page::ask))
        .route("/sign-in/sent", get(sign_in_page::sent).post(sign_in_page::enter_code))
        .route("/sign-in/{token}", get(link_page::show).post(link_page::follow))
        .route("/workshops/{slug}/register", get(register_page::show).post(register_page::go))
        .route("/workshops/{slug}/register/sent", get(register_page::sent))
}

/// What is a person's own.
fn own() -> Router<Site> {
    Router::new()
        .route("/sign-out", post(sign_in_page::sign_out))
        .route("/me", get(me_page::show))
        .route("/me/details", get(details_page::show).post(details_page::save))
        .route("/me/consents", get(own_pages::consents))
        .route("/me/export", get(own_pages::export))
        .route("/me/messages", get(inbox_page::list))
        .route("/me/messages/{delivery}", get(inbox_page::show))
        .route("/me/sign-out-everywhere", post(own_pages::sign_out_everywhere))
        .route("/me/registrations/{id}", get(place_page::show))
        .route("/me/registrations/{id}/details", get(correct_page::show).post(correct_page::save))
        .route("/me/registrations/{id}/confirm", get(confirm_page::show).post(confirm_page::save))
        .route("/me/registrations/{id}/passport", get(passport_page::show).post(passport_page::reveal))
        .route("/me/registrations/{id}/withdraw", get(withdraw_page::show).post(withdraw_page::save))
}

/// Documents: what shows, and what is taken, depends on who asks.
fn materials() -> Router<Site> {
    Router::new()
        .route("/workshops/{slug}/materials", get(shelf_page::show))
        .route("/workshops/{slug}/materials.zip", get(archive::show))
        .route("/workshops/{slug}/sessions/{id}/upload", get(upload::show_for_session))
        .route("/organize/{slug}/materials", get(shelf_list::show))
        .route("/organize/{slug}/materials/new", get(upload::show_new))
        .route("/materials/{id}", get(files::newest))
        .route("/materials/{id}/versions/{number}", get(files::version))
        .route("/materials/{id}/edit", get(keep_page::show).post(keep_page::save))
}

/// Files come in: large bodies, long answers.
fn uploads() -> Router<Site> {
    Router::new()
        .route("/workshops/{slug}/sessions/{id}/upload", post(upload::save_for_session))
        .route("/organize/{slug}/materials/new", post(upload::save_new))
        .route("/materials/{id}/versions", post(keep_page::add_version))
}

/// A focal point's delegation.
fn delegation() -> Router<Site> {
    Router::new()
        .route("/delegation/{slug}/{country}", get(delegation_page::show).post(delegation_page::act))
        .route("/delegation/{slug}/{country}/nominate", get(nominate_page::show).post(nominate_page::save))
        .route("/delegation/{slug}/{country}/upload", get(upload_page::show).post(upload_page::save))
        .route("/delegation/{slug}/{country}/{id}", get(delegate_page::show).post(delegate_page::decide))
        .route("/delegation/{slug}/{country}/{id}/substitute", get(substitute_page::show).post(substitute_page::save))
}

/// The organizers' desk.
fn desk() -> Router<Site> {
    Router::new()
        .route("/organize", get(desk_page::list))
        .route("/organize/{slug}", get(desk_page::show))
        .route("/organize/{slug}/setup", get(setup_page::show).post(setup_page::save))
        .route("/organize/{slug}/rooms", post(venue_forms::save_room))
        .route("/organize/{slug}/delegations", post(venue_forms::save_delegation))
        .route("/organize/{slug}/clone", get(clone_page::show).post(clone_page::create))
        .route("/organize/{slug}/people", get(roles_page::show).post(roles_page::save))
        .route("/organize/{slug}/registrations", get(list_page::show).post(list_page::decide))
        .route("/organize/{slug}/registrations/invite", get(invite_page::show).post(invite_page::save))
        .route("/organize/{slug}/registrations/{id}", get(one_page::show).post(one_page::act))
        .route("/organize/{slug}/registrations/{id}/passport", get(desk_passport_page::show).post(desk_passport_page::reveal))
        .route("/organize/{slug}/registrations/{id}/substitute", get(substitute_page::show_organizer).post(substitute_page::save_organizer))
        .route("/organize/{slug}/audit", get(trail_page::of_workshop))
        .route("/organize/{slug}/messages", get(messages_page::show).post(messages_page::decide))
        .route("/organize/{slug}/messages/new", get(compose_page::show).post(compose_page::act))
        .route("/organize/{slug}/messages/{message}", get(message_page::show).post(message_page::decide))
}

/// The installation.
fn administration() -> Router<Site> {
    Router::new()
        .route("/admin", get(admin_pages::show).post(admin_pages::save))
        .route("/admin/series", get(admin_pages::series).post(admin_pages::save_series))
        .route("/admin/workshops/new", get(admin_pages::new_workshop).post(admin_pages::create_workshop))
        .route("/admin/audit", get(trail_page::whole))
        .route("/admin/mail", get(health_page::show).post(health_page::act))
}

/// The development mailbox, which answers only where no mail is sent and the host is this machine.
fn development() -> Router<Site> {
    Router::new()
        .route("/dev/mail", get(mailbox_page::list))
        .route("/dev/mail/{delivery}", get(mailbox_page::show))
        .route("/dev/mail/{delivery}/html", get(mailbox_page::html))
}

/// How errors look that no handler rendered.
pub fn error_page(site: &Site) -> ErrorPage {
    let (assets, secure) = (site.assets.clone(), site.secure);
    Arc::new(move |refused: &Refused<'_>| {
        let (lang, _) = lang_of(refused.uri, refused.headers, secure, None);
        let known = Known { incident: refused.incident, told: refused.told.as_ref() };
        shell::error_page(refused.status, lang, refused.nonce, &assets, known)
    })
}
