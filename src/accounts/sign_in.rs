//! Signing in and out. An unknown address gets the same answer as a wrong password, after the same time.

use actix_session::Session;
use actix_web::http::header::USER_AGENT;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;

use super::attempts::Attempt;
use super::current::{SignedIn, Visitor};
use super::forms::SignInForm;
use super::model::{Email, User, by_email};
use super::passwords::{Hasher, Password};
use super::sessions::keys;
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::ids::UserId;
use crate::layout::Page;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, is_own_path, refused, see_other};

#[derive(Template)]
#[template(path = "accounts/sign_in.html", blocks = ["sign_in_form"])]
struct New {
    page: Page,
    form: SignInForm,
    errors: Errors,
}

/// `GET /sign-in?next=…`.
///
/// # Errors
/// When the page cannot be rendered.
pub async fn new(visitor: Visitor, form: Query<SignInForm>) -> Result<HttpResponse> {
    // Only where to go afterwards may come with the address; a password in one would end in logs.
    let form = SignInForm { next: form.into_inner().next, ..SignInForm::default() };
    html(&New { page: visitor.page("Sign in"), form, errors: Errors::default() })
}

/// `POST /sign-in`.
///
/// # Errors
/// [`Error::TooMany`] after too many failures; a wrong password is answered with the form.
pub async fn create(
    visitor: Visitor,
    form: Form<SignInForm>,
    request: HttpRequest,
    session: Session,
    hasher: Data<Hasher>,
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let attempt = Attempt::new(&form.email, &address(&request));
    let user = visitor
        .db()
        .scoped(Scope::Operator, {
            let (attempt, email) = (attempt.clone(), Email::parse(&form.email).ok());
            move |conn| begin(&attempt, email.as_ref(), now, conn)
        })
        .await?;
    let kept = user.as_ref().map(|user| user.password_hash.clone());
    let matches = hasher.matches(Password::tried(&form.password), kept).await?;
    let Some(user) = user.filter(|_| matches) else { return again(&visitor, &form) };
    let (id, old_visitor) = (user.id, visitor.current.visitor.clone());
    visitor
        .db()
        .scoped(Scope::Operator, move |conn| {
            attempt.succeed(conn)?;
            if let Some(key) = old_visitor {
                crate::assistant::model::hand_over(&key, id, conn)?;
            }
            record(conn, now, &Event::by(id, "account.signed_in"))
        })
        .await?;
    enter(&session, &Entry { user: id, request: &request, visitor: None })?;
    let next = if is_own_path(&form.next) { form.next.as_str() } else { "/manage" };
    Ok(see_other(next).with_notice(&Notice::success(format!("Welcome back, {}.", user.name))))
}

/// `GET /sign-out` — somebody reloads the answer to it. Only the button signs out.
///
/// # Errors
/// None of its own.
pub async fn back(_: Visitor) -> Result<HttpResponse> {
    Ok(see_other("/"))
}

/// `POST /sign-out`.
///
/// # Errors
/// [`Error::SignedOut`] when nobody was signed in.
pub async fn delete(person: SignedIn, session: Session, clock: Clock) -> Result<HttpResponse> {
    let (user, now) = (person.person.id, clock.now());
    person.db().scoped(Scope::Operator, move |conn| record(conn, now, &Event::by(user, "account.signed_out"))).await?;
    session.purge();
    Ok(see_other("/").with_notice(&Notice::success("You are signed out.")))
}

fn begin(attempt: &Attempt, email: Option<&Email>, now: Moment, conn: &mut PgConnection) -> Result<Option<User>> {
    attempt.begin(now, conn)?;
    email.map_or(Ok(None), |email| by_email(email, conn))
}

fn again(visitor: &Visitor, form: &SignInForm) -> Result<HttpResponse> {
    let mut errors = Errors::default();
    errors.add("email", "The e-mail address and the password do not belong together.");
    let page = New { page: visitor.page("Sign in"), form: form.clone(), errors };
    if visitor.htmx.wants("sign_in_form") { refused(&page.as_sign_in_form()) } else { refused(&page) }
}

/// Somebody who may come in.
pub struct Entry<'a> {
    /// Who.
    pub user: UserId,
    /// From where and with what.
    pub request: &'a HttpRequest,
    /// The key under which the assistant knew them before.
    pub visitor: Option<&'a str>,
}

/// Begins a session with a new token, so that one planted before signing in is worth nothing.
///
/// # Errors
/// When the session cannot be written.
pub fn enter(session: &Session, entry: &Entry<'_>) -> Result<()> {
    let agent = entry.request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    session.renew();
    session.remove(keys::CURRENT);
    session.remove(keys::VISITOR);
    let written = session
        .insert(keys::USER, entry.user)
        .and_then(|()| session.insert(keys::ADDRESS, address(entry.request)))
        .and_then(|()| session.insert(keys::USER_AGENT, agent))
        .and_then(|()| entry.visitor.map_or(Ok(()), |key| session.insert(keys::VISITOR, key)));
    written.map_err(|error| Error::Internal(format!("a session could not be written: {error}")))
}
