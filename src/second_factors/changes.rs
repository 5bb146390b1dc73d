//! What its owner changes about how an account is signed in to. Each change holds the account, so that two at once do not
//! take away the last of something together, and tells the owner.

use diesel::PgConnection;
use webauthn_rs::prelude::Passkey;

use super::news::News;
use super::standing::{Standing, settle};
use super::totp::Shared;
use super::{authenticators, passkeys, recovery};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::account::end_sessions;
use crate::identity::factors;
use crate::identity::{Fresh, Person};
use crate::locales::Text;
use crate::mail::{Office, Recipient};

/// Somebody who changes their own account, in their own scope.
#[derive(Clone)]
pub struct Change {
    person: Person,
    recipient: Recipient,
    session: i64,
    office: Office,
    now: Moment,
}

impl Change {
    /// A change by somebody who proved who they are.
    #[must_use]
    pub fn by(owner: &Fresh, office: &Office, now: Moment) -> Self {
        Self {
            person: owner.person.clone(),
            recipient: owner.person.recipient(owner.locale()),
            session: owner.current.session,
            office: office.clone(),
            now,
        }
    }

    /// Keeps an authenticator app, of which a code was given. The first second factor brings recovery codes.
    pub fn add_authenticator(
        &self,
        shared: &Shared,
        step: i64,
        conn: &mut PgConnection,
    ) -> Result<Option<Vec<String>>> {
        factors::lock(self.person.id, conn)?;
        authenticators::keep(self.person.id, shared, step, self.office.seal(), self.now, conn)?;
        let codes = self.turn_on(conn)?;
        self.tell(&News::AuthenticatorAdded, conn)?;
        Ok(codes)
    }

    /// Forgets the authenticator app.
    ///
    /// # Errors
    /// [`Error::Conflict`] where a second factor has to stay.
    pub fn remove_authenticator(&self, demands: &[Text], conn: &mut PgConnection) -> Result<()> {
        factors::lock(self.person.id, conn)?;
        if authenticators::remove(self.person.id, conn)? {
            settle(self.person.id, demands, conn)?;
            self.tell(&News::AuthenticatorRemoved, conn)?;
        }
        Ok(())
    }

    /// Adds a passkey. The first second factor brings recovery codes.
    ///
    /// # Errors
    /// [`Error::Conflict`] when it is known, or there are too many.
    pub fn add_passkey(&self, name: &str, passkey: &Passkey, conn: &mut PgConnection) -> Result<Option<Vec<String>>> {
        factors::lock(self.person.id, conn)?;
        if passkeys::of(self.person.id, conn)?.len() >= passkeys::MOST {
            return Err(Error::Conflict(Text::security_passkeys_many(passkeys::MOST)));
        }
        if passkeys::add(self.person.id, name, passkey, self.now, conn)?.is_none() {
            return Err(Error::Conflict(Text::security_passkey_known()));
        }
        let codes = self.turn_on(conn)?;
        self.tell(&News::PasskeyAdded(name), conn)?;
        Ok(codes)
    }

    /// Forgets a passkey.
    ///
    /// # Errors
    /// [`Error::Conflict`] where it has to stay, [`Error::NotFound`] where there is none.
    pub fn remove_passkey(&self, id: i64, demands: &[Text], conn: &mut PgConnection) -> Result<()> {
        factors::lock(self.person.id, conn)?;
        let name = passkeys::remove(self.person.id, id, conn)?;
        settle(self.person.id, demands, conn)?;
        self.tell(&News::PasskeyRemoved(&name), conn)
    }

    /// Makes new recovery codes.
    ///
    /// # Errors
    /// [`Error::NotFound`] without a second factor, which they are there for.
    pub fn renew_codes(&self, conn: &mut PgConnection) -> Result<Vec<String>> {
        factors::lock(self.person.id, conn)?;
        if !Standing::of(self.person.id, conn)?.has_second_factor() {
            return Err(Error::NotFound);
        }
        let codes = recovery::renew(self.person.id, self.now, conn)?;
        self.tell(&News::CodesRenewed, conn)?;
        Ok(codes)
    }

    fn turn_on(&self, conn: &mut PgConnection) -> Result<Option<Vec<String>>> {
        factors::note_second_factor(self.person.id, true, conn)?;
        // Whoever is in by the password alone has to come in again.
        end_sessions(self.person.id, Some(self.session), conn)?;
        if recovery::left(self.person.id, conn)? > 0 {
            return Ok(None);
        }
        recovery::renew(self.person.id, self.now, conn).map(Some)
    }

    fn tell(&self, news: &News<'_>, conn: &mut PgConnection) -> Result<()> {
        news.tell(self.person.id, &self.recipient, &self.office, self.now, conn)
    }
}
