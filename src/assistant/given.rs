//! What a model is given of a listing: the fields that may be quoted, taken apart into sentences and facts.

use crate::ids::ProductId;
use crate::listings::model::{Card, Listing};
use crate::money::Money;
use crate::products::revisions::Attribute;
use crate::web::markdown::to_text;

/// A listing as a model may know it.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its number.
    pub id: ProductId,
    /// What it is called.
    pub name: String,
    /// Who offers it.
    pub business: String,
    /// What it costs.
    pub price: Money,
    /// The leaf's name after those above it.
    pub category: String,
    /// Its facts, in order.
    pub facts: Vec<Attribute>,
    /// The sentences of its description, word for word.
    pub sentences: Vec<String>,
    /// What the page shows of it; no model reads or writes that.
    pub card: Option<Card>,
}

impl From<Listing> for Given {
    fn from(listing: Listing) -> Self {
        Self {
            id: listing.card.id,
            name: listing.card.name.clone(),
            business: listing.card.business_name.clone(),
            price: listing.card.price(),
            category: listing.category_path.clone(),
            facts: listing.attributes(),
            sentences: sentences(&listing.description_html),
            card: Some(listing.card),
        }
    }
}

impl Given {
    /// Everything it says, as one text.
    #[must_use]
    pub fn text(&self) -> String {
        let facts: Vec<_> = self.facts.iter().map(|fact| format!("{} {}", fact.name, fact.value)).collect();
        [&self.name, &self.business, &self.category, &facts.join("\n"), &self.sentences.join("\n")]
            .map(String::as_str)
            .join("\n")
    }
}

/// The sentences of sanitised HTML, word for word. Headings are none: they say nothing by themselves.
fn sentences(html: &str) -> Vec<String> {
    const ENDS: &[&str] = &["</p>", "</li>", "</tr>", "<br>", "</blockquote>", "</pre>", "<ul>", "<ol>", "<hr>"];
    let mut html = html.to_owned();
    for end in ENDS {
        html = html.replace(end, "\u{1e}");
    }
    for heading in ["h3", "h4", "h5"] {
        while let Some(from) = html.find(&format!("<{heading}>")) {
            let close = format!("</{heading}>");
            let to = html[from..].find(&close).map_or(html.len(), |at| from + at + close.len());
            html.replace_range(from..to, "\u{1e}");
        }
    }
    html.split('\u{1e}').flat_map(|block| split(&to_text(block))).collect()
}

/// Splits a text where a sentence ends: at a mark that is followed by a gap and no small letter, after no abbreviation.
fn split(text: &str) -> Vec<String> {
    const SHORT: &[&str] =
        &["approx", "ca", "no", "nr", "e.g", "i.e", "vs", "etc", "dr", "mr", "mrs", "st", "incl", "max", "min"];
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, mark) in text.char_indices().filter(|(_, char)| matches!(char, '.' | '!' | '?')) {
        if at < from {
            // One of several marks in a row, taken with the first.
            continue;
        }
        let end = at + mark.len_utf8();
        let rest = text[end..].trim_start_matches(['"', '”', '’', ')', '.', '!', '?']);
        let end = text.len() - rest.len();
        let last_word = text[from..at].rsplit([' ', '(']).next().unwrap_or_default().to_lowercase();
        let is_short = mark == '.' && (SHORT.contains(&last_word.as_str()) || is_initial(&last_word));
        let goes_on = !rest.is_empty()
            && (!rest.starts_with(' ') || rest.trim_start().starts_with(|next: char| next.is_lowercase()));
        if end > from && !goes_on && (!is_short || rest.is_empty()) {
            sentences.push(text[from..end].trim().to_owned());
            from = end;
        }
    }
    sentences.push(text[from..].trim().to_owned());
    sentences.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    sentences
}

fn is_initial(word: &str) -> bool {
    word.chars().count() == 1 && word.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_falls_into_its_sentences() {
        let html = "<h3>Care</h3><p>Holds 0.35 l, approx. 12 oz. Dishwasher-safe!! Made by <em>Dr. Ana</em> (who else?).</p>\
                    <ul><li>Oak</li><li>Tea &amp; cake at 5. Then home</li></ul>";
        assert_eq!(
            sentences(html),
            [
                "Holds 0.35 l, approx. 12 oz.",
                "Dishwasher-safe!!",
                "Made by Dr. Ana (who else?).",
                "Oak",
                "Tea & cake at 5.",
                "Then home"
            ]
        );
    }

    #[test]
    fn nothing_said_is_no_sentence() {
        assert_eq!(sentences("<h3>Care</h3><p> … </p>"), Vec::<String>::new());
        assert_eq!(sentences(""), Vec::<String>::new());
    }
}
