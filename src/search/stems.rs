//! Stems words by the letters they are written in: what is written in Arabic letters has Arabic stems everywhere,
//! everything else those of the marketplace's language, and in an Arabic one English ones.

use std::collections::HashMap;

use tantivy::tokenizer::{Language, RawTokenizer, Stemmer, TextAnalyzer, Token, TokenFilter, TokenStream, Tokenizer};

use crate::locales::Locale;
use crate::understanding::words::is_arabic;

/// So many stems are kept: words come again and again.
const MOST_KEPT: usize = 10_000;

/// Stems each word.
#[derive(Clone)]
pub struct Stems {
    latin: TextAnalyzer,
    arabic: TextAnalyzer,
}

impl Stems {
    pub fn of(language: Locale) -> Self {
        let latin = match language {
            Locale::German => Language::German,
            Locale::English | Locale::Arabic => Language::English,
        };
        let by = |language| TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(language)).build();
        Self { latin: by(latin), arabic: by(Language::Arabic) }
    }

    fn stem(&mut self, word: &str) -> String {
        let analyser = if word.starts_with(is_arabic) { &mut self.arabic } else { &mut self.latin };
        let mut stream = analyser.token_stream(word);
        stream.next().map_or_else(|| word.to_owned(), |token| token.text.clone())
    }
}

impl TokenFilter for Stems {
    type Tokenizer<T: Tokenizer> = Stemming<T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> Stemming<T> {
        Stemming { inner: tokenizer, stems: self, kept: HashMap::new() }
    }
}

/// A tokeniser whose words are stemmed.
#[derive(Clone)]
pub struct Stemming<T> {
    inner: T,
    stems: Stems,
    kept: HashMap<String, String>,
}

impl<T: Tokenizer> Tokenizer for Stemming<T> {
    type TokenStream<'a> = Stemmed<'a, T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        Stemmed { inner: self.inner.token_stream(text), stems: &mut self.stems, kept: &mut self.kept }
    }
}

/// Its words.
pub struct Stemmed<'a, S> {
    inner: S,
    stems: &'a mut Stems,
    kept: &'a mut HashMap<String, String>,
}

impl<S: TokenStream> TokenStream for Stemmed<'_, S> {
    fn advance(&mut self) -> bool {
        if !self.inner.advance() {
            return false;
        }
        let token = self.inner.token_mut();
        if let Some(stem) = self.kept.get(&token.text) {
            token.text.clone_from(stem);
            return true;
        }
        let stem = self.stems.stem(&token.text);
        if self.kept.len() == MOST_KEPT {
            self.kept.clear();
        }
        self.kept.insert(std::mem::replace(&mut token.text, stem.clone()), stem);
        true
    }

    fn token(&self) -> &Token {
        self.inner.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.inner.token_mut()
    }
}
