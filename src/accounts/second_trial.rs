//! A second factor is tried: counted before it is compared, so that ten at once count like ten in a row.

use actix_web::HttpRequest;
use actix_web::web::Data;
use diesel::PgConnection;

use super::attempts::account_of;
use super::devices::Device;
use super::entrance::Entrance;
use super::first_step::Pending;
use crate::clock::Moment;
use crate::config::Config;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::Arrival;
use crate::identity::people::{User, by_id};
use crate::limits::{self, SECOND_STEP, SECOND_STEP_ACCOUNT, SECOND_STEP_DAY, SECOND_STEP_KNOWN, Uses};
use crate::locales::Locale;
use crate::mail::Office;
use crate::second_factors::{Answer, Party, steps};

/// What somebody gives as their second factor.
#[derive(Clone, Default)]
pub struct Given {
    /// A code of the app or a recovery code, as typed.
    pub code: String,
    /// What a passkey answered, instead of a code.
    pub passkey: Option<Answer>,
}

/// What came of it.
pub enum Outcome {
    /// It is theirs.
    Right {
        /// The person, of whom it is noted that they came in.
        user: User,
        /// Where they begin.
        home: &'static str,
    },
    /// It is not.
    Wrong,
    /// The first step does not hold any more.
    Late,
    /// This sign-in had as many wrong ones as it may have.
    Many,
}

impl Given {
    /// Whether it is the second factor of whoever took the first step.
    ///
    /// # Errors
    /// [`Error::TooMany`] after too many for the account.
    pub async fn tried(
        self,
        visitor: &Arrival,
        request: &HttpRequest,
        pending: &Pending,
        now: Moment,
    ) -> Result<Outcome> {
        let id = pending.user;
        let user = visitor.db().reading(Scope::Operator, move |conn| by_id(id, conn)).await?;
        if !pending.holds_for(&user) {
            return Ok(Outcome::Late);
        }
        let sign_in = Uses::default().and(&SECOND_STEP, &pending.attempt);
        let counted = counted(&user, request);
        let is_taken = visitor.db().scoped(Scope::Operator, {
            let (sign_in, counted) = (sign_in.clone(), counted.clone());
            move |conn| counted.take(now, conn).map(|()| sign_in.take(now, conn).is_ok())
        });
        if !is_taken.await? {
            return Ok(Outcome::Many);
        }
        let lacks = || Error::Internal("the application has no settings or no mail".to_owned());
        let check = Check {
            given: self,
            pending: pending.clone(),
            party: Party::of(request.app_data::<Data<Config>>().ok_or_else(lacks)?),
            entrance: Entrance::of(visitor, request, &user.email, now)?,
            office: request.app_data::<Data<Office>>().ok_or_else(lacks)?.as_ref().clone(),
            counted: counted.clone(),
            now,
        };
        let locale = visitor.locale();
        let outcome = visitor.db().scoped(Scope::Operator, move |conn| check.run(locale, conn)).await;
        if outcome.is_err() {
            // It came to no verdict, which is not its fault.
            limits::undo(visitor.db(), move |conn| counted.give_back(conn).and_then(|()| sign_in.give_back(conn)));
        }
        outcome
    }
}

/// A second factor, with what deciding on it takes.
struct Check {
    given: Given,
    pending: Pending,
    party: Option<Party>,
    entrance: Entrance,
    office: Office,
    counted: Uses,
    now: Moment,
}

impl Check {
    fn run(self, locale: Locale, conn: &mut PgConnection) -> Result<Outcome> {
        let Self { given, now, .. } = &self;
        // As it is now: the password may be another since the count.
        let user = by_id(self.pending.user, conn)?;
        if !self.pending.holds_for(&user) {
            return Ok(Outcome::Late);
        }
        let is_right = match (&self.party, &given.passkey) {
            (Some(party), Some(answer)) => party.finish_proving(user.id, answer, *now, conn)?,
            _ => steps::take(&user, &given.code, locale, &self.office, *now, conn)?,
        };
        if !is_right {
            self.entrance.refused();
            return Ok(Outcome::Wrong);
        }
        self.counted.give_back(conn)?;
        let home = self.entrance.note(&user, conn)?;
        Ok(Outcome::Right { user, home })
    }
}

/// What a wrong code uses up. A browser that the account knows is counted by itself, so that nobody who has the password
/// locks its owner out.
fn counted(user: &User, request: &HttpRequest) -> Uses {
    let account = account_of(&user.email);
    let (rule, subject) = match Device::of(request).filter(|device| device.knows(&account)) {
        Some(device) => (&SECOND_STEP_KNOWN, format!("{} {account}", device.id)),
        None => (&SECOND_STEP_ACCOUNT, account),
    };
    Uses::default().and(rule, &subject).and(&SECOND_STEP_DAY, &subject)
}
