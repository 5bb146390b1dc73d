//! How often something may be done, by whom. Every limit stands here, with its number: so many at once, which come back
//! evenly within a time. All of them are kept in one table, so they hold across nodes and restarts.
//!
//! Networks are counted as [`crate::web::address::block_of`] has it: an IPv4 address, or the /64 of an IPv6 address.

pub mod model;
mod refused;

use std::time::Duration;

use actix_web::rt::{spawn, time::sleep};
use chrono::TimeDelta;
use diesel::PgConnection;
use tracing::Instrument;

use crate::db::{Db, Scope};
use crate::error::Result;
use crate::locales::Text;

pub use model::{Uses, forget_old};
pub use refused::Refused;

/// How often, and after which pause, giving back is tried while the database is busy.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_secs(2);

/// Takes a count back that was made for nothing, as soon as the database has time for it. Nobody waits for that.
pub fn undo(db: &Db, work: impl Fn(&mut PgConnection) -> Result<()> + Clone + Send + 'static) {
    let db = db.clone();
    let undoing = async move {
        for _ in 0..TRIES {
            if db.scoped(Scope::Operator, work.clone()).await.is_ok() {
                return;
            }
            sleep(PAUSE).await;
        }
        tracing::warn!("what was counted for nothing could not be taken back");
    };
    spawn(undoing.in_current_span());
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

/// Codes of one sign-in whose password was right. A new sign-in begins after them, since they come back after hours.
pub static SECOND_STEP: Rule =
    Rule { name: "second step", most: 5, within: TimeDelta::hours(24), sentence: Text::limits_second_step() };
/// Wrong codes for an account, in a browser that signed in to it before.
pub static SECOND_STEP_KNOWN: Rule =
    Rule { name: "second step known", most: 10, within: TimeDelta::minutes(15), sentence: Text::limits_second_step() };
/// Wrong codes for an account in all other browsers. Whoever types them knows the password.
pub static SECOND_STEP_ACCOUNT: Rule = Rule {
    name: "second step account",
    most: 10,
    within: TimeDelta::minutes(15),
    sentence: Text::limits_second_step(),
};
/// Both in a day: six digits are guessed by whoever may try for weeks.
pub static SECOND_STEP_DAY: Rule =
    Rule { name: "second step day", most: 30, within: TimeDelta::days(1), sentence: Text::limits_second_step() };
/// Passkeys that are asked for, by one network or one account.
pub static PASSKEYS: Rule =
    Rule { name: "passkeys", most: 60, within: TimeDelta::minutes(15), sentence: Text::limits_passkeys() };
/// Passkeys that are asked for to sign in, in all.
pub static PASSKEYS_ALL: Rule =
    Rule { name: "passkeys all", most: 3000, within: TimeDelta::minutes(15), sentence: Text::limits_strangers() };
/// Sign-ins at other providers that are begun from one network: each makes a session.
pub static PROVIDERS_NETWORK: Rule =
    Rule { name: "providers network", most: 60, within: TimeDelta::hours(1), sentence: Text::limits_providers() };
/// The same in all.
pub static PROVIDERS_ALL: Rule =
    Rule { name: "providers all", most: 3000, within: TimeDelta::hours(1), sentence: Text::limits_strangers() };

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
/// Links for a forgotten password, to one address. They are counted apart from other mail, so that nobody keeps them
/// from its owner; past it nothing is sent, and nobody is told.
pub static RESET_ADDRESS: Rule =
    Rule { name: "reset address", most: 3, within: TimeDelta::hours(1), sentence: Text::limits_mail() };
/// Other mail to one address that somebody asks for who is not signed in, or has another. Past it nothing is sent, and
/// nobody is told.
pub static MAIL_ADDRESS: Rule =
    Rule { name: "mail address", most: 3, within: TimeDelta::hours(1), sentence: Text::limits_mail() };
/// Links that somebody asks for by mail for their own account.
pub static MAIL_ACCOUNT: Rule =
    Rule { name: "mail account", most: 5, within: TimeDelta::hours(1), sentence: Text::limits_mail() };
/// Passwords that are said to be forgotten, from one network.
pub static FORGOTTEN_NETWORK: Rule = Rule {
    name: "forgotten network",
    most: 10,
    within: TimeDelta::hours(1),
    sentence: Text::limits_forgotten_network(),
};
/// Passwords that are said to be forgotten, in all.
pub static FORGOTTEN_ALL: Rule =
    Rule { name: "forgotten all", most: 600, within: TimeDelta::hours(1), sentence: Text::limits_forgotten() };
/// Businesses that one person opens.
pub static BUSINESSES: Rule =
    Rule { name: "businesses", most: 5, within: TimeDelta::days(1), sentence: Text::limits_businesses() };

/// Invitations that a business sends, again or for the first time.
pub static INVITATION_BUSINESS: Rule =
    Rule { name: "invitation business", most: 60, within: TimeDelta::hours(1), sentence: Text::limits_invitations() };
/// Invitations to one address, of whatever business.
pub static INVITATION_ADDRESS: Rule = Rule {
    name: "invitation address",
    most: 6,
    within: TimeDelta::days(1),
    sentence: Text::limits_invitations_address(),
};
/// Links of invitations that lead nowhere, opened from one network.
pub static INVITATION_GUESS: Rule = Rule {
    name: "invitation guess",
    most: 30,
    within: TimeDelta::minutes(15),
    sentence: Text::limits_invitation_guesses(),
};

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

/// Questions of one person, or of one visitor, in a day. The settings say how many, here and below.
pub static QUESTION_DAY: Rule =
    Rule { name: "question day", most: 300, within: TimeDelta::days(1), sentence: Text::limits_questions() };
/// Questions of visitors without an account from one network in a day.
pub static QUESTION_NETWORK_DAY: Rule = Rule {
    name: "question network day",
    most: 1500,
    within: TimeDelta::days(1),
    sentence: Text::limits_questions_network(),
};
/// Questions about one business or its listings in a day.
pub static QUESTION_BUSINESS_DAY: Rule = Rule {
    name: "question business day",
    most: 5000,
    within: TimeDelta::days(1),
    sentence: Text::limits_questions_all(),
};
/// Questions in all in a day.
pub static QUESTION_ALL_DAY: Rule = Rule {
    name: "question all day",
    most: 100_000,
    within: TimeDelta::days(1),
    sentence: Text::limits_questions_all(),
};

/// Tokens of a language model in a day. The settings say how many for whom; past them the built-in model answers, and
/// nobody is refused.
pub static TOKENS: Rule =
    Rule { name: "tokens", most: 100_000, within: TimeDelta::days(1), sentence: Text::limits_questions() };
/// The same for a network.
pub static TOKENS_NETWORK: Rule =
    Rule { name: "tokens network", most: 300_000, within: TimeDelta::days(1), sentence: Text::limits_questions() };
/// The same for the questions about a business.
pub static TOKENS_BUSINESS: Rule =
    Rule { name: "tokens business", most: 1_000_000, within: TimeDelta::days(1), sentence: Text::limits_questions() };
/// The same in all.
pub static TOKENS_ALL: Rule =
    Rule { name: "tokens all", most: 5_000_000, within: TimeDelta::days(1), sentence: Text::limits_questions() };

/// Questions to businesses from one network.
pub static ASK_NETWORK: Rule =
    Rule { name: "ask network", most: 10, within: TimeDelta::hours(1), sentence: Text::limits_asks() };
/// Questions to businesses that are to be answered to one address.
pub static ASK_ADDRESS: Rule =
    Rule { name: "ask address", most: 10, within: TimeDelta::hours(6), sentence: Text::limits_asks() };
/// Questions to one business: each is mailed to its members.
pub static ASK_BUSINESS: Rule =
    Rule { name: "ask business", most: 100, within: TimeDelta::hours(6), sentence: Text::limits_asks_business() };
/// Questions to businesses in all.
pub static ASK_ALL: Rule =
    Rule { name: "ask all", most: 1000, within: TimeDelta::hours(1), sentence: Text::limits_asks_business() };

/// Reports to the operator from one network.
pub static REPORT_NETWORK: Rule =
    Rule { name: "report network", most: 10, within: TimeDelta::hours(1), sentence: Text::limits_reports() };
/// Reports to the operator whose receipt goes to one address: nobody's mailbox is filled by somebody else.
pub static REPORT_ADDRESS: Rule =
    Rule { name: "report address", most: 10, within: TimeDelta::hours(6), sentence: Text::limits_reports() };
/// Reports to the operator in all.
pub static REPORT_ALL: Rule =
    Rule { name: "report all", most: 600, within: TimeDelta::hours(1), sentence: Text::limits_reports_all() };

/// Visitors from one network who are remembered for the first time: each gets a session.
pub static VISITOR_NETWORK: Rule =
    Rule { name: "visitor network", most: 60, within: TimeDelta::hours(1), sentence: Text::limits_visitors_network() };
/// Visitors who are remembered for the first time, in all.
pub static VISITOR_ALL: Rule =
    Rule { name: "visitor all", most: 3000, within: TimeDelta::hours(1), sentence: Text::limits_visitors() };
