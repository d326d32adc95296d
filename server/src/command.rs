//! What `plenary` can be asked to do.

mod doctor;
mod import;
mod migrate;
mod serve;

use clap::{Parser, Subcommand};

use crate::{
    fault::Fault,
    settings::{Flags, Settings},
};

/// The site of a closed workshop series: registration, agenda, materials and mail.
#[derive(Debug, Parser)]
#[command(name = "plenary", version, arg_required_else_help = true)]
pub struct Plenary {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Bring the database up to date and serve the site
    Serve(serve::Serve),
    /// Bring the database's schema up to date
    Migrate(migrate::Migrate),
    /// Bring a table in: sessions or nominations, all rows or none
    Import(import::Import),
    /// Check settings, folders, database, mail, port and clock, and say what to do
    Doctor(doctor::Doctor),
}

impl Plenary {
    /// Does it, on a runtime of its own.
    pub fn run(self) -> Result<(), Fault> {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.map_err(|fault| Fault::Other(format!("the system gives no threads: {fault}")))?;
        runtime.block_on(async {
            match self.task {
                Task::Serve(serve) => serve.run().await,
                Task::Migrate(migrate) => migrate.run().await,
                Task::Import(import) => import.run().await,
                Task::Doctor(doctor) => doctor.run().await,
            }
        })
    }
}

/// Checked settings, with logging begun as they ask.
fn begin(flags: &Flags) -> Result<Settings, Fault> {
    let settings = Settings::from_process(flags).map_err(Fault::Settings)?;
    crate::logging::start(&settings.log);
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Plenary::command().debug_assert();
    }

    #[test]
    fn the_example_file_lists_every_setting() {
        let example = include_str!("../../.env.example");
        let command = Plenary::command();
        let serve = command.find_subcommand("serve").expect("there");
        let flags = serve.get_arguments().filter_map(|flag| flag.get_env()).map(|name| name.to_string_lossy().into_owned());
        let secrets = ["PLENARY_DATABASE_URL", "PLENARY_SMTP_URL", "PLENARY_SECRET_KEY"].map(str::to_owned);
        for name in flags.chain(secrets) {
            assert!(example.contains(&format!("\n#{name}=")), "{name}");
        }
    }
}
