//! The form in which a listing is reported.

use serde::Deserialize;

use super::model::{Reason, Report};
use crate::identity::Person;
use crate::identity::people::Email;
use crate::locales::Text;
use crate::web::forms::{Errors, text};
use crate::web::letters::visible;

/// The longest text, in characters.
pub const LONGEST: usize = 2000;

/// `POST /listings/{listing}/report`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    /// Why, as a word of [`Reason`].
    pub reason: String,
    /// What is wrong, in the person's words.
    pub text: String,
    /// Where the operator may ask back.
    pub email: String,
    /// A field that no person sees: whoever fills it is a program.
    pub homepage: String,
}

impl ReportForm {
    /// The report, or every mistake. A reason that says little by itself needs words.
    ///
    /// # Errors
    /// The mistakes.
    pub fn parse(&self, person: Option<&Person>) -> Result<Report, Errors> {
        let mut errors = Errors::default();
        let reason = errors.take("reason", Reason::parse(&self.reason).ok_or_else(Text::reports_reason_missing));
        let is_empty = visible(&self.text).trim().is_empty();
        let said = if is_empty && reason != Some(Reason::Other) {
            Some(String::new())
        } else {
            let typed = if is_empty { "" } else { &self.text };
            errors.take("text", text(typed, LONGEST, Text::reports_text_missing()))
        };
        let email = match person {
            Some(person) => Some(Some(person.email.clone())),
            None if visible(&self.email).trim().is_empty() => Some(None),
            None => errors.take("email", Email::parse(&self.email)).map(|email| Some(email.as_str().to_owned())),
        };
        match (reason, said, email) {
            (Some(reason), Some(text), Some(email)) => {
                Ok(Report { reason, text, email, user: person.map(|person| person.id) })
            }
            _ => Err(errors),
        }
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

    #[test]
    fn a_report_has_a_reason_and_words_where_that_says_little() {
        let parse = |reason: &str, text: &str, email: &str| {
            let [reason, text, email] = [reason, text, email].map(str::to_owned);
            ReportForm { reason, text, email, ..ReportForm::default() }.parse(None)
        };
        let report = parse("fake", "\u{200b}", " ").unwrap();
        assert_eq!((report.reason, report.text.as_str(), report.email), (Reason::Fake, "", None));
        assert_eq!(parse("other", "Why\r\nnot?", "a@b.example").unwrap().text, "Why\nnot?");
        let errors = parse("nothing", &"a".repeat(2001), "a").unwrap_err();
        assert_eq!(errors.iter().map(|(field, _)| field).collect::<Vec<_>>(), ["reason", "text", "email"]);
        assert!(parse("other", &"\u{200b}".repeat(20_000), "").unwrap_err().on("text").is_some());
    }
}
