//! A forgotten password: a link by mail, and a new password. Whether an address has an account is not said, and not to
//! be measured.

use actix_session::Session;
use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use diesel::{Connection, PgConnection};
use serde_json::json;

use super::attempts::account_of;
use super::entrance::Origin;
use super::forms::{EmailForm, PasswordForm};
use super::passwords::{Hasher, Password, SHORTEST};
use super::sign_in::enter;
use super::tokens::{self, Kind, Token};
use super::{changes, devices, email, first_step, letters, links};
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::people::{Email, User, by_email, by_id};
use crate::identity::{Arrival, Visitor};
use crate::layout::Page;
use crate::limits::{FORGOTTEN_ALL, FORGOTTEN_NETWORK, RESET_ADDRESS, Uses};
use crate::locales::{Html, Locale, Text};
use crate::mail::{Office, Recipient};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/forgotten.html", blocks = ["forgotten_form"])]
struct New {
    page: Page,
    form: EmailForm,
    errors: Errors,
}

impl New {
    fn with(visitor: &Visitor, form: EmailForm, errors: Errors) -> Self {
        Self { page: visitor.page(Text::accounts_forgotten_title()), form, errors }
    }
}

/// `GET /forgot-password`.
pub async fn new(visitor: Visitor) -> Result<HttpResponse> {
    let email = visitor.current.person.as_ref().map(|person| person.email.clone()).unwrap_or_default();
    html(&New::with(&visitor, EmailForm { email }, Errors::default()))
}

/// `POST /forgot-password`.
///
/// # Errors
/// The database's; a mistake, and one too many, are answered with the form.
pub async fn create(
    visitor: Arrival,
    form: Form<EmailForm>,
    request: HttpRequest,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let email = match Email::parse(&form.email) {
        Ok(email) => email,
        Err(sentence) => {
            let page = New::with(&visitor, form.into_inner(), Errors::of("email", sentence));
            return refused(visitor.htmx.wants("forgotten_form"), &page, &page.as_forgotten_form());
        }
    };
    let uses = Uses::default().and(&FORGOTTEN_NETWORK, &address::block(&request)).and(&FORGOTTEN_ALL, "");
    let (now, notice) = (clock.now(), Notice::success(Text::accounts_reset_sent(email.as_str())));
    let (office, locale) = (office.as_ref().clone(), visitor.locale());
    let post = move |conn: &mut PgConnection| {
        uses.take(now, conn)?;
        post_link(&email, (&office, locale), now, conn)
    };
    match visitor.db().scoped(Scope::Operator, post).await {
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            let page = New::with(&visitor, form.into_inner(), Errors::of("email", sentence));
            too_many(&page, retry_after)
        }
        done => done.map(|()| see_other("/check-email").with_notice(&notice)),
    }
}

/// Posts the link, unless the address got a few of them already.
fn post_link(email: &Email, (office, locale): (&Office, Locale), now: Moment, conn: &mut PgConnection) -> Result<()> {
    match Uses::default().and(&RESET_ADDRESS, email.as_str()).take(now, conn) {
        Err(Error::TooMany { .. }) => return Ok(()),
        taken => taken?,
    }
    let owner = by_email(email, conn)?;
    let is_known = owner.is_some();
    // The same is written for an address without an account, and taken back: so it takes as long.
    let posted = conn.transaction(|conn| {
        let secret = tokens::issue(Kind::Reset, owner.as_ref().map(|owner| owner.id), &json!({}), now, conn)?;
        let name = owner.as_ref().map_or("", |owner| owner.name.as_str());
        let to = match &owner {
            Some(owner) => owner.recipient(office.market_language()),
            None => Recipient { user: None, address: email.as_str().to_owned(), locale },
        };
        office.post(conn, now, &to, &letters::reset(name, &secret))?;
        if is_known { Ok(()) } else { Err(Error::NotFound) }
    });
    match posted {
        Err(Error::NotFound) => Ok(()),
        posted => posted,
    }
}

#[derive(Template)]
#[template(path = "accounts/reset.html", blocks = ["reset_form"])]
struct Edit {
    page: Page,
    email: String,
    action: String,
    errors: Errors,
}

/// `GET /reset-password/{token}`.
///
/// # Errors
/// The database's.
pub async fn edit(visitor: Arrival, path: Path<String>, clock: Clock) -> Result<HttpResponse> {
    match owner_of(&visitor, &path, clock.now()).await? {
        Some(user) => html(&Edit::with(&visitor, &user, &path, Errors::default())),
        None => links::gone(&visitor, Kind::Reset),
    }
}

/// `POST /reset-password/{token}` — the new password holds, every session ends, and whoever set it is signed in.
///
/// # Errors
/// [`Error::Busy`] when too many passwords are hashed at once.
pub async fn update(
    visitor: Arrival,
    path: Path<String>,
    form: Form<PasswordForm>,
    (request, session): (HttpRequest, Session),
    (hasher, office): (Data<Hasher>, Data<Office>),
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let Some(user) = owner_of(&visitor, &path, now).await? else { return links::gone(&visitor, Kind::Reset) };
    let password = match Password::parse(&form.password, &[&user.name, &user.email]) {
        Ok(password) => password,
        Err(sentence) => {
            let page = Edit::with(&visitor, &user, &path, Errors::of("password", sentence));
            return refused(visitor.htmx.wants("reset_form"), &page, &page.as_reset_form());
        }
    };
    let hash = hasher.hash(password).await?;
    let (secret, origin, office) = (path.clone(), Origin::of(&request), office.as_ref().clone());
    let set = move |conn: &mut PgConnection| {
        let Some(token) = tokens::spend(Kind::Reset, &secret, now, conn)? else { return Ok(None) };
        let user = email::owner_of(&token, conn)?;
        changes::new_password(&user, &hash, None, (&office, &origin), now, conn)?;
        // The link came to the address: it is theirs.
        crate::identity::account::verify(user.id, &user.email, now, conn)?;
        by_id(user.id, conn).map(Some)
    };
    let Some(user) = visitor.db().scoped(Scope::Operator, set).await? else {
        return links::gone(&visitor, Kind::Reset);
    };
    if user.has_second_factor {
        // The link was the first step: at the page of signing in strangers may have locked the account.
        let notice = Notice::success(Text::accounts_reset_sign_in());
        return first_step::ask(&session, &user, "/account", now).map(|answer| answer.with_notice(&notice));
    }
    enter(&session, user.id, &request, now)?;
    let mut answer = see_other("/account").with_notice(&Notice::success(Text::accounts_reset_done()));
    devices::introduce(&account_of(&user.email), &request, &mut answer);
    Ok(answer)
}

impl Edit {
    fn with(visitor: &Visitor, user: &User, secret: &str, errors: Errors) -> Self {
        let page = visitor.page(Text::accounts_reset_title());
        Self { page, email: user.email.clone(), action: letters::path_of(Kind::Reset, secret), errors }
    }
}

/// Whose link it is, if it works.
async fn owner_of(visitor: &Arrival, secret: &str, now: Moment) -> Result<Option<User>> {
    let secret = secret.to_owned();
    let look = move |conn: &mut PgConnection| {
        let token = tokens::find(Kind::Reset, &secret, now, conn)?;
        token.map(|token| token_owner(&token, conn)).transpose()
    };
    visitor.db().reading(Scope::Operator, look).await
}

fn token_owner(token: &Token, conn: &mut PgConnection) -> Result<User> {
    by_id(token.user_id.ok_or(Error::NotFound)?, conn)
}
