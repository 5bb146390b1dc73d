//! What shops and their programs call the columns of their tables, in the letters and digits that are compared.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::target::Target;

/// What is known of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What such a column is for.
    pub target: Target,
    /// Of columns for the same, the one with the smallest comes first.
    pub rank: usize,
}

/// The names of each target, the best first; a line that begins with a space goes on with the one before it, and `-` is
/// what is left out.
const NAMES: &str = include_str!("names.txt");

/// What is known of each name.
static KNOWN: LazyLock<HashMap<&str, Known>> = LazyLock::new(|| {
    let (mut known, mut target, mut rank) = (HashMap::new(), Target::LeaveOut, 0);
    for line in NAMES.lines() {
        let names = match line.split_once(':') {
            Some((key, names)) => {
                (target, rank) = (Target::parse(key.trim_matches('-')).unwrap_or(Target::LeaveOut), 0);
                names
            }
            None => line,
        };
        for name in names.split_whitespace() {
            known.insert(name, Known { target: target.clone(), rank });
            rank += 1;
        }
    }
    known
});

/// Numbers of a shop that stand in for its own where it gives none, the best first.
const IDS: [&str; 12] = [
    "id",
    "productid",
    "itemid",
    "pid",
    "asin",
    "uniqid",
    "uniqueid",
    "artikelid",
    "produktid",
    "modelnumber",
    "mpn",
    "partnumber",
];

/// The letters and digits of a heading, in small letters.
#[must_use]
pub fn folded(name: &str) -> String {
    let mut folded: String = name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    folded.truncate(folded.char_indices().nth(60).map_or(folded.len(), |(end, _)| end));
    folded
}

/// What a heading says its column is for.
#[must_use]
pub fn known(name: &str) -> Option<Known> {
    let folded = folded(name);
    if let Some(known) = KNOWN.get(folded.as_str()) {
        return Some(known.clone());
    }
    if let Some(target) = pair(&folded) {
        return Some(Known { target, rank: 0 });
    }
    // `Meta: _edit_last` and the like are a program's own, and what we add to a table is for people.
    (folded.starts_with("souk") || folded.starts_with("meta") && name.contains(':') || folded.contains("metafields"))
        .then_some(Known { target: Target::LeaveOut, rank: 0 })
}

/// The rank of a heading among those that number products, if it is one.
#[must_use]
pub fn id_rank(name: &str) -> Option<usize> {
    let folded = folded(name);
    IDS.iter().position(|id| *id == folded)
}

/// How many of these headings are known.
#[must_use]
pub fn known_columns(names: &[String]) -> usize {
    names.iter().filter(|name| known(name).is_some() || id_rank(name).is_some()).count()
}

/// `Attribute 1 name`, `Attribute 1 value(s)`, `Option1 Name`, `Option1 Value`.
fn pair(folded: &str) -> Option<Target> {
    // The options of a shop's first variant are not those of the product.
    let (rest, is_option) = match folded.strip_prefix("attribute") {
        Some(rest) => (rest, false),
        None => (folded.strip_prefix("option")?, true),
    };
    let digits = rest.find(|char: char| !char.is_ascii_digit()).unwrap_or(rest.len());
    let place = rest[..digits].parse().ok()?;
    match &rest[digits..] {
        "name" | "value" | "linkedto" if is_option => Some(Target::LeaveOut),
        "name" => Some(Target::FactName(place)),
        "value" | "values" => Some(Target::FactValue(place)),
        "visible" | "global" | "default" => Some(Target::LeaveOut),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_shops_are_known() {
        let told = |name: &str| known(name).map(|known| known.target.to_string());
        for (name, target) in [
            ("Title", "name"),
            ("Body (HTML)", "description"),
            ("Vendor", "brand"),
            ("Variant SKU", "sku"),
            ("Variant Price", "price"),
            ("Variant Barcode", "barcode"),
            ("Image Src", ""),
            ("Handle", "group"),
            ("product_name", "name"),
            ("retail_price", "price"),
            ("Regular price", "price"),
            ("Attribute 2 value(s)", "fact-value:2"),
            ("Option1 Name", ""),
            ("Attribute 1 name", "fact-name:1"),
            ("Artikelnummer", "sku"),
            ("GTIN, UPC, EAN, or ISBN", "barcode"),
            ("product_category_tree", "category"),
            ("Kurzbeschreibung", "description"),
            ("Meta: _wp_page_template", ""),
            (" PREIS ", "price"),
            ("السعر", "price"),
        ] {
            assert_eq!(told(name).as_deref(), Some(target), "{name}");
        }
        assert_eq!([told("Material"), told("Metal"), told("")], [None, None, None]);
        assert_eq!(id_rank("uniq_id"), Some(5));
        let rank = |name: &str| known(name).map(|known| known.rank);
        assert!(rank("Sale price") < rank("Regular price") && rank("discounted_price") < rank("retail_price"));
    }

    #[test]
    fn no_heading_is_listed_twice() {
        let names = NAMES.split_whitespace().filter(|name| !name.ends_with(':'));
        let mut all: Vec<_> = names.chain(IDS).collect();
        all.sort_unstable();
        for pair in all.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        assert!(all.iter().all(|name| folded(name) == *name));
    }

    #[test]
    fn a_target_is_read_as_it_is_written() {
        for text in [
            "",
            "name",
            "product",
            "sku",
            "barcode",
            "tags",
            "group",
            "kind",
            "facts",
            "fact:Colour",
            "fact-name:3",
            "fact-value:3",
        ] {
            assert_eq!(Target::parse(text).map(|target| target.to_string()).as_deref(), Some(text));
        }
        assert_eq!(Target::parse("nonsense"), None);
        assert_eq!(Target::parse("fact: "), None);
    }
}
