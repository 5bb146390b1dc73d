//! Products as rows, and one product with the revisions that somebody may see.

use diesel::prelude::*;

use super::revisions::{Revision, of_product};
use super::rule::Rule;
use super::status::Status;
use crate::clock::Moment;
use crate::content::Picture;
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::people::called;
use crate::ids::{BusinessId, ProductId, RevisionId, UserId};
use crate::locales::Name;
use crate::schema::{colleagues, decisions, products};

/// What a business works on.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = products)]
pub struct Product {
    /// The business that it belongs to.
    pub business_id: BusinessId,
    /// Its number; its listing has the same.
    pub id: ProductId,
    /// The business's own number for it.
    pub sku: Option<String>,
    /// The number under its bars.
    pub barcode: Option<String>,
    /// What the listing was written from.
    pub published_revision_id: Option<RevisionId>,
    /// What is being worked on.
    pub open_revision_id: Option<RevisionId>,
    /// When it was archived.
    pub archived_at: Option<Moment>,
    /// For which decision of the operator it is not public as it was.
    pub withdrawn_decision_id: Option<i64>,
    /// What was public then, which is not published again.
    pub withdrawn_revision_id: Option<RevisionId>,
}

impl Product {
    /// The product, locked until the transaction ends, so that two changes to it follow each other.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the business has none of this number.
    pub fn lock(id: ProductId, business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(products::table.find((business, id)).select(Self::as_select()).for_update().first(conn)?)
    }

    /// Its address in the workspace.
    #[must_use]
    pub fn path(&self, actor: &Actor) -> String {
        format!("/manage/{}/products/{}", actor.slug, self.id)
    }
}

/// A picture at the address where members see it, also before it is public.
#[must_use]
pub fn inside(picture: &Picture, actor: &Actor) -> Picture {
    let path = if picture.path.starts_with("/pictures/") { actor.path(&picture.path) } else { picture.path.clone() };
    Picture { path, ..picture.clone() }
}

/// A product with what somebody may see of it.
pub struct View {
    /// The product.
    pub product: Product,
    /// Newest first; never empty.
    pub revisions: Vec<Revision>,
    names: Vec<(UserId, String)>,
    rules: Vec<(RevisionId, Option<Rule>)>,
}

impl View {
    /// A product as this person may see it.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none, or none for them.
    pub fn find(id: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let product = products::table.find((actor.business, id)).select(Product::as_select()).first::<Product>(conn)?;
        let revisions = of_product(id, actor, conn)?;
        if revisions.is_empty() {
            return Err(Error::NotFound);
        }
        let people: Vec<_> = revisions.iter().flat_map(|r| [Some(r.author_id), r.decided_by]).flatten().collect();
        let names = colleagues::table
            .filter(colleagues::business_id.eq(actor.business).and(colleagues::user_id.eq_any(people)))
            .select((colleagues::user_id, colleagues::name))
            .load(conn)?;
        let by_rule = |revision: &&Revision| revision.status == Status::Approved && revision.decided_by.is_none();
        let by_rules: Vec<_> = revisions.iter().filter(by_rule).map(|revision| revision.id).collect();
        let rules = if by_rules.is_empty() {
            Vec::new()
        } else {
            decisions::table
                .filter(decisions::business_id.eq(actor.business).and(decisions::product_id.eq(id)))
                .filter(decisions::revision_id.eq_any(by_rules).and(decisions::rule.is_not_null()))
                .select((decisions::revision_id, decisions::rule))
                .load(conn)?
        };
        Ok(Self { product, revisions, names, rules })
    }

    /// The revision that matters most: the open one, else the newest.
    #[must_use]
    pub fn latest(&self) -> &Revision {
        &self.revisions[0]
    }

    /// What the listing was written from.
    #[must_use]
    pub fn published(&self) -> Option<&Revision> {
        self.revisions.iter().find(|revision| Some(revision.id) == self.product.published_revision_id)
    }

    /// Whether the product can be changed now: it is not archived, and does not wait for approval.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.product.archived_at.is_none() && self.latest().status != Status::Pending
    }

    /// Whether the listing was written from this revision.
    #[must_use]
    pub fn is_published(&self, revision: &Revision) -> bool {
        self.product.published_revision_id == Some(revision.id)
    }

    /// Whether the public can see it.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        self.product.published_revision_id.is_some() && self.product.archived_at.is_none()
    }

    /// The rule that approved a revision, where no person did.
    #[must_use]
    pub fn rule_of(&self, revision: &Revision) -> Option<Rule> {
        self.rules.iter().find(|(id, _)| *id == revision.id).and_then(|(_, rule)| *rule)
    }

    /// What somebody is called who has to do with it. Whoever worked here once keeps a name here.
    #[must_use]
    pub fn name_of(&self, user: &UserId) -> Name {
        let known = self.names.iter().find(|(id, _)| id == user);
        known.map_or_else(|| Name::Theirs("…".to_owned()), |(_, name)| called(name))
    }
}
