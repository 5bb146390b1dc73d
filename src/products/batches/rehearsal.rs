//! What an act would do: how many products, a few of them before and after, and which are left out and why. Nothing is
//! changed.

use diesel::prelude::*;

use super::super::model::Product;
use super::super::revisions::{Revision, of_business, visible_to};
use crate::error::Result;
use crate::identity::Actor;
use crate::locales::{Locale, Text};
use crate::products::batches::acts::{Act, Rules};
use crate::products::rules::may_decide;
use crate::schema::{product_revisions, products};

/// So many products are looked at; of more, the rest is decided when it is done.
pub const REHEARSED: usize = 2_000;
/// So many are read at once.
const AT_ONCE: usize = 250;
/// So many examples are shown.
const EXAMPLES: usize = 5;
/// So many reasons, each with so many names.
const NAMED: usize = 3;

/// A product before and after.
#[derive(Clone, Debug)]
pub struct Example {
    /// The product.
    pub product: i64,
    /// What it is called.
    pub name: String,
    /// What it says now.
    pub before: String,
    /// What it would say.
    pub after: String,
}

/// Why some are left out.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// Why.
    pub why: Text,
    /// How many.
    pub count: usize,
    /// Some of them: number and name.
    pub some: Vec<(i64, String)>,
}

/// What would be done.
#[derive(Clone, Debug, Default)]
pub struct Rehearsal {
    /// How many were looked at.
    pub looked: usize,
    /// With how many it can be done.
    pub possible: usize,
    /// Some of them.
    pub examples: Vec<Example>,
    /// The others.
    pub refusals: Vec<Refusal>,
    /// Whether rules may approve some of them at once.
    pub rules_decide: bool,
}

impl Rehearsal {
    /// Looks at the first products that were selected.
    pub fn of(rules: &Rules<'_>, t: Locale, conn: &mut PgConnection) -> Result<Self> {
        let rules_decide = rules.act == Act::Submit && may_decide(rules.actor, conn)?;
        let mut rehearsal = Self { rules_decide, ..Self::default() };
        let ids: Vec<i64> = rules.details.ids.iter().copied().take(REHEARSED).collect();
        for piece in ids.chunks(AT_ONCE) {
            for (product, revision) in newest(piece, rules.actor, conn)? {
                rehearsal.add(&product, &revision, rules, t)?;
            }
        }
        let gone = ids.len().saturating_sub(rehearsal.looked);
        if gone > 0 {
            rehearsal.refusals.push(Refusal { why: Text::products_bulk_gone(), count: gone, some: Vec::new() });
        }
        rehearsal.looked = ids.len();
        Ok(rehearsal)
    }

    /// With how many it cannot be done.
    #[must_use]
    pub fn refused(&self) -> usize {
        self.looked - self.possible
    }

    fn add(&mut self, product: &Product, revision: &Revision, rules: &Rules<'_>, t: Locale) -> Result<()> {
        self.looked += 1;
        let (id, name) = (product.id.get(), revision.name().to_owned());
        match rules.plan(product, revision)? {
            Ok(changed) => {
                self.possible += 1;
                if self.examples.len() < EXAMPLES {
                    let shown = |content| rules.shown(content, t);
                    let (before, after) = match &changed {
                        Some(changed) => (shown(&revision.content), shown(changed)),
                        None => (String::new(), String::new()),
                    };
                    self.examples.push(Example { product: id, name, before, after });
                }
            }
            Err(why) => match self.refusals.iter_mut().find(|refusal| refusal.why == why) {
                Some(refusal) => {
                    refusal.count += 1;
                    if refusal.some.len() < NAMED {
                        refusal.some.push((id, name));
                    }
                }
                None => self.refusals.push(Refusal { why, count: 1, some: vec![(id, name)] }),
            },
        }
        Ok(())
    }
}

/// These products, each with the newest revision that the person may see; others are left out.
fn newest(ids: &[i64], actor: &Actor, conn: &mut PgConnection) -> Result<Vec<(Product, Revision)>> {
    let found: Vec<Product> = products::table
        .filter(products::business_id.eq(actor.business).and(products::id.eq_any(ids)))
        .order(products::id)
        .select(Product::as_select())
        .load(conn)?;
    let mut revisions: Vec<Revision> = of_business(actor.business)
        .filter(product_revisions::product_id.eq_any(ids))
        .filter(visible_to(actor))
        .order((product_revisions::product_id, product_revisions::number.desc()))
        .distinct_on(product_revisions::product_id)
        .load(conn)?;
    let mut pairs = Vec::with_capacity(found.len());
    for product in found {
        if let Some(place) = revisions.iter().position(|revision| revision.product_id == product.id) {
            pairs.push((product, revisions.swap_remove(place)));
        }
    }
    Ok(pairs)
}
