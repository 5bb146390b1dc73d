//! The products and the searches, as tables with tabs.

use super::measure::Asked;
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

/// Every product: those of the demo, and those of the table.
pub fn stock() -> Vec<Indexed> {
    let mut stock = Vec::new();
    for business in Content::load().map(|content| content.businesses).unwrap_or_default() {
        for product in &business.products {
            let field = |key: &str| product.fields.get(key).map_or("", String::as_str);
            let facts: Vec<String> =
                product.attributes.iter().map(|(name, value)| format!("{name}: {value}")).collect();
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
            stock.push(own.listing(stock.len(), &business.name, business.currency));
        }
    }
    for line in STOCK.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [name, category, brand, price, sku, barcode, facts, description] = cells[..] else { continue };
        let facts = &facts.replace("; ", "\n");
        let row = Row { name, category, brand, price, facts, description, sku, barcode };
        stock.push(row.listing(stock.len(), brand, Currency::Eur));
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
    fn listing(&self, number: usize, business: &str, currency: Currency) -> Indexed {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let mut offer = Offer {
            name: String::new(),
            slug: String::new(),
            brand: self.brand.to_owned(),
            price_minor: Money::price(self.price, currency, None).ok().map(Money::minor),
            currency,
            category_id: Some(CategoryId::new(1)),
            specifics: Specifics::default(),
            attributes: Attributes::parse(self.facts).unwrap_or_default(),
            tags: Vec::new(),
            pictures: Pictures::default(),
        };
        offer.call(self.name.to_owned());
        let id = i64::try_from(number).unwrap_or_default() + 1;
        Indexed {
            id,
            business_id: 1,
            business_name: business.to_owned(),
            category_ids: vec![1],
            category_path: self.category.to_owned(),
            offer,
            description_html: self.description.to_owned(),
            published_at: Moment::default(),
            sku: some(self.sku),
            barcode: some(self.barcode),
        }
    }
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
