//! Questions as rows.

use chrono::TimeDelta;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text, Timestamptz};

use super::forms::Asked;
use crate::clock::Moment;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::ProductId;
use crate::schema::questions;

/// How many a page shows.
pub const PER_PAGE: usize = 30;
/// How long a question is kept.
const KEPT: TimeDelta = TimeDelta::days(730);

/// A question, as members read it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = questions, check_for_backend(Pg))]
pub struct Question {
    /// Its number.
    pub id: i64,
    /// The listing that it is about.
    pub listing_id: ProductId,
    /// What that was called.
    pub listing_name: String,
    /// Who asks.
    pub name: String,
    /// Where the answer goes.
    pub email: String,
    /// What they ask.
    pub text: String,
    /// When they asked.
    pub asked_at: Moment,
}

/// Somebody who gets a question by mail.
#[derive(Debug, QueryableByName)]
pub struct Addressee {
    /// The question's number.
    #[diesel(sql_type = BigInt)]
    pub question: i64,
    /// Their account.
    #[diesel(sql_type = BigInt)]
    pub person: i64,
    /// Their address.
    #[diesel(sql_type = Text)]
    pub recipient: String,
    /// The language that they chose.
    #[diesel(sql_type = Nullable<Text>)]
    pub tongue: Option<String>,
}

/// Asks the business that offers a listing and tells its members; those who are to be written to come back. In whatever
/// scope.
pub fn ask(listing: ProductId, asked: &Asked, now: Moment, conn: &mut PgConnection) -> Result<Vec<Addressee>> {
    Ok(diesel::sql_query("SELECT * FROM ask_business($1, $2, $3, $4, $5)")
        .bind::<BigInt, _>(listing)
        .bind::<Text, _>(&asked.name)
        .bind::<Text, _>(&asked.email)
        .bind::<Text, _>(&asked.text)
        .bind::<Timestamptz, _>(now)
        .load(conn)?)
}

/// Questions of a business that are open, or answered, the newest first: one more than a page shows, before this number.
pub fn page(is_open: bool, before: Option<i64>, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Question>> {
    let own = questions::table
        .filter(questions::business_id.eq(actor.business))
        .filter(questions::id.lt(before.unwrap_or(i64::MAX)))
        .order(questions::id.desc())
        .limit(i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX))
        .select(Question::as_select());
    Ok(if is_open {
        own.filter(questions::answered_at.is_null()).load(conn)?
    } else {
        own.filter(questions::answered_at.is_not_null()).load(conn)?
    })
}

/// Marks a question as answered, or as open again. Nothing happens where it is so already.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the business was never asked it.
pub fn settle(id: i64, is_answered: bool, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let row = questions::table.find((actor.business, id));
    let (name, answered_at) = row
        .for_update()
        .select((questions::listing_name, questions::answered_at))
        .first::<(String, Option<Moment>)>(conn)?;
    if answered_at.is_some() == is_answered {
        return Ok(());
    }
    diesel::update(row)
        .set((
            questions::answered_at.eq(is_answered.then_some(now)),
            questions::answered_by.eq(is_answered.then_some(actor.user)),
        ))
        .execute(conn)?;
    let action = if is_answered { "question.answered" } else { "question.reopened" };
    record(conn, now, &Event::of(actor.business, actor.user, action).on(id, &name))
}

/// Removes up to so many questions that are too old. In the operator scope.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let old = questions::table.filter(questions::asked_at.lt(now - KEPT)).order(questions::asked_at);
    let rows = old.select((questions::business_id, questions::id)).limit(most).load::<(i64, i64)>(conn)?;
    let (businesses, ids): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    let those = questions::business_id.eq_any(businesses).and(questions::id.eq_any(ids));
    Ok(diesel::delete(questions::table.filter(those)).execute(conn)?)
}
