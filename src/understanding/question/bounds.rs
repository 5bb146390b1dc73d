//! Bounds of what is measured: "taller than 20 cm", "under 2 kg", "at least 500 ml", "for a 3 year old".

use rust_decimal::Decimal;

use crate::content::units::is_unit;
use crate::understanding::denials;
use crate::understanding::measures::{Kind, Measure};
use crate::understanding::vocabulary::{Vocabulary, phrases};
use crate::understanding::words::{is_in, is_word};

/// Names of units that are words of their own in a question.
const NO_UNIT: &str = "in t d a at mo grad ث م ل غ";

/// What a listing's measure has to be.
#[derive(Clone, Debug)]
pub struct Bounded {
    /// What is measured.
    pub measure: &'static Measure,
    /// At least so much.
    pub from: Option<Decimal>,
    /// At most so much.
    pub to: Option<Decimal>,
    /// Whether just so much will do.
    pub is_inclusive: bool,
    /// The unit of both.
    pub unit: String,
    /// As it was asked.
    pub said: String,
}

impl Bounded {
    /// Whether so much, in the same unit, is what was asked for.
    #[must_use]
    pub fn allows(&self, number: Decimal) -> bool {
        let above = |from| if self.is_inclusive { number >= from } else { number > from };
        let below = |to| if self.is_inclusive { number <= to } else { number < to };
        self.from.is_none_or(above) && self.to.is_none_or(below)
    }

    /// Reads the bounds of a question and takes their tokens out of it.
    #[must_use]
    pub fn take_from(tokens: &mut Vec<String>) -> Vec<Self> {
        let mut bounds = Vec::new();
        let mut at = 0;
        while at < tokens.len() && bounds.len() < 4 {
            match read(tokens, at) {
                Some((bound, taken)) => {
                    tokens.drain(taken.clone());
                    at = taken.start;
                    bounds.push(bound);
                }
                None => at += 1,
            }
        }
        bounds
    }
}

/// A number with its unit, and where they end.
fn quantity(tokens: &[String], at: usize) -> Option<(Decimal, String, usize)> {
    let token = tokens.get(at)?;
    let digits = token.find(|char: char| !(char.is_ascii_digit() || matches!(char, '.' | ','))).unwrap_or(token.len());
    if digits == 0 {
        return None;
    }
    let (number, glued) = token.split_at(digits);
    let number = decimal(number)?;
    if !glued.is_empty() {
        return is_unit(glued).then(|| (number, glued.to_owned(), at + 1));
    }
    // "A 3-year-old" has its marks as tokens of their own.
    let next = if tokens.get(at + 1).is_some_and(|mark| mark == "-") { at + 2 } else { at + 1 };
    let unit = tokens.get(next)?;
    (is_unit(unit) && !is_in(NO_UNIT, unit)).then(|| (number, unit.clone(), next + 1))
}

/// A number as it is typed; "1,5" is one and a half and "1,500" a thousand and a half thousand.
fn decimal(text: &str) -> Option<Decimal> {
    let is_thousands = text.rsplit_once(',').is_some_and(|(_, last)| last.len() == 3);
    let plain = if is_thousands { text.replace(',', "") } else { text.replace(',', ".") };
    // Nothing that is listed measures more than twelve digits.
    if plain.len() > 12 { None } else { plain.parse().ok() }
}

fn read(tokens: &[String], at: usize) -> Option<(Bounded, std::ops::Range<usize>)> {
    let (number, unit, end) = quantity(tokens, at)?;
    if is_in("year years month months jahr jahre jahren jahres monat monate سنة سنوات شهر", &unit) {
        return age(tokens, at, (number, unit, end));
    }
    // "Between 20 and 30 cm": the first number has no unit of its own.
    let joint = at.checked_sub(1).filter(|joint| is_in("and to bis und - – و إلى", &tokens[*joint]));
    let first = joint.and_then(|joint| Some((joint.checked_sub(1)?, decimal_token(tokens, joint.checked_sub(1)?)?)));
    if let Some((from_at, from)) = first {
        let start = before(tokens, from_at, |words| words.between).map_or(from_at, |(from, _)| from);
        let (measure, end) = measured(tokens, end, &unit, None)?;
        let said = tokens[start..end].join(" ");
        let bound = Bounded { measure, from: Some(from), to: Some(number), is_inclusive: true, unit, said };
        return Some((bound, start..end));
    }
    let (mut start, mut wanted, mut named) = (at, None, None);
    if let Some((from, inclusive)) = before(tokens, at, |words| words.at_most).map(|(from, _)| (from, true)) {
        (start, wanted) = (from, Some((false, inclusive)));
    } else if let Some((from, _)) = before(tokens, at, |words| words.at_least) {
        (start, wanted) = (from, Some((true, true)));
    } else if let Some((from, _)) = before(tokens, at, |words| words.below) {
        (start, wanted) = (from, Some((false, false)));
    } else if let Some((from, _)) = before(tokens, at, |words| words.above) {
        (start, wanted) = (from, Some((true, false)));
    }
    if wanted.is_none()
        && let Some(than) = at.checked_sub(1).filter(|than| is_in("than als من", &tokens[*than]))
        && let Some(word) = tokens[..than].iter().rposition(|word| !is_in("ist sind sein is are", word))
        && let Some((measure, more)) = Measure::compared_by(&tokens[word])
    {
        (start, wanted, named) = (word, Some((more, false)), Some(measure));
    }
    if let Some((more, is_inclusive)) = wanted
        && let Some(denial) = denials::before(tokens, start)
    {
        // "No taller than 20 cm" may be just that.
        (start, wanted) = (denial, Some((!more, !is_inclusive)));
    }
    let (measure, mut end) = measured(tokens, end, &unit, named)?;
    // "A weight under 2 kg" names before it what it measures.
    let earlier = start.checked_sub(1).and_then(|word| Measure::named(&tokens[word]));
    let (measure, start) = match earlier {
        Some(earlier) if named.is_none() => (earlier, start - 1),
        _ => (measure, start),
    };
    if wanted.is_none() {
        let less = after(tokens, end, |words| words.or_less).map(|to| (false, to));
        if let Some((more, to)) = less.or_else(|| after(tokens, end, |words| words.or_more).map(|to| (true, to))) {
            (wanted, end) = (Some((more, true)), to);
        }
    }
    let is_short = |token: &String| is_in("isnt arent dont doesnt wont cannot cant", token);
    let plain = |token: &String| if is_short(token) { "not".to_owned() } else { token.clone() };
    let said = tokens[start..end].iter().map(plain).collect::<Vec<_>>().join(" ");
    let (from, to, is_inclusive) = match wanted {
        Some((true, inclusive)) => (Some(number), None, inclusive),
        Some((false, inclusive)) => (None, Some(number), inclusive),
        None => (Some(number), Some(number), true),
    };
    Some((Bounded { measure, from, to, is_inclusive, unit, said }, start..end))
}

/// What a number with this unit measures, and where the words that say so end.
fn measured(
    tokens: &[String],
    end: usize,
    unit: &str,
    named: Option<&'static Measure>,
) -> Option<(&'static Measure, usize)> {
    let after = tokens.get(end).and_then(|word| Measure::after_number(word));
    match (named, after) {
        (Some(named), _) => Some((named, end)),
        (None, Some(after)) => Some((after, end + 1)),
        (None, None) => Some((Measure::by_unit(unit)?, end)),
    }
}

fn decimal_token(tokens: &[String], at: usize) -> Option<Decimal> {
    let token = tokens.get(at)?;
    let is_number = token.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | ','));
    if is_number && token.starts_with(|char: char| char.is_ascii_digit()) { decimal(token) } else { None }
}

/// "For a 3 year old", "from 2 years": who it is for. Anything else that lasts years is no bound.
fn age(
    tokens: &[String],
    at: usize,
    (number, unit, end): (Decimal, String, usize),
) -> Option<(Bounded, std::ops::Range<usize>)> {
    let is_mark = |at: usize| tokens.get(at).is_some_and(|mark| mark == "-");
    let old = if is_mark(end) { end + 1 } else { end };
    let says_old = tokens.get(old).is_some_and(|word| is_in("old olds alt alte alten عمره عمرها", word));
    let aged = at.checked_sub(1).is_some_and(|before| is_in("age aged ab alter عمر", &tokens[before]));
    if !says_old && !aged {
        return None;
    }
    let start = if aged { at - 1 } else { at };
    let end = if says_old { old + 1 } else { end };
    let said = tokens[start..end].iter().filter(|token| is_word(token)).cloned().collect::<Vec<_>>().join(" ");
    let measure = Measure::of(Kind::Age)?;
    let bound = Bounded { measure, from: Some(number), to: Some(number), is_inclusive: true, unit, said };
    Some((bound, start..end))
}

/// The phrase that ends here, the longest there is.
fn before(
    tokens: &[String],
    end: usize,
    of: impl Fn(&Vocabulary) -> &'static [&'static str] + 'static,
) -> Option<(usize, &'static str)> {
    let found = phrases(of).filter_map(|phrase| {
        let from = end.checked_sub(phrase.split(' ').count())?;
        tokens[from..end].iter().map(String::as_str).eq(phrase.split(' ')).then_some((from, phrase))
    });
    found.min_by_key(|(from, _)| *from)
}

fn after(
    tokens: &[String],
    start: usize,
    of: impl Fn(&Vocabulary) -> &'static [&'static str] + 'static,
) -> Option<usize> {
    phrases(of).find_map(|phrase| {
        let to = start + phrase.split(' ').count();
        tokens.get(start..to)?.iter().map(String::as_str).eq(phrase.split(' ')).then_some(to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::understanding::words::tokens;

    fn read(question: &str) -> (Vec<String>, String) {
        let mut tokens = tokens(question);
        let bounds = Bounded::take_from(&mut tokens);
        let said = bounds.iter().map(|bound| {
            let number = |number: Option<Decimal>| number.map(|number| number.to_string()).unwrap_or_default();
            let mark = if bound.is_inclusive { "=" } else { "" };
            format!("{:?} {}..{mark}{} {}", bound.measure.kind, number(bound.from), number(bound.to), bound.unit)
        });
        (said.collect(), tokens.join(" "))
    }

    #[test]
    fn bounds_are_read_with_what_they_measure() {
        for (question, bound, rest) in [
            ("cheapest vase taller than 20 cm", "Height 20.. cm", "cheapest vase"),
            ("bags under 2 kg", "Weight ..2 kg", "bags"),
            ("mugs that hold at least 500ml", "Capacity 500..= ml", "mugs that"),
            ("vases over 30 cm", "Size 30.. cm", "vases"),
            ("a board no longer than 40 cm", "Length ..=40 cm", "a board"),
            ("plates between 20 and 30 cm", "Size 20..=30 cm", "plates"),
            ("a vase 30 cm tall", "Height 30..=30 cm", "a vase"),
            ("Vasen höher als 20 cm", "Height 20.. cm", "vasen"),
            ("toys for a 3-year-old", "Age 3..=3 year", "toys for a"),
            ("lighter than 1.5 kg", "Weight ..1.5 kg", ""),
            ("مزهرية أطول من 20 سم", "Length 20.. سم", "مزهرية"),
        ] {
            assert_eq!(read(question), (vec![bound.to_owned()], rest.to_owned()), "{question}");
        }
        assert!(read("5 in stock").0.is_empty() && read("2 years of warranty").0.is_empty());
    }
}
