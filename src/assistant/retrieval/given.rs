//! What a model is given of a listing: the fields that may be quoted, as sentences and facts.

use crate::content::{Attribute, Offer, Price};
use crate::ids::ProductId;
use crate::listings::model::Card;
use crate::listings::quotable::Quotable;
use crate::locales::Locale;
use crate::web::letters::visible;
use crate::web::sentences::sentences;

/// A listing as a model may know it. None of its texts has characters that cannot be seen, or that turn the direction of
/// what stands beside them.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its number.
    pub id: ProductId,
    /// What it is called.
    pub name: String,
    /// Who offers it.
    pub business: String,
    /// What it costs.
    pub price: Price,
    /// The leaf's name after those above it.
    pub category: String,
    /// The words under which it is found besides, and its brand.
    pub tags: String,
    /// Its facts, in order.
    pub facts: Vec<Attribute>,
    /// The sentences of its description, word for word, one a line: as one text it takes no more memory than it has
    /// letters, also for somebody who writes thousands of them.
    pub lines: String,
    /// What the page shows of it; no model reads or writes that.
    pub card: Option<Card>,
}

impl From<(Quotable, Option<String>)> for Given {
    fn from((listing, html): (Quotable, Option<String>)) -> Self {
        let lines = listing.sentences.unwrap_or_else(|| sentences(&html.unwrap_or_default()).join("\n"));
        let card = listing.card;
        let given = Self::saying(card.id, &listing.offer, &card.business_name, listing.category_path, lines);
        Self { price: card.price(), card: Some(card), ..given }
    }
}

impl Given {
    /// What an offer of this business says, with the sentences of its description.
    #[must_use]
    pub fn saying(id: ProductId, offer: &Offer, business: &str, category: String, lines: String) -> Self {
        let fact = |fact: Attribute| Attribute { name: clean(&fact.name), value: clean(&fact.value) };
        Self {
            id,
            name: clean(&offer.name),
            business: clean(business),
            price: offer.price(),
            category,
            tags: clean(&format!("{}; {}", offer.tags.join("; "), offer.brand)),
            facts: offer.facts(Locale::English).into_iter().map(fact).collect(),
            lines: if lines.is_ascii() { lines } else { lines.lines().map(clean).collect::<Vec<_>>().join("\n") },
            card: None,
        }
    }
}

/// A text of a listing in one line, without what cannot be seen.
#[must_use]
pub fn clean(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return text.to_owned();
    }
    let visible = visible(text);
    visible
        .split(|char: char| char.is_control() || char.is_whitespace())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

impl Given {
    /// What it is called, who offers it and what it costs, in one sentence.
    #[must_use]
    pub fn introduced(&self, t: Locale) -> String {
        match self.price.money() {
            Some(price) => t.assistant_introduction(&self.name, &self.business, &price),
            None => t.assistant_introduction_on_request(&self.name, &self.business),
        }
    }

    /// The sentences of its description.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.lines.lines()
    }

    /// The name of its category alone.
    #[must_use]
    pub fn leaf(&self) -> &str {
        self.category.rsplit(" > ").next().unwrap_or_default()
    }

    /// Everything it says, piece by piece.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let facts = self.facts.iter().flat_map(|fact| [fact.name.as_str(), fact.value.as_str()]);
        [&self.name, &self.business, &self.category, &self.tags, &self.lines]
            .map(String::as_str)
            .into_iter()
            .chain(facts)
    }
}

#[cfg(test)]
#[expect(missing_docs, reason = "for tests")]
pub mod tests {
    use super::*;
    use crate::money::{Currency, Money};

    /// A listing of a test.
    #[must_use]
    pub fn listing(id: i64, name: &str, minor: i64, facts: &[(&str, &str)], sentences: &[&str]) -> Given {
        let fact = |(name, value): &(&str, &str)| Attribute { name: (*name).to_owned(), value: (*value).to_owned() };
        Given {
            id: ProductId::new(id),
            name: name.to_owned(),
            business: "Blue Door".to_owned(),
            price: Price::of(Some(Money::of(minor, Currency::Eur))),
            category: "Tableware & Kitchen > Mugs & Cups".to_owned(),
            tags: String::new(),
            facts: facts.iter().map(fact).collect(),
            lines: sentences.join("\n"),
            card: None,
        }
    }

    #[test]
    fn what_cannot_be_seen_is_left_out() {
        assert_eq!(clean("Har\u{202e}bour\nMug\u{200b}  x"), "Harbour Mug x");
        assert_eq!(clean("كوب أزرق"), "كوب أزرق");
    }
}
