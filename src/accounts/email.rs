//! Changing one's address: the new one gets a link that makes it so, the old one hears of it at once and can take it
//! back for a week.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;
use diesel::PgConnection;
use serde_json::json;

use super::forms::EmailForm;
use super::tokens::{self, Kind, Token};
use super::{changes, letters, links};
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::people::{Email, User, by_email, by_id, hold};
use crate::identity::{Arrival, Fresh};
use crate::ids::UserId;
use crate::layout::Page;
use crate::limits::{MAIL_ACCOUNT, MAIL_ADDRESS, Uses};
use crate::locales::{Html, Text};
use crate::mail::{Office, Recipient};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/email.html", blocks = ["email_form"])]
struct Edit {
    page: Page,
    present: String,
    form: EmailForm,
    errors: Errors,
}

impl Edit {
    fn with(person: &Fresh, form: EmailForm, errors: Errors) -> Self {
        let page = person.page(Text::account_email_title());
        Self { page, present: person.person.email.clone(), form, errors }
    }
}

/// `GET /account/security/email`.
pub async fn edit(person: Fresh) -> Result<HttpResponse> {
    html(&Edit::with(&person, EmailForm::default(), Errors::default()))
}

/// `POST /account/security/email` — the same answer whether another account has the address or not.
///
/// # Errors
/// The database's; a mistake, and one too many, are answered with the form.
pub async fn update(
    person: Fresh,
    door: Arrival,
    form: Form<EmailForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let again = |sentence: Text| {
        let page = Edit::with(&person, form.clone(), Errors::of("email", sentence));
        refused(person.htmx.wants("email_form"), &page, &page.as_email_form())
    };
    let email = match Email::parse(&form.email) {
        Ok(email) if email.as_str() == person.person.email => return again(Text::account_email_same()),
        Ok(email) => email,
        Err(sentence) => return again(sentence),
    };
    let notice = Notice::success(Text::account_email_sent(email.as_str()));
    let (user, office, now) = (person.person.id, office.as_ref().clone(), clock.now());
    let ask = move |conn: &mut PgConnection| {
        Uses::default().and(&MAIL_ACCOUNT, &user.to_string()).take(now, conn)?;
        ask_for(user, &email, &office, now, conn)
    };
    match door.db().scoped(Scope::Operator, ask).await {
        Err(Error::TooMany { sentence, retry_after }) if !person.htmx.is_htmx() => {
            too_many(&Edit::with(&person, form.clone(), Errors::of("email", sentence)), retry_after)
        }
        done => done.map(|()| see_other("/account/security/email").with_notice(&notice)),
    }
}

fn ask_for(user: UserId, email: &Email, office: &Office, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let user = by_id(user, conn)?;
    let locale = user.recipient(office.market_language()).locale;
    // Only the last link that was asked for works.
    tokens::revoke(user.id, &[Kind::EmailChange], now, conn)?;
    let secret = tokens::issue(Kind::EmailChange, Some(user.id), &json!({ "email": email.as_str() }), now, conn)?;
    let notice = letters::email_change_notice(&user.name, email.as_str());
    office.post(conn, now, &user.recipient(locale), &notice)?;
    match Uses::default().and(&MAIL_ADDRESS, email.as_str()).take(now, conn) {
        Err(Error::TooMany { .. }) => return Ok(()),
        taken => taken?,
    }
    if let Some(owner) = by_email(email, conn)? {
        return office.post(conn, now, &owner.recipient(locale), &letters::email_change_taken(&owner.name));
    }
    let to = Recipient { user: Some(user.id), address: email.as_str().to_owned(), locale };
    office.post(conn, now, &to, &letters::email_change(&user.name, &secret))
}

/// `GET /confirm-email/{token}`.
///
/// # Errors
/// The database's.
pub async fn new(visitor: Arrival, path: Path<String>, clock: Clock) -> Result<HttpResponse> {
    let Some(token) = links::opened(&visitor, Kind::EmailChange, &path, clock.now()).await? else {
        return links::gone(&visitor, Kind::EmailChange);
    };
    let sentence = Text::accounts_confirm_email(address_in(&token)?.as_str());
    let action = letters::path_of(Kind::EmailChange, &path);
    links::button(
        &visitor,
        action,
        [Text::accounts_confirm_email_title(), sentence, Text::accounts_confirm_email_button()],
    )
}

/// `POST /confirm-email/{token}` — the account has the new address.
///
/// # Errors
/// The database's.
pub async fn create(visitor: Arrival, path: Path<String>, office: Data<Office>, clock: Clock) -> Result<HttpResponse> {
    let (secret, office, now) = (path.into_inner(), office.as_ref().clone(), clock.now());
    let (asking, session) = (visitor.current.person.as_ref().map(|person| person.id), visitor.current.session);
    let change = move |conn: &mut PgConnection| {
        let Some(token) = tokens::spend(Kind::EmailChange, &secret, now, conn)? else { return Ok(None) };
        let user = owner_of(&token, conn)?;
        let own = Some(session).filter(|_| asking == Some(user.id));
        changes::new_email(&user, &address_in(&token)?, own, &office, now, conn).map(Some)
    };
    let notice = match visitor.db().scoped(Scope::Operator, change).await? {
        None => return links::gone(&visitor, Kind::EmailChange),
        Some(true) => Notice::success(Text::accounts_confirm_email_done()),
        Some(false) => Notice::error(Text::accounts_confirm_email_taken()),
    };
    Ok(see_other("/account").with_notice(&notice))
}

/// Whose link it is, held until what it is for is done; nobody, where they deleted their account meanwhile.
pub(super) fn owner_of(token: &Token, conn: &mut PgConnection) -> Result<User> {
    hold(token.user_id.ok_or(Error::NotFound)?, conn)
}

/// The address that a link is about.
pub(super) fn address_in(token: &Token) -> Result<Email> {
    let email = token.details.get("email").and_then(|email| email.as_str()).unwrap_or_default();
    Email::parse(email).map_err(Error::BadRequest)
}
