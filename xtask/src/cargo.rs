//! Running cargo, and other programs, from the top of the tree.

use std::{
    env,
    process::{Command, Stdio},
};

use crate::{
    fault::{Done, Fault, Told},
    kind::Kind,
    place,
};

/// The cargo that runs us, so that both use one toolchain.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(place::root());
    // Build scripts that ask about these would run again whenever cargo is started by us and not by hand.
    for (name, _) in
        env::vars_os().filter(|(name, _)| ["CARGO_PKG_", "CARGO_MANIFEST_"].iter().any(|start| name.to_string_lossy().starts_with(start)))
    {
        command.env_remove(name);
    }
    command
}

/// The same for this kind of build. Releases take Cargo.lock as it is.
pub fn cargo_for(kind: Kind, words: &[&str]) -> Command {
    let mut command = cargo();
    command.args(words);
    if kind == Kind::Release {
        command.arg("--locked");
    }
    command
}

/// Runs to the end with our terminal; anything but success is a fault.
pub fn run(command: &mut Command, next: &str) -> Done {
    let line = line(command);
    let status = command.status().told(format!("start `{line}`"), "see that the program is installed and on PATH")?;
    if status.success() { Ok(()) } else { Err(Fault::new(format!("`{line}` failed ({status})"), next)) }
}

/// Runs to the end and gives what it printed.
pub fn read(command: &mut Command, next: &str) -> Done<String> {
    let line = line(command);
    let output =
        command.stderr(Stdio::inherit()).output().told(format!("start `{line}`"), "see that the program is installed and on PATH")?;
    if !output.status.success() {
        return Err(Fault::new(format!("`{line}` failed ({})", output.status), next));
    }
    String::from_utf8(output.stdout).told(format!("read what `{line}` printed"), next)
}

/// Whether a program answers, silently.
pub fn answers(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// The command as it would be typed.
fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy();
    let words = command.get_args().map(|word| word.to_string_lossy());
    std::iter::once(program).chain(words).collect::<Vec<_>>().join(" ")
}
