//! Collections as rows. The public sees those that are shown; members see all of their business.

use std::collections::HashSet;

use diesel::prelude::*;

use crate::error::Result;
use crate::ids::{BusinessId, CollectionId};
use crate::schema::{collections, listings};

/// The most collections of a business.
pub const MOST: usize = 50;
/// The most listings that are picked for one.
pub const MOST_PICKED: usize = 200;

/// Listings that a business put together.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = collections, check_for_backend(diesel::pg::Pg))]
pub struct Collection {
    /// Its number.
    pub id: CollectionId,
    /// Its place among the others.
    pub position: i32,
    /// As in its address.
    pub slug: String,
    /// As visitors read it.
    pub name: String,
    /// A sentence or two about it.
    pub about: String,
    /// Whether visitors see it.
    pub is_shown: bool,
    /// The slug of the category whose newest it shows; empty where it shows what was picked.
    pub category: String,
    /// Products by number, in order.
    pub picked: Vec<i64>,
}

impl Collection {
    /// Whether somebody picks what is in it.
    #[must_use]
    pub const fn is_picked(&self) -> bool {
        self.category.is_empty()
    }

    /// The address of its page, of the business at this address.
    #[must_use]
    pub fn public_path(&self, business: &str) -> String {
        format!("/businesses/{business}/collections/{}", self.slug)
    }
}

/// All of a business, in its order.
pub fn all(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Collection>> {
    let own = collections::table.filter(collections::business_id.eq(business));
    Ok(own.order((collections::position, collections::id)).select(Collection::as_select()).load(conn)?)
}

/// Those of a business that visitors see, in its order.
pub fn shown(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Collection>> {
    let own = collections::table.filter(collections::business_id.eq(business)).filter(collections::is_shown);
    Ok(own.order((collections::position, collections::id)).select(Collection::as_select()).load(conn)?)
}

/// One that visitors see, by its address.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none.
pub fn at(business: BusinessId, slug: &str, conn: &mut PgConnection) -> Result<Collection> {
    let own = collections::table.filter(collections::business_id.eq(business)).filter(collections::is_shown);
    Ok(own.filter(collections::slug.eq(slug)).select(Collection::as_select()).first(conn)?)
}

/// Those of these products that the business has listed, in this order.
pub fn listed(business: BusinessId, ids: &[i64], conn: &mut PgConnection) -> Result<Vec<i64>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let own = listings::table.filter(listings::business_id.eq(business)).filter(listings::id.eq_any(ids));
    let found: HashSet<i64> = own.select(listings::id).load::<i64>(conn)?.into_iter().collect();
    Ok(ids.iter().copied().filter(|id| found.contains(id)).collect())
}
