//! How work gets a connection, and how it ends when the database does not answer: the caller gets an error within
//! seconds, and the turn goes to the next work.

use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use diesel::PgConnection;
use diesel::connection::{AnsiTransactionManager, SimpleConnection};
use tracing::Span;

use super::database::Db;
use super::pool::Taken;
use super::pooler::Sessions;
use super::purpose::Purpose;
use super::replica::Replica;
use super::scope::{Access, Frame, all_or_nothing};
use super::seat::Seat;
use super::threads::MOST_STUCK;
use crate::error::{Error, Result};
use crate::turns::Turn;

/// How long work may take before it is given up; longer than the statement timeout. It is only reached when the
/// database neither answers nor closes the connection.
const LONGEST_WORK: Duration = Duration::from_secs(8);

impl Db {
    /// Whether the database has answered any query since then.
    #[must_use]
    pub fn has_answered_since(&self, then: Instant) -> bool {
        let then = u64::try_from(then.saturating_duration_since(self.started).as_millis()).unwrap_or(u64::MAX);
        self.answered_ms.load(Ordering::Relaxed) > then
    }

    /// Checks that the database answers, without waiting in the queue: if every connection is in use, it is enough that
    /// some query was answered within the last seconds.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the database does not answer.
    pub async fn is_answering(&self) -> Result<()> {
        // Only with a free thread: the check must not queue behind other work.
        if self.seats.taken() < self.threads.most()
            && let Some(turn) = self.turns.at_once()
        {
            return self
                .with_turn(turn, Frame::Public, Instant::now(), |conn| Ok(conn.batch_execute("SELECT 1")?))
                .await;
        }
        let lately = Instant::now().checked_sub(LONGEST_WORK);
        if lately.is_some_and(|lately| self.has_answered_since(lately)) { Ok(()) } else { Err(no_answer()) }
    }

    pub(super) async fn with_connection<T: Send + 'static>(
        &self,
        frame: Frame,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.clocks.note(self.in_turn(frame, work).await)
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        frame: Frame,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let asked = Instant::now();
        // Frees turns whose callers are gone; a caller that is still waiting gives up its turn itself.
        if self.seats.give_up_after(LONGEST_WORK) > 0 {
            self.threads.staff();
            self.distrust_unless_answered_since(Instant::now().checked_sub(LONGEST_WORK));
        }
        if self.seats.stuck().load(Ordering::Relaxed) >= MOST_STUCK {
            return Err(no_answer());
        }
        let turn = self.turns.next().await?;
        self.with_turn(turn, frame, asked, work).await
    }

    async fn with_turn<T: Send + 'static>(
        &self,
        turn: Turn,
        frame: Frame,
        asked: Instant,
        work: impl FnOnce(&mut PgConnection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        // The work holds the turn, not the caller: a visitor who disconnects does not free it early.
        let sitting = self.seats.take(turn);
        let seat = sitting.seat().clone();
        let db = self.clone();
        let span = Span::current();
        let mut done = self.threads.run(move || {
            let _entered = span.enter();
            // Dropped last, after the connection is returned.
            let sitting = sitting;
            db.clocks.timed(asked, || db.work(sitting.seat(), &frame, work))
        });
        let mut until = Instant::now() + LONGEST_WORK;
        loop {
            if let Ok(outcome) = tokio::time::timeout_at(until.into(), &mut done).await {
                return outcome.map_err(|_| Error::Internal("work on the database broke off".to_owned()))?;
            }
            match seat.begun().map(|begun| begun + LONGEST_WORK) {
                // The work waited in the queue first, so its time limit ends later.
                Some(later) if later > until => until = later,
                _ => break,
            }
        }
        if self.seats.give_up(&seat) {
            self.threads.staff();
            self.distrust_unless_answered_since(seat.begun());
        }
        Err(no_answer())
    }

    /// One piece of work that takes too long is no reason to distrust a database that answers others.
    fn distrust_unless_answered_since(&self, then: Option<Instant>) {
        if !then.is_some_and(|then| self.has_answered_since(then)) {
            self.pool.distrust();
        }
    }

    fn work<T>(&self, seat: &Seat, frame: &Frame, work: impl FnOnce(&mut PgConnection) -> Result<T>) -> Result<T> {
        if !seat.begin() {
            return Err(no_answer());
        }
        let mut conn = self.take_for(frame)?;
        let begin = self.begin(frame);
        if let Some(begin) = &begin {
            conn = self.begun(begin, conn)?;
        }
        if seat.is_given_up() {
            conn.discard();
            return Err(no_answer());
        }
        let outcome =
            self.largest.of(|| if begin.is_some() { all_or_nothing(&mut conn, work) } else { work(&mut conn) });
        if seat.is_given_up() {
            conn.discard();
            return outcome;
        }
        self.heard(outcome, conn)
    }

    /// A connection to the replica for what is published, if there is one that has everything.
    fn take_for(&self, frame: &Frame) -> Result<Taken> {
        let replica = self.replica.as_ref().filter(|_| matches!(frame, Frame::Published));
        replica.and_then(Replica::take).map_or_else(|| self.pool.take(), Ok)
    }

    /// Begins a transaction. A connection that died while idle is replaced, because nothing was done on it.
    fn begun(&self, begin: &str, mut conn: Taken) -> Result<Taken> {
        let Err(error) = AnsiTransactionManager::begin_transaction_sql(&mut *conn, begin) else { return Ok(conn) };
        if !conn.is_dead() {
            conn.discard();
            return Err(error.into());
        }
        let another = conn.another();
        conn.discard();
        let mut conn = another?;
        AnsiTransactionManager::begin_transaction_sql(&mut *conn, begin)?;
        Ok(conn)
    }

    /// The SQL that begins a transaction for this frame; `None` where no transaction is needed.
    fn begin(&self, frame: &Frame) -> Option<String> {
        let begin = match (frame, self.sessions) {
            (Frame::Public | Frame::Published, Sessions::Own) => return None,
            (Frame::Public | Frame::Published, Sessions::Shared) => "BEGIN READ ONLY".to_owned(),
            (Frame::Calling, _) => Access::Writes.begin().to_owned(),
            (Frame::Scoped(scope, access), _) => scope.begin(*access),
        };
        Some(match Purpose::Pages.of_transaction(self.sessions) {
            None => begin,
            Some(limits) => format!("{begin}; {limits}"),
        })
    }

    /// Notes that the database answered, or that the connection is dead, which is then why the work failed.
    fn heard<T>(&self, outcome: Result<T>, mut conn: Taken) -> Result<T> {
        if matches!(outcome, Err(Error::Database(_) | Error::Unavailable(_))) && conn.is_dead() {
            conn.discard();
            return outcome.map_err(|error| match error {
                Error::Database(error) => Error::Unavailable(error.to_string()),
                other => other,
            });
        }
        if conn.is_of(&self.pool) {
            let now = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
            self.answered_ms.store(now, Ordering::Relaxed);
        }
        conn.has_answered();
        outcome
    }
}

fn no_answer() -> Error {
    Error::Unavailable("it has not answered in time".to_owned())
}
