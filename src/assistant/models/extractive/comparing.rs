//! Two or three listings beside each other: what they cost, what they measure, and the facts in which they differ.

use crate::assistant::models::extractive::quoting::{fact, introduction};
use crate::assistant::models::extractive::told;
use crate::assistant::models::spans::{Slots, Span, Whose};
use crate::assistant::models::{Part, Sentence};
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::measured::stated;
use crate::locales::Locale;
use crate::understanding::question::wishes::{Rank, Ranked};

/// So many facts of each are told.
const MOST_FACTS: usize = 6;

pub(super) fn answer(found: &Found, given: &[Given], t: Locale) -> Vec<Part> {
    let mut parts: Vec<Part> = told::unknown(found, t).map(Part::Sentence).into_iter().collect();
    let measure = match &found.asked.rank {
        Some(Rank { by: Ranked::Measure(measure), .. }) => Some(*measure),
        _ => None,
    };
    let topic_measure = measure.or_else(|| {
        found
            .asked
            .words
            .iter()
            .chain(&found.asked.others)
            .find_map(|word| crate::understanding::measures::Measure::compared_by(word).map(|(measure, _)| measure))
    });
    if let (Some(measure), [one, other]) = (topic_measure, given) {
        let facts = [one, other]
            .map(|given| stated(given, measure).filter(|stated| !stated.unit.is_empty() || stated.number > 0.into()));
        for (given, stated) in given.iter().zip(&facts) {
            parts.push(Part::Sentence(introduction(given, t)));
            let sentence = stated.as_ref().and_then(|stated| fact(given, stated.fact));
            parts.push(Part::Sentence(
                sentence.unwrap_or_else(|| crate::assistant::models::extractive::quoting::silence(given, t)),
            ));
        }
        parts.extend(given.iter().map(|given| Part::Card(given.id)));
        return parts;
    }
    if let [one, other] = given {
        parts.extend(prices(one, other, t).map(Part::Sentence));
    }
    let differing = differing(given);
    for given in given {
        parts.push(Part::Sentence(introduction(given, t)));
        let own = (0..given.facts.len()).filter(|at| differing.contains(&given.facts[*at].name.to_lowercase()));
        parts.extend(own.take(MOST_FACTS).filter_map(|at| fact(given, at)).map(Part::Sentence));
    }
    parts.extend(given.iter().map(|given| Part::Card(given.id)));
    parts
}

/// Which of two costs more.
fn prices(one: &Given, other: &Given, t: Locale) -> Option<Sentence> {
    let (first, second) = (one.price.money()?, other.price.money()?);
    let mut slots = Slots::default();
    if first.currency() != second.currency() {
        return Some(Sentence::own(t.assistant_compare_currencies(), None));
    }
    let (dear, cheap) = if first.minor() >= second.minor() { (one, other) } else { (other, one) };
    let mut name = |given: &Given| slots.put(Span::said_by(given.id, Whose::Name, &given.name));
    let (dear_name, cheap_name) = (name(dear), name(cheap));
    let price = |given: &Given| Span::said_by(given.id, Whose::Price, &t.say(given.price));
    let dear_price = slots.put(price(dear));
    let text = if first.minor() == second.minor() {
        t.assistant_compare_same(dear_name, cheap_name, &dear_price)
    } else {
        let cheap_price = slots.put(price(cheap));
        t.assistant_compare_prices(dear_name, &dear_price, cheap_name, &cheap_price)
    };
    Some(slots.fill(&text, None))
}

/// The names of facts that not all of them state with the same words.
fn differing(given: &[Given]) -> Vec<String> {
    let mut names = Vec::new();
    for fact in given.iter().flat_map(|given| &given.facts) {
        let name = fact.name.to_lowercase();
        let all_same = given
            .iter()
            .all(|given| given.facts.iter().any(|own| own.name.to_lowercase() == name && own.value == fact.value));
        if !all_same && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
