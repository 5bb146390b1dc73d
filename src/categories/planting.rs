//! The first categories of a new marketplace, as rows.

use diesel::prelude::*;

use super::starting_tree::starting_tree;
use crate::error::Result;
use crate::ids::CategoryId;
use crate::schema::categories;

/// Plants the tree that comes with Souk where there is none yet.
pub fn plant(conn: &mut PgConnection) -> Result<()> {
    if categories::table.count().get_result::<i64>(conn)? > 0 {
        return Ok(());
    }
    for (position, (branch, leaves)) in starting_tree().into_iter().enumerate() {
        let parent = insert(None, position, &branch, conn)?;
        for (position, leaf) in leaves.iter().enumerate() {
            insert(Some(parent), position, leaf, conn)?;
        }
    }
    Ok(())
}

fn insert(parent: Option<CategoryId>, position: usize, name: &str, conn: &mut PgConnection) -> Result<CategoryId> {
    Ok(diesel::insert_into(categories::table)
        .values((
            categories::parent_id.eq(parent),
            categories::position.eq(i32::try_from(position).unwrap_or(i32::MAX)),
            categories::name.eq(name),
            categories::slug.eq(slug::slugify(name)),
        ))
        .returning(categories::id)
        .get_result(conn)?)
}
