//! What decisions are called.

use crate::locales::{Html, Locale, Text};
use crate::products::undoing::Undoable;

/// What somebody decided a moment ago.
#[must_use]
pub fn undoable(t: &Locale, undo: &Undoable) -> Html {
    let product = Html::name(&undo.name);
    match undo.kind.as_str() {
        "approved" => t.approvals_you_approved(product),
        "approved_in_part" => t.approvals_you_approved_in_part(product),
        "rejected" => t.approvals_you_rejected(product),
        "rolled_back" => t.approvals_you_rolled_back(product),
        _ => t.approvals_you_sent_back(product),
    }
}

/// What became of a submission.
#[must_use]
pub fn kind(kind: &str) -> Text {
    match kind {
        "approved" => Text::approvals_was_approved(),
        "approved_in_part" => Text::approvals_was_approved_in_part(),
        "rejected" => Text::approvals_was_rejected(),
        "rolled_back" => Text::approvals_was_rolled_back(),
        _ => Text::approvals_was_sent_back(),
    }
}
