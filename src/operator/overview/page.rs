//! The page itself.

use actix_web::HttpResponse;
use askama::Template;

use crate::clock::Clock;
use crate::error::Result;
use crate::identity::Operator;
use crate::layout::Page;
use crate::locales::{Day, Text};
use crate::operator::model::{Count, all};
use crate::operator::overview::measures::{MEASURES, Measure};
use crate::operator::overview::model::{DAYS, Figures, figures, urgent};
use crate::operator::overview::urgent::Task;
use crate::web::charts::HEIGHT;
use crate::web::html;

#[derive(Template)]
#[template(path = "operator/show.html")]
struct Show {
    page: Page,
    tasks: Vec<Task>,
    counts: Vec<Count>,
    figures: Figures,
}

impl Show {
    fn measures(&self) -> &'static [Measure] {
        &MEASURES
    }

    /// The first and the last day of the charts.
    fn ends(&self) -> (String, String) {
        let day = |at: Option<&(crate::clock::Moment, _)>| {
            at.map(|(begin, _)| self.page.t.say(Day(*begin)).into_owned()).unwrap_or_default()
        };
        (day(self.figures.days.first()), day(self.figures.days.last()))
    }
}

/// `GET /operator` — what needs a hand, how much there is of everything, and what happened.
pub async fn show(operator: Operator, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let (urgent, counts, figures) =
        operator.read(move |conn| Ok((urgent(now, conn)?, all(conn)?, figures(now, conn)?))).await?;
    let page = operator.page(Text::operator_title());
    let tasks = urgent.tasks(page.t);
    html(&Show { page, tasks, counts, figures })
}
