//! Work that is under way, and what becomes of its turn when the database never answers: the thread that waits inside
//! libpq cannot be freed, but its turn can.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::turns::Turn;

/// Everyone who works at the moment.
#[derive(Default)]
pub struct Seats {
    taken: Mutex<Vec<Arc<Seat>>>,
    /// Threads that wait for an answer nobody waits for any more.
    stuck: AtomicUsize,
}

/// One who works.
pub struct Seat {
    since: Instant,
    turn: Mutex<Option<Turn>>,
}

impl Seats {
    /// Takes a seat with a turn.
    pub fn take(self: &Arc<Self>, turn: Turn) -> Sitting {
        let seat = Arc::new(Seat { since: Instant::now(), turn: Mutex::new(Some(turn)) });
        lock(&self.taken).push(seat.clone());
        Sitting { seats: self.clone(), seat }
    }

    /// Gives the turn of one who got no answer to the next; whether it had one still.
    pub fn give_up(&self, seat: &Seat) -> bool {
        let mut held = lock(&seat.turn);
        let turn = held.take();
        if turn.is_some() {
            // Before the lock is let go: whoever leaves the seat counts it back.
            self.stuck.fetch_add(1, Ordering::Relaxed);
        }
        drop(held);
        turn.is_some()
    }

    /// The same for all who have worked for longer than this; whether there was any.
    pub fn give_up_after(&self, longest: Duration) -> bool {
        let overdue: Vec<_> = lock(&self.taken).iter().filter(|seat| seat.since.elapsed() > longest).cloned().collect();
        // All of them, not only the first.
        overdue.iter().filter(|seat| self.give_up(seat)).count() > 0
    }

    /// How many threads wait for nobody.
    pub fn stuck(&self) -> usize {
        self.stuck.load(Ordering::Relaxed)
    }
}

impl Seat {
    /// When the work began.
    pub fn since(&self) -> Instant {
        self.since
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
        if turn.is_none() {
            self.seats.stuck.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
