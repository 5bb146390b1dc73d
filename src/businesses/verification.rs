//! What the operator checked of a business, which its public pages show. A business that takes another name is no longer
//! verified: the trigger `businesses_verifications_kept` sees to it.

use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::BusinessId;
use crate::locales::{Day, Locale, Text};
use crate::schema::businesses;

/// The longest note on what was checked, and the longest reason for taking it back, in characters.
pub const LONGEST_NOTE: usize = 1000;

text_enum! {
    /// Something of a business that can be checked.
    Check {
        /// An extract of the commercial register.
        Register = "register",
        /// Who the people are who run it.
        Identity = "identity",
        /// The bank account.
        Bank = "bank",
        /// The address.
        Address = "address",
    }
}

impl Check {
    /// What people call it.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Register => Text::businesses_check_register(),
            Self::Identity => Text::businesses_check_identity(),
            Self::Bank => Text::businesses_check_bank(),
            Self::Address => Text::businesses_check_address(),
        }
    }
}

/// What was checked of a business, if anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = businesses, check_for_backend(diesel::pg::Pg))]
pub struct Verification {
    verified_at: Option<Moment>,
    verified_checks: Vec<String>,
}

impl Verification {
    /// Since when the business is verified.
    #[must_use]
    pub const fn since(&self) -> Option<Moment> {
        self.verified_at
    }

    /// What was checked.
    #[must_use]
    pub fn checks(&self) -> Vec<Check> {
        self.verified_checks.iter().filter_map(|check| Check::parse(check)).collect()
    }

    /// When it was checked, in words.
    #[must_use]
    pub fn when(&self, t: Locale) -> Option<String> {
        self.verified_at.map(|at| t.businesses_verified_on(&Day(at)))
    }

    /// What was checked of this business.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] when there is none of this number.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(businesses::table.find(business).select(Self::as_select()).first(conn)?)
    }
}

/// Says what was checked of a business, or that nothing is; false when that is what it said. In the operator scope.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such business.
pub fn verify(business: BusinessId, checks: &[Check], now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let row = businesses::table.find(business);
    let before: Verification = row.select(Verification::as_select()).for_no_key_update().first(conn)?;
    if before.checks() == checks {
        return Ok(false);
    }
    let words: Vec<_> = checks.iter().map(|check| check.as_str()).collect();
    let at = (!checks.is_empty()).then_some(now);
    diesel::update(row).set((businesses::verified_at.eq(at), businesses::verified_checks.eq(words))).execute(conn)?;
    Ok(true)
}
