//! Narrowing a list by what listings say in the fields of their category, as it stands in the address:
//! `f.material=Oak&f.material=Ash&f.capacity.from=1.5`.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::categories::{CategoryField, FieldKind, Tree};
use crate::content::numbers::number;
use crate::content::specifics::{Specific, Value};
use crate::content::units::comparable;
use crate::ids::CategoryId;
use crate::locales::{Locale, Name, Text};
use crate::search::{Narrowing, Wanted, choice, day};

/// What stands before the key of a field.
const BEFORE: &str = "f.";
/// The most of them that are looked at.
const MOST: usize = 100;

/// What was chosen and typed, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked(Vec<(String, String)>);

/// One field that a list can be narrowed by.
pub struct Facet {
    /// The field.
    pub field: CategoryField,
    /// Its name in the address.
    pub name: String,
    /// What can be chosen; for yes or no, yes.
    pub choices: Vec<Choice>,
    /// The lower end, as typed.
    pub from: String,
    /// The upper end, as typed.
    pub to: String,
    ends: [Option<Value>; 2],
}

/// One choice of a field.
pub struct Choice {
    /// As in the address.
    pub value: String,
    /// Whether it is made.
    pub is_chosen: bool,
    /// How many listings there would be with it, where that is known.
    pub count: Option<usize>,
}

/// One thing that narrows the list, and the address of the list without it.
pub struct Chip {
    /// What it is called.
    pub label: Name,
    /// The address of the list without it.
    pub without: String,
}

impl Asked {
    /// Takes a part of the address; whether it is one of these.
    pub fn take(&mut self, name: &str, text: &str) -> bool {
        let Some(name) = name.strip_prefix(BEFORE) else { return false };
        let text: String = text.trim().chars().take(60).collect();
        let pair = (name.to_owned(), text);
        if !pair.1.is_empty() && self.0.len() < MOST && !self.0.contains(&pair) {
            self.0.push(pair);
        }
        true
    }

    /// Whether nothing is asked.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Only what this category can be narrowed by.
    #[must_use]
    pub fn of_category(self, tree: &Tree, category: Option<CategoryId>) -> Self {
        let Some(category) = category else { return Self::default() };
        let fields: Vec<_> = tree.fields_of(category).into_iter().filter(|field| field.is_filterable).collect();
        let is_known = |(name, text): &(String, String)| {
            fields.iter().any(|field| match field.kind {
                FieldKind::Text => false,
                FieldKind::YesNo => *name == field.key && text == "yes",
                FieldKind::Choice | FieldKind::Choices => *name == field.key && field.choices.contains(text),
                FieldKind::Number | FieldKind::Date => {
                    name.strip_suffix(".from").or_else(|| name.strip_suffix(".to")) == Some(&field.key)
                }
            })
        };
        Self(self.0.into_iter().filter(is_known).collect())
    }

    /// Without what is asked of one field.
    #[must_use]
    pub fn without(&self, key: &str) -> Self {
        let is_other = |name: &str| ["", ".from", ".to"].iter().all(|end| name.strip_suffix(end) != Some(key));
        Self(self.0.iter().filter(|(name, _)| is_other(name)).cloned().collect())
    }

    /// The fields that a category can be narrowed by, with what is asked of each.
    #[must_use]
    pub fn facets(&self, tree: &Tree, category: Option<CategoryId>, locale: Locale) -> Vec<Facet> {
        let Some(category) = category else { return Vec::new() };
        let fields = tree.fields_of(category).into_iter().filter(|field| field.is_filterable);
        fields.filter(|field| field.kind != FieldKind::Text).map(|field| self.facet(field, locale)).collect()
    }

    fn facet(&self, field: &CategoryField, locale: Locale) -> Facet {
        let choices = if field.kind == FieldKind::YesNo { vec!["yes".to_owned()] } else { field.choices.clone() };
        let choice = |value: String| {
            let is_chosen = self.0.iter().any(|(name, text)| *name == field.key && *text == value);
            Choice { value, is_chosen, count: None }
        };
        let [from, to] = ["from", "to"].map(|end| self.typed(&format!("{}.{end}", field.key)));
        let ends = [from, to].map(|typed| read(typed, field, locale));
        Facet {
            field: field.clone(),
            name: format!("{BEFORE}{}", field.key),
            choices: choices.into_iter().map(choice).collect(),
            from: from.to_owned(),
            to: to.to_owned(),
            ends,
        }
    }

    fn typed(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text)
    }

    /// As they stand in a link, numbers so that every language reads them alike. `without` is left out: a name, and
    /// where there are several of it, which.
    #[must_use]
    pub fn in_link(&self, locale: Locale, without: Option<(&str, &str)>) -> Vec<(String, String)> {
        let kept = self.0.iter().filter(|(name, text)| {
            without.is_none_or(|(other, which)| name.as_str() != other || (!which.is_empty() && text.as_str() != which))
        });
        #[expect(clippy::case_sensitive_file_extension_comparisons, reason = "these are no files")]
        let plain = |(name, text): &(String, String)| {
            let is_end = name.ends_with(".from") || name.ends_with(".to");
            let number = if is_end { number(text, "", Some(locale)).ok() } else { None };
            (format!("{BEFORE}{name}"), number.map_or_else(|| text.clone(), alike))
        };
        kept.map(plain).collect()
    }
}

/// What was typed at one end of a range.
fn read(typed: &str, field: &CategoryField, locale: Locale) -> Option<Value> {
    match field.kind {
        FieldKind::Number => number(typed, &field.unit, Some(locale)).ok().map(Value::Number),
        FieldKind::Date => typed.parse::<NaiveDate>().ok().map(Value::Date),
        _ => None,
    }
}

/// A number that every language reads alike: no thousand begins with a zero.
fn alike(number: Decimal) -> String {
    let plain = number.to_string();
    let is_like_a_thousand = plain
        .trim_start_matches('-')
        .split_once('.')
        .is_some_and(|(whole, decimals)| whole.len() <= 3 && decimals.len() == 3);
    match plain.strip_prefix('-') {
        _ if !is_like_a_thousand => plain,
        Some(rest) => format!("-0{rest}"),
        None => format!("0{plain}"),
    }
}

impl Facet {
    /// What a listing has to say for all this; none where nothing is asked.
    #[must_use]
    pub fn narrowing(&self) -> Option<Narrowing> {
        let chosen: Vec<_> =
            self.choices.iter().filter(|choice| choice.is_chosen).map(|choice| choice.value.clone()).collect();
        let wanted = if chosen.is_empty() {
            let [from, to] = self.ends.each_ref().map(|end| self.compared(end.as_ref()?));
            if from.is_none() && to.is_none() {
                return None;
            }
            Wanted::Between(from, to)
        } else {
            Wanted::AnyOf(chosen)
        };
        Some(Narrowing { key: self.field.key.clone(), wanted })
    }

    fn compared(&self, end: &Value) -> Option<Decimal> {
        match end {
            Value::Number(number) => Some(comparable(*number, &self.field.unit)),
            Value::Date(date) => Some(day(*date)),
            _ => None,
        }
    }

    /// What was typed and cannot be read, so that it is left out.
    #[must_use]
    pub fn mistaken(&self) -> Option<&str> {
        let ends = [&self.from, &self.to].into_iter().zip(&self.ends);
        ends.filter(|(typed, read)| !typed.is_empty() && read.is_none()).map(|(typed, _)| typed.as_str()).next()
    }

    /// Whether it is a range from one end to the other.
    #[must_use]
    pub fn is_range(&self) -> bool {
        matches!(self.field.kind, FieldKind::Number | FieldKind::Date)
    }

    /// Whether it is one of these.
    #[must_use]
    pub fn is_date(&self) -> bool {
        self.field.kind == FieldKind::Date
    }

    /// The choices that lead somewhere, or that are made.
    pub fn offered(&self) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(|choice| choice.is_chosen || choice.count != Some(0))
    }

    /// Whether there is anything to choose or to type.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        self.is_range() || self.offered().next().is_some()
    }

    /// The same with how many listings there would be with each of the choices.
    #[must_use]
    pub fn counted(mut self, counts: Option<&[usize]>) -> Self {
        for (choice, count) in self.choices.iter_mut().zip(counts.unwrap_or_default()) {
            choice.count = Some(*count);
        }
        self
    }

    /// The terms of its choices in the index.
    #[must_use]
    pub fn terms(&self) -> Vec<String> {
        self.choices.iter().map(|one| choice(&self.field.key, &one.value)).collect()
    }

    /// What narrows the list by it, each with the way out.
    pub fn chips(&self, link_without: impl Fn(&str, &str) -> String) -> Vec<Chip> {
        let (key, label) = (&self.field.key, &self.field.label);
        let chosen = self.choices.iter().filter(|choice| choice.is_chosen).map(|choice| {
            let is_yes = self.field.kind == FieldKind::YesNo;
            let name =
                if is_yes { label.clone().into() } else { Text::listings_chip_field(label, &choice.value).into() };
            Chip { label: name, without: link_without(key, &choice.value) }
        });
        let said = |value: &Value| Specific {
            key: key.clone(),
            label: label.clone(),
            value: value.clone(),
            unit: self.field.unit.clone(),
        };
        let [from, to] = self.ends.each_ref().map(|end| end.as_ref().map(said));
        let from = from.map(|from| Chip {
            label: Text::listings_chip_field_from(label, &from).into(),
            without: link_without(&format!("{key}.from"), ""),
        });
        let to = to.map(|to| Chip {
            label: Text::listings_chip_field_to(label, &to).into(),
            without: link_without(&format!("{key}.to"), ""),
        });
        chosen.chain(from).chain(to).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_link_means_the_same_in_every_language() {
        for text in ["1.25", "1.250", "12.125", "-1.125", "1250", "1234.125", "0.5"] {
            let expected: Decimal = text.parse().unwrap();
            for locale in Locale::ALL {
                let link = alike(expected);
                assert_eq!(number(&link, "", Some(locale)), Ok(expected.normalize()), "{link} in {locale}");
            }
        }
    }

    #[test]
    fn what_is_asked_twice_or_too_often_counts_once() {
        let mut asked = Asked::default();
        assert!(!asked.take("q", "lamp"));
        for number in 0..300 {
            assert!(asked.take("f.size", &number.to_string()));
            assert!(asked.take("f.size", "1"));
        }
        assert_eq!(asked.0.len(), MOST);
    }
}
