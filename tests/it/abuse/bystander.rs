//! Somebody who browses from an address of their own while the marketplace is attacked.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::client::Client;

/// Somebody who browses.
pub struct Bystander {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<Seen>,
}

/// What they met.
#[derive(Clone, Copy, Debug, Default)]
pub struct Seen {
    /// How long the slowest answer took.
    pub slowest: Duration,
    /// Answers that were good.
    pub answered: usize,
    /// Answers of 5xx, and connections that were not let in.
    pub failed: usize,
}

impl Bystander {
    /// Begins to browse.
    pub fn watch(address: SocketAddr) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let thread = thread::spawn(move || {
            let client = Client::at(address, [127, 0, 0, 2]);
            let mut seen = Seen::default();
            for number in 0.. {
                // Words that nobody has asked for, so that no kept page answers.
                let path = match number % 4 {
                    0 => "/".to_owned(),
                    1 => format!("/listings?q=mug{number}"),
                    2 => "/sign-in".to_owned(),
                    _ => format!("/listings?max={number}"),
                };
                let begun = Instant::now();
                match client.get(&path) {
                    Ok(answer) if answer.status < 500 => seen.answered += 1,
                    other => {
                        eprintln!("{path}: {:?}", other.map(|answer| answer.status));
                        seen.failed += 1;
                    }
                }
                seen.slowest = seen.slowest.max(begun.elapsed());
                if stopped.load(Ordering::Relaxed) {
                    break;
                }
                thread::sleep(Duration::from_millis(20));
            }
            seen
        });
        Self { stop, thread }
    }

    /// What they met until now.
    pub fn stop(self) -> Seen {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().expect("browsing does not panic")
    }
}
