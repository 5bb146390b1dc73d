//! The outbox as rows.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Nullable, Text, Timestamptz};

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::UserId;
use crate::schema::outbox;

/// A mail to be sent.
pub struct NewMail<'a> {
    pub user: Option<UserId>,
    pub recipient: &'a str,
    pub kind: &'a str,
    pub locale: &'a str,
    pub subject: &'a str,
    pub body: &'a [u8],
    pub message_id: &'a str,
}

impl NewMail<'_> {
    /// Writes it with the job that sends it, from whatever scope.
    pub fn insert(&self, now: Moment, conn: &mut PgConnection) -> Result<()> {
        diesel::sql_query("SELECT post_mail($1, $2, $3, $4, $5, $6, $7, $8)")
            .bind::<Nullable<BigInt>, _>(self.user)
            .bind::<Text, _>(self.recipient)
            .bind::<Text, _>(self.kind)
            .bind::<Text, _>(self.locale)
            .bind::<Text, _>(self.subject)
            .bind::<Binary, _>(self.body)
            .bind::<Text, _>(self.message_id)
            .bind::<Timestamptz, _>(now)
            .execute(conn)?;
        Ok(())
    }
}

/// How often sending a mail is tried. `post_mail` of the database gives its job as many tries.
pub const MOST_ATTEMPTS: i32 = 12;
/// For how many days what became of a mail is kept.
const KEPT_DAYS: i64 = 30;

/// A mail that waits.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub struct Mail {
    pub recipient: String,
    pub subject: String,
    pub body: Option<Vec<u8>>,
    pub message_id: String,
    pub locale: String,
    pub attempts: i32,
    pub created_at: Moment,
}

/// The mail with this number, if it waits to be sent. In the operator scope.
pub fn waiting(id: i64, conn: &mut PgConnection) -> Result<Option<Mail>> {
    let mail = outbox::table.find(id).filter(outbox::state.eq("waiting")).select(Mail::as_select());
    Ok(mail.first(conn).optional()?)
}

/// It was sent: what it said is gone. In the operator scope.
pub fn note_sent(id: i64, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(outbox::table.find(id))
        .set((
            outbox::state.eq("sent"),
            outbox::body.eq(None::<Vec<u8>>),
            outbox::attempts.eq(outbox::attempts + 1),
            outbox::last_error.eq(None::<String>),
            outbox::changed_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// A try failed, for now or for good. What it says is kept either way. In the operator scope.
pub fn note_failed(id: i64, reason: &str, is_final: bool, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(outbox::table.find(id).filter(outbox::state.eq("waiting")))
        .set((
            outbox::state.eq(if is_final { "failed" } else { "waiting" }),
            outbox::attempts.eq(outbox::attempts + 1),
            outbox::last_error.eq(reason),
            outbox::changed_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Fails mail that waits although nobody tries any more to send it, because the worker was killed at the last try or
/// its job was removed. So nothing waits unseen for ever. Returns how much was found. In the operator scope.
pub fn fail_stray(now: Moment, conn: &mut PgConnection) -> Result<usize> {
    Ok(diesel::sql_query(
        "UPDATE outbox SET state = 'failed', changed_at = $1,
                           last_error = coalesce(last_error, 'Sending it was broken off and is not tried any more.')
          WHERE state = 'waiting' AND changed_at < $1 - interval '10 minutes' AND NOT EXISTS (
                SELECT FROM jobs j WHERE j.tenant = 0 AND j.kind = 'send_mail' AND j.unique_key = outbox.id::text
                   AND j.state IN ('scheduled', 'waiting', 'running'))",
    )
    .bind::<Timestamptz, _>(now)
    .execute(conn)?)
}

/// Removes up to `most` mails that were sent, or failed, long ago. In the operator scope.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let old = outbox::table
        .filter(outbox::state.eq_any(["sent", "failed"]))
        .filter(outbox::changed_at.lt(now - TimeDelta::days(KEPT_DAYS)))
        .select(outbox::id)
        .limit(most);
    let old: Vec<i64> = old.for_update().skip_locked().load(conn)?;
    Ok(diesel::delete(outbox::table.filter(outbox::id.eq_any(old))).execute(conn)?)
}
