//! Words that people write together, apart or with other marks between: model numbers (`PS-LX350H`, `PSLX350H`,
//! `ps lx 350h`), sizes (`1.5 l`, `1500ml`) and words with a hyphen (`t-shirt`). The index has them joined, and a
//! search asks for them joined.

use std::collections::{BTreeSet, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use rust_decimal::Decimal;

use super::text::{Analysis, LONGEST_WORD, Token};
use crate::content::units::measure;
use crate::understanding::vocabulary::is_small;
use crate::understanding::words::is_arabic;

/// Stands before the term of a whole number or code: what a listing is, not what it fits.
pub const WHOLE: char = '#';
/// Stands before the term of a size.
const SIZE: char = '=';
/// The most words that are joined.
pub const MOST_JOINED: usize = 4;
/// The most words without a space between that are joined.
const MOST_GLUED: usize = 8;
/// A word with more letters is none of a code that is written with spaces.
const LONGEST_OF_CODE: usize = 8;
/// The most joined forms of one text.
const MOST_FORMS: usize = 200;

/// What stands between two words that follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// A mark, as in `PS-LX350H`.
    Mark,
    /// A space.
    Space,
    /// A comma, a bracket or more: they do not belong together.
    Gap,
}

/// What stands between each word of a text and the next.
pub fn between(text: &str, tokens: &[Token]) -> Vec<Between> {
    let said = tokens.windows(2).map(|pair| {
        let gap = text.get(pair[0].to..pair[1].from).unwrap_or_default();
        match gap.trim() {
            "" if gap.is_empty() => Between::Mark,
            "" => Between::Space,
            mark if !mark.chars().all(|char| "-‐‑–—./_+:#&'’·*×".contains(char)) || mark.chars().count() > 1 => {
                Between::Gap
            }
            mark if gap.len() == mark.len() => Between::Mark,
            _ => Between::Space,
        }
    });
    said.collect()
}

/// Whether a word has both letters and digits, or is a long number.
pub fn is_code(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits > 0 && (digits < word.chars().count() || digits >= 6)
}

fn joined(tokens: &[Token]) -> Option<String> {
    let length: usize = tokens.iter().map(|token| token.plain.len()).sum();
    (length <= LONGEST_WORD).then(|| tokens.iter().map(|token| token.plain.as_str()).collect())
}

/// The runs of words that may be one word elsewhere, each with its joined form.
pub fn runs(tokens: &[Token], between: &[Between]) -> Vec<(Range<usize>, String)> {
    let mut runs = Vec::new();
    let joint = |at: usize| between.get(at).copied().unwrap_or(Between::Gap);
    for from in 0..tokens.len() {
        let mut is_glued = true;
        for to in from + 2..=(from + MOST_GLUED).min(tokens.len()) {
            let last = joint(to - 2);
            is_glued &= last == Between::Mark;
            if last == Between::Gap || !is_glued && to - from > MOST_JOINED {
                break;
            }
            let is_whole_chunk =
                is_glued && joint(to - 1) != Between::Mark && (from == 0 || joint(from - 1) != Between::Mark);
            let Some(joined) = joined(&tokens[from..to]) else { break };
            if is_whole_chunk || is_code(&joined) && tokens[from..to].iter().all(may_be_of_code) {
                runs.push((from..to, joined));
            }
            if runs.len() == MOST_FORMS {
                return runs;
            }
        }
    }
    runs
}

fn may_be_of_code(token: &Token) -> bool {
    let has_digit = token.plain.contains(|char: char| char.is_ascii_digit());
    let letters = token.plain.chars().count();
    has_digit || letters == 1 || letters <= LONGEST_OF_CODE && !is_small(&token.plain)
}

/// The terms of a text that a listing is called by: its codes, joined, and its sizes. Joined words have their stem.
pub fn terms(text: &str, analysis: &Analysis) -> BTreeSet<String> {
    let tokens = &analysis.tokens(text);
    let term = |joined: String| if joined.chars().all(char::is_alphabetic) { analysis.stem(&joined) } else { joined };
    let mut terms: BTreeSet<String> =
        runs(tokens, &between(text, tokens)).into_iter().map(|(_, joined)| term(joined)).collect();
    terms.extend(tokens.iter().filter(|token| is_code(&token.plain)).map(|token| token.plain.clone()));
    terms.extend(sizes(text).into_iter().map(|(_, term)| term));
    terms
}

/// The joined words of a longer text in which marks and no spaces stand: codes that it speaks of. Only words with such
/// a mark are looked at.
pub fn spoken_of(text: &str, analysis: &Analysis) -> Vec<String> {
    let has_mark = |chunk: &&str| {
        let inner = chunk.trim_matches(|char: char| !char.is_alphanumeric());
        inner.contains(|char: char| !char.is_alphanumeric())
    };
    let joined = text.split_whitespace().filter(has_mark).flat_map(|chunk| {
        let tokens = analysis.tokens(chunk);
        runs(&tokens, &between(chunk, &tokens)).into_iter().map(|(_, joined)| joined)
    });
    joined.take(MOST_FORMS).collect()
}

/// A code as it is typed in any way: letters and digits only.
pub fn bare(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The term of a whole code; none where it is too short to tell one thing from another.
pub fn whole(text: &str) -> Option<String> {
    let bare = bare(text);
    // A barcode of twelve digits is one of thirteen that begins with a zero.
    let bare =
        if bare.contains(|char: char| !char.is_ascii_digit()) { bare.as_str() } else { bare.trim_start_matches('0') };
    (bare.len() >= 3 && bare.len() <= LONGEST_WORD).then(|| format!("{WHOLE}{bare}"))
}

/// Whether a term is a size.
pub fn is_size(term: &str) -> bool {
    term.starts_with(SIZE)
}

/// What a fact is called that says of what model a thing is, or its number.
const MODEL: &str = "model modell modellnummer modelname typ type typenbezeichnung mpn ean gtin upc isbn sku asin artikel \
                     artikelnummer article part number nummer no nr reference ref موديل الموديل طراز الطراز";

/// Whether a fact of this name says of what model a thing is.
pub fn names_model(name: &str) -> bool {
    static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| MODEL.split_whitespace().collect());
    name.split(|char: char| !char.is_alphanumeric()).any(|word| WORDS.contains(word.to_lowercase().as_str()))
}

/// The sizes of a text, each with its place and its term: the same for `1.5 l` and `1500 ml`.
pub fn sizes(text: &str) -> Vec<(Range<usize>, String)> {
    let mut sizes = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|char: char| char.is_ascii_digit()).map(|start| at + start) {
        let number = &text[start..];
        let is_digit = |char: char| char.is_ascii_digit();
        let whole = number.find(|char: char| !is_digit(char)).unwrap_or(number.len());
        let decimals = number[whole..]
            .strip_prefix(['.', ','])
            .map_or(0, |rest| rest.find(|char: char| !is_digit(char)).unwrap_or(rest.len()));
        let end = if decimals > 0 { whole + 1 + decimals } else { whole };
        at = start + end;
        let is_inside = text[..start].ends_with(|char: char| char.is_alphanumeric() || char == '.');
        if is_inside || end > 12 || sizes.len() == MOST_FORMS {
            continue;
        }
        let rest = &text[at..];
        let gap = rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']).len();
        let unit = &rest[gap.min(rest.len())..];
        let length = unit.find(|char: char| !char.is_alphabetic() && !"²³°″\"/".contains(char)).unwrap_or(unit.len());
        // "500 ml" has one space at most.
        if gap > 3 || length == 0 || length > 24 {
            continue;
        }
        let is_thousand = decimals == 3 && number[whole..].starts_with(',');
        let plain = number[..end].replace(',', if is_thousand { "" } else { "." });
        let known = plain.parse::<Decimal>().ok().and_then(|number| measure(number, &unit[..length]));
        if let Some(measure) = known {
            sizes.push((start..at + gap + length, format!("{SIZE}{measure}")));
        }
    }
    sizes
}

/// After these a name says what goes with the thing, and no more what it is.
const TURNS: &str = "with for without in from by mit für ohne aus von im";

/// The word that says what a thing is: the last before a comma or a "with", in Arabic the first.
pub fn head(name: &str) -> Option<&str> {
    let cut = name.find([',', '(', '–', '—', ':', '|', ';']).filter(|cut| *cut > 0).unwrap_or(name.len());
    let words: Vec<&str> = name[..cut].split_whitespace().collect();
    let end = words.iter().skip(1).position(|word| TURNS.split(' ').any(|turn| word.eq_ignore_ascii_case(turn)));
    let words = &words[..end.map_or(words.len(), |end| end + 1)];
    let names = |word: &&&str| word.chars().filter(|char| char.is_alphabetic()).count() > 1 && !is_code(&bare(word));
    let is_arabic = words.iter().any(|word| word.contains(is_arabic));
    if is_arabic { words.iter().find(names).copied() } else { words.iter().rev().find(names).copied() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Locale;

    fn forms(text: &str) -> Vec<String> {
        terms(text, &Analysis::of(Locale::English)).into_iter().collect()
    }

    #[test]
    fn a_code_is_one_word_however_it_is_written() {
        for written in ["Sony PS-LX350H", "Sony PSLX350H", "sony ps lx350h", "Sony PS LX 350 H", "Sony ps.lx-350/h"] {
            assert!(forms(written).contains(&"pslx350h".to_owned()), "{written}: {:?}", forms(written));
        }
        assert!(forms("978-0-306-40615-7").contains(&"9780306406157".to_owned()));
        assert!(forms("T-shirt, blue").contains(&"tshirt".to_owned()));
        assert_eq!(forms("Set of mugs, 4 for the kitchen"), Vec::<String>::new());
        assert!(!forms("Mug, 4 blue").contains(&"mug4".to_owned()));
    }

    #[test]
    fn a_size_is_the_same_in_every_unit() {
        let size = |text: &str| sizes(text).into_iter().map(|(_, term)| term).collect::<Vec<_>>();
        assert_eq!(size("1.5 l"), size("Bottle, 1500ml"));
        assert_eq!(size("0,5 Liter"), size("500 ml"));
        assert_eq!(size("27\" monitor"), size("27 inch"));
        assert_eq!(size("1,250 g").len(), 1);
        assert_eq!(size("1,250 g"), size("1.25 kg"));
        assert!(size("LX350H 4 mugs 12:30 x v1.2.3").is_empty());
        assert_eq!(sizes("a 500 ml b")[0].0, 2..8);
    }

    #[test]
    fn the_head_of_a_name_says_what_it_is() {
        for (name, expected) in [
            ("Reading Lamp with Clamp", "Lamp"),
            ("Harbour Mug, 300 ml", "Mug"),
            ("Turntable PS-LX350H", "Turntable"),
            ("Blue Mug", "Mug"),
            ("مصباح مكتب", "مصباح"),
        ] {
            assert_eq!(head(name), Some(expected), "{name}");
        }
        assert_eq!(head("350"), None);
        assert_eq!(head(""), None);
    }
}
