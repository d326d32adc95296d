//! Starting, restarting, and what is resident.

use std::{path::Path, time::Duration};

use crate::{
    Done,
    report::Report,
    sink::Sink,
    site::{Place, Site},
};

const GROUP: &str = "process";
const MB: f64 = 1_048_576.0;

/// Starts over the loaded data, restarts, and looks at the idle process.
pub async fn starting(site: &mut Site, plenary: &Path, place: &Place, sink: &Sink, report: &mut Report) -> Done {
    report.value(GROUP, "start until ready", site.ready_after.as_secs_f64() * 1000.0, "ms", "");
    let ended = site.stop().await?;
    *site = Site::start(plenary, place, sink).await?;
    let whole = ended + site.ready_after;
    report.value(GROUP, "restart until ready", whole.as_secs_f64() * 1000.0, "ms", "SIGTERM, end, start, /readyz");
    tokio::time::sleep(Duration::from_secs(2)).await;
    resident(site, report, "memory idle");
    Ok(())
}

/// Right after pages and downloads.
pub fn under_load(site: &Site, report: &mut Report) {
    resident(site, report, "memory after load");
}

/// The most there ever was.
pub fn at_the_end(site: &Site, report: &mut Report) {
    match site.memory() {
        Some((_, most)) => report.value(GROUP, "memory at most", most as f64 / MB, "MB", "VmHWM, one process"),
        None => report.value(GROUP, "memory at most", f64::NAN, "MB", "this system does not tell"),
    }
}

fn resident(site: &Site, report: &mut Report, name: &str) {
    match site.memory() {
        Some((now, _)) => report.value(GROUP, name, now as f64 / MB, "MB", "VmRSS"),
        None => report.value(GROUP, name, f64::NAN, "MB", "this system does not tell"),
    }
}
