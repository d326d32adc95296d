//! The release build, serving the loaded series on a free port.

use std::{
    fs::{self, File},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use rustix::process::{Pid, Signal, kill_process};
use sea_orm::{ConnectionTrait, Database};
use store::{Store, files::Files, secrets::Secrets};
use tokio::process::{Child, Command};

use crate::{
    Done,
    client::{Connection, Who},
    sink::Sink,
};

/// The installation's key: the links in letters are derived from it.
const KEY: [u8; 32] = [7; 32];

/// Where everything is kept meanwhile.
#[derive(Debug)]
pub struct Place {
    pub folder: PathBuf,
    url: String,
    /// The server's own database, from which ours is made and dropped, and our name there.
    server: Option<(String, String)>,
}

impl Place {
    /// An empty folder, and on PostgreSQL an empty database.
    pub async fn make(folder: &Path, postgres: Option<&str>) -> Done<Self> {
        if folder.exists() {
            fs::remove_dir_all(folder)?;
        }
        fs::create_dir_all(folder)?;
        let folder = folder.canonicalize()?;
        let Some(server) = postgres else {
            return Ok(Self { url: format!("sqlite://{}/plenary.db", folder.display()), folder, server: None });
        };
        let name = format!("plenary_bench_{}", std::process::id());
        let (before, _) = server.rsplit_once('/').ok_or("PostgreSQL's URL names no database")?;
        Database::connect(server).await?.execute_unprepared(&format!("CREATE DATABASE {name}")).await?;
        Ok(Self { url: format!("{before}/{name}"), folder, server: Some((server.to_owned(), name)) })
    }

    /// "SQLite" or "PostgreSQL".
    pub fn database(&self) -> &'static str {
        if self.server.is_some() { "PostgreSQL" } else { "SQLite" }
    }

    /// The documents' folder.
    pub fn materials(&self) -> PathBuf {
        self.folder.join("materials")
    }

    /// The site's own memory, opened beside it.
    pub async fn store(&self) -> Done<Store> {
        self.store_at(&self.url).await
    }

    /// A second, empty database of the same kind with the same settings.
    pub async fn empty_store(&self) -> Done<Store> {
        match &self.server {
            None => self.store_at(&format!("sqlite://{}/bare.db", self.folder.display())).await,
            Some(_) => self.store().await,
        }
    }

    async fn store_at(&self, url: &str) -> Done<Store> {
        Ok(Store::open(url, Files::on_disk(&self.materials())?, Secrets::new(&KEY)).await?)
    }

    /// Takes everything away.
    pub async fn tidy(&self) -> Done {
        if let Some((server, name)) = &self.server {
            Database::connect(server).await?.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await?;
        }
        Ok(fs::remove_dir_all(&self.folder)?)
    }
}

/// A running site.
#[derive(Debug)]
pub struct Site {
    pub address: SocketAddr,
    /// From the start of the process until it was ready.
    pub ready_after: Duration,
    process: Child,
}

impl Site {
    /// Starts it, and waits until it is ready.
    pub async fn start(plenary: &Path, place: &Place, sink: &Sink) -> Done<Self> {
        let address = free_address()?;
        let log = File::options().create(true).append(true).open(place.folder.join("plenary.log"))?;
        let mut command = Command::new(plenary);
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PLENARY_")) {
            command.env_remove(name);
        }
        command
            .arg("serve")
            .current_dir(&place.folder)
            .env("PLENARY_LISTEN", address.to_string())
            .env("PLENARY_BASE_URL", format!("http://localhost:{}", address.port()))
            .env("PLENARY_DATABASE_URL", &place.url)
            .env("PLENARY_STORAGE_URL", format!("file:{}", place.materials().display()))
            .env("PLENARY_SECRET_KEY", BASE64_STANDARD.encode(KEY))
            .env("PLENARY_SMTP_URL", format!("smtp://{}", sink.address))
            .envs(["REQUESTS", "SIGN_IN", "ADDRESS"].map(|limit| (format!("PLENARY_LIMIT_{limit}"), "off")))
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .kill_on_drop(true);
        let begun = Instant::now();
        let process = command.spawn()?;
        let mut site = Self { address, ready_after: Duration::ZERO, process };
        while !site.is_ready().await {
            if let Some(status) = site.process.try_wait()? {
                return Err(format!("plenary ended ({status}); its words are in {}/plenary.log", place.folder.display()).into());
            }
            if begun.elapsed() > Duration::from_secs(60) {
                return Err("plenary was not ready within a minute".into());
            }
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        site.ready_after = begun.elapsed();
        Ok(site)
    }

    async fn is_ready(&self) -> bool {
        let Ok(mut connection) = Connection::open(self.address).await else { return false };
        matches!(connection.count(self.public().get("/readyz")).await, Ok((status, _)) if status.is_success())
    }

    /// Somebody who is not signed in.
    pub fn public(&self) -> Who {
        Who { address: self.address, cookie: None }
    }

    /// Somebody who is.
    pub fn signed_in(&self, secret: &str) -> Who {
        Who { address: self.address, cookie: Some(secret.to_owned()) }
    }

    /// Bytes that are resident now, and at most so far; nothing where the system does not tell.
    pub fn memory(&self) -> Option<(u64, u64)> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id()?)).ok()?;
        let kilobytes = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        };
        Some((kilobytes("VmRSS:")? << 10, kilobytes("VmHWM:")? << 10))
    }

    /// Ends it as an operator would, and gives how long that took.
    pub async fn stop(&mut self) -> Done<Duration> {
        let begun = Instant::now();
        let pid = self.process.id().and_then(|id| Pid::from_raw(id.cast_signed())).ok_or("plenary has ended by itself")?;
        kill_process(pid, Signal::TERM)?;
        self.process.wait().await?;
        Ok(begun.elapsed())
    }
}

fn free_address() -> Done<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}
