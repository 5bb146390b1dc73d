//! Changes of a business's address, as rows.

use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;

use super::model::hold_open;
use crate::businesses::addresses::change;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::BusinessId;
use crate::locales::{Day, Text};
use crate::schema::{businesses, events, slugs_before};

/// How often the address can be changed within [`MOVES_WITHIN`].
pub const MOST_MOVES: usize = 3;
/// The time within which.
pub const MOVES_WITHIN: TimeDelta = TimeDelta::days(30);
/// What the record calls a change of the address.
const MOVED: &str = "business.address_changed";

/// An address that a business had before.
#[derive(Debug, Queryable)]
pub struct Before {
    /// The address.
    pub slug: String,
    /// Until when it leads to the present one.
    pub until: Moment,
}

impl Before {
    /// The last day on which it leads there.
    #[must_use]
    pub const fn last_day(&self) -> Day {
        Day(self.until)
    }
}

/// The addresses that a business had before, the last first.
pub fn addresses_before(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Before>> {
    Ok(slugs_before::table
        .filter(slugs_before::business_id.eq(business))
        .order(slugs_before::until.desc())
        .select((slugs_before::slug, slugs_before::until))
        .limit(100)
        .load(conn)?)
}

/// Gives a business another address. False when it has it already.
///
/// # Errors
/// [`Error::Conflict`] when somebody else has it, or the address was changed too often.
pub fn move_to(slug: &str, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    hold_open(actor, conn)?;
    // Read under the lock: the page may have been opened before another change.
    let from: String = businesses::table.find(actor.business).select(businesses::slug).first(conn)?;
    if from == slug {
        return Ok(false);
    }
    let moves = events::table
        .filter(events::business_id.eq(actor.business))
        .filter(events::action.eq(MOVED))
        .filter(events::at.gt(now - MOVES_WITHIN))
        .select(events::id)
        .limit(3)
        .load::<i64>(conn)?;
    if moves.len() >= MOST_MOVES {
        return Err(Error::Conflict(Text::settings_moved_too_often(MOST_MOVES, MOVES_WITHIN.num_days())));
    }
    change(actor.business, &from, slug, now, conn)?;
    let changes = json!({ "changes": { "slug": { "from": from, "to": slug } } });
    record(conn, now, &Event::of(actor.business, actor.user, MOVED).named(&actor.business_name).with(changes))?;
    Ok(true)
}
