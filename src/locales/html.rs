//! Parts of a page that stand inside a sentence: a link, a name in bold. Whatever people wrote is escaped on its way in,
//! and keeps to its own direction.

use std::fmt;

use askama::filters::{HtmlSafe, escape};

/// A part of a page, escaped already.
#[derive(Clone, Debug, Default)]
pub struct Html(String);

impl Html {
    /// A text.
    #[must_use]
    pub fn escaped(text: &str) -> Self {
        // The escaper fails only where writing into a string does.
        Self(escape(text, askama::filters::Html).map_or_else(|_| String::new(), |text| text.to_string()))
    }

    /// A name that somebody chose.
    #[must_use]
    pub fn name(name: &str) -> Self {
        Self(format!("<bdi>{}</bdi>", Self::escaped(name)))
    }

    /// The same in bold.
    #[must_use]
    pub fn strong(name: &str) -> Self {
        Self(format!("<strong><bdi>{}</bdi></strong>", Self::escaped(name)))
    }

    /// A part of a sentence that stands out.
    #[must_use]
    pub fn emphasis(text: &str) -> Self {
        Self(format!("<em>{}</em>", Self::escaped(text)))
    }

    /// A link that is called by a name that somebody chose.
    #[must_use]
    pub fn link(path: &str, name: &str) -> Self {
        Self(format!("<a href=\"{}\"><bdi>{}</bdi></a>", Self::escaped(path), Self::escaped(name)))
    }

    /// A moment, called `text` where no script says it in the reader's own time.
    #[must_use]
    pub fn time(moment: &str, text: &str) -> Self {
        Self(format!("<time datetime=\"{}\" data-local>{}</time>", Self::escaped(moment), Self::escaped(text)))
    }

    /// A moment as a date. A script says how long ago that is; `exact` is what one reads on pointing at it.
    #[must_use]
    pub fn ago(moment: &str, day: &str, exact: &str) -> Self {
        let [moment, day, exact] = [moment, day, exact].map(Self::escaped);
        Self(format!("<time datetime=\"{moment}\" title=\"{exact}\" data-ago>{day}</time>"))
    }

    /// What the sentence says, as it goes into the page.
    pub(super) const fn of(page_part: String) -> Self {
        Self(page_part)
    }

    /// As it stands in the page.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}
