//! Reports as rows. Anybody may write one; only the operator reads them.

use diesel::pg::Pg;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::Result;
use crate::events::{Event, record};
use crate::ids::{ProductId, UserId};
use crate::listings::model::Card;
use crate::schema::reports;

text_enum! {
    /// Why a listing is reported.
    Reason {
        /// It may not be sold, or not like that.
        Illegal = "illegal",
        /// It may hurt somebody.
        Unsafe = "unsafe",
        /// It is not what it says, or not theirs to sell.
        Fake = "fake",
        /// What it says is not true.
        Misleading = "misleading",
        /// It insults or threatens.
        Offensive = "offensive",
        /// Something else.
        Other = "other",
    }
}

/// How many a page shows.
pub const PER_PAGE: usize = 30;

/// A report that can be filed.
#[derive(Clone, Debug)]
pub struct Report {
    /// Why.
    pub reason: Reason,
    /// What is wrong, in the person's words; may be empty.
    pub text: String,
    /// Where the operator may ask back.
    pub email: Option<String>,
    /// Who reports it, if they are signed in.
    pub user: Option<UserId>,
}

/// A report, as the operator reads it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = reports, check_for_backend(Pg))]
pub struct Filed {
    /// Its number.
    pub id: i64,
    /// The listing.
    pub listing_id: ProductId,
    /// What that was called.
    pub listing_name: String,
    /// What its business was called.
    pub business_name: String,
    /// Why.
    pub reason: Reason,
    /// What is wrong, in the person's words.
    pub text: String,
    /// Where the operator may ask back.
    pub email: Option<String>,
    /// When it was filed.
    pub reported_at: Moment,
}

/// Files a report about a listing, in the scope of whoever files it.
pub fn file(card: &Card, report: &Report, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::insert_into(reports::table)
        .values((
            reports::listing_id.eq(card.id),
            reports::listing_name.eq(&card.name),
            reports::business_name.eq(&card.business_name),
            reports::reason.eq(report.reason),
            reports::text.eq(&report.text),
            reports::email.eq(&report.email),
            reports::user_id.eq(report.user),
            reports::reported_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Reports that are open, or closed, the newest first: one more than a page shows, before this number. In the operator's
/// scope.
pub fn page(is_open: bool, before: Option<i64>, conn: &mut PgConnection) -> Result<Vec<Filed>> {
    let all = reports::table
        .filter(reports::id.lt(before.unwrap_or(i64::MAX)))
        .order(reports::id.desc())
        .limit(i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX))
        .select(Filed::as_select());
    Ok(if is_open {
        all.filter(reports::closed_at.is_null()).load(conn)?
    } else {
        all.filter(reports::closed_at.is_not_null()).load(conn)?
    })
}

/// Closes a report, or opens it again. Nothing happens where it is so already. In the operator's scope.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such report.
pub fn settle(id: i64, is_closed: bool, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let row = reports::table.find(id);
    let (name, closed_at) =
        row.for_update().select((reports::listing_name, reports::closed_at)).first::<(String, Option<Moment>)>(conn)?;
    if closed_at.is_some() == is_closed {
        return Ok(());
    }
    diesel::update(row)
        .set((reports::closed_at.eq(is_closed.then_some(now)), reports::closed_by.eq(is_closed.then_some(by))))
        .execute(conn)?;
    let action = if is_closed { "report.closed" } else { "report.reopened" };
    record(conn, now, &Event::by(by, action).on(id, &name))
}
