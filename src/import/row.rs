//! One row read as the form would read it: everything that is wrong with it at once.

use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::category::Categories;
use super::cells::{Cells, Row};
use super::header::Header;
use super::report::Mistake;

use crate::content::fields::{ATTRIBUTES, CATEGORY, NAME};
use crate::content::{Attributes, Content, FIELDS, Field, Terms, Typed, Written};
use crate::money::Currency;
use crate::products::forms::sku;
use crate::web::forms::Errors;

/// What a good row says.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Where it stands.
    pub line: u64,
    /// The business's own number.
    pub sku: Option<String>,
    /// What the product says.
    pub written: Written,
    /// What the table does not speak of.
    pub absent: Vec<&'static Field>,
}

impl Draft {
    /// What it says of a product that says this already: what the table does not speak of stays.
    pub fn over(&self, content: &Content) -> Cow<'_, Written> {
        if self.absent.is_empty() {
            return Cow::Borrowed(&self.written);
        }
        let mut written = self.written.clone();
        for field in &self.absent {
            field.keep(&content.offer, &mut written.content.offer);
        }
        Cow::Owned(written)
    }
}

/// Reads rows, and remembers which products it has seen.
pub struct Reading<'a> {
    header: &'a Header,
    currency: Currency,
    categories: Categories<'a>,
    /// Hashes of skus and of names without one: eight bytes a row, so that a million rows take little.
    seen: HashSet<u64>,
}

impl<'a> Reading<'a> {
    /// Begins with nothing seen.
    pub fn new(header: &'a Header, currency: Currency, categories: Categories<'a>) -> Self {
        Self { header, currency, categories, seen: HashSet::new() }
    }

    /// Reads one row.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(&mut self, row: &Row<'_>) -> Result<Draft, Vec<Mistake>> {
        let cells = row.cells.map_err(|reason| vec![Mistake::of_row(row.line, reason)])?;
        if cells.count() != self.header.count() {
            let reason =
                format!("The row has {} cells, the first line names {} columns.", cells.count(), self.header.count());
            return Err(vec![Mistake::of_row(row.line, reason)]);
        }
        let header = self.header;
        let leaf = self.categories.leaf(header.column(CATEGORY).map_or("", |index| cells.get(index)));
        let mut typed = Typed::default();
        for field in FIELDS {
            let text = header.column(field).map_or("", |index| cells.get(index));
            typed.set(field.key, if field == CATEGORY { leaf.as_deref().unwrap_or_default() } else { text });
        }
        typed.set(ATTRIBUTES.key, self.facts(cells));
        let mut mistakes = Mistakes { line: row.line, header, cells, found: Vec::new() };
        let sku = sku(header.sku.map_or("", |index| cells.get(index)));
        let sku = sku.map_err(|reason| header.sku.map(|index| mistakes.add(index, reason.in_english()))).ok().flatten();
        let written = typed.parse(&Terms { currency: self.currency, tree: self.categories.tree(), locale: None });
        if let Err(errors) = &written {
            self.explain(errors, leaf.as_ref().err(), &mut mistakes);
        }
        mistakes.add_misplaced();
        self.note(sku.as_deref(), typed.get(NAME), &mut mistakes);
        match written {
            Ok(written) if mistakes.found.is_empty() => {
                Ok(Draft { line: row.line, sku, written, absent: header.absent().collect() })
            }
            _ => Err(mistakes.found),
        }
    }

    /// What no row's category could be found for.
    pub fn into_unknown_categories(self) -> Vec<(String, u64)> {
        self.categories.into_unknown()
    }

    /// The facts as the form takes them. Those that no line can hold are told of by [`Mistakes::add_misplaced`].
    fn facts(&self, cells: Cells<'_>) -> String {
        let facts = self.header.facts.iter().map(|index| (*index, cells.get(*index).trim()));
        let lines: Vec<_> = facts
            .filter(|(_, value)| !value.is_empty() && !value.chars().any(char::is_control))
            .map(|(index, value)| fact(self.header, index, value))
            .collect();
        lines.join("\n")
    }

    fn explain(&self, errors: &Errors, category: Option<&String>, mistakes: &mut Mistakes<'_>) {
        for field in FIELDS {
            let Some(index) = self.header.column(field) else { continue };
            // Of an unknown category is told more than the form would.
            let reason = category.filter(|_| field == CATEGORY).cloned();
            if let Some(reason) =
                reason.or_else(|| errors.on(field.key).map(|mistake| mistake.in_english().into_owned()))
            {
                mistakes.add(index, reason);
            }
        }
        let Some(reason) = errors.on(ATTRIBUTES.key) else { return };
        let before = mistakes.found.len();
        for index in &self.header.facts {
            let value = mistakes.cells.get(*index).trim();
            if let Some(reason) = self.mistake_in_fact(*index, value) {
                mistakes.add(*index, reason);
            }
        }
        if mistakes.found.len() == before {
            // Each is good, and all together are too many.
            mistakes.found.push(Mistake::of_row(mistakes.line, reason.in_english()));
        }
    }

    /// What the form says to this fact alone.
    fn mistake_in_fact(&self, index: usize, value: &str) -> Option<String> {
        if value.is_empty() || value.chars().any(char::is_control) {
            return None;
        }
        Attributes::parse(&fact(self.header, index, value)).err().map(|reason| reason.in_english().into_owned())
    }

    /// A product that an earlier row is about already would be written twice, the second over the first.
    fn note(&mut self, sku: Option<&str>, name: &str, mistakes: &mut Mistakes<'_>) {
        let name = name.trim();
        if sku.is_none() && name.is_empty() {
            return;
        }
        let mut hasher = DefaultHasher::new();
        sku.map_or((1, name), |sku| (0, sku)).hash(&mut hasher);
        if self.seen.insert(hasher.finish()) {
            return;
        }
        match (sku, self.header.sku) {
            (Some(_), Some(index)) => mistakes.add(index, "An earlier row has this SKU already."),
            _ => mistakes.add(
                self.header.column(NAME).unwrap_or_default(),
                "An earlier row has this name already, and there is no SKU to tell them apart.",
            ),
        }
    }
}

fn fact(header: &Header, index: usize, value: &str) -> String {
    format!("{}: {value}", header.name_of(index))
}

struct Mistakes<'a> {
    line: u64,
    header: &'a Header,
    cells: Cells<'a>,
    found: Vec<Mistake>,
}

impl Mistakes<'_> {
    fn add(&mut self, index: usize, reason: impl Into<String>) {
        let column = self.header.name_of(index);
        self.found.push(Mistake::new(self.line, column, self.cells.get(index), reason));
    }

    /// Values that no fact can have, and values in columns that nobody named.
    fn add_misplaced(&mut self) {
        for index in &self.header.facts {
            if self.cells.get(*index).trim().chars().any(char::is_control) {
                self.add(*index, "Write it in one line.");
            }
        }
        for index in &self.header.nameless {
            if !self.cells.get(*index).trim().is_empty() {
                self.add(*index, "The first line gives this column no name.");
            }
        }
    }
}
