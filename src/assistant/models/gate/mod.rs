//! The gate that every sentence of a language model goes through: it is shown only where the listing that it cites says
//! what it claims. Numbers with their units, words that change its meaning ("not", "only", "up to"), and every word that
//! says something must stand together in one passage of that listing; amounts of money must be its price. What no
//! listing can say of itself (that others are worse, that one should buy) is never shown. Sentences that claim nothing
//! are dropped; others that are not shown are counted.

mod claim;
pub mod cut;
mod evidence;
mod plain;
mod tokens;
mod words;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::assistant::models::gate::claim::{Rank, supported};
use crate::assistant::models::gate::evidence::Evidence;
pub use crate::assistant::models::gate::evidence::is_trusted;
use crate::assistant::models::gate::plain::plain;
use crate::assistant::models::gate::tokens::{Kind, tokens};
use crate::assistant::models::gate::words::words;
use crate::assistant::models::{Sentence, Source};
use crate::assistant::retrieval::Found;
use crate::assistant::retrieval::given::Given;
use crate::ids::ProductId;
use crate::locales::Locale;
use crate::money::Money;
use crate::search::Sort;
use crate::web::letters::visible;

/// A longer sentence, in characters, is not looked at.
const LONGEST: usize = 400;

/// What becomes of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its listing says so.
    Shown(Sentence, ProductId),
    /// It claims nothing, so nothing is lost.
    Dropped,
    /// Nothing that was given says so.
    Withheld,
}

/// What the sentences of one answer are held to.
#[derive(Clone, Debug)]
pub struct Gate {
    found: Arc<Found>,
    read: Arc<Mutex<Readings>>,
}

/// So many listings are kept as they were read: a long one takes half a megabyte, and many answers wait at once.
const KEPT: usize = 8;

/// What listings say, each read once.
#[derive(Debug, Default)]
pub struct Readings(HashMap<ProductId, Arc<Evidence>>);

impl Readings {
    /// What a listing says. Takes time by the length of that, the first time.
    fn of(&mut self, given: &Given) -> Arc<Evidence> {
        if self.0.len() == KEPT && !self.0.contains_key(&given.id) {
            self.0.clear();
        }
        self.0.entry(given.id).or_insert_with(|| Arc::new(Evidence::of(given))).clone()
    }

    /// Whether a listing still says what an answer said that it does.
    #[must_use]
    pub fn still_supports(&mut self, given: &Given, sentence: &Sentence) -> bool {
        let name = apart(&given.name);
        let text = sentence.text.replace(&name, &given.name).replace(['“', '”', '„', '«', '»'], "");
        supported(&text, &self.of(given), Rank::default()).is_some()
    }
}

impl Gate {
    /// A gate for an answer from what was found.
    #[must_use]
    pub fn of(found: Arc<Found>) -> Self {
        Self { found, read: Arc::default() }
    }

    /// What becomes of a sentence that a model wrote. Takes time by the length of the listing that it cites: work for
    /// [`crate::web::thinking()`].
    #[must_use]
    pub fn judge(&self, written: &str, t: Locale) -> Verdict {
        let (text, cited) = plain(written);
        let text = without_yes(&text);
        if text.chars().count() > LONGEST {
            return Verdict::Withheld;
        }
        let is_question = text.ends_with(['?', '؟']);
        let [number] = cited.as_slice() else {
            let claims = cited.len() > 1 || tokens(&text).iter().any(|token| token.says_something() || is_sign(token));
            return if claims && !is_question && text != NONE { Verdict::Withheld } else { Verdict::Dropped };
        };
        let Some(given) = number.checked_sub(1).and_then(|at| self.found.given.get(at)) else {
            return Verdict::Withheld;
        };
        if is_question {
            return Verdict::Dropped;
        }
        let evidence = self.read.lock().unwrap_or_else(PoisonError::into_inner).of(given);
        let (evidence, rank) = (&*evidence, rank(given, &self.found));
        if !is_trusted(&without_names(&text, evidence)) {
            return Verdict::Withheld;
        }
        match supported(&text, evidence, rank) {
            Some(field) => {
                let text = named(&text, evidence, t);
                let source = Some(Source::Claim(evidence.id, field));
                Verdict::Shown(Sentence::own(&text, source), evidence.id)
            }
            None => Verdict::Withheld,
        }
    }
}

/// What the prompt asks a model to write where no listing answers.
const NONE: &str = "none";

fn is_sign(token: &crate::assistant::models::gate::tokens::Token) -> bool {
    matches!(token.kind, Kind::Currency | Kind::Marker(_))
}

/// Where a listing stands among those that were found, when these are all that were asked for, in order of their price.
fn rank(one: &Given, found: &Found) -> Rank {
    let is_first = found.given.first().is_some_and(|first| first.id == one.id);
    let sort = found.asked.sort;
    if !is_first
        || found.is_close
        || found.is_partial
        || found.is_single
        || !matches!(sort, Sort::PriceLow | Sort::PriceHigh)
    {
        return Rank::default();
    }
    let prices: Option<Vec<Money>> = found.given.iter().map(|given| given.price.money()).collect();
    let Some((own, others)) = prices.as_deref().and_then(|prices| prices.split_first()) else {
        return Rank::default();
    };
    let beats = |is_better: fn(i64, i64) -> bool| {
        others.iter().all(|other| other.currency() == own.currency() && is_better(own.minor(), other.minor()))
    };
    Rank {
        is_cheapest: sort == Sort::PriceLow && beats(|own, other| own < other),
        is_dearest: sort == Sort::PriceHigh && beats(|own, other| own > other),
    }
}

/// A sentence without the yes or no that it begins with: what it answers, nobody has looked at.
fn without_yes(text: &str) -> String {
    let Some((first, rest)) = text.split_once([',', '،', ':', ';']) else { return text.to_owned() };
    let is_yes = first.split_whitespace().count() == 1 && words().yes.contains(&words().key(first.trim()));
    if !is_yes {
        return text.to_owned();
    }
    let rest = rest.trim_start();
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn without_names(text: &str, evidence: &Evidence) -> String {
    text.replace(&evidence.name, " ")
}

/// A sentence in which the listing's name stands in marks of quotation, so that nobody takes it for words of ours.
fn named(text: &str, evidence: &Evidence, t: Locale) -> String {
    let name = evidence.name.trim();
    if name.is_empty() || !text.contains(name) {
        return text.to_owned();
    }
    let marked = format!("{}{}{}", t.assistant_quote_begins(), apart(name), t.assistant_quote_ends());
    // Marks of the model's own around it would stand twice.
    let parts = text.split(name).map(|part| part.replace(['“', '”', '„', '«', '»', '"'], ""));
    parts.collect::<Vec<_>>().join(&marked)
}

/// A name that closes no mark of quotation and turns no line around.
fn apart(name: &str) -> String {
    visible(name).chars().filter(|c| !matches!(c, '“' | '”' | '„' | '«' | '»' | '"') && !c.is_control()).collect()
}

#[cfg(test)]
mod tests;
