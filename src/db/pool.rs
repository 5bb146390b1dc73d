//! The open connections that are not in use. The turns of [`super::Db`] decide how many are in use at once; the pool
//! keeps idle ones, checks them before reuse, and opens new ones. While the database is unavailable only one thread at
//! a time tries to connect, and all others fail at once.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::connection::{CacheSize, Connection, SimpleConnection};
use diesel::r2d2::R2D2Connection;

use super::address::{named, open};
use super::pooler::Sessions;
use super::purpose::Purpose;
use super::slow::Slow;
use crate::error::{Error, Result};

/// A connection idle for longer is closed.
const LONGEST_IDLE: Duration = Duration::from_secs(10 * 60);
/// A connection older than this is closed, because its server process grows with the data it has seen.
const LONGEST_LIFE: Duration = Duration::from_secs(30 * 60);
/// A connection idle for less is not checked: under load a check would cost more than it finds.
const JUST_USED: Duration = Duration::from_millis(5);
/// A connection idle for longer may have been dropped by a firewall or proxy, and is tested before reuse.
const QUIET: Duration = Duration::from_secs(60);
/// How long after the database became unavailable requests wait for it, as for a restart; after that they fail at once.
const GRACE: Duration = Duration::from_secs(2);
/// How often a waiting request tries to connect.
const RETRY: Duration = Duration::from_millis(100);
/// After the grace period, how often one request may try to connect.
const PROBE: Duration = Duration::from_millis(500);
/// How long other requests keep from connecting while one tries; longer than connecting to a single host takes.
const OPENING: Duration = Duration::from_secs(5);

/// The idle connections to one database.
pub struct Pool {
    url: String,
    sessions: Sessions,
    purpose: Purpose,
    /// How long after the database became unavailable it is waited for, as for a restart.
    grace: Duration,
    idle: Mutex<Vec<Idle>>,
    away: Mutex<Option<Away>>,
    /// From how long on a statement is told of in the log.
    slow: OnceLock<Duration>,
}

struct Idle {
    conn: PgConnection,
    opened: Instant,
    since: Instant,
}

/// Since when the database is unavailable.
struct Away {
    since: Instant,
    /// Until this time nobody tries to connect.
    until: Instant,
}

impl Pool {
    /// An empty pool; connections are opened when they are needed.
    pub fn new(url: &str, sessions: Sessions, purpose: Purpose) -> Arc<Self> {
        Self::waiting(GRACE, url, sessions, purpose)
    }

    /// The same for a server that another one stands in for: nothing waits for it.
    pub fn impatient(url: &str, sessions: Sessions, purpose: Purpose) -> Arc<Self> {
        Self::waiting(Duration::ZERO, url, sessions, purpose)
    }

    fn waiting(grace: Duration, url: &str, sessions: Sessions, purpose: Purpose) -> Arc<Self> {
        Arc::new(Self {
            url: named(url, purpose.name()),
            sessions,
            purpose,
            grace,
            idle: Mutex::default(),
            away: Mutex::default(),
            slow: OnceLock::new(),
        })
    }

    /// Tells of statements that take so long, on connections opened from now on.
    pub fn tell_from(&self, longest: Option<Duration>) {
        if let Some(longest) = longest {
            self.slow.get_or_init(|| longest);
        }
    }

    /// An idle connection that passes its check, or else a new one.
    pub fn take(self: &Arc<Self>) -> Result<Taken> {
        while let Some(mut idle) = self.pop() {
            if is_usable(&mut idle) {
                return Ok(Taken { conn: Some(idle.conn), opened: idle.opened, pool: self.clone() });
            }
        }
        self.take_new()
    }

    /// A new connection.
    pub fn take_new(self: &Arc<Self>) -> Result<Taken> {
        let conn = self.open()?;
        Ok(Taken { conn: Some(conn), opened: Instant::now(), pool: self.clone() })
    }

    /// Closes idle connections and treats the database as unavailable, because something got no answer.
    pub fn distrust(&self) {
        let idle = std::mem::take(&mut *lock(&self.idle));
        drop(idle);
        let now = Instant::now();
        lock(&self.away).get_or_insert(Away { since: now.checked_sub(self.grace).unwrap_or(now), until: now });
    }

    /// Notes that the database has answered.
    pub fn is_back(&self) {
        *lock(&self.away) = None;
    }

    /// How many connections are open and not in use.
    pub fn idle(&self) -> usize {
        lock(&self.idle).len()
    }

    fn pop(&self) -> Option<Idle> {
        // The most recently used one, so that the others age and get closed.
        lock(&self.idle).pop()
    }

    fn open(&self) -> Result<PgConnection> {
        loop {
            self.may_try()?;
            match open(&self.url).map_err(|error| error.to_string()).and_then(|conn| self.limited(conn)) {
                Ok(conn) => {
                    *lock(&self.away) = None;
                    return Ok(conn);
                }
                Err(reason) => {
                    if !self.is_brief() {
                        return Err(Error::Unavailable(reason));
                    }
                    std::thread::sleep(RETRY);
                }
            }
        }
    }

    /// Lets one thread at a time try to connect once the database is unavailable for longer than a restart takes.
    fn may_try(&self) -> Result<()> {
        let mut away = lock(&self.away);
        let Some(away) = away.as_mut() else { return Ok(()) };
        let now = Instant::now();
        if now < away.until {
            return Err(Error::Unavailable("it did not answer a moment ago".to_owned()));
        }
        if away.since.elapsed() > self.grace {
            away.until = now + OPENING;
        }
        Ok(())
    }

    /// Notes a failure to connect; returns whether it is recent enough to wait and try again.
    fn is_brief(&self) -> bool {
        let now = Instant::now();
        let mut away = lock(&self.away);
        let away = away.get_or_insert(Away { since: now, until: now });
        if away.since.elapsed() < self.grace {
            return true;
        }
        away.until = now + PROBE;
        false
    }

    fn limited(&self, mut conn: PgConnection) -> std::result::Result<PgConnection, String> {
        match self.sessions {
            Sessions::Own => conn.batch_execute(&self.purpose.of_session()),
            // Settings and prepared statements would stay in a session that another client uses next. This only checks
            // that the server answers.
            Sessions::Shared => {
                conn.set_prepared_statement_cache_size(CacheSize::Disabled);
                conn.batch_execute("SELECT 1")
            }
        }
        .map_err(|error| error.to_string())?;
        if let Some(longest) = self.slow.get() {
            conn.set_instrumentation(Slow::from(*longest));
        }
        Ok(conn)
    }

    fn put_back(&self, conn: PgConnection, opened: Instant) {
        let mut idle = lock(&self.idle);
        idle.push(Idle { conn, opened, since: Instant::now() });
        // The oldest connection comes first.
        let old = idle.first().is_some_and(|first| first.since.elapsed() > LONGEST_IDLE).then(|| idle.remove(0));
        drop(idle);
        drop(old);
    }
}

/// A connection in use. Dropping it returns it to the pool, unless it is broken.
pub struct Taken {
    conn: Option<PgConnection>,
    opened: Instant,
    pool: Arc<Pool>,
}

impl Taken {
    /// Whether the server has closed the connection. Sends nothing to the server.
    pub fn is_dead(&mut self) -> bool {
        self.conn.as_mut().is_none_or(is_closed)
    }

    /// Whether it is one of these connections.
    pub fn is_of(&self, pool: &Arc<Pool>) -> bool {
        Arc::ptr_eq(&self.pool, pool)
    }

    /// A new connection to where this one leads.
    pub fn another(&self) -> Result<Self> {
        self.pool.take_new()
    }

    /// Notes that the database has answered.
    pub fn has_answered(&self) {
        self.pool.is_back();
    }

    /// Closes the connection.
    pub fn discard(mut self) {
        self.conn = None;
    }
}

impl Deref for Taken {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        self.conn.as_ref().expect("it is there until the end")
    }
}

impl DerefMut for Taken {
    fn deref_mut(&mut self) -> &mut PgConnection {
        self.conn.as_mut().expect("it is there until the end")
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        let Some(mut conn) = self.conn.take() else { return };
        if !std::thread::panicking() && !conn.is_broken() && self.opened.elapsed() < LONGEST_LIFE {
            self.pool.put_back(conn, self.opened);
        }
    }
}

fn is_usable(idle: &mut Idle) -> bool {
    let unused_for = idle.since.elapsed();
    unused_for < JUST_USED
        || (!is_closed(&mut idle.conn) && (unused_for < QUIET || idle.conn.batch_execute("SELECT 1").is_ok()))
}

/// Reads what has arrived, without waiting; the end of the stream comes after the server's last messages.
fn is_closed(conn: &mut PgConnection) -> bool {
    (0..2).any(|_| conn.notifications_iter().any(|notice| notice.is_err()))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
