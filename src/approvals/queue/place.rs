//! The place of one submission in the queue, and which comes next.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Bool, Nullable};

use crate::approvals::queue::filter::Place;
use crate::approvals::queue::lens::{Lens, at};
use crate::approvals::queue::model::MOST_COUNTED;
use crate::clock::Moment;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::RevisionId;
use crate::schema::submissions;

/// Where a submission stands in the queue as it is looked at.
#[derive(Clone, Copy, Debug, Default, QueryableByName)]
pub struct Standing {
    /// Its number in the queue, from 1; how many come before it where it is not in it.
    #[diesel(sql_type = BigInt)]
    pub number: i64,
    /// How many there are; [`MOST_COUNTED`] and one more where there are more.
    #[diesel(sql_type = BigInt)]
    pub total: i64,
    /// Whether it is among them.
    #[diesel(sql_type = Bool)]
    pub is_in: bool,
    /// The revision before it.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub previous: Option<RevisionId>,
    /// The revision behind it.
    #[diesel(sql_type = Nullable<BigInt>)]
    pub next: Option<RevisionId>,
}

/// The place of the submission of a revision that waits.
pub fn of(revision: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<Option<Place>> {
    let found = submissions::table
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::revision_id.eq(revision))
        .filter(submissions::ended_at.is_null())
        .select((submissions::submitted_at, submissions::id))
        .first::<(Moment, i64)>(conn)
        .optional()?;
    Ok(found.map(|(submitted_at, id)| Place { micros: submitted_at.timestamp_micros(), id }))
}

/// Where a place stands in what is seen through a lens.
pub fn standing(place: Place, lens: &Lens, conn: &mut PgConnection) -> Result<Standing> {
    let (behind, before) = (Lens::beyond(place, true), Lens::beyond(place, false));
    let matches = &lens.matches;
    let text = format!(
        "SELECT c.number, c.total, c.is_in,
                (SELECT s.revision_id FROM submissions s WHERE {matches} AND {before}
                  ORDER BY s.submitted_at DESC, s.id DESC LIMIT 1) AS previous,
                (SELECT s.revision_id FROM submissions s WHERE {matches} AND {behind}
                  ORDER BY s.submitted_at, s.id LIMIT 1) AS next
           FROM (SELECT count(*) AS total, count(*) FILTER (WHERE (s.submitted_at, s.id) <= ({}, {})) AS number,
                        coalesce(bool_or(s.id = {}), false) AS is_in
                   FROM (SELECT s.submitted_at, s.id FROM submissions s WHERE {matches}
                          ORDER BY s.submitted_at, s.id LIMIT {}) s) c",
        at(place),
        place.id,
        place.id,
        MOST_COUNTED + 1
    );
    Ok(sql_query(text).get_result(conn)?)
}

#[derive(QueryableByName)]
struct Next {
    #[diesel(sql_type = BigInt)]
    revision: RevisionId,
}

/// What to look at after a place: the next that no colleague looks at, else the next, else the first.
pub fn next(place: Place, lens: &Lens, actor: &Actor, conn: &mut PgConnection) -> Result<Option<RevisionId>> {
    let (matches, holder, behind) = (&lens.matches, &lens.holder, Lens::beyond(place, true));
    let free = format!("coalesce({holder}, {user}) = {user}", user = actor.user);
    for wanted in [format!("{behind} AND {free}"), free, behind, String::from("true")] {
        let text = format!(
            "SELECT s.revision_id AS revision FROM submissions s
              WHERE {matches} AND {wanted} AND s.id <> {}
              ORDER BY s.submitted_at, s.id LIMIT 1",
            place.id
        );
        if let Some(Next { revision }) = sql_query(text).get_result(conn).optional()? {
            return Ok(Some(revision));
        }
    }
    Ok(None)
}

/// The first of the queue.
pub fn first(lens: &Lens, conn: &mut PgConnection) -> Result<Option<RevisionId>> {
    let text = format!(
        "SELECT s.revision_id AS revision FROM submissions s WHERE {} ORDER BY s.submitted_at, s.id LIMIT 1",
        lens.matches
    );
    Ok(sql_query(text).get_result::<Next>(conn).optional()?.map(|next| next.revision))
}
