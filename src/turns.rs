//! Who is next where there is little of something: connections to the database, threads that work on texts. Nobody
//! waits for a turn inside a thread. Addresses take turns with each other, so whoever asks a hundred times at once
//! waits behind their own questions and not before everybody else's.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot::{self, Receiver, Sender};

use crate::error::{Error, Result};

/// How long a request waits for its turn before it is told to come back.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// How many of those that wait may come from one address, in per cent.
const SHARE: usize = 25;

tokio::task_local! {
    /// The address that the present request comes from.
    static FROM: IpAddr;
}

/// Runs a request in the name of the address that it comes from.
pub async fn in_the_name_of<F: Future>(address: IpAddr, request: F) -> F::Output {
    FROM.scope(address, request).await
}

/// The turns at one thing. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Turns {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    most_waiting: usize,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    free: usize,
    waiting: usize,
    /// Those that wait, by address. What souk does by itself has none.
    lines: HashMap<Option<IpAddr>, Line>,
    /// The addresses that have somebody waiting, in the order of their turns.
    round: VecDeque<Option<IpAddr>>,
}

#[derive(Debug, Default)]
struct Line {
    waiting: VecDeque<Sender<Turn>>,
    length: usize,
}

impl Turns {
    /// So many turns at a time; for each of them so many requests may wait before a new one is turned away at once.
    #[must_use]
    pub fn new(count: usize, waiting_each: usize) -> Self {
        let state = State { free: count, waiting: 0, lines: HashMap::new(), round: VecDeque::new() };
        let most_waiting = count * waiting_each;
        Self { inner: Arc::new(Inner { most_waiting, state: Mutex::new(state) }) }
    }

    /// The next turn.
    ///
    /// # Errors
    /// [`Error::Crowding`] when too many wait from the request's address, [`Error::Busy`] when too many wait in all, or
    /// after five seconds.
    pub async fn next(&self) -> Result<Turn> {
        let waiting = match self.ask(FROM.try_with(|address| *address).ok())? {
            Asked::Given(turn) => return Ok(turn),
            Asked::Waiting(waiting) => waiting,
        };
        let Waiting { turn, place: _place } = waiting;
        match tokio::time::timeout(LONGEST_WAIT, turn).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Error::Busy),
        }
    }

    /// A turn, if one is free at this moment.
    #[must_use]
    pub fn at_once(&self) -> Option<Turn> {
        self.taken(&mut self.state())
    }

    fn ask(&self, from: Option<IpAddr>) -> Result<Asked> {
        let mut state = self.state();
        // A turn is free only when nobody waits for it.
        if let Some(turn) = self.taken(&mut state) {
            return Ok(Asked::Given(turn));
        }
        let most = self.inner.most_waiting;
        let own = state.lines.get(&from).map_or(0, |line| line.length);
        let is_greedy = from.is_some() && own >= (most * SHARE / 100).max(1);
        if is_greedy {
            return Err(Error::Crowding);
        }
        if state.waiting >= most {
            return Err(Error::Busy);
        }
        let (sender, turn) = oneshot::channel();
        state.waiting += 1;
        let line = state.lines.entry(from).or_default();
        line.length += 1;
        line.waiting.push_back(sender);
        if line.waiting.len() == 1 {
            state.round.push_back(from);
        }
        Ok(Asked::Waiting(Waiting { turn, place: Place { turns: self.clone(), from } }))
    }

    fn taken(&self, state: &mut State) -> Option<Turn> {
        state.free = state.free.checked_sub(1)?;
        Some(Turn { turns: self.clone(), is_void: false })
    }

    fn give_back(&self) {
        let mut state = self.state();
        while let Some(from) = state.round.pop_front() {
            let Some(line) = state.lines.get_mut(&from) else { continue };
            let next = line.waiting.pop_front();
            if !line.waiting.is_empty() {
                state.round.push_back(from);
            }
            let Some(next) = next else { continue };
            match next.send(Turn { turns: self.clone(), is_void: false }) {
                Ok(()) => return,
                // Who waited has left.
                Err(mut turn) => turn.is_void = true,
            }
        }
        state.free += 1;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.inner.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

enum Asked {
    Given(Turn),
    Waiting(Waiting),
}

struct Waiting {
    turn: Receiver<Turn>,
    place: Place,
}

/// A place among those that wait, given back when dropped.
struct Place {
    turns: Turns,
    from: Option<IpAddr>,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut state = self.turns.state();
        state.waiting -= 1;
        let Some(line) = state.lines.get_mut(&self.from) else { return };
        line.length -= 1;
        if line.length == 0 {
            let all_have_left = !line.waiting.is_empty();
            state.lines.remove(&self.from);
            if all_have_left {
                state.round.retain(|from| *from != self.from);
            }
        } else if line.waiting.len() > 2 * line.length + 16 {
            line.waiting.retain(|waiting| !waiting.is_closed());
        }
    }
}

/// The right to go on, given to the next when dropped.
#[derive(Debug)]
pub struct Turn {
    turns: Turns,
    is_void: bool,
}

impl Drop for Turn {
    fn drop(&mut self) {
        if !self.is_void {
            self.turns.give_back();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    fn waits(turns: &Turns, from: IpAddr) -> Waiting {
        match turns.ask(Some(from)) {
            Ok(Asked::Waiting(waiting)) => waiting,
            Ok(Asked::Given(_)) => panic!("a turn was free"),
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn addresses_take_turns_with_each_other() {
        let turns = Turns::new(1, 64);
        let first = turns.at_once().unwrap();
        let mut greedy: Vec<_> = (0..16).map(|_| waits(&turns, address(1))).collect();
        let greedier = turns.ask(Some(address(1)));
        assert!(matches!(greedier, Err(Error::Crowding)), "a quarter of the queue is one address's share");
        let mut modest = waits(&turns, address(2));

        drop(first);
        let second = greedy[0].turn.try_recv().expect("the first that waited is next");
        drop(second);
        let third = modest.turn.try_recv().expect("then another address, and not the greedy one again");
        drop(third);
        let fourth = greedy[1].turn.try_recv().expect("then the greedy one again");

        // Those who leave are passed over, and their turns are not lost.
        drop(greedy);
        assert!(turns.state().round.is_empty(), "an address that nobody waits from has no place in the round");
        drop(fourth);
        assert!(turns.at_once().is_some());
        assert_eq!(turns.state().lines.len(), 1, "only the place of the modest one is left");
        drop(modest);
        assert!(turns.state().lines.is_empty() && turns.state().waiting == 0);
    }

    #[test]
    fn a_turn_that_reaches_somebody_who_has_left_goes_on_to_the_next() {
        let turns = Turns::new(1, 64);
        let first = turns.at_once().unwrap();
        let (leaves, mut stays) = (waits(&turns, address(1)), waits(&turns, address(1)));
        drop(first);
        // It was given, and never taken.
        drop(leaves);
        assert!(stays.turn.try_recv().is_ok());
    }

    #[test]
    fn the_queue_has_an_end() {
        let turns = Turns::new(2, 64);
        let _used = (turns.at_once().unwrap(), turns.at_once().unwrap());
        let waiting: Vec<_> = (0..128).map(|number| waits(&turns, address(number))).collect();
        assert!(turns.ask(Some(address(200))).is_err());
        drop(waiting);
        assert!(turns.ask(Some(address(200))).is_ok());
    }
}
