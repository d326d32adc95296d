//! Tables, quotas, and pages of a list.

use crate::ui::{Bar, Columns, Seats};
use leptos::prelude::*;

pub(super) fn table() -> AnyView {
    let rows: Vec<_> =
        [("Thailand", "Office of the Attorney General", "6 of 10", "0"), ("Viet Nam", "Supreme People’s Procuracy", "10 of 10", "2")]
            .into_iter()
            .map(|(country, focal, places, waiting)| {
                view! {
                    <tr>
                        <th scope="row">{country}</th>
                        <td data-head="Focal point">{focal}</td>
                        <td data-head="Places">{places}</td>
                        <td data-head="Waiting">{waiting}</td>
                    </tr>
                }
            })
            .collect();
    view! {
        <div class="table-entries">
            <table class="table">
                <caption>"Delegations in Bangkok"</caption>
                <thead><tr><th scope="col">"Country"</th><th scope="col">"Focal point"</th><th scope="col">"Places"</th><th scope="col">"Waiting"</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

pub(super) fn figures() -> AnyView {
    let weeks = [("11 Jan", 2), ("18 Jan", 6), ("25 Jan", 9), ("1 Feb", 14), ("8 Feb", 11), ("15 Feb", 16)];
    let weeks = weeks.map(|(day, count)| (day.to_owned(), count)).to_vec();
    view! {
        <div class="chart-pair">
            <figure>
                <h3>"Quota, up to twenty places"</h3>
                <Seats confirmed=4 accepted=2 quota=10 label="Ten places: four confirmed, two accepted, four free"/>
                <figcaption class="ui quiet">"6 of 10 places taken"</figcaption>
            </figure>
            <figure>
                <h3>"Quota, more than twenty"</h3>
                <Seats confirmed=26 accepted=14 quota=60 label="40 of 60 places taken: 26 confirmed, 14 accepted"/>
                <figcaption class="ui quiet">"40 of 60 places taken"</figcaption>
            </figure>
            <figure>
                <h3>"Registrations by week"</h3>
                <Columns columns=weeks label="58 registrations in six weeks"/>
            </figure>
            <figure>
                <h3>"A bar in a table"</h3>
                <Bar confirmed=4 accepted=2 quota=10 most=12/>
                <Bar confirmed=11 accepted=1 quota=12 most=12/>
                <figcaption class="ui quiet">"Bars of one table share one measure"</figcaption>
            </figure>
        </div>
    }
    .into_any()
}
