//! Tags, notices and what stands where nothing is yet.

use crate::{
    lang::tlp_meaning,
    ui::{Empty, NativeName, Notice, StatusTag, TlpTag, Tone, icon, theme_mark},
};
use domain::{lang::Lang, registration::Status, tlp::Tlp};
use leptos::prelude::*;

pub(super) fn tags() -> AnyView {
    let statuses: Vec<_> = Status::ALL.into_iter().map(|status| view! { <StatusTag status=status lang=Lang::En/> }).collect();
    let labels: Vec<_> =
        Tlp::ALL.into_iter().map(|tlp| view! { <div><dt><TlpTag tlp=tlp/></dt><dd>{tlp_meaning(Lang::En, tlp)}</dd></div> }).collect();
    let themes = ["Policy", "Information sharing", "Enforcement"];
    let marks: Vec<_> = themes.into_iter().enumerate().map(|(place, words)| theme_mark(place, words.to_owned())).collect();
    view! {
        <p class="lifecycle ui-block">{statuses}</p>
        <dl class="facts facts-ruled ui-block">{labels}</dl>
        <p class="lifecycle ui-block ui">
            {marks}
            <span class="new">"New"</span>
            <span class="attention">"Registration open until 19 February"</span>
        </p>
        <p class="lifecycle ui-block ui">
            <NativeName name="สมชาย ใจดี"/>
            <NativeName name="ຈັນທະວົງ"/>
            <NativeName name="សុខ ដារ៉ា"/>
            <NativeName name="Đặng Hữu Phước"/>
        </p>
    }
    .into_any()
}

pub(super) fn notices() -> AnyView {
    view! {
        <div class="stack">
            <Notice><p><strong>"Agenda version 2 is published."</strong>" Forty letters are on their way."</p></Notice>
            <Notice tone=Tone::Attention><p><strong>"Two of your sessions moved."</strong>" "<a href="#items">"See what changed"</a></p></Notice>
            <Notice tone=Tone::Danger><p><strong>{icon::warning()}" Hendra Wijaya is in two rooms."</strong>" "<a href="#items">"Show it"</a></p></Notice>
        </div>
    }
    .into_any()
}

pub(super) fn empty() -> AnyView {
    view! {
        <Empty title="Nobody is put forward yet" hint="Thailand has ten places. Nominate by 12 February 2016.">
            <button class="button" type="button">"Nominate a person"</button>
        </Empty>
    }
    .into_any()
}

/// As the page that has nothing else: its headline is one of the first level there.
pub(super) fn dead_ends() -> AnyView {
    view! {
        <div class="lost">
            <h3 class="display">"This link does not work."</h3>
            <div class="stack">
                <div class="prose"><p>"It has been used, has expired, or is incomplete."</p><p>"Ask for another letter. Its link works once."</p></div>
                <p class="row"><a class="button" href="#dead-ends">"Ask for another letter"</a></p>
            </div>
        </div>
    }
    .into_any()
}
