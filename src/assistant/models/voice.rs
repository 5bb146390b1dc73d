//! The languages of an answer: the reader's, in which the assistant speaks, and the marketplace's, in which listings
//! are written.

use actix_web::HttpRequest;

use crate::locales::Locale;
use crate::understanding::words::is_arabic;
use crate::web::language;

/// In which language an answer is given, and in which the listings are that it quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Voice {
    /// The reader's.
    pub t: Locale,
    /// The marketplace's.
    pub market: Locale,
}

impl Voice {
    /// The languages of the answer to a request. They are copied, as an answer outlives its request.
    #[must_use]
    pub fn of(request: &HttpRequest) -> Self {
        Self { t: language::of(request), market: language::market(request) }
    }

    /// Whether an answer in a listing may be missed: topics such as size and delivery are known by their English words
    /// only.
    #[must_use]
    pub fn may_miss_topics(self) -> bool {
        self.market != Locale::English
    }

    /// What to say where a question found nothing and may have been asked in another language than the listings' own.
    #[must_use]
    pub fn says_what_listings_are_written_in(self, question: &str, asked_in: Option<Locale>) -> Option<&'static str> {
        // Whoever reads another language probably asks in it, unless the question itself tells.
        let is_foreign = asked_in.unwrap_or(self.t) != self.market || is_in_other_letters(question, self.market);
        is_foreign.then(|| match self.market {
            Locale::English => self.t.assistant_listings_in_english(),
            Locale::German => self.t.assistant_listings_in_german(),
            Locale::Arabic => self.t.assistant_listings_in_arabic(),
        })
    }
}

/// Whether nothing in a question is written in the letters of a language.
fn is_in_other_letters(question: &str, language: Locale) -> bool {
    let mut letters = question.chars().filter(|char| char.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(|letter| is_arabic(letter) != (language == Locale::Arabic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_the_listings_is_told_to_whoever_may_have_asked_in_another() {
        let says = |t, question| Voice { t, market: Locale::English }.says_what_listings_are_written_in(question, None);
        assert_eq!(says(Locale::English, "unicorns"), None);
        assert_eq!(says(Locale::English, "???"), None);
        let english = Voice::default();
        assert!(english.says_what_listings_are_written_in("vasen", Some(Locale::German)).is_some());
        assert!(says(Locale::English, "أكواب").is_some_and(|said| said.contains("written in English")));
        assert!(says(Locale::German, "Einhörner").is_some_and(|said| said.contains("auf Englisch")));
        assert!(says(Locale::Arabic, "unicorns").is_some_and(|said| said.contains("بالإنجليزية")));
        let german = Voice { t: Locale::German, market: Locale::English };
        assert_eq!(german.says_what_listings_are_written_in("unicorns", Some(Locale::English)), None);
        let arabic = Voice { t: Locale::Arabic, market: Locale::Arabic };
        assert_eq!(arabic.says_what_listings_are_written_in("أكواب", None), None);
        assert!(arabic.says_what_listings_are_written_in("mugs", None).is_some());
    }
}
