//! Letters that are late or dead, in a table.

use super::{
    fate::buttons,
    words::{letter_kind, state_name},
};
use crate::{lang::dates, t, ui::breaking};
use chrono_tz::Tz;
use domain::{lang::Lang, mail::DeliveryState};
use leptos::prelude::*;
use store::outbox::health::Stuck;

/// The table; nothing where no letter is stuck. Its buttons post to `action`.
pub(super) fn table(lang: Lang, zone: Tz, action: &str, letters: &[Stuck]) -> Option<AnyView> {
    let rows: Vec<_> = letters
        .iter()
        .map(|it| {
            let name = it.name.clone().unwrap_or_else(|| it.address.clone());
            let next = (it.state == DeliveryState::Waiting).then(|| t!(lang, "letter-next", at = dates::moment(lang, it.due_at, zone)));
            let address = it.name.as_ref().map(|_| view! { <span class="sub">{breaking(&it.address)}</span> });
            view! {
                <tr>
                    <th scope="row"><span>{breaking(&name)}{address}</span></th>
                    <td data-head=t!(lang, "letter-kind")>{letter_kind(lang, &it.kind)}</td>
                    <td data-head=t!(lang, "letter-since")>{dates::moment(lang, it.created_at, zone)}</td>
                    <td data-head=t!(lang, "letter-state")><span>{state_name(lang, it.state)}" "{t!(lang, "letter-attempts", count = it.attempts)}{next.map(|next| view! { <span class="sub">{next}</span> })}</span></td>
                    <td data-head=t!(lang, "letter-fault")>{it.fault.clone()}</td>
                    <td class="end">{buttons(lang, action, it.id, it.state, &name)}</td>
                </tr>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="table-entries"><table class="table">
                <caption class="unseen">{t!(lang, "letter-stuck")}</caption>
                <thead><tr>
                    <th scope="col">{t!(lang, "letter-to")}</th>
                    <th scope="col">{t!(lang, "letter-kind")}</th>
                    <th scope="col">{t!(lang, "letter-since")}</th>
                    <th scope="col">{t!(lang, "letter-state")}</th>
                    <th scope="col">{t!(lang, "letter-fault")}</th>
                    <th scope="col" class="end"><span class="unseen">{t!(lang, "actions")}</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        }
        .into_any()
    })
}
