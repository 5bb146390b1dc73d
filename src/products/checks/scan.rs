//! What a text and pictures alone tell. Linear in what is written: work for [`crate::web::thinking()`].

use crate::categories::Tree;
use crate::content::Content;
use crate::content::fields::{ATTRIBUTES, BRAND, DESCRIPTION, NAME, PICTURES, SPECIFICS, TAGS};
use crate::effort::spend;
use crate::locales::Text;
use crate::products::checks::contact::{contact, link};
use crate::products::checks::instructions::instruction;
use crate::products::checks::kind::{Kind, Warning};
use crate::products::checks::letters::{hidden, name_shouts, text_shouts};

/// Everything that can be seen in what a product says, field by field; one warning of a kind for each field.
#[must_use]
pub fn scan(content: &Content, tree: &Tree) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for field in [NAME, BRAND, DESCRIPTION, SPECIFICS, ATTRIBUTES, TAGS] {
        let text = field.typed(content, tree, None);
        spend(text.len());
        let mut add = |kind, sentence: fn() -> Text, quote: &str| {
            warnings.push(Warning::about(kind, field.key, sentence(), quote));
        };
        if let Some(found) = link(&text) {
            add(Kind::Links, Text::products_warns_links, found);
        }
        if let Some(found) = contact(&text) {
            add(Kind::Contact, Text::products_warns_contact, found);
        }
        if let Some(found) = hidden(&text) {
            add(Kind::Hidden, Text::products_warns_hidden, &found);
        }
        if let Some(found) = instruction(&text) {
            add(Kind::Instructions, Text::products_warns_instructions, &found);
        }
        if field == NAME && name_shouts(&text) || field == DESCRIPTION && text_shouts(&text) {
            add(Kind::Capitals, Text::products_warns_capitals, "");
        }
    }
    let pictures = &content.offer.pictures;
    if pictures.is_empty() {
        warnings.push(Warning::about(Kind::NoPicture, PICTURES.key, Text::products_warns_no_picture(), ""));
    } else if pictures.each().any(|picture| picture.alt.trim().is_empty()) {
        warnings.push(Warning::about(Kind::NoAlt, PICTURES.key, Text::products_warns_no_alt(), ""));
    }
    warnings
}

/// The kinds of those warnings, each once, in their order.
#[must_use]
pub fn kinds(content: &Content, tree: &Tree) -> Vec<Kind> {
    let warnings = scan(content, tree);
    Kind::ALL.iter().copied().filter(|kind| warnings.iter().any(|warning| warning.kind == *kind)).collect()
}

/// The labels of what the category asks for and may be left out, where nothing is said.
#[must_use]
pub fn recommended(content: &Content, tree: &Tree) -> Vec<(String, String)> {
    let offer = &content.offer;
    let asked = tree.fields_of(offer.category());
    let lacking = asked.into_iter().filter(|field| !field.is_required && offer.specifics.get(&field.key).is_none());
    lacking.map(|field| (field.key.clone(), field.label.clone())).collect()
}
