//! From raw text to settings, with every fault collected.

use std::net::{IpAddr, SocketAddr};

use ipnet::IpNet;
use lettre::{AsyncSmtpTransport, Tokio1Executor, message::Mailbox};
use tracing_subscriber::EnvFilter;

use super::{BaseUrl, Database, Flags, Limits, SecretKey, Settings, SmtpUrl, Storage, Wrong, quantity};

/// Collects faults, so that an operator sees all of them in one start.
pub(super) struct Reading<'a> {
    env: &'a dyn Fn(&str) -> Option<String>,
    faults: Vec<Wrong>,
}

pub(super) fn read(flags: &Flags, env: &dyn Fn(&str) -> Option<String>) -> Result<Settings, Vec<Wrong>> {
    let mut reading = Reading { env, faults: Vec::new() };
    let listen = reading.take("PLENARY_LISTEN", &flags.listen, "127.0.0.1:3000", "127.0.0.1:3000", socket_address);
    let own_address = format!("http://localhost:{}", listen.port());
    let settings = Settings {
        base_url: reading.take("PLENARY_BASE_URL", &flags.base_url, &own_address, "https://plenary.example.org", BaseUrl::parse),
        listen,
        metrics_listen: reading.take("PLENARY_METRICS_LISTEN", &flags.metrics_listen, "off", "127.0.0.1:9100", |text| {
            if text == "off" { Ok(None) } else { socket_address(text).map(Some) }
        }),
        database: reading.database(flags),
        storage: reading.take("PLENARY_STORAGE_URL", &flags.storage_url, "file:data/materials", "file:data/materials", Storage::parse),
        smtp: reading.secret("PLENARY_SMTP_URL", "smtps://user:password@mail.example.org", smtp),
        mail_from: reading.take(
            "PLENARY_MAIL_FROM",
            &flags.mail_from,
            "Plenary <plenary@localhost>",
            "'Workshop secretariat <plenary@example.org>'",
            mailbox,
        ),
        secret_key: reading.secret("PLENARY_SECRET_KEY", "$(openssl rand -base64 32)", SecretKey::parse),
        trusted_proxies: reading.take("PLENARY_TRUSTED_PROXIES", &flags.trusted_proxies, "none", "10.0.0.0/8,::1", networks),
        log: reading.take("PLENARY_LOG", &flags.log, "info", "info", log_filter),
        max_upload: reading.take("PLENARY_MAX_UPLOAD", &flags.max_upload, "200MiB", "200MiB", quantity::size),
        limits: Limits::read(&mut reading, &flags.limits),
    };
    if reading.faults.is_empty() { Ok(settings) } else { Err(reading.faults) }
}

impl Reading<'_> {
    /// The value given, or the default; an empty value counts as none.
    pub(super) fn take<T>(
        &mut self,
        name: &'static str,
        given: &Option<String>,
        default: &str,
        example: &'static str,
        parse: impl Fn(&str) -> Result<T, String>,
    ) -> T {
        let given = given.as_deref().map(str::trim).filter(|text| !text.is_empty());
        parse(given.unwrap_or(default)).unwrap_or_else(|fault| {
            self.faults.push(Wrong { name, fault, example });
            parse(default).expect("every default is a good value")
        })
    }

    /// From NAME or the file named by NAME_FILE, never from a flag.
    fn secret<T>(&mut self, name: &'static str, example: &'static str, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        match self.raw_secret(name).and_then(|raw| raw.as_deref().map(parse).transpose()) {
            Ok(value) => value,
            Err(fault) => {
                self.faults.push(Wrong { name, fault, example });
                None
            }
        }
    }

    fn raw_secret(&self, name: &str) -> Result<Option<String>, String> {
        let named = |name: &str| (self.env)(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        match (named(name), named(&format!("{name}_FILE"))) {
            (Some(_), Some(_)) => Err(format!("and {name}_FILE are both set; keep one of them")),
            (Some(value), None) => Ok(Some(value)),
            (None, None) => Ok(None),
            (None, Some(path)) => match std::fs::read_to_string(&path) {
                Ok(text) if text.trim().is_empty() => Err(format!("comes from {path}, which is empty")),
                Ok(text) => Ok(Some(text.trim().to_owned())),
                Err(fault) => Err(format!("comes from {path}, which cannot be read: {fault}")),
            },
        }
    }

    fn database(&mut self, flags: &Flags) -> Database {
        const NAME: &str = "PLENARY_DATABASE_URL";
        const EXAMPLE: &str = "sqlite://data/plenary.db";
        match flags.database_url.as_deref() {
            Some(url) if url.starts_with("postgres") => {
                let fault = "holds a password, which a flag shows to every user of this machine; set it in the environment".into();
                self.faults.push(Wrong { name: NAME, fault, example: "postgres://plenary:password@localhost/plenary" });
            }
            Some(_) => return self.take(NAME, &flags.database_url, EXAMPLE, EXAMPLE, Database::parse),
            None => {}
        }
        let given = self.secret(NAME, EXAMPLE, Database::parse);
        given.unwrap_or_else(|| Database::parse(EXAMPLE).expect("the default is a good value"))
    }
}

fn socket_address(text: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| format!("is \"{text}\", which is no IP address and port"))
}

fn networks(text: &str) -> Result<Vec<IpNet>, String> {
    if text == "none" {
        return Ok(Vec::new());
    }
    let parts = text.split([',', ' ']).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let single = |_| part.parse::<IpAddr>().map(IpNet::from);
            part.parse().or_else(single).map_err(|_| format!("names \"{part}\", which is no IP network"))
        })
        .collect()
}

fn log_filter(text: &str) -> Result<String, String> {
    EnvFilter::try_new(text).map(|_| text.to_owned()).map_err(|fault| format!("is \"{text}\", which is no filter: {fault}"))
}

fn mailbox(text: &str) -> Result<Mailbox, String> {
    text.parse().map_err(|_| format!("is \"{text}\", which is no name and mail address"))
}

fn smtp(text: &str) -> Result<SmtpUrl, String> {
    // The URL stands in no fault: it holds a password.
    match AsyncSmtpTransport::<Tokio1Executor>::from_url(text) {
        Ok(_) => Ok(SmtpUrl(text.to_owned())),
        Err(_) => Err(
            "is no SMTP address: smtps://…, or smtp://…?tls=required; signs such as @ : / # in a password are written as %40 %3A %2F %23"
                .into(),
        ),
    }
}
