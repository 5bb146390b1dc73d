//! The pages on which a business is closed, and opened again.

use actix_web::HttpResponse;
use actix_web::web::{Data, Form};
use askama::Template;
use serde::Deserialize;

use super::closure::{KEPT, Standing, close, reopen};
use super::tabs::Tab;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{ManageBusiness, Member};
use crate::layout::Page;
use crate::locales::{At, Html, Text};
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::letters::visible;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};
use crate::workspace::{Desk, at_desk};

/// `POST /manage/{business}/settings/closing`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClosingForm {
    /// The name of the business, typed to be sure.
    confirmation: String,
}

#[derive(Template)]
#[template(path = "settings/closing.html", blocks = ["closing_form"])]
struct Show {
    page: Page,
    desk: Desk,
    standing: Standing,
    form: ClosingForm,
    errors: Errors,
}

impl Show {
    async fn of(member: &Member<ManageBusiness>, form: ClosingForm, errors: Errors) -> Result<Self> {
        let (desk, standing) = at_desk(member, |conn, actor| Standing::of(actor, conn)).await?;
        Ok(Self { page: member.page(Text::settings_tab_closing()), desk, standing, form, errors })
    }

    fn label(&self) -> String {
        self.page.t.settings_close_confirm(&self.desk.actor.business_name)
    }
}

/// A closed business, of which nothing else can be looked at.
#[derive(Template)]
#[template(path = "settings/closed.html")]
struct Closed {
    page: Page,
    path: String,
    name: String,
    standing: Standing,
    can_reopen: bool,
}

impl Closed {
    fn since(&self) -> Option<Html> {
        let closed_at = At(self.standing.closed_at?);
        Some(self.page.t.settings_closed_since(Html::name(&self.name), &closed_at))
    }

    fn until(&self) -> Option<String> {
        Some(self.page.t.settings_closed_until(&self.standing.until()?))
    }
}

/// `GET /manage/{business}/settings/closing`.
///
/// # Errors
/// [`Error::Unconfirmed`] where closing could only be refused.
pub async fn show(member: Member<ManageBusiness>) -> Result<HttpResponse> {
    if member.is_closed() {
        let standing = member.read(|conn, actor| Standing::of(actor, conn)).await?;
        let (path, name) = (member.path("/settings/closing"), member.actor.business_name.clone());
        let (page, can_reopen) = (member.page(Text::settings_closed_title()), member.actor.is_admin());
        return html(&Closed { page, path, name, standing, can_reopen });
    }
    // Asked before the form is filled, so that nothing that was typed is lost.
    member.fresh()?;
    html(&Show::of(&member, ClosingForm::default(), Errors::default()).await?)
}

/// `POST /manage/{business}/settings/closing` — closes it at once.
///
/// # Errors
/// [`Error::Unconfirmed`] when whoever asks did not prove lately who they are; [`Error::Forbidden`] for anybody but the
/// owner, or where there is none, an admin.
pub async fn create(
    member: Member<ManageBusiness>,
    form: Form<ClosingForm>,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    member.fresh()?;
    let form = form.into_inner();
    let words = |text: &str| visible(text).split_whitespace().collect::<Vec<_>>().join(" ");
    if words(&form.confirmation) != words(&member.actor.business_name) && !member.is_closed() {
        let errors = Errors::of("confirmation", Text::settings_close_mismatch(&member.actor.business_name));
        let page = Show::of(&member, form, errors).await?;
        return refused(member.htmx.wants("closing_form"), &page, &page.as_closing_form());
    }
    let (office, now) = (office.as_ref().clone(), clock.now());
    member.write(move |conn, actor| close(actor, &office, now, conn)).await?;
    Ok(see_other(&member.path("/settings/closing")))
}

/// `GET /manage/{business}/settings/closing/delete`: somebody reloads the answer to a form.
pub async fn back(member: Member<ManageBusiness>) -> Result<HttpResponse> {
    Ok(see_other(&member.path("/settings/closing")))
}

/// `POST /manage/{business}/settings/closing/delete` — opens it again, with what was listed.
///
/// # Errors
/// [`Error::Conflict`] when it is open, or was closed for too long.
pub async fn delete(member: Member<ManageBusiness>, office: Data<Office>, clock: Clock) -> Result<HttpResponse> {
    let (office, now) = (office.as_ref().clone(), clock.now());
    let listed = member.write(move |conn, actor| reopen(actor, &office, now, conn)).await?;
    let name = &member.actor.business_name;
    let membership = member.current().membership(&member.actor.slug);
    let text = if membership.is_some_and(|membership| membership.suspension.is_some()) {
        Text::settings_reopened_suspended(name)
    } else if listed == 0 {
        Text::settings_reopened_empty(name)
    } else {
        Text::settings_reopened(name, listed)
    };
    Ok(see_other(&member.path("")).with_notice(&Notice::success(text)))
}
