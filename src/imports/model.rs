//! Imports as rows: a file, how it is read, how far it is, what it came to.

use diesel::prelude::*;
use diesel::result::DatabaseErrorKind;
use serde_json::Value;

use super::found::{Outcome, Prepared};
use crate::businesses::model::Business;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::people::called;
use crate::ids::{BusinessId, UserId};
use crate::import::Mapping;
use crate::locales::{At, Name, Text};
use crate::notifications::{Kind, Told, tell};
use crate::schema::{businesses, colleagues, import_mappings, imports};
use crate::team::model::as_now;

text_enum! {
    /// How far an import is.
    State {
        /// The file is here.
        Uploaded = "uploaded",
        /// It is rehearsed.
        Checking = "checking",
        /// It was rehearsed.
        Checked = "checked",
        /// It is to begin.
        Waiting = "waiting",
        /// It runs.
        Running = "running",
        /// All rows were read.
        Done = "done",
        /// Somebody stopped it.
        Stopped = "stopped",
        /// The file cannot be used.
        Failed = "failed",
    }
}

impl State {
    /// Whether somebody can still choose how the file is read.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Uploaded | Self::Checked)
    }

    /// Whether a job works on it.
    #[must_use]
    pub const fn is_busy(self) -> bool {
        matches!(self, Self::Checking | Self::Waiting | Self::Running)
    }
}

/// An import.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = imports)]
pub struct Import {
    /// Its number.
    pub id: i64,
    /// Who brought the file.
    pub user_id: UserId,
    /// What the file was called.
    pub file_name: String,
    /// Where it is kept.
    pub file: String,
    /// How far it is.
    pub state: State,
    mapping: Value,
    rehearsal: Option<Value>,
    result: Option<Value>,
    /// Why the file cannot be used.
    pub failure: Option<String>,
    /// How many rows were read.
    pub position: i64,
    /// Of so many.
    pub total: i64,
    /// Where the refused rows are kept.
    pub refused_file: Option<String>,
    /// When the file came.
    pub created_at: Moment,
}

impl Import {
    /// The import of this number.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the business has none.
    pub fn find(id: i64, business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(imports::table.find((business, id)).select(Self::as_select()).first(conn)?)
    }

    /// The same, locked until the transaction ends.
    pub fn lock(id: i64, business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(imports::table.find((business, id)).select(Self::as_select()).for_update().first(conn)?)
    }

    /// How it is read, and what was found in it.
    #[must_use]
    pub fn prepared(&self) -> Prepared {
        serde_json::from_value(self.mapping.clone()).unwrap_or_default()
    }

    /// What the rehearsal came to.
    #[must_use]
    pub fn rehearsed(&self) -> Option<Outcome> {
        serde_json::from_value(self.rehearsal.clone()?).ok()
    }

    /// What it came to, or has so far.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        serde_json::from_value(self.result.clone()?).ok()
    }

    /// How much of it is done, in percent.
    #[must_use]
    pub fn percent(&self) -> i64 {
        (100 * self.position).checked_div(self.total).unwrap_or(0).clamp(0, 100)
    }

    /// When the file came.
    #[must_use]
    pub fn when(&self) -> At {
        At(self.created_at)
    }
}

/// The newest imports of a business with who brought each.
pub fn newest(most: i64, business: BusinessId, conn: &mut PgConnection) -> Result<Vec<(Import, Name)>> {
    let rows = imports::table
        .inner_join(
            colleagues::table
                .on(colleagues::business_id.eq(imports::business_id).and(colleagues::user_id.eq(imports::user_id))),
        )
        .filter(imports::business_id.eq(business))
        .order(imports::id.desc())
        .limit(most)
        .select((Import::as_select(), colleagues::name))
        .load::<(Import, String)>(conn)?;
    Ok(rows.into_iter().map(|(import, name)| (import, called(&name))).collect())
}

/// Notes a file that came.
pub fn begin(
    file_name: &str,
    file: &str,
    bytes: i64,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<i64> {
    Ok(diesel::insert_into(imports::table)
        .values((
            imports::business_id.eq(actor.business),
            imports::user_id.eq(actor.user),
            imports::file_name.eq(file_name),
            imports::file.eq(file),
            imports::bytes.eq(bytes),
            imports::state.eq(State::Uploaded),
            imports::created_at.eq(now),
        ))
        .returning(imports::id)
        .get_result(conn)?)
}

/// Keeps how a file is read, and that it waits for this.
///
/// # Errors
/// [`Error::Conflict`] when another import of the business runs.
pub fn choose(id: i64, prepared: &Prepared, state: State, business: BusinessId, conn: &mut PgConnection) -> Result<()> {
    let changed = diesel::update(imports::table.find((business, id)))
        .set((
            imports::mapping.eq(json(prepared)?),
            imports::state.eq(state),
            imports::rehearsal.eq(None::<Value>),
            imports::position.eq(0),
        ))
        .execute(conn);
    match changed {
        Ok(_) => Ok(()),
        Err(diesel::result::Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            Err(Error::Conflict(Text::imports_another_runs()))
        }
        Err(error) => Err(error.into()),
    }
}

/// Keeps what was found in a file.
pub fn looked(id: i64, prepared: &Prepared, business: BusinessId, conn: &mut PgConnection) -> Result<()> {
    let rows = prepared.found.as_ref().map_or(0, |found| i64::try_from(found.rows).unwrap_or(i64::MAX));
    diesel::update(imports::table.find((business, id)))
        .set((imports::mapping.eq(json(prepared)?), imports::total.eq(rows)))
        .execute(conn)?;
    Ok(())
}

/// Notes that it runs.
pub fn start(id: i64, business: BusinessId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(imports::table.find((business, id)))
        .set((imports::state.eq(State::Running), imports::started_at.eq(now), imports::position.eq(0)))
        .execute(conn)?;
    Ok(())
}

/// Notes how far it is.
pub fn advance(
    id: i64,
    rows: u64,
    outcome: Option<&Outcome>,
    business: BusinessId,
    conn: &mut PgConnection,
) -> Result<()> {
    let position = imports::position.eq(i64::try_from(rows).unwrap_or(i64::MAX));
    let target = imports::table.find((business, id));
    match outcome {
        Some(outcome) => diesel::update(target).set((position, imports::result.eq(json(outcome)?))).execute(conn)?,
        None => diesel::update(target).set(position).execute(conn)?,
    };
    Ok(())
}

/// Notes what a rehearsal came to.
pub fn rehearse(id: i64, outcome: &Outcome, business: BusinessId, conn: &mut PgConnection) -> Result<()> {
    diesel::update(imports::table.find((business, id)))
        .set((imports::state.eq(State::Checked), imports::rehearsal.eq(json(outcome)?), imports::position.eq(0)))
        .execute(conn)?;
    Ok(())
}

/// Tells whoever brought the file what became of it.
pub fn tell_of(import: &Import, details: Value, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let path = actor.path(&format!("/import/{}", import.id));
    tell(conn, now, &Told::new(actor.user, Kind::Imported, &path).in_business(actor.business).with(details))
}

/// Notes that it ended.
pub fn end(
    id: i64,
    state: State,
    failure: Option<&str>,
    business: BusinessId,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    diesel::update(imports::table.find((business, id)))
        .set((imports::state.eq(state), imports::failure.eq(failure), imports::ended_at.eq(now)))
        .execute(conn)?;
    Ok(())
}

/// Notes where the refused rows are kept.
pub fn keep_refused(id: i64, file: &str, business: BusinessId, conn: &mut PgConnection) -> Result<()> {
    diesel::update(imports::table.find((business, id))).set(imports::refused_file.eq(file)).execute(conn)?;
    Ok(())
}

/// How a file with these headings was read the last time.
pub fn remembered(headings: &str, business: BusinessId, conn: &mut PgConnection) -> Result<Option<Mapping>> {
    let found = import_mappings::table.find((business, headings)).select(import_mappings::mapping);
    let found = found.first::<Value>(conn).optional()?;
    Ok(found.and_then(|mapping| serde_json::from_value(mapping).ok()))
}

/// Remembers how a file with these headings was read.
pub fn remember(
    headings: &str,
    mapping: &Mapping,
    business: BusinessId,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let mapping = json(&mapping.remembered())?;
    diesel::insert_into(import_mappings::table)
        .values((
            import_mappings::business_id.eq(business),
            import_mappings::headings.eq(headings),
            import_mappings::mapping.eq(&mapping),
            import_mappings::used_at.eq(now),
        ))
        .on_conflict((import_mappings::business_id, import_mappings::headings))
        .do_update()
        .set((import_mappings::mapping.eq(&mapping), import_mappings::used_at.eq(now)))
        .execute(conn)?;
    Ok(())
}

/// The person who brought a file, in the role that they have now.
///
/// # Errors
/// [`Error::NotFound`] when they are no member any more.
pub fn actor_of(user: UserId, business: BusinessId, conn: &mut PgConnection) -> Result<Actor> {
    let business: Business = businesses::table.find(business).select(Business::as_select()).first(conn)?;
    as_now(&Actor::new(user, &business.membership("")), conn)
}

fn json(value: &impl serde::Serialize) -> Result<Value> {
    serde_json::to_value(value).map_err(|error| Error::Internal(error.to_string()))
}
