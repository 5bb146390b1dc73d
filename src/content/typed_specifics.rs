//! What people type into the fields of a category: one a line, `key: value`, choices set apart by semicolons.

use chrono::NaiveDate;

use super::numbers::{Unread, number, typed};
use super::specifics::{INPUT, Specific, Specifics, Value, specific_key};
use crate::categories::{CategoryField, FieldKind, Tree};
use crate::locales::{Locale, Text};
use crate::web::forms::Errors;
use crate::web::letters::visible;

/// The longest text in a field, in characters.
pub const LONGEST: usize = 300;
/// The most that is typed into all fields of a category, in bytes.
const MOST_BYTES: usize = 64 * 1024;
/// The most lines that are compared or shown.
const MOST_LINES: usize = 200;
/// What stands between two choices.
pub const BETWEEN: char = ';';

/// The key of each line and what was typed for it.
pub fn pairs(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|line| line.split_once(':')).map(|(key, typed)| (key.trim(), typed.trim()))
}

impl Specifics {
    /// Reads what was typed for a category that asks these fields. A line of no such field is left out: what it says
    /// belongs to another category.
    ///
    /// # Errors
    /// Every mistake, at the name of its input.
    pub fn parse(text: &str, asked: &[&CategoryField], locale: Option<Locale>) -> Result<Self, Errors> {
        let (mut said, mut errors) = (Vec::new(), Errors::default());
        if text.len() > MOST_BYTES {
            return Err(Errors::of("specifics", Text::content_specifics_too_long()));
        }
        for field in asked {
            let typed = typed_in(text, &field.key);
            if visible(typed).trim().is_empty() {
                continue;
            }
            let (key, label, unit) = (field.key.clone(), field.label.clone(), field.unit.clone());
            let value = errors.take(specific_key(&key), value(typed, field, locale));
            said.extend(value.map(|value| Specific { key, label, value, unit }));
        }
        if errors.is_empty() { Ok(Self::of(said)) } else { Err(errors) }
    }

    /// One a line, as they are typed in this language; without one, as files hold them.
    #[must_use]
    pub fn lines(&self, locale: Option<Locale>) -> String {
        self.each().map(|said| format!("{}: {}", said.key, said.typed(locale))).collect::<Vec<_>>().join("\n")
    }
}

impl Specific {
    /// What is typed into its field in this language; without one, as files hold it.
    #[must_use]
    pub fn typed(&self, locale: Option<Locale>) -> String {
        match &self.value {
            Value::Text(text) | Value::Choice(text) => text.clone(),
            Value::Number(number) if self.unit.is_empty() => typed(*number, locale),
            Value::Number(number) => format!("{} {}", typed(*number, locale), self.unit),
            Value::Choices(chosen) => chosen.join("; "),
            Value::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            Value::Date(day) => day.to_string(),
        }
    }
}

/// What is typed in the line of this key; empty where there is none.
#[must_use]
pub fn typed_in<'a>(lines: &'a str, key: &str) -> &'a str {
    let pairs = lines.lines().filter_map(|line| line.split_once(':'));
    let mut own = pairs.filter(|(name, _)| name.trim() == key);
    own.next().map_or("", |(_, typed)| typed.trim())
}

/// Each of the choices that were typed.
pub fn chosen(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(BETWEEN).map(str::trim).filter(|choice| !choice.is_empty())
}

/// Adds what an input of this name holds to the lines; whether it is one of a category's fields. Several of one name
/// are the choices of one field.
pub fn take_input(lines: &mut String, name: &str, text: &str) -> bool {
    let Some(key) = name.strip_prefix(INPUT) else { return false };
    let is_key = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let text = text.split(char::is_control).collect::<Vec<_>>().join(" ");
    // Past the most nothing more is looked at: all of it is refused.
    if !is_key || text.trim().is_empty() || lines.len() > MOST_BYTES {
        return true;
    }
    let line = format!("{key}: ");
    let is_last = lines.lines().next_back().is_some_and(|last| last.starts_with(&line));
    if is_last {
        lines.push(BETWEEN);
        lines.push(' ');
    } else {
        if !lines.is_empty() {
            lines.push('\n');
        }
        lines.push_str(&line);
    }
    lines.push_str(text.trim());
    true
}

/// The lines as files hold them, so that the same is the same in whatever language it was typed. What cannot be read
/// stays as it is.
#[must_use]
pub fn neutral(lines: &str, tree: &Tree, locale: Option<Locale>) -> String {
    let same = |line: &str| {
        let (key, text) = line.split_once(':')?;
        let field =
            tree.iter().flat_map(|category| tree.own_fields(category.id)).find(|field| field.key == key.trim())?;
        let (key, label, unit) = (field.key.clone(), field.label.clone(), field.unit.clone());
        let said = Specific { key, label, value: value(text, field, locale).ok()?, unit };
        Some(format!("{}: {}", said.key, said.typed(None)))
    };
    let lines = lines.lines().take(MOST_LINES).map(|line| same(line).unwrap_or_else(|| line.trim().to_owned()));
    lines.collect::<Vec<_>>().join("\n")
}

/// The lines as people read them, with what each field is called.
#[must_use]
pub fn labelled(lines: &str, tree: &Tree) -> String {
    let called = |line: &str| {
        let (key, text) = line.split_once(':')?;
        let field =
            tree.iter().flat_map(|category| tree.own_fields(category.id)).find(|field| field.key == key.trim())?;
        Some(format!("{}: {}", field.label, text.trim()))
    };
    lines
        .lines()
        .take(MOST_LINES)
        .map(|line| called(line).unwrap_or_else(|| line.to_owned()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn value(typed: &str, field: &CategoryField, locale: Option<Locale>) -> Result<Value, Text> {
    let typed = visible(typed);
    let typed = typed.trim();
    let label = field.label.as_str();
    // Of several choices each is as long as a choice is.
    if field.kind != FieldKind::Choices && typed.chars().count() > LONGEST {
        return Err(Text::content_specific_too_long(label, LONGEST));
    }
    if typed.chars().any(char::is_control) {
        return Err(Text::content_specific_malformed(label));
    }
    let choice = |wanted: &str| {
        let wanted = wanted.to_lowercase();
        let known = field.choices.iter().position(|choice| choice.to_lowercase() == wanted);
        known.ok_or_else(|| Text::content_specific_choice_unknown(label))
    };
    Ok(match field.kind {
        FieldKind::Text => Value::Text(typed.to_owned()),
        FieldKind::Number => Value::Number(number(typed, &field.unit, locale).map_err(|why| unread(why, field))?),
        FieldKind::Choice => Value::Choice(field.choices[choice(typed)?].clone()),
        FieldKind::Choices => {
            let mut places = chosen(typed).map(choice).collect::<Result<Vec<_>, _>>()?;
            places.sort_unstable();
            places.dedup();
            Value::Choices(places.into_iter().map(|place| field.choices[place].clone()).collect())
        }
        FieldKind::YesNo => match typed.to_lowercase().as_str() {
            "yes" | "true" | "1" => Value::YesNo(true),
            "no" | "false" | "0" => Value::YesNo(false),
            _ => return Err(Text::content_specific_choice_unknown(label)),
        },
        FieldKind::Date => {
            let date = typed.parse::<NaiveDate>().map_err(|_| Text::content_specific_date_malformed(label))?;
            // A year of five digits is a slip.
            if !(1..=9999).contains(&chrono::Datelike::year(&date)) {
                return Err(Text::content_specific_date_malformed(label));
            }
            Value::Date(date)
        }
    })
}

fn unread(why: Unread, field: &CategoryField) -> Text {
    let (label, unit) = (field.label.as_str(), field.unit.as_str());
    match why {
        Unread::TooLarge => Text::content_specific_number_too_large(label),
        _ if unit.is_empty() => Text::content_specific_number_malformed(label),
        _ => Text::content_specific_measure_malformed(label, unit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::CategoryId;

    fn field(key: &str, kind: FieldKind, choices: &[&str]) -> CategoryField {
        CategoryField {
            id: 1,
            category_id: CategoryId::new(1),
            key: key.to_owned(),
            label: key.to_uppercase(),
            kind,
            unit: if kind == FieldKind::Number { "l" } else { "" }.to_owned(),
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
            is_required: false,
            is_filterable: false,
        }
    }

    #[test]
    fn inputs_become_lines_that_say_the_same_again() {
        let fields = [
            field("maker", FieldKind::Text, &[]),
            field("size", FieldKind::Number, &[]),
            field("colour", FieldKind::Choices, &["Red", "Blue", "Green"]),
            field("made", FieldKind::Date, &[]),
            field("new", FieldKind::YesNo, &[]),
        ];
        let asked: Vec<_> = fields.iter().collect();
        let mut lines = String::new();
        for (name, text) in [
            ("field-maker", "A: b\nc: d"),
            ("field-size", "1,5"),
            ("field-colour", "green"),
            ("field-colour", "Red"),
            ("field-colour", "red"),
            ("field-made", "2020-02-29"),
            ("field-new", " "),
            ("field-gone", "x"),
            ("field-", "x"),
            ("field-a b", "x"),
        ] {
            assert!(take_input(&mut lines, name, text), "{name}");
        }
        assert!(!take_input(&mut lines, "name", "x"));
        let said = Specifics::parse(&lines, &asked, Some(Locale::German)).unwrap();
        assert_eq!(said.lines(None), "maker: A: b c: d\nsize: 1.5 l\ncolour: Red; Green\nmade: 2020-02-29");
        assert_eq!(said.lines(Some(Locale::German)).lines().nth(1), Some("size: 1,5 l"));
        for locale in [None, Some(Locale::German), Some(Locale::Arabic)] {
            assert_eq!(Specifics::parse(&said.lines(locale), &asked, locale), Ok(said.clone()));
        }
    }

    #[test]
    fn what_no_field_takes_is_refused_at_its_input() {
        let fields = [
            field("maker", FieldKind::Text, &[]),
            field("size", FieldKind::Number, &[]),
            field("colour", FieldKind::Choice, &["Red"]),
            field("made", FieldKind::Date, &[]),
            field("new", FieldKind::YesNo, &[]),
        ];
        let asked: Vec<_> = fields.iter().collect();
        let long = "x".repeat(20_000);
        let lines = format!("maker: {long}\nsize: {long}\ncolour: {long}\nmade: 0000-00-00\nnew: perhaps");
        let errors = Specifics::parse(&lines, &asked, None).unwrap_err();
        let names: Vec<_> = errors.iter().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(names, ["field-maker", "field-size", "field-colour", "field-made", "field-new"]);
        let mut lines = String::new();
        for number in 0..50_000 {
            take_input(&mut lines, "field-colour", &number.to_string());
        }
        assert!(lines.len() < 2 * MOST_BYTES);
        assert!(Specifics::parse(&lines, &asked, None).unwrap_err().on("specifics").is_some());
    }
}
