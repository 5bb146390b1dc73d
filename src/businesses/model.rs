//! Businesses as rows.

use std::collections::HashSet;

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel::sql_types::{self, Array, BigInt};

use super::addresses::{is_kept_for_another, is_reserved, is_slug};
use super::standing::is_open;
use crate::clock::Moment;
use crate::content::Demands;
use crate::error::{Error, Result};
use crate::identity::permissions::{ADMIN, BUILT_IN};
use crate::identity::{Demand, Membership};
use crate::ids::{BusinessId, RoleId, UserId};
use crate::locales::Text;
use crate::money::Currency;
use crate::schema::{business_settings, businesses, memberships, roles};
use crate::web::forms::line;
use crate::web::letters::{folded, look};

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
    /// The address of its logo.
    pub logo: Option<String>,
}

impl Business {
    /// The workspace's address.
    #[must_use]
    pub fn manage_path(&self) -> String {
        format!("/manage/{}", self.slug)
    }

    /// The business with this number.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is none.
    pub fn find(id: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(businesses::table.find(id).select(Self::as_select()).first(conn)?)
    }

    /// A place in it with this built-in role.
    #[must_use]
    pub fn membership(&self, role: &str) -> Membership {
        Membership {
            business: self.id,
            slug: self.slug.clone(),
            name: self.name.clone(),
            role: role.to_owned(),
            permissions: None,
            is_closed: false,
            second_factor: Demand::Nobody,
            is_owner: false,
            before: Vec::new(),
            suspension: None,
        }
    }

    /// The storefront's address.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/businesses/{}", self.slug)
    }
}

/// The open business at this address.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn by_slug(slug: &str, conn: &mut PgConnection) -> Result<Business> {
    if !is_slug(slug) {
        return Err(Error::NotFound);
    }
    let open = businesses::table.filter(businesses::slug.eq(slug)).filter(is_open());
    Ok(open.select(Business::as_select()).first(conn)?)
}

/// A name that an address can be made of, as somebody typed it.
///
/// # Errors
/// The sentence that the form shows.
pub fn name(text: &str) -> Result<String, Text> {
    let name = line(text, LONGEST_NAME, Text::accounts_business_missing())?;
    if slug::slugify(&name).is_empty() {
        return Err(Text::accounts_business_no_letters());
    }
    Ok(name)
}

/// How a business works.
#[derive(Clone, Debug, Queryable)]
pub struct Settings {
    /// The currency of its prices.
    pub currency: Currency,
    /// Whether nobody may approve what they wrote themselves: as the business chose, else once two people can approve.
    pub four_eyes: bool,
    /// Whether products may have no price: it is then on request.
    pub price_optional: bool,
    /// Whether products may have no description.
    pub description_optional: bool,
    /// Whether the operator has suspended it.
    pub is_suspended: bool,
}

/// Whether the members with a role can approve, for a row `r` of roles.
pub const CAN_APPROVE: &str = "(r.name = 'admin' AND r.built_in
    OR CASE WHEN r.permissions IS NULL THEN r.name = 'approver' ELSE 'approve_products' = ANY (r.permissions) END)";

/// How many members can approve, for a query of `business_settings`.
#[must_use]
pub fn approvers() -> String {
    format!(
        "(SELECT count(*) FROM memberships m JOIN roles r USING (business_id)
           WHERE r.id = m.role_id AND m.business_id = business_settings.business_id AND {CAN_APPROVE})"
    )
}

impl Settings {
    /// The settings of a business, in its own scope.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        Ok(business_settings::table
            .find(business)
            .select((
                business_settings::currency,
                diesel::dsl::sql::<sql_types::Bool>(&format!("coalesce(four_eyes, {} > 1)", approvers())),
                business_settings::price_optional,
                business_settings::description_optional,
                business_settings::suspension_reason.is_not_null(),
            ))
            .first(conn)?)
    }

    /// Whether rules may publish something without anybody's decision.
    #[must_use]
    pub const fn lets_rules_publish(&self) -> bool {
        !self.four_eyes && !self.is_suspended
    }

    /// What its products have to say before they are handed in.
    #[must_use]
    pub const fn demands(&self) -> Demands {
        Demands { price_optional: self.price_optional, description_optional: self.description_optional }
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
    /// The currency of its prices.
    pub currency: Currency,
    /// Its colour, as a hue in degrees.
    pub hue: i16,
}

impl<'a> NewBusiness<'a> {
    /// One of which nothing but the name is known.
    #[must_use]
    pub fn named(name: &'a str) -> Self {
        Self { name, slug: None, tagline: "", about: "", town: "", currency: Currency::Eur, hue: 25 }
    }

    /// Opens it, with the built-in roles and its first admin. In the operator scope, since the business has none yet.
    ///
    /// # Errors
    /// [`Error::Conflict`] when another business has the name or one that looks like it.
    pub fn create(&self, admin: UserId, now: Moment, conn: &mut PgConnection) -> Result<Business> {
        let business = self.insert(now, conn)?;
        diesel::insert_into(business_settings::table)
            .values((
                business_settings::business_id.eq(business.id),
                business_settings::currency.eq(self.currency),
                business_settings::about.eq(self.about),
                business_settings::owner_id.eq(admin),
            ))
            .execute(conn)?;
        for (name, _) in BUILT_IN {
            diesel::insert_into(roles::table)
                .values((roles::business_id.eq(business.id), roles::name.eq(name), roles::built_in.eq(true)))
                .execute(conn)?;
        }
        add_member(business.id, admin, ADMIN, now, conn)?;
        Ok(business)
    }

    fn insert(&self, now: Moment, conn: &mut PgConnection) -> Result<Business> {
        let base = slug::slugify(self.slug.unwrap_or(self.name));
        let base: String = base.chars().take(LONGEST_SLUG).collect();
        // Cut in the middle, it may end in a hyphen, and an address has no two in a row.
        let base = Some(base.trim_matches('-')).filter(|base| !base.is_empty()).unwrap_or("business");
        let about_html = crate::web::markdown::to_html(self.about);
        for attempt in 1..=20 {
            let slug = match attempt {
                1 => base.to_owned(),
                2..=9 => format!("{base}-{attempt}"),
                // Many share the beginning: no number is looked for any longer.
                _ => format!("{base}-{}", hex::encode(rand::random::<[u8; 4]>())),
            };
            // Another business may have had this address, so that it leads there for a year.
            if is_reserved(&slug) || is_kept_for_another(&slug, BusinessId::new(0), conn)? {
                continue;
            }
            let made = diesel::insert_into(businesses::table)
                .values((
                    businesses::slug.eq(slug),
                    businesses::name.eq(self.name),
                    businesses::tagline.eq(self.tagline),
                    businesses::about_html.eq(&about_html),
                    businesses::town.eq(self.town),
                    businesses::hue.eq(self.hue),
                    businesses::created_at.eq(now),
                    businesses::folded_name.eq(folded(self.name)),
                    businesses::name_look.eq(look(self.name)),
                ))
                .on_conflict_do_nothing()
                .returning(Business::as_returning())
                .get_result(conn)
                .optional()?;
            if let Some(business) = made {
                // Another business gave this address up at the same moment.
                let is_kept = is_kept_for_another(&business.slug, business.id, conn)?;
                return if is_kept { Err(Error::Busy) } else { Ok(business) };
            }
            if is_name_taken(self.name, conn)? {
                return Err(Error::Conflict(NAME_TAKEN));
            }
        }
        Err(Error::Busy)
    }
}

/// What somebody is told who chooses the name of another business.
pub const NAME_TAKEN: Text = Text::businesses_name_taken();
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;
/// The longest beginning of an address that is made of a name; a number may follow.
const LONGEST_SLUG: usize = 60;

/// Whether a business is called so, or so that people could not tell.
pub fn is_name_taken(name: &str, conn: &mut PgConnection) -> Result<bool> {
    is_name_of_another(name, BusinessId::new(0), conn)
}

/// Whether a business other than this one is called so, or so that people could not tell.
pub fn is_name_of_another(name: &str, own: BusinessId, conn: &mut PgConnection) -> Result<bool> {
    let others = || businesses::table.filter(businesses::id.ne(own));
    let by_reading = businesses::folded_name.eq(folded(name));
    let by_look = businesses::name_look.eq(look(name));
    // Two questions with an index each; an OR would have neither.
    Ok(diesel::select(exists(others().filter(by_reading))).get_result::<bool>(conn)?
        || diesel::select(exists(others().filter(by_look))).get_result::<bool>(conn)?)
}

/// Notes how the names of businesses read and look where that is missing: of rows from before it was noted, or that
/// were not made by people. Of several with one name the first has it. In the operator scope.
pub fn note_names(conn: &mut PgConnection) -> Result<()> {
    let mut last = 0;
    loop {
        let rows = businesses::table
            .filter(businesses::folded_name.is_null().and(businesses::id.gt(last)))
            .order(businesses::id)
            .select((businesses::id, businesses::name))
            .limit(1000)
            .load::<(i64, String)>(conn)?;
        let Some((id, _)) = rows.last() else { return Ok(()) };
        last = *id;
        let (mut readings, mut looks) = (HashSet::new(), HashSet::new());
        let named = rows.into_iter().map(|(id, name)| (id, folded(&name), look(&name)));
        let first: Vec<_> =
            named.filter(|(_, read, look)| readings.insert(read.clone()) && looks.insert(look.clone())).collect();
        diesel::sql_query(
            "UPDATE businesses b SET folded_name = n.read, name_look = n.look
               FROM unnest($1, $2, $3) AS n (id, read, look)
              WHERE b.id = n.id AND NOT EXISTS (
                    SELECT FROM businesses o WHERE o.folded_name = n.read OR o.name_look = n.look)",
        )
        .bind::<Array<BigInt>, _>(first.iter().map(|(id, ..)| *id).collect::<Vec<_>>())
        .bind::<Array<sql_types::Text>, _>(first.iter().map(|(_, read, _)| read.as_str()).collect::<Vec<_>>())
        .bind::<Array<sql_types::Text>, _>(first.iter().map(|(.., look)| look.as_str()).collect::<Vec<_>>())
        .execute(conn)?;
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

/// Whether somebody is a member of any business. In the operator scope.
pub fn is_member(user: UserId, conn: &mut PgConnection) -> Result<bool> {
    Ok(diesel::select(exists(memberships::table.filter(memberships::user_id.eq(user)))).get_result(conn)?)
}
