//! A password is tried: counted before it is compared, so that ten at once count like ten in a row.

use actix_web::rt::spawn;
use diesel::PgConnection;
use tracing::Instrument;

use super::attempts::Attempt;
use super::entrance::Entrance;
use super::passwords::{Hasher, Password};
use crate::db::{Db, Scope};
use crate::error::{Error, Result};
use crate::identity::blocking::require_unblocked;
use crate::identity::people::{Email, User, by_email, by_id};
use crate::limits::undo;

/// An attempt with what deciding on it takes.
pub struct Trial {
    /// Where accounts are looked up.
    pub db: Db,
    /// Compares.
    pub hasher: Hasher,
    /// How it is counted.
    pub attempt: Attempt,
    /// What is noted of whoever comes in by it.
    pub entrance: Option<Entrance>,
}

/// Whose password it was.
pub struct Verdict {
    /// The person.
    pub user: User,
    /// Where they begin; nowhere while a second factor is still asked of them.
    pub home: &'static str,
}

impl Trial {
    /// Who it is, if the password is theirs. Without a verdict the attempt does not count. A person with a second
    /// factor has not come in by this: nothing is noted of them yet.
    ///
    /// # Errors
    /// [`Error::TooMany`] after too many failures, [`Error::Busy`] when too many are tried at once, [`Error::Forbidden`]
    /// for somebody who is blocked.
    pub async fn verdict(self, email: Option<Email>, password: Option<Password>) -> Result<Option<Verdict>> {
        // In a task of its own, which goes on when the visitor leaves: what is counted then has its verdict too.
        let outcome = spawn(self.run(email, password).in_current_span()).await;
        outcome.map_err(|error| Error::Internal(format!("signing in broke off: {error}")))?
    }

    async fn run(self, email: Option<Email>, password: Option<Password>) -> Result<Option<Verdict>> {
        self.attempt.may_begin()?;
        let attempt = self.attempt.clone();
        let begin = move |conn: &mut PgConnection| {
            attempt.begin(conn)?;
            email.map_or(Ok(None), |email| by_email(&email, conn))
        };
        let user = self.db.scoped(Scope::Operator, begin).await?;
        let verdict = self.decide(user, password).await;
        if verdict.is_err() {
            let attempt = self.attempt.clone();
            undo(&self.db, move |conn| attempt.take_back(conn));
        }
        if let (Ok(None), Some(entrance)) = (&verdict, &self.entrance) {
            entrance.refused();
        }
        verdict
    }

    async fn decide(&self, user: Option<User>, password: Option<Password>) -> Result<Option<Verdict>> {
        let kept = user.as_ref().and_then(|user| user.password_hash.clone());
        let matches = self.hasher.matches(password, kept.clone()).await?;
        let Some(user) = user.filter(|_| matches) else { return Ok(None) };
        let (attempt, entrance) = (self.attempt.clone(), self.entrance.clone());
        let succeed = move |conn: &mut PgConnection| {
            // Comparing takes a while, longer in a queue: by now the account may have another password, or take more.
            let user = by_id(user.id, conn)?;
            if user.password_hash != kept {
                return Ok(None);
            }
            require_unblocked(user.id, conn)?;
            attempt.succeed(conn)?;
            let home = match entrance.filter(|_| !user.has_second_factor) {
                Some(entrance) => entrance.note(&user, conn)?,
                None => "",
            };
            Ok(Some(Verdict { user, home }))
        };
        self.db.scoped(Scope::Operator, succeed).await
    }
}
