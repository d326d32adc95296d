//! What is said of a document: title, language, label, whom it names, release.

use crate::{
    lang::{LANGUAGES, country_name, language_name, tlp_meaning},
    posted::{Fields, Form, Reading},
    t,
    ui::{Check, Choices, Field, Select},
};
use chrono_tz::Tz;
use domain::{
    access::{Agency, Audience},
    country::Country,
    id::PersonId,
    lang::Lang,
    materials::Release,
    time::{at_venue, instant},
    tlp::Tlp,
};
use leptos::prelude::*;
use store::materials::{Beside, Facts, Material};

/// Whom a label may name in this workshop.
#[derive(Clone, Debug, Default)]
pub struct Nameable {
    /// Its delegations.
    pub countries: Vec<Country>,
    /// The agencies of the delegates with a place in it.
    pub agencies: Vec<Agency>,
    /// Its people, by name.
    pub people: Vec<(PersonId, String)>,
    /// Whom the document names already and the form does not show to whoever keeps it: they stay named.
    pub unseen: Audience,
    /// The session that the document belongs to.
    pub session: Option<Beside>,
}

impl Nameable {
    /// The session, where its label names somebody.
    fn naming_session(&self) -> Option<&Beside> {
        self.session.as_ref().filter(|it| match it.tlp {
            Tlp::AmberStrict => !it.audience.delegations.is_empty() || !it.audience.agencies.is_empty(),
            Tlp::Red => !it.audience.persons.is_empty(),
            _ => false,
        })
    }
}

/// A new document's fields: it starts as strict as its session, for those whom the session names.
pub fn blank(session: Option<&Beside>) -> Fields {
    let tlp = session.map_or(Tlp::default(), |it| it.tlp);
    Fields::of([("tlp", tlp.word()), ("release", "now"), ("language", "en"), ("as_session", "yes")])
}

/// Whether a document names everyone whom its session names.
fn names_as(material: &Material, session: &Beside) -> bool {
    let (own, of) = (&material.audience, &session.audience);
    material.tlp == session.tlp
        && match session.tlp {
            Tlp::Red => of.persons.iter().all(|it| own.persons.contains(it)),
            _ => of.delegations.iter().all(|it| own.delegations.contains(it)) && of.agencies.iter().all(|it| own.agencies.contains(it)),
        }
}

/// A document as a form's fields. Whether it names all whom its session names is told to organizers: others
/// could ask by trying.
pub fn fields_of(material: &Material, session: Option<&Beside>, tells: bool, zone: Tz) -> Fields {
    let mut fields = vec![
        ("title", material.title.clone()),
        ("language", material.language.clone()),
        ("tlp", material.tlp.word().to_owned()),
        ("release", material.release.word().to_owned()),
    ];
    if let Release::At(at) = material.release {
        let local = at_venue(at, zone);
        fields.push(("release_day", local.date_naive().to_string()));
        fields.push(("release_time", local.format("%H:%M").to_string()));
    }
    if let Some(session) = session.filter(|_| tells) {
        fields.extend(names_as(material, session).then(|| ("as_session", "yes".to_owned())));
    }
    fields.extend(material.audience.delegations.iter().map(|country| ("delegation", country.to_string())));
    fields.extend(material.audience.agencies.iter().map(|agency| ("agency", agency.to_string())));
    fields.extend(material.audience.persons.iter().map(|person| ("person", person.to_string())));
    Fields::of(fields)
}

/// Reads the form.
pub fn read(reading: &mut Reading, lang: Lang, fields: &Fields, nameable: &Nameable, zone: Tz) -> Option<Facts> {
    reading.asks("title", &t!(lang, "materials-field-title"));
    let title = reading.line("title");
    let language = reading.choice("language", |code| LANGUAGES.contains(&code).then(|| code.to_owned()));
    let tlp = reading.choice("tlp", Tlp::from_word);
    let release = match fields.get("release") {
        "at" => {
            let at = reading.date("release_day").zip(reading.time("release_time"));
            at.and_then(|(day, time)| instant(day, time, zone)).map(Release::At)
        }
        _ => reading.choice("release", |word| match word {
            "now" => Some(Release::Now),
            "session_start" => Some(Release::SessionStart),
            "session_end" => Some(Release::SessionEnd),
            _ => None,
        }),
    };
    let mut audience = Audience::default();
    let lang = reading.lang;
    // Nobody named means every delegation: a name that is gone meanwhile must not open the document to all.
    let mut gone = |name: &str, known: &dyn Fn(&str) -> bool| {
        if fields.all(name).iter().any(|value| !known(value)) {
            reading.faults.add(name, t!(lang, "materials-fault-gone"));
        }
    };
    match tlp {
        Some(Tlp::AmberStrict) => {
            gone("delegation", &|code| nameable.countries.iter().any(|country| country.code() == code));
            gone("agency", &|agency| nameable.agencies.iter().any(|known| known.country.is_some() && known.to_string() == agency));
            audience.delegations =
                nameable.countries.iter().copied().filter(|country| fields.holds("delegation", country.code())).collect();
            audience.agencies = nameable.agencies.iter().filter(|agency| fields.holds("agency", &agency.to_string())).cloned().collect();
            add_named(&mut audience, Tlp::AmberStrict, &nameable.unseen);
        }
        Some(Tlp::Red) => {
            gone("person", &|id| nameable.people.iter().any(|(person, _)| person.to_string() == id));
            audience.persons = nameable.people.iter().map(|(id, _)| *id).filter(|id| fields.holds("person", &id.to_string())).collect();
            add_named(&mut audience, Tlp::Red, &nameable.unseen);
        }
        _ => {}
    }
    if let (Some(tlp), Some(session)) = (tlp, &nameable.session) {
        if tlp < session.tlp && !fields.has("weaker") {
            reading.faults.add("weaker", t!(lang, "materials-fault-weaker", label = session.tlp.word()));
        }
        if tlp == session.tlp && fields.has("as_session") && nameable.naming_session().is_some() {
            add_named(&mut audience, tlp, &session.audience);
        }
    }
    Some(Facts { title: title?, language: language?, tlp: tlp?, audience, release: release? })
}

/// Whom something else names, beside those chosen.
fn add_named(audience: &mut Audience, tlp: Tlp, of: &Audience) {
    fn join<T: PartialEq + Clone>(into: &mut Vec<T>, from: &[T]) {
        from.iter().for_each(|it| {
            if !into.contains(it) {
                into.push(it.clone());
            }
        });
    }
    if tlp == Tlp::Red {
        join(&mut audience.persons, &of.persons);
    } else {
        join(&mut audience.delegations, &of.delegations);
        join(&mut audience.agencies, &of.agencies);
    }
}

/// What follows from the session's label, where it has one that a document could be weaker than.
fn beside_session(form: &Form, lang: Lang, nameable: &Nameable) -> Option<AnyView> {
    let label = nameable.session.as_ref().filter(|it| it.tlp > Tlp::Clear)?.tlp.word();
    let named = nameable.naming_session().map(|_| {
        view! { <Check form=form.clone() name="as_session" label=t!(lang, "materials-field-as-session") hint=t!(lang, "materials-field-as-session-hint", label = label)/> }
    });
    let view = view! {
        {named}
        <Check form=form.clone() name="weaker" label=t!(lang, "materials-field-weaker") hint=t!(lang, "materials-field-weaker-hint", label = label)/>
    };
    Some(view.into_any())
}

/// An agency with its country: several are called alike.
fn words(lang: Lang, Agency { country, name }: &Agency) -> String {
    country.map_or_else(|| name.clone(), |country| format!("{name} ({})", country_name(lang, country)))
}

/// The fields.
pub fn view(form: &Form, lang: Lang, nameable: &Nameable) -> AnyView {
    let f = || form.clone();
    let languages: Vec<(String, String)> = LANGUAGES.iter().map(|code| ((*code).to_owned(), language_name(lang, code))).collect();
    let labels: Vec<_> =
        Tlp::ALL.iter().map(|tlp| (tlp.word().to_owned(), format!("TLP:{}", tlp.word()), Some(tlp_meaning(lang, *tlp)))).collect();
    let mut releases = vec![("now".to_owned(), t!(lang, "materials-release-now"), None)];
    if nameable.session.is_some() {
        releases.push(("session_start".to_owned(), t!(lang, "materials-release-start"), None));
        releases.push(("session_end".to_owned(), t!(lang, "materials-release-end"), None));
    }
    releases.push(("at".to_owned(), t!(lang, "materials-release-at"), None));
    let delegations: Vec<_> = nameable.countries.iter().map(|country| (country.to_string(), country_name(lang, *country), None)).collect();
    let agencies: Vec<_> = nameable.agencies.iter().map(|agency| (agency.to_string(), words(lang, agency), None)).collect();
    let label_hint = nameable.session.as_ref().map(|it| t!(lang, "materials-field-tlp-session", label = it.tlp.word())).unwrap_or_default();
    let agencies = (!agencies.is_empty()).then(|| view! {
        <Choices form=f() lang=lang name="agency" label=t!(lang, "materials-field-agencies") options=agencies several=true two=true optional=true/>
    });
    // The stylesheet shows what a label or a moment asks for as soon as it is chosen, without a script.
    let people: Vec<_> = nameable.people.iter().map(|(id, name)| (id.to_string(), name.clone(), None)).collect();
    view! {
        <Field form=f() lang=lang name="title" label=t!(lang, "materials-field-title")/>
        <Select form=f() lang=lang name="language" label=t!(lang, "materials-field-language") options=languages width="width-16"/>
        <Choices form=f() lang=lang name="tlp" label=t!(lang, "materials-field-tlp") hint=label_hint options=labels/>
        {beside_session(form, lang, nameable)}
        <div class="for-strict">
            <Choices form=f() lang=lang name="delegation" label=t!(lang, "materials-field-delegations") hint=t!(lang, "materials-field-delegations-hint") options=delegations several=true two=true optional=true/>
            {agencies}
        </div>
        <div class="for-red">
            <Choices form=f() lang=lang name="person" label=t!(lang, "materials-field-people") hint=t!(lang, "materials-field-people-hint") options=people several=true two=true optional=true/>
        </div>
        <Choices form=f() lang=lang name="release" label=t!(lang, "materials-field-release") options=releases/>
        <div class="for-day">
            <Field form=f() lang=lang name="release_day" kind="date" label=t!(lang, "materials-field-release-day") width="width-16"/>
            <Field form=f() lang=lang name="release_time" kind="time" label=t!(lang, "materials-field-release-time") width="width-16"/>
        </div>
    }
    .into_any()
}
