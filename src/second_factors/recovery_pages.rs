//! The pages of recovery codes: new ones are shown until their owner says that they are saved, or for some minutes.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType};
use actix_web::web::Data;
use askama::Template;

use super::changes::Change;
use super::kept::Kept;
use super::standing::{PATH, Standing};
use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::error::Result;
use crate::identity::{Fresh, SignedIn};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::{Shown, Text};
use crate::mail::Office;
use crate::sealed::Seal;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

const CODES: &str = "/account/security/recovery-codes";

#[derive(Template)]
#[template(path = "second_factors/codes.html")]
struct Show {
    page: Page,
    codes: Vec<String>,
    left: i64,
}

/// `GET /account/security/recovery-codes` — the new ones, or how many are left.
pub async fn show(owner: Fresh, session: Session, office: Data<Office>, clock: Clock) -> Result<HttpResponse> {
    let id = owner.person.id;
    let codes = waiting(&owner, &session, &office, clock.now());
    let standing = owner.own().read(move |conn| Standing::of(id, conn)).await?;
    if !standing.has_second_factor() {
        return Ok(see_other(PATH));
    }
    html(&Show { page: owner.page(Text::security_codes()), codes, left: standing.codes })
}

/// `POST /account/security/recovery-codes` — ten new ones in place of all before.
///
/// # Errors
/// [`crate::error::Error::NotFound`] without a second factor.
pub async fn create(owner: Fresh, session: Session, office: Data<Office>, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let change = Change::by(&owner, &office, now);
    let codes = owner.own().write(move |conn| change.renew_codes(conn)).await?;
    lead_to(Some(codes), owner.person.id, &session, office.seal(), now)
}

/// `GET /account/security/recovery-codes/text` — the new ones as a file.
pub async fn text(
    owner: Fresh,
    session: Session,
    office: Data<Office>,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let codes = waiting(&owner, &session, &office, clock.now());
    if codes.is_empty() {
        return Ok(see_other(CODES));
    }
    let title = Text::security_codes_file(config.host(), &owner.person.email);
    let title = title.shown(owner.locale()).replace(['\u{2068}', '\u{2069}'], "");
    let file = format!("{title}\r\n\r\n{}\r\n", codes.join("\r\n"));
    Ok(HttpResponse::Ok()
        .insert_header(ContentType::plaintext())
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"recovery-codes.txt\""))
        .body(file))
}

/// `GET /account/security/recovery-codes/saved` — somebody reloads the answer to it.
pub async fn back(_: SignedIn) -> Result<HttpResponse> {
    Ok(see_other(PATH))
}

/// `POST /account/security/recovery-codes/saved` — they need not be shown any more.
pub async fn saved(_: SignedIn, session: Session) -> Result<HttpResponse> {
    Kept::Codes.forget(&session);
    Ok(see_other(PATH).with_notice(&Notice::success(Text::security_codes_saved())))
}

/// To the new codes, if there are any, else back to the page of everything.
pub(super) fn lead_to(
    codes: Option<Vec<String>>,
    owner: UserId,
    session: &Session,
    seal: &Seal,
    now: Moment,
) -> Result<HttpResponse> {
    let Some(codes) = codes else { return Ok(see_other(PATH)) };
    Kept::Codes.keep(codes.join("\n").as_bytes(), owner, session, seal, now)?;
    Ok(see_other(CODES))
}

fn waiting(owner: &Fresh, session: &Session, office: &Office, now: Moment) -> Vec<String> {
    let codes = Kept::Codes.find(owner.person.id, session, office.seal(), now).unwrap_or_default();
    String::from_utf8(codes).unwrap_or_default().lines().map(str::to_owned).collect()
}
