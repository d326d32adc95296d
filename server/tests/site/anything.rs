//! Generated requests to every address of the running router: whatever arrives, the answer is one of ours (REG-4, REG-6,
//! REG-7, REG-10, SRV). `PLENARY_REQUESTS=10000` sends more, `PLENARY_SEED=…` sends the same again.

mod chance;
mod request;

use crate::{
    gate::world::{self, World},
    support::sites_at,
    wire::Reply,
};
use chance::Chance;
use request::{Forms, Sent};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

/// Words of what stands below the site: libraries, their errors, statements.
const FROM_BELOW: [&str; 19] = [
    "sqlx",
    "sea_orm",
    "sea-orm",
    "panicked",
    "serde",
    "SELECT ",
    "INSERT ",
    "axum",
    "missing field",
    "unknown field",
    "invalid type",
    "Failed to ",
    "Deserialize",
    "RUST_BACKTRACE",
    "unwrap()",
    "hyper",
    "multipart/form-data boundary",
    "ServerFnError",
    "stack overflow",
];

fn asked(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

/// Counts panics anywhere in the process, and still says where they happened.
fn count_panics() -> Arc<AtomicUsize> {
    let panics = Arc::new(AtomicUsize::new(0));
    let (count, before) = (panics.clone(), std::panic::take_hook());
    std::panic::set_hook(Box::new(move |info| {
        count.fetch_add(1, Ordering::Relaxed);
        before(info);
    }));
    panics
}

#[tokio::test]
async fn whatever_is_sent_the_answer_is_one_of_ours() {
    let (count, seed) = (asked("PLENARY_REQUESTS", 1_000), asked("PLENARY_SEED", 20_261_124));
    let panics = count_panics();
    for site in sites_at(Some(&format!("https://{}", world::HOST))).await {
        let world = world::build(site).await;
        let forms = Forms::found(&world).await;
        let mut faults = Vec::new();
        for number in 0..count {
            let mut chance = Chance::of(seed.wrapping_mul(1_000_003).wrapping_add(number));
            let sent = Sent::made(&mut chance, &world, &forms);
            let before = panics.load(Ordering::Relaxed);
            let begun = std::time::Instant::now();
            let reply = sent.call.send(world.site.running.address).await;
            let took = begun.elapsed();
            if panics.load(Ordering::Relaxed) > before {
                faults.push(format!("{number}: {sent}: a panic"));
            }
            faults.extend(fault(&sent, &reply).map(|what| format!("{number}: {sent}: {what}")));
            if took > std::time::Duration::from_secs(5) {
                faults.push(format!("{number}: {sent}: took {took:?}"));
            }
        }
        check_health(&world, &mut faults).await;
        assert!(faults.is_empty(), "seed {seed}, {}: {} faults:\n{}\n", world.site.database, faults.len(), faults.join("\n"));
    }
}

/// The site still stands.
async fn check_health(world: &World, faults: &mut Vec<String>) {
    let reply = crate::wire::Call::new("GET", "/").with("host", world::HOST).send(world.site.running.address).await;
    if reply.status != 200 {
        faults.push(format!("afterwards / answers {}", reply.status));
    }
}

fn fault(sent: &Sent, reply: &Reply) -> Option<String> {
    // A body that is cut off may take the answer with it: the peer hangs up on what it does not want.
    if reply.status == 0 {
        return (!sent.may_hang_up).then(|| "no answer".to_owned());
    }
    if reply.status >= 500 {
        return Some(format!("{} {}", reply.status, reply.text().chars().take(200).collect::<String>()));
    }
    let text = reply.text();
    if let Some(word) = FROM_BELOW.iter().find(|word| text.contains(**word)) {
        let at = text.find(word).unwrap_or_default();
        let from = text[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
        return Some(format!("{}: text from below: {:?}", reply.status, text[from..].chars().take(140).collect::<String>()));
    }
    let location = reply.header("location");
    if !location.is_empty() && (!location.starts_with('/') || location.starts_with("//") || location.starts_with("/\\")) {
        return Some(format!("leads to {location}"));
    }
    if text.contains("<script>alert") || text.contains("onload=alert(1)>") {
        return Some("markup of others is alive".to_owned());
    }
    None
}
