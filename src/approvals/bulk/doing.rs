//! Doing an act piece by piece, and undoing it: each piece in one transaction with how far it came.

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Integer};
use serde_json::json;

use crate::approvals::bulk::ask::Act;
use crate::approvals::bulk::model::{Batch, condition};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::ids::{BatchId, DecisionId, ProductId, RevisionId};
use crate::notifications::model::settle;
use crate::products::changes::{Verdict, pass};
use crate::products::revisions::Seen;
use crate::products::status::Action;
use crate::products::telling::decide;
use crate::products::undoing::undo;
use crate::schema::{batch_items, batches};

/// So many are done in one transaction.
const PIECE: i64 = 20;
/// Of so many at most their authors hear one by one; of more the list of their products tells them.
const MOST_TOLD: i32 = 20;
/// Past it a decision of an act is undone like any other, by the act's own clock.
const LONG: Duration = Duration::from_secs(30 * 24 * 3600);

#[derive(QueryableByName)]
struct Item {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = BigInt)]
    revision: RevisionId,
    #[diesel(sql_type = Integer)]
    version: i32,
    #[diesel(sql_type = diesel::sql_types::Bool)]
    waits: bool,
}

/// Decides on the next piece; whether there may be more.
pub fn piece(id: BatchId, tree: &Tree, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let batch = Batch::find(id, actor, conn)?;
    let (Some(act), details) = (batch.act(), batch.details()?) else { return Ok(false) };
    if !matches!(batch.state.as_str(), "waiting" | "running") {
        return Ok(false);
    }
    let condition = condition(&details.selection, tree, actor, now, conn)?;
    let text = format!(
        "SELECT s.id, s.revision_id AS revision, r.version, s.ended_at IS NULL AND NOT s.is_shelved AS waits
           FROM (SELECT * FROM submissions s WHERE {condition} AND s.id > {} ORDER BY s.id LIMIT {PIECE}) s
           JOIN product_revisions r ON r.business_id = s.business_id AND r.id = s.revision_id
          ORDER BY s.id",
        batch.position
    );
    let items: Vec<Item> = sql_query(text).load(conn)?;
    let (mut done, mut refused) = (0, 0);
    for item in &items {
        let decided = if item.waits { one(item, act, &details.reason, &batch, actor, now, conn)? } else { None };
        match decided {
            Some((product, decision)) => {
                done += 1;
                diesel::insert_into(batch_items::table)
                    .values((
                        batch_items::business_id.eq(actor.business),
                        batch_items::batch_id.eq(id),
                        batch_items::product_id.eq(product),
                        batch_items::before.eq(json!({ "decision": decision })),
                    ))
                    .on_conflict_do_nothing()
                    .execute(conn)?;
            }
            None => refused += 1,
        }
    }
    let position = items.last().map_or(batch.position, |item| item.id);
    let is_over = i64::try_from(items.len()).unwrap_or(0) < PIECE;
    let target = diesel::update(batches::table.find((actor.business, id)));
    let (done, refused) = (batch.done + done, batch.refused + refused);
    let numbers = (batches::done.eq(done), batches::refused.eq(refused), batches::position.eq(position));
    if is_over {
        target.set((numbers, batches::state.eq("done"), batches::ended_at.eq(now))).execute(conn)?;
    } else {
        target.set((numbers, batches::state.eq("running"))).execute(conn)?;
    }
    Ok(!is_over)
}

/// Decides on one; nothing where that is not possible any more.
fn one(
    item: &Item,
    act: Act,
    reason: &str,
    batch: &Batch,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Option<(ProductId, DecisionId)>> {
    let action = match act {
        Act::Approve => Action::Approve,
        Act::RequestChanges => Action::RequestChanges,
        Act::Reject => Action::Reject,
    };
    let reason = Some(reason).filter(|reason| !reason.is_empty());
    let point =
        reason.map(|reason| crate::products::decisions::Point { text: reason.to_owned(), ..Default::default() });
    let verdict = Verdict { action, reason, points: point.as_slice(), beside: None, batch: Some(batch.id) };
    let seen = Seen { revision: item.revision, version: item.version };
    let decided = conn.transaction::<_, Error, _>(|conn| {
        if batch.total <= MOST_TOLD {
            return decide(seen, &verdict, actor, now, conn);
        }
        let decided = pass(seen, &verdict, actor, now, conn)?;
        settle(actor.business, item.revision, now, conn)?;
        Ok(decided)
    });
    match decided {
        Ok(decided) => Ok(Some((decided.product.id, decided.decision))),
        Err(Error::Conflict(_) | Error::Forbidden(_) | Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

#[derive(QueryableByName)]
struct Done {
    #[diesel(sql_type = BigInt)]
    product: ProductId,
    #[diesel(sql_type = BigInt)]
    decision: DecisionId,
}

/// Undoes the next piece of an act; whether there may be more.
pub fn undo_piece(id: BatchId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let batch = Batch::find(id, actor, conn)?;
    if batch.state != "undoing" {
        return Ok(false);
    }
    let text = format!(
        "SELECT i.product_id AS product, (i.before ->> 'decision')::bigint AS decision
           FROM batch_items i WHERE i.business_id = $1 AND i.batch_id = $2 AND i.undone_at IS NULL
          ORDER BY i.product_id LIMIT {PIECE}"
    );
    let items: Vec<Done> = sql_query(text).bind::<BigInt, _>(actor.business).bind::<BigInt, _>(id).load(conn)?;
    let mut kept = 0;
    for item in &items {
        let within = chrono::TimeDelta::from_std(LONG).unwrap_or_default();
        let undone = conn.transaction::<_, Error, _>(|conn| undo(item.decision, within, actor, now, conn));
        match undone {
            Ok(_) => {}
            // Something happened since: that stays.
            Err(Error::Conflict(_) | Error::Forbidden(_) | Error::NotFound) => kept += 1,
            Err(error) => return Err(error),
        }
        diesel::update(batch_items::table.find((actor.business, id, item.product)))
            .set(batch_items::undone_at.eq(now))
            .execute(conn)?;
    }
    let is_over = i64::try_from(items.len()).unwrap_or(0) < PIECE;
    let undone = i32::try_from(items.len()).unwrap_or(0) - kept;
    let target = diesel::update(batches::table.find((actor.business, id)));
    let numbers = batches::done.eq(batch.done - undone);
    if is_over {
        target.set((numbers, batches::state.eq("undone"), batches::undone_at.eq(now))).execute(conn)?;
    } else {
        target.set(numbers).execute(conn)?;
    }
    Ok(!is_over)
}
