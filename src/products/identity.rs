//! What tells a product from others: the business's own number for it, and the number under its bars. Neither is
//! content, so a change of them needs no approval and opens no version.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as Refused};
use serde_json::{Map, json};

use super::barcode::kinds_of;
use super::changes::{current, latest};
use super::drafts::Identity;
use super::model::{Product, View};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::{Actor, Permission};
use crate::ids::ProductId;
use crate::locales::Text;
use crate::schema::products;

/// The most products with the same barcode that are named.
const MOST_TWINS: i64 = 3;

/// Changes what tells a product from others; whether anything changed.
///
/// # Errors
/// [`Error::Conflict`] when it is archived or another product has the sku.
pub fn identify(id: ProductId, wanted: &Identity, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    let product = current(id, actor, conn)?;
    let mut changes = Map::new();
    for (name, from, to) in [("sku", &product.sku, &wanted.sku), ("barcode", &product.barcode, &wanted.barcode)] {
        if from != to {
            changes.insert(name.to_owned(), json!({ "from": from, "to": to }));
        }
    }
    if changes.is_empty() {
        return Ok(false);
    }
    actor.require(Permission::EditProducts)?;
    let changed = diesel::update(products::table.find((actor.business, id)))
        .set((products::sku.eq(&wanted.sku), products::barcode.eq(&wanted.barcode), products::updated_at.eq(now)))
        .execute(conn);
    match changed {
        Err(Refused::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            return Err(Error::Conflict(Text::products_sku_taken()));
        }
        changed => changed?,
    };
    let name = latest(&product, actor, conn)?.name().to_owned();
    let event = Event::of(actor.business, actor.user, "product.identified").on(id.get(), &name);
    record(conn, now, &event.with(json!({ "changes": changes })))?;
    Ok(true)
}

/// Other products with the same barcode that this person may see, by their numbers and names.
pub fn twins(
    barcode: &str,
    but: Option<ProductId>,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<Vec<(Product, String)>> {
    let ids: Vec<ProductId> = products::table
        .filter(products::business_id.eq(actor.business))
        .filter(products::barcode.eq_any(kinds_of(barcode)))
        .filter(products::id.ne(but.unwrap_or(ProductId::new(0))))
        .order(products::id)
        .limit(MOST_TWINS)
        .select(products::id)
        .load(conn)?;
    let mut twins = Vec::new();
    for id in ids {
        match View::find(id, actor, conn) {
            Ok(view) => twins.push((view.product.clone(), view.latest().name().to_owned())),
            Err(Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(twins)
}
