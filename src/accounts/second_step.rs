//! The second step of signing in: a code, or a passkey. At most five wrong codes are taken; then it begins anew.

use actix_session::Session;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use super::first_step::{Pending, pending, with_next};
use super::second_trial::{Given, Outcome};
use super::sign_in::{enter, welcomed};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::Arrival;
use crate::identity::people::by_id;
use crate::identity::sessions::keys;
use crate::layout::Page;
use crate::limits::{PASSKEYS, Uses};
use crate::locales::{Html, Text};
use crate::second_factors::{Answer, Party, Standing};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, is_own_path, refused, see_other, too_many};

/// What is given as the second step, and where to go afterwards.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    /// A code of the app or a recovery code, as typed.
    pub code: String,
    /// The word of a passkey's challenge.
    pub ceremony: String,
    /// What the passkey answered, as JSON.
    pub credential: String,
    /// Where to go afterwards.
    pub next: String,
}

#[derive(Template)]
#[template(path = "accounts/second_step.html", blocks = ["step_form"])]
struct Step {
    page: Page,
    email: String,
    next: String,
    has_authenticator: bool,
    has_passkeys: bool,
    errors: Errors,
}

/// `GET /sign-in/second-step?next=…`.
pub async fn new(visitor: Arrival, form: Query<StepForm>, session: Session, clock: Clock) -> Result<HttpResponse> {
    let Some(pending) = pending(&session, clock.now()) else { return Ok(begin_anew(&session, &form.next)) };
    let next = form.into_inner().next;
    html(&page(&visitor, &pending, &next, Errors::default()).await?)
}

/// `GET /sign-in/second-step/challenge` — somebody opens what only the script asks for.
pub async fn back(_: Arrival) -> Result<HttpResponse> {
    Ok(see_other("/sign-in"))
}

/// `POST /sign-in/second-step/challenge` — what the browser asks the device for a passkey with, as JSON.
///
/// # Errors
/// [`Error::NotFound`] when nobody waits for it, or has a passkey.
pub async fn challenge(visitor: Arrival, session: Session, config: Data<Config>, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let (party, pending) = Party::of(&config).zip(pending(&session, now)).ok_or(Error::NotFound)?;
    let begin = move |conn: &mut PgConnection| {
        // Counted for this sign-in alone: whoever has the password takes nothing away from the account's owner.
        Uses::default().and(&PASSKEYS, &format!("attempt {}", pending.attempt)).take(now, conn)?;
        party.begin_proving(pending.user, now, conn)?.ok_or(Error::NotFound)
    };
    Ok(HttpResponse::Ok().json(visitor.db().scoped(Scope::Operator, begin).await?))
}

/// `POST /sign-in/second-step` — a code, or a passkey's answer.
///
/// # Errors
/// [`Error::TooMany`] by htmx; a wrong code, and one too many, are answered with the form.
pub async fn create(
    visitor: Arrival,
    form: Form<StepForm>,
    (request, session): (HttpRequest, Session),
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let Some(pending) = pending(&session, now) else { return Ok(begin_anew(&session, &form.next)) };
    let is_passkey = !form.credential.is_empty();
    let answer = Answer { ceremony: form.ceremony.clone(), credential: form.credential.clone() };
    let given = Given { code: form.code.clone(), passkey: is_passkey.then_some(answer) };
    match given.tried(&visitor, &request, &pending, now).await {
        Ok(Outcome::Right { user, home }) => {
            enter(&session, user.id, &request, now)?;
            Ok(welcomed(&user, if is_own_path(&form.next) { &form.next } else { home }, &request))
        }
        Ok(Outcome::Wrong) => {
            let sentence = if is_passkey { Text::security_passkey_not_used() } else { Text::security_code_wrong() };
            let page = page(&visitor, &pending, &form.next, Errors::of("code", sentence)).await?;
            refused(visitor.htmx.wants("step_form"), &page, &page.as_step_form())
        }
        Ok(Outcome::Late) => Ok(begin_anew(&session, &form.next)),
        Ok(Outcome::Many) => {
            session.remove(keys::PENDING);
            let notice = Notice::error(Text::security_step_many());
            Ok(see_other(&with_next("/sign-in", &form.next)).with_notice(&notice))
        }
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            let errors = Errors::of("code", sentence);
            too_many(&page(&visitor, &pending, &form.next, errors).await?, retry_after)
        }
        Err(error) => Err(error),
    }
}

/// Back to the first step.
fn begin_anew(session: &Session, next: &str) -> HttpResponse {
    let answer = see_other(&with_next("/sign-in", next));
    match session.remove(keys::PENDING) {
        Some(_) => answer.with_notice(&Notice::error(Text::security_step_late())),
        None => answer,
    }
}

impl Step {
    /// What may be typed.
    const fn hint(&self) -> Text {
        hint(self.has_authenticator)
    }
}

/// What may be typed as a code.
#[must_use]
pub const fn hint(has_authenticator: bool) -> Text {
    if has_authenticator { Text::security_step_hint() } else { Text::security_step_hint_recovery() }
}

async fn page(visitor: &Arrival, pending: &Pending, next: &str, errors: Errors) -> Result<Step> {
    let id = pending.user;
    let read = move |conn: &mut PgConnection| Ok((by_id(id, conn)?, Standing::of(id, conn)?));
    let (user, standing) = visitor.db().reading(Scope::Operator, read).await?;
    Ok(Step {
        page: visitor.page(Text::security_step_title()),
        email: user.email,
        next: next.to_owned(),
        has_authenticator: standing.authenticator.is_some(),
        has_passkeys: !standing.passkeys.is_empty(),
        errors,
    })
}
