//! What an answer is made of, and who makes it. A model is given listings and says sentences; it never writes a link,
//! a card or HTML.

pub mod extractive;
pub mod gate;
pub mod network;
pub mod spans;
pub mod table;
pub mod voice;

use std::sync::Arc;

use futures_util::stream::BoxStream;
use serde::{Deserialize, Serialize};

use crate::assistant::models::spans::Span;
use crate::assistant::models::table::Table;
use crate::assistant::models::voice::Voice;
use crate::assistant::retrieval::Found;
use crate::error::Result;
use crate::ids::ProductId;
use crate::locales::Text;

/// The field of a listing that a sentence comes from. The listing's page has an anchor for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Field {
    /// What it is called and who offers it.
    Name,
    /// What it costs.
    Price,
    /// Its facts.
    Facts,
    /// Its description.
    Description,
    /// Its category.
    Category,
}

impl Field {
    /// The anchor on the listing's page.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Price => "price",
            Self::Facts => "facts",
            Self::Description => "description",
            Self::Category => "category",
        }
    }

    /// What the link to it says.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Name => Text::assistant_source_name(),
            Self::Price => Text::assistant_source_price(),
            Self::Facts => Text::assistant_source_facts(),
            Self::Description => Text::assistant_source_description(),
            Self::Category => Text::assistant_source_category(),
        }
    }
}

/// Where a sentence comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// A field of a listing.
    Listing(ProductId, Field),
    /// A field of a listing that says so, in other words.
    Claim(ProductId, Field),
    /// The catalogue, with the query string that searches it for what the question asks.
    Catalogue(String),
}

/// One sentence of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// As it was said: a sentence of the assistant's own in the reader's language, or a listing's own words. Those of
    /// a description stand between “ and ”, for which a page shows the marks of its reader's language.
    pub text: String,
    /// Where it comes from; none when it says that nothing says so.
    pub source: Option<Source>,
    /// The same in parts, by whose words they are. Sentences that were kept before there were parts have none: there
    /// only the marks of quotation in the text say whose words it has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
    /// The table that a page shows in its place; its text is the same in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<Table>,
}

/// One piece of what a model says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A sentence.
    Sentence(Sentence),
    /// A listing whose card shall be shown; one that the model was not given is left out.
    Card(ProductId),
    /// A sentence was left out, since no listing says so.
    Withheld,
    /// What the answer took of a language model, as far as it has come.
    Spent(Spent),
    /// Another model answers from here on than was to: under which name.
    By(&'static str),
}

/// What an answer took of a language model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spent {
    /// Tokens that it read.
    pub prompt: u32,
    /// Tokens that it wrote.
    pub completion: u32,
}

impl Spent {
    /// Both.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.prompt.saturating_add(self.completion)
    }
}

/// What answers from listings. One is built in; others are servers elsewhere.
pub trait Model: Send + Sync {
    /// The name under which answers are kept.
    fn name(&self) -> &str;

    /// Answers from what was found, and from nothing else, in the reader's language. Dropping the stream stops the
    /// model.
    fn answer(&self, found: Arc<Found>, voice: Voice) -> BoxStream<'static, Result<Part>>;
}
