//! Every connection needs a file descriptor, one that sends or takes a file a second one, and shells give few.

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use crate::settings::Limits;

/// For the database, files being read and written, mail.
const OTHERS: u64 = 512;

/// Asks the system for as many as the connections need when all have a file. Where it gives fewer, fewer files are open at one time,
/// and fewer connections where it gives not even one each: accepting never wants for one.
pub fn make_room(limits: &mut Limits) {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let (mut current, maximum) = (current.unwrap_or(u64::MAX), maximum.unwrap_or(u64::MAX));
    let connections = limits.connections as u64;
    let wanted = connections.saturating_add(OTHERS);
    let reachable = wanted.saturating_add(connections).min(maximum);
    if current < reachable && setrlimit(Resource::Nofile, Rlimit { current: Some(reachable), maximum: Some(maximum) }).is_ok() {
        current = reachable;
    }
    if current < wanted {
        limits.connections = usize::try_from((current.saturating_sub(OTHERS) / 2).max(64)).unwrap_or(usize::MAX);
        tracing::warn!(
            connections = limits.connections,
            "the system allows fewer open files than PLENARY_LIMIT_CONNECTIONS needs; raise it (systemd: LimitNOFILE=32768)"
        );
    }
    let left = current.saturating_sub(limits.connections as u64 + OTHERS).max(64);
    limits.open_files = usize::try_from(left).unwrap_or(usize::MAX).min(limits.connections);
    if limits.open_files < limits.connections {
        tracing::info!(
            documents = limits.open_files,
            "so many documents are read at one time; whoever asks for more comes again (systemd: LimitNOFILE=32768)"
        );
    }
}
