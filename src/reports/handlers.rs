//! Reporting a listing to the operator.

use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::forms::{LONGEST, LONGEST_NAME, ReportForm};
use super::model::{Reason, Report, file};
use super::telling::receipt;
use super::token::Token;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{Person, Visitor};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::limits::{REPORT_ADDRESS, REPORT_ALL, REPORT_NETWORK, Uses};
use crate::listings::model::{Card, find};
use crate::locales::Text;
use crate::mail::{Office, Recipient};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, refused, see_other, too_many};

impl Reason {
    /// What the form calls it.
    #[must_use]
    pub fn label(self) -> Text {
        match self {
            Self::Illegal => Text::reports_illegal(),
            Self::Unsafe => Text::reports_unsafe(),
            Self::Fake => Text::reports_fake(),
            Self::Misleading => Text::reports_misleading(),
            Self::Offensive => Text::reports_offensive(),
            Self::ChildSafety => Text::reports_child_safety(),
            Self::Other => Text::reports_other(),
        }
    }
}

#[derive(Template)]
#[template(path = "reports/new.html", blocks = ["report_form"])]
struct New {
    page: Page,
    card: Card,
    /// Who reports it, if they are signed in.
    person: Option<Person>,
    form: ReportForm,
    errors: Errors,
}

impl New {
    async fn of(visitor: &Visitor, listing: ProductId, form: ReportForm, errors: Errors) -> Result<Self> {
        let card = visitor.read(move |conn| Ok(find(listing, conn)?.card)).await?;
        let person = visitor.current.person.clone();
        Ok(Self { page: visitor.page(Text::reports_new()), card, person, form, errors })
    }

    fn action(&self) -> String {
        format!("/listings/{}/report", self.card.id)
    }
}

/// `GET /listings/{listing}/report`.
///
/// # Errors
/// [`Error::NotFound`] when it is not listed.
pub async fn new(visitor: Visitor, listing: Path<ProductId>) -> Result<HttpResponse> {
    html(&New::of(&visitor, *listing, ReportForm::empty(), Errors::default()).await?)
}

/// `POST /listings/{listing}/report`.
///
/// # Errors
/// As [`new`]; mistakes, and too many reports, are answered with the form and what was typed.
pub async fn create(
    visitor: Visitor,
    listing: Path<ProductId>,
    form: Form<ReportForm>,
    request: HttpRequest,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (listing, form, now) = (*listing, form.into_inner(), clock.now());
    let report = match form.parse(visitor.current.person.as_ref()) {
        Ok(report) => report,
        Err(errors) => {
            let page = New::of(&visitor, listing, form, errors).await?;
            return refused(visitor.htmx.wants("report_form"), &page, &page.as_report_form());
        }
    };
    let card = visitor.read(move |conn| Ok(find(listing, conn)?.card)).await?;
    let sent = see_other(&card.path()).with_notice(&Notice::success(Text::reports_sent()));
    if form.is_trapped() {
        return Ok(sent);
    }
    let uses = uses(&report, &request);
    match visitor.own().write(move |conn| uses.take(now, conn)).await {
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            let page = New::of(&visitor, listing, form, Errors::of("reason", sentence)).await?;
            return too_many(&page, retry_after);
        }
        other => other?,
    }
    let (locale, office, token) = (visitor.locale(), office.as_ref().clone(), Token::new());
    let user = visitor.current.person.as_ref().map(|person| person.id);
    visitor
        .own()
        .write(move |conn| {
            let is_new = file(listing, &report, (&token, office.seal()), locale, now, conn)?;
            if let Some(reporter) = report.reporter.filter(|_| is_new) {
                let to = Recipient { user, address: reporter.email, locale };
                office.post(conn, now, &to, &receipt(&card.name, &report.text, token.path()))?;
            }
            Ok(())
        })
        .await?;
    Ok(sent)
}

/// What a report uses up: of the network that it comes from, of the address that is written to, and of all.
fn uses(report: &Report, request: &HttpRequest) -> Uses {
    let uses = Uses::default().and(&REPORT_NETWORK, &address::block(request)).and(&REPORT_ALL, "");
    match &report.reporter {
        Some(reporter) => uses.and(&REPORT_ADDRESS, &reporter.email),
        None => uses,
    }
}
