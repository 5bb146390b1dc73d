//! The rules of a business that decide by themselves: authors whom it trusts, fields that need no approval, prices that
//! change by little. Four eyes stand above all of them.

use diesel::prelude::*;

use super::differences;
use super::model::Product;
use super::revisions::{Revision, of_business};
use super::rule::Rule;
use super::status::Status;
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::content::Content;
use crate::content::fields::PRICE;
use crate::error::Result;
use crate::identity::Actor;
use crate::identity::people::is_verified;
use crate::ids::RevisionId;
use crate::schema::{business_settings, decisions, memberships, product_revisions};

/// Whether a price is within so many percent of another.
fn is_within(percent: i32, before: &Content, after: &Content) -> bool {
    prices(before, after).is_some_and(|(before, after)| {
        let (before, after) = (i128::from(before), i128::from(after));
        (after - before).abs() * 100 <= before * i128::from(percent)
    })
}

fn prices(before: &Content, after: &Content) -> Option<(i64, i64)> {
    let (before, after) = (&before.offer, &after.offer);
    before.price_minor.zip(after.price_minor).filter(|_| before.currency == after.currency)
}

/// What a rule decided on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The rule.
    pub rule: Rule,
    /// The keys of the fields that changed; of a new product none.
    pub changed: Vec<&'static str>,
    /// By how many percent the price changed.
    pub percent: Option<i32>,
}

/// The rule that approves a submission, if there is one. Every field that changed has to be covered by one.
pub fn covering(
    product: &Product,
    revision: &Revision,
    tree: &Tree,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<Option<Covered>> {
    let (free, percent) = business_settings::table
        .find(actor.business)
        .select((business_settings::free_fields, business_settings::free_price_percent))
        .first::<(Vec<String>, i32)>(conn)?;
    let is_trusted = is_trusted(revision, actor, conn)?;
    if !is_trusted && free.is_empty() && percent == 0 {
        return Ok(None);
    }
    if Settings::of(actor.business, conn)?.four_eyes || !is_verified(actor.user, conn)? {
        return Ok(None);
    }
    let published = published(product, conn)?;
    let (changed, by) = match &published {
        Some(published) => {
            let (before, after) = (&published.content, &revision.content);
            differences::of(Some(before), after, tree)
        }
        None => (Vec::new(), None),
    };
    let is_free = |key: &&str| free.iter().any(|free| free == key);
    let rule = if is_trusted {
        Some(Rule::TrustedAuthor)
    } else if changed.is_empty() {
        None
    } else if changed.iter().all(is_free) {
        Some(Rule::FreeFields)
    } else {
        let is_covered = changed.iter().all(|key| *key == PRICE.key || is_free(key));
        let approved = if is_covered && percent > 0 { last_approved(product, conn)? } else { None };
        let is_small = approved.is_some_and(|approved| is_within(percent, &approved.content, &revision.content));
        is_small.then_some(Rule::PriceWithin)
    };
    Ok(rule.map(|rule| Covered { rule, changed, percent: by }))
}

/// Whether everybody who wrote on it, and whoever hands it in, is a member whom the business trusts.
fn is_trusted(revision: &Revision, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let mut people = revision.writers.clone();
    people.push(actor.user.get());
    people.sort_unstable();
    people.dedup();
    let trusted: i64 = memberships::table
        .filter(memberships::business_id.eq(actor.business))
        .filter(memberships::user_id.eq_any(&people))
        .filter(memberships::is_trusted)
        .count()
        .get_result(conn)?;
    Ok(usize::try_from(trusted) == Ok(people.len()))
}

fn published(product: &Product, conn: &mut PgConnection) -> Result<Option<Revision>> {
    let Some(published) = product.published_revision_id else { return Ok(None) };
    Ok(of_business(product.business_id).filter(product_revisions::id.eq(published)).first(conn).optional()?)
}

/// What a person approved last of a product. However often a price moves by little, it is measured against this.
fn last_approved(product: &Product, conn: &mut PgConnection) -> Result<Option<Revision>> {
    // Of what was approved in part, only what was accepted.
    let has_price = decisions::kind.ne("approved_in_part").or(decisions::accepted.contains(vec![PRICE.key]));
    let decided = decisions::table
        .filter(decisions::business_id.eq(product.business_id))
        .filter(decisions::product_id.eq(product.id))
        .filter(decisions::decided_by.is_not_null().and(decisions::undone_at.is_null()))
        .filter(decisions::kind.eq_any(["approved", "approved_in_part", "rolled_back"]))
        .filter(has_price)
        .order(decisions::id.desc())
        .select((decisions::revision_id, decisions::part_revision_id))
        .first::<(RevisionId, Option<RevisionId>)>(conn)
        .optional()?
        // What was sent back besides goes on changing: of a part, what was published then counts.
        .map(|(revision, part)| part.unwrap_or(revision));
    let of_product = of_business(product.business_id).filter(product_revisions::product_id.eq(product.id));
    Ok(match decided {
        Some(revision) => of_product.filter(product_revisions::id.eq(revision)).first(conn).optional()?,
        // Approved before decisions were kept as rows.
        None => of_product
            .filter(product_revisions::status.eq(Status::Approved))
            .filter(product_revisions::decided_by.is_not_null())
            .order(product_revisions::number.desc())
            .first(conn)
            .optional()?,
    })
}
