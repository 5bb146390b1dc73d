//! Secrets that are shown for a few minutes: what an app is to be set up with, new recovery codes. They wait in the
//! session, sealed for their owner.

use actix_session::Session;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::sealed::Seal;

/// How long they can be looked at.
const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// A place in the session for a secret.
#[derive(Clone, Copy, Debug)]
pub enum Kept {
    /// The secret of an app that is being set up.
    Authenticator,
    /// New recovery codes, one a line.
    Codes,
}

#[derive(Serialize, Deserialize)]
struct Waiting {
    sealed: String,
    since: i64,
}

impl Kept {
    const fn key(self) -> &'static str {
        match self {
            Self::Authenticator => "new_authenticator",
            Self::Codes => "new_recovery_codes",
        }
    }

    /// Lets a secret wait.
    pub fn keep(self, secret: &[u8], owner: UserId, session: &Session, seal: &Seal, now: Moment) -> Result<()> {
        let sealed = hex::encode(seal.seal(&self.purpose(owner), secret));
        let waiting = Waiting { sealed, since: now.timestamp() };
        session
            .insert(self.key(), waiting)
            .map_err(|error| Error::Internal(format!("a session could not be written: {error}")))
    }

    /// The secret that waits, if it is its owner's and not too old.
    #[must_use]
    pub fn find(self, owner: UserId, session: &Session, seal: &Seal, now: Moment) -> Option<Vec<u8>> {
        let waiting: Waiting = session.get(self.key()).ok().flatten()?;
        if waiting.since <= (now - LONGEST).timestamp() {
            return None;
        }
        seal.open(&self.purpose(owner), &hex::decode(waiting.sealed).ok()?)
    }

    /// Forgets it.
    pub fn forget(self, session: &Session) {
        session.remove(self.key());
    }

    fn purpose(self, owner: UserId) -> String {
        format!("{} of {owner}", self.key())
    }
}
