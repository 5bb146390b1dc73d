//! What happens when somebody arrives, by signing in or by registering. Slices that kept something for a visitor before
//! they were known give it to them now; `app` lists them, so that nobody here knows of anybody.

use std::sync::Arc;

use diesel::PgConnection;

use crate::error::Result;
use crate::ids::UserId;

/// What a slice does with what it kept under a visitor's key: it is this person's from now on. It runs in the
/// transaction of the arrival, in the operator scope.
pub type Adopt = fn(&str, UserId, &mut PgConnection) -> Result<()>;

/// Everything that is to happen.
#[derive(Clone, Debug)]
pub struct Arrivals(Arc<[Adopt]>);

impl Arrivals {
    /// These, in this order.
    #[must_use]
    pub fn of(all: impl IntoIterator<Item = Adopt>) -> Self {
        Self(all.into_iter().collect())
    }

    /// Somebody who was a visitor with this key, if they were remembered, has turned out to be this person.
    pub fn welcome(&self, visitor: Option<&str>, user: UserId, conn: &mut PgConnection) -> Result<()> {
        let Some(key) = visitor else { return Ok(()) };
        self.0.iter().try_for_each(|adopt| adopt(key, user, conn))
    }
}
