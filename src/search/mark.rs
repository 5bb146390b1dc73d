//! How far an index has come, as its commits say.

use serde::{Deserialize, Serialize};

use super::fields::version;
use crate::changes::model::Position;

/// How far an index has come. Kept in Tantivy's commit itself, so it is never ahead of or behind what was indexed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    version: String,
    pub feed: String,
    xid: i64,
    seq: i64,
}

impl Mark {
    pub fn new(feed: String, position: Position) -> Self {
        Self { version: version(), feed, xid: position.xid, seq: position.seq }
    }

    /// Reads what a commit carries; nothing if it was made for other fields.
    pub fn parse(payload: &str) -> Option<Self> {
        serde_json::from_str(payload).ok().filter(|mark: &Self| mark.version == version())
    }

    pub fn position(&self) -> Position {
        Position { xid: self.xid, seq: self.seq }
    }
}
