//! Whether a sentence about a listing is what that listing says.

use std::collections::BTreeMap;

use crate::assistant::models::Field;
use crate::assistant::models::gate::evidence::{Evidence, Passage, telling};
use crate::assistant::models::gate::tokens::{Kind, Token, tokens};
use crate::assistant::models::gate::words::words;
use crate::money::{Currency, Money};

/// What is known of prices besides the listing's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rank {
    /// It costs less than all others that were found.
    pub is_cheapest: bool,
    /// It costs more than all others that were found.
    pub is_dearest: bool,
}

/// The field of the listing that says what a sentence says of it; none where it says no such thing.
#[must_use]
pub fn supported(sentence: &str, evidence: &Evidence, rank: Rank) -> Option<Field> {
    let all = tokens(&without(&without(sentence, &evidence.name), &evidence.business));
    let words = words();
    let has = |set: &std::collections::HashSet<String>| {
        all.iter().any(|token| set.contains(&crate::assistant::models::gate::words::stemmed(&token.raw)))
    };
    if has(&words.forbidden) {
        return None;
    }
    let is_ranked = has(&words.superlative);
    if is_ranked && !(rank.is_cheapest && has(&words.low) || rank.is_dearest && has(&words.high)) {
        return None;
    }
    let (has_price, all) = priced(&all, evidence.price)?;
    let claimed: Vec<Token> = telling(all).into_iter().filter(|token| !is_ranked || !is_rank(token)).collect();
    let bends = claimed.iter().any(|token| matches!(token.kind, Kind::Marker(_)));
    let says: Vec<&Token> = claimed.iter().filter(|token| token.says_something()).collect();
    let is_naming = |token: &&Token| {
        token.kind == Kind::Word && !words.risky.contains(&token.key) && is_among(token, &evidence.naming)
    };
    if says.iter().all(is_naming) {
        let field = if has_price || is_ranked { Field::Price } else { Field::Name };
        let says_anything = has_price || is_ranked || !says.is_empty() || sentence.contains(&evidence.business);
        return (!bends && says_anything).then_some(field);
    }
    let passage = evidence.passages.iter().find(|passage| says_the_same(&claimed, passage, evidence))?;
    Some(passage.field)
}

fn is_rank(token: &Token) -> bool {
    let stem = crate::assistant::models::gate::words::stemmed(&token.raw);
    words().low.contains(&stem) || words().high.contains(&stem)
}

/// A text without a name, wherever it stands there as a whole.
fn without(text: &str, name: &str) -> String {
    let name = name.trim();
    if name.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return text.to_owned();
    }
    // Only as it is written: "not only oak" is a name where it stands as one.
    text.replace(name, " ")
}

/// Whether amounts of money are what the listing costs; and the tokens without them. None where one is something else.
fn priced(all: &[Token], price: Option<Money>) -> Option<(bool, Vec<Token>)> {
    let (mut has_price, mut rest, mut at) = (false, Vec::new(), 0);
    while at < all.len() {
        let next = all.get(at + 1);
        let amount = match (all[at].kind, next.map(|next| next.kind)) {
            (Kind::Currency, Some(Kind::Number)) => next.map(|number| (&all[at], number)),
            (Kind::Number, Some(Kind::Currency)) => next.map(|currency| (currency, &all[at])),
            (Kind::Currency, _) => return None,
            _ => None,
        };
        if let Some((currency, number)) = amount {
            if !price.is_some_and(|price| is_price(&currency.key, &number.raw, price)) {
                return None;
            }
            (has_price, at) = (true, at + 2);
            continue;
        }
        rest.push(all[at].clone());
        at += 1;
    }
    Some((has_price, rest))
}

fn is_price(currency: &str, number: &str, price: Money) -> bool {
    let said = Currency::parse(currency);
    said == Some(price.currency())
        && [number.replace(',', ""), number.replace('.', "").replace(',', ".")]
            .into_iter()
            .any(|plain| Money::price(&plain, price.currency(), None).is_ok_and(|money| money == price))
}

fn is_among(token: &Token, others: &[Token]) -> bool {
    others.iter().any(|other| other.is_like(token))
}

/// Whether a passage says all that is claimed, bent in the same ways.
fn says_the_same(claimed: &[Token], passage: &Passage, evidence: &Evidence) -> bool {
    if markers(claimed) != markers(&passage.tokens) {
        return false;
    }
    if passage.subject.as_ref().is_some_and(|subject| !is_among(subject, claimed)) {
        return false;
    }
    let risky = &words().risky;
    let is_naming = |token: &Token| {
        let is_name = is_among(token, &evidence.naming) && !risky.contains(&token.key);
        token.kind == Kind::Word && (is_name || is_among(token, &passage.naming)) && !is_among(token, &passage.tokens)
    };
    let left: Vec<&Token> = claimed.iter().filter(|token| !is_naming(token)).collect();
    let is_said = left.iter().any(|token| token.says_something());
    let keeps_units = numbers_keep_their_units(claimed, &passage.tokens);
    let counts = |tokens: &[Token]| tokens.iter().filter(|token| token.kind == Kind::Number).count();
    let is_intricate = !markers(&passage.tokens).is_empty() || counts(claimed) > 0 && counts(&passage.tokens) > 1;
    is_said
        && keeps_units
        && (is_run(&left, &passage.tokens) || !is_intricate && is_in_one_part(&left, claimed, passage))
}

fn markers(tokens: &[Token]) -> BTreeMap<usize, usize> {
    let mut found = BTreeMap::new();
    for token in tokens {
        if let Kind::Marker(kind) = token.kind {
            *found.entry(kind).or_default() += 1;
        }
    }
    found
}

/// Whether these stand one behind the other in a passage, in this order.
fn is_run(left: &[&Token], passage: &[Token]) -> bool {
    let left: Vec<&&Token> = trimmed(left);
    let starts = passage.len().checked_sub(left.len());
    let is_here = |start: usize| {
        let run = &passage[start..start + left.len()];
        left.iter().zip(run).all(|(claimed, said)| said.is_like(claimed))
            && is_whole(run, passage, |token| is_among(token, run))
    };
    starts.is_some_and(|last| (0..=last).any(is_here))
}

fn trimmed<'a>(left: &'a [&'a Token]) -> Vec<&'a &'a Token> {
    let is_boundary = |token: &&&Token| token.kind == Kind::Boundary;
    let begun = left.iter().skip_while(is_boundary);
    let mut left: Vec<_> = begun.collect();
    while left.last().is_some_and(is_boundary) {
        left.pop();
    }
    left
}

/// Whether all of these stand in one part of a passage, in whatever order.
fn is_in_one_part(left: &[&Token], claimed: &[Token], passage: &Passage) -> bool {
    let mut parts = passage.tokens.split(|token| token.kind == Kind::Boundary);
    parts.any(|part| {
        let is_claimed = |token: &Token| claimed.iter().any(|claimed| claimed.is_like(token));
        let touched: Vec<Token> = part.iter().filter(|token| is_claimed(token)).cloned().collect();
        left.iter().filter(|token| token.says_something()).all(|token| is_among(token, part))
            && is_whole(&touched, part, is_claimed)
    })
}

/// Whether of all words that stand together in a passage none is left out.
fn is_whole(touched: &[Token], passage: &[Token], is_claimed: impl Fn(&Token) -> bool) -> bool {
    let is_touched = |token: &&Token| touched.iter().any(|other| other.group == token.group);
    passage.iter().filter(is_touched).filter(|token| token.says_something()).all(is_claimed)
}

/// Whether each number is claimed with the unit that it has, and with no other.
fn numbers_keep_their_units(claimed: &[Token], passage: &[Token]) -> bool {
    let of = |tokens: &[Token]| -> Vec<(Token, Option<Token>)> {
        let next = |at: usize| tokens.get(at + 1).filter(|next| is_unit(next)).cloned();
        let numbers = tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Number);
        numbers.map(|(at, token)| (token.clone(), next(at))).collect()
    };
    let said = of(passage);
    of(claimed).iter().all(|(number, unit)| {
        said.iter().any(|(other, with)| {
            other.key == number.key
                && match (unit, with) {
                    (Some(unit), Some(with)) => unit.is_like(with),
                    (None, None) => true,
                    _ => false,
                }
        })
    })
}

fn is_unit(token: &Token) -> bool {
    token.raw == "%" || token.unit.is_some()
}
