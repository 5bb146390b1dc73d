//! The form of a block. One form has the fields of every kind; each kind reads its own.

use serde::Deserialize;

use crate::categories::Tree;
use crate::clock::Moment;
use crate::listings::home::blocks::{Content, Kind, MOST_OF_BLOCK, Said};
use crate::listings::home::model::Block;
use crate::locales::{Locale, Text};
use crate::operator::home::model::Wish;
use crate::operator::typed::{lines, link, time, written};
use crate::web::forms::{Errors, text};
use crate::web::letters::visible;
use crate::web::markdown::Rendered;

/// The longest title or line, in characters.
pub const LONGEST_LINE: usize = 120;
/// The longest sentence below a title, in characters.
pub const LONGEST_SENTENCE: usize = 300;
/// The longest text in Markdown, in characters.
pub const LONGEST_TEXT: usize = 5_000;

/// `POST /operator/home` and `…/{block}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BlockForm {
    /// The kind of block.
    pub kind: String,
    pub title_en: String,
    pub title_de: String,
    pub title_ar: String,
    pub text_en: String,
    pub text_de: String,
    pub text_ar: String,
    pub count: String,
    pub picked: String,
    pub category: String,
    pub link: String,
    pub starts: String,
    pub ends: String,
}

impl BlockForm {
    /// The empty form of a kind.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        let count = if kind == Kind::Businesses { 6 } else { 8 };
        Self { kind: kind.as_str().to_owned(), count: count.to_string(), ..Self::default() }
    }

    /// The form of a block that there is.
    #[must_use]
    pub fn of(block: &Block) -> Self {
        let time = |time: Option<Moment>| time.map(written).unwrap_or_default();
        let form = Self { starts: time(block.starts), ends: time(block.ends), ..Self::new(block.content.kind()) };
        match &block.content {
            Content::Hero { title, sentence } => form.titled(title).saying(sentence),
            Content::Newest { count } | Content::Businesses { count } => Self { count: count.to_string(), ..form },
            Content::Collection { title, picked, category, count } => {
                let picked = picked.iter().map(i64::to_string).collect::<Vec<_>>().join("\n");
                Self { picked, category: category.clone(), count: count.to_string(), ..form.titled(title) }
            }
            Content::Categories => form,
            Content::Text { markdown, .. } => form.saying(markdown),
            Content::Banner { text, link } => Self { link: link.clone(), ..form.saying(text) },
        }
    }

    fn titled(self, said: &Said) -> Self {
        let [title_en, title_de, title_ar] = Locale::ALL.map(|locale| said.in_language(locale).to_owned());
        Self { title_en, title_de, title_ar, ..self }
    }

    fn saying(self, said: &Said) -> Self {
        let [text_en, text_de, text_ar] = Locale::ALL.map(|locale| said.in_language(locale).to_owned());
        Self { text_en, text_de, text_ar, ..self }
    }

    /// The titles by language, each with the name of its field.
    #[must_use]
    pub fn titles(&self) -> [(Locale, &'static str, &str); 3] {
        [
            (Locale::English, "title_en", &self.title_en),
            (Locale::German, "title_de", &self.title_de),
            (Locale::Arabic, "title_ar", &self.title_ar),
        ]
    }

    /// The texts by language, each with the name of its field.
    #[must_use]
    pub fn texts(&self) -> [(Locale, &'static str, &str); 3] {
        [
            (Locale::English, "text_en", &self.text_en),
            (Locale::German, "text_de", &self.text_de),
            (Locale::Arabic, "text_ar", &self.text_ar),
        ]
    }

    /// The kind, if it is one.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        Kind::parse(&self.kind)
    }

    /// What the form says, or every mistake in it.
    pub fn parse(&self, kind: Kind, tree: &Tree) -> Result<Wish, Errors> {
        let mut errors = Errors::default();
        let content = match kind {
            Kind::Hero => Content::Hero {
                title: lines(&self.titles(), LONGEST_LINE, false, &mut errors),
                sentence: lines(&self.texts(), LONGEST_SENTENCE, false, &mut errors),
            },
            Kind::Newest => Content::Newest { count: self.count(&mut errors) },
            Kind::Collection => self.collection(tree, &mut errors),
            Kind::Categories => Content::Categories,
            Kind::Businesses => Content::Businesses { count: self.count(&mut errors) },
            Kind::Text => self.text(&mut errors),
            Kind::Banner => Content::Banner {
                text: lines(&self.texts(), LONGEST_LINE, true, &mut errors),
                link: errors.take("link", link(&self.link)).unwrap_or_default(),
            },
        };
        let starts = errors.take("starts", time(&self.starts)).flatten();
        let ends = errors.take("ends", time(&self.ends)).flatten();
        if starts.zip(ends).is_some_and(|(starts, ends)| ends <= starts) {
            errors.add("ends", Text::operator_home_ends_before());
        }
        if errors.is_empty() { Ok(Wish { content, starts, ends }) } else { Err(errors) }
    }

    fn count(&self, errors: &mut Errors) -> usize {
        let count = self.count.trim().parse().ok().filter(|count| (1..=MOST_OF_BLOCK).contains(count));
        errors.take("count", count.ok_or_else(|| Text::operator_home_count_mistaken(MOST_OF_BLOCK))).unwrap_or(1)
    }

    fn collection(&self, tree: &Tree, errors: &mut Errors) -> Content {
        let title = lines(&self.titles(), LONGEST_LINE, true, errors);
        let picked = errors.take("picked", numbers(&self.picked)).unwrap_or_default();
        let named = self.category.trim().trim_start_matches("/categories/");
        let known = tree.by_slug(named).or_else(|| tree.leaf_called(named));
        let category = match (named, known) {
            ("", _) => String::new(),
            (_, Some(known)) => known.slug.clone(),
            (_, None) => {
                errors.add("category", Text::operator_home_no_category());
                named.to_owned()
            }
        };
        if picked.is_empty() == category.is_empty() && errors.on("picked").is_none() {
            errors.add("picked", Text::operator_home_either());
        }
        Content::Collection { title, picked, category, count: self.count(errors) }
    }

    fn text(&self, errors: &mut Errors) -> Content {
        let (mut markdown, mut html) = (Said::default(), Said::default());
        for (locale, name, typed) in self.texts() {
            if visible(typed).trim().is_empty() {
                continue;
            }
            let typed = text(typed, LONGEST_TEXT, Text::operator_home_nothing_said());
            let read = typed.and_then(|typed| Ok((Rendered::parse(&typed)?, typed)));
            if let Some((rendered, typed)) = errors.take(name, read) {
                markdown = markdown.with(locale, typed);
                html = html.with(locale, rendered.html);
            }
        }
        if markdown.is_empty() && errors.is_empty() {
            errors.add("text_en", Text::operator_home_nothing_said());
        }
        Content::Text { markdown, html }
    }
}

/// The numbers of listings: each by itself, or in its address.
fn numbers(typed: &str) -> Result<Vec<i64>, Text> {
    let mut numbers = Vec::new();
    for word in typed.split([' ', ',', ';', '\n', '\r', '\t']).filter(|word| !word.is_empty()) {
        let shown: String = word.chars().take(60).collect();
        let behind = word.rsplit_once("/listings/").map_or(word, |(_, behind)| behind);
        let number = behind.split(['-', '?', '#']).next().unwrap_or_default().parse::<i64>();
        let number = number.ok().filter(|number| *number > 0).ok_or_else(|| Text::operator_home_no_number(shown))?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
        if numbers.len() > MOST_OF_BLOCK {
            return Err(Text::operator_home_too_many_picked(MOST_OF_BLOCK));
        }
    }
    Ok(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(kind: Kind, change: impl FnOnce(&mut BlockForm)) -> Result<Wish, Vec<String>> {
        let mut form = BlockForm::new(kind);
        change(&mut form);
        let named = |errors: Errors| errors.iter().map(|(name, _)| name.to_owned()).collect();
        form.parse(kind, &Tree::default()).map_err(named)
    }

    #[test]
    fn every_mistake_is_told_at_its_field() {
        assert!(parsed(Kind::Hero, |_| ()).is_ok() && parsed(Kind::Categories, |_| ()).is_ok());
        assert_eq!(parsed(Kind::Newest, |form| form.count = "25".into()).unwrap_err(), ["count"]);
        assert_eq!(parsed(Kind::Text, |form| form.text_de = "\u{200b}".repeat(9)).unwrap_err(), ["text_en"]);
        assert_eq!(parsed(Kind::Text, |form| form.text_de = "a".repeat(20_000)).unwrap_err(), ["text_de"]);
        assert_eq!(parsed(Kind::Banner, |_| ()).unwrap_err(), ["text_en", "link"]);
        assert_eq!(parsed(Kind::Collection, |_| ()).unwrap_err(), ["title_en", "picked"]);
        for link in ["https://evil.example", "//evil.example", "/a b", "javascript:x", "/\\evil"] {
            let banner = |form: &mut BlockForm| (form.text_ar, form.link) = ("عرض".into(), link.into());
            assert_eq!(parsed(Kind::Banner, banner).unwrap_err(), ["link"], "{link}");
        }
        let times = |form: &mut BlockForm| {
            (form.starts, form.ends) = ("2026-12-02T00:00".into(), "2026-12-01T00:00".into());
        };
        assert_eq!(parsed(Kind::Categories, times).unwrap_err(), ["ends"]);
        assert_eq!(parsed(Kind::Categories, |form| form.starts = "soon".into()).unwrap_err(), ["starts"]);
    }

    #[test]
    fn listings_are_picked_by_number_or_address() {
        assert_eq!(numbers("12, 7\n/listings/9-mug https://souk.example/listings/7-cup?x").unwrap(), [12, 7, 9]);
        assert!(numbers("mug").is_err() && numbers("-1").is_err() && numbers(&"9".repeat(20_000)).is_err());
        let many: Vec<_> = (1..=25).map(|number: i64| number.to_string()).collect();
        assert!(numbers(&many[..24].join(" ")).is_ok() && numbers(&many.join(" ")).is_err());
    }
}
