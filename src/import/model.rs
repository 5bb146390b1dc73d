//! The rows of the database that an import reads and writes, a batch at a time.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Jsonb, Nullable, Text, Timestamptz};

use super::row::Draft;
use super::stopped::Stopped;
use crate::businesses::model::{Settings, by_slug};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::permissions::ADMIN;
use crate::ids::{ProductId, UserId};
use crate::money::Currency;
use crate::products::model::Product;
use crate::products::revisions::{Revision, of_business};
use crate::products::status::Status;
use crate::schema::{memberships, product_revisions, products, roles};

/// Whose products they become, and what is needed to read them.
pub struct Target {
    /// The person who acts, in their role in the business.
    pub actor: Actor,
    /// The currency of the business's prices.
    pub currency: Currency,
    /// The operator's tree.
    pub tree: Tree,
}

impl Target {
    /// The business with this slug, with its first admin as whoever acts.
    ///
    /// # Errors
    /// [`Stopped::Unusable`] when there is no such business, or nobody runs it.
    pub fn find(slug: &str, conn: &mut PgConnection) -> Result<Self, Stopped> {
        target(slug, conn)
    }
}

/// A product that a row may be about, with its newest revision.
#[derive(Debug)]
pub struct Existing {
    /// The product.
    pub product: Product,
    /// What it says.
    pub revision: Revision,
}

/// The products that these rows may be about, by sku or by a name that one of their revisions has. For writing they are
/// locked until the transaction ends.
pub fn existing(drafts: &[Draft], locks: bool, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Existing>> {
    let skus: Vec<_> = drafts.iter().filter_map(|draft| draft.sku.as_deref()).collect();
    let names: Vec<_> = drafts.iter().filter(|draft| draft.sku.is_none()).map(|draft| draft.written.name()).collect();
    let found_by_name = product_revisions::table
        .filter(product_revisions::business_id.eq(actor.business))
        .filter(product_revisions::name.eq_any(names))
        .select(product_revisions::product_id)
        .distinct()
        .load::<ProductId>(conn)?;
    let wanted = products::table
        .filter(products::business_id.eq(actor.business))
        .filter(products::sku.eq_any(skus).or(products::id.nullable().eq_any(found_by_name)))
        .order(products::id)
        .select(Product::as_select());
    let found = if locks { wanted.for_update().load(conn)? } else { wanted.load::<Product>(conn)? };
    let revisions = of_business(actor.business)
        .filter(product_revisions::product_id.eq_any(found.iter().map(|product| product.id).collect::<Vec<_>>()))
        .order((product_revisions::product_id, product_revisions::number.desc()))
        .distinct_on(product_revisions::product_id)
        .load::<Revision>(conn)?;
    // Both are in the order of the products' numbers, and every product has a revision.
    Ok(found.into_iter().zip(revisions).map(|(product, revision)| Existing { product, revision }).collect())
}

/// Writes new products with their first revisions and their events.
pub fn create(drafts: &[&Draft], status: Status, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    if drafts.is_empty() {
        return Ok(());
    }
    let steps =
        if status == Status::Pending { vec!["product.created", "product.submitted"] } else { vec!["product.created"] };
    let rows = drafts.iter().map(|draft| serde_json::to_value(draft.written.row())).collect::<Result<Vec<_>, _>>();
    let rows = rows.map_err(|error| Error::Internal(error.to_string()))?;
    diesel::sql_query(include_str!("create.sql"))
        .bind::<BigInt, _>(actor.business)
        .bind::<BigInt, _>(actor.user)
        .bind::<Timestamptz, _>(now)
        .bind::<Array<Text>, _>(steps)
        .bind::<Text, _>(status)
        .bind::<Array<Nullable<Text>>, _>(drafts.iter().map(|draft| draft.sku.as_deref()).collect::<Vec<_>>())
        .bind::<Array<Jsonb>, _>(rows)
        .execute(conn)?;
    Ok(())
}

/// The business with this slug, with its first admin as whoever acts.
///
/// # Errors
/// [`Stopped::Unusable`] when there is no such business, or nobody runs it.
fn target(slug: &str, conn: &mut PgConnection) -> Result<Target, Stopped> {
    let unusable = |sentence: String| Stopped::Unusable(sentence);
    let business = match by_slug(slug, conn) {
        Err(Error::NotFound) => {
            return Err(unusable(format!("there is no business with the address \u{201c}{slug}\u{201d}")));
        }
        found => found?,
    };
    let tree = Tree::load(conn)?;
    let (currency, admin) = in_scope(conn, &Scope::Business(business.id.get()), |conn| {
        let admin = memberships::table
            .inner_join(
                roles::table
                    .on(roles::business_id.eq(memberships::business_id).and(roles::id.eq(memberships::role_id))),
            )
            .filter(memberships::business_id.eq(business.id))
            .filter(roles::name.eq(ADMIN))
            .order(memberships::id)
            .select(memberships::user_id)
            .first::<UserId>(conn)
            .optional()?;
        Ok::<_, Error>((Settings::of(business.id, conn)?.currency, admin))
    })?;
    let user = admin.ok_or_else(|| unusable(format!("\u{201c}{slug}\u{201d} has no admin in whose name to import")))?;
    Ok(Target { actor: Actor::new(user, &business.membership(ADMIN)), currency, tree })
}
