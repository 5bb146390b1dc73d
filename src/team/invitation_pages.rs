//! Asking people to join: by mail, or by a link that is shown once.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form, Path};
use askama::Template;

use super::forms::InvitationForm;
use super::invitations::{self, Issued, NewInvitation};
use super::model::{Role, roles_of};
use super::waiting::{Line, lines};
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::identity::{ManageMembers, Member, Permission};
use crate::layout::Page;
use crate::locales::Text;
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other, too_many};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "team/invitations.html", blocks = ["mail_form", "link_form"])]
struct Index {
    page: Page,
    desk: Desk,
    /// The roles that this person may give.
    roles: Vec<Role>,
    lines: Vec<Line>,
    form: InvitationForm,
    errors: Errors,
    now: Moment,
}

impl Index {
    /// What of the form was typed for this way of inviting.
    fn chosen(&self, is_link: bool) -> &str {
        if self.form.is_link() == is_link { &self.form.role } else { "" }
    }

    fn mistakes(&self, is_link: bool) -> Errors {
        if self.form.is_link() == is_link { self.errors.clone() } else { Errors::default() }
    }
}

/// A link, which nobody is shown again.
#[derive(Template)]
#[template(path = "team/link.html")]
struct Link {
    page: Page,
    desk: Desk,
    issued: Issued,
    url: String,
}

/// `GET /manage/{business}/team/invitations` — the forms, and what waits.
pub async fn index(admin: Member<ManageMembers>, clock: Clock) -> Result<HttpResponse> {
    html(&page_of(&admin, &clock, InvitationForm::default(), Errors::default()).await?)
}

async fn page_of(admin: &Member<ManageMembers>, clock: &Clock, form: InvitationForm, errors: Errors) -> Result<Index> {
    let (desk, (mut roles, lines)) =
        at_desk(admin, move |conn, actor| Ok((roles_of(actor.business, conn)?, lines(actor.business, conn)?))).await?;
    roles.retain(|role| role.is_within(&desk.actor));
    // The least first: a slip then gives little away.
    roles.sort_by_key(|role| role.may().len());
    let page = admin.page(Text::team_invitations());
    Ok(Index { page, desk, roles, lines, form, errors, now: clock.now() })
}

async fn again(
    admin: &Member<ManageMembers>,
    clock: &Clock,
    form: InvitationForm,
    errors: Errors,
) -> Result<HttpResponse> {
    let is_link = form.is_link();
    let page = page_of(admin, clock, form, errors).await?;
    if is_link {
        return refused(admin.htmx.wants("link_form"), &page, &page.as_link_form());
    }
    refused(admin.htmx.wants("mail_form"), &page, &page.as_mail_form())
}

/// `POST /manage/{business}/team/invitations`.
///
/// # Errors
/// [`Error::Forbidden`] for a role with more than one's own; mistakes, and one too many, are answered with the form.
pub async fn create(
    admin: Member<ManageMembers>,
    form: Form<InvitationForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    if !admin.current().person.as_ref().is_some_and(|person| person.is_verified) {
        let field = if form.is_link() { "role" } else { "email" };
        return again(&admin, &clock, form, Errors::of(field, Text::team_verify_first())).await;
    }
    let (email, role) = match form.parse() {
        Ok(parsed) => parsed,
        Err(errors) => return again(&admin, &clock, form, errors).await,
    };
    let invitation = NewInvitation { email, role };
    let (now, locale, shared) = (clock.now(), admin.locale(), office.clone());
    let issued = admin
        .write(move |conn, actor| invitation.issue(actor, &invitations::Desk { office: &shared, locale, now }, conn));
    match issued.await {
        Ok(Ok(issued)) => went_out(&admin, issued, &office).await,
        Ok(Err(errors)) => again(&admin, &clock, form, errors).await,
        Err(Error::TooMany { sentence, retry_after }) if !admin.htmx.is_htmx() => {
            let field = if form.is_link() { "role" } else { "email" };
            too_many(&page_of(&admin, &clock, form, Errors::of(field, sentence)).await?, retry_after)
        }
        Err(error) => Err(error),
    }
}

/// By mail it is on its way; a link is shown now or never.
async fn went_out(admin: &Member<ManageMembers>, issued: Issued, office: &Office) -> Result<HttpResponse> {
    if let Some(email) = &issued.email {
        let done = Notice::success(Text::team_invited(email, &issued.until()));
        return Ok(see_other(&admin.path("/team/invitations")).with_notice(&done));
    }
    let (desk, ()) = at_desk(admin, |_, _| Ok(())).await?;
    let url = office.url(&issued.path);
    html(&Link { page: admin.page(Text::team_link_title()), desk, issued, url })
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
pub async fn back(admin: Member<ManageMembers>) -> Result<HttpResponse> {
    Ok(see_other(&admin.path("/team/invitations")))
}

/// `POST …/invitations/{invitation}/renewal` — once more, under a new link.
///
/// # Errors
/// [`Error::NotFound`] when the business has none of this number.
pub async fn renew(
    admin: Member<ManageMembers>,
    path: Path<(String, i64)>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (id, now, locale, shared) = (path.1, clock.now(), admin.locale(), office.clone());
    let issued = admin.write(move |conn, actor| {
        invitations::renew(id, actor, &invitations::Desk { office: &shared, locale, now }, conn)
    });
    match issued.await {
        Ok(issued) => went_out(&admin, issued, &office).await,
        Err(Error::Conflict(sentence)) => Ok(gone(&admin, sentence)),
        Err(error) => Err(error),
    }
}

fn gone(admin: &Member<ManageMembers>, sentence: Text) -> HttpResponse {
    see_other(&admin.path("/team/invitations")).with_notice(&Notice::error(sentence))
}

/// `POST …/invitations/{invitation}/delete` — takes it back.
///
/// # Errors
/// As [`renew`].
pub async fn delete(admin: Member<ManageMembers>, path: Path<(String, i64)>, clock: Clock) -> Result<HttpResponse> {
    let (id, now) = (path.1, clock.now());
    match admin.write(move |conn, actor| invitations::revoke(id, actor, now, conn)).await {
        Ok(()) => {
            let done = Notice::success(Text::team_revoked());
            Ok(see_other(&admin.path("/team/invitations")).with_notice(&done))
        }
        Err(Error::Conflict(sentence)) => Ok(gone(&admin, sentence)),
        Err(error) => Err(error),
    }
}
