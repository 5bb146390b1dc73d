//! Somebody whose password was right, and whose account asks for more. They are nobody yet: the session only says whose
//! second factor it waits for, for ten minutes.

use actix_session::Session;
use actix_web::HttpResponse;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::people::User;
use crate::identity::sessions::keys;
use crate::ids::UserId;
use crate::web::{is_own_path, see_other};

/// How long the second step may take.
const LONGEST: TimeDelta = TimeDelta::minutes(10);
/// Its page.
const SECOND: &str = "/sign-in/second-step";

/// Who took the first step.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Pending {
    /// The account.
    pub user: UserId,
    /// This sign-in, chosen at random.
    pub attempt: String,
    since: i64,
    /// The password that was given, as a hash of its hash: another one since then begins anew.
    password: String,
}

/// Leads somebody to their second step.
///
/// # Errors
/// When the session cannot be written.
pub fn ask(session: &Session, user: &User, next: &str, now: Moment) -> Result<HttpResponse> {
    begin(session, user, now)?;
    Ok(see_other(&with_next(SECOND, next)))
}

/// Lets the session wait for somebody's second step.
///
/// # Errors
/// When the session cannot be written.
pub fn begin(session: &Session, user: &User, now: Moment) -> Result<()> {
    // A session that was planted does not get this far with its owner.
    session.renew();
    // Nor does whoever was signed in before: a copy of their session would live anew, even one that ended meanwhile.
    for key in [keys::CURRENT, keys::USER, keys::PROVEN_AT] {
        session.remove(key);
    }
    let attempt = hex::encode(rand::random::<[u8; 16]>());
    let pending = Pending { user: user.id, attempt, since: now.timestamp(), password: fingerprint(user) };
    session
        .insert(keys::PENDING, pending)
        .map_err(|error| Error::Internal(format!("a session could not be written: {error}")))
}

/// Who waits in this session, if anybody.
#[must_use]
pub fn pending(session: &Session, now: Moment) -> Option<Pending> {
    let pending: Pending = session.get(keys::PENDING).ok().flatten()?;
    (pending.since > (now - LONGEST).timestamp()).then_some(pending)
}

impl Pending {
    /// Whether their account is still opened by what they gave, and asks for more.
    #[must_use]
    pub fn holds_for(&self, user: &User) -> bool {
        user.has_second_factor && fingerprint(user) == self.password
    }
}

/// An address that takes along where somebody was going.
#[must_use]
pub fn with_next(path: &str, next: &str) -> String {
    if !is_own_path(next) {
        return path.to_owned();
    }
    format!("{path}?{}", serde_urlencoded::to_string([("next", next)]).unwrap_or_default())
}

fn fingerprint(user: &User) -> String {
    hex::encode(Sha256::digest(user.password_hash.as_deref().unwrap_or_default()))
}
