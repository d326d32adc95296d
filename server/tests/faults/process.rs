//! The real `plenary` as a process of its own, on a folder and a port that outlive it.

use reqwest::{Client, ClientBuilder, StatusCode, header::HeaderMap, redirect::Policy};
use sea_orm::{ConnectionTrait, Database};
use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    time::Duration,
};

/// The real one.
pub const BINARY: &str = env!("CARGO_BIN_EXE_plenary");

/// Where the process works, and how it is reached.
pub struct Place {
    pub folder: PathBuf,
    pub base: String,
    port: u16,
    settings: Vec<(&'static str, String)>,
}

/// The running process; killed when dropped.
pub struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

impl Process {
    /// `kill -9`.
    pub fn kill(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// How it has ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().unwrap()
    }

    /// Waits for its end.
    pub fn wait(&mut self) -> ExitStatus {
        self.0.wait().unwrap()
    }
}

impl Place {
    pub fn new(folder: &Path) -> Place {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Place { folder: folder.to_owned(), base: format!("http://localhost:{port}"), port, settings: Vec::new() }
    }

    /// With a setting of its own.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Place {
        self.settings.push((name, value.into()));
        self
    }

    fn setting(&self, wanted: &str) -> Option<&str> {
        self.settings.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value.as_str())
    }

    /// Where SQLite keeps the database, unless a setting names another.
    pub fn file(&self) -> PathBuf {
        self.folder.join("data/plenary.db")
    }

    /// The database, for those who only read.
    pub fn database(&self) -> String {
        self.setting("PLENARY_DATABASE_URL").map_or_else(|| format!("sqlite://{}?mode=ro", self.file().display()), str::to_owned)
    }

    /// Where the process writes its log, if PLENARY_LOG is set.
    pub fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    /// A command of the binary.
    pub fn command(&self, words: &[&str]) -> Command {
        self.program(BINARY, words)
    }

    /// Any program, in the folder and with the settings.
    pub fn program(&self, program: &str, words: &[&str]) -> Command {
        let mut command = Command::new(program);
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PLENARY_")) {
            command.env_remove(name);
        }
        command.args(words).current_dir(&self.folder).env("PLENARY_LISTEN", format!("127.0.0.1:{}", self.port)).env("PLENARY_LOG", "off");
        for limit in ["REQUESTS", "SIGN_IN", "ADDRESS"] {
            command.env(format!("PLENARY_LIMIT_{limit}"), "off");
        }
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Starts it, and gives the sign-in link of each persona by role.
    pub fn start(&self) -> (Process, Vec<(String, String)>) {
        let mut command = self.command(&["serve", "--demo"]);
        if self.setting("PLENARY_LOG").is_some() {
            command.stderr(File::create(self.log()).unwrap());
        }
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut links = Vec::new();
        for line in lines.by_ref().map_while(Result::ok) {
            if let Some((role, rest)) = line.trim().strip_prefix("sign in as ").and_then(|rest| rest.split_once(" <")) {
                links.push((role.to_owned(), rest.split_once(">: ").unwrap().1.to_owned()));
            }
            if links.len() == 5 {
                break;
            }
        }
        // Who prints into a closed pipe dies of it.
        std::thread::spawn(move || lines.for_each(drop));
        assert_eq!(links.len(), 5, "the site came up and named its personas");
        (Process(child), links)
    }

    /// Begins a command of the binary, whose words nobody reads.
    pub fn spawn(&self, words: &[&str]) -> Process {
        Process(self.command(words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }

    /// Runs a command of the binary to its end.
    pub fn run(&self, words: &[&str]) -> (bool, String) {
        let output = self.command(words).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        (output.status.success(), text)
    }
}

/// The servers at hand: SQLite needs none, PostgreSQL is there where PLENARY_TEST_POSTGRES names one.
pub fn servers() -> Vec<Option<String>> {
    [None].into_iter().chain(std::env::var("PLENARY_TEST_POSTGRES").ok().map(Some)).collect()
}

/// The URL of a database on this server with nothing in it.
pub async fn empty(server: &str) -> String {
    let name = format!("f{}", store::secrets::fresh_id().simple());
    Database::connect(server).await.unwrap().execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
    format!("{}/{name}", server.rsplit_once('/').unwrap().0)
}

/// A browser of somebody who signs in by their persona's link.
pub async fn signed_in(links: &[(String, String)], role: &str) -> Client {
    signs_in(browser(), links, role).await
}

/// The same, with a browser that is there already.
pub async fn signs_in(client: Client, links: &[(String, String)], role: &str) -> Client {
    let link = &links.iter().find(|(found, _)| found == role).unwrap().1;
    let answer = client
        .post(link)
        .header("Sec-Fetch-Site", "same-origin")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{role} signs in");
    client
}

pub fn browser() -> Client {
    building().build().unwrap()
}

/// A browser that keeps no connection: each request may reach another process. It sends these with each.
pub fn restless(headers: HeaderMap) -> Client {
    building().pool_max_idle_per_host(0).default_headers(headers).build().unwrap()
}

/// The site ends a connection that is silent for ten seconds: it is not used again shortly before. It answers within thirty
/// seconds, whatever happens.
fn building() -> ClientBuilder {
    Client::builder()
        .pool_idle_timeout(Duration::from_secs(5))
        .cookie_store(true)
        .redirect(Policy::none())
        .no_proxy()
        .timeout(Duration::from_secs(40))
}
