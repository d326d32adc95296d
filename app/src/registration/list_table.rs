//! Registrations as organizers see them in a table, each with a box to choose it.

use super::{
    filters::{query, sort_name},
    labels::{offer_name, vetting_name},
    list_page::seen_as,
};
use crate::{
    lang::{country_name, dates},
    t,
    ui::{NativeName, StatusTag},
};
use domain::{lang::Lang, series::Offered, time::day_at_venue};
use leptos::prelude::*;
use store::{
    registration::{
        Entry,
        lists::{Filter, Sort},
    },
    series::Workshop,
};

/// What the table needs to know.
pub(super) struct Table<'a> {
    pub lang: Lang,
    pub here: &'a str,
    pub workshop: &'a Workshop,
    pub offered: &'a Offered,
    pub filter: &'a Filter,
    /// Those chosen when the form was refused.
    pub chosen: Vec<String>,
}

impl Table<'_> {
    pub(super) fn view(&self, people: &[Entry]) -> AnyView {
        let lang = self.lang;
        let rows: Vec<_> = people.iter().map(|it| self.row(it)).collect();
        let caption = t!(lang, "regs-caption", city = self.workshop.city.for_reader(lang).1);
        view! {
            <div class="table-entries"><table class="table">
                <caption class="unseen">{caption}</caption>
                <thead><tr>
                    <th scope="col"><label class="tick-area"><input class="tick" type="checkbox" name="all_here" value="yes"/><span class="unseen">{t!(lang, "regs-all-here")}</span></label></th>
                    {self.head(Sort::Name)}
                    {self.head(Sort::Country)}
                    <th scope="col">{t!(lang, "regs-work")}</th>
                    {self.head(Sort::Status)}
                    <th scope="col">{t!(lang, "regs-vetting")}</th>
                    {self.head(Sort::Since)}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        }
        .into_any()
    }

    /// A heading that sorts; the one sorted by turns the order round.
    fn head(&self, sort: Sort) -> AnyView {
        let current = self.filter.sort == sort;
        let sorted = match (current, self.filter.descending) {
            (false, _) => None,
            (true, false) => Some("ascending"),
            (true, true) => Some("descending"),
        };
        let next = Filter { sort, descending: current && !self.filter.descending, ..self.filter.clone() };
        let href = format!("{}{}", self.here, query(&next));
        let class = (sort == Sort::Since).then_some("end");
        view! { <th scope="col" class=class aria-sort=sorted><a href=href>{sort_name(self.lang, sort)}</a></th> }.into_any()
    }

    fn row(&self, it: &Entry) -> AnyView {
        let lang = self.lang;
        let (id, name) = (it.id.to_string(), it.name.to_string());
        let day = day_at_venue(it.since, self.workshop.zone);
        let function = offer_name(lang, &self.offered.functions, &it.function);
        // Whoever comes in no delegation is named by what they come as.
        let kind = if it.country.is_none() { super::labels::kind_name(lang, it.kind) } else { String::new() };
        let mut work: Vec<_> = [kind, it.position.clone(), function].into_iter().filter(|text| !text.is_empty()).collect();
        work.dedup_by(|a, b| a.to_lowercase() == b.to_lowercase());
        let work = (!work.is_empty()).then(|| view! { <span class="sub">{work.join(" · ")}</span> });
        let country = it.country.map_or_else(|| "—".to_owned(), |country| country_name(lang, country));
        let country_class = if it.country.is_some() { "cell-country" } else { "cell-country cell-none" };
        let checked = self.chosen.contains(&id);
        view! {
            <tr id=format!("r-{id}")>
                <td>
                    <input type="hidden" name="here" value=id.clone()/>
                    <input type="hidden" name="seen" value=seen_as(it.id, it.seen)/>
                    <label class="tick-area"><input class="tick" type="checkbox" name="registration" value=id.clone() checked=checked/><span class="unseen">{t!(lang, "regs-select", name = name.clone())}</span></label>
                </td>
                <th scope="row">
                    <a href=format!("{}/{id}", self.here)>{name}{it.native_name.as_ref().map(|name| view! { " "<NativeName name=name.to_string() below=true/> })}</a>
                </th>
                <td data-head=t!(lang, "regs-country") class=country_class>{country}</td>
                <td data-head=t!(lang, "regs-work") class="cell-work"><span>{(!it.agency.is_empty()).then(|| it.agency.clone())}{work}</span></td>
                <td data-head=t!(lang, "regs-status") class="cell-status"><StatusTag status=it.status lang=lang/></td>
                <td data-head=t!(lang, "regs-vetting") class="cell-vetting">{vetting_name(lang, it.vetting)}</td>
                <td data-head=t!(lang, "regs-since") class="end cell-since"><time datetime=day.to_string()>{dates::short_day_of_year(lang, day)}</time></td>
            </tr>
        }
        .into_any()
    }
}
