//! What operators may do: everything, or one part of what there is to do. A page of the operator says by a type which
//! part it belongs to, as a page of a business says which permission it needs.

use crate::locales::Text;

text_enum! {
    /// What an operator may do.
    OperatorRole {
        /// Everything, and naming other operators.
        All = "all",
        /// Categories, fields, synonyms, the home page.
        Content = "content",
        /// Businesses, people, reports, mail, background jobs, the record.
        Support = "support",
        /// Figures.
        Money = "money",
    }
}

impl OperatorRole {
    /// What people call it.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::All => Text::identity_operator_all(),
            Self::Content => Text::identity_operator_content(),
            Self::Support => Text::identity_operator_support(),
            Self::Money => Text::identity_operator_money(),
        }
    }
}

/// A part of an operator's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What takes somebody who may do everything.
    Everything,
    /// What visitors find in the marketplace.
    Content,
    /// Helping and judging people and businesses.
    Support,
    /// What every operator sees.
    Desk,
}

impl Part {
    /// Whether somebody with this role does it.
    #[must_use]
    pub fn is_open_to(self, role: OperatorRole) -> bool {
        let is_named = match self {
            Self::Everything => false,
            Self::Content => role == OperatorRole::Content,
            Self::Support => role == OperatorRole::Support,
            Self::Desk => true,
        };
        is_named || role == OperatorRole::All
    }
}

/// A part of an operator's work as a type, for a handler's signature.
pub trait Duty {
    /// The part that this type stands for.
    const PART: Part;
}

macro_rules! duty {
    ($($name:ident is $part:ident),+ $(,)?) => {$(
        #[doc = concat!("Needs an operator who does [`Part::", stringify!($part), "`].")]
        pub struct $name;

        impl Duty for $name {
            const PART: Part = Part::$part;
        }
    )+};
}

duty!(RunEverything is Everything, KeepContent is Content, GiveSupport is Support, SeeDesk is Desk);
