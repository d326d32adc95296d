//! What a rule says when it says no, in the reader's language.

use super::{country_name, dates, size_limit, status_name};
use crate::t;
use domain::{
    agenda::AgendaRefusal,
    lang::Lang,
    mail::{MailRefusal, TemplateFault},
    materials::MaterialRefusal,
    people::PeopleRefusal,
    registration::RegistrationRefusal,
    series::SeriesRefusal,
};
use store::Refusal;

/// The sentence for a refusal.
pub fn refusal(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Series(it) => series(lang, it),
        Refusal::People(it) => people(lang, it),
        Refusal::Registration(it) => registration(lang, it),
        Refusal::Agenda(it) => agenda(lang, it),
        Refusal::Material(it) => material(lang, it),
        Refusal::Mail(it) => mail(lang, it),
    }
}

fn series(lang: Lang, refusal: &SeriesRefusal) -> String {
    use SeriesRefusal as R;
    match refusal {
        R::SlugTaken => t!(lang, "refusal-series-slug-taken"),
        R::Stale => t!(lang, "refusal-series-stale"),
        R::QuotaBelowTaken { country, taken } => {
            t!(lang, "refusal-series-quota-below-taken", country = country_name(lang, *country), taken = *taken)
        }
        R::CapacityBelowTaken { taken } => t!(lang, "refusal-series-capacity-below-taken", taken = *taken),
        R::SessionsOutside { sessions, days } => {
            t!(lang, "refusal-series-sessions-outside", sessions = *sessions, days = dates::days(lang, *days))
        }
        R::RoomInUse { .. } => t!(lang, "refusal-series-room-in-use"),
        R::RoomNameTaken { .. } => t!(lang, "refusal-series-room-name-taken"),
        R::RoomChanged { .. } => t!(lang, "refusal-series-room-changed"),
        R::QuotaChanged { quota, .. } => t!(lang, "refusal-series-quota-changed", quota = *quota),
        R::DelegationInUse { .. } => t!(lang, "refusal-series-delegation-in-use"),
    }
}

fn people(lang: Lang, refusal: &PeopleRefusal) -> String {
    use PeopleRefusal as R;
    match refusal {
        R::TokenVoid => t!(lang, "refusal-people-token-void"),
        R::OtherAddress => t!(lang, "refusal-people-other-address"),
        R::TooManyAttempts => t!(lang, "refusal-people-too-many-attempts"),
        R::Stale => t!(lang, "refusal-people-stale"),
        R::LastAdministrator => t!(lang, "refusal-people-last-administrator"),
        R::LastOrganizer => t!(lang, "refusal-people-last-organizer"),
        R::AddressTaken => t!(lang, "refusal-people-address-taken"),
    }
}

fn registration(lang: Lang, refusal: &RegistrationRefusal) -> String {
    use RegistrationRefusal as R;
    match refusal {
        R::RegistrationClosed => t!(lang, "refusal-registration-closed"),
        R::NotFrom(status) => t!(lang, "refusal-registration-not-from", status = status_name(lang, *status)),
        R::DelegationFull => t!(lang, "refusal-registration-delegation-full"),
        R::WorkshopFull => t!(lang, "refusal-registration-workshop-full"),
        R::NotCleared => t!(lang, "refusal-registration-not-cleared"),
        R::CountryNotTakingPart => t!(lang, "refusal-registration-country"),
        R::NotOffered => t!(lang, "refusal-registration-not-offered"),
        R::AlreadyRegistered => t!(lang, "refusal-registration-already"),
        R::NotTakenHere => t!(lang, "refusal-registration-not-taken-here"),
        R::NamedElsewhere => t!(lang, "refusal-registration-named-elsewhere"),
        R::RemindedEnough => t!(lang, "refusal-registration-reminded-enough"),
        R::DepartsBeforeArrival => t!(lang, "refusal-registration-departs-early"),
        R::PassportExpires => t!(lang, "refusal-registration-passport-expires"),
        R::ReasonNeeded => t!(lang, "refusal-registration-reason"),
        R::DeadlineOver => t!(lang, "refusal-registration-deadline"),
        R::ArrivesOutside(from, to) | R::DepartsOutside(from, to) => {
            t!(lang, "refusal-registration-day-outside", from = dates::day(lang, *from), to = dates::day(lang, *to))
        }
        R::MissesWorkshop => t!(lang, "refusal-registration-misses-workshop"),
        R::Incomplete => t!(lang, "refusal-registration-incomplete"),
        R::Stale => t!(lang, "refusal-registration-stale"),
        R::ProofNotFresh => t!(lang, "refusal-registration-proof"),
    }
}

fn agenda(lang: Lang, refusal: &AgendaRefusal) -> String {
    use AgendaRefusal as R;
    match refusal {
        R::Stale => t!(lang, "refusal-agenda-stale"),
        R::EndsBeforeStart => t!(lang, "refusal-agenda-ends-early"),
        R::NoSuchTime => t!(lang, "refusal-agenda-no-such-time"),
        R::OutsideDays => t!(lang, "refusal-agenda-outside-days"),
        R::Blocked(count) => t!(lang, "refusal-agenda-blocked", count = *count),
        R::ReasonTooLong(most) => t!(lang, "refusal-agenda-reason-too-long", most = *most),
        R::DraftChanged => t!(lang, "refusal-agenda-draft-changed"),
        R::NothingNew => t!(lang, "refusal-agenda-nothing-new"),
        R::NotOffered => t!(lang, "refusal-agenda-not-offered"),
        R::Published => t!(lang, "refusal-agenda-published"),
        R::UnknownPerson => t!(lang, "refusal-agenda-unknown-person"),
    }
}

fn material(lang: Lang, refusal: &MaterialRefusal) -> String {
    use MaterialRefusal as R;
    match refusal {
        R::TooLarge(most) => t!(lang, "refusal-material-too-large", size = size_limit(lang, *most)),
        R::TypeNotTaken => t!(lang, "refusal-material-type"),
        R::Truncated => t!(lang, "refusal-material-truncated"),
        R::NoFile => t!(lang, "refusal-material-no-file"),
        R::Empty => t!(lang, "refusal-material-empty"),
        R::NoSession => t!(lang, "refusal-material-no-session"),
        R::NobodyNamed => t!(lang, "refusal-material-nobody-named"),
        R::Stale => t!(lang, "refusal-material-stale"),
        R::BadName => t!(lang, "refusal-material-bad-name"),
        R::Damaged => t!(lang, "refusal-material-damaged"),
        R::UnpacksTooLarge => t!(lang, "refusal-material-unpacks"),
        R::Macros => t!(lang, "refusal-material-macros"),
    }
}

fn mail(lang: Lang, refusal: &MailRefusal) -> String {
    use MailRefusal as R;
    match refusal {
        R::NoRecipients => t!(lang, "refusal-mail-no-recipients"),
        R::GroupChanged { shown, now } => t!(lang, "refusal-mail-group-changed", shown = *shown, now = *now),
        R::Template(TemplateFault::Unknown(name)) => t!(lang, "refusal-mail-unknown-place", name = name.as_str()),
        R::Template(TemplateFault::LoneBrace) => t!(lang, "refusal-mail-lone-brace"),
        R::NotStuck => t!(lang, "refusal-mail-not-stuck"),
    }
}
