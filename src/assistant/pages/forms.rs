//! The form in which a question is asked.

use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::assistant::conversation::asker::new_key;
use crate::assistant::scope::Scope;
use crate::clock::Moment;
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
    /// Whether it stands in the drawer of another page, whose address stays what it is: `yes`.
    pub drawer: String,
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

    /// The same form in the drawer of a page.
    #[must_use]
    pub fn in_drawer(mut self, is_in_drawer: bool) -> Self {
        self.drawer = if is_in_drawer { "yes".to_owned() } else { String::new() };
        self
    }

    /// Whether it stands in the drawer of a page.
    #[must_use]
    pub fn is_in_drawer(&self) -> bool {
        !self.drawer.is_empty()
    }

    /// The question and its key.
    pub fn parse(&self, now: Moment) -> Result<(String, String), Errors> {
        let mut errors = Errors::default();
        let question = errors.take("question", text(&self.question, LONGEST, Text::assistant_question_missing()));
        let key = Some(self.question_key.trim()).filter(|key| is_key(key)).map(str::to_owned);
        question.map(|question| (question, key.unwrap_or_else(|| self.key_of_all(now)))).ok_or(errors)
    }

    /// The key of a question from a page that is the same for everybody, and so has none: what is asked within the same
    /// ten minutes about the same thing is one question, which a reload asks again.
    fn key_of_all(&self, now: Moment) -> String {
        let when = (now.timestamp() / TEN_MINUTES).to_string();
        let all = [&self.question, &self.conversation, &self.business, &self.listing, &when].map(String::as_str);
        hex::encode(&Sha256::digest(all.join("\0"))[..16])
    }
}

/// In seconds.
const TEN_MINUTES: i64 = 600;

/// A key that no page of ours made is not kept; the question is asked all the same.
fn is_key(key: &str) -> bool {
    (8..=64).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(question: &str, key: &str) -> Result<(String, String), Errors> {
        let form =
            QuestionForm { question: question.to_owned(), question_key: key.to_owned(), ..QuestionForm::default() };
        form.parse(Moment::UNIX_EPOCH)
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
