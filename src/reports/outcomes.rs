//! What an operator can decide, on what ground, and who can complain about it with which result.

use crate::locales::Text;

text_enum! {
    /// What an operator decides on a case.
    Outcome {
        /// The listing is taken away.
        Withdrawn = "withdrawn",
        /// Nothing is wrong with it.
        NoBreach = "no_breach",
        /// The reports repeat what was decided, or were made to harm somebody.
        Misuse = "misuse",
    }
}

text_enum! {
    /// What a listing is withdrawn for (Digital Services Act, Article 17(3)(d) and (e)).
    Ground {
        /// It is illegal.
        Law = "law",
        /// It is against the terms of the marketplace.
        Terms = "terms",
    }
}

text_enum! {
    /// Who complains about a decision.
    Side {
        /// The business whose listing was withdrawn.
        Business = "business",
        /// Whoever reported it.
        Reporter = "reporter",
    }
}

text_enum! {
    /// What a complaint led to.
    Verdict {
        /// The decision stays.
        Upheld = "upheld",
        /// It was wrong.
        Reversed = "reversed",
    }
}

impl Outcome {
    /// What people call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Withdrawn => Text::reports_withdrawn(),
            Self::NoBreach => Text::reports_no_breach(),
            Self::Misuse => Text::reports_misuse(),
        }
    }

    /// Which badge it has.
    #[must_use]
    pub const fn status(self) -> &'static str {
        match self {
            Self::Withdrawn => "rejected",
            Self::NoBreach => "approved",
            Self::Misuse => "archived",
        }
    }
}

impl Ground {
    /// What people call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Law => Text::reports_ground_law(),
            Self::Terms => Text::reports_ground_terms(),
        }
    }

    /// How a listing breaks it, before which provision that is.
    #[must_use]
    pub const fn sentence(self) -> Text {
        match self {
            Self::Law => Text::reports_breaks_law(),
            Self::Terms => Text::reports_breaks_terms(),
        }
    }
}

impl Side {
    /// What people call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Business => Text::reports_side_business(),
            Self::Reporter => Text::reports_side_reporter(),
        }
    }
}

impl Verdict {
    /// What people call it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Upheld => Text::reports_upheld(),
            Self::Reversed => Text::reports_reversed(),
        }
    }
}
