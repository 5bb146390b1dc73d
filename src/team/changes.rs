//! What becomes of members: another role, removed, gone, owner. Every change holds the lock of the team, looks at
//! whoever acts as they are then, tells whom it concerns and writes an event.

use diesel::prelude::*;
use serde_json::{Value, json};

use super::letters;
use super::model::{Colleague, Role, accounts, admin_role, admins, lock, member, member_who_is, role, settled};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::permissions::ADMIN;
use crate::identity::{Actor, Permission};
use crate::ids::{RoleId, UserId};
use crate::locales::{Locale, Text};
use crate::mail::Office;
use crate::notifications::{Kind, Told, tell};
use crate::schema::{business_settings, invitations, memberships};

/// Why a member stays as they are, as far as that is known before anything is tried.
///
/// # Errors
/// [`Error::Forbidden`] and [`Error::Conflict`] with the sentence that says why.
pub fn may_change(actor: &Actor, who: &Colleague, owner: Option<UserId>) -> Result<()> {
    if who.user == actor.user {
        return Err(Error::Forbidden(Text::team_not_yourself()));
    }
    if owner == Some(who.user) {
        return Err(Error::Forbidden(Text::team_not_the_owner(&who.name)));
    }
    if !who.is_within(actor) {
        return Err(Error::Forbidden(Text::team_above_you(&who.name)));
    }
    Ok(())
}

/// Gives a member another role.
///
/// # Errors
/// [`Error::Forbidden`] for oneself, the owner, and for more than one may oneself; [`Error::Conflict`] for the last
/// admin.
pub fn give_role(id: i64, to: RoleId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Role> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let owner = super::model::owner_of(actor.business, conn)?;
    let who = member(actor.business, id, conn)?;
    let to = role(actor.business, to, conn)?;
    may_change(actor, &who, owner)?;
    if !to.is_within(actor) {
        return Err(Error::Forbidden(Text::team_role_above_you(&to.title())));
    }
    if to.id == who.role {
        return Ok(to);
    }
    if !to.is_admin() {
        keep_an_admin(&who, actor, conn)?;
    }
    set_role(&who, &to, actor, now, conn)?;
    if !to.may().contains(&Permission::ManageMembers) {
        revoke_invitations_by(who.user, actor, now, conn)?;
    }
    Ok(to)
}

fn set_role(who: &Colleague, to: &Role, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::update(memberships::table.find((actor.business, who.id)))
        .set(memberships::role_id.eq(to.id))
        .execute(conn)?;
    let details = json!({ "from": who.role_name(), "to": to.name });
    let event = Event::of(actor.business, actor.user, "member.role_changed").on(who.user.get(), &who.name);
    record(conn, now, &event.with(details))?;
    tell_of_role(who, Some(&to.name), actor, now, conn)
}

/// Takes a member out of the business.
///
/// # Errors
/// As [`give_role`].
pub fn remove(id: i64, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Colleague> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let owner = super::model::owner_of(actor.business, conn)?;
    let who = member(actor.business, id, conn)?;
    may_change(actor, &who, owner)?;
    keep_an_admin(&who, actor, conn)?;
    take_out(&who, actor, "member.removed", now, conn)?;
    tell_of_role(&who, None, actor, now, conn)?;
    Ok(who)
}

/// Takes oneself out of the business.
///
/// # Errors
/// [`Error::Conflict`] for the owner and for the last admin.
pub fn leave(actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let owner = lock(actor.business, conn)?;
    let who = member_who_is(actor.business, actor.user, conn)?;
    if owner == Some(actor.user) {
        return Err(Error::Conflict(Text::team_owner_cannot_leave()));
    }
    keep_an_admin(&who, actor, conn)?;
    take_out(&who, actor, "member.left", now, conn)
}

/// Whether nobody else is an admin.
pub fn is_last_admin(who: &Colleague, actor: &Actor, conn: &mut PgConnection) -> Result<bool> {
    Ok(who.is_admin() && admins(actor.business, conn)? < 2)
}

fn keep_an_admin(who: &Colleague, actor: &Actor, conn: &mut PgConnection) -> Result<()> {
    if is_last_admin(who, actor, conn)? {
        return Err(Error::Conflict(Text::team_last_admin(&who.name)));
    }
    Ok(())
}

fn take_out(who: &Colleague, actor: &Actor, action: &str, now: Moment, conn: &mut PgConnection) -> Result<()> {
    diesel::delete(memberships::table.find((actor.business, who.id))).execute(conn)?;
    revoke_invitations_by(who.user, actor, now, conn)?;
    let event = Event::of(actor.business, actor.user, action).on(who.user.get(), &who.name);
    record(conn, now, &event.with(json!({ "role": who.role_name() })))
}

/// Whoever may invite no more has no invitations out any more: a link that they kept would let them in again.
fn revoke_invitations_by(user: UserId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let theirs = invitations::table
        .filter(invitations::business_id.eq(actor.business))
        .filter(invitations::invited_by.eq(user))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::declined_at.is_null())
        .filter(invitations::revoked_at.is_null());
    diesel::update(theirs).set(invitations::revoked_at.eq(now)).execute(conn)?;
    Ok(())
}

fn tell_of_role(
    who: &Colleague,
    role: Option<&str>,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let by = member_who_is(actor.business, actor.user, conn)?.name;
    let role = role.map_or(Value::Null, |role| json!(role));
    let path = if role.is_null() { "/manage".to_owned() } else { actor.path("") };
    let details = json!({ "business": actor.business_name, "role": role, "by": by });
    tell(conn, now, &Told::new(who.user, Kind::RoleChanged, &path).in_business(actor.business).with(details))
}

/// Makes another member the owner, and an admin where they are none.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but the owner. Where nobody owns the business, any admin names somebody.
pub fn hand_over(
    id: i64,
    actor: &Actor,
    (office, locale): (&Office, Locale),
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Colleague> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let owner = super::model::owner_of(actor.business, conn)?;
    let who = member(actor.business, id, conn)?;
    may_hand_over(actor, &who, owner)?;
    if !who.is_admin() {
        let admin = admin_role(actor.business, conn)?;
        set_role(&who, &admin, actor, now, conn)?;
    }
    diesel::update(business_settings::table.find(actor.business))
        .set(business_settings::owner_id.eq(who.user))
        .execute(conn)?;
    let event = Event::of(actor.business, actor.user, "ownership.handed_over").on(who.user.get(), &who.name);
    record(conn, now, &event)?;
    let by = member_who_is(actor.business, actor.user, conn)?.name;
    for account in accounts(&[who.user, actor.user], conn)? {
        let letter = if account.user() == who.user {
            letters::owned(actor, &by)
        } else {
            letters::handed_over(actor, &who.name)
        };
        office.post(conn, now, &account.recipient(locale), &letter)?;
    }
    Ok(who)
}

/// Whether somebody can hand the business to this member.
///
/// # Errors
/// [`Error::Forbidden`] with the sentence that says why not.
pub fn may_hand_over(actor: &Actor, who: &Colleague, owner: Option<UserId>) -> Result<()> {
    let is_theirs_to_give = owner.map_or(actor.role == ADMIN, |owner| owner == actor.user);
    if !is_theirs_to_give {
        return Err(Error::Forbidden(Text::team_only_the_owner()));
    }
    if owner == Some(who.user) {
        return Err(Error::Forbidden(Text::team_owner_already(&who.name)));
    }
    Ok(())
}
