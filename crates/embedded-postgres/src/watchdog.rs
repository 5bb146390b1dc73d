//! Restarts the server when it dies while the application runs.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::error::EmbeddedError;
use super::locks::locked;
use super::server::Server;

const EVERY: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// A thread that checks the server every second until this value is dropped.
#[derive(Debug)]
pub(super) struct Watchdog {
    /// Dropping the sender wakes the thread and ends it.
    alarm: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Watchdog {
    /// Starts the thread.
    pub fn over(server: Arc<Server>) -> Self {
        let (alarm, woken) = channel::<()>();
        let watch = move || {
            let mut pause = EVERY;
            while woken.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                pause = match ensure_running(&server) {
                    Ok(()) => EVERY,
                    Err(error) => {
                        tracing::error!(%error, "PostgreSQL could not be started again");
                        (pause * 2).min(LONGEST_PAUSE)
                    }
                };
            }
        };
        let thread = thread::Builder::new().name("postgres-watchdog".to_owned()).spawn(watch).ok();
        Self { alarm: Some(alarm), thread }
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        self.alarm = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Starts the server again if it died.
pub(super) fn ensure_running(server: &Server) -> Result<(), EmbeddedError> {
    if server.is_up() {
        return Ok(());
    }
    let _lock = locked(&server.place.lock())?;
    if server.is_up() {
        return Ok(());
    }
    tracing::warn!("PostgreSQL is gone; starting it again");
    server.start()?;
    tracing::info!("PostgreSQL runs again");
    Ok(())
}
