//! The application that a cluster belongs to, and how the cluster is created and run.

use std::path::PathBuf;

/// The superuser role that the cluster is created with; the application never connects as it.
pub const SUPERUSER: &str = "postgres";

/// The application that a cluster belongs to, with the names of its settings and commands for use in error messages.
#[derive(Debug, PartialEq, Eq)]
pub struct App {
    /// Lower-case letters. Names the ordinary role and the database it owns, and begins the names of files.
    pub name: &'static str,
    /// The name that people call it by.
    pub title: &'static str,
    /// The oldest supported major version of PostgreSQL.
    pub oldest: u32,
    /// The name of the setting for [`Options::programs`].
    pub programs_setting: &'static str,
    /// The name of the setting for the data directory.
    pub folder_setting: &'static str,
    /// The name of the setting for the address of another server, used instead of a private cluster.
    pub address_setting: &'static str,
    /// The command that writes a backup to a file.
    pub dump: &'static str,
    /// The command that restores such a backup.
    pub restore: &'static str,
}

/// How a cluster is created and run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of PostgreSQL's programs; `None` searches the usual folders.
    pub programs: Option<PathBuf>,
    /// Whether a committed change survives a crash of the machine; only tests turn this off.
    pub fsync: bool,
    /// Whether the app's role may create databases; decided when the cluster is created.
    pub createdb: bool,
    /// Whether the server is stopped even when this process ends without dropping the cluster: because it was killed,
    /// or because it keeps the cluster in a static, as tests do.
    pub swept: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { programs: None, fsync: true, createdb: false, swept: false }
    }
}
