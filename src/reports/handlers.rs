//! Reporting a listing to the operator.

use actix_web::web::{Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::forms::{LONGEST, ReportForm};
use super::model::{Reason, file};
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::ids::ProductId;
use crate::layout::Page;
use crate::limits::{REPORT_ALL, REPORT_NETWORK, Uses};
use crate::listings::model::{Card, find};
use crate::locales::Text;
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
            Self::Other => Text::reports_other(),
        }
    }
}

#[derive(Template)]
#[template(path = "reports/new.html", blocks = ["report_form"])]
struct New {
    page: Page,
    card: Card,
    is_signed_in: bool,
    form: ReportForm,
    errors: Errors,
}

impl New {
    async fn of(visitor: &Visitor, listing: ProductId, form: ReportForm, errors: Errors) -> Result<Self> {
        let card = visitor.read(move |conn| Ok(find(listing, conn)?.card)).await?;
        let is_signed_in = visitor.current.person.is_some();
        Ok(Self { page: visitor.page(Text::reports_new()), card, is_signed_in, form, errors })
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
    html(&New::of(&visitor, *listing, ReportForm::default(), Errors::default()).await?)
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
    let uses = Uses::default().and(&REPORT_NETWORK, &address::block(&request)).and(&REPORT_ALL, "");
    match visitor.own().write(move |conn| uses.take(now, conn)).await {
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            let page = New::of(&visitor, listing, form, Errors::of("reason", sentence)).await?;
            return too_many(&page, retry_after);
        }
        other => other?,
    }
    visitor.own().write(move |conn| file(&card, &report, now, conn)).await?;
    Ok(sent)
}
