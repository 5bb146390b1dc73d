//! The rules of a business that decide by themselves, and what they are called.

use crate::locales::Text;

text_enum! {
    /// A rule of the business that decides by itself.
    Rule {
        /// The author is trusted.
        TrustedAuthor = "trusted_author",
        /// Only fields changed that need no approval.
        FreeFields = "free_fields",
        /// Only the price changed, and by no more than the business allows.
        PriceWithin = "price_within",
    }
}

impl Rule {
    /// What it is called.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::TrustedAuthor => Text::products_rule_trusted_author(),
            Self::FreeFields => Text::products_rule_free_fields(),
            Self::PriceWithin => Text::products_rule_price_within(),
        }
    }
}
