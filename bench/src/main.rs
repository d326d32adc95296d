//! Measures a release build of Plenary under load. `cargo xtask bench` builds both and runs this.

mod client;
mod commits;
mod hello;
mod load;
mod loading;
mod machine;
mod mail;
mod markdown;
mod material;
mod memory;
mod pages;
mod registering;
mod report;
mod scale;
mod sink;
mod site;
mod verdicts;
mod weight;

use std::{path::PathBuf, process::ExitCode, time::Instant};

use clap::Parser;

use crate::{report::Report, scale::Scale, site::Place};

/// Whatever goes wrong ends the bench with its words.
pub type Fault = Box<dyn std::error::Error + Send + Sync>;
/// The outcome of a step.
pub type Done<T = ()> = Result<T, Fault>;

/// Loads a large series, serves it with a release build, and measures.
#[derive(Debug, Parser)]
#[command(name = "bench")]
struct Bench {
    /// The release build of `plenary`
    #[arg(long, value_name = "FILE", required_unless_present = "hello")]
    plenary: Option<PathBuf>,
    /// A PostgreSQL server on which a database may be created; SQLite where none is given
    #[arg(long, value_name = "URL")]
    postgres: Option<String>,
    /// A tenth of the data, and shorter rounds
    #[arg(long)]
    quick: bool,
    /// Ten times, a hundred times the registrations: how figures grow
    #[arg(long, value_name = "TIMES", default_value_t = 1)]
    times: usize,
    /// Only these, with commas between: pages, registering, material, mail, weight
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    only: Vec<String>,
    /// Of the pages only those whose name has these words in it: for a profile of one
    #[arg(long, value_name = "WORDS")]
    page: Option<String>,
    /// Where everything is kept meanwhile; emptied at the start and at the end
    #[arg(long, value_name = "FOLDER", default_value = "target/bench")]
    folder: PathBuf,
    /// Where the figures go as JSON
    #[arg(long, value_name = "FILE", default_value = "target/bench.json")]
    json: PathBuf,
    /// Serve the yardstick instead: a bare axum that says hello
    #[arg(long, hide = true)]
    hello: bool,
}

fn main() -> ExitCode {
    let bench = Bench::parse();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let outcome = runtime.block_on(async {
        if bench.hello {
            return hello::serve().await;
        }
        tokio::select! {
            outcome = bench.run() => outcome,
            _ = tokio::signal::ctrl_c() => Err("interrupted".into()),
        }
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\nbench: {fault}");
            ExitCode::FAILURE
        }
    }
}

impl Bench {
    async fn run(&self) -> Done {
        let begun = Instant::now();
        let plenary = self.plenary.clone().ok_or("--plenary names the release build")?.canonicalize()?;
        let scale = Scale::of(self.quick, self.times);
        let place = Place::make(&self.folder, self.postgres.as_deref()).await?;
        let mut report = Report::begin(machine::about(&place), &scale, place.database());
        println!("loading {scale} into {}", place.database());
        let data = loading::load(&place, &scale, &mut report).await?;
        let sink = sink::Sink::open().await?;
        let mut site = site::Site::start(&plenary, &place, &sink).await?;
        memory::starting(&mut site, &plenary, &place, &sink, &mut report).await?;
        if self.wants("weight") {
            weight::measure(&site, &data, &mut report).await?;
        }
        if self.wants("pages") {
            pages::measure(&site, &data, self.page.as_deref(), &scale, &mut report).await?;
        }
        if self.wants("material") {
            material::measure(&site, &place, &data, &scale, &mut report).await?;
        }
        memory::under_load(&site, &mut report);
        if self.wants("registering") {
            registering::measure(&site, &place, &data, &scale, &mut report).await?;
            commits::measure(&place, &scale, &mut report).await?;
        }
        if self.wants("mail") {
            mail::measure(&site, &place, &data, &sink, &scale, &mut report).await?;
        }
        memory::at_the_end(&site, &mut report);
        site.stop().await?;
        place.tidy().await?;
        report.finish(begun.elapsed(), &self.json)
    }

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| only == name)
    }
}
