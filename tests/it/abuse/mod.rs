//! What somebody would do who wants the marketplace down, against the real binary: every form filled with what hurts,
//! bodies that never come, connections that drip, one client that asks for everything at once. Meanwhile somebody else
//! goes on browsing, and must hardly notice. `bin/abuse` runs it at full strength and prints what it measured; here it
//! is small, and asks only that nothing breaks.

mod attacks;
mod bystander;
mod client;
mod texts;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use attacks::ATTACKS;
use bystander::Bystander;

use crate::support::{Database, Served};

/// The slowest answer that anybody else may get.
const SLOWEST: Duration = Duration::from_millis(500);
/// The most memory that the process may take, in MiB.
const MOST_MEMORY: u64 = 150;

/// How much of it there is.
#[derive(Clone, Copy, Debug)]
pub struct Strength {
    /// Connections that do nothing useful.
    pub connections: usize,
    /// Connections of the one greedy client.
    pub greedy: usize,
    /// How long what repeats is repeated.
    pub lasts: Duration,
    /// Whether every hurtful text is tried in every field, or each field gets one.
    pub is_full: bool,
}

const SMALL: Strength = Strength { connections: 60, greedy: 20, lasts: Duration::from_millis(700), is_full: false };
const FULL: Strength = Strength { connections: 1100, greedy: 400, lasts: Duration::from_secs(8), is_full: true };

/// The marketplace that is attacked.
pub struct Target {
    /// The process.
    pub souk: Served,
    _database: Database,
    /// Its data, with the mail that it sent.
    pub folder: tempfile::TempDir,
}

impl Target {
    fn start() -> Self {
        let (database, folder) = (Database::migrated(), tempfile::tempdir().expect("a folder"));
        let souk = Served::start(folder.path(), &[("DATABASE_URL", &database.url()), ("RUST_LOG", "souk=warn")]);
        Self { souk, _database: database, folder }
    }
}

#[test]
fn nobody_else_notices_an_attack() {
    let is_full = std::env::var_os("ABUSE").is_some_and(|how| how == "full");
    let strength = if is_full { FULL } else { SMALL };
    let target = Target::start();
    let mut report = String::from("attack                                    requests  slowest other  5xx  memory\n");
    let mut failures = Vec::new();
    for (name, attack) in ATTACKS {
        target.souk.forget_peak();
        let bystander = Bystander::watch(target.souk.address);
        let begun = Instant::now();
        let requests = attack(&target, strength);
        let seen = bystander.stop();
        let memory = target.souk.peak_memory();
        let _ = writeln!(
            report,
            "{name:<42}{:>8}  {:>10} ms  {:>3}  {memory:>3} MiB  ({} s, {} others)",
            requests.sent,
            seen.slowest.as_millis(),
            seen.failed + requests.failed.len(),
            begun.elapsed().as_secs(),
            seen.answered,
        );
        failures.extend(requests.failed.iter().map(|failure| format!("{name}: {failure}")));
        if seen.failed > 0 {
            failures.push(format!("{name}: others got {} answers of 5xx or none", seen.failed));
        }
        if is_full && seen.slowest > SLOWEST {
            failures.push(format!("{name}: somebody else waited for {:?}", seen.slowest));
        }
        if is_full && memory > MOST_MEMORY {
            failures.push(format!("{name}: it took {memory} MiB"));
        }
    }
    let log = target.souk.log();
    for word in ["panicked", "ERROR"] {
        failures.extend(log.lines().filter(|line| line.contains(word)).take(3).map(str::to_owned));
    }
    if is_full {
        println!("\n{report}");
    }
    assert!(failures.is_empty(), "{report}\n{}", failures.join("\n"));
}
