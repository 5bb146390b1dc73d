//! Fair queues for scarce resources: database connections and threads for work on texts. Waiting blocks no thread.
//! Client addresses take turns, so whoever sends a hundred requests at once waits behind their own requests and does
//! not delay others.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot::{self, Receiver, Sender};

use crate::error::{Error, Result};

/// How long a request waits for its turn before it is refused.
const LONGEST_WAIT: Duration = Duration::from_secs(5);
/// The largest share of waiting requests that may come from one address, in percent.
const SHARE: usize = 25;

tokio::task_local! {
    /// The client address of the current request.
    static FROM: IpAddr;
}

/// Runs a request on behalf of a client address.
pub async fn in_the_name_of<F: Future>(address: IpAddr, request: F) -> F::Output {
    FROM.scope(address, request).await
}

/// A fair queue for one resource. Cloning is cheap.
#[derive(Clone, Debug)]
pub struct Turns {
    inner: Arc<Inner>,
    longest_wait: Duration,
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
    /// The waiting requests by address. Souk's own work has no address.
    lines: HashMap<Option<IpAddr>, Line>,
    /// The addresses with waiting requests, in the order of their turns.
    round: VecDeque<Option<IpAddr>>,
}

#[derive(Debug, Default)]
struct Line {
    waiting: VecDeque<Sender<Turn>>,
    length: usize,
}

impl Turns {
    /// A queue with `count` turns; up to `waiting_each` requests per turn may wait before new ones are refused.
    #[must_use]
    pub fn new(count: usize, waiting_each: usize) -> Self {
        let state = State { free: count, waiting: 0, lines: HashMap::new(), round: VecDeque::new() };
        let most_waiting = count * waiting_each;
        Self { inner: Arc::new(Inner { most_waiting, state: Mutex::new(state) }), longest_wait: LONGEST_WAIT }
    }

    /// The same queue for those who wait longer than five seconds.
    #[must_use]
    pub fn waiting_for(self, longest_wait: Duration) -> Self {
        Self { longest_wait, ..self }
    }

    /// Waits for a turn.
    ///
    /// # Errors
    /// [`Error::Crowding`] when too many wait from the request's address, [`Error::Busy`] when too many wait in all, or
    /// after five seconds, unless the queue is for those who wait longer.
    pub async fn next(&self) -> Result<Turn> {
        let waiting = match self.ask(FROM.try_with(|address| *address).ok())? {
            Asked::Given(turn) => return Ok(turn),
            Asked::Waiting(waiting) => waiting,
        };
        let Waiting { turn, place: _place } = waiting;
        match tokio::time::timeout(self.longest_wait, turn).await {
            Ok(Ok(turn)) => Ok(turn),
            _ => Err(Error::Busy),
        }
    }

    /// A turn, if one is free now.
    #[must_use]
    pub fn at_once(&self) -> Option<Turn> {
        self.taken(&mut self.state())
    }

    /// How many requests wait for a turn.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.state().waiting
    }

    fn ask(&self, from: Option<IpAddr>) -> Result<Asked> {
        let mut state = self.state();
        // A turn is free only when nobody is waiting.
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
                // The request that was waiting is gone.
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

/// A place in the queue, freed when dropped.
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

/// The right to use the resource. Dropping it passes it to the next in the queue.
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

        // Cancelled requests are skipped, and their turns are not lost.
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
        // The turn was given to it, but never taken.
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
