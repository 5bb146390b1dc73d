//! How a business works, as rows: the currency of new products, whether two people are needed for a publication, of
//! whom a second factor is asked.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Integer, Nullable, Text as Words};
use serde_json::json;

use super::model::hold_open;
use crate::businesses::model::CAN_APPROVE;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::money::Currency;
use crate::schema::business_settings;

text_enum! {
    /// Whether a second person has to approve what somebody wrote.
    FourEyes {
        /// As soon as two people can approve.
        Automatic = "automatic",
        /// In any case.
        Always = "always",
        /// Not at all.
        Never = "never",
    }
}

impl FourEyes {
    const fn column(self) -> Option<bool> {
        match self {
            Self::Automatic => None,
            Self::Always => Some(true),
            Self::Never => Some(false),
        }
    }

    const fn of(column: Option<bool>) -> Self {
        match column {
            None => Self::Automatic,
            Some(true) => Self::Always,
            Some(false) => Self::Never,
        }
    }
}

text_enum! {
    /// Of whom a second factor is asked.
    Asked {
        /// Of nobody.
        Nobody = "nobody",
        /// Of those who can approve.
        Approvers = "approvers",
        /// Of every member.
        Everybody = "everybody",
    }
}

/// The rules that a business chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The currency of new products.
    pub currency: Currency,
    /// Whether a second person has to approve.
    pub four_eyes: FourEyes,
    /// Of whom a second factor is asked.
    pub second_factor: Asked,
    /// Whether products may be handed in without a price: it is then on request.
    pub price_optional: bool,
    /// Whether products may be handed in without a description.
    pub description_optional: bool,
}

/// The rules as they are, with whom they concern.
#[derive(Clone, Debug, QueryableByName)]
pub struct Now {
    #[diesel(sql_type = Words)]
    currency: Currency,
    #[diesel(sql_type = Nullable<Bool>)]
    four_eyes: Option<bool>,
    #[diesel(sql_type = Words)]
    second_factor: Asked,
    #[diesel(sql_type = Bool)]
    price_optional: bool,
    #[diesel(sql_type = Bool)]
    description_optional: bool,
    /// It grows with every change.
    #[diesel(sql_type = Integer)]
    pub version: i32,
    /// How many members can approve.
    #[diesel(sql_type = BigInt)]
    pub approvers: i64,
    /// How many of them have no second factor.
    #[diesel(sql_type = BigInt)]
    pub approvers_without: i64,
    /// How many members have none.
    #[diesel(sql_type = BigInt)]
    pub members_without: i64,
}

impl Now {
    /// The rules of a business and whom they concern, in its scope.
    pub fn of(business: BusinessId, conn: &mut PgConnection) -> Result<Self> {
        let query = format!(
            "WITH members AS (
                 SELECT {CAN_APPROVE} AS can_approve, f.id IS NOT NULL AS is_without
                   FROM memberships m
                   JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
                   LEFT JOIN members_without_second_factor($1) f (id) ON f.id = m.user_id
                  WHERE m.business_id = $1)
             SELECT s.currency, s.four_eyes, s.second_factor, s.price_optional, s.description_optional,
                    s.rules_version AS version,
                    (SELECT count(*) FROM members WHERE can_approve) AS approvers,
                    (SELECT count(*) FROM members WHERE can_approve AND is_without) AS approvers_without,
                    (SELECT count(*) FROM members WHERE is_without) AS members_without
               FROM business_settings s WHERE s.business_id = $1"
        );
        Ok(diesel::sql_query(query).bind::<BigInt, _>(business).get_result(conn)?)
    }

    /// What was chosen.
    #[must_use]
    pub const fn rules(&self) -> Rules {
        Rules {
            currency: self.currency,
            four_eyes: FourEyes::of(self.four_eyes),
            second_factor: self.second_factor,
            price_optional: self.price_optional,
            description_optional: self.description_optional,
        }
    }
}

/// Chooses other rules on top of the version that was looked at. False when nothing was changed.
///
/// # Errors
/// [`Error::Conflict`] when they were changed since.
pub fn save(seen: i32, rules: Rules, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<bool> {
    hold_open(actor, conn)?;
    let current = Now::of(actor.business, conn)?;
    let before = current.rules();
    if before == rules {
        return Ok(false);
    }
    if current.version != seen {
        return Err(Error::Conflict(Text::settings_changed_since()));
    }
    diesel::update(business_settings::table.find(actor.business))
        .set((
            business_settings::currency.eq(rules.currency),
            business_settings::four_eyes.eq(rules.four_eyes.column()),
            business_settings::second_factor.eq(rules.second_factor),
            business_settings::price_optional.eq(rules.price_optional),
            business_settings::description_optional.eq(rules.description_optional),
            business_settings::rules_version.eq(seen + 1),
        ))
        .execute(conn)?;
    let mut changes = serde_json::Map::new();
    let said = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
    for (name, from, to) in [
        ("currency", before.currency.to_string(), rules.currency.to_string()),
        ("four_eyes", before.four_eyes.to_string(), rules.four_eyes.to_string()),
        ("second_factor", before.second_factor.to_string(), rules.second_factor.to_string()),
        ("price_optional", said(before.price_optional), said(rules.price_optional)),
        ("description_optional", said(before.description_optional), said(rules.description_optional)),
    ] {
        if from != to {
            changes.insert(name.to_owned(), json!({ "from": from, "to": to }));
        }
    }
    let event = Event::of(actor.business, actor.user, "business.rules_changed").named(&actor.business_name);
    record(conn, now, &event.with(json!({ "changes": changes })))?;
    Ok(true)
}
