//! The page of the numbers of approvals, and the same as a file.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use actix_web::web::{Data, Query};
use askama::Template;
use chrono::{NaiveDate, NaiveTime};
use serde::Deserialize;

use super::figures::{Figures, Line, Period};
use crate::categories::{Categories, Tree};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::people::called;
use crate::identity::{Member, Permission, SeeNumbers};
use crate::ids::CategoryId;
use crate::layout::Page;
use crate::locales::{Day, Locale, Text};
use crate::products::reasons::{self, Reason};
use crate::web::charts::{Columns, HEIGHT, bar};
use crate::web::html;
use crate::web::plain_text::harmless;
use crate::workspace::{Desk, at_desk};

/// A reason that came up so often is worth a check.
const OFTEN: i64 = 3;

/// `?days=90`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    days: String,
}

#[derive(Template)]
#[template(path = "approvals/numbers.html")]
struct Show {
    page: Page,
    desk: Desk,
    tree: Arc<Tree>,
    period: Period,
    figures: Figures,
    /// Those that can be chosen.
    reasons: Vec<Reason>,
}

impl Show {
    fn is_day_by_day(&self) -> bool {
        self.period == Period::Month
    }

    fn number(&self, number: &i64) -> String {
        self.page.t.number(*number)
    }

    /// How long something took, as people say it.
    fn took(&self, seconds: &Option<f64>) -> String {
        seconds.map_or_else(|| "–".to_owned(), |seconds| took(seconds, self.page.t))
    }

    fn percent(&self, line: &Line) -> String {
        line.first_pass().map_or_else(|| "–".to_owned(), |percent| self.page.t.approvals_percent(percent))
    }

    fn kind(&self, line: &Line) -> &'static str {
        kind(line, self.page.t)
    }

    fn author(&self, line: &Line) -> String {
        author(line, self.page.t)
    }

    fn category(&self, line: &Line) -> String {
        category(line, &self.tree, self.page.t)
    }

    fn day(&self, line: &Line) -> String {
        line.day.map(|day| self.page.t.say(moment(day)).into_owned()).unwrap_or_default()
    }

    /// How much of its bar a line fills.
    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    fn bar(&self, line: &Line, lines: &[Line]) -> f64 {
        let most = lines.iter().map(|line| line.total).max().unwrap_or_default();
        bar(line.total as f64, most as f64)
    }

    #[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
    fn decisions(&self) -> Columns {
        let label = |line: &Line| format!("{}: {}", self.day(line), self.page.t.number(line.total));
        Columns::of(self.figures.time.iter().map(|line| (line.total as f64, label(line))))
    }

    fn times(&self) -> Columns {
        let label = |line: &Line| format!("{}: {}", self.day(line), self.took(&line.median));
        Columns::of(self.figures.time.iter().map(|line| (line.median.unwrap_or_default(), label(line))))
    }

    /// What a chart says in one sentence: the highest column.
    fn highest(&self) -> String {
        let highest = self.figures.time.iter().max_by_key(|line| line.total);
        highest.map_or_else(String::new, |line| self.page.t.approvals_most_decided(self.day(line), line.total))
    }

    fn slowest(&self) -> String {
        let by_median =
            |one: &&Line, other: &&Line| one.median.unwrap_or_default().total_cmp(&other.median.unwrap_or_default());
        let slowest = self.figures.time.iter().max_by(by_median);
        slowest.map_or_else(String::new, |line| {
            self.page.t.approvals_longest_wait(self.day(line), self.took(&line.median))
        })
    }

    /// Whether a reason can be made a check for authors, and comes up often enough.
    fn can_be_check(&self, line: &Line) -> bool {
        let may = self.desk.may(Permission::ApproveProducts) || self.desk.may(Permission::ManageBusiness);
        may && line.total >= OFTEN && self.reason(line).is_some_and(|reason| !reason.is_check())
    }

    fn is_check(&self, line: &Line) -> bool {
        self.reason(line).is_some_and(Reason::is_check)
    }

    fn reason(&self, line: &Line) -> Option<&Reason> {
        self.reasons.iter().find(|reason| Some(reason.id.get()) == line.key)
    }
}

/// `GET /manage/{business}/approvals/numbers`.
pub async fn show(
    member: Member<SeeNumbers>,
    wanted: Query<Wanted>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (period, now) = (Period::parse(&wanted.days), clock.now());
    let tree = categories.tree().await?;
    let (desk, (figures, reasons)) = at_desk(&member, move |conn, actor| {
        Ok((Figures::of(actor.business, period, now, conn)?, reasons::of(actor.business, conn)?))
    })
    .await?;
    html(&Show { page: member.page(Text::approvals_numbers_title()), desk, tree, period, figures, reasons })
}

/// `GET /manage/{business}/approvals/numbers/file` — the same as CSV.
pub async fn file(
    member: Member<SeeNumbers>,
    wanted: Query<Wanted>,
    categories: Data<Categories>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (period, now, t) = (Period::parse(&wanted.days), clock.now(), member.locale());
    let tree = categories.tree().await?;
    let figures = member.read(move |conn, actor| Figures::of(actor.business, period, now, conn)).await?;
    let name = DispositionParam::Filename(format!("approvals-{}-days.csv", period.days()));
    let attachment = ContentDisposition { disposition: DispositionType::Attachment, parameters: vec![name] };
    let sheet = sheet(&figures, &tree, t)?;
    Ok(HttpResponse::Ok().content_type("text/csv; charset=utf-8").insert_header(attachment).body(sheet))
}

fn sheet(figures: &Figures, tree: &Tree, t: Locale) -> Result<Vec<u8>> {
    let failed = |error: &dyn std::fmt::Display| Error::Internal(format!("a file cannot be written: {error}"));
    let mut sheet = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    let head = ["by", "what", "decisions", "by_rules", "first_submissions", "approved_first", "median_s", "p90_s"];
    sheet.write_record(head).map_err(|error| failed(&error))?;
    let mut write = |section: &str, what: String, line: &Line| {
        let number = |number: Option<f64>| number.map(|number| format!("{number:.0}")).unwrap_or_default();
        let cells = [
            section.to_owned(),
            harmless(&what),
            line.total.to_string(),
            line.rules.to_string(),
            line.firsts.to_string(),
            line.passed.to_string(),
            number(line.median),
            number(line.ninetieth),
        ];
        sheet.write_record(cells).map_err(|error| failed(&error))
    };
    write("waiting", String::new(), &Line::counting(figures.waiting))?;
    write("all", String::new(), &figures.all)?;
    for line in &figures.kinds {
        write("kind", line.name.clone().unwrap_or_default(), line)?;
    }
    for line in &figures.authors {
        write("author", author(line, t), line)?;
    }
    for line in &figures.categories {
        write("category", category(line, tree, t), line)?;
    }
    for line in &figures.time {
        write("time", line.day.map(|day| day.to_string()).unwrap_or_default(), line)?;
    }
    for line in &figures.reasons {
        write("reason", line.name.clone().unwrap_or_default(), line)?;
    }
    sheet.into_inner().map_err(|error| failed(&error))
}

#[expect(clippy::cast_possible_truncation, reason = "minutes of working time fit")]
fn took(seconds: f64, t: Locale) -> String {
    let minutes = (seconds / 60.0).round();
    if minutes < 60.0 {
        return t.approvals_minutes(minutes as i64);
    }
    t.approvals_hours(t.decimal(&format!("{:.1}", seconds / 3600.0)).as_str())
}

fn kind(line: &Line, t: Locale) -> &'static str {
    match line.name.as_deref() {
        Some("approved") => t.approvals_kind_approved(),
        Some("approved_in_part") => t.approvals_kind_approved_in_part(),
        Some("changes_requested") => t.approvals_kind_changes_requested(),
        Some("rejected") => t.approvals_kind_rejected(),
        _ => t.approvals_kind_rolled_back(),
    }
}

fn author(line: &Line, t: Locale) -> String {
    t.say(called(line.name.as_deref().unwrap_or_default())).into_owned()
}

fn category(line: &Line, tree: &Tree, t: Locale) -> String {
    t.say(tree.path_of(&CategoryId::new(line.key.unwrap_or_default()))).into_owned()
}

fn moment(day: NaiveDate) -> Day {
    Day(day.and_time(NaiveTime::MIN).and_utc())
}
