//! How much one business may have, and how much every business may have that has no limits of its own.

use actix_web::HttpResponse;
use actix_web::web::{Form, Path};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::businesses::limits::{Limited, Mosts, of_market, set_of_market, set_own};
use crate::businesses::model::Business;
use crate::clock::Clock;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::{GiveSupport, Operator};
use crate::ids::BusinessId;
use crate::layout::Page;
use crate::locales::Text;
use crate::operator::businesses::list::HOME;
use crate::operator::businesses::page::limits_again;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other};

/// The address of the limits of the market.
const PATH: &str = "/operator/limits";
/// The highest limit.
const HIGHEST: i64 = 1_000_000_000;

/// `POST /operator/businesses/{number}/limits`, and `POST /operator/limits`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LimitsForm {
    products: String,
    members: String,
    media: String,
    submissions: String,
}

impl LimitsForm {
    /// A form with these.
    #[must_use]
    pub fn of(mosts: Mosts) -> Self {
        let [products, members, media, submissions] =
            mosts.map(|most| most.map(|most| most.to_string()).unwrap_or_default());
        Self { products, members, media, submissions }
    }

    /// What was typed.
    #[must_use]
    pub fn typed(&self, limited: Limited) -> &str {
        match limited {
            Limited::Products => &self.products,
            Limited::Members => &self.members,
            Limited::Media => &self.media,
            Limited::Submissions => &self.submissions,
        }
    }

    fn parse(&self) -> Result<Mosts, Errors> {
        let mut errors = Errors::default();
        let mut mosts = [None; 4];
        for (limited, most) in Limited::ALL.iter().zip(&mut mosts) {
            let typed = self.typed(*limited).trim();
            if !typed.is_empty() {
                let number = typed.parse().ok().filter(|number| (0..=HIGHEST).contains(number));
                *most = errors.take(limited.as_str(), number.ok_or_else(|| Text::operator_limit_mistaken(HIGHEST)));
            }
        }
        if errors.is_empty() { Ok(mosts) } else { Err(errors) }
    }
}

/// `POST /operator/businesses/{number}/limits`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number; mistakes are answered with the form.
pub async fn update(
    operator: Operator<GiveSupport>,
    number: Path<BusinessId>,
    form: Form<LimitsForm>,
    clock: Clock,
) -> Result<HttpResponse> {
    let form = form.into_inner();
    let mosts = match form.parse() {
        Ok(mosts) => mosts,
        Err(errors) => return limits_again(&operator, *number, clock.now(), form, errors).await,
    };
    let (id, by, now) = (*number, operator.id(), clock.now());
    operator
        .write(move |conn| {
            let business = Business::find(id, conn)?;
            if !set_own(id, mosts, conn)? {
                return Ok(());
            }
            let event = Event::of(id, by, "business.limits_changed").named(&business.name);
            record(conn, now, &event.with(json!({ "limits": mosts })))
        })
        .await?;
    Ok(see_other(&format!("{HOME}/{number}")).with_notice(&Notice::success(Text::operator_limits_saved())))
}

#[derive(Template)]
#[template(path = "operator/businesses/limits.html", blocks = ["limits_form"])]
struct Show {
    page: Page,
    limits: LimitsForm,
    limits_errors: Errors,
}

impl Show {
    fn of(operator: &Operator, limits: LimitsForm) -> Self {
        let page = operator.page(Text::operator_limits_of_market());
        Self { page, limits, limits_errors: Errors::default() }
    }
}

/// `GET /operator/limits`.
pub async fn show_market(operator: Operator) -> Result<HttpResponse> {
    let mosts = operator.read(of_market).await?;
    html(&Show::of(&operator, LimitsForm::of(mosts)))
}

/// `POST /operator/limits`.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn update_market(operator: Operator, form: Form<LimitsForm>, clock: Clock) -> Result<HttpResponse> {
    let form = form.into_inner();
    let mosts = match form.parse() {
        Ok(mosts) => mosts,
        Err(limits_errors) => {
            let page = Show { limits_errors, ..Show::of(&operator, form) };
            return refused(operator.htmx().wants("limits_form"), &page, &page.as_limits_form());
        }
    };
    let (by, now) = (operator.id(), clock.now());
    operator
        .write(move |conn| {
            if !set_of_market(mosts, conn)? {
                return Ok(());
            }
            record(conn, now, &Event::by(by, "account.limits_changed").with(json!({ "limits": mosts })))
        })
        .await?;
    Ok(see_other(PATH).with_notice(&Notice::success(Text::operator_limits_saved())))
}
