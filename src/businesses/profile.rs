//! Everything that the public sees of a business.

use diesel::pg::Pg;
use diesel::prelude::*;

use super::addresses::is_slug;
use super::colour::Colour;
use super::model::Business;
use super::standing::is_open;
use super::verification::Verification;
use crate::error::{Error, Result};
use crate::ids::BusinessId;
use crate::schema::businesses;

/// What a storefront says.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = businesses, check_for_backend(Pg))]
pub struct Profile {
    /// What its card says too.
    #[diesel(embed)]
    pub business: Business,
    /// What the operator checked of it.
    #[diesel(embed)]
    pub verification: Verification,
    /// Where it is, in several lines.
    pub address: String,
    /// Its telephone, as it wrote it.
    pub phone: String,
    /// Its email address.
    pub email: String,
    /// Its own site.
    pub website: String,
    /// When it is open, in its own words.
    pub hours: String,
    /// How and when it delivers, in its own words.
    pub delivery: String,
    /// What can be returned, in its own words.
    pub returns: String,
    /// The address of its picture.
    pub picture: Option<String>,
    accent: Option<String>,
}

impl Profile {
    /// Its own colour.
    #[must_use]
    pub fn colour(&self) -> Option<Colour> {
        self.accent.as_deref().and_then(Colour::parse)
    }

    /// The telephone number as a link has it: digits, and a plus before them. A zero in brackets is for calls within
    /// the country.
    #[must_use]
    pub fn call(&self) -> String {
        let is_abroad = self.phone.trim_start().starts_with('+');
        let number = if is_abroad { self.phone.replace("(0)", "") } else { self.phone.clone() };
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        format!("{}{digits}", if is_abroad { "+" } else { "" })
    }

    /// Its site as people say it, without what all addresses begin with.
    #[must_use]
    pub fn site(&self) -> &str {
        let site = self.website.trim_start_matches("https://").trim_start_matches("http://");
        site.trim_end_matches('/')
    }

    /// Whether it says how to reach it, or when.
    #[must_use]
    pub fn has_contact(&self) -> bool {
        [&self.address, &self.phone, &self.email, &self.website, &self.hours].iter().any(|text| !text.is_empty())
    }

    /// Whether it says anything of delivery or returns.
    #[must_use]
    pub fn says_terms(&self) -> bool {
        !self.delivery.is_empty() || !self.returns.is_empty()
    }

    /// Whether it says any of this.
    #[must_use]
    pub fn is_told_of(&self) -> bool {
        self.has_contact() || self.says_terms()
    }

    /// That of the business with this number.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(businesses::table.find(business).select(Self::as_select()).first(conn)?)
    }

    /// Those of the businesses with these numbers.
    ///
    /// # Errors
    /// The database's.
    pub fn of_all(ids: &[BusinessId], conn: &mut PgConnection) -> Result<Vec<Self>> {
        Ok(businesses::table.filter(businesses::id.eq_any(ids)).select(Self::as_select()).load(conn)?)
    }

    /// That of the open business at this address.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn at(slug: &str, conn: &mut PgConnection) -> Result<Self> {
        if !is_slug(slug) {
            return Err(Error::NotFound);
        }
        let open = businesses::table.filter(businesses::slug.eq(slug)).filter(is_open());
        Ok(open.select(Self::as_select()).first(conn)?)
    }
}
