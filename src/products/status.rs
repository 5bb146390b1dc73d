//! The life of a revision, decided in one place.

use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::permissions::Permission;
use crate::locales::Text;

text_enum! {
    /// How far a revision has come.
    Status {
        /// Being written.
        Draft = "draft",
        /// Submitted; waits for a decision.
        Pending = "pending",
        /// Sent back with a reason.
        ChangesRequested = "changes_requested",
        /// Refused with a reason.
        Rejected = "rejected",
        /// Taken; the listing was written from it.
        Approved = "approved",
    }
}

impl Status {
    /// As a page shows it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Draft => Text::products_status_draft(),
            Self::Pending => Text::products_status_pending(),
            Self::ChangesRequested => Text::products_status_changes_requested(),
            Self::Rejected => Text::products_status_rejected(),
            Self::Approved => Text::products_status_approved(),
        }
    }

    /// Whether its author has it, so that what is missing may still come.
    #[must_use]
    pub const fn is_being_written(self) -> bool {
        matches!(self, Self::Draft | Self::ChangesRequested)
    }

    /// Whether the product still works on it.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Pending | Self::ChangesRequested)
    }
}

/// What can be done with a revision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Change the text.
    Edit,
    /// Submit it for approval.
    Submit,
    /// Withdraw it.
    Withdraw,
    /// Approve and publish it.
    Approve,
    /// Ask for changes.
    RequestChanges,
    /// Reject it.
    Reject,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 6] =
        [Self::Edit, Self::Submit, Self::Withdraw, Self::Approve, Self::RequestChanges, Self::Reject];

    /// The permission that it takes.
    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::Edit => Permission::EditProducts,
            Self::Submit | Self::Withdraw => Permission::SubmitProducts,
            Self::Approve | Self::RequestChanges | Self::Reject => Permission::ApproveProducts,
        }
    }
}

/// Somebody before a revision.
#[derive(Clone, Copy, Debug)]
pub struct Standing<'a> {
    /// The person.
    pub actor: &'a Actor,
    /// Whether they wrote on it.
    pub is_writer: bool,
    /// Whether the business lets nobody approve what they wrote.
    pub four_eyes: bool,
}

/// What a revision becomes. Every transition of every revision is decided here.
///
/// # Errors
/// [`Error::Forbidden`] when the person may not, [`Error::Conflict`] when the revision has no such way on.
pub fn next(status: Status, action: Action, standing: Standing<'_>) -> Result<Status> {
    standing.actor.require(action.permission())?;
    if action == Action::Approve && standing.four_eyes && standing.is_writer {
        return Err(Error::Forbidden(Text::products_four_eyes()));
    }
    match (status, action) {
        (Status::Draft | Status::ChangesRequested, Action::Edit) | (Status::Pending, Action::Withdraw) => {
            Ok(Status::Draft)
        }
        (Status::Draft, Action::Submit) => Ok(Status::Pending),
        (Status::Pending, Action::Approve) => Ok(Status::Approved),
        (Status::Pending, Action::RequestChanges) => Ok(Status::ChangesRequested),
        (Status::Pending, Action::Reject) => Ok(Status::Rejected),
        (status, _) => Err(Error::Conflict(because(status))),
    }
}

const fn because(status: Status) -> Text {
    match status {
        Status::Draft => Text::products_because_draft(),
        Status::Pending => Text::products_because_pending(),
        Status::ChangesRequested => Text::products_because_changes_requested(),
        Status::Rejected => Text::products_because_rejected(),
        Status::Approved => Text::products_because_approved(),
    }
}
