//! Users as rows.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable};

use super::duties::OperatorRole;
use crate::clock::Moment;
use crate::error::Result;
use crate::ids::{BusinessId, UserId};
use crate::locales::{Locale, Name, Text};
use crate::mail::Recipient;
use crate::schema::users;
use crate::web::letters::is_invisible;

/// An e-mail address, folded to lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Takes an address that can be one: a name, an `@`, a domain with a dot (or `localhost`). Whether it exists
    /// only a mail can tell.
    pub fn parse(text: &str) -> Result<Self, Text> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Err(Text::identity_email_missing());
        }
        let is_address = text.split_once('@').is_some_and(|(name, domain)| {
            let is_plain = |part: &str| {
                !part.is_empty()
                    && !part.chars().any(|c| c.is_whitespace() || c.is_control() || is_invisible(c) || c == '@')
            };
            let has_dots =
                domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.') && !domain.contains("..");
            is_plain(name) && is_plain(domain) && has_dots
        });
        if !is_address || text.chars().count() > 254 {
            return Err(Text::identity_email_malformed());
        }
        Ok(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What signing in needs of a person.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct User {
    /// Its number.
    pub id: UserId,
    /// What the person is called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// The password's hash, in PHC format, if they have a password.
    pub password_hash: Option<String>,
    /// Whether they run the marketplace.
    pub is_operator: bool,
    /// Whether signing in takes more than a password.
    pub has_second_factor: bool,
    /// The language that they chose.
    pub locale: Option<String>,
}

impl User {
    /// Where mail to them goes, in their language or else this one.
    #[must_use]
    pub fn recipient(&self, otherwise: Locale) -> Recipient {
        let locale = self.locale.as_deref().and_then(|code| code.parse().ok()).unwrap_or(otherwise);
        Recipient { user: Some(self.id), address: self.email.clone(), locale }
    }
}

/// The person with this address, if there is one. In the operator scope.
pub fn by_email(email: &Email, conn: &mut PgConnection) -> Result<Option<User>> {
    let people = users::table.filter(users::email.eq(email.as_str())).filter(users::deleted_at.is_null());
    Ok(people.select(User::as_select()).first(conn).optional()?)
}

/// Those of them whose address is known to be theirs, so that mail may go there. In the operator scope.
pub fn with_known_address(ids: &[UserId], conn: &mut PgConnection) -> Result<Vec<User>> {
    let known = users::verified_at.is_not_null().and(users::deleted_at.is_null());
    Ok(users::table.filter(users::id.eq_any(ids)).filter(known).select(User::as_select()).load(conn)?)
}

/// What these people are called. In the operator scope.
pub fn names(ids: &[UserId], conn: &mut PgConnection) -> Result<Vec<(UserId, String)>> {
    Ok(users::table.filter(users::id.eq_any(ids)).select((users::id, users::name)).load(conn)?)
}

/// The person with this number, whom nobody else changes until the transaction ends. In the operator scope, or their
/// own.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none, or they deleted their account.
pub fn hold(id: UserId, conn: &mut PgConnection) -> Result<User> {
    let person = users::table.find(id).filter(users::deleted_at.is_null()).select(User::as_select());
    Ok(person.for_no_key_update().first(conn)?)
}

/// Leaves nothing of a person but their number: nobody signs in to it, and the address is free again. The name that
/// businesses know goes with theirs, and the record forgets what it says of them. In the operator scope.
pub fn forget(id: UserId, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(users::table.find(id))
        .set((
            users::email.eq(format!("deleted-{id}@deleted.invalid")),
            users::name.eq(""),
            users::password_hash.eq(None::<String>),
            users::is_operator.eq(false),
            users::operator_role.eq(OperatorRole::All),
            users::about.eq(""),
            users::locale.eq(None::<String>),
            users::verified_at.eq(None::<Moment>),
            users::has_second_factor.eq(false),
            users::block_reason.eq(None::<String>),
            users::deleted_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether the address of a member is known to be theirs. In the scope of a business in which they are one.
pub fn is_verified(id: UserId, conn: &mut PgConnection) -> Result<bool> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Bool)]
        is_verified: bool,
    }
    let row: Row = diesel::sql_query("SELECT is_verified($1)").bind::<BigInt, _>(id).get_result(conn)?;
    Ok(row.is_verified)
}

/// What somebody is called whose name a row keeps: it is empty where they deleted their account.
#[must_use]
pub fn called(name: &str) -> Name {
    if name.is_empty() { Name::Ours(Text::identity_former_member()) } else { Name::Theirs(name.to_owned()) }
}

/// The person with this number. In the operator scope, or their own.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none.
pub fn by_id(id: UserId, conn: &mut PgConnection) -> Result<User> {
    Ok(users::table.find(id).select(User::as_select()).first(conn)?)
}

/// A person to be added.
pub struct NewUser<'a> {
    /// Where to reach them; no two people share one.
    pub email: &'a Email,
    /// What they are called.
    pub name: &'a str,
    /// Their password's hash, in PHC format, if they have a password.
    pub password_hash: Option<&'a str>,
    /// Whether they run the marketplace.
    pub is_operator: bool,
    /// The language that they read, if it is known.
    pub locale: Option<Locale>,
    /// Whether the address is known to be theirs.
    pub is_verified: bool,
}

impl NewUser<'_> {
    /// Adds the person, in the operator scope; none when the address is taken.
    pub fn create(&self, now: Moment, conn: &mut PgConnection) -> Result<Option<UserId>> {
        let id = diesel::insert_into(users::table)
            .values((
                users::email.eq(self.email.as_str()),
                users::name.eq(self.name),
                users::password_hash.eq(self.password_hash),
                users::is_operator.eq(self.is_operator),
                users::locale.eq(self.locale.map(Locale::code)),
                users::verified_at.eq(self.is_verified.then_some(now)),
                users::created_at.eq(now),
            ))
            .on_conflict(users::email)
            .do_nothing()
            .returning(users::id)
            .get_result(conn)
            .optional()?;
        Ok(id)
    }
}

/// Where mail to an admin of a business goes.
#[derive(QueryableByName)]
struct Admin {
    #[diesel(sql_type = BigInt)]
    person: UserId,
    #[diesel(sql_type = diesel::sql_types::Text)]
    address: String,
    #[diesel(sql_type = Nullable<diesel::sql_types::Text>)]
    tongue: Option<String>,
}

/// Where mail to the admins of a business goes, in the business's scope: in their languages, or else in this one.
pub fn admins_of(business: BusinessId, otherwise: Locale, conn: &mut PgConnection) -> Result<Vec<Recipient>> {
    let admins = diesel::sql_query("SELECT person, address, tongue FROM admins_of($1)").bind::<BigInt, _>(business);
    let recipient = |admin: Admin| {
        let locale = admin.tongue.and_then(|code| code.parse().ok()).unwrap_or(otherwise);
        Recipient { user: Some(admin.person), address: admin.address, locale }
    };
    Ok(admins.load(conn)?.into_iter().map(recipient).collect())
}

#[derive(QueryableByName)]
struct Shortcuts {
    #[diesel(sql_type = Bool)]
    are_on: bool,
}

/// Whether a person wants single keys to do something. In their own scope, or that of a business that knows them.
pub fn shortcuts(id: UserId, conn: &mut PgConnection) -> Result<bool> {
    let found: Shortcuts =
        diesel::sql_query("SELECT shortcuts_of($1) AS are_on").bind::<BigInt, _>(id).get_result(conn)?;
    Ok(found.are_on)
}

/// Lets single keys do something for a person, or no longer. In their own scope.
pub fn set_shortcuts(id: UserId, are_on: bool, conn: &mut PgConnection) -> Result<()> {
    diesel::update(users::table.find(id)).set(users::shortcuts.eq(are_on)).execute(conn)?;
    Ok(())
}
