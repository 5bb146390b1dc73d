//! Pages that links in mail open. Programs that look for harm in mail follow every link, so such a page changes nothing
//! until its button is pressed. A link that does not work leads to where there is another.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use diesel::PgConnection;

use super::tokens::{Kind, Token, find};
use crate::clock::Moment;
use crate::config::Config;
use crate::db::Scope;
use crate::error::Result;
use crate::identity::{Arrival, Visitor};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::web::{html, html_with, see_other};

/// A page with one button.
#[derive(Template)]
#[template(path = "accounts/button.html")]
struct Button {
    page: Page,
    sentence: Text,
    label: Text,
    action: String,
}

/// A page with one button, which does what its link is for.
pub fn button(visitor: &Visitor, action: String, [title, sentence, label]: [Text; 3]) -> Result<HttpResponse> {
    html(&Button { page: visitor.page(title), sentence, label, action })
}

#[derive(Template)]
#[template(path = "accounts/gone.html")]
struct Gone {
    page: Page,
    sentence: Text,
    path: &'static str,
    label: Text,
}

/// The page of a link that does not work: used, expired, or never made.
pub fn gone(visitor: &Visitor, kind: Kind) -> Result<HttpResponse> {
    let (sentence, path, label) = match kind {
        Kind::Registration => (Text::accounts_gone_registration(), "/join", Text::accounts_gone_registration_again()),
        Kind::Reset => (Text::accounts_gone_reset(), "/forgot-password", Text::accounts_gone_reset_again()),
        Kind::Verification => (Text::accounts_gone_verification(), "/account/verify", Text::accounts_gone_mail_again()),
        Kind::EmailChange => (Text::accounts_gone_email(), "/account/security/email", Text::accounts_gone_mail_again()),
        Kind::EmailUndo => (Text::accounts_gone_undo(), "/forgot-password", Text::accounts_gone_reset_again()),
    };
    let page = visitor.page(Text::accounts_gone_title());
    html_with(StatusCode::GONE, &Gone { page, sentence, path, label })
}

/// The link that an address has in it, if it works.
pub async fn opened(visitor: &Arrival, kind: Kind, secret: &str, now: Moment) -> Result<Option<Token>> {
    let secret = secret.to_owned();
    let look = move |conn: &mut PgConnection| find(kind, &secret, now, conn);
    visitor.db().reading(Scope::Operator, look).await
}

#[derive(Template)]
#[template(path = "accounts/check_email.html")]
struct CheckEmail {
    page: Page,
    /// Whether mail can be read on this machine.
    has_mailbox: bool,
}

/// `GET /check-email` — the same for everybody who was promised a mail.
pub async fn check_email(visitor: Visitor, config: Data<Config>) -> Result<HttpResponse> {
    let has_mailbox = config.smtp.is_none() && config.is_local();
    html(&CheckEmail { page: visitor.page(Text::accounts_check_title()), has_mailbox })
}

#[derive(Template)]
#[template(path = "accounts/terms.html")]
struct Terms {
    page: Page,
    version: &'static str,
}

/// `GET /terms` — what people agree to.
pub async fn terms(visitor: Visitor) -> Result<HttpResponse> {
    let page = visitor.page(Text::terms_title());
    // Where the operator wrote them, those are the ones.
    match page.written("terms") {
        Some(path) => Ok(see_other(&path)),
        None => html(&Terms { page, version: super::consents::TERMS }),
    }
}
