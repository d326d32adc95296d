//! An item of one's own, a break, a cancelled and a closed session.

use crate::ui::{TlpTag, icon, theme_mark};
use domain::tlp::Tlp;
use leptos::prelude::*;

pub(super) fn items() -> AnyView {
    view! {
        <ol class="programme">
            <li class="slot">
                <p class="slot-time"><b><time>"13:30"</time></b>"–"<time>"14:45"</time><small>"14:30 your time"</small></p>
                <article class="item item-mine">
                    <p class="item-about"><span class="kind">"Case study"</span>{theme_mark(2, "Enforcement".into())}<TlpTag tlp=Tlp::Amber/></p>
                    <h3><a href="#items">"From port seizure to sentence"</a></h3>
                    <p class="item-moved">{icon::arrow()}" Now 13:30, was 14:00"</p>
                    <button class="star" type="button" aria-pressed="true" aria-label="In my agenda: From port seizure to sentence">{icon::star()}</button>
                </article>
            </li>
            <li class="slot slot-break">
                <p class="slot-time"><b><time>"14:45"</time></b>"–"<time>"15:00"</time></p>
                <p>"Coffee "<span>"Foyer"</span></p>
            </li>
            <li class="slot">
                <p class="slot-time"><b><time>"15:00"</time></b>"–"<time>"16:00"</time></p>
                <article class="item item-cancelled">
                    <p class="item-about"><span class="kind">"Panel"</span><span class="attention">"Cancelled"</span></p>
                    <h3>"Online markets and electronic evidence"</h3>
                </article>
            </li>
            <li class="slot">
                <p class="slot-time"><b><time>"16:15"</time></b>"–"<time>"17:15"</time></p>
                <article class="item item-closed"><h3>{icon::lock()}"Closed session"</h3></article>
            </li>
        </ol>
    }
    .into_any()
}
