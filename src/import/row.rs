//! One row read as the form would read it: everything that is wrong with it at once.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::category::Categories;
use super::columns::Target;
use super::draft::Draft;
use super::file::{Cells, Row};
use super::header::Header;
use super::notes::{Note, of_texts};
use super::one::One;
use super::price::Ranges;
use super::refusal::explained;
use super::report::Mistake;
use crate::content::fields::{BRAND, CATEGORY, DESCRIPTION, NAME, PRICE, TAGS};
use crate::content::{FIELDS, Terms, Typed};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::money::Currency;

/// What a row turned out to be.
pub enum Read {
    /// A product.
    Draft(Box<Draft>),
    /// Nothing that can be taken.
    Refused(Vec<Mistake>),
    /// Nothing of its own.
    Left(Note),
}

/// Reads rows, and remembers which products it has seen.
pub struct Reading<'a> {
    header: &'a Header,
    currency: Currency,
    ranges: Ranges,
    categories: Categories<'a>,
    /// Hashes of skus and of names without one, of whole rows and of groups: eight bytes each, so that a million rows
    /// take little.
    seen: HashSet<u64>,
}

/// What is seen once only.
#[derive(Hash)]
enum Once<'a> {
    Product(i64),
    Sku(&'a str),
    Name(&'a str),
    Group(&'a str),
    Row(Vec<&'a str>),
}

impl<'a> Reading<'a> {
    /// Begins with nothing seen.
    pub fn new(header: &'a Header, currency: Currency, ranges: Ranges, categories: Categories<'a>) -> Self {
        Self { header, currency, ranges, categories, seen: HashSet::new() }
    }

    /// Reads one row.
    pub fn read(&mut self, row: &Row<'_>) -> Read {
        let cells = match row.cells {
            Ok(cells) => cells,
            Err(broken) => return Read::Refused(vec![Mistake::of_row(row.line, explained(broken))]),
        };
        let count = self.header.count();
        if (count..cells.count()).any(|place| !cells.get(place).trim().is_empty()) {
            let reason = Text::import_row_too_wide(cells.count(), count);
            return Read::Refused(vec![Mistake::of_row(row.line, reason)]);
        }
        if let Some(note) = self.left(cells) {
            return Read::Left(note);
        }
        let mut one = One::new(self.header, row.line, cells);
        if cells.count() < count {
            one.notes.push(Note::Short);
        }
        let draft = self.draft(&mut one);
        match draft {
            Some(draft) if one.mistakes.is_empty() => Read::Draft(Box::new(draft)),
            _ => Read::Refused(one.mistakes),
        }
    }

    /// What no row's category could be found for.
    pub fn into_unknown_categories(self) -> Vec<(String, u64)> {
        self.categories.into_unknown()
    }

    fn is_new(&mut self, once: &Once<'_>) -> bool {
        let mut hasher = DefaultHasher::new();
        once.hash(&mut hasher);
        self.seen.insert(hasher.finish())
    }

    /// Rows that are no product of their own.
    fn left(&mut self, cells: Cells<'_>) -> Option<Note> {
        let header = self.header;
        if header.columns(&Target::Kind).any(|place| cells.get(place).to_lowercase().contains("variation")) {
            return Some(Note::Variant);
        }
        if !self.is_new(&Once::Row(cells.iter().collect())) {
            return Some(Note::Twice);
        }
        let group = header.columns(&Target::Group).map(|place| cells.get(place).trim()).find(|group| !group.is_empty());
        group.is_some_and(|group| !self.is_new(&Once::Group(group))).then_some(Note::Variant)
    }

    fn draft(&mut self, one: &mut One<'_>) -> Option<Draft> {
        let mut typed = Typed::default();
        let (name, full_name) = one.name();
        typed.set(NAME.key, name);
        typed.set(BRAND.key, one.line_of(&Target::Field("brand")));
        typed.set(TAGS.key, one.tags());
        let mut description = one.description();
        if let Some(full) = full_name {
            description = format!("{full}\n\n{description}");
        }
        typed.set(DESCRIPTION.key, description);
        let category = one.first(&Target::Field("category"), str::to_owned).map(|(_, text)| text);
        let leaf = self.categories.leaf(category.as_deref().unwrap_or_default());
        if category.is_some() && leaf.is_none() {
            one.notes.push(Note::Category);
        }
        typed.set(CATEGORY.key, leaf.clone().unwrap_or_default());
        let price = one.price(self.currency, self.ranges);
        let facts = one.facts();
        let product = one.product();
        let sku = one.sku();
        let barcode = one.barcode();
        self.note(product, sku.as_deref(), typed.get(NAME), one);

        let terms = Terms { currency: self.currency, tree: self.categories.tree(), locale: None };
        let written = typed.parse(&terms).map_err(|errors| one.explain(&errors)).ok();
        let mut written = written.filter(|_| one.mistakes.is_empty())?;
        if let Some(price) = price {
            written.content.offer.cost(price);
            if price.minor() == 0 {
                one.notes.push(Note::ZeroPrice);
            }
        } else if one.header.speaks_of(PRICE) {
            one.notes.push(Note::NoPrice);
        }
        one.notes.extend(of_texts(one.found));
        Some(Draft {
            line: one.line,
            product,
            sku,
            barcode: one.header.has(&Target::Barcode).then_some(barcode),
            written,
            facts,
            // A category that nobody knows leaves a product where it is.
            absent: FIELDS
                .into_iter()
                .filter(|field| !one.header.speaks_of(field) || *field == CATEGORY && leaf.is_none() && !one.is_ours)
                .collect(),
            spoken: one.header.facts(),
            has_all_facts: one.header.has(&Target::Facts),
            notes: std::mem::take(&mut one.notes),
            cells: one.cells.iter().map(str::to_owned).collect(),
        })
    }

    /// A product that an earlier row is about already would be written twice, the second over the first.
    fn note(&mut self, product: Option<ProductId>, sku: Option<&str>, name: &str, one: &mut One<'_>) {
        let name = name.trim();
        let (once, target, reason) = match (product, sku) {
            (Some(product), _) => (Once::Product(product.get()), Target::Product, Text::import_product_twice()),
            (None, Some(sku)) => (Once::Sku(sku), Target::Sku, Text::import_sku_twice()),
            (None, None) if name.is_empty() => return,
            (None, None) => (Once::Name(name), Target::Field("name"), Text::import_name_twice()),
        };
        if !self.is_new(&once) {
            one.wrong(&target, reason);
        }
    }
}
