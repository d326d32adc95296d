//! Space, lines, corners and motion.

use leptos::prelude::*;

pub(super) fn space() -> AnyView {
    let sizes = [("s1", "4"), ("s2", "8"), ("s3", "12"), ("s4", "16"), ("s5", "24"), ("s6", "36"), ("s7", "56"), ("s8", "88")];
    let items: Vec<_> = sizes
        .into_iter()
        .map(|(name, pixels)| view! { <li><i class=format!("space-{name}") aria-hidden="true"></i><code>{format!("--{name}")}</code>{format!(" {pixels} px")}</li> })
        .collect();
    view! {
        <ul class="spaces">{items}</ul>
        <dl class="facts facts-ruled ui-block">
            <div><dt><code>"--hair"</code></dt><dd>"One pixel of --rule: between things that belong together."</dd></div>
            <div><dt><code>"--edge"</code></dt><dd>"Around what can be operated, 3:1 on every paper."</dd></div>
            <div><dt><code>"--corner"</code></dt><dd>"Two pixels, controls and labels only. Nothing else is rounded."</dd></div>
            <div><dt><code>"--measure"</code></dt><dd>"38 rem: prose is never wider."</dd></div>
            <div><dt>"Motion"</dt><dd>"None but the smooth way to an anchor, and not that where the reader asked for less."</dd></div>
            <div><dt>"Focus"</dt><dd>"Three pixels of --focus, two away: "<a href="#space">"a link to try it on"</a></dd></div>
        </dl>
    }
    .into_any()
}
