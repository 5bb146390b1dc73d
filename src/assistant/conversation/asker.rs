//! Who asks.

use crate::identity::Current;
use crate::ids::UserId;

/// Who asks: somebody with an account, or a visitor known by a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Somebody with an account.
    User(UserId),
    /// A visitor's key.
    Visitor(String),
}

impl Asker {
    /// Who the session says it is, if anybody.
    #[must_use]
    pub fn of(current: &Current) -> Option<Self> {
        let user = current.person.as_ref().map(|person| Self::User(person.id));
        user.or_else(|| current.visitor.clone().map(Self::Visitor))
    }

    /// What their conversations are kept under.
    #[must_use]
    pub fn owner(&self) -> String {
        match self {
            Self::User(id) => format!("user {id}"),
            Self::Visitor(key) => format!("visitor {key}"),
        }
    }
}

/// An id for a question, or a key for a visitor, that nobody can guess.
#[must_use]
pub fn new_key() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}
