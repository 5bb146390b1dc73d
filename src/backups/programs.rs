//! PostgreSQL's own programs, of a version that fits the server.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::{self, JoinHandle};

use super::snapshot::major;
use crate::config::Config;
use crate::db::without_password;
use crate::embedded::client_programs;
use crate::error::{Error, Result};
use crate::migrations;

/// What programs say of their failures is kept up to this length, in bytes.
const LONGEST_WORDS: u64 = 4096;

/// `pg_dump`, `pg_restore` and `psql` of one version.
#[derive(Debug)]
pub struct Tools {
    folder: PathBuf,
    /// Their major version.
    pub major: u32,
}

impl Tools {
    /// Finds the programs for a server of this major version: of the same version, else of the next newer one.
    ///
    /// # Errors
    /// [`Error::Refused`] where none are installed that are new enough.
    pub fn find(named: Option<&Path>, server: u32) -> Result<Self> {
        let mut found: Vec<Self> = client_programs(named, "pg_dump")
            .into_iter()
            .filter_map(|program| {
                let (major, folder) = (version(&program)?, program.parent()?.to_owned());
                let is_complete = ["pg_restore", "psql"].iter().all(|name| folder.join(name).is_file());
                is_complete.then_some(Self { folder, major })
            })
            .collect();
        found.sort_by_key(|tools| tools.major);
        let newest = found.last().map(|tools| tools.major);
        found.into_iter().find(|tools| tools.major >= server).ok_or_else(|| {
            let seen = newest.map_or_else(|| "none are".to_owned(), |major| format!("the newest here are of {major}"));
            Error::Refused(format!(
                "pg_dump, pg_restore and psql of PostgreSQL {server} or newer are needed, and {seen}: install \
                 PostgreSQL's client programs (apt install postgresql-client; dnf install postgresql; brew install libpq), \
                 or name their folder in SOUK_PG_BIN"
            ))
        })
    }

    /// Finds the programs for the server at this address.
    ///
    /// # Errors
    /// The server cannot be asked; otherwise those of [`Tools::find`].
    pub fn for_database(config: &Config, url: &str) -> Result<Self> {
        let server = major(&mut migrations::connect(url)?)?;
        Self::find(config.postgres_programs.as_deref(), server)
    }

    /// One of the programs.
    pub(super) fn program(&self, name: &str) -> Command {
        Command::new(self.folder.join(name))
    }

    /// One of the programs, to connect to this database in the operator scope.
    pub(super) fn connecting(&self, name: &str, url: &str) -> Command {
        let mut command = self.program(name);
        let (address, password) = without_password(url);
        let options = "-c souk.operator=on -c client_min_messages=warning -c statement_timeout=0 \
                       -c idle_in_transaction_session_timeout=0";
        command.env("PGOPTIONS", options).arg("--dbname").arg(address);
        if let Some(password) = password {
            command.env("PGPASSWORD", password);
        }
        command
    }
}

fn version(program: &Path) -> Option<u32> {
    let output = Command::new(program).arg("--version").output().ok()?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let digits = said.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit);
    digits.collect::<String>().parse().ok()
}

/// A program that runs, with what it says of its failures. It is killed when this is dropped.
pub(super) struct Running {
    name: &'static str,
    pub child: Child,
    words: Option<JoinHandle<String>>,
}

impl Running {
    /// Starts a program whose standard error is piped.
    pub fn start(name: &'static str, command: &mut Command) -> Result<Self> {
        let mut child = command.stderr(std::process::Stdio::piped()).spawn()?;
        let words = child.stderr.take().map(|mut stderr| {
            thread::spawn(move || {
                let mut words = Vec::new();
                let _ = (&mut stderr).take(LONGEST_WORDS).read_to_end(&mut words);
                let _ = std::io::copy(&mut stderr, &mut std::io::sink());
                String::from_utf8_lossy(&words).trim().to_owned()
            })
        });
        Ok(Self { name, child, words })
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// [`Error::Internal`] with what it said, where it failed.
    pub fn end(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if status.success() {
            return Ok(());
        }
        let words = self.words.take().and_then(|words| words.join().ok()).unwrap_or_default();
        Err(Error::Internal(format!("{} failed: {words}", self.name)))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
