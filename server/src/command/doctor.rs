//! `plenary doctor`: tells what serve would stumble over, before anyone asks.

mod checks;
mod records;

use clap::Args;
use store::clock::Clock;

use crate::{
    fault::Fault,
    finding,
    settings::{Flags, Settings},
};

#[derive(Args, Debug)]
pub(super) struct Doctor {
    #[command(flatten)]
    flags: Flags,
}

impl Doctor {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let settings = Settings::from_process(&self.flags).map_err(Fault::Settings)?;
        crate::logging::start("error");
        let (database, store) = checks::database(&settings).await;
        let mut found = vec![
            ("settings", checks::settings(&settings)),
            ("data folder", vec![checks::data_folder(&settings)]),
            ("secret key", vec![checks::secret_key(&settings, store.as_ref()).await]),
            ("storage", vec![checks::storage(&settings)]),
            ("database", vec![database]),
            ("mail", vec![checks::mail(&settings).await]),
        ];
        if let Some(store) = &store {
            let now = Clock::System.now();
            found.push(("letters", records::letters(store, now).await));
            found.push(("backups", vec![records::backups(store, now).await]));
        }
        found.push(("address", vec![checks::address(&settings).await]));
        found.push(("clock", vec![checks::clock(&settings, store.as_ref()).await]));
        finding::report(&found, "Repair what is WRONG before serving")
    }
}
