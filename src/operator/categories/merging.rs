//! Two categories become one: products, fields and the categories below follow, and the address of the one that is gone
//! leads to the other for good. Few products are moved at once, many by a job, some hundreds at a time; until the last is
//! moved the category stays, and nothing new can be put into it.

use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Integer};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::categories::{Category, FieldKind, Tree};
use crate::error::{Error, Result};
use crate::ids::{CategoryId, UserId};
use crate::jobs::{Job, NewJob, RunsAs, Work, enqueue};
use crate::locales::Text;
use crate::operator::categories::model::{
    Change, MOST_LEVELS, arrange, called, depth, height, held, known, lead, namesake, note_with, written,
};
use crate::schema::{categories, category_slugs_before, fields, listings};

/// So many versions of products are moved while somebody waits.
const MOST_AT_ONCE: i64 = 500;
/// So many products are moved in one transaction.
const PIECE: i32 = 300;

/// A merge that was begun.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MergeCategories {
    /// The category that goes.
    pub category: CategoryId,
    /// Who asked for it.
    pub user: UserId,
}

impl Job for MergeCategories {
    const KIND: &'static str = "merge_categories";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const LONGEST: Duration = Duration::from_secs(2 * 60 * 60);
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// All of it is done.
    Done,
    /// A job moves the products.
    Later,
}

/// Why a category cannot be merged into another.
#[must_use]
pub fn obstacle(tree: &Tree, from: &Category, into: &Category, has_products: bool) -> Option<Text> {
    if from.merging_into.is_some() || into.merging_into.is_some() {
        return Some(Text::tree_is_merging());
    }
    if tree.iter().any(|other| other.merging_into == Some(from.id)) {
        return Some(Text::tree_is_merging());
    }
    if tree.line_of(&into.id).iter().any(|above| above.id == from.id) {
        return Some(Text::tree_below_itself());
    }
    if has_products && !tree.is_leaf(into.id) {
        return Some(Text::tree_merge_into_leaf());
    }
    let below = tree.below(Some(from.id));
    let is_double = |child: &&&Category| namesake(tree, Some(into.id), &child.name, None).is_some();
    if let Some(child) = below.iter().find(is_double) {
        return Some(Text::tree_merge_double(&child.name));
    }
    let is_deep = depth(tree, Some(into.id)) + height(tree, from.id) - 1 > MOST_LEVELS;
    is_deep.then(|| Text::tree_too_deep(MOST_LEVELS))
}

/// Begins a merge, and does it where it is little.
pub fn begin(
    slug: &str,
    version: i32,
    into: &str,
    change: Change,
    conn: &mut PgConnection,
) -> Result<std::result::Result<Begun, Text>> {
    let tree = held(conn)?;
    let (from, into) = (called(&tree, slug)?, called(&tree, into)?);
    if known(from.id, conn)?.version != version {
        return Ok(Err(Text::tree_meanwhile()));
    }
    let count = written(from.id, conn)?;
    if let Some(sentence) = obstacle(&tree, from, into, count > 0) {
        return Ok(Err(sentence));
    }
    // From here on nobody can put a product into it; those who are about to are waited for.
    diesel::update(categories::table.find(from.id))
        .set((categories::merging_into.eq(into.id), categories::version.eq(version + 1)))
        .execute(conn)?;
    if count > MOST_AT_ONCE {
        enqueue(conn, &NewJob::new(&MergeCategories { category: from.id, user: change.by }))?;
        let details = json!({ "into": into.path });
        note_with("category.merge_begun", from.id, &from.path, details, change, conn)?;
        return Ok(Ok(Begun::Later));
    }
    while piece(from.id, into.id, conn)? {}
    finish(&tree, from.id, into.id, change, conn)?;
    Ok(Ok(Begun::Done))
}

/// The job: moves the products piece by piece, then does the rest.
pub fn run(job: &MergeCategories, work: &Work) -> Result<()> {
    loop {
        work.goes_on()?;
        let has_more = work.write(|conn| match target(job.category, conn)? {
            Some(into) => piece(job.category, into, conn),
            None => Ok(false),
        })?;
        if !has_more {
            break;
        }
    }
    let change = Change { by: job.user, at: work.now() };
    work.write(|conn| {
        let tree = held(conn)?;
        // It may have been done by an attempt that was cut off after that.
        let Some(into) = target(job.category, conn)? else { return Ok(()) };
        finish(&tree, job.category, into, change, conn)
    })
}

fn target(id: CategoryId, conn: &mut PgConnection) -> Result<Option<CategoryId>> {
    let into = categories::table.find(id).select(categories::merging_into).first::<Option<CategoryId>>(conn);
    Ok(into.optional()?.flatten())
}

#[derive(QueryableByName)]
struct Moved {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// Moves some products, with all their versions; whether there were any. Products are held before what belongs to them,
/// as whoever decides about one does.
fn piece(from: CategoryId, into: CategoryId, conn: &mut PgConnection) -> Result<bool> {
    let moved: Moved = sql_query(
        "WITH chosen AS (
            SELECT DISTINCT business_id, product_id
              FROM (SELECT business_id, product_id FROM product_revisions WHERE category_id = $1 LIMIT $3) r
         ), held AS MATERIALIZED (
            SELECT p.business_id, p.id FROM products p JOIN chosen s ON s.business_id = p.business_id AND s.product_id = p.id
             ORDER BY p.business_id, p.id FOR UPDATE OF p
         ), listed AS (
            UPDATE listings l SET category_id = $2 FROM held h
             WHERE l.business_id = h.business_id AND l.id = h.id AND l.category_id = $1
         ), waiting AS (
            UPDATE submissions s SET category_id = $2 FROM held h
             WHERE s.business_id = h.business_id AND s.product_id = h.id AND s.category_id = $1
         ), written AS (
            UPDATE product_revisions r SET category_id = $2 FROM held h
             WHERE r.business_id = h.business_id AND r.product_id = h.id AND r.category_id = $1 RETURNING 1
         )
         SELECT count(*) AS count FROM written",
    )
    .bind::<BigInt, _>(from.get())
    .bind::<BigInt, _>(into.get())
    .bind::<Integer, _>(PIECE)
    .get_result(conn)?;
    Ok(moved.count > 0)
}

/// Lets everything else follow and takes the category away. The tree is held.
fn finish(tree: &Tree, from: CategoryId, into: CategoryId, change: Change, conn: &mut PgConnection) -> Result<()> {
    let (Some(category), Some(target)) = (tree.get(from), tree.get(into)) else { return Err(Error::NotFound) };
    // Whoever put a product into it at the last moment is through by now, and others wait until it is gone.
    categories::table.find(from).select(categories::id).for_update().get_result::<CategoryId>(conn)?;
    while piece(from, into, conn)? {}
    diesel::update(listings::table.filter(listings::category_id.eq(from)))
        .set(listings::category_id.eq(into))
        .execute(conn)?;
    move_fields(tree, from, into, conn)?;
    let mut order: Vec<CategoryId> = tree.below(Some(into)).iter().map(|child| child.id).collect();
    order.extend(tree.below(Some(from)).iter().map(|child| child.id));
    diesel::update(categories::table.filter(categories::parent_id.eq(from)))
        .set(categories::parent_id.eq(into))
        .execute(conn)?;
    arrange(&order, conn)?;
    diesel::update(category_slugs_before::table.filter(category_slugs_before::category_id.eq(from)))
        .set(category_slugs_before::category_id.eq(into))
        .execute(conn)?;
    diesel::delete(categories::table.find(from)).execute(conn)?;
    lead(&category.slug, into, conn)?;
    let details = json!({ "into": target.path });
    note_with("category.merged", from, &category.path, details, change, conn)
}

/// The fields of the one become the other's. What both ask stays the other's, with the choices of both.
fn move_fields(tree: &Tree, from: CategoryId, into: CategoryId, conn: &mut PgConnection) -> Result<()> {
    let known = tree.fields_of(into);
    let mut position = i32::try_from(tree.own_fields(into).len()).unwrap_or(i32::MAX);
    for field in tree.own_fields(from) {
        match known.iter().find(|other| other.key == field.key) {
            Some(other) if other.kind == field.kind => {
                let is_choice = matches!(field.kind, FieldKind::Choice | FieldKind::Choices);
                let more = field.choices.iter().filter(|choice| !other.choices.contains(choice));
                let choices: Vec<_> = other.choices.iter().chain(more).collect();
                if is_choice && choices.len() > other.choices.len() {
                    diesel::update(fields::table.find(other.id))
                        .set(fields::choices.eq(json!(choices)))
                        .execute(conn)?;
                }
            }
            // It says something else under the same key: the other's counts.
            Some(_) => {}
            None => {
                diesel::update(fields::table.find(field.id))
                    .set((fields::category_id.eq(into), fields::position.eq(position)))
                    .execute(conn)?;
                position = position.saturating_add(1);
            }
        }
    }
    Ok(())
}
