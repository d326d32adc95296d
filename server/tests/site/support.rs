//! Sites on free ports with the demo loaded, browsers that keep cookies, and a mailbox.

use chrono::{DateTime, Duration, TimeZone, Utc};
use domain::text::Email;
use reqwest::{Client, StatusCode, redirect::Policy};
use sea_orm::{ConnectionTrait, Database};
use server::{
    mailer::{Mail, Mailer, Memory},
    server::{Choices, Running, Server},
    settings::{Flags, Settings},
};
use store::{clock::Clock, secrets::fresh_id};

/// A running site that holds the demo.
pub struct Site {
    pub running: Running,
    pub clock: Clock,
    pub database: &'static str,
    letters: Memory,
    /// Holds the database's file, where it is one, and `materials/`.
    pub folder: tempfile::TempDir,
}

/// When tests take place: a Tuesday morning.
pub fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 3, 0, 0).unwrap()
}

/// A site on each database that is at hand.
pub async fn sites() -> Vec<Site> {
    sites_at(None).await
}

/// The same, at another address than localhost: without what is there for development only.
pub async fn sites_at(base_url: Option<&str>) -> Vec<Site> {
    sites_with(base_url, |_| {}).await
}

/// The same, with settings of its own.
pub async fn sites_with(base_url: Option<&str>, change: impl Fn(&mut Settings)) -> Vec<Site> {
    let mut all = vec![open("sqlite", None, base_url, &change).await];
    if let Ok(server) = std::env::var("PLENARY_TEST_POSTGRES") {
        all.push(open("postgres", Some(server), base_url, &change).await);
    }
    all
}

/// A database of its own in the folder, or on the server.
pub async fn fresh_url(folder: &std::path::Path, server: Option<String>) -> String {
    match server {
        None => format!("sqlite://{}/plenary.db", folder.display()),
        Some(server) => {
            let name = format!("s{}", fresh_id().simple());
            Database::connect(&server).await.unwrap().execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
            format!("{}/{name}", server.rsplit_once('/').unwrap().0)
        }
    }
}

async fn open(database: &'static str, server: Option<String>, base_url: Option<&str>, change: &impl Fn(&mut Settings)) -> Site {
    let folder = tempfile::tempdir().unwrap();
    let url = fresh_url(folder.path(), server).await;
    let flags = Flags {
        listen: Some("127.0.0.1:0".into()),
        base_url: base_url.map(str::to_owned),
        storage_url: Some(format!("file:{}", folder.path().join("materials").display())),
        ..Flags::default()
    };
    let env = move |name: &str| match name {
        "PLENARY_DATABASE_URL" => Some(url.clone()),
        "PLENARY_SECRET_KEY" => Some("BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=".into()),
        _ => None,
    };
    let mut settings = Settings::read(&flags, &env).unwrap();
    // Every test comes from one network.
    (settings.limits.requests, settings.limits.sign_in, settings.limits.address) = (None, None, None);
    settings.max_upload = 8_000_000;
    let (letters, clock) = (Memory::default(), Clock::standing(start()));
    change(&mut settings);
    let choices =
        Choices { demo: true, mailer: Some(Mailer::Memory(letters.clone())), clock: clock.clone(), worker: false, ..Choices::default() };
    let running = Server::start(settings, choices).await.unwrap();
    Site { running, clock, database, letters, folder }
}

impl Site {
    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Browser {
        let client = Client::builder().cookie_store(true).redirect(Policy::none()).no_proxy().build().unwrap();
        Browser { client, base: format!("http://localhost:{}", self.running.address.port()) }
    }

    /// Somebody of the demo, signed in by their persona's link.
    pub async fn person(&self, address: &str) -> Browser {
        let browser = self.stranger();
        let secret = self.running.store.persona_link(&Email::parse(address).unwrap(), "/me", self.clock.now()).await.unwrap();
        assert_eq!(browser.post(&format!("/sign-in/{secret}"), &[]).await.status, StatusCode::SEE_OTHER);
        browser
    }

    pub async fn administrator(&self) -> Browser {
        self.person("administrator@plenary.example").await
    }

    /// Organizes every edition.
    pub async fn organizer(&self) -> Browser {
        self.person("daniel.reyes@partner.example").await
    }

    /// Answers for Thailand.
    pub async fn focal_point(&self) -> Browser {
        self.person("wanida.s@mfa.example").await
    }

    /// Confirmed for Bangkok.
    pub async fn delegate(&self) -> Browser {
        self.person("anan@rtp.example").await
    }

    /// Sends what is due, and gives every letter sent.
    pub async fn deliver_mail(&self) -> Vec<Mail> {
        self.running.outbox.deliver_due().await.unwrap();
        self.letters.take()
    }

    /// Moves the site's clock.
    pub fn later(&self, by: Duration) {
        self.clock.set(self.clock.now() + by);
    }
}

/// A browser: keeps cookies, follows nothing by itself.
#[derive(Clone)]
pub struct Browser {
    pub client: Client,
    pub base: String,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub headers: reqwest::header::HeaderMap,
    pub text: String,
}

impl Browser {
    pub async fn get(&self, path: &str) -> Answer {
        answer(self.client.get(format!("{}{path}", self.base)).send().await.unwrap()).await
    }

    /// Posts a form as a page of the site does.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).unwrap();
        let request = self.client.post(format!("{}{path}", self.base)).header("Sec-Fetch-Site", "same-origin");
        answer(request.header("Content-Type", "application/x-www-form-urlencoded").body(body).send().await.unwrap()).await
    }

    /// Posts a form and follows the answer, which must be 303.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.problems());
        self.get(&answer.location).await
    }

    /// A page that must be there.
    pub async fn page(&self, path: &str) -> String {
        let answer = self.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.text.chars().take(400).collect::<String>());
        answer.text
    }
}

impl Answer {
    /// The words of the page's error messages.
    pub fn problems(&self) -> String {
        let document = scraper::Html::parse_document(&self.text);
        let selector = scraper::Selector::parse(".error-summary li, h1").unwrap();
        document.select(&selector).map(|element| folded(&element.text().collect::<String>())).collect::<Vec<_>>().join(" | ")
    }

    /// Whether the page shows these words, wherever its tags are.
    pub fn shows(&self, words: &str) -> bool {
        text_of(&self.text).contains(words)
    }
}

/// A page's words, with white space folded.
pub fn text_of(html: &str) -> String {
    let document = scraper::Html::parse_document(html);
    folded(&document.root_element().text().collect::<String>())
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn answer(response: reqwest::Response) -> Answer {
    let location = response.headers().get("location").map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let (status, headers) = (response.status(), response.headers().clone());
    Answer { status, location, headers, text: response.text().await.unwrap() }
}
