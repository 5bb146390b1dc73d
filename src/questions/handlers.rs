//! Asking the business that offers a listing.

use actix_web::web::{Data, Form, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::forms::{AskForm, Asked, LONGEST, LONGEST_NAME};
use super::letters::{letter, recipient};
use super::model::ask;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::identity::{Person, Visitor};
use crate::ids::ProductId;
use crate::layout::Page;
use crate::limits::{ASK_ADDRESS, ASK_ALL, ASK_BUSINESS, ASK_NETWORK, Uses};
use crate::listings::model::{Card, find};
use crate::locales::Text;
use crate::mail::Office;
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, html, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "questions/ask.html", blocks = ["ask_form"])]
struct Ask {
    page: Page,
    card: Card,
    /// Who asks, if they are signed in.
    person: Option<Person>,
    form: AskForm,
    errors: Errors,
}

impl Ask {
    async fn of(visitor: &Visitor, listing: ProductId, form: AskForm, errors: Errors) -> Result<Self> {
        let card = visitor.read(move |conn| Ok(find(listing, conn)?.card)).await?;
        let page = visitor.page(Text::questions_ask_title(&card.business_name));
        Ok(Self { page, card, person: visitor.current.person.clone(), form, errors })
    }

    fn action(&self) -> String {
        format!("/listings/{}/ask", self.card.id)
    }
}

/// `GET /listings/{listing}/ask`.
///
/// # Errors
/// [`Error::NotFound`] when it is not listed.
pub async fn new(visitor: Visitor, listing: Path<ProductId>) -> Result<HttpResponse> {
    html(&Ask::of(&visitor, *listing, AskForm::default(), Errors::default()).await?)
}

/// `POST /listings/{listing}/ask`.
///
/// # Errors
/// As [`new`]; mistakes, and too many questions, are answered with the form and what was typed.
pub async fn create(
    visitor: Visitor,
    listing: Path<ProductId>,
    form: Form<AskForm>,
    request: HttpRequest,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (listing, form, now) = (*listing, form.into_inner(), clock.now());
    let asked = match form.parse(visitor.current.person.as_ref()) {
        Ok(asked) => asked,
        Err(errors) => {
            let page = Ask::of(&visitor, listing, form, errors).await?;
            return refused(visitor.htmx.wants("ask_form"), &page, &page.as_ask_form());
        }
    };
    let card = visitor.read(move |conn| Ok(find(listing, conn)?.card)).await?;
    let sent = see_other(&card.path()).with_notice(&Notice::success(Text::questions_sent(&card.business_name)));
    if form.is_trapped() {
        return Ok(sent);
    }
    let uses = uses(&asked, &card, &request);
    match visitor.own().write(move |conn| uses.take(now, conn)).await {
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            let page = Ask::of(&visitor, listing, form, Errors::of("text", sentence)).await?;
            return too_many(&page, retry_after);
        }
        other => other?,
    }
    let office = office.as_ref().clone();
    visitor
        .own()
        .write(move |conn| {
            for to in ask(listing, &asked, now, conn)? {
                office.post(conn, now, &recipient(&to, &office), &letter(&card, &asked, to.question))?;
            }
            Ok(())
        })
        .await?;
    Ok(sent)
}

/// What a question uses up: of the network that it comes from, of the address that is to get the answer, of the business
/// that is asked, and of all.
fn uses(asked: &Asked, card: &Card, request: &HttpRequest) -> Uses {
    Uses::default()
        .and(&ASK_NETWORK, &address::block(request))
        .and(&ASK_ADDRESS, &asked.email)
        .and(&ASK_BUSINESS, &card.business_id.to_string())
        .and(&ASK_ALL, "")
}
