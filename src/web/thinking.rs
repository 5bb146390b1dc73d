//! A thread pool for CPU-bound work: rendering, comparing and searching texts. Such work never runs on a server thread,
//! nor while holding a database connection.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::thread::{self, available_parallelism};
use std::{io, num::NonZero};

use tokio::sync::oneshot;
use tracing::Span;

use crate::effort::Largest;
use crate::error::{Error, Result};
use crate::turns::Turns;

/// How many tasks may wait per thread before new ones are refused. A task takes a few milliseconds, so the last in the
/// queue waits less than a second.
const WAITING_PER_THREAD: usize = 32;
/// More threads than this would not help, because the database becomes the bottleneck.
const MOST_THREADS: usize = 8;

type Job = Box<dyn FnOnce() + Send>;

/// Separate threads, one per core: as blocking tasks of the server they would take threads from the database.
struct Pool {
    turns: Turns,
    jobs: Sender<Job>,
    largest: Largest,
}

static POOL: LazyLock<io::Result<Pool>> = LazyLock::new(|| {
    let threads = available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
    let (jobs, waiting) = channel::<Job>();
    let waiting = Arc::new(Mutex::new(waiting));
    for _ in 0..threads {
        let waiting = waiting.clone();
        thread::Builder::new().name("thinking".to_owned()).spawn(move || {
            loop {
                let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
                let Ok(job) = next else { return };
                job();
            }
        })?;
    }
    Ok(Pool { turns: Turns::new(threads, WAITING_PER_THREAD), jobs, largest: Largest::default() })
});

/// The largest task that was run here, in steps of [`crate::effort`].
#[must_use]
pub fn largest() -> u64 {
    POOL.as_ref().map_or(0, |pool| pool.largest.steps())
}

/// Runs a task on the thread pool and returns its result.
///
/// # Errors
/// [`Error::Crowding`] or [`Error::Busy`] when too many tasks are waiting, [`Error::Internal`] when the task panicked.
pub async fn thinking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let pool = POOL.as_ref().map_err(|error| Error::Internal(format!("no thread could be started: {error}")))?;
    let turn = pool.turns.next().await?;
    let (answer, answered) = oneshot::channel();
    let largest = pool.largest.clone();
    let span = Span::current();
    let job = move || {
        let _entered = span.enter();
        // The task holds the turn, not the request: a visitor who disconnects does not free it early.
        let _turn = turn;
        if answer.is_closed() {
            return;
        }
        if let Ok(done) = catch_unwind(AssertUnwindSafe(|| largest.of(work))) {
            let _ = answer.send(done);
        }
    };
    pool.jobs.send(Box::new(job)).map_err(|_| Error::Busy)?;
    answered.await.map_err(|_| Error::Internal("work on a text panicked".to_owned()))
}

/// Lets whoever serves pages go before this thread (Linux: of a core it gets a tenth of the share at 10, next to nothing
/// at 19). Elsewhere than on Linux this would hold for the whole process.
pub fn step_back(niceness: i32) {
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::nice(niceness) {
        tracing::debug!(%error, "a thread has the priority of everything else");
    }
    #[cfg(not(target_os = "linux"))]
    let _ = niceness;
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    #[actix_web::test]
    async fn work_that_panics_takes_no_thread_with_it() {
        for _ in 0..2 * MOST_THREADS {
            let nothing: Vec<u8> = Vec::new();
            let failed = thinking(move || nothing[0]).await;
            assert!(matches!(failed, Err(Error::Internal(_))));
        }
        assert_eq!(thinking(|| 7).await.ok(), Some(7));
    }

    #[actix_web::test]
    async fn what_nobody_waits_for_any_more_is_left() {
        let (let_go, gate) = channel::<()>();
        let gate = Arc::new(Mutex::new(gate));
        let held = (0..MOST_THREADS).map(|_| {
            let gate = gate.clone();
            thinking(move || {
                let _ = gate.lock().unwrap_or_else(PoisonError::into_inner).recv();
            })
        });
        let held: Vec<_> = held.map(actix_web::rt::spawn).collect();
        actix_web::rt::task::yield_now().await;

        let is_done = Arc::new(AtomicBool::default());
        let mut left = Box::pin(thinking({
            let is_done = is_done.clone();
            move || is_done.store(true, Ordering::Relaxed)
        }));
        assert!(futures_util::poll!(&mut left).is_pending());
        drop(left);
        drop(let_go);
        for done in held {
            assert!(done.await.is_ok_and(|done| done.is_ok()));
        }
        assert_eq!(thinking(|| 7).await.ok(), Some(7));
        assert!(!is_done.load(Ordering::Relaxed));
    }
}
