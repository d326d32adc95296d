//! A PostgreSQL for the tests and the bench, in a temporary folder, gone afterwards.

use std::{
    env,
    ffi::OsStr,
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    cargo,
    fault::{Done, Fault, Told},
    install,
    kept::Kept,
};

/// Where tests look for a server on which they may create databases.
pub const SETTING: &str = "PLENARY_TEST_POSTGRES";

/// A running server, or one that the person at the terminal named.
#[derive(Debug)]
pub struct Postgres {
    pub url: String,
    _kept: Option<Kept>,
}

const NEXT: &str = "install PostgreSQL (Debian, Ubuntu: `sudo apt-get install -y postgresql`), or name a server in PLENARY_TEST_POSTGRES";

/// Durability is not what tests are about.
const TESTS: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300";
/// But it is what a bench of writes is about: the server's own defaults.
const BENCH: &str = "-c max_connections=100";

/// PostgreSQL refuses to run as root: the words after the user's name are how to become that user.
const SCRIPT: &str = r#"
set -e
bin=$1 dir=$2 port=$3 settings=$4 user=$5; shift 5
tidy() { "$@" "$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1 || :; rm -rf "$dir"; }
trap 'tidy "$@"' EXIT
mkdir -m 700 "$dir"
[ -z "$user" ] || chown "$user" "$dir"
cd "$dir"
"$@" "$bin/initdb" -D "$dir/data" -U plenary -A trust -E UTF8 --locale=C.UTF-8 --no-sync >&2
"$@" "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$dir \
  $settings" start >&2 || { cat "$dir/log" >&2; exit 1; }
echo ready
cat >/dev/null
"#;

impl Postgres {
    /// Starts one for tests, unless PLENARY_TEST_POSTGRES names one.
    pub fn start() -> Done<Self> {
        match env::var(SETTING) {
            Ok(url) => Ok(Self { url, _kept: None }),
            Err(_) => Self::with(TESTS),
        }
    }

    /// Starts one that keeps what it acknowledges.
    pub fn durable() -> Done<Self> {
        Self::with(BENCH)
    }

    fn with(settings: &str) -> Done<Self> {
        let programs = programs()?;
        let folder = env::temp_dir().join(format!("plenary-postgres-{}", std::process::id()));
        let port = free_port()?.to_string();
        let user = user();
        let mut words: Vec<&OsStr> =
            vec![programs.as_os_str(), folder.as_os_str(), OsStr::new(&port), OsStr::new(settings), OsStr::new(user)];
        words.extend(becoming(user).iter().map(OsStr::new));
        let kept =
            Kept::start(SCRIPT, &words, "read the messages of initdb above; a server of your own can be named in PLENARY_TEST_POSTGRES")?;
        Ok(Self { url: format!("postgres://plenary@127.0.0.1:{port}/postgres"), _kept: Some(kept) })
    }
}

/// The folder of initdb and pg_ctl; installed where that is possible.
pub fn programs() -> Done<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    install::packages(&["postgresql"], NEXT)?;
    find().ok_or_else(|| Fault::new("PostgreSQL's initdb is not to be found", NEXT))
}

/// The newest of Debian's, else what is on PATH.
fn find() -> Option<PathBuf> {
    let version = |path: &Path| path.parent()?.file_name()?.to_str()?.parse::<u32>().ok();
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let newest = debian.filter(|bin| bin.join("initdb").is_file()).max_by_key(|bin| version(bin));
    newest.or_else(|| {
        let on_path = env::split_paths(&env::var_os("PATH")?).find(|folder| folder.join("initdb").is_file())?;
        let real = fs::canonicalize(on_path.join("initdb")).ok()?;
        real.parent().map(Path::to_owned)
    })
}

/// Whom root becomes; nobody where we are unprivileged already.
fn user() -> &'static str {
    match install::is_root() {
        false => "",
        true if cargo::answers(Command::new("id").arg("postgres")) => "postgres",
        true => "nobody",
    }
}

fn becoming(user: &str) -> &'static [&'static str] {
    match user {
        "" => &[],
        "postgres" => &["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"],
        _ => &["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"],
    }
}

fn free_port() -> Done<u16> {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    Ok(free.told("find a free port", "see that 127.0.0.1 can be listened on")?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_free_port_is_free() {
        let port = free_port().unwrap();
        assert!(TcpListener::bind(("127.0.0.1", port)).is_ok());
    }
}
