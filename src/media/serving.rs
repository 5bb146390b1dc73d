//! Answers with a file from the storage. A file under its name never changes, so whoever has it need not ask again.

use actix_web::body::{BoxBody, SizedStream};
use actix_web::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_RANGE, CONTENT_SECURITY_POLICY, ETAG, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpRequest, HttpResponse};
use object_store::GetRange;

use super::names::FileName;
use crate::error::{Error, Result};
use crate::storage::Storage;

/// Who may keep a copy of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whoever hands it on.
    Everybody,
    /// The browser that asked, which asks again whether it still may.
    Asker,
}

/// The file, or what the request wants of it.
///
/// # Errors
/// [`Error::NotFound`] when the storage has no such file.
pub async fn answer(
    request: &HttpRequest,
    file: &FileName,
    storage: &Storage,
    audience: Audience,
) -> Result<HttpResponse> {
    let tag = format!("\"{}\"", file.as_str());
    let mut head = HttpResponse::Ok();
    let caching = match audience {
        Audience::Everybody => "public, max-age=31536000, immutable",
        Audience::Asker => "private, no-cache",
    };
    head.insert_header((CACHE_CONTROL, caching)).insert_header((ETAG, tag.as_str()));
    if header(request, &IF_NONE_MATCH).is_some_and(|known| known == "*" || known.contains(&tag)) {
        return Ok(head.status(StatusCode::NOT_MODIFIED).finish());
    }
    // An SVG opened in its own tab is a document: allow it to draw and nothing else.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    head.content_type(file.kind).insert_header((CONTENT_SECURITY_POLICY, policy));
    head.insert_header((ACCEPT_RANGES, "bytes"));
    if request.method() == Method::HEAD {
        let size = storage.size(&file.place()).await?.ok_or(Error::NotFound)?;
        return Ok(head.no_chunking(size).body(SizedStream::new(size, futures_util::stream::empty::<Nothing>())));
    }
    let is_of_this = header(request, &IF_RANGE).is_none_or(|known| known == tag);
    let range = header(request, &RANGE).filter(|_| is_of_this).and_then(range);
    let found = match storage.get(&file.place(), range.clone()).await {
        // A range that is past its end: the whole is right as well.
        Err(Error::Storage(_)) if range.is_some() => storage.get(&file.place(), None).await?,
        found => found?,
    };
    let found = found.ok_or(Error::NotFound)?;
    let (part, size) = (found.range.clone(), found.size);
    if part.end - part.start < size {
        let range = format!("bytes {}-{}/{size}", part.start, part.end.saturating_sub(1));
        head.status(StatusCode::PARTIAL_CONTENT).insert_header((CONTENT_RANGE, range));
    }
    Ok(head.body(BoxBody::new(SizedStream::new(part.end - part.start, found.stream))))
}

type Nothing = std::io::Result<bytes::Bytes>;

fn header<'a>(request: &'a HttpRequest, name: &actix_web::http::header::HeaderName) -> Option<&'a str> {
    request.headers().get(name)?.to_str().ok()
}

/// One range of bytes; several at once are answered with the whole.
fn range(text: &str) -> Option<GetRange> {
    let (first, last) = text.trim().strip_prefix("bytes=")?.split_once('-')?;
    match (first.parse::<u64>(), last.parse::<u64>()) {
        (Ok(first), Ok(last)) if first <= last => Some(GetRange::Bounded(first..last.checked_add(1)?)),
        (Ok(first), Err(_)) if last.is_empty() => Some(GetRange::Offset(first)),
        (Err(_), Ok(last)) if first.is_empty() && last > 0 => Some(GetRange::Suffix(last)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_one_and_makes_sense() {
        assert_eq!(range("bytes=0-9"), Some(GetRange::Bounded(0..10)));
        assert_eq!(range("bytes=5-"), Some(GetRange::Offset(5)));
        assert_eq!(range("bytes=-5"), Some(GetRange::Suffix(5)));
        for wrong in ["bytes=9-0", "bytes=0-1,3-4", "bytes=-0", "bytes=-", "lines=1-2", "bytes=x-1"] {
            assert_eq!(range(wrong), None, "{wrong}");
        }
    }
}
