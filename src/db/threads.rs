//! The threads that run database work. A thread that finishes takes the next piece itself, because it is already awake
//! and waking another one costs more than many pieces take.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::runtime::Runtime;
use tokio::sync::oneshot::{self, Receiver};

/// With this many threads blocked on queries whose results nobody waits for, no more work is started.
pub const MOST_STUCK: usize = 32;

type Piece = Box<dyn FnOnce() + Send>;

/// Separate threads, so that one stuck on a dead database holds up no other work.
pub struct Threads {
    runtime: Option<Runtime>,
    queue: Arc<Mutex<Queue>>,
}

struct Queue {
    waiting: VecDeque<Piece>,
    /// How many threads are working.
    working: usize,
    /// The most threads that may work at once, not counting stuck ones.
    most: usize,
    /// Threads blocked on a query whose result nobody waits for.
    stuck: Arc<AtomicUsize>,
}

impl Threads {
    /// Up to `most` threads at a time, not counting stuck ones, out of those that the runtime may start.
    pub fn of(runtime: Runtime, most: usize, stuck: Arc<AtomicUsize>) -> Self {
        let queue = Queue { waiting: VecDeque::new(), working: 0, most, stuck };
        Self { runtime: Some(runtime), queue: Arc::new(Mutex::new(queue)) }
    }

    /// Runs the work on the next free thread. If the work panics, the receiver gets no result.
    pub fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Receiver<T> {
        let (answer, answered) = oneshot::channel();
        let piece = Box::new(move || {
            // The panic hook has already logged the panic.
            if let Ok(done) = catch_unwind(AssertUnwindSafe(work)) {
                let _ = answer.send(done);
            }
        });
        lock(&self.queue).waiting.push_back(piece);
        self.staff();
        answered
    }

    /// The most threads that may work at once, not counting stuck ones.
    pub fn most(&self) -> usize {
        lock(&self.queue).most
    }

    /// Starts threads for queued work, up to the limit. Stuck threads do not count, so others may replace them.
    pub fn staff(&self) {
        let Some(runtime) = &self.runtime else { return };
        let mut queue = lock(&self.queue);
        let more = queue.waiting.len().min(queue.most().saturating_sub(queue.working));
        queue.working += more;
        drop(queue);
        for _ in 0..more {
            let queue = self.queue.clone();
            runtime.spawn_blocking(move || work_off(&queue));
        }
    }
}

impl Queue {
    fn most(&self) -> usize {
        self.most + self.stuck.load(Ordering::Relaxed)
    }
}

fn work_off(queue: &Mutex<Queue>) {
    loop {
        let mut held = lock(queue);
        let piece = if held.working > held.most() { None } else { held.waiting.pop_front() };
        let Some(piece) = piece else {
            held.working -= 1;
            return;
        };
        drop(held);
        piece();
    }
}

fn lock(queue: &Mutex<Queue>) -> MutexGuard<'_, Queue> {
    queue.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Threads {
    fn drop(&mut self) {
        if let Some(threads) = self.runtime.take() {
            // Does not wait for threads that are stuck.
            threads.shutdown_background();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use tokio::runtime::Builder;

    use super::*;

    #[test]
    fn what_stands_behind_work_that_is_stuck_is_done_and_a_panic_takes_no_thread_with_it() {
        let runtime = Builder::new_current_thread().max_blocking_threads(3).build().unwrap();
        let stuck = Arc::new(AtomicUsize::new(0));
        let threads = Threads::of(runtime, 1, stuck.clone());
        let (let_go, gate) = channel::<()>();
        let first = threads.run(move || gate.recv().is_err());
        let mut second = threads.run(|| 2);
        assert!(second.try_recv().is_err(), "there is one thread, and it waits");
        stuck.fetch_add(1, Ordering::Relaxed);
        threads.staff();
        assert_eq!(second.blocking_recv(), Ok(2));

        drop(let_go);
        assert_eq!(first.blocking_recv(), Ok(true));
        stuck.fetch_sub(1, Ordering::Relaxed);
        let nothing: Vec<u8> = Vec::new();
        assert!(threads.run(move || nothing[0]).blocking_recv().is_err());
        let all: Vec<_> = (0..50).map(|number| threads.run(move || number)).collect();
        assert!(all.into_iter().map(Receiver::blocking_recv).eq((0..50).map(Ok)));
    }
}
