//! The whole process: settings, database, worker, connections; up, and down again.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use app::site::{Assets, Site};
use store::{Store, clock::Clock};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::{
    assets,
    demo::{self, Loaded},
    edge::Edge,
    fault::Fault,
    health::{Heartbeat, Probe},
    listen::{self, Refusals, Service},
    mailer::{LONGEST_ATTEMPT, Mailer},
    metrics, opening, router,
    settings::{BaseUrl, Settings, Storage},
    worker::{self, Outbox},
};

/// What a caller may choose beside the settings.
#[derive(Debug)]
pub struct Choices {
    /// Bring the schema up to date first; else refuse to serve an old one.
    pub migrate: bool,
    /// Load the demo series where the database is empty; refuse one that holds anything else.
    pub demo: bool,
    /// Instead of the one that the settings name.
    pub mailer: Option<Mailer>,
    pub clock: Clock,
    /// Send letters and sweep in the background; tests that look at the mailbox do it by hand.
    pub worker: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self { migrate: true, demo: false, mailer: None, clock: Clock::System, worker: true }
    }
}

/// The site, on its way up.
#[derive(Debug)]
pub struct Server;

impl Server {
    /// Opens everything and serves until stopped. With port 0 a free port is taken.
    pub async fn start(mut settings: Settings, choices: Choices) -> Result<Running, Fault> {
        // First, so that a site that already runs here is not migrated under its feet.
        let socket = listen::bind("PLENARY_LISTEN", settings.listen).await?;
        let address = socket.local_addr().map_err(|fault| Fault::Other(fault.to_string()))?;
        let store = opening::open(&settings).await?;
        if choices.migrate {
            opening::migrate(&settings, &store).await?;
        } else {
            store.check_schema().await.map_err(|fault| opening::database(&settings.database, fault))?;
        }
        begin_series(&store, &choices).await?;
        let mailer = Arc::new(choices.mailer.unwrap_or_else(|| Mailer::new(&settings)));
        if settings.base_url.port() == 0 {
            settings.base_url = settings.base_url.at_port(address.port());
        }
        let site = site(&settings, store.clone(), choices.clock.clone());
        let edge = Edge::new(&settings, router::error_page(&site));
        let heart = Heartbeat::begin();
        let outbox = Outbox {
            store: store.clone(),
            mailer: mailer.clone(),
            clock: choices.clock.clone(),
            from: settings.mail_from.clone(),
            base_url: settings.base_url.clone(),
        };
        let mut probes = probes(&store, &settings, &choices.clock);
        if choices.worker {
            probes.push(pulse("worker", &heart));
        }
        let (routes, addresses) = router::site(&edge, site, probes).into_parts();

        let stop = CancellationToken::new();
        let mut tasks = JoinSet::new();
        let metrics = serve_metrics(&settings, &stop, &mut tasks).await?;
        let service = Service { site: routes, refusals: edge.refusals(), proxies: settings.trusted_proxies };
        tasks.spawn(forget_the_quiet(edge, stop.clone()));
        if choices.worker {
            tasks.spawn(worker::keep_delivering(outbox.clone(), heart, stop.clone()));
            tasks.spawn(worker::keep_sweeping(store.clone(), choices.clock, stop.clone()));
        }
        tasks.spawn(listen::serve(socket, service, settings.limits, stop.clone()));
        Ok(Running { base_url: settings.base_url, address, metrics, addresses, store, mailer, outbox, stop, tasks })
    }
}

/// The site, up. Dropping it cuts everything off; `stop` lets requests end.
#[derive(Debug)]
pub struct Running {
    pub base_url: BaseUrl,
    /// Where it really listens.
    pub address: SocketAddr,
    /// Where /metrics listens.
    pub metrics: Option<SocketAddr>,
    /// What the router answers.
    pub addresses: Vec<router::Known>,
    pub store: Store,
    pub mailer: Arc<Mailer>,
    /// Sends what is due when asked to.
    pub outbox: Outbox,
    stop: CancellationToken,
    tasks: JoinSet<()>,
}

impl Running {
    /// Asks everything to end, and waits until it has.
    pub async fn stop(mut self) {
        self.stop.cancel();
        while self.tasks.join_next().await.is_some() {}
    }
}

async fn serve_metrics(settings: &Settings, stop: &CancellationToken, tasks: &mut JoinSet<()>) -> Result<Option<SocketAddr>, Fault> {
    let (Some(address), Some(recorder)) = (settings.metrics_listen, settings.metrics_listen.and_then(|_| metrics::start())) else {
        return Ok(None);
    };
    let socket = listen::bind("PLENARY_METRICS_LISTEN", address).await?;
    let bound = socket.local_addr().map_err(|fault| Fault::Other(fault.to_string()))?;
    tasks.spawn(metrics::keep_up(recorder.clone(), stop.clone()));
    let service = Service { site: metrics::routes(recorder), refusals: Refusals::default(), proxies: Vec::new() };
    tasks.spawn(listen::serve(socket, service, settings.limits.clone(), stop.clone()));
    Ok(Some(bound))
}

/// The demo where it is wanted; else a series of its own name on an installation's first start.
async fn begin_series(store: &Store, choices: &Choices) -> Result<(), Fault> {
    let now = choices.clock.now();
    let broken = |fault: store::Failure| Fault::Other(format!("the series cannot be loaded: {fault}"));
    if choices.demo {
        return match demo::load(store, now).await.map_err(broken)? {
            Loaded::Now | Loaded::Before => Ok(()),
            Loaded::NotEmpty => {
                Err(Fault::Other("--demo wants an empty database or one that holds the demo; this one holds something else".into()))
            }
        };
    }
    if store.series().await.map_err(broken)?.is_none() {
        store.set_up_series(&demo::first_series().map_err(broken)?, now).await.map_err(broken)?;
    }
    Ok(())
}

/// What handlers are given.
fn site(settings: &Settings, store: Store, clock: Clock) -> Site {
    let assets::Paths { css, loader, favicon, wordmark } = assets::Paths::of_this_build();
    let parts = app::site::Parts {
        store,
        clock,
        base_url: settings.base_url.to_string().trim_end_matches('/').to_owned(),
        assets: Assets { css, loader, favicon, wordmark },
        mailbox: settings.base_url.is_localhost() && settings.smtp.is_none(),
        max_upload: settings.max_upload,
        mail_from: settings.mail_from.email.to_string(),
        secure: settings.base_url.is_https(),
    };
    parts.into()
}

fn probes(store: &Store, settings: &Settings, clock: &Clock) -> Vec<Probe> {
    let (store, clock) = (store.clone(), clock.clone());
    let database = Probe::new("database", move || {
        let (store, clock) = (store.clone(), clock.clone());
        async move { store.reader().ping().await.is_ok() && store.try_writing(clock.now()).await.is_ok() }
    });
    let mut probes = vec![database];
    if let Storage::Folder(path) = settings.storage.clone() {
        probes.push(Probe::new("storage", move || {
            let path = path.clone();
            async move { tokio::fs::metadata(path).await.is_ok_and(|folder| folder.is_dir()) }
        }));
    }
    probes
}

/// A loop that must turn at least once a minute, but for a letter or two that take their time.
fn pulse(name: &'static str, heart: &Heartbeat) -> Probe {
    let heart = heart.clone();
    Probe::new(name, move || {
        let alive = heart.is_alive(LONGEST_ATTEMPT + Duration::from_secs(60));
        async move { alive }
    })
}

async fn forget_the_quiet(edge: Edge, stop: CancellationToken) {
    let minute = Duration::from_secs(60);
    while stop.run_until_cancelled(tokio::time::sleep(minute)).await.is_some() {
        edge.forget_the_quiet();
    }
}

#[cfg(test)]
mod tests;
