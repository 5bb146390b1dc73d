//! Proving once more who one is, before something dangerous: with the password of the account that
//! is signed in, or a passkey of it.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Query};
use askama::Template;

use super::attempts::Attempt;
use super::forms::{Going, PasswordForm};
use super::passwords::{Hasher, Password};
use super::sign_in::prove;
use super::trial::Trial;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::people::Email;
use crate::identity::{Arrival, SignedIn};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::second_factors::Standing;
use crate::web::forms::Errors;
use crate::web::{html, is_own_path, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/confirm.html", blocks = ["confirmation_form"])]
struct New {
    page: Page,
    email: String,
    has_password: bool,
    has_passkeys: bool,
    next: String,
    errors: Errors,
}

/// `GET /confirm?next=…`.
///
/// # Errors
/// The database's.
pub async fn new(person: SignedIn, going: Query<Going>) -> Result<HttpResponse> {
    html(&New::of(&person, &going.into_inner().path(), Errors::default()).await?)
}

/// `POST /confirm`.
///
/// # Errors
/// [`Error::SignedOut`]; a wrong password, and one too many, are answered with the form.
pub async fn create(
    person: SignedIn,
    door: Arrival,
    form: Form<PasswordForm>,
    session: Session,
    hasher: Data<Hasher>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (now, email) = (clock.now(), &person.person.email);
    let trial = Trial {
        db: door.db().clone(),
        hasher: hasher.as_ref().clone(),
        attempt: Attempt::in_session(email, person.current.session, now),
        entrance: None,
    };
    let next = if is_own_path(&form.next) { form.next.as_str() } else { "" };
    match trial.verdict(Email::parse(email).ok(), Password::tried(&form.password)).await {
        Ok(Some(_)) => {
            prove(&session, now)?;
            Ok(see_other(if next.is_empty() { "/account" } else { next }))
        }
        Ok(None) => {
            let page = New::of(&person, next, Errors::of("password", Text::account_password_wrong())).await?;
            refused(person.htmx.wants("confirmation_form"), &page, &page.as_confirmation_form())
        }
        Err(Error::TooMany { sentence, retry_after }) if !person.htmx.is_htmx() => {
            too_many(&New::of(&person, next, Errors::of("password", sentence)).await?, retry_after)
        }
        Err(error) => Err(error),
    }
}

impl New {
    async fn of(person: &SignedIn, next: &str, errors: Errors) -> Result<Self> {
        let id = person.person.id;
        let standing = person.own().read(move |conn| Standing::of(id, conn)).await?;
        Ok(Self {
            page: person.page(Text::accounts_confirm_title()),
            email: person.person.email.clone(),
            has_password: standing.has_password,
            has_passkeys: !standing.passkeys.is_empty(),
            next: next.to_owned(),
            errors,
        })
    }
}
