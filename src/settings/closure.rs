//! The end of a business and its return, as rows.

use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::json;

use super::model::hold_open;
use crate::businesses::standing::is_public;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::Actor;
use crate::identity::people::admins_of;
use crate::ids::UserId;
use crate::listings::closing::withdraw_all;
use crate::locales::{At, Text};
use crate::mail::{Letter, Office};
use crate::products::closing::publish_again;
use crate::schema::{business_settings, businesses, colleagues, listings, memberships};

/// How long the data of a closed business is kept.
pub const KEPT: TimeDelta = TimeDelta::days(30);

/// Whether a business is closed, and what closing it concerns.
#[derive(Debug)]
pub struct Standing {
    /// Since when it is closed.
    pub closed_at: Option<Moment>,
    /// How many products are listed.
    pub listed: i64,
    /// How many members it has.
    pub members: i64,
    /// Whether it is this person's to close: its owner's, or any admin's where nobody owns it.
    pub can_close: bool,
}

impl Standing {
    /// How a business stands, in its scope.
    pub fn of(actor: &Actor, conn: &mut PgConnection) -> Result<Self> {
        let business = actor.business;
        let closed_at = businesses::table.find(business).select(businesses::closed_at).first(conn)?;
        let listed = listings::table.filter(listings::business_id.eq(business)).count().get_result(conn)?;
        let members = memberships::table.filter(memberships::business_id.eq(business)).count().get_result(conn)?;
        let owner = business_settings::table.find(business).select(business_settings::owner_id).first(conn)?;
        Ok(Self { closed_at, listed, members, can_close: is_theirs(owner, actor) })
    }

    /// Until when it can be opened again.
    #[must_use]
    pub fn until(&self) -> Option<At> {
        self.closed_at.map(|closed_at| At(closed_at + KEPT))
    }
}

fn is_theirs(owner: Option<UserId>, actor: &Actor) -> bool {
    owner.map_or(actor.is_admin(), |owner| owner == actor.user)
}

/// Closes a business: everything of it is out of the public's sight in the same moment, and its admins are told. One
/// that is closed already stays so.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but its owner, or where it has none, an admin.
pub fn close(actor: &Actor, office: &Office, now: Moment, conn: &mut PgConnection) -> Result<()> {
    match hold_open(actor, conn) {
        Err(Error::Forbidden(_)) => return Ok(()),
        held => held?,
    }
    // Held, since it may be handed over at this moment.
    let owner = business_settings::table.find(actor.business).select(business_settings::owner_id);
    if !is_theirs(owner.for_no_key_update().first(conn)?, actor) {
        return Err(Error::Forbidden(Text::settings_close_not_yours(&actor.business_name)));
    }
    diesel::update(businesses::table.find(actor.business)).set(businesses::closed_at.eq(now)).execute(conn)?;
    let listed = withdraw_all(actor.business, conn)?;
    let event = Event::of(actor.business, actor.user, "business.closed").named(&actor.business_name);
    record(conn, now, &event.with(json!({ "listed": listed })))?;
    let by = name_of(actor, conn)?;
    let letter = Letter::new("business_closed", Text::settings_mail_closed(&actor.business_name))
        .says(Text::settings_mail_closed_by(&by, &actor.business_name))
        .says(Text::settings_mail_closed_until(&At(now + KEPT)))
        .leads(Text::settings_reopen(), actor.path("/settings/closing"));
    write_to_admins(&letter, actor, office, now, conn)
}

/// Opens a closed business again: what was listed when it closed is listed again, and nothing else. Answers how many
/// products that are.
///
/// # Errors
/// [`Error::Conflict`] when it is open, or was closed for too long; [`Error::Forbidden`] for anybody but an admin.
pub fn reopen(actor: &Actor, office: &Office, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let row = businesses::table.find(actor.business);
    let closed_at: Option<Moment> = row.select(businesses::closed_at).for_no_key_update().first(conn)?;
    let closed_at = closed_at.ok_or_else(|| Error::Conflict(Text::settings_is_open(&actor.business_name)))?;
    if !actor.is_admin() {
        return Err(Error::Forbidden(Text::settings_reopen_not_yours(&actor.business_name)));
    }
    if closed_at + KEPT <= now {
        return Err(Error::Conflict(Text::settings_closed_too_long(KEPT.num_days())));
    }
    diesel::update(row).set(businesses::closed_at.eq(None::<Moment>)).execute(conn)?;
    let listed = publish_again(actor, now, conn)?;
    let event = Event::of(actor.business, actor.user, "business.reopened").named(&actor.business_name);
    record(conn, now, &event.with(json!({ "listed": listed })))?;
    let by = name_of(actor, conn)?;
    let says = if is_public(actor.business, conn)? {
        Text::settings_mail_reopened_by(&by, &actor.business_name)
    } else {
        Text::settings_mail_reopened_suspended(&by, &actor.business_name)
    };
    let letter = Letter::new("business_reopened", Text::settings_mail_reopened(&actor.business_name))
        .says(says)
        .leads(Text::settings_mail_go(), actor.path(""));
    write_to_admins(&letter, actor, office, now, conn)?;
    Ok(listed)
}

fn name_of(actor: &Actor, conn: &mut PgConnection) -> Result<String> {
    Ok(colleagues::table.find((actor.business, actor.user)).select(colleagues::name).first(conn)?)
}

fn write_to_admins(
    letter: &Letter,
    actor: &Actor,
    office: &Office,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    for admin in admins_of(actor.business, office.market_language(), conn)? {
        office.post(conn, now, &admin, letter)?;
    }
    Ok(())
}
