//! Every setting of the process, as values that are already checked.

mod base_url;
mod concerns;
mod database;
mod flags;
mod limits;
mod quantity;
mod rate;
mod reading;
mod secret;
mod storage;
mod wrong;

use std::{net::SocketAddr, path::Path};

use ipnet::IpNet;
use lettre::message::Mailbox;

pub use self::{
    base_url::BaseUrl,
    database::Database,
    flags::Flags,
    limits::Limits,
    rate::Rate,
    secret::{SecretKey, find_secret_key, secret_key},
    storage::Storage,
    wrong::Wrong,
};

/// What an installation may choose. `.env.example` says it to operators.
#[derive(Clone, Debug)]
pub struct Settings {
    pub base_url: BaseUrl,
    pub listen: SocketAddr,
    pub metrics_listen: Option<SocketAddr>,
    pub database: Database,
    pub storage: Storage,
    pub smtp: Option<SmtpUrl>,
    pub mail_from: Mailbox,
    /// Given by the environment; where absent, `secret_key` reads or makes `secret.key`.
    pub secret_key: Option<SecretKey>,
    pub trusted_proxies: Vec<IpNet>,
    pub log: String,
    /// Bytes of one uploaded file.
    pub max_upload: u64,
    pub limits: Limits,
}

impl Settings {
    /// Checks flags and environment; tells every fault at once.
    pub fn read(flags: &Flags, env: &dyn Fn(&str) -> Option<String>) -> Result<Self, Vec<Wrong>> {
        reading::read(flags, env)
    }

    /// From the flags given and this process's environment.
    pub fn from_process(flags: &Flags) -> Result<Self, Vec<Wrong>> {
        Self::read(flags, &|name| std::env::var(name).ok())
    }

    /// What works, but should not stay so.
    pub fn concerns(&self) -> Vec<String> {
        concerns::of(self)
    }

    /// Where the secret key, the outbox and a SQLite file live.
    pub fn data_folder(&self) -> &Path {
        self.database.folder()
    }
}

/// Where mail goes; holds a password, so it never shows itself.
#[derive(Clone)]
pub struct SmtpUrl(String);

impl SmtpUrl {
    /// The whole URL, for the transport only.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SmtpUrl(…)")
    }
}

#[cfg(test)]
mod tests;
