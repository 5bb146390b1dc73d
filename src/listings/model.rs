//! Listings as rows. Only [`NewListing::publish`] and [`withdraw`] write them, in the transaction of the decision they
//! follow, and [`super::closing`] all of a business at once.

use diesel::dsl::{AsSelect, auto_type, exists};
use diesel::pg::Pg;
use diesel::prelude::*;

use crate::businesses::model::Business;
use crate::businesses::profile::Profile;
use crate::businesses::standing::hold_public;
use crate::clock::Moment;
use crate::content::{Offer, Offered, OfferedColumns, Picture, Pictures, Price, offered};
use crate::error::Result;
use crate::identity::Actor;
use crate::ids::{BusinessId, CategoryId, ProductId, RevisionId};
use crate::money::{Currency, Money};
use crate::schema::{businesses, listings};
use crate::visits::Place;
use crate::web::markdown::Rendered;

/// What a card shows.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = listings, check_for_backend(Pg))]
pub struct Card {
    /// The product's number.
    pub id: ProductId,
    /// The business.
    pub business_id: BusinessId,
    /// What it is called.
    pub name: String,
    slug: String,
    /// Who offers it.
    pub business_name: String,
    /// As in the storefront's address.
    pub business_slug: String,
    price_minor: Option<i64>,
    currency: Currency,
    pictures: Pictures,
}

impl Card {
    /// The card that a product would have that says this.
    #[must_use]
    pub fn of(id: ProductId, offer: &Offer, business: &Business) -> Self {
        Self {
            id,
            business_id: business.id,
            name: offer.name.clone(),
            slug: offer.slug.clone(),
            business_name: business.name.clone(),
            business_slug: business.slug.clone(),
            price_minor: offer.price_minor,
            currency: offer.currency,
            pictures: offer.pictures.clone(),
        }
    }

    /// Which listing of which business it is, for whoever counts visits.
    #[must_use]
    pub const fn place(&self) -> Place {
        (self.business_id, self.id)
    }

    /// The listing's address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/listings/{}-{}", self.id, self.slug)
    }

    /// What it costs.
    #[must_use]
    pub fn price(&self) -> Price {
        Price::of(self.price_minor.map(|minor| Money::of(minor, self.currency)))
    }

    /// The first picture.
    #[must_use]
    pub fn picture(&self) -> Option<&Picture> {
        self.pictures.first()
    }

    /// What stands in for a picture.
    #[must_use]
    pub fn initial(&self) -> String {
        self.name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string()).unwrap_or_default()
    }
}

/// What a listing's page shows, and what the assistant may say.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = listings, check_for_backend(Pg))]
pub struct Listing {
    /// What its card shows.
    #[diesel(embed)]
    pub card: Card,
    /// Who offers it.
    pub business_id: BusinessId,
    /// What it says in a word or a line.
    #[diesel(select_expression = offered(), select_expression_type = OfferedColumns)]
    pub offer: Offer,
    /// The first words of the description.
    pub summary: String,
    /// Sanitised HTML.
    pub description_html: String,
    /// When it was first approved.
    pub published_at: Moment,
    /// When the content that is shown was approved.
    pub updated_at: Moment,
}

/// Listings as cards. Does not run.
#[must_use]
#[auto_type(no_type_alias)]
pub fn cards() -> _ {
    let columns: AsSelect<Card, Pg> = Card::as_select();
    listings::table.select(columns)
}

/// The last published first.
#[must_use]
#[auto_type(no_type_alias)]
pub fn newest() -> _ {
    (listings::published_at.desc(), listings::id.desc())
}

/// The listing of this product.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none.
pub fn find(id: ProductId, conn: &mut PgConnection) -> Result<Listing> {
    Ok(listings::table.filter(listings::id.eq(id)).select(Listing::as_select()).first(conn)?)
}

/// The listing of this product, with what its business says of itself.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none.
pub fn find_with_seller(id: ProductId, conn: &mut PgConnection) -> Result<(Listing, Profile)> {
    let both = listings::table.inner_join(businesses::table).filter(listings::id.eq(id));
    Ok(both.select((Listing::as_select(), Profile::as_select())).first(conn)?)
}

/// Since when a product is listed, if it is.
pub fn first_published(id: ProductId, conn: &mut PgConnection) -> Result<Option<Moment>> {
    Ok(listings::table.filter(listings::id.eq(id)).select(listings::published_at).first(conn).optional()?)
}

/// Cards with these numbers, in this order; those that are gone are left out.
pub fn cards_with_ids(ids: &[i64], conn: &mut PgConnection) -> Result<Vec<Card>> {
    let mut found = cards().filter(listings::id.eq_any(ids)).load::<Card>(conn)?;
    found.sort_by_key(|card| ids.iter().position(|id| *id == card.id.get()));
    Ok(found)
}

/// The first words of the descriptions of these, in their order.
pub fn summaries(cards: &[Card], conn: &mut PgConnection) -> Result<Vec<String>> {
    let ids: Vec<ProductId> = cards.iter().map(|card| card.id).collect();
    let columns = (listings::id, listings::summary);
    let mut found: std::collections::HashMap<ProductId, String> =
        listings::table.filter(listings::id.eq_any(&ids)).select(columns).load(conn)?.into_iter().collect();
    Ok(ids.iter().map(|id| found.remove(id).unwrap_or_default()).collect())
}

/// The newest cards of the whole marketplace.
pub fn newest_cards(offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Card>> {
    Ok(cards().order(newest()).offset(offset).limit(limit).load(conn)?)
}

/// The newest cards of one business or of some leaves, as far as they are given.
pub fn newest_within(
    business: Option<BusinessId>,
    leaves: Option<Vec<CategoryId>>,
    offset: i64,
    limit: i64,
    conn: &mut PgConnection,
) -> Result<Vec<Card>> {
    let mut query = cards().order(newest()).offset(offset).limit(limit).into_boxed();
    if let Some(business) = business {
        query = query.filter(listings::business_id.eq(business));
    }
    if let Some(leaves) = leaves {
        query = query.filter(listings::category_id.eq_any(leaves));
    }
    Ok(query.load(conn)?)
}

/// Other listings of the same business, the newest first.
pub fn beside(listing: &Listing, limit: i64, conn: &mut PgConnection) -> Result<Vec<Card>> {
    Ok(cards()
        .filter(listings::business_id.eq(listing.business_id))
        .filter(listings::id.ne(listing.card.id))
        .order(newest())
        .limit(limit)
        .load(conn)?)
}

/// Businesses that offer something and whose address begins like this.
pub fn businesses_called(slug: &str, limit: i64, conn: &mut PgConnection) -> Result<Vec<Business>> {
    if slug.is_empty() {
        return Ok(Vec::new());
    }
    Ok(businesses::table
        .filter(businesses::slug.ge(slug).and(businesses::slug.lt(format!("{slug}\u{10ffff}"))))
        .filter(exists(listings::table.filter(listings::business_id.eq(businesses::id))))
        .order(businesses::slug)
        .select(Business::as_select())
        .limit(limit)
        .load(conn)?)
}

/// What an approved revision makes public.
pub struct NewListing<'a> {
    /// The product; its listing has the same number.
    pub product: ProductId,
    /// The revision.
    pub revision: RevisionId,
    /// What it says.
    pub offer: &'a Offer,
    /// Its description.
    pub description: &'a Rendered,
    /// When the product was first approved.
    pub first_approved_at: Moment,
    /// When this was approved.
    pub approved_at: Moment,
}

/// A listing's row, to insert one and to write over one.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = listings)]
struct Row<'a> {
    revision_id: RevisionId,
    business_name: &'a str,
    business_slug: &'a str,
    #[diesel(embed)]
    offered: Offered,
    summary: &'a str,
    description_html: &'a str,
    sentences: &'a str,
    updated_at: Moment,
}

impl NewListing<'_> {
    /// Writes it, or over the one that the product has.
    ///
    /// # Errors
    /// As [`hold_public`].
    pub fn publish(&self, actor: &Actor, conn: &mut PgConnection) -> Result<()> {
        // Held until the end: a business that is renamed, closed or suspended meanwhile would leave this listing behind.
        let (name, slug) = hold_public(actor.business, conn)?;
        let row = Row {
            revision_id: self.revision,
            business_name: &name,
            business_slug: &slug,
            offered: self.offer.into(),
            summary: &self.description.summary,
            description_html: &self.description.html,
            sentences: &self.description.sentences,
            updated_at: self.approved_at,
        };
        let identity = (
            listings::id.eq(self.product),
            listings::business_id.eq(actor.business),
            listings::published_at.eq(self.first_approved_at),
        );
        diesel::insert_into(listings::table)
            .values((identity, &row))
            .on_conflict((listings::business_id, listings::id))
            .do_update()
            .set(&row)
            .execute(conn)?;
        Ok(())
    }
}

/// Removes a product's listing, if it has one.
pub fn withdraw(product: ProductId, actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    let own = listings::table.filter(listings::business_id.eq(actor.business)).filter(listings::id.eq(product));
    diesel::delete(own).execute(conn)?;
    Ok(())
}

/// Which revision a listing was written from; for tests and repairs.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such listing.
pub fn revision_of(product: ProductId, conn: &mut PgConnection) -> Result<RevisionId> {
    Ok(listings::table.filter(listings::id.eq(product)).select(listings::revision_id).first(conn)?)
}

/// The businesses that offer something and joined last.
pub fn newest_businesses(limit: i64, conn: &mut PgConnection) -> Result<Vec<Business>> {
    Ok(businesses::table
        .filter(exists(listings::table.filter(listings::business_id.eq(businesses::id))))
        .order(businesses::id.desc())
        .select(Business::as_select())
        .limit(limit)
        .load(conn)?)
}

/// The businesses that offer something, by name.
pub fn businesses_by_name(offset: i64, limit: i64, conn: &mut PgConnection) -> Result<Vec<Business>> {
    Ok(businesses::table
        .filter(exists(listings::table.filter(listings::business_id.eq(businesses::id))))
        .order(businesses::slug)
        .select(Business::as_select())
        .offset(offset)
        .limit(limit)
        .load(conn)?)
}
