//! The settings as the command line and the environment spell them, unchecked.

use clap::Args;

/// Each is also an environment variable. Secrets are not here: a command line is visible to every user of the machine.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Settings")]
pub struct Flags {
    /// The one origin under which people reach the site [default: http://localhost:PORT]
    #[arg(long, env = "PLENARY_BASE_URL", value_name = "URL")]
    pub base_url: Option<String>,
    /// Address and port to listen on [default: 127.0.0.1:3000]
    #[arg(long, env = "PLENARY_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// Address and port for /metrics alone [default: off]
    #[arg(long, env = "PLENARY_METRICS_LISTEN", value_name = "ADDRESS:PORT")]
    pub metrics_listen: Option<String>,
    /// A SQLite file; PostgreSQL's URL holds a password and comes from PLENARY_DATABASE_URL or PLENARY_DATABASE_URL_FILE [default: sqlite://data/plenary.db]
    #[arg(long, value_name = "URL")]
    pub database_url: Option<String>,
    /// Where materials are kept [default: file:data/materials]
    #[arg(long, env = "PLENARY_STORAGE_URL", value_name = "URL")]
    pub storage_url: Option<String>,
    /// The sender of all letters [default: Plenary <plenary@localhost>]
    #[arg(long, env = "PLENARY_MAIL_FROM", value_name = "MAILBOX")]
    pub mail_from: Option<String>,
    /// Networks of proxies whose X-Forwarded-For counts, with commas between [default: none]
    #[arg(long, env = "PLENARY_TRUSTED_PROXIES", value_name = "NETWORKS")]
    pub trusted_proxies: Option<String>,
    /// What to log: error, warn, info, debug, or a tracing filter [default: info]
    #[arg(long, env = "PLENARY_LOG", value_name = "FILTER")]
    pub log: Option<String>,
    /// The largest file that may be uploaded [default: 200MiB]
    #[arg(long, env = "PLENARY_MAX_UPLOAD", value_name = "SIZE")]
    pub max_upload: Option<String>,
    #[command(flatten)]
    pub limits: LimitFlags,
}

/// What one client, one request, one connection may take.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Limits")]
pub struct LimitFlags {
    /// Requests of one network (IPv4 /24, IPv6 /64), or off [default: 3000/1m]
    #[arg(long = "limit-requests", env = "PLENARY_LIMIT_REQUESTS", value_name = "COUNT/TIME")]
    pub requests: Option<String>,
    /// Sign-in and registration posts of one network, or off [default: 120/15m]
    #[arg(long = "limit-sign-in", env = "PLENARY_LIMIT_SIGN_IN", value_name = "COUNT/TIME")]
    pub sign_in: Option<String>,
    /// Sign-in and registration posts for one mail address, or off [default: 10/15m]
    #[arg(long = "limit-address", env = "PLENARY_LIMIT_ADDRESS", value_name = "COUNT/TIME")]
    pub address: Option<String>,
    /// Connections at one time [default: 16000]
    #[arg(long = "limit-connections", env = "PLENARY_LIMIT_CONNECTIONS", value_name = "COUNT")]
    pub connections: Option<String>,
    /// The body of a request that uploads no file [default: 64KiB]
    #[arg(long = "limit-body", env = "PLENARY_LIMIT_BODY", value_name = "SIZE")]
    pub body: Option<String>,
    /// Time for a request's head to arrive [default: 10s]
    #[arg(long = "limit-head-time", env = "PLENARY_LIMIT_HEAD_TIME", value_name = "TIME")]
    pub head_time: Option<String>,
    /// Silence allowed within a request's body [default: 15s]
    #[arg(long = "limit-body-silence", env = "PLENARY_LIMIT_BODY_SILENCE", value_name = "TIME")]
    pub body_silence: Option<String>,
    /// Time for a request to be answered [default: 30s]
    #[arg(long = "limit-request-time", env = "PLENARY_LIMIT_REQUEST_TIME", value_name = "TIME")]
    pub request_time: Option<String>,
    /// Time for an upload to be answered [default: 1h]
    #[arg(long = "limit-upload-time", env = "PLENARY_LIMIT_UPLOAD_TIME", value_name = "TIME")]
    pub upload_time: Option<String>,
    /// Time for open requests to end when the process is asked to stop [default: 25s]
    #[arg(long = "limit-drain-time", env = "PLENARY_LIMIT_DRAIN_TIME", value_name = "TIME")]
    pub drain_time: Option<String>,
}
