//! Complaints about decisions as rows (Digital Services Act, Article 20): of the business whose listing was withdrawn, and
//! of each person who reported it, once each. Somebody else than who decided handles them; the database refuses that
//! too.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Text as Words, Timestamptz};

use super::cases::Case;
use super::decisions::{Decision, against, appealed_since};
use super::outcomes::{Outcome, Side, Verdict};
use super::record::{handed_on as noted_handed_on, handled as noted_handled};
use super::token::Token;
use crate::businesses::model::Business;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::identity::permissions::ADMIN;
use crate::ids::{BusinessId, UserId};
use crate::locales::Text;
use crate::products::withdrawing::{PutBack, put_back};
use crate::schema::{report_appeals, report_decisions};

/// The most open ones that a page shows.
pub const MOST: i64 = 100;

/// A complaint.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = report_appeals, check_for_backend(Pg))]
pub struct Appeal {
    /// Whose listing it is about.
    pub business_id: BusinessId,
    /// Its number.
    pub id: i64,
    /// The decision.
    pub decision_id: i64,
    /// Who complains.
    pub side: Side,
    /// The report of whoever does; 0 for the business.
    pub report_id: i64,
    /// What they say.
    pub text: String,
    /// When they said it.
    pub filed_at: Moment,
    /// Who was asked to decide from outside.
    pub handed_to: Option<String>,
    /// When it was handled.
    pub handled_at: Option<Moment>,
    /// With which result.
    pub result: Option<Verdict>,
    /// Why.
    pub reasons: Option<String>,
}

/// Those that are not handled yet, the oldest first, with their decisions. In the operator's scope.
pub fn open(conn: &mut PgConnection) -> Result<Vec<(Appeal, Decision)>> {
    let decision = report_decisions::business_id
        .eq(report_appeals::business_id)
        .and(report_decisions::id.eq(report_appeals::decision_id));
    Ok(report_appeals::table
        .inner_join(report_decisions::table.on(decision))
        .filter(report_appeals::handled_at.is_null())
        .order(report_appeals::id)
        .limit(MOST)
        .select((Appeal::as_select(), Decision::as_select()))
        .load(conn)?)
}

/// Those about these decisions. In the operator's scope.
pub fn about(decisions: &[Decision], conn: &mut PgConnection) -> Result<Vec<Appeal>> {
    let ids: Vec<i64> = decisions.iter().map(|decision| decision.id).collect();
    let all = report_appeals::table.filter(report_appeals::decision_id.eq_any(ids));
    Ok(all.order(report_appeals::id).limit(MOST).select(Appeal::as_select()).load(conn)?)
}

/// The complaint with this number and what it is about. In the operator's scope.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(id: i64, conn: &mut PgConnection) -> Result<(Appeal, Decision, Case)> {
    let found = report_appeals::table.filter(report_appeals::id.eq(id)).select(Appeal::as_select());
    let found: Appeal = found.first(conn)?;
    let decision = report_decisions::table.find((found.business_id, found.decision_id));
    let decision: Decision = decision.select(Decision::as_select()).first(conn)?;
    let case = Case::find(decision.case_id, conn)?;
    Ok((found, decision, case))
}

/// What a business said about a decision, if it did. In its scope.
pub fn of_business(decision: i64, actor: &Actor, conn: &mut PgConnection) -> Result<Option<Appeal>> {
    Ok(report_appeals::table
        .filter(report_appeals::business_id.eq(actor.business).and(report_appeals::decision_id.eq(decision)))
        .filter(report_appeals::side.eq(Side::Business))
        .select(Appeal::as_select())
        .first(conn)
        .optional()?)
}

/// A business complains about a decision; false when it has done so before. In its scope.
///
/// # Errors
/// [`Error::NotFound`] when there is no such decision, [`Error::Conflict`] when it is too late.
pub fn file(decision: i64, said: &str, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let decision = against(decision, actor, conn)?;
    if decision.reversed_at.is_some() || decision.appealed_until() < now {
        return Err(Error::Conflict(Text::reports_appeal_late()));
    }
    let filed = diesel::insert_into(report_appeals::table)
        .values((
            report_appeals::business_id.eq(actor.business),
            report_appeals::decision_id.eq(decision.id),
            report_appeals::decided_by.eq(decision.decided_by),
            report_appeals::side.eq(Side::Business),
            report_appeals::text.eq(said),
            report_appeals::filed_by.eq(actor.user),
            report_appeals::filed_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(conn)?;
    if filed > 0 {
        let event = Event::of(actor.business, actor.user, "listing.appealed");
        record(conn, now, &event.on(decision.listing_id.get(), &decision.listing_name))?;
    }
    Ok(filed > 0)
}

#[derive(QueryableByName)]
struct Filed {
    #[diesel(sql_type = Bool)]
    filed: bool,
}

/// Whoever reported something complains about what was decided; false when they have done so before, or it is too late.
/// In whatever scope.
pub fn file_by(token: &Token, decision: i64, said: &str, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let row: Filed = diesel::sql_query("SELECT appeal_by_report($1, $2, $3, $4, $5) AS filed")
        .bind::<Binary, _>(token.hash())
        .bind::<BigInt, _>(decision)
        .bind::<Words, _>(said)
        .bind::<Timestamptz, _>(appealed_since(now))
        .bind::<Timestamptz, _>(now)
        .get_result(conn)?;
    Ok(row.filed)
}

/// A complaint that was handled.
#[derive(Debug)]
pub struct Handled {
    /// Every complaint that this settles: those of the same side about a decision that was wrong are settled
    /// together.
    pub appeals: Vec<Appeal>,
    /// The decision.
    pub decision: Decision,
    /// The case.
    pub case: Case,
    /// Whose the listing is, as far as it is still there.
    pub business: Option<Business>,
    /// What became of the listing, where it had been withdrawn wrongly.
    pub put_back: Option<PutBack>,
    /// The case that is to be decided on anew, where nothing was done wrongly.
    pub reopened: Option<i64>,
}

/// The complaint with its decision and its case, which nobody else handles until the transaction ends.
fn lock(id: i64, conn: &mut PgConnection) -> Result<(Appeal, Decision, Case)> {
    let row = || report_appeals::table.filter(report_appeals::id.eq(id)).select(Appeal::as_select());
    let found: Appeal = row().first(conn)?;
    let decision = report_decisions::table.find((found.business_id, found.decision_id));
    // First the case, as whoever decides on it does, so that two never wait for each other.
    let case = Case::lock(decision.select(report_decisions::case_id).first(conn)?, conn)?;
    let decision = decision.select(Decision::as_select()).for_update().first(conn)?;
    Ok((row().for_update().first(conn)?, decision, case))
}

/// Handles a complaint. A withdrawal that was wrong is undone in the same transaction; another decision that was wrong
/// opens its case again.
///
/// # Errors
/// [`Error::Forbidden`] for who decided, [`Error::Conflict`] when it was handled meanwhile.
pub fn handle(
    id: i64,
    (verdict, reasons): (Verdict, &str),
    by: UserId,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Handled> {
    let (appeal, decision, case) = lock(id, conn)?;
    if appeal.handled_at.is_some() {
        return Err(Error::Conflict(Text::reports_handled_first()));
    }
    if decision.decided_by == by {
        return Err(Error::Forbidden(Text::reports_not_your_own()));
    }
    let of_decision = report_appeals::business_id
        .eq(appeal.business_id)
        .and(report_appeals::decision_id.eq(decision.id))
        .and(report_appeals::side.eq(appeal.side))
        .and(report_appeals::handled_at.is_null());
    let others = verdict == Verdict::Reversed;
    let appeals = diesel::update(report_appeals::table)
        .filter(of_decision.and(report_appeals::id.eq(id).or(others.into_sql::<Bool>())))
        .set((
            report_appeals::handled_by.eq(by),
            report_appeals::handled_at.eq(now),
            report_appeals::result.eq(verdict),
            report_appeals::reasons.eq(reasons),
        ))
        .returning(Appeal::as_returning())
        .get_results(conn)?;
    let business = match Business::find(case.business, conn) {
        Err(Error::NotFound) => None,
        business => Some(business?),
    };
    let mut handled = Handled { appeals, decision, case, business, put_back: None, reopened: None };
    if verdict == Verdict::Reversed && handled.decision.reversed_at.is_none() {
        handled.reverse(by, now, conn)?;
    }
    noted_handled(&handled.case, verdict, by, now, conn)?;
    Ok(handled)
}

impl Handled {
    fn reverse(&mut self, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
        self.decision.reverse(now, conn)?;
        if self.decision.outcome != Outcome::Withdrawn {
            self.reopened = Some(self.case.reopen(conn)?);
            return Ok(());
        }
        let Some(business) = &self.business else {
            self.put_back = Some(PutBack::Gone);
            return Ok(());
        };
        let actor = Actor::new(by, &business.membership(ADMIN));
        self.put_back = Some(put_back(self.decision.listing_id, self.decision.id, &actor, now, conn)?);
        let event = Event::of(business.id, by, "listing.put_back");
        record(conn, now, &event.on(self.decision.listing_id.get(), &self.decision.listing_name))
    }
}

/// Notes to whom outside the marketplace a complaint was handed, since nobody in it may handle it.
///
/// # Errors
/// [`Error::Conflict`] when it was handled meanwhile.
pub fn hand_on(
    id: i64,
    to: &str,
    by: UserId,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<(Appeal, Decision, Case)> {
    let (appeal, decision, case) = lock(id, conn)?;
    if appeal.handled_at.is_some() {
        return Err(Error::Conflict(Text::reports_handled_first()));
    }
    diesel::update(report_appeals::table.find((appeal.business_id, id)))
        .set((report_appeals::handed_to.eq(to), report_appeals::handed_at.eq(now)))
        .execute(conn)?;
    noted_handed_on(&case, to, by, now, conn)?;
    Ok((Appeal { handed_to: Some(to.to_owned()), ..appeal }, decision, case))
}
