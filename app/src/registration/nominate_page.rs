//! `/delegation/{slug}/{country}/nominate`: a focal point puts somebody forward.

use super::{
    asking::Asking,
    delegation_page::led,
    nomination::{blank, field_of, read, view},
};
use crate::{
    lang::{self, country_name, dates},
    page::{Page, see_other},
    posted::{Faults, Form, Named, Posted, TYPED},
    shell::{Locator, status_of},
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
use domain::country::Country;
use leptos::prelude::*;
use store::{Failure, Refusal, series::Workshop};

/// GET `/delegation/{slug}/{country}/nominate`.
pub async fn show(State(site): State<Site>, visit: Visit, Named((slug, code)): Named<(String, String)>) -> Result<Page, Trouble> {
    let (workshop, country, _) = led(&site, &visit, &slug, &code).await?;
    let asking = Asking::anybody(&site, &workshop).await?;
    Ok(page(&visit, &workshop, country, &asking, blank(visit.lang)))
}

/// POST `/delegation/{slug}/{country}/nominate`.
pub async fn save(
    State(site): State<Site>,
    visit: Visit,
    Named((slug, code)): Named<(String, String)>,
    Posted(fields): Posted,
) -> Result<Response, Trouble> {
    let (workshop, country, grant) = led(&site, &visit, &slug, &code).await?;
    let asking = Asking::anybody(&site, &workshop).await?;
    let faults = match read(&fields, visit.lang, &asking, false) {
        Ok((who, letters)) => match site.store.nominate(&grant, &who, letters, site.clock.now()).await {
            Ok(_) => return Ok(see_other(&format!("/delegation/{slug}/{country}?done=nominated"))),
            Err(Failure::Refused(refusal)) => {
                let mut faults = Faults::default();
                let field = if let Refusal::Registration(it) = &refusal { field_of(it) } else { "email" };
                faults.add(field, lang::refusal(visit.lang, &refusal));
                faults
            }
            Err(other) => return Err(other.into()),
        },
        Err(faults) => faults,
    };
    Ok(page(&visit, &workshop, country, &asking, Form::refused(fields, faults)).into_response())
}

fn page(visit: &Visit, workshop: &Workshop, country: Country, asking: &Asking, form: Form) -> Page {
    let (lang, status) = (visit.lang, status_of(form.faults()));
    let back = format!("/delegation/{}/{country}", workshop.slug);
    let deadline = workshop.register_by.map(|day| t!(lang, "nominate-by", date = dates::weekday_year(lang, day)));
    let country = country_name(lang, country);
    Page::new(visit, t!(lang, "nominate-title"), || {
        view! {
            <div class="frame">
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(back, t!(lang, "deleg-title", country = country))] here=t!(lang, "nominate-title")/>
                    <h1>{t!(lang, "nominate-title")}</h1>
                    <p class="prose">{t!(lang, "nominate-lead")}" "{deadline}</p>
                </div>
                <form id=TYPED class="form" method="post" novalidate>
                    <ErrorSummary form=form.clone() lang=lang/>
                    {view(&form, lang, asking, false)}
                    <p class="row"><button class="button" type="submit">{t!(lang, "nominate-button")}</button></p>
                </form>
            </div>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status)
    .retold("", "")
}
