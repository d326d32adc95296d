use super::*;
use crate::{
    id::RoomId,
    series::{KindOffer, Offer},
    time::Interval,
};
use proptest::prelude::*;
use uuid::Uuid;

const HEADER: &str = "day,start,end,kind,theme,priority,room,tlp,title,abstract,people";

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2014, 11, day).unwrap()
}

fn utc(day: u32, hour: u32) -> DateTime<Utc> {
    date(day).and_hms_opt(hour, 0, 0).unwrap().and_utc()
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn names(full: &str, badge: Option<&str>, native: Option<&str>, honorific: Option<&str>) -> Names {
    let line = |text: &str| Line::parse(text).unwrap();
    Names { badge_name: badge.map(line), native_name: native.map(line), honorific: honorific.map(line), ..Names::only(line(full)) }
}

fn rows(sheet: &str) -> Vec<Vec<String>> {
    sheet.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

fn read_rows(sheet: &[Vec<String>]) -> Result<Vec<SheetSession>, Vec<SheetFault>> {
    let (header, rows) = sheet.split_first().unwrap();
    let offer = |word: &str| Offer { word: word.into(), label: Words::one(Lang::En, word) };
    let offered = Offered {
        kinds: vec![KindOffer { word: "panel".into(), label: Words::one(Lang::En, "Panel"), pause: false, unchaired: false }],
        themes: vec![offer("policy")],
        priorities: vec![offer("reducing demand")],
        ..Offered::default()
    };
    let days: Vec<VenueDay> = [19, 20]
        .into_iter()
        .map(|day| VenueDay {
            date: date(day),
            whole: Interval::new(utc(day, 0), utc(day + 1, 0)).unwrap(),
            working: Interval::new(utc(day, 9), utc(day, 17)).unwrap(),
        })
        .collect();
    let rooms = [Room { id: RoomId(Uuid::from_u128(1)), name: "Hồng Hà".into(), seats: None }];
    let people = [
        (person(1), names("Suharto", None, None, None)),
        (person(2), names("Somchai Jaidee", None, Some("สมชาย ใจดี"), None)),
        (person(3), names("Hendra Wijaya", Some("Hendra"), None, Some("Dr. Ir."))),
        (person(4), names("Lê Văn Thành", None, None, None)),
        (person(5), names("Le Van Thanh", None, None, None)),
        (person(6), names("Ana", None, None, None)),
        (person(7), names("Ana", None, None, None)),
    ];
    let instant = |day: NaiveDate, time: NaiveTime| Some(day.and_time(time).and_utc());
    read(header, rows, &Setting { days: &days, instant: &instant, rooms: &rooms, offered: &offered, people: &people })
}

fn one(row: &str) -> SheetSession {
    read_rows(&rows(&format!("{HEADER}\n{row}"))).unwrap().remove(0)
}

fn faults(row: &str) -> Vec<(String, Problem)> {
    let faults = read_rows(&rows(&format!("{HEADER}\n{row}"))).unwrap_err();
    faults.into_iter().map(|fault| (fault.column, fault.problem)).collect()
}

#[test]
fn a_row_is_a_session() {
    let session = one(
        "2014-11-19,10:00,11:00,Panel,policy,reducing demand,Hồng Hà,GREEN,Whom it reaches,Why,chair:Suharto;speaker:สมชาย ใจดี;speaker:Dr. Ir. Hendra Wijaya",
    );
    assert_eq!(session.slot.time, Interval::new(utc(19, 10), utc(19, 11)));
    assert_eq!(session.slot.place, Some(Place::Room(RoomId(Uuid::from_u128(1)))));
    assert_eq!((session.kind.as_str(), session.theme.as_deref(), session.tlp), ("panel", Some("policy"), Tlp::Green));
    assert_eq!(session.people, [(person(1), Part::Chair), (person(2), Part::Speaker), (person(3), Part::Speaker)]);
}

#[test]
fn days_may_be_counted_rooms_be_all_and_sessions_wait_in_the_tray() {
    assert_eq!(
        one("2,10:00,11:00,panel,,,all,CLEAR,Opening,,").slot,
        Slot { place: Some(Place::All), time: Interval::new(utc(20, 10), utc(20, 11)) }
    );
    let waiting = one(",,,panel,,,,,Buyers,,");
    assert_eq!((waiting.slot, waiting.tlp, waiting.summary), (Slot::default(), Tlp::Amber, None));
    assert_eq!(one("1,10:00,11:00,panel,,,hong ha,CLEAR,Opening,,").slot.place, Some(Place::Room(RoomId(Uuid::from_u128(1)))));
}

#[test]
fn each_fault_names_its_row_and_column() {
    let bad = "2014-11-22,25:00,11:00,talk,cooking,,Ballroom,BLACK,,,chair:Nobody";
    let columns: Vec<String> = faults(bad).into_iter().map(|(column, _)| column).collect();
    assert_eq!(columns, ["kind", "theme", "day", "start", "room", "tlp", "title", "people"]);
    assert_eq!(faults("1,11:00,10:00,panel,,,,,T,,"), [("end".into(), Problem::EndsBeforeStart)]);
    assert_eq!(faults("1,11:00,,panel,,,,,T,,"), [("end".into(), Problem::NotATime)]);
    assert_eq!(faults(",,,panel,,,,,T\u{202E},,"), [("title".into(), Problem::Text(TextFault::Unprintable))]);
    let two = read_rows(&rows(&format!("{HEADER}\n,,,panel,,,,,Fine,,\n,,,,,,,,T,,"))).unwrap_err();
    assert_eq!(two.iter().map(|fault| (fault.row, fault.column.as_str())).collect::<Vec<_>>(), [(2, "kind")]);
}

#[test]
fn names_are_told_apart_where_they_can_be() {
    let people = |cell: &str| one(&format!(",,,panel,,,,,T,,{cell}")).people;
    assert_eq!(people("speaker:Lê Văn Thành"), [(person(4), Part::Speaker)]);
    assert_eq!(people("speaker:Le Van Thanh"), [(person(5), Part::Speaker)]);
    assert_eq!(people("speaker:hendra"), [(person(3), Part::Speaker)]);
    assert_eq!(faults(",,,panel,,,,,T,,speaker:Ana"), [("people".into(), Problem::SeveralPeople("Ana".into()))]);
    assert_eq!(faults(",,,panel,,,,,T,,speaker:lê van thanh"), [("people".into(), Problem::SeveralPeople("lê van thanh".into()))]);
    assert_eq!(faults(",,,panel,,,,,T,,Suharto"), [("people".into(), Problem::NotAPart("Suharto".into()))]);
}

#[test]
fn a_sheet_without_its_columns_or_rows_is_refused_as_a_whole() {
    let missing = read_rows(&rows("day,start,end,title\n1,10:00,11:00,T")).unwrap_err();
    assert_eq!((missing.len(), missing[0].row), (7, 0));
    assert_eq!(read_rows(&rows(HEADER)).unwrap_err()[0].problem, Problem::Rows);
    let many = format!("{HEADER}\n{}", ",,,panel,,,,,T,,\n".repeat(MOST_ROWS + 1));
    assert_eq!(read_rows(&rows(&many)).unwrap_err()[0].problem, Problem::Rows);
}

#[test]
fn words_are_given_in_several_languages() {
    let sheet = format!("{HEADER},title_vi,expected\n,,,panel,,,,,Opening,,,Khai mạc,40");
    let session = read_rows(&rows(&sheet)).unwrap().remove(0);
    assert_eq!((session.title.for_reader(Lang::Vi), session.expected), ((Lang::Vi, "Khai mạc"), Some(40)));
}

proptest! {
    #[test]
    fn no_sheet_breaks_the_reader(cells in proptest::collection::vec(proptest::collection::vec("\\PC{0,12}|[0-9:.-]{0,8}|chair:.*", 0..13), 0..6)) {
        let mut sheet = rows(HEADER);
        sheet.extend(cells);
        let _ = read_rows(&sheet);
    }
}
