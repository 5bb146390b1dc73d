//! The list, and one notification, which leads to what it is about.

use actix_web::http::Method;
use actix_web::web::{Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::list::{self, Notice};
use crate::clock::Clock;
use crate::error::Result;
use crate::identity::SignedIn;
use crate::layout::Page;
use crate::locales::Text;
use crate::web::notices::{Notice as Word, WithNotice};
use crate::web::pagination::{Pages, Pagination, Paging, Step};
use crate::web::{html, is_own_path, see_other};

const HOME: &str = "/notifications";
const PAGES: Pages = Pages::of(30, 100);

#[derive(Template)]
#[template(path = "notifications/index.html")]
struct Index {
    page: Page,
    notices: Vec<Notice>,
    pagination: Pagination,
}

/// `GET /notifications` — the newest first.
pub async fn index(person: SignedIn, paging: Query<Paging>) -> Result<HttpResponse> {
    let window = PAGES.window(paging.page);
    let ((offset, limit), user) = (window.ahead(), person.person.id);
    let mut notices = person.own().read(move |conn| list::page(user, offset, limit, conn)).await?;
    let pagination = window.around(&mut notices, HOME, "");
    html(&Index { page: person.page(Text::notifications_title()), notices, pagination })
}

/// `GET /notifications/{notification}` — leads to what it is about, and notes that it was read. Doing that twice
/// changes nothing; a browser that only looks ahead does not read.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the person has none of this number.
pub async fn show(person: SignedIn, id: Path<i64>, request: HttpRequest, clock: Clock) -> Result<HttpResponse> {
    let (user, id, now) = (person.person.id, *id, clock.now());
    let purpose = request.headers().get("Sec-Purpose").and_then(|purpose| purpose.to_str().ok());
    let is_looking_ahead = purpose.is_some_and(|purpose| purpose.starts_with("prefetch"));
    let path = if request.method() == Method::HEAD || is_looking_ahead {
        person.own().read(move |conn| list::path_of(user, id, conn)).await?
    } else {
        person.own().write(move |conn| list::open(user, id, now, conn)).await?
    };
    Ok(see_other(if is_own_path(&path) { &path } else { HOME }))
}

/// `POST /notifications/read` — all of them.
pub async fn read(person: SignedIn, clock: Clock) -> Result<HttpResponse> {
    let (user, now) = (person.person.id, clock.now());
    person.own().write(move |conn| list::read_all(user, now, conn)).await?;
    Ok(see_other(HOME).with_notice(&Word::success(Text::notifications_all_read())))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: SignedIn) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}
