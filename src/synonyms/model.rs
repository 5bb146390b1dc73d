//! Groups of synonyms as rows. In the operator's scope.

use diesel::prelude::*;
use serde_json::json;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::model::{Event, record};
use crate::ids::UserId;
use crate::locales::Text;
use crate::schema::synonyms;
use crate::web::forms::Errors;

/// The most groups: every search looks at them, and one page shows all.
pub const MOST: i64 = 300;

/// Words that mean the same.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = synonyms, check_for_backend(diesel::pg::Pg))]
pub struct Group {
    /// Its number.
    pub id: i64,
    /// The words, as the operator ordered them.
    pub words: Vec<String>,
}

impl Group {
    /// What it is called where there is room for a line.
    #[must_use]
    pub fn name(&self) -> String {
        self.words.join(", ")
    }
}

/// Who changes something, and when.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The operator.
    pub by: UserId,
    /// Now.
    pub at: Moment,
}

/// Every group, the newest first.
///
/// # Errors
/// The database's.
pub fn all(conn: &mut PgConnection) -> Result<Vec<Group>> {
    Ok(synonyms::table.order(synonyms::id.desc()).limit(MOST).select(Group::as_select()).load(conn)?)
}

/// One group.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn find(id: i64, conn: &mut PgConnection) -> Result<Group> {
    Ok(synonyms::table.find(id).select(Group::as_select()).first(conn)?)
}

/// Adds a group; mistakes where there are too many.
///
/// # Errors
/// The database's.
pub fn add(words: Vec<String>, change: Change, conn: &mut PgConnection) -> Result<Result<(), Errors>> {
    if synonyms::table.count().get_result::<i64>(conn)? >= MOST {
        return Ok(Err(Errors::of("words", Text::synonyms_too_many_groups(MOST))));
    }
    let group: Group = diesel::insert_into(synonyms::table)
        .values((synonyms::words.eq(words), synonyms::created_at.eq(change.at), synonyms::updated_at.eq(change.at)))
        .returning(Group::as_returning())
        .get_result(conn)?;
    note("synonym.added", &group, change, conn)?;
    Ok(Ok(()))
}

/// Changes the words of a group.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn update(id: i64, words: Vec<String>, change: Change, conn: &mut PgConnection) -> Result<()> {
    let group: Group = diesel::update(synonyms::table.find(id))
        .set((synonyms::words.eq(words), synonyms::updated_at.eq(change.at)))
        .returning(Group::as_returning())
        .get_result(conn)?;
    note("synonym.changed", &group, change, conn)
}

/// Removes a group; answers what it was called.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn remove(id: i64, change: Change, conn: &mut PgConnection) -> Result<String> {
    let group: Group = diesel::delete(synonyms::table.find(id))
        .returning(Group::as_returning())
        .get_result(conn)
        .map_err(Error::from)?;
    note("synonym.removed", &group, change, conn)?;
    Ok(group.name())
}

fn note(action: &str, group: &Group, change: Change, conn: &mut PgConnection) -> Result<()> {
    let event = Event::by(change.by, action).on(group.id, &group.words[0]);
    record(conn, change.at, &event.with(json!({ "words": group.words })))
}
