//! The words in which people ask, language by language: those that only ask, and those that speak of prices. A question
//! is understood with all of them, whatever language its page is in.

mod arabic;
mod english;
mod german;

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::locales::Locale;
use crate::money::Currency;

/// The words of one language, in lower case, as [`super::words::tokens`] makes them.
#[derive(Debug)]
pub struct Vocabulary {
    /// Words of a question that ask, greet or thank, and do not name anything.
    pub small: &'static str,
    /// Words that say what something is for rather than what it is; they count only where nothing else is said.
    pub soft: &'static str,
    /// Before a price that is already too much.
    pub below: &'static [&'static str],
    /// Before the highest price.
    pub at_most: &'static [&'static str],
    /// Before a price that is not yet enough.
    pub above: &'static [&'static str],
    /// Before the lowest price.
    pub at_least: &'static [&'static str],
    /// After the highest price.
    pub or_less: &'static [&'static str],
    /// After the lowest price.
    pub or_more: &'static [&'static str],
    /// Before the first of two prices.
    pub between: &'static [&'static str],
    /// Between two prices.
    pub joints: &'static str,
    /// Asks for the cheapest.
    pub lowest: &'static str,
    /// Asks for the most expensive.
    pub highest: &'static str,
    /// Asks for the newest.
    pub newest: &'static str,
    /// Asks what something costs.
    pub price: &'static str,
    /// Before what is not wanted.
    pub without: &'static str,
    /// What currencies are called.
    pub currencies: &'static [(&'static str, Currency)],
}

/// Every language's.
pub const ALL: [&Vocabulary; 3] = [&english::WORDS, &german::WORDS, &arabic::WORDS];

static SMALL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| set(|vocabulary| vocabulary.small));
static SOFT: LazyLock<HashSet<&'static str>> = LazyLock::new(|| set(|vocabulary| vocabulary.soft));

fn set(words: impl Fn(&Vocabulary) -> &'static str) -> HashSet<&'static str> {
    ALL.iter().flat_map(|vocabulary| words(vocabulary).split_whitespace()).collect()
}

/// The language in which these words ask, if their small words are of one alone.
#[must_use]
pub fn language_of(words: &[String]) -> Option<Locale> {
    let small = |vocabulary: &Vocabulary| {
        words.iter().filter(|word| vocabulary.small.split_whitespace().any(|small| small == *word)).count()
    };
    let counts = [
        (small(&english::WORDS), Locale::English),
        (small(&german::WORDS), Locale::German),
        (small(&arabic::WORDS), Locale::Arabic),
    ];
    let (most, language) = counts.into_iter().max_by_key(|(count, _)| *count)?;
    (most > 0 && counts.iter().filter(|(count, _)| *count == most).count() == 1).then_some(language)
}

/// Whether a word asks without naming anything.
#[must_use]
pub fn is_small(word: &str) -> bool {
    SMALL.contains(word)
}

/// Whether a word, in lower case and without accents, asks without naming anything in the language of a marketplace: in
/// an English one "den" is a room.
#[must_use]
pub fn is_small_in(word: &str, language: Locale) -> bool {
    static BUT_GERMAN: LazyLock<HashSet<String>> =
        LazyLock::new(|| without_accents(&[&english::WORDS, &arabic::WORDS]));
    static OF_ALL: LazyLock<HashSet<String>> = LazyLock::new(|| without_accents(&ALL));
    if language == Locale::German { OF_ALL.contains(word) } else { BUT_GERMAN.contains(word) }
}

fn without_accents(of: &[&Vocabulary]) -> HashSet<String> {
    let words = of.iter().flat_map(|vocabulary| vocabulary.small.split_whitespace());
    words.map(|word| word.chars().filter_map(plain).collect::<String>().replace('ß', "ss")).collect()
}

/// A letter of these lists without its accent; none for a sign of a vowel.
const fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        '\u{64b}'..='\u{652}' => return None,
        letter => letter,
    })
}

/// Whether a word says what something is for.
#[must_use]
pub fn is_soft(word: &str) -> bool {
    SOFT.contains(word)
}

/// Whether a word is in one of these lists of any language.
#[must_use]
pub fn is_among(word: &str, list: impl Fn(&Vocabulary) -> &'static str) -> bool {
    ALL.iter().any(|vocabulary| list(vocabulary).split_whitespace().any(|listed| listed == word))
}

/// The phrases of these lists in every language.
pub fn phrases(list: impl Fn(&Vocabulary) -> &'static [&'static str] + 'static) -> impl Iterator<Item = &'static str> {
    ALL.into_iter().flat_map(list).copied()
}
