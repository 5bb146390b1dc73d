//! What decisions are called.

use crate::locales::Text;

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
