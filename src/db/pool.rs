//! Open connections between two uses. How many are in use at once is decided by the turns of [`super::Db`]; here they
//! are kept, looked at before they are used again, and opened: by one thread at a time while the database is away, so
//! that everybody else hears so at once.

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::connection::{CacheSize, Connection, SimpleConnection};
use diesel::r2d2::R2D2Connection;

use super::address::{named, open};
use super::pooler::Sessions;
use super::purpose::Purpose;
use crate::error::{Error, Result};

/// An idle connection is closed after so long.
const LONGEST_IDLE: Duration = Duration::from_secs(10 * 60);
/// Any connection is closed after so long: a server process grows with what it has seen.
const LONGEST_LIFE: Duration = Duration::from_secs(30 * 60);
/// Idle for less, it is not looked at: while there is much to do, looking would cost more than it finds.
const JUST_USED: Duration = Duration::from_millis(5);
/// Idle for longer, it may have been forgotten by something in between, and is tried before it is used.
const QUIET: Duration = Duration::from_secs(60);
/// For so long after the database went away requests wait for it to come back, as after a restart; later they are
/// told at once.
const GRACE: Duration = Duration::from_secs(2);
/// How often it is tried meanwhile.
const RETRY: Duration = Duration::from_millis(100);
/// How often one request tries whether it is back, after that.
const PROBE: Duration = Duration::from_millis(500);
/// Longer than opening takes at most, one host apart.
const OPENING: Duration = Duration::from_secs(5);

/// The open connections of one database.
pub struct Pool {
    url: String,
    sessions: Sessions,
    purpose: Purpose,
    idle: Mutex<Vec<Idle>>,
    away: Mutex<Option<Away>>,
}

struct Idle {
    conn: PgConnection,
    opened: Instant,
    since: Instant,
}

/// The database could not be reached.
struct Away {
    since: Instant,
    /// Until then nobody tries.
    until: Instant,
}

impl Pool {
    /// None open yet.
    pub fn new(url: &str, sessions: Sessions, purpose: Purpose) -> Arc<Self> {
        let url = named(url, purpose.name());
        Arc::new(Self { url, sessions, purpose, idle: Mutex::default(), away: Mutex::default() })
    }

    /// One that is open and was well when last heard of, else a new one.
    pub fn take(self: &Arc<Self>) -> Result<Taken> {
        while let Some(mut idle) = self.pop() {
            if is_usable(&mut idle) {
                return Ok(Taken { conn: Some(idle.conn), opened: idle.opened, pool: self.clone() });
            }
        }
        self.take_new()
    }

    /// A new one.
    pub fn take_new(self: &Arc<Self>) -> Result<Taken> {
        let conn = self.open()?;
        Ok(Taken { conn: Some(conn), opened: Instant::now(), pool: self.clone() })
    }

    /// Closes what is idle and takes the database for away: something did not answer.
    pub fn distrust(&self) {
        let idle = std::mem::take(&mut *lock(&self.idle));
        drop(idle);
        let now = Instant::now();
        lock(&self.away).get_or_insert(Away { since: now.checked_sub(GRACE).unwrap_or(now), until: now });
    }

    /// The database has answered somebody.
    pub fn is_back(&self) {
        *lock(&self.away) = None;
    }

    fn pop(&self) -> Option<Idle> {
        // The last one that was put back: the others grow old and go.
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

    /// One at a time while the database is away for longer than a restart takes.
    fn may_try(&self) -> Result<()> {
        let mut away = lock(&self.away);
        let Some(away) = away.as_mut() else { return Ok(()) };
        let now = Instant::now();
        if now < away.until {
            return Err(Error::Unavailable("it did not answer a moment ago".to_owned()));
        }
        if away.since.elapsed() > GRACE {
            away.until = now + OPENING;
        }
        Ok(())
    }

    /// Notes a failure; whether it is worth waiting.
    fn is_brief(&self) -> bool {
        let now = Instant::now();
        let mut away = lock(&self.away);
        let away = away.get_or_insert(Away { since: now, until: now });
        if away.since.elapsed() <= GRACE {
            return true;
        }
        away.until = now + PROBE;
        false
    }

    fn limited(&self, mut conn: PgConnection) -> std::result::Result<PgConnection, String> {
        match self.sessions {
            Sessions::Own => conn.batch_execute(&self.purpose.of_session()),
            // What is set would stay with a session that is somebody else's next, and so would a prepared statement.
            // This only finds out whether it answers.
            Sessions::Shared => {
                conn.set_prepared_statement_cache_size(CacheSize::Disabled);
                conn.batch_execute("SELECT 1")
            }
        }
        .map_err(|error| error.to_string())?;
        Ok(conn)
    }

    fn put_back(&self, conn: PgConnection, opened: Instant) {
        let mut idle = lock(&self.idle);
        idle.push(Idle { conn, opened, since: Instant::now() });
        // The oldest stand first.
        let old = idle.first().is_some_and(|first| first.since.elapsed() > LONGEST_IDLE).then(|| idle.remove(0));
        drop(idle);
        drop(old);
    }
}

/// A connection that is used. It goes back when dropped, unless it was found broken.
pub struct Taken {
    conn: Option<PgConnection>,
    opened: Instant,
    pool: Arc<Pool>,
}

impl Taken {
    /// Whether the other side has closed it. Asks nobody.
    pub fn is_dead(&mut self) -> bool {
        self.conn.as_mut().is_none_or(is_closed)
    }

    /// Closes it.
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

/// Reads what has arrived, without waiting: the end of the stream stands behind the server's last words.
fn is_closed(conn: &mut PgConnection) -> bool {
    (0..2).any(|_| conn.notifications_iter().any(|notice| notice.is_err()))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
