//! `plenary verify`

use clap::Args;
use store::clock::Clock;

use crate::{
    fault::Fault,
    finding, opening,
    settings::{Flags, Settings},
    verify,
};

/// Checks the audit chain, the database, every document's file, files that belong to none, and the translations.
#[derive(Args, Debug)]
pub(super) struct Verify {
    #[command(flatten)]
    flags: Flags,
}

impl Verify {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let settings = Settings::from_process(&self.flags).map_err(Fault::Settings)?;
        crate::logging::start("error");
        let store = opening::open_existing(&settings).await?;
        let found = verify::examine(&store, Clock::System.now()).await?;
        let next = "Keep everything as it is, copy it, compare it with the last backup, and find out who could write to the database and the storage";
        finding::report(&found, next)
    }
}
