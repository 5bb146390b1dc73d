//! Finding people, and what is theirs, by words: for the operator, and in the operator scope.

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::people::User;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{BusinessId, UserId};
use crate::schema::users;

/// So many words of a search count.
const MOST_WORDS: usize = 8;

/// Words that are looked for, or how they begin, as the indexes of PostgreSQL take them.
#[derive(Clone, Debug)]
pub struct Words(String);

#[derive(QueryableByName)]
struct Read {
    #[diesel(sql_type = Nullable<Text>)]
    words: Option<String>,
}

impl Words {
    /// What somebody typed; none where there is no letter and no digit in it.
    pub fn of(typed: &str, conn: &mut PgConnection) -> Result<Option<Self>> {
        let typed: Vec<_> = typed.split_whitespace().take(MOST_WORDS).collect();
        let read: Read = sql_query(
            "SELECT string_agg(quote_literal(word) || ':*', ' & ') AS words FROM unnest(words_of($1)) AS word",
        )
        .bind::<Text, _>(typed.join(" "))
        .get_result(conn)?;
        Ok(read.words.map(Self))
    }

    /// As a `tsquery` in its text form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[derive(QueryableByName)]
struct Owned {
    #[diesel(sql_type = BigInt)]
    id: BusinessId,
}

/// How the address or the name of a person begins, as somebody typed it. Names are looked up as they are written, so a
/// small letter at the beginning of a word stands for a capital too.
#[derive(Clone, Debug)]
pub struct Beginning {
    email: String,
    name: String,
    titled: String,
}

impl Beginning {
    /// What somebody typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        let words: Vec<_> = typed.split_whitespace().collect();
        let titled = words.iter().map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
            first + letters.as_str()
        });
        let titled = titled.collect::<Vec<_>>().join(" ");
        Self { email: words.concat().to_lowercase(), name: words.join(" "), titled }
    }
}

/// The numbers of those who begin like that, for a row `u` of users that meets a condition: a search along one index for
/// each. The policy of the table lets nothing but plain columns be looked up, so no function stands around them.
fn beginning(condition: &str, rest: &str) -> String {
    let range = |column: &str, value: &str| {
        format!(
            "(SELECT u.id FROM users u WHERE {column} >= {value} AND {column} < {value} || chr(1114111)
                 AND u.deleted_at IS NULL AND {condition} {rest})"
        )
    };
    [range("u.email", "$3"), range("u.name", "$4"), range("u.name", "$5")].join(" UNION ")
}

/// The businesses whose owner begins like that, with numbers below `before`, the highest first. `which` is a condition on
/// a row `b` of businesses.
pub fn businesses_of(
    owner: &Beginning,
    before: BusinessId,
    which: &'static str,
    limit: i64,
    conn: &mut PgConnection,
) -> Result<Vec<BusinessId>> {
    let owned = sql_query(format!(
        "SELECT b.id
           FROM ({}) p
           JOIN business_settings s ON s.owner_id = p.id
           JOIN businesses b ON b.id = s.business_id
          WHERE b.id < $1 AND {which}
          ORDER BY b.id DESC LIMIT $2",
        beginning("true", "")
    ));
    let owned = owned.bind::<BigInt, _>(before).bind::<BigInt, _>(limit);
    let owned = owned.bind::<Text, _>(&owner.email).bind::<Text, _>(&owner.name).bind::<Text, _>(&owner.titled);
    Ok(owned.load::<Owned>(conn)?.into_iter().map(|owned| owned.id).collect())
}

/// The people with these numbers, in no order.
pub fn with_ids(ids: &[UserId], conn: &mut PgConnection) -> Result<Vec<User>> {
    Ok(users::table.filter(users::id.eq_any(ids)).select(User::as_select()).load(conn)?)
}

/// A person as the operator sees them.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub struct Account {
    /// Their number.
    pub id: UserId,
    /// What they are called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// Since when they have an account.
    pub created_at: Moment,
    /// Whether they run the marketplace.
    pub is_operator: bool,
    /// Since when the address is known to be theirs.
    pub verified_at: Option<Moment>,
    /// Whether signing in takes more than a password.
    pub has_second_factor: bool,
    /// Since when they are blocked.
    pub blocked_at: Option<Moment>,
    /// Why they are blocked.
    pub block_reason: Option<String>,
}

/// The person with this number.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or they deleted their account.
pub fn account(id: UserId, conn: &mut PgConnection) -> Result<Account> {
    let person = users::table.find(id).filter(users::deleted_at.is_null());
    Ok(person.select(Account::as_select()).first(conn)?)
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    id: UserId,
}

/// The people who begin like that, or all, with numbers below `before`, the highest first. `which` is a condition on a
/// row `u` of users.
pub fn people(
    begins: Option<&Beginning>,
    before: UserId,
    which: &'static str,
    limit: i64,
    conn: &mut PgConnection,
) -> Result<Vec<Account>> {
    let condition = format!("u.id < $1 AND {which}");
    let (one, last) = (beginning(&condition, "ORDER BY u.id DESC LIMIT $2"), "ORDER BY id DESC LIMIT $2");
    let query = match begins {
        Some(_) => format!("SELECT id FROM ({one}) f {last}"),
        None => format!("SELECT u.id FROM users u WHERE u.deleted_at IS NULL AND {condition} {last}"),
    };
    let found = sql_query(query).into_boxed().bind::<BigInt, _>(before).bind::<BigInt, _>(limit);
    let found = match begins {
        Some(begins) => {
            let found = found.bind::<Text, _>(&begins.email).bind::<Text, _>(&begins.name);
            found.bind::<Text, _>(&begins.titled)
        }
        None => found,
    };
    let ids: Vec<_> = found.load::<Found>(conn)?.into_iter().map(|found| found.id).collect();
    let accounts = users::table.filter(users::id.eq_any(ids)).order(users::id.desc());
    Ok(accounts.select(Account::as_select()).load(conn)?)
}
