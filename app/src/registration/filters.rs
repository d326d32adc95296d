//! Which registrations an organizer looks at: read from the address, written into links.

use super::labels::{named, offers, standing_name, vetting_name};
use crate::{
    posted::Fields,
    t,
    trouble::{Trouble, encode},
    ui::Filters,
};
use domain::{
    country::Country,
    lang::Lang,
    registration::{Standing, Vetting},
    series::Offered,
};
use leptos::prelude::*;
use store::registration::{
    Tally,
    lists::{Filter, Sort},
};

/// A word of an address, where it has one; a word that means nothing is told.
fn word<T>(asked: &Fields, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Trouble> {
    match asked.get(name) {
        "" => Ok(None),
        word => read(word).map(Some).ok_or(Trouble::Mistyped),
    }
}

/// Reads the filter of an address.
pub(super) fn read(asked: &Fields) -> Result<Filter, Trouble> {
    let search: String = asked.get("q").chars().filter(|c| !c.is_control()).take(200).collect();
    let function = asked.get("function").to_owned();
    Ok(Filter {
        standing: word(asked, "status", Standing::from_word)?.unwrap_or_default(),
        country: word(asked, "country", |code| code.parse().ok())?,
        function: (!function.is_empty()).then_some(function),
        vetting: word(asked, "vetting", Vetting::from_word)?,
        search: search.trim().to_owned(),
        sort: word(asked, "sort", Sort::from_word)?.unwrap_or_default(),
        descending: asked.get("order") == "down",
    })
}

/// A filter as a query, `?` and all: `?q=a`; nothing where it filters nothing.
pub(super) fn query(it: &Filter) -> String {
    let pairs = pairs(it);
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

/// The same, ready for one pair more: `?q=a&`, `?`.
pub(super) fn query_and(it: &Filter) -> String {
    pairs(it).into_iter().fold("?".to_owned(), |query, pair| format!("{query}{pair}&"))
}

fn pairs(it: &Filter) -> Vec<String> {
    let mut pairs = Vec::new();
    let mut pair = |name: &str, value: &str| {
        if !value.is_empty() {
            pairs.push(format!("{name}={}", encode(value)));
        }
    };
    pair("status", if it.standing == Standing::All { "" } else { it.standing.word() });
    pair("q", &it.search);
    pair("country", it.country.as_ref().map(Country::code).unwrap_or_default());
    pair("function", it.function.as_deref().unwrap_or_default());
    pair("vetting", it.vetting.map(Vetting::word).unwrap_or_default());
    pair("sort", if it.sort == Sort::Name { "" } else { it.sort.word() });
    pair("order", if it.descending { "down" } else { "" });
    pairs
}

/// The heaps, with how many lie on each.
pub(super) fn heaps(lang: Lang, here: &str, filter: &Filter, tally: &Tally) -> AnyView {
    let items: Vec<_> = Standing::ALL
        .into_iter()
        .map(|standing| {
            let href = format!("{here}{}", query(&Filter { standing, ..filter.clone() }));
            let current = (standing == filter.standing).then_some("true");
            view! { <li><a href=href aria-current=current>{standing_name(lang, standing)}" "<span class="count">{tally.on(standing)}</span></a></li> }
        })
        .collect();
    let chosen = view! { {standing_name(lang, filter.standing)}" "<span class="count">{tally.on(filter.standing)}</span> }.into_any();
    view! { <Filters label=t!(lang, "regs-status") chosen=chosen>{items}</Filters> }.into_any()
}

/// Whether something is chosen of what phones fold away.
fn is_narrowed(it: &Filter) -> bool {
    it.country.is_some() || it.function.is_some() || it.vetting.is_some() || it.sort != Sort::Name
}

/// The form that searches and filters, by GET.
pub(super) fn tools(lang: Lang, here: &str, filter: &Filter, offered: &Offered, countries: &[Country]) -> AnyView {
    let select = |name: &'static str, label: String, chosen: &str, options: Vec<(String, String)>| {
        let any = vec![(String::new(), t!(lang, "regs-any"))];
        let options: Vec<_> = any
            .into_iter()
            .chain(options)
            .map(|(value, words)| {
                let selected = value == chosen;
                view! { <option value=value selected=selected>{words}</option> }
            })
            .collect();
        view! { <div><label for=name>{label}</label><select id=name name=name>{options}</select></div> }
    };
    let named = named(lang, countries);
    let vettings: Vec<_> = Vetting::ALL.into_iter().map(|vetting| (vetting.word().to_owned(), vetting_name(lang, vetting))).collect();
    let sorts: Vec<_> = Sort::ALL
        .into_iter()
        .map(|sort| view! { <option value=sort.word() selected=sort == filter.sort>{sort_name(lang, sort)}</option> })
        .collect();
    let standing = (filter.standing != Standing::All).then(|| view! { <input type="hidden" name="status" value=filter.standing.word()/> });
    view! {
        <form class="tools" method="get" action=here.to_owned()>
            {standing}
            <div class="tools-search"><label for="q">{t!(lang, "regs-search")}</label><input id="q" name="q" type="search" value=filter.search.clone()/></div>
            <details class="fold" open=is_narrowed(filter)>
                <summary>{t!(lang, "regs-more-filters")}</summary>
                <div class="tools-more">
                    {select("country", t!(lang, "regs-country"), filter.country.as_ref().map(Country::code).unwrap_or_default(), named)}
                    {select("function", t!(lang, "regs-function"), filter.function.as_deref().unwrap_or_default(), offers(lang, &offered.functions))}
                    {select("vetting", t!(lang, "regs-vetting"), filter.vetting.map(Vetting::word).unwrap_or_default(), vettings)}
                    <div class="narrow-only"><label for="sort">{t!(lang, "regs-sort")}</label><select id="sort" name="sort">{sorts}</select></div>
                </div>
            </details>
            <button class="button button-second" type="submit">{t!(lang, "regs-filter")}</button>
        </form>
    }
    .into_any()
}

/// "Name".
pub(super) fn sort_name(lang: Lang, sort: Sort) -> String {
    match sort {
        Sort::Name => t!(lang, "regs-name"),
        Sort::Country => t!(lang, "regs-country"),
        Sort::Status => t!(lang, "regs-status"),
        Sort::Since => t!(lang, "regs-since"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_carry_what_filters_and_no_more() {
        let none = Filter::default();
        assert_eq!((query(&none), query_and(&none)), (String::new(), "?".to_owned()));
        let some = read(&Fields::of([("status", "to_decide"), ("q", "a&b"), ("country", "")])).unwrap();
        assert_eq!((query(&some), query_and(&some)), ("?status=to_decide&q=a%26b".into(), "?status=to_decide&q=a%26b&".into()));
        assert!(read(&Fields::of([("country", "zz1")])).is_err() && read(&Fields::of([("sort", "luck")])).is_err());
    }
}
