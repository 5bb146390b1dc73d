//! How often something may be done, by whom. Every limit stands here, with its number: so many at once, which come back
//! evenly within a time. All of them are kept in one table, so they hold across nodes and restarts.
//!
//! Networks are counted as [`crate::web::address::block_of`] has it: an IPv4 address, or the /64 of an IPv6 address.

pub mod model;

use std::time::Duration;

use actix_web::rt::{spawn, time::sleep};
use chrono::TimeDelta;
use diesel::PgConnection;

use crate::db::{Db, Scope};
use crate::error::Result;
use crate::locales::Text;

pub use model::{Uses, forget_old};

/// How often, and after which pause, giving back is tried while the database is busy.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_secs(2);

/// Takes a count back that was made for nothing, as soon as the database has time for it. Nobody waits for that.
pub fn undo(db: &Db, work: impl Fn(&mut PgConnection) -> Result<()> + Clone + Send + 'static) {
    let db = db.clone();
    spawn(async move {
        for _ in 0..TRIES {
            if db.scoped(Scope::Operator, work.clone()).await.is_ok() {
                return;
            }
            sleep(PAUSE).await;
        }
        tracing::warn!("what was counted for nothing could not be taken back");
    });
}

/// A limit: at most so many uses at once for each subject; all of them are given back within the time.
#[derive(Debug)]
pub struct Rule {
    /// What stands in the table.
    pub name: &'static str,
    /// So many at once.
    pub most: u32,
    /// The time after which so many are possible again.
    pub within: TimeDelta,
    /// What is told past it; when to come back is added.
    pub sentence: Text,
}

const FAILED: Text = Text::limits_failed_sign_ins();

/// Failed sign-ins to an account in a browser that signed in to it before. Nobody else's failures count there, so that
/// a stranger locks nobody out (OWASP, Slow Down Online Guessing Attacks with Device Cookies).
pub static SIGN_IN_KNOWN: Rule =
    Rule { name: "sign-in known", most: 10, within: TimeDelta::minutes(15), sentence: FAILED };
/// Failed sign-ins to an account by strangers from one network.
pub static SIGN_IN_HERE: Rule =
    Rule { name: "sign-in here", most: 5, within: TimeDelta::minutes(15), sentence: FAILED };
/// Failed sign-ins by strangers from one network, to whatever account.
pub static SIGN_IN_NETWORK: Rule =
    Rule { name: "sign-in network", most: 20, within: TimeDelta::minutes(15), sentence: FAILED };
/// Failed sign-ins to an account by strangers from everywhere.
pub static SIGN_IN_ACCOUNT: Rule =
    Rule { name: "sign-in account", most: 60, within: TimeDelta::hours(1), sentence: FAILED };
/// Failed sign-ins by strangers in all.
pub static SIGN_IN_ALL: Rule =
    Rule { name: "sign-in all", most: 1500, within: TimeDelta::minutes(15), sentence: Text::limits_strangers() };
/// Sign-ins to an account that succeed: each makes a session.
pub static SIGNED_IN: Rule =
    Rule { name: "signed in", most: 30, within: TimeDelta::minutes(15), sentence: Text::limits_signed_in() };

/// Registrations from one network, whether they succeed or not.
pub static REGISTRATION_NETWORK: Rule = Rule {
    name: "registration network",
    most: 10,
    within: TimeDelta::hours(1),
    sentence: Text::limits_registrations_network(),
};
/// Registrations in all.
pub static REGISTRATION_ALL: Rule =
    Rule { name: "registration all", most: 300, within: TimeDelta::hours(1), sentence: Text::limits_registrations() };

/// Questions of one person, or of one visitor.
pub static QUESTION: Rule =
    Rule { name: "question", most: 30, within: TimeDelta::minutes(10), sentence: Text::limits_questions() };
/// Questions of visitors without an account from one network.
pub static QUESTION_NETWORK: Rule = Rule {
    name: "question network",
    most: 120,
    within: TimeDelta::minutes(10),
    sentence: Text::limits_questions_network(),
};
/// Questions of visitors without an account in all.
pub static QUESTION_ALL: Rule =
    Rule { name: "question all", most: 3000, within: TimeDelta::minutes(10), sentence: Text::limits_questions_all() };

/// Visitors from one network who are remembered for the first time: each gets a session.
pub static VISITOR_NETWORK: Rule =
    Rule { name: "visitor network", most: 60, within: TimeDelta::hours(1), sentence: Text::limits_visitors_network() };
/// Visitors who are remembered for the first time, in all.
pub static VISITOR_ALL: Rule =
    Rule { name: "visitor all", most: 3000, within: TimeDelta::hours(1), sentence: Text::limits_visitors() };
