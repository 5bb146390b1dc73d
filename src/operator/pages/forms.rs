//! The form of a draft, with its languages side by side, and that of an address.

use serde::Deserialize;

use crate::locales::{Locale, Text};
use crate::operator::pages::model::{Seen, Version};
use crate::pages::content::{Content, LONGEST_BODY, LONGEST_DESCRIPTION, LONGEST_TITLE, Words};
use crate::web::forms::{Errors, line, text};
use crate::web::letters::visible;

/// The longest address, in characters.
pub const LONGEST_SLUG: usize = 60;
/// Addresses that stand for something else.
const RESERVED: [&str; 2] = ["preview", "new"];

/// `POST /operator/pages` and `…/{page}/draft`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct PageForm {
    /// Of a new page.
    pub slug: String,
    pub title_en: String,
    pub title_de: String,
    pub title_ar: String,
    pub description_en: String,
    pub description_de: String,
    pub description_ar: String,
    pub body_en: String,
    pub body_de: String,
    pub body_ar: String,
    /// The version that the form was made from.
    pub number: String,
    /// How often that was changed.
    pub edition: String,
}

/// What is typed in one language, with the names of its fields.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    /// The language.
    pub locale: Locale,
    /// The fields' names: title, description, text.
    pub names: [&'static str; 3],
    /// What stands in them.
    pub typed: [&'a str; 3],
}

impl PageForm {
    /// The form of a version, to be changed.
    #[must_use]
    pub fn of(version: &Version) -> Self {
        Self::saying(&version.content()).seen(Seen::of(Some(version)))
    }

    /// The form of what is said in some languages.
    #[must_use]
    pub fn saying(content: &Content) -> Self {
        let words = |locale| content.in_language(locale).cloned().unwrap_or_default();
        let [english, german, arabic] = Locale::ALL.map(words);
        Self {
            title_en: english.title,
            title_de: german.title,
            title_ar: arabic.title,
            description_en: english.description,
            description_de: german.description,
            description_ar: arabic.description,
            body_en: english.body,
            body_de: german.body,
            body_ar: arabic.body,
            ..Self::default()
        }
    }

    /// The same as made from this.
    #[must_use]
    pub fn seen(self, seen: Seen) -> Self {
        Self { number: seen.number.to_string(), edition: seen.edition.to_string(), ..self }
    }

    /// What it was made from.
    #[must_use]
    pub fn was_made_from(&self) -> Seen {
        let number = |text: &str| text.parse().unwrap_or_default();
        Seen { number: number(&self.number), edition: number(&self.edition) }
    }

    /// What is typed, language by language.
    #[must_use]
    pub fn columns(&self) -> [Column<'_>; 3] {
        [
            Column {
                locale: Locale::English,
                names: ["title_en", "description_en", "body_en"],
                typed: [&self.title_en, &self.description_en, &self.body_en],
            },
            Column {
                locale: Locale::German,
                names: ["title_de", "description_de", "body_de"],
                typed: [&self.title_de, &self.description_de, &self.body_de],
            },
            Column {
                locale: Locale::Arabic,
                names: ["title_ar", "description_ar", "body_ar"],
                typed: [&self.title_ar, &self.description_ar, &self.body_ar],
            },
        ]
    }

    /// What it says, or every mistake in it. Renders the texts: work for [`crate::web::thinking()`].
    ///
    /// # Errors
    /// The mistakes.
    pub fn parse(&self) -> Result<Content, Errors> {
        let (mut content, mut errors) = (Content::default(), Errors::default());
        for column in self.columns() {
            if let Some(words) = column.parse(&mut errors) {
                content = content.with(column.locale, words);
            }
        }
        if content.is_empty() && errors.is_empty() {
            errors.add("title_en", Text::pages_nothing_said());
        }
        if errors.is_empty() { Ok(content) } else { Err(errors) }
    }
}

impl Column<'_> {
    /// Whether anything is typed in this language.
    fn is_empty(&self) -> bool {
        self.typed.iter().all(|typed| visible(typed).trim().is_empty())
    }

    fn parse(&self, errors: &mut Errors) -> Option<Words> {
        if self.is_empty() {
            return None;
        }
        let ([title, description, body], [typed_title, typed_description, typed_body]) = (self.names, self.typed);
        let title = errors.take(title, line(typed_title, LONGEST_TITLE, Text::pages_title_missing()));
        let described = match visible(typed_description).trim() {
            "" => Ok(String::new()),
            typed => line(typed, LONGEST_DESCRIPTION, Text::pages_title_missing()),
        };
        let described = errors.take(description, described);
        let is_blank = visible(typed_body).trim().is_empty();
        let typed = if is_blank { Err(Text::pages_body_missing()) } else { Ok(typed_body) };
        let typed = typed.and_then(|typed| text(typed, LONGEST_BODY, Text::pages_body_missing()));
        let text = errors.take(body, typed)?;
        let (title, described) = (title?, described?);
        errors.take(body, Words::parse(title, described, text))
    }
}

/// An address below `/pages/`, as somebody typed it.
///
/// # Errors
/// The sentence that the form shows.
pub fn slug(typed: &str) -> Result<String, Text> {
    let typed = typed.trim().trim_start_matches("/pages/").to_lowercase();
    let is_fit = slug::slugify(&typed) == typed && !typed.is_empty() && typed.len() <= LONGEST_SLUG;
    match typed.as_str() {
        "" => Err(Text::pages_slug_missing()),
        _ if !is_fit => Err(Text::pages_slug_mistaken(LONGEST_SLUG)),
        reserved if RESERVED.contains(&reserved) => Err(Text::pages_slug_reserved()),
        _ => Ok(typed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(change: impl FnOnce(&mut PageForm)) -> Result<Content, Vec<String>> {
        let mut form = PageForm::default();
        change(&mut form);
        form.parse().map_err(|errors| errors.iter().map(|(name, _)| name.to_owned()).collect())
    }

    #[test]
    fn every_mistake_is_found_and_a_language_may_be_left_out() {
        assert_eq!(parsed(|_| ()).unwrap_err(), ["title_en"]);
        assert_eq!(parsed(|form| form.title_de = "Über uns".into()).unwrap_err(), ["body_de"]);
        assert_eq!(parsed(|form| form.body_de = "\u{200b}".into()).unwrap_err(), ["title_en"]);
        let long = |form: &mut PageForm| {
            (form.title_en, form.description_en) = ("x".repeat(121), "y".repeat(301));
            form.body_en = "z".repeat(20_001);
            form.title_ar = "x\ny".into();
        };
        assert_eq!(parsed(long).unwrap_err(), ["title_en", "description_en", "body_en", "title_ar", "body_ar"]);
        let both = |form: &mut PageForm| (form.title_de, form.body_de) = ("Über uns".into(), "# Wir".into());
        let content = parsed(both).unwrap();
        assert_eq!(content.languages(), [Locale::German]);
        assert_eq!(PageForm::saying(&content).title_de, "Über uns");
    }

    #[test]
    fn an_address_is_plain() {
        assert_eq!(slug(" /pages/About-us ").unwrap(), "about-us");
        for bad in ["", "a b", "ä", "-a", "preview", "new", "a/b", &"a".repeat(61)] {
            assert!(slug(bad).is_err(), "{bad}");
        }
    }
}
