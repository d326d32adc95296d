//! A document as it stands on a shelf or a session's page, its translations side by side.

use crate::{
    lang::{dates, file_size, language_name},
    t,
    ui::{SafeUrl, TlpTag, icon, title_language},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    access::{Actor, KeepMaterial, authorize},
    lang::Lang,
    materials::{Opens, Release, label_of},
    tlp::Tlp,
};
use leptos::prelude::*;
use store::materials::{Shelved, Version};

/// What the list of documents needs to know.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// Who reads: those who keep a document find its edit page here.
    pub actor: &'a Actor,
    /// The reader's language.
    pub lang: Lang,
    /// The venue's zone.
    pub zone: Tz,
    /// Now.
    pub now: DateTime<Utc>,
    /// Until when they had looked the time before, where that is known.
    pub since: Option<DateTime<Utc>>,
}

impl Reader<'_> {
    /// Whether a document has come since.
    pub fn finds_new(&self, it: &Shelved) -> bool {
        self.since.is_some_and(|since| it.since(self.now).is_some_and(|at| at > since))
    }
}

/// A session's documents, for its page and for the shelf; nothing where there are none.
pub fn session_documents(reader: Reader<'_>, shelved: &[Shelved]) -> Option<AnyView> {
    if shelved.is_empty() {
        return None;
    }
    // Translations of one document are one entry.
    let mut groups: Vec<Vec<&Shelved>> = Vec::new();
    for it in shelved {
        match groups.iter_mut().find(|group| group[0].material.group == it.material.group) {
            Some(group) => group.push(it),
            None => groups.push(vec![it]),
        }
    }
    let items: Vec<_> = groups.into_iter().map(|group| document(reader, &group)).collect();
    Some(view! { <ul>{items}</ul> }.into_any())
}

fn document(reader: Reader<'_>, group: &[&Shelved]) -> AnyView {
    let Reader { actor, lang, zone, now, .. } = reader;
    let first = group[0];
    let strictest = group.iter().map(|it| it.material.tlp).max().unwrap_or(first.material.tlp);
    let open = group.iter().any(|it| it.opens.is_open(now));
    // Under the title that its reader reads best.
    let named = group.iter().find(|it| it.material.language == lang.code()).map_or(&first.material, |it| &it.material);
    let (title, language) = (named.title.clone(), title_language(&named.title, &named.language).to_owned());
    let newest: Option<&Version> = group.iter().filter_map(|it| it.versions.first()).max_by_key(|version| version.at);
    let about = match (open, newest) {
        (true, Some(version)) if version.number > 1 => {
            Some(t!(lang, "materials-kind-version", kind = label_of(&version.media_type), number = version.number))
        }
        (true, Some(version)) => Some(label_of(&version.media_type).to_owned()),
        (true, None) if first.material.link.is_some() => Some(t!(lang, "materials-link")),
        (true, None) => None,
        (false, _) => None,
    };
    let closed = (!open).then(|| view! { <span>{icon::lock()}{opens_words(lang, zone, first)}</span> });
    let files: Vec<_> = group.iter().filter(|it| it.opens.is_open(now)).filter_map(|it| file_line(lang, it)).collect();
    let kept = group.iter().filter(|it| authorize(actor, KeepMaterial, it.material.labelled()).is_ok());
    let edits: Vec<_> = kept.map(|it| edit_link(lang, it)).collect();
    let new = group.iter().any(|it| reader.finds_new(it)).then(|| view! { <span class="new">{t!(lang, "materials-new")}</span> });
    let files = (!files.is_empty()).then(|| view! { <ul class="files">{files}</ul> });
    view! {
        <li class=if open { "document" } else { "document document-closed" }>
            <div>
                <b lang=language>{title}</b>
                <p class="about"><TlpTag tlp=strictest/>{about.map(|words| view! { <span>{words}</span> })}{new}{closed}{edits}</p>
            </div>
            {files}
        </li>
    }
    .into_any()
}

fn edit_link(lang: Lang, it: &Shelved) -> AnyView {
    let of = format!(": {}, {}", it.material.title, language_name(lang, &it.material.language));
    let href = format!("/materials/{}/edit", it.material.id);
    view! { <a class="no-print" href=href>{t!(lang, "materials-edit")}<span class="unseen">{of}</span></a> }.into_any()
}

fn file_line(lang: Lang, it: &Shelved) -> Option<AnyView> {
    let words = language_name(lang, &it.material.language);
    let title = format!(": {}", it.material.title);
    // A link leads there too: whom it shows where to go is asked anew, and on record.
    let href = format!("/materials/{}", it.material.id);
    let (rel, about) = match it.material.link.as_deref().and_then(SafeUrl::parse) {
        Some(url) => (Some("noreferrer noopener external"), (it.material.tlp < Tlp::Red).then(|| url.host().to_owned())),
        None => (None, Some(file_size(lang, it.versions.first()?.size))),
    };
    let about = about.map(|about| view! { <span class="quiet num">{about}</span> });
    Some(view! { <li><a href=href rel=rel>{words}<span class="unseen">{title}</span></a>{about}</li> }.into_any())
}

/// "Opens when the session ends, 19 Nov 2014, 14:45 (GMT+7)".
pub fn opens_words(lang: Lang, zone: Tz, it: &Shelved) -> String {
    match (it.material.release, it.opens) {
        (Release::SessionStart, Opens::At(at)) => t!(lang, "materials-opens-start", at = dates::moment(lang, at, zone)),
        (Release::SessionEnd, Opens::At(at)) => t!(lang, "materials-opens-end", at = dates::moment(lang, at, zone)),
        (_, Opens::At(at)) => t!(lang, "materials-opens-at", at = dates::moment(lang, at, zone)),
        _ if it.material.session.is_none() => t!(lang, "materials-opens-later"),
        _ => t!(lang, "materials-opens-unknown"),
    }
}
