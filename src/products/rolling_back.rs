//! Making public again what was approved once. The words of then become a new approved version, so that the record, the
//! listing and the next draft all say the same.

use diesel::prelude::*;
use serde_json::json;

use super::changes::{Decided, current, noted, publish};
use super::decisions::NewDecision;
use super::revisions::{Revision, find, rendered};
use super::status::Status;
use super::submissions::compare_again;
use super::undoing::ROLLED_BACK;
use super::{reopening, second_thoughts};
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::Written;
use crate::error::{Error, Result};
use crate::identity::{Actor, Permission};
use crate::ids::{ProductId, RevisionId};
use crate::locales::Text;

/// A product to be rolled back, and what was public when somebody chose to.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// The product.
    pub product: ProductId,
    /// The approved revision that is to be public again.
    pub to: RevisionId,
    /// What was public then.
    pub from: RevisionId,
}

/// Rolls a product back.
///
/// # Errors
/// [`Error::Conflict`] when something else is public meanwhile, or the revision was never approved;
/// [`Error::Forbidden`] under four eyes for whoever wrote it.
pub fn roll_back(
    wish: Wish,
    note: &str,
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Decided> {
    let product = current(wish.product, actor, conn)?;
    let target = find(wish.to, actor, conn)?;
    if target.product_id != product.id {
        return Err(Error::NotFound);
    }
    may(&target, tree, actor, conn)?;
    if product.published_revision_id != Some(wish.from) {
        return Err(Error::Conflict(Text::products_published_since()));
    }
    if product.published_revision_id == Some(target.id) {
        return Err(Error::Conflict(Text::products_is_public()));
    }
    let written = Written { content: target.content.clone(), rendered: rendered(&target, conn)? };
    let again = reopening::insert(&product, &written, &target, actor, now, conn)?;
    publish(&again, actor, now, conn)?;
    compare_again(&again, tree, conn)?;
    let decision = NewDecision {
        business: actor.business,
        product: product.id,
        revision: target.id,
        submission: None,
        kind: ROLLED_BACK,
        by: Ok(actor.user),
        note,
        points: &[],
        published_before: product.published_revision_id,
        accepted: &[],
    };
    let decision = decision.note(now, conn)?;
    second_thoughts::keep(decision, &target, None, Some(again.id), conn)?;
    let details = json!({ "to": target.number });
    noted(&product, &again, "product.rolled_back", details, actor, now, conn)?;
    Ok(Decided { product, decision })
}

/// Whether somebody may make this revision public again. Under four eyes not what they wrote themselves: nobody alone
/// decides that their own words are public.
///
/// # Errors
/// As [`roll_back`].
pub fn may(target: &Revision, tree: &Tree, actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    actor.require(Permission::ApproveProducts)?;
    if target.status != Status::Approved {
        return Err(Error::Conflict(Text::products_never_approved()));
    }
    if Settings::of(actor.business, conn)?.four_eyes && target.is_written_by(actor.user) {
        return Err(Error::Forbidden(Text::products_roll_back_own()));
    }
    if !target.offer().category_id.is_some_and(|category| tree.is_leaf(category)) {
        return Err(Error::Conflict(Text::products_roll_back_no_category()));
    }
    Ok(())
}
