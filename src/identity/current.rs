//! What the session says of whoever asks.

use serde::{Deserialize, Serialize};

use super::permissions::role_name;
use crate::db::Scope;
use crate::ids::{BusinessId, UserId};
use crate::layout::Header;
use crate::locales::Name;

/// What a session says of its holder, loaded with it in one query.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Current {
    /// Who is signed in, if anybody.
    pub person: Option<Person>,
    /// The businesses they are a member of, by name.
    pub memberships: Vec<Membership>,
    /// The key of a visitor whom the assistant remembers.
    pub visitor: Option<String>,
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
    /// Whether they run the marketplace.
    pub is_operator: bool,
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
            is_operator: self.person.as_ref().is_some_and(|person| person.is_operator),
            is_member: !self.memberships.is_empty(),
        }
    }

    /// Their place in the business at this address.
    #[must_use]
    pub fn membership(&self, slug: &str) -> Option<&Membership> {
        self.memberships.iter().find(|membership| membership.slug == slug)
    }
}
