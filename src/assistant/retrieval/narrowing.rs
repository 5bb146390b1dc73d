//! Which of the listings that were looked at have what was asked for, which do not, and which do not say.

use crate::assistant::retrieval::claims::{Property, Verdict};
use crate::assistant::retrieval::found::Constraint;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::measured::{is_for_age, stated, stated_in};
use crate::content::units::comparable;
use crate::locales::Locale;
use crate::money::Currency;
use crate::understanding::measures::Kind as Measured;
use crate::understanding::question::Asked;
use crate::understanding::question::bounds::Bounded;
use crate::understanding::question::wishes::{Rank, Ranked};
use crate::understanding::words::{stem, stems, tokens};
use rust_decimal::Decimal;

/// So many words are looked for in each listing: reading hundreds of texts for more takes seconds.
const MOST_WISHES: usize = 8;

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
    /// Whether it is a brand that is not wanted: a listing of another brand has it not.
    is_brand: bool,
}

enum Check {
    Has(Property),
    /// Any of these will do.
    Any(Vec<Property>),
    /// A number alone says something in a name only: "Pieces: 3" is no answer to a child of 3.
    Called(String),
    /// A number with what it counts stands in a fact or a sentence.
    Amount(String, String),
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
        for word in wanted.filter(|word| !asked.is_about(word) || properties.contains(word)).take(MOST_WISHES) {
            if let Some((number, unit)) = asked.amounts.iter().find(|(number, unit)| number == word || unit == word) {
                if number == word {
                    let check = Check::Amount(number.clone(), stem(unit));
                    let constraint = Constraint::Has(format!("{number} {unit}"));
                    tests.push(Self { constraint, check, is_lenient: false, is_brand: false });
                }
                continue;
            }
            let is_number = word.chars().all(|char| char.is_ascii_digit());
            let any = asked.alternatives_of(word);
            if any.len() > 1 {
                if asked.others.iter().find(|one| any.contains(one)) == Some(word) {
                    let properties = any.iter().map(|one| Property::of(std::slice::from_ref(one), besides));
                    let constraint = Constraint::Has(any.join(" / "));
                    let check = Check::Any(properties.collect());
                    tests.push(Self { constraint, check, is_lenient: false, is_brand: false });
                }
                continue;
            }
            let property = || Check::Has(Property::of(std::slice::from_ref(word), besides));
            let check = if is_number { Check::Called(word.clone()) } else { property() };
            tests.push(Self { constraint: Constraint::Has(word.clone()), check, is_lenient: false, is_brand: false });
        }
        for unwanted in &asked.unwanted {
            let check = Check::Lacks(Property::of(&unwanted.words, besides).wide());
            let constraint = Constraint::without(unwanted);
            tests.push(Self { constraint, check, is_lenient: !unwanted.is_stated, is_brand: false });
        }
        for bound in &asked.bounds {
            let constraint = Constraint::Measures(bound.said.clone());
            tests.push(Self { constraint, check: Check::Measures(bound.clone()), is_lenient: false, is_brand: false });
        }
        if !asked.prices.is_open() {
            let currency = asked.prices.currency.or(currency);
            tests.push(Self {
                constraint: Constraint::Price,
                check: Check::Price(currency),
                is_lenient: false,
                is_brand: false,
            });
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
            Check::Any(properties) => {
                let has = |property: &Property| matches!(property.verdict(given), Verdict::Yes | Verdict::Partly);
                if properties.iter().any(has) { Fit::Fits } else { Fit::Unsaid }
            }
            Check::Called(number) if tokens(&given.name).contains(number) => Fit::Fits,
            Check::Called(_) => Fit::Unsaid,
            Check::Amount(number, unit) => {
                let says = |text: &str| stems(text).windows(2).any(|pair| pair[0] == *number && pair[1] == *unit);
                let is_said = given.facts.iter().any(|fact| says(&fact.value))
                    || given.sentences().any(|line| line.contains(number.as_str()) && says(line));
                if is_said { Fit::Fits } else { Fit::Unsaid }
            }
            Check::Lacks(property) => match property.verdict(given) {
                Verdict::No => Fit::Fits,
                // "Under 0.1 g" may be too much for who cannot have any.
                Verdict::Partly if !self.is_lenient => Fit::Unsaid,
                Verdict::Yes | Verdict::Partly => Fit::Not,
                Verdict::Silent if self.is_brand && brand_of(given).is_some() => Fit::Fits,
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

    /// Finds out whether what is not wanted is the brand of one of these.
    pub fn learn_brands(&mut self, listings: &[Given]) {
        if let Check::Lacks(property) = &self.check {
            self.is_brand = listings.iter().filter_map(brand_of).any(|brand| property.is_in(brand));
        }
    }

    /// Whether a listing says that it has it, in words and not only by its brand.
    pub fn is_stated(&self, given: &Given, asked: &Asked) -> bool {
        !self.is_brand && self.of(given, asked) == Fit::Fits
    }

    /// Whether it is only about the price.
    pub const fn is_price(&self) -> bool {
        matches!(self.check, Check::Price(_))
    }

    /// Whether a listing that does not say it may be shown where none says it.
    pub const fn may_lack(&self) -> bool {
        matches!(self.check, Check::Has(_) | Check::Any(_) | Check::Called(_) | Check::Amount(..))
    }
}

/// The brand that a listing states.
pub fn brand_of(given: &Given) -> Option<&str> {
    given.facts.iter().find(|fact| fact.name == Locale::English.content_brand()).map(|fact| fact.value.as_str())
}

fn measures(bound: &Bounded, given: &Given) -> Fit {
    if bound.measure.kind == Measured::Age {
        let is_years = ["year", "jahr", "سن"].iter().any(|begin| bound.unit.starts_with(begin));
        let months = bound.from.unwrap_or_default().checked_mul(Decimal::from(if is_years { 12 } else { 1 }));
        return match months.and_then(|months| is_for_age(given, months)) {
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
