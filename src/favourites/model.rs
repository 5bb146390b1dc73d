//! Favourites as rows, in the scope of the person whose they are.

use diesel::pg::Pg;
use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::{ProductId, UserId};
use crate::listings::model::Card;
use crate::locales::Text;
use crate::schema::favourites;

/// How many a page shows.
pub const PER_PAGE: usize = 24;
/// The most of one person.
pub const MOST: i64 = 1000;

/// A listing that somebody saved.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = favourites, check_for_backend(Pg))]
pub struct Favourite {
    /// Its number among all that were ever saved.
    pub id: i64,
    /// The listing.
    pub listing_id: ProductId,
    /// What it was called when it was saved.
    pub name: String,
}

/// Saves a listing; one that is saved already stays where it is.
///
/// # Errors
/// [`Error::Conflict`] when there are too many.
pub fn save(card: &Card, user: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let own = favourites::table.filter(favourites::user_id.eq(user));
    if own.count().get_result::<i64>(conn)? >= MOST {
        return Err(Error::Conflict(Text::favourites_too_many(MOST)));
    }
    diesel::insert_into(favourites::table)
        .values((
            favourites::user_id.eq(user),
            favourites::listing_id.eq(card.id),
            favourites::name.eq(&card.name),
            favourites::saved_at.eq(now),
        ))
        .on_conflict((favourites::user_id, favourites::listing_id))
        .do_nothing()
        .execute(conn)?;
    Ok(())
}

/// Removes a listing, if it was saved.
pub fn remove(listing: ProductId, user: UserId, conn: &mut PgConnection) -> Result<()> {
    let own = favourites::table.filter(favourites::user_id.eq(user)).filter(favourites::listing_id.eq(listing));
    diesel::delete(own).execute(conn)?;
    Ok(())
}

/// What somebody saved, the last first: one more than a page shows, before this number.
pub fn page(user: UserId, before: Option<i64>, conn: &mut PgConnection) -> Result<Vec<Favourite>> {
    Ok(favourites::table
        .filter(favourites::user_id.eq(user))
        .filter(favourites::id.lt(before.unwrap_or(i64::MAX)))
        .order(favourites::id.desc())
        .limit(i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX))
        .select(Favourite::as_select())
        .load(conn)?)
}
