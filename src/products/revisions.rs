//! Revisions as rows: what a product says, and who may see which of them.

use std::collections::HashMap;

use diesel::dsl::{AsSelect, auto_type, exists, min};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text};

use super::status::Status;
use crate::clock::Moment;
use crate::content::{Content, Offer};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::permissions::Permission;
use crate::ids::{BusinessId, ProductId, RevisionId, UserId};
use crate::locales::At;
use crate::schema::{product_revisions, products, revision_pictures};
use crate::web::markdown::Rendered;

/// One version of a product's content.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = product_revisions, check_for_backend(Pg))]
pub struct Revision {
    /// The business that it belongs to.
    pub business_id: BusinessId,
    /// Its number in the database.
    pub id: RevisionId,
    /// The product that it is a version of.
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
    /// What it says.
    #[diesel(embed)]
    pub content: Content,
    /// When it was handed to the approvers.
    pub submitted_at: Option<Moment>,
    /// When it was decided on.
    pub decided_at: Option<Moment>,
    /// Who decided on it.
    pub decided_by: Option<UserId>,
    reason: Option<String>,
    /// When it last changed.
    pub updated_at: Moment,
}

impl Revision {
    /// What the product is called in it.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.content.offer.name
    }

    /// What its listing says word for word.
    #[must_use]
    pub fn offer(&self) -> &Offer {
        &self.content.offer
    }

    /// What somebody saw who looked at it as it is now.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen { revision: self.id, version: self.version }
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

    /// Why it was sent back or refused, whoever asks: for approvers while it waits again, and for what puts it back.
    pub(crate) fn reason_ever(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// Who decided on it. What was approved tells everybody; a refusal only those who may know of it.
    #[must_use]
    pub fn decider_for(&self, actor: &Actor) -> Option<&UserId> {
        self.decided_by.as_ref().filter(|_| self.status == Status::Approved || self.is_decided_before(actor))
    }

    /// Whether this person may know why it was sent back or refused.
    #[must_use]
    pub fn is_open_about_reasons_to(&self, actor: &Actor) -> bool {
        self.is_decided_before(actor)
    }

    fn is_decided_before(&self, actor: &Actor) -> bool {
        actor.is_admin() || self.decided_by == Some(actor.user) || self.is_written_by(actor.user)
    }

    /// Whether whoever approved it wrote on it.
    #[must_use]
    pub fn is_approved_by_its_writer(&self) -> bool {
        self.status == Status::Approved && self.decided_by.is_some_and(|decider| self.is_written_by(decider))
    }

    /// When it last changed.
    #[must_use]
    pub fn when(&self) -> At {
        At(self.updated_at)
    }

    /// When it was handed in.
    #[must_use]
    pub fn submitted(&self) -> Option<At> {
        self.submitted_at.map(At)
    }
}

/// The revision and version that somebody looked at when they decided what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The revision.
    pub revision: RevisionId,
    /// Its version.
    pub version: i32,
}

#[declare_sql_function]
extern "SQL" {
    /// The rule of who sees which revision; it stands in the migration that makes this function.
    fn revision_is_visible(
        status: Text,
        writers: Array<BigInt>,
        decided_by: Nullable<BigInt>,
        person: BigInt,
        is_admin: Bool,
        may_approve: Bool,
    ) -> Bool;
}

/// Those that this person may see: drafts and what was approved, everybody; what waits, its writers and whoever may
/// approve; what was sent back or refused, its writers, whoever decided, and admins.
#[must_use]
#[auto_type(no_type_alias)]
pub fn visible_to(actor: &Actor) -> _ {
    let person: UserId = actor.user;
    let is_admin: bool = actor.is_admin();
    let may_approve: bool = actor.may(Permission::ApproveProducts);
    revision_is_visible(
        product_revisions::status,
        product_revisions::writers,
        product_revisions::decided_by,
        person,
        is_admin,
        may_approve,
    )
}

/// Revisions of one business.
#[must_use]
#[auto_type(no_type_alias)]
pub fn of_business(business: BusinessId) -> _ {
    let columns: AsSelect<Revision, Pg> = Revision::as_select();
    product_revisions::table.filter(product_revisions::business_id.eq(business)).select(columns)
}

/// The revisions of a product that this person may see, newest first.
pub fn of_product(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Revision>> {
    Ok(of_business(actor.business)
        .filter(product_revisions::product_id.eq(product))
        .filter(visible_to(actor))
        .order(product_revisions::number.desc())
        .limit(100)
        .load(conn)?)
}

/// The newest revision of each of these products that this person may see.
pub fn newest_of(products: &[ProductId], actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Revision>> {
    Ok(of_business(actor.business)
        .filter(product_revisions::product_id.eq_any(products))
        .filter(visible_to(actor))
        .distinct_on(product_revisions::product_id)
        .order((product_revisions::product_id, product_revisions::number.desc()))
        .load(conn)?)
}

/// The revision that a product's listing was written from, if there is one that this person may see.
pub fn published_of(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<Option<Revision>> {
    let published = products::table.find((actor.business, product)).select(products::published_revision_id);
    let Some(id) = published.first::<Option<RevisionId>>(conn)? else { return Ok(None) };
    Ok(of_business(actor.business)
        .filter(product_revisions::id.eq(id))
        .filter(visible_to(actor))
        .first(conn)
        .optional()?)
}

/// Of these revisions, those that this person wrote on.
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

/// Whether this person may see a revision that uses a picture.
pub fn shows_picture(name: &str, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    let uses = revision_pictures::table
        .filter(revision_pictures::business_id.eq(actor.business).and(revision_pictures::name.eq(name)))
        .select(revision_pictures::revision_id);
    let revisions = of_business(actor.business).filter(product_revisions::id.eq_any(uses)).filter(visible_to(actor));
    Ok(diesel::select(exists(revisions)).get_result(conn)?)
}

/// The description as HTML, if it was saved since that is kept.
pub fn html_of(revision: &Revision, conn: &mut PgConnection) -> Result<Option<String>> {
    let row = product_revisions::table.find((revision.business_id, revision.id));
    Ok(row.select(product_revisions::description_html).first(conn)?)
}

/// The description as a listing needs it. What was saved before that was kept is rendered now.
pub fn rendered(revision: &Revision, conn: &mut PgConnection) -> Result<Rendered> {
    let columns = (product_revisions::description_html, product_revisions::summary, product_revisions::sentences);
    let row = product_revisions::table.find((revision.business_id, revision.id)).select(columns).first(conn)?;
    Ok(match row {
        (Some(html), Some(summary), Some(sentences)) => Rendered { html, summary, sentences },
        _ => Rendered::of(&revision.content.description),
    })
}

/// The sentences of the descriptions of these revisions, one a line, as far as they were kept when they were saved.
pub fn sentences_of(revisions: &[&Revision], conn: &mut PgConnection) -> Result<HashMap<RevisionId, String>> {
    let Some(first) = revisions.first() else { return Ok(HashMap::new()) };
    let ids = revisions.iter().map(|revision| revision.id);
    let kept: Vec<(RevisionId, Option<String>)> = product_revisions::table
        .filter(product_revisions::business_id.eq(first.business_id).and(product_revisions::id.eq_any(ids)))
        .select((product_revisions::id, product_revisions::sentences))
        .load(conn)?;
    Ok(kept.into_iter().filter_map(|(id, sentences)| Some((id, sentences?))).collect())
}

/// When a product was first approved, if it was.
pub fn first_approval(revision: &Revision, conn: &mut PgConnection) -> Result<Option<Moment>> {
    Ok(product_revisions::table
        .filter(product_revisions::business_id.eq(revision.business_id))
        .filter(product_revisions::product_id.eq(revision.product_id))
        .filter(product_revisions::status.eq(Status::Approved))
        .select(min(product_revisions::decided_at))
        .first(conn)?)
}
