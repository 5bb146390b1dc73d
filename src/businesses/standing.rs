//! Whether a business is public: not while it is closed, and not while the operator has suspended it.

use diesel::dsl::auto_type;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::schema::{business_settings, businesses};

/// The longest reason for which a business is suspended, in characters.
pub const LONGEST_REASON: usize = 1000;

/// Businesses that are public. Does not run.
#[must_use]
#[auto_type(no_type_alias)]
pub fn is_open() -> _ {
    businesses::closed_at.is_null().and(businesses::suspended_at.is_null())
}

/// Whether a business is public.
pub fn is_public(business: BusinessId, conn: &mut PgConnection) -> Result<bool> {
    Ok(businesses::table.find(business).select(is_open()).first(conn)?)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = businesses, check_for_backend(diesel::pg::Pg))]
struct Standing {
    name: String,
    slug: String,
    closed_at: Option<Moment>,
    suspended_at: Option<Moment>,
}

impl Standing {
    fn require_public(self) -> Result<(String, String)> {
        if self.closed_at.is_some() {
            return Err(Error::Forbidden(Text::identity_business_closed(&self.name)));
        }
        if self.suspended_at.is_some() {
            return Err(Error::Conflict(Text::businesses_suspended(&self.name)));
        }
        Ok((self.name, self.slug))
    }
}

/// The name and the address of a business that is public, and stays so until the transaction ends.
///
/// # Errors
/// [`Error::Forbidden`] when it is closed, [`Error::Conflict`] when it is suspended.
pub fn hold_public(business: BusinessId, conn: &mut PgConnection) -> Result<(String, String)> {
    let row = || businesses::table.find(business).select(Standing::as_select());
    // Looked at before it is waited for: whoever reinstates a business holds its row and waits for products, one of
    // which whoever publishes holds already.
    row().first(conn)?.require_public()?;
    row().for_share().first(conn)?.require_public()
}

/// Suspends a business; false when it is already. Its listings are the caller's to withdraw. In the operator scope.
///
/// # Errors
/// [`Error::NotFound`] when there is no such business.
pub fn suspend(business: BusinessId, reason: &str, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    if is_suspended(business, conn)? {
        return Ok(false);
    }
    set(business, Some((now, reason)), conn)?;
    Ok(true)
}

/// Ends a suspension; false when there is none. Listing again what was listed is the caller's. In the operator scope.
///
/// # Errors
/// As [`suspend`].
pub fn reinstate(business: BusinessId, conn: &mut PgConnection) -> Result<bool> {
    if !is_suspended(business, conn)? {
        return Ok(false);
    }
    set(business, None, conn)?;
    Ok(true)
}

/// Whether a business is suspended, which nobody else changes until the transaction ends.
fn is_suspended(business: BusinessId, conn: &mut PgConnection) -> Result<bool> {
    let row = businesses::table.find(business).select(businesses::suspended_at);
    Ok(row.for_no_key_update().first::<Option<Moment>>(conn)?.is_some())
}

fn set(business: BusinessId, suspension: Option<(Moment, &str)>, conn: &mut PgConnection) -> Result<()> {
    let (at, reason) = suspension.unzip();
    diesel::update(businesses::table.find(business)).set(businesses::suspended_at.eq(at)).execute(conn)?;
    diesel::update(business_settings::table.find(business))
        .set(business_settings::suspension_reason.eq(reason))
        .execute(conn)?;
    Ok(())
}
