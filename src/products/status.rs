//! The life of a revision, decided in one place.

use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::permissions::Permission;

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
    pub const fn label(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::Pending => "Waiting for approval",
            Self::ChangesRequested => "Changes requested",
            Self::Rejected => "Rejected",
            Self::Approved => "Approved",
        }
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
    /// Change what it says.
    Edit,
    /// Hand it to the approvers.
    Submit,
    /// Take it back from them.
    Withdraw,
    /// Publish it.
    Approve,
    /// Send it back.
    RequestChanges,
    /// Refuse it.
    Reject,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 6] =
        [Self::Edit, Self::Submit, Self::Withdraw, Self::Approve, Self::RequestChanges, Self::Reject];

    /// What it takes.
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
    /// Who.
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
        let sentence = "You wrote this yourself. At this business somebody else has to approve it.";
        return Err(Error::Forbidden(sentence.to_owned()));
    }
    match (status, action) {
        (Status::Draft | Status::ChangesRequested, Action::Edit) | (Status::Pending, Action::Withdraw) => {
            Ok(Status::Draft)
        }
        (Status::Draft, Action::Submit) => Ok(Status::Pending),
        (Status::Pending, Action::Approve) => Ok(Status::Approved),
        (Status::Pending, Action::RequestChanges) => Ok(Status::ChangesRequested),
        (Status::Pending, Action::Reject) => Ok(Status::Rejected),
        (status, _) => Err(Error::Conflict(because(status).to_owned())),
    }
}

const fn because(status: Status) -> &'static str {
    match status {
        Status::Draft => "This is a draft now. It has to be submitted before anybody can decide on it.",
        Status::Pending => "This waits for approval now. Withdraw it to go on working on it.",
        Status::ChangesRequested => "Changes were requested. Edit it first, then submit it again.",
        Status::Rejected => "This was rejected. Start again from it to submit a new version.",
        Status::Approved => "This was approved already. Edit the product to begin a new version.",
    }
}
