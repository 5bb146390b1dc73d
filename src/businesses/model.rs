//! Businesses as rows.

use diesel::prelude::*;
use iso_currency::Currency;

use super::permissions::{ADMIN, BUILT_IN};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::ids::{BusinessId, RoleId, UserId};
use crate::money::currency;
use crate::schema::{business_settings, businesses, memberships, roles};

/// What is public of a business.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = businesses)]
pub struct Business {
    /// Its number.
    pub id: BusinessId,
    /// As in its address.
    pub slug: String,
    /// As people call it.
    pub name: String,
    /// One line on what it does.
    pub tagline: String,
    /// More on what it does, sanitised.
    pub about_html: String,
    /// Where it is.
    pub town: String,
}

impl Business {
    /// The workspace's address.
    #[must_use]
    pub fn manage_path(&self) -> String {
        format!("/manage/{}", self.slug)
    }

    /// The storefront's address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/businesses/{}", self.slug)
    }
}

/// The business at this address.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn by_slug(slug: &str, conn: &mut PgConnection) -> Result<Business> {
    // It comes from addresses and forms, and PostgreSQL takes no NUL in a text.
    if !slug.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return Err(Error::NotFound);
    }
    Ok(businesses::table.filter(businesses::slug.eq(slug)).select(Business::as_select()).first(conn)?)
}

/// How a business works.
#[derive(Clone, Debug, Queryable)]
pub struct Settings {
    currency: String,
    /// Whether nobody may approve what they wrote themselves.
    pub four_eyes: bool,
}

impl Settings {
    /// The settings of a business, in its own scope.
    ///
    /// # Errors
    /// The database's.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(business_settings::table
            .find(business)
            .select((business_settings::currency, business_settings::four_eyes))
            .first(conn)?)
    }

    /// The currency of its prices.
    #[must_use]
    pub fn currency(&self) -> Currency {
        currency(&self.currency).unwrap_or(Currency::EUR)
    }
}

/// A business to be opened.
#[derive(Clone, Debug)]
pub struct NewBusiness<'a> {
    /// As people call it.
    pub name: &'a str,
    /// As in its address; made from the name when not given.
    pub slug: Option<&'a str>,
    /// One line on what it does.
    pub tagline: &'a str,
    /// More, as Markdown.
    pub about: &'a str,
    /// Where it is.
    pub town: &'a str,
    /// ISO code of its prices' currency.
    pub currency: &'a str,
    /// Its colour, as a hue in degrees.
    pub hue: i16,
}

impl<'a> NewBusiness<'a> {
    /// One of which nothing but the name is known.
    #[must_use]
    pub fn named(name: &'a str) -> Self {
        Self { name, slug: None, tagline: "", about: "", town: "", currency: "EUR", hue: 25 }
    }

    /// Opens it, with the built-in roles and its first admin. In the operator scope, since the business has none yet.
    ///
    /// # Errors
    /// The database's.
    pub fn create(&self, admin: UserId, now: Moment, conn: &mut PgConnection) -> Result<Business> {
        let business = self.insert(now, conn)?;
        diesel::insert_into(business_settings::table)
            .values((
                business_settings::business_id.eq(business.id),
                business_settings::currency.eq(self.currency),
                business_settings::about.eq(self.about),
            ))
            .execute(conn)?;
        for (name, permissions) in BUILT_IN {
            let permissions: Vec<_> = permissions.iter().map(|permission| permission.as_str()).collect();
            diesel::insert_into(roles::table)
                .values((
                    roles::business_id.eq(business.id),
                    roles::name.eq(name),
                    roles::built_in.eq(true),
                    roles::permissions.eq(permissions),
                ))
                .execute(conn)?;
        }
        add_member(business.id, admin, ADMIN, now, conn)?;
        Ok(business)
    }

    fn insert(&self, now: Moment, conn: &mut PgConnection) -> Result<Business> {
        let base: String = slug::slugify(self.slug.unwrap_or(self.name)).chars().take(60).collect();
        let about_html = crate::web::markdown::to_html(self.about);
        for number in 1..1000 {
            let slug = if number == 1 { base.clone() } else { format!("{base}-{number}") };
            let made = diesel::insert_into(businesses::table)
                .values((
                    businesses::slug.eq(slug.trim_matches('-')),
                    businesses::name.eq(self.name),
                    businesses::tagline.eq(self.tagline),
                    businesses::about_html.eq(&about_html),
                    businesses::town.eq(self.town),
                    businesses::hue.eq(self.hue),
                    businesses::created_at.eq(now),
                ))
                .on_conflict(businesses::slug)
                .do_nothing()
                .returning(Business::as_returning())
                .get_result(conn)
                .optional()?;
            if let Some(business) = made {
                return Ok(business);
            }
        }
        Err(Error::Conflict("There are too many businesses of this name. Choose another.".to_owned()))
    }
}

/// Makes a person a member with the role of this name.
///
/// # Errors
/// [`Error::NotFound`] when the business has no such role.
pub fn add_member(business: BusinessId, user: UserId, role: &str, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let role: RoleId = roles::table
        .filter(roles::business_id.eq(business))
        .filter(roles::name.eq(role))
        .select(roles::id)
        .first(conn)?;
    diesel::insert_into(memberships::table)
        .values((
            memberships::business_id.eq(business),
            memberships::user_id.eq(user),
            memberships::role_id.eq(role),
            memberships::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}
