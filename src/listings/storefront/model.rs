//! What a business has in each category.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::error::Result;
use crate::ids::{BusinessId, CategoryId};
use crate::money::Currency;
use crate::schema::listings;

/// How many listings a business has, by the category that they hang on and the currency of their prices.
pub fn counts(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<(CategoryId, Currency, i64)>> {
    let own = listings::table.filter(listings::business_id.eq(business)).filter(listings::category_id.is_not_null());
    let counted = own.group_by((listings::category_id, listings::currency));
    Ok(counted.select((listings::category_id.assume_not_null(), listings::currency, count_star())).load(conn)?)
}
