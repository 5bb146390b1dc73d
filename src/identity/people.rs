//! Users as rows.

use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::UserId;
use crate::locales::Text;
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
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = users)]
pub struct User {
    /// Its number.
    pub id: UserId,
    /// What the person is called.
    pub name: String,
    /// The password's hash, in PHC format.
    pub password_hash: String,
    /// Whether they run the marketplace.
    pub is_operator: bool,
}

/// The person with this address, if there is one. In the operator scope.
pub fn by_email(email: &Email, conn: &mut PgConnection) -> Result<Option<User>> {
    Ok(users::table.filter(users::email.eq(email.as_str())).select(User::as_select()).first(conn).optional()?)
}

/// A person to be added.
pub struct NewUser<'a> {
    /// Where to reach them; no two people share one.
    pub email: &'a Email,
    /// What they are called.
    pub name: &'a str,
    /// Their password's hash, in PHC format.
    pub password_hash: &'a str,
    /// Whether they run the marketplace.
    pub is_operator: bool,
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
