//! What was decided on a product, and why, through all rounds.

use diesel::prelude::*;

use super::decisions::Rule;
use super::revisions::Revision;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::identity::people::called;
use crate::ids::{DecisionId, ProductId, ReasonId, RevisionId, UserId};
use crate::locales::{At, Name};
use crate::schema::{colleagues, decision_points, decisions, reasons};

/// So many decisions are shown, the last ones.
const MOST: i64 = 20;
/// So many points of them.
const MOST_POINTS: i64 = 400;

/// A reason as it is shown, at its field or at the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointView {
    /// The key of the field; none is the whole.
    pub field: Option<String>,
    /// What the author reads.
    pub text: String,
    /// What the business advises besides; empty where it does not.
    pub advice: String,
}

/// A decision as it is shown.
#[derive(Clone, Debug)]
pub struct Past {
    /// The decision.
    pub id: DecisionId,
    /// The revision that was decided on.
    pub revision: RevisionId,
    /// What was decided.
    pub kind: String,
    /// Who decided; the rule that did otherwise.
    pub by: Result<Name, Rule>,
    /// When.
    pub at: Moment,
    /// What was said, all of it.
    pub note: String,
    /// Why, field by field.
    pub points: Vec<PointView>,
    /// Whether it was undone.
    pub is_undone: bool,
}

impl Past {
    /// When it was taken.
    #[must_use]
    pub fn when(&self) -> At {
        At(self.at)
    }
}

type Row = (DecisionId, RevisionId, String, Option<UserId>, Option<Rule>, Moment, String, Option<Moment>);

/// The last decisions on a product, the newest first, with everything that was said: for those who may approve.
pub fn of_product(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Past>> {
    let rows: Vec<Row> = decisions::table
        .filter(decisions::business_id.eq(actor.business))
        .filter(decisions::product_id.eq(product))
        .order(decisions::id.desc())
        .select((
            decisions::id,
            decisions::revision_id,
            decisions::kind,
            decisions::decided_by,
            decisions::rule,
            decisions::decided_at,
            decisions::note,
            decisions::undone_at,
        ))
        .limit(MOST)
        .load(conn)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<UserId> = rows.iter().filter_map(|row| row.3).collect();
    let names: Vec<(UserId, String)> = colleagues::table
        .filter(colleagues::business_id.eq(actor.business).and(colleagues::user_id.eq_any(people)))
        .select((colleagues::user_id, colleagues::name))
        .load(conn)?;
    let ids: Vec<DecisionId> = rows.iter().map(|row| row.0).collect();
    let points = points_of(&ids, actor, conn)?;
    let past = |(id, revision, kind, by, rule, at, note, undone): Row| {
        let name = |user: UserId| {
            let name = names.iter().find(|(id, _)| *id == user).map_or("", |(_, name)| name);
            called(name)
        };
        Past {
            id,
            revision,
            kind,
            by: by.map(name).ok_or(rule.unwrap_or(Rule::TrustedAuthor)),
            at,
            note,
            points: points.iter().filter(|(of, _)| *of == id).map(|(_, point)| point.clone()).collect(),
            is_undone: undone.is_some(),
        }
    };
    Ok(rows.into_iter().map(past).collect())
}

/// What is still to be answered of a revision that was sent back or refused: the points of the last decision on it, for
/// those who may know of them.
pub fn open_points(revision: &Revision, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<PointView>> {
    if revision.reason_for(actor).is_none() {
        return Ok(Vec::new());
    }
    let last: Option<DecisionId> = decisions::table
        .filter(decisions::business_id.eq(actor.business))
        .filter(decisions::product_id.eq(revision.product_id))
        .filter(decisions::revision_id.eq(revision.id))
        .filter(decisions::undone_at.is_null())
        .filter(decisions::kind.eq_any(["changes_requested", "approved_in_part", "rejected"]))
        .order(decisions::id.desc())
        .select(decisions::id)
        .first(conn)
        .optional()?;
    let Some(last) = last else { return Ok(Vec::new()) };
    Ok(points_of(&[last], actor, conn)?.into_iter().map(|(_, point)| point).collect())
}

/// The points at the field with this key, at the whole where it is empty: together, where there are any.
#[must_use]
pub fn pinned<'a>(points: &'a [PointView], key: &str) -> Option<Vec<&'a PointView>> {
    let here = |point: &&PointView| point.field.as_deref().unwrap_or_default() == key;
    Some(points.iter().filter(here).collect::<Vec<_>>()).filter(|points| !points.is_empty())
}

fn points_of(ids: &[DecisionId], actor: &Actor, conn: &mut PgConnection) -> Result<Vec<(DecisionId, PointView)>> {
    type Row = (DecisionId, Option<String>, String, Option<ReasonId>, Option<String>);

    let reason = reasons::business_id
        .eq(decision_points::business_id)
        .and(decision_points::reason_id.eq(reasons::id.nullable()));
    let rows: Vec<Row> = decision_points::table
        .left_join(reasons::table.on(reason))
        .filter(decision_points::business_id.eq(actor.business))
        .filter(decision_points::decision_id.eq_any(ids))
        .order((decision_points::decision_id, decision_points::position))
        .select((
            decision_points::decision_id,
            decision_points::field,
            decision_points::text,
            decision_points::reason_id,
            reasons::advice.nullable(),
        ))
        .limit(MOST_POINTS)
        .load(conn)?;
    let view = |(id, field, text, _, advice): (DecisionId, _, _, _, Option<String>)| {
        (id, PointView { field, text, advice: advice.unwrap_or_default() })
    };
    Ok(rows.into_iter().map(view).collect())
}
