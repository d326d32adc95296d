//! The file of a refused form. No browser puts it back: it waits at the site, and the form that comes again names it by a sealed
//! reference, which is worth nothing to anybody else, elsewhere or later.

use crate::{
    lang::{self, file_size, size_limit},
    posted::{Faults, Fields, Form},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Check, field_message, note_label},
    visit::Visit,
};
use chrono::{DateTime, Utc};
use domain::{
    id::{PersonId, WorkshopId},
    lang::Lang,
    materials::MaterialRefusal,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::{Refusal, files::HELD, materials::File, secrets::Secrets};

/// The hidden field with the reference.
const REFERENCE: &str = "held";
/// The box that leaves the held file out.
const WITHOUT: &str = "without_held";
/// What a file chooser offers first; what is taken is decided by content.
const ACCEPTED: &str = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.mp4,.zip,.txt,.csv";

/// What a reference says of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Reference {
    hash: String,
    name: String,
    media_type: String,
    size: u64,
    /// Until when, in seconds.
    until: i64,
}

/// Where a reference counts; no other thing that is lent has a place of this name.
fn place(workshop: WorkshopId, whose: PersonId) -> String {
    format!("held upload 1/{workshop}/{whose}")
}

fn sealed(secrets: &Secrets, place: &str, it: &Reference) -> String {
    secrets.lend(place, &serde_json::to_vec(it).expect("text and numbers are JSON"))
}

/// What was sealed for this place, within its time.
fn opened(secrets: &Secrets, place: &str, lent: &str, now: DateTime<Utc>) -> Option<Reference> {
    let it: Reference = serde_json::from_slice(&secrets.take_back(place, lent).ok()?).ok()?;
    (now.timestamp() <= it.until).then_some(it)
}

/// The files that wait for one person's forms in one workshop.
#[derive(Debug)]
pub struct Holding<'a> {
    site: &'a Site,
    lang: Lang,
    whose: PersonId,
    place: String,
}

impl<'a> Holding<'a> {
    /// Those of whoever is signed in.
    pub fn of(site: &'a Site, visit: &Visit, workshop: WorkshopId) -> Result<Holding<'a>, Trouble> {
        let whose = visit.signed_in()?.person.id;
        Ok(Holding { site, lang: visit.lang, whose, place: place(workshop, whose) })
    }

    /// The file that a form is about: the one sent along, else the one that is held; or a sentence on what is wrong with it.
    pub async fn brought(
        &self,
        fields: &Fields,
        sent: Option<Result<File, MaterialRefusal>>,
    ) -> Result<Option<Result<File, String>>, Trouble> {
        if let Some(sent) = sent {
            // With the other faults, not after them.
            let known = sent.and_then(|file| file.kind().map(|_| file));
            return Ok(Some(known.map_err(|refusal| lang::refusal(self.lang, &Refusal::Material(refusal)))));
        }
        if fields.get(REFERENCE).is_empty() || fields.holds(WITHOUT, "yes") {
            return Ok(None);
        }
        let held = self.held(fields).await?;
        Ok(Some(held.ok_or_else(|| t!(self.lang, "materials-fault-choose-again"))))
    }

    /// Holds the file of a refused form, and notes its reference among the fields that the page shows.
    pub async fn keep(&self, fields: &mut Fields, faults: &mut Faults, file: Option<File>) {
        let file = match file {
            // One that was to replace it and was refused itself leaves it where it is.
            None if !fields.holds(WITHOUT, "yes") => self.held(fields).await.ok().flatten(),
            file => file,
        };
        let reference = match &file {
            Some(file) => self.hold(file).await,
            None => None,
        };
        if file.is_some() && reference.is_none() {
            faults.add("file", t!(self.lang, "materials-fault-choose-again"));
        }
        fields.set(REFERENCE, reference.unwrap_or_default());
        fields.set(WITHOUT, "");
    }

    async fn hold(&self, file: &File) -> Option<String> {
        let (received, kind) = (&file.received, file.kind().ok()?);
        if let Err(fault) = self.site.store.files.hold(self.whose, &received.hash).await {
            tracing::error!(%fault, "the file of a refused form could not be held");
            return None;
        }
        let it = Reference {
            hash: received.hash.clone(),
            name: file.name.clone(),
            media_type: kind.media_type.to_owned(),
            size: received.size,
            until: (self.site.clock.now() + HELD).timestamp(),
        };
        Some(sealed(&self.site.store.secrets, &self.place, &it))
    }

    fn reference(&self, fields: &Fields) -> Option<Reference> {
        opened(&self.site.store.secrets, &self.place, fields.get(REFERENCE), self.site.clock.now())
    }

    async fn held(&self, fields: &Fields) -> Result<Option<File>, Trouble> {
        let Some(Reference { hash, name, media_type, size, .. }) = self.reference(fields) else { return Ok(None) };
        let received = self.site.store.files.held(self.whose, &hash, size).await?;
        let file = received.map(|received| File { name, received });
        Ok(file.filter(|file| file.kind().is_ok_and(|kind| kind.media_type == media_type)))
    }

    /// The field for the file itself, and before it what is held already.
    pub fn field(&self, form: &Form) -> AnyView {
        let lang = self.lang;
        note_label("file", &t!(lang, "materials-field-file"));
        let held = self.reference(form.fields()).map(|it| {
            let (lent, size) = (form.fields().get(REFERENCE).to_owned(), file_size(lang, it.size));
            view! {
                <div class="notice">
                    <p id="file-held">{t!(lang, "materials-held", name = it.name, size = size)}</p>
                    <Check form=form.clone() name=WITHOUT label=t!(lang, "materials-held-without")/>
                    <input type="hidden" name=REFERENCE value=lent/>
                </div>
            }
        });
        let described_by = if held.is_some() { "file-held file-hint file-error" } else { "file-hint file-error" };
        let fault = form.faults().of("file").map(|fault| field_message("file-error".into(), fault.to_owned()));
        let class = if fault.is_some() { "field field-error" } else { "field" };
        view! {
            {held}
            <div class=class>
                <label for="file">{t!(lang, "materials-field-file")}</label>
                <p class="hint" id="file-hint">{t!(lang, "materials-field-file-hint", size = size_limit(lang, self.site.max_upload))}</p>
                {fault}
                <input id="file" name="file" type="file" accept=ACCEPTED aria-describedby=described_by/>
            </div>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Duration;
    use store::secrets::fresh_id;

    #[test]
    fn a_reference_counts_for_one_person_in_one_workshop_for_an_hour() {
        let (secrets, now) = (Secrets::new(&[7; 32]), DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        let (workshop, whose) = (WorkshopId(fresh_id()), PersonId(fresh_id()));
        let it = Reference {
            hash: "0f".repeat(32),
            name: "Báo cáo.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: 30_000_000,
            until: (now + HELD).timestamp(),
        };
        let own = place(workshop, whose);
        let lent = sealed(&secrets, &own, &it);
        assert_eq!(opened(&secrets, &own, &lent, now).as_ref(), Some(&it));
        assert_eq!(opened(&secrets, &own, &lent, now + HELD), Some(it));
        assert_eq!(opened(&secrets, &own, &lent, now + HELD + Duration::seconds(1)), None, "expired");
        assert_eq!(opened(&secrets, &place(workshop, PersonId(fresh_id())), &lent, now), None, "another person's");
        assert_eq!(opened(&secrets, &place(WorkshopId(fresh_id()), whose), &lent, now), None, "another workshop's");
        assert_eq!(opened(&Secrets::new(&[8; 32]), &own, &lent, now), None, "another installation's");
        let draft = secrets.lend(&format!("draft/{workshop}/{whose}"), b"[]");
        assert_eq!(opened(&secrets, &own, &draft, now), None, "another thing");
        for at in [0, lent.len() / 2, lent.len() - 2] {
            let mut altered = lent.clone().into_bytes();
            altered[at] = if altered[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(opened(&secrets, &own, &String::from_utf8(altered).unwrap(), now), None, "altered at {at}");
        }
        assert_eq!(opened(&secrets, &own, "", now), None);
        assert_eq!(opened(&secrets, &own, "no%base64", now), None);
    }
}
