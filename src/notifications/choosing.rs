//! The page on which somebody chooses what they are told, and how.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::Form;
use askama::Template;

use super::choices::{self, ByMail, Choice, KINDS};
use super::kind::Kind;
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::SignedIn;
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

const HOME: &str = "/account/notifications";

#[derive(Template)]
#[template(path = "notifications/choices.html", blocks = ["choices_form"])]
struct Edit {
    page: Page,
    choices: [Choice; KINDS.len()],
    email: String,
    errors: Errors,
}

impl Edit {
    fn of(person: &SignedIn, choices: [Choice; KINDS.len()], errors: Errors) -> Self {
        let page = person.page(Text::notifications_settings());
        Self { page, choices, email: person.person.email.clone(), errors }
    }
}

impl Choice {
    /// What the kind is called.
    fn label(self) -> Text {
        match self.kind {
            Kind::Invited => Text::notifications_kind_invited(),
            Kind::RoleChanged => Text::notifications_kind_role_changed(),
            Kind::SubmissionWaiting => Text::notifications_kind_submission_waiting(),
            Kind::Decided => Text::notifications_kind_decided(),
            Kind::Mention => Text::notifications_kind_mention(),
            Kind::Reply => Text::notifications_kind_reply(),
            Kind::Question => Text::notifications_kind_question(),
            Kind::Imported => Text::notifications_kind_imported(),
            Kind::Standing => Text::notifications_kind_standing(),
            Kind::Security => Text::notifications_kind_security(),
        }
    }
}

impl ByMail {
    fn label(self) -> Text {
        match self {
            Self::Off => Text::notifications_mail_off(),
            Self::AtOnce => Text::notifications_mail_at_once(),
            Self::Daily => Text::notifications_mail_daily(),
        }
    }
}

/// `GET /account/notifications`.
pub async fn edit(person: SignedIn) -> Result<HttpResponse> {
    let user = person.person.id;
    let choices = person.own().read(move |conn| choices::of(user, conn)).await?;
    html(&Edit::of(&person, choices, Errors::default()))
}

/// `POST /account/notifications`.
pub async fn update(person: SignedIn, form: Form<HashMap<String, String>>, clock: Clock) -> Result<HttpResponse> {
    let mut errors = Errors::default();
    let chosen = KINDS.map(|kind| {
        let by_mail = form.get(&format!("mail_{kind}")).and_then(|word| ByMail::parse(word));
        if by_mail.is_none() && errors.is_empty() {
            errors.add("choices_form", Text::notifications_choose_mail());
        }
        let on_page = form.contains_key(&format!("page_{kind}"));
        Choice { kind, on_page, by_mail: by_mail.unwrap_or(ByMail::AtOnce) }
    });
    if !errors.is_empty() {
        let page = Edit::of(&person, chosen, errors);
        return refused(person.htmx.wants("choices_form"), &page, &page.as_choices_form());
    }
    let (user, now) = (person.person.id, clock.now());
    person.own().write(move |conn| choices::save(user, &chosen, now, conn)).await?;
    Ok(see_other(HOME).with_notice(&Notice::success(Text::notifications_saved())))
}
