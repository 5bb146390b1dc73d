//! A report as whoever made it sees it by the link that they were sent.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Nullable, Text, Timestamptz};

use super::decisions::appealed_until;
use super::model::Reason;
use super::outcomes::{Outcome, Verdict};
use super::token::Token;
use crate::clock::Moment;
use crate::error::{Error, Result};

#[derive(Debug, QueryableByName)]
struct Row {
    #[diesel(sql_type = BigInt)]
    listing_id: i64,
    #[diesel(sql_type = Text)]
    listing_name: String,
    #[diesel(sql_type = Text)]
    reason: Reason,
    #[diesel(sql_type = Text)]
    text: String,
    #[diesel(sql_type = Timestamptz)]
    reported_at: Moment,
    #[diesel(sql_type = Nullable<BigInt>)]
    decision_id: Option<i64>,
    #[diesel(sql_type = Nullable<Text>)]
    outcome: Option<Outcome>,
    #[diesel(sql_type = Nullable<Text>)]
    facts: Option<String>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    decided_at: Option<Moment>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    reversed_at: Option<Moment>,
    #[diesel(sql_type = Nullable<Text>)]
    appeal: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    handed_to: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    result: Option<Verdict>,
    #[diesel(sql_type = Nullable<Text>)]
    reasons: Option<String>,
}

/// A report with what became of it.
#[derive(Debug)]
pub struct Followed {
    /// The listing.
    pub listing_id: i64,
    /// What that was called.
    pub listing_name: String,
    /// Why it was reported.
    pub reason: Reason,
    /// What was wrong, in the person's words.
    pub text: String,
    /// When it was reported.
    pub reported_at: Moment,
    /// What was decided, the newest first.
    pub decisions: Vec<Heard>,
}

/// A decision as whoever reported the listing sees it.
#[derive(Debug)]
pub struct Heard {
    /// Its number.
    pub id: i64,
    /// What was decided.
    pub outcome: Outcome,
    /// Why.
    pub facts: String,
    /// When.
    pub decided_at: Moment,
    /// When it turned out to be wrong.
    pub reversed_at: Option<Moment>,
    /// What they said against it.
    pub appeal: Option<String>,
    /// Who was asked to decide about that from outside.
    pub handed_to: Option<String>,
    /// What became of that, and why.
    pub result: Option<(Verdict, String)>,
}

impl Heard {
    /// Until when one can complain about it.
    #[must_use]
    pub fn appealed_until(&self) -> Moment {
        appealed_until(self.decided_at)
    }

    /// Whether whoever reported can complain about it now.
    #[must_use]
    pub fn is_open(&self, now: &Moment) -> bool {
        self.reversed_at.is_none() && self.appeal.is_none() && self.appealed_until() >= *now
    }

    fn of(row: Row) -> Option<Self> {
        Some(Self {
            id: row.decision_id?,
            outcome: row.outcome?,
            facts: row.facts?,
            decided_at: row.decided_at?,
            reversed_at: row.reversed_at,
            appeal: row.appeal,
            handed_to: row.handed_to,
            result: row.result.zip(row.reasons),
        })
    }
}

/// The report of a link, in whatever scope.
///
/// # Errors
/// [`Error::NotFound`] where the link leads nowhere.
pub fn follow(token: &Token, conn: &mut PgConnection) -> Result<Followed> {
    let rows = diesel::sql_query("SELECT * FROM report_of($1)").bind::<Binary, _>(token.hash());
    let mut rows = rows.load::<Row>(conn)?.into_iter();
    let first = rows.next().ok_or(Error::NotFound)?;
    let mut followed = Followed {
        listing_id: first.listing_id,
        listing_name: first.listing_name.clone(),
        reason: first.reason,
        text: first.text.clone(),
        reported_at: first.reported_at,
        decisions: Vec::new(),
    };
    followed.decisions = std::iter::once(first).chain(rows).filter_map(Heard::of).collect();
    Ok(followed)
}
