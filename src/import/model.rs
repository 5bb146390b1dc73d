//! The rows of the database that an import reads and writes, a batch at a time.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use diesel::result::DatabaseErrorKind;
use diesel::sql_types::{self, Array, BigInt, Jsonb, Nullable, Timestamptz};

use super::draft::Draft;
use super::stopped::Stopped;
use crate::businesses::model::{Settings, by_slug};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::Written;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::permissions::ADMIN;
use crate::ids::{BusinessId, CategoryId, ProductId, UserId};
use crate::locales::Text;
use crate::money::Currency;
use crate::products::checks::Kind;
use crate::products::model::Product;
use crate::products::revisions::{Revision, of_business, visible_to};
use crate::products::shelf::Shelf;
use crate::products::status::Status;
use crate::schema::{memberships, product_revisions, products, roles};

/// Whose products they become, and what is needed to read them.
pub struct Shop {
    /// The person who acts, in their role in the business.
    pub actor: Actor,
    /// The currency of the business's prices.
    pub currency: Currency,
    /// The operator's tree.
    pub tree: Tree,
}

impl Shop {
    /// The business with this slug, with its first admin as whoever acts.
    ///
    /// # Errors
    /// [`Stopped::Unusable`] when there is no such business, or nobody runs it.
    pub fn find(slug: &str, conn: &mut PgConnection) -> Result<Self, Stopped> {
        target(slug, conn)
    }
}

/// A product that a row may be about, with the newest revision that whoever acts may see.
#[derive(Debug)]
pub struct Existing {
    /// The product.
    pub product: Product,
    /// The number under its barcode.
    pub barcode: Option<String>,
    /// What it says; none where they may not see any of it.
    pub revision: Option<Revision>,
}

/// The products that these rows may be about, by number, by sku or by a name that one of their revisions has. For
/// writing they are locked until the transaction ends.
pub fn existing(drafts: &[&Draft], locks: bool, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Existing>> {
    let numbers: Vec<_> = drafts.iter().filter_map(|draft| draft.product).collect();
    let skus: Vec<_> = drafts.iter().filter_map(|draft| draft.sku.as_deref()).collect();
    let nameless = drafts.iter().filter(|draft| draft.sku.is_none() && draft.product.is_none());
    let names: Vec<_> = nameless.map(|draft| draft.written.name()).collect();
    let found_by_name = product_revisions::table
        .filter(product_revisions::business_id.eq(actor.business))
        .filter(product_revisions::name.eq_any(names))
        .select(product_revisions::product_id)
        .distinct()
        .load::<ProductId>(conn)?;
    let wanted = products::table
        .filter(products::business_id.eq(actor.business))
        .filter(
            products::sku
                .eq_any(skus)
                .or(products::id.nullable().eq_any(found_by_name))
                .or(products::id.nullable().eq_any(numbers)),
        )
        .order(products::id)
        .select((Product::as_select(), products::barcode));
    let found = if locks { wanted.for_update().load(conn)? } else { wanted.load::<(Product, Option<String>)>(conn)? };
    let revisions = of_business(actor.business)
        .filter(product_revisions::product_id.eq_any(found.iter().map(|(product, _)| product.id).collect::<Vec<_>>()))
        .filter(visible_to(actor))
        .order((product_revisions::product_id, product_revisions::number.desc()))
        .distinct_on(product_revisions::product_id)
        .load::<Revision>(conn)?;
    let mut revisions: HashMap<_, _> = revisions.into_iter().map(|revision| (revision.product_id, revision)).collect();
    let with_revision = |(product, barcode): (Product, Option<String>)| {
        let revision = revisions.remove(&product.id);
        Existing { product, barcode, revision }
    };
    Ok(found.into_iter().map(with_revision).collect())
}

/// Gives a product other numbers: those of the business and under its barcode need no approval.
///
/// # Errors
/// [`Error::Conflict`] when the sku is another product's.
pub fn number(
    id: ProductId,
    sku: Option<&str>,
    barcode: Option<&str>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let changed = diesel::update(products::table.find((actor.business, id)))
        .set((products::sku.eq(sku), products::barcode.eq(barcode), products::updated_at.eq(now)))
        .execute(conn);
    match changed {
        Ok(_) => Ok(()),
        Err(diesel::result::Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            Err(Error::Conflict(Text::products_sku_taken()))
        }
        Err(error) => Err(error.into()),
    }
}

/// A product to be written.
pub struct New<'a> {
    /// The row.
    pub draft: &'a Draft,
    /// What it says.
    pub written: Written,
    /// What an approver should look at.
    pub warnings: Vec<Kind>,
}

impl New<'_> {
    fn warned(&self) -> String {
        self.warnings.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(",")
    }
}

/// Writes new products with their first revisions and their events; answers their numbers.
pub fn create(
    drafts: &[New<'_>],
    status: Status,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Vec<ProductId>> {
    if drafts.is_empty() {
        return Ok(Vec::new());
    }
    let steps =
        if status == Status::Pending { vec!["product.created", "product.submitted"] } else { vec!["product.created"] };
    let rows = drafts.iter().map(|new| serde_json::to_value(new.written.row())).collect::<Result<Vec<_>, _>>();
    let rows = rows.map_err(|error| Error::Internal(error.to_string()))?;
    let made: Vec<Made> = diesel::sql_query(include_str!("create.sql"))
        .bind::<BigInt, _>(actor.business)
        .bind::<BigInt, _>(actor.user)
        .bind::<Timestamptz, _>(now)
        .bind::<Array<sql_types::Text>, _>(steps)
        .bind::<sql_types::Text, _>(status)
        .bind::<Array<Nullable<sql_types::Text>>, _>(
            drafts.iter().map(|new| new.draft.sku.as_deref()).collect::<Vec<_>>(),
        )
        .bind::<Array<Jsonb>, _>(rows)
        .bind::<Array<Nullable<sql_types::Text>>, _>(
            drafts.iter().map(|new| new.draft.barcode.as_ref().and_then(Option::as_deref)).collect::<Vec<_>>(),
        )
        .bind::<Array<sql_types::Text>, _>(drafts.iter().map(New::warned).collect::<Vec<_>>())
        .load(conn)?;
    Ok(made.into_iter().map(|made| made.product_id).collect())
}

#[derive(QueryableByName)]
struct Made {
    #[diesel(sql_type = BigInt)]
    product_id: ProductId,
}

/// New products that wait for the approvers, each with what it says and its warnings.
pub fn created(
    ids: &[ProductId],
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<Vec<(Product, Revision, Vec<Kind>)>> {
    let found: Vec<(Product, Vec<String>)> = products::table
        .filter(products::business_id.eq(actor.business).and(products::id.eq_any(ids)))
        .order(products::id)
        .select((Product::as_select(), products::head_warnings))
        .load(conn)?;
    let revisions: Vec<Revision> = of_business(actor.business)
        .filter(product_revisions::product_id.eq_any(ids))
        .filter(product_revisions::status.eq(Status::Pending))
        .load(conn)?;
    let mut revisions: HashMap<_, _> = revisions.into_iter().map(|revision| (revision.product_id, revision)).collect();
    let whole = |(product, warnings): (Product, Vec<String>)| {
        let revision = revisions.remove(&product.id)?;
        Some((product, revision, warnings.iter().filter_map(|word| Kind::parse(word)).collect()))
    };
    Ok(found.into_iter().filter_map(whole).collect())
}

/// The business with this slug, with its first admin as whoever acts.
///
/// # Errors
/// [`Stopped::Unusable`] when there is no such business, or nobody runs it.
fn target(slug: &str, conn: &mut PgConnection) -> Result<Shop, Stopped> {
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
    Ok(Shop { actor: Actor::new(user, &business.membership(ADMIN)), currency, tree })
}

/// A product as a line of a table.
pub struct Line {
    /// Its number.
    pub id: ProductId,
    /// The business's own number for it.
    pub sku: Option<String>,
    /// The number under its barcode.
    pub barcode: Option<String>,
    /// The newest version that the person may see.
    pub revision: Revision,
}

/// The next products of a business on a shelf as this person may see them, after one of them and in the order of their
/// numbers; and the last that was looked at, none at the end.
pub fn lines(
    shelf: Shelf,
    after: Option<ProductId>,
    limit: i64,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<(Vec<Line>, Option<ProductId>)> {
    let of_business_after = products::table
        .filter(products::business_id.eq(actor.business))
        .filter(products::id.gt(after.unwrap_or(ProductId::new(0))))
        .order(products::id)
        .limit(limit)
        .select((products::id, products::sku, products::barcode))
        .into_boxed();
    let of_shelf = if shelf == Shelf::Archived {
        of_business_after.filter(products::archived_at.is_not_null())
    } else {
        of_business_after.filter(products::archived_at.is_null())
    };
    let found = of_shelf.load::<(ProductId, Option<String>, Option<String>)>(conn)?;
    let last = found.last().map(|(id, _, _)| *id);
    let revisions = of_business(actor.business)
        .filter(product_revisions::product_id.eq_any(found.iter().map(|(id, _, _)| *id).collect::<Vec<_>>()))
        .filter(visible_to(actor))
        .order((product_revisions::product_id, product_revisions::number.desc()))
        .distinct_on(product_revisions::product_id)
        .load::<Revision>(conn)?;
    let mut revisions: HashMap<_, _> = revisions.into_iter().map(|revision| (revision.product_id, revision)).collect();
    let lines = found.into_iter().filter_map(|(id, sku, barcode)| {
        let revision = revisions.remove(&id)?;
        let is_there = if let Shelf::At(status) = shelf { revision.status == status } else { true };
        is_there.then_some(Line { id, sku, barcode, revision })
    });
    Ok((lines.collect(), last))
}

/// The categories of a business's products, and the names of the fields in which they say something.
pub fn used(business: BusinessId, conn: &mut PgConnection) -> Result<(Vec<CategoryId>, BTreeSet<String>)> {
    let categories = product_revisions::table
        .filter(product_revisions::business_id.eq(business))
        .filter(product_revisions::category_id.is_not_null())
        .select(product_revisions::category_id.assume_not_null())
        .distinct()
        .load::<CategoryId>(conn)?;
    let labels: Vec<Label> = diesel::sql_query(
        "SELECT DISTINCT said ->> 'label' AS label
           FROM product_revisions, jsonb_array_elements(specifics) AS said
          WHERE business_id = $1 AND specifics <> '[]'",
    )
    .bind::<BigInt, _>(business)
    .load(conn)?;
    Ok((categories, labels.into_iter().map(|row| row.label).collect()))
}

#[derive(QueryableByName)]
struct Label {
    #[diesel(sql_type = sql_types::Text)]
    label: String,
}
