//! What is typed into a search box: words, `"words that stand together"`, `-words` that are not wanted, and a price.

use super::prices::Prices;
use super::vocabulary::is_among;
use super::words::{is_in, is_word, tokens};

/// What was typed, with the price taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What it says of prices.
    pub prices: Prices,
    /// Everything else, as it was typed.
    pub rest: String,
}

impl Typed {
    /// Reads the price that a search names. What stands in quotation marks is no price.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let chunks: Vec<&str> = text.split_whitespace().collect();
        let mut said: Vec<String> = Vec::new();
        let mut of_chunk: Vec<Option<usize>> = Vec::new();
        let mut is_quoted = false;
        for (at, chunk) in chunks.iter().enumerate() {
            let is_code = is_quoted || chunk.starts_with(is_quote) || is_minus(chunk);
            if is_code {
                said.push("\"".to_owned());
                of_chunk.push(None);
            } else {
                let tokens = tokens(chunk);
                of_chunk.extend(std::iter::repeat_n(Some(at), tokens.len()));
                said.extend(tokens);
            }
            if is_quoted || !is_inch(chunk) {
                is_quoted ^= chunk.chars().filter(|char| is_quote(*char)).count() % 2 == 1;
            }
        }
        let (prices, used) = Prices::of(&said);
        if prices.is_open() {
            return Self { prices: Prices::default(), rest: text.trim().to_owned() };
        }
        let says_price = |chunk: usize| {
            let mut own =
                said.iter().zip(&used).zip(&of_chunk).filter(|(_, of)| **of == Some(chunk)).map(|(own, _)| own);
            let mut is_used = false;
            own.all(|(token, used)| {
                is_used |= *used;
                *used || !is_word(token)
            }) && is_used
        };
        let rest: Vec<&str> =
            chunks.iter().enumerate().filter(|(at, _)| !says_price(*at)).map(|(_, chunk)| *chunk).collect();
        Self { prices, rest: rest.join(" ") }
    }
}

/// A part of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words that are looked for.
    Words(String),
    /// Words that have to stand together.
    Phrase(String),
    /// What must not be said.
    Minus(String),
    /// What a thing must not have; "without it" may be said.
    Without(String),
}

/// The parts of a search, in order. Takes time by its length.
#[must_use]
pub fn parts(text: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut rest = text.trim_start();
    let mut is_unwanted = false;
    while let Some(first) = rest.chars().next() {
        let minus = is_minus(rest);
        let body = if minus { &rest[first.len_utf8()..] } else { rest };
        let quoted = body.chars().next().filter(|char| is_quote(*char)).and_then(|open| {
            let inner = &body[open.len_utf8()..];
            let end = inner.find(is_quote).filter(|end| inner[..*end].contains(char::is_alphanumeric))?;
            Some((&inner[..end], &inner[end..]))
        });
        if let Some((phrase, after)) = quoted {
            let phrase = phrase.trim().to_owned();
            parts.push(if minus || is_unwanted { Part::Minus(phrase) } else { Part::Phrase(phrase) });
            is_unwanted = false;
            rest = after.chars().next().map_or("", |close| &after[close.len_utf8()..]).trim_start();
            continue;
        }
        let end = body.find(char::is_whitespace).unwrap_or(body.len());
        let (chunk, after) = (&body[..end], body[end..].trim_start());
        let lower = chunk.to_lowercase();
        if minus {
            parts.push(Part::Minus(chunk.to_owned()));
        } else if is_unwanted && is_in("a an any the ein eine einen", &lower) && !after.is_empty() {
            rest = after;
            continue;
        } else if is_unwanted {
            parts.push(Part::Without(chunk.to_owned()));
            is_unwanted = false;
        } else if is_among(&lower, |words| words.without) && !after.is_empty() && !parts.is_empty() {
            is_unwanted = true;
        } else if let Some(Part::Words(words)) = parts.last_mut() {
            words.push(' ');
            words.push_str(chunk);
        } else {
            parts.push(Part::Words(chunk.to_owned()));
        }
        rest = after;
    }
    parts
}

/// A minus stands before a word and after a space: "PS-LX350" has none, nor has "-5 °C".
fn is_minus(rest: &str) -> bool {
    let mut chars = rest.chars();
    let first = chars.next();
    let next = chars.next();
    matches!(first, Some('-' | '−')) && next.is_some_and(|next| next.is_alphabetic() || is_quote(next))
}

const fn is_quote(char: char) -> bool {
    matches!(char, '"' | '“' | '”' | '„' | '«' | '»')
}

/// `27"` is a size.
fn is_inch(chunk: &str) -> bool {
    chunk.strip_suffix('"').is_some_and(|number| number.ends_with(|char: char| char.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn read(text: &str) -> (Option<i64>, Option<i64>, String) {
        let typed = Typed::of(text);
        let (least, most) = typed.prices.minor(typed.prices.currency.unwrap_or(Currency::Eur));
        (least, most, typed.rest)
    }

    #[test]
    fn the_price_is_taken_out_and_the_rest_stays_as_it_was_typed() {
        for (typed, least, most, rest) in [
            ("a gift under 30 euros", None, Some(2999), "a gift"),
            ("Desk lamp 20 to 40 euro", Some(2000), Some(4000), "Desk lamp"),
            ("under 50", None, Some(4999), ""),
            ("PS-LX350H below €150", None, Some(14_999), "PS-LX350H"),
            ("mug €10-€20, blue", Some(1000), Some(2000), "mug blue"),
            ("Lampe bis 40 € weiß", None, Some(4000), "Lampe weiß"),
            ("مصباح أقل من ٣٠ يورو", None, Some(2999), "مصباح"),
        ] {
            assert_eq!(read(typed), (least, most, rest.to_owned()), "{typed}");
        }
    }

    #[test]
    fn other_numbers_stay() {
        for typed in [
            "phone 13 pro max 256",
            "phone 13 pro max 256gb",
            "shelf under 30 cm",
            "501 jeans",
            "\"under 50\"",
            "4 mugs",
            "27\" monitor",
            "levi's 501",
            "",
        ] {
            assert_eq!(read(typed), (None, None, typed.to_owned()), "{typed}");
        }
    }

    #[test]
    fn quotes_and_minus_are_told_from_hyphens_and_inches() {
        let words = |text: &str| Part::Words(text.to_owned());
        assert_eq!(parts("PS-LX350H -5 °C - x"), [words("PS-LX350H -5 °C - x")]);
        assert_eq!(parts("mug -blue"), [words("mug"), Part::Minus("blue".into())]);
        assert_eq!(parts("-\"red wine\" glass"), [Part::Minus("red wine".into()), words("glass")]);
        assert_eq!(parts("“tea pot” blue"), [Part::Phrase("tea pot".into()), words("blue")]);
        assert_eq!(parts("27\" monitor"), [words("27\" monitor")]);
        assert_eq!(parts("\"never closed"), [words("\"never closed")]);
        assert_eq!(parts("cup without a handle"), [words("cup"), Part::Without("handle".into())]);
        assert_eq!(parts("Tasse ohne Henkel blau"), [words("Tasse"), Part::Without("Henkel".into()), words("blau")]);
        assert_eq!(parts("without"), [words("without")]);
        assert_eq!(parts("lamp without"), [words("lamp without")]);
        assert!(parts(" \" \" ").iter().all(|part| matches!(part, Part::Words(_))));
    }
}
