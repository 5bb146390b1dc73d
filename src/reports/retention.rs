//! What is kept of a case that was decided on long ago: which listing, what was decided, when, and on what ground. Whoever
//! wrote what in it is forgotten, in batches.

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Timestamptz};

use crate::clock::Moment;
use crate::error::Result;

/// How long a case is kept whole after the last decision on it: longer than anybody can complain about it, and until the
/// report on the year in which it was decided is out.
const KEPT: TimeDelta = TimeDelta::days(730);

/// What is emptied, in this order, each up to so many rows: `$1` is since when, `$2` how many.
const STEPS: [&str; 4] = [
    "UPDATE reports SET text = '', name = NULL, email = NULL, user_id = NULL, form_key = NULL, token_hash = NULL,
                        token_sealed = NULL
      WHERE id IN (SELECT r.id FROM report_cases c JOIN reports r ON r.case_id = c.id
                    WHERE c.closed_at < $1 AND c.forgotten_at IS NULL
                      AND (r.text <> '' OR num_nonnulls(r.name, r.email, r.user_id, r.token_hash) > 0)
                    LIMIT $2)",
    // What an older version wrote belongs to no case.
    "UPDATE reports SET text = '', email = NULL, user_id = NULL
      WHERE id IN (SELECT id FROM reports WHERE case_id IS NULL AND reported_at < $1
                      AND (text <> '' OR num_nonnulls(email, user_id) > 0) LIMIT $2)",
    "UPDATE report_appeals SET text = '–', reasons = CASE WHEN reasons IS NOT NULL THEN '–' END, filed_by = NULL,
                               handed_to = NULL
      WHERE (business_id, id) IN (
            SELECT a.business_id, a.id FROM report_appeals a
              JOIN report_decisions d ON d.business_id = a.business_id AND d.id = a.decision_id
              JOIN report_cases c ON c.id = d.case_id
             WHERE c.closed_at < $1 AND c.forgotten_at IS NULL AND a.handled_at < $1 AND a.text <> '–' LIMIT $2)",
    "WITH old AS (SELECT id FROM report_cases WHERE closed_at < $1 AND forgotten_at IS NULL ORDER BY closed_at LIMIT $2),
          said AS (UPDATE report_decisions d SET facts = '–', why = CASE WHEN d.why IS NOT NULL THEN '–' END
                     FROM old WHERE d.case_id = old.id)
     UPDATE report_cases c SET said = NULL, forgotten_at = now() FROM old WHERE c.id = old.id",
];

/// Forgets who wrote what in up to so many rows of cases that were closed long ago. In the operator scope.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    for step in STEPS {
        let rows = sql_query(step).bind::<Timestamptz, _>(now - KEPT).bind::<BigInt, _>(most).execute(conn)?;
        if rows > 0 {
            return Ok(rows);
        }
    }
    Ok(0)
}
