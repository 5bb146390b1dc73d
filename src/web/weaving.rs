//! Pages out of pieces. While a template renders, it is noted which part of its text stays the same from page to page,
//! and which part is for whoever asks: the first is compressed once, the second is put into pages that are kept for
//! all.

use std::cell::{Cell, RefCell};
use std::fmt::{self, Display, Formatter, Write};
use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::Arc;

use askama::Template;
use foldhash::quality::FixedState;

use super::deflate::{Deflated, Effort};
use crate::error::Result;

thread_local! {
    /// How much of the page is written.
    static WRITTEN: Cell<usize> = const { Cell::new(0) };
    /// The seams of the page that is being written.
    static SEAMS: RefCell<Vec<Seam>> = const { RefCell::new(Vec::new()) };
}

/// Text that is on many pages.
#[derive(Debug)]
pub struct Piece {
    text: String,
    deflated: Deflated,
    hash: u64,
}

impl Piece {
    /// Compresses a text, thoroughly.
    #[must_use]
    pub fn of(text: String) -> Arc<Self> {
        let deflated = Deflated::of(text.as_bytes(), Effort::Thorough);
        let hash = FixedState::default().hash_one(&text);
        Arc::new(Self { text, deflated, hash })
    }

    /// As it is.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Compressed.
    #[must_use]
    pub const fn deflated(&self) -> &Deflated {
        &self.deflated
    }

    /// Tells it from others.
    #[must_use]
    pub const fn hash(&self) -> u64 {
        self.hash
    }
}

/// A part of a page that is not like the rest.
#[derive(Clone, Debug)]
pub struct Seam {
    /// Where in the page it is, in bytes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a part of a page is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// The same on many pages.
    Kept(Arc<Piece>),
    /// For whoever asks.
    Personal,
}

/// The seams of an answer's body, in order; among what the answer carries with it.
#[derive(Clone, Debug, Default)]
pub struct Seams(pub Vec<Seam>);

impl Seams {
    /// Where the part for whoever asks is, if there is one.
    #[must_use]
    pub fn personal(&self) -> Option<Range<usize>> {
        self.0.iter().find(|seam| matches!(seam.kind, Kind::Personal)).map(|seam| seam.range.clone())
    }
}

/// Shows a piece in a template; with `|safe`.
#[derive(Clone, Debug)]
pub struct Shown(pub Arc<Piece>);

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let begin = WRITTEN.get();
        f.write_str(&self.0.text)?;
        note(begin, Kind::Kept(self.0.clone()));
        Ok(())
    }
}

/// Stands in a template right before what is for whoever asks, and again right after it.
#[derive(Clone, Debug, Default)]
pub struct Edge(Cell<Option<usize>>);

impl Display for Edge {
    fn fmt(&self, _: &mut Formatter<'_>) -> fmt::Result {
        match self.0.take() {
            None => self.0.set(Some(WRITTEN.get())),
            Some(begin) => note(begin, Kind::Personal),
        }
        Ok(())
    }
}

fn note(begin: usize, kind: Kind) {
    SEAMS.with_borrow_mut(|seams| seams.push(Seam { range: begin..WRITTEN.get(), kind }));
}

/// Writes a page, with its seams.
///
/// # Errors
/// When the template fails.
pub fn woven(page: &impl Template) -> Result<(String, Seams)> {
    struct Page(String);

    impl Write for Page {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.push_str(text);
            WRITTEN.set(self.0.len());
            Ok(())
        }
    }

    WRITTEN.set(0);
    SEAMS.take();
    let mut text = Page(String::with_capacity(32 * 1024));
    page.render_into(&mut text)?;
    Ok((text.0, Seams(SEAMS.take())))
}
