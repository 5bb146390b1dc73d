//! Showing that the address of an account is its owner's. Who registered has done so; accounts that others made for
//! people have not.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;
use diesel::PgConnection;
use serde_json::json;

use super::email::{address_in, owner_of};
use super::tokens::{self, Kind};
use super::{letters, links};
use crate::clock::Clock;
use crate::db::Scope;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::account::verify;
use crate::identity::people::by_id;
use crate::identity::{Arrival, SignedIn};
use crate::layout::Page;
use crate::limits::{MAIL_ACCOUNT, Uses};
use crate::locales::{Html, Text};
use crate::mail::Office;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

#[derive(Template)]
#[template(path = "accounts/verify.html")]
struct Edit {
    page: Page,
    email: String,
    is_verified: bool,
}

/// `GET /account/verify`.
pub async fn edit(person: SignedIn) -> Result<HttpResponse> {
    let page = person.page(Text::account_verify_title());
    html(&Edit { page, email: person.person.email.clone(), is_verified: person.person.is_verified })
}

/// `POST /account/verify` — sends the link once more.
///
/// # Errors
/// [`crate::error::Error::TooMany`] after a few.
pub async fn update(person: SignedIn, office: Data<Office>, clock: Clock) -> Result<HttpResponse> {
    if person.person.is_verified {
        return Ok(see_other("/account/verify"));
    }
    let (id, email, office, now) =
        (person.person.id, person.person.email.clone(), office.as_ref().clone(), clock.now());
    let post = move |conn: &mut PgConnection| {
        Uses::default().and(&MAIL_ACCOUNT, &id.to_string()).take(now, conn)?;
        let user = by_id(id, conn)?;
        let secret = tokens::issue(Kind::Verification, Some(id), &json!({ "email": user.email }), now, conn)?;
        office.post(conn, now, &user.recipient(office.market_language()), &letters::verification(&user.name, &secret))
    };
    person.own().write(post).await?;
    let notice = Notice::success(Text::accounts_mail_sent(&email));
    Ok(see_other("/account/verify").with_notice(&notice))
}

/// `GET /verify-email/{token}`.
///
/// # Errors
/// The database's.
pub async fn new(visitor: Arrival, path: Path<String>, clock: Clock) -> Result<HttpResponse> {
    let Some(token) = links::opened(&visitor, Kind::Verification, &path, clock.now()).await? else {
        return links::gone(&visitor, Kind::Verification);
    };
    let sentence = Text::accounts_verify_email(address_in(&token)?.as_str());
    let action = letters::path_of(Kind::Verification, &path);
    links::button(
        &visitor,
        action,
        [Text::accounts_verify_email_title(), sentence, Text::accounts_verify_email_button()],
    )
}

/// `POST /verify-email/{token}`.
///
/// # Errors
/// The database's.
pub async fn create(visitor: Arrival, path: Path<String>, clock: Clock) -> Result<HttpResponse> {
    let (secret, now) = (path.into_inner(), clock.now());
    let note = move |conn: &mut PgConnection| {
        let Some(token) = tokens::spend(Kind::Verification, &secret, now, conn)? else { return Ok(false) };
        let user = owner_of(&token, conn)?;
        let is_theirs = verify(user.id, address_in(&token)?.as_str(), now, conn)?;
        if is_theirs {
            record(conn, now, &Event::by(user.id, "account.email_verified"))?;
        }
        Ok(is_theirs)
    };
    if !visitor.db().scoped(Scope::Operator, note).await? {
        return links::gone(&visitor, Kind::Verification);
    }
    Ok(see_other("/account").with_notice(&Notice::success(Text::accounts_verify_email_done())))
}
