//! What every command needs before it can begin: logging, the database, the secret.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use actix_web::cookie::Key;
use tracing_subscriber::EnvFilter;

use crate::app::kinds;
use crate::backups::{self, Source};
use crate::clock::Clock;
use crate::config::{Config, LogFormat};
use crate::db::{Backstage, Db, Replica, Sessions, shares_sessions};
use crate::embedded::{Cluster, EmbeddedError, Options, ROLE, SOUK};
use crate::error::{Error, Result};
use crate::jobs::{Pace, Worker};
use crate::mail::Office;
use crate::migrations;
use crate::sealed::Seal;

/// Sends the log to standard error.
pub fn logging(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn,actix_http=off,actix_session=error,tantivy=warn"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    match format {
        LogFormat::Text => builder.with_ansi(io::stderr().is_terminal()).with_target(false).init(),
        LogFormat::Json => builder.json().with_current_span(true).with_span_list(false).init(),
    }
    // By itself a panic is several lines of its own, which are no JSON and know no request.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        // What it says may hold what somebody wrote; the place says where to look.
        tracing::error!(place, "the program panicked");
    }));
}

/// A database that is ready to use. Dropping it stops the private cluster if nobody else uses it.
pub struct Database {
    /// The direct address, where sessions are not shared.
    pub url: String,
    /// The same for the role that owns the tables.
    pub owner_url: String,
    /// The address for the connection pool, and whether its sessions are shared.
    pooled: (String, Sessions),
    /// The private cluster, if one is used; kept running by this.
    _cluster: Option<Cluster>,
}

impl Database {
    /// Opens the configured database or else the private cluster, and migrates it.
    ///
    /// # Errors
    /// The database cannot be reached, created or migrated, or is refused.
    pub fn open(config: &Config) -> Result<Self> {
        let database = Self::reach(config)?;
        migrations::prepare(&database.owner_url)?;
        database.hand_over()?;
        Ok(database)
    }

    /// Lets the role that serves use what the owner's role has made, where they are two.
    ///
    /// # Errors
    /// The role that serves is refused.
    pub fn hand_over(&self) -> Result<()> {
        if self.owner_url == self.url { Ok(()) } else { migrations::hand_over(&self.owner_url, &self.url) }
    }

    /// Opens the database without migrating it.
    ///
    /// # Errors
    /// The database cannot be reached or created, or is refused.
    pub fn reach(config: &Config) -> Result<Self> {
        let Some(url) = &config.database.url else { return Self::private(config) };
        let direct = config.database.direct_url.as_ref();
        let pooled = (url.clone(), sessions(url)?);
        match direct {
            None => refuse_shared(pooled.1, "DATABASE_URL")?,
            Some(direct) => refuse_shared(sessions(direct)?, "DATABASE_DIRECT_URL")?,
        }
        let url = direct.unwrap_or(url).clone();
        let owner_url = config.database.owner_url.clone().unwrap_or_else(|| url.clone());
        if owner_url != url {
            refuse_shared(sessions(&owner_url)?, "DATABASE_OWNER_URL")?;
        }
        Ok(Self { url, owner_url, pooled, _cluster: None })
    }

    /// The private cluster. Its tables belong to one role, and another one serves.
    fn private(config: &Config) -> Result<Self> {
        std::fs::create_dir_all(&config.data_dir)?;
        let options = Options { programs: config.postgres_programs.clone(), ..Options::default() };
        let failed =
            |error: EmbeddedError| Error::Internal(format!("the private PostgreSQL could not be started: {error}"));
        let cluster = Cluster::start(&SOUK, &config.data_dir, options).map_err(failed)?;
        let url = migrations::serving_url(&cluster, ROLE)?;
        Ok(Self { owner_url: cluster.url(ROLE), pooled: (url.clone(), Sessions::Own), url, _cluster: Some(cluster) })
    }

    /// A connection pool of the configured size.
    ///
    /// # Errors
    /// The pool's settings are refused.
    pub fn pool(&self, config: &Config) -> Result<Db> {
        let db = Db::connect_to(&self.pooled.0, config.database.connections, self.pooled.1)?;
        let slow = config.watching.slow_statements;
        // Where the one is behind a pooler, the other is too.
        let follow = |url: &String| Replica::follow(&self.url, url, self.pooled.1, slow);
        let replica = config.database.replica_url.as_ref().map(follow).transpose()?;
        Ok(db.telling_from(slow).beside(replica))
    }

    /// Connections for what no page waits for.
    #[must_use]
    pub fn backstage(&self, config: &Config) -> Backstage {
        Backstage::new(&self.pooled.0, self.pooled.1).telling_from(config.watching.slow_statements)
    }

    /// Starts a worker that runs as many jobs as the settings say, on its own connections.
    ///
    /// # Errors
    /// The threads cannot be started.
    pub fn worker(&self, config: &Config, clock: &Clock, office: &Office) -> Result<Worker> {
        let source = Source { url: self.owner_url.clone(), secret: secret(config)? };
        let kinds = backups::jobs(kinds(config, office), config, office, &source);
        Ok(Worker::start(self.backstage(config), self.url.clone(), kinds, clock.clone(), Pace::of(config.jobs))?)
    }
}

/// Whether the sessions at this address are shared. Refuses a role that row-level security does not bind.
fn sessions(url: &str) -> Result<Sessions> {
    let (mut one, mut other) = (migrations::connect(url)?, migrations::connect(url)?);
    migrations::refuse_unbound_role(&mut one)?;
    Ok(if shares_sessions(&mut one, &mut other)? { Sessions::Shared } else { Sessions::Own })
}

fn refuse_shared(sessions: Sessions, name: &str) -> Result<()> {
    if sessions == Sessions::Own {
        return Ok(());
    }
    Err(Error::Refused(format!(
        "{name} leads to a pooler that shares the server's sessions among transactions, and migrating and listening for \
         changes need a session of their own. Set DATABASE_DIRECT_URL to the PostgreSQL behind it and leave DATABASE_URL \
         as it is, or let the pooler hand out whole sessions (pool_mode = session)"
    )))
}

/// Where mail is posted.
#[must_use]
pub fn office(config: &Config, key: &Key) -> Office {
    Office::new(config, Seal::of(key.master()))
}

/// The key that signs cookies: from the settings, else from a file that is created on first start.
///
/// # Errors
/// The file cannot be read or written.
pub fn key(config: &Config) -> Result<Key> {
    Ok(Key::derive_from(secret(config)?.as_bytes()))
}

/// The marketplace's secret: from the settings, else from its file.
///
/// # Errors
/// The file cannot be read or written.
pub fn secret(config: &Config) -> Result<String> {
    if let Some(secret) = &config.secret {
        return Ok(secret.clone());
    }
    let file = secret_file(config)?;
    if !file.exists() {
        write_secret(&file)?;
    }
    let secret = std::fs::read_to_string(&file)?;
    if secret.trim().len() < 64 {
        return Err(Error::Internal(format!("{} is damaged; remove it, and everybody signs in again", file.display())));
    }
    Ok(secret.trim().to_owned())
}

/// The file that keeps the secret where the settings have none. Its folder is made.
///
/// # Errors
/// The folder cannot be made.
pub fn secret_file(config: &Config) -> Result<PathBuf> {
    std::fs::create_dir_all(&config.data_dir)?;
    Ok(config.data_dir.join("secret"))
}

fn write_secret(file: &Path) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    let secret = hex::encode(rand::random::<[u8; 32]>()) + &hex::encode(rand::random::<[u8; 32]>());
    let half = file.with_extension(format!("{:x}", rand::random::<u32>()));
    let mut out = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
    writeln!(out, "{secret}")?;
    out.sync_all()?;
    // A hard link fails if the file exists: when two processes start at once, the first secret wins.
    match std::fs::hard_link(&half, file) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    std::fs::remove_file(&half)
}
