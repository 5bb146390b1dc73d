//! The page that the link of a registration opens: one button, and the account is there.

use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::PgConnection;
use serde::Deserialize;

use super::arrivals::Arrivals;
use super::attempts::{Attempt, account_of};
use super::passwords::{Hasher, Password};
use super::pending::{Opened, Pending, start_of};
use super::sign_in::enter;
use super::tokens::{Kind, spend};
use super::{devices, links};
use crate::businesses::model::{self, NAME_TAKEN, is_name_taken};
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::{Arrival, Visitor};
use crate::layout::Page;
use crate::limits::undo;
use crate::locales::{Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, form_again, html, see_other};

#[derive(Template)]
#[template(path = "accounts/welcome.html", blocks = ["welcome_form"])]
struct Show {
    page: Page,
    name: String,
    email: String,
    /// What the business is called, or is to be called now that another has the name.
    business: Option<String>,
    is_name_taken: bool,
    /// Whether the password is asked for: in another browser than the one that somebody registered with.
    asks_password: bool,
    action: String,
    errors: Errors,
}

/// `POST /welcome/{token}`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct WelcomeForm {
    password: String,
    business: String,
}

/// `GET /welcome/{token}`.
///
/// # Errors
/// The database's.
pub async fn new(visitor: Arrival, path: Path<String>, request: HttpRequest, clock: Clock) -> Result<HttpResponse> {
    let Some(token) = links::opened(&visitor, Kind::Registration, &path, clock.now()).await? else {
        return links::gone(&visitor, Kind::Registration);
    };
    let pending = Pending::of(token)?;
    let name = pending.business.clone();
    let is_taken = visitor.read(move |conn| name.map_or(Ok(false), |name| is_name_taken(&name, conn))).await?;
    let errors = if is_taken { Errors::of("business", NAME_TAKEN) } else { Errors::default() };
    html(&Show::with(&visitor, &pending, &path, &request, errors))
}

/// `POST /welcome/{token}` — the account, and the business, are there, and whoever opened them is signed in.
///
/// # Errors
/// [`Error::TooMany`] after too many wrong passwords; mistakes are answered with the page.
pub async fn create(
    visitor: Arrival,
    path: Path<String>,
    form: Form<WelcomeForm>,
    (request, session): (HttpRequest, Session),
    (hasher, arrivals): (Data<Hasher>, Data<Arrivals>),
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let Some(token) = links::opened(&visitor, Kind::Registration, &path, now).await? else {
        return links::gone(&visitor, Kind::Registration);
    };
    let mut pending = Pending::of(token)?;
    let again = |pending: &Pending, errors: Errors| {
        let page = Show::with(&visitor, pending, &path, &request, errors);
        let is_wanted = visitor.htmx.wants("welcome_form");
        form_again(StatusCode::UNPROCESSABLE_ENTITY, is_wanted, &page, &page.as_welcome_form())
    };
    if pending.business.is_some() && !form.business.is_empty() {
        match model::name(&form.business) {
            Ok(name) => pending.business = Some(name),
            Err(sentence) => {
                pending.business = Some(form.business.clone());
                return again(&pending, Errors::of("business", sentence));
            }
        }
    }
    if !pending.is_from(&request) && !is_right(&visitor, &pending, &form.password, &request, &hasher, now).await? {
        return again(&pending, Errors::of("password", Text::accounts_welcome_mismatch()));
    }
    let opening = Opening {
        secret: path.clone(),
        pending: pending.clone(),
        visitor: visitor.current.visitor.clone(),
        arrivals: arrivals.as_ref().clone(),
        now,
    };
    let Opened { user, business } = match visitor.db().scoped(Scope::Operator, move |conn| opening.open(conn)).await {
        Ok(Outcome::Opened(opened)) => opened,
        Ok(Outcome::Taken) => {
            return Ok(see_other("/sign-in").with_notice(&Notice::error(Text::accounts_welcome_taken())));
        }
        Ok(Outcome::Gone) => return links::gone(&visitor, Kind::Registration),
        Err(Error::Conflict(sentence)) => return again(&pending, Errors::of("business", sentence)),
        Err(error) => return Err(error),
    };
    enter(&session, user, &request, now)?;
    let (start, welcome) = match &business {
        Some(business) => start_of(business),
        None => ("/account".to_owned(), Text::accounts_welcome(&pending.name)),
    };
    let next = if business.is_none() && !pending.next.is_empty() { &pending.next } else { &start };
    let mut answer = see_other(next).with_notice(&Notice::success(welcome));
    devices::introduce(&account_of(&pending.email), &request, &mut answer);
    Ok(answer)
}

/// Whether it is the password that was chosen. It is counted as signing in is.
async fn is_right(
    visitor: &Arrival,
    pending: &Pending,
    typed: &str,
    request: &HttpRequest,
    hasher: &Hasher,
    now: Moment,
) -> Result<bool> {
    if typed.is_empty() {
        return Ok(false);
    }
    let attempt = Attempt::new(&pending.email, None, &address::block(request), now);
    let begun = attempt.clone();
    visitor.db().scoped(Scope::Operator, move |conn| begun.begin(conn)).await?;
    let verdict = hasher.matches(Password::tried(typed), Some(pending.password_hash.clone())).await;
    if !matches!(verdict, Ok(false)) {
        undo(visitor.db(), move |conn| attempt.take_back(conn));
    }
    verdict
}

/// What came of it.
enum Outcome {
    /// The link does not work.
    Gone,
    /// The address has an account meanwhile.
    Taken,
    Opened(Opened),
}

/// An account to be opened.
struct Opening {
    secret: String,
    pending: Pending,
    visitor: Option<String>,
    arrivals: Arrivals,
    now: Moment,
}

impl Opening {
    fn open(&self, conn: &mut PgConnection) -> Result<Outcome> {
        // One gets it of two at once.
        if spend(Kind::Registration, &self.secret, self.now, conn)?.is_none() {
            return Ok(Outcome::Gone);
        }
        let opened = self.pending.open((self.visitor.as_deref(), &self.arrivals), self.now, conn)?;
        Ok(opened.map_or(Outcome::Taken, Outcome::Opened))
    }
}

impl Show {
    fn with(visitor: &Visitor, pending: &Pending, secret: &str, request: &HttpRequest, errors: Errors) -> Self {
        Self {
            page: visitor.page(Text::accounts_welcome_title()),
            name: pending.name.clone(),
            email: pending.email.clone(),
            business: pending.business.clone(),
            is_name_taken: errors.on("business").is_some(),
            asks_password: !pending.is_from(request),
            action: format!("/welcome/{secret}"),
            errors,
        }
    }
}
