//! The operator's view of mail, and what an operator can do with what was not sent. What a mail says is shown to nobody.
//! Everything here needs the operator scope.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Array, BigInt, Integer};

use super::model::MOST_ATTEMPTS;
use crate::clock::Moment;
use crate::error::Result;
use crate::locales;
use crate::schema::outbox;

/// Mails are counted exactly up to this number.
pub const MOST_COUNTED: i64 = 10_000;
/// The most mails that are sent again at once, so that this stays one short transaction.
const MOST_AGAIN: i64 = 1000;

text_enum! {
    /// What became of a mail.
    State {
        /// It could not be sent and is not tried any more.
        Failed = "failed",
        /// It waits for a worker, or for the next try.
        Waiting = "waiting",
        /// The mail server took it.
        Sent = "sent",
    }
}

/// One mail in a list.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Line {
    /// The mail's id.
    pub id: i64,
    /// The address that it goes to.
    pub recipient: String,
    kind: String,
    /// The subject.
    pub subject: String,
    /// The language that it is written in.
    pub locale: String,
    /// How often sending it was tried.
    pub attempts: i32,
    /// Why the last try failed.
    pub last_error: Option<String>,
    /// When it was written.
    pub created_at: Moment,
    /// When it was last tried, or sent.
    pub changed_at: Moment,
}

impl Line {
    /// What it is about, in words.
    #[must_use]
    pub fn what(&self) -> locales::Name {
        name_of(&self.kind).map_or_else(|| locales::Name::Theirs(self.kind.replace('_', " ")), locales::Name::Ours)
    }
}

/// What people call mail of this kind; nothing for one that no message names.
#[must_use]
pub fn name_of(kind: &str) -> Option<locales::Text> {
    locales::Text::keyed(&format!("mail-kind-{}", kind.replace('_', "-")))
}

/// Mails in this state, what changed last first.
pub fn page(state: State, (offset, limit): (i64, i64), conn: &mut PgConnection) -> Result<Vec<Line>> {
    Ok(outbox::table
        .filter(outbox::state.eq(state.as_str()))
        .order((outbox::changed_at.desc(), outbox::id.desc()))
        .select(Line::as_select())
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}

/// How many mails are in this state, up to one more than are counted.
pub fn count(state: State, conn: &mut PgConnection) -> Result<i64> {
    let counted = format!(
        "(SELECT count(*) FROM (SELECT FROM outbox WHERE state = '{state}' LIMIT {MOST_COUNTED} + 1) AS found)"
    );
    Ok(diesel::select(sql::<BigInt>(&counted)).get_result(conn)?)
}

/// Sends one mail again that failed, or one that waits for its next try at once; returns its kind, or nothing if there
/// is no such mail any more.
pub fn send_again(id: i64, now: Moment, conn: &mut PgConnection) -> Result<Option<String>> {
    let kind = outbox::table
        .find(id)
        .filter(outbox::state.eq_any(["failed", "waiting"]).and(outbox::body.is_not_null()))
        .select(outbox::kind)
        .for_update()
        .first::<String>(conn)
        .optional()?;
    if kind.is_some() {
        begin_anew(&[id], now, conn)?;
    }
    Ok(kind)
}

/// Sends mails again that failed, or lets those that wait be tried at once: a thousand, those that changed last first.
/// Returns how many.
pub fn send_all_again(state: State, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let ids: Vec<i64> = outbox::table
        .filter(outbox::state.eq(state.as_str()).and(outbox::state.ne("sent")).and(outbox::body.is_not_null()))
        .order((outbox::changed_at.desc(), outbox::id.desc()))
        .select(outbox::id)
        .limit(MOST_AGAIN)
        .for_update()
        .skip_locked()
        .load(conn)?;
    begin_anew(&ids, now, conn)?;
    Ok(ids.len())
}

/// Whether it failed or waits, each gets a job that is due; a job that waits for its next try is due now.
fn begin_anew(ids: &[i64], now: Moment, conn: &mut PgConnection) -> Result<()> {
    let failed = outbox::table.filter(outbox::id.eq_any(ids)).filter(outbox::state.eq("failed"));
    let failed: Vec<i64> = diesel::update(failed)
        .set((outbox::state.eq("waiting"), outbox::attempts.eq(0), outbox::changed_at.eq(now)))
        .returning(outbox::id)
        .load(conn)?;
    sql_query(
        "SELECT enqueue_job(NULL, 'send_mail', jsonb_build_object('mail', id), NULL, id::text, $2) FROM unnest($1) AS id",
    )
    .bind::<Array<BigInt>, _>(failed)
    .bind::<Integer, _>(MOST_ATTEMPTS)
    .execute(conn)?;
    sql_query(
        "WITH due AS (UPDATE jobs SET run_at = now(), state = 'waiting'
                       WHERE tenant = 0 AND kind = 'send_mail' AND state = 'scheduled'
                         AND unique_key IN (SELECT id::text FROM unnest($1) AS id) RETURNING id)
         SELECT pg_notify('jobs', '') FROM due LIMIT 1",
    )
    .bind::<Array<BigInt>, _>(ids)
    .execute(conn)?;
    Ok(())
}

/// Deletes a mail that failed; returns its kind, or nothing if there is no such mail any more.
pub fn remove(id: i64, conn: &mut PgConnection) -> Result<Option<String>> {
    let failed = outbox::table.filter(outbox::id.eq(id)).filter(outbox::state.eq("failed"));
    Ok(diesel::delete(failed).returning(outbox::kind).get_result(conn).optional()?)
}
