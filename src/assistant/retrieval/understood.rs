//! What was understood of a question, piece by piece, each with the question that leaves it out.

use crate::assistant::retrieval::found::Constraint;
use crate::understanding::question::Asked;

/// One thing that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    /// What it asks.
    pub constraint: Constraint,
}

impl Understood {
    /// Everything that a question asks of listings.
    #[must_use]
    pub fn of(asked: &Asked) -> Vec<Self> {
        let mut all = Vec::new();
        let thing = if asked.category_words.is_empty() {
            asked.head.iter().filter(|head| asked.words.contains(head)).cloned().collect::<Vec<_>>()
        } else {
            asked.category_words.clone()
        };
        if !thing.is_empty() {
            all.push(Constraint::Thing(thing.join(" ")));
        }
        let others = asked.others.iter().filter(|word| !thing.contains(word));
        all.extend(
            others
                .filter(|word| !asked.is_about(word) || asked.properties().contains(word))
                .cloned()
                .map(Constraint::Has),
        );
        all.extend(asked.unwanted.iter().map(Constraint::without));
        all.extend(asked.bounds.iter().map(|bound| Constraint::Measures(bound.said.clone())));
        if !asked.prices.is_open() {
            all.push(Constraint::Price);
        }
        all.into_iter().map(|constraint| Self { constraint }).collect()
    }
}
