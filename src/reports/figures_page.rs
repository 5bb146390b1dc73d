//! The page with the figures of a year, and the same as a table for programs.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

use super::figures::{Figure, Figures, year_of};
use super::outcomes::Side;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{GiveSupport, Operator};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::charts::{Columns, HEIGHT};
use crate::web::html;

/// `?year=2026`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    year: String,
}

#[derive(Template)]
#[template(path = "reports/figures.html")]
struct Show {
    page: Page,
    figures: Figures,
    this_year: i32,
}

impl Show {
    fn all(&self) -> Vec<Figure> {
        Figure::all()
    }

    fn label(&self, figure: &Figure) -> Text {
        match figure {
            Figure::Reports => Text::reports_figure_reports(),
            Figure::Reason(reason) => reason.label(),
            Figure::Decisions => Text::reports_figure_decisions(),
            Figure::Outcome(outcome) => outcome.label(),
            Figure::Ground(ground) => ground.label(),
            Figure::Median => Text::reports_figure_median(),
            Figure::Automated => Text::reports_figure_automated(),
            Figure::Appeals(Side::Business) => Text::reports_figure_appeals_business(),
            Figure::Appeals(Side::Reporter) => Text::reports_figure_appeals_reporter(),
            Figure::Verdict(verdict) => verdict.label(),
            Figure::AppealMedian => Text::reports_figure_appeal_median(),
            Figure::Suspended => Text::reports_figure_suspended(),
        }
    }

    fn number(&self, figure: &Figure) -> String {
        let t = self.page.t;
        match self.figures.number(*figure) {
            None => "–".to_owned(),
            Some(minutes) if figure.is_time() && minutes < 120 => t.reports_minutes(minutes),
            Some(minutes) if figure.is_time() && minutes < 72 * 60 => t.reports_hours((minutes + 30) / 60),
            Some(minutes) if figure.is_time() => t.reports_days((minutes + 720) / 1440),
            Some(number) => t.number(number),
        }
    }

    fn months(&self) -> Vec<(String, i64)> {
        let year = self.figures.year;
        self.figures.months().into_iter().map(|(month, count)| (format!("{month:02}/{year}"), count)).collect()
    }

    /// The same in words.
    fn rows(&self) -> Vec<(String, String)> {
        self.months().into_iter().map(|(month, count)| (month, self.page.t.number(count))).collect()
    }

    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    fn chart(&self) -> Columns {
        let column = |(month, count): (String, i64)| (count as f64, format!("{month}: {}", self.page.t.number(count)));
        Columns::of(self.months().into_iter().map(column))
    }

    fn highest(&self) -> String {
        let highest = self.months().into_iter().max_by_key(|(_, count)| *count);
        highest.map_or_else(String::new, |(month, count)| self.page.t.reports_most_in(&month, count))
    }

    fn ends(&self) -> (String, String) {
        let months = self.months();
        let name = |month: Option<&(String, i64)>| month.map(|(name, _)| name.clone()).unwrap_or_default();
        (name(months.first()), name(months.last()))
    }

    fn is_drawn(&self) -> bool {
        self.figures.number(Figure::Reports) > Some(0)
    }

    /// The year before, as far back as there are figures, and the one after.
    fn path(&self, year: i32) -> String {
        format!("/operator/reports/figures?year={year}")
    }
}

/// `GET /operator/reports/figures`.
pub async fn show(operator: Operator<GiveSupport>, asked: Query<Asked>, clock: Clock) -> Result<HttpResponse> {
    let (year, this_year) = (year_of(&asked.year, clock.now()), year_of("", clock.now()));
    let figures = operator.read(move |conn| Figures::of(year, conn)).await?;
    let page = operator.page(Text::reports_figures(year.to_string()));
    html(&Show { page, figures, this_year })
}

/// `GET /operator/reports/figures.csv`.
pub async fn export(operator: Operator<GiveSupport>, asked: Query<Asked>, clock: Clock) -> Result<HttpResponse> {
    let year = year_of(&asked.year, clock.now());
    let figures = operator.read(move |conn| Figures::of(year, conn)).await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"reports-{year}.csv\"")))
        .body(written(&figures)?))
}

fn written(figures: &Figures) -> Result<Vec<u8>> {
    let broken = |error: csv::Error| Error::Internal(format!("a table could not be written: {error}"));
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["year", "figure", "number"]).map_err(broken)?;
    for figure in Figure::all() {
        let number = figures.number(figure).map(|number| number.to_string()).unwrap_or_default();
        writer.write_record([figures.year.to_string(), figure.key(), number]).map_err(broken)?;
    }
    writer.into_inner().map_err(|error| Error::Internal(format!("a table could not be written: {error}")))
}
