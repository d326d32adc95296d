//! The demo's documents: for talks of the editions that were held, real PDFs made at load.

use super::pdf::{Sheet, pdf};
use bytes::Bytes;
use domain::{
    access::Audience,
    agenda::{Part, Session},
    id::WorkshopId,
    lang::{Lang, Words},
    materials::Release,
    text::Line,
    tlp::Tlp,
};
use futures_util::stream;
use store::{
    Change, Failure,
    files::Files,
    materials::{Body, Facts, File, insert_material},
};

/// Puts a document beside each talk of an edition, under the talk's own label, and a public summary
/// beside the whole.
pub async fn load(change: &mut Change, files: &Files, workshop: WorkshopId, city: &Words, sessions: &[Session]) -> Result<(), Failure> {
    let place = format!("Workshop in {}", city.for_reader(Lang::En).1);
    for session in sessions.iter().filter(|session| matches!(session.kind.as_str(), "plenary" | "panel" | "case study" | "tabletop")) {
        let title = session.title.for_reader(Lang::En).1;
        let about = session.summary.as_ref().map(|words| words.for_reader(Lang::En).1.to_owned());
        let name = called(title);
        let file = make(files, &name, &place, session.tlp, &paragraphs(title, about.as_deref())).await?;
        let release = if session.kind == "tabletop" { Release::SessionEnd } else { Release::SessionStart };
        let owner = session.people.iter().find(|(_, part)| *part != Part::Chair).map(|(person, _)| *person);
        let facts = Facts { title: line(&name)?, language: "en".into(), tlp: session.tlp, audience: audience(session), release };
        insert_material(change, workshop, Some(session.id), None, &facts, &Body::File(file), owner).await?;
    }
    let name = format!("Recommendations of {}", city.for_reader(Lang::En).1);
    let file = make(files, &name, &place, Tlp::Clear, &recommendations()).await?;
    let facts = Facts { title: line(&name)?, language: "en".into(), tlp: Tlp::Clear, audience: Audience::default(), release: Release::Now };
    insert_material(change, workshop, None, None, &facts, &Body::File(file), None).await?;
    Ok(())
}

/// What a talk's document is called, as people name theirs; "Slides: Rivers as routes" for talks that have no name here.
fn called(title: &str) -> String {
    NAMES.iter().find(|(talk, _)| *talk == title).map_or_else(|| format!("Slides: {title}"), |(_, name)| (*name).to_owned())
}

/// The talks of the editions that were held, and their documents.
const NAMES: [(&str, &str); 28] = [
    ("A regional picture of wildlife trafficking", "Seizures in four countries, 2011–2013"),
    ("Wildlife law in four countries", "Offences and penalties compared, four countries"),
    ("One ivory seizure from two sides", "Case file: one ivory seizure from two sides"),
    ("Evidence from market to courtroom", "From market to courtroom: what the court asked for"),
    ("A raid on paper", "Exercise paper: a raid in three injects"),
    ("Channels that exist and channels that work", "Whom to call: channels that were used in 2013"),
    ("Buyers: demand, advertising, deterrence", "Survey of buyers, summary of results"),
    ("Routes, commodities, syndicates", "Routes and commodities, 2012–2014, with maps"),
    ("What our laws let us charge", "Table of offences, thresholds and penalties"),
    ("From port seizure to sentence", "Case file: a container in Hai Phong, to the verdict"),
    ("Recap of day one", "Rapporteur’s notes, day one"),
    ("CITES permits and document fraud", "Reading a CITES permit: five frauds"),
    ("Forensics and chain of custody", "Custody form and notes on sampling"),
    ("Targeting sea and air cargo", "Risk indicators for sea and air cargo"),
    ("Controlled delivery across three borders", "Exercise paper: controlled delivery"),
    ("Online markets and electronic evidence", "Checklist: preserving electronic evidence"),
    ("Parallel financial investigation and asset recovery", "Following the money: first questions to a bank"),
    ("Treaties or telephones: two ways to ask", "Mutual legal assistance or police channels: which for what"),
    ("Drafting the request", "Model request for mutual legal assistance"),
    ("Integrity and corruption risk", "Integrity risks along a case"),
    ("Rivers as routes", "River crossings mapped, Mekong, 2014"),
    ("Five countries since Hanoi", "What was done since Hanoi, by country"),
    ("Two borders in one night", "Case file: two borders in one night"),
    ("Market inspections that lead to charges", "Inspecting a market: checklist and form"),
    ("A delivery that must not be stopped too early", "Exercise paper: a delivery let run"),
    ("Sellers who never meet their buyers", "Chat groups and parcels: a short guide"),
    ("Sentences and what they say", "Sentences in wildlife cases, 2012–2014"),
    ("Recommendations adopted", "Recommendations as adopted, changes marked"),
];

/// A RED document is for the people of its session and those it was shown to.
fn audience(session: &Session) -> Audience {
    let mut audience = session.audience.clone();
    if session.tlp == Tlp::Red {
        audience.persons.extend(session.people.iter().map(|(person, _)| *person));
        audience.persons.sort_unstable();
        audience.persons.dedup();
    }
    audience
}

async fn make(files: &Files, title: &str, place: &str, tlp: Tlp, paragraphs: &[String]) -> Result<File, Failure> {
    let bytes = Bytes::from(pdf(&Sheet { title, place, label: &format!("TLP:{}", tlp.word()), paragraphs }));
    let whole: [Result<Bytes, std::io::Error>; 1] = [Ok(bytes)];
    let received = files.receive(stream::iter(whole), u64::MAX).await?;
    let name: String = title.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let name = name.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    Ok(File { name: format!("{}.pdf", name.chars().take(80).collect::<String>()), received })
}

fn line(text: &str) -> Result<Line, Failure> {
    Line::parse(text).map_err(Failure::broken)
}

fn paragraphs(title: &str, about: Option<&str>) -> Vec<String> {
    let mut text = vec![about.map_or_else(|| format!("{title}: notes for those who took part."), str::to_owned)];
    text.extend(
        [
            "What was shown. The sequence of events was laid out on one sheet: who saw what first, which paper was made at that hour, and who held it afterwards. Where two services had kept separate notes, the notes were put side by side.",
            "What was asked. Each country said what its own court would have accepted, which form would have been missing, and how long a request for it usually takes.",
            "What to take home. A list of contacts that are answered at night, a sample of the form that travelled best, and the date by which each delegation reports back.",
            "Handling. This document carries a label. It may be passed on within the limits of that label and no further; ask the secretariat when in doubt.",
        ]
        .map(str::to_owned),
    );
    text
}

fn recommendations() -> Vec<String> {
    [
        "The participating countries name one point of contact each for requests about wildlife offences, reachable outside office hours.",
        "Samples travel with a custody form that all participating laboratories accept.",
        "Prosecutors are told of a seizure on the day it is made.",
        "Each delegation reports to the next workshop on what it has done.",
    ]
    .map(str::to_owned)
    .to_vec()
}
