//! Notices, and pages that have nothing to show yet.

use leptos::prelude::*;

/// How a notice speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// It tells.
    #[default]
    Plain,
    /// It wants attention: a deadline, a change. At most one a page.
    Attention,
    /// Something is wrong.
    Danger,
}

/// A notice.
#[component]
pub fn Notice(
    /// How it speaks.
    #[prop(optional)]
    tone: Tone,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let class = match tone {
        Tone::Plain => "notice",
        Tone::Attention => "notice notice-attention",
        Tone::Danger => "notice notice-danger",
    };
    // What was just done is said to those who do not see it appear.
    let role = (tone == Tone::Plain).then_some("status");
    view! { <div class=class role=role>{children()}</div> }
}

/// Says what will be here, and what to do now.
#[component]
pub fn Empty(
    /// What will be here.
    #[prop(into)]
    title: String,
    /// What to do, or when.
    #[prop(optional, into)]
    hint: Option<String>,
    /// Links and buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-title"><strong>{title}</strong></p>
            {hint.filter(|hint| !hint.is_empty()).map(|hint| view! { <p>{hint}</p> })}
            {children.map(|children| view! { <div class="row">{children()}</div> })}
        </div>
    }
}
