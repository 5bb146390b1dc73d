//! A private PostgreSQL cluster for an application that was given no database.
//!
//! It lives in the application's data directory and listens on a Unix socket only. The first process to use it starts
//! it, all processes with the same data directory share it, and the last to leave stops it.

mod account;
mod error;
mod janitor;
mod locks;
mod options;
mod place;
mod postmaster;
mod programs;
mod server;
mod settings;
mod watchdog;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use error::EmbeddedError;
pub use options::{App, Options, SUPERUSER};
pub use programs::client_programs;

use error::At;
use janitor::Janitor;
use locks::{locked, open};
use place::Place;
use programs::Programs;
use server::Server;
use watchdog::Watchdog;

/// A running cluster. Dropping it stops the server, unless another process or another `Cluster` uses it.
#[derive(Debug)]
pub struct Cluster {
    server: Arc<Server>,
    watchdog: Option<Watchdog>,
    janitor: Option<Janitor>,
    /// Every user of the cluster holds a shared lock on this file; the kernel releases it when a process is killed.
    users: File,
}

impl Cluster {
    /// Finds or creates an application's cluster under its data directory, and starts it unless it is running.
    ///
    /// # Errors
    ///
    /// Every [`EmbeddedError`] is a paragraph that says what to change.
    pub fn start(app: &'static App, data_dir: &Path, options: Options) -> Result<Self, EmbeddedError> {
        let home = Place::home(app, data_dir)?;
        // Two locks, because copied data directories may share one base folder.
        let _opening = locked(&home.join("opening"))?;
        let (place, account) = Place::find(app, &home)?;
        let _lock = locked(&place.lock())?;
        let users = open(&place.users())?;
        users.lock_shared().at("lock", &place.users())?;

        let data = place.data();
        let programs = Programs::find(app, options.programs.as_deref(), place.made_by(), &data, &account)?;
        let server = Server { app, place, account, programs, options };
        server.remove_unfinished();
        if server.place.made_by().is_none() {
            tracing::info!(path = %data.display(), version = server.programs.major, "Making a PostgreSQL cluster");
            server.create()?;
            server.place.write_note(&home)?;
        }
        server.start()?;
        let janitor = server.options.swept.then(|| Janitor::of(&server.place)).transpose()?;
        let server = Arc::new(server);
        let watchdog = Some(Watchdog::over(Arc::clone(&server)));
        Ok(Self { server, watchdog, janitor, users })
    }

    /// A libpq connection string for the app's role and the given database. The app's own database has the same name as
    /// its role, [`App::name`].
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        self.url_as(self.server.app.name, database)
    }

    /// A libpq connection string for the superuser, which the application refuses to run as.
    #[must_use]
    pub fn superuser_url(&self, database: &str) -> String {
        self.url_as(SUPERUSER, database)
    }

    /// The path of one of PostgreSQL's programs (`psql`, `pg_dump`), in this cluster's version.
    #[must_use]
    pub fn program(&self, name: &str) -> PathBuf {
        self.server.programs.path(name)
    }

    /// Starts the server again if it died, and costs little if it did not. The cluster's watchdog thread calls this
    /// every second.
    pub fn ensure_running(&self) -> Result<(), EmbeddedError> {
        watchdog::ensure_running(&self.server)
    }

    /// A libpq connection string for another role, which the application has made.
    #[must_use]
    pub fn url_as(&self, role: &str, database: &str) -> String {
        let folder = escaped(&self.server.place.socket.to_string_lossy());
        format!("postgres://{role}@/{}?host={folder}&port=5432", escaped(database))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Stop the watchdog first, or it would restart the server that is being stopped.
        self.watchdog = None;
        self.janitor = None;
        let Ok(_lock) = locked(&self.server.place.lock()) else { return };
        // Unlocked explicitly: a child process being started right now holds a copy of the file descriptor, and with it
        // the lock.
        let last = self.users.unlock().is_ok() && self.users.try_lock().is_ok();
        if last && let Err(error) = self.server.stop() {
            tracing::warn!(%error, "PostgreSQL did not stop");
        }
        let _ = self.users.unlock();
    }
}

fn escaped(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}
