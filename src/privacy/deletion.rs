//! Deleting an account: everything that the registry says, in one transaction, or nothing.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Bool, Text as Words};

use super::entry::Act;
use super::registry::REGISTRY;
use crate::clock::Moment;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::operators;
use crate::identity::people::{self, User};
use crate::ids::{BusinessId, UserId};
use crate::locales::Text;
use crate::mail::{Letter, Office, Recipient};
use crate::schema::data_exports;

/// A business that cannot do without somebody.
#[derive(Clone, Debug, QueryableByName)]
pub struct Needed {
    /// As in its address.
    #[diesel(sql_type = Words)]
    pub slug: String,
    /// As people call it.
    #[diesel(sql_type = Words)]
    pub name: String,
    /// Whether others are members of it.
    #[diesel(sql_type = Bool)]
    pub has_others: bool,
}

/// Why somebody cannot delete their account yet.
#[derive(Clone, Debug, Default)]
pub struct Obstacles {
    /// Businesses of which they are the only admin, or the owner, and that are open or have other members.
    pub businesses: Vec<Needed>,
    /// Nobody else may do everything in the marketplace.
    pub is_last_operator: bool,
}

impl Obstacles {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.businesses.is_empty() && !self.is_last_operator
    }
}

/// Why this person cannot delete their account yet. In the operator scope.
pub fn obstacles(user: UserId, conn: &mut PgConnection) -> Result<Obstacles> {
    let businesses = sql_query(include_str!("needed.sql")).bind::<BigInt, _>(user).load(conn)?;
    Ok(Obstacles { businesses, is_last_operator: operators::is_last(user, conn)? })
}

/// Lets nothing come between looking for obstacles and deleting.
fn hold(user: UserId, conn: &mut PgConnection) -> Result<User> {
    operators::hold_operators(conn)?;
    let person = people::hold(user, conn)?;
    // Nobody else changes the team meanwhile: the last two admins of a business who leave at once follow each other.
    sql_query(
        "SELECT business_id FROM business_settings
          WHERE business_id IN (SELECT business_id FROM memberships WHERE user_id = $1)
          ORDER BY business_id FOR NO KEY UPDATE",
    )
    .bind::<BigInt, _>(user)
    .execute(conn)?;
    Ok(person)
}

#[derive(QueryableByName)]
struct Place {
    #[diesel(sql_type = BigInt)]
    business_id: BusinessId,
}

/// Deletes the account of a person, if nothing stands against it, and posts a letter to the address that it had.
/// Answers the files that are to be removed once the transaction is done, or the obstacles. In the operator scope.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when they have deleted it.
pub fn delete(
    user: UserId,
    office: &Office,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Result<Vec<String>, Obstacles>> {
    let person = hold(user, conn)?;
    let obstacles = obstacles(user, conn)?;
    if !obstacles.is_empty() {
        return Ok(Err(obstacles));
    }
    let files = data_exports::table.filter(data_exports::user_id.eq(user)).select(data_exports::file);
    let files: Vec<Option<String>> = files.load(conn)?;
    let places: Vec<Place> =
        sql_query("SELECT business_id FROM memberships WHERE user_id = $1").bind::<BigInt, _>(user).load(conn)?;
    for place in places {
        record(conn, now, &Event::of(place.business_id, user, "member.left").on(user.get(), ""))?;
    }
    record(conn, now, &Event::by(user, "account.deleted"))?;
    people::forget(user, now, conn)?;
    for entry in REGISTRY {
        for act in entry.at_deletion {
            let statement = match act {
                Act::Delete(filter) => format!("DELETE FROM {} WHERE {filter}", entry.table),
                Act::Empty(set, filter) => format!("UPDATE {} SET {set} WHERE {filter}", entry.table),
                Act::Follows(_) | Act::Keep(_) => continue,
            };
            sql_query(statement)
                .bind::<BigInt, _>(user)
                .bind::<Words, _>(&person.email)
                .bind::<Words, _>(&person.name)
                .execute(conn)?;
        }
    }
    let locale = person.recipient(office.market_language()).locale;
    let letter = Letter::new("account_deleted", Text::privacy_mail_deleted_subject())
        .says(Text::privacy_mail_deleted())
        .says(Text::privacy_mail_deleted_kept());
    office.post(conn, now, &Recipient { user: None, address: person.email, locale }, &letter)?;
    Ok(Ok(files.into_iter().flatten().collect()))
}
