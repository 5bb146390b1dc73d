//! What every command needs before it can begin: the log, the database, the secret.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use actix_web::cookie::Key;
use tracing_subscriber::EnvFilter;

use crate::config::{Config, LogFormat};
use crate::db::Db;
use crate::embedded::{Cluster, Options};
use crate::error::{Error, Result};
use crate::migrations;

/// Sends the log to standard error.
pub fn logging(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn,actix_session=error,tantivy=warn"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    match format {
        LogFormat::Text => builder.with_ansi(io::stderr().is_terminal()).with_target(false).init(),
        LogFormat::Json => builder.json().init(),
    }
}

/// A database that is ready to use. Dropping it stops the private cluster when nobody else uses it.
pub struct Database {
    /// Where it is.
    pub url: String,
    /// The private cluster behind it, if it is one.
    _cluster: Option<Cluster>,
}

impl Database {
    /// The database of the settings, else the private cluster's; migrated and checked.
    ///
    /// # Errors
    /// When it cannot be reached, made or migrated.
    pub fn open(config: &Config) -> Result<Self> {
        let (url, cluster) = if let Some(url) = &config.database_url {
            (url.clone(), None)
        } else {
            std::fs::create_dir_all(&config.data_dir)?;
            let options = Options { programs: config.postgres_programs.clone(), ..Options::default() };
            let cluster = Cluster::start_with(&config.data_dir, options)
                .map_err(|error| Error::Internal(format!("the private PostgreSQL could not be started: {error}")))?;
            (cluster.url("souk"), Some(cluster))
        };
        migrations::prepare(&url)?;
        Ok(Self { url, _cluster: cluster })
    }

    /// A pool of the size in the settings.
    ///
    /// # Errors
    /// When the pool's settings are refused.
    pub fn pool(&self, config: &Config) -> Result<Db> {
        Db::connect(&self.url, config.database_connections)
    }
}

/// What cookies are signed with: the setting, else a file made on first start.
///
/// # Errors
/// When the file cannot be read or written.
pub fn key(config: &Config) -> Result<Key> {
    if let Some(secret) = &config.secret {
        return Ok(Key::derive_from(secret.as_bytes()));
    }
    let file = config.data_dir.join("secret");
    std::fs::create_dir_all(&config.data_dir)?;
    if !file.exists() {
        write_secret(&file)?;
    }
    let secret = std::fs::read_to_string(&file)?;
    if secret.trim().len() < 64 {
        return Err(Error::Internal(format!("{} is damaged; remove it, and everybody signs in again", file.display())));
    }
    Ok(Key::derive_from(secret.trim().as_bytes()))
}

fn write_secret(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let secret = hex::encode(rand::random::<[u8; 32]>()) + &hex::encode(rand::random::<[u8; 32]>());
    let half = file.with_extension(format!("{:x}", rand::random::<u32>()));
    let mut out = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
    writeln!(out, "{secret}")?;
    out.sync_all()?;
    // A link fails where a file is already: of two processes that start at once, the first secret counts.
    match std::fs::hard_link(&half, file) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    std::fs::remove_file(&half)
}
