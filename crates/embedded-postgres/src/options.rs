//! Whose cluster it is, and how it is made and run.

use std::path::PathBuf;

/// The role that the cluster is made with; the application never connects as it.
pub const SUPERUSER: &str = "postgres";

/// The application that a cluster belongs to, and what its settings are called in the sentences that tell people what to
/// change.
#[derive(Debug, PartialEq, Eq)]
pub struct App {
    /// Lower-case letters: the ordinary role, the database that it owns, and the beginning of the names of files.
    pub name: &'static str,
    /// As people call it.
    pub title: &'static str,
    /// The oldest major version of PostgreSQL that it runs on.
    pub oldest: u32,
    /// The setting of [`Options::programs`].
    pub programs_setting: &'static str,
    /// The setting of the data directory.
    pub folder_setting: &'static str,
    /// The setting with the address of another server, to be used instead of a private one.
    pub address_setting: &'static str,
    /// The command that writes everything to a file.
    pub dump: &'static str,
    /// The command that reads that file.
    pub restore: &'static str,
}

/// How a cluster is made and run.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder of PostgreSQL's programs; without it the usual folders are searched.
    pub programs: Option<PathBuf>,
    /// Whether an answered change survives a crash of the machine; only tests do without.
    pub fsync: bool,
    /// Whether the app's role may create databases; decided when the cluster is made.
    pub createdb: bool,
    /// Whether the server is stopped even when this process ends without dropping the cluster: killed, or holding it in a
    /// static as tests do.
    pub swept: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { programs: None, fsync: true, createdb: false, swept: false }
    }
}
