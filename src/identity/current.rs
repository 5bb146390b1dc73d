//! What the session says of whoever asks.

use serde::{Deserialize, Serialize};

use super::duties::OperatorRole;
use super::permissions::role_name;
use crate::db::Scope;
use crate::ids::{BusinessId, UserId};
use crate::layout::Header;
use crate::locales::{Locale, Name};
use crate::mail::Recipient;

/// What a session says of its holder, loaded with it in one query.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Current {
    /// Who is signed in, if anybody.
    pub person: Option<Person>,
    /// The businesses they are a member of, by name.
    pub memberships: Vec<Membership>,
    /// The key of a visitor whom the assistant remembers.
    pub visitor: Option<String>,
    /// The session's number.
    #[serde(default)]
    pub session: i64,
    /// When they last proved who they are, in seconds since 1970.
    #[serde(default)]
    pub proven_at: i64,
    /// Notifications that they have not read; 100 stands for more.
    #[serde(default)]
    pub unread: i64,
}

/// Somebody with an account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Person {
    /// Their number.
    pub id: UserId,
    /// What they are called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// What they may do as one who runs the marketplace, if they do.
    pub operator: Option<OperatorRole>,
    /// Whether the address is known to be theirs.
    pub is_verified: bool,
    /// Whether signing in takes more than a password.
    pub has_second_factor: bool,
    /// The language that they chose, for mail.
    pub locale: Option<Locale>,
}

impl Person {
    /// Where mail to them goes, in their language or else this one.
    #[must_use]
    pub fn recipient(&self, otherwise: Locale) -> Recipient {
        let locale = self.locale.unwrap_or(otherwise);
        Recipient { user: Some(self.id), address: self.email.clone(), locale }
    }
}

/// A person's place in one business.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Membership {
    /// The business.
    pub business: BusinessId,
    /// As in its address.
    pub slug: String,
    /// As people call it.
    pub name: String,
    /// The role's name.
    pub role: String,
    /// What the business lets the role do; nothing where that is what the code says of it.
    pub permissions: Option<Vec<String>>,
    /// Whether the business was closed.
    #[serde(default)]
    pub is_closed: bool,
    /// Of whom the business asks a second factor.
    #[serde(default)]
    pub second_factor: Demand,
    /// Whether the business is theirs.
    #[serde(default)]
    pub is_owner: bool,
    /// Addresses that it had before.
    #[serde(default)]
    pub before: Vec<String>,
    /// Why the operator has suspended the business, while they have.
    #[serde(default)]
    pub suspension: Option<String>,
}

/// Of whom a business asks a second factor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// Of nobody.
    #[default]
    Nobody,
    /// Of those who may approve products.
    Approvers,
    /// Of every member.
    Everybody,
}

impl Membership {
    /// What people call the role.
    #[must_use]
    pub fn role_name(&self) -> Name {
        role_name(&self.role)
    }
}

impl Current {
    /// The scope of what is theirs alone: their user's, or their visitor's key's.
    #[must_use]
    pub fn scope(&self) -> Scope {
        Scope::Person { user: self.person.as_ref().map(|person| person.id.get()), visitor: self.visitor.clone() }
    }

    /// What of it the header of a page shows.
    #[must_use]
    pub fn header(&self) -> Header {
        Header {
            is_signed_in: self.person.is_some(),
            is_operator: self.person.as_ref().is_some_and(|person| person.operator.is_some()),
            is_member: !self.memberships.is_empty(),
        }
    }

    /// Their place in the business at this address.
    #[must_use]
    pub fn membership(&self, slug: &str) -> Option<&Membership> {
        self.memberships.iter().find(|membership| membership.slug == slug)
    }

    /// Their place in the business that had this address before.
    #[must_use]
    pub fn membership_before(&self, slug: &str) -> Option<&Membership> {
        self.memberships.iter().find(|membership| membership.before.iter().any(|before| before == slug))
    }
}
