//! Ending mail from a link in it: by a person, signed in or not, with a button since scanners follow links; or by a mail
//! program with one request (RFC 8058). The link holds whose mail and of which kinds, sealed, so that nobody makes one.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use askama::Template;

use super::choices::{KINDS, stop_mail};
use super::kind::Kind;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::mail::Office;
use crate::sealed::Seal;
use crate::web::{html, see_other};

/// What the seal is for.
const PURPOSE: &str = "unsubscribe";
/// Stands for every kind that can be switched off.
const ALL: &str = "all";

/// Whose mail ends, and of which kinds.
pub(super) struct Link {
    user: UserId,
    /// One kind; nothing for all that can be switched off.
    kind: Option<Kind>,
}

impl Link {
    /// What the link in a mail holds that is about one kind, or about several.
    pub(super) fn token(seal: &Seal, user: UserId, kind: Option<Kind>) -> String {
        let message = format!("{user} {}", kind.map_or(ALL, Kind::as_str));
        hex::encode(seal.seal(PURPOSE, message.as_bytes()))
    }

    fn open(seal: &Seal, token: &str) -> Result<Self> {
        let message = hex::decode(token).ok().and_then(|sealed| seal.open(PURPOSE, &sealed));
        let message = message.and_then(|message| String::from_utf8(message).ok()).ok_or(Error::NotFound)?;
        let (user, kind) = message.split_once(' ').ok_or(Error::NotFound)?;
        let user = user.parse().map(UserId::new).map_err(|_| Error::NotFound)?;
        Ok(Self { user, kind: Kind::parse(kind) })
    }

    fn kinds(&self) -> Vec<Kind> {
        self.kind.map_or_else(|| KINDS.to_vec(), |kind| vec![kind])
    }

    /// What no mail comes about any more.
    fn about(&self) -> Text {
        match self.kind {
            Some(Kind::Invited) => Text::notifications_kind_invited(),
            Some(Kind::RoleChanged) => Text::notifications_kind_role_changed(),
            Some(Kind::SubmissionWaiting) => Text::notifications_kind_submission_waiting(),
            Some(Kind::Decided) => Text::notifications_kind_decided(),
            Some(Kind::Mention) => Text::notifications_kind_mention(),
            Some(Kind::Reply) => Text::notifications_kind_reply(),
            Some(Kind::Question) => Text::notifications_kind_question(),
            Some(Kind::Imported) => Text::notifications_kind_imported(),
            Some(Kind::Standing) => Text::notifications_kind_standing(),
            Some(Kind::Security) | None => Text::notifications_kind_all(),
        }
    }
}

#[derive(Template)]
#[template(path = "notifications/unsubscribe.html")]
struct New {
    page: Page,
    token: String,
    about: Text,
    is_done: bool,
}

/// `GET /unsubscribe/{mailing}` — asks whether it is meant.
///
/// # Errors
/// [`Error::NotFound`] for what is no link of ours.
pub async fn new(visitor: Visitor, token: Path<String>, office: Data<Office>) -> Result<HttpResponse> {
    let about = Link::open(office.seal(), &token)?.about();
    let page = visitor.page(Text::notifications_unsubscribe());
    html(&New { page, token: token.into_inner(), about, is_done: false })
}

/// `POST /unsubscribe/{mailing}` — ends it. The address is in nobody's history but that of whoever got the mail.
///
/// # Errors
/// As [`new`], also where the person has deleted their account.
pub async fn create(visitor: Visitor, token: Path<String>, office: Data<Office>) -> Result<HttpResponse> {
    let about = end(&visitor, &token, &office).await?.about();
    let page = visitor.page(Text::notifications_unsubscribed_title());
    html(&New { page, token: token.into_inner(), about, is_done: true })
}

/// `GET /hooks/unsubscribe/{mailing}` — a mail program that opens the address of its one request shows the page instead.
pub async fn lead(_: Visitor, token: Path<String>) -> Result<HttpResponse> {
    Ok(see_other(&format!("/unsubscribe/{token}")))
}

/// `POST /hooks/unsubscribe/{mailing}` — a mail program ends it (RFC 8058).
///
/// # Errors
/// As [`create`].
pub async fn one_click(visitor: Visitor, token: Path<String>, office: Data<Office>) -> Result<HttpResponse> {
    end(&visitor, &token, &office).await?;
    Ok(HttpResponse::NoContent().finish())
}

async fn end(visitor: &Visitor, token: &str, office: &Office) -> Result<Link> {
    let link = Link::open(office.seal(), token)?;
    let (user, kinds) = (link.user, link.kinds());
    let is_there = visitor.own().write(move |conn| stop_mail(user, &kinds, conn)).await?;
    if is_there { Ok(link) } else { Err(Error::NotFound) }
}
