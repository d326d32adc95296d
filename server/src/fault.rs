//! Why the process cannot start or go on: sentences that say what to do next.

use std::{io, net::SocketAddr, path::PathBuf};

use crate::settings::Wrong;

/// What stopped a command.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    #[error("{}", sentences(.0))]
    Settings(Vec<Wrong>),
    #[error(
        "{address} is in use by another program. Stop that one, or choose another address: {name}={}:{}",
        .address.ip(), .address.port().wrapping_add(1).max(1024)
    )]
    AddressInUse { name: &'static str, address: SocketAddr },
    #[error("cannot listen on {address}: {source}. Choose an address of this machine and a port above 1023: {name}=127.0.0.1:3000")]
    CannotListen { name: &'static str, address: SocketAddr, source: io::Error },
    #[error(
        "cannot write in the folder {}: {source}. Give this user the folder (chown, chmod u+rwx), or point {name} at one that it may write",
        .path.display()
    )]
    FolderNotWritable { name: &'static str, path: PathBuf, source: io::Error },
    #[error("the secret key {}: {fault}", .path.display())]
    SecretKey { path: PathBuf, fault: String },
    #[error("{0}")]
    Database(String),
    #[error("{0}")]
    Other(String),
}

impl From<store::Failure> for Fault {
    fn from(failure: store::Failure) -> Fault {
        Fault::Other(match failure {
            store::Failure::Unavailable(fault) | store::Failure::Broken(fault) => {
                format!("{fault}. `plenary doctor` says what does not work")
            }
            store::Failure::Refused(refusal) => refusal.to_string(),
            store::Failure::NotFound => "there is no such thing".to_owned(),
        })
    }
}

fn sentences(faults: &[Wrong]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
