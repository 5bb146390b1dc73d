//! One page that is kept: the same for everybody but for the part that is for whoever asks.

use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderValue, VARY};
use actix_web::web::Bytes;
use foldhash::quality::FixedState;

use super::{Shows, Tag};
use crate::web::deflate::{Deflated, Effort, joined};
use crate::web::headers::tag_of;
use crate::web::weaving::Piece;

const FOR_ANYBODY: HeaderValue = HeaderValue::from_static("public, max-age=0, must-revalidate");
const FOR_ONE: HeaderValue = HeaderValue::from_static("private, max-age=0, must-revalidate");
/// Not by what htmx asks for: such a page is the same for it.
const VARIES: HeaderValue = HeaderValue::from_static("Accept-Encoding, Cookie");

/// What a page shows of whoever asks, put among what the request carries by whoever knows.
#[derive(Clone, Debug)]
pub struct Personal {
    /// The part of the page.
    pub piece: Arc<Piece>,
    /// The same for those of whom nothing is known.
    pub anybody: Arc<Piece>,
}

impl Personal {
    /// Nothing at all.
    pub(super) fn none() -> Self {
        let piece = Piece::of(String::new());
        Self { anybody: piece.clone(), piece }
    }

    pub(super) fn is_for_anybody(&self) -> bool {
        Arc::ptr_eq(&self.piece, &self.anybody)
    }
}

/// A page, cut at the part that is for whoever asks.
pub struct Kept {
    content_type: HeaderValue,
    hash: u64,
    before: Bytes,
    /// What stands after the part; none for a page that has no such part.
    after: Option<Bytes>,
    deflated: [Deflated; 2],
    shows: Shows,
    /// Put together for anybody, which is what most ask for.
    for_anybody: Whole,
}

#[derive(Clone)]
struct Whole {
    tag: HeaderValue,
    plain: Bytes,
    gzip: Bytes,
}

impl Kept {
    /// Cuts a page.
    pub fn new(
        content_type: HeaderValue,
        page: &Bytes,
        personal: Option<Range<usize>>,
        anybody: &Piece,
        shows: Shows,
    ) -> Self {
        let (before, after) = match personal {
            Some(range) => (page.slice(..range.start), Some(page.slice(range.end..))),
            None => (page.clone(), None),
        };
        let hash = FixedState::default().hash_one((&before, &after));
        let deflated = [Some(&before), after.as_ref()]
            .map(|part| Deflated::of(part.map_or(&[], |part| part.as_ref()), Effort::Thorough));
        let nothing = Whole { tag: HeaderValue::from_static(""), plain: Bytes::new(), gzip: Bytes::new() };
        let mut kept = Self { content_type, hash, before, after, deflated, shows, for_anybody: nothing };
        let plain = kept.plain(anybody);
        // The same as before it was kept.
        kept.for_anybody = Whole { tag: tag_of(&plain), plain, gzip: kept.gzip(anybody) };
        kept
    }

    /// How many bytes it takes.
    pub fn size(&self) -> usize {
        2 * (self.for_anybody.plain.len() + self.for_anybody.gzip.len())
    }

    /// What it shows.
    pub const fn shows(&self) -> &Shows {
        &self.shows
    }

    /// Whether it shows any of these.
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

    /// A weak tag: the same page compressed differently is the same page.
    fn tag(&self, piece: &Piece) -> HeaderValue {
        let hash = FixedState::default().hash_one((self.hash, self.after.as_ref().map(|_| piece.hash())));
        HeaderValue::from_str(&format!("W/\"{hash:016x}\"")).unwrap_or(HeaderValue::from_static("W/\"0\""))
    }

    /// The page for somebody.
    pub fn answer(&self, personal: &Personal, takes_gzip: bool) -> HttpResponse {
        let (piece, is_for_anybody) = (&personal.piece, personal.is_for_anybody());
        let whole = (is_for_anybody || self.after.is_none()).then_some(&self.for_anybody);
        let control = if is_for_anybody { FOR_ANYBODY } else { FOR_ONE };
        let mut answer = HttpResponse::Ok();
        answer.insert_header((CONTENT_TYPE, self.content_type.clone()));
        answer.insert_header((ETAG, whole.map_or_else(|| self.tag(piece), |whole| whole.tag.clone())));
        answer.insert_header((CACHE_CONTROL, control)).insert_header((VARY, VARIES));
        if takes_gzip {
            answer.insert_header((CONTENT_ENCODING, HeaderValue::from_static("gzip")));
            answer.body(whole.map_or_else(|| self.gzip(piece), |whole| whole.gzip.clone()))
        } else {
            answer.body(whole.map_or_else(|| self.plain(piece), |whole| whole.plain.clone()))
        }
    }
}
