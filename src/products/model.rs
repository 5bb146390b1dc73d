//! Products as rows: the list of a business, and one product with the revisions that somebody may see.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text, Timestamptz};

use super::revisions::{Revision, of_product};
use super::status::Status;
use crate::clock::{Moment, day_in_words};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::permissions::Permission;
use crate::ids::{BusinessId, ProductId, RevisionId, UserId};
use crate::money::{Currency, Money};
use crate::schema::{colleagues, products};

/// What a business works on.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = products)]
pub struct Product {
    /// Whose.
    pub business_id: BusinessId,
    /// Its number; its listing has the same.
    pub id: ProductId,
    /// The business's own number for it.
    pub sku: Option<String>,
    /// What the listing was written from.
    pub published_revision_id: Option<RevisionId>,
    /// What is being worked on.
    pub open_revision_id: Option<RevisionId>,
    /// When it was put away.
    pub archived_at: Option<Moment>,
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

/// A product with what somebody may see of it.
pub struct View {
    /// The product.
    pub product: Product,
    /// Newest first; never empty.
    pub revisions: Vec<Revision>,
    names: Vec<(UserId, String)>,
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
        Ok(Self { product, revisions, names })
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

    /// What somebody is called who has to do with it.
    #[must_use]
    pub fn name_of(&self, user: &UserId) -> &str {
        self.names.iter().find(|(id, _)| id == user).map_or("somebody", |(_, name)| name)
    }
}

/// One line of the list of products.
#[derive(Debug, QueryableByName)]
pub struct Row {
    /// The product.
    #[diesel(sql_type = BigInt)]
    pub id: ProductId,
    /// The business's own number for it.
    #[diesel(sql_type = Nullable<Text>)]
    pub sku: Option<String>,
    /// Whether it was put away.
    #[diesel(sql_type = Bool)]
    pub is_archived: bool,
    /// Whether the public can see it.
    #[diesel(sql_type = Bool)]
    pub is_listed: bool,
    /// When it last changed.
    #[diesel(sql_type = Timestamptz)]
    pub updated_at: Moment,
    /// The name in the newest revision that may be seen.
    #[diesel(sql_type = Text)]
    pub name: String,
    /// How far that has come.
    #[diesel(sql_type = Text)]
    pub status: Status,
    #[diesel(sql_type = BigInt)]
    price_minor: i64,
    #[diesel(sql_type = Text)]
    currency: Currency,
    /// Who began it.
    #[diesel(sql_type = Text)]
    pub author: String,
    /// The leaf it hangs on.
    #[diesel(sql_type = Text)]
    pub category: String,
}

impl Row {
    /// What it costs.
    #[must_use]
    pub fn price(&self) -> Money {
        Money::of(self.price_minor, self.currency)
    }

    /// The day on which it last changed, in words.
    #[must_use]
    pub fn day(&self) -> String {
        day_in_words(&self.updated_at)
    }
}

/// Which products to list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// All that are not archived.
    #[default]
    Current,
    /// Those whose newest revision is at this status.
    At(Status),
    /// Those put away.
    Archived,
}

impl Shelf {
    /// Every shelf, in the order of the tabs.
    pub const ALL: [Self; 7] = [
        Self::Current,
        Self::At(Status::Draft),
        Self::At(Status::Pending),
        Self::At(Status::ChangesRequested),
        Self::At(Status::Rejected),
        Self::At(Status::Approved),
        Self::Archived,
    ];

    /// The word in the address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Current => "",
            Self::At(status) => status.as_str(),
            Self::Archived => "archived",
        }
    }

    /// The shelf that a word in the address means; any other word means all.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|shelf| shelf.as_str() == text).unwrap_or_default()
    }

    /// As the tab shows it.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Current => "All",
            Self::At(Status::Pending) => "Waiting",
            Self::At(status) => status.label(),
            Self::Archived => "Archived",
        }
    }
}

/// Products of a business as this person may see them, the last changed first.
///
/// # Errors
/// The database's.
pub fn on_shelf(shelf: Shelf, actor: &Actor, offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Row>> {
    let status = if let Shelf::At(status) = shelf { status.as_str() } else { "" };
    Ok(diesel::sql_query(include_str!("on_shelf.sql"))
        .bind::<BigInt, _>(actor.business)
        .bind::<BigInt, _>(actor.user)
        .bind::<Bool, _>(actor.is_admin())
        .bind::<Bool, _>(actor.may(Permission::ApproveProducts))
        .bind::<Bool, _>(shelf == Shelf::Archived)
        .bind::<Text, _>(status)
        .bind::<BigInt, _>(offset)
        .bind::<BigInt, _>(limit)
        .load(conn)?)
}
