//! What happened to a product: who did what, when and why, read from the record and the decisions. Of versions that a
//! person may not see nothing is told.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Double, Nullable};

use super::model::View;
use super::revisions::Revision;
use crate::clock::Moment;
use crate::db::{Bind, prepared};
use crate::error::Result;
use crate::identity::Actor;
use crate::identity::people::called;
use crate::ids::{DecisionId, ProductId, UserId};
use crate::locales::{At, Html, Locale};
use crate::schema::{colleagues, decision_points, decisions, events};

/// So many entries stand on a page.
const PER_PAGE: i64 = 30;
/// So many submissions say how long a decision takes, and no fewer than these.
const LOOKED_AT: i64 = 50;
const FEWEST: i64 = 5;

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its number in the record.
    pub id: i64,
    action: String,
    /// When.
    pub at: Moment,
    who: String,
    /// Why, as far as the person may know.
    pub reason: Option<String>,
}

impl Entry {
    /// Who did what.
    #[must_use]
    pub fn sentence(&self, t: Locale) -> Html {
        let who = Html::strong(&t.say(called(&self.who)));
        match self.action.as_str() {
            "product.created" => t.products_event_created(who),
            "product.edited" => t.products_event_edited(who),
            "product.submitted" => t.products_event_submitted(who),
            "product.withdrawn" => t.products_event_withdrawn(who),
            "product.approved" => t.products_event_approved(who),
            "product.changes_requested" => t.products_event_changes_requested(who),
            "product.rejected" => t.products_event_rejected(who),
            "product.archived" => t.products_event_archived(who),
            "product.restored" => t.products_event_restored(who),
            "product.identified" => t.products_event_identified(who),
            "product.approved_at_once" => t.products_event_approved_at_once(who),
            "product.approved_in_part" => t.products_event_approved_in_part(who),
            "product.decision_undone" => t.products_event_decision_undone(who),
            "product.rolled_back" => t.products_event_rolled_back(who),
            _ => t.products_event_other(who),
        }
    }

    /// When.
    #[must_use]
    pub const fn when(&self) -> At {
        At(self.at)
    }
}

/// A page of what happened, the last first.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// What stands on this page.
    pub entries: Vec<Entry>,
    /// The number before which there is more.
    pub older: Option<i64>,
}

type Row = (i64, String, Moment, String, serde_json::Value);

impl Timeline {
    /// What happened to a product before an entry; without one, all up to now.
    pub fn of(view: &View, before: Option<i64>, actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let id: ProductId = view.product.id;
        let mut rows: Vec<Row> = events::table
            .inner_join(colleagues::table.on(
                colleagues::business_id.eq(actor.business).and(colleagues::user_id.nullable().eq(events::actor_id)),
            ))
            .filter(events::business_id.eq(actor.business))
            .filter(events::subject_id.eq(id.get()).and(events::action.like("product.%")))
            .filter(events::id.lt(before.unwrap_or(i64::MAX)))
            .order(events::id.desc())
            .limit(PER_PAGE + 1)
            .select((events::id, events::action, events::at, colleagues::name, events::details))
            .load(conn)?;
        let per_page = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
        let older = (rows.len() > per_page).then(|| rows[per_page - 1].0);
        rows.truncate(per_page);
        let entry = |(id, action, at, who, details): Row| {
            let reason = details.get("reason").and_then(serde_json::Value::as_str);
            let about = details.get("revision").and_then(serde_json::Value::as_i64);
            // A reason is for those who could see it then, as on the version itself.
            let is_theirs =
                |revision: &&Revision| Some(revision.id.get()) == about && revision.is_open_about_reasons_to(actor);
            let reason = reason.filter(|_| view.revisions.iter().any(|revision| is_theirs(&revision)));
            Entry { id, action, at, who, reason: reason.map(str::to_owned) }
        };
        Ok(Self { entries: rows.into_iter().map(entry).collect(), older })
    }
}

/// Why a version was sent back, at one field or at the whole.
#[derive(Clone, Debug, Queryable)]
pub struct Point {
    /// The key of the field; none is the whole.
    pub field: Option<String>,
    /// What the author reads.
    pub text: String,
}

/// The reasons of the last decision on a version, field by field, for those who may know them.
pub fn points(revision: &Revision, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Point>> {
    if revision.reason_for(actor).is_none() {
        return Ok(Vec::new());
    }
    let last: Option<(DecisionId, Option<UserId>)> = decisions::table
        .filter(decisions::business_id.eq(actor.business).and(decisions::product_id.eq(revision.product_id)))
        .filter(decisions::revision_id.eq(revision.id).and(decisions::undone_at.is_null()))
        .order(decisions::id.desc())
        .select((decisions::id, decisions::decided_by))
        .first(conn)
        .optional()?;
    let Some((decision, _)) = last else { return Ok(Vec::new()) };
    Ok(decision_points::table
        .filter(decision_points::business_id.eq(actor.business).and(decision_points::decision_id.eq(decision)))
        .order(decision_points::position)
        .select((decision_points::field, decision_points::text))
        .limit(50)
        .load(conn)?)
}

#[derive(QueryableByName)]
struct Usually {
    #[diesel(sql_type = BigInt)]
    count: i64,
    #[diesel(sql_type = Nullable<Double>)]
    seconds: Option<f64>,
}

/// Within how many minutes half of the last submissions of a business were decided on; none with too few.
pub fn usual_minutes(actor: &Actor, conn: &mut PgConnection) -> Result<Option<i64>> {
    let values = [Bind::Number(actor.business.get()), Bind::Number(LOOKED_AT)];
    let found: Usually = prepared(
        "SELECT count(*) AS count,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM ended_at - submitted_at)::float8) AS seconds
           FROM (SELECT ended_at, submitted_at FROM submissions
                  WHERE business_id = $1 AND ended_at IS NOT NULL AND outcome <> 'withdrawn' AND counted_from IS NULL
                  ORDER BY ended_at DESC, id DESC LIMIT $2) t",
        &values,
    )
    .get_result(conn)?;
    #[expect(clippy::cast_possible_truncation, reason = "seconds since a submission")]
    let minutes = found.seconds.map(|seconds| (seconds / 60.0).ceil() as i64);
    Ok(minutes.filter(|_| found.count >= FEWEST))
}
