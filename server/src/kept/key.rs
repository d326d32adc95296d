//! What is kept under which address.

use app::{cookies::Cookies, visit::lang_of};
use axum::{
    extract::Request,
    http::{Method, Uri},
};
use chrono::NaiveDate;
use domain::lang::Lang;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    address: String,
    lang: Lang,
}

impl Key {
    /// Under what a request's answer is kept; none where it may be personal or is asked for in an odd way.
    pub(super) fn of(request: &Request, secure: bool) -> Option<Key> {
        let (uri, headers) = (request.uri(), request.headers());
        let looks = matches!(*request.method(), Method::GET | Method::HEAD);
        let kept = looks && Cookies::new(secure).read(headers, Cookies::SESSION).is_none() && is_our_spelling(uri);
        let address = || format!("{}?{}", uri.path(), uri.query().unwrap_or_default());
        kept.then(|| Key { address: address(), lang: lang_of(uri, headers, secure, None).0 })
    }

    /// How many bytes it holds.
    pub(super) fn length(&self) -> usize {
        self.address.len()
    }
}

/// Whether the site itself would write the address so. Other spellings lead to the same pages, but there are endlessly
/// many: kept, they would push out what is read. `?lang=` sets a cookie, and of other parameters only a day is kept.
fn is_our_spelling(uri: &Uri) -> bool {
    let (path, query) = (uri.path(), uri.query().unwrap_or_default());
    let within = path.strip_prefix("/workshops/").and_then(|rest| rest.split_once('/')).map(|(_slug, within)| within);
    let version = within.and_then(|within| within.strip_prefix("agenda/v/"));
    let has_days = within == Some("agenda") || version.is_some();
    let tame = query.is_empty() || has_days && query.strip_prefix("day=").is_some_and(is_day);
    tame && !path.contains('%') && version.is_none_or(is_number)
}

/// `YYYY-MM-DD`, of the calendar.
fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<NaiveDate>().is_ok_and(|day| day.to_string() == text)
}

/// Without a sign, and without zeros before it.
fn is_number(text: &str) -> bool {
    text.parse::<u32>().is_ok_and(|number| number.to_string() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_kept_under_the_addresses_that_the_site_writes() {
        for (address, ours) in [
            ("/", true),
            ("/?day=2014-11-19", false),
            ("/privacy?day=2014-11-19", false),
            ("/workshops/bangkok", true),
            ("/workshops/b%61ngkok", false),
            ("/workshops/bangkok?day=2014-11-19", false),
            ("/workshops/bangkok/agenda", true),
            ("/workshops/bangkok/agenda?day=2014-11-19", true),
            ("/workshops/bangkok/agenda?day=2014-11-31", false),
            ("/workshops/bangkok/agenda?day=aaaaaaaaaa", false),
            ("/workshops/bangkok/agenda?day=2014-11-1%39", false),
            ("/workshops/bangkok/agenda?day=2014-11-19&mine=", false),
            ("/workshops/bangkok/agenda?day=2014-11-9", false),
            ("/workshops/bangkok/agenda?day=+201-01-01", false),
            ("/workshops/bangkok/agenda?lang=vi", false),
            ("/workshops/bangkok/agenda.json?day=2014-11-19", false),
            ("/workshops/bangkok/agenda/v/1", true),
            ("/workshops/bangkok/agenda/v/1?day=2014-11-19", true),
            ("/workshops/bangkok/agenda/v/01", false),
            ("/workshops/bangkok/agenda/v/+1", false),
            ("/workshops/bangkok/agenda/v/%31", false),
            ("/workshops/bangkok/sessions/0123456789abcdef0123456789abcdef.ics", true),
        ] {
            assert_eq!(is_our_spelling(&address.parse().expect("an address")), ours, "{address}");
        }
    }
}
