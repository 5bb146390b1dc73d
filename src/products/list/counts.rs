//! How many products there are in each state, as a person may see them: counted along an index, no further than anybody
//! needs to know.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::super::shelf::Shelf;
use super::super::status::Status;
use crate::db::{Bind, prepared};
use crate::error::Result;
use crate::identity::Actor;
use crate::products::list::rows::{head_is_visible, other_visible};

/// Beyond this nobody needs the exact number.
pub const MOST_COUNTED: i64 = 1_000;

/// How many there are in each state.
#[derive(Clone, Debug, Default)]
pub struct Counts(Vec<(Shelf, i64)>);

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = Text)]
    shelf: String,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

impl Counts {
    /// All of a business that this person may see.
    pub fn of(actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let visible = head_is_visible(actor);
        let bounded = |shelf: &str, condition: &str| {
            format!(
                "SELECT '{shelf}' AS shelf, (SELECT count(*) FROM (
                     SELECT FROM products p WHERE p.business_id = $1 AND {condition} AND p.head_id IS NOT NULL LIMIT $3) t) AS count"
            )
        };
        let mut parts = vec![
            bounded("", &format!("p.archived_at IS NULL AND {visible}")),
            bounded("archived", &format!("p.archived_at IS NOT NULL AND {visible}")),
        ];
        for status in Status::ALL {
            // Everybody sees drafts and what was approved: these need not be looked at one by one.
            let open = matches!(status, Status::Draft | Status::Approved);
            let seen = if open { String::new() } else { format!(" AND {visible}") };
            parts
                .push(bounded(status.as_str(), &format!("p.archived_at IS NULL AND p.head_status = '{status}'{seen}")));
        }
        if !actor.is_admin() {
            parts.push(format!(
                "SELECT CASE WHEN t.is_archived THEN 'archived' ELSE t.status END AS shelf, count(*) AS count
                   FROM (SELECT r.status, p.archived_at IS NOT NULL AS is_archived FROM {} LIMIT $3) t GROUP BY 1",
                other_visible(actor)
            ));
        }
        let most = Bind::Number(MOST_COUNTED + 1);
        let values = [Bind::Number(actor.business.get()), Bind::Number(actor.user.get()), most];
        let mut counts = Self::default();
        for (place, row) in prepared(&parts.join(" UNION ALL "), &values).load::<Counted>(conn)?.into_iter().enumerate()
        {
            let shelf = Shelf::parse(&row.shelf);
            counts.add(shelf, row.count);
            // What is found by the revision before is also one of all.
            if place >= 2 + Status::ALL.len() && shelf != Shelf::Archived {
                counts.add(Shelf::Current, row.count);
            }
        }
        Ok(counts)
    }

    fn add(&mut self, shelf: Shelf, count: i64) {
        match self.0.iter_mut().find(|(known, _)| *known == shelf) {
            Some((_, known)) => *known += count,
            None => self.0.push((shelf, count)),
        }
    }

    /// How many there are in a state; more than [`MOST_COUNTED`] are as many as that and one.
    #[must_use]
    pub fn at(&self, shelf: Shelf) -> i64 {
        self.0.iter().find(|(known, _)| *known == shelf).map_or(0, |(_, count)| (*count).min(MOST_COUNTED + 1))
    }
}
