//! The products and the searches, as tables with tabs.

use super::measure::Asked;
use crate::categories::starting_tree::starting_tree;
use crate::categories::{Category, Tree};
use crate::clock::Moment;
use crate::content::{Attributes, Offer, Pictures, Specifics};
use crate::demo::content::Content;
use crate::ids::CategoryId;
use crate::money::{Currency, Money};
use crate::search::Indexed;

const STOCK: &str = include_str!("stock.tsv");
const QUERIES: &str = include_str!("queries.tsv");

/// Every search with what is wanted of it.
pub fn queries() -> Vec<Asked> {
    let lines = QUERIES.lines().skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        let (kind, typed) = (cells.next()?, cells.next()?);
        let wanted = cells.next().unwrap_or_default().split(';').filter_map(|wanted| {
            let (name, grade) = wanted.rsplit_once('=')?;
            Some((name, grade.parse().ok()?))
        });
        Some(Asked { kind, typed, wanted: wanted.collect() })
    });
    lines.collect()
}

/// The categories of a new marketplace, and those that only the table has.
pub fn tree() -> Tree {
    let mut branches = starting_tree();
    let known: Vec<String> = branches.iter().flat_map(|(_, leaves)| leaves.clone()).collect();
    let named = STOCK.lines().skip(1).filter_map(|line| line.split('\t').nth(1)).map(str::to_owned);
    let mut others: Vec<String> = named.filter(|name| !known.contains(name)).collect();
    others.sort_unstable();
    others.dedup();
    branches.push(("household".to_owned(), others));
    let mut all: Vec<Category> = Vec::new();
    for (branch, leaves) in branches {
        let next = |all: &Vec<Category>| CategoryId::new(i64::try_from(all.len()).unwrap_or_default() + 1);
        let parent = next(&all);
        all.push(Category::new(parent, None, branch.clone(), slug::slugify(&branch), branch.clone()));
        for leaf in leaves {
            let path = format!("{branch} > {leaf}");
            all.push(Category::new(next(&all), Some(parent), leaf.clone(), slug::slugify(&leaf), path));
        }
    }
    Tree::of(all)
}

/// Every product: those of the demo, and those of the table.
pub fn stock() -> Vec<Indexed> {
    let (mut stock, tree) = (Vec::new(), tree());
    for business in Content::load().map(|content| content.businesses).unwrap_or_default() {
        for product in &business.products {
            let field = |key: &str| product.fields.get(key).map_or("", String::as_str);
            let asked = field("specifics").lines().filter(|line| !line.is_empty()).map(str::to_owned);
            let named = product.attributes.iter().map(|(name, value)| format!("{name}: {value}"));
            let facts: Vec<String> = asked.chain(named).collect();
            let own = Row {
                name: field("name"),
                category: field("category"),
                brand: field("brand"),
                price: field("price"),
                facts: &facts.join("\n"),
                description: field("description"),
                sku: &product.sku,
                barcode: "",
            };
            stock.push(own.listing(stock.len(), &business.name, business.currency, &tree));
        }
    }
    for line in STOCK.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, category, brand, price, sku, barcode, facts, description] = cells[..] else { continue };
        let facts = &facts.replace("; ", "\n");
        let row = Row { name, category, brand, price, facts, description, sku, barcode };
        stock.push(row.listing(stock.len(), brand, Currency::Eur, &tree));
    }
    stock
}

struct Row<'a> {
    name: &'a str,
    category: &'a str,
    brand: &'a str,
    price: &'a str,
    facts: &'a str,
    description: &'a str,
    sku: &'a str,
    barcode: &'a str,
}

impl Row<'_> {
    fn listing(&self, number: usize, business: &str, currency: Currency, tree: &Tree) -> Indexed {
        let leaf = tree.iter().find(|category| category.name == self.category);
        let line = leaf.map_or_else(Vec::new, |leaf| tree.line_of(&leaf.id));
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut offer = Offer {
            name: String::new(),
            slug: String::new(),
            brand: self.brand.to_owned(),
            price_minor: Money::price(self.price, currency, None).ok().map(Money::minor),
            currency,
            category_id: leaf.map(|leaf| leaf.id),
            specifics: Specifics::default(),
            attributes: Attributes::parse(self.facts).unwrap_or_default(),
            tags: Vec::new(),
            pictures: Pictures::default(),
        };
        offer.call(self.name.to_owned());
        let id = i64::try_from(number).unwrap_or_default() + 1;
        Indexed {
            id,
            business_id: number_of(business),
            business_name: business.to_owned(),
            category_ids: line.iter().map(|category| category.id.get()).collect(),
            category_path: self.category.to_owned(),
            offer,
            description_html: self.description.to_owned(),
            published_at: Moment::default(),
            sku: some(self.sku),
            barcode: some(self.barcode),
        }
    }
}

/// A number that only this business has, as far as the stock goes.
fn number_of(business: &str) -> i64 {
    business.bytes().fold(7, |number, byte| (number * 31 + i64::from(byte)) % 1_000_003)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_in_stock() {
        let stock = stock();
        let queries = queries();
        let of = |kind: &str| queries.iter().filter(|query| query.kind == kind).count();
        assert_eq!((queries.len(), of("code"), of("misspelt"), of("price")), (150, 30, 40, 20));
        for (name, grade) in queries.iter().flat_map(|query| &query.wanted) {
            assert!((1..=3).contains(grade), "{name}");
            assert_eq!(stock.iter().filter(|listing| listing.offer.name == *name).count(), 1, "{name}");
        }
    }
}
