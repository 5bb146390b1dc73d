//! Opening and closing the marketplace.

use actix_web::HttpResponse;
use actix_web::web::Form;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::clock::{Clock, Moment};
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::Operator;
use crate::layout::Page;
use crate::locales::Text;
use crate::modes::model::{LONGEST_MESSAGE, change, hold, standing};
use crate::modes::{Mode, Standing};
use crate::operator::typed::{time, written};
use crate::web::forms::{Errors, text};
use crate::web::letters::visible;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

const HOME: &str = "/operator/mode";

/// `POST /operator/mode`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ModeForm {
    /// What can be done from now on.
    pub mode: String,
    /// What visitors read.
    pub message: String,
    /// When it is expected to be over.
    pub ends: String,
}

impl ModeForm {
    fn of(standing: &Standing) -> Self {
        Self {
            mode: standing.mode.as_str().to_owned(),
            message: standing.message.clone().unwrap_or_default(),
            ends: standing.ends_at.map(written).unwrap_or_default(),
        }
    }

    fn parse(&self, now: Moment) -> Result<Standing, Errors> {
        let mut errors = Errors::default();
        let mode = errors.take("mode", Mode::parse(&self.mode).ok_or_else(Text::modes_unknown));
        let message = if visible(&self.message).trim().is_empty() {
            None
        } else {
            errors.take("message", text(&self.message, LONGEST_MESSAGE, Text::modes_unknown()))
        };
        let ends_at = errors.take("ends", time(&self.ends)).flatten();
        if mode != Some(Mode::Open) && ends_at.is_some_and(|ends| ends <= now) {
            errors.add("ends", Text::modes_ends_before());
        }
        match mode {
            // What was said of a closed marketplace is not said of an open one.
            Some(Mode::Open) if errors.is_empty() => Ok(Standing::OPEN),
            Some(mode) if errors.is_empty() => Ok(Standing { mode, message, ends_at }),
            _ => Err(errors),
        }
    }
}

#[derive(Template)]
#[template(path = "operator/mode.html", blocks = ["mode_form"])]
struct Edit {
    page: Page,
    form: ModeForm,
    errors: Errors,
}

impl Edit {
    fn choices(&self) -> [(Mode, Text, Text); 3] {
        [
            (Mode::Open, Text::modes_open(), Text::modes_open_means()),
            (Mode::ReadOnly, Text::modes_title_read_only(), Text::modes_read_only_means()),
            (Mode::Maintenance, Text::modes_closed(), Text::modes_closed_means()),
        ]
    }
}

/// `GET /operator/mode`.
pub async fn edit(operator: Operator) -> Result<HttpResponse> {
    let now = operator.read(standing).await?;
    let page = operator.page(Text::modes_title());
    html(&Edit { page, form: ModeForm::of(&now), errors: Errors::default() })
}

/// `POST /operator/mode` — opens or closes the marketplace, on every machine within a second.
pub async fn update(operator: Operator, form: Form<ModeForm>, clock: Clock) -> Result<HttpResponse> {
    let (form, now, by) = (form.into_inner(), clock.now(), operator.id());
    let wanted = match form.parse(now) {
        Ok(wanted) => wanted,
        Err(errors) => {
            let edit = Edit { page: operator.page(Text::modes_title()), form, errors };
            return refused(operator.htmx().wants("mode_form"), &edit, &edit.as_mode_form());
        }
    };
    let mode = wanted.mode;
    operator
        .write(move |conn| {
            if hold(conn)? == wanted {
                return Ok(());
            }
            change(&wanted, now, conn)?;
            let details = json!({ "mode": mode.as_str(), "message": wanted.message });
            record(conn, now, &Event::by(by, "market.mode_changed").with(details))
        })
        .await?;
    let said = match mode {
        Mode::Open => Text::modes_now_open(),
        Mode::ReadOnly => Text::modes_now_read_only(),
        Mode::Maintenance => Text::modes_now_closed(),
    };
    Ok(see_other(HOME).with_notice(&Notice::success(said)))
}
