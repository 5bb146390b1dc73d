//! What people ask in the whole marketplace, for whoever runs it.

use actix_web::HttpResponse;
use actix_web::web::Query;
use askama::Template;

use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Operator, SeeDesk};
use crate::insights::business::called;
use crate::insights::model::{OfModel, OfThumb, all_thumbs, models};
use crate::layout::Page;
use crate::locales::Text;
use crate::visits::{PERIODS, Wanted};
use crate::web::html;

#[derive(Template)]
#[template(path = "insights/operator.html")]
struct Index {
    page: Page,
    days: u64,
    models: Vec<OfModel>,
    thumbs: Vec<OfThumb>,
}

impl Index {
    fn number(&self, number: &i64) -> String {
        self.page.t.number(*number)
    }

    fn called(&self, one: &OfThumb) -> String {
        self.page.t.say(called(&one.thumb)).into_owned()
    }

    fn scope(&self, model: &OfModel) -> Text {
        match model.scope.as_str() {
            "listing" => Text::insights_of_listing(),
            "business" => Text::insights_of_business(),
            _ => Text::insights_of_market(),
        }
    }
}

/// `GET /operator/assistant?days=30`.
pub async fn index(operator: Operator<SeeDesk>, wanted: Query<Wanted>, clock: Clock) -> Result<HttpResponse> {
    let (days, now) = (wanted.days(), clock.now());
    let (models, thumbs) =
        operator.read(move |conn| Ok((models(days, now, conn)?, all_thumbs(days, now, conn)?))).await?;
    html(&Index { page: operator.page(Text::insights_title()), days, models, thumbs })
}
