//! Categories as the operator's pages read them, and what every change of the tree begins and ends with. In the
//! operator's scope.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::BigInt;
use serde_json::{Value, json};

use crate::categories::{Category, Tree};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::model::{Event, record};
use crate::ids::{CategoryId, UserId};
use crate::schema::{categories, category_slugs_before, product_revisions};

/// Where the list of categories is.
pub const HOME: &str = "/operator/categories";
/// How deep a tree may be.
pub const MOST_LEVELS: usize = 8;
/// The longest name and the longest address, in characters.
pub const LONGEST: usize = 120;
/// Addresses that are pages of ours.
pub const RESERVED: [&str; 4] = ["new", "sort", "import", "export"];

/// Who changes something, and when.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// The operator.
    pub by: UserId,
    /// Now.
    pub at: Moment,
}

/// What a category's form holds.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = categories, check_for_backend(diesel::pg::Pg))]
pub struct Known {
    /// Its number.
    pub id: CategoryId,
    /// The category above.
    pub parent_id: Option<CategoryId>,
    /// In the operator's words.
    pub name: String,
    /// As in addresses.
    pub slug: String,
    /// The text of its page, in Markdown.
    pub about: String,
    /// The address of its picture.
    pub picture: Option<String>,
    /// Counts its changes.
    pub version: i32,
}

/// The category with this slug, or that had it, with the tree that it stands in.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn find(slug: &str, conn: &mut PgConnection) -> Result<(Tree, Known)> {
    let tree = Tree::load(conn)?;
    let id = tree.by_slug(slug).ok_or(Error::NotFound)?.id;
    let known = known(id, conn)?;
    Ok((tree, known))
}

/// A category as it is now.
pub fn known(id: CategoryId, conn: &mut PgConnection) -> Result<Known> {
    Ok(categories::table.find(id).select(Known::as_select()).first(conn)?)
}

/// How many versions of products name a category itself.
pub fn written(id: CategoryId, conn: &mut PgConnection) -> Result<i64> {
    Ok(product_revisions::table.filter(product_revisions::category_id.eq(id)).count().get_result(conn)?)
}

/// How many products have a version in a category itself.
pub fn products(id: CategoryId, conn: &mut PgConnection) -> Result<i64> {
    let products = product_revisions::table.filter(product_revisions::category_id.eq(id));
    let count = diesel::dsl::count(product_revisions::product_id).aggregate_distinct();
    Ok(products.select(count).get_result(conn)?)
}

/// The tree, held until the end of the transaction: it is changed by one at a time.
pub fn held(conn: &mut PgConnection) -> Result<Tree> {
    // The lock that `settle_category_paths` takes too.
    sql_query("SELECT pg_advisory_xact_lock(7311)").execute(conn)?;
    Tree::load(conn)
}

/// The category with this slug in a held tree.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn called<'a>(tree: &'a Tree, slug: &str) -> Result<&'a Category> {
    tree.by_slug(slug).ok_or(Error::NotFound)
}

/// Where in the tree a slug of the query string points; the top where it is empty.
///
/// # Errors
/// [`Error::NotFound`] when there is no such category.
pub fn place(tree: &Tree, slug: &str) -> Result<Option<CategoryId>> {
    if slug.is_empty() { Ok(None) } else { Ok(Some(called(tree, slug)?.id)) }
}

/// How many categories stand below each other from this one down, itself included.
pub fn height(tree: &Tree, id: CategoryId) -> usize {
    let above = tree.line_of(&id).len();
    let depths = tree.within(id).into_iter().map(|below| tree.line_of(&below).len());
    depths.max().unwrap_or(above) + 1 - above
}

/// How many stand above what hangs on this one.
pub fn depth(tree: &Tree, parent: Option<CategoryId>) -> usize {
    parent.map_or(0, |parent| tree.line_of(&parent).len())
}

/// Another category right below the same one with this name.
pub fn namesake<'a>(
    tree: &'a Tree,
    parent: Option<CategoryId>,
    name: &str,
    own: Option<CategoryId>,
) -> Option<&'a Category> {
    let name = name.to_lowercase();
    tree.below(parent).into_iter().find(|other| Some(other.id) != own && other.name.to_lowercase() == name)
}

/// Whether nothing has this address, or had it; a category may take back what it had itself.
pub fn is_free(tree: &Tree, slug: &str, own: Option<CategoryId>) -> bool {
    !RESERVED.contains(&slug) && tree.by_slug(slug).is_none_or(|category| Some(category.id) == own)
}

/// The place behind the last one below a category.
pub fn last_position(parent: Option<CategoryId>, conn: &mut PgConnection) -> Result<i32> {
    let siblings = categories::table.filter(categories::parent_id.is_not_distinct_from(parent));
    let last: Option<i32> = siblings.select(diesel::dsl::max(categories::position)).get_result(conn)?;
    Ok(last.map_or(0, |last| last.saturating_add(1)))
}

/// Lets an address lead to a category for good.
pub fn lead(slug: &str, to: CategoryId, conn: &mut PgConnection) -> Result<()> {
    diesel::insert_into(category_slugs_before::table)
        .values((category_slugs_before::slug.eq(slug), category_slugs_before::category_id.eq(to)))
        .on_conflict(category_slugs_before::slug)
        .do_update()
        .set(category_slugs_before::category_id.eq(to))
        .execute(conn)?;
    Ok(())
}

/// Puts these in this order.
pub fn arrange(order: &[CategoryId], conn: &mut PgConnection) -> Result<()> {
    let order: Vec<i64> = order.iter().copied().map(CategoryId::get).collect();
    sql_query(
        "UPDATE categories c SET position = o.place - 1 FROM unnest($1) WITH ORDINALITY o (id, place)
          WHERE c.id = o.id AND c.position <> o.place - 1",
    )
    .bind::<diesel::sql_types::Array<BigInt>, _>(order)
    .execute(conn)?;
    Ok(())
}

/// Writes what was done to a category into the record.
pub fn note(action: &str, id: CategoryId, path: &str, change: Change, conn: &mut PgConnection) -> Result<()> {
    note_with(action, id, path, json!({}), change, conn)
}

/// The same with details.
pub fn note_with(
    action: &str,
    id: CategoryId,
    path: &str,
    details: Value,
    change: Change,
    conn: &mut PgConnection,
) -> Result<()> {
    record(conn, change.at, &Event::by(change.by, action).on(id.get(), path).with(details))
}
