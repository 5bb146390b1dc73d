//! The server's main process, as its pid file and the process table describe it.

use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use super::account::Account;
use super::error::{At, EmbeddedError};

/// The state of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// No server is running; an old pid file may still be there.
    Stopped,
    /// The server is starting or recovering.
    Busy,
    /// The server was asked to stop, and may be waiting for clients to disconnect.
    Stopping,
    /// The server accepts connections.
    Ready,
}

/// A server process that is running, as its pid file describes it.
#[derive(Debug)]
pub(super) struct Postmaster {
    pub pid: u32,
    state: State,
}

impl Postmaster {
    /// The server that runs on this data folder, if one does.
    pub fn running(data: &Path) -> Option<Self> {
        let file = fs::read_to_string(data.join("postmaster.pid")).ok()?;
        let mut lines = file.lines();
        let pid = lines.next()?.trim().parse().ok()?;
        let home = PathBuf::from(lines.next()?);
        // A copy of a running cluster has the pid file of the original.
        if home != data && home.join("postmaster.pid").exists() {
            return None;
        }
        // Line 8 of the file is the state; `pg_ctl` waits for the same word.
        let state = match lines.nth(5).map(str::trim) {
            Some("ready") => State::Ready,
            Some("stopping") => State::Stopping,
            _ => State::Busy,
        };
        serves(pid, &home).then_some(Self { pid, state })
    }

    /// Waits until the server has ended; false if it took too long.
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

    /// Asks the server for a fast shutdown.
    pub fn interrupt(&self, account: &Account) -> Result<(), EmbeddedError> {
        account.run(Path::new("/bin/kill"), &["-INT", &self.pid.to_string()], "").map(drop)
    }
}

/// The state of the server; costs a few file reads.
pub(super) fn state(data: &Path) -> State {
    Postmaster::running(data).map_or(State::Stopped, |postmaster| postmaster.state)
}

/// Stops the server of a base folder that is about to be set aside.
pub(super) fn stop_at(base: &Path, account: &Account, longest: Duration) -> Result<(), EmbeddedError> {
    let data = base.join("data");
    if let Some(postmaster) = Postmaster::running(&data) {
        postmaster.interrupt(account)?;
        Postmaster::wait_until_gone(&data, longest);
    }
    Ok(())
}

/// Rewrites the lock files of a dead server so that they no longer name a process.
///
/// PostgreSQL only checks whether the process id is in use. After a restart of the machine, any program may have that
/// id, and where nobody reaps zombies (a container without an init) the dead server itself keeps it. The pid file
/// stays, with an id that cannot exist, because PostgreSQL uses its other lines to detect processes of the dead server
/// that still write.
pub(super) fn disown(data: &Path, socket_lock: &Path, account: &Account) -> Result<(), EmbeddedError> {
    // Only this server's user can create sockets in this folder, so the lock file is not another server's.
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

/// Whether the process is a live `postgres -D home`, and not another program that got the same id.
fn serves(pid: u32, home: &Path) -> bool {
    let home = home.as_os_str().as_encoded_bytes();
    if Path::new("/proc/self/stat").exists() {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        // The state comes after the process name, which may itself contain parentheses.
        let state = stat.rsplit_once(')').and_then(|(_, rest)| rest.trim_start().chars().next());
        // The working directory would tell too, but reading another user's takes a capability that containers drop.
        let args = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
        return state.is_some_and(|state| !"ZX".contains(state))
            && args.split(|byte| *byte == 0).any(|arg| arg == home);
    }
    let listed = Command::new("ps").args(["-ww", "-o", "args=", "-p", &pid.to_string()]).output();
    listed.is_ok_and(|output| output.stdout.windows(home.len()).any(|part| part == home))
}
