//! The way of a dump into a database: through `pg_restore` into `psql`, in one transaction that also compares every table
//! with what was backed up. It commits when it is told to and not before, so that nothing is left of a restore that
//! was cut off.

use std::io::{self, Write};
use std::process::{ChildStdin, Stdio};
use std::thread::{self, JoinHandle};

use super::Market;
use super::contents::Table;
use super::programs::Running;
use super::snapshot::{FEED, holding};
use crate::error::{Error, Result};

/// What clears a market that nobody has used.
const CLEAR: &str = include_str!("clear.sql");

/// A dump that is being loaded. Dropping it without [`Loading::commit`] leaves the database as it was.
pub(super) struct Loading {
    /// Takes the dump and writes statements.
    reader: Running,
    dump: Option<ChildStdin>,
    /// Carries the statements over, and gives back where they go.
    copying: Option<JoinHandle<(io::Result<u64>, ChildStdin)>>,
    /// Runs the statements.
    writer: Running,
}

impl Loading {
    /// Begins, with an empty schema.
    pub fn begin(market: &Market) -> Result<Self> {
        let tools = market.tools;
        let mut psql = tools.connecting("psql", market.url);
        psql.args(["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null"]);
        let mut writer = Running::start("psql", psql.stdin(Stdio::piped()))?;
        let mut statements = writer.child.stdin.take().ok_or_else(no_pipe)?;
        let begun = statements.write_all(CLEAR.as_bytes());
        // The schema's own entry is left out: it is there, and may be another role's.
        let mut restore = tools.program("pg_restore");
        restore.args(["--no-owner", "--no-privileges", "--schema=public", "--file=-"]);
        let mut reader = Running::start("pg_restore", restore.stdin(Stdio::piped()).stdout(Stdio::piped()))?;
        let dump = reader.child.stdin.take();
        let mut script = reader.child.stdout.take().ok_or_else(no_pipe)?;
        let copying = thread::spawn(move || (io::copy(&mut script, &mut statements), statements));
        let loading = Self { reader, dump, copying: Some(copying), writer };
        if begun.is_err() { Err(loading.failure()) } else { Ok(loading) }
    }

    /// Takes the next piece of the dump.
    pub fn write(&mut self, piece: &[u8]) -> Result<()> {
        let Some(dump) = &mut self.dump else { return Err(no_pipe()) };
        dump.write_all(piece).map_err(Error::from)
    }

    /// Ends the dump, holds the tables to what they were, and keeps them.
    ///
    /// # Errors
    /// [`Error::Internal`] with what a program said; the database is then as it was.
    pub fn commit(mut self, tables: &[Table]) -> Result<()> {
        self.dump = None;
        let (copied, mut statements) =
            self.copying.take().and_then(|copying| copying.join().ok()).ok_or_else(no_pipe)?;
        if copied.is_err() {
            return Err(self.failure());
        }
        self.reader.end().map_err(nothing_changed)?;
        let last = format!(
            "SET search_path = public; SET row_security = on;\n{}DO $$ BEGIN IF to_regclass('public.{FEED}') IS NOT NULL THEN \
             TRUNCATE public.{FEED}; END IF; END $$; NOTIFY {FEED}; ANALYZE; COMMIT;\n",
            holding(tables)
        );
        // What psql says is better than that it does not listen any more.
        let written = statements.write_all(last.as_bytes());
        drop(statements);
        self.writer.end().map_err(nothing_changed)?;
        Ok(written?)
    }

    /// Why it does not go on: what `psql` said, or else `pg_restore`.
    pub fn failure(mut self) -> Error {
        self.dump = None;
        let _ = self.reader.child.kill();
        drop(self.copying.take().map(JoinHandle::join));
        let of_writer = self.writer.end().map_err(nothing_changed);
        match of_writer {
            Err(error) => error,
            Ok(()) => self.reader.end().map_err(nothing_changed).err().unwrap_or_else(no_pipe),
        }
    }
}

fn no_pipe() -> Error {
    Error::Internal("PostgreSQL's programs ended without a word, and nothing was changed".to_owned())
}

fn nothing_changed(error: Error) -> Error {
    match error {
        Error::Internal(said) => Error::Internal(format!("nothing was changed: {said}")),
        other => other,
    }
}
