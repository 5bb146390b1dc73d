//! Signing in and out. An unknown address gets the same answer as a wrong password, after the same time.

use actix_session::Session;
use actix_web::rt::spawn;
use actix_web::web::{Data, Form, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;

use super::arrivals::Arrivals;
use super::attempts::Attempt;
use super::devices::{self, Device};
use super::forms::SignInForm;
use super::passwords::{Hasher, Password};
use crate::clock::{Clock, Moment};
use crate::db::{Db, Scope};
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::{Email, User, by_email};
use crate::identity::sessions::{keys, note_origin};
use crate::identity::{Arrival, Visitor};
use crate::ids::UserId;
use crate::layout::Page;
use crate::limits::undo;
use crate::locales::{Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, is_own_path, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/sign_in.html", blocks = ["sign_in_form"])]
struct New {
    page: Page,
    form: SignInForm,
    errors: Errors,
}

/// `GET /sign-in?next=…`.
pub async fn new(visitor: Visitor, form: Query<SignInForm>) -> Result<HttpResponse> {
    // Only where to go afterwards may come with the address; a password in one would end in logs.
    let next = Some(form.into_inner().next).filter(|next| is_own_path(next)).unwrap_or_default();
    let form = SignInForm { next, ..SignInForm::default() };
    html(&New { page: visitor.page(Text::accounts_sign_in()), form, errors: Errors::default() })
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
    arrivals: Data<Arrivals>,
    clock: Clock,
) -> Result<HttpResponse> {
    let device = Device::of(&request);
    let attempt = Attempt::new(&form.email, device.as_ref(), &address::block(&request), clock.now());
    let account = attempt.account.clone();
    let trial = Trial {
        db: visitor.db().clone(),
        hasher: hasher.as_ref().clone(),
        attempt,
        old_visitor: visitor.current.visitor.clone(),
        arrivals: arrivals.as_ref().clone(),
        now: clock.now(),
    };
    // In a task of its own, which goes on when the visitor leaves: what is counted then has its verdict too.
    let outcome = spawn(trial.run(Email::parse(&form.email).ok(), Password::tried(&form.password))).await;
    let user = match outcome.map_err(|error| Error::Internal(format!("signing in broke off: {error}")))? {
        Ok(Some(user)) => user,
        Ok(None) => {
            let page = again(&visitor, &form, Text::accounts_mismatch());
            return refused(visitor.htmx.wants("sign_in_form"), &page, &page.as_sign_in_form());
        }
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            return too_many(&again(&visitor, &form, sentence), retry_after);
        }
        Err(error) => return Err(error),
    };
    enter(&session, user.id, &request)?;
    let start = if user.is_operator { "/operator" } else { "/manage" };
    let next = if is_own_path(&form.next) { form.next.as_str() } else { start };
    let mut answer = see_other(next).with_notice(&Notice::success(Text::accounts_welcome_back(&user.name)));
    devices::remember(&account, &request, &mut answer);
    Ok(answer)
}

/// `GET /sign-out` — somebody reloads the answer to it. Only the button signs out.
pub async fn back(_: Visitor) -> Result<HttpResponse> {
    Ok(see_other("/"))
}

/// `POST /sign-out`.
///
/// # Errors
/// [`Error::SignedOut`] when nobody was signed in.
pub async fn delete(person: Arrival, session: Session, clock: Clock) -> Result<HttpResponse> {
    let (user, now) = (person.current.person.as_ref().ok_or(Error::SignedOut)?.id, clock.now());
    person.db().scoped(Scope::Operator, move |conn| record(conn, now, &Event::by(user, "account.signed_out"))).await?;
    session.purge();
    Ok(see_other("/").with_notice(&Notice::success(Text::accounts_signed_out())))
}

/// An attempt with what deciding on it takes.
struct Trial {
    db: Db,
    hasher: Hasher,
    attempt: Attempt,
    old_visitor: Option<String>,
    arrivals: Arrivals,
    now: Moment,
}

impl Trial {
    /// Who signed in, if the password is theirs. Without a verdict the attempt does not count.
    async fn run(self, email: Option<Email>, password: Option<Password>) -> Result<Option<User>> {
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
        verdict
    }

    async fn decide(&self, user: Option<User>, password: Option<Password>) -> Result<Option<User>> {
        let kept = user.as_ref().map(|user| user.password_hash.clone());
        let matches = self.hasher.matches(password, kept).await?;
        let Some(user) = user.filter(|_| matches) else { return Ok(None) };
        let (id, now, attempt, old_visitor) = (user.id, self.now, self.attempt.clone(), self.old_visitor.clone());
        let arrivals = self.arrivals.clone();
        let succeed = move |conn: &mut PgConnection| {
            attempt.succeed(conn)?;
            arrivals.welcome(old_visitor.as_deref(), id, conn)?;
            record(conn, now, &Event::by(id, "account.signed_in"))
        };
        self.db.scoped(Scope::Operator, succeed).await?;
        Ok(Some(user))
    }
}

fn again(visitor: &Visitor, form: &SignInForm, sentence: Text) -> New {
    let mut errors = Errors::default();
    errors.add("email", sentence);
    New { page: visitor.page(Text::accounts_sign_in()), form: form.clone(), errors }
}

/// Begins a session with a new token, so that one planted before signing in is worth nothing.
///
/// # Errors
/// When the session cannot be written.
pub fn enter(session: &Session, user: UserId, request: &HttpRequest) -> Result<()> {
    session.renew();
    session.remove(keys::CURRENT);
    session.remove(keys::VISITOR);
    session
        .insert(keys::USER, user)
        .map_err(|error| Error::Internal(format!("a session could not be written: {error}")))?;
    note_origin(session, request)
}
