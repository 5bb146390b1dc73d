//! Signing in and out. An unknown address gets the same answer as a wrong password, after the same time; so does an
//! account without a password.

use actix_session::Session;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::attempts::Attempt;
use super::devices::{self, Device};
use super::entrance::Entrance;
use super::first_step;
use super::forms::{Going, SignInForm};
use super::other_ways;
use super::passwords::{Hasher, Password};
use super::reasons::why;
use super::trial::{Trial, Verdict};
use crate::clock::{Clock, Moment};
use crate::config::Provider;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::{Email, User};
use crate::identity::sessions::{keys, note_origin};
use crate::identity::{Arrival, Visitor};
use crate::ids::UserId;
use crate::layout::Page;
use crate::limits::Refused;
use crate::locales::{Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, is_own_path, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/sign_in.html", blocks = ["sign_in_form"])]
struct New {
    page: Page,
    /// Why somebody is asked, where they were going somewhere.
    why: Option<Text>,
    form: SignInForm,
    /// The providers at which people may sign in instead.
    providers: Vec<Provider>,
    errors: Errors,
}

/// `GET /sign-in?next=…`.
pub async fn new(visitor: Visitor, going: Query<Going>, request: HttpRequest) -> Result<HttpResponse> {
    let form = SignInForm { next: going.into_inner().path(), ..SignInForm::default() };
    html(&New::with(&visitor, &request, form, Errors::default()))
}

/// `POST /sign-in`.
///
/// # Errors
/// [`Error::Busy`] when too many sign in; a wrong password, and one too many, are answered with the form.
pub async fn create(
    visitor: Arrival,
    form: Form<SignInForm>,
    request: HttpRequest,
    session: Session,
    hasher: Data<Hasher>,
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let trial = trial_of(&visitor, &request, &form.email, &hasher, now)?;
    let verdict = trial.verdict(Email::parse(&form.email).ok(), Password::tried(&form.password)).await;
    let Verdict { user, home } = match verdict {
        Ok(Some(verdict)) => verdict,
        Ok(None) => {
            let page = New::again(&visitor, &request, &form, Text::accounts_mismatch());
            return refused(visitor.htmx.wants("sign_in_form"), &page, &page.as_sign_in_form());
        }
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            return too_many(&New::again(&visitor, &request, &form, sentence), retry_after);
        }
        Err(error) => return Err(error),
    };
    if user.has_second_factor {
        return first_step::ask(&session, &user, &form.next, now);
    }
    enter(&session, user.id, &request, now)?;
    Ok(welcomed(&user, if is_own_path(&form.next) { &form.next } else { home }, &request))
}

/// An attempt to sign in with this address from wherever the request comes.
///
/// # Errors
/// When the application lacks a part.
pub fn trial_of(visitor: &Arrival, request: &HttpRequest, email: &str, hasher: &Hasher, now: Moment) -> Result<Trial> {
    let attempt = Attempt::new(email, Device::of(request).as_ref(), &address::block(request), now);
    Ok(Trial {
        db: visitor.db().clone(),
        hasher: hasher.clone(),
        attempt: attempt.remembered_in(&Refused::of(request)),
        entrance: Some(Entrance::of(visitor, request, email, now)?),
    })
}

/// The answer to whoever signed in: this page next, in a browser that the account knows from now on.
#[must_use]
pub fn welcomed(user: &User, next: &str, request: &HttpRequest) -> HttpResponse {
    let mut answer = see_other(next).with_notice(&Notice::success(Text::accounts_welcome_back(&user.name)));
    devices::remember(&super::attempts::account_of(&user.email), request, &mut answer);
    answer
}

/// `GET /sign-out` — somebody reloads the answer to it. Only the button signs out.
pub async fn back(_: Visitor) -> Result<HttpResponse> {
    Ok(see_other("/"))
}

/// `POST /sign-out`. Whose session has ended already is not asked to sign in for that.
///
/// # Errors
/// The database's.
pub async fn delete(person: Arrival, session: Session, clock: Clock) -> Result<HttpResponse> {
    if let Some(user) = person.current.person.as_ref().map(|person| person.id) {
        let (out, now) = (Event::by(user, "account.signed_out"), clock.now());
        person.db().scoped(Scope::Operator, move |conn| record(conn, now, &out)).await?;
        session.purge();
    }
    Ok(see_other("/").with_notice(&Notice::success(Text::accounts_signed_out())))
}

impl New {
    fn with(visitor: &Visitor, request: &HttpRequest, form: SignInForm, errors: Errors) -> Self {
        Self {
            page: visitor.page(Text::accounts_sign_in()),
            why: why(&form.next),
            form,
            providers: other_ways::providers(request),
            errors,
        }
    }

    fn again(visitor: &Visitor, request: &HttpRequest, form: &SignInForm, sentence: Text) -> Self {
        Self::with(visitor, request, form.clone(), Errors::of("email", sentence))
    }

    /// A link that takes along where somebody was going.
    fn link(&self, path: &str, name: &str) -> Html {
        match self.form.next.as_str() {
            "" => Html::link(path, name),
            next => Html::link(&format!("{path}?{}", going(next)), name),
        }
    }
}

/// `next=…`, as it stands in an address.
#[must_use]
pub fn going(next: &str) -> String {
    serde_urlencoded::to_string([("next", next)]).unwrap_or_default()
}

/// Begins a session with a new token, so that one planted before signing in is worth nothing.
///
/// # Errors
/// When the session cannot be written.
pub fn enter(session: &Session, user: UserId, request: &HttpRequest, now: Moment) -> Result<()> {
    session.renew();
    session.remove(keys::CURRENT);
    session.remove(keys::VISITOR);
    session.remove(keys::PENDING);
    session.insert(keys::USER, user).map_err(|error| unwritten(&error))?;
    prove(session, now)?;
    note_origin(session, request)
}

/// Notes that whoever is signed in has proved who they are.
///
/// # Errors
/// When the session cannot be written.
pub fn prove(session: &Session, now: Moment) -> Result<()> {
    session.insert(keys::PROVEN_AT, now.timestamp()).map_err(|error| unwritten(&error))
}

fn unwritten(error: &actix_session::SessionInsertError) -> Error {
    Error::Internal(format!("a session could not be written: {error}"))
}
