//! People who write all the time, and the journal of what the site has acknowledged to them.

use super::process::{browser, signed_in};
use reqwest::{
    Client, StatusCode,
    multipart::{Form, Part},
};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

/// What a 303 has promised. A move is the session, and the minute of the day it starts at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A registration was sent in: a letter with its link is on its way to this address.
    Registered(String),
    /// Somebody with this address was nominated.
    Nominated(String),
    /// A document with this title is on the shelf.
    Uploaded(String),
    /// This session starts at this time of its day.
    Moved(String, String),
}

/// What was acknowledged, and the move that was on its way for each session.
#[derive(Default)]
pub struct Journal {
    pub done: Vec<Written>,
    pub on_its_way: Vec<(String, String)>,
    /// Answers that were neither a success nor a wait: each fails the test.
    pub odd: Vec<String>,
}

/// Everybody who writes.
#[derive(Clone)]
pub struct Writers {
    base: String,
    organizer: Client,
    focal: Client,
    pub journal: Arc<Mutex<Journal>>,
    count: Arc<AtomicUsize>,
    /// Ids of sessions of the draft, one for each who moves.
    sessions: Arc<Vec<String>>,
}

impl Writers {
    pub async fn new(base: &str, links: &[(String, String)]) -> Writers {
        let organizer = signed_in(links, "organizer").await;
        let focal = signed_in(links, "focal point").await;
        let board = organizer.get(format!("{base}/organize/bangkok/agenda")).send().await.unwrap().text().await.unwrap();
        let ids = board.split("session=").skip(1).map(|rest| rest.chars().take_while(char::is_ascii_hexdigit).collect::<String>());
        let mut sessions: Vec<String> = ids.filter(|id| id.len() == 32).collect();
        sessions.sort();
        sessions.dedup();
        assert!(sessions.len() >= 4, "the draft of Bangkok has sessions");
        Writers { base: base.to_owned(), organizer, focal, journal: Arc::default(), count: Arc::default(), sessions: Arc::new(sessions) }
    }

    /// Sixteen at once, until told to stop. Whoever is cut off tries the next thing.
    pub fn begin(&self, stop: &Arc<AtomicBool>) -> Vec<tokio::task::JoinHandle<()>> {
        (0..16)
            .map(|writer| {
                let (it, stop) = (self.clone(), stop.clone());
                tokio::spawn(async move {
                    while !stop.load(Ordering::Relaxed) {
                        let n = it.count.fetch_add(1, Ordering::Relaxed);
                        match writer % 4 {
                            0 => it.register(n).await,
                            1 => it.nominate(n).await,
                            2 => it.upload(n).await,
                            _ => it.move_session(writer / 4, n).await,
                        }
                    }
                })
            })
            .collect()
    }

    async fn register(&self, n: usize) {
        let email = format!("kill{n}@rtp.example");
        let fields = [
            ("receipt", email.as_str()),
            ("full_name", "Nguyễn Thị Ánh"),
            ("country", "VN"),
            ("agency", "BCA"),
            ("function", "prosecutor"),
            ("email", &email),
            ("position", "Prosecutor"),
            ("language", "vi"),
            ("consent_registration", "yes"),
            ("go", "send"),
        ];
        self.post(&browser(), "/workshops/bangkok/register", &fields, Written::Registered(email.clone())).await;
    }

    async fn nominate(&self, n: usize) {
        let email = format!("nominee{n}@rtp.example");
        let fields = [("full_name", "Somchai"), ("email", email.as_str()), ("letters", "en")];
        self.post(&self.focal, "/delegation/bangkok/TH/nominate", &fields, Written::Nominated(email.clone())).await;
    }

    async fn move_session(&self, which: usize, n: usize) {
        let id = &self.sessions[which];
        let start = format!("{:02}:{:02}", 8 + n % 8, n * 7 % 60);
        let page = self.organizer.get(format!("{}/organize/bangkok/agenda?session={id}", self.base)).send().await;
        let Ok(Ok(page)) = (match page {
            Ok(page) => Ok(page.text().await),
            Err(fault) => Err(fault),
        }) else {
            return;
        };
        let value = |name: &str| {
            let field = page.split(&format!("name=\"{name}\"")).nth(1)?.split('>').next()?;
            Some(field.split("value=\"").nth(1)?.split('"').next()?.to_owned())
        };
        let day = page.split("name=\"day\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1)).and_then(|rest| rest.split('"').next());
        let (Some(seen), Some(day)) = (value("seen"), day) else { return };
        let end = format!("{:02}:{:02}", 9 + n % 8, n * 7 % 60);
        self.journal.lock().unwrap().on_its_way.retain(|(session, _)| session != id);
        self.journal.lock().unwrap().on_its_way.push((id.clone(), start.clone()));
        let fields = [("session", id.as_str()), ("seen", &seen), ("day", day), ("start", &start), ("end", &end), ("room", "all")];
        self.post(&self.organizer, "/organize/bangkok/agenda", &fields, Written::Moved(id.clone(), start.clone())).await;
    }

    async fn upload(&self, n: usize) {
        let title = format!("Document {n}");
        let mut bytes = b"%PDF-1.7\n".to_vec();
        bytes.resize(200_000, u8::try_from(n % 251).unwrap());
        let form = [("title", title.as_str()), ("language", "en"), ("tlp", "AMBER"), ("release", "now")]
            .into_iter()
            .fold(Form::new(), |form, (name, value)| form.text(name, value.to_owned()))
            .part("file", Part::bytes(bytes).file_name(format!("d{n}.pdf")));
        let request = self.organizer.post(format!("{}/organize/bangkok/materials/new", self.base)).multipart(form);
        self.note(request.header("Sec-Fetch-Site", "same-origin").send().await, Written::Uploaded(title.clone())).await;
    }

    async fn post(&self, client: &Client, path: &str, fields: &[(&str, &str)], written: Written) {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = client.post(format!("{}{path}", self.base)).header("Sec-Fetch-Site", "same-origin");
        let request = request.header("Content-Type", "application/x-www-form-urlencoded").body(body);
        self.note(request.send().await, written).await;
    }

    /// A success is a promise; no answer and "later" are none; anything else is odd.
    async fn note(&self, answer: reqwest::Result<reqwest::Response>, written: Written) {
        let Ok(answer) = answer else { return };
        let status = answer.status();
        let mut journal = self.journal.lock().unwrap();
        match status {
            StatusCode::SEE_OTHER => journal.done.push(written),
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => {}
            _ => journal.odd.push(format!("{written:?}: {status}")),
        }
    }
}
