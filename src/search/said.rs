//! What listings say in the fields of their categories, as terms of the index: `material=oak`, and for numbers and days
//! the key with a number whose text sorts as the number does.

use std::ops::Bound::Included;

use chrono::Datelike;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use tantivy::{
    Term,
    query::{BooleanQuery, EmptyQuery, Occur, Query, RangeQuery, TermQuery},
    schema::{Field, IndexRecordOption},
};

use crate::content::specifics::{Specific, Value};
use crate::content::units::comparable;

/// What a listing has to say in a field of its category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Narrowing {
    /// The field's key.
    pub key: String,
    /// What it has to say there.
    pub wanted: Wanted,
}

/// What is wanted of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One of these choices.
    AnyOf(Vec<String>),
    /// A number that [`comparable`] made, or a [`day`], from and to these.
    Between(Option<Decimal>, Option<Decimal>),
}

/// A day as a number to be compared.
#[must_use]
pub fn day(day: chrono::NaiveDate) -> Decimal {
    Decimal::from(day.num_days_from_ce())
}

/// The term of a choice, in whatever case it is written; of a yes, `yes`.
#[must_use]
pub fn choice(key: &str, choice: &str) -> String {
    format!("{key}={}", choice.to_lowercase())
}

/// The terms of what is said in a field.
pub fn terms(said: &Specific) -> Vec<String> {
    let key = &said.key;
    match &said.value {
        Value::Text(_) => Vec::new(),
        Value::Choice(chosen) => vec![choice(key, chosen)],
        Value::Choices(chosen) => chosen.iter().map(|chosen| choice(key, chosen)).collect(),
        Value::YesNo(yes) => vec![choice(key, if *yes { "yes" } else { "no" })],
        Value::Number(number) => vec![sorted(key, comparable(*number, &said.unit))],
        Value::Date(date) => vec![sorted(key, day(*date))],
    }
}

/// What is said in a field, as words to be searched for. A no is none: nobody looks for what something is not.
pub fn words(said: &Specific) -> Vec<String> {
    match &said.value {
        Value::YesNo(false) => Vec::new(),
        Value::YesNo(true) => vec![said.label.clone()],
        Value::Text(text) | Value::Choice(text) => vec![said.label.clone(), text.clone()],
        Value::Choices(chosen) => std::iter::once(&said.label).chain(chosen).cloned().collect(),
        Value::Number(number) => vec![said.label.clone(), format!("{number} {}", said.unit)],
        Value::Date(day) => vec![said.label.clone(), day.to_string()],
    }
}

/// A key with a number, so that texts of one key sort as their numbers do.
fn sorted(key: &str, number: Decimal) -> String {
    let bits = number.to_f64().unwrap_or_default().to_bits();
    let bits = if bits >> 63 == 0 { bits | 1 << 63 } else { !bits };
    format!("{key}#{bits:016x}")
}

impl Narrowing {
    /// The listings that say it.
    #[must_use]
    pub fn query(&self, field: Field) -> Box<dyn Query> {
        let term = |text: &str| Term::from_field_text(field, text);
        match &self.wanted {
            Wanted::AnyOf(choices) => {
                let says = |chosen: &String| -> (Occur, Box<dyn Query>) {
                    let term = term(&choice(&self.key, chosen));
                    (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::Basic)))
                };
                Box::new(BooleanQuery::new(choices.iter().map(says).collect()))
            }
            Wanted::Between(Some(from), Some(to)) if from > to => Box::new(EmptyQuery),
            Wanted::Between(from, to) => {
                let from = from.map_or_else(|| format!("{}#", self.key), |from| sorted(&self.key, from));
                // `g` stands behind every hexadecimal digit.
                let to = to.map_or_else(|| format!("{}#g", self.key), |to| sorted(&self.key, to));
                Box::new(RangeQuery::new(Included(term(&from)), Included(term(&to))))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_of_numbers_sort_as_the_numbers_do() {
        let numbers = ["-1000000", "-2.5", "-2", "-0.001", "0", "0.001", "1.5", "2", "10", "149.86", "100000000"];
        let terms: Vec<_> = numbers.iter().map(|number| sorted("size", number.parse().unwrap())).collect();
        assert!(terms.is_sorted(), "{terms:?}");
        assert!(terms.iter().all(|term| term.as_str() > "size#" && term.as_str() < "size#g"));
    }
}
