//! A private PostgreSQL cluster for an application that was given no database.
//!
//! It lies in the application's data directory and listens on a Unix socket only. Whoever comes first starts it, all processes with the
//! same data directory share it, and the last to leave stops it.

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
pub use programs::client_program;

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
    /// Shared by everyone who uses the cluster; the kernel lets go of it when a process is killed.
    users: File,
}

impl Cluster {
    /// Finds or makes an application's cluster under its data directory, and starts it unless it runs.
    ///
    /// # Errors
    ///
    /// Every error is a paragraph that says what to change.
    pub fn start(app: &'static App, data_dir: &Path, options: Options) -> Result<Self, EmbeddedError> {
        let home = Place::home(app, data_dir)?;
        // Two locks: data directories that were copied may share one base.
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

    /// The address of a database for the app's role, as libpq reads it; the app's own database
    /// has its role's name, [`App::name`].
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        self.url_as(self.server.app.name, database)
    }

    /// The same for the role that may do everything, which the app refuses to run as.
    #[must_use]
    pub fn superuser_url(&self, database: &str) -> String {
        self.url_as(SUPERUSER, database)
    }

    /// The path of one of PostgreSQL's programs, in the version of this cluster (`psql`, `pg_dump`).
    #[must_use]
    pub fn program(&self, name: &str) -> PathBuf {
        self.server.programs.path(name)
    }

    /// Starts the server again if it died; cheap when it did not. A thread of the cluster does this every second.
    ///
    /// # Errors
    ///
    /// When it cannot be started; the error says why.
    pub fn ensure_running(&self) -> Result<(), EmbeddedError> {
        watchdog::ensure_running(&self.server)
    }

    fn url_as(&self, role: &str, database: &str) -> String {
        let folder = escaped(&self.server.place.socket.to_string_lossy());
        format!("postgres://{role}@/{}?host={folder}&port=5432", escaped(database))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // It must not bring back what is being stopped.
        self.watchdog = None;
        self.janitor = None;
        let Ok(_lock) = locked(&self.server.place.lock()) else { return };
        // Unlocked and not only closed: a child that is being started at this moment has a copy of the file.
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
