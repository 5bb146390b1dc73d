//! All listings of a business at once: they go when it closes, and those that were there come back when it opens again.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use crate::content::COLUMNS;
use crate::error::Result;
use crate::ids::{BusinessId, ProductId};
use crate::schema::{listings, product_revisions, products};

/// Takes every listing of a business away. The caller holds the business's row, so that none is added meanwhile.
pub fn withdraw_all(business: BusinessId, conn: &mut PgConnection) -> Result<usize> {
    take_time(conn)?;
    Ok(diesel::delete(listings::table.filter(listings::business_id.eq(business))).execute(conn)?)
}

/// Lists again what was approved and is not archived, with the dates that it had. Answers how many there are, and the
/// products whose descriptions were approved before they were kept as pages need them: those are left to the caller.
pub fn publish_all(business: BusinessId, conn: &mut PgConnection) -> Result<(usize, Vec<ProductId>)> {
    take_time(conn)?;
    let own = COLUMNS.iter().map(|column| format!("r.{column}")).collect::<Vec<_>>().join(", ");
    let columns = COLUMNS.join(", ");
    // The products are held: one that is archived at this moment is not listed.
    let listed = diesel::sql_query(format!(
        "INSERT INTO listings (business_id, id, revision_id, business_name, business_slug, summary, description_html,
                               sentences, published_at, updated_at, {columns})
         SELECT p.business_id, p.id, r.id, b.name, b.slug, r.summary, r.description_html, r.sentences,
                coalesce((SELECT min(a.decided_at) FROM product_revisions a
                           WHERE a.business_id = $1 AND a.product_id = p.id AND a.status = 'approved'), r.updated_at),
                coalesce(r.decided_at, r.updated_at), {own}
           FROM products p
           JOIN product_revisions r ON r.business_id = $1 AND r.product_id = p.id AND r.id = p.published_revision_id
           JOIN businesses b ON b.id = p.business_id
          WHERE p.business_id = $1 AND p.archived_at IS NULL
            AND num_nulls(r.description_html, r.summary, r.sentences) = 0
            FOR SHARE OF p"
    ))
    .bind::<BigInt, _>(business)
    .execute(conn)?;
    let published = product_revisions::business_id
        .eq(products::business_id)
        .and(product_revisions::id.nullable().eq(products::published_revision_id));
    let left = products::table
        .inner_join(product_revisions::table.on(published))
        .filter(products::business_id.eq(business))
        .filter(products::archived_at.is_null())
        .filter(
            product_revisions::description_html
                .is_null()
                .or(product_revisions::summary.is_null())
                .or(product_revisions::sentences.is_null()),
        )
        .select(products::id)
        .load(conn)?;
    Ok((listed, left))
}

/// Some businesses have more listings than are written in the time that a page's statements have. What takes longer than
/// visitors wait for is done all the same.
fn take_time(conn: &mut PgConnection) -> Result<()> {
    diesel::sql_query("SET LOCAL statement_timeout = '2min'").execute(conn)?;
    Ok(())
}
