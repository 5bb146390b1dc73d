//! The page of how a business works.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use askama::Template;
use serde::Deserialize;

use super::rules::{Asked, FourEyes, Now, Rules, save};
use super::tabs::{Tab, open};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{ManageBusiness, Member};
use crate::layout::Page;
use crate::locales::Text;
use crate::money::Currency;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, see_other};
use crate::workspace::{Desk, at_desk};

/// `POST /manage/{business}/settings/work`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct WorkForm {
    currency: String,
    four_eyes: String,
    second_factor: String,
    /// `yes` where it is ticked.
    price_optional: String,
    /// `yes` where it is ticked.
    description_optional: String,
    version: i32,
}

impl WorkForm {
    fn of(rules: Rules, version: i32) -> Self {
        let ticked = |is_so: bool| if is_so { "yes" } else { "" }.to_owned();
        Self {
            currency: rules.currency.to_string(),
            four_eyes: rules.four_eyes.to_string(),
            second_factor: rules.second_factor.to_string(),
            price_optional: ticked(rules.price_optional),
            description_optional: ticked(rules.description_optional),
            version,
        }
    }

    fn parse(&self) -> Result<Rules, Errors> {
        let mut errors = Errors::default();
        let missing = Text::settings_choose;
        let currency = errors.take("currency", Currency::parse(&self.currency).ok_or_else(missing));
        let four_eyes = errors.take("four_eyes", FourEyes::parse(&self.four_eyes).ok_or_else(missing));
        let second_factor = errors.take("second_factor", Asked::parse(&self.second_factor).ok_or_else(missing));
        match (currency, four_eyes, second_factor) {
            (Some(currency), Some(four_eyes), Some(second_factor)) => Ok(Rules {
                currency,
                four_eyes,
                second_factor,
                price_optional: !self.price_optional.is_empty(),
                description_optional: !self.description_optional.is_empty(),
            }),
            _ => Err(errors),
        }
    }
}

#[derive(Template)]
#[template(path = "settings/work.html", blocks = ["work_form"])]
struct Show {
    page: Page,
    desk: Desk,
    now: Now,
    form: WorkForm,
    errors: Errors,
    /// Whether somebody else changed the rules since the form was filled.
    is_late: bool,
    is_fragment: bool,
}

impl Show {
    async fn of(member: &Member<ManageBusiness>, form: Option<WorkForm>) -> Result<Self> {
        let (desk, now) = at_desk(member, |conn, actor| Now::of(actor.business, conn)).await?;
        let form = form.unwrap_or_else(|| WorkForm::of(now.rules(), now.version));
        let page = member.page(Text::settings_tab_work());
        let is_fragment = member.htmx.wants("work_form");
        Ok(Self { page, desk, now, form, errors: Errors::default(), is_late: false, is_fragment })
    }

    fn four_eyes_label(&self, choice: FourEyes) -> &'static str {
        let t = self.page.t;
        match choice {
            FourEyes::Automatic => t.settings_four_eyes_automatic(),
            FourEyes::Always => t.settings_four_eyes_always(),
            FourEyes::Never => t.settings_four_eyes_never(),
        }
    }

    fn four_eyes_hint(&self, choice: FourEyes) -> &'static str {
        let t = self.page.t;
        match choice {
            FourEyes::Automatic => t.settings_four_eyes_automatic_hint(),
            FourEyes::Always => t.settings_four_eyes_always_hint(),
            FourEyes::Never => t.settings_four_eyes_never_hint(),
        }
    }

    fn asked_label(&self, choice: Asked) -> &'static str {
        let t = self.page.t;
        match choice {
            Asked::Nobody => t.settings_asked_nobody(),
            Asked::Approvers => t.settings_asked_approvers(),
            Asked::Everybody => t.settings_asked_everybody(),
        }
    }

    /// How many of whom it would be asked have none yet.
    fn asked_hint(&self, choice: Asked) -> String {
        let t = self.page.t;
        match choice {
            Asked::Nobody => t.settings_asked_nobody_hint().to_owned(),
            Asked::Approvers => self.without(self.now.approvers_without),
            Asked::Everybody => self.without(self.now.members_without),
        }
    }

    fn without(&self, count: i64) -> String {
        let t = self.page.t;
        if count == 0 { t.settings_asked_all_have().to_owned() } else { t.settings_asked_without(count) }
    }

    /// What each of them is now, for whoever was too late.
    fn present(&self) -> [(&'static str, String); 5] {
        let (t, rules) = (self.page.t, self.now.rules());
        let said = |is_so: bool| if is_so { t.content_yes() } else { t.content_no() }.to_owned();
        [
            (t.settings_currency(), t.say(rules.currency.name()).into_owned()),
            (t.settings_four_eyes(), self.four_eyes_label(rules.four_eyes).to_owned()),
            (t.settings_asked(), self.asked_label(rules.second_factor).to_owned()),
            (t.settings_price_optional(), said(rules.price_optional)),
            (t.settings_description_optional(), said(rules.description_optional)),
        ]
    }

    fn answer(&self, status: StatusCode) -> Result<HttpResponse> {
        form_again(status, self.is_fragment, self, &self.as_work_form())
    }
}

/// `GET /manage/{business}/settings/work`.
pub async fn show(member: Member<ManageBusiness>) -> Result<HttpResponse> {
    open(&member)?;
    html(&Show::of(&member, None).await?)
}

/// `POST /manage/{business}/settings/work`.
///
/// # Errors
/// The database's; mistakes, and somebody else's change meanwhile, are answered with the form.
pub async fn update(member: Member<ManageBusiness>, form: Form<WorkForm>, clock: Clock) -> Result<HttpResponse> {
    open(&member)?;
    let (form, now) = (form.into_inner(), clock.now());
    let rules = match form.parse() {
        Ok(rules) => rules,
        Err(errors) => return refused(&member, form, errors).await,
    };
    let has_second_factor = member.current().person.as_ref().is_some_and(|person| person.has_second_factor);
    if rules.second_factor != Asked::Nobody && !has_second_factor {
        // Whoever asked it of others without having one would be locked out at the next page.
        return refused(&member, form, Errors::of("second_factor", Text::settings_asked_own())).await;
    }
    let seen = form.version;
    match member.write(move |conn, actor| save(seen, rules, actor, now, conn)).await {
        Ok(is_changed) => {
            let text = if is_changed { Text::settings_saved() } else { Text::settings_nothing_changed() };
            Ok(see_other(&member.path("/settings/work")).with_notice(&Notice::success(text)))
        }
        Err(Error::Conflict(_)) => {
            let page = Show::of(&member, None).await?;
            let form = WorkForm { version: page.now.version, ..form };
            Show { form, is_late: true, ..page }.answer(StatusCode::CONFLICT)
        }
        Err(error) => Err(error),
    }
}

async fn refused(member: &Member<ManageBusiness>, form: WorkForm, errors: Errors) -> Result<HttpResponse> {
    Show { errors, ..Show::of(member, Some(form)).await? }.answer(StatusCode::UNPROCESSABLE_ENTITY)
}
