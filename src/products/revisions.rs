//! Revisions as rows: what a product says, and who may see which of them.

use diesel::dsl::{AsSelect, auto_type};
use diesel::pg::Pg;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::content::Content;
use super::status::Status;
use crate::clock::{Moment, in_words};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::permissions::Permission;
use crate::ids::{BusinessId, CategoryId, ProductId, RevisionId, UserId};
use crate::money::{Currency, Money};
use crate::schema::product_revisions;
use crate::web::markdown::Rendered;

/// A fact about a product, such as its material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    /// What kind of fact.
    pub name: String,
    /// The fact.
    pub value: String,
}

/// One version of a product's content.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = product_revisions, check_for_backend(Pg))]
pub struct Revision {
    /// Whose.
    pub business_id: BusinessId,
    /// Its number in the database.
    pub id: RevisionId,
    /// Of what.
    pub product_id: ProductId,
    /// Counted from 1 for each product.
    pub number: i32,
    /// How far it has come.
    pub status: Status,
    /// Counts every change, so that a decision on an old look is noticed.
    pub version: i32,
    /// Who began it.
    pub author_id: UserId,
    /// Everybody who wrote on it.
    pub writers: Vec<i64>,
    /// The product's name.
    pub name: String,
    /// The name as in addresses.
    pub slug: String,
    /// Markdown.
    pub description: String,
    price_minor: i64,
    currency: Currency,
    /// The leaf it hangs on.
    pub category_id: CategoryId,
    attributes: Value,
    /// Addresses of its pictures, in order.
    pub images: Vec<String>,
    /// When it was handed to the approvers.
    pub submitted_at: Option<Moment>,
    /// When it was decided on.
    pub decided_at: Option<Moment>,
    /// By whom.
    pub decided_by: Option<UserId>,
    reason: Option<String>,
    /// When it last changed.
    pub updated_at: Moment,
}

impl Revision {
    /// What it costs.
    #[must_use]
    pub fn price(&self) -> Money {
        Money::of(self.price_minor, self.currency)
    }

    /// Its facts, in order.
    #[must_use]
    pub fn attributes(&self) -> Vec<Attribute> {
        serde_json::from_value(self.attributes.clone()).unwrap_or_default()
    }

    /// The facts as they are kept.
    #[must_use]
    pub fn attributes_json(&self) -> &Value {
        &self.attributes
    }

    /// Whether this person wrote on it.
    #[must_use]
    pub fn is_written_by(&self, user: UserId) -> bool {
        self.writers.contains(&user.get())
    }

    /// Why it was sent back or refused, also while its writers work on it again. For those who could see it then: its
    /// writers, whoever decided, and admins.
    #[must_use]
    pub fn reason_for(&self, actor: &Actor) -> Option<&str> {
        self.reason.as_deref().filter(|_| self.is_decided_before(actor))
    }

    /// Who decided on it. What was approved tells everybody; a refusal only those who may know of it.
    #[must_use]
    pub fn decider_for(&self, actor: &Actor) -> Option<&UserId> {
        self.decided_by.as_ref().filter(|_| self.status == Status::Approved || self.is_decided_before(actor))
    }

    fn is_decided_before(&self, actor: &Actor) -> bool {
        actor.is_admin() || self.decided_by == Some(actor.user) || self.is_written_by(actor.user)
    }

    /// Whether it says just this.
    #[must_use]
    pub fn says(&self, content: &Content) -> bool {
        self.name == content.name
            && self.description == content.description
            && self.price() == content.price
            && self.category_id == content.category
            && self.attributes == content.attributes_json()
    }

    /// When it last changed, in words.
    #[must_use]
    pub fn when(&self) -> String {
        in_words(&self.updated_at)
    }

    /// When it was handed in, in words.
    #[must_use]
    pub fn submitted(&self) -> String {
        self.submitted_at.as_ref().map(in_words).unwrap_or_default()
    }
}

type Filter = Box<dyn BoxableExpression<product_revisions::table, Pg, SqlType = diesel::sql_types::Bool>>;

/// Those that this person may see: drafts and what was approved, everybody; what waits, its writers and whoever may
/// approve; what was sent back or refused, its writers, whoever decided, and admins.
#[must_use]
pub fn visible_to(actor: &Actor) -> Filter {
    use product_revisions as r;
    if actor.is_admin() {
        return Box::new(r::id.eq(r::id));
    }
    let user = actor.user.get();
    let open_to_all = r::status.eq_any([Status::Draft, Status::Approved]);
    let own = r::writers.contains(vec![user]);
    let is_decider = r::decided_by.is_not_distinct_from(Some(actor.user));
    let decided = r::status.eq_any([Status::ChangesRequested, Status::Rejected]).and(is_decider);
    if actor.may(Permission::ApproveProducts) {
        return Box::new(open_to_all.or(own).or(decided).or(r::status.eq(Status::Pending)));
    }
    Box::new(open_to_all.or(own).or(decided))
}

/// Revisions of one business.
#[must_use]
#[auto_type(no_type_alias)]
pub fn of_business(business: BusinessId) -> _ {
    let columns: AsSelect<Revision, Pg> = Revision::as_select();
    product_revisions::table.filter(product_revisions::business_id.eq(business)).select(columns)
}

/// The revisions of a product that this person may see, newest first.
///
/// # Errors
/// The database's.
pub fn of_product(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Revision>> {
    Ok(of_business(actor.business)
        .filter(product_revisions::product_id.eq(product))
        .filter(visible_to(actor))
        .order(product_revisions::number.desc())
        .limit(100)
        .load(conn)?)
}

/// Of these revisions, those that this person wrote on.
///
/// # Errors
/// The database's.
pub fn written_by(actor: &Actor, ids: &[i64], conn: &mut PgConnection) -> Result<Vec<i64>> {
    Ok(product_revisions::table
        .filter(product_revisions::business_id.eq(actor.business))
        .filter(product_revisions::id.eq_any(ids))
        .filter(product_revisions::writers.contains(vec![actor.user.get()]))
        .select(product_revisions::id)
        .load(conn)?)
}

/// Whether this person may see a revision of their business.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when the business has none of this number.
pub fn may_see(id: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    of_business(actor.business).filter(product_revisions::id.eq(id)).first::<Revision>(conn)?;
    match find(id, actor, conn) {
        Ok(_) => Ok(true),
        Err(Error::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}

/// One revision that this person may see.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or none for them.
pub fn find(id: RevisionId, actor: &Actor, conn: &mut PgConnection) -> Result<Revision> {
    Ok(of_business(actor.business).filter(product_revisions::id.eq(id)).filter(visible_to(actor)).first(conn)?)
}

/// The description as HTML, if it was saved since that is kept.
///
/// # Errors
/// The database's.
pub fn html_of(revision: &Revision, conn: &mut PgConnection) -> Result<Option<String>> {
    let row = product_revisions::table.find((revision.business_id, revision.id));
    Ok(row.select(product_revisions::description_html).first(conn)?)
}

/// The description as a listing needs it. What was saved before that was kept is rendered now.
///
/// # Errors
/// The database's.
pub fn rendered(revision: &Revision, conn: &mut PgConnection) -> Result<Rendered> {
    let columns = (product_revisions::description_html, product_revisions::summary, product_revisions::sentences);
    let row = product_revisions::table.find((revision.business_id, revision.id)).select(columns).first(conn)?;
    Ok(match row {
        (Some(html), Some(summary), Some(sentences)) => Rendered { html, summary, sentences },
        _ => Rendered::of(&revision.description),
    })
}
