//! A text as the tokens that the gate compares: words by what stands for them, numbers by their value, signs.

use crate::assistant::models::gate::words::{Words, stemmed, words};
use crate::content::units;
use crate::effort::spend;

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// By what it is compared.
    pub key: String,
    /// As it is written, in small letters.
    pub raw: String,
    /// What it does.
    pub kind: Kind,
    /// Which words it stands together with, so that none of them is said without the others: a gold box is not gold.
    pub group: usize,
    /// The number of the unit that it is.
    pub unit: Option<usize>,
}

/// What a token does in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A word that says something.
    Word,
    /// A word that claims nothing by itself.
    Neutral,
    /// A word that changes what a statement means, like "not" or "only", and of which kind.
    Marker(usize),
    /// A number.
    Number,
    /// A currency, by its sign or its name.
    Currency,
    /// Where one statement ends and the next begins.
    Boundary,
}

impl Token {
    fn new(key: &str, raw: &str, kind: Kind) -> Self {
        let unit = if kind == Kind::Number { None } else { units::number_of(raw) };
        Self { key: key.to_owned(), raw: raw.to_owned(), kind, group: 0, unit }
    }

    /// Whether two are the same word, number or unit.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind && (self.key == other.key || self.unit.is_some() && self.unit == other.unit)
    }

    /// Whether it needs something that it stands for.
    #[must_use]
    pub fn says_something(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number)
    }
}

/// The tokens of a text, in order.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    spend(text.len());
    let text = plain(text);
    let (mut tokens, mut rest) = (Vec::new(), text.as_str());
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            number_length(rest)
        } else if first.is_alphanumeric() {
            rest.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() || is_sign(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, behind) = rest.split_at(length.max(first.len_utf8()));
        rest = behind;
        tokens.extend(token_of(token, first, words()));
    }
    tokens
}

/// Small letters, without the apostrophes within words, in digits that everybody reads.
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace('’', "'").replace("cannot", "can not").replace("n't", " not");
    let text = text.replace("most expensive", "dearest").replace("least expensive", "cheapest").replace("'s", "");
    // Marks above Arabic letters say how they are read, and part no word.
    text.chars().filter(|c| !matches!(c, '\'' | '\u{64b}'..='\u{65f}' | '\u{640}')).map(european).collect()
}

fn european(digit: char) -> char {
    let zero = match digit {
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{66b}' => return '.',
        '\u{66c}' => return ',',
        '٪' => return '%',
        _ => return digit,
    };
    char::from_digit(u32::from(digit) - u32::from(zero), 10).unwrap_or(digit)
}

fn number_length(text: &str) -> usize {
    let mut end = 0;
    for (at, char) in text.char_indices() {
        let joins = matches!(char, '.' | ',') && text[at + 1..].starts_with(|next: char| next.is_ascii_digit());
        if !char.is_ascii_digit() && !joins {
            break;
        }
        end = at + char.len_utf8();
    }
    end
}

fn is_sign(char: char) -> bool {
    matches!(char, '€' | '$' | '£' | '¥' | '₹' | '%')
}

fn token_of(token: &str, first: char, words: &Words) -> Option<Token> {
    if first.is_ascii_digit() {
        return Some(Token::new(&number(token), token, Kind::Number));
    }
    if let Some(code) = currency(token) {
        return Some(Token::new(code, token, Kind::Currency));
    }
    if first == '%' {
        return Some(Token::new("%", "%", Kind::Word));
    }
    if !first.is_alphanumeric() {
        let ends = matches!(first, ',' | ';' | ':' | '(' | ')' | '–' | '—' | '/' | '+' | '&' | '،' | '؛' | '.' | '\n');
        return ends.then(|| Token::new("|", token, Kind::Boundary));
    }
    let own = stemmed(token);
    let kind = match () {
        () if words.boundary.contains(&own) => return Some(Token::new("|", token, Kind::Boundary)),
        () if words.marker.contains_key(&own) => Kind::Marker(words.marker[&own]),
        () if words.neutral.contains(&own) => Kind::Neutral,
        () => Kind::Word,
    };
    // Whoever denies in another language denies as well.
    let key = if kind == Kind::Marker(words.denial) { "not".to_owned() } else { words.key(token) };
    Some(Token::new(&key, token, kind))
}

/// The currency that a sign or a word names; a sign of which nobody knows whose it is is none that anything costs.
fn currency(token: &str) -> Option<&'static str> {
    Some(match token {
        "€" | "eur" | "euro" | "euros" | "يورو" => "EUR",
        "$" | "usd" | "dollar" | "dollars" | "دولار" | "دولارا" => "USD",
        "£" | "gbp" | "pound" | "pounds" | "pfund" => "GBP",
        "chf" | "franken" | "francs" | "فرنك" => "CHF",
        "¥" | "jpy" | "yen" => "JPY",
        "cent" | "cents" | "pence" | "₹" | "درهم" | "ريال" | "جنيه" | "دينار" | "سنت" => "?",
        _ => return None,
    })
}

/// A number by its value. Of `1,250` and `1.250` nobody knows which they are: they are equal to each other only.
fn number(token: &str) -> String {
    let marks: Vec<(usize, char)> = token.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let Some((last, mark)) = marks.last().copied() else { return bare(token) };
    let is_mixed = marks.iter().any(|(_, other)| *other != mark);
    let behind = &token[last + 1..];
    if marks.len() > 1 && !is_mixed {
        return bare(&token.replace(mark, ""));
    }
    if behind.len() == 3 && !is_mixed {
        return token.replace(',', ".") + "|";
    }
    let whole = token[..last].replace(['.', ','], "");
    let behind = behind.trim_end_matches('0');
    if behind.is_empty() { bare(&whole) } else { format!("{}.{behind}", bare(&whole)) }
}

fn bare(digits: &str) -> String {
    let bare = digits.trim_start_matches('0');
    if bare.is_empty() { "0".to_owned() } else { bare.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_by_value_and_doubt_is_kept() {
        let value = |text: &str| tokens(text).remove(0).key;
        assert_eq!((value("12.50"), value("12,5")), ("12.5".to_owned(), "12.5".to_owned()));
        assert_eq!((value("1.250,50"), value("1,250.5")), ("1250.5".to_owned(), "1250.5".to_owned()));
        assert_eq!(value("1,250"), value("1.250"));
        assert_ne!(value("1.250"), value("1.25"));
        assert_ne!(value("1.250"), value("1250"));
        assert_eq!(value("٢٤"), value("24"));
    }

    #[test]
    fn words_signs_and_units_stand_apart() {
        let seen = tokens("It isn't 24cm, but €12!");
        let keys: Vec<_> = seen.iter().map(|token| token.key.as_str()).collect();
        assert_eq!(keys.len(), 9, "{keys:?}");
        assert!(matches!(seen[2].kind, Kind::Marker(_)) && matches!(seen[5].kind, Kind::Boundary));
        assert_eq!((seen[3].kind, seen[4].key.as_str(), seen[8].kind), (Kind::Number, "cm", Kind::Number));
        assert!(tokens("inch")[0].is_like(&tokens("Zoll")[0]));
    }
}
