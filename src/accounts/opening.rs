//! Opening a business with the account that one has.

use actix_web::HttpResponse;
use askama::Template;
use diesel::PgConnection;

use super::pending::{open_business, start_of};
use crate::businesses::model;
use crate::clock::Moment;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::{Arrival, Visitor};
use crate::ids::UserId;
use crate::layout::Page;
use crate::limits::{BUSINESSES, Uses};
use crate::locales::{Html, Text};
use crate::web::forms::Errors;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, refused, see_other, too_many};

#[derive(Template)]
#[template(path = "accounts/open.html", blocks = ["opening_form"])]
struct New {
    page: Page,
    name: String,
    business: String,
    errors: Errors,
}

impl New {
    fn with(visitor: &Visitor, business: &str, errors: Errors) -> Self {
        let name = visitor.current.person.as_ref().map(|person| person.name.clone()).unwrap_or_default();
        Self { page: visitor.page(Text::accounts_register_title()), name, business: business.to_owned(), errors }
    }
}

/// The form.
pub fn page(visitor: &Visitor) -> Result<HttpResponse> {
    html(&New::with(visitor, "", Errors::default()))
}

/// Opens the business; its name is all that it takes.
///
/// # Errors
/// The database's; a mistake, a name that is taken, and one business too many are answered with the form.
pub async fn open(visitor: &Arrival, person: UserId, typed: &str, now: Moment) -> Result<HttpResponse> {
    let again = |sentence: Text| {
        let page = New::with(visitor, typed, Errors::of("business", sentence));
        refused(visitor.htmx.wants("opening_form"), &page, &page.as_opening_form())
    };
    let name = match model::name(typed) {
        Ok(name) => name,
        Err(sentence) => return again(sentence),
    };
    let open = move |conn: &mut PgConnection| {
        // Taken back with everything else when the name is taken: only businesses that were opened count.
        Uses::default().and(&BUSINESSES, &person.to_string()).take(now, conn)?;
        open_business(&name, person, now, conn)
    };
    match visitor.db().scoped(Scope::Operator, open).await {
        Ok(business) => {
            let (start, welcome) = start_of(&business);
            Ok(see_other(&start).with_notice(&Notice::success(welcome)))
        }
        Err(Error::Conflict(sentence)) => again(sentence),
        Err(Error::TooMany { sentence, retry_after }) if !visitor.htmx.is_htmx() => {
            too_many(&New::with(visitor, typed, Errors::of("business", sentence)), retry_after)
        }
        Err(error) => Err(error),
    }
}
