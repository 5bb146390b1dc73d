//! Signing in on the page that holds a form: the browser then sends the form once more, to where it was going. An account
//! with a second step is asked for a code on the same page.

use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::http::header::{LOCATION, RETRY_AFTER};
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse};

use super::attempts::{Attempt, account_of};
use super::devices;
use super::first_step::{begin, pending};
use super::passwords::{Hasher, Password};
use super::second_step::hint;
use super::second_trial::{Given, Outcome};
use super::sign_in::{enter, prove, trial_of};
use super::trial::Trial;
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::error_pages::held::HeldPage;
use crate::identity::people::{Email, User};
use crate::identity::sessions::keys;
use crate::identity::{Arrival, Visitor};
use crate::ids::UserId;
use crate::locales::Text;
use crate::second_factors::Standing;
use crate::web::forms::Errors;
use crate::web::held::{Held, OWN};
use crate::web::{is_own_path, see_other};

/// `GET /sign-in/again` — somebody reloads the answer to it.
pub async fn back(_: Visitor) -> Result<HttpResponse> {
    Ok(see_other("/sign-in"))
}

/// `POST /sign-in/again` — signs in, or proves who one is, and lets the browser send the form again (307).
///
/// # Errors
/// [`Error::Busy`] when too many sign in; a wrong password, a wrong code, and one too many, are answered with the page,
/// which still holds everything.
pub async fn create(
    visitor: Arrival,
    form: Form<Vec<(String, String)>>,
    (request, session): (HttpRequest, Session),
    hasher: Data<Hasher>,
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let Some(asked) = Asked::of(&visitor, form.into_inner()) else { return Ok(see_other("/sign-in")) };
    if let Some(code) = asked.code.clone() {
        return asked.second_step(&visitor, (&request, &session), code, now).await;
    }
    let trial = if asked.is_known {
        let attempt = Attempt::in_session(&asked.email, visitor.current.session, now);
        Trial { db: visitor.db().clone(), hasher: hasher.as_ref().clone(), attempt, entrance: None }
    } else {
        trial_of(&visitor, &request, &asked.email, &hasher, now)?
    };
    let verdict = trial.verdict(Email::parse(&asked.email).ok(), Password::tried(&asked.password)).await;
    let user = match verdict {
        Ok(Some(verdict)) => verdict.user,
        Ok(None) if asked.is_known => return Ok(asked.again(&visitor, Text::account_password_wrong())),
        Ok(None) => return Ok(asked.again(&visitor, Text::accounts_mismatch())),
        Err(Error::TooMany { sentence, retry_after }) => return Ok(late(asked.again(&visitor, sentence), retry_after)),
        Err(error) => return Err(error),
    };
    if asked.is_known {
        prove(&session, now)?;
        return Ok(asked.sent());
    }
    if user.has_second_factor {
        let hint = hint_of(&visitor, user.id).await?;
        begin(&session, &user, now)?;
        return Ok(asked.asking(&visitor, hint, Errors::default()));
    }
    asked.entered(&user, &request, &session, now)
}

/// The page to somebody who tried too often.
fn late(mut answer: HttpResponse, retry_after: i64) -> HttpResponse {
    answer.head_mut().status = StatusCode::TOO_MANY_REQUESTS;
    answer.headers_mut().insert(RETRY_AFTER, retry_after.into());
    answer
}

/// What this account takes as a code.
async fn hint_of(visitor: &Arrival, user: UserId) -> Result<Text> {
    let standing = visitor.db().reading(Scope::Operator, move |conn| Standing::of(user, conn)).await?;
    Ok(hint(standing.authenticator.is_some()))
}

/// What the page sent.
struct Asked {
    held: Held,
    /// Whether somebody is signed in, and only has to prove who they are.
    is_known: bool,
    email: String,
    password: String,
    /// The second step, where the page asked for it.
    code: Option<String>,
}

impl Asked {
    /// None without a page of ours to send the form to.
    fn of(visitor: &Visitor, fields: Vec<(String, String)>) -> Option<Self> {
        let own = |name: &str| {
            let field = fields.iter().find(|(known, _)| known.strip_prefix(OWN) == Some(name));
            field.map(|(_, value)| value.clone())
        };
        let (path, typed) = (own("path").unwrap_or_default(), own("email").unwrap_or_default());
        if !is_own_path(&path) || path.starts_with("/sign-in") {
            return None;
        }
        let person = visitor.current.person.as_ref().filter(|_| typed.is_empty());
        let email = person.map_or(typed, |person| person.email.clone());
        let (password, code) = (own("password").unwrap_or_default(), own("code"));
        Some(Self { is_known: person.is_some(), email, password, code, held: Held::of(path, fields) })
    }

    /// Takes the code of whoever gave the password on the page before.
    async fn second_step(
        self,
        visitor: &Arrival,
        (request, session): (&HttpRequest, &Session),
        code: String,
        now: Moment,
    ) -> Result<HttpResponse> {
        let Some(pending) = pending(session, now) else {
            session.remove(keys::PENDING);
            return Ok(self.again(visitor, Text::security_step_late()));
        };
        let given = Given { code, passkey: None };
        match given.tried(visitor, request, &pending, now).await {
            Ok(Outcome::Right { user, .. }) => self.entered(&user, request, session, now),
            Ok(Outcome::Wrong) => {
                let errors = Errors::of("held-code", Text::security_code_wrong());
                Ok(self.asking(visitor, hint_of(visitor, pending.user).await?, errors))
            }
            Ok(Outcome::Late) => {
                session.remove(keys::PENDING);
                Ok(self.again(visitor, Text::security_step_late()))
            }
            Ok(Outcome::Many) => {
                session.remove(keys::PENDING);
                Ok(self.again(visitor, Text::security_step_many()))
            }
            Err(Error::TooMany { sentence, retry_after }) => {
                let errors = Errors::of("held-code", sentence);
                Ok(late(self.asking(visitor, hint_of(visitor, pending.user).await?, errors), retry_after))
            }
            Err(error) => Err(error),
        }
    }

    /// Whoever it is comes in, in a browser that the account knows from now on.
    fn entered(&self, user: &User, request: &HttpRequest, session: &Session, now: Moment) -> Result<HttpResponse> {
        enter(session, user.id, request, now)?;
        let mut answer = self.sent();
        devices::remember(&account_of(&user.email), request, &mut answer);
        Ok(answer)
    }

    /// The browser sends the form once more.
    fn sent(&self) -> HttpResponse {
        HttpResponse::TemporaryRedirect().insert_header((LOCATION, self.held.path.as_str())).finish()
    }

    fn again(self, visitor: &Visitor, sentence: Text) -> HttpResponse {
        self.page(visitor, None, Errors::of("held-password", sentence))
    }

    fn asking(self, visitor: &Visitor, hint: Text, errors: Errors) -> HttpResponse {
        Self { is_known: false, ..self }.page(visitor, Some(hint), errors)
    }

    fn page(self, visitor: &Visitor, code: Option<Text>, errors: Errors) -> HttpResponse {
        let Self { held, is_known, email, .. } = self;
        let title = if is_known { Text::held_title_confirm() } else { Text::held_title() };
        let page = HeldPage { page: visitor.page(title), held, is_known, code, email, errors };
        page.answer(StatusCode::UNPROCESSABLE_ENTITY, visitor.htmx.is_htmx())
    }
}
