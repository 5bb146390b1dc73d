//! What can go wrong with the private cluster, each as a paragraph that says what to do.

use std::io;
use std::path::{Path, PathBuf};

use super::options::App;

/// Why the private PostgreSQL cluster is not there.
#[derive(Debug, thiserror::Error)]
pub enum EmbeddedError {
    /// No PostgreSQL that is new enough; `seen` names the ones that are too old.
    #[error(
        "{} needs PostgreSQL {} or newer and found {seen}. Install it (Debian and Ubuntu: apt install postgresql; \
         Fedora and RHEL: dnf install postgresql-server postgresql-contrib; macOS: brew install postgresql@17), \
         name the folder of its programs in {}, or set {} to a server that you run.",
        app.title, app.oldest, app.programs_setting, app.address_setting
    )]
    NoPostgres {
        /// Whose cluster it is.
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
        /// Whose cluster it is.
        app: &'static App,
        /// The cluster's data folder.
        data: PathBuf,
        /// The major version that made it.
        made_by: u32,
        /// The major version that is installed.
        found: u32,
    },

    /// Started as root, and no ordinary user can run the server.
    #[error(
        "PostgreSQL refuses to run as root, and this machine has no ordinary user for it: neither `postgres` nor `nobody`. \
         Make one (useradd --system postgres), start {} as an ordinary user, or set {}.",
        app.title, app.address_setting
    )]
    NoOrdinaryUser {
        /// Whose cluster it is.
        app: &'static App,
    },

    /// The user that runs the server may not enter its folder.
    #[error(
        "PostgreSQL runs as the user `{user}`, who may not enter {}. Let it pass through each folder above (chmod o+x), \
         or set {} to a folder that it can enter.", path.display(), app.folder_setting
    )]
    NoEntry {
        /// Whose cluster it is.
        app: &'static App,
        /// The folder that it must enter.
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
        /// Whose cluster it is.
        app: &'static App,
        /// The data folder.
        path: PathBuf,
        /// The number of its owner.
        owner: u32,
    },

    /// The socket's folder is somebody else's, or not a folder.
    #[error(
        "{} must be a folder that only the database's user can enter, but somebody else made it. Remove it and start again.",
        path.display()
    )]
    SocketFolder {
        /// The folder in question.
        path: PathBuf,
    },

    /// The data directory's path cannot be handed to PostgreSQL.
    #[error(
        "The path {} has a character that PostgreSQL's programs do not take (a quote, `$`, `\\`, a back-tick, a line break, or no \
         UTF-8). Set {} to a plainer path.", path.display(), app.folder_setting
    )]
    OddPath {
        /// Whose cluster it is.
        app: &'static App,
        /// The path as given.
        path: PathBuf,
    },

    /// The note in the data directory names a folder that is gone.
    #[error(
        "{} says that the database lives in {}, which is not there. Put it back, or remove the note to begin with an empty database.",
        note.display(), base.display()
    )]
    Lost {
        /// The note.
        note: PathBuf,
        /// Where the data should be.
        base: PathBuf,
    },

    /// Processes of a server that was killed still hold its memory.
    #[error(
        "Processes of an earlier PostgreSQL that was killed still work on {}. They end with the statement that they run: \
         start again in a while, or end them (ps -u {user} -o pid,args).", data.display()
    )]
    LeftOvers {
        /// The data folder.
        data: PathBuf,
        /// Whose processes they are.
        user: String,
    },

    /// The server did not start; its last words are quoted.
    #[error("PostgreSQL did not start. {} ends with:\n{said}", log.display())]
    NotStarted {
        /// Its log file.
        log: PathBuf,
        /// The log's last lines, or what `pg_ctl` said.
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
        /// On which path.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
}

/// Names the act and the path of an input or output error.
pub(super) trait At<T> {
    /// Says what was tried, and where.
    fn at(self, act: &'static str, path: &Path) -> Result<T, EmbeddedError>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, act: &'static str, path: &Path) -> Result<T, EmbeddedError> {
        self.map_err(|source| EmbeddedError::File { act, path: path.to_owned(), source })
    }
}
