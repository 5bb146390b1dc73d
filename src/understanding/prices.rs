//! What a question says of prices: "under 30 euros", "between £10 and £25", "€50 or less".

use super::denials;
use super::vocabulary::{ALL, is_among, is_small, phrases};
use super::words::{is_in, is_word};
use crate::money::{Currency, Money};

/// Bounds of a price, in the currency that was named, if one was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prices {
    /// The currency that was named.
    pub currency: Option<Currency>,
    /// The lower bound.
    pub least: Option<Bound>,
    /// The upper bound.
    pub most: Option<Bound>,
}

/// One bound: an amount as a plain decimal number, and whether it is itself allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// `12.50`.
    pub amount: String,
    /// Whether a price of just this amount will do.
    pub is_inclusive: bool,
}

/// A number of these is no price.
const UNITS: &str = "cm mm m km inch inches in ft feet foot kg g gram grams kilo kilos lb lbs oz l litre litres liter \
     liters ml cl year years month months week weeks day days hour hours h minute minutes min percent page pages watt \
     watts w v mah gb tb mb mp hz khz people persons piece pieces degrees c f st nd rd th";

impl Prices {
    /// Whether nothing is said of prices.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.least.is_none() && self.most.is_none()
    }

    /// Whether a price is one that was asked for. An amount of another currency never is, nor one that nobody knows.
    #[must_use]
    pub fn allow(&self, price: Option<Money>) -> bool {
        let Some(price) = price else { return self.is_open() };
        let (least, most) = self.minor(price.currency());
        self.currency.is_none_or(|currency| currency == price.currency())
            && (self.least.is_none() || least.is_some_and(|least| price.minor() >= least))
            && (self.most.is_none() || most.is_some_and(|most| price.minor() <= most))
    }

    /// Both bounds in minor units of a currency, inclusive.
    #[must_use]
    pub fn minor(&self, currency: Currency) -> (Option<i64>, Option<i64>) {
        let minor = |bound: &Option<Bound>, step: i64| {
            let bound = bound.as_ref()?;
            let money = Money::price(&bound.amount, currency, None).ok()?;
            Some(if bound.is_inclusive { money.minor() } else { money.minor() + step })
        };
        (minor(&self.least, 1), minor(&self.most, -1))
    }

    /// Reads the prices of a question and takes their tokens out of it.
    #[must_use]
    pub fn take_from(tokens: &mut Vec<String>) -> Self {
        let (prices, used) = Self::of(tokens);
        let mut used = used.into_iter();
        tokens.retain(|_| !used.next().unwrap_or(false));
        prices
    }

    /// Reads the prices of a question; and which of its tokens say them.
    #[must_use]
    pub fn of(tokens: &[String]) -> (Self, Vec<bool>) {
        let mut prices = Self::default();
        let mut reader = Reader { used: vec![false; tokens.len()], tokens };
        for at in 0..reader.tokens.len() {
            if !reader.used[at] {
                reader.read(at, &mut prices);
            }
        }
        (prices, reader.used)
    }
}

/// The currency that a word or sign means.
fn currency_of(token: &str) -> Option<Currency> {
    Some(match token {
        "€" | "eur" => Currency::Eur,
        "£" | "gbp" => Currency::Gbp,
        "$" | "usd" => Currency::Usd,
        "chf" | "sfr" => Currency::Chf,
        "¥" | "jpy" => Currency::Jpy,
        _ => {
            let mut named = ALL.iter().flat_map(|vocabulary| vocabulary.currencies);
            return named.find(|(name, _)| *name == token).map(|(_, currency)| *currency);
        }
    })
}

/// A number as people write it, as a plain decimal: `1,250.50`, `1.250,50` and `1'250.50` are the same.
fn amount_of(token: &str) -> Option<String> {
    if !token.starts_with(|char: char| char.is_ascii_digit()) {
        return None;
    }
    let token = token.replace(['\'', '’'], "");
    if !token.chars().all(|char| char.is_ascii_digit() || matches!(char, '.' | ',')) {
        return None;
    }
    let Some(last) = token.rfind(['.', ',']) else { return Some(token) };
    let separators = token.chars().filter(|char| !char.is_ascii_digit()).collect::<Vec<_>>();
    let decimals = token.len() - last - 1;
    let is_thousands = decimals == 3 && separators.iter().all(|char| *char == separators[0]);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    if is_thousands { Some(digits(&token)) } else { Some(format!("{}.{}", digits(&token[..last]), &token[last + 1..])) }
}

/// A number in a question, with the currency beside it.
struct Sum {
    amount: String,
    currency: Option<Currency>,
    /// The tokens that it takes, from and to (exclusive).
    from: usize,
    to: usize,
}

struct Reader<'a> {
    tokens: &'a [String],
    used: Vec<bool>,
}

impl Reader<'_> {
    fn read(&mut self, at: usize, prices: &mut Prices) {
        let Some(sum) = self.sum(at) else { return };
        if let Some(end) = self.range(&sum) {
            let (word, from) = self.before(sum.from, phrases(|words| words.between)).unwrap_or(("", sum.from));
            let currency = sum.currency.or(end.currency);
            if currency.is_some() || (!word.is_empty() && self.is_over(end.to)) {
                prices.currency = prices.currency.or(currency);
                prices.least = Some(Bound { amount: sum.amount, is_inclusive: true });
                prices.most = Some(Bound { amount: end.amount, is_inclusive: true });
                self.used[from..end.to].fill(true);
            }
            return;
        }
        // In German "über 1984" is a book about that year, unless a currency follows.
        let is_about = sum.from > 0 && ["über", "ueber"].contains(&self.tokens[sum.from - 1].as_str());
        // A "Phone 13 Pro Max 256" is no phone for 256.
        let is_model =
            sum.from > 1 && is_in("max min", &self.tokens[sum.from - 1]) && is_word(&self.tokens[sum.from - 2]);
        // "A radio from 1961" is as old as that.
        let is_year = sum.from > 0
            && is_in("from ab von من", &self.tokens[sum.from - 1])
            && sum.amount.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year));
        let is_price = sum.currency.is_some() || (!is_about && !is_model && !is_year && self.is_over(sum.to));
        if let Some((is_most, is_inclusive, from, to)) = self.comparison(&sum).filter(|_| is_price) {
            let bound = Some(Bound { amount: sum.amount, is_inclusive });
            prices.currency = prices.currency.or(sum.currency);
            if is_most {
                prices.most = bound;
            } else {
                prices.least = bound;
            }
            self.used[from..to].fill(true);
        } else if sum.currency.is_some() && prices.is_open() {
            // "For 30 euros": that is what there is to spend.
            prices.currency = sum.currency;
            prices.most = Some(Bound { amount: sum.amount, is_inclusive: true });
            self.used[sum.from..sum.to].fill(true);
        }
    }

    fn sum(&self, at: usize) -> Option<Sum> {
        let token = self.tokens[at].as_str();
        let (number, glued) = token.find(char::is_alphabetic).map_or((token, None), |cut| {
            let (number, word) = token.split_at(cut);
            (number, currency_of(word))
        });
        if number.len() < token.len() && glued.is_none() {
            return None;
        }
        let amount = amount_of(number)?;
        let before = at.checked_sub(1).and_then(|before| currency_of(&self.tokens[before]));
        let after = self.tokens.get(at + 1).and_then(|after| currency_of(after));
        let weighs = self.tokens.iter().any(|token| {
            token.starts_with("weigh") || matches!(token.as_str(), "heavy" | "lighter" | "wiegt" | "wiegen" | "schwer")
        });
        let after = after.filter(|currency| *currency != Currency::Gbp || !weighs);
        let currency = glued.or(before).or(after);
        let from = if before.is_some() { at - 1 } else { at };
        let to = if glued.is_none() && before.is_none() && after.is_some() { at + 2 } else { at + 1 };
        Some(Sum { amount, currency, from, to })
    }

    /// The other end of "10 to 25".
    fn range(&self, start: &Sum) -> Option<Sum> {
        let joint = self.tokens.get(start.to)?.as_str();
        if !is_among(joint, |words| words.joints) {
            return None;
        }
        let next = start.to + 1;
        let at = if currency_of(self.tokens.get(next)?).is_some() { next + 1 } else { next };
        self.tokens.get(at)?;
        self.sum(at)
    }

    /// Whether it is an upper bound, whether it is inclusive, and the tokens taken.
    fn comparison(&self, sum: &Sum) -> Option<(bool, bool, usize, usize)> {
        let signs = [("<", true, false), ("≤", true, true), (">", false, false), ("≥", false, true)];
        let before = sum.from.checked_sub(1).map(|before| self.tokens[before].as_str());
        if let Some((_, is_most, inclusive)) = signs.iter().find(|(sign, ..)| before == Some(*sign)) {
            return Some((*is_most, *inclusive, sum.from - 1, sum.to));
        }
        if let Some((_, to)) = self.after(sum.to, phrases(|words| words.or_less)) {
            return Some((true, true, sum.from, to));
        }
        if let Some((_, to)) = self.after(sum.to, phrases(|words| words.or_more)) {
            return Some((false, true, sum.from, to));
        }
        // The longer phrases first: "no more than" is not "more than".
        let bound = |is_most, is_inclusive| move |(_, from)| (is_most, is_inclusive, from, sum.to);
        self.before(sum.from, phrases(|words| words.at_most))
            .map(bound(true, true))
            .or_else(|| self.before(sum.from, phrases(|words| words.at_least)).map(bound(false, true)))
            .or_else(|| self.before(sum.from, phrases(|words| words.below)).map(bound(true, false)))
            .or_else(|| self.before(sum.from, phrases(|words| words.above)).map(bound(false, false)))
            .map(|(is_most, is_inclusive, from, to)| match denials::before(self.tokens, from) {
                // "That don't cost more than 30 euros" may cost just that.
                Some(denial) => (!is_most, !is_inclusive, denial, to),
                None => (is_most, is_inclusive, from, to),
            })
    }

    fn before(&self, end: usize, mut phrases: impl Iterator<Item = &'static str>) -> Option<(&'static str, usize)> {
        phrases.find_map(|phrase| {
            let from = end.checked_sub(phrase.split(' ').count())?;
            self.tokens[from..end].iter().map(String::as_str).eq(phrase.split(' ')).then_some((phrase, from))
        })
    }

    fn after(&self, start: usize, mut phrases: impl Iterator<Item = &'static str>) -> Option<(&'static str, usize)> {
        phrases.find_map(|phrase| {
            let to = start + phrase.split(' ').count();
            let said = self.tokens.get(start..to)?;
            said.iter().map(String::as_str).eq(phrase.split(' ')).then_some((phrase, to))
        })
    }

    /// Whether a bare number ends what it belongs to: "under 30" does, "under 30 pages" does not.
    fn is_over(&self, to: usize) -> bool {
        let Some(next) = self.tokens.get(to) else { return true };
        if UNITS.split_whitespace().any(|unit| unit == next) || matches!(next.as_str(), "%" | "°" | "\"" | "x" | "×")
        {
            return false;
        }
        !is_word(next) || is_small(next) || is_in(denials::DENIES, next)
    }
}

#[cfg(test)]
#[path = "prices_tests.rs"]
mod tests;
