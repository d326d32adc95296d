//! Words of the agenda: kinds and themes as the series offers them, parts, rooms, times.

use crate::{
    lang::dates,
    t,
    ui::{theme_mark, title_language},
};
use chrono_tz::Tz;
use domain::{
    agenda::{Part, Place, Room, Session},
    lang::{Lang, Words},
    series::Offered,
    time::{Interval, day_at_venue},
};
use leptos::prelude::*;

/// A kind as people read it; the word itself where the series offers it no more.
pub fn kind(lang: Lang, offered: &Offered, word: &str) -> String {
    let label = offered.kinds.iter().find(|offer| offer.word == word).map(|offer| offer.label.for_reader(lang).1);
    label.unwrap_or(word).to_owned()
}

/// A theme with its mark.
pub fn theme(lang: Lang, offered: &Offered, word: &str) -> AnyView {
    match offered.themes.iter().position(|offer| offer.word == word) {
        Some(place) => theme_mark(place, offered.themes[place].label.for_reader(lang).1.to_owned()),
        None => view! { <span>{word.to_owned()}</span> }.into_any(),
    }
}

/// A theme as people read it, without its mark.
pub fn theme_name(lang: Lang, offered: &Offered, word: &str) -> String {
    let label = offered.themes.iter().find(|offer| offer.word == word).map(|offer| offer.label.for_reader(lang).1);
    label.unwrap_or(word).to_owned()
}

/// "Closed session".
pub fn closed(lang: Lang) -> String {
    t!(lang, "agenda-closed-session")
}

/// "Room to be announced".
pub fn no_room(lang: Lang) -> String {
    t!(lang, "agenda-no-room")
}

/// A priority as people read it.
pub fn priority(lang: Lang, offered: &Offered, word: &str) -> String {
    let label = offered.priorities.iter().find(|offer| offer.word == word).map(|offer| offer.label.for_reader(lang).1);
    label.unwrap_or(word).to_owned()
}

/// "Chair", "Speakers".
pub fn part(lang: Lang, part: Part, count: usize) -> String {
    match part {
        Part::Chair => t!(lang, "agenda-part-chair", count = count),
        Part::Speaker => t!(lang, "agenda-part-speaker", count = count),
        Part::Facilitator => t!(lang, "agenda-part-facilitator", count = count),
        Part::Rapporteur => t!(lang, "agenda-part-rapporteur", count = count),
        Part::Interpreter => t!(lang, "agenda-part-interpreter", count = count),
    }
}

/// Words for the reader, and the language they are in where it is not the page's own.
pub fn read(lang: Lang, words: &Words) -> (Option<&'static str>, String) {
    let (found, text) = words.for_reader(lang);
    let written = title_language(text, found.code());
    ((written != lang.code()).then_some(written), text.to_owned())
}

/// A title for the reader.
pub fn title(lang: Lang, session: &Session) -> String {
    session.title.for_reader(lang).1.to_owned()
}

/// "Hồng Hà", "All rooms"; nothing where it has no room.
pub fn place(lang: Lang, place: Option<Place>, rooms: &[Room]) -> Option<String> {
    match place? {
        Place::All => Some(t!(lang, "agenda-all-rooms")),
        Place::Room(id) => rooms.iter().find(|room| room.id == id).map(|room| room.name.clone()),
    }
}

/// When a session starts by another clock than the venue's, with the day where that is another one.
pub fn start_elsewhere(lang: Lang, time: Interval, zone: Tz, own: Tz) -> String {
    let (day, at) = (day_at_venue(time.start, own), dates::time(time.start, own));
    if day == day_at_venue(time.start, zone) { at } else { format!("{}, {at}", dates::short_weekday(lang, day)) }
}

/// The same of its start and its end.
pub fn times_elsewhere(lang: Lang, time: Interval, zone: Tz, own: Tz) -> String {
    let same = day_at_venue(time.start, own) == day_at_venue(time.start, zone);
    if same { dates::times(time, own) } else { day_and_times(lang, time, own) }
}

/// "19 Nov 2014, 13:30–14:45".
pub fn day_and_times(lang: Lang, time: Interval, zone: Tz) -> String {
    format!("{}, {}", dates::short_weekday(lang, day_at_venue(time.start, zone)), dates::times(time, zone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{TimeDelta, TimeZone, Utc};

    #[test]
    fn another_clocks_time_has_its_day_where_that_is_another() {
        let start = Utc.with_ymd_and_hms(2027, 2, 11, 1, 45, 0).unwrap();
        let time = Interval::new(start, start + TimeDelta::minutes(105)).unwrap();
        let (bangkok, new_york, dhaka) = (chrono_tz::Asia::Bangkok, chrono_tz::America::New_York, chrono_tz::Asia::Dhaka);
        let plain = |text: String| dates::plain(&text);
        assert_eq!(plain(start_elsewhere(Lang::En, time, bangkok, new_york)), "Wed 10 February, 20:45");
        assert_eq!(plain(times_elsewhere(Lang::En, time, bangkok, new_york)), "Wed 10 February, 20:45–22:30");
        assert_eq!(start_elsewhere(Lang::En, time, bangkok, dhaka), "07:45");
        assert_eq!(plain(times_elsewhere(Lang::En, time, bangkok, dhaka)), "07:45–09:30");
    }
}
