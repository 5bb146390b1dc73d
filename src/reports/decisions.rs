//! Decisions as rows, each with the statement of reasons that goes to the business (Digital Services Act, Article 17).

use chrono::Months;
use diesel::pg::Pg;
use diesel::prelude::*;
use serde_json::json;

use super::cases::Case;
use super::outcomes::{Ground, Outcome};
use super::record::decided as noted;
use crate::businesses::model::Business;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::identity::permissions::ADMIN;
use crate::ids::{BusinessId, ProductId, RevisionId, UserId};
use crate::locales::Text;
use crate::products::withdrawing::withdraw;
use crate::schema::report_decisions;

/// For so long anybody whom it concerns can complain about a decision: at least six months (Article 20(1)).
const APPEALED_WITHIN: Months = Months::new(6);

/// What a decision says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What is decided.
    pub outcome: Outcome,
    /// What it rests on.
    pub facts: String,
    /// Why a listing is withdrawn: which law or which of the terms, and how the listing breaks it.
    pub breach: Option<Breach>,
}

/// What a listing breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The law, or the terms.
    pub ground: Ground,
    /// Which provision of it.
    pub clause: String,
    /// How.
    pub why: String,
}

/// A decision.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = report_decisions, check_for_backend(Pg))]
pub struct Decision {
    /// Whose the listing is.
    pub business_id: BusinessId,
    /// Its number.
    pub id: i64,
    /// The case.
    pub case_id: i64,
    /// The listing.
    pub listing_id: ProductId,
    /// What that was called.
    pub listing_name: String,
    /// What was decided.
    pub outcome: Outcome,
    /// What it rests on.
    pub facts: String,
    ground: Option<Ground>,
    clause: Option<String>,
    why: Option<String>,
    /// Who decided.
    pub decided_by: UserId,
    /// When.
    pub decided_at: Moment,
    /// When somebody else found it wrong.
    pub reversed_at: Option<Moment>,
}

impl Decision {
    /// What it says.
    #[must_use]
    pub fn statement(&self) -> Statement {
        let breach = self.ground.zip(self.clause.clone()).zip(self.why.clone());
        Statement {
            outcome: self.outcome,
            facts: self.facts.clone(),
            breach: breach.map(|((ground, clause), why)| Breach { ground, clause, why }),
        }
    }

    /// Until when one can complain about it.
    #[must_use]
    pub fn appealed_until(&self) -> Moment {
        appealed_until(self.decided_at)
    }

    /// The business's page of it, by the business's address.
    #[must_use]
    pub fn path(&self, slug: &str) -> String {
        format!("/manage/{slug}/decisions/{}", self.id)
    }

    /// Notes that it was wrong.
    pub fn reverse(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        diesel::update(report_decisions::table.find((self.business_id, self.id)))
            .set(report_decisions::reversed_at.eq(now))
            .execute(conn)?;
        Ok(())
    }
}

/// Until when one can complain about what was decided then.
#[must_use]
pub fn appealed_until(decided_at: Moment) -> Moment {
    decided_at.checked_add_months(APPEALED_WITHIN).unwrap_or(decided_at)
}

/// Since when something has been decided about which one can still complain.
#[must_use]
pub fn appealed_since(now: Moment) -> Moment {
    now.checked_sub_months(APPEALED_WITHIN).unwrap_or(now)
}

/// What was decided on a case, the newest first. In the operator's scope.
pub fn of_case(case: i64, conn: &mut PgConnection) -> Result<Vec<Decision>> {
    let all = report_decisions::table.filter(report_decisions::case_id.eq(case));
    Ok(all.order(report_decisions::id.desc()).select(Decision::as_select()).load(conn)?)
}

/// A decision against a business, as it reads it itself. In its scope.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn against(id: i64, actor: &Actor, conn: &mut PgConnection) -> Result<Decision> {
    let own = report_decisions::table.find((actor.business, id));
    let withdrawn = own.filter(report_decisions::outcome.eq(Outcome::Withdrawn));
    Ok(withdrawn.select(Decision::as_select()).first(conn)?)
}

/// A decision that was taken.
#[derive(Debug)]
pub struct Decided {
    /// The case.
    pub case: Case,
    /// The decision.
    pub decision: Decision,
    /// Whose the listing is, as far as it is still there.
    pub business: Option<Business>,
}

/// Decides on a case: a listing that is withdrawn is gone in the same transaction. `seen` is the version of it that was
/// public when the operator looked.
///
/// # Errors
/// [`Error::Conflict`] when somebody decided first, or something else is public meanwhile; [`Error::Forbidden`] for
/// whoever decided before and was found wrong.
pub fn decide(
    case: i64,
    statement: &Statement,
    seen: RevisionId,
    by: UserId,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Decided> {
    let case = Case::lock(case, conn)?;
    if case.closed_at.is_some() {
        return Err(Error::Conflict(Text::reports_decided_first()));
    }
    if of_case(case.id, conn)?.iter().any(|before| before.decided_by == by) {
        return Err(Error::Forbidden(Text::reports_not_again()));
    }
    let is_withdrawn = statement.outcome == Outcome::Withdrawn;
    let breach = statement.breach.as_ref().filter(|_| is_withdrawn);
    let decision: Decision = diesel::insert_into(report_decisions::table)
        .values((
            report_decisions::business_id.eq(case.business),
            report_decisions::case_id.eq(case.id),
            report_decisions::listing_id.eq(case.listing_id),
            report_decisions::listing_name.eq(&case.listing_name),
            report_decisions::revision_id.eq(if is_withdrawn { seen } else { case.revision_id }),
            report_decisions::outcome.eq(statement.outcome),
            report_decisions::facts.eq(&statement.facts),
            report_decisions::ground.eq(breach.map(|breach| breach.ground)),
            report_decisions::clause.eq(breach.map(|breach| breach.clause.as_str())),
            report_decisions::why.eq(breach.map(|breach| breach.why.as_str())),
            report_decisions::decided_by.eq(by),
            report_decisions::decided_at.eq(now),
        ))
        .returning(Decision::as_returning())
        .get_result(conn)?;
    case.close(now, conn)?;
    let business = match Business::find(case.business, conn) {
        Err(Error::NotFound) => None,
        business => Some(business?),
    };
    if is_withdrawn {
        let business = business.as_ref().ok_or_else(|| Error::Conflict(Text::reports_not_public()))?;
        let actor = Actor::new(by, &business.membership(ADMIN));
        withdraw(case.listing_id, seen, decision.id, &actor, now, conn)?;
        let event = Event::of(business.id, by, "listing.withdrawn").on(case.listing_id.get(), &case.listing_name);
        record(conn, now, &event.with(json!({ "decision": decision.id })))?;
    }
    noted(&case, statement.outcome, by, now, conn)?;
    Ok(Decided { case, decision, business })
}
