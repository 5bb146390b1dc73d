//! What stands around every page: header, footer, notices.

use std::sync::{Arc, LazyLock};

use askama::Template;

use crate::web::assets;
use crate::web::notices::Notice;
use crate::web::page_cache::Personal;
use crate::web::weaving::{Edge, Piece};

/// What the header of a page shows of whoever asks. Nothing is allowed because of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// Whether anybody is signed in.
    pub is_signed_in: bool,
    /// Whether they run the marketplace.
    pub is_operator: bool,
    /// Whether they are a member of a business.
    pub is_member: bool,
}

/// The part of the header that is for whoever asks.
#[derive(Template)]
#[template(path = "layouts/_personal.html")]
struct Part {
    page: Page,
}

/// It for every header there is, by [`Header::place`].
static PARTS: LazyLock<[Arc<Piece>; 8]> = LazyLock::new(|| {
    std::array::from_fn(|place| {
        let has = |bit: usize| place & bit != 0;
        let header = Header { is_signed_in: has(1), is_operator: has(2), is_member: has(4) };
        let part = Part { page: Page::new(String::new(), header, String::new(), None) };
        Piece::of(part.render().unwrap_or_default())
    })
});

impl Header {
    /// What a page that is kept for everybody shows of whoever asks.
    #[must_use]
    pub fn personal(self) -> Personal {
        Personal { piece: PARTS[self.place()].clone(), anybody: PARTS[Self::default().place()].clone() }
    }

    fn place(self) -> usize {
        usize::from(self.is_signed_in) | usize::from(self.is_operator) << 1 | usize::from(self.is_member) << 2
    }
}

/// The layout's data; a field of every page struct.
#[derive(Clone, Debug)]
pub struct Page {
    /// The title, without the marketplace's name.
    pub title: String,
    /// What the header shows of whoever asks.
    pub header: Header,
    /// What the search box holds.
    pub words: String,
    /// One or two sentences for search engines and previews.
    pub description: Option<String>,
    /// A word on what was just done.
    pub notice: Option<Notice>,
    /// Where in the page the part begins and ends that is for whoever asks.
    pub edge: Edge,
    /// The page's own address.
    path: String,
}

impl Page {
    /// The layout around a page with this title.
    #[must_use]
    pub fn new(title: String, header: Header, path: String, notice: Option<Notice>) -> Self {
        Self { title, header, words: String::new(), description: None, notice, edge: Edge::default(), path }
    }

    /// The same with this title.
    #[must_use]
    pub fn titled(&self, title: impl Into<String>) -> Self {
        Self { title: title.into(), ..self.clone() }
    }

    /// The same with the search box filled.
    #[must_use]
    pub fn searching(mut self, words: &str) -> Self {
        words.clone_into(&mut self.words);
        self
    }

    /// The same with a description for search engines.
    #[must_use]
    pub fn described(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// The address of an asset.
    #[must_use]
    pub fn asset(&self, name: &str) -> &'static str {
        assets::address(name)
    }

    /// `page` for the link to the page that is shown, so that its `aria-current` says so.
    #[must_use]
    pub fn is_at(&self, path: &str) -> bool {
        let own = self.path.split('?').next().unwrap_or_default();
        own == path
    }

    /// Whether the page lies below this address.
    #[must_use]
    pub fn is_below(&self, path: &str) -> bool {
        let own = self.path.split('?').next().unwrap_or_default();
        own == path || own.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
    }
}
