//! `cargo xtask dev`: a debug build that follows the sources. The page in the browser is reloaded by hand: the site's
//! own rules let no foreign script in, not even ours.

mod watch;

use std::{
    process::{Child, Command},
    thread,
    time::{Duration, Instant},
};

use clap::Args;

use self::watch::Sources;
use crate::{
    assets, build,
    fault::{Done, Fault, Told},
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
        let mut server: Option<Server> = None;
        loop {
            let begun = Instant::now();
            match both_halves() {
                Ok(()) => {
                    // The old one ends first: both want the same port and the same database.
                    drop(server.take());
                    server = Some(Server::start(&self.serve)?);
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
fn report_an_end(server: &mut Option<Server>) {
    if server.as_mut().is_some_and(Server::ended) {
        *server = None;
        eprintln!("── the server ended by itself, its message is above; waiting for a change");
    }
}

/// The server compiles while the browser's half does: they share no folder.
fn both_halves() -> Done {
    let assets = thread::scope(|scope| {
        let browser = scope.spawn(|| wasm::compile(Kind::Dev).and_then(|module| assets::build(Kind::Dev, &module)));
        let server = build::server(Kind::Dev);
        let assets = browser.join().map_err(|_| Fault::new("building the browser's half stopped", "read the message above"))?;
        server.and(assets)
    });
    assets.map(drop)
}

/// The running server; it ends with us.
#[derive(Debug)]
struct Server(Child);

impl Server {
    fn start(words: &[String]) -> Done<Self> {
        let mut command = Command::new(Kind::Dev.binary());
        // Open requests are ours: nobody waits for them.
        command.args(["serve", "--demo"]).args(words).env("PLENARY_LIMIT_DRAIN_TIME", "1s").current_dir(place::root());
        command.spawn().map(Self).told("start the server", "read the compiler's messages above")
    }

    fn ended(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A polite end first, so that the database is closed: std can only kill.
        let polite = Command::new("kill").arg(self.0.id().to_string()).status();
        let until = Instant::now() + Duration::from_secs(5);
        while polite.is_ok() && !self.ended() && Instant::now() < until {
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
