//! What the operator puts around the public pages: links to the pages that were written. It is in the memory of every
//! process, so that no page costs a query more.

use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use askama::Template;

use crate::locales::{Html, Locale, Said};
use crate::web::weaving::Piece;

/// A page that the operator wrote and published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Its address below `/pages/`.
    pub slug: String,
    /// Its title.
    pub title: Said,
}

/// Everything around the pages. Two of them are the same where they say the same.
#[derive(Debug, Default)]
pub struct Around {
    market: Locale,
    written: Vec<Written>,
    footers: OnceLock<[[Arc<Piece>; 2]; 3]>,
}

/// The footer. It is the same on every page but for the address to which a change of the language comes back.
#[derive(Template)]
#[template(path = "layouts/footer.html")]
struct Footer<'a> {
    t: Locale,
    next: &'static str,
    around: &'a Around,
}

impl Footer<'_> {
    fn said(&self, said: &Said) -> Html {
        said.shown(self.t, self.around.market)
    }
}

impl Around {
    /// The pages that are published, in a marketplace of this language.
    #[must_use]
    pub fn new(market: Locale, written: Vec<Written>) -> Self {
        Self { market, written, footers: OnceLock::new() }
    }

    /// Where a page stands that the operator may have published under this name.
    #[must_use]
    pub fn page(&self, slug: &str) -> Option<String> {
        self.written.iter().find(|page| page.slug == slug).map(|page| format!("/pages/{}", page.slug))
    }

    /// What stands before and after the address to come back to, in the footer of a language.
    pub(super) fn footer(&self, t: Locale) -> &[Arc<Piece>; 2] {
        let footers = self.footers.get_or_init(|| {
            Locale::ALL.map(|t| {
                let gap = "\u{1}";
                let footer = Footer { t, next: gap, around: self }.render().unwrap_or_default();
                let (before, after) = footer.split_once(gap).unwrap_or((&footer, ""));
                [before, after].map(|part| Piece::of(part.to_owned()))
            })
        });
        &footers[t as usize]
    }
}

/// What stands around the pages of this process, shared by all that make them.
#[derive(Clone, Debug, Default)]
pub struct Frame(Arc<RwLock<Arc<Around>>>);

impl Frame {
    /// What stands around a page that is made now.
    #[must_use]
    pub fn around(&self) -> Arc<Around> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// From now on this does; whether it is anything else than before.
    #[must_use]
    pub fn put(&self, around: Around) -> bool {
        let before = self.around();
        if before.market == around.market && before.written == around.written {
            return false;
        }
        // Made before it is shown: compressing the footers takes some milliseconds.
        around.footer(Locale::English);
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(around);
        true
    }
}
