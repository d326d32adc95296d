//! `cargo xtask dev`: a debug build that follows the sources. The page in the browser is reloaded by hand: the site's
//! own rules let no foreign script in, not even ours.

mod watch;

use std::{
    ffi::OsStr,
    thread,
    time::{Duration, Instant},
};

use clap::Args;

use self::watch::Sources;
use crate::{
    assets, build,
    fault::{Done, Fault},
    kept::Kept,
    kind::Kind,
    place, wasm,
};

/// Options of `dev`.
#[derive(Args, Debug)]
pub struct Dev {
    /// More for `plenary serve`, after `--`
    #[arg(last = true, value_name = "ARGUMENTS OF serve")]
    serve: Vec<String>,
}

const GLANCE: Duration = Duration::from_millis(300);

impl Dev {
    pub fn run(self) -> Done {
        wasm::add_target()?;
        let mut sources = Sources::now();
        let mut server: Option<Kept> = None;
        loop {
            let begun = Instant::now();
            match both_halves() {
                Ok(()) => {
                    // The old one ends first: both want the same port and the same database.
                    drop(server.take());
                    server = Some(serve(&self.serve)?);
                    println!("── built in {:.1} s: reload the page", begun.elapsed().as_secs_f64());
                }
                Err(fault) => eprintln!("── {fault}\n── waiting for a change; what ran before still does"),
            }
            let changed = sources.wait(GLANCE, || report_an_end(&mut server));
            println!("── {} changed", place::short(&changed));
        }
    }
}

/// A server that cannot go on is mended by the next change.
fn report_an_end(server: &mut Option<Kept>) {
    if server.as_mut().is_some_and(Kept::ended) {
        *server = None;
        eprintln!("── the server ended by itself, its message is above; waiting for a change");
    }
}

/// The server compiles while the browser's half does: they share no folder.
fn both_halves() -> Done {
    let assets = thread::scope(|scope| {
        let browser = scope.spawn(|| wasm::compile(Kind::Debug).and_then(|module| assets::build(Kind::Debug, &module)));
        let server = build::server(Kind::Debug);
        let assets = browser.join().map_err(|_| Fault::new("building the browser's half stopped", "read the message above"))?;
        server.and(assets)
    });
    assets.map(drop)
}

/// Open requests are our own: nobody waits for them.
fn serve(more: &[String]) -> Done<Kept> {
    let binary = Kind::Debug.binary();
    let mut words: Vec<&OsStr> = vec![binary.as_os_str(), OsStr::new("serve"), OsStr::new("--demo")];
    words.extend(more.iter().map(OsStr::new));
    Kept::program(&words, |command| command.env("PLENARY_LIMIT_DRAIN_TIME", "1s").current_dir(place::root()))
}
