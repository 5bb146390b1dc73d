//! The rules of a business that decide by themselves: authors whom it trusts, fields that need no approval, prices that
//! change by little. Four eyes stand above all of them.

use diesel::prelude::*;

use super::checks::Kind;
use super::differences;
use super::model::Product;
use super::revisions::{Revision, of_business};
use super::rule::Rule;
use super::status::Status;
use super::submissions::Outcome;
use crate::businesses::model::Settings;
use crate::categories::Tree;
use crate::content::Content;
use crate::content::fields::{CATEGORY, PRICE};
use crate::error::Result;
use crate::identity::Actor;
use crate::identity::people::is_verified;
use crate::ids::RevisionId;
use crate::schema::{business_settings, decisions, memberships, product_revisions, submissions};

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

/// What the rules say of a submission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// Nothing: it waits as everything does.
    Silent,
    /// One of them approves it.
    Approves(Covered),
    /// One of them would, were it not for warnings that somebody has to look at first.
    Warned,
}

/// What the rules say of a submission with these warnings. A warning that was there when a person approved the product
/// last keeps nothing from them, as long as the texts that it is about are still the same.
pub fn ruling(
    product: &Product,
    revision: &Revision,
    warnings: &[Kind],
    tree: &Tree,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<Ruling> {
    // The operator withdrew something of it: a person has to look whether that is mended.
    if product.withdrawn_revision_id.is_some() {
        return Ok(Ruling::Silent);
    }
    let Some(covered) = covering(product, revision, tree, actor, conn)? else { return Ok(Ruling::Silent) };
    let grave: Vec<_> = warnings.iter().filter(|kind| kind.needs_eyes()).collect();
    if grave.is_empty() {
        return Ok(Ruling::Approves(covered));
    }
    let seen = submissions::table
        .filter(submissions::business_id.eq(actor.business))
        .filter(submissions::product_id.eq(product.id))
        .filter(submissions::outcome.eq(Outcome::Approved))
        .order(submissions::id.desc())
        .select(submissions::warnings)
        .first::<Vec<String>>(conn)
        .optional()?
        .unwrap_or_default();
    let keeps_its_texts = covered.changed.iter().all(|key| *key == PRICE.key || *key == CATEGORY.key);
    let is_settled = |kind: &Kind| keeps_its_texts || *kind == Kind::Price;
    let is_known = grave.iter().all(|kind| is_settled(kind) && seen.iter().any(|seen| seen == kind.as_str()));
    Ok(if is_known { Ruling::Approves(covered) } else { Ruling::Warned })
}

/// The rule that approves a submission, if there is one. Every field that changed has to be covered by one.
fn covering(
    product: &Product,
    revision: &Revision,
    tree: &Tree,
    actor: &Actor,
    conn: &mut PgConnection,
) -> Result<Option<Covered>> {
    let (free, percent) = free(actor, conn)?;
    let is_trusted = is_trusted(revision, actor, conn)?;
    if !is_trusted && free.is_empty() && percent == 0 {
        return Ok(None);
    }
    if !Settings::of(actor.business, conn)?.lets_rules_publish() || !is_verified(actor.user, conn)? {
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

/// Whether rules can approve some of what this person hands in.
pub fn may_decide(actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let (free, percent) = free(actor, conn)?;
    let has_rules = percent > 0 || !free.is_empty() || are_trusted(&[actor.user.get()], actor, conn)?;
    Ok(has_rules && Settings::of(actor.business, conn)?.lets_rules_publish() && is_verified(actor.user, conn)?)
}

/// The fields that need no approval, and by how many percent a price may change without one.
fn free(actor: &Actor, conn: &mut PgConnection) -> Result<(Vec<String>, i32)> {
    let row = business_settings::table.find(actor.business);
    Ok(row.select((business_settings::free_fields, business_settings::free_price_percent)).first(conn)?)
}

/// Whether rules can approve what this person makes anew and hands in.
pub fn decide_on_new(actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    Ok(are_trusted(&[actor.user.get()], actor, conn)?
        && Settings::of(actor.business, conn)?.lets_rules_publish()
        && is_verified(actor.user, conn)?)
}

/// Whether everybody who wrote on it, and whoever hands it in, is a member whom the business trusts.
fn is_trusted(revision: &Revision, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let mut people = revision.writers.clone();
    people.push(actor.user.get());
    people.sort_unstable();
    people.dedup();
    are_trusted(&people, actor, conn)
}

fn are_trusted(people: &[i64], actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let trusted: i64 = memberships::table
        .filter(memberships::business_id.eq(actor.business))
        .filter(memberships::user_id.eq_any(people))
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
