//! The forms of an account: registering a business, signing in.

use serde::Deserialize;

use super::passwords::Password;
use crate::identity::people::Email;
use crate::locales::Text;
use crate::web::forms::{Errors, line};

/// `POST /register`.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct RegistrationForm {
    /// What the business is called.
    pub business: String,
    /// What the person is called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// Never shown again.
    pub password: String,
}

/// A registration that can be made.
#[derive(Clone)]
pub struct Registration {
    /// What the business is called.
    pub business: String,
    /// What the person is called.
    pub name: String,
    /// Where to reach them.
    pub email: Email,
    /// Their new password.
    pub password: Password,
}

impl RegistrationForm {
    /// Parses every field.
    pub fn parse(&self) -> Result<Registration, Errors> {
        let mut errors = Errors::default();
        let business = errors.take("business", business_name(&self.business));
        let name = errors.take("name", line(&self.name, 120, Text::accounts_name_missing()));
        let email = errors.take("email", Email::parse(&self.email));
        let known = [self.business.trim(), self.name.trim(), self.email.trim()];
        let password = errors.take("password", Password::parse(&self.password, &known));
        match (business, name, email, password) {
            (Some(business), Some(name), Some(email), Some(password)) => {
                Ok(Registration { business, name, email, password })
            }
            _ => Err(errors),
        }
    }
}

/// A name that an address can be made of.
fn business_name(text: &str) -> Result<String, Text> {
    let name = line(text, 80, Text::accounts_business_missing())?;
    if slug::slugify(&name).is_empty() {
        return Err(Text::accounts_business_no_letters());
    }
    Ok(name)
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
