//! The fields of a listing in the index. No text is stored: a search returns ids, which are a column.

use tantivy::{
    TantivyDocument, Term,
    schema::{Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions},
    tokenizer::RAW_TOKENIZER_NAME,
};

use super::{
    model::Listing,
    said::{terms, words},
    text::{PLAIN, STEMMED, tidy, without_tags},
};
use crate::content::FIELDS;
use crate::content::fields::lines;

/// Raise this whenever [`Fields`], [`Fields::document`] or an analyser changes.
const VERSION: u32 = 3;

/// Identifies what an index contains. An index with another version is rebuilt; a new searchable product field changes
/// it too.
pub fn version() -> String {
    let searched = FIELDS.iter().map(|field| format!(" {}", field.key));
    VERSION.to_string() + &searched.collect::<String>()
}

/// Names of columns, for sorting.
pub const ID: &str = "id";
pub const PRICE: &str = "price";
pub const PUBLISHED: &str = "published";
/// The name of the column that is counted by.
pub const SAID: &str = "said";

/// The fields of a listing in the index.
#[derive(Clone, Copy)]
pub struct Fields {
    pub id: Field,
    pub business: Field,
    /// The leaf category and all its ancestors.
    pub category: Field,
    pub currency: Field,
    /// The price in minor units.
    pub price: Field,
    /// The time of publication in microseconds, as in the database.
    pub published: Field,
    /// What it says in the fields of its category, as terms, see [`super::said`].
    pub said: Field,
    /// The name, stemmed.
    pub name: Field,
    /// Business, category path and attributes, stemmed.
    pub about: Field,
    /// Summary and description, stemmed.
    pub text: Field,
    /// The name, not stemmed, for incomplete and misspelt words, which have no stem.
    pub name_words: Field,
    /// All text, not stemmed.
    pub all_words: Field,
}

impl Fields {
    /// The schema with its fields.
    pub fn new() -> (Schema, Self) {
        let mut schema = Schema::builder();
        let filter = || NumericOptions::default().set_indexed();
        let column = || NumericOptions::default().set_fast();
        let fields = Self {
            id: schema.add_i64_field(ID, filter() | column()),
            business: schema.add_i64_field("business", filter()),
            category: schema.add_i64_field("category", filter()),
            currency: schema.add_text_field("currency", text(RAW_TOKENIZER_NAME, IndexRecordOption::Basic)),
            price: schema.add_i64_field(PRICE, column()),
            published: schema.add_i64_field(PUBLISHED, column()),
            said: schema
                .add_text_field(SAID, text(RAW_TOKENIZER_NAME, IndexRecordOption::Basic).set_fast(RAW_TOKENIZER_NAME)),
            name: schema.add_text_field("name", text(STEMMED, IndexRecordOption::WithFreqs)),
            about: schema.add_text_field("about", text(STEMMED, IndexRecordOption::WithFreqs)),
            text: schema.add_text_field("text", text(STEMMED, IndexRecordOption::WithFreqs)),
            name_words: schema.add_text_field("name_words", text(PLAIN, IndexRecordOption::Basic)),
            all_words: schema.add_text_field("all_words", text(PLAIN, IndexRecordOption::Basic)),
        };
        (schema.build(), fields)
    }

    /// The term that identifies a listing's document.
    pub fn key(&self, id: i64) -> Term {
        Term::from_field_i64(self.id, id)
    }

    /// The document for a listing.
    pub fn document(&self, listing: &Listing) -> TantivyDocument {
        let offer = &listing.offer;
        let name = tidy(&lines(offer).collect::<Vec<_>>().join("\n"));
        let stated = offer.attributes.each().flat_map(|fact| [&fact.name, &fact.value]).chain(&offer.tags);
        let specifics: Vec<_> = offer.specifics.each().flat_map(words).collect();
        let about = [&listing.business_name, &listing.category_path].into_iter().chain(stated).chain(&specifics);
        let about = tidy(&about.map(String::as_str).collect::<Vec<_>>().join("\n"));
        let text = tidy(&format!("{}\n{}", listing.summary, without_tags(&listing.description_html)));

        let mut document = TantivyDocument::new();
        document.add_i64(self.id, listing.id);
        document.add_i64(self.business, listing.business_id);
        for category in &listing.category_ids {
            document.add_i64(self.category, *category);
        }
        document.add_text(self.currency, offer.currency.as_str());
        if let Some(price) = offer.price_minor {
            document.add_i64(self.price, price);
        }
        for term in offer.specifics.each().flat_map(terms) {
            document.add_text(self.said, term);
        }
        document.add_i64(self.published, listing.published_at.timestamp_micros());
        document.add_text(self.all_words, format!("{name}\n{about}\n{text}"));
        document.add_text(self.name_words, &name);
        document.add_text(self.name, name);
        document.add_text(self.about, about);
        document.add_text(self.text, text);
        document
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
