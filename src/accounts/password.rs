//! Changing one's password: with the present one, or, where there is none, by having proved who one is.

use actix_session::Session;
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use serde::Deserialize;

use super::attempts::Attempt;
use super::changes;
use super::entrance::Origin;
use super::passwords::{Hasher, Password, SHORTEST};
use super::sign_in::prove;
use super::trial::Trial;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::people::{Email, by_id};
use crate::identity::{Arrival, SignedIn};
use crate::layout::Page;
use crate::locales::Text;
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/password.html", blocks = ["password_form"])]
struct Edit {
    page: Page,
    email: String,
    has_password: bool,
    errors: Errors,
}

/// `POST /account/security/password`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    current_password: String,
    password: String,
}

/// `GET /account/security/password`.
///
/// # Errors
/// [`Error::Unconfirmed`] for somebody without a password who has not proved lately who they are.
pub async fn edit(person: SignedIn, clock: Clock) -> Result<HttpResponse> {
    html(&Edit::of(&person, &clock).await?)
}

/// `POST /account/security/password`.
///
/// # Errors
/// As [`edit`]; mistakes, and one wrong password too many, are answered with the form.
pub async fn update(
    person: SignedIn,
    door: Arrival,
    form: Form<ChangeForm>,
    (request, session): (HttpRequest, Session),
    (hasher, office): (Data<Hasher>, Data<Office>),
    clock: Clock,
) -> Result<HttpResponse> {
    let mut page = Edit::of(&person, &clock).await?;
    let now = clock.now();
    let new = page.errors.take("password", Password::parse(&form.password, &[&person.person.name, &page.email]));
    if page.has_password && new.is_some() {
        let trial = Trial {
            db: door.db().clone(),
            hasher: hasher.as_ref().clone(),
            attempt: Attempt::in_session(&page.email, person.current.session, now),
            entrance: None,
        };
        let tried = Password::tried(&form.current_password);
        match trial.verdict(Email::parse(&page.email).ok(), tried).await {
            Ok(Some(_)) => {}
            Ok(None) => page.errors.add("current_password", Text::account_password_wrong()),
            Err(Error::TooMany { sentence, retry_after }) if !person.htmx.is_htmx() => {
                page.errors.add("current_password", sentence);
                return too_many(&page, retry_after);
            }
            Err(error) => return Err(error),
        }
    }
    let Some(password) = new.filter(|_| page.errors.is_empty()) else {
        return refused(person.htmx.wants("password_form"), &page, &page.as_password_form());
    };
    let hash = hasher.hash(password).await?;
    let (user, current, origin) = (person.person.id, person.current.session, Origin::of(&request));
    let set = move |conn: &mut diesel::PgConnection| {
        let user = by_id(user, conn)?;
        changes::new_password(&user, &hash, Some(current), (&office, &origin), now, conn)
    };
    person.own().write(set).await?;
    // A new token, so that a copy of this session's is worth nothing.
    session.renew();
    prove(&session, now)?;
    Ok(see_other("/account/security").with_notice(&Notice::success(Text::account_password_changed())))
}

impl Edit {
    async fn of(person: &SignedIn, clock: &Clock) -> Result<Self> {
        let id = person.person.id;
        let user = person.own().read(move |conn| by_id(id, conn)).await?;
        let has_password = user.password_hash.is_some();
        if !has_password && !person.is_fresh(clock.now()) {
            return Err(Error::Unconfirmed);
        }
        let page = person.page(Text::account_password_title());
        Ok(Self { page, email: user.email, has_password, errors: Errors::default() })
    }
}
