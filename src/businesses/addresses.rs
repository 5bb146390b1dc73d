//! The words by which the addresses of a business's pages begin. A business may choose another; the one before leads to
//! it for a year, in which nobody else gets it.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as Failure};

use super::standing::is_open;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::schema::{businesses, slugs_before};

/// For how long an address that was given up leads to the present one.
pub const KEPT: chrono::TimeDelta = chrono::TimeDelta::days(365);
/// The shortest address.
pub const SHORTEST: usize = 3;
/// The longest one.
pub const LONGEST: usize = 60;

/// What no business is called by: words that are, or may become, pages of ours, or that sound as if we spoke.
const RESERVED: [&str; 44] = [
    "about",
    "account",
    "accounts",
    "admin",
    "api",
    "approvals",
    "assets",
    "assistant",
    "basket",
    "blog",
    "business",
    "businesses",
    "cart",
    "category",
    "checkout",
    "confirm",
    "contact",
    "delete",
    "edit",
    "healthz",
    "help",
    "hooks",
    "imprint",
    "invitations",
    "join",
    "legal",
    "listings",
    "login",
    "mailbox",
    "manage",
    "media",
    "new",
    "operator",
    "orders",
    "privacy",
    "register",
    "search",
    "security",
    "settings",
    "sign-in",
    "sign-out",
    "souk",
    "support",
    "terms",
];

/// Whether a text can be an address at all. It comes from addresses and forms, and PostgreSQL takes no NUL in a text.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Whether it is kept for the marketplace.
#[must_use]
pub fn is_reserved(slug: &str) -> bool {
    RESERVED.contains(&slug)
}

/// An address as somebody typed it, in small letters.
///
/// # Errors
/// The sentence that the form shows.
pub fn parse(text: &str) -> Result<String, Text> {
    let slug = text.trim().to_lowercase();
    if slug.is_empty() {
        return Err(Text::businesses_address_missing());
    }
    let is_well_formed = is_slug(&slug) && !slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--");
    if !is_well_formed {
        return Err(Text::businesses_address_letters());
    }
    if !(SHORTEST..=LONGEST).contains(&slug.len()) {
        return Err(Text::businesses_address_length(SHORTEST, LONGEST));
    }
    if is_reserved(&slug) { Err(Text::businesses_address_reserved()) } else { Ok(slug) }
}

/// Whether another business had this address within the last year. Asked after the address was taken, in the same
/// transaction: whoever gives one up at the same moment is seen then.
pub fn is_kept_for_another(slug: &str, business: BusinessId, conn: &mut PgConnection) -> Result<bool> {
    let kept = slugs_before::table.find(slug).filter(slugs_before::business_id.ne(business));
    Ok(diesel::select(exists(kept)).get_result(conn)?)
}

/// Gives a business another address and lets the present one lead there. The caller holds the business's row.
///
/// # Errors
/// [`Error::Conflict`] when somebody else has it, or had it.
pub fn change(business: BusinessId, from: &str, to: &str, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let renamed = diesel::update(businesses::table.find(business)).set(businesses::slug.eq(to)).execute(conn);
    match renamed {
        Err(Failure::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            return Err(Error::Conflict(Text::businesses_address_taken()));
        }
        other => other?,
    };
    if is_kept_for_another(to, business, conn)? {
        return Err(Error::Conflict(Text::businesses_address_taken()));
    }
    diesel::delete(slugs_before::table.find(to)).execute(conn)?;
    let before =
        (slugs_before::slug.eq(from), slugs_before::business_id.eq(business), slugs_before::until.eq(now + KEPT));
    diesel::insert_into(slugs_before::table).values(before).execute(conn)?;
    Ok(())
}

/// The present address of the open business that had this one.
pub fn present(slug: &str, now: Moment, conn: &mut PgConnection) -> Result<Option<String>> {
    if !is_slug(slug) {
        return Ok(None);
    }
    Ok(slugs_before::table
        .inner_join(businesses::table)
        .filter(slugs_before::slug.eq(slug))
        .filter(slugs_before::until.gt(now))
        .filter(is_open())
        .select(businesses::slug)
        .first(conn)
        .optional()?)
}

/// Gives free what was kept for a year, up to so many. In the operator scope.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let over = slugs_before::table.filter(slugs_before::until.le(now)).select(slugs_before::slug).limit(most);
    let over = over.load::<String>(conn)?;
    Ok(diesel::delete(slugs_before::table.filter(slugs_before::slug.eq_any(over))).execute(conn)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_letters_digits_and_single_hyphens() {
        for (typed, slug) in [("blue-door", "blue-door"), ("  Blue-Door2 ", "blue-door2"), ("123", "123")] {
            assert_eq!(parse(typed), Ok(slug.to_owned()));
        }
        for bad in
            ["", "ab", "-abc", "abc-", "a--b", "blue door", "blüe", "a_b_c", "manage", "Sign-In", &"a".repeat(61)]
        {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
