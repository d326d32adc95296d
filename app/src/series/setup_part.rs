//! What the pages of rooms and of delegations have alike: a form of rows, with one more to add.

use crate::{
    page::Page,
    posted::{Form, TYPED},
    shell::{Desk, Locator, Room, status_of},
    t,
    ui::{Crumbs, Empty, ErrorSummary, Notice},
    visit::Visit,
};
use domain::lang::Lang;
use leptos::prelude::*;
use store::series::Workshop;

/// The page around the rows that are there, or what is said where there are `none`, and the fields of one that is added under the
/// heading `add`.
pub(super) fn page(
    visit: &Visit,
    workshop: &Workshop,
    (title, add, [none, none_hint]): (String, String, [String; 2]),
    form: &Form,
    saved: bool,
    rows: impl FnOnce() -> (Vec<AnyView>, AnyView),
) -> Page {
    let lang = visit.lang;
    let setup = format!("/organize/{}/setup", workshop.slug);
    Page::new(visit, title.clone(), || {
        let ((rows, one_more), form) = (rows(), form.clone());
        let there = if rows.is_empty() {
            view! { <Empty title=none hint=none_hint/> }.into_any()
        } else {
            view! { <ul class="venue">{rows}</ul> }.into_any()
        };
        view! {
            <Desk visit=visit.clone() slug=workshop.slug.to_string() room=Room::Setup>
                <div class="opening">
                    <Crumbs lang=lang trail=vec![(setup, t!(lang, "setup-title"))] here=title.clone()/>
                    <h1>{title}</h1>
                </div>
                {saved.then(|| view! { <Notice><p>{t!(lang, "setup-saved")}</p></Notice> })}
                <form id=TYPED class="form" method="post" novalidate>
                    <ErrorSummary form=form lang=lang/>
                    {there}
                    <div class="group"><h2>{add}</h2>{one_more}</div>
                    <p class="row"><button class="button" type="submit">{t!(lang, "setup-save")}</button></p>
                </form>
            </Desk>
        }
        .into_any()
    })
    .locator(Locator::of(lang, workshop))
    .status(status_of(form.faults()))
    .retold("", "")
}

/// The box that removes the row of `what` when the form is saved.
pub(super) fn remove(form: &Form, lang: Lang, key: &str, what: &str) -> AnyView {
    let label = t!(lang, "setup-remove-of", what = what);
    view! {
        <label class="choice">
            <input type="checkbox" name=REMOVE value=key.to_owned() checked=form.fields().holds(REMOVE, key) aria-label=label/>
            " "
            <span>{t!(lang, "setup-remove")}</span>
        </label>
    }
    .into_any()
}

/// The field that holds what is to go.
pub(super) const REMOVE: &str = "remove";
