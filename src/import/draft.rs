//! What a good row says, alone and on top of what its product says already.

use super::columns::folded;
use super::notes::Note;
use crate::categories::{CategoryField, Tree};
use crate::content::{Attributes, Content, Field, Specific, Specifics, Written};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::web::markdown::Rendered;

/// What a good row says.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Where it stands.
    pub line: u64,
    /// The number of the product in this marketplace, in a table that was exported here.
    pub product: Option<ProductId>,
    /// The business's own number.
    pub sku: Option<String>,
    /// The number under its barcode; the outer none where the table does not speak of it.
    #[expect(clippy::option_option, reason = "an empty cell is another thing than no column")]
    pub barcode: Option<Option<String>>,
    /// What the product says, but for facts and the fields of its category.
    pub written: Written,
    /// Facts, which are fields of its category where that has some of these names.
    pub facts: Vec<Fact>,
    /// What the table does not speak of.
    pub absent: Vec<&'static Field>,
    /// The facts that have a column in the table, in small letters.
    pub spoken: Vec<String>,
    /// Whether the table holds all facts of a product, in one column.
    pub has_all_facts: bool,
    /// What was done to the row.
    pub notes: Vec<Note>,
    /// As it stands in the file.
    pub cells: Vec<String>,
}

/// A fact in a row.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What kind of fact.
    pub name: String,
    /// The fact.
    pub value: String,
    /// Whether it is no field of a category, whatever its name.
    pub is_plain: bool,
}

impl Draft {
    /// What a product says with this row, that says this already or nothing, and what was done to that end.
    ///
    /// # Errors
    /// The sentence where all facts together are too many.
    pub fn over(&self, before: Option<&Content>, tree: &Tree) -> Result<(Written, Vec<Note>), Text> {
        let mut written = self.written.clone();
        let mut notes = self.notes.clone();
        if let Some(before) = before {
            for field in &self.absent {
                field.keep(before, &mut written.content);
            }
            if written.content.description == before.description
                && written.content.description != self.written.content.description
            {
                written.rendered = Rendered::of(&before.description);
            }
        }
        let asked = tree.fields_of(written.content.offer.category());
        let old = before.map(|before| &before.offer);
        let (mut attributes, mut said) = (Vec::new(), Vec::new());
        for fact in &self.facts {
            if fact.is_plain {
                attributes.push(fact);
            } else if let Some(kept) = old.and_then(|offer| said_before(fact, &offer.specifics)) {
                said.push(kept.clone());
            } else if let Some(field) = field_called(&fact.name, &asked) {
                if let Some(specific) = specific(field, &fact.value) {
                    said.push(specific);
                } else {
                    notes.push(Note::Specific);
                    attributes.push(fact);
                }
            } else {
                attributes.push(fact);
            }
        }
        let speaks = !self.absent.iter().any(|field| field.key == "attributes");
        if speaks || before.is_none() {
            let offer = &mut written.content.offer;
            offer.specifics = self.specifics(old.map(|offer| &offer.specifics), said, &asked);
            offer.attributes = self.attributes(old.map(|offer| &offer.attributes), &attributes)?;
        }
        Ok((written, notes))
    }

    fn speaks_of(&self, name: &str) -> bool {
        self.has_all_facts || self.spoken.contains(&name.to_lowercase())
    }

    /// The fields of the category: those in the row, and of those before what the table does not speak of.
    fn specifics(&self, before: Option<&Specifics>, said: Vec<Specific>, asked: &[&CategoryField]) -> Specifics {
        let Some(before) = before else { return Specifics::of(said) };
        let mut all = Vec::new();
        for old in before.each() {
            match said.iter().find(|new| new.key == old.key) {
                // What is the same keeps the label and the unit that it was written with.
                Some(new) if new.value == old.value => all.push(old.clone()),
                Some(new) => all.push(new.clone()),
                None => {
                    let names = [old.key.as_str(), old.label.as_str()];
                    if !names.iter().any(|name| self.spoken.contains(&name.to_lowercase())) {
                        all.push(old.clone());
                    }
                }
            }
        }
        let mut new: Vec<_> = said.into_iter().filter(|new| before.get(&new.key).is_none()).collect();
        if !new.is_empty() {
            all.append(&mut new);
            let place =
                |specific: &Specific| asked.iter().position(|field| field.key == specific.key).unwrap_or(usize::MAX);
            all.sort_by_key(place);
        }
        Specifics::of(all)
    }

    /// The facts of the row, in the order that they had before, and those before that the table does not speak of.
    fn attributes(&self, before: Option<&Attributes>, said: &[&Fact]) -> Result<Attributes, Text> {
        let mut lines: Vec<String> = Vec::new();
        let is_same = |name: &str, new: &&&Fact| new.name.to_lowercase() == name.to_lowercase();
        let line = |fact: &&Fact| format!("{}: {}", fact.name, fact.value);
        let old: Vec<_> = before.filter(|_| !self.has_all_facts).into_iter().flat_map(Attributes::each).collect();
        for fact in &old {
            match said.iter().find(|new| is_same(&fact.name, new)) {
                Some(new) => lines.push(line(new)),
                None if self.speaks_of(&fact.name) => {}
                None => lines.push(format!("{}: {}", fact.name, fact.value)),
            }
        }
        lines.extend(said.iter().filter(|new| !old.iter().any(|fact| is_same(&fact.name, new))).map(line));
        Attributes::parse(&lines.join("\n"))
    }
}

/// What a product says already in the field that a column's name means, if it is the same.
fn said_before<'a>(fact: &Fact, before: &'a Specifics) -> Option<&'a Specific> {
    let is_called = |old: &&Specific| old.key == fact.name || folded(&old.label) == folded(&fact.name);
    before.each().filter(is_called).find(|old| old.typed(None) == fact.value)
}

/// The field of a category that a column's name means: by its key, else by its label.
fn field_called<'a>(name: &str, asked: &[&'a CategoryField]) -> Option<&'a CategoryField> {
    let by_key = asked.iter().find(|field| field.key == name);
    by_key
        .or_else(|| {
            asked.iter().find(|field| folded(&field.label) == folded(name) || folded(&field.key) == folded(name))
        })
        .copied()
}

/// The value in a field, as tables have it: with its unit, in any of the words for yes.
fn specific(field: &CategoryField, value: &str) -> Option<Specific> {
    use crate::categories::FieldKind;
    let plain = value.trim();
    let tried = match field.kind {
        FieldKind::Number => {
            let number = plain.strip_suffix(field.unit.as_str()).unwrap_or(plain).trim();
            vec![number.to_owned(), number.replace(',', ".")]
        }
        FieldKind::YesNo => vec![
            match plain.to_lowercase().as_str() {
                "yes" | "ja" | "true" | "1" | "y" | "x" | "wahr" | "نعم" => "yes",
                "no" | "nein" | "false" | "0" | "n" | "falsch" | "لا" => "no",
                _ => plain,
            }
            .to_owned(),
        ],
        FieldKind::Choices => vec![plain.to_owned(), plain.replace([',', '|'], ";")],
        FieldKind::Text | FieldKind::Choice | FieldKind::Date => vec![plain.to_owned()],
    };
    tried.into_iter().find_map(|typed| {
        let parsed = Specifics::parse(&format!("{}: {typed}", field.key), &[field], None).ok()?;
        parsed.each().next().cloned()
    })
}
