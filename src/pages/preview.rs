//! Reading a version that is not published, by a link that ends. The link holds which version, sealed, so that nobody
//! makes one.

use actix_web::HttpResponse;
use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Data, Path};
use chrono::{DateTime, TimeDelta};

use super::model::version;
use super::show::Reading;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::ids::PageId;
use crate::mail::Office;
use crate::sealed::Seal;
use crate::web::html;

/// What the seal is for.
const PURPOSE: &str = "page preview";
/// How long a link lasts.
pub const LASTS: TimeDelta = TimeDelta::days(7);

/// The address of a preview, from now on for a week.
#[must_use]
pub fn link(seal: &Seal, page: PageId, number: i32, now: Moment) -> String {
    let message = format!("{page} {number} {}", (now + LASTS).timestamp());
    format!("/pages/preview/{}", hex::encode(seal.seal(PURPOSE, message.as_bytes())))
}

fn open(seal: &Seal, token: &str, now: Moment) -> Option<(PageId, i32, Moment)> {
    let message = String::from_utf8(seal.open(PURPOSE, &hex::decode(token).ok()?)?).ok()?;
    let mut words = message.split(' ');
    let (page, number) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let until = DateTime::from_timestamp(words.next()?.parse().ok()?, 0)?;
    (until > now).then_some((PageId::new(page), number, until))
}

/// `GET /pages/preview/{preview}`.
///
/// # Errors
/// [`Error::NotFound`] for what is no link of ours, or has ended.
pub async fn show(visitor: Visitor, token: Path<String>, office: Data<Office>, clock: Clock) -> Result<HttpResponse> {
    let (id, number, until) = open(office.seal(), &token, clock.now()).ok_or(Error::NotFound)?;
    let content = visitor.read(move |conn| version(id, number, conn)).await?;
    let page = visitor.page(String::new());
    let wanted = visitor.locale();
    let (locale, words) = content.read_in(wanted, page.market).ok_or(Error::NotFound)?;
    let words = words.clone();
    let page = page.titled(words.title.clone());
    let reading = Reading { page, path: None, content, locale, words, wanted, at: until };
    let mut answer = html(&reading)?;
    answer.headers_mut().insert(CACHE_CONTROL, actix_web::http::header::HeaderValue::from_static("private, no-store"));
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_ends_and_nobody_makes_one() {
        let (seal, now) = (Seal::of(b"a secret"), Clock::default().now());
        let path = link(&seal, PageId::new(7), 3, now);
        let token = path.trim_start_matches("/pages/preview/");
        let read = |seal: &Seal, at| open(seal, token, at).map(|(page, number, _)| (page.get(), number));
        assert_eq!(read(&seal, now), Some((7, 3)));
        assert_eq!(read(&seal, now + LASTS), None);
        assert_eq!(read(&Seal::of(b"another"), now), None);
        assert!(open(&seal, "zz", now).is_none() && open(&seal, "", now).is_none());
    }
}
