//! The gate: every address of the running router as every kind of person, over data that could leak
//! (AUTH-12…15, MAT-9/10).

pub mod personas;
mod secrets;
pub mod walk;
pub mod world;

use crate::{support::sites_at, wire::Reply};
use domain::access::{ADDRESSES, Gate};
use personas::Persona;
use server::router::{Known, Method};
use walk::{Asked, Outcome, addresses, plain};
use world::World;

async fn worlds() -> Vec<World> {
    let mut worlds = Vec::new();
    for site in sites_at(Some(&format!("https://{}", world::HOST))).await {
        worlds.push(world::build(site).await);
    }
    worlds
}

/// A readable list, or nothing.
fn none(what: &str, faults: Vec<String>) {
    assert!(faults.is_empty(), "{} {what}:\n{}\n", faults.len(), faults.join("\n"));
}

#[tokio::test]
async fn the_running_router_answers_what_the_table_names_and_nothing_else() {
    let site = sites_at(None).await.remove(0);
    let known = &site.running.addresses;
    let mut faults: Vec<String> = known.iter().filter(|it| it.gate().is_none()).map(|it| format!("{it:?} has no row")).collect();
    for address in ADDRESSES {
        for (method, gate) in [(Method::Get, address.get), (Method::Post, address.post)] {
            let answered = known.contains(&Known { address, method });
            if answered != gate.is_some() {
                faults.push(format!("{method:?} {}: the table says {gate:?}, the router {answered}", address.path));
            }
        }
    }
    for (path, method) in leptos::server_fn::axum::server_fn_paths() {
        if method != http::Method::POST || !known.iter().any(|it| it.address.path == path) {
            faults.push(format!("the server function {method} {path} is not among the addresses"));
        }
    }
    none("addresses", faults);
}

#[tokio::test]
async fn everyone_is_answered_as_the_table_says() {
    for world in worlds().await {
        let mut faults = Vec::new();
        for persona in &world.personas {
            let absent = plain(&persona.get(&world, "/no/such/address").await);
            for asked in addresses(&world, persona).iter().filter(|asked| asked.known.method == Method::Get) {
                let reply = persona.get(&world, &asked.path).await;
                let outcome = persona.outcome(asked);
                let told = |what: String| format!("{}, GET, {} ({:?}): {what}", persona.name, asked.path, asked.names);
                faults.extend(outcome.fault(asked, &reply, &absent).map(told));
                if outcome != Outcome::Allowed
                    && let Some(path) = &asked.absent
                {
                    let nothing = persona.get(&world, path).await;
                    faults.extend(outcome.fault(asked, &nothing, &absent).map(|what| format!("{}, GET, {path}: {what}", persona.name)));
                    faults.extend(differs(&reply, &nothing).map(told));
                }
            }
        }
        none("answers", faults);
    }
}

/// Forbidden and absent differ in nothing but what is new in every answer, and in the address to come back to.
fn differs(forbidden: &Reply, absent: &Reply) -> Option<String> {
    let names = |reply: &Reply| reply.headers.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    if names(forbidden) != names(absent) {
        return Some(format!("its headers differ from those of what is absent: {:?} {:?}", names(forbidden), names(absent)));
    }
    (plain(forbidden) != plain(absent)).then(|| "its body differs from that of what is absent".to_owned())
}

/// Pages that search, filter or leaf, beside the addresses themselves.
const QUERIES: [&str; 12] = [
    "/workshops/gate-here/agenda?day=2027-03-09",
    "/workshops/gate-here/agenda?q=zqx",
    "/workshops/gate-here/materials?q=zqx",
    "/workshops/gate-here/materials?day=2027-03-09",
    "/workshops/gate-here/materials?day=none",
    "/workshops/gate-here/materials.zip?day=2027-03-09",
    "/workshops/gate-here/register?invitation=zq",
    "/organize/gate-here/registrations?q=zq&status=confirmed",
    "/organize/gate-here/agenda?day=2027-03-09",
    "/delegation/gate-here/TH?page=1",
    "/delegation/gate-here/VN",
    "/me/calendar?session=1",
];

#[tokio::test]
async fn no_secret_shows_to_whom_it_is_not_for() {
    for world in worlds().await {
        let secrets = secrets::all(&world.personas);
        let (mut faults, mut seen) = (Vec::new(), vec![0; secrets.len()]);
        for persona in &world.personas {
            let mut paths: Vec<String> =
                addresses(&world, persona).into_iter().filter(|it| it.known.method == Method::Get).map(|it| it.path).collect();
            paths.extend(QUERIES.map(str::to_owned));
            paths.extend(world.sessions.iter().map(|(_, id)| format!("/workshops/gate-here/sessions/{id}.ics")));
            paths.extend(world.sessions.iter().map(|(_, id)| format!("/workshops/gate-here/materials.zip?session={id}")));
            for path in paths {
                // An address is told wherever its line may end.
                let text = persona.get(&world, &path).await.text().to_lowercase().replace("<wbr>", "");
                for (secret, seen) in secrets.iter().zip(&mut seen) {
                    // What was searched for is shown again.
                    if text.contains(&secret.mark) {
                        *seen += 1;
                        if !(secret.shows_to)(persona) {
                            faults.push(format!("{}, GET, {path}: shows {}", persona.name, secret.mark));
                        }
                    }
                }
            }
        }
        none("leaks", faults);
        let unseen: Vec<_> = secrets.iter().zip(&seen).filter(|(_, seen)| **seen == 0).map(|(secret, _)| secret.mark.clone()).collect();
        // Else the walk proves nothing. These stand on no page that is only looked at: an address that was written to by nobody here,
        // a private reason, what a post with a reason reveals, what is not open yet.
        assert_eq!(unseen, ["targetvn@gate", "zqxreason", "zqxpassport", "zqxcontentembargoed"]);
    }
}

/// Counts, places left, positions, sizes: nothing of what a person may not see moves anything that they see.
#[tokio::test]
async fn what_is_hidden_moves_nothing_that_shows() {
    for world in worlds().await {
        let mailboxes = ["norole", "submitted", "accepted", "confirmed", "elsewhere", "focal", "speakertwo", "organizerthere"];
        let watching: Vec<&Persona> =
            world.personas.iter().filter(|it| it.mailbox.as_deref().is_none_or(|mailbox| mailboxes.contains(&mailbox))).collect();
        let before = looks(&world, &watching).await;
        world.add_what_is_hidden().await;
        let after = looks(&world, &watching).await;
        let moved = before.iter().zip(&after).filter(|(before, after)| before != after);
        none("pages changed", moved.map(|(before, after)| format!("{}: {}", before.0, first_difference(&before.1, &after.1))).collect());
    }
}

async fn looks(world: &World, personas: &[&Persona]) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for persona in personas {
        for asked in addresses(world, persona).into_iter().filter(|it| it.known.method == Method::Get) {
            let reply = persona.get(world, &asked.path).await;
            all.push((format!("{}, GET, {}", persona.name, asked.path), format!("{} {}", reply.status, plain(&reply))));
        }
    }
    all
}

fn first_difference(one: &str, other: &str) -> String {
    let at = one.char_indices().zip(other.chars()).find(|((_, a), b)| a != b).map_or(one.len().min(other.len()), |((at, _), _)| at);
    let around = |text: &str| text.get(at..).unwrap_or_default().chars().take(80).collect::<String>();
    format!("{:?} became {:?}", around(one), around(other))
}

/// Something plausible for any form: what it does not know, it does not read.
fn plausible(asked: &Asked, world: &World) -> Vec<(&'static str, String)> {
    let id = world.targets[0].1.to_string();
    let mut fields: Vec<(&str, String)> = [
        ("full_name", "Somebody"),
        ("email", "somebody@gate.example"),
        ("country", "TH"),
        ("agency", "Agency"),
        ("position", "Officer"),
        ("function", "investigator"),
        ("language", "en"),
        ("letters", "en"),
        ("consent_registration", "yes"),
        ("go", "accept"),
        ("reason", "Reason"),
        ("subject", "Subject"),
        ("body", "Body"),
        ("status", "confirmed"),
        ("role", "organizer"),
        ("version", "1"),
        ("room_name", "Room"),
        ("room_seats", "10"),
        ("delegation_country", "MY"),
        ("delegation_quota", "5"),
        ("title", "Title"),
        ("title_en", "Title"),
        ("kind", "plenary"),
        ("tlp", "CLEAR"),
        ("release", "now"),
        ("slug", "gate-new"),
        ("city_en", "City"),
        ("zone", "Asia/Bangkok"),
        ("first_day", "2027-09-01"),
        ("last_day", "2027-09-02"),
        ("capacity", "10"),
        ("sure", "yes"),
        ("star", "yes"),
        ("day", "2027-03-09"),
        ("start", "16:00"),
        ("end", "17:00"),
        ("slug", "gate-here"),
        ("invitation", "x"),
        ("code", "123456"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec();
    for name in ["registration", "endorse", "session", "person", "id"] {
        fields
            .push((name, if asked.path.contains("agenda") || name == "session" { world.session("amber").to_string() } else { id.clone() }));
    }
    fields
}

#[tokio::test]
async fn whoever_may_not_changes_nothing() {
    for world in worlds().await {
        let before = trail(&world).await;
        let mut faults = Vec::new();
        for persona in &world.personas {
            let absent = plain(&persona.post(&world, "/no/such/address", &[]).await);
            for asked in addresses(&world, persona).iter().filter(|asked| asked.known.method == Method::Post) {
                let outcome = persona.outcome(asked);
                if outcome == Outcome::Allowed {
                    continue;
                }
                let filled = plausible(asked, &world);
                let filled: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (*name, value.as_str())).collect();
                for fields in [&[][..], &filled] {
                    let reply = persona.post(&world, &asked.path, fields).await;
                    let told =
                        |what| format!("{}, POST of {} fields, {} ({:?}): {what}", persona.name, fields.len(), asked.path, asked.names);
                    faults.extend(outcome.fault(asked, &reply, &absent).map(told));
                }
            }
        }
        none("answers", faults);
        assert_eq!(trail(&world).await, before, "what was refused left no trace");
    }
}

#[tokio::test]
async fn whoever_may_is_let_in_to_change() {
    for mut world in worlds().await {
        let mut faults = Vec::new();
        for which in 0..world.personas.len() {
            for asked in addresses(&world, &world.personas[which]) {
                let persona = &world.personas[which];
                if asked.known.method != Method::Post || persona.outcome(&asked) != Outcome::Allowed {
                    continue;
                }
                let filled = plausible(&asked, &world);
                let filled: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (*name, value.as_str())).collect();
                // Withdrawing and ending sessions is done once, at the end, by nobody here.
                let forms: &[&[(&str, &str)]] = if ends(&asked) || names_by_field(&asked) { &[] } else { &[&[], &filled] };
                for fields in forms {
                    let reply = persona.post(&world, &asked.path, fields).await;
                    let told =
                        |what| format!("{}, POST of {} fields, {} ({:?}): {what}", persona.name, fields.len(), asked.path, asked.names);
                    faults.extend(Outcome::Allowed.fault(&asked, &reply, "").map(told));
                }
            }
            world.personas[which].cookie = None;
        }
        none("answers", faults);
    }
}

/// Whose fields say what is changed: of what is not there it answers as of anything absent, to everyone.
fn names_by_field(asked: &Asked) -> bool {
    let paths =
        ["/organize/{slug}/agenda", "/do/move_session", "/organize/{slug}/messages", "/organize/{slug}/messages/{message}", "/admin/mail"];
    paths.contains(&asked.known.address.path)
}

fn ends(asked: &Asked) -> bool {
    let path = asked.known.address.path;
    path.contains("sign-out")
        || path.ends_with("/withdraw")
        || matches!(asked.known.gate(), Some(Gate::Secret))
        || path == "/materials/{id}/edit"
}

/// How long the audit trail is.
async fn trail(world: &World) -> usize {
    use sea_orm::{EntityTrait, PaginatorTrait};
    store::audit::rows::audit::Entity::find().count(world.site.running.store.reader()).await.unwrap() as usize
}
