//! Businesses as the operator sees them. Everything here needs the operator scope.

use std::collections::HashMap;

use chrono::TimeDelta;
use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::businesses::limits::{Mosts, Room, own, rooms};
use crate::businesses::verification::Verification;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::finding::{Beginning, Words, businesses_of, with_ids};
use crate::identity::people::User;
use crate::ids::{BusinessId, UserId};
use crate::operator::model::HowMany;
use crate::schema::{business_settings, businesses, events};

/// How many a page of the list shows.
pub const PER_PAGE: usize = 50;
/// How many lines of what operators did a page shows.
const MOST_ACTS: i64 = 20;
/// Looks of the same person within this time are one.
const ONE_LOOK: TimeDelta = TimeDelta::minutes(10);

text_enum! {
    /// Which businesses a list shows.
    State {
        /// All of them.
        All = "all",
        /// Those that the operator has suspended.
        Suspended = "suspended",
        /// Those that closed.
        Closed = "closed",
        /// Those that are called like an older one.
        Clashing = "clashing",
    }
}

impl State {
    /// As a condition on a row `b` of businesses.
    const fn condition(self) -> &'static str {
        match self {
            Self::All => "true",
            Self::Suspended => "b.suspended_at IS NOT NULL",
            Self::Closed => "b.closed_at IS NOT NULL",
            Self::Clashing => "b.folded_name IS NULL",
        }
    }
}

/// One line of the list.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = businesses, check_for_backend(diesel::pg::Pg))]
pub struct Line {
    /// Its number.
    pub id: BusinessId,
    /// As in its address.
    pub slug: String,
    /// As people call it.
    pub name: String,
    /// Where it is.
    pub town: String,
    /// Since when it is there.
    pub created_at: Moment,
    /// Since when it is closed.
    pub closed_at: Option<Moment>,
    /// Since when it is suspended.
    pub suspended_at: Option<Moment>,
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    id: BusinessId,
}

/// The businesses that are found by what was typed, or all, the newest first: one more than a page shows, with numbers
/// below `before`. Each with its owner, if it has one.
pub fn page(
    typed: &str,
    state: State,
    before: Option<BusinessId>,
    conn: &mut PgConnection,
) -> Result<Vec<(Line, Option<User>)>> {
    let (before, limit) =
        (before.unwrap_or(BusinessId::new(i64::MAX)), i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX));
    let ids = if typed.trim().is_empty() {
        found(None, state, before, limit, conn)?
    } else {
        let Some(words) = Words::of(typed, conn)? else { return Ok(Vec::new()) };
        let mut ids = found(Some(&words), state, before, limit, conn)?;
        ids.extend(businesses_of(&Beginning::of(typed), before, state.condition(), limit, conn)?);
        ids.sort_unstable_by(|one, other| other.cmp(one));
        ids.dedup();
        ids.truncate(PER_PAGE + 1);
        ids
    };
    let columns = (Line::as_select(), business_settings::owner_id);
    let lines: Vec<(Line, Option<UserId>)> = businesses::table
        .inner_join(business_settings::table)
        .filter(businesses::id.eq_any(ids))
        .order(businesses::id.desc())
        .select(columns)
        .load(conn)?;
    let owners: Vec<_> = lines.iter().filter_map(|(_, owner)| *owner).collect();
    let mut owners = named(&owners, conn)?;
    Ok(lines.into_iter().map(|(line, owner)| (line, owner.and_then(|id| owners.remove(&id)))).collect())
}

fn named(ids: &[UserId], conn: &mut PgConnection) -> Result<HashMap<UserId, User>> {
    Ok(with_ids(ids, conn)?.into_iter().map(|person| (person.id, person)).collect())
}

/// The numbers of the businesses that are found by their own words.
fn found(
    words: Option<&Words>,
    state: State,
    before: BusinessId,
    limit: i64,
    conn: &mut PgConnection,
) -> Result<Vec<BusinessId>> {
    let which = state.condition();
    let matching = if words.is_some() {
        "array_to_tsvector(words_of(b.name || ' ' || b.slug || ' ' || b.town || ' ' || b.address || ' ' || b.email))
            @@ $3::tsquery"
    } else {
        "$3::text IS NULL"
    };
    let query = sql_query(format!(
        "SELECT b.id FROM businesses b WHERE b.id < $1 AND {which} AND {matching} ORDER BY b.id DESC LIMIT $2"
    ));
    let query = query.bind::<BigInt, _>(before).bind::<BigInt, _>(limit);
    let found: Vec<Found> = query.bind::<Nullable<Text>, _>(words.map(Words::as_str)).load(conn)?;
    Ok(found.into_iter().map(|found| found.id).collect())
}

/// One business with what there is of it.
#[derive(Debug)]
pub struct Looked {
    /// What the list shows of it.
    pub line: Line,
    /// Whose it is.
    pub owner: Option<User>,
    /// What was checked of it.
    pub verification: Verification,
    /// How much it may have that has limits of its own.
    pub mosts: Mosts,
    /// How much it has of what is limited.
    pub rooms: Vec<Room>,
    /// Why it is suspended.
    pub suspension: Option<String>,
    /// How much there is of it.
    pub counts: Counts,
    /// What operators did with it, the last first.
    pub acts: Vec<Act>,
}

/// How much there is of a business.
#[derive(Debug, QueryableByName)]
pub struct Counts {
    #[diesel(sql_type = BigInt)]
    members: i64,
    #[diesel(sql_type = BigInt)]
    products: i64,
    #[diesel(sql_type = BigInt)]
    listings: i64,
    #[diesel(sql_type = BigInt)]
    waiting: i64,
    #[diesel(sql_type = BigInt)]
    questions: i64,
}

impl Counts {
    /// Members, products, listings, submissions that wait, questions without an answer.
    #[must_use]
    pub fn all(&self) -> [HowMany; 5] {
        [self.members, self.products, self.listings, self.waiting, self.questions].map(HowMany::up_to_the_most)
    }
}

/// What an operator did with a business.
#[derive(Debug)]
pub struct Act {
    /// When.
    pub at: Moment,
    /// As the record calls it.
    pub action: String,
    /// What whoever did it is called, where it is known.
    pub by: Option<String>,
    details: serde_json::Value,
}

impl Act {
    /// What was given as a reason.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.details.get("reason").and_then(serde_json::Value::as_str)
    }
}

/// What the record calls what operators do with a business.
const ACTIONS: [&str; 7] = [
    "business.limits_changed",
    "business.suspended",
    "business.reinstated",
    "business.looked_at",
    "business.verified",
    "business.verification_ended",
    "business.verification_lapsed",
];

/// A business, for somebody who looks at it.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn look(id: BusinessId, now: Moment, conn: &mut PgConnection) -> Result<Looked> {
    let columns = (Line::as_select(), business_settings::owner_id, business_settings::suspension_reason);
    let (line, owner, suspension): (Line, Option<UserId>, Option<String>) = businesses::table
        .inner_join(business_settings::table)
        .filter(businesses::id.eq(id))
        .select(columns)
        .first(conn)?;
    let counts = sql_query(include_str!("counts.sql"))
        .bind::<BigInt, _>(id)
        .bind::<BigInt, _>(HowMany::MOST + 1)
        .get_result(conn)?;
    let owner = owner.map(|owner| named(&[owner], conn)).transpose()?.and_then(|found| found.into_values().next());
    let verification = Verification::of(id, conn)?;
    let (mosts, rooms) = (own(id, conn)?, rooms(id, now, conn)?);
    Ok(Looked { line, owner, verification, mosts, rooms, suspension, counts, acts: acts(id, conn)? })
}

fn acts(id: BusinessId, conn: &mut PgConnection) -> Result<Vec<Act>> {
    let rows: Vec<(Moment, String, serde_json::Value, Option<UserId>)> = events::table
        .filter(events::business_id.eq(id).and(events::action.eq_any(ACTIONS)))
        .order((events::at.desc(), events::id.desc()))
        .select((events::at, events::action, events::details, events::actor_id))
        .limit(MOST_ACTS)
        .load(conn)?;
    let actors: Vec<_> = rows.iter().filter_map(|(.., actor)| *actor).collect();
    let known = named(&actors, conn)?;
    let name = |actor: Option<UserId>| actor.and_then(|actor| known.get(&actor)).map(|person| person.name.clone());
    Ok(rows.into_iter().map(|(at, action, details, actor)| Act { at, action, details, by: name(actor) }).collect())
}

/// Notes in the record of a business that an operator looked at it.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this number.
pub fn note_look(id: BusinessId, by: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let looked = events::table
        .filter(events::business_id.eq(id).and(events::action.eq("business.looked_at")))
        .filter(events::actor_id.eq(by).and(events::at.gt(now - ONE_LOOK)));
    if diesel::select(exists(looked)).get_result(conn)? {
        return Ok(());
    }
    let name: Option<String> = businesses::table.find(id).select(businesses::name).first(conn).optional()?;
    record(conn, now, &Event::of(id, by, "business.looked_at").named(&name.ok_or(Error::NotFound)?))
}
