//! The form in which a question is asked.

use serde::Deserialize;

use crate::assistant::conversation::asker::new_key;
use crate::assistant::scope::Scope;
use crate::ids::ConversationId;
use crate::locales::Text;
use crate::web::forms::{Errors, text};

/// The longest question, in characters.
pub const LONGEST: usize = 500;

/// `GET /assistant?…`, `POST /assistant` and `POST /assistant/conversations/{conversation}`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct QuestionForm {
    /// What is asked.
    pub question: String,
    /// Made by the page, so that a reload or a second press does not ask twice.
    pub question_key: String,
    /// The conversation that it continues; a page that htmx began one in has its number here.
    pub conversation: String,
    /// The slug of the business that it is about.
    pub business: String,
    /// The number of the listing that it is about.
    pub listing: String,
}

impl QuestionForm {
    /// An empty form for the next question.
    #[must_use]
    pub fn next(conversation: Option<ConversationId>, scope: &Scope) -> Self {
        Self {
            question_key: new_key(),
            conversation: conversation.map(|id| id.to_string()).unwrap_or_default(),
            business: scope.business_slug().unwrap_or_default().to_owned(),
            listing: scope.listing().map(|id| id.to_string()).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The question and its key.
    pub fn parse(&self) -> Result<(String, String), Errors> {
        let mut errors = Errors::default();
        let question = errors.take("question", text(&self.question, LONGEST, Text::assistant_question_missing()));
        let key = Some(self.question_key.trim()).filter(|key| is_key(key)).map_or_else(new_key, str::to_owned);
        question.map(|question| (question, key)).ok_or(errors)
    }
}

/// A key that no page of ours made is not kept; the question is asked all the same.
fn is_key(key: &str) -> bool {
    (8..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(question: &str, key: &str) -> Result<(String, String), Errors> {
        QuestionForm { question: question.to_owned(), question_key: key.to_owned(), ..QuestionForm::default() }.parse()
    }

    #[test]
    fn a_question_has_one_to_five_hundred_characters() {
        assert_eq!(parse("  Is it blue?\r\n", "0123456789abcdef").unwrap().0, "Is it blue?");
        assert_eq!(parse(&"é".repeat(500), "").unwrap().0.chars().count(), 500);
        for wrong in [String::new(), " \n".to_owned(), "é".repeat(501), "a\u{7}b".to_owned()] {
            assert!(parse(&wrong, "").unwrap_err().on("question").is_some(), "{wrong:?}");
        }
    }

    #[test]
    fn only_a_key_of_ours_is_kept() {
        assert_eq!(parse("a", "0123456789abcdef").unwrap().1, "0123456789abcdef");
        for odd in ["", "short", "0123456789abcdef'--", &"a".repeat(65)] {
            assert_eq!(parse("a", odd).unwrap().1.len(), 32, "{odd}");
        }
    }
}
