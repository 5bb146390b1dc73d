//! Who listens for notifications in this process: one connection to the database hears for all of them, and each stream
//! is woken by its own. No stream holds a connection.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::ids::UserId;

/// The channel of the database on which people are told, by their number.
pub const CHANNEL: &str = "notifications";
/// Streams of one person; one more closes the oldest.
const MOST_OF_ONE: usize = 5;
/// Streams in all.
const MOST: usize = 500;

/// The streams of this process. Cloning is cheap.
#[derive(Clone, Debug, Default)]
pub struct Hub(Arc<Mutex<Streams>>);

#[derive(Debug, Default)]
struct Streams {
    of_people: HashMap<i64, VecDeque<Open>>,
    count: usize,
    last: u64,
    is_closed: bool,
}

/// An open stream: dropping its sender ends it.
#[derive(Debug)]
struct Open {
    number: u64,
    sender: watch::Sender<()>,
}

/// One stream's end: woken whenever its person is told something.
#[derive(Debug)]
pub struct Line {
    hub: Hub,
    user: UserId,
    number: u64,
    told: watch::Receiver<()>,
}

impl Hub {
    /// A stream of this person; nothing where there are too many, or the process ends.
    #[must_use]
    pub fn join(&self, user: UserId) -> Option<Line> {
        let mut streams = self.streams();
        if streams.is_closed || streams.count >= MOST {
            return None;
        }
        streams.last += 1;
        let number = streams.last;
        let (sender, told) = watch::channel(());
        let own = streams.of_people.entry(user.get()).or_default();
        own.push_back(Open { number, sender });
        let is_one_too_many = own.len() > MOST_OF_ONE && own.pop_front().is_some();
        if !is_one_too_many {
            streams.count += 1;
        }
        Some(Line { hub: self.clone(), user, number, told })
    }

    /// Wakes the streams of these people; all of them when nothing is named, since something may have been missed.
    pub fn heard(&self, people: &[String]) {
        let streams = self.streams();
        if people.is_empty() {
            streams.of_people.values().flatten().for_each(|open| open.sender.send_replace(()));
        }
        for person in people.iter().filter_map(|person| person.parse::<i64>().ok()) {
            streams.of_people.get(&person).into_iter().flatten().for_each(|open| open.sender.send_replace(()));
        }
    }

    /// Ends all streams, so that the server can stop, and takes no more.
    pub fn close(&self) {
        let mut streams = self.streams();
        streams.is_closed = true;
        streams.of_people.clear();
        streams.count = 0;
    }

    fn leave(&self, user: UserId, number: u64) {
        let mut streams = self.streams();
        let Some(own) = streams.of_people.get_mut(&user.get()) else { return };
        let before = own.len();
        own.retain(|open| open.number != number);
        let (left, is_last) = (before - own.len(), own.is_empty());
        if is_last {
            streams.of_people.remove(&user.get());
        }
        streams.count -= left;
    }

    fn streams(&self) -> MutexGuard<'_, Streams> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Line {
    /// Waits until something is told; whether the stream goes on.
    pub async fn told(&mut self) -> bool {
        self.told.changed().await.is_ok()
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.hub.leave(self.user, self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[actix_web::test]
    async fn one_stream_too_many_of_a_person_closes_the_oldest() {
        let (hub, ana) = (Hub::default(), UserId::new(7));
        let mut lines: Vec<_> = (0..=MOST_OF_ONE).filter_map(|_| hub.join(ana)).collect();
        assert!(!lines[0].told().await, "the oldest has ended");
        hub.heard(&["7".to_owned()]);
        assert!(lines[1].told().await && lines[MOST_OF_ONE].told().await);
        assert_eq!(hub.streams().count, MOST_OF_ONE);
        drop(lines);
        assert!(hub.streams().of_people.is_empty() && hub.streams().count == 0);
    }

    #[actix_web::test]
    async fn there_are_only_so_many_in_all_and_none_when_the_process_ends() {
        let hub = Hub::default();
        let mut lines: Vec<_> = (0..600).filter_map(|user| hub.join(UserId::new(user))).collect();
        assert_eq!(lines.len(), MOST);
        hub.close();
        assert!(!lines[0].told().await && hub.join(UserId::new(1)).is_none());
    }
}
