//! Splits text into words, in the same way for listings and for searches.

use std::iter;

use tantivy::tokenizer::{
    AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, StopWordFilter, TextAnalyzer,
    TextAnalyzerBuilder, TokenStream, TokenizerManager,
};

/// The analyser for words as written: lower case, without accents.
pub const PLAIN: &str = "souk_plain";
/// The analyser for English stems, so that "kettles" finds "kettle".
pub const STEMMED: &str = "souk_stemmed";

/// Longer tokens, in bytes, are not words.
const LONGEST_WORD: usize = 40;

/// Tantivy's analysers and these two, by name.
pub fn analysers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(PLAIN, plain().build());
    manager.register(STEMMED, stemmed());
    manager
}

fn plain() -> TextAnalyzerBuilder {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .filter(RemoveLongFilter::limit(LONGEST_WORD))
        .dynamic()
}

fn stemmed() -> TextAnalyzer {
    plain().filter(Stemmer::new(Language::English)).build()
}

/// A word of a search.
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    /// The word as typed, in lower case and without accents.
    pub plain: String,
    /// The English stem of the word.
    pub stem: String,
    /// Whether it is the last word typed, which may be incomplete.
    pub last: bool,
    /// How many mistakes are tolerated in it.
    pub mistakes: u8,
}

/// The distinct words of a search, at most `limit`. Stop words such as "the" and "for" count only if there are no
/// others: few listings contain them, and nobody searches for them.
pub fn words(text: &str, limit: usize) -> Vec<Word> {
    let text = tidy(text);
    let all = tokens(&text, plain().build());
    let telling = match StopWordFilter::new(Language::English) {
        Some(stop) => tokens(&text, plain().filter(stop).build()),
        None => Vec::new(),
    };
    let end = all.last().map(|(end, _)| *end);
    let mut words: Vec<Word> = Vec::new();
    for (at, plain) in if telling.is_empty() { all } else { telling } {
        let last = Some(at) == end;
        if let Some(known) = words.iter_mut().find(|word| word.plain == plain) {
            known.last |= last;
        } else if words.len() < limit {
            let stem = tokens(&plain, stemmed()).pop().map_or_else(|| plain.clone(), |(_, stem)| stem);
            words.push(Word { plain, stem, last, mistakes: 0 });
        }
    }
    words
}

/// The tokens, each with the position of its end.
fn tokens(text: &str, mut analyser: TextAnalyzer) -> Vec<(usize, String)> {
    let mut stream = analyser.token_stream(text);
    iter::from_fn(|| stream.next().map(|token| (token.offset_to, token.text.clone()))).collect()
}

/// Prepares text so that the analysers find words where people see them.
///
/// Combining accents are removed, because they would split a word (files from a Mac are full of them). So are the
/// apostrophes of "men's" and "don't", so that "mens" finds them; the apostrophe of "l'eau" stays a separator.
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        match char {
            '\u{300}'..='\u{36f}' => {}
            '\'' | '’' if ends_a_word(rest.clone()) => {}
            _ => tidied.push(char),
        }
    }
    tidied
}

fn ends_a_word(mut rest: impl Iterator<Item = char>) -> bool {
    rest.next().is_some_and(char::is_alphabetic) && !rest.next().is_some_and(char::is_alphanumeric)
}

/// The text of sanitised HTML: tags and the few entities that a serialiser writes become spaces.
pub fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(['<', '&']) {
        text.push_str(&rest[..at]);
        let markup = &rest[at..];
        let length = if markup.starts_with('<') { tag_length(markup) } else { entity_length(markup) };
        text.push(' ');
        rest = &markup[length..];
    }
    text.push_str(rest);
    text
}

/// The length of a tag. A `>` inside quotes does not end it.
fn tag_length(markup: &str) -> usize {
    let mut quote = None;
    for (at, char) in markup.char_indices() {
        match (quote, char) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(char),
            (Some(open), _) if open == char => quote = None,
            _ => {}
        }
    }
    markup.len()
}

fn entity_length(markup: &str) -> usize {
    let name = markup[1..].chars().take_while(|char| char.is_ascii_alphanumeric() || *char == '#').count();
    if markup[1 + name..].starts_with(';') { name + 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_words(text: &str) -> Vec<String> {
        words(text, 12).into_iter().map(|word| word.plain).collect()
    }

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        assert_eq!(plain_words("Crème BRÛLÉE"), ["creme", "brulee"]);
        assert_eq!(plain_words("cre\u{300}me"), ["creme"]);
        assert_eq!(plain_words("Men’s straße"), ["mens", "strasse"]);
        assert_eq!(plain_words("l'eau"), ["l", "eau"]);
    }

    #[test]
    fn words_that_nobody_means_count_only_alone() {
        assert_eq!(plain_words("a lamp for the kitchen"), ["lamp", "kitchen"]);
        assert_eq!(plain_words("the"), ["the"]);
    }

    #[test]
    fn the_last_word_is_the_last_one_typed() {
        let last =
            |text| words(text, 12).into_iter().filter(|word| word.last).map(|word| word.plain).collect::<Vec<_>>();
        assert_eq!(last("red ket"), ["ket"]);
        assert_eq!(last("red ket!"), ["ket"]);
        assert_eq!(last("kettle for the"), Vec::<String>::new());
        assert_eq!(last(""), Vec::<String>::new());
    }

    #[test]
    fn tags_and_entities_are_no_words() {
        assert_eq!(
            plain_words(&without_tags("<p title=\"a > b\">Tea &amp; <em>cake</em></p><p>x < y & z</p>")),
            ["tea", "cake", "x"]
        );
        assert_eq!(without_tags("salt & pepper &c; é&"), "salt   pepper   é ");
        assert_eq!(without_tags("<"), " ");
    }
}
