//! What stands around every page: header, footer, notices.

mod around;
mod preview;

use std::fmt;
use std::sync::{Arc, LazyLock};

use actix_web::http::header::REFERER;
use actix_web::web::Data;
use actix_web::{HttpMessage, HttpRequest};
use askama::Template;
use askama::filters::HtmlSafe;

use crate::config::Config;
use crate::locales::{Locale, Name, Shown, Text};
use crate::web::assets;
use crate::web::is_own_path;
use crate::web::language;
use crate::web::notices::{Carried, Notice};
use crate::web::page_cache::Personal;
use crate::web::weaving::{self, Edge, Piece};

pub use around::{Around, Frame, Written};
pub use preview::Preview;

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

/// What every page says first, in an extension of the request: how it stands with the marketplace.
#[derive(Clone, Debug)]
pub struct StandingLine(pub Text);

/// The part of the header that is for whoever asks.
#[derive(Template)]
#[template(path = "layouts/_personal.html")]
struct Part {
    page: Page,
}

/// The rendered part for each language and each header, which stands at [`Header::place`].
static PARTS: LazyLock<[[Arc<Piece>; 8]; 3]> = LazyLock::new(|| {
    Locale::ALL.map(|locale| {
        std::array::from_fn(|place| {
            let has = |bit: usize| place & bit != 0;
            let header = Header { is_signed_in: has(1), is_operator: has(2), is_member: has(4) };
            let part = Part { page: Page { t: locale, header, ..Page::default() } };
            Piece::of(part.render().unwrap_or_default())
        })
    })
});

/// An attribute of an element, or nothing.
#[derive(Clone, Copy, Debug)]
pub struct Attribute(&'static str);

impl fmt::Display for Attribute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl HtmlSafe for Attribute {}

/// What stands around pages where nobody put anything.
static USUAL: LazyLock<Arc<Around>> = LazyLock::new(Arc::default);

impl Header {
    /// What a page that is kept for everybody shows of whoever asks.
    #[must_use]
    pub fn personal(self, locale: Locale) -> Personal {
        let parts = &PARTS[locale as usize];
        Personal { piece: parts[self.place()].clone(), anybody: parts[Self::default().place()].clone() }
    }

    fn place(self) -> usize {
        usize::from(self.is_signed_in) | usize::from(self.is_operator) << 1 | usize::from(self.is_member) << 2
    }
}

/// The layout's data; a field of every page struct.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The language that the page speaks; templates say with it what stands on the page: `page.t.layout_browse()`.
    pub t: Locale,
    /// The language that listings are taken to be written in.
    pub market: Locale,
    /// The title, without the marketplace's name.
    pub title: String,
    /// What the header shows of whoever asks.
    pub header: Header,
    /// What the search box holds.
    pub words: String,
    /// One or two sentences for search engines and previews.
    pub description: Option<String>,
    /// How it stands with the marketplace, where not everything can be done.
    pub standing: Option<Text>,
    /// A word on what was just done.
    pub notice: Option<Carried>,
    /// Where in the page the part begins and ends that is for whoever asks.
    pub edge: Edge,
    /// Notifications that are not read, where the page knows; 100 stands for more.
    pub unread: i64,
    /// What programs read of it, of a page that everybody may find.
    pub preview: Option<Box<Preview>>,
    /// Whether it is the same for everybody.
    pub is_public: bool,
    /// What the operator put around it; none where nobody can have.
    around: Option<Arc<Around>>,
    /// The page's own address.
    path: String,
    /// How every address of the marketplace begins.
    base_url: String,
}

/// What the bell in the header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bell {
    /// The number beside it; empty where nothing is unread.
    pub count: String,
    /// What it is called, for those who hear it.
    pub label: String,
}

impl Bell {
    /// The bell with this many notifications unread; 100 stands for more.
    #[must_use]
    pub fn of(unread: i64, t: Locale) -> Self {
        match unread {
            ..=0 => Self { count: String::new(), label: t.layout_notifications().to_owned() },
            1..=99 => Self { count: t.number(unread), label: t.layout_notifications_unread(unread) },
            _ => Self { count: format!("{}+", t.number(99)), label: t.layout_notifications_many(99) },
        }
    }
}

impl Page {
    /// The layout of the page that a request asks for.
    #[must_use]
    pub fn of(request: &HttpRequest, header: Header) -> Self {
        Self {
            around: request.app_data::<Data<Frame>>().map(|frame| frame.around()),
            t: language::of(request),
            market: language::market(request),
            header,
            standing: request.extensions().get::<StandingLine>().map(|line| line.0.clone()),
            notice: Notice::of(request),
            path: address_of(request),
            base_url: request.app_data::<Data<Config>>().map(|config| config.base_url.clone()).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The same with this title.
    #[must_use]
    pub fn titled(&self, title: impl Into<Name>) -> Self {
        Self { title: title.into().shown(self.t).into_owned(), ..self.clone() }
    }

    /// The same with so many notifications unread.
    #[must_use]
    pub const fn ringing(mut self, unread: i64) -> Self {
        self.unread = unread;
        self
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

    /// The same under this address, where it says more clearly than the one that was asked for what the page shows.
    #[must_use]
    pub fn at(mut self, path: String) -> Self {
        self.path = path;
        self
    }

    /// The same to be found by everybody under the address that it has.
    #[must_use]
    pub fn found(mut self) -> Self {
        let path = self.path.clone();
        self.preview = Some(Box::new(Preview::at(self.absolute(&path))));
        self
    }

    /// The same with more said to programs.
    #[must_use]
    pub fn previewed(mut self, say: impl FnOnce(&Self, &mut Preview)) -> Self {
        if let Some(mut preview) = self.preview.take() {
            say(&self, &mut preview);
            self.preview = Some(preview);
        }
        self
    }

    /// A path of ours as a whole address; one that is whole stays.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        if path.starts_with('/') { format!("{}{path}", self.base_url) } else { path.to_owned() }
    }

    /// What the bell in the header says.
    #[must_use]
    pub fn bell(&self) -> Bell {
        Bell::of(self.unread, self.t)
    }

    /// The address of an asset.
    #[must_use]
    #[expect(clippy::unused_self, reason = "templates ask the page for whatever stands on it")]
    pub fn asset(&self, name: &str) -> &'static str {
        assets::address(name)
    }

    /// The attribute that says in which language listings are, where the page is in another.
    #[must_use]
    pub fn lang_of_listings(&self) -> Attribute {
        Attribute(match self.market {
            market if market == self.t => "",
            Locale::English => " lang=\"en\"",
            Locale::German => " lang=\"de\"",
            Locale::Arabic => " lang=\"ar\"",
        })
    }

    fn around(&self) -> &Around {
        self.around.as_ref().unwrap_or(&USUAL)
    }

    /// Where a page of the operator's stands, where it is published.
    #[must_use]
    pub fn written(&self, slug: &str) -> Option<String> {
        self.around().page(slug)
    }

    /// The footer up to the page's own address.
    #[must_use]
    pub fn before_next(&self) -> weaving::Shown {
        weaving::Shown(self.around().footer(self.t)[0].clone())
    }

    /// The footer from there on.
    #[must_use]
    pub fn after_next(&self) -> weaving::Shown {
        weaving::Shown(self.around().footer(self.t)[1].clone())
    }

    /// The page's own address, to come back to.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
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

/// The address under which a page can be opened again: what a form was sent to often cannot, but what it was sent from.
fn address_of(request: &HttpRequest) -> String {
    let own = request.uri().path_and_query().map_or("/", |path| path.as_str());
    if request.method().is_safe() {
        return own.to_owned();
    }
    let referrer = request.headers().get(REFERER).and_then(|referrer| referrer.to_str().ok());
    let base_url = request.app_data::<Data<Config>>().map(|config| config.base_url.as_str());
    let sent_from = referrer.zip(base_url).and_then(|(referrer, base_url)| referrer.strip_prefix(base_url));
    sent_from.filter(|path| is_own_path(path)).unwrap_or(own).to_owned()
}
