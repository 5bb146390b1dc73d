//! A person's notifications, in their own scope.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use serde_json::Value;

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::UserId;
use crate::schema::notifications;

/// A notification as a page or a mail shows it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = notifications)]
pub struct Notice {
    /// Whose it is.
    pub user_id: UserId,
    /// Its number.
    pub id: i64,
    /// What it is about; [`super::kind::Kind`] as this or a newer version of Souk knows it.
    pub kind: String,
    /// What its sentence is made of.
    pub details: Value,
    /// Where it leads.
    pub path: String,
    /// When it happened.
    pub at: Moment,
    /// When it was read.
    pub read_at: Option<Moment>,
}

/// A person's notifications, newest first.
pub fn page(user: UserId, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Notice>> {
    Ok(notifications::table
        .filter(notifications::user_id.eq(user))
        .order((notifications::at.desc(), notifications::id.desc()))
        .select(Notice::as_select())
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}

/// The most unread ones that are counted.
pub const MOST_COUNTED: i64 = 100;

/// How many are unread, [`MOST_COUNTED`] at most.
pub fn unread(user: UserId, conn: &mut PgConnection) -> Result<i64> {
    let unread = notifications::table.filter(notifications::user_id.eq(user)).filter(notifications::read_at.is_null());
    let few = unread.select(notifications::id).limit(MOST_COUNTED).load::<i64>(conn)?;
    Ok(i64::try_from(few.len()).unwrap_or(MOST_COUNTED))
}

/// Where one of them leads.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the person has none of this number.
pub fn path_of(user: UserId, id: i64, conn: &mut PgConnection) -> Result<String> {
    Ok(notifications::table.find((user, id)).select(notifications::path).first(conn)?)
}

/// Notes that one was read, so that it need not be mailed, and says where it leads.
///
/// # Errors
/// As [`path_of`].
pub fn open(user: UserId, id: i64, now: Moment, conn: &mut PgConnection) -> Result<String> {
    let path = path_of(user, id, conn)?;
    let unread = notifications::table.find((user, id)).filter(notifications::read_at.is_null());
    let read = (notifications::read_at.eq(now), notifications::mail_at.eq(None::<Moment>));
    if diesel::update(unread).set(read).execute(conn)? > 0 {
        ring(user, conn)?;
    }
    Ok(path)
}

/// Notes that all of them were read.
pub fn read_all(user: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let unread = notifications::table.filter(notifications::user_id.eq(user)).filter(notifications::read_at.is_null());
    let read = (notifications::read_at.eq(now), notifications::mail_at.eq(None::<Moment>));
    if diesel::update(unread).set(read).execute(conn)? > 0 {
        ring(user, conn)?;
    }
    Ok(())
}

/// Lets other pages of theirs count again.
fn ring(user: UserId, conn: &mut PgConnection) -> Result<()> {
    sql_query("SELECT pg_notify('notifications', $1)").bind::<Text, _>(user.to_string()).execute(conn)?;
    Ok(())
}
