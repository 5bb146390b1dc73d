//! One cached page: the same for everybody except for the part for each visitor.

use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderValue, VARY};
use actix_web::web::Bytes;
use foldhash::quality::FixedState;

use super::{Noted, Shows, Tag};
use crate::web::deflate::{Deflated, Effort, joined};
use crate::web::headers::tag_of;
use crate::web::weaving::Piece;

/// Every cache asks each time.
pub const FOR_ANYBODY: HeaderValue = HeaderValue::from_static("public, max-age=0, must-revalidate");
const FOR_ONE: HeaderValue = HeaderValue::from_static("private, max-age=0, must-revalidate");
/// Without the headers of htmx: cached pages are the same for it.
const VARIES: HeaderValue = HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie");

/// The part of a page about the visitor, put into the request's extensions by the code that knows the visitor.
#[derive(Clone, Debug)]
pub struct Personal {
    /// The part for this visitor.
    pub piece: Arc<Piece>,
    /// The part for visitors about whom nothing is known.
    pub anybody: Arc<Piece>,
}

impl Personal {
    /// An empty part.
    pub(super) fn none() -> Self {
        let piece = Piece::of(String::new());
        Self { anybody: piece.clone(), piece }
    }

    pub(super) fn is_for_anybody(&self) -> bool {
        Arc::ptr_eq(&self.piece, &self.anybody)
    }
}

/// A cached page, split at the part for each visitor.
pub struct Kept {
    content_type: HeaderValue,
    hash: u64,
    before: Bytes,
    /// The text after that part; `None` for a page without such a part.
    after: Option<Bytes>,
    deflated: [Deflated; 2],
    shows: Shows,
    noted: Option<Noted>,
    /// The page assembled for an anonymous visitor, which is the most frequent request.
    for_anybody: Whole,
}

#[derive(Clone)]
struct Whole {
    tag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
}

impl Kept {
    /// Splits a page at the part for each visitor.
    pub fn new(
        content_type: HeaderValue,
        page: &Bytes,
        personal: Option<Range<usize>>,
        anybody: &Piece,
        shows: Shows,
        noted: Option<Noted>,
    ) -> Self {
        let (before, after) = match personal {
            Some(range) => (page.slice(..range.start), Some(page.slice(range.end..))),
            None => (page.clone(), None),
        };
        let hash = FixedState::default().hash_one((&before, &after));
        let deflated = [Some(&before), after.as_ref()]
            .map(|part| Deflated::of(part.map_or(&[], |part| part.as_ref()), Effort::Thorough));
        let nothing = Whole { tag: HeaderValue::from_static(""), plain: Bytes::new(), gzip: Bytes::new() };
        let mut kept = Self { content_type, hash, before, after, deflated, shows, noted, for_anybody: nothing };
        let plain = kept.plain(anybody);
        // The same ETag as before the page was cached.
        kept.for_anybody = Whole { tag: tag_of(&plain), plain, gzip: kept.gzip(anybody) };
        kept
    }

    /// The size in bytes.
    pub fn size(&self) -> usize {
        2 * (self.for_anybody.plain.len() + self.for_anybody.gzip.len())
    }

    /// What the page shows.
    pub const fn shows(&self) -> &Shows {
        &self.shows
    }

    /// Whether the page shows any of these.
    pub fn shows_any(&self, tags: &[Tag]) -> bool {
        self.shows.any(tags)
    }

    fn plain(&self, piece: &Piece) -> Bytes {
        match &self.after {
            Some(after) => Bytes::from([&self.before, piece.text().as_bytes(), after].concat()),
            None => self.before.clone(),
        }
    }

    fn gzip(&self, piece: &Piece) -> Bytes {
        match &self.after {
            Some(_) => joined(&[&self.deflated[0], piece.deflated(), &self.deflated[1]]),
            None => joined(&[&self.deflated[0]]),
        }
    }

    /// A weak `ETag`: the same page with a different compression counts as the same.
    fn tag(&self, piece: &Piece) -> HeaderValue {
        let hash = FixedState::default().hash_one((self.hash, self.after.as_ref().map(|_| piece.hash())));
        HeaderValue::from_str(&format!("W/\"{hash:016x}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""))
    }

    /// The response for a visitor.
    pub fn answer(&self, personal: &Personal, takes_gzip: bool, for_anybody: &HeaderValue) -> HttpResponse {
        let (piece, is_for_anybody) = (&personal.piece, personal.is_for_anybody());
        let whole = (is_for_anybody || self.after.is_none()).then_some(&self.for_anybody);
        let control = if is_for_anybody { for_anybody.clone() } else { FOR_ONE };
        let mut answer = HttpResponse::Ok();
        answer.insert_header((CONTENT_TYPE, self.content_type.clone()));
        answer.insert_header((ETAG, whole.map_or_else(|| self.tag(piece), |whole| whole.tag.clone())));
        answer.insert_header((CACHE_CONTROL, control)).insert_header((VARY, VARIES));
        if let Some(noted) = &self.noted {
            answer.extensions_mut().insert(noted.clone());
        }
        if takes_gzip {
            answer.insert_header((CONTENT_ENCODING, HeaderValue::from_static("gzip")));
            answer.body(whole.map_or_else(|| self.gzip(piece), |whole| whole.gzip.clone()))
        } else {
            answer.body(whole.map_or_else(|| self.plain(piece), |whole| whole.plain.clone()))
        }
    }
}
