//! Work that is under way or next, and what becomes of its turn when the database never answers: the thread that waits
//! inside libpq cannot be freed, but its turn can.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use crate::turns::Turn;

/// Everyone who works at the moment, or is next.
#[derive(Default)]
pub struct Seats {
    taken: Mutex<Vec<Arc<Seat>>>,
    /// Threads that wait for an answer nobody waits for any more.
    stuck: Arc<AtomicUsize>,
}

/// One who works.
pub struct Seat {
    begun: OnceLock<Instant>,
    turn: Mutex<Option<Turn>>,
}

impl Seats {
    /// Takes a seat with a turn.
    pub fn take(self: &Arc<Self>, turn: Turn) -> Sitting {
        let seat = Arc::new(Seat { begun: OnceLock::new(), turn: Mutex::new(Some(turn)) });
        lock(&self.taken).push(seat.clone());
        Sitting { seats: self.clone(), seat }
    }

    /// Gives the turn of one who got no answer to the next; whether it had one still and was at work.
    pub fn give_up(&self, seat: &Seat) -> bool {
        let mut held = lock(&seat.turn);
        let turn = held.take();
        let is_stuck = turn.is_some() && seat.begun().is_some();
        if is_stuck {
            // Before the lock is let go: whoever leaves the seat counts it back.
            self.stuck.fetch_add(1, Ordering::Relaxed);
        }
        drop(held);
        is_stuck
    }

    /// The same for all who have worked for longer than this; how many there were.
    pub fn give_up_after(&self, longest: Duration) -> usize {
        let overdue: Vec<_> = lock(&self.taken).iter().filter(|seat| seat.has_worked_for(longest)).cloned().collect();
        overdue.iter().filter(|seat| self.give_up(seat)).count()
    }

    /// How many work or are next, without those who were given up.
    pub fn taken(&self) -> usize {
        lock(&self.taken).iter().filter(|seat| !seat.is_given_up()).count()
    }

    /// How many threads wait for nobody.
    pub fn stuck(&self) -> &Arc<AtomicUsize> {
        &self.stuck
    }
}

impl Seat {
    /// The work begins, unless it was given up before.
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

    /// Whether nobody waits for this work any more.
    pub fn is_given_up(&self) -> bool {
        lock(&self.turn).is_none()
    }
}

/// A taken seat; it is left when this is dropped.
pub struct Sitting {
    seats: Arc<Seats>,
    seat: Arc<Seat>,
}

impl Sitting {
    /// The seat.
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
