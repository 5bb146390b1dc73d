//! Invitations that wait for an answer, and for how long they are kept.

use chrono::TimeDelta;
use diesel::dsl::auto_type;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Timestamptz};

use crate::clock::Moment;
use crate::error::Result;
use crate::identity::people::called;
use crate::identity::permissions::role_name;
use crate::ids::{BusinessId, RoleId};
use crate::locales::{At, Name};
use crate::schema::{colleagues, invitations, roles};

/// How long those are kept of which nothing more can come.
const KEPT_FOR: TimeDelta = TimeDelta::days(30);
/// So many stand on a page.
const MOST_LISTED: i64 = 200;

/// Invitations of a business that nobody answered or took back.
#[auto_type(no_type_alias)]
fn unsettled(business: BusinessId) -> _ {
    invitations::table
        .filter(invitations::business_id.eq(business))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::declined_at.is_null())
        .filter(invitations::revoked_at.is_null())
}

/// The invitation of an address that nobody answered or took back.
pub fn waiting_for(email: &str, business: BusinessId, conn: &mut PgConnection) -> Result<Option<i64>> {
    let found = unsettled(business).filter(invitations::email.eq(email)).select(invitations::id);
    Ok(found.first(conn).optional()?)
}

/// How many invitations can still be accepted.
pub fn open(business: BusinessId, now: Moment, conn: &mut PgConnection) -> Result<i64> {
    Ok(unsettled(business).filter(invitations::expires_at.gt(now)).count().get_result(conn)?)
}

/// How many invitations to this role can still be accepted.
pub fn open_for(role: RoleId, business: BusinessId, now: Moment, conn: &mut PgConnection) -> Result<i64> {
    let of_role = unsettled(business).filter(invitations::role_id.eq(role));
    Ok(of_role.filter(invitations::expires_at.gt(now)).count().get_result(conn)?)
}

/// An invitation, as the team sees it.
#[derive(Clone, Debug, Queryable)]
pub struct Line {
    /// Its number.
    pub id: i64,
    /// Where it went; a link went nowhere.
    pub email: Option<String>,
    role_name: String,
    inviter: String,
    expires_at: Moment,
    declined_at: Option<Moment>,
}

impl Line {
    /// Who asked.
    #[must_use]
    pub fn inviter(&self) -> Name {
        called(&self.inviter)
    }

    /// As what.
    #[must_use]
    pub fn role_title(&self) -> Name {
        role_name(&self.role_name)
    }

    /// Whether it was refused.
    #[must_use]
    pub const fn is_declined(&self) -> bool {
        self.declined_at.is_some()
    }

    /// Whether it has run out.
    #[must_use]
    pub fn is_over(&self, now: &Moment) -> bool {
        self.expires_at <= *now
    }

    /// Until when it can be accepted.
    #[must_use]
    pub const fn until(&self) -> At {
        At(self.expires_at)
    }
}

/// What waits, what ran out and what was refused lately, newest first.
pub fn lines(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Line>> {
    let is_role = roles::business_id.eq(invitations::business_id).and(roles::id.eq(invitations::role_id));
    let is_inviter =
        colleagues::business_id.eq(invitations::business_id).and(colleagues::user_id.eq(invitations::invited_by));
    Ok(invitations::table
        .inner_join(roles::table.on(is_role))
        .inner_join(colleagues::table.on(is_inviter))
        .filter(invitations::business_id.eq(business))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::revoked_at.is_null())
        .order(invitations::id.desc())
        .limit(MOST_LISTED)
        .select((
            invitations::id,
            invitations::email,
            roles::name,
            colleagues::name,
            invitations::expires_at,
            invitations::declined_at,
        ))
        .load(conn)?)
}

/// Forgets up to so many invitations of which nothing more can come.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    Ok(diesel::sql_query(
        "DELETE FROM invitations WHERE (business_id, id) IN (
            SELECT business_id, id FROM invitations WHERE expires_at < $1 ORDER BY expires_at LIMIT $2
               FOR UPDATE SKIP LOCKED)",
    )
    .bind::<Timestamptz, _>(now - KEPT_FOR)
    .bind::<BigInt, _>(most)
    .execute(conn)?)
}
