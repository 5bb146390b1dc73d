//! The rows of the database that an import reads and writes, a batch at a time.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Jsonb, Nullable, Text, Timestamptz};
use serde_json::Value;

use super::row::Draft;
use super::{Stopped, Target};
use crate::businesses::model::{Settings, by_slug};
use crate::categories::Tree;
use crate::clock::Moment;
use crate::db::{Scope, in_scope};
use crate::error::{Error, Result};
use crate::identity::Actor;
use crate::identity::Membership;
use crate::identity::permissions::ADMIN;
use crate::ids::{CategoryId, ProductId, RevisionId, UserId};
use crate::money::{Currency, Money};
use crate::products::changes::{Content, Seen};
use crate::products::status::Status;
use crate::schema::{memberships, roles};

/// A product that a row may be about, as its newest revision has it.
#[derive(Debug, QueryableByName)]
pub struct Existing {
    /// The product.
    #[diesel(sql_type = BigInt)]
    pub product_id: ProductId,
    /// The business's own number.
    #[diesel(sql_type = Nullable<Text>)]
    pub sku: Option<String>,
    /// Whether it was put away.
    #[diesel(sql_type = Bool)]
    pub is_archived: bool,
    #[diesel(sql_type = BigInt)]
    revision_id: RevisionId,
    #[diesel(sql_type = Integer)]
    version: i32,
    /// How far it has come.
    #[diesel(sql_type = Text)]
    pub status: Status,
    #[diesel(sql_type = Array<BigInt>)]
    writers: Vec<i64>,
    /// What it is called.
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Text)]
    description: String,
    #[diesel(sql_type = BigInt)]
    price_minor: i64,
    #[diesel(sql_type = Text)]
    currency: Currency,
    #[diesel(sql_type = BigInt)]
    category_id: CategoryId,
    #[diesel(sql_type = Jsonb)]
    attributes: Value,
}

impl Existing {
    /// Whether it says this already.
    pub fn says(&self, content: &Content) -> bool {
        self.name == content.name
            && self.description == content.description
            && Money::of(self.price_minor, self.currency) == content.price
            && self.category_id == content.category
            && self.attributes == facts(content)
    }

    /// What is changed, for [`crate::products::changes::edit`].
    pub fn seen(&self) -> Seen {
        Seen { revision: self.revision_id, version: self.version }
    }

    /// Whether this person wrote on it.
    pub fn is_written_by(&self, user: UserId) -> bool {
        self.writers.contains(&user.get())
    }
}

/// The products that these rows may be about. For writing they are locked until the transaction ends.
///
/// # Errors
/// The database's.
pub fn existing(drafts: &[Draft], locks: bool, actor: &Actor, conn: &mut PgConnection) -> Result<Vec<Existing>> {
    let skus: Vec<_> = drafts.iter().filter_map(|draft| draft.sku.as_deref()).collect();
    let names: Vec<_> =
        drafts.iter().filter(|draft| draft.sku.is_none()).map(|draft| draft.content.name.as_str()).collect();
    let query = include_str!("existing.sql");
    let query = if locks { format!("{query} FOR UPDATE OF p") } else { query.to_owned() };
    Ok(diesel::sql_query(query)
        .bind::<BigInt, _>(actor.business)
        .bind::<Array<Text>, _>(skus)
        .bind::<Array<Text>, _>(names)
        .load(conn)?)
}

/// Writes new products with their first revisions and their events.
///
/// # Errors
/// The database's.
pub fn create(drafts: &[&Draft], status: Status, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let Some(first) = drafts.first() else { return Ok(()) };
    let steps =
        if status == Status::Pending { vec!["product.created", "product.submitted"] } else { vec!["product.created"] };
    let each = || drafts.iter().map(|draft| &draft.content);
    diesel::sql_query(include_str!("create.sql"))
        .bind::<BigInt, _>(actor.business)
        .bind::<BigInt, _>(actor.user)
        .bind::<Timestamptz, _>(now)
        .bind::<Array<Text>, _>(steps)
        .bind::<Text, _>(status)
        .bind::<Array<Nullable<Text>>, _>(drafts.iter().map(|draft| draft.sku.as_deref()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(each().map(|content| content.name.as_str()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(each().map(Content::slug).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(each().map(|content| content.description.as_str()).collect::<Vec<_>>())
        .bind::<Array<BigInt>, _>(each().map(|content| content.price.minor()).collect::<Vec<_>>())
        .bind::<Text, _>(first.content.price.currency())
        .bind::<Array<BigInt>, _>(each().map(|content| content.category).collect::<Vec<_>>())
        .bind::<Array<Jsonb>, _>(each().map(facts).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(each().map(|content| content.rendered.html.as_str()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(each().map(|content| content.rendered.summary.as_str()).collect::<Vec<_>>())
        .bind::<Array<Text>, _>(each().map(|content| content.rendered.sentences.as_str()).collect::<Vec<_>>())
        .execute(conn)?;
    Ok(())
}

/// The business with this slug, with its first admin as whoever acts.
///
/// # Errors
/// [`Stopped::Unusable`] when there is no such business, or nobody runs it.
pub fn target(slug: &str, conn: &mut PgConnection) -> Result<Target, Stopped> {
    let unusable = |sentence: String| Stopped::Unusable(sentence);
    let business = match by_slug(slug, conn) {
        Err(Error::NotFound) => {
            return Err(unusable(format!("there is no business with the address \u{201c}{slug}\u{201d}")));
        }
        found => found?,
    };
    let tree = Tree::load(conn)?;
    let (currency, admin) = in_scope(conn, &Scope::Business(business.id.get()), |conn| {
        let admin = memberships::table
            .inner_join(
                roles::table
                    .on(roles::business_id.eq(memberships::business_id).and(roles::id.eq(memberships::role_id))),
            )
            .filter(memberships::business_id.eq(business.id))
            .filter(roles::name.eq(ADMIN))
            .order(memberships::id)
            .select((memberships::user_id, roles::permissions))
            .first::<(UserId, Vec<String>)>(conn)
            .optional()?;
        Ok::<_, Error>((Settings::of(business.id, conn)?.currency, admin))
    })?;
    let (user, permissions) =
        admin.ok_or_else(|| unusable(format!("\u{201c}{slug}\u{201d} has no admin in whose name to import")))?;
    let membership = Membership {
        business: business.id,
        slug: business.slug,
        name: business.name,
        role: ADMIN.to_owned(),
        permissions,
    };
    Ok(Target { actor: Actor::new(user, &membership), currency, tree })
}

fn facts(content: &Content) -> Value {
    serde_json::to_value(&content.attributes).unwrap_or_else(|_| Value::Array(Vec::new()))
}
