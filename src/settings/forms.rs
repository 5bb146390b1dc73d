//! The form of a profile: what was typed into its fields, and what they said when it was filled.

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::fields::Field;
use crate::locales::Text;
use crate::web::forms::Errors;
use crate::web::markdown::Rendered;

/// What the fields of a profile say, in the order of [`Field::ALL`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values([String; Field::ALL.len()]);

impl Values {
    /// What a field says.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        &self.0[field as usize]
    }

    /// Lets a field say this.
    pub fn set(&mut self, field: Field, value: String) {
        self.0[field as usize] = value;
    }
}

/// `POST /manage/{business}/settings`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub struct ProfileForm {
    /// What is in the fields.
    pub typed: Values,
    /// Whether the business has a colour of its own.
    pub has_colour: bool,
    /// The version of the profile that the form was filled from.
    pub version: i32,
    /// Marks of what the fields said then.
    pub was: String,
}

impl From<Vec<(String, String)>> for ProfileForm {
    fn from(sent: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, text) in sent {
            match (name.as_str(), Field::parse(&name)) {
                (_, Some(field)) => form.typed.set(field, text),
                ("has_colour", _) => form.has_colour = true,
                ("version", _) => form.version = text.parse().unwrap_or_default(),
                ("was", _) => form.was = text,
                _ => {}
            }
        }
        form
    }
}

/// A profile that can be saved.
#[derive(Clone, Debug)]
pub struct Written {
    /// What the fields say.
    pub values: Values,
    /// The description as HTML.
    pub about_html: String,
}

/// What was saved while somebody filled the form.
#[derive(Clone, Debug, Default)]
pub struct Meanwhile {
    saved: Values,
    /// Fields that only somebody else changed: the form has taken what they say now.
    pub taken: Vec<Field>,
    /// Fields that both changed: the form has what was typed.
    pub contested: Vec<Field>,
}

impl Meanwhile {
    /// What was saved in a field that was changed here too; empty where nothing was.
    #[must_use]
    pub fn saved(&self, field: Field) -> &str {
        if self.contested.contains(&field) { self.saved.get(field) } else { "" }
    }
}

impl ProfileForm {
    /// Filled with what is saved, in this version.
    #[must_use]
    pub fn of(saved: &Values, version: i32) -> Self {
        let has_colour = !saved.get(Field::Accent).is_empty();
        Self { typed: saved.clone(), has_colour, version, was: marks(saved) }
    }

    /// What is in a field; for the template.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        self.typed.get(field)
    }

    /// What the colour's field shows: it cannot be empty.
    #[must_use]
    pub fn colour(&self) -> &str {
        Some(self.typed.get(Field::Accent)).filter(|colour| !colour.is_empty()).unwrap_or("#205a66")
    }

    fn sent(&self) -> Values {
        let mut sent = self.typed.clone();
        if !self.has_colour {
            sent.set(Field::Accent, String::new());
        }
        sent
    }

    /// What the form says, or every mistake in it: work for [`crate::web::thinking()`].
    pub fn parse(&self) -> Result<Written, Errors> {
        let (sent, mut values, mut errors) = (self.sent(), Values::default(), Errors::default());
        let mut about_html = String::new();
        for field in Field::ALL {
            let Some(value) = errors.take(field.as_str(), field.read(sent.get(*field))) else { continue };
            if *field == Field::About {
                about_html = errors.take(field.as_str(), rendered(&value)).unwrap_or_default();
            }
            values.set(*field, value);
        }
        if errors.is_empty() { Ok(Written { values, about_html }) } else { Err(errors) }
    }

    /// The same form on top of what somebody else has saved since it was filled.
    #[must_use]
    pub fn merged(&self, saved: &Values, version: i32) -> (Self, Meanwhile) {
        let (mut sent, mut meanwhile) = (self.sent(), Meanwhile { saved: saved.clone(), ..Meanwhile::default() });
        let was: Vec<_> = self.was.split('.').collect();
        for field in Field::ALL {
            let typed = sent.get(*field).replace("\r\n", "\n");
            if typed.trim() == saved.get(*field) {
                continue;
            }
            let before = was.get(*field as usize).copied().unwrap_or_default();
            if mark(saved.get(*field)) == before {
                // Only changed here.
            } else if mark(typed.trim()) == before {
                sent.set(*field, saved.get(*field).to_owned());
                meanwhile.taken.push(*field);
            } else {
                meanwhile.contested.push(*field);
            }
        }
        let has_colour = !sent.get(Field::Accent).is_empty();
        (Self { typed: sent, has_colour, version, was: marks(saved) }, meanwhile)
    }
}

/// The longest HTML of a description that is kept, in characters; the table has room for 40,000.
const LARGEST_ABOUT: usize = 39_000;

fn rendered(about: &str) -> Result<String, Text> {
    if about.is_empty() {
        return Ok(String::new());
    }
    let html = Rendered::parse(about)?.html;
    if html.chars().count() > LARGEST_ABOUT { Err(Text::web_too_much_formatting()) } else { Ok(html) }
}

/// What tells a text from another, in few letters.
fn mark(text: &str) -> String {
    hex::encode(&Sha256::digest(text)[..6])
}

fn marks(values: &Values) -> String {
    Field::ALL.iter().map(|field| mark(values.get(*field))).collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(Field, &str)]) -> Values {
        let mut values = Values::default();
        for (field, value) in pairs {
            values.set(*field, (*value).to_owned());
        }
        values
    }

    #[test]
    fn two_changes_are_put_together_field_by_field() {
        let before = values(&[
            (Field::Name, "Oak"),
            (Field::Town, "Porto"),
            (Field::Hours, "9 to 5"),
            (Field::Accent, "#112233"),
        ]);
        let mut form = ProfileForm::of(&before, 1);
        form.typed.set(Field::Town, "Lisbon".to_owned());
        form.typed.set(Field::Tagline, "Chairs".to_owned());
        let saved = values(&[(Field::Name, "Oak"), (Field::Town, "Braga"), (Field::Hours, "10 to 6")]);
        let (merged, meanwhile) = form.merged(&saved, 2);
        assert_eq!(
            merged.typed,
            values(&[
                (Field::Name, "Oak"),
                (Field::Town, "Lisbon"),
                (Field::Hours, "10 to 6"),
                (Field::Tagline, "Chairs"),
            ])
        );
        assert!(!merged.has_colour && merged.version == 2);
        assert_eq!(meanwhile.taken, [Field::Hours, Field::Accent]);
        assert_eq!((meanwhile.contested.as_slice(), meanwhile.saved(Field::Town)), ([Field::Town].as_slice(), "Braga"));
    }
}
