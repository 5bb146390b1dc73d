//! Compresses responses. A body of known length is compressed as a whole and keeps a known length, so that it is sent
//! in a single write. A stream is sent as it comes.

use actix_web::HttpRequest;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue, VARY};
use actix_web::middleware::Next;
use actix_web::web::Bytes;

use super::deflate::{Deflated, Effort, joined};
use super::weaving::{Kind, Seams};

/// In bytes. Smaller bodies are not compressed, because they fit into one packet anyway.
const SMALLEST: u64 = 1024;

/// Middleware that compresses responses for clients that accept gzip.
pub async fn gzipped(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let takes_gzip = accepts_gzip(request.request());
    let response = next.call(request).await?.map_into_boxed_body();
    let is_worth_it = matches!(response.response().body().size(), BodySize::Sized(size) if size >= SMALLEST);
    if !is_worth_it || !is_text(response.headers()) {
        return Ok(response);
    }
    let (request, response) = response.into_parts();
    let (mut head, body) = response.into_parts();
    head.headers_mut().append(VARY, HeaderValue::from_static("Accept-Encoding"));
    let seams = head.extensions_mut().remove::<Seams>().unwrap_or_default();
    let body = match body.try_into_bytes() {
        Ok(plain) if takes_gzip => match put_together(&plain, &seams) {
            Some(compressed) => {
                head.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                BoxBody::new(compressed)
            }
            None => BoxBody::new(plain),
        },
        Ok(plain) => BoxBody::new(plain),
        Err(stream) => stream,
    };
    Ok(ServiceResponse::new(request, head.set_body(body)))
}

/// Whether the body is text that is not compressed yet.
fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let compresses = kind.starts_with("text/")
        || kind.starts_with("image/svg")
        || kind.starts_with("application/json")
        || kind.contains("xml");
    compresses && !headers.contains_key(CONTENT_ENCODING)
}

/// Whether the client accepts gzip.
#[must_use]
pub fn accepts_gzip(request: &HttpRequest) -> bool {
    accepts(request, "gzip")
}

/// Whether the client accepts this encoding by name.
#[must_use]
pub fn accepts(request: &HttpRequest, encoding: &str) -> bool {
    let encodings = request.headers().get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let is_taken = |entry: &str| {
        let (name, quality) = entry.split_once(';').unwrap_or((entry, ""));
        let is_refused = quality.trim().strip_prefix("q=").is_some_and(|quality| quality.parse() == Ok(0.0));
        name.trim() == encoding && !is_refused
    };
    encodings.is_some_and(|list| list.split(',').any(is_taken))
}

/// Compresses a page, reusing pieces that were compressed before.
fn put_together(plain: &[u8], seams: &Seams) -> Option<Bytes> {
    let mut fresh = Vec::new();
    let mut kept = Vec::new();
    let mut done = 0;
    for seam in &seams.0 {
        if let Kind::Kept(piece) = &seam.kind
            && seam.range.start >= done
            && plain.get(seam.range.clone()) == Some(piece.text().as_bytes())
        {
            fresh.push(Deflated::of(&plain[done..seam.range.start], Effort::Quick));
            kept.push(piece.deflated());
            done = seam.range.end;
        }
    }
    let last = Deflated::of(&plain[done..], Effort::Quick);
    let pieces: Vec<_> = fresh.iter().zip(kept).flat_map(|(fresh, kept)| [fresh, kept]).chain([&last]).collect();
    let compressed = joined(&pieces);
    (compressed.len() < plain.len()).then_some(compressed)
}
