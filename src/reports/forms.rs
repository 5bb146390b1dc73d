//! The form in which a listing is reported: what a notice has to say (Digital Services Act, Article 16(2)). The exact
//! listing is the address of the form.

use serde::Deserialize;

use super::model::{Reason, Report, Reporter};
use crate::identity::Person;
use crate::identity::people::Email;
use crate::locales::Text;
use crate::web::forms::{Errors, line, text};
use crate::web::letters::visible;

/// The longest text, in characters.
pub const LONGEST: usize = 2000;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// How long the key of a form may be.
const LONGEST_KEY: usize = 64;

/// `POST /listings/{listing}/report`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    /// Why, as a word of [`Reason`].
    pub reason: String,
    /// What is wrong, in the person's words.
    pub text: String,
    /// What the person is called.
    pub name: String,
    /// Where they hear what becomes of it.
    pub email: String,
    /// Whether they believe that what they say is right and complete.
    pub good_faith: String,
    /// Made with the form.
    pub form_key: String,
    /// A field that no person sees: whoever fills it is a program.
    pub homepage: String,
}

impl ReportForm {
    /// An empty form.
    #[must_use]
    pub fn empty() -> Self {
        Self { form_key: hex::encode(rand::random::<[u8; 16]>()), ..Self::default() }
    }

    /// The report, or every mistake. Whoever is signed in reports under the name and the address of their account.
    ///
    /// # Errors
    /// The mistakes.
    pub fn parse(&self, person: Option<&Person>) -> Result<Report, Errors> {
        let mut errors = Errors::default();
        let reason = errors.take("reason", Reason::parse(&self.reason).ok_or_else(Text::reports_reason_missing));
        let typed = if visible(&self.text).trim().is_empty() { "" } else { &self.text };
        let said = errors.take("text", text(typed, LONGEST, Text::reports_text_missing()));
        let reporter = match person {
            Some(person) => Some(Reporter { name: person.name.clone(), email: person.email.clone() }),
            None if self.is_anonymous(reason) => None,
            None => self.reporter(&mut errors),
        };
        if self.good_faith != "yes" {
            errors.add("good_faith", Text::reports_good_faith_missing());
        }
        match (reason, said) {
            (Some(reason), Some(text)) if errors.is_empty() => {
                Ok(Report { reason, text, reporter, form_key: self.key() })
            }
            _ => Err(errors),
        }
    }

    /// Whether they need not say who they are, and did not.
    fn is_anonymous(&self, reason: Option<Reason>) -> bool {
        let is_empty = |typed: &str| visible(typed).trim().is_empty();
        reason == Some(Reason::ChildSafety) && is_empty(&self.name) && is_empty(&self.email)
    }

    /// Who they say that they are, unless that is wrong.
    fn reporter(&self, errors: &mut Errors) -> Option<Reporter> {
        let name = errors.take("name", line(&self.name, LONGEST_NAME, Text::reports_name_missing()));
        let email = errors.take("email", Email::parse(&self.email));
        Some(Reporter { name: name?, email: email?.as_str().to_owned() })
    }

    /// The key that the form was made with; another where somebody changed it.
    fn key(&self) -> String {
        let is_key = (1..=LONGEST_KEY).contains(&self.form_key.len());
        let is_key = is_key && self.form_key.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_key { self.form_key.clone() } else { Self::empty().form_key }
    }

    /// Whether a program has filled it.
    #[must_use]
    pub fn is_trapped(&self) -> bool {
        !self.homepage.is_empty()
    }

    /// Whether this reason is chosen; for the template.
    #[must_use]
    pub fn is_chosen(&self, reason: Reason) -> bool {
        self.reason == reason.as_str()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(reason: &str, text: &str, name: &str, email: &str) -> ReportForm {
        let [reason, text, name, email] = [reason, text, name, email].map(str::to_owned);
        ReportForm { reason, text, name, email, good_faith: "yes".to_owned(), ..ReportForm::empty() }
    }

    fn fields(form: &ReportForm) -> Vec<String> {
        let errors = form.parse(None).unwrap_err();
        errors.iter().map(|(field, _)| field.to_owned()).collect()
    }

    #[test]
    fn a_notice_has_a_reason_words_a_name_an_address_and_good_faith() {
        let report = form("fake", "Why\r\nnot?", " Zoë ", "Zoe@mail.example").parse(None).unwrap();
        let reporter = Reporter { name: "Zoë".to_owned(), email: "zoe@mail.example".to_owned() };
        assert_eq!((report.text.as_str(), report.reporter), ("Why\nnot?", Some(reporter)));
        let all = ["reason", "text", "name", "email", "good_faith"];
        assert_eq!(fields(&ReportForm { good_faith: String::new(), ..form("no", "", "", "a") }), all);
        for typed in ["\u{200b}".repeat(20_000), "a".repeat(20_000)] {
            assert_eq!(fields(&form("fake", &typed, &typed, &typed)), ["text", "name", "email"]);
        }
        // Whoever reports that a child is abused need not say who they are, but if they do it is right.
        assert_eq!(form("child_safety", "Look.", "", " ").parse(None).unwrap().reporter, None);
        assert_eq!(fields(&form("child_safety", "Look.", "", "zoe@mail.example")), ["name"]);
        let forged = ReportForm { form_key: "x".repeat(20_000), ..form("fake", "a", "b", "c@d.example") };
        assert_eq!(forged.parse(None).unwrap().form_key.len(), 32);
    }
}
