//! Test support: a marketplace with its own cloned database, visitors with cookies, and pages that are read and filled
//! in as a person would.

pub mod ai;
mod bucket;
mod cluster;
mod files;
pub mod hostile;
mod mail;
mod market;
mod page;
mod process;
mod silence;
pub mod upload;
mod visitor;
mod wire;
mod work;

use std::time::{Duration, Instant};

pub use bucket::Server;
pub use cluster::{Database, cluster};
pub use files::{files_below, folder_for_postgres, sources};
pub use mail::{REGISTRATION, asks_to_register, link_in, registers_at};
pub use market::{Market, PASSWORD, Person};
pub use page::{Draft, Page, held, select};
pub use process::{Served, Wired, exchange, free_port, souk, try_get};
pub use silence::Wire;
pub use visitor::Visitor;
pub use wire::{ask, connect_from, is_closed_within, read};
pub use work::{Item, LEAF};

/// How long a test waits for anything.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Polls until the condition holds, and returns how long that took; panics after 20 seconds.
pub async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) -> Duration {
    let begun = Instant::now();
    while !holds().await {
        assert!(begun.elapsed() < PATIENCE, "it never happened: {what}");
        actix_web::rt::time::sleep(Duration::from_millis(20)).await;
    }
    begun.elapsed()
}

/// The same without an async runtime.
pub fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < PATIENCE, "it never happened: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
