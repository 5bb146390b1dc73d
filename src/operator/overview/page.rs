//! The page itself.

use actix_web::HttpResponse;
use askama::Template;

use crate::clock::Clock;
use crate::error::Result;
use crate::identity::{Operator, OperatorRole, SeeDesk};
use crate::layout::Page;
use crate::locales::{Day, Text};
use crate::operator::model::{Count, all};
use crate::operator::overview::links::{Link, leads, links_of};
use crate::operator::overview::measures::{MEASURES, Measure};
use crate::operator::overview::model::{DAYS, Figures, figures, urgent};
use crate::operator::overview::urgent::Task;
use crate::web::charts::HEIGHT;
use crate::web::html;

#[derive(Template)]
#[template(path = "operator/show.html")]
struct Show {
    page: Page,
    role: OperatorRole,
    tasks: Vec<Task>,
    counts: Vec<Count>,
    figures: Figures,
}

impl Show {
    fn links(&self) -> impl Iterator<Item = &'static Link> {
        links_of(self.role)
    }

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
pub async fn show(operator: Operator<SeeDesk>, clock: Clock) -> Result<HttpResponse> {
    let now = clock.now();
    let (urgent, counts, figures) =
        operator.read(move |conn| Ok((urgent(now, conn)?, all(conn)?, figures(now, conn)?))).await?;
    let page = operator.page(Text::operator_title());
    // What only others can do something about is theirs.
    let (role, tasks) = (operator.role(), urgent.tasks(page.t));
    let tasks = tasks.into_iter().filter(|task| leads(&task.path, role)).collect();
    html(&Show { page, role, tasks, counts, figures })
}
