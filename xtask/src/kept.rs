//! A process that lives no longer than we do, whatever ends us, and is tidied up after.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
};

use crate::fault::{Done, Fault, Told};

/// A shell script between us and what it started. It waits on our end of a pipe (`cat >/dev/null`), which closes when we
/// end, even when killed; it has a process group of its own, so that Ctrl-C reaches only us.
#[derive(Debug)]
pub struct Kept(Child);

/// Runs `$@` until it ends by itself or our end of the pipe closes.
const UNTIL_WE_END: &str = r#"
exec 3<&0
"$@" </dev/null & it=$!
{ cat <&3 >/dev/null; kill $it 2>/dev/null; } &
wait $it
"#;

impl Kept {
    /// Starts the script; returns once it printed `ready`.
    pub fn start(script: &str, words: &[&OsStr], next: &str) -> Done<Self> {
        let mut child = spawn(shell(script, words).current_dir("/").stdout(Stdio::piped()))?;
        let mut printed = BufReader::new(child.stdout.take().expect("it was piped")).lines().map_while(Result::ok);
        let ready = printed.any(|line| line == "ready");
        let kept = Self(child);
        if ready { Ok(kept) } else { Err(Fault::new("a process that the checks need did not start; its messages are above", next)) }
    }
}

impl Kept {
    /// Runs a program with our terminal; `with` adds to its surroundings.
    pub fn program(words: &[&OsStr], with: impl FnOnce(&mut Command) -> &mut Command) -> Done<Self> {
        spawn(with(&mut shell(UNTIL_WE_END, words))).map(Self)
    }

    /// Whether it ended by itself.
    pub fn ended(&mut self) -> bool {
        self.0.try_wait().is_ok_and(|status| status.is_some())
    }
}

fn shell(script: &str, words: &[&OsStr]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", script, "sh"]).args(words).process_group(0).stdin(Stdio::piped());
    command
}

fn spawn(command: &mut Command) -> Done<Child> {
    command.spawn().told("start a shell", "see that `sh` is on PATH")
}

impl Drop for Kept {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    #[test]
    fn the_script_tidies_up_when_we_let_go() {
        let path = std::env::temp_dir().join(format!("plenary-kept-{}", std::process::id()));
        let script = "trap 'rm -f \"$1\"' EXIT; : >\"$1\"; echo ready; cat >/dev/null";
        let kept = Kept::start(script, &[path.as_os_str()], "").unwrap();
        assert!(path.exists());
        drop(kept);
        assert!(!path.exists());
    }

    #[test]
    fn a_program_is_ended_when_we_let_go_and_is_seen_to_end_by_itself() {
        let begun = Instant::now();
        drop(Kept::program(&["sleep", "30"].map(OsStr::new), |command| command).unwrap());
        assert!(begun.elapsed() < Duration::from_secs(10));
        let mut short = Kept::program(&[OsStr::new("true")], |command| command).unwrap();
        while !short.ended() {
            assert!(begun.elapsed() < Duration::from_secs(20));
        }
    }

    #[test]
    fn a_script_that_ends_early_is_a_fault() {
        assert!(Kept::start("exit 3", &[], "look").is_err());
    }
}
