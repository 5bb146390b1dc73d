//! The form in which a business is asked.

use serde::Deserialize;

use crate::identity::Person;
use crate::identity::people::Email;
use crate::locales::Text;
use crate::web::forms::{Errors, line, text};
use crate::web::letters::visible;

/// The longest question, in characters.
pub const LONGEST: usize = 2000;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;

/// `POST /listings/{listing}/ask`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AskForm {
    /// What the person is called.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// What they ask.
    pub text: String,
    /// A field that no person sees: whoever fills it is a program.
    pub homepage: String,
}

/// A question that can be asked.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What the person is called.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// What they ask.
    pub text: String,
}

impl AskForm {
    /// The question, or every mistake. Whoever is signed in asks under the name and the address of their account.
    ///
    /// # Errors
    /// The mistakes.
    pub fn parse(&self, person: Option<&Person>) -> Result<Asked, Errors> {
        let mut errors = Errors::default();
        let (name, email) = if let Some(person) = person {
            (Some(person.name.clone()), Some(person.email.clone()))
        } else {
            let name = errors.take("name", line(&self.name, LONGEST_NAME, Text::questions_name_missing()));
            let email = errors.take("email", Email::parse(&self.email));
            (name, email.map(|email| email.as_str().to_owned()))
        };
        let asked = if visible(&self.text).trim().is_empty() { "" } else { &self.text };
        let text = errors.take("text", text(asked, LONGEST, Text::questions_text_missing()));
        match (name, email, text) {
            (Some(name), Some(email), Some(text)) => Ok(Asked { name, email, text }),
            _ => Err(errors),
        }
    }

    /// Whether a program has filled it.
    #[must_use]
    pub fn is_trapped(&self) -> bool {
        !self.homepage.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_a_name_an_address_and_a_bounded_text() {
        let form = |name: &str, email: &str, text: &str| {
            let [name, email, text] = [name, email, text].map(str::to_owned);
            AskForm { name, email, text, ..AskForm::default() }.parse(None)
        };
        let asked = form(" Zoë ", "Zoe@Mail.example", "Is it\r\nblue?").unwrap();
        assert_eq!(
            (asked.name.as_str(), asked.email.as_str(), asked.text.as_str()),
            ("Zoë", "zoe@mail.example", "Is it\nblue?")
        );
        let errors = form("", "zoe", "\u{200b}".repeat(20_000).as_str()).unwrap_err();
        assert_eq!(errors.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["name", "email", "text"]);
        assert!(form("Zoë", "zoe@mail.example", &"é".repeat(LONGEST)).is_ok());
        assert!(form("Zoë", "zoe@mail.example", &"é".repeat(LONGEST + 1)).is_err());
        assert!(form("a\u{7}", "zoe@mail.example", "a").is_err() && form("Zoë", "a\r\n@b.example", "a").is_err());
    }
}
