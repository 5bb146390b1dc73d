//! Pages that most marketplaces need, each with an outline. What they say is the operator's to write.

use crate::locales::{Locale, Said};
use crate::operator::pages::forms::PageForm;

/// A page that can be begun.
#[derive(Clone, Copy, Debug)]
pub struct Suggested {
    /// Its address.
    pub slug: &'static str,
    title: fn(Locale) -> &'static str,
    outline: fn(Locale) -> &'static str,
}

/// All of them, as the list shows them.
pub const ALL: [Suggested; 5] = [
    Suggested { slug: "about", title: Locale::pages_about, outline: Locale::pages_about_outline },
    Suggested { slug: "terms", title: Locale::pages_terms, outline: Locale::pages_terms_outline },
    Suggested { slug: "privacy", title: Locale::pages_privacy, outline: Locale::pages_privacy_outline },
    Suggested { slug: "imprint", title: Locale::pages_imprint, outline: Locale::pages_imprint_outline },
    Suggested { slug: "shipping", title: Locale::pages_shipping, outline: Locale::pages_shipping_outline },
];

impl Suggested {
    /// What it is called.
    #[must_use]
    pub fn title(&self, t: Locale) -> &'static str {
        (self.title)(t)
    }

    /// The form to begin with, with headings in every language and nothing below them.
    #[must_use]
    pub fn form(&self) -> PageForm {
        let said = |words: fn(Locale) -> &'static str| {
            Locale::ALL.into_iter().fold(Said::default(), |said, locale| said.with(locale, words(locale).to_owned()))
        };
        let (titles, outlines) = (said(self.title), said(self.outline));
        let [title_en, title_de, title_ar] = Locale::ALL.map(|locale| titles.in_language(locale).to_owned());
        let [body_en, body_de, body_ar] = Locale::ALL.map(|locale| outlines.in_language(locale).to_owned());
        let slug = self.slug.to_owned();
        PageForm { slug, title_en, title_de, title_ar, body_en, body_de, body_ar, ..PageForm::default() }
    }
}
