//! People who write all the time.

use super::{
    journal::{Journal, Written, talk_of_locks},
    process::{browser, signed_in},
};
use reqwest::{
    Client, StatusCode,
    multipart::{Form, Part},
};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, AtomicUsize, Ordering},
};

/// Everybody who writes.
#[derive(Clone)]
pub struct Writers {
    base: String,
    pub organizer: Client,
    focal: Client,
    pub journal: Arc<Mutex<Journal>>,
    count: Arc<AtomicUsize>,
    /// Ids of sessions of the draft, one for each who moves.
    sessions: Arc<Vec<String>>,
    /// Whoever moves a session has seen it as it is: two at once would be a conflict, as it should be.
    turns: Arc<Vec<tokio::sync::Mutex<()>>>,
}

/// The form that moves a session, as it stands on the page.
pub struct Slot {
    seen: String,
    day: String,
    pub start: String,
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
        let turns = Arc::new(sessions.iter().map(|_| tokio::sync::Mutex::default()).collect());
        let (base, sessions) = (base.to_owned(), Arc::new(sessions));
        Writers { base, organizer, focal, journal: Arc::default(), count: Arc::default(), sessions, turns }
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
                            _ if n % 2 == 0 => it.publish().await,
                            _ => it.move_session(writer / 4, n).await,
                        }
                    }
                })
            })
            .collect()
    }

    /// Everything once, at the same time.
    pub async fn each(&self) {
        let n = self.count.fetch_add(1, Ordering::Relaxed);
        tokio::join!(self.register(n), self.nominate(n), self.upload(n), self.move_session(0, n), self.publish());
    }

    /// So many at once, each of whom does everything so many times.
    pub async fn rounds(&self, writers: usize, rounds: usize) {
        let tasks: Vec<_> = (0..writers)
            .map(|writer| {
                let it = self.clone();
                tokio::spawn(async move {
                    for round in 0..rounds {
                        let n = it.count.fetch_add(1, Ordering::Relaxed);
                        // Not everybody the same thing at the same time.
                        for step in 0..4 {
                            match (writer + step) % 4 {
                                0 => it.register(n).await,
                                1 => it.decide(n).await,
                                2 => it.upload(n).await,
                                _ => it.move_session((writer + round) % it.sessions.len(), n).await,
                            }
                        }
                    }
                })
            })
            .collect();
        for task in tasks {
            task.await.unwrap();
        }
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

    /// Somebody is nominated, found in the organizers' list, and withdrawn.
    async fn decide(&self, n: usize) {
        self.nominate(n).await;
        let email = format!("nominee{n}@rtp.example");
        let list = self.page(&format!("/organize/bangkok/registrations?q={}", email.replace('@', "%40"))).await.unwrap_or_default();
        let links = list.split("/organize/bangkok/registrations/");
        let mut ids = links.map(|rest| rest.chars().take_while(char::is_ascii_hexdigit).collect::<String>());
        let Some(id) = ids.find(|id| id.len() == 32) else { return };
        let fields = [("go", "withdraw"), ("seen", "invited"), ("sure", "yes")];
        self.post(&self.organizer, &format!("/organize/bangkok/registrations/{id}"), &fields, Written::Withdrawn(email)).await;
    }

    async fn move_session(&self, which: usize, n: usize) {
        let _turn = self.turns[which].lock().await;
        let id = &self.sessions[which];
        let start = format!("{:02}:{:02}", 8 + n % 8, n * 7 % 60);
        let Some(slot) = self.slot(id).await else { return };
        let end = format!("{:02}:{:02}", 9 + n % 8, n * 7 % 60);
        self.journal.lock().unwrap().on_its_way.push((id.clone(), start.clone()));
        let fields =
            [("session", id.as_str()), ("seen", &slot.seen), ("day", &slot.day), ("start", &start), ("end", &end), ("room", "all")];
        self.post(&self.organizer, "/organize/bangkok/agenda", &fields, Written::Moved(id.clone(), start.clone())).await;
    }

    /// The draft becomes the next publication, while nobody moves a session: it would be another draft than the one seen.
    async fn publish(&self) {
        let mut turns = Vec::new();
        for turn in self.turns.iter() {
            turns.push(turn.lock().await);
        }
        let path = "/organize/bangkok/agenda/publish";
        let Some(page) = self.page(path).await else { return };
        // Without a change there is nothing to publish, and no form.
        let print = page.split("name=\"print\"").nth(1).and_then(|rest| rest.split("value=\"").nth(1)?.split('"').next());
        let (Some(print), Some(number)) = (print, page.split("<h1>").nth(1).and_then(first_number)) else { return };
        let fields = [("print", print), ("reason", "Whatever stands in the way")];
        self.post(&self.organizer, path, &fields, Written::Published(number)).await;
    }

    /// Where a session stands, as its organizer reads it.
    pub async fn slot(&self, session: &str) -> Option<Slot> {
        let page = self.page(&format!("/organize/bangkok/agenda?session={session}")).await?;
        let value = |name: &str| {
            let field = page.split(&format!("name=\"{name}\"")).nth(1)?.split('>').next()?;
            Some(field.split("value=\"").nth(1)?.split('"').next()?.to_owned())
        };
        // The days are a list of choices: the first is as good as any.
        let day = page.split("name=\"day\"").nth(1)?.split("value=\"").nth(1)?.split('"').next()?.to_owned();
        // A session without a slot has no start yet.
        Some(Slot { seen: value("seen")?, day, start: value("start").unwrap_or_default() })
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

    /// A page of the organizer's, if it comes.
    async fn page(&self, path: &str) -> Option<String> {
        let answer = self.organizer.get(format!("{}{path}", self.base)).send().await;
        let (status, text) = match answer {
            Ok(answer) => (Ok(answer.status()), answer.text().await.ok()?),
            Err(fault) => (Err(fault), String::new()),
        };
        let mut journal = self.journal.lock().unwrap();
        journal.talk.extend(talk_of_locks(&text));
        match status {
            Ok(StatusCode::OK) => return Some(text),
            Ok(status) => journal.put_off.push(format!("{path}: {status}")),
            Err(fault) => journal.put_off.push(format!("{path}: no answer: {fault:?}")),
        }
        None
    }

    /// A success is a promise; no answer and "later" are none; anything else is odd.
    async fn note(&self, answer: reqwest::Result<reqwest::Response>, written: Written) {
        let (status, text) = match answer {
            Ok(answer) => (Ok(answer.status()), answer.text().await.unwrap_or_default()),
            Err(fault) => (Err(fault), String::new()),
        };
        let mut journal = self.journal.lock().unwrap();
        journal.talk.extend(talk_of_locks(&text));
        match status {
            Ok(StatusCode::SEE_OTHER) => journal.promised(written),
            Ok(status @ (StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT)) => {
                journal.put_off.push(format!("{written:?}: {status}"));
            }
            Ok(status) => journal.odd.push(format!("{written:?}: {status}")),
            Err(fault) => journal.put_off.push(format!("{written:?}: no answer: {fault:?}")),
        }
    }
}

fn first_number(text: &str) -> Option<u32> {
    let digits = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    digits.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}
