//! The page of how a business reviews.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Form;
use askama::Template;
use chrono::NaiveTime;
use chrono_tz::{TZ_VARIANTS, Tz};
use serde::Deserialize;

use super::review::{Review, Saved, save};
use super::tabs::{Tab, open};
use crate::clock::Clock;
use crate::content::FIELDS;
use crate::error::{Error, Result};
use crate::identity::{ManageBusiness, Member};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, see_other};
use crate::workspace::{Desk, at_desk};

/// The most hours that a business can give itself.
const MOST_HOURS: i32 = 1000;

/// `POST /manage/{business}/settings/review`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct ReviewForm {
    target_hours: String,
    time_zone: String,
    work_days: Vec<i16>,
    work_from: String,
    work_until: String,
    free_fields: Vec<String>,
    free_price_percent: String,
    trusted: Vec<i64>,
    version: i32,
}

impl From<Vec<(String, String)>> for ReviewForm {
    fn from(sent: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, text) in sent {
            match name.as_str() {
                "target_hours" => form.target_hours = text,
                "time_zone" => form.time_zone = text,
                "work_days" => form.work_days.extend(text.parse::<i16>().ok()),
                "work_from" => form.work_from = text,
                "work_until" => form.work_until = text,
                "free_fields" => form.free_fields.push(text),
                "free_price_percent" => form.free_price_percent = text,
                "trusted" => form.trusted.extend(text.parse::<i64>().ok()),
                "version" => form.version = text.parse().unwrap_or_default(),
                _ => {}
            }
        }
        form
    }
}

impl ReviewForm {
    fn of(saved: &Saved) -> Self {
        let review = saved.review.clone();
        let time = |time: NaiveTime| time.format("%H:%M").to_string();
        Self {
            target_hours: review.target_hours.to_string(),
            time_zone: review.time_zone,
            work_days: review.work_days,
            work_from: time(review.work_from),
            work_until: time(review.work_until),
            free_fields: review.free_fields,
            free_price_percent: review.free_price_percent.to_string(),
            trusted: saved.trusted(),
            version: saved.version,
        }
    }

    fn parse(&self) -> Result<Review, Errors> {
        let mut errors = Errors::default();
        let whole = |text: &str, least: i32, most: i32| {
            let number = text.trim().parse::<i32>().ok().filter(|number| (least..=most).contains(number));
            number.ok_or_else(|| Text::settings_number_between(least, most))
        };
        let time = |text: &str| {
            let time = NaiveTime::parse_from_str(text.trim(), "%H:%M");
            time.or_else(|_| NaiveTime::parse_from_str(text.trim(), "%H:%M:%S")).map_err(|_| Text::settings_no_time())
        };
        let target_hours = errors.take("target_hours", whole(&self.target_hours, 1, MOST_HOURS));
        let zone = self.time_zone.trim().parse::<Tz>();
        let time_zone = errors.take("time_zone", zone.map_err(|_| Text::settings_no_time_zone()));
        let work_days: Vec<i16> = (1..=7).filter(|day| self.work_days.contains(day)).collect();
        if work_days.is_empty() {
            errors.add("work_days", Text::settings_no_work_days());
        }
        let work_from = errors.take("work_from", time(&self.work_from));
        // Midnight at the end of a day is that at its beginning, as a time.
        let until = if self.work_until.trim() == "24:00" { "00:00" } else { &self.work_until };
        let work_until = errors.take("work_until", time(until));
        if work_from.zip(work_until).is_some_and(|(from, until)| from >= until && until != NaiveTime::MIN) {
            errors.add("work_until", Text::settings_work_ends_first());
        }
        let free_price_percent = errors.take("free_price_percent", whole(&self.free_price_percent, 0, 100));
        let is_free = |key: &str| self.free_fields.iter().any(|free| free == key);
        let free_fields = FIELDS.iter().filter(|field| is_free(field.key)).map(|field| field.key.to_owned()).collect();
        match (target_hours, time_zone, work_from, work_until, free_price_percent) {
            (Some(target_hours), Some(zone), Some(work_from), Some(work_until), Some(free_price_percent))
                if errors.is_empty() =>
            {
                let time_zone = zone.name().to_owned();
                Ok(Review {
                    target_hours,
                    time_zone,
                    work_days,
                    work_from,
                    work_until,
                    free_fields,
                    free_price_percent,
                })
            }
            _ => Err(errors),
        }
    }
}

#[derive(Template)]
#[template(path = "settings/review.html", blocks = ["review_form"])]
struct Show {
    page: Page,
    desk: Desk,
    saved: Saved,
    form: ReviewForm,
    errors: Errors,
    /// Whether somebody else saved since the form was filled.
    is_late: bool,
    is_fragment: bool,
}

impl Show {
    async fn of(member: &Member<ManageBusiness>, form: Option<ReviewForm>) -> Result<Self> {
        let (desk, saved) = at_desk(member, |conn, actor| Saved::of(actor.business, conn)).await?;
        let form = form.unwrap_or_else(|| ReviewForm::of(&saved));
        let page = member.page(Text::settings_tab_review());
        let is_fragment = member.htmx.wants("review_form");
        Ok(Self { page, desk, saved, form, errors: Errors::default(), is_late: false, is_fragment })
    }

    /// The days of the week with their numbers.
    fn days(&self) -> [(i16, &'static str); 7] {
        let t = self.page.t;
        [
            (1, t.settings_monday()),
            (2, t.settings_tuesday()),
            (3, t.settings_wednesday()),
            (4, t.settings_thursday()),
            (5, t.settings_friday()),
            (6, t.settings_saturday()),
            (7, t.settings_sunday()),
        ]
    }

    fn works_on(&self, day: &i16) -> bool {
        self.form.work_days.contains(day)
    }

    fn is_free(&self, key: &str) -> bool {
        self.form.free_fields.iter().any(|free| free == key)
    }

    fn is_trusted(&self, user: &crate::ids::UserId) -> bool {
        self.form.trusted.contains(&user.get())
    }

    fn answer(&self, status: StatusCode) -> Result<HttpResponse> {
        form_again(status, self.is_fragment, self, &self.as_review_form())
    }
}

/// `GET /manage/{business}/settings/review`.
pub async fn show(member: Member<ManageBusiness>) -> Result<HttpResponse> {
    open(&member)?;
    html(&Show::of(&member, None).await?)
}

/// `POST /manage/{business}/settings/review`.
///
/// # Errors
/// The database's; mistakes, and somebody else's change meanwhile, are answered with the form.
pub async fn update(member: Member<ManageBusiness>, form: Form<ReviewForm>, clock: Clock) -> Result<HttpResponse> {
    open(&member)?;
    let (form, now) = (form.into_inner(), clock.now());
    let review = match form.parse() {
        Ok(review) => review,
        Err(errors) => {
            let page = Show::of(&member, Some(form)).await?;
            return Show { errors, ..page }.answer(StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let (seen, trusted) = (form.version, form.trusted.clone());
    match member.write(move |conn, actor| save(seen, &review, &trusted, actor, now, conn)).await {
        Ok(is_changed) => {
            let text = if is_changed { Text::settings_saved() } else { Text::settings_nothing_changed() };
            Ok(see_other(&member.path("/settings/review")).with_notice(&Notice::success(text)))
        }
        Err(Error::Conflict(_)) => {
            let page = Show::of(&member, None).await?;
            let form = ReviewForm { version: page.saved.version, ..form };
            Show { form, is_late: true, ..page }.answer(StatusCode::CONFLICT)
        }
        Err(error) => Err(error),
    }
}
