//! Sentences that several kinds of answers have: what was understood, what is not known, what a business says of its
//! terms.

use crate::assistant::models::spans::{Slots, Span, Whose};
use crate::assistant::models::{Part, Sentence};
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::found::Constraint;
use crate::locales::Locale;
use crate::understanding::words::stems;

/// What was understood, each with a link to the question that leaves it out; none where that is one thing only.
pub(super) fn understood(found: &Found, t: Locale) -> Option<Sentence> {
    if found.understood.len() < 2 {
        return None;
    }
    let labels: Vec<String> = found.understood.iter().map(|one| one.constraint.label(&found.asked, t)).collect();
    let chip = |(at, label): (usize, &String)| {
        let rest: Vec<&str> =
            labels.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, label)| label.as_str()).collect();
        let query = serde_urlencoded::to_string([("question", rest.join(" "))]).unwrap_or_default();
        Span { href: Some(format!("/assistant?{query}#ask-form")), ..Span::of(Whose::Chip, label) }
    };
    Some(Sentence::made_of(labels.iter().enumerate().map(chip).collect(), None))
}

/// That nothing is called what was asked for.
pub(super) fn unknown(found: &Found, t: Locale) -> Option<Sentence> {
    if found.unknown.is_empty() {
        return None;
    }
    let mut slots = Slots::default();
    let name = slots.put(Span::of(Whose::Asked, &found.unknown.join(", ")));
    let text = t.assistant_unknown(name);
    Some(slots.fill(&text, None))
}

/// A message with something that was asked in it.
pub(super) fn about(found: &Found, constraint: &Constraint, t: Locale, say: impl Fn(String) -> String) -> Sentence {
    let mut slots = Slots::default();
    let label = slots.put(Span::of(Whose::Asked, &constraint.label(&found.asked, t)));
    let text = say(label.to_string());
    slots.fill(&text, None)
}

/// What businesses say of delivery and returns.
pub(super) fn terms(found: &Found, t: Locale) -> Vec<Part> {
    let mut parts = Vec::new();
    for terms in &found.terms {
        let mut slots = Slots::default();
        let business = slots.put(Span::of(Whose::Business, &terms.business));
        let text = t.assistant_terms(business);
        parts.push(Part::Sentence(slots.fill(&text, None)));
        for line in &terms.lines {
            parts.push(Part::Sentence(Sentence::made_of(vec![Span::of(Whose::Terms, line)], None)));
        }
    }
    parts
}

/// Whether a sentence begins by saying no; it only decides what comes first.
pub(super) fn denies(sentence: &Sentence) -> bool {
    let said = sentence.text.rsplit(": ").next().unwrap_or_default();
    stems(said).first().is_some_and(|first| ["no", "not", "none", "never"].contains(&first.as_str()))
}
