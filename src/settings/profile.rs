//! The page with a business's profile, and what the public sees of it beside the form.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use askama::Template;

use super::fields::Field;
use super::forms::{Meanwhile, ProfileForm};
use super::model::{Saved, save};
use super::tabs::{Tab, open};
use crate::businesses::limits::{Room, rooms};
use crate::businesses::model::NAME_TAKEN;
use crate::businesses::profile::Profile;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::identity::{ManageBusiness, Member};
use crate::layout::Page;
use crate::locales::{Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, see_other, thinking};
use crate::workspace::{Desk, at_desk};

#[derive(Template)]
#[template(path = "settings/profile.html", blocks = ["profile_form"])]
struct Show {
    page: Page,
    desk: Desk,
    profile: Profile,
    rooms: Vec<Room>,
    form: ProfileForm,
    errors: Errors,
    meanwhile: Option<Meanwhile>,
    is_fragment: bool,
}

impl Show {
    async fn of(member: &Member<ManageBusiness>, now: Moment, form: Option<ProfileForm>) -> Result<(Self, Saved)> {
        let (desk, (saved, profile, rooms)) = at_desk(member, move |conn, actor| {
            let profile = Profile::of(actor.business, conn)?;
            Ok((Saved::of(actor.business, conn)?, profile, rooms(actor.business, now, conn)?))
        })
        .await?;
        let form = form.unwrap_or_else(|| ProfileForm::of(&saved.values, saved.version));
        let page = member.page(Text::settings_title());
        let is_fragment = member.htmx.wants("profile_form");
        Ok((Self { page, desk, profile, rooms, form, errors: Errors::default(), meanwhile: None, is_fragment }, saved))
    }

    /// What was saved meanwhile in a field that was changed here too.
    fn saved(&self, field: Field) -> &str {
        self.meanwhile.as_ref().map_or("", |meanwhile| meanwhile.saved(field))
    }

    /// What a new name would mean.
    fn name_hint(&self) -> &'static str {
        let is_verified = self.profile.verification.since().is_some();
        if is_verified { self.page.t.settings_name_verified() } else { "" }
    }

    fn label(&self, field: Field) -> std::borrow::Cow<'static, str> {
        self.page.t.say(field.label())
    }

    /// What is said of a field that somebody else changed too.
    fn contested(&self, field: Field) -> Html {
        self.page.t.settings_contested(Html::link(&format!("#{field}"), &self.label(field)))
    }

    fn answer(&self, status: StatusCode) -> Result<HttpResponse> {
        form_again(status, self.is_fragment, self, &self.as_profile_form())
    }
}

/// `GET /manage/{business}/settings`.
pub async fn show(member: Member<ManageBusiness>, clock: Clock) -> Result<HttpResponse> {
    open(&member)?;
    html(&Show::of(&member, clock.now(), None).await?.0)
}

/// `POST /manage/{business}/settings`.
///
/// # Errors
/// The database's; mistakes, and somebody else's change meanwhile, are answered with the form and what was typed.
pub async fn update(member: Member<ManageBusiness>, form: Form<ProfileForm>, clock: Clock) -> Result<HttpResponse> {
    open(&member)?;
    let (form, now) = (form.into_inner(), clock.now());
    let parsing = form.clone();
    let written = match thinking(move || parsing.parse()).await? {
        Ok(written) => written,
        Err(errors) => return refused(&member, now, form, errors).await,
    };
    let seen = form.version;
    match member.write(move |conn, actor| save(seen, &written, actor, now, conn)).await {
        Ok(is_changed) => {
            let text = if is_changed { Text::settings_saved() } else { Text::settings_nothing_changed() };
            Ok(see_other(&member.path("/settings")).with_notice(&Notice::success(text)))
        }
        Err(Error::Conflict(sentence)) if sentence == NAME_TAKEN => {
            refused(&member, now, form, Errors::of("name", sentence)).await
        }
        Err(Error::Conflict(_)) => {
            let (mut page, saved) = Show::of(&member, now, Some(ProfileForm::default())).await?;
            let (form, meanwhile) = form.merged(&saved.values, saved.version);
            (page.form, page.meanwhile) = (form, Some(meanwhile));
            page.answer(StatusCode::CONFLICT)
        }
        Err(error) => Err(error),
    }
}

async fn refused(
    member: &Member<ManageBusiness>,
    now: Moment,
    form: ProfileForm,
    errors: Errors,
) -> Result<HttpResponse> {
    let (page, _) = Show::of(member, now, Some(form)).await?;
    Show { errors, ..page }.answer(StatusCode::UNPROCESSABLE_ENTITY)
}
