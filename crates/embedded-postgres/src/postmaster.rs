//! The server's main process, as its pid file and the process table tell it.

use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::account::Account;
use super::error::{At, EmbeddedError};

/// What the server is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// No server runs; a pid file may be left.
    Stopped,
    /// It starts or recovers: wait.
    Busy,
    /// It was asked to stop, and may wait for whoever is connected.
    Stopping,
    /// It takes connections.
    Ready,
}

/// A pid file whose process runs.
#[derive(Debug)]
pub(super) struct Postmaster {
    pub pid: u32,
    state: State,
}

impl Postmaster {
    /// The server that runs on this data, if any does.
    pub fn running(data: &Path) -> Option<Self> {
        let file = fs::read_to_string(data.join("postmaster.pid")).ok()?;
        let mut lines = file.lines();
        let pid = lines.next()?.trim().parse().ok()?;
        let home = PathBuf::from(lines.next()?);
        // A copy of a running cluster carries the pid file of its original.
        if home != data && home.join("postmaster.pid").exists() {
            return None;
        }
        // Line 8; `pg_ctl` waits for the same word.
        let state = match lines.nth(5).map(str::trim) {
            Some("ready") => State::Ready,
            Some("stopping") => State::Stopping,
            _ => State::Busy,
        };
        serves(pid, &home).then_some(Self { pid, state })
    }

    /// Waits until it has gone.
    pub fn wait_until_gone(data: &Path, longest: Duration) -> bool {
        let begun = Instant::now();
        while Self::running(data).is_some() {
            if begun.elapsed() > longest {
                return false;
            }
            thread::sleep(Duration::from_millis(50));
        }
        true
    }

    /// Asks it to stop, with the signal of a fast shutdown.
    pub fn interrupt(&self, account: &Account) -> Result<(), EmbeddedError> {
        account.run(Path::new("/bin/kill"), &["-INT", &self.pid.to_string()], "").map(drop)
    }
}

/// What the server is doing; costs a few file reads.
pub(super) fn state(data: &Path) -> State {
    Postmaster::running(data).map_or(State::Stopped, |postmaster| postmaster.state)
}

/// Stops the server of a base that is about to be put aside.
pub(super) fn stop_at(base: &Path, account: &Account, longest: Duration) -> Result<(), EmbeddedError> {
    let data = base.join("data");
    if let Some(postmaster) = Postmaster::running(&data) {
        postmaster.interrupt(account)?;
        Postmaster::wait_until_gone(&data, longest);
    }
    Ok(())
}

/// Makes the lock files of a dead server name no process any more.
///
/// PostgreSQL only asks whether the number is in use: after a restart of the machine any program may have it, and where
/// nobody collects dead processes (a container without an init) the dead server itself keeps it. The pid file stays, with
/// a number that cannot exist, since by its other lines PostgreSQL notices processes of the dead server that still write.
pub(super) fn disown(data: &Path, socket_lock: &Path, account: &Account) -> Result<(), EmbeddedError> {
    // Nobody else can make a socket in this folder.
    let _ = fs::remove_file(socket_lock);

    let path = data.join("postmaster.pid");
    let Ok(file) = fs::read_to_string(&path) else { return Ok(()) };
    let Some((_, rest)) = file.split_once('\n') else {
        return fs::remove_file(&path).at("remove", &path);
    };
    let new = data.join("postmaster.pid.new");
    let _ = fs::remove_file(&new);
    let mut out = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&new).at("write", &new)?;
    out.write_all(format!("{}\n{rest}", i32::MAX).as_bytes()).at("write", &new)?;
    account.own(&new)?;
    fs::rename(&new, &path).at("write", &path)
}

/// Whether the process is a live `postgres -D home`, and not another that got its number.
fn serves(pid: u32, home: &Path) -> bool {
    let home = home.as_os_str().as_encoded_bytes();
    if Path::new("/proc/self/stat").exists() {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        // The state stands behind the name, which may itself contain brackets.
        let state = stat.rsplit_once(')').and_then(|(_, rest)| rest.trim_start().chars().next());
        // Not its working directory: reading that of another user's process takes a capability that containers drop.
        let args = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        return state.is_some_and(|state| !"ZX".contains(state))
            && args.split(|byte| *byte == 0).any(|arg| arg == home);
    }
    let listed = Command::new("ps").args(["-ww", "-o", "args=", "-p", &pid.to_string()]).output();
    listed.is_ok_and(|output| output.stdout.windows(home.len()).any(|part| part == home))
}
