//! `/organize/{slug}/registrations/{id}`: one registration, all that organizers see of it, and what
//! they may do about it.

use super::{
    delegate_page::{history, read_id},
    facts::stage_one,
    labels::vetting_name,
    one_forms::{decisions, read_vetting, vetting},
    one_passages::{namesakes, passage, reason, stage_two},
    sure::{Sure, as_asked, read_reason, seen_submitted},
};
use crate::{
    lang::{self, dates},
    page::{Page, see_other},
    people::proof::{self, PROOF},
    posted::{Asked, Faults, Fields, Form, Named, Posted, Reading},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary, Notice, StatusTag},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{DecideRegistrations, Delegation, EndorseDelegate, Endorsing, Grant},
    id::RegistrationId,
    lang::Lang,
    registration::{Event, Status, transition},
    time::day_at_venue,
};
use leptos::prelude::*;
use store::{
    Failure,
    registration::{Decision, Seen},
    series::Workshop,
};

/// GET `/organize/{slug}/registrations/{id}`.
pub async fn show(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Asked(asked): Asked,
) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    page(&site, &visit, &workshop, &grant, read_id(&id)?, Form::default(), told(visit.lang, asked.get("done"))).await
}

/// POST `/organize/{slug}/registrations/{id}`: what `go` names.
pub async fn act(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    let fields = as_asked(fields);
    let (key, go) = (read_id(&id)?, fields.get("go").to_owned());
    if let Some(asked) = ask(&site, &visit, &workshop, &grant, key, &fields).await? {
        return Ok(asked.into_response());
    }
    let outcome = match apply(&site, &visit, &workshop, &grant, key, &fields).await {
        Ok(outcome) => outcome,
        Err(Wrong::Faults(faults)) => {
            return Ok(page(&site, &visit, &workshop, &grant, key, Form::refused(fields, faults), None).await?.into_response());
        }
        Err(Wrong::Trouble(trouble)) => return Err(trouble),
    };
    match outcome {
        Ok(()) => Ok(see_other(&format!("/organize/{slug}/registrations/{id}?done={go}"))),
        Err(Failure::Refused(refusal)) => {
            let mut faults = Faults::default();
            faults.add("decide", lang::refusal(visit.lang, &refusal));
            Ok(page(&site, &visit, &workshop, &grant, key, Form::refused(fields, faults), None).await?.into_response())
        }
        Err(other) => Err(other.into()),
    }
}

/// What cannot be taken back is asked once more; nothing where it was asked, or where a rule will say no anyway.
async fn ask(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<DecideRegistrations>,
    id: RegistrationId,
    fields: &Fields,
) -> Result<Option<Page>, Trouble> {
    let lang = visit.lang;
    let (go, event) = match fields.get("go") {
        "decline" => ("decline", Event::Decline),
        "withdraw" => ("withdraw", Event::Withdraw),
        "not_endorse" => ("not_endorse", Event::NotEndorse),
        _ => return Ok(None),
    };
    let mut reading = Reading::of(fields, lang);
    let reason = read_reason(&mut reading, fields);
    let whole = site.store.registration(grant, id).await?;
    let now = Seen::of(&whole.registrant.registration);
    let (status, seen) = (now.status, Seen::parse(fields.get("seen")).unwrap_or(now));
    let stale = seen.status != status || seen.version.is_some() && seen.version != now.version;
    if Sure::said(fields) || !reading.faults.is_empty() || stale || transition(Some(status), event).is_err() {
        return Ok(None);
    }
    let name = whole.registrant.person.names.full_name.to_string();
    let (title, lead, button) = match event {
        Event::Decline => {
            (t!(lang, "one-decline-question", name = name), t!(lang, "regs-decline-lead", count = 1), t!(lang, "regs-decline"))
        }
        Event::Withdraw => (t!(lang, "one-withdraw-question", name = name), t!(lang, "one-withdraw-lead"), t!(lang, "one-withdraw")),
        _ => (t!(lang, "deleg-not-endorse-question", name = name), t!(lang, "deleg-not-endorse-lead"), t!(lang, "deleg-not-endorse")),
    };
    let (back, back_words) = (format!("/organize/{}/registrations/{id}", workshop.slug), t!(lang, "one-keep"));
    let sure = Sure { title: title.clone(), lead, button, go, seen, reason, back, back_words };
    Ok(Some(
        Page::new(visit, title, || {
            let desk = visit.clone();
            let asked = sure.view(lang);
            view! { <Desk visit=desk slug=workshop.slug.to_string() room=Room::Registrations>{asked}</Desk> }.into_any()
        })
        .locator(Locator::of(lang, workshop))
        .retold("go", go),
    ))
}

enum Wrong {
    Faults(Faults),
    Trouble(Trouble),
}

impl From<Trouble> for Wrong {
    fn from(trouble: Trouble) -> Wrong {
        Wrong::Trouble(trouble)
    }
}

async fn apply(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<DecideRegistrations>,
    id: RegistrationId,
    fields: &Fields,
) -> Result<Result<(), Failure>, Wrong> {
    let now = site.clock.now();
    let mut reading = Reading::of(fields, visit.lang);
    let reason = read_reason(&mut reading, fields);
    if !reading.faults.is_empty() {
        return Err(Wrong::Faults(reading.faults));
    }
    if let Some(decision) = Decision::from_word(fields.get("go")) {
        let seen = Seen::parse(fields.get("seen")).ok_or(Trouble::Malformed)?;
        return Ok(site.store.decide_registration(grant, id, decision, reason.as_ref(), seen, now).await);
    }
    Ok(match fields.get("go") {
        "vetting" => {
            if !visit.proved(now) {
                let mut faults = Faults::default();
                faults.add(PROOF, proof::stale(visit));
                return Err(Wrong::Faults(faults));
            }
            let record = read_vetting(fields, visit.lang).map_err(Wrong::Faults)?;
            let seen = Seen::parse(fields.get("seen")).ok_or(Trouble::Malformed)?;
            site.store.record_vetting(grant, id, seen, &record, now).await
        }
        // A reminder is no decision: there is nothing to keep a reason with.
        "remind" if reason.is_some() => {
            let mut faults = Faults::default();
            faults.add("reason", t!(visit.lang, "one-reminder-no-reason"));
            return Err(Wrong::Faults(faults));
        }
        "remind" => site.store.remind_invited(grant, id, now).await,
        "endorse" => {
            site.store
                .endorse(&may_endorse(site, visit, workshop, grant, id).await?, id, seen_submitted(fields), reason.as_ref(), now)
                .await
        }
        "not_endorse" => {
            site.store
                .not_endorse(&may_endorse(site, visit, workshop, grant, id).await?, id, seen_submitted(fields), reason.as_ref(), now)
                .await
        }
        _ => return Err(Wrong::Trouble(Trouble::Malformed)),
    })
}

/// Organizers endorse where the country has no focal point.
async fn may_endorse(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<DecideRegistrations>,
    id: RegistrationId,
) -> Result<Grant<EndorseDelegate>, Trouble> {
    let country = site.store.registration(grant, id).await?.registrant.registration.country.ok_or(Trouble::NotFound)?;
    let has_focal_point = site.store.has_focal_point(workshop.id, country).await?;
    visit.may(EndorseDelegate, Endorsing { delegation: Delegation { workshop: workshop.id, country }, has_focal_point })
}

fn told(lang: Lang, done: &str) -> Option<String> {
    Some(match done {
        "accept" => t!(lang, "regs-done-accept", count = 1),
        "waitlist" => t!(lang, "regs-done-waitlist", count = 1),
        "decline" => t!(lang, "regs-done-decline", count = 1),
        "withdraw" => t!(lang, "one-done-withdraw"),
        "vetting" => t!(lang, "one-done-vetting"),
        "remind" => t!(lang, "deleg-done-reminded"),
        "endorse" => t!(lang, "deleg-done-endorsed"),
        "not_endorse" => t!(lang, "deleg-done-not-endorsed"),
        "substituted" => t!(lang, "deleg-done-substituted"),
        _ => return None,
    })
}

async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<DecideRegistrations>,
    id: RegistrationId,
    form: Form,
    told: Option<String>,
) -> Result<Page, Trouble> {
    let whole = site.store.registration(grant, id).await?;
    let offered = site.store.offered().await?;
    let registration = &whole.registrant.registration;
    let endorses = match registration.country {
        Some(country) if registration.status == Status::Submitted => !site.store.has_focal_point(workshop.id, country).await?,
        _ => false,
    };
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let here = format!("/organize/{}/registrations", workshop.slug);
    let name = whole.registrant.person.names.full_name.to_string();
    let since = t!(lang, "regs-since-day", date = dates::day(lang, day_at_venue(registration.since, workshop.zone)));
    Ok(Page::new(visit, name.clone(), || {
        let desk = visit.clone();
        let native = super::delegation_page::native(&whole.registrant);
        let again = proof::again(visit, &form, &visit.path);
        let (status, vetting_word) = (registration.status, vetting_name(lang, registration.vetting.vetting));
        let passages = [
            namesakes(lang, &here, &whole),
            decisions(lang, &here, &whole, endorses, &form),
            reason(lang, &whole),
            Some(vetting(lang, registration, &form)),
            Some(passage(t!(lang, "place-data"), "data", stage_one(lang, &whole.registrant, &offered))),
            stage_two(lang, &here, &whole, &offered),
            Some(passage(t!(lang, "one-history"), "history", history(lang, workshop, &whole.stations))),
        ];
        view! {
            <Desk visit=desk slug=workshop.slug.to_string() room=Room::Registrations>
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(here.clone(), t!(lang, "regs-title"))] here=name.clone()/>
                    <h1>{name}{native}</h1>
                    <p class="row">
                        <StatusTag status=status lang=lang/>
                        <span class="quiet">{since}</span>
                        <span class="quiet">{t!(lang, "one-vetting-is", vetting = vetting_word)}</span>
                    </p>
                </div>
                {told.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                {again}
                <ErrorSummary form=form lang=lang/>
                {passages.into_iter().flatten().collect::<Vec<_>>()}
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status))
}
