//! What the page of a category says beside its name: the operator's text and picture. They are read for that page and
//! not kept with the tree, which every page uses.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::error::Result;
use crate::ids::CategoryId;
use crate::schema::{categories, listings};

/// What the page of one category says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = categories, check_for_backend(diesel::pg::Pg))]
pub struct CategoryPage {
    /// Sanitised HTML.
    pub about_html: String,
    /// The first words of it.
    pub summary: String,
    /// The address of its picture.
    pub picture: Option<String>,
}

impl CategoryPage {
    /// That of the category with this number.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] when there is none.
    pub fn of(id: CategoryId, conn: &mut PgConnection) -> Result<Self> {
        Ok(categories::table.find(id).select(Self::as_select()).first(conn)?)
    }
}

/// How many listings hang on each category itself.
pub fn listed(conn: &mut PgConnection) -> Result<HashMap<CategoryId, i64>> {
    let counted = listings::table.group_by(listings::category_id);
    let rows =
        counted.select((listings::category_id, diesel::dsl::count_star())).load::<(Option<CategoryId>, i64)>(conn)?;
    Ok(rows.into_iter().filter_map(|(category, count)| Some((category?, count))).collect())
}
