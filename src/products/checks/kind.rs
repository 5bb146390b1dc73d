//! What a product can be warned of. None of it blocks: approvers see it, and can look for it.

use crate::locales::Text;

text_enum! {
    /// A kind of warning.
    Kind {
        /// Another product is much the same.
        Duplicate = "duplicate",
        /// The price is far from those of its category.
        Price = "price",
        /// A link in what is written.
        Links = "links",
        /// An address, a number or a handle to reach somebody.
        Contact = "contact",
        /// Characters that cannot be seen, or that look like others.
        Hidden = "hidden",
        /// Text that speaks to a program that reads it.
        Instructions = "instructions",
        /// Written in capitals.
        Capitals = "capitals",
        /// No picture.
        NoPicture = "no_picture",
        /// A picture that nobody describes.
        NoAlt = "no_alt",
    }
}

impl Kind {
    /// What a filter and the queue call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Duplicate => Text::products_warning_duplicate(),
            Self::Price => Text::products_warning_price(),
            Self::Links => Text::products_warning_links(),
            Self::Contact => Text::products_warning_contact(),
            Self::Hidden => Text::products_warning_hidden(),
            Self::Instructions => Text::products_warning_instructions(),
            Self::Capitals => Text::products_warning_capitals(),
            Self::NoPicture => Text::products_warning_no_picture(),
            Self::NoAlt => Text::products_warning_no_alt(),
        }
    }

    /// Whether somebody has to look at it before it is public, whatever the rules of a business decide by themselves:
    /// what could mislead a visitor, or the program that answers them.
    #[must_use]
    pub const fn needs_eyes(self) -> bool {
        matches!(self, Self::Price | Self::Links | Self::Contact | Self::Hidden | Self::Instructions)
    }

    /// The labels of kinds as a submission's row has them; what is unknown is left out.
    #[must_use]
    pub fn labels(words: &[String]) -> Vec<Text> {
        words.iter().filter_map(|word| Self::parse(word)).map(Self::label).collect()
    }
}

/// One warning, at a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Of which kind.
    pub kind: Kind,
    /// The key of the field.
    pub field: &'static str,
    /// What is the matter.
    pub sentence: Text,
    /// What it is about, as it is written there; may be empty.
    pub quote: String,
}

impl Warning {
    /// A warning about a few words of a field.
    #[must_use]
    pub fn about(kind: Kind, field: &'static str, sentence: Text, quote: &str) -> Self {
        /// The most of it that is shown, in characters.
        const LONGEST_QUOTE: usize = 80;
        let mut shown: String = quote.chars().take(LONGEST_QUOTE).collect();
        if shown.len() < quote.len() {
            shown.push('…');
        }
        Self { kind, field, sentence, quote: shown }
    }
}
