//! Those of the demo who serve: administrator, organizers, focal points, guest speakers. The
//! delegates stand in the demo's files.

use domain::{
    lang::Lang,
    text::{Email, Line},
};
use store::people::roles::Appointee;

/// A persona whose sign-in link the demo prints.
#[derive(Debug, Clone, Copy)]
pub struct Persona {
    /// The role's word, as printed.
    pub role: &'static str,
    /// Whose mailbox.
    pub email: &'static str,
    /// Where the link leads.
    pub next: &'static str,
}

/// The personas, in the order in which they are printed.
pub const PERSONAS: [Persona; 5] = [
    Persona { role: "administrator", email: ADMINISTRATOR.1, next: "/admin" },
    Persona { role: "organizer", email: ORGANIZERS[0].1, next: "/organize/bangkok" },
    Persona { role: "focal point", email: FOCAL_POINTS[2].2, next: "/delegation/bangkok/TH" },
    Persona { role: "speaker", email: GUESTS[1].1, next: "/me" },
    Persona { role: "delegate", email: "anan@rtp.example", next: "/me" },
];

/// Runs the installation.
pub const ADMINISTRATOR: (&str, &str) = ("Ngozi Adeyemi", "administrator@plenary.example");

/// Name, address, the editions they organize (all where none is named).
pub const ORGANIZERS: [(&str, &str, &[&str]); 5] = [
    ("Daniel Reyes", "daniel.reyes@partner.example", &["bogor-2014", "hanoi-2014", "vientiane-2015", "bangkok"]),
    ("Dewi Lestari", "dewi.lestari@klhk.example", &["bogor-2014"]),
    ("Vũ Hoài Nam", "hoainam.vu@mard.example", &["hanoi-2014"]),
    ("Somphone Keovilay", "somphone.k@dofi.example", &["vientiane-2015"]),
    ("Ratchanee Boonmee", "ratchanee.b@onep.example", &["bangkok"]),
];

/// Country, name, address; Cambodia has none yet, so organizers endorse.
pub const FOCAL_POINTS: [(&str, &str, &str); 5] = [
    ("ID", "Agus Prasetyo", "agus.prasetyo@kemlu.example"),
    ("MY", "Faridah binti Osman", "faridah.osman@nre.example"),
    ("TH", "Wanida Suksai", "wanida.s@mfa.example"),
    ("VN", "Hoàng Thị Lan Anh", "lananh.hoang@mofa.example"),
    ("LA", "Viengkham Douangdy", "viengkham.d@mofa-la.example"),
];

/// Guest speakers: name, address.
pub const GUESTS: [(&str, &str); 2] =
    [("Eleanor Whitfield", "eleanor.whitfield@partner.example"), ("Michael Okafor", "michael.okafor@partner.example")];

/// Six delegates to whom the RED tabletop of Hanoi is shown, beside its own people.
pub const RED_TABLETOP: [&str; 6] = [
    "wayan.sudiarta@polri.example",
    "siti.nurhaliza@perhilitan.example",
    "pimchanok.w@nred.example",
    "anan@rtp.example",
    "quocbao.tran@bca.example",
    "vanthanh.le@vks.example",
];

/// Somebody to appoint.
pub fn appointee(name: &str, email: &str) -> Appointee {
    let lang = if email.ends_with("mard.example") || email.ends_with("mofa.example") { Lang::Vi } else { Lang::En };
    Appointee { email: Email::parse(email).expect("a demo address"), full_name: Line::parse(name).expect("a demo name"), lang }
}
