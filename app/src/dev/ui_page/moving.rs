//! Links, tabs, filters, pages of a list, side navigation, where one is, the chooser.

use crate::ui::{Crumbs, Filters, Pager, Span};
use domain::lang::Lang;
use leptos::prelude::*;

pub(super) fn links() -> AnyView {
    view! {
        <div class="stack">
            <p class="prose">"In prose a link is underlined: write to "<a href="#links">"secretariat@plenary.example"</a>". It answers within two working days."</p>
            <p class="row ui"><a href="#links">"The whole agenda"</a><a href="#links">"Subscribe in your calendar"</a><button class="text-button" type="button">"I have seen this"</button></p>
            <h3><a href="#links">"A heading that is a link"</a></h3>
        </div>
    }
    .into_any()
}

pub(super) fn tabs() -> AnyView {
    let all = view! { "All "<span class="count">"58"</span> };
    view! {
        <nav class="ui-block" aria-label="Days, an example"><ul class="days">
            <li><a href="#tabs" aria-current="page"><b>"19"</b>" Wednesday"</a></li>
            <li><a href="#tabs"><b>"20"</b>" Thursday"</a></li>
            <li><a href="#tabs"><b>"21"</b>" Friday"</a></li>
        </ul></nav>
        <div class="ui-block"><ul class="switch" aria-label="Which sessions, an example">
            <li><a href="#tabs" aria-current="true">"All sessions"</a></li>
            <li><a href="#tabs">"My agenda (4)"</a></li>
        </ul></div>
        <div class="ui-block"><Filters label="Standing, an example" chosen=all.into_any()>
            <li><a href="#tabs" aria-current="page">"All "<span class="count">"58"</span></a></li>
            <li><a href="#tabs">"To decide "<span class="count">"9"</span></a></li>
            <li><a href="#tabs">"Waiting list "<span class="count">"3"</span></a></li>
        </Filters></div>
    }
    .into_any()
}

pub(super) fn filters() -> AnyView {
    view! {
        <div class="tools">
            <div class="tools-search"><label for="ui-q">"Search name, address, agency"</label><input id="ui-q" type="search"/></div>
            <details class="fold"><summary>"More filters"</summary><div class="tools-more">
            <div><label for="ui-country">"Country"</label><select id="ui-country"><option>"Any"</option><option>"Thailand"</option></select></div>
            <div><label for="ui-vetting">"Vetting"</label><select id="ui-vetting"><option>"Any"</option><option>"Cleared"</option></select></div>
            </div></details>
            <button class="button button-second" type="button">"Filter"</button>
        </div>
        <Pager span=Span { page: 1, size: 50, total: 212 } href="/dev/ui?" lang=Lang::En/>
    }
    .into_any()
}

pub(super) fn places() -> AnyView {
    let trail = vec![("/dev/ui".to_owned(), "Registrations".to_owned())];
    view! {
        <div class="ui-block"><Crumbs lang=Lang::En trail=trail here="Đặng Hữu Phước"/></div>
        <nav class="side side-still ui-block" aria-label="A workshop's desk, an example"><ul>
            <li><a href="#places">"Overview"</a></li>
            <li><a href="#places" aria-current="page">"Registrations"<span class="count">"58"</span></a></li>
            <li><a href="#places">"Agenda"<span class="count">"draft"</span></a></li>
        </ul></nav>
        <p class="ui quiet">"The chooser of languages stands at the top of every page, in each language's own name."</p>
    }
    .into_any()
}
