//! The operator's first page.

use actix_web::HttpResponse;
use askama::Template;

use super::model::{Count, all};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::Operator;
use crate::layout::Page;
use crate::locales::Text;
use crate::web::html;

#[derive(Template)]
#[template(path = "operator/show.html")]
struct Show {
    page: Page,
    counts: Vec<Count>,
}

/// `GET /operator` — how much there is of everything.
pub async fn show(operator: Operator, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let counts = operator.read(move |conn| all(now, conn)).await?;
    html(&Show { page: operator.page(Text::operator_title()), counts })
}
