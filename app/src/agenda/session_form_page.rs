//! `/organize/{slug}/agenda/sessions/new` and `/{id}`: a session's form.

use super::{
    session_form::{self, blank, fields_of, more_rows},
    session_view::view_of,
};
use crate::{
    lang,
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, ONCE, Posted, RETOLD, TYPED, once},
    series::workshop_for,
    site::Site,
    t,
    trouble::Trouble,
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{Grant, ScheduleSessions},
    agenda::AgendaRefusal,
    country::Country,
    id::SessionId,
    lang::Lang,
    time::day_at_venue,
    tlp::Tlp,
};
use store::{
    Failure, Refusal,
    agenda::{Candidate, Draft, Drafted, Facts},
    secrets::fresh_token,
};

/// What stands for a form that somebody else was quicker than.
pub(super) const STALE: &str = "stale";

/// What the form is shown with.
pub(super) struct Desk<'a> {
    pub(super) visit: &'a Visit,
    pub(super) draft: Draft,
    pub(super) candidates: Vec<Candidate>,
    pub(super) delegations: Vec<Country>,
    pub(super) id: Option<SessionId>,
}

impl Desk<'_> {
    pub(super) fn drafted(&self) -> Option<&Drafted> {
        self.draft.session(self.id?)
    }
}

async fn desk<'a>(site: &Site, visit: &'a Visit, grant: &Grant<ScheduleSessions>, id: Option<SessionId>) -> Result<Desk<'a>, Trouble> {
    let draft = site.store.draft(grant).await?;
    if id.is_some_and(|id| draft.session(id).is_none()) {
        return Err(Trouble::NotFound);
    }
    let candidates = site.store.candidates(grant).await?;
    let mut delegations: Vec<Country> = site.store.delegations(draft.workshop.id).await?.into_iter().map(|it| it.country).collect();
    lang::sort_by_country(visit.lang, &mut delegations, |country| *country);
    Ok(Desk { visit, draft, candidates, delegations, id })
}

/// GET `/organize/{slug}/agenda/sessions/new`.
pub async fn new(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let desk = desk(&site, &visit, &grant, None).await?;
    let mut fields = blank(asked.get("day"));
    fields.set(ONCE, fresh_token());
    Ok(view_of(&desk, Form::blank(fields)))
}

/// POST `/organize/{slug}/agenda/sessions/new`.
pub async fn create(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(mut fields): Posted,
) -> Result<Response, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let desk = desk(&site, &visit, &grant, None).await?;
    if fields.get("do") == "more" {
        more_rows(&mut fields);
        return Ok(view_of(&desk, Form::blank(fields)).into_response());
    }
    let faults = match session_form::read(&fields, &desk, None, visit.lang) {
        Err(faults) => faults,
        Ok(facts) => match site.store.create_session(&grant, &facts, once(&fields).as_ref(), site.clock.now()).await {
            Ok(id) => return Ok(to_board(&desk.draft, id, facts.slot.time, "saved")),
            Err(failure) => faults_of(visit.lang, failure)?,
        },
    };
    Ok(view_of(&desk, Form::refused(fields, faults)).into_response())
}

/// GET `/organize/{slug}/agenda/sessions/{id}`.
pub async fn show(State(site): State<Site>, visit: Visit, Named((slug, id)): Named<(String, String)>) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let id = id.parse().map_err(|_| Trouble::NotFound)?;
    let desk = desk(&site, &visit, &grant, Some(id)).await?;
    let drafted = desk.drafted().ok_or(Trouble::NotFound)?;
    // The form lists whom a RED session names.
    if drafted.session.tlp == Tlp::Red {
        visit.proof(site.clock.now())?;
    }
    let fields = fields_of(&drafted.session, drafted.version, &workshop);
    Ok(view_of(&desk, Form::blank(fields)))
}

/// POST `/organize/{slug}/agenda/sessions/{id}`: `do` says what: save, more, cancel, restore, remove.
pub async fn save(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, id)): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (_, grant) = workshop_for(&site, &visit, &slug, ScheduleSessions).await?;
    let id: SessionId = id.parse().map_err(|_| Trouble::NotFound)?;
    let desk = desk(&site, &visit, &grant, Some(id)).await?;
    match act(&site, &grant, &desk, id, fields.clone()).await? {
        Ok(response) => Ok(response),
        Err(form) => Ok(view_of(&desk, form).into_response()),
    }
}

/// Does what the button says; else the form to show again.
async fn act(
    site: &Site,
    grant: &Grant<ScheduleSessions>,
    desk: &Desk<'_>,
    id: SessionId,
    mut fields: Fields,
) -> Result<Result<Response, Form>, Trouble> {
    let (draft, lang, now) = (&desk.draft, desk.visit.lang, site.clock.now());
    let drafted = desk.drafted().ok_or(Trouble::NotFound)?;
    let seen = fields.get("seen").parse().unwrap_or_default();
    let time = drafted.session.time;
    if fields.has(RETOLD) {
        return Ok(Err(Form::refused(fields, Faults::default())));
    }
    let saves = !["cancel", "restore", "remove"].contains(&fields.get("do"));
    if !saves && seen == drafted.version && session_form::is_unsaved(&fields, &drafted.session, &draft.workshop) {
        let mut faults = Faults::default();
        faults.add(TYPED, t!(lang, "session-unsaved"));
        return Ok(Err(Form::refused(fields, faults)));
    }
    let (outcome, time, done) = match fields.get("do") {
        "more" => {
            more_rows(&mut fields);
            return Ok(Err(Form::blank(fields)));
        }
        "cancel" => (site.store.cancel_session(grant, id, seen, now).await, time, "cancelled"),
        "restore" => (site.store.restore_session(grant, id, seen, now).await, time, "restored"),
        "remove" => (site.store.remove_session(grant, id, seen, now).await, time, "removed"),
        _ => match session_form::read(&fields, desk, Some(&drafted.session), lang) {
            Err(faults) => return Ok(Err(Form::refused(fields, faults))),
            Ok(facts) => match site.store.edit_session(grant, id, &facts, seen, now).await {
                Err(Failure::Refused(Refusal::Agenda(AgendaRefusal::Stale))) => return Ok(Err(outrun(desk, drafted, &facts, fields))),
                outcome => (outcome.map(|_| ()), facts.slot.time, "saved"),
            },
        },
    };
    match outcome {
        Ok(()) => Ok(Ok(to_board(draft, id, time, done))),
        Err(failure) => Ok(Err(Form::refused(fields, faults_of(lang, failure)?))),
    }
}

/// The form of whoever was not the first to save: each field that is saved otherwise says so.
fn outrun(desk: &Desk<'_>, drafted: &Drafted, facts: &Facts, mut fields: Fields) -> Form {
    let (lang, now) = (desk.visit.lang, &drafted.session);
    let mut faults = Faults::default();
    faults.add(STALE, t!(lang, "session-stale"));
    for (name, saved) in session_form::differing(facts, now, &desk.draft.workshop) {
        let is_text = ["title_", "summary_", "start", "end", "expected"].iter().any(|text| name.starts_with(text));
        let words =
            if is_text && !saved.is_empty() { t!(lang, "session-stale-text", saved = saved) } else { t!(lang, "session-stale-answer") };
        faults.add(&name, words);
    }
    // A row that somebody added is shown, or no link would lead to it.
    let rows = session_form::rows(&fields).max(now.people.len());
    fields.set("rows", rows.to_string());
    Form::refused(fields, faults)
}

fn to_board(draft: &Draft, id: SessionId, time: Option<domain::time::Interval>, done: &str) -> Response {
    let day = time.map(|time| format!("day={}&", day_at_venue(time.start, draft.workshop.zone))).unwrap_or_default();
    let chosen = if done == "removed" { String::new() } else { format!("session={id}&") };
    see_other(&format!("/organize/{}/agenda?{day}{chosen}done={done}", draft.workshop.slug))
}

fn faults_of(lang: Lang, failure: Failure) -> Result<Faults, Trouble> {
    let Failure::Refused(refusal) = failure else { return Err(failure.into()) };
    let field = match &refusal {
        Refusal::Agenda(AgendaRefusal::EndsBeforeStart) => "end",
        Refusal::Agenda(AgendaRefusal::OutsideDays | AgendaRefusal::NoSuchTime) => "day",
        Refusal::Agenda(AgendaRefusal::NotOffered) => "kind",
        Refusal::Agenda(AgendaRefusal::UnknownPerson) => "person_0",
        Refusal::Agenda(AgendaRefusal::Stale) => STALE,
        _ => "title_en",
    };
    let mut faults = Faults::default();
    faults.add(
        field,
        if matches!(refusal, Refusal::Agenda(AgendaRefusal::Stale)) { t!(lang, "session-stale") } else { lang::refusal(lang, &refusal) },
    );
    Ok(faults)
}
