//! The passages of a listing that answer a question best.

use std::collections::{HashMap, HashSet};

use crate::assistant::models::Sentence;
use crate::assistant::models::extractive::quoting::{begins_to_warn, fact, facts, quote_with_warning};
use crate::assistant::retrieval::claims::Property;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::measured::{stated, stated_in};
use crate::effort::spend;
use crate::understanding::measures::{Kind, spread};
use crate::understanding::question::Asked;
use crate::understanding::question::wishes::Ranked;
use crate::understanding::topics::Topic;
use crate::understanding::words::{each_stem, is_vague, stems};

/// A passage that reaches less does not answer.
const ENOUGH: f32 = 1.5;

/// The passages that answer best, the best first.
pub(super) fn evidence(asked: &Asked, given: &Given, most: usize) -> Vec<Sentence> {
    let mut found = measured(asked, given);
    let wanted = Wanted::of(asked, given);
    let quoted = given.sentences().map(|line| (wanted.score(line, ""), line)).filter(|(score, line)| {
        // What takes something back is quoted behind that and not alone.
        *score >= ENOUGH && !(begins_to_warn(line) && *score < 2.0 * ENOUGH)
    });
    let stated = given.facts.iter().zip(facts(given)).map(|(fact, sentence)| {
        let name = spread(&fact.name);
        let score = wanted.score(&format!("{name}: {}", fact.value), &name);
        let cut_short = wanted.properties.iter().any(|property| property.is_in(&name));
        (if cut_short { score.max(3.5) } else { score }, sentence)
    });
    // Stable: of two that answer as well, the one that stands first.
    let mut quoted: Vec<(f32, &str)> = quoted.collect();
    quoted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    quoted.truncate(most);
    let mut scored: Vec<(f32, Vec<Sentence>)> =
        quoted.into_iter().map(|(score, line)| (score, quote_with_warning(given, line))).collect();
    scored.extend(stated.filter(|(score, _)| *score >= ENOUGH).map(|(score, sentence)| (score, vec![sentence])));
    scored.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let best = scored.first().map_or(0.0, |(score, _)| *score);
    scored.retain(|(score, _)| *score >= best * 0.6);
    let room = most.saturating_sub(found.len());
    for sentence in scored.into_iter().take(room).flat_map(|(_, sentences)| sentences) {
        if !found.contains(&sentence) {
            found.push(sentence);
        }
    }
    found
}

/// The facts by which it was measured.
fn measured(asked: &Asked, given: &Given) -> Vec<Sentence> {
    let mut places: Vec<usize> = asked
        .bounds
        .iter()
        .filter(|bound| bound.measure.kind != Kind::Age)
        .filter_map(|bound| Some(stated(given, bound.measure)?.fact))
        .collect();
    let ages = asked.bounds.iter().filter(|bound| bound.measure.kind == Kind::Age);
    places.extend(ages.filter_map(|bound| given.facts.iter().position(|fact| bound.measure.is_said_in(&fact.name))));
    match asked.rank.as_ref().map(|rank| &rank.by) {
        Some(Ranked::Measure(measure)) => places.extend(stated(given, measure).map(|stated| stated.fact)),
        Some(Ranked::Fact(name)) => places.extend(stated_in(given, name).map(|stated| stated.fact)),
        _ => {}
    }
    places.dedup();
    places.into_iter().filter_map(|at| fact(given, at)).collect()
}

/// What a passage of one listing should say.
struct Wanted<'a> {
    topics: &'a [&'static Topic],
    /// What each stem adds, and whether it asks for a topic.
    stems: HashMap<String, (f32, bool)>,
    /// The words that may be called otherwise.
    properties: Vec<Property>,
}

impl<'a> Wanted<'a> {
    fn of(asked: &'a Asked, given: &Given) -> Self {
        let name: HashSet<String> = stems(&given.name).into_iter().collect();
        let weigh = |stem: String| {
            let asks = asked.topics.iter().any(|topic| topic.is_asked_by(&stem));
            let weight = match (asks, is_vague(&stem)) {
                (true, _) => 3.0,
                (false, true) => 0.5,
                (false, false) => 2.0,
            };
            (stem, (weight, asks))
        };
        let stems: HashMap<_, _> = asked.stems().into_iter().filter(|stem| !name.contains(stem)).map(weigh).collect();
        let others = asked.words.iter().filter(|word| word.len() > 3 && !asked.is_about(word)).take(6);
        let properties = others.map(|word| Property::of(std::slice::from_ref(word), |_| Vec::new())).collect();
        Self { topics: &asked.topics, stems, properties }
    }

    /// How well a passage answers, by its stems and, of a fact, those of its name. Takes time by the passage's length,
    /// however long the question is.
    fn score(&self, said: &str, fact: &str) -> f32 {
        spend(said.len());
        let (mut score, mut is_about) = (0.0, self.topics.is_empty());
        let (mut met, mut topics) = (HashSet::new(), vec![false; self.topics.len()]);
        each_stem(said, |stem| {
            if let Some((known, (weight, asks))) = self.stems.get_key_value(stem)
                && met.insert(known.as_str())
            {
                is_about |= asks;
                score += weight;
            }
            for (topic, is_said) in self.topics.iter().zip(&mut topics) {
                *is_said |= topic.is_said_by(stem);
            }
        });
        let of_topic = 1.5;
        for _ in topics.iter().filter(|is_said| **is_said) {
            is_about = true;
            score += of_topic;
        }
        let mut named = vec![false; self.topics.len()];
        each_stem(fact, |stem| {
            for (topic, is_named) in self.topics.iter().zip(&mut named) {
                *is_named |= topic.is_said_by(stem);
            }
        });
        for _ in named.iter().filter(|is_named| **is_named) {
            score += of_topic;
        }
        if is_about { score } else { 0.0 }
    }
}
