//! The form of a field.

use serde::Deserialize;

use super::model::Wish;
use crate::categories::{CategoryField, FieldKind};
use crate::locales::Text;
use crate::web::forms::{Errors, line};
use crate::web::letters::visible;

/// The longest label and the longest choice, in characters.
pub const LONGEST: usize = 60;
/// The longest unit, in characters.
pub const LONGEST_UNIT: usize = 20;
/// The most choices of a field.
pub const MOST_CHOICES: usize = 100;

/// `POST /operator/categories/{category}/fields` and `…/{field}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct FieldForm {
    /// As people read it.
    pub label: String,
    /// What can be said in it.
    pub kind: String,
    /// What a number is measured in.
    pub unit: String,
    /// What can be chosen, one a line.
    pub choices: String,
    /// `yes` where products have to say it.
    pub required: String,
    /// `yes` where visitors can narrow a list by it.
    pub filterable: String,
    /// `yes` where choices go that listings say.
    pub confirmed: String,
}

impl FieldForm {
    /// The form of a field that there is.
    #[must_use]
    pub fn of(field: &CategoryField) -> Self {
        let tick = |is_so: bool| if is_so { "yes" } else { "" }.to_owned();
        Self {
            label: field.label.clone(),
            kind: field.kind.as_str().to_owned(),
            unit: field.unit.clone(),
            choices: field.choices.join("\n"),
            required: tick(field.is_required),
            filterable: tick(field.is_filterable),
            confirmed: String::new(),
        }
    }

    /// The kind that is chosen; text until one is.
    #[must_use]
    pub fn kind(&self) -> FieldKind {
        FieldKind::parse(&self.kind).unwrap_or(FieldKind::Text)
    }

    /// What the field is to be, or every mistake.
    pub fn parse(&self) -> Result<Wish, Errors> {
        let mut errors = Errors::default();
        let kind = self.kind();
        let label = errors.take("label", line(&self.label, LONGEST, Text::fields_label_missing()));
        let unit = if kind == FieldKind::Number { errors.take("unit", unit(&self.unit)) } else { Some(String::new()) };
        let choices = if has_choices(kind) { errors.take("choices", choices(&self.choices)) } else { Some(Vec::new()) };
        let is_filterable = self.filterable == "yes";
        if is_filterable && kind == FieldKind::Text {
            errors.add("filterable", Text::fields_filter_text());
        }
        match (label, unit, choices) {
            (Some(label), Some(unit), Some(choices)) if errors.is_empty() => {
                Ok(Wish { label, kind, unit, choices, is_required: self.required == "yes", is_filterable })
            }
            _ => Err(errors),
        }
    }
}

/// Whether a field of this kind offers choices.
#[must_use]
pub const fn has_choices(kind: FieldKind) -> bool {
    matches!(kind, FieldKind::Choice | FieldKind::Choices)
}

fn unit(text: &str) -> Result<String, Text> {
    if visible(text).trim().is_empty() {
        return Ok(String::new());
    }
    let unit = line(text, LONGEST_UNIT, Text::fields_unit_malformed())?;
    // It stands behind numbers.
    let is_one = !unit.starts_with(|char: char| char.is_numeric() || matches!(char, '.' | ',' | '-'));
    if is_one { Ok(unit) } else { Err(Text::fields_unit_malformed()) }
}

fn choices(text: &str) -> Result<Vec<String>, Text> {
    let mut choices: Vec<String> = Vec::new();
    for typed in text.lines().filter(|typed| !visible(typed).trim().is_empty()) {
        if choices.len() == MOST_CHOICES {
            return Err(Text::fields_choices_too_many(MOST_CHOICES));
        }
        let beginning = typed.trim().chars().take(LONGEST).collect::<String>();
        if typed.trim().chars().count() > LONGEST {
            return Err(Text::fields_choice_too_long(beginning, LONGEST));
        }
        let choice = line(typed, LONGEST, Text::fields_choices_missing())?;
        if choice.contains(';') {
            return Err(Text::fields_choice_semicolon(choice));
        }
        if choices.iter().any(|known| known.to_lowercase() == choice.to_lowercase()) {
            return Err(Text::fields_choice_twice(choice));
        }
        choices.push(choice);
    }
    if choices.is_empty() { Err(Text::fields_choices_missing()) } else { Ok(choices) }
}
