//! What can be done with a product. Every change locks the product, asks [`next`] and writes an event, all in the
//! caller's transaction.

use diesel::dsl::max;
use diesel::prelude::*;
use serde_json::{Value, json};

pub use super::content::{Content, Identity, Seen};
use super::model::Product;
use super::revisions::{Revision, find, of_business, of_product};
use super::status::{Action, Standing, Status, next};
use crate::businesses::model::Settings;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::{ProductId, RevisionId};
use crate::listings;
use crate::schema::{product_revisions, products};

/// Writes a new product with its first draft. A form that is sent twice makes one product.
///
/// # Errors
/// [`Error::Conflict`] when the sku is taken, or the form was sent before and said something else; the database's.
pub fn create(
    content: &Content,
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
            products::form_key.eq(&identity.form_key),
            products::created_at.eq(now),
            products::updated_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .returning(products::id)
        .get_result::<ProductId>(conn)
        .optional()?;
    let Some(id) = made else { return made_before(content, identity, actor, conn) };
    open(id, 1, None, content, actor, now, conn)?;
    record(conn, now, &Event::of(actor.business, actor.user, "product.created").on(id.get(), &content.name))?;
    Ok(id)
}

/// The product that this very form has made already, if it said the same.
fn made_before(content: &Content, identity: &Identity, actor: &Actor, conn: &mut PgConnection) -> Result<ProductId> {
    let Some(product) = made_by_form(identity, actor, conn)? else {
        return Err(Error::Conflict("Another product has this SKU already.".to_owned()));
    };
    let is_same = product.sku == identity.sku
        && of_product(product.id, actor, conn)?.iter().any(|revision| revision.says(content));
    if is_same {
        return Ok(product.id);
    }
    Err(Error::Conflict("This form was saved before, with something else in it.".to_owned()))
}

/// The product that this person made with this very form.
///
/// # Errors
/// The database's.
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
    content: &Content,
    seen: Seen,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let Some(open_id) = product.open_revision_id else {
        let base = latest(&product, actor, conn)?;
        unchanged(&base, seen)?;
        actor.require(Action::Edit.permission())?;
        let mut content = content.clone();
        content.images.get_or_insert_with(|| base.images.clone());
        open(id, next_number(&product, conn)?, Some(base.id), &content, actor, now, conn)?;
        return edited(product, &content, actor, now, conn);
    };
    let revision = find(open_id, actor, conn).map_err(|error| match error {
        Error::NotFound => {
            let sentence = "A colleague is working on a change to this product. Ask an admin to see it.";
            Error::Conflict(sentence.to_owned())
        }
        error => error,
    })?;
    let status = next(revision.status, Action::Edit, standing(&revision, actor, conn)?)?;
    unchanged(&revision, seen)?;
    let mut writers = revision.writers.clone();
    if !revision.is_written_by(actor.user) {
        writers.push(actor.user.get());
    }
    diesel::update(product_revisions::table.find((actor.business, open_id)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::writers.eq(writers),
            product_revisions::name.eq(&content.name),
            product_revisions::slug.eq(content.slug()),
            product_revisions::description.eq(&content.description),
            product_revisions::description_html.eq(&content.rendered.html),
            product_revisions::summary.eq(&content.rendered.summary),
            product_revisions::sentences.eq(&content.rendered.sentences),
            product_revisions::price_minor.eq(content.price.minor()),
            product_revisions::currency.eq(content.price.currency()),
            product_revisions::category_id.eq(content.category),
            product_revisions::attributes.eq(content.attributes_json()),
            product_revisions::images.eq(content.images.as_ref().unwrap_or(&revision.images)),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    edited(product, content, actor, now, conn)
}

/// Hands the open revision to the approvers.
///
/// # Errors
/// [`Error::Conflict`] when there is nothing to hand in.
pub fn submit(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let revision = in_the_open(&product, actor, conn)?;
    let status = next(revision.status, Action::Submit, standing(&revision, actor, conn)?)?;
    move_to(&revision, status, now, conn)?;
    diesel::update(product_revisions::table.find((actor.business, revision.id)))
        .set(product_revisions::submitted_at.eq(now))
        .execute(conn)?;
    noted(&product, &revision, "product.submitted", json!({}), actor, now, conn)?;
    Ok(product)
}

/// Takes the open revision back from the approvers.
///
/// # Errors
/// [`Error::Conflict`] when it is not with them.
pub fn withdraw(id: ProductId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    let product = current(id, actor, conn)?;
    let revision = in_the_open(&product, actor, conn)?;
    let status = next(revision.status, Action::Withdraw, standing(&revision, actor, conn)?)?;
    move_to(&revision, status, now, conn)?;
    noted(&product, &revision, "product.withdrawn", json!({}), actor, now, conn)?;
    Ok(product)
}

/// Decides on a submission: approving writes the listing, the others say why not.
///
/// # Errors
/// [`Error::Conflict`] when it changed since `seen`, or somebody decided first.
pub fn decide(
    seen: Seen,
    action: Action,
    reason: Option<&str>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Product> {
    let product_id = submitted(seen.revision, actor, conn)?.product_id;
    let product = current(product_id, actor, conn)?;
    // Read again under the product's lock: two approvers at once follow each other here.
    let revision = submitted(seen.revision, actor, conn)?;
    let status = next(revision.status, action, standing(&revision, actor, conn)?)?;
    unchanged(&revision, seen)?;
    diesel::update(product_revisions::table.find((actor.business, revision.id)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::decided_at.eq(now),
            product_revisions::decided_by.eq(actor.user),
            product_revisions::reason.eq(reason),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    let target = products::table.find((actor.business, product.id));
    if status == Status::Approved {
        diesel::update(target)
            .set((products::published_revision_id.eq(revision.id), products::open_revision_id.eq(None::<RevisionId>)))
            .execute(conn)?;
        listings::model::publish(&revision, actor, now, conn)?;
    } else if !status.is_open() {
        diesel::update(target).set(products::open_revision_id.eq(None::<RevisionId>)).execute(conn)?;
    }
    let (event, details) = match status {
        Status::Approved => ("product.approved", json!({})),
        Status::Rejected => ("product.rejected", json!({ "reason": reason, "revision": revision.id })),
        _ => ("product.changes_requested", json!({ "reason": reason, "revision": revision.id })),
    };
    noted(&product, &revision, event, details, actor, now, conn)?;
    Ok(product)
}

/// The product, locked, unless it was put away.
pub(super) fn current(id: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Product> {
    let product = Product::lock(id, actor.business, conn)?;
    if product.archived_at.is_some() {
        // Whoever may see nothing of it does not hear this of it either.
        latest(&product, actor, conn)?;
        return Err(Error::Conflict("This product is archived. Restore it first.".to_owned()));
    }
    Ok(product)
}

fn in_the_open(product: &Product, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    let Some(open) = product.open_revision_id else {
        latest(product, actor, conn)?;
        return Err(Error::Conflict("There is no draft of this product. Edit it to begin one.".to_owned()));
    };
    find(open, actor, conn)
}

/// What an approver looked at. They saw it waiting, so they are told when a colleague refused it meanwhile, though
/// not why: that is not theirs to see any more.
fn submitted(id: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    let revision: Revision = of_business(actor.business).filter(product_revisions::id.eq(id)).first(conn)?;
    find(id, actor, conn).map_err(|error| match error {
        Error::NotFound if revision.decided_at.is_some() => {
            Error::Conflict("Somebody else decided on this first.".to_owned())
        }
        error => error,
    })
}

pub(super) fn latest(product: &Product, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    use super::revisions::visible_to;
    Ok(of_business(actor.business)
        .filter(product_revisions::product_id.eq(product.id))
        .filter(visible_to(actor))
        .order(product_revisions::number.desc())
        .first(conn)?)
}

/// The number of a product's next revision. Those that the person may not see count too.
fn next_number(product: &Product, conn: &mut PgConnection) -> Result<i32> {
    let newest: Option<i32> = product_revisions::table
        .filter(product_revisions::business_id.eq(product.business_id))
        .filter(product_revisions::product_id.eq(product.id))
        .select(max(product_revisions::number))
        .first(conn)?;
    Ok(newest.unwrap_or(0) + 1)
}

fn standing<'a>(revision: &Revision, actor: &'a Actor, conn: &mut PgConnection) -> Result<Standing<'a>> {
    let four_eyes = Settings::of(actor.business, conn)?.four_eyes;
    Ok(Standing { actor, is_writer: revision.is_written_by(actor.user), four_eyes })
}

fn unchanged(revision: &Revision, seen: Seen) -> Result<()> {
    if revision.id == seen.revision && revision.version == seen.version {
        return Ok(());
    }
    Err(Error::Conflict("This changed since you looked. Nothing was saved; here it is as it is now.".to_owned()))
}

fn move_to(revision: &Revision, status: Status, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(product_revisions::table.find((revision.business_id, revision.id)))
        .set((
            product_revisions::status.eq(status),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

fn open(
    product: ProductId,
    number: i32,
    base: Option<RevisionId>,
    content: &Content,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<RevisionId> {
    let id: RevisionId = diesel::insert_into(product_revisions::table)
        .values((
            product_revisions::business_id.eq(actor.business),
            product_revisions::product_id.eq(product),
            product_revisions::number.eq(number),
            product_revisions::status.eq(Status::Draft),
            product_revisions::author_id.eq(actor.user),
            product_revisions::writers.eq(vec![actor.user.get()]),
            product_revisions::base_revision_id.eq(base),
            product_revisions::name.eq(&content.name),
            product_revisions::slug.eq(content.slug()),
            product_revisions::description.eq(&content.description),
            product_revisions::description_html.eq(&content.rendered.html),
            product_revisions::summary.eq(&content.rendered.summary),
            product_revisions::sentences.eq(&content.rendered.sentences),
            product_revisions::price_minor.eq(content.price.minor()),
            product_revisions::currency.eq(content.price.currency()),
            product_revisions::category_id.eq(content.category),
            product_revisions::attributes.eq(content.attributes_json()),
            product_revisions::images.eq(content.images.clone().unwrap_or_default()),
            product_revisions::created_at.eq(now),
            product_revisions::updated_at.eq(now),
        ))
        .returning(product_revisions::id)
        .get_result(conn)?;
    diesel::update(products::table.find((actor.business, product)))
        .set((products::open_revision_id.eq(id), products::updated_at.eq(now)))
        .execute(conn)?;
    Ok(id)
}

fn edited(product: Product, content: &Content, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Product> {
    touch(&product, now, conn)?;
    record(conn, now, &Event::of(actor.business, actor.user, "product.edited").on(product.id.get(), &content.name))?;
    Ok(product)
}

pub(super) fn noted(
    product: &Product,
    revision: &Revision,
    action: &str,
    details: Value,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    touch(product, now, conn)?;
    let event = Event::of(actor.business, actor.user, action).on(product.id.get(), &revision.name).with(details);
    record(conn, now, &event)
}

fn touch(product: &Product, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(products::table.find((product.business_id, product.id)))
        .set(products::updated_at.eq(now))
        .execute(conn)?;
    Ok(())
}
