//! What must not leak, and to whom it may show.

use super::personas::Persona;

/// A word that stands in one secret only.
pub struct Secret {
    pub mark: String,
    /// Whether this persona may see it.
    pub shows_to: Box<dyn Fn(&Persona) -> bool>,
}

fn secret(mark: impl Into<String>, shows_to: impl Fn(&Persona) -> bool + 'static) -> Secret {
    Secret { mark: mark.into(), shows_to: Box::new(shows_to) }
}

fn is(persona: &Persona, any: &[&str]) -> bool {
    persona.mailbox.as_deref().is_some_and(|mailbox| any.contains(&mailbox))
}

/// Every secret of the world.
pub fn all(personas: &[Persona]) -> Vec<Secret> {
    let mut all = vec![
        // The administrator reads in the trail that this person confirmed.
        secret("zqxnametargetth", |it| is(it, &["organizer", "focal", "administrator"])),
        secret("zqxagencytargetth", |it| is(it, &["organizer", "focal"])),
        secret("targetth@gate", |it| is(it, &["organizer", "focal", "administrator"])),
        secret("zqxnametargetvn", |it| is(it, &["organizer", "focalvn"])),
        secret("zqxagencytargetvn", |it| is(it, &["organizer", "focalvn"])),
        secret("targetvn@gate", |it| is(it, &["organizer", "focalvn", "administrator"])),
        secret("zqxnamerefusedvn", |it| is(it, &["organizer", "focalvn"])),
        secret("zqxnamewaitingkh", |it| is(it, &["organizer"])),
        secret("zqxvetting", |it| is(it, &["organizer"])),
        secret("zqxreason", |it| is(it, &["organizer", "focalvn"])),
        secret("zqxneeds", |it| is(it, &["organizer"])),
        secret("zqxemergency", |it| is(it, &["organizer"])),
        // Revealed by a post with a reason, never shown.
        secret("zqxpassport", |_| false),
        // Administrators create editions, and read names in the trail.
        secret("zqxdraftcity", |it| is(it, &["administrator"])),
        secret("zqxsubject", |it| is(it, &["organizer", "named", "administrator"])),
        secret("zqxbody", |it| is(it, &["organizer", "named"])),
    ];
    for key in ["clear", "green", "amber", "strict", "red", "draft"] {
        for what in ["session", "abstract"] {
            all.push(secret(format!("zqx{what}{key}"), move |it| is(it, &["organizer"]) || (key != "draft" && it.sessions.contains(&key))));
        }
    }
    for key in ["clear", "green", "amber", "strict", "red", "embargoed"] {
        all.push(secret(format!("zqxtitle{key}"), move |it| it.documents.contains(&key) || it.keeps.contains(&key)));
        all.push(secret(format!("zqxfile{key}"), move |it| it.documents.contains(&key) || it.keeps.contains(&key)));
        all.push(secret(format!("zqxcontent{key}"), move |it| key != "embargoed" && it.documents.contains(&key)));
    }
    // Delegates do not learn of each other; their focal point and the organizers know them.
    for persona in personas {
        let Some(mailbox) = persona.mailbox.clone().filter(|_| persona.name.starts_with("a delegate, ")) else { continue };
        let own = mailbox.clone();
        all.push(secret(format!("zqxname{mailbox}"), move |it| is(it, &["organizer", "focal", "administrator", own.as_str()])));
        let own = mailbox.clone();
        all.push(secret(format!("{mailbox}@gate"), move |it| is(it, &["organizer", "focal", "administrator", own.as_str()])));
    }
    all
}
