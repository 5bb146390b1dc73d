//! Work that is running or next, and the turn it holds. When the database never answers, the thread that waits inside
//! libpq cannot be freed, but its turn can be given to other work.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use crate::turns::Turn;

/// All work that is running or next.
#[derive(Default)]
pub struct Seats {
    taken: Mutex<Vec<Arc<Seat>>>,
    /// Threads still blocked on a query whose result nobody waits for.
    stuck: Arc<AtomicUsize>,
}

/// One piece of work that is running or next.
pub struct Seat {
    begun: OnceLock<Instant>,
    turn: Mutex<Option<Turn>>,
}

impl Seats {
    /// Registers new work, with its turn.
    pub fn take(self: &Arc<Self>, turn: Turn) -> Sitting {
        let seat = Arc::new(Seat { begun: OnceLock::new(), turn: Mutex::new(Some(turn)) });
        lock(&self.taken).push(seat.clone());
        Sitting { seats: self.clone(), seat }
    }

    /// Frees the turn of work that got no answer; returns whether it was running and still had its turn.
    pub fn give_up(&self, seat: &Seat) -> bool {
        let mut held = lock(&seat.turn);
        let turn = held.take();
        let is_stuck = turn.is_some() && seat.begun().is_some();
        if is_stuck {
            // Counted while the lock is held, because the work that ends later subtracts itself again.
            self.stuck.fetch_add(1, Ordering::Relaxed);
        }
        drop(held);
        is_stuck
    }

    /// Gives up all work that has been running for longer than this; returns how much.
    pub fn give_up_after(&self, longest: Duration) -> usize {
        let overdue: Vec<_> = lock(&self.taken).iter().filter(|seat| seat.has_worked_for(longest)).cloned().collect();
        overdue.iter().filter(|seat| self.give_up(seat)).count()
    }

    /// How much work is running or next, without what was given up.
    pub fn taken(&self) -> usize {
        lock(&self.taken).iter().filter(|seat| !seat.is_given_up()).count()
    }

    /// How much work is running, without what was given up.
    pub fn working(&self) -> usize {
        lock(&self.taken).iter().filter(|seat| seat.begun().is_some() && !seat.is_given_up()).count()
    }

    /// How much work is next: it has a turn and waits for a thread.
    pub fn next(&self) -> usize {
        lock(&self.taken).iter().filter(|seat| seat.begun().is_none()).count()
    }

    /// How many threads are blocked on a query whose result nobody waits for.
    pub fn stuck(&self) -> &Arc<AtomicUsize> {
        &self.stuck
    }
}

impl Seat {
    /// Notes that the work begins; false if it was given up before.
    pub fn begin(&self) -> bool {
        let held = lock(&self.turn);
        if held.is_some() {
            self.begun.get_or_init(Instant::now);
        }
        held.is_some()
    }

    /// When the work began, if it has.
    pub fn begun(&self) -> Option<Instant> {
        self.begun.get().copied()
    }

    fn has_worked_for(&self, longest: Duration) -> bool {
        self.begun().is_some_and(|begun| begun.elapsed() > longest)
    }

    /// Whether the work was given up.
    pub fn is_given_up(&self) -> bool {
        lock(&self.turn).is_none()
    }
}

/// Registered work; dropping this removes it.
pub struct Sitting {
    seats: Arc<Seats>,
    seat: Arc<Seat>,
}

impl Sitting {
    /// The seat that is taken.
    pub fn seat(&self) -> &Arc<Seat> {
        &self.seat
    }
}

impl Drop for Sitting {
    fn drop(&mut self) {
        lock(&self.seats.taken).retain(|seat| !Arc::ptr_eq(seat, &self.seat));
        let turn = lock(&self.seat.turn).take();
        if turn.is_none() && self.seat.begun().is_some() {
            self.seats.stuck.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
