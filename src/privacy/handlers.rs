//! The page on which somebody sees what they agreed to, and asks for a copy of everything about them.

use std::path::PathBuf;

use actix_files::NamedFile;
use actix_web::http::header::{CACHE_CONTROL, ContentDisposition, DispositionParam, DispositionType, HeaderValue};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;

use super::copies::{self, Consent, Copy};
use super::writing::Folder;
use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::{Fresh, SignedIn};
use crate::layout::Page;
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{html, see_other};

const HOME: &str = "/account/data";

#[derive(Template)]
#[template(path = "privacy/index.html")]
struct Index {
    page: Page,
    copies: Vec<Copy>,
    consents: Vec<Consent>,
    now: Moment,
}

impl Index {
    fn is_waiting(&self) -> bool {
        self.copies.iter().any(|copy| copy.is_waiting(&self.now))
    }
}

/// `GET /account/data`.
pub async fn index(person: SignedIn, clock: Clock) -> Result<HttpResponse> {
    let (user, now) = (person.person.id, clock.now());
    let read = move |conn: &mut diesel::PgConnection| Ok((copies::of(user, conn)?, copies::consents_of(user, conn)?));
    let (copies, consents) = person.own().read(read).await?;
    html(&Index { page: person.page(Text::privacy_title()), copies, consents, now })
}

/// `POST /account/data/exports` — asks for a copy, which a job writes.
pub async fn create(person: Fresh, clock: Clock) -> Result<HttpResponse> {
    let (user, now) = (person.person.id, clock.now());
    let asked = person.own().write(move |conn| copies::ask(user, now, conn)).await?;
    let notice = match asked {
        Ok(()) => Notice::success(Text::privacy_copy_asked(&person.person.email)),
        Err(why) => Notice::error(why),
    };
    Ok(see_other(HOME).with_notice(&notice))
}

/// `GET` on what only takes a change: somebody reloads the answer to a form.
///
/// # Errors
/// None.
pub async fn back(_: SignedIn) -> Result<HttpResponse> {
    Ok(see_other(HOME))
}

/// `GET /account/data/exports/{copy}` — the file, for its owner alone.
///
/// # Errors
/// [`Error::NotFound`] when the person has none of this number, or its time is over.
pub async fn show(
    person: Fresh,
    copy: Path<i64>,
    request: HttpRequest,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (user, id, now) = (person.person.id, *copy, clock.now());
    let copy = person.own().read(move |conn| copies::ready(user, id, now, conn)).await?;
    let path: PathBuf = Folder::below(&config.data_dir).file(&copy.file.ok_or(Error::NotFound)?);
    let file = actix_web::web::block(move || NamedFile::open(path)).await?.map_err(|_| Error::NotFound)?;
    let name = DispositionParam::Filename("souk-data.zip".to_owned());
    let attachment = ContentDisposition { disposition: DispositionType::Attachment, parameters: vec![name] };
    let file = file.set_content_disposition(attachment).use_etag(false).use_last_modified(false);
    let mut answer = file.into_response(&request);
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(answer)
}
