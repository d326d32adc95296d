//! The next edition, made from one that was held.

use super::{setup_form, workshop_for};
use crate::{
    page::{Page, see_other},
    people::proof,
    posted::{Faults, Form, Named, Posted, TYPED},
    shell::{Desk, Locator, Room, status_of},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Crumbs, ErrorSummary},
    visit::Visit,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use domain::{access::CloneWorkshop, series::WorkshopStatus};
use leptos::prelude::*;
use store::{
    Failure,
    series::{Workshop, setup::Facts},
};

/// GET `/organize/{slug}/clone`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>) -> Result<Page, Trouble> {
    let (workshop, _) = workshop_for(&site, &visit, &slug, CloneWorkshop).await?;
    let mut facts = Facts::from(&workshop);
    // The next edition is somewhere else: which government receives it is asked, co-hosts stay.
    facts.hosts.retain(|host| *host != workshop.country);
    let mut fields = setup_form::fields_of(&facts);
    let asked =
        ["slug", "city_en", "city_vi", "country", "venue_en", "venue_vi", "zone", "first_day", "last_day", "register_by", "confirm_by"];
    for name in asked {
        fields.set(name, "");
    }
    Ok(page(&visit, &workshop, Form::blank(fields)))
}

/// POST `/organize/{slug}/clone`.
pub async fn create(
    State(site): State<Site>,
    visit: Visit,
    Named(slug): Named<String>,
    Posted(mut fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, CloneWorkshop).await?;
    let now = site.clock.now();
    // The form does not ask for it: the next edition is a draft.
    fields.set("status", WorkshopStatus::Draft.word());
    let faults = match setup_form::read(&fields, visit.lang) {
        Err(faults) => setup_form::faults_of_new(&site, &fields, visit.lang, faults).await?,
        // It makes organizers: whoever gives roles has just proved who they are.
        Ok(_) if !visit.proved(now) => proof::wanted(&visit),
        Ok(facts) => match site.store.clone_workshop(&grant, &facts, now).await {
            Ok(slug) => return Ok(see_other(&format!("/organize/{slug}"))),
            Err(Failure::Refused(refusal)) => {
                let mut faults = Faults::default();
                setup_form::place_refusal(&mut faults, visit.lang, &refusal);
                faults
            }
            Err(other) => return Err(other.into()),
        },
    };
    Ok(page(&visit, &workshop, Form::refused(fields, faults)).into_response())
}

fn page(visit: &Visit, workshop: &Workshop, form: Form) -> Page {
    let (lang, status, slug) = (visit.lang, status_of(form.faults()), workshop.slug.to_string());
    let city = workshop.city.for_reader(lang).1.to_owned();
    let here = format!("/organize/{slug}/clone");
    Page::new(visit, t!(lang, "clone-title"), || {
        let (desk, again) = (visit.clone(), proof::again(visit, &form, &here));
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Setup>
                <div class="opening"><Crumbs lang=lang trail=vec![(format!("/organize/{slug}/setup"), t!(lang, "setup-title"))] here=t!(lang, "clone-title")/><h1>{t!(lang, "clone-title")}</h1><p class="prose">{t!(lang, "clone-lead", city = city)}</p></div>
                <form id=TYPED class="form parts" method="post" action=here.clone() novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    {again}
                    {setup_form::view_of_draft(&form, lang)}
                    <p class="row"><button class="button" type="submit">{t!(lang, "clone-create")}</button></p>
                </form>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("", "")
}
