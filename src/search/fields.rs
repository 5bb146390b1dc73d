//! The fields of a listing in the index. No text is stored: a search returns ids, which are a column.

use tantivy::{
    TantivyDocument, Term,
    schema::{Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions},
    tokenizer::RAW_TOKENIZER_NAME,
};

use super::codes;
use super::{
    model::Listing,
    said::{terms, words},
    text::{Analysis, LONGEST_WORD, PLAIN, STEMMED, tidy, without_tags},
};
use crate::content::FIELDS;
use crate::content::fields::lines;
use crate::locales::Locale;

/// Raise this whenever [`Fields`], [`Fields::document`] or an analyser changes.
const VERSION: u32 = 5;

/// Identifies what an index contains. An index with another version is rebuilt; a new searchable product field changes
/// it too, and so does another language of listings, which has other stems.
pub fn version(language: Locale) -> String {
    let searched = FIELDS.iter().map(|field| format!(" {}", field.key));
    format!("{VERSION} {}", language.code()) + &searched.collect::<String>()
}

/// Names of columns, for sorting.
pub const ID: &str = "id";
pub const PRICE: &str = "price";
pub const PUBLISHED: &str = "published";
/// Names of columns that are counted by.
pub const LEAF: &str = "leaf";
pub const BUSINESS: &str = "business";
pub const BRAND: &str = "brand";
pub const CURRENCY: &str = "currency";
pub const SAID: &str = "said";

/// The longest brand that is counted, in characters.
const LONGEST_BRAND: usize = 60;
/// Stands between a brand in lower case and as it is written.
const WRITTEN: char = '\u{1f}';

/// What tells a brand from others, however it is written.
#[must_use]
pub fn brand_key(brand: &str) -> String {
    let words: Vec<_> = brand.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST_BRAND).flat_map(char::to_lowercase).collect()
}

/// A brand of the column: what tells it from others, and as it is written.
pub fn brand_of(text: &str) -> (&str, &str) {
    text.split_once(WRITTEN).unwrap_or((text, text))
}

/// The fields of a listing in the index.
#[derive(Clone, Copy)]
pub struct Fields {
    pub id: Field,
    pub business: Field,
    /// The leaf category and all its ancestors.
    pub category: Field,
    /// The leaf category alone.
    pub leaf: Field,
    /// The brand in lower case, see [`brand_key`].
    pub brand: Field,
    /// The same with the brand as it is written behind it, to be counted.
    pub brand_written: Field,
    pub currency: Field,
    /// The price in minor units.
    pub price: Field,
    /// The time of publication in microseconds, as in the database.
    pub published: Field,
    /// What it says in the fields of its category, as terms, see [`super::said`].
    pub said: Field,
    /// The name, stemmed.
    pub name: Field,
    /// Category path, attributes and tags, stemmed.
    pub about: Field,
    /// Who offers it, stemmed.
    pub seller: Field,
    /// Summary and description, stemmed.
    pub text: Field,
    /// The name, not stemmed: what is called exactly so comes first.
    pub name_words: Field,
    /// All text, not stemmed, with the codes in it joined: the dictionary for incomplete and misspelt words.
    pub all_words: Field,
    /// Codes, joined words and sizes that it is called by, see [`super::codes`].
    pub codes: Field,
    /// What kind of thing it is: the head of its name and the names of its category, stemmed.
    pub kind: Field,
}

impl Fields {
    /// The schema with its fields.
    pub fn new() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let filter = || NumericOptions::default().set_indexed();
        let column = || NumericOptions::default().set_fast();
        let fields = Self {
            id: schema.add_i64_field(ID, filter() | column()),
            business: schema.add_i64_field(BUSINESS, filter() | column()),
            category: schema.add_i64_field("category", filter()),
            leaf: schema.add_i64_field(LEAF, column()),
            brand: schema.add_text_field("brand_key", text(RAW_TOKENIZER_NAME, IndexRecordOption::Basic)),
            brand_written: schema.add_text_field(BRAND, TextOptions::default().set_fast(RAW_TOKENIZER_NAME)),
            currency: schema.add_text_field(
                CURRENCY,
                text(RAW_TOKENIZER_NAME, IndexRecordOption::Basic).set_fast(RAW_TOKENIZER_NAME),
            ),
            price: schema.add_i64_field(PRICE, column()),
            published: schema.add_i64_field(PUBLISHED, column()),
            said: schema
                .add_text_field(SAID, text(RAW_TOKENIZER_NAME, IndexRecordOption::Basic).set_fast(RAW_TOKENIZER_NAME)),
            name: schema.add_text_field("name", text(STEMMED, IndexRecordOption::WithFreqsAndPositions)),
            about: schema.add_text_field("about", text(STEMMED, IndexRecordOption::WithFreqsAndPositions)),
            seller: schema.add_text_field("seller", text(STEMMED, IndexRecordOption::Basic)),
            text: schema.add_text_field("text", text(STEMMED, IndexRecordOption::WithFreqsAndPositions)),
            name_words: schema.add_text_field("name_words", text(PLAIN, IndexRecordOption::WithFreqs)),
            all_words: schema.add_text_field("all_words", text(PLAIN, IndexRecordOption::Basic)),
            codes: schema.add_text_field("codes", text(RAW_TOKENIZER_NAME, IndexRecordOption::Basic)),
            kind: schema.add_text_field("kind", text(STEMMED, IndexRecordOption::Basic)),
        };
        (schema.build(), fields)
    }

    /// The term that identifies a listing's document.
    pub fn key(&self, id: i64) -> Term {
        Term::from_field_i64(self.id, id)
    }

    /// The document for a listing.
    pub fn document(&self, listing: &Listing, analysis: &Analysis) -> TantivyDocument {
        let offer = &listing.offer;
        let name = tidy(&lines(offer).collect::<Vec<_>>().join("\n"));
        let stated = offer.attributes.each().flat_map(|fact| [&fact.name, &fact.value]).chain(&offer.tags);
        let specifics: Vec<_> = offer.specifics.each().flat_map(words).collect();
        let about = std::iter::once(&listing.category_path).chain(stated).chain(&specifics);
        let about = tidy(&about.map(String::as_str).collect::<Vec<_>>().join("\n"));
        // The summary is the beginning of the description.
        let text = tidy(&without_tags(&listing.description_html));

        let mut document = TantivyDocument::new();
        document.add_i64(self.id, listing.id);
        document.add_i64(self.business, listing.business_id);
        for category in &listing.category_ids {
            document.add_i64(self.category, *category);
        }
        if let Some(leaf) = listing.category_ids.last() {
            document.add_i64(self.leaf, *leaf);
        }
        let brand: String = offer.brand.trim().chars().take(LONGEST_BRAND).collect();
        if !brand.is_empty() {
            let key = brand_key(&brand);
            document.add_text(self.brand_written, format!("{key}{WRITTEN}{brand}"));
            document.add_text(self.brand, key);
        }
        document.add_text(self.currency, offer.currency.as_str());
        if let Some(price) = offer.price_minor {
            document.add_i64(self.price, price);
        }
        for term in offer.specifics.each().flat_map(terms) {
            document.add_text(self.said, term);
        }
        document.add_i64(self.published, listing.published_at.timestamp_micros());
        let named = format!("{name}\n{}", tidy(&offer.tags.join("\n")));
        let facts = offer.attributes.each().map(|fact| fact.value.clone()).chain(specifics);
        let facts = tidy(&facts.collect::<Vec<_>>().join("\n"));
        let mut called = codes::terms(&named, analysis);
        called.extend(Self::numbers(listing));
        // A fact says how large a thing is; a code in it may be of another thing, which it fits.
        let (sizes, fitting): (Vec<_>, Vec<_>) =
            codes::terms(&facts, analysis).into_iter().partition(|term| codes::is_size(term));
        called.extend(sizes);
        for term in called {
            document.add_text(self.codes, term);
        }
        let leaf = listing.category_path.rsplit(" > ").next().unwrap_or_default();
        document.add_text(self.kind, tidy(&format!("{} {leaf}", codes::head(&offer.name).unwrap_or_default())));
        let (spoken, fitting) = (codes::spoken_of(&text, analysis).join(" "), fitting.join(" "));
        let seller = tidy(&listing.business_name);
        document.add_text(self.all_words, format!("{name}\n{about}\n{seller}\n{text}\n{spoken}\n{fitting}"));
        document.add_text(self.seller, seller);
        document.add_text(self.name_words, &name);
        document.add_text(self.name, name);
        document.add_text(self.about, about);
        document.add_text(self.text, text);
        document
    }

    /// Its own numbers: that of its business, the one under its bars, and what its facts call its model.
    fn numbers(listing: &Listing) -> Vec<String> {
        let facts = listing.offer.attributes.each().filter(|fact| codes::names_model(&fact.name));
        let facts = facts.map(|fact| fact.value.as_str()).filter(|fact| fact.len() <= LONGEST_WORD);
        let own = [&listing.sku, &listing.barcode].into_iter().flatten().map(String::as_str);
        own.chain(facts).filter_map(codes::whole).collect()
    }
}

/// Field lengths are recorded only where BM25 needs them: it weighs a word more in a short text.
fn text(analyser: &str, records: IndexRecordOption) -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(analyser)
            .set_index_option(records)
            .set_fieldnorms(records.has_freq()),
    )
}
