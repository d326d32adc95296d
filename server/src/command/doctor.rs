//! `plenary doctor`: tells what serve would stumble over, before anyone asks.

mod checks;

use clap::Args;

use crate::{
    fault::Fault,
    settings::{Flags, Settings},
};

#[derive(Args, Debug)]
pub(super) struct Doctor {
    #[command(flatten)]
    flags: Flags,
}

/// What one check found.
enum Finding {
    Good(String),
    /// Works, but should not stay so.
    Concern(String),
    /// What is wrong, and what to do.
    Bad(String),
}

impl Doctor {
    pub(super) async fn run(self) -> Result<(), Fault> {
        let settings = Settings::from_process(&self.flags).map_err(Fault::Settings)?;
        crate::logging::start("error");
        let mut bad = 0;
        for (name, findings) in [
            ("settings", checks::settings(&settings)),
            ("data folder", vec![checks::data_folder(&settings)]),
            ("secret key", vec![checks::secret_key(&settings)]),
            ("storage", vec![checks::storage(&settings)]),
            ("database", vec![checks::database(&settings).await]),
            ("mail", vec![checks::mail(&settings).await]),
            ("address", vec![checks::address(&settings).await]),
            ("clock", vec![checks::clock(&settings)]),
        ] {
            for finding in findings {
                bad += usize::from(matches!(finding, Finding::Bad(_)));
                show(name, &finding);
            }
        }
        if bad == 0 { Ok(()) } else { Err(Fault::Other(format!("{bad} thing(s) to repair before serving"))) }
    }
}

fn show(name: &str, finding: &Finding) {
    let (sign, words) = match finding {
        Finding::Good(words) => ("ok   ", words),
        Finding::Concern(words) => ("mind ", words),
        Finding::Bad(words) => ("WRONG", words),
    };
    println!("{sign} {name:<12} {words}");
}
