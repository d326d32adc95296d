//! The outbox: claim, send outside any transaction, settle.

use std::{panic::AssertUnwindSafe, sync::Arc};

use app::mail::letters::{self, Envelope, Key, Links, Rendered};
use domain::mail::{Attempt, Next};
use futures_util::FutureExt;
use lettre::message::Mailbox;
use store::{
    Failure, Store,
    clock::Clock,
    outbox::{About, Claimed, Settled, claim::Kept},
};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::{
    mailer::{Calendar, Mail, Mailer},
    settings::BaseUrl,
};

/// Letters on their way at the same time. Each waits 40 ms for the server's acknowledgement until a release of lettre sets
/// `TCP_NODELAY` (lettre/lettre#1159): fewer than this, and two hundred a second cannot leave.
pub const AT_ONCE: u32 = 12;
/// Free places that are worth a claim.
const WORTH_A_CLAIM: usize = 4;

/// A letter that was tried, and what came of it.
type Tried = (Claimed, Attempt, Option<Kept>);

/// What sending a letter needs.
#[derive(Clone, Debug)]
pub struct Outbox {
    pub store: Store,
    pub mailer: Arc<Mailer>,
    pub clock: Clock,
    pub from: Mailbox,
    pub base_url: BaseUrl,
}

/// What one turn did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub sent: usize,
    /// To be tried again later.
    pub later: usize,
    /// Given up.
    pub dead: usize,
    /// Settled by nobody: the lease was lost, or the database did not answer.
    pub lost: usize,
}

impl Outbox {
    /// Sends every letter that is due.
    pub async fn deliver_due(&self) -> Result<Count, Failure> {
        self.deliver_until(&CancellationToken::new(), || {}).await
    }

    /// Sends letters that are due until none is left, or `stop`; then those on their way arrive.
    pub(super) async fn deliver_until(&self, stop: &CancellationToken, turn: impl Fn()) -> Result<Count, Failure> {
        // Tasks, not futures: while this one waits for the database, they must go on, or they would
        // hold what it waits for. Dropping the set drops them.
        let (mut count, mut flying) = (Count::default(), JoinSet::new());
        let mut claims = Ok(());
        loop {
            turn();
            let free = AT_ONCE as usize - flying.len();
            if claims.is_ok() && free >= WORTH_A_CLAIM && !stop.is_cancelled() {
                match self.store.claim_letters(free as u64, self.clock.now()).await {
                    Ok(claimed) => {
                        for claimed in claimed {
                            flying.spawn(self.clone().deliver(claimed));
                        }
                    }
                    Err(fault) => claims = Err(fault),
                }
            }
            match flying.join_next().await {
                Some(first) => {
                    let mut back: Vec<Tried> = first.into_iter().collect();
                    while let Some(next) = flying.try_join_next() {
                        back.extend(next);
                    }
                    self.settle(back, &mut count).await;
                }
                None => return claims.map(|()| count),
            }
        }
    }

    /// Sends one letter. Whatever it does to its sender, the worker lives.
    async fn deliver(self, claimed: Claimed) -> Tried {
        let trying = AssertUnwindSafe(self.attempt(&claimed)).catch_unwind().await;
        let (attempt, kept) = trying.unwrap_or_else(|_| (give_up("writing it failed"), None));
        let delivery = claimed.id.to_string();
        match &attempt {
            Attempt::Sent => tracing::info!(delivery, "letter sent"),
            // The fault may quote the address: it is kept with the letter, not in the log.
            Attempt::RetryLater(_) => tracing::warn!(delivery, attempt = claimed.attempts, "letter not taken; trying again later"),
            Attempt::GiveUp(_) => tracing::error!(delivery, attempt = claimed.attempts, "letter given up"),
        }
        (claimed, attempt, kept)
    }

    /// What came back meanwhile is settled in one commit.
    async fn settle(&self, back: Vec<Tried>, count: &mut Count) {
        match self.store.settle_letters(&back, self.clock.now()).await {
            Ok(settled) => settled.into_iter().for_each(|settled| count.add(settled)),
            Err(fault) => {
                tracing::error!(letters = back.len(), %fault, "what became of letters cannot be recorded; their leases will run out");
                count.lost += back.len();
            }
        }
    }

    async fn attempt(&self, claimed: &Claimed) -> (Attempt, Option<Kept>) {
        let (about, rendered) = match self.write(claimed).await {
            Ok(written) => written,
            Err(attempt) => return (attempt, None),
        };
        let attempt = self.mailer.send(&self.mail(claimed, &about, &rendered)).await;
        (attempt, Some(rendered.kept))
    }

    async fn write(&self, claimed: &Claimed) -> Result<(About, Rendered), Attempt> {
        let letter = claimed.letter.as_ref().ok_or_else(|| give_up("this release does not know such letters"))?;
        let unread = |fault: Failure| {
            if matches!(fault, Failure::NotFound) {
                return give_up("what it speaks of is gone");
            }
            tracing::error!(delivery = claimed.id.to_string(), %fault, "what a letter speaks of cannot be read");
            Attempt::RetryLater("what it speaks of cannot be read".into())
        };
        if let Some(reason) = self.store.suppressed(&claimed.address).await.map_err(unread)? {
            return Err(Attempt::GiveUp(format!("not written to: {reason}")));
        }
        let about = self.store.about(claimed.to, claimed.token, letter).await.map_err(unread)?;
        let key = claimed.token.map(|token| Key::of(&self.store.secrets, token));
        let base = self.base_url.to_string();
        let links = Links::new(&base, key);
        let from = self.from.email.to_string();
        let to = Envelope { lang: claimed.lang, address: &claimed.address, from: &from };
        let rendered = letters::render(letter, &about, &to, &links).map_err(|fault| Attempt::GiveUp(fault.to_string()))?;
        Ok((about, rendered))
    }

    fn mail(&self, claimed: &Claimed, about: &About, rendered: &Rendered) -> Mail {
        let invites = rendered.invites.iter();
        Mail {
            message_id: format!("<{}@{}>", claimed.id, self.base_url.host()),
            from: self.from.clone(),
            to_name: about.names.as_ref().map(|names| names.full_name.to_string()),
            to_address: claimed.address.clone(),
            subject: rendered.subject.clone(),
            text: rendered.text.clone(),
            html: rendered.html.clone(),
            calendars: invites.map(|invite| Calendar { method: invite.method.word(), body: invite.body.clone() }).collect(),
        }
    }

    /// How mail fares, for those who watch.
    pub(super) async fn show_health(&self) {
        let Ok(health) = self.store.mail_health().await else { return };
        let age = health.oldest.map_or(0, |since| (self.clock.now() - since).num_seconds());
        metrics::gauge!("mail_letters_waiting").set(health.waiting as f64);
        metrics::gauge!("mail_letters_dead").set(health.dead as f64);
        metrics::gauge!("mail_oldest_waiting_seconds").set(age as f64);
    }
}

impl Count {
    fn add(&mut self, settled: Settled) {
        match settled {
            Settled::As(Next::Sent) => self.sent += 1,
            Settled::As(Next::RetryAt(_)) => self.later += 1,
            Settled::As(Next::Dead) => self.dead += 1,
            Settled::LeaseLost => self.lost += 1,
        }
    }
}

fn give_up(why: &str) -> Attempt {
    Attempt::GiveUp(why.to_owned())
}
