//! Souk as process 1 of a container. There every process that lost its parent becomes a child of it, as the private
//! PostgreSQL does, and signals that it does not expect are ignored. So process 1 only starts Souk once more, hands signals
//! on, and takes note of whoever ended.

use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus};

use rustix::io::Errno;
use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, wait};
use tokio::runtime::Builder;
use tokio::signal::unix::{Signal as Signals, SignalKind, signal};

use crate::error::{Error, Result};

/// What is handed on.
const HANDED_ON: [(fn() -> SignalKind, Signal); 4] = [
    (SignalKind::terminate, Signal::TERM),
    (SignalKind::interrupt, Signal::INT),
    (SignalKind::hangup, Signal::HUP),
    (SignalKind::quit, Signal::QUIT),
];

/// Whether this is process 1.
pub fn is_first_process() -> bool {
    getpid().is_init()
}

/// Starts Souk once more with the same arguments, and waits for its end; its exit code.
///
/// # Errors
/// It cannot be started.
pub fn look_after() -> Result<i32> {
    Builder::new_current_thread().enable_all().build()?.block_on(async {
        // Before there is a child whose end could be missed.
        let mut ended = signal(SignalKind::child())?;
        let mut told = HANDED_ON.map(|(kind, _)| signal(kind()));
        let child = Command::new(std::env::current_exe()?).args(std::env::args_os().skip(1)).spawn()?;
        let souk = Pid::from_child(&child);
        loop {
            if let Some(code) = reaped(souk)? {
                return Ok(code);
            }
            tokio::select! {
                _ = ended.recv() => {}
                which = next_of(&mut told) => {
                    // It may have ended just now.
                    let _ = kill_process(souk, HANDED_ON[which].1);
                }
            }
        }
    })
}

/// Which of the signals comes next.
async fn next_of(told: &mut [std::io::Result<Signals>; 4]) -> usize {
    let [a, b, c, d] = told;
    tokio::select! {
        () = comes(a) => 0,
        () = comes(b) => 1,
        () = comes(c) => 2,
        () = comes(d) => 3,
    }
}

async fn comes(signals: &mut std::io::Result<Signals>) {
    let came = match signals {
        Ok(signals) => signals.recv().await,
        Err(_) => None,
    };
    if came.is_none() {
        std::future::pending::<()>().await;
    }
}

/// Takes note of every process that has ended; the exit code of this one, if it is among them.
fn reaped(souk: Pid) -> Result<Option<i32>> {
    let mut code = None;
    loop {
        match wait(WaitOptions::NOHANG) {
            Ok(Some((pid, status))) if pid == souk => {
                let status = ExitStatus::from_raw(status.as_raw());
                code = Some(status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0)));
            }
            Ok(Some(_)) | Err(Errno::INTR) => {}
            Ok(None) | Err(Errno::CHILD) => return Ok(code),
            Err(error) => return Err(Error::Internal(format!("process 1 cannot wait for others: {error}"))),
        }
    }
}
