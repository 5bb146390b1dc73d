//! Writing: a new product with its first draft, and changes of a draft. Each is one step of the caller's transaction.

use diesel::dsl::max;
use diesel::prelude::*;

use super::changes::{current, latest, standing, touch, unchanged};
use super::model::Product;
use super::revisions::{Revision, Seen, find, of_product};
use super::status::{Action, Status, next};
use crate::clock::Moment;
use crate::content::{Pictures, Written};
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::{ProductId, RevisionId};
use crate::locales::Text;
use crate::media::model::complete;
use crate::schema::{product_revisions, products};

/// What tells a new product from another.
#[derive(Clone, Debug, Default)]
pub struct Identity {
    /// The business's own number for it.
    pub sku: Option<String>,
    /// The number under its bars.
    pub barcode: Option<String>,
    /// The key of the form that it was written in.
    pub form_key: Option<String>,
}

/// Writes a new product with its first draft. A form that is sent twice makes one product.
///
/// # Errors
/// [`Error::Conflict`] when the sku is taken, or the form was sent before and said something else; the database's.
pub fn create(
    written: &Written,
    identity: &Identity,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<ProductId> {
    let made = diesel::insert_into(products::table)
        .values((
            products::business_id.eq(actor.business),
            products::author_id.eq(actor.user),
            products::sku.eq(&identity.sku),
            products::barcode.eq(&identity.barcode),
            products::form_key.eq(&identity.form_key),
            products::created_at.eq(now),
            products::updated_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .returning(products::id)
        .get_result::<ProductId>(conn)
        .optional()?;
    let Some(id) = made else { return made_before(written, identity, actor, conn) };
    begin(id, None, written, actor, now, conn)?;
    record(conn, now, &Event::of(actor.business, actor.user, "product.created").on(id.get(), written.name()))?;
    Ok(id)
}

/// Counts others among those who wrote the first version of a product.
pub fn add_writers(id: ProductId, writers: &[i64], actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    let mut all = vec![actor.user.get()];
    all.extend(writers.iter().filter(|writer| **writer != actor.user.get()));
    diesel::update(product_revisions::table)
        .filter(product_revisions::business_id.eq(actor.business))
        .filter(product_revisions::product_id.eq(id))
        .set(product_revisions::writers.eq(all))
        .execute(conn)?;
    Ok(())
}

/// The product that this very form has made already, if it said the same.
fn made_before(written: &Written, identity: &Identity, actor: &Actor, conn: &mut PgConnection) -> Result<ProductId> {
    let Some(product) = made_by_form(identity, actor, conn)? else {
        return Err(Error::Conflict(Text::products_sku_taken()));
    };
    let is_same = product.sku == identity.sku
        && product.barcode == identity.barcode
        && of_product(product.id, actor, conn)?.iter().any(|revision| revision.content == written.content);
    if is_same {
        return Ok(product.id);
    }
    Err(Error::Conflict(Text::products_form_used()))
}

/// The product that this person made with this very form.
pub fn made_by_form(identity: &Identity, actor: &Actor, conn: &mut PgConnection) -> Result<Option<Product>> {
    let Some(key) = &identity.form_key else { return Ok(None) };
    Ok(products::table
        .filter(products::business_id.eq(actor.business))
        .filter(products::author_id.eq(actor.user))
        .filter(products::form_key.eq(key))
        .select(Product::as_select())
        .first(conn)
        .optional()?)
}

/// Changes what a product says: its open draft, or a new one on top of what was published or refused.
///
/// # Errors
/// [`Error::Conflict`] when it changed since `seen` or waits for approval.
pub fn edit(
    id: ProductId,
    written: &Written,
    seen: Seen,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Product> {
    let product = current(id, actor, conn)?;
    if let Some(open) = product.open_revision_id {
        change(open, written, seen, actor, now, conn)?;
        touch(&product, now, conn)?;
    } else {
        let base = latest(&product, actor, conn)?;
        unchanged(&base, seen)?;
        actor.require(Action::Edit.permission())?;
        begin(product.id, Some(&base), written, actor, now, conn)?;
    }
    record(conn, now, &Event::of(actor.business, actor.user, "product.edited").on(product.id.get(), written.name()))?;
    Ok(product)
}

/// Writes into the open revision.
fn change(
    open: RevisionId,
    written: &Written,
    seen: Seen,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let revision = find(open, actor, conn).map_err(|error| match error {
        Error::NotFound => Error::Conflict(Text::products_being_changed()),
        error => error,
    })?;
    let status = next(revision.status, Action::Edit, standing(&revision, actor, conn)?)?;
    unchanged(&revision, seen)?;
    let written = &completed(written, Some(&revision), actor, conn)?;
    let mut writers = revision.writers.clone();
    if !revision.is_written_by(actor.user) {
        writers.push(actor.user.get());
    }
    diesel::update(product_revisions::table.find((actor.business, open)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::writers.eq(writers),
            product_revisions::updated_at.eq(now),
            written.row(),
        ))
        .execute(conn)?;
    Ok(())
}

/// Begins a product's next revision, on top of another or as its first.
fn begin(
    product: ProductId,
    base: Option<&Revision>,
    written: &Written,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let written = &completed(written, base, actor, conn)?;
    // What was refused and is taken up again is still in the words of those who wrote it.
    let refused = base.filter(|base| base.status == Status::Rejected);
    let mut writers = refused.map_or_else(Vec::new, |base| base.writers.clone());
    if !writers.contains(&actor.user.get()) {
        writers.push(actor.user.get());
    }
    let id: RevisionId = diesel::insert_into(product_revisions::table)
        .values((
            product_revisions::business_id.eq(actor.business),
            product_revisions::product_id.eq(product),
            product_revisions::number.eq(next_number(product, actor, conn)?),
            product_revisions::status.eq(Status::Draft),
            product_revisions::author_id.eq(actor.user),
            product_revisions::writers.eq(writers),
            product_revisions::base_revision_id.eq(base.map(|base| base.id)),
            product_revisions::created_at.eq(now),
            product_revisions::updated_at.eq(now),
            written.row(),
        ))
        .returning(product_revisions::id)
        .get_result(conn)?;
    diesel::update(products::table.find((actor.business, product)))
        .set((products::open_revision_id.eq(id), products::updated_at.eq(now)))
        .execute(conn)?;
    Ok(())
}

/// The same with all that there is to know of its pictures.
fn completed(written: &Written, before: Option<&Revision>, actor: &Actor, conn: &mut PgConnection) -> Result<Written> {
    let mut written = written.clone();
    let none = Pictures::default();
    let before = before.map_or(&none, |before| &before.offer().pictures);
    complete(&mut written.content.offer.pictures, before, actor.business, conn)?;
    Ok(written)
}

/// The number of a product's next revision. Those that the person may not see count too.
fn next_number(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<i32> {
    let newest: Option<i32> = product_revisions::table
        .filter(product_revisions::business_id.eq(actor.business))
        .filter(product_revisions::product_id.eq(product))
        .select(max(product_revisions::number))
        .first(conn)?;
    Ok(newest.unwrap_or(0) + 1)
}
