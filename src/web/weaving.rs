//! Renders pages and notes which parts of the text are the same on many pages, and which part is for the visitor. The
//! former are compressed once; the latter is inserted into cached pages.

use std::cell::{Cell, RefCell};
use std::fmt::{self, Display, Formatter, Write};
use std::hash::BuildHasher;
use std::ops::Range;
use std::sync::Arc;

use askama::Template;
use askama::filters::HtmlSafe;
use foldhash::quality::FixedState;

use super::deflate::{Deflated, Effort};
use crate::error::Result;

thread_local! {
    /// How many bytes of the page have been written.
    static WRITTEN: Cell<usize> = const { Cell::new(0) };
    /// The seams of the page that is being rendered.
    static SEAMS: RefCell<Vec<Seam>> = const { RefCell::new(Vec::new()) };
}

/// A text that appears on many pages.
#[derive(Debug)]
pub struct Piece {
    text: String,
    deflated: Deflated,
    hash: u64,
}

impl Piece {
    /// Compresses a text thoroughly.
    #[must_use]
    pub fn of(text: String) -> Arc<Self> {
        let deflated = Deflated::of(text.as_bytes(), Effort::Thorough);
        let hash = FixedState::default().hash_one(&text);
        Arc::new(Self { text, deflated, hash })
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The compressed text.
    #[must_use]
    pub const fn deflated(&self) -> &Deflated {
        &self.deflated
    }

    /// A hash of the text.
    #[must_use]
    pub const fn hash(&self) -> u64 {
        self.hash
    }
}

/// A part of a page that is handled separately from the rest.
#[derive(Clone, Debug)]
pub struct Seam {
    /// The position in the page, in bytes.
    pub range: Range<usize>,
    /// The kind of part.
    pub kind: Kind,
}

/// The kinds of separate parts.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A text that appears on many pages.
    Kept(Arc<Piece>),
    /// The part for the visitor.
    Personal,
}

/// The seams of a response's body, in order; stored in the response's extensions.
#[derive(Clone, Debug, Default)]
pub struct Seams(pub Vec<Seam>);

impl Seams {
    /// The position of the part for the visitor, if there is one.
    #[must_use]
    pub fn personal(&self) -> Option<Range<usize>> {
        self.0.iter().find(|seam| matches!(seam.kind, Kind::Personal)).map(|seam| seam.range.clone())
    }
}

/// Shows a piece in a template.
#[derive(Clone, Debug)]
pub struct Shown(pub Arc<Piece>);

// Whatever is kept was rendered by a template, which has escaped what people wrote.
impl HtmlSafe for Shown {}

impl Display for Shown {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let begin = WRITTEN.get();
        f.write_str(&self.0.text)?;
        note(begin, Kind::Kept(self.0.clone()));
        Ok(())
    }
}

/// Marks the part for the visitor in a template: placed right before it and again right after it.
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

/// Renders a page, with its seams.
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
