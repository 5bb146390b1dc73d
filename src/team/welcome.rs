//! The page of an invitation: what it is, for whoever has the link, and the answer of whoever is signed in.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::door::{self, Answer, Fit, Invitation, Key, State};
use crate::clock::Clock;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::{Arrival, Person, Visitor};
use crate::layout::Page;
use crate::limits::{INVITATION_GUESS, Uses};
use crate::locales::{Html, Text};
use crate::mail::Office;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html_with, see_other};

#[derive(Template)]
#[template(path = "team/welcome.html")]
struct Show {
    page: Page,
    invitation: Invitation,
    person: Option<Person>,
    state: State,
    is_member: bool,
    /// The page's own address.
    path: String,
}

impl Show {
    fn fit(&self) -> Option<Fit> {
        self.person.as_ref().map(|person| self.invitation.fit(person))
    }

    /// Who asks whom to do what.
    fn lead(&self) -> Html {
        let asked =
            (Html::strong(&self.page.t.say(self.invitation.inviter())), Html::strong(&self.invitation.business_name));
        self.page.t.team_welcome_lead(asked.0, asked.1, &self.invitation.role_title())
    }
}

/// A link that leads nowhere: mistyped, or replaced by a newer one.
#[derive(Template)]
#[template(path = "team/unknown.html")]
struct Unknown {
    page: Page,
}

/// `GET /invitations/{business}/{key}`.
pub async fn show(
    visitor: Arrival,
    path: Path<(String, String)>,
    request: HttpRequest,
    clock: Clock,
) -> Result<HttpResponse> {
    let now = clock.now();
    let person = visitor.current.person.clone();
    let Some(key) = Key::parse(&path.1) else { return unknown(&visitor, &request, &clock).await };
    let (slug, who) = (path.0.clone(), person.clone());
    let found = visitor.db().reading(Scope::Operator, move |conn| door::find(&slug, &key, who.as_ref(), conn)).await;
    let invitation = match found {
        Err(Error::NotFound) => return unknown(&visitor, &request, &clock).await,
        found => found?,
    };
    let state = invitation.state(now);
    let status = if state == State::Waiting { StatusCode::OK } else { StatusCode::GONE };
    let is_member = visitor.current.membership(&invitation.slug).is_some();
    let page = visitor.page(Text::team_welcome_title(&invitation.business_name));
    let path = format!("/invitations/{}/{}", path.0, path.1);
    html_with(status, &Show { page, invitation, person, state, is_member, path })
}

async fn unknown(visitor: &Arrival, request: &HttpRequest, clock: &Clock) -> Result<HttpResponse> {
    let (now, block) = (clock.now(), address::block(request));
    let count = Uses::default().and(&INVITATION_GUESS, &block);
    visitor.db().scoped(Scope::Operator, move |conn| count.take(now, conn)).await?;
    html_with(StatusCode::NOT_FOUND, &Unknown { page: visitor.page(Text::team_unknown_title()) })
}

/// `GET` on an answer's address: somebody signed in to give it, or reloads what came of it.
pub async fn back(_: Visitor, path: Path<(String, String)>) -> Result<HttpResponse> {
    let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if !is_plain(&path.0) || !is_plain(&path.1) {
        return Err(Error::NotFound);
    }
    Ok(see_other(&format!("/invitations/{}/{}", path.0, path.1)))
}

/// `POST /invitations/{business}/{key}/acceptance` — once.
///
/// # Errors
/// [`Error::SignedOut`] for nobody, [`Error::NotFound`] without an invitation.
pub async fn accept(
    visitor: Arrival,
    path: Path<(String, String)>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let person = visitor.current.person.clone().ok_or(Error::SignedOut)?;
    let key = Key::parse(&path.1).ok_or(Error::NotFound)?;
    let (slug, now, locale) = (path.0.clone(), clock.now(), visitor.locale());
    let answer = visitor
        .db()
        .scoped(Scope::Operator, move |conn| door::accept((&slug, &key), &person, (office.as_ref(), locale), now, conn))
        .await?;
    Ok(match answer {
        Answer::Done(joined) => {
            let notice = Notice::success(Text::team_joined(&joined.business_name, &joined.role_title()));
            see_other(&format!("/manage/{}", joined.slug)).with_notice(&notice)
        }
        Answer::MemberAlready(known) => {
            let notice = Notice { kind: "info", text: Text::team_member_before(&known.business_name) };
            see_other(&format!("/manage/{}", known.slug)).with_notice(&notice)
        }
        // The page says why.
        Answer::TooLate => see_other(&format!("/invitations/{}/{}", path.0, path.1)),
    })
}

/// `POST /invitations/{business}/{key}/refusal`.
///
/// # Errors
/// As [`accept`].
pub async fn decline(visitor: Arrival, path: Path<(String, String)>, clock: Clock) -> Result<HttpResponse> {
    let person = visitor.current.person.clone().ok_or(Error::SignedOut)?;
    let key = Key::parse(&path.1).ok_or(Error::NotFound)?;
    let (slug, now) = (path.0.clone(), clock.now());
    let answer =
        visitor.db().scoped(Scope::Operator, move |conn| door::decline(&slug, &key, &person, now, conn)).await?;
    Ok(match answer {
        Answer::Done(refused) => {
            see_other("/manage").with_notice(&Notice::success(Text::team_refused(&refused.business_name)))
        }
        _ => see_other(&format!("/invitations/{}/{}", path.0, path.1)),
    })
}
