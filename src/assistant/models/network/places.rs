//! The answers that a server gives at once: so many in all, and so few of them for one person or one network that
//! nobody takes the places of all others.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// At once for one person, or one visitor's browser.
const PERSON: usize = 2;
/// At once for the visitors of one network, who soon have other browsers. Of people with accounts an office has more.
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
    by: Vec<String>,
}

impl Places {
    /// So many places.
    #[must_use]
    pub fn of(most: usize) -> Self {
        Self { all: Arc::new(Semaphore::new(most)), taken: Arc::default() }
    }

    /// A place for a person, who is counted with a network where they have no account; none where all are taken, or as
    /// many as one may have.
    #[must_use]
    pub fn take(&self, person: &str, network: Option<&str>) -> Option<Place> {
        let permit = self.all.clone().try_acquire_owned().ok()?;
        let mut limits = vec![(format!("person {person}"), PERSON)];
        limits.extend(network.map(|network| (format!("network {network}"), NETWORK)));
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        if !limits.iter().all(|(by, most)| taken.get(by).is_none_or(|count| count < most)) {
            return None;
        }
        for (by, _) in &limits {
            *taken.entry(by.clone()).or_default() += 1;
        }
        drop(taken);
        let by = limits.into_iter().map(|(by, _)| by).collect();
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
        let own: Vec<Place> = (0..3).filter_map(|_| places.take("mona", Some("192.0.2.1"))).collect();
        assert_eq!(own.len(), PERSON);
        let others: Vec<Place> =
            (0..6).filter_map(|number| places.take(&format!("visitor {number}"), Some("192.0.2.1"))).collect();
        assert_eq!(others.len(), NETWORK - PERSON);
        let elsewhere = places.take("karim", Some("192.0.2.2"));
        let account = places.take("user 7", None);
        assert!(elsewhere.is_some() && account.is_some());
        drop(own);
        assert!(places.take("mona", Some("192.0.2.1")).is_some());
        drop((others, elsewhere, account));
        assert!(places.taken.lock().is_ok_and(|taken| taken.is_empty()), "nothing is left behind");
    }
}
