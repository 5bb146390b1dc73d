//! Creates, starts and stops one cluster's server. The caller holds the cluster's lock.

use std::fmt::Write;
use std::fs;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::os::unix::net::UnixStream;
use std::thread;
use std::time::{Duration, Instant};

use super::account::{Account, words};
use super::error::{At, EmbeddedError};
use super::options::{App, Options};
use super::place::Place;
use super::postmaster::{Postmaster, State, disown, state};
use super::programs::Programs;
use super::settings;

/// How long a start may take; crash recovery may have to read gigabytes.
const LONGEST_START: Duration = Duration::from_secs(300);
/// How long to wait for the processes of a killed server; their statements end by their own timeout.
const LONGEST_LEFT_OVER: Duration = Duration::from_secs(30);
/// A log larger than this many bytes is set aside at the next start.
const LARGEST_LOG: u64 = 8 << 20;

/// A cluster's server, running or not.
#[derive(Debug)]
pub(super) struct Server {
    pub app: &'static App,
    pub place: Place,
    pub account: Account,
    pub programs: Programs,
    pub options: Options,
}

impl Server {
    /// Whether the server accepts connections; cheap enough to ask every second.
    pub fn is_up(&self) -> bool {
        state(&self.place.data()) == State::Ready && self.place.socket_file().exists()
    }

    /// Starts the server unless it is running.
    pub fn start(&self) -> Result<(), EmbeddedError> {
        let data = self.place.data();
        let begun = Instant::now();
        loop {
            match state(&data) {
                State::Ready if self.answers() => return Ok(()),
                // Ready without answering: its socket was removed or the cluster was moved, so nobody can reach it anyway.
                // Stopping on somebody else's request: it would wait until every open `psql` disconnects.
                State::Ready | State::Stopping => self.stop()?,
                State::Busy if begun.elapsed() < LONGEST_START => thread::sleep(Duration::from_millis(50)),
                State::Busy => return Err(self.not_started(0)),
                State::Stopped => break,
            }
        }
        if !data.join("PG_VERSION").exists() {
            return Err(EmbeddedError::Lost { note: self.place.base.clone(), base: data });
        }
        self.account.private_folder(&self.place.socket)?;
        self.write_settings()?;
        self.launch()
    }

    /// Stops the server and disconnects its clients.
    pub fn stop(&self) -> Result<(), EmbeddedError> {
        let data = self.place.data();
        if let Some(postmaster) = Postmaster::running(&data) {
            postmaster.interrupt(&self.account)?;
            if !Postmaster::wait_until_gone(&data, LONGEST_START) {
                return Err(self.not_started(0));
            }
        }
        // The socket's folder may be one of its own in `/tmp`, which nothing else would remove.
        if !self.place.socket.starts_with(&self.place.base) {
            let _ = fs::remove_dir(&self.place.socket);
        }
        Ok(())
    }

    /// Creates the cluster, completely or not at all: the folder gets its final name once everything is in it.
    pub fn create(&self) -> Result<(), EmbeddedError> {
        self.write_settings()?;
        let name = format!("init-{:016x}", rand::random::<u64>());
        let new = self.place.base.join(name);
        self.account.private_folder(&new)?;

        let mut args = settings::initdb(&self.programs, &self.account, &self.options);
        args.push(format!("--pgdata={}", new.display()));
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        self.account.run(&self.programs.path("initdb"), &args, "")?;

        let main = new.join("postgresql.conf");
        let mut text = fs::read_to_string(&main).at("read", &main)?;
        let (title, name) = (self.app.title, self.app.name);
        let _ = writeln!(
            text,
            "\n# {title} writes this file at each start; what stands below it wins.\ninclude '../{name}.conf'"
        );
        fs::write(&main, text).at("write", &main)?;
        let access = new.join("pg_hba.conf");
        fs::write(&access, settings::ACCESS).at("write", &access)?;

        // In single-user mode no other client can connect yet, and no client program is needed.
        let single = ["--single", "-j", "-c", "exit_on_error=on", "-D", &new.to_string_lossy(), "postgres"];
        self.account.run(&self.programs.path("postgres"), &single, &settings::roles(self.app, &self.options))?;

        fs::rename(&new, self.place.data()).at("rename", &new)?;
        if self.options.fsync {
            fs::File::open(&self.place.base).and_then(|folder| folder.sync_all()).at("save", &self.place.base)?;
        }
        self.remove_unfinished();
        Ok(())
    }

    /// Removes what a killed initialisation left behind.
    pub fn remove_unfinished(&self) {
        for entry in fs::read_dir(&self.place.base).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with("init-") {
                // An `initdb` that is still running may write into it; then the next start removes it.
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    fn answers(&self) -> bool {
        UnixStream::connect(self.place.socket_file()).is_ok()
    }

    fn launch(&self) -> Result<(), EmbeddedError> {
        let program = self.programs.path("pg_ctl");
        let (data, log) = (self.place.data(), self.place.log());
        let (data, log) = (data.to_string_lossy(), log.to_string_lossy());
        let seconds = LONGEST_START.as_secs().to_string();
        // `pg_ctl` gives the server its own session and sends its output only to the log file.
        let args = ["start", "--silent", "--wait", "--timeout", &seconds, "--pgdata", &data, "--log", &log];
        let begun = Instant::now();
        loop {
            disown(&self.place.data(), &self.place.socket_lock(), &self.account)?;
            let log_begins = self.open_log()?;
            let output = self.account.try_run(&program, &args, "")?;
            if output.status.success() {
                return Ok(());
            }
            let logged = self.log_since(log_begins);
            if logged.is_empty() {
                return Err(EmbeddedError::Program { program, said: words(&output) });
            }
            if !logged.contains("pre-existing shared memory block") {
                return Err(self.not_started(log_begins));
            }
            // The processes of a killed server end by themselves, but only between statements.
            if begun.elapsed() > LONGEST_LEFT_OVER {
                let (data, user) = (self.place.data(), self.account.name.clone());
                return Err(EmbeddedError::LeftOvers { data, user });
            }
            thread::sleep(Duration::from_millis(250));
        }
    }

    fn write_settings(&self) -> Result<(), EmbeddedError> {
        let path = self.place.base.join(format!("{}.conf", self.app.name));
        fs::write(&path, settings::server(self.app, &self.place.socket, &self.options)).at("write", &path)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).at("open", &path)
    }

    /// Creates the log file for the server's user, and returns its size in bytes.
    fn open_log(&self) -> Result<u64, EmbeddedError> {
        let path = self.place.log();
        if fs::metadata(&path).is_ok_and(|log| log.len() > LARGEST_LOG) {
            fs::rename(&path, self.place.base.join("postgres.log.1")).at("rename", &path)?;
        }
        let log = fs::OpenOptions::new().append(true).create(true).mode(0o600).open(&path).at("open", &path)?;
        self.account.own(&path)?;
        Ok(log.metadata().at("look at", &path)?.len())
    }

    fn log_since(&self, begins: u64) -> String {
        let mut text = Vec::new();
        if let Ok(mut log) = fs::File::open(self.place.log()) {
            let _ = log.seek(SeekFrom::Start(begins)).and_then(|_| log.read_to_end(&mut text));
        }
        String::from_utf8_lossy(&text).into_owned()
    }

    fn not_started(&self, log_begins: u64) -> EmbeddedError {
        let text = self.log_since(log_begins);
        let lines: Vec<&str> = text.lines().collect();
        let said = lines[lines.len().saturating_sub(8)..].join("\n");
        EmbeddedError::NotStarted { log: self.place.log(), said }
    }
}
