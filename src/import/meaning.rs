//! What rows mean for the products that they are about. This reads and compares texts, so it is done before a
//! connection is taken; a row whose product changed in between is looked at again.

use std::collections::HashMap;

use super::draft::Draft;
use super::notes::Note;
use crate::categories::Tree;
use crate::content::readiness::lacking;
use crate::content::{Demands, Written};
use crate::locales::Text;
use crate::products::checks::Kind;
use crate::products::checks::scan::kinds;
use crate::products::revisions::{Revision, Seen};

/// What a row means for its product.
#[derive(Clone)]
pub struct Meaning {
    /// The version of the product that it was compared with; none where it is new.
    seen: Option<Seen>,
    /// What the product says then and what was done to that end, or why that cannot be.
    pub said: Result<(Written, Vec<Note>), Text>,
    /// Whether that is enough for the approvers.
    pub is_ready: bool,
    /// What an approver should look at. Only of texts that go to the approvers.
    pub warnings: Vec<Kind>,
}

impl Meaning {
    /// Compares a row with what its product says.
    pub fn of(draft: &Draft, before: Option<&Revision>, submits: bool, demands: Demands, tree: &Tree) -> Self {
        let said = draft.over(before.map(|revision| &revision.content), tree);
        let changed = said.as_ref().ok().map(|(written, _)| &written.content);
        let changed = changed.filter(|content| before.is_none_or(|revision| revision.content != **content));
        let ready = changed.filter(|content| submits && lacking(content, demands, tree).is_empty());
        let (is_ready, warnings) = (ready.is_some(), ready.map(|content| kinds(content, tree)).unwrap_or_default());
        Self { seen: before.map(Revision::seen), said, is_ready, warnings }
    }
}

/// What some rows mean, by their lines.
pub struct Meant(HashMap<u64, Meaning>);

impl Meant {
    /// Of rows by their lines.
    pub fn of(rows: impl Iterator<Item = (u64, Meaning)>) -> Self {
        Self(rows.collect())
    }

    /// What a row means, unless its product is another now than when it was compared.
    pub fn of_row(&self, line: u64, before: Option<&Revision>) -> Option<Meaning> {
        self.0.get(&line).filter(|meaning| meaning.seen == before.map(Revision::seen)).cloned()
    }
}
