//! Handing in, where a rule of the business may decide at once, and what rules decided, for people to look at later.

use diesel::prelude::*;
use serde_json::json;

use super::changes::{self, noted, publish};
use super::checks::{Checked, Kind};
use super::decisions::{NewDecision, Rule};
use super::model::Product;
use super::revisions::{Revision, of_business};
use super::rules::{Covered, Ruling, ruling};
use super::second_thoughts;
use super::status::Status;
use super::submissions::{self, Outcome};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::content::FIELDS;
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::{BusinessId, DecisionId, ProductId, RevisionId, UserId};
use crate::locales::{At, Text};
use crate::schema::{colleagues, decisions, product_revisions, products, submissions as rounds};

/// What became of something that was handed in.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The product as it is now.
    pub product: Product,
    /// The revision that was handed in.
    pub revision: Revision,
    /// The rule that approved it at once; else it waits.
    pub at_once: Option<Covered>,
    /// Whether a rule would have approved it, were it not for its warnings.
    pub is_warned: bool,
}

impl Handed {
    /// What its author is told.
    #[must_use]
    pub fn done(&self) -> Text {
        let Some(Covered { rule, changed, percent }) = &self.at_once else {
            return if self.is_warned {
                Text::products_done_submitted_warned()
            } else {
                Text::products_done_submitted()
            };
        };
        match (rule, percent) {
            (Rule::TrustedAuthor, _) => Text::products_at_once_trusted(),
            (Rule::PriceWithin, Some(percent)) if changed.len() == 1 => {
                Text::products_at_once_price(percent.unsigned_abs().max(1))
            }
            (Rule::PriceWithin, Some(percent)) => Text::products_at_once_price_and_free(percent.unsigned_abs().max(1)),
            (Rule::PriceWithin | Rule::FreeFields, _) => Text::products_at_once_free(),
        }
    }

    /// The same where a rule decided at once.
    #[must_use]
    pub fn done_at_once(&self) -> Option<Text> {
        self.at_once.as_ref().map(|_| self.done())
    }

    /// The product's address in the workspace.
    #[must_use]
    pub fn path(&self, actor: &Actor) -> String {
        self.product.path(actor)
    }
}

/// Hands the open revision to the approvers; where a rule covers it, it is public at once.
///
/// # Errors
/// As [`changes::submit_checked`].
pub fn submit(
    id: ProductId,
    tree: &Tree,
    checked: &Checked,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Handed> {
    let product = changes::submit_checked(id, tree, checked, actor, now, conn)?;
    // Whoever hands it in need not be one of those who see it while it waits.
    let revision = of_business(actor.business)
        .filter(product_revisions::product_id.eq(product.id))
        .filter(product_revisions::status.eq(Status::Pending))
        .first::<Revision>(conn)?;
    rule_on(product, revision, &checked.kinds, tree, actor, now, conn)
}

/// Asks the rules about what was just handed in, and does what they say.
pub fn rule_on(
    product: Product,
    revision: Revision,
    warnings: &[Kind],
    tree: &Tree,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Handed> {
    let covered = match ruling(&product, &revision, warnings, tree, actor, conn)? {
        Ruling::Approves(covered) => covered,
        ruling => {
            let is_warned = ruling == Ruling::Warned;
            return Ok(Handed { product, revision, at_once: None, is_warned });
        }
    };
    diesel::update(product_revisions::table.find((actor.business, revision.id)))
        .set((
            product_revisions::status.eq(Status::Approved),
            product_revisions::version.eq(revision.version + 1),
            product_revisions::decided_at.eq(now),
            // Somebody may have sent an earlier round back.
            product_revisions::decided_by.eq(None::<UserId>),
            product_revisions::reason.eq(None::<String>),
            product_revisions::updated_at.eq(now),
        ))
        .execute(conn)?;
    let submission = submissions::end(&revision, Outcome::Approved, now, conn)?.map(|(id, _)| id);
    let decision = NewDecision {
        business: actor.business,
        product: product.id,
        revision: revision.id,
        submission,
        kind: Outcome::Approved.decision(),
        by: Err(covered.rule),
        note: "",
        points: &[],
        published_before: product.published_revision_id,
        accepted: &[],
    };
    let decision = decision.note(now, conn)?;
    second_thoughts::keep(decision, &revision, None, None, conn)?;
    let product = diesel::update(products::table.find((actor.business, product.id)))
        .set((products::published_revision_id.eq(revision.id), products::open_revision_id.eq(None::<RevisionId>)))
        .returning(Product::as_returning())
        .get_result(conn)?;
    publish(&revision, actor, now, conn)?;
    let details = json!({ "rule": covered.rule, "changed": covered.changed, "percent": covered.percent });
    noted(&product, &revision, "product.approved_at_once", details, actor, now, conn)?;
    Ok(Handed { product, revision, at_once: Some(covered), is_warned: false })
}

/// A decision of a rule that nobody looked at yet.
#[derive(Debug, Queryable)]
#[expect(clippy::struct_field_names, reason = "when it was decided")]
pub struct Decided {
    /// Its number.
    pub id: DecisionId,
    /// The product.
    pub product: ProductId,
    /// What it is called in what was approved.
    pub name: String,
    /// The rule.
    pub rule: Option<Rule>,
    decided_at: Moment,
    changed: Option<Vec<String>>,
    /// By how many percent the price changed.
    pub percent: Option<i32>,
    /// What whoever handed it in is called.
    pub by: Option<String>,
    /// What was public before; nothing where it was a new product.
    pub before: Option<RevisionId>,
    /// Whether it is still what is public.
    pub is_public: bool,
    warnings: Option<Vec<String>>,
}

impl Decided {
    /// When it was decided.
    #[must_use]
    pub const fn when(&self) -> At {
        At(self.decided_at)
    }

    /// What it was warned of.
    #[must_use]
    pub fn warnings(&self) -> Vec<Text> {
        Kind::labels(self.warnings.as_deref().unwrap_or_default())
    }

    /// What the fields are called that changed.
    pub fn changed(&self) -> impl Iterator<Item = &'static Text> {
        let keys = self.changed.as_deref().unwrap_or_default();
        FIELDS.into_iter().filter(|field| keys.iter().any(|key| key == field.key)).map(|field| &field.label)
    }
}

/// What rules decided and nobody looked at yet, oldest first.
pub fn to_look_at(business: BusinessId, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Decided>> {
    let revision =
        product_revisions::business_id.eq(decisions::business_id).and(product_revisions::id.eq(decisions::revision_id));
    let submission =
        rounds::business_id.eq(decisions::business_id).and(rounds::id.nullable().eq(decisions::submission_id));
    let product = products::business_id.eq(decisions::business_id).and(products::id.eq(decisions::product_id));
    let is_public = products::archived_at
        .is_null()
        .and(products::published_revision_id.is_not_distinct_from(decisions::revision_id.nullable()));
    let person = colleagues::business_id.eq(decisions::business_id).and(colleagues::user_id.eq(rounds::submitted_by));
    Ok(decisions::table
        .inner_join(product_revisions::table.on(revision))
        .inner_join(products::table.on(product))
        .left_join(rounds::table.on(submission))
        .left_join(colleagues::table.on(person))
        .filter(decisions::business_id.eq(business))
        .filter(decisions::rule.is_not_null().and(decisions::looked_at.is_null()))
        .filter(decisions::undone_at.is_null())
        .order((decisions::decided_at, decisions::id))
        .select((
            decisions::id,
            decisions::product_id,
            product_revisions::name,
            decisions::rule.nullable(),
            decisions::decided_at,
            rounds::changed.nullable(),
            rounds::price_percent.nullable(),
            colleagues::name.nullable(),
            decisions::published_before,
            is_public,
            rounds::warnings.nullable(),
        ))
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}

/// Notes that somebody looked at these decisions of rules; answers how many nobody had looked at.
pub fn look_at(ids: &[i64], actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let those = decisions::table
        .filter(decisions::business_id.eq(actor.business))
        .filter(decisions::id.eq_any(ids))
        .filter(decisions::rule.is_not_null().and(decisions::looked_at.is_null()));
    Ok(diesel::update(those).set((decisions::looked_at.eq(now), decisions::looked_by.eq(actor.user))).execute(conn)?)
}
