//! Which of the listings that were looked at have what was asked for, which do not, and which do not say.

use crate::assistant::retrieval::claims::{Property, Verdict};
use crate::assistant::retrieval::found::Constraint;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::measured::{is_for_age, stated, stated_in};
use crate::content::units::comparable;
use crate::money::Currency;
use crate::understanding::measures::Kind as Measured;
use crate::understanding::question::Asked;
use crate::understanding::question::bounds::Bounded;
use crate::understanding::question::wishes::{Rank, Ranked};
use crate::understanding::words::tokens;
use rust_decimal::Decimal;

/// How a listing stands to one thing that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It has it.
    Fits,
    /// It has it not.
    Not,
    /// It does not say.
    Unsaid,
}

/// One thing that is asked of a listing, ready to be looked for.
pub struct Test {
    /// What it asks.
    pub constraint: Constraint,
    check: Check,
    /// Whether a listing that does not say is shown all the same, and counted.
    pub is_lenient: bool,
}

enum Check {
    Has(Property),
    /// A number alone says something in a name only: "Pieces: 3" is no answer to a child of 3.
    Called(String),
    Lacks(Property),
    Measures(Bounded),
    Price(Option<Currency>),
}

impl Test {
    /// Everything that a question asks of each listing besides what the thing is. `besides` tells what else a word is
    /// called here.
    pub fn all(
        asked: &Asked,
        thing: &[String],
        currency: Option<Currency>,
        besides: &dyn Fn(&str) -> Vec<String>,
    ) -> Vec<Self> {
        let mut tests = Vec::new();
        let properties = asked.properties();
        let wanted = asked.others.iter().filter(|word| !thing.contains(word));
        for word in wanted.filter(|word| !asked.is_about(word) || properties.contains(word)) {
            let is_number = word.chars().all(|char| char.is_ascii_digit());
            let property = || Check::Has(Property::of(std::slice::from_ref(word), besides));
            let check = if is_number { Check::Called(word.clone()) } else { property() };
            tests.push(Self { constraint: Constraint::Has(word.clone()), check, is_lenient: false });
        }
        for unwanted in &asked.unwanted {
            let check = Check::Lacks(Property::of(&unwanted.words, besides).wide());
            let constraint = Constraint::Lacks(unwanted.words.join(" "));
            tests.push(Self { constraint, check, is_lenient: !unwanted.is_stated });
        }
        for bound in &asked.bounds {
            let constraint = Constraint::Measures(bound.said.clone());
            tests.push(Self { constraint, check: Check::Measures(bound.clone()), is_lenient: false });
        }
        if !asked.prices.is_open() {
            let currency = asked.prices.currency.or(currency);
            tests.push(Self { constraint: Constraint::Price, check: Check::Price(currency), is_lenient: false });
        }
        tests
    }

    /// How a listing stands to it.
    pub fn of(&self, given: &Given, asked: &Asked) -> Fit {
        match &self.check {
            Check::Has(property) => match property.verdict(given) {
                Verdict::Yes | Verdict::Partly => Fit::Fits,
                Verdict::No => Fit::Not,
                Verdict::Silent => Fit::Unsaid,
            },
            Check::Called(number) if tokens(&given.name).contains(number) => Fit::Fits,
            Check::Called(_) => Fit::Unsaid,
            Check::Lacks(property) => match property.verdict(given) {
                Verdict::No => Fit::Fits,
                // "Under 0.1 g" is for the reader to judge; who only does not want it is not shown it.
                Verdict::Partly if !self.is_lenient => Fit::Fits,
                Verdict::Yes | Verdict::Partly => Fit::Not,
                Verdict::Silent => Fit::Unsaid,
            },
            Check::Measures(bound) => measures(bound, given),
            Check::Price(currency) => {
                let is_other =
                    given.price.money().is_some_and(|price| currency.is_some_and(|own| own != price.currency()));
                if !is_other && asked.prices.allow(given.price.money()) { Fit::Fits } else { Fit::Not }
            }
        }
    }

    /// Whether it is only about the price.
    pub const fn is_price(&self) -> bool {
        matches!(self.check, Check::Price(_))
    }

    /// Whether a listing that does not say it may be shown where none says it.
    pub const fn may_lack(&self) -> bool {
        matches!(self.check, Check::Has(_) | Check::Called(_))
    }
}

fn measures(bound: &Bounded, given: &Given) -> Fit {
    if bound.measure.kind == Measured::Age {
        let is_years = ["year", "jahr", "سن"].iter().any(|begin| bound.unit.starts_with(begin));
        let months = bound.from.unwrap_or_default() * if is_years { Decimal::from(12) } else { Decimal::ONE };
        return match is_for_age(given, months) {
            Some(true) => Fit::Fits,
            Some(false) => Fit::Not,
            None => Fit::Unsaid,
        };
    }
    let Some(stated) = stated(given, bound.measure) else { return Fit::Unsaid };
    if stated.unit.is_empty() {
        return Fit::Unsaid;
    }
    let in_kind = |number: Decimal| comparable(number, &bound.unit);
    let bound = Bounded { from: bound.from.map(in_kind), to: bound.to.map(in_kind), ..bound.clone() };
    if bound.allows(stated.number) { Fit::Fits } else { Fit::Not }
}

/// The number by which a listing is ranked, and a unit of its kind.
pub fn ranked(given: &Given, rank: &Rank) -> Option<(Decimal, String)> {
    match &rank.by {
        Ranked::Price => given.price.money().map(|price| (Decimal::from(price.minor()), price.currency().to_string())),
        Ranked::Newest => None,
        Ranked::Measure(measure) => stated(given, measure).map(|stated| (stated.number, kind_of(&stated.unit))),
        Ranked::Fact(name) => stated_in(given, name).map(|stated| (stated.number, kind_of(&stated.unit))),
    }
}

/// The same for all units that measure the same.
fn kind_of(unit: &str) -> String {
    let alike = ["kg", "cm", "ml", "W", "h", "months", "GB", "mAh", "V", "°C"];
    let kind = alike.iter().find(|known| !unit.is_empty() && crate::content::units::are_alike(unit, known));
    kind.map_or_else(|| unit.to_lowercase(), |kind| (*kind).to_owned())
}
