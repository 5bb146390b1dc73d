//! What opens an account: everything that its security page shows, and that must not all be taken away.

use diesel::prelude::*;

use super::{authenticators, passkeys, recovery};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::factors;
use crate::ids::UserId;
use crate::locales::Text;
use crate::schema::{authenticators as apps, external_logins, passkeys as keys, recovery_codes};

/// The page where all of it stands.
pub const PATH: &str = "/account/security";

/// What opens an account.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Whether it has a password.
    pub has_password: bool,
    /// Since when it has an authenticator app.
    pub authenticator: Option<Moment>,
    /// How many recovery codes are left.
    pub codes: i64,
    /// Its passkeys, the newest first.
    pub passkeys: Vec<passkeys::Row>,
    /// Accounts elsewhere that open it.
    pub logins: Vec<Login>,
}

/// An account elsewhere.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = external_logins)]
pub struct Login {
    /// Its number.
    pub id: i64,
    /// The provider's name in the settings.
    pub provider: String,
    /// The address that it has there.
    pub email: String,
    /// When it was linked.
    pub created_at: Moment,
}

impl Standing {
    /// That of an account, in its own scope.
    pub fn of(user: UserId, conn: &mut PgConnection) -> Result<Self> {
        let logins = external_logins::table.filter(external_logins::user_id.eq(user)).order(external_logins::id);
        Ok(Self {
            has_password: factors::has_password(user, conn)?,
            authenticator: authenticators::since(user, conn)?,
            codes: recovery::left(user, conn)?,
            passkeys: passkeys::of(user, conn)?,
            logins: logins.select(Login::as_select()).load(conn)?,
        })
    }

    /// Whether signing in takes two steps.
    #[must_use]
    pub fn has_second_factor(&self) -> bool {
        self.authenticator.is_some() || !self.passkeys.is_empty()
    }

    /// Whether there is anything that begins a sign-in.
    #[must_use]
    pub fn has_way_in(&self) -> bool {
        self.has_password || !self.passkeys.is_empty() || !self.logins.is_empty()
    }

    /// Why the authenticator app has to stay, if it does.
    #[must_use]
    pub fn keeps_authenticator(&self, demands: &[Text]) -> Option<Text> {
        Self { authenticator: None, ..self.clone() }.mistake(demands)
    }

    /// Why a passkey has to stay, if it does.
    #[must_use]
    pub fn keeps_passkey(&self, id: i64, demands: &[Text]) -> Option<Text> {
        let mut after = self.clone();
        after.passkeys.retain(|passkey| passkey.id != id);
        after.mistake(demands)
    }

    /// Why an account elsewhere has to stay linked, if it does.
    #[must_use]
    pub fn keeps_login(&self, id: i64) -> Option<Text> {
        let mut after = self.clone();
        after.logins.retain(|login| login.id != id);
        after.mistake(&[])
    }

    /// What would be wrong with an account that has only this.
    fn mistake(&self, demands: &[Text]) -> Option<Text> {
        if !self.has_way_in() {
            return Some(Text::security_last_way_in());
        }
        demands.first().filter(|_| !self.has_second_factor()).cloned()
    }
}

/// After something was taken away: refuses it where it had to stay, and notes whether signing in still takes two steps.
///
/// # Errors
/// [`Error::Conflict`] with the reason why it has to stay.
pub fn settle(user: UserId, demands: &[Text], conn: &mut PgConnection) -> Result<()> {
    let standing = Standing::of(user, conn)?;
    if let Some(reason) = standing.mistake(demands) {
        return Err(Error::Conflict(reason));
    }
    if !standing.has_second_factor() {
        factors::note_second_factor(user, false, conn)?;
        recovery::remove(user, conn)?;
    }
    Ok(())
}

/// Takes away whatever opens an account since a moment, but for its password: authenticator apps, passkeys, recovery
/// codes and accounts elsewhere. Whoever got into the account may have added them; what its owner had before stays.
pub fn take_away_since(user: UserId, since: Moment, conn: &mut PgConnection) -> Result<()> {
    let later = apps::user_id.eq(user).and(apps::created_at.ge(since));
    diesel::delete(apps::table.filter(later)).execute(conn)?;
    let later = keys::user_id.eq(user).and(keys::created_at.ge(since));
    diesel::delete(keys::table.filter(later)).execute(conn)?;
    let later = recovery_codes::user_id.eq(user).and(recovery_codes::created_at.ge(since));
    diesel::delete(recovery_codes::table.filter(later)).execute(conn)?;
    let later = external_logins::user_id.eq(user).and(external_logins::created_at.ge(since));
    diesel::delete(external_logins::table.filter(later)).execute(conn)?;
    let has_one = Standing::of(user, conn)?.has_second_factor();
    if !has_one {
        recovery::remove(user, conn)?;
    }
    factors::note_second_factor(user, has_one, conn)
}
