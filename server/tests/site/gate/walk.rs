//! Every address of the running router with its parts filled in, and what each persona must be answered.

use super::{
    personas::Persona,
    world::{HOST, World},
};
use crate::wire::{Call, Reply};
use domain::access::{ActionName, Gate};
use server::router::{Known, Method};

/// What an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// This workshop, Thailand's delegation, the registration of somebody else; or nothing.
    Usual,
    /// A session or a document of this workshop, by its key.
    Session(&'static str),
    Document(&'static str),
    /// A workshop that nobody but its organizers knows of; there are none.
    Draft,
    /// The asking person's own registration.
    Own,
}

/// A method of an address, filled in.
#[derive(Clone, Debug)]
pub struct Asked {
    pub known: Known,
    pub names: Names,
    pub path: String,
    /// The same address with what there is not.
    pub absent: Option<String>,
}

/// What must come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page, or where it leads, or what is wrong with the form.
    Allowed,
    /// As if there were no such thing.
    Absent,
    /// To the sign-in page, and back afterwards.
    SignIn,
    /// The page that says that the link does not work.
    Gone,
    /// To the page that has the form, whether there is one or not.
    Led,
}

const NOTHING: &str = "00000000000000000000000000000000";

/// Every address as this persona may ask for it.
pub fn addresses(world: &World, persona: &Persona) -> Vec<Asked> {
    world.site.running.addresses.iter().flat_map(|known| filled(world, persona, *known)).collect()
}

fn filled(world: &World, persona: &Persona, known: Known) -> Vec<Asked> {
    let template = known.address.path;
    let mut named = vec![Names::Usual];
    if template.contains("/sessions/{id}") {
        named = world.sessions.iter().map(|(key, _)| Names::Session(key)).collect();
    } else if template.starts_with("/materials/") {
        named = world.documents.iter().map(|(key, _)| Names::Document(key)).collect();
    } else if template.starts_with("/workshops/{slug}") {
        named.push(Names::Draft);
    } else if template.starts_with("/me/registrations/") && persona.own.is_some() {
        named.push(Names::Own);
    }
    named.into_iter().map(|names| Asked { known, names, path: fill(world, persona, template, names), absent: absent(template) }).collect()
}

fn fill(world: &World, persona: &Persona, template: &str, names: Names) -> String {
    let id = match names {
        Names::Session(key) => world.session(key).to_string(),
        Names::Document(key) => world.document(key).to_string(),
        Names::Own => persona.own.unwrap().to_string(),
        Names::Usual | Names::Draft => world.targets[0].1.to_string(),
    };
    template
        .replace("{slug}", if names == Names::Draft { "gate-draft" } else { "gate-here" })
        .replace("{country}", "TH")
        .replace("{id}", &id)
        .replace("{number}", "1")
        .replace("{message}", &world.message.to_string())
        .replace("{delivery}", &world.delivery.to_string())
        .replace("{file}", &format!("{}.ics", "A".repeat(43)))
        .replace("{token}", &"A".repeat(43))
        .replace("{build}", &server::assets::build_id())
        .replace("{*name}", "plenary.css")
}

/// With the last part that names something in place of another.
fn absent(template: &str) -> Option<String> {
    let usual = |text: &str| {
        text.replace("{slug}", "gate-here")
            .replace("{country}", "TH")
            .replace("{number}", "1")
            .replace("{file}", "x")
            .replace("{token}", "x")
    };
    for part in ["{id}", "{message}", "{delivery}"] {
        if template.contains(part) {
            return Some(usual(&template.replace(part, NOTHING)));
        }
    }
    template.contains("{slug}").then(|| usual(&template.replace("{slug}", "gate-nowhere")))
}

impl Persona {
    /// What the table says, in words of the test's own.
    pub fn outcome(&self, asked: &Asked) -> Outcome {
        let Some(gate) = asked.known.gate() else { return Outcome::Absent };
        let denied = if self.is_signed_in() { Outcome::Absent } else { Outcome::SignIn };
        let allowed = match gate {
            Gate::Everyone if asked.names == Names::Draft => return Outcome::Absent,
            // Tests run without the pages' assets, too.
            Gate::Everyone if asked.path.contains("/pkg-") && server::assets::path("plenary.css").is_none() => return Outcome::Absent,
            Gate::Everyone if asked.path == "/favicon.svg" && server::assets::path("favicon.svg").is_none() => return Outcome::Absent,
            Gate::Everyone => true,
            Gate::SignedIn => self.is_signed_in() && asked.names != Names::Draft,
            // Nobody guesses one: a calendar's is absent, a letter's link says that it does not work.
            Gate::Secret if asked.path.starts_with("/calendar") => return Outcome::Absent,
            Gate::Secret => return Outcome::Gone,
            Gate::Leads => return Outcome::Led,
            Gate::Development => return Outcome::Absent,
            Gate::May(actions) => actions.iter().all(|action| self.may(*action, asked)),
        };
        if allowed { Outcome::Allowed } else { denied }
    }

    fn may(&self, action: ActionName, asked: &Asked) -> bool {
        let path = asked.known.address.path;
        match (action, asked.names) {
            (ActionName::SeeSession, Names::Session(key)) => self.sessions.contains(&key),
            // Open later: known of, and closed to everyone.
            (ActionName::SeeMaterial, Names::Document("embargoed")) => false,
            (ActionName::SeeMaterial, Names::Document(key)) => self.documents.contains(&key),
            (ActionName::KeepMaterial, Names::Document(key)) => self.keeps.contains(&key),
            (ActionName::UploadMaterial, Names::Session(key)) => self.uploads.contains(&key),
            (ActionName::UploadMaterial, _) => self.uploads.contains(&"whole"),
            // They gave none.
            (ActionName::KeepOwn, Names::Own) if path.ends_with("/passport") => false,
            (ActionName::KeepOwn, Names::Own | Names::Session(_)) => self.is_signed_in(),
            // What is somebody else's.
            (ActionName::KeepOwn, _) if path.contains("{id}") || path.contains("{delivery}") => false,
            (ActionName::KeepOwn, _) => self.is_signed_in(),
            (action, _) => self.may.contains(&action),
        }
    }

    /// Asks as this persona's browser does.
    pub async fn get(&self, world: &World, path: &str) -> Reply {
        self.dressed(Call::new("GET", path)).send(world.site.running.address).await
    }

    /// Posts as a page of the site does.
    pub async fn post(&self, world: &World, path: &str, fields: &[(&str, &str)]) -> Reply {
        self.dressed(posting(path, fields)).send(world.site.running.address).await
    }

    pub fn dressed(&self, call: Call) -> Call {
        let call = call.with("host", HOST);
        match &self.cookie {
            Some(cookie) => call.with("cookie", cookie),
            None => call,
        }
    }
}

/// In the form that the address reads.
fn posting(path: &str, fields: &[(&str, &str)]) -> Call {
    let call = Call::new("POST", path);
    if path.starts_with("/do/") {
        let session = fields.iter().find(|(name, _)| *name == "session").map_or(NOTHING, |(_, id)| *id);
        let to = serde_json::json!({ "column": 1, "from": 16 * 60, "to": 17 * 60 });
        let order = serde_json::json!({ "order": { "slug": "gate-here", "session": session, "seen": 1, "day": "2027-03-09", "to": to } });
        return call.with("sec-fetch-site", "same-origin").body("application/json", order.to_string());
    }
    if path.ends_with("/upload") || path.ends_with("/versions") || path.ends_with("/materials/new") || path.ends_with("/import") {
        let mut body = String::new();
        for (name, value) in fields {
            body += &format!("--zz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }
        body += "--zz--\r\n";
        return call.with("sec-fetch-site", "same-origin").body("multipart/form-data; boundary=zz", body);
    }
    call.form(fields)
}

impl Outcome {
    /// What is wrong with an answer.
    pub fn fault(self, asked: &Asked, reply: &Reply, absent: &str) -> Option<String> {
        let status = reply.status;
        let to_sign_in = status == 303 && reply.header("location").starts_with("/sign-in?next=");
        let island = asked.path.starts_with("/do/");
        match self {
            Outcome::Allowed => {
                // Posts may also be refused for what they say.
                let fine: &[u16] = if asked.known.method == Method::Get { &[200, 303] } else { &[200, 303, 400, 409, 422] };
                (!fine.contains(&status) || to_sign_in).then(|| format!("expected it, got {status} {}", reply.header("location")))
            }
            Outcome::Gone => (status != 410).then(|| format!("expected that the link does not work, got {status}")),
            Outcome::Led => (status != 303 || to_sign_in).then(|| format!("expected the way to the form's page, got {status}")),
            Outcome::Absent if status == 404 && island => None,
            Outcome::Absent if status == 404 => {
                (plain(reply) != absent).then(|| "got a 404 that is not the one of what is absent".to_owned())
            }
            Outcome::Absent => Some(format!("expected 404, got {status} {}", reply.header("location"))),
            Outcome::SignIn if island => (status != 401).then(|| format!("expected 401, got {status}")),
            Outcome::SignIn => {
                (!to_sign_in).then(|| format!("expected the way to the sign-in page, got {status} {}", reply.header("location")))
            }
        }
    }
}

/// A page without what is new in every answer: nonces, incidents, keys of forms.
pub fn plain(reply: &Reply) -> String {
    let text = reply.text();
    let policy = reply.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap_or("no nonce");
    let text = text.replace(nonce, "NONCE");
    ["receipt", "once"].into_iter().fold(text, |text, field| {
        let key = text.split(&format!("name=\"{field}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
        match key.filter(|key| !key.is_empty()).map(str::to_owned) {
            Some(key) => text.replace(&key, "KEY"),
            None => text,
        }
    })
}
