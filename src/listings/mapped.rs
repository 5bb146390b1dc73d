//! Public things as lists for programs: what there is to be found, the newest, and what is gone. Lists of everything are
//! read in pieces, each from where the one before ended.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Timestamptz};

use super::model::{Card, newest};
use crate::businesses::standing::is_open;
use crate::categories::Tree;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{BusinessId, CategoryId, ProductId};
use crate::schema::{businesses, categories, collections, listings, withdrawn_listings};

/// So many numbers of listings belong to one file of a site map; as many as the protocol allows.
pub const IN_A_FILE: i64 = 50_000;

/// A file of the site map.
#[derive(QueryableByName)]
pub struct File {
    /// Its number: it has listings from `number * IN_A_FILE` on.
    #[diesel(sql_type = BigInt)]
    pub number: i64,
    /// When the last of them was changed.
    #[diesel(sql_type = Timestamptz)]
    pub changed_at: Moment,
}

/// The files that there are, in order.
pub fn files(conn: &mut PgConnection) -> Result<Vec<File>> {
    let files = sql_query(
        "SELECT id / $1 AS number, max(updated_at) AS changed_at FROM listings GROUP BY 1 ORDER BY 1 LIMIT 49000",
    );
    Ok(files.bind::<BigInt, _>(IN_A_FILE).load(conn)?)
}

/// The next listings of a file behind one, with their slugs and when they were changed.
pub fn listed(file: i64, after: i64, most: i64, conn: &mut PgConnection) -> Result<Vec<(i64, String, Moment)>> {
    let end = file.saturating_add(1).saturating_mul(IN_A_FILE);
    let first = file.saturating_mul(IN_A_FILE).saturating_sub(1).max(after);
    Ok(listings::table
        .filter(listings::id.gt(ProductId::new(first)))
        .filter(listings::id.lt(ProductId::new(end)))
        .order(listings::id)
        .limit(most)
        .select((listings::id, listings::slug, listings::updated_at))
        .load::<(ProductId, String, Moment)>(conn)?
        .into_iter()
        .map(|(id, slug, at)| (id.get(), slug, at))
        .collect())
}

/// The next businesses that offer something behind one.
pub fn offering(after: i64, most: i64, conn: &mut PgConnection) -> Result<Vec<(i64, String)>> {
    let offers = diesel::dsl::exists(listings::table.filter(listings::business_id.eq(businesses::id)));
    Ok(businesses::table
        .filter(businesses::id.gt(BusinessId::new(after)))
        .filter(is_open())
        .filter(offers)
        .order(businesses::id)
        .limit(most)
        .select((businesses::id, businesses::slug))
        .load::<(BusinessId, String)>(conn)?
        .into_iter()
        .map(|(id, slug)| (id.get(), slug))
        .collect())
}

/// Collections that visitors see, with the address of their business first.
pub fn collected(most: i64, conn: &mut PgConnection) -> Result<Vec<(String, String)>> {
    let open = collections::table.inner_join(businesses::table).filter(is_open());
    Ok(open
        .filter(collections::is_shown)
        .order((collections::business_id, collections::id))
        .limit(most)
        .select((businesses::slug, collections::slug))
        .load(conn)?)
}

/// The categories that have something, or have it below them.
pub fn filled(tree: &Tree, conn: &mut PgConnection) -> Result<Vec<CategoryId>> {
    let has = diesel::dsl::exists(listings::table.filter(listings::category_id.eq(categories::id.nullable())));
    let own: Vec<CategoryId> = categories::table.filter(has).select(categories::id).load(conn)?;
    let mut all: Vec<_> = own.iter().flat_map(|id| tree.line_of(id)).map(|category| category.id).collect();
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// What a feed says of a listing.
#[derive(Queryable, Selectable)]
#[diesel(table_name = listings, check_for_backend(Pg))]
pub struct Entry {
    /// What its card shows.
    #[diesel(embed)]
    pub card: Card,
    /// The first words of the description.
    pub summary: String,
    /// When it was first approved.
    pub published_at: Moment,
    /// When the content that is shown was approved.
    pub updated_at: Moment,
}

/// The newest of all, or of one business.
pub fn newest_entries(business: Option<BusinessId>, most: i64, conn: &mut PgConnection) -> Result<Vec<Entry>> {
    let mut entries = listings::table.select(Entry::as_select()).order(newest()).limit(most).into_boxed();
    if let Some(business) = business {
        entries = entries.filter(listings::business_id.eq(business));
    }
    Ok(entries.load(conn)?)
}

/// Those with these numbers, the newest first.
pub fn entries_with_ids(ids: Vec<ProductId>, conn: &mut PgConnection) -> Result<Vec<Entry>> {
    let entries = listings::table.filter(listings::id.eq_any(ids));
    Ok(entries.select(Entry::as_select()).order(newest()).load(conn)?)
}

/// Whose a listing was that is gone, and in which category.
pub fn withdrawn(id: ProductId, conn: &mut PgConnection) -> Result<Option<(BusinessId, Option<CategoryId>)>> {
    let gone = withdrawn_listings::table.filter(withdrawn_listings::id.eq(id));
    let gone = gone.select((withdrawn_listings::business_id, withdrawn_listings::category_id));
    Ok(gone.first(conn).optional()?)
}

/// The open business with this number, by its slug and name.
pub fn still_open(id: BusinessId, conn: &mut PgConnection) -> Result<Option<(String, String)>> {
    let open = businesses::table.find(id).filter(is_open());
    Ok(open.select((businesses::slug, businesses::name)).first(conn).optional()?)
}
