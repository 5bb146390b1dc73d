//! The feed position of an index, stored in its commits.

use serde::{Deserialize, Serialize};

use super::fields::version;
use crate::changes::model::Position;
use crate::locales::Locale;

/// The feed position of an index. It is stored in Tantivy's commit itself, so it always matches what was indexed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    version: String,
    pub feed: String,
    xid: i64,
    seq: i64,
}

impl Mark {
    pub fn new(feed: String, position: Position, language: Locale) -> Self {
        Self { version: version(language), feed, xid: position.xid, seq: position.seq }
    }

    /// Parses a commit's payload; `None` if the index has another version.
    pub fn parse(payload: &str, language: Locale) -> Option<Self> {
        serde_json::from_str(payload).ok().filter(|mark: &Self| mark.version == version(language))
    }

    /// The same further on in the feed.
    pub fn at(&self, position: Position) -> Self {
        Self { xid: position.xid, seq: position.seq, ..self.clone() }
    }

    pub fn position(&self) -> Position {
        Position { xid: self.xid, seq: self.seq }
    }
}
