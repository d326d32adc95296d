//! `plenary migrate`

use clap::Args;

use crate::{fault::Fault, opening, settings::Flags};

#[derive(Args, Debug)]
pub(super) struct Migrate {
    /// Only say how the schema stands; exits non-zero where something is to do
    #[arg(long)]
    status: bool,
    #[command(flatten)]
    flags: Flags,
}

impl Migrate {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let settings = super::begin(&self.flags)?;
        let store = opening::open(&settings).await?;
        let advise = |fault| opening::database(&settings.database, fault);
        let before = store.schema().await.map_err(advise)?;
        if self.status {
            println!("applied: {}", before.applied);
            before.pending.iter().for_each(|name| println!("pending: {name}"));
            before.unknown.iter().for_each(|name| println!("unknown: {name}"));
            return store.check_schema().await.map_err(advise);
        }
        opening::migrate(&settings, &store).await?;
        match before.pending.len() {
            0 => println!("the schema is up to date"),
            count => println!("applied {count} migration(s); the schema is up to date"),
        }
        Ok(())
    }
}
