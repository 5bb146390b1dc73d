//! What can go wrong with the private cluster. Each error is a paragraph that says what to do.

use std::io;
use std::path::{Path, PathBuf};

use super::options::App;

/// Why the private PostgreSQL cluster is not available.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    /// No PostgreSQL that is new enough; `seen` names the versions that are too old.
    #[error(
        "{} needs PostgreSQL {} or newer and found {seen}. Install it (Debian and Ubuntu: apt install postgresql; \
         Fedora and RHEL: dnf install postgresql-server postgresql-contrib; macOS: brew install postgresql@17), \
         name the folder of its programs in {}, or set {} to a server that you run.",
        app.title, app.oldest, app.programs_setting, app.address_setting
    )]
    NoPostgres {
        /// The application that the cluster belongs to.
        app: &'static App,
        /// What was found instead, as a phrase.
        seen: String,
    },

    /// The cluster was made by a major version that is not installed.
    #[error(
        "The database in {} was made by PostgreSQL {made_by}, and only PostgreSQL {found} is installed. \
         Install PostgreSQL {made_by} beside it (apt install postgresql-{made_by}; dnf install postgresql{made_by}-server; \
         brew install postgresql@{made_by}) and start again. To move to {found}: with {made_by} installed run `{}`, \
         move that folder away, and run `{}` with {found}.", data.display(), app.dump, app.restore
    )]
    OtherVersion {
        /// The application that the cluster belongs to.
        app: &'static App,
        /// The cluster's data folder.
        data: PathBuf,
        /// The major version that made it.
        made_by: u32,
        /// The major version that is installed.
        found: u32,
    },

    /// The application runs as root, and there is no ordinary user to run the server as.
    #[error(
        "PostgreSQL refuses to run as root, and this machine has no ordinary user for it: neither `postgres` nor `nobody`. \
         Make one (useradd --system postgres), start {} as an ordinary user, or set {}.",
        app.title, app.address_setting
    )]
    NoOrdinaryUser {
        /// The application that the cluster belongs to.
        app: &'static App,
    },

    /// The user that runs the server may not enter the cluster's folder.
    #[error(
        "PostgreSQL runs as the user `{user}`, who may not enter {}. Let it pass through each folder above (chmod o+x), \
         or set {} to a folder that it can enter.", path.display(), app.folder_setting
    )]
    NoEntry {
        /// The application that the cluster belongs to.
        app: &'static App,
        /// The folder that the user has to enter.
        path: PathBuf,
        /// The user's name.
        user: String,
    },

    /// The data belongs to another user.
    #[error(
        "The database in {} belongs to another user (number {owner}). Start {} as that user or as root, \
         give the folder to yourself (chown), or set {} to another folder.", path.display(), app.title, app.folder_setting
    )]
    NotYours {
        /// The application that the cluster belongs to.
        app: &'static App,
        /// The data folder.
        path: PathBuf,
        /// The numeric id of its owner.
        owner: u32,
    },

    /// The socket's folder belongs to somebody else, or is not a folder.
    #[error(
        "{} must be a folder that only the database's user can enter, but somebody else made it. Remove it and start again.",
        path.display()
    )]
    SocketFolder {
        /// The path of the socket's folder.
        path: PathBuf,
    },

    /// The data directory's path has characters that PostgreSQL's programs do not accept.
    #[error(
        "The path {} has a character that PostgreSQL's programs do not take (a quote, `$`, `\\`, a back-tick, a line break, or no \
         UTF-8). Set {} to a plainer path.", path.display(), app.folder_setting
    )]
    OddPath {
        /// The application that the cluster belongs to.
        app: &'static App,
        /// The path as given.
        path: PathBuf,
    },

    /// The note in the data directory names a folder that no longer exists.
    #[error(
        "{} says that the database lives in {}, which is not there. Put it back, or remove the note to begin with an empty database.",
        note.display(), base.display()
    )]
    Lost {
        /// The path of the note.
        note: PathBuf,
        /// The missing folder.
        base: PathBuf,
    },

    /// Processes of a killed server are still using the data.
    #[error(
        "Processes of an earlier PostgreSQL that was killed still work on {}. They end with the statement that they run: \
         start again in a while, or end them (ps -u {user} -o pid,args).", data.display()
    )]
    LeftOvers {
        /// The data folder.
        data: PathBuf,
        /// The user that the processes run as.
        user: String,
    },

    /// The server did not start.
    #[error("PostgreSQL did not start. {} ends with:\n{said}", log.display())]
    NotStarted {
        /// Its log file.
        log: PathBuf,
        /// The log's last lines, or what `pg_ctl` printed.
        said: String,
    },

    /// One of PostgreSQL's programs failed.
    #[error("{} failed:\n{said}", program.display())]
    Program {
        /// The program.
        program: PathBuf,
        /// What it printed.
        said: String,
    },

    /// A file or folder could not be used.
    #[error("cannot {act} {}: {source}", path.display())]
    File {
        /// What was tried, as a verb.
        act: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The error of the operating system.
        source: io::Error,
    },
}

/// Adds what was tried and the path to an I/O error.
pub(super) trait At<T> {
    /// Says what was tried, and on which path.
    fn at(self, act: &'static str, path: &Path) -> Result<T, EmbeddedError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, act: &'static str, path: &Path) -> Result<T, EmbeddedError> {
        self.map_err(|source| EmbeddedError::File { act, path: path.to_owned(), source })
    }
}
