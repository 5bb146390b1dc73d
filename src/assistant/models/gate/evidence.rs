//! What a listing says, as the passages that a sentence can be held to: each sentence of its description, each fact,
//! its category; and beside them what it is called and what it costs.

use crate::assistant::models::Field;
use crate::assistant::models::gate::tokens::{Kind, Token, tokens};
use crate::assistant::models::gate::words::{Words, words};
use crate::assistant::retrieval::given::Given;
use crate::ids::ProductId;
use crate::money::Money;
use crate::products::checks::instructions::instruction;

/// Sentences of a description that are looked at; what stands behind them is evidence for nothing.
const MOST_LINES: usize = 400;

/// What one listing says.
#[derive(Debug)]
pub struct Evidence {
    /// Its number.
    pub id: ProductId,
    /// What it is called.
    pub name: String,
    /// Who offers it.
    pub business: String,
    /// What it costs.
    pub price: Option<Money>,
    /// The words by which it may be spoken of.
    pub naming: Vec<Token>,
    /// What it says.
    pub passages: Vec<Passage>,
}

/// One sentence or fact.
#[derive(Debug)]
pub struct Passage {
    /// Where it stands.
    pub field: Field,
    /// Its tokens but those that claim nothing.
    pub tokens: Vec<Token>,
    /// Words by which it may be spoken of besides: the name of a fact.
    pub naming: Vec<Token>,
    /// What it speaks of where that is not the listing: its lid.
    pub subject: Option<Token>,
}

impl Evidence {
    /// What this listing says. Takes time by the length of that.
    #[must_use]
    pub fn of(given: &Given) -> Self {
        let naming: Vec<Token> =
            [&given.name, &given.business, &given.category].into_iter().flat_map(|text| tokens(text)).collect();
        let naming: Vec<Token> = naming.into_iter().filter(|token| token.kind == Kind::Word).collect();
        let lines: Vec<&str> = given.sentences().take(MOST_LINES).collect();
        let mut passages = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            // "Except the lid." belongs to what stands before it, which says too much without.
            let is_taken_back = lines.get(at + 1).is_some_and(|next| takes_back(next));
            if !is_taken_back && is_trusted(line) {
                passages.push(Passage::of_line(line, &naming));
            }
        }
        for fact in &given.facts {
            if is_trusted(&fact.name) && is_trusted(&fact.value) {
                passages.push(Passage::of_fact(&fact.name, &fact.value));
            }
        }
        let (name, business) = (given.name.clone(), given.business.clone());
        Self { id: given.id, name, business, price: given.price.money(), naming, passages }
    }
}

impl Passage {
    fn of_line(line: &str, naming: &[Token]) -> Self {
        let all = tokens(line);
        let is_named = |token: &Token| naming.iter().any(|name| name.is_like(token));
        let begins = line.split_whitespace().next().map(str::to_lowercase);
        let has_subject = begins.is_some_and(|word| words().determiner.contains(&word));
        let subject = all.iter().find(|token| token.kind == Kind::Word).filter(|token| has_subject && !is_named(token));
        let subject = subject.cloned();
        Self { field: Field::Description, tokens: telling(all), naming: Vec::new(), subject }
    }

    fn of_fact(name: &str, value: &str) -> Self {
        let (name, mut value) = (tokens(name), telling(tokens(value)));
        // In "Not included: batteries" the name decides what the value means.
        let bends = name.iter().any(|token| matches!(token.kind, Kind::Marker(_)));
        let naming = if bends {
            value.splice(0..0, telling(name));
            Vec::new()
        } else {
            name.into_iter().filter(|token| token.kind == Kind::Word).collect()
        };
        Self { field: Field::Facts, tokens: value, naming, subject: None }
    }
}

/// Tokens that say something, with those that change what it means and those that part statements. An amount of money is none of them: what a listing costs
/// its price says alone.
pub fn telling(all: Vec<Token>) -> Vec<Token> {
    let is_money = |at: usize| {
        let is_currency =
            |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|token| token.kind == Kind::Currency);
        all[at].kind == Kind::Number && (is_currency(at.checked_sub(1)) || is_currency(Some(at + 1)))
    };
    let kept: Vec<bool> = (0..all.len()).map(|at| !is_money(at)).collect();
    let (mut told, mut group) = (Vec::new(), 0);
    for (mut token, kept) in all.into_iter().zip(kept) {
        if !kept || token.kind == Kind::Currency {
            token.kind = Kind::Boundary;
        }
        // "A lid of gold" stays together.
        if matches!(token.kind, Kind::Neutral | Kind::Boundary) && !words().binding.contains(&token.key) {
            group += 1;
        }
        if token.kind != Kind::Neutral {
            token.group = group;
            told.push(token);
        }
    }
    told
}

/// Whether a text speaks to people of the listing: not to a program, and not of what is to be said.
#[must_use]
pub fn is_trusted(text: &str) -> bool {
    let Words { speech, .. } = words();
    let says = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric()).any(|word| !word.is_empty() && speech.contains(&words().key(word)))
    };
    !text.contains(['?', '؟']) && instruction(text).is_none() && !says(text)
}

/// Whether a sentence changes what the one before it means: "Except the lid."
fn takes_back(line: &str) -> bool {
    let first = tokens(line).into_iter().find(|token| !matches!(token.kind, Kind::Boundary));
    first.is_some_and(|token| matches!(token.kind, Kind::Marker(_)))
}
