//! A revision that is public at once without having been submitted itself: what was accepted of a submission, or what
//! was approved once and is public again. Where something is open it stays the newest.

use diesel::dsl::max;
use diesel::prelude::*;

use super::model::Product;
use super::revisions::{Revision, find};
use super::status::Status;
use crate::clock::Moment;
use crate::content::Written;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::RevisionId;
use crate::schema::{comments, product_revisions, products};

/// Writes an approved revision of this content, whose authors are those of another, and makes it the product's public
/// one. The listing is not written yet.
pub(super) fn insert(
    product: &Product,
    written: &Written,
    authors: &Revision,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Revision> {
    let of_product =
        product_revisions::business_id.eq(actor.business).and(product_revisions::product_id.eq(product.id));
    let newest: Option<i32> =
        product_revisions::table.filter(of_product).select(max(product_revisions::number)).first(conn)?;
    let newest = newest.unwrap_or(0);
    let number = match product.open_revision_id {
        Some(open) => {
            diesel::update(product_revisions::table.find((actor.business, open)))
                .set(product_revisions::number.eq(newest + 1))
                .execute(conn)?;
            newest
        }
        None => newest + 1,
    };
    let id: RevisionId = diesel::insert_into(product_revisions::table)
        .values((
            product_revisions::business_id.eq(actor.business),
            product_revisions::product_id.eq(product.id),
            product_revisions::number.eq(number),
            product_revisions::status.eq(Status::Approved),
            product_revisions::author_id.eq(authors.author_id),
            product_revisions::writers.eq(&authors.writers),
            product_revisions::base_revision_id.eq(product.published_revision_id),
            product_revisions::submitted_at.eq(authors.submitted_at),
            product_revisions::decided_at.eq(now),
            product_revisions::decided_by.eq(actor.user),
            product_revisions::created_at.eq(now),
            product_revisions::updated_at.eq(now),
            written.row(),
        ))
        .returning(product_revisions::id)
        .get_result(conn)?;
    diesel::update(products::table.find((actor.business, product.id)))
        .set(products::published_revision_id.eq(id))
        .execute(conn)?;
    find(id, actor, conn)
}

/// Takes such a revision away again, as if it had not been. What colleagues said meanwhile belongs to `public`, which is
/// public again.
pub(super) fn remove(
    id: RevisionId,
    public: Option<RevisionId>,
    product: &Product,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<()> {
    if let Some(public) = public {
        let said =
            comments::table.filter(comments::business_id.eq(actor.business).and(comments::product_id.eq(product.id)));
        diesel::update(said.filter(comments::revision_id.eq(id)))
            .set(comments::revision_id.eq(public))
            .execute(conn)?;
    }
    let number: i32 =
        product_revisions::table.find((actor.business, id)).select(product_revisions::number).first(conn)?;
    diesel::delete(product_revisions::table.find((actor.business, id))).execute(conn)?;
    if let Some(open) = product.open_revision_id {
        diesel::update(
            product_revisions::table.find((actor.business, open)).filter(product_revisions::number.eq(number + 1)),
        )
        .set(product_revisions::number.eq(number))
        .execute(conn)?;
    }
    Ok(())
}
