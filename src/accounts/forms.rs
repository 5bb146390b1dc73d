//! The forms of an account: registering, signing in, and what has one field.

use serde::Deserialize;

use super::passwords::Password;
use crate::businesses;
use crate::identity::people::Email;
use crate::locales::Text;
use crate::web::forms::{Errors, line};
use crate::web::is_own_path;

/// `POST /join` and `POST /register`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RegistrationForm {
    /// What the business is called, where one is opened.
    pub business: String,
    /// What the person is called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// Never shown again.
    pub password: String,
    /// Not empty when they agree to the terms.
    pub terms: String,
    /// Where to go afterwards.
    pub next: String,
}

/// A registration that can be made.
#[derive(Clone)]
pub struct Registration {
    /// What the business is called, if one is to be opened.
    pub business: Option<String>,
    /// What the person is called.
    pub name: String,
    /// Where to reach them.
    pub email: Email,
    /// Their new password.
    pub password: Password,
}

impl RegistrationForm {
    /// Parses every field; of a business only where one is to be opened.
    pub fn parse(&self, opens_business: bool) -> Result<Registration, Errors> {
        let mut errors = Errors::default();
        let business = opens_business.then(|| errors.take("business", businesses::model::name(&self.business)));
        let name = errors.take("name", person_name(&self.name));
        let email = errors.take("email", Email::parse(&self.email));
        let known = [self.business.trim(), self.name.trim(), self.email.trim()];
        let password = errors.take("password", Password::parse(&self.password, &known));
        if self.terms.is_empty() {
            errors.add("terms", Text::accounts_terms_missing());
        }
        match (name, email, password) {
            (Some(name), Some(email), Some(password)) if errors.is_empty() => {
                Ok(Registration { business: business.flatten(), name, email, password })
            }
            _ => Err(errors),
        }
    }
}

/// What a person is called.
pub fn person_name(text: &str) -> Result<String, Text> {
    line(text, 120, Text::accounts_name_missing())
}

/// `POST /sign-in`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    /// As typed.
    pub email: String,
    /// Never shown again.
    pub password: String,
    /// Where to go afterwards.
    pub next: String,
}

/// Where somebody was going, in an address such as `/sign-in?next=…`. A password in one would end in logs.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Going {
    next: String,
}

impl Going {
    /// A page of ours, or nothing.
    #[must_use]
    pub fn path(self) -> String {
        Some(self.next).filter(|next| is_own_path(next)).unwrap_or_default()
    }
}

/// A form with an email address.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    /// As typed.
    pub email: String,
}

/// A form with a password, and where to go afterwards.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// Never shown again.
    pub password: String,
    /// A page of ours.
    pub next: String,
}
