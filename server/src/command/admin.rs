//! `plenary admin`

use clap::{Args, Subcommand};
use domain::{lang::Lang, text::Email};
use store::{clock::Clock, people::tokens::Purpose};

use crate::{fault::Fault, opening, settings::Flags};

#[derive(Args, Debug)]
pub(super) struct Admin {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Make somebody an administrator, and print a one-time link by which they sign in
    Invite(Invite),
}

#[derive(Args, Debug)]
struct Invite {
    /// Their mail address; the link asks for it
    #[arg(value_name = "EMAIL")]
    email: String,
    /// The language they are written to in, where they are not known yet
    #[arg(long, value_name = "LANG", default_value = "en", value_parser = ["en", "vi"])]
    lang: String,
    #[command(flatten)]
    flags: Flags,
}

impl Admin {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let Task::Invite(invite) = self.task;
        invite.run().await
    }
}

impl Invite {
    async fn run(self) -> Result<(), Fault> {
        let example = "Example: plenary admin invite you@example.org";
        let email = Email::parse(&self.email).map_err(|fault| Fault::Other(format!("{:?}: {fault}. {example}", self.email)))?;
        let settings = super::begin(&self.flags)?;
        let store = opening::open_existing(&settings).await?;
        let lang = Lang::from_code(&self.lang).unwrap_or_default();
        let secret = store.invite_administrator(&email, lang, Clock::System.now()).await?;
        let base = settings.base_url.to_string();
        println!("{}/sign-in/{secret}", base.trim_end_matches('/'));
        println!(
            "It works once, within {} hours, for whoever types {email} on its page. Pass it on by a way that nobody else reads.",
            Purpose::Admin.lifetime().num_hours()
        );
        Ok(())
    }
}
