//! Acts on many submissions as rows.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Bool};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::approvals::bulk::ask::{Act, Selection};
use crate::approvals::queue::filter::Filter;
use crate::approvals::queue::lens::Lens;
use crate::approvals::queue::model::{Waiting, oldest};
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::{BatchId, BusinessId, UserId};
use crate::locales::Text;
use crate::products::working_time::WorkingTime;
use crate::schema::batches;

/// How long after its end all of it can be undone: longer than a single decision, since nobody watches it to the end.
pub const WITHIN: TimeDelta = TimeDelta::minutes(10);

/// What is done, to which.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Details {
    /// Which are meant.
    pub selection: Selection,
    /// Why, for what is not approved.
    pub reason: String,
}

/// An act on many submissions.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = batches)]
pub struct Batch {
    /// Its number.
    pub id: BatchId,
    /// What is done.
    pub kind: String,
    details: Value,
    /// Whose act it is.
    pub user_id: UserId,
    /// How far it is: waiting, running, done, stopped, undoing, undone.
    pub state: String,
    /// How many were meant.
    pub total: i32,
    /// How many are done.
    pub done: i32,
    /// How many were left out.
    pub refused: i32,
    /// The last submission that was looked at.
    pub position: i64,
    /// When it ended.
    pub ended_at: Option<Moment>,
}

impl Batch {
    /// One of these.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none that decides on submissions.
    pub fn find(id: BatchId, actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let batch: Self = batches::table.find((actor.business, id)).select(Self::as_select()).first(conn)?;
        if batch.act().is_none() { Err(Error::NotFound) } else { Ok(batch) }
    }

    /// What is done.
    #[must_use]
    pub fn act(&self) -> Option<Act> {
        Act::parse(&self.kind)
    }

    /// What is done, to which.
    pub fn details(&self) -> Result<Details> {
        Details::deserialize(&self.details).map_err(|error| Error::Internal(error.to_string()))
    }

    /// Whether this person can undo it now.
    #[must_use]
    pub fn can_undo(&self, user: UserId, now: Moment) -> bool {
        let is_in_time = self.ended_at.is_some_and(|ended| now - ended <= WITHIN);
        self.user_id == user && self.state == "done" && self.done > 0 && is_in_time
    }

    /// Whether it goes on by itself.
    #[must_use]
    pub fn is_going_on(&self) -> bool {
        matches!(self.state.as_str(), "waiting" | "running" | "undoing")
    }
}

/// So many of those that are meant are named.
const MOST_NAMED: usize = 20;

/// What would happen to a selection.
#[derive(Debug, Default, QueryableByName)]
pub struct Summary {
    /// How many are meant.
    #[diesel(sql_type = BigInt)]
    pub total: i64,
    /// How many of them wait and may be decided on so.
    #[diesel(sql_type = BigInt)]
    pub possible: i64,
    /// How many were written by whoever asks, under four eyes.
    #[diesel(sql_type = BigInt)]
    pub own: i64,
    /// How many changed or were decided on since.
    #[diesel(sql_type = BigInt)]
    pub gone: i64,
}

/// The condition of a selection, for rows `s` of submissions.
pub fn condition(
    selection: &Selection,
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<String> {
    let Some(queue) = &selection.queue else {
        let picks: Vec<String> = selection.picks.iter().map(i64::to_string).collect();
        let picks = if picks.is_empty() { "NULL".to_owned() } else { picks.join(",") };
        return Ok(format!("s.business_id = {} AND s.id IN ({picks})", actor.business));
    };
    let work = WorkingTime::of(actor.business, conn)?;
    // Who looks at what, and what became too late meanwhile, change while it is done: what else was asked for counts.
    let lens = Lens::of(&Filter::carried(queue), tree, &work, actor, now);
    Ok(format!("{} AND s.id <= {}", lens.matches, selection.until))
}

/// What an act would do to a selection, and the first that it would be done to.
pub fn rehearsed(
    act: Act,
    selection: &Selection,
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<(Summary, Vec<Waiting>)> {
    let summary = summary(act, selection, tree, actor, now, conn)?;
    if summary.possible == 0 {
        return Ok((summary, Vec::new()));
    }
    let condition = condition(selection, tree, actor, now, conn)?;
    let own = if summary.own > 0 { own(actor) } else { "false".to_owned() };
    let condition = format!("{condition} AND s.ended_at IS NULL AND NOT s.is_shelved AND NOT {own}");
    Ok((summary, oldest(&condition, MOST_NAMED, conn)?))
}

/// Whether whoever asks wrote on what was handed in, for rows `s` of submissions.
fn own(actor: &Actor) -> String {
    format!(
        "EXISTS (SELECT FROM product_revisions r
                  WHERE r.business_id = s.business_id AND r.id = s.revision_id AND r.writers @> ARRAY[{}]::bigint[])",
        actor.user
    )
}

/// What an act would do to a selection.
pub fn summary(
    act: Act,
    selection: &Selection,
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Summary> {
    let condition = condition(selection, tree, actor, now, conn)?;
    let four_eyes = act == Act::Approve && Settings::of(actor.business, conn)?.four_eyes;
    let text = format!(
        "SELECT count(*) AS total,
                count(*) FILTER (WHERE c.waits AND NOT c.own) AS possible,
                count(*) FILTER (WHERE c.waits AND c.own) AS own,
                count(*) FILTER (WHERE NOT c.waits) AS gone
           FROM (SELECT s.ended_at IS NULL AND NOT s.is_shelved AS waits,
                        $1 AND {} AS own
                   FROM submissions s WHERE {condition}) c",
        own(actor)
    );
    Ok(sql_query(text).bind::<Bool, _>(four_eyes).get_result(conn)?)
}

/// What became of a form.
#[derive(Debug)]
pub enum Begun {
    /// An act.
    New(BatchId),
    /// It was sent before and made this act.
    Before(BatchId),
    /// It was sent before with another reason, which is this.
    Otherwise(BatchId, String),
}

/// Notes an act that is to be done. A form that is sent twice makes one.
pub fn begin(
    act: Act,
    details: &Details,
    total: i64,
    form_key: &str,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Begun> {
    let reason = &details.reason;
    let details = serde_json::to_value(details).map_err(|error| Error::Internal(error.to_string()))?;
    let made: Option<BatchId> = diesel::insert_into(batches::table)
        .values((
            batches::business_id.eq(actor.business),
            batches::kind.eq(act.as_str()),
            batches::details.eq(&details),
            batches::user_id.eq(actor.user),
            batches::total.eq(i32::try_from(total).unwrap_or(i32::MAX)),
            batches::form_key.eq(form_key),
            batches::created_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .returning(batches::id)
        .get_result(conn)
        .optional()?;
    if let Some(id) = made {
        return Ok(Begun::New(id));
    }
    let before = batches::table
        .filter(batches::business_id.eq(actor.business))
        .filter(batches::user_id.eq(actor.user))
        .filter(batches::form_key.eq(form_key));
    let before: Batch = before.select(Batch::as_select()).first(conn)?;
    let said = before.details()?.reason;
    Ok(if said == *reason { Begun::Before(before.id) } else { Begun::Otherwise(before.id, said) })
}

/// Lets an act be undone; whether it was not before.
///
/// # Errors
/// [`Error::Conflict`] when it is not over, or over for too long.
pub fn begin_undo(id: BatchId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let row = batches::table.find((actor.business, id));
    row.select(batches::id).for_update().first::<BatchId>(conn)?;
    let batch = Batch::find(id, actor, conn)?;
    if batch.user_id == actor.user && matches!(batch.state.as_str(), "undoing" | "undone") {
        return Ok(false);
    }
    if !batch.can_undo(actor.user, now) {
        return Err(Error::Conflict(Text::products_undo_too_late()));
    }
    diesel::update(row).set(batches::state.eq("undoing")).execute(conn)?;
    Ok(true)
}

/// Ends an act where it is, unless it is over.
pub fn stop(id: BatchId, business: BusinessId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(batches::table.find((business, id)))
        .filter(batches::state.eq_any(["waiting", "running", "undoing"]))
        .set((batches::state.eq("stopped"), batches::ended_at.eq(now)))
        .execute(conn)?;
    Ok(())
}
