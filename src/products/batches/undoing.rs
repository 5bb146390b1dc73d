//! Putting back what a batch did to a product, where nothing else happened to it since.

use diesel::prelude::*;
use serde::Deserialize;

use super::super::changes::{latest, noted, unchanged, withdraw};
use super::super::model::Product;
use super::super::revisions::{Seen, find};
use super::super::status::Status;
use super::super::telling::restore;
use crate::clock::Moment;
use crate::content::attributes::Attributes;
use crate::content::specifics::Specifics;
use crate::error::{Error, Result};
use crate::identity::{Actor, Permission};
use crate::ids::{CategoryId, ProductId, RevisionId};
use crate::locales::Text;
use crate::money::Currency;
use crate::products::batches::acts::Act;
use crate::products::batches::model::Batch;
use crate::schema::{batch_items, comments, product_revisions, products, submissions};

/// What a product was before; each act notes its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Before {
    at: Option<i64>,
    revision: Option<RevisionId>,
    version: i32,
    began: bool,
    status: Option<Status>,
    writers: Vec<i64>,
    category: Option<CategoryId>,
    specifics: Specifics,
    attributes: Option<Attributes>,
    price: Option<i64>,
    currency: Option<Currency>,
}

/// Puts one product back; whether the batch had done something to it.
///
/// # Errors
/// [`Error::Conflict`] when something else happened to it since.
pub(super) fn put_back(
    batch: &Batch,
    id: ProductId,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    let item = batch_items::table.find((actor.business, batch.id, id));
    let before = item.filter(batch_items::undone_at.is_null()).select(batch_items::before).first(conn).optional()?;
    let Some(before) = before else { return Ok(false) };
    let before: Before = serde_json::from_value(before).unwrap_or_default();
    let product = Product::lock(id, actor.business, conn)?;
    match (batch.kind, before.revision) {
        (Act::Archive, _) => {
            actor.require(Permission::DeleteProducts)?;
            if product.archived_at.map(|at| at.timestamp_micros()) != before.at {
                return Err(moved_on());
            }
            restore(id, actor, now, conn)?;
        }
        (Act::Submit, Some(revision)) => {
            if product.open_revision_id != Some(revision) || product.archived_at.is_some() {
                return Err(moved_on());
            }
            unchanged(&find(revision, actor, conn)?, Seen { revision, version: before.version })
                .map_err(|_| moved_on())?;
            withdraw(id, actor, now, conn)?;
        }
        (Act::Category | Act::Price, Some(revision)) => {
            actor.require(Permission::EditProducts)?;
            content_back(&product, revision, batch.kind, &before, actor, now, conn)?;
        }
        (_, None) => return Ok(false),
    }
    diesel::update(item).set(batch_items::undone_at.eq(now)).execute(conn)?;
    Ok(true)
}

/// Takes back what the batch wrote: the draft that it began, or the fields that it changed in one.
fn content_back(
    product: &Product,
    revision: RevisionId,
    act: Act,
    before: &Before,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let is_open = product.open_revision_id == Some(revision) && product.archived_at.is_none();
    let current = find(revision, actor, conn).map_err(|_| moved_on())?;
    if !is_open || current.version != before.version || is_spoken_of(revision, actor, conn)? && before.began {
        return Err(moved_on());
    }
    let row = product_revisions::table.find((actor.business, revision));
    if before.began {
        diesel::update(products::table.find((actor.business, product.id)))
            .set(products::open_revision_id.eq(None::<RevisionId>))
            .execute(conn)?;
        diesel::delete(row).execute(conn)?;
        let now_newest = latest(product, actor, conn)?;
        return noted(product, &now_newest, "product.edited", serde_json::json!({}), actor, now, conn);
    }
    let common = (
        product_revisions::status.eq(before.status.unwrap_or(Status::Draft)),
        product_revisions::writers.eq(&before.writers),
        product_revisions::version.eq(current.version + 1),
        product_revisions::updated_at.eq(now),
    );
    if act == Act::Price {
        let currency = before.currency.unwrap_or(current.offer().currency);
        let price = (product_revisions::price_minor.eq(before.price), product_revisions::currency.eq(currency));
        diesel::update(row).set((common, price)).execute(conn)?;
    } else {
        let category = (
            product_revisions::category_id.eq(before.category),
            product_revisions::specifics.eq(&before.specifics),
            product_revisions::attributes.eq(before.attributes.as_ref().unwrap_or(&current.offer().attributes)),
        );
        diesel::update(row).set((common, category)).execute(conn)?;
    }
    noted(product, &current, "product.edited", serde_json::json!({}), actor, now, conn)
}

/// Whether somebody handed it in or said something about it: it does not go any more then.
fn is_spoken_of(revision: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let of = diesel::dsl::exists(
        submissions::table
            .filter(submissions::business_id.eq(actor.business))
            .filter(submissions::revision_id.eq(revision)),
    );
    let said = diesel::dsl::exists(
        comments::table.filter(comments::business_id.eq(actor.business)).filter(comments::revision_id.eq(revision)),
    );
    Ok(diesel::select(of.or(said)).get_result(conn)?)
}

fn moved_on() -> Error {
    Error::Conflict(Text::products_bulk_moved_on())
}
