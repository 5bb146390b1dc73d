//! A registration that waits for its mail. No account exists before somebody opens the link: all that is known stands
//! with the link.

use actix_web::HttpRequest;
use diesel::PgConnection;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::arrivals::Arrivals;
use super::letters;
use super::tokens::{self, Kind, Token};
use super::{browsers, consents};
use crate::businesses::model::{Business, NewBusiness};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::people::{Email, NewUser, by_email};
use crate::ids::UserId;
use crate::limits::{MAIL_ADDRESS, Uses};
use crate::locales::{Locale, Text};
use crate::mail::{Office, Recipient};

/// What somebody registered with.
#[derive(Clone, Serialize, Deserialize)]
pub struct Pending {
    /// What they are called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// The hash of the password that they chose.
    pub password_hash: String,
    /// What their business is called, if they open one.
    pub business: Option<String>,
    /// The language that they read.
    pub locale: Locale,
    /// The version of the terms that they agreed to.
    pub terms: String,
    /// Where they were going.
    pub next: String,
    /// The browser that they registered with.
    pub browser: String,
    /// The key under which they were known in it: what they kept there is theirs, wherever they open the link.
    #[serde(default)]
    pub visitor: Option<String>,
}

/// An account that was opened.
pub struct Opened {
    /// Whose it is.
    pub user: UserId,
    /// Their business, if they opened one.
    pub business: Option<Business>,
}

impl Pending {
    /// What a link was made of.
    ///
    /// # Errors
    /// When it was made by another version.
    pub fn of(token: Token) -> Result<Self> {
        serde_json::from_value(token.details)
            .map_err(|error| Error::Internal(format!("a registration cannot be read: {error}")))
    }

    /// Whether the request comes from the browser that somebody registered with.
    #[must_use]
    pub fn is_from(&self, request: &HttpRequest) -> bool {
        browsers::is(&self.browser, request)
    }

    /// Posts the link; to an address that has an account the word that it has one. Both take the same work, and after
    /// a few mails an address gets no more for a while.
    pub fn post(&self, office: &Office, now: Moment, conn: &mut PgConnection) -> Result<()> {
        let email = Email::parse(&self.email).map_err(Error::BadRequest)?;
        match Uses::default().and(&MAIL_ADDRESS, email.as_str()).take(now, conn) {
            Err(Error::TooMany { .. }) => return Ok(()),
            taken => taken?,
        }
        let owner = by_email(&email, conn)?;
        // Nobody gets the link of an address that is taken; it is made all the same.
        let details = match &owner {
            Some(_) => json!({}),
            None => json!(self),
        };
        let secret = tokens::issue(Kind::Registration, None, &details, now, conn)?;
        if let Some(owner) = owner {
            let letter = letters::taken(&owner.name);
            return office.post(conn, now, &owner.recipient(office.market_language()), &letter);
        }
        let to = Recipient { user: None, address: self.email.clone(), locale: self.locale };
        let letter = letters::registration(&self.name, self.business.as_deref(), &secret);
        office.post(conn, now, &to, &letter)
    }

    /// Opens the account, and the business; none when the address has an account meanwhile. In the operator scope.
    ///
    /// # Errors
    /// [`Error::Conflict`] when another business has the name meanwhile.
    pub fn open(
        &self,
        (visitor, arrivals): (Option<&str>, &Arrivals),
        now: Moment,
        conn: &mut PgConnection,
    ) -> Result<Option<Opened>> {
        let email = Email::parse(&self.email).map_err(Error::BadRequest)?;
        let person = NewUser {
            email: &email,
            name: &self.name,
            password_hash: Some(&self.password_hash),
            is_operator: false,
            locale: Some(self.locale),
            is_verified: true,
        };
        let Some(user) = person.create(now, conn)? else { return Ok(None) };
        consents::agree(user, &self.terms, now, conn)?;
        record(conn, now, &Event::by(user, "account.registered"))?;
        let business = self.business.as_deref().map(|name| open_business(name, user, now, conn)).transpose()?;
        arrivals.welcome(self.visitor.as_deref(), user, conn)?;
        arrivals.welcome(visitor.filter(|key| self.visitor.as_deref() != Some(*key)), user, conn)?;
        Ok(Some(Opened { user, business }))
    }
}

/// Opens a business whose first admin is this person. In the operator scope.
///
/// # Errors
/// [`Error::Conflict`] when another business has the name.
pub fn open_business(name: &str, admin: UserId, now: Moment, conn: &mut PgConnection) -> Result<Business> {
    let business = NewBusiness::named(name).create(admin, now, conn)?;
    record(conn, now, &Event::of(business.id, admin, "business.registered").named(&business.name))?;
    Ok(business)
}

/// Where a business begins, with what is said there.
#[must_use]
pub fn start_of(business: &Business) -> (String, Text) {
    (format!("{}/products", business.manage_path()), Text::accounts_registered(&business.name))
}
