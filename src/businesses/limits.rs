//! How much a business may have, and how much it has. The operator sets it for one business or for all; triggers of the
//! tables see to it in the transaction that would add too much, which then fails as [`crate::error::Error::Full`].

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Nullable, Text as Words, Timestamptz};

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::schema::{business_settings, market_limits};

text_enum! {
    /// Something of which a business may have only so much.
    Limited {
        /// Products that are not archived.
        Products = "products",
        /// Members.
        Members = "members",
        /// Its pictures, in megabytes.
        Media = "media",
        /// Submissions within a day.
        Submissions = "submissions",
    }
}

impl Limited {
    /// What people call it.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Products => Text::businesses_limited_products(),
            Self::Members => Text::businesses_limited_members(),
            Self::Media => Text::businesses_limited_media(),
            Self::Submissions => Text::businesses_limited_submissions(),
        }
    }
}

/// The most of each, in the order of [`Limited::ALL`]; none where there is no limit.
pub type Mosts = [Option<i64>; 4];

/// What is set for one business alone. In its scope, or the operator's.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is no such business.
pub fn own(business: BusinessId, conn: &mut PgConnection) -> Result<Mosts> {
    use business_settings::{most_media, most_members, most_products, most_submissions};
    let columns = (most_products, most_members, most_media, most_submissions);
    let row = business_settings::table.find(business).select(columns);
    let (products, members, media, submissions) = row.first(conn)?;
    Ok([products, members, media, submissions])
}

/// Sets it for one business alone; false when it was so already. In the operator scope.
///
/// # Errors
/// As [`own`].
pub fn set_own(business: BusinessId, mosts: Mosts, conn: &mut PgConnection) -> Result<bool> {
    use business_settings::{most_media, most_members, most_products, most_submissions};
    if own(business, conn)? == mosts {
        return Ok(false);
    }
    let [products, members, media, submissions] = mosts;
    let change =
        (most_products.eq(products), most_members.eq(members), most_media.eq(media), most_submissions.eq(submissions));
    diesel::update(business_settings::table.find(business)).set(change).execute(conn)?;
    Ok(true)
}

/// What is set for every business that has no limit of its own.
pub fn of_market(conn: &mut PgConnection) -> Result<Mosts> {
    let rows: Vec<(Limited, i64)> =
        market_limits::table.select((market_limits::what, market_limits::most)).load(conn)?;
    let most = |limited: Limited| rows.iter().find(|(what, _)| *what == limited).map(|(_, most)| *most);
    Ok([Limited::Products, Limited::Members, Limited::Media, Limited::Submissions].map(most))
}

/// Sets it for every business that has no limit of its own; false when it was so already. In the operator scope.
pub fn set_of_market(mosts: Mosts, conn: &mut PgConnection) -> Result<bool> {
    if of_market(conn)? == mosts {
        return Ok(false);
    }
    for (limited, most) in Limited::ALL.iter().zip(mosts) {
        match most {
            Some(most) => diesel::insert_into(market_limits::table)
                .values((market_limits::what.eq(limited), market_limits::most.eq(most)))
                .on_conflict(market_limits::what)
                .do_update()
                .set(market_limits::most.eq(most))
                .execute(conn)?,
            None => diesel::delete(market_limits::table.find(limited)).execute(conn)?,
        };
    }
    Ok(true)
}

/// How much a business has of something, and may have.
#[derive(Clone, Debug)]
pub struct Room {
    /// Of what.
    pub limited: Limited,
    /// So much it has; counted up to one more than the most.
    pub used: i64,
    /// So much it may have.
    pub most: i64,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<BigInt>)]
    most: Option<i64>,
    #[diesel(sql_type = Nullable<BigInt>)]
    used: Option<i64>,
}

/// What a business has of everything that is limited for it. In its scope, or the operator's.
pub fn rooms(business: BusinessId, now: Moment, conn: &mut PgConnection) -> Result<Vec<Room>> {
    let mut rooms = Vec::new();
    for limited in Limited::ALL {
        let row: Row = sql_query(
            "SELECT l.most, CASE WHEN l.most IS NOT NULL THEN use_of($1, $2, l.most, $3) END AS used
               FROM (SELECT limit_of($1, $2) AS most) l",
        )
        .bind::<BigInt, _>(business)
        .bind::<Words, _>(limited.as_str())
        .bind::<Timestamptz, _>(now)
        .get_result(conn)?;
        rooms.extend(row.used.zip(row.most).map(|(used, most)| Room { limited: *limited, used, most }));
    }
    Ok(rooms)
}
