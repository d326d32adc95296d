//! The call to register: the one inverted block of the site.

use super::city;
use crate::{
    lang::{country_name, dates, language_names},
    t,
};
use chrono::{DateTime, Utc};
use domain::lang::Lang;
use leptos::prelude::*;
use store::series::Workshop;

/// The next workshop, and the way into it.
/// `own` is where the reader's own registration is.
pub(super) fn call(lang: Lang, workshop: &Workshop, own: Option<&String>, now: DateTime<Utc>) -> AnyView {
    let slug = workshop.slug.to_string();
    let open = workshop.takes_registrations(now);
    let place = t!(
        lang,
        "series-venue-in",
        venue = workshop.venue.for_reader(lang).1,
        city = city(lang, workshop),
        country = country_name(lang, workshop.country)
    );
    let languages = language_names(lang, &workshop.languages);
    view! {
        <section class="call" aria-labelledby="next">
            <div class="frame">
                <p class="call-mark"><span class="call-next">{t!(lang, "series-next")}</span>" "{crate::lang::edition(lang, workshop.number)}</p>
                <div>
                    <h2 id="next">{city(lang, workshop)}", "<span class="nowrap">{dates::days(lang, workshop.days)}</span></h2>
                    {workshop.about.as_ref().map(|about| view! { <p>{about.for_reader(lang).1.to_owned()}</p> })}
                    <div class="row">
                        {own.cloned().map(|href| view! { <a class="button" href=href>{t!(lang, "series-see-registration")}</a> })}
                        {(open && own.is_none()).then(|| view! { <a class="button" href=format!("/workshops/{slug}/register")>{t!(lang, "series-register-for", city = city(lang, workshop))}</a> })}
                        <a href=format!("/workshops/{slug}")>{t!(lang, "series-about-workshop")}</a>
                    </div>
                </div>
                <dl>
                    {workshop.register_by.filter(|_| open).map(|day| view! {
                        <div><dt>{t!(lang, "series-register-by")}</dt><dd class="deadline"><time datetime=day.to_string()>{dates::weekday_year(lang, day)}</time></dd></div>
                    })}
                    <div><dt>{t!(lang, "series-where")}</dt><dd>{place}</dd></div>
                    <div><dt>{t!(lang, "series-languages")}</dt><dd>{languages.join(", ")}</dd></div>
                </dl>
            </div>
        </section>
    }
    .into_any()
}
