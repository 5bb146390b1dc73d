//! The numbers that a listing states of itself: its weight in whatever unit, how long a warranty lasts, for which age it
//! is. A fact that states two numbers, or none of the kind that was asked for, is not guessed at.

use rust_decimal::Decimal;

use crate::assistant::retrieval::given::Given;
use crate::content::units::{are_alike, comparable, is_unit};
use crate::understanding::measures::{Kind, Measure, Scale};
use crate::understanding::words::{is_in, stems};

/// A number that a listing states, so that it can be compared with those of others.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// Comparable where the kinds are the same.
    pub number: Decimal,
    /// A unit of its kind; empty where it has none.
    pub unit: String,
    /// Which fact says it.
    pub fact: usize,
}

/// What a listing states of a measure, if it states one number.
#[must_use]
pub fn stated(given: &Given, measure: &Measure) -> Option<Stated> {
    let kinds: &[Kind] = match measure.kind {
        Kind::Size => &[Kind::Height, Kind::Length, Kind::Width, Kind::Diameter, Kind::Size],
        Kind::Capacity => &[Kind::Capacity],
        _ => &[],
    };
    let own: Vec<&Measure> =
        if kinds.is_empty() { vec![measure] } else { kinds.iter().filter_map(|kind| Measure::of(*kind)).collect() };
    let numbers = given.facts.iter().enumerate().filter(|(_, fact)| own.iter().any(|own| own.is_said_in(&fact.name)));
    let read = numbers.filter_map(|(at, fact)| {
        read(&fact.value, measure.scale).map(|(number, unit)| Stated { number, unit, fact: at })
    });
    let mut found: Vec<Stated> = read.collect();
    if measure.kind == Kind::Size {
        // The largest of what is said of it.
        found.sort_by_key(|stated| std::cmp::Reverse(stated.number));
        return found.into_iter().next();
    }
    // An exact name before a longer one: `Height` before `Seat height`.
    found.sort_by_key(|stated| stems(&given.facts[stated.fact].name).len());
    found.into_iter().next()
}

/// The number in the fact that is called like this.
#[must_use]
pub fn stated_in(given: &Given, name: &str) -> Option<Stated> {
    let wanted = stems(name);
    let found = given.facts.iter().enumerate().find(|(_, fact)| {
        let said = stems(&fact.name);
        wanted.iter().all(|stem| said.contains(stem))
    });
    let (at, fact) = found?;
    if is_bound(&fact.value) {
        return None;
    }
    let (number, unit) = numbers(&fact.value).into_iter().next()?;
    let unit = if is_unit(&unit) { unit } else { String::new() };
    Some(Stated { number: comparable(number, &unit), unit, fact: at })
}

/// Whether two values say the same: with the same words, or as much in another unit.
#[must_use]
pub fn is_same_value(one: &str, other: &str) -> bool {
    let alone = |value: &str| {
        let [(number, unit)] = <[_; 1]>::try_from(numbers(value)).ok()?;
        let is_alone = is_unit(&unit) && value.split_whitespace().count() < 3 && value.ends_with(&unit);
        (is_alone && value.starts_with(|first: char| first.is_ascii_digit())).then_some((number, unit))
    };
    let is_as_much = || {
        let ((one, unit), (other, other_unit)) = (alone(one)?, alone(other)?);
        Some(are_alike(&unit, &other_unit) && comparable(one, &unit) == comparable(other, &other_unit))
    };
    one.to_lowercase() == other.to_lowercase() || is_as_much() == Some(true)
}

/// The one number of a value, in this scale.
fn read(value: &str, scale: Scale) -> Option<(Decimal, String)> {
    let found = numbers(value);
    match scale {
        Scale::Unit(_) if is_bound(value) => None,
        Scale::Count => found.first().map(|(number, _)| (*number, String::new())),
        Scale::Duration => {
            if value.to_lowercase().contains("lifetime") {
                return Some((Decimal::from(36_500), String::new()));
            }
            let (number, unit) = found.first()?;
            Some((number.checked_mul(days(unit)?)?, String::new()))
        }
        Scale::Unit(sample) => {
            let [(number, unit)] = found.as_slice() else { return None };
            if unit.is_empty() {
                return Some((*number, String::new()));
            }
            are_alike(unit, sample).then(|| (comparable(*number, unit), unit.clone()))
        }
    }
}

/// Whether a value only says between which numbers it is: "under 500 g".
fn is_bound(value: &str) -> bool {
    let begin = value.trim_start().to_lowercase();
    let words = [
        "under ",
        "below ",
        "less than ",
        "more than ",
        "over ",
        "up to ",
        "from ",
        "at least ",
        "unter ",
        "über ",
        "bis ",
        "ab ",
        "<",
        ">",
    ];
    words.iter().any(|word| begin.starts_with(word))
}

/// How many days a unit of time has, more or less: only orders are made of it.
fn days(unit: &str) -> Option<Decimal> {
    let unit = unit.to_lowercase();
    let is = |list: &str| is_in(list, &unit);
    Some(match () {
        () if is("h hour hours stunden") => Decimal::new(4167, 5),
        () if is("day days tag tage tagen يوم") => Decimal::ONE,
        () if is("week weeks woche wochen") => Decimal::from(7),
        () if is("month months monat monate monaten شهر") => Decimal::new(304_375, 4),
        () if is("year years jahr jahre jahren سنة سنوات") => Decimal::new(36_525, 2),
        () => return None,
    })
}

/// The numbers of a value, each with the word behind it.
fn numbers(value: &str) -> Vec<(Decimal, String)> {
    let mut found = Vec::new();
    let chars: Vec<char> = value.chars().collect();
    let mut at = 0;
    while at < chars.len() && found.len() < 8 {
        if !chars[at].is_ascii_digit() || at > 0 && chars[at - 1].is_alphabetic() {
            at += 1;
            continue;
        }
        let start = at;
        let goes_on = |at: usize| {
            chars.get(at).is_some_and(char::is_ascii_digit)
                || chars.get(at).is_some_and(|mark| matches!(mark, '.' | ','))
                    && chars.get(at + 1).is_some_and(char::is_ascii_digit)
        };
        while goes_on(at) {
            at += 1;
        }
        let digits: String = chars[start..at].iter().collect();
        let plain = plain(&digits);
        while chars.get(at).is_some_and(|char| matches!(char, ' ' | '\u{a0}' | '\u{202f}' | '-')) {
            at += 1;
        }
        let unit: String =
            chars[at..].iter().take_while(|char| char.is_alphabetic() || "²³/°%\"″".contains(**char)).collect();
        at += unit.chars().count();
        if let Some(number) = plain.filter(|_| !is_unclear(&digits, &unit)) {
            found.push((number, unit));
        }
    }
    found
}

/// Whether the mark in a number may part thousands or a fraction: to a German "1,250 kg" is a kilogram and a quarter, and
/// "1.250 g" is as much.
fn is_unclear(digits: &str, unit: &str) -> bool {
    let has_three_after = |mark: char| digits.rsplit_once(mark).is_some_and(|(_, last)| last.len() == 3);
    let is_large = is_in("kg l m lb litre litres liter liters metre metres meter meters", &unit.to_lowercase());
    is_unit(unit) && has_three_after(if is_large { ',' } else { '.' })
}

/// A number as it is written; none of more digits than anything measures.
fn plain(digits: &str) -> Option<Decimal> {
    const MOST_DIGITS: usize = 12;
    let is_thousands = digits.rsplit_once(',').is_some_and(|(_, last)| last.len() == 3);
    let plain = if is_thousands { digits.replace(',', "") } else { digits.replace(',', ".") };
    if plain.len() > MOST_DIGITS { None } else { plain.parse().ok() }
}

/// Whether something is for somebody of this age, in months, as far as a listing says for which it is.
#[must_use]
pub fn is_for_age(given: &Given, months: Decimal) -> Option<bool> {
    let age = Measure::of(Kind::Age)?;
    let fact = given.facts.iter().find(|fact| age.is_said_in(&fact.name))?;
    let said = fact.value.to_lowercase();
    let from_birth = said.contains("birth") || said.contains("geburt");
    let found = numbers(&fact.value);
    if found.is_empty() && from_birth {
        return Some(true);
    }
    let unit = found.iter().rev().find_map(|(_, unit)| days(unit))?;
    let month = Decimal::new(304_375, 4);
    let in_months = |(number, own): &(Decimal, String)| {
        let unit = days(own).unwrap_or(unit);
        let months = (number.checked_mul(unit)? / month).round_dp(1);
        // Who is four years old is so for twelve months.
        let rest = if unit > month { Decimal::from(11) } else { Decimal::ZERO };
        Some((months, months + rest))
    };
    let bounds: Vec<(Decimal, Decimal)> = found.iter().map(in_months).collect::<Option<_>>()?;
    match bounds.as_slice() {
        [(_, to)] if from_birth => Some(months <= *to),
        [(from, _)] => Some(months >= *from),
        [(from, _), (_, to)] => Some(months >= *from && months <= *to),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assistant::retrieval::given::tests::listing;

    #[test]
    fn one_number_of_the_right_kind_is_read() {
        let of = |kind, name: &str, value: &str| {
            let measure = Measure::of(kind).expect("it is measured");
            stated(&listing(1, "Thing", 100, &[(name, value)], &[]), measure).map(|stated| stated.number)
        };
        assert_eq!(of(Kind::Weight, "Weight", "340 g"), of(Kind::Weight, "shipweight", "0.34 kg"));
        assert!(of(Kind::Weight, "Weight", "2.6 kg together") > of(Kind::Weight, "Weight", "910 g"));
        for unclear in ["6 × 85 g", "290 g and 260 g", "240 g/m²", "light"] {
            assert_eq!(of(Kind::Weight, "Weight", unclear), None, "{unclear}");
        }
        assert_eq!(of(Kind::Height, "Dimensions", "34 × 22 × 7 cm"), None);
        assert!(of(Kind::Keeping, "Keeps", "4 weeks chilled") > of(Kind::Keeping, "Keeps", "10 days"));
        assert!(of(Kind::Warranty, "Warranty", "2 years") > of(Kind::Warranty, "Warranty", "12 months"));
        assert_eq!(of(Kind::Pages, "Pages", "1,120"), Some(Decimal::from(1120)));
        assert_eq!(of(Kind::Weight, "Weight", "1,250 g"), of(Kind::Weight, "Weight", "1.25 kg"));
        for unclear in ["1,250 kg", "1.250 g", "under 500 g", "79228162514264337593543950335 kg"] {
            assert_eq!(of(Kind::Weight, "Weight", unclear), None, "{unclear}");
        }
        assert_eq!(of(Kind::Weight, "Weight limit", "120 kg"), None);
    }

    #[test]
    fn as_much_in_another_unit_is_the_same() {
        assert!(is_same_value("340 g", "0.34 kg") && is_same_value("Oak", "oak") && is_same_value("1 m", "100cm"));
        for (one, other) in
            [("340 g", "340 ml"), ("340 g", "350 g"), ("2 × 340 g", "340 g"), ("", "340 g"), ("5", "5 g")]
        {
            assert!(!is_same_value(one, other), "{one}, {other}");
        }
    }

    #[test]
    fn it_is_known_for_which_age_a_thing_is() {
        let fits = |value: &str, years: i64| {
            is_for_age(&listing(1, "Toy", 1, &[("Age", value)], &[]), Decimal::from(12 * years))
        };
        assert_eq!(fits("From 18 months", 1), Some(false));
        assert_eq!(fits("From 18 months", 3), Some(true));
        assert_eq!(fits("3–6 years", 4), Some(true));
        assert_eq!(fits("3–6 years", 8), Some(false));
        assert_eq!(fits("From birth", 0), Some(true));
        assert_eq!((fits("From birth to 18 months", 1), fits("From birth to 18 months", 8)), (Some(true), Some(false)));
        assert_eq!((fits("18–36 months", 3), fits("18–36 months", 4)), (Some(true), Some(false)));
        assert_eq!(fits("79228162514264337593543950335 years", 3), None);
    }
}
