//! Every decision on a submission, with why, field by field.

use diesel::prelude::*;

use super::revisions::Seen;
pub use super::rule::Rule;
use super::submissions::Outcome;
use crate::clock::Moment;
use crate::content::fields::SPECIFICS;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::{BusinessId, DecisionId, ProductId, ReasonId, RevisionId, SubmissionId, UserId};
use crate::schema::{decision_points, decisions};

/// One reason, pinned to a field or to the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// The key of the field; none is the whole.
    pub field: Option<String>,
    /// The reason of the business's list that was chosen.
    pub reason: Option<ReasonId>,
    /// What the author reads.
    pub text: String,
}

/// A decision to be noted.
#[derive(Clone, Debug)]
pub struct NewDecision<'a> {
    /// Whose it is.
    pub business: BusinessId,
    /// The product.
    pub product: ProductId,
    /// The revision that was decided on.
    pub revision: RevisionId,
    /// The submission that it ended.
    pub submission: Option<SubmissionId>,
    /// What was decided; the words are those of [`Outcome`], and `rolled_back`.
    pub kind: &'a str,
    /// Who decided, or the rule that did.
    pub by: Result<UserId, Rule>,
    /// What is said about the whole.
    pub note: &'a str,
    /// Why, field by field.
    pub points: &'a [Point],
    /// What was public before.
    pub published_before: Option<RevisionId>,
    /// The fields that went live of a part.
    pub accepted: &'a [String],
}

impl NewDecision<'_> {
    /// Notes it.
    pub fn note(&self, now: Moment, conn: &mut PgConnection) -> Result<DecisionId> {
        let id: DecisionId = diesel::insert_into(decisions::table)
            .values((
                decisions::business_id.eq(self.business),
                decisions::product_id.eq(self.product),
                decisions::revision_id.eq(self.revision),
                decisions::submission_id.eq(self.submission),
                decisions::kind.eq(self.kind),
                decisions::decided_by.eq(self.by.as_ref().ok()),
                decisions::rule.eq(self.by.as_ref().err()),
                decisions::decided_at.eq(now),
                decisions::note.eq(self.note),
                decisions::published_before.eq(self.published_before),
                decisions::accepted.eq(self.accepted),
            ))
            .returning(decisions::id)
            .get_result(conn)?;
        let points: Vec<_> = self
            .points
            .iter()
            .zip(0..)
            .map(|(point, position)| {
                (
                    decision_points::business_id.eq(self.business),
                    decision_points::decision_id.eq(id),
                    decision_points::position.eq(position),
                    decision_points::field.eq(point.field.as_deref()),
                    decision_points::reason_id.eq(point.reason),
                    decision_points::text.eq(&point.text),
                )
            })
            .collect();
        diesel::insert_into(decision_points::table).values(points).execute(conn)?;
        Ok(id)
    }
}

/// Whether a decision took a part and sent the rest back.
pub fn is_in_part(id: DecisionId, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let kind: String = decisions::table.find((actor.business, id)).select(decisions::kind).first(conn)?;
    Ok(kind == Outcome::ApprovedInPart.decision())
}

/// Whether this person has decided so already on the version that was looked at, in the same words and on the same
/// fields: a form that is sent twice decides once.
pub fn taken_before(
    seen: Seen,
    kind: &str,
    note: Option<&str>,
    accepted: &[String],
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<bool> {
    let same = decisions::table
        .filter(decisions::business_id.eq(actor.business))
        .filter(decisions::decided_by.eq(actor.user))
        .filter(decisions::revision_id.eq(seen.revision))
        .filter(decisions::version.eq(seen.version + 1))
        .filter(decisions::kind.eq(kind))
        .filter(decisions::note.eq(note.unwrap_or_default()))
        .filter(decisions::undone_at.is_null())
        .select(decisions::accepted);
    let taken: Option<Vec<String>> = same.first(conn).optional()?;
    // What a category asks goes with the category, also where nobody ticked it.
    let is_meant = |key: &String| accepted.contains(key) || key == SPECIFICS.key;
    Ok(taken.is_some_and(|taken| taken.iter().all(is_meant) && accepted.iter().all(|key| taken.contains(key))))
}

impl Outcome {
    /// What the decision is called that ends a submission so.
    #[must_use]
    pub fn decision(self) -> &'static str {
        self.as_str()
    }
}
