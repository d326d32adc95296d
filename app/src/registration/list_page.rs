//! `/organize/{slug}/registrations`: who has registered, and decisions about many at once.

use super::{
    filters::{heaps, query, query_and, read, tools},
    list_table::Table,
    sure::{ASKS, as_asked},
};
use crate::{
    lang::{self, country_name, dates},
    page::{Page, see_other},
    posted::{Asked, Faults, Fields, Form, Named, Posted, TYPED},
    series::workshop_for,
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Empty, ErrorSummary, Notice, Pager, Span, Tone},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{
    access::{DecideRegistrations, Grant},
    country::Country,
    id::RegistrationId,
    lang::Lang,
    registration::RegistrationRefusal,
    series::Offered,
    time::day_at_venue,
};
use leptos::prelude::*;
use std::collections::HashMap;
use store::{
    Refusal,
    registration::{
        Decision, Listed, Offer, Registrant, Seen,
        lists::{Filter, PAGE},
    },
    series::Workshop,
};

/// GET `/organize/{slug}/registrations`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    page(&site, &visit, &workshop, &grant, &asked, Form::default()).await
}

/// POST `/organize/{slug}/registrations`: `go` decides about every `registration`, or about all on the page.
pub async fn decide(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Asked(asked): Asked,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, DecideRegistrations).await?;
    let fields = as_asked(fields);
    let chosen = chosen(&fields)?;
    let here = format!("/organize/{slug}/registrations");
    if fields.get("go") == "write" && !chosen.is_empty() {
        let pairs: Vec<_> = chosen.iter().map(|id| format!("registration={id}")).collect();
        return Ok(see_other(&format!("/organize/{slug}/messages/new?{}", pairs.join("&"))));
    }
    let mut faults = Faults::default();
    if chosen.is_empty() {
        faults.add("all_here", t!(visit.lang, "regs-none-chosen"));
        return Ok(page(&site, &visit, &workshop, &grant, &asked, Form::refused(fields, faults)).await?.into_response());
    }
    let decision = Decision::from_word(fields.get("go")).filter(|it| *it != Decision::Withdraw).ok_or(Trouble::Malformed)?;
    let people = site.store.registrations_of(&grant, &chosen).await?;
    // Where places run out, whoever has waited longest comes first.
    let since = |id: &RegistrationId| people.iter().find(|it| it.registration.id == *id).map(|it| it.registration.since);
    let mut chosen = chosen;
    chosen.sort_by_key(since);
    let seen = seen(&fields, &chosen)?;
    // Whoever asks about people of another workshop learns nothing of them, not even that they are left out.
    if people.len() != chosen.len() {
        return Err(Trouble::NotFound);
    }
    if decision == Decision::Decline && !fields.has("sure") {
        return Ok(ask(&visit, &workshop, &people, &seen, &format!("{here}{}", query(&read(&asked)?))).into_response());
    }
    let decided = site.store.decide_registrations(&grant, &seen, decision, site.clock.now()).await?;
    let refused: Vec<_> = decided.iter().filter_map(|(id, outcome)| Some((*id, outcome.as_ref().err()?.clone()))).collect();
    let done = decided.len() - refused.len();
    if refused.is_empty() {
        return Ok(see_other(&format!("{here}{}done={}&n={done}", query_and(&read(&asked)?), decision.word())));
    }
    let mut fields = Fields::of(refused.iter().map(|(id, _)| ("registration", id.to_string())));
    fields.set("went", done.to_string());
    for (id, refusal) in &refused {
        faults.add(&format!("r-{id}"), outcome(visit.lang, &people, *id, refusal));
    }
    Ok(page(&site, &visit, &workshop, &grant, &asked, Form::refused(fields, faults)).await?.into_response())
}

/// Those ticked, or all on the page; never more than a page holds.
fn chosen(fields: &Fields) -> Result<Vec<RegistrationId>, Trouble> {
    let name = if fields.has("all_here") || fields.has("all") { "here" } else { "registration" };
    let mut ids: Vec<RegistrationId> =
        fields.all(name).into_iter().map(|id| id.parse().map_err(|_| Trouble::Malformed)).collect::<Result<_, _>>()?;
    ids.sort_unstable();
    ids.dedup();
    if ids.len() as u64 > PAGE { Err(Trouble::Malformed) } else { Ok(ids) }
}

/// What a form carries of each registration: how it was shown.
pub(super) fn seen_as(id: RegistrationId, seen: Seen) -> String {
    format!("{id} {seen}")
}

/// Reads the same.
pub(super) fn read_seen(words: &str) -> Option<(RegistrationId, Seen)> {
    let (id, seen) = words.split_once(' ')?;
    Some((id.parse().ok()?, Seen::parse(seen)?))
}

/// Each of those chosen, as the page showed it.
fn seen(fields: &Fields, chosen: &[RegistrationId]) -> Result<Vec<(RegistrationId, Seen)>, Trouble> {
    let shown: HashMap<RegistrationId, Seen> = fields.all("seen").into_iter().filter_map(read_seen).collect();
    chosen.iter().map(|id| Some((*id, *shown.get(id)?))).collect::<Option<_>>().ok_or(Trouble::Malformed)
}

/// "Nur Aini: The delegation has no free place".
fn outcome(lang: Lang, people: &[Registrant], id: RegistrationId, refusal: &RegistrationRefusal) -> String {
    let name = people.iter().find(|it| it.registration.id == id).map(|it| it.person.names.full_name.to_string());
    format!("{}: {}", name.unwrap_or_default(), lang::refusal(lang, &Refusal::Registration(refusal.clone())))
}

/// Declining many is asked once more, with their names.
fn ask(visit: &Visit, workshop: &Workshop, people: &[Registrant], seen: &[(RegistrationId, Seen)], here: &str) -> Page {
    let lang = visit.lang;
    let title = t!(lang, "regs-decline-question", count = people.len());
    let lead = t!(lang, "regs-decline-lead", count = people.len());
    Page::new(visit, title.clone(), || {
        let names: Vec<_> = people
            .iter()
            .map(|it| {
                let id = it.registration.id.to_string();
                view! { <li>{it.person.names.full_name.to_string()}<input type="hidden" name="registration" value=id/></li> }
            })
            .collect();
        let seen: Vec<_> = seen.iter().map(|(id, seen)| view! { <input type="hidden" name="seen" value=seen_as(*id, *seen)/> }).collect();
        let (action, back, desk) = (here.to_owned(), here.to_owned(), visit.clone());
        view! {
            <Desk visit=desk slug=workshop.slug.to_string() room=Room::Registrations>
                <form id=TYPED class="stack" method="post" action=action>
                    <h1>{title}</h1>
                    <p class="prose">{lead}</p>
                    <ul class="stack">{names}</ul>
                    {seen}
                    <input type="hidden" name="sure" value="yes"/>
                    <input type="hidden" name=ASKS value="decline"/>
                    <p class="row">
                        <button class="button button-danger" type="submit" name="go" value="decline">{t!(lang, "regs-decline")}</button>
                        <a href=back>{t!(lang, "regs-back")}</a>
                    </p>
                </form>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .retold("go", "decline")
}

async fn page(
    site: &Site,
    visit: &Visit,
    workshop: &Workshop,
    grant: &Grant<DecideRegistrations>,
    asked: &Fields,
    form: Form,
) -> Result<Page, Trouble> {
    let filter = read(asked)?;
    let (store, wanted) = (&site.store, &filter);
    let read = |page| async move {
        let listed = store.registrations(grant, wanted, page).await?;
        let total = listed.total;
        Ok::<_, Trouble>((listed, total))
    };
    let (span, listed) = Span::of(asked.get("page"), PAGE, read).await?;
    let quotas = site.store.delegations(workshop.id).await?;
    let offers = site.store.offers(grant, workshop.capacity, &quotas, &listed.tally).await?;
    let offered = site.store.offered().await?;
    let countries: Vec<Country> = quotas.iter().map(|it| it.country).collect();
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let here = format!("/organize/{}/registrations", workshop.slug);
    let told = told(lang, asked).or_else(|| went(lang, &form));
    let locator = Locator::of(lang, workshop);
    let locator = match workshop.register_by {
        Some(day) => locator.deadline(&dates::day(lang, day), |date| t!(lang, "regs-closes", date = date)),
        None => locator,
    };
    Ok(Page::new(visit, t!(lang, "regs-title"), || {
        let desk = visit.clone();
        let heaps = heaps(lang, &here, &filter, &listed.tally);
        let tools = tools(lang, &here, &filter, &offered, &countries);
        let free = free_places(lang, &here, workshop, &offers);
        let body = list(lang, &here, workshop, &offered, &filter, &listed, &form);
        let href = format!("{here}{}", query_and(&filter));
        view! {
            <Desk visit=desk slug=workshop.slug.to_string() room=Room::Registrations>
                <div class="registrations">
                    <div class="stack">
                        <div class="row row-spread"><h1>{t!(lang, "regs-title")}</h1><p class="row ui no-print"><a href=format!("{here}/invite")>{t!(lang, "regs-invite")}</a></p></div>
                        {told.map(|words| view! { <Notice><p>{words}</p></Notice> })}
                    </div>
                    {heaps}
                    {tools}
                    {free}
                    {body}
                    <Pager span=span href=href lang=lang/>
                </div>
            </Desk>
        }
        .into_any()
    })
    .locator(locator)
    .status(status))
}

fn list(lang: Lang, here: &str, workshop: &Workshop, offered: &Offered, filter: &Filter, listed: &Listed, form: &Form) -> AnyView {
    if listed.people.is_empty() {
        let (title, hint) = if listed.tally.on(domain::registration::Standing::All) == 0 {
            (t!(lang, "regs-empty"), t!(lang, "regs-empty-hint"))
        } else {
            (t!(lang, "regs-nothing-found"), t!(lang, "regs-nothing-found-hint"))
        };
        return view! { <Empty title=title hint=hint/> }.into_any();
    }
    let chosen = form.fields().all("registration").into_iter().map(str::to_owned).collect();
    let table = Table { lang, here, workshop, offered, filter, chosen };
    view! {
        <form method="post" action=format!("{here}{}", query(filter)) class="stack">
            <ErrorSummary form=form.clone() lang=lang/>
            <div class="bulk" role="group" aria-label=t!(lang, "regs-with-chosen")>
                <strong>{t!(lang, "regs-with-chosen")}</strong>
                <label class="choice narrow-only"><input type="checkbox" name="all" value="yes"/>" "<span>{t!(lang, "regs-all-here")}</span></label>
                <span class="row">
                    <button class="button button-small button-second" type="submit" name="go" value="accept">{t!(lang, "regs-accept")}</button>
                    <button class="button button-small button-second" type="submit" name="go" value="waitlist">{t!(lang, "regs-waitlist")}</button>
                    <button class="button button-small button-second" type="submit" name="go" value="write">{t!(lang, "regs-write")}</button>
                    <button class="button button-small button-danger" type="submit" name="go" value="decline">{t!(lang, "regs-decline")}</button>
                </span>
            </div>
            {table.view(&listed.people)}
        </form>
    }
    .into_any()
}

/// Free places for which somebody waits: offered, never given silently.
fn free_places(lang: Lang, here: &str, workshop: &Workshop, offers: &[Offer]) -> Option<AnyView> {
    if offers.is_empty() {
        return None;
    }
    let items: Vec<_> = offers
        .iter()
        .map(|offer| {
            let name = offer.longest.person.names.full_name.to_string();
            let free = match offer.country {
                Some(country) => t!(lang, "regs-place-free", free = offer.free, country = country_name(lang, country)),
                None => t!(lang, "regs-place-free-guest", free = offer.free),
            };
            let since = dates::day(lang, day_at_venue(offer.longest.registration.since, workshop.zone));
            let seen = seen_as(offer.longest.registration.id, Seen::of(&offer.longest.registration));
            let longest = t!(lang, "regs-longest", name = name.clone(), date = since);
            view! {
                <form class="offer" method="post" action=here.to_owned()>
                    <p><strong>{free}</strong>" "<span>{longest}</span></p>
                    <input type="hidden" name="registration" value=offer.longest.registration.id.to_string()/>
                    <input type="hidden" name="seen" value=seen/>
                    <button class="button button-small button-second" type="submit" name="go" value="accept">{t!(lang, "regs-give-place", name = name)}</button>
                </form>
            }
        })
        .collect();
    Some(view! { <Notice tone=Tone::Attention>{items}</Notice> }.into_any())
}

/// What was just done to how many.
fn told(lang: Lang, asked: &Fields) -> Option<String> {
    let count: u32 = asked.get("n").parse().unwrap_or(1);
    Some(match asked.get("done") {
        "accept" => t!(lang, "regs-done-accept", count = count),
        "waitlist" => t!(lang, "regs-done-waitlist", count = count),
        "decline" => t!(lang, "regs-done-decline", count = count),
        "invited" => t!(lang, "regs-done-invited"),
        _ => return None,
    })
}

/// Of a bulk decision of which some was refused: how many went through.
fn went(lang: Lang, form: &Form) -> Option<String> {
    let count: u32 = form.fields().get("went").parse().ok()?;
    Some(t!(lang, "regs-went", count = count))
}
