//! Splits text into words, in the same way for listings and for searches.

use std::cell::RefCell;

use tantivy::tokenizer::{
    AsciiFoldingFilter, LowerCaser, RemoveLongFilter, SimpleTokenizer, TextAnalyzer, TextAnalyzerBuilder, TokenStream,
    TokenizerManager,
};

use super::stems::Stems;
use crate::locales::Locale;

/// The analyser for words as written: lower case, without accents.
pub const PLAIN: &str = "souk_plain";
/// The analyser for stems, so that "kettles" finds "kettle".
pub const STEMMED: &str = "souk_stemmed";

/// Longer tokens, in bytes, are not words.
pub const LONGEST_WORD: usize = 40;

/// Tantivy's analysers and these two, by name, for listings in this language.
pub fn analysers(language: Locale) -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(PLAIN, plain().build());
    manager.register(STEMMED, stemmed(language));
    manager
}

fn plain() -> TextAnalyzerBuilder {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .filter(RemoveLongFilter::limit(LONGEST_WORD))
        .dynamic()
}

fn stemmed(language: Locale) -> TextAnalyzer {
    plain().filter_dynamic(Stems::of(language)).build()
}

/// Splits and stems, one text after another.
#[derive(Clone)]
pub struct Analysis {
    plain: RefCell<TextAnalyzer>,
    stemmed: RefCell<TextAnalyzer>,
}

/// A word as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// In lower case and without accents.
    pub plain: String,
    /// Where it begins and ends, in bytes.
    pub from: usize,
    pub to: usize,
}

impl Analysis {
    /// For listings in this language.
    pub fn of(language: Locale) -> Self {
        Self { plain: RefCell::new(plain().build()), stemmed: RefCell::new(stemmed(language)) }
    }

    /// The words of a tidied text.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut analyser = self.plain.borrow_mut();
        let mut stream = analyser.token_stream(text);
        let mut tokens = Vec::new();
        while let Some(token) = stream.next() {
            tokens.push(Token { plain: token.text.clone(), from: token.offset_from, to: token.offset_to });
        }
        tokens
    }

    /// The stem of a word.
    pub fn stem(&self, word: &str) -> String {
        let mut analyser = self.stemmed.borrow_mut();
        let mut stream = analyser.token_stream(word);
        stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
    }
}

/// Prepares text so that the analysers find words where people see them.
///
/// Combining accents are removed, because they would split a word (files from a Mac are full of them). So are the
/// apostrophes of "men's" and "don't", so that "mens" finds them; the apostrophe of "l'eau" stays a separator. Arabic
/// letters that people write for one another become one, and the signs of vowels go.
pub fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        match char {
            '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{ad}' => {}
            'أ' | 'إ' | 'آ' | 'ٱ' => tidied.push('ا'),
            'ى' => tidied.push('ي'),
            'ة' => tidied.push('ه'),
            '٠'..='٩' => tidied.extend(char::from_digit(u32::from(char) - u32::from('٠'), 10)),
            '۰'..='۹' => tidied.extend(char::from_digit(u32::from(char) - u32::from('۰'), 10)),
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
        Analysis::of(Locale::English).tokens(&tidy(text)).into_iter().map(|token| token.plain).collect()
    }

    #[test]
    fn accents_case_and_apostrophes_do_not_matter() {
        assert_eq!(plain_words("Crème BRÛLÉE"), ["creme", "brulee"]);
        assert_eq!(plain_words("cre\u{300}me"), ["creme"]);
        assert_eq!(plain_words("Men’s straße"), ["mens", "strasse"]);
        assert_eq!(plain_words("l'eau"), ["l", "eau"]);
        assert_eq!(plain_words("مُصْبَـاح أكواب ٢٠"), ["مصباح", "اكواب", "20"]);
    }

    #[test]
    fn words_have_the_stems_of_the_markets_language() {
        let same = |language, one: &str, other: &str| {
            let analysis = Analysis::of(language);
            analysis.stem(&tidy(one)) == analysis.stem(&tidy(other))
        };
        assert!(same(Locale::English, "lamps", "lamp") && same(Locale::Arabic, "lamps", "lamp"));
        assert!(same(Locale::German, "lampen", "lampe") && !same(Locale::English, "lampen", "lampe"));
        assert!(!same(Locale::English, "boxer", "box"));
        for language in Locale::ALL {
            assert!(same(language, "المصباح", "مصباح"), "{language}");
        }
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
