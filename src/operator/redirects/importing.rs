//! Many redirects from a file: all of them, or none and what is wrong with which line.

use std::io::Read;

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Data;
use askama::Template;
use diesel::PgConnection;
use serde_json::json;

use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::events::model::{Event, record};
use crate::identity::{KeepContent, Operator};
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::Text;
use crate::media::receiving::{Sent, receive};
use crate::operator::redirects::HOME;
use crate::operator::redirects::forms::{MOST_LINES, Wish, lines};
use crate::pages::redirects::model::put;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{form_again, html, see_other, thinking};

/// The largest file, in bytes.
const LARGEST: u64 = 2 * 1024 * 1024;
/// So many mistakes are shown.
const SHOWN: usize = 50;

#[derive(Template)]
#[template(path = "operator/redirects/import.html", blocks = ["import_form"])]
struct New {
    page: Page,
    /// The numbers of lines, with what is wrong.
    mistakes: Vec<(usize, Text)>,
}

impl New {
    fn hint(&self) -> String {
        self.page.t.redirects_import_hint(MOST_LINES)
    }
}

/// `GET /operator/redirects/import`.
pub async fn new(operator: Operator<KeepContent>) -> Result<HttpResponse> {
    html(&New { page: operator.page(Text::redirects_import()), mistakes: Vec::new() })
}

/// `POST /operator/redirects/import`.
///
/// # Errors
/// The database's; mistakes are answered with the form.
pub async fn create(
    operator: Operator<KeepContent>,
    form: Multipart,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let received = match receive(form, "file", 1, &config.data_dir).await {
        Ok(received) => received,
        Err(Error::BadRequest(_)) => return again(&operator, vec![(1, Text::tree_import_no_file())]),
        Err(error) => return Err(error),
    };
    let Some(sent) = received.files.into_iter().next() else {
        let sentence = received.refused.into_iter().next().unwrap_or_else(Text::tree_import_no_file);
        return again(&operator, vec![(1, sentence)]);
    };
    let read = thinking(move || text(sent).map_err(|sentence| vec![(1, sentence)]).and_then(|file| lines(&file)));
    let wishes = match read.await? {
        Ok(wishes) => wishes,
        Err(mistakes) => return again(&operator, mistakes),
    };
    let (by, now, count) = (operator.id(), clock.now(), wishes.len());
    match operator.write(move |conn| keep(wishes, by, now, conn)).await {
        Ok(()) => Ok(see_other(HOME).with_notice(&Notice::success(Text::redirects_imported(count)))),
        // Nothing of the file is kept: one of its lines leads in a circle, or there are too many.
        Err(Error::Conflict(sentence)) => again(&operator, vec![(1, sentence)]),
        Err(error) => Err(error),
    }
}

fn keep(wishes: Vec<(usize, Wish)>, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let count = wishes.len();
    for (_, wish) in wishes {
        put(&wish.path, &wish.target, wish.status, now, conn)?.map_err(Error::Conflict)?;
    }
    record(conn, now, &Event::by(by, "redirect.imported").with(json!({ "count": count })))
}

fn again(operator: &Operator<KeepContent>, mut mistakes: Vec<(usize, Text)>) -> Result<HttpResponse> {
    mistakes.truncate(SHOWN);
    let page = New { page: operator.page(Text::redirects_import()), mistakes };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    form_again(status, operator.htmx().wants("import_form"), &page, &page.as_import_form())
}

/// What a file says.
fn text(sent: Sent) -> std::result::Result<String, Text> {
    let mut bytes = Vec::new();
    let taken = sent.file.take(LARGEST + 1).read_to_end(&mut bytes);
    if taken.is_err() || bytes.len() as u64 > LARGEST {
        return Err(Text::media_too_large(&sent.name, LARGEST / 1024 / 1024));
    }
    // PostgreSQL takes no NUL in a text.
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or_else(Text::tree_import_not_text)
}
