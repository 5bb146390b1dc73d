//! What the tests stand on: a marketplace of one's own in a cloned database, visitors with cookies, pages that are read
//! and filled in like a person would.

mod cluster;
mod files;
mod market;
mod page;
mod process;
mod silence;
mod visitor;
mod wire;
mod work;

use std::time::{Duration, Instant};

pub use cluster::{Database, cluster};
pub use files::{files_below, folder_for_postgres, sources};
pub use market::{Market, PASSWORD, Person};
pub use page::{Draft, Page, held, select};
pub use process::{Served, Wired, exchange, free_port, souk, try_get};
pub use silence::Wire;
pub use visitor::Visitor;
pub use wire::{ask, connect_from, is_closed_within, read};
pub use work::Item;

/// How long anything may take that is waited for.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Looks again and again until it holds; fails after twenty seconds.
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
