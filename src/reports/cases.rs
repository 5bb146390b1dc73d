//! Cases: all reports of one listing as it was public at one time, on which an operator decides once. In the operator's
//! scope.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text, Timestamptz};
use serde_json::Value;

use super::model::Reason;
use super::outcomes::Outcome;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{BusinessId, ProductId, RevisionId};
use crate::schema::{report_cases, reports};

/// How many a page of the queue shows.
pub const PER_PAGE: usize = 30;
/// How many reports of a case its page shows.
pub const MOST_REPORTS: i64 = 50;
/// Up to how many are counted.
pub const MOST_COUNTED: i64 = 1000;

/// One line of the queue.
#[derive(Debug, QueryableByName)]
pub struct Line {
    /// The number of the case.
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    /// What the listing was called.
    #[diesel(sql_type = Text)]
    pub listing_name: String,
    /// What its business was called.
    #[diesel(sql_type = Text)]
    pub business_name: String,
    /// When it was first reported.
    #[diesel(sql_type = Timestamptz)]
    pub opened_at: Moment,
    /// How many reports there are.
    #[diesel(sql_type = BigInt)]
    pub reports: i64,
    #[diesel(sql_type = Array<Text>)]
    reasons: Vec<String>,
    /// What was decided last.
    #[diesel(sql_type = Nullable<Text>)]
    pub outcome: Option<Outcome>,
}

impl Line {
    /// Why it was reported.
    #[must_use]
    pub fn reasons(&self) -> Vec<Reason> {
        self.reasons.iter().filter_map(|word| Reason::parse(word)).collect()
    }
}

/// Open cases, the oldest first, or closed ones, the newest first: one more than a page shows, from behind this number.
pub fn page(is_open: bool, behind: Option<i64>, conn: &mut PgConnection) -> Result<Vec<Line>> {
    Ok(sql_query(include_str!("cases.sql"))
        .bind::<Bool, _>(is_open)
        .bind::<BigInt, _>(behind.unwrap_or(if is_open { 0 } else { i64::MAX }))
        .bind::<BigInt, _>(i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX))
        .bind::<BigInt, _>(MOST_COUNTED + 1)
        .load(conn)?)
}

/// The open cases before and after one.
pub fn around(id: i64, conn: &mut PgConnection) -> Result<(Option<i64>, Option<i64>)> {
    let open = || report_cases::table.filter(report_cases::closed_at.is_null()).select(report_cases::id);
    let before = open().filter(report_cases::id.lt(id)).order(report_cases::id.desc()).first(conn).optional()?;
    let after = open().filter(report_cases::id.gt(id)).order(report_cases::id).first(conn).optional()?;
    Ok((before, after))
}

/// A case.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = report_cases, check_for_backend(Pg))]
pub struct Case {
    /// Its number.
    pub id: i64,
    /// Whose the listing is.
    #[diesel(column_name = about_business_id)]
    pub business: BusinessId,
    /// What the business was called.
    pub business_name: String,
    /// The listing.
    pub listing_id: ProductId,
    /// What that was called.
    pub listing_name: String,
    /// The version of it that was reported.
    pub revision_id: RevisionId,
    /// The listing as it was when it was first reported.
    pub said: Option<Value>,
    /// When it was decided on.
    pub closed_at: Option<Moment>,
}

impl Case {
    /// The case with this number.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] when there is none.
    pub fn find(id: i64, conn: &mut PgConnection) -> Result<Self> {
        Ok(report_cases::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// The same, which nobody else decides on until the transaction ends.
    ///
    /// # Errors
    /// As [`Case::find`].
    pub fn lock(id: i64, conn: &mut PgConnection) -> Result<Self> {
        Ok(report_cases::table.find(id).select(Self::as_select()).for_update().first(conn)?)
    }

    /// Closes it.
    pub fn close(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        diesel::update(report_cases::table.find(self.id)).set(report_cases::closed_at.eq(now)).execute(conn)?;
        Ok(())
    }

    /// Opens it again, so that it is decided on anew. Where the listing was reported again meanwhile, its reports join
    /// the case that is open. Answers the open case.
    pub fn reopen(&self, conn: &mut PgConnection) -> Result<i64> {
        let open = report_cases::table
            .filter(report_cases::listing_id.eq(self.listing_id).and(report_cases::revision_id.eq(self.revision_id)))
            .filter(report_cases::closed_at.is_null())
            .select(report_cases::id);
        if let Some(other) = open.for_update().first::<i64>(conn).optional()? {
            let own = reports::table.filter(reports::case_id.eq(self.id));
            diesel::update(own).set(reports::case_id.eq(other)).execute(conn)?;
            return Ok(other);
        }
        diesel::update(report_cases::table.find(self.id))
            .set(report_cases::closed_at.eq(None::<Moment>))
            .execute(conn)?;
        Ok(self.id)
    }

    /// Its page of the operator's.
    #[must_use]
    pub fn path(&self) -> String {
        path_of(self.id)
    }
}

/// The operator's page of a case.
#[must_use]
pub fn path_of(case: i64) -> String {
    format!("/operator/reports/{case}")
}

/// A report, as the operator reads it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = reports, check_for_backend(Pg))]
pub struct Filed {
    /// Its number.
    pub id: i64,
    /// Why.
    pub reason: Reason,
    /// What is wrong, in the person's words.
    pub text: String,
    /// What they are called.
    pub name: Option<String>,
    /// Where they are told what becomes of it.
    pub email: Option<String>,
    /// When it was filed.
    pub reported_at: Moment,
}

/// The first reports of a case.
pub fn reports_of(case: i64, conn: &mut PgConnection) -> Result<Vec<Filed>> {
    let own = reports::table.filter(reports::case_id.eq(case)).order(reports::id).limit(MOST_REPORTS);
    Ok(own.select(Filed::as_select()).load(conn)?)
}

/// How many reports of one person, or decisions about one business, ended how (Digital Services Act, Article 23(3)).
#[derive(Clone, Debug, Default, QueryableByName)]
pub struct Track {
    /// Whose.
    #[diesel(sql_type = Text)]
    pub of: String,
    /// A listing was withdrawn.
    #[diesel(sql_type = BigInt)]
    pub withdrawn: i64,
    /// Nothing was wrong with it.
    #[diesel(sql_type = BigInt)]
    pub no_breach: i64,
    /// The report was misused.
    #[diesel(sql_type = BigInt)]
    pub misuse: i64,
}

impl Track {
    /// Whether there is anything.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.withdrawn + self.no_breach + self.misuse == 0
    }
}

/// What became of other reports of those who made these.
pub fn tracks_of(filed: &[Filed], case: i64, conn: &mut PgConnection) -> Result<Vec<Track>> {
    let addresses: Vec<&str> = filed.iter().filter_map(|report| report.email.as_deref()).collect();
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    Ok(sql_query(
        "SELECT r.email AS of, count(*) FILTER (WHERE d.outcome = 'withdrawn') AS withdrawn,
                count(*) FILTER (WHERE d.outcome = 'no_breach') AS no_breach,
                count(*) FILTER (WHERE d.outcome = 'misuse') AS misuse
           FROM reports r JOIN report_decisions d ON d.case_id = r.case_id AND d.reversed_at IS NULL
          WHERE r.email = ANY ($1) AND r.case_id <> $2 GROUP BY r.email",
    )
    .bind::<Array<Text>, _>(addresses)
    .bind::<BigInt, _>(case)
    .load(conn)?)
}

/// What was decided about other listings of the same business, or this one before.
pub fn track_of_business(business: BusinessId, conn: &mut PgConnection) -> Result<Track> {
    Ok(sql_query(
        "SELECT '' AS of, count(*) FILTER (WHERE outcome = 'withdrawn') AS withdrawn,
                count(*) FILTER (WHERE outcome = 'no_breach') AS no_breach,
                count(*) FILTER (WHERE outcome = 'misuse') AS misuse
           FROM report_decisions WHERE business_id = $1 AND reversed_at IS NULL",
    )
    .bind::<BigInt, _>(business)
    .get_result(conn)?)
}
