//! `souk dump` and `souk restore`: backups with PostgreSQL's own programs, run with the options that row-level security
//! makes necessary.

use std::fs::{File, OpenOptions, remove_file, rename};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Output, Stdio};

use clap::Args;

use super::start::Database;
use crate::config::Config;
use crate::db::without_password;
use crate::error::{Error, Result};
use crate::migrations;

/// Save the database to a file
///
/// The file is complete or not written at all. It does not contain the pictures, which are where
/// `SOUK_STORAGE_URL` says.
#[derive(Args)]
pub struct Dump {
    /// The file to write, in `pg_dump`'s custom format
    file: PathBuf,
}

/// Replace the database with the contents of a dump
///
/// Either everything is replaced or nothing, even while Souk is serving: requests wait or are told to retry until it is
/// done.
#[derive(Args)]
pub struct Restore {
    /// The file that `souk dump` wrote
    file: PathBuf,
}

/// SQL before the dump's own. A dump omits the schema `public` if its owner and grants are those of a new database.
const CLEAR: &str = "BEGIN; DROP SCHEMA IF EXISTS public CASCADE;\n";
const SCHEMA: &str = "CREATE SCHEMA public; ALTER SCHEMA public OWNER TO pg_database_owner; \
                      GRANT USAGE ON SCHEMA public TO PUBLIC; \
                      COMMENT ON SCHEMA public IS 'standard public schema';\n";
/// SQL after the dump's own. The old feed refers to transactions of another time, perhaps of another server, so it is
/// emptied and its followers start over. A dump of an older version has no feed; migrating creates it.
const FINISH: &str = "DO $$ BEGIN
    IF to_regclass('public.public_changes') IS NOT NULL THEN TRUNCATE public.public_changes; END IF;
END $$; NOTIFY public_changes; ANALYZE; COMMIT;\n";

impl Dump {
    /// Writes the dump to the file.
    ///
    /// # Errors
    /// The database cannot be reached, `pg_dump` fails, or the file cannot be written.
    pub fn run(&self, config: &Config) -> Result<()> {
        let database = Database::reach(config)?;
        let mut command = program("pg_dump", &database, config)?;
        // A unique name, in case two dumps run at once or somebody else placed a file there.
        let half = PathBuf::from(format!("{}.{:08x}.part", self.file.display(), rand::random::<u32>()));
        // Created before `pg_dump` does it, because that would let every user of the machine read the file.
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
        command.args(["--format=custom", "--enable-row-security", "--exclude-table-data=public.public_changes"]);
        let written = command.arg("--file").arg(&half).output().map_err(Error::from).and_then(succeeded("pg_dump"));
        let kept = written.and_then(|()| Ok(File::open(&half)?.sync_all()?));
        if let Err(error) = kept {
            let _ = remove_file(&half);
            return Err(error);
        }
        rename(&half, &self.file)?;
        say!("The database is saved in {}.", self.file.display());
        Ok(())
    }
}

impl Restore {
    /// Replaces the contents of the database.
    ///
    /// # Errors
    /// The file is not a dump of a version of Souk that this one knows, or the database refuses it. The database is
    /// then unchanged.
    pub fn run(&self, config: &Config) -> Result<()> {
        let database = Database::reach(config)?;
        let reader = database.program("pg_restore", config)?;
        let contents = read(&reader, &["--list"], &self.file)?;
        self.refuse_unknown(&read(&reader, &["--data-only", "--table=__diesel_schema_migrations"], &self.file)?)?;

        let mut writer = program("psql", &database, config)?
            .args(["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--output=/dev/null"])
            .stdin(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let Some(mut input) = writer.stdin.take() else { return Err(Error::Internal("psql has no input".to_owned())) };
        let outcome = pipe(&reader, &self.file, contents.contains(" SCHEMA - public "), &mut input);
        // If the input ends before the final statements, `psql` exits without a COMMIT.
        drop(input);
        let output = writer.wait_with_output()?;
        if let Err(error @ Error::Refused(_)) = outcome {
            return Err(error);
        }
        succeeded("psql")(output)?;
        outcome?;
        migrations::prepare(&database.url)?;
        say!("The database is what {} held.", self.file.display());
        Ok(())
    }

    fn refuse_unknown(&self, script: &str) -> Result<()> {
        let rows = script.lines().skip_while(|line| !line.starts_with("COPY ")).skip(1);
        let mut applied = rows.take_while(|line| *line != "\\.").filter_map(|line| line.split('\t').next()).peekable();
        let file = self.file.display();
        if applied.peek().is_none() {
            return Err(Error::Refused(format!("{file} is no dump of a Souk")));
        }
        match applied.find(|version| migrations::versions().all(|known| known != *version)) {
            None => Ok(()),
            Some(version) => Err(Error::Refused(format!(
                "{file} was written by a newer Souk: this version does not know its migration {version}"
            ))),
        }
    }
}

/// Pipes the output of `pg_restore` into `psql`, in one transaction that commits only if all of the output arrived.
fn pipe(reader: &Path, file: &Path, has_schema: bool, input: &mut ChildStdin) -> Result<()> {
    input.write_all(CLEAR.as_bytes())?;
    if !has_schema {
        input.write_all(SCHEMA.as_bytes())?;
    }
    let mut reading = Command::new(reader)
        .args(["--no-owner", "--no-privileges", "--file=-"])
        .arg(file)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let copied = reading.stdout.take().map_or(Ok(0), |mut script| io::copy(&mut script, input));
    let output = reading.wait_with_output()?;
    copied?;
    if !output.status.success() {
        return Err(damaged(file, &output));
    }
    input.write_all(FINISH.as_bytes())?;
    Ok(())
}

/// The output of `pg_restore` for a file.
fn read(reader: &Path, args: &[&str], file: &Path) -> Result<String> {
    let output = Command::new(reader).args(args).args(["--file=-"]).arg(file).output()?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(damaged(file, &output))
}

fn damaged(file: &Path, output: &Output) -> Error {
    let said = String::from_utf8_lossy(&output.stderr);
    Error::Refused(format!("{} cannot be read, and nothing was changed: {}", file.display(), said.trim()))
}

/// A program that connects to the database in the operator scope.
fn program(name: &str, database: &Database, config: &Config) -> Result<Command> {
    let mut command = Command::new(database.program(name, config)?);
    let (address, password) = without_password(&database.url);
    command.env("PGOPTIONS", "-c souk.operator=on -c client_min_messages=warning").arg("--dbname").arg(address);
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    Ok(command)
}

fn succeeded(name: &'static str) -> impl Fn(Output) -> Result<()> {
    move |output| {
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Error::Internal(format!("{name} failed, and nothing was changed: {}", said.trim())))
    }
}
