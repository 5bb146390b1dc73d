//! What the operator withdrew is not published again as it was, on whatever way.

use diesel::prelude::*;

use super::revisions::{Revision, of_business};
use crate::error::{Error, Result};
use crate::ids::RevisionId;
use crate::locales::Text;
use crate::schema::{product_revisions, products};

/// Fails where this says just what the operator withdrew.
///
/// # Errors
/// [`Error::Conflict`].
pub(super) fn require_changed(revision: &Revision, conn: &mut PgConnection) -> Result<()> {
    let row = products::table.find((revision.business_id, revision.product_id));
    let Some(withdrawn) = row.select(products::withdrawn_revision_id).first::<Option<RevisionId>>(conn)? else {
        return Ok(());
    };
    let withdrawn: Revision =
        of_business(revision.business_id).filter(product_revisions::id.eq(withdrawn)).first(conn)?;
    if withdrawn.id == revision.id || withdrawn.content == revision.content {
        return Err(Error::Conflict(Text::products_withdrawn_as_it_was()));
    }
    Ok(())
}
