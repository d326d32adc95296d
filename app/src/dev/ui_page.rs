//! `/dev/ui`: the living style guide, every part once. In English only: nobody else sees it.

use crate::{page::Page, site::Site, trouble::Trouble, ui::icon, visit::Visit};
use axum::extract::State;
use leptos::prelude::*;

mod agenda_items;
mod figures;
mod forms;
mod moving;
mod steps;
mod tags;
mod tokens;

/// GET `/dev/ui`.
pub async fn show(State(site): State<Site>, visit: Visit) -> Result<Page, Trouble> {
    if !site.mailbox {
        return Err(Trouble::NotFound);
    }
    let assets = site.assets.clone();
    Ok(Page::new(&visit, "Style guide", || {
        view! {
            <div class="frame">
                <div class="opening">
                    <h1 class="display">"Style guide"</h1>
                    <p class="lead indent">"A well-set document that happens to be a site. Rules instead of boxes, words instead of pictures, one colour that asks for attention."</p>
                </div>
                {passage("marks", "The mark", "A P whose bowl is a hemicycle; the dot is the person who has the floor.", marks(assets.wordmark, assets.favicon))}
                {passage("colour", "Colour", "Green is structure and action. The accent means: this wants your attention. Red is an error.", colours())}
                {passage("space", "Space and lines", "Eight steps of space. Rules separate; boxes do not.", tokens::space())}
                {passage("type", "Type", "Serif for what is read, sans for what is operated. System faces.", letters())}
                {passage("links", "Links", "Underlined in prose; 24 pixels high in lists.", moving::links())}
                {passage("buttons", "Buttons", "One solid button a page. The rest are outlined, or words.", buttons())}
                {passage("fields", "Fields", "Label above, hint under it, error between hint and field.", forms::fields())}
                {passage("answers", "Check your answers", "Everything once more, before it is sent.", steps::answers())}
                {passage("progress", "Steps and progress", "What was, what is, what comes: by shape and by word.", steps::progress())}
                {passage("tabs", "Tabs and switches", "Links, each with an address of its own. They need no script.", moving::tabs())}
                {passage("filters", "Filters and pages", "The server filters, sorts and turns pages.", moving::filters())}
                {passage("places", "Where one is", "Organizers have a desk with side navigation; delegates never see one.", moving::places())}
                {passage("tags", "Tags", "A status is a moon that fills. A TLP label is as FIRST sets it, in every theme and on paper.", tags::tags())}
                {passage("items", "Agenda items", "Room and people stand to the right; the edge line and the star say: mine.", agenda_items::items())}
                {passage("notices", "Notices", "At most one at the top of a page.", tags::notices())}
                {passage("empty", "Empty", "Say what will be here, and what to do now.", tags::empty())}
                {passage("dead-ends", "Dead ends", "What happened, what to do, one way on. They have a page to themselves.", tags::dead_ends())}
                {passage("table", "Table", "Rules between rows only. On phones each row is an entry.", figures::table())}
                {passage("dialog", "Dialog", "A question, its consequence, two answers. Each dialog also exists as a page.", forms::dialog())}
                {passage("print", "Print", "Every page is made for paper too.", steps::print())}
                {passage("figures", "Figures", "Drawn in the page, labelled directly, never colour alone.", figures::figures())}
            </div>
        }
        .into_any()
    }))
}

fn passage(id: &'static str, heading: &'static str, rule: &'static str, shown: AnyView) -> AnyView {
    view! {
        <section class="passage" aria-labelledby=id>
            <header><h2 id=id>{heading}</h2><p>{rule}</p></header>
            <div>{shown}</div>
        </section>
    }
    .into_any()
}

fn marks(wordmark: Option<String>, favicon: Option<String>) -> AnyView {
    let sizes = favicon.map(|src| {
        view! {
            <img class="mark-64" src=src.clone() alt="The mark at 64 pixels"/>
            <img class="mark-32" src=src.clone() alt="at 32"/>
            <img class="mark-16" src=src alt="at 16"/>
        }
    });
    view! {
        <p class="marks-row">
            {wordmark.map(|src| view! { <img src=src alt="Plenary" width="292" height="88"/> })}
            {sizes}
        </p>
    }
    .into_any()
}

fn colours() -> AnyView {
    let names = [
        "paper",
        "paper-deep",
        "paper-bright",
        "rule",
        "edge",
        "text",
        "quiet",
        "ink",
        "wash",
        "accent",
        "accent-text",
        "accent-wash",
        "danger",
        "danger-wash",
        "block",
        "focus",
    ];
    let swatches: Vec<_> = names
        .into_iter()
        .map(|name| view! { <li><i class=format!("sw-{name}") aria-hidden="true"></i><code>{format!("--{name}")}</code></li> })
        .collect();
    view! { <ul class="swatches">{swatches}</ul> }.into_any()
}

fn letters() -> AnyView {
    view! {
        <ul class="specimen">
            <li><code>"size-6"</code><span class="t6">"You are accepted."</span></li>
            <li><code>"size-5"</code><span class="t5">"Wednesday 19 November"</span></li>
            <li><code>"size-4"</code><span class="t4">"Bogor, Indonesia"</span></li>
            <li><code>"size-3"</code><span class="t3">"From port seizure to sentence"</span></li>
            <li><code>"size-2"</code><span class="t2">"A container stopped at Hai Phong followed to its verdict: what was preserved, what was lost."</span></li>
            <li><code>"size-1"</code><span class="t1">"Chair Phan Thị Hương Giang · 10:45–12:00 · 2.4 MB"</span></li>
            <li><code>"size-0"</code><span class="t0">"Six digits, valid for 30 minutes"</span></li>
            <li><code>"lang=vi"</code><span class="t2" lang="vi">"Một vụ án thất bại được các điều tra viên và kiểm sát viên cùng mổ xẻ."</span></li>
            <li><code>"lang=th"</code><span class="t2" lang="th">"พนักงานสอบสวนและพนักงานอัยการร่วมกันวิเคราะห์คดีที่ไม่สำเร็จหนึ่งคดี"</span></li>
        </ul>
    }
    .into_any()
}

fn buttons() -> AnyView {
    view! {
        <p class="row ui-block">
            <button class="button" type="button">"Confirm my place"</button>
            <button class="button button-second" type="button">"Upload a spreadsheet"</button>
            <button class="button button-danger" type="button">"Withdraw"</button>
            <button class="text-button" type="button">"I have seen this"</button>
        </p>
        <p class="row ui-block">
            <button class="button button-small" type="button">"Accept"</button>
            <button class="button button-small button-second" type="button">"Waitlist"</button>
            <button class="button button-small" type="button" aria-disabled="true">"Publish version 2"</button>
            <button class="star" type="button" aria-pressed="false" aria-label="Add to my agenda: an example">{icon::star()}</button>
            <button class="star" type="button" aria-pressed="true" aria-label="In my agenda: an example">{icon::star()}</button>
        </p>
    }
    .into_any()
}
