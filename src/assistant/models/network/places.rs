//! The answers that a server gives at once: so many in all, and so few of them for one person or one network that
//! nobody takes the places of all others.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// At once for one person, or one visitor's browser.
const PERSON: usize = 2;
/// At once for one network.
const NETWORK: usize = 4;

/// The places of a server.
pub struct Places {
    all: Arc<Semaphore>,
    taken: Arc<Mutex<HashMap<String, usize>>>,
}

/// One of them, given back when dropped.
pub struct Place {
    _permit: OwnedSemaphorePermit,
    taken: Arc<Mutex<HashMap<String, usize>>>,
    by: [String; 2],
}

impl Places {
    /// So many places.
    #[must_use]
    pub fn of(most: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(most)), taken: Arc::default() }
    }

    /// A place for a person in a network; none where all are taken, or as many as one may have.
    #[must_use]
    pub fn take(&self, person: &str, network: &str) -> Option<Place> {
        let permit = self.all.clone().try_acquire_owned().ok()?;
        let by = [format!("person {person}"), format!("network {network}")];
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let has_room = |by: &String, most: usize| taken.get(by).is_none_or(|count| *count < most);
        if !has_room(&by[0], PERSON) || !has_room(&by[1], NETWORK) {
            return None;
        }
        for by in &by {
            *taken.entry(by.clone()).or_default() += 1;
        }
        drop(taken);
        Some(Place { _permit: permit, taken: self.taken.clone(), by })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        for by in &self.by {
            if let Some(count) = taken.get_mut(by) {
                *count -= 1;
                if *count == 0 {
                    taken.remove(by);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_takes_the_places_of_all_others() {
        let places = Places::of(8);
        let own: Vec<Place> = (0..3).filter_map(|_| places.take("mona", "192.0.2.1")).collect();
        assert_eq!(own.len(), PERSON);
        let others: Vec<Place> =
            (0..6).filter_map(|number| places.take(&format!("visitor {number}"), "192.0.2.1")).collect();
        assert_eq!(others.len(), NETWORK - PERSON);
        let elsewhere = places.take("karim", "192.0.2.2");
        assert!(elsewhere.is_some());
        drop(own);
        assert!(places.take("mona", "192.0.2.1").is_some());
        drop((others, elsewhere));
        assert!(places.taken.lock().is_ok_and(|taken| taken.is_empty()), "nothing is left behind");
    }
}
