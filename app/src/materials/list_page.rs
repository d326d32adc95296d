//! `/organize/{slug}/materials`: the shelf as organizers keep it.

use crate::{
    agenda::words::read,
    lang::{dates, language_name},
    page::Page,
    posted::{Asked, Named},
    series::workshop_for,
    shell::{Desk, Locator, Room},
    site::Site,
    t,
    trouble::Trouble,
    ui::{Empty, Notice, TlpTag, title_language},
    visit::Visit,
};
use axum::extract::State;
use domain::{
    access::{ScheduleSessions, SetUpWorkshop},
    materials::Release,
};
use leptos::prelude::*;

/// GET `/organize/{slug}/materials`.
pub async fn show(State(site): State<Site>, visit: Visit, Named(slug): Named<String>, Asked(asked): Asked) -> Result<Page, Trouble> {
    let (workshop, grant) = workshop_for(&site, &visit, &slug, SetUpWorkshop).await?;
    let kept = site.store.kept_shelf(&grant, visit.actor()).await?;
    let counts = site.store.download_counts(&visit.may(ScheduleSessions, workshop.id)?).await?;
    let titles = site.store.session_titles(workshop.id).await?;
    let (lang, done) = (visit.lang, asked.has("done"));
    let new = format!("/organize/{slug}/materials/new");
    Ok(Page::new(&visit, t!(lang, "frame-desk-materials"), || {
        let desk = visit.clone();
        let rows: Vec<_> = kept
            .iter()
            .map(|it| {
                let material = &it.material;
                let session = material.session.and_then(|id| titles.get(&id)).map(|title| read(lang, title));
                let session = session.map(|(written, title)| view! { <span lang=written>{title}</span> }.into_any());
                let written = title_language(&material.title, &material.language).to_owned();
                let release = match material.release {
                    Release::Now => t!(lang, "materials-release-now"),
                    Release::SessionStart => t!(lang, "materials-release-start"),
                    Release::SessionEnd => t!(lang, "materials-release-end"),
                    Release::At(at) => dates::moment(lang, at, workshop.zone),
                };
                view! {
                    <tr>
                        <th scope="row"><a href=format!("/materials/{}/edit", material.id) lang=written>{material.title.clone()}</a></th>
                        <td data-head=t!(lang, "materials-head-session")>{session.unwrap_or_else(|| t!(lang, "materials-of-workshop").into_any())}</td>
                        <td data-head=t!(lang, "materials-field-language")>{language_name(lang, &material.language)}</td>
                        <td data-head=t!(lang, "materials-label")><TlpTag tlp=material.tlp/></td>
                        <td data-head=t!(lang, "materials-field-release")>{release}</td>
                        <td data-head=t!(lang, "materials-versions") class="num">{it.versions.len()}</td>
                        <td data-head=t!(lang, "materials-head-downloads") class="num">{counts.get(&material.id).copied().unwrap_or_default()}</td>
                    </tr>
                }
            })
            .collect();
        let body = if rows.is_empty() {
            view! { <Empty title=t!(lang, "materials-none-kept") hint=t!(lang, "materials-none-organizer")/> }.into_any()
        } else {
            view! {
                <div class="table-entries"><table class="table">
                    <caption class="unseen">{t!(lang, "frame-desk-materials")}</caption>
                    <thead><tr>
                        <th scope="col">{t!(lang, "materials-field-title")}</th>
                        <th scope="col">{t!(lang, "materials-head-session")}</th>
                        <th scope="col">{t!(lang, "materials-field-language")}</th>
                        <th scope="col">{t!(lang, "materials-label")}</th>
                        <th scope="col">{t!(lang, "materials-field-release")}</th>
                        <th scope="col">{t!(lang, "materials-versions")}</th>
                        <th scope="col">{t!(lang, "materials-head-downloads")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            }
            .into_any()
        };
        view! {
            <Desk visit=desk slug=slug.clone() room=Room::Materials>
                <div class="opening row row-spread"><h1>{t!(lang, "frame-desk-materials")}</h1><p><a class="button" href=new>{t!(lang, "materials-upload-title")}</a></p></div>
                {done.then(|| view! { <Notice><p>{t!(lang, "materials-saved")}</p></Notice> })}
                {body}
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, &workshop)))
}
