//! The order in which listings are shown: by a price, a measure or how much they have of what was asked for.

use rust_decimal::Decimal;

use crate::assistant::retrieval::found::Constraint;
use crate::assistant::retrieval::given::Given;
use crate::assistant::retrieval::measured::stated;
use crate::assistant::retrieval::narrowing::{Fit, Test, ranked};
use crate::money::{Currency, Money};
use crate::understanding::measures::{Kind as Measured, Measure};
use crate::understanding::question::wishes::{Rank, Ranked};

/// Of those that lack something so many are shown.
pub(super) const MOST_CLOSE: usize = 3;

/// The currency that most of these are priced in.
pub(super) fn currency_of_most(given: &[Given]) -> Option<Currency> {
    let named: Vec<Currency> = given.iter().filter_map(|given| given.price.money()).map(Money::currency).collect();
    let count = |currency: &Currency| named.iter().filter(|other| *other == currency).count();
    let mut most: Option<Currency> = None;
    for currency in &named {
        if most.is_none_or(|most| count(currency) > count(&most)) {
            most = Some(*currency);
        }
    }
    most
}

/// "The largest" is that by what most of them say: how much it holds, or how large it is.
pub(super) fn settled(rank: Rank, given: &[Given]) -> Rank {
    let Ranked::Measure(measure) = &rank.by else { return rank };
    let say = |kind: Measured| {
        Measure::of(kind).map_or(0, |measure| given.iter().filter(|given| stated(given, measure).is_some()).count())
    };
    let instead = match measure.kind {
        Measured::Size => {
            let kinds = [Measured::Capacity, Measured::Height, Measured::Diameter, Measured::Length, Measured::Width];
            kinds
                .into_iter()
                .max_by_key(|kind| (say(*kind), usize::from(*kind == Measured::Capacity)))
                .filter(|kind| say(*kind) > 0)
        }
        _ => None,
    };
    match instead.and_then(Measure::of) {
        Some(measure) => Rank { by: Ranked::Measure(measure), ..rank },
        None => rank,
    }
}

/// Puts listings in an order, those that do not say it last. How many say it, in one unit or currency; how many say it in
/// another currency; and in which prices were compared.
pub(super) fn order(given: &mut Vec<Given>, rank: &Rank) -> (usize, usize, Option<Currency>) {
    let mut with: Vec<(Given, Option<(Decimal, String)>)> = given
        .drain(..)
        .map(|given| {
            let number = ranked(&given, rank);
            (given, number)
        })
        .collect();
    let units: Vec<String> =
        with.iter().filter_map(|(_, number)| number.as_ref().map(|(_, unit)| unit.clone())).collect();
    let most = units.iter().max_by_key(|unit| units.iter().filter(|other| other == unit).count()).cloned();
    let is_usual =
        |number: &Option<(Decimal, String)>| number.as_ref().is_some_and(|(_, unit)| Some(unit) == most.as_ref());
    let stated = with.iter().filter(|(_, number)| is_usual(number)).count();
    let elsewhere = if matches!(rank.by, Ranked::Price) { units.len() - stated } else { 0 };
    with.sort_by(|(_, one), (_, other)| {
        let by_unit = is_usual(other).cmp(&is_usual(one));
        let number = |number: &Option<(Decimal, String)>| number.as_ref().map_or(Decimal::ZERO, |(number, _)| *number);
        let by_number = if rank.is_most { number(other).cmp(&number(one)) } else { number(one).cmp(&number(other)) };
        by_unit.then(by_number)
    });
    given.extend(with.into_iter().map(|(given, _)| given));
    let currency = most.filter(|_| matches!(rank.by, Ranked::Price)).and_then(|code| Currency::parse(&code));
    (stated, elsewhere, currency)
}

/// Those that contradict nothing, pass what was not wanted, measured or priced, and say the most of the rest; and what
/// none of them says.
pub(super) fn closest(given: &[Given], fits: &[Vec<Fit>], tests: &[Test], lacking: &mut Vec<String>) -> Vec<Given> {
    let may = |row: &Vec<Fit>| {
        row.iter().zip(tests).all(|(fit, test)| match fit {
            Fit::Fits => true,
            Fit::Unsaid => test.is_lenient || test.may_lack(),
            Fit::Not => false,
        })
    };
    let says =
        |row: &Vec<Fit>| row.iter().zip(tests).filter(|(fit, test)| test.may_lack() && **fit == Fit::Fits).count();
    let most = fits.iter().filter(|row| may(row)).map(says).max();
    let wanted = tests.iter().filter(|test| test.may_lack()).count();
    let Some(most) = most.filter(|most| wanted == 1 || *most > 0) else { return Vec::new() };
    let near: Vec<usize> =
        (0..given.len()).filter(|at| may(&fits[*at]) && says(&fits[*at]) == most).take(MOST_CLOSE).collect();
    for (at, test) in tests.iter().enumerate() {
        if let Constraint::Has(said) = &test.constraint
            && near.iter().all(|row| fits[*row][at] == Fit::Unsaid)
        {
            lacking.push(said.clone());
        }
    }
    near.into_iter().map(|at| given[at].clone()).collect()
}
