//! What takes several steps: a form's, a registration's, an upload's; and what was answered, to be checked.

use crate::ui::icon;
use leptos::prelude::*;

pub(super) fn progress() -> AnyView {
    view! {
        <ol class="steps ui-block">
            <li>"About you"</li>
            <li aria-current="step">"Your work"</li>
            <li>"Check and send"</li>
        </ol>
        <ol class="course ui-block">
            <li>{icon::quarter()}<b>"Submitted"</b><span class="ui quiet">"22 January 2016"</span></li>
            <li>{icon::half()}<b>"Endorsed by the focal point of Indonesia"</b><span class="ui quiet">"3 February 2016"</span></li>
            <li>{icon::three_quarters()}<b>"Accepted"</b><span class="ui quiet">"17 February 2016"</span></li>
            <li class="ahead">{icon::ring()}<b>"Confirmed by you"</b><span class="ui attention">"by Wednesday 2 March 2016, 9\u{a0}days left"</span></li>
        </ol>
        <p class="ui-block"><label class="ui" for="ui-progress">"Uploading: 18 of 30 MB"</label><progress id="ui-progress" max="30" value="18"></progress></p>
        <ol class="numbered ui-block">
            <li>"You register with your work details."</li>
            <li>"Your country’s focal point endorses you."</li>
            <li>"The organizers decide and write to you."</li>
        </ol>
    }
    .into_any()
}

pub(super) fn answers() -> AnyView {
    view! {
        <div class="form">
            <dl class="facts facts-ruled">
                <div><dt>"Full name as in passport"</dt><dd>"Đặng Hữu Phước"</dd></div>
                <div><dt>"Name in your own script"</dt><dd><span lang="th">"สมชาย ใจดี"</span></dd></div>
                <div><dt>"Agency"</dt><dd>"General Department of Customs"</dd></div>
                <div><dt>"E-mail address"</dt><dd>"phuoc.dang@customs.example"</dd></div>
            </dl>
            <p class="row">
                <button class="button" type="button">"Send my registration"</button>
                <button class="text-button" type="button">"Change what is about me"</button>
            </p>
        </div>
    }
    .into_any()
}

pub(super) fn print() -> AnyView {
    view! {
        <div class="prose">
            <p>"Paper is A4 and white; the frame, buttons, filters and stars stay away; links lose their lines. A day of the agenda stands on one sheet, with its version, its reader’s name and the strictest TLP label of what it shows. A black line marks the reader’s own sessions."</p>
            <p class="print-only">"This line stands on paper only."</p>
            <p class="no-print">"This line stands on screens only."</p>
        </div>
    }
    .into_any()
}
