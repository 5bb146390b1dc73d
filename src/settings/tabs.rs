//! What stands around every page of the settings.

use crate::error::{Error, Result};
use crate::identity::{ManageBusiness, Member, REOPENING};
use crate::locales::Text;

/// Of a closed business nothing can be changed: the way leads to where it is opened again.
pub(super) fn open(member: &Member<ManageBusiness>) -> Result<()> {
    if member.is_closed() { Err(Error::Elsewhere(member.path(REOPENING))) } else { Ok(()) }
}

/// One page of the settings, for the tabs above all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What the public reads.
    Profile,
    /// Logo and picture.
    Pictures,
    /// The rules.
    Work,
    /// How it reviews.
    Review,
    /// The address of its pages.
    Address,
    /// The end.
    Closing,
}

impl Tab {
    /// All of them, in their order.
    pub const ALL: [Self; 6] = [Self::Profile, Self::Pictures, Self::Work, Self::Review, Self::Address, Self::Closing];

    /// What it is called.
    #[must_use]
    pub fn label(self) -> Text {
        match self {
            Self::Profile => Text::settings_tab_profile(),
            Self::Pictures => Text::settings_tab_pictures(),
            Self::Work => Text::settings_tab_work(),
            Self::Review => Text::settings_tab_review(),
            Self::Address => Text::settings_tab_address(),
            Self::Closing => Text::settings_tab_closing(),
        }
    }

    /// Where it is in the workspace.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Profile => "/settings",
            Self::Pictures => "/settings/pictures",
            Self::Work => "/settings/work",
            Self::Review => "/settings/review",
            Self::Address => "/settings/address",
            Self::Closing => "/settings/closing",
        }
    }
}
