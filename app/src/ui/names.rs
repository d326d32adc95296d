//! Names in their own script say which language they are in, so that they are read and set right.

use leptos::prelude::*;

/// The language whose script a text is written in, where that is plain.
pub fn script_of(text: &str) -> Option<&'static str> {
    text.chars().find_map(|c| match c {
        '\u{0E00}'..='\u{0E7F}' => Some("th"),
        '\u{0E80}'..='\u{0EFF}' => Some("lo"),
        '\u{1780}'..='\u{17FF}' => Some("km"),
        '\u{1000}'..='\u{109F}' => Some("my"),
        '\u{3040}'..='\u{30FF}' => Some("ja"),
        '\u{AC00}'..='\u{D7AF}' => Some("ko"),
        '\u{4E00}'..='\u{9FFF}' => Some("zh"),
        'ơ' | 'Ơ' | 'ư' | 'Ư' | 'đ' | 'Đ' | 'ă' | 'Ă' | '\u{1EA0}'..='\u{1EF9}' => Some("vi"),
        _ => None,
    })
}

/// A name, with the language it is written in.
#[component]
pub fn NativeName(
    /// The name.
    #[prop(into)]
    name: String,
    /// On a line of its own, under another form of the name.
    #[prop(optional)]
    below: bool,
) -> impl IntoView {
    let lang = script_of(&name);
    let class = below.then_some("native");
    view! { <span class=class lang=lang>{name}</span> }
}
