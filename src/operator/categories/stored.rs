//! Lists of categories that were brought, as rows, and the categories that are made of one.

use std::collections::HashMap;

use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;

use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::CategoryId;
use crate::operator::categories::model::{Change, last_position, note_with};
use crate::operator::categories::plan::Plan;
use crate::schema::{categories, category_imports, product_revisions};

/// For how long a list is kept that nobody takes.
const KEPT: TimeDelta = TimeDelta::days(1);
/// So many rows are written by one statement.
const AT_ONCE: usize = 5_000;

/// Keeps a list; old ones go.
pub fn keep(file: &str, now: Moment, conn: &mut PgConnection) -> Result<i64> {
    diesel::delete(category_imports::table.filter(category_imports::created_at.lt(now - KEPT))).execute(conn)?;
    Ok(diesel::insert_into(category_imports::table)
        .values((category_imports::file.eq(file), category_imports::created_at.eq(now)))
        .returning(category_imports::id)
        .get_result(conn)?)
}

/// What a list says.
///
/// # Errors
/// [`Error::NotFound`] when it is not kept any more.
pub fn file(id: i64, conn: &mut PgConnection) -> Result<String> {
    Ok(category_imports::table.find(id).select(category_imports::file).first(conn)?)
}

/// Which of these have products of their own.
pub fn with_products(mut ids: Vec<CategoryId>, conn: &mut PgConnection) -> Result<Vec<CategoryId>> {
    ids.sort_unstable();
    ids.dedup();
    let has = diesel::dsl::exists(
        product_revisions::table.filter(product_revisions::category_id.eq(categories::id.nullable())),
    );
    Ok(categories::table
        .filter(categories::id.eq_any(ids))
        .filter(has)
        .order(categories::path)
        .select(categories::id)
        .load(conn)?)
}

/// Adds everything that a list adds to the held tree, and removes the list. Answers how many categories that were.
pub fn take(id: i64, plan: &Plan, tree: &Tree, change: Change, conn: &mut PgConnection) -> Result<usize> {
    // Of two who take it at once the second finds it gone.
    if diesel::delete(category_imports::table.find(id)).execute(conn)? == 0 {
        return Err(Error::NotFound);
    }
    let slugs = plan.slugs(tree);
    let mut positions: HashMap<Option<CategoryId>, i32> = HashMap::new();
    let mut made: HashMap<usize, CategoryId> = HashMap::new();
    let deepest = plan.added.iter().map(|added| added.depth).max().unwrap_or(0);
    // Level by level: those above have their numbers by then.
    for depth in 0..=deepest {
        let mut rows = Vec::new();
        for (place, added) in plan.added.iter().enumerate().filter(|(_, added)| added.depth == depth) {
            let parent = added.below.or_else(|| added.after.and_then(|place| made.get(&place).copied()));
            let position = match positions.get(&parent) {
                Some(position) => *position,
                // Below what was made here there is nothing else.
                None if added.after.is_some() => 0,
                None => last_position(parent, conn)?,
            };
            positions.insert(parent, position.saturating_add(1));
            rows.push((place, parent, position, &added.name));
        }
        for rows in rows.chunks(AT_ONCE) {
            let values: Vec<_> = rows
                .iter()
                .map(|(place, parent, position, name)| {
                    (
                        categories::parent_id.eq(*parent),
                        categories::position.eq(*position),
                        categories::name.eq(*name),
                        categories::slug.eq(&slugs[*place]),
                    )
                })
                .collect();
            let written: HashMap<String, CategoryId> = diesel::insert_into(categories::table)
                .values(values)
                .returning((categories::slug, categories::id))
                .load::<(String, CategoryId)>(conn)?
                .into_iter()
                .collect();
            made.extend(rows.iter().filter_map(|(place, ..)| Some((*place, *written.get(&slugs[*place])?))));
        }
    }
    let details = json!({ "added": plan.added.len(), "kept": plan.kept, "left_out": plan.wrong.len() });
    note_with("category.imported", CategoryId::new(0), "", details, change, conn)?;
    Ok(plan.added.len())
}
