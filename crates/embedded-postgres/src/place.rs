//! The paths of a cluster's files and of its socket.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::account::Account;
use super::error::{At, EmbeddedError};
use super::options::App;
use super::postmaster::stop_at;

/// The longest path of a Unix socket in bytes on macOS; Linux allows 107.
const LONGEST_SOCKET: usize = 103;
const SOCKET_FILE: &str = ".s.PGSQL.5432";

/// A file in the data directory that names the cluster's base folder when that lies elsewhere.
const NOTE: &str = "elsewhere";

/// How long to wait for a server to stop; a running statement ends by its own timeout.
const LONGEST_STOP: Duration = Duration::from_secs(30);

/// The folders and files of one cluster.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The folder of everything except, where its path would be too long, the socket.
    pub base: PathBuf,
    /// The folder of the socket.
    pub socket: PathBuf,
}

impl Place {
    /// Creates the cluster's folder in the data directory and returns its full path.
    pub fn home(app: &'static App, data_dir: &Path) -> Result<PathBuf, EmbeddedError> {
        fs::create_dir_all(data_dir).at("make", data_dir)?;
        let home = data_dir.canonicalize().at("find", data_dir)?.join("postgres");
        if home.to_str().is_none_or(|path| path.contains(['"', '\'', '$', '\\', '`', '\n', '\r'])) {
            return Err(EmbeddedError::OddPath { app, path: home });
        }
        fs::create_dir_all(&home).at("make", &home)?;
        Ok(home)
    }

    /// Finds a cluster's place: its home, the folder that the note in it names, or a new folder that its user can
    /// enter.
    pub fn find(app: &'static App, home: &Path) -> Result<(Self, Account), EmbeddedError> {
        let note = home.join(NOTE);
        if let Ok(path) = fs::read_to_string(&note) {
            let base = PathBuf::from(path.trim());
            let account = Account::choose(app, &base.join("data"))?;
            if !base.join("data").exists() {
                return Err(EmbeddedError::Lost { note, base });
            }
            return Ok((Self::at(app, base, &account), account));
        }
        let account = Account::choose(app, &home.join("data"))?;
        if account.switches {
            passable(home)?;
        }
        if !account.switches || account.can_enter(home) {
            return Ok((Self::at(app, home.to_owned(), &account), account));
        }
        if home.join("data").exists() {
            return Err(EmbeddedError::NoEntry { app, path: home.to_owned(), user: account.name });
        }
        Ok((Self::at(app, elsewhere(app, home, &account)?, &account), account))
    }

    /// Notes in the data directory that the complete cluster lies elsewhere.
    pub fn write_note(&self, home: &Path) -> Result<(), EmbeddedError> {
        let note = home.join(NOTE);
        if self.base == home {
            return Ok(());
        }
        fs::write(&note, format!("{}\n", self.base.display())).at("write", &note)
    }

    /// The file that is locked while the server is created, started or stopped.
    pub fn lock(&self) -> PathBuf {
        self.base.join("lock")
    }

    /// The file on which every process that uses the cluster holds a shared lock.
    pub fn users(&self) -> PathBuf {
        self.base.join("users")
    }

    fn at(app: &App, base: PathBuf, account: &Account) -> Self {
        let socket = socket_folder(app, &base, account);
        Self { base, socket }
    }

    /// The cluster's data directory.
    pub fn data(&self) -> PathBuf {
        self.base.join("data")
    }

    /// The server's log file.
    pub fn log(&self) -> PathBuf {
        self.base.join("postgres.log")
    }

    /// The path of the socket.
    pub fn socket_file(&self) -> PathBuf {
        self.socket.join(SOCKET_FILE)
    }

    /// The lock file that keeps a second server off the same socket.
    pub fn socket_lock(&self) -> PathBuf {
        self.socket.join(format!("{SOCKET_FILE}.lock"))
    }

    /// The major version that created the data, if there is any.
    pub fn made_by(&self) -> Option<u32> {
        fs::read_to_string(self.data().join("PG_VERSION")).ok()?.trim().parse().ok()
    }
}

/// A folder that PostgreSQL's user can enter, for when it cannot enter the data directory.
fn elsewhere(app: &'static App, home: &Path, account: &Account) -> Result<PathBuf, EmbeddedError> {
    // This is used when the application runs as root and PostgreSQL's user cannot enter the data directory.
    let shared = Path::new("/var/lib").join(app.name);
    let base = shared.join(fingerprint(home));
    if base.join("data").exists() {
        stop_at(&base, account, LONGEST_STOP)?;
        set_aside(&base)?;
    }
    fs::create_dir_all(&base).at("make", &base)?;
    passable(&shared)?;
    passable(&base)?;
    if account.can_enter(&base) {
        Ok(base)
    } else {
        Err(EmbeddedError::NoEntry { app, path: base, user: account.name.clone() })
    }
}

/// Renames the data of a data directory that was removed, so that its successor at the same path does not see it.
fn set_aside(base: &Path) -> Result<(), EmbeddedError> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let kept = base.with_extension(format!("before-{seconds}"));
    fs::rename(base, &kept).at("rename", base)?;
    tracing::warn!(path = %kept.display(), "The data directory was removed and begins empty; its earlier database is kept");
    Ok(())
}

fn passable(folder: &Path) -> Result<(), EmbeddedError> {
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).at("open", folder)
}

/// The folder beside the data where its path is short and plain (libpq takes a comma for a list of hosts), else in
/// `/tmp`.
fn socket_folder(app: &App, base: &Path, account: &Account) -> PathBuf {
    let beside = base.join("socket");
    let path = beside.to_string_lossy();
    let plain = path.chars().all(|c| c.is_ascii_alphanumeric() || "/._-+@".contains(c));
    if plain && path.len() + 1 + SOCKET_FILE.len() <= LONGEST_SOCKET {
        return beside;
    }
    // `/tmp` rather than TMPDIR, so that every process of this user finds the same folder.
    PathBuf::from(format!("/tmp/{}-{}-{}", app.name, account.uid, fingerprint(base)))
}

/// FNV-1a, because the result must stay the same, and the standard library's hasher may change between versions.
fn fingerprint(path: &Path) -> String {
    let hash =
        path.as_os_str().as_encoded_bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
    format!("{hash:016x}")
}
