//! What there is to be found here, for search engines: site maps as sitemaps.org has them, and where they are. A file has
//! the listings of a range of numbers, so that nothing is counted and a file changes only with its own.

use std::fmt::Write as _;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::web::{Bytes, Data, Path};
use futures_util::stream::try_unfold;

use super::mapped::{collected, files, filled, listed, offering};
use crate::categories::Categories;
use crate::clock::exact;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::Public;
use crate::pages::model::published_slugs;

/// So many are read at once.
const PIECE: i64 = 5_000;
/// The most addresses of a file.
const MOST: usize = 50_000;
/// Robots come back after minutes at the soonest.
const KEPT: &str = "public, max-age=600";
/// Pages of somebody ask for a session anyway; this spares both sides the way.
const ROBOTS: &str = include_str!("robots.txt");
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const URLS: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
const URLS_END: &str = "</urlset>\n";

/// `GET /robots.txt`.
pub async fn robots(_: Public, config: Data<Config>) -> Result<HttpResponse> {
    let mut text = ROBOTS.to_owned();
    let _ = writeln!(text, "\nSitemap: {}/sitemap.xml", config.base_url);
    let mut answer = HttpResponse::Ok();
    answer.insert_header((CACHE_CONTROL, KEPT)).insert_header((CONTENT_TYPE, "text/plain; charset=utf-8"));
    Ok(answer.body(text))
}

/// `GET /sitemap.xml` — the files of the site map.
pub async fn index(visitor: Public, config: Data<Config>) -> Result<HttpResponse> {
    let files = visitor.read(files).await?;
    let base = escaped(&config.base_url);
    let mut text = format!("{HEAD}<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for name in ["pages", "categories", "businesses", "collections"] {
        let _ = writeln!(text, "<sitemap><loc>{base}/sitemaps/{name}.xml</loc></sitemap>");
    }
    for file in files {
        let (number, changed) = (file.number, exact(&file.changed_at));
        let _ = writeln!(
            text,
            "<sitemap><loc>{base}/sitemaps/listings-{number}.xml</loc><lastmod>{changed}</lastmod></sitemap>"
        );
    }
    text.push_str("</sitemapindex>\n");
    Ok(xml().body(text))
}

/// `GET /sitemaps/{name}.xml` — one file.
///
/// # Errors
/// [`Error::NotFound`] when there is no such file.
pub async fn show(
    visitor: Public,
    name: Path<String>,
    categories: Data<Categories>,
    config: Data<Config>,
) -> Result<HttpResponse> {
    let base = escaped(&config.base_url);
    match name.as_str() {
        "pages" => {
            let written = visitor.read(published_slugs).await?.into_iter().map(|slug| format!("/pages/{slug}"));
            let paths = ["/", "/listings", "/categories", "/businesses", "/assistant"].map(str::to_owned);
            Ok(xml().body(urls(&base, paths.into_iter().chain(written))))
        }
        "categories" => {
            let tree = categories.tree().await?;
            let known = tree.clone();
            let ids = visitor.read(move |conn| filled(&known, conn)).await?;
            let paths = ids.iter().filter_map(|id| tree.get(*id)).map(crate::categories::Category::page_path);
            Ok(xml().body(urls(&base, paths.take(MOST))))
        }
        "businesses" => {
            let found = visitor.read(|conn| offering(0, i64::try_from(MOST).unwrap_or(i64::MAX), conn)).await?;
            Ok(xml().body(urls(&base, found.into_iter().map(|(_, slug)| format!("/businesses/{slug}")))))
        }
        "collections" => {
            let found = visitor.read(|conn| collected(i64::try_from(MOST).unwrap_or(i64::MAX), conn)).await?;
            let path = |(business, slug): (String, String)| format!("/businesses/{business}/collections/{slug}");
            Ok(xml().body(urls(&base, found.into_iter().map(path))))
        }
        other => {
            let number = other.strip_prefix("listings-").and_then(|number| number.parse::<u32>().ok());
            of_listings(visitor, i64::from(number.ok_or(Error::NotFound)?), base).await
        }
    }
}

/// A file of listings, read and sent piece by piece.
async fn of_listings(visitor: Public, file: i64, base: String) -> Result<HttpResponse> {
    let first = visitor.read(move |conn| listed(file, -1, PIECE, conn)).await?;
    let Some((last, ..)) = first.last() else { return Err(Error::NotFound) };
    let (last, begun) = (*last, format!("{HEAD}{URLS}{}", lines(&base, &first)));
    let is_full = |length: usize| i64::try_from(length).is_ok_and(|length| length == PIECE);
    let has_more = is_full(first.len());
    let reader = visitor.reader().clone();
    let rest = try_unfold((Some(begun), Some(last).filter(|_| has_more), false), move |(ready, after, is_over)| {
        let (reader, base) = (reader.clone(), base.clone());
        async move {
            if let Some(text) = ready {
                return Ok(Some((Bytes::from(text), (None, after, false))));
            }
            if is_over {
                return Ok(None);
            }
            let Some(after) = after else {
                return Ok(Some((Bytes::from_static(URLS_END.as_bytes()), (None, None, true))));
            };
            let piece = reader.read(move |conn| listed(file, after, PIECE, conn)).await?;
            let last = piece.last().map(|(last, ..)| *last).filter(|_| is_full(piece.len()));
            Ok::<_, Error>(Some((Bytes::from(lines(&base, &piece)), (None, last, false))))
        }
    });
    Ok(xml().streaming(Box::pin(rest)))
}

fn lines(base: &str, piece: &[(i64, String, crate::clock::Moment)]) -> String {
    let mut text = String::with_capacity(piece.len() * 140);
    for (id, slug, changed) in piece {
        let changed = exact(changed);
        let _ = writeln!(text, "<url><loc>{base}/listings/{id}-{slug}</loc><lastmod>{changed}</lastmod></url>");
    }
    text
}

fn urls(base: &str, paths: impl Iterator<Item = String>) -> String {
    let mut text = format!("{HEAD}{URLS}");
    for path in paths {
        let _ = writeln!(text, "<url><loc>{base}{path}</loc></url>");
    }
    text.push_str(URLS_END);
    text
}

fn xml() -> actix_web::HttpResponseBuilder {
    let mut answer = HttpResponse::Ok();
    answer.insert_header((CACHE_CONTROL, KEPT)).insert_header((CONTENT_TYPE, "application/xml; charset=utf-8"));
    answer
}

/// Slugs need no escaping; the marketplace's own address may.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
