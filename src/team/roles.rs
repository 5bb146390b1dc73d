//! What a business does with its roles: its own ones beside those that every business has, and what each may do.

use diesel::prelude::*;
use serde_json::json;

use super::model::{Role, role, roles_of, settled};
use super::waiting::open_for;
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::events::{Event, record};
use crate::identity::permissions::{ADMIN, BUILT_IN, role_name};
use crate::identity::{Actor, Permission};
use crate::ids::{BusinessId, RoleId};
use crate::locales::{Locale, Text};
use crate::schema::{memberships, roles};
use crate::web::forms::Errors;
use crate::web::letters::{folded, look};

/// How many roles of its own a business can have.
pub const MOST_OWN: usize = 30;
/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// What everybody in a business can do, whatever their role.
pub const ALWAYS: Permission = Permission::ViewProducts;

/// Whether somebody can change what a role may do: nobody changes a role that has more than theirs.
#[must_use]
pub fn may_change(actor: &Actor, role: &Role) -> bool {
    !role.is_admin() && role.is_within(actor)
}

/// What of a role was shown, and what it is to be.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Which role.
    pub role: RoleId,
    /// What it could do when it was shown.
    pub shown: Vec<Permission>,
    /// What was ticked.
    pub ticked: Vec<Permission>,
}

/// Changes what roles may do. What the person could not tick stays as it is.
///
/// # Errors
/// [`Error::Conflict`] when somebody else changed one of the roles since it was shown.
pub fn choose(wishes: &[Wish], actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<usize> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let mut changed = 0;
    for wish in wishes {
        let role = match role(actor.business, wish.role, conn) {
            Err(Error::NotFound) => return Err(Error::Conflict(Text::team_roles_changed_since())),
            role => role?,
        };
        let held = role.may();
        let wanted: Vec<_> = Permission::ALL.iter().copied().filter(|one| wish.wants(*one, &held, actor)).collect();
        if wanted == in_order(&wish.shown) {
            continue;
        }
        if in_order(&held) != in_order(&wish.shown) {
            return Err(Error::Conflict(Text::team_roles_changed_since()));
        }
        if !may_change(actor, &role) {
            return Err(Error::Forbidden(Text::team_role_above_you(&role.title())));
        }
        write(&role, &wanted, actor, now, conn)?;
        changed += 1;
    }
    Ok(changed)
}

impl Wish {
    fn wants(&self, permission: Permission, held: &[Permission], actor: &Actor) -> bool {
        let is_ticked = if actor.may(permission) { &self.ticked[..] } else { held }.contains(&permission);
        is_ticked || permission == ALWAYS && (held.contains(&ALWAYS) || actor.may(ALWAYS))
    }
}

fn in_order(permissions: &[Permission]) -> Vec<Permission> {
    Permission::ALL.iter().copied().filter(|one| permissions.contains(one)).collect()
}

fn write(role: &Role, wanted: &[Permission], actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let held = role.may();
    let words = |some: Vec<Permission>| some.into_iter().map(Permission::as_str).collect::<Vec<_>>();
    let added = words(wanted.iter().copied().filter(|one| !held.contains(one)).collect());
    let removed = words(held.iter().copied().filter(|one| !wanted.contains(one)).collect());
    // One that is as we made it learns what we add to it later.
    let is_as_made = role.built_in && built_in(&role.name).is_some_and(|made| in_order(made) == wanted);
    let kept = (!is_as_made).then(|| words(wanted.to_vec()));
    diesel::update(roles::table.find((actor.business, role.id))).set(roles::permissions.eq(kept)).execute(conn)?;
    let event = Event::of(actor.business, actor.user, "role.changed").on(role.id.get(), &role.name);
    record(conn, now, &event.with(json!({ "added": added, "removed": removed })))
}

fn built_in(name: &str) -> Option<&'static [Permission]> {
    BUILT_IN.iter().find(|(known, _)| *known == name).map(|(_, made)| *made)
}

/// Lets a role that every business has do again what it did at first.
///
/// # Errors
/// [`Error::NotFound`] for a role of the business's own, [`Error::Forbidden`] for more than one may oneself.
pub fn reset(id: RoleId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Role> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let role = role(actor.business, id, conn)?;
    let made = built_in(&role.name).filter(|_| role.built_in && !role.is_admin()).ok_or(Error::NotFound)?;
    let is_above = !may_change(actor, &role) || made.iter().any(|permission| !actor.may(*permission));
    if is_above {
        return Err(Error::Forbidden(Text::team_role_above_you(&role.title())));
    }
    if in_order(&role.may()) != in_order(made) || role.permissions.is_some() {
        write(&role, &in_order(made), actor, now, conn)?;
    }
    Ok(role)
}

/// Makes a role that may do what another may.
///
/// # Errors
/// [`Error::Forbidden`] for more than one may oneself. Mistakes of the form are none.
pub fn create(
    name: &str,
    like: RoleId,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Result<(), Errors>> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let all = roles_of(actor.business, conn)?;
    let Some(like) = all.iter().find(|role| role.id == like && !role.is_admin()) else {
        return Ok(Err(Errors::of("like", Text::team_role_gone())));
    };
    if !like.is_within(actor) {
        return Err(Error::Forbidden(Text::team_role_above_you(&like.title())));
    }
    if all.iter().filter(|role| !role.built_in).count() >= MOST_OWN {
        return Ok(Err(Errors::of("name", Text::team_too_many_roles(MOST_OWN))));
    }
    if is_taken(name, &all, None) {
        return Ok(Err(Errors::of("name", Text::team_role_name_taken())));
    }
    let may = in_order(&like.may());
    let words: Vec<_> = may.iter().map(|permission| permission.as_str()).collect();
    let id: i64 = diesel::insert_into(roles::table)
        .values((roles::business_id.eq(actor.business), roles::name.eq(name), roles::permissions.eq(&words)))
        .returning(roles::id)
        .get_result(conn)?;
    let event = Event::of(actor.business, actor.user, "role.created").on(id, name);
    record(conn, now, &event.with(json!({ "added": words })))?;
    Ok(Ok(()))
}

/// Calls a role of the business's own something else.
///
/// # Errors
/// As [`delete`]. Mistakes of the form are none.
pub fn rename(
    id: RoleId,
    name: &str,
    actor: &Actor,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Result<(), Errors>> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let role = own(id, actor, conn)?;
    if is_taken(name, &roles_of(actor.business, conn)?, Some(id)) {
        return Ok(Err(Errors::of("name", Text::team_role_name_taken())));
    }
    if role.name != name {
        diesel::update(roles::table.find((actor.business, id))).set(roles::name.eq(name)).execute(conn)?;
        let event = Event::of(actor.business, actor.user, "role.changed").on(id.get(), name);
        record(conn, now, &event.with(json!({ "before": role.name })))?;
    }
    Ok(Ok(()))
}

/// Whether a role is called so, or so that people could not tell: another of the business, or one that every business
/// has, in whatever language.
fn is_taken(name: &str, all: &[Role], except: Option<RoleId>) -> bool {
    let is_like = |other: &str| folded(other) == folded(name) || look(other) == look(name);
    let is_ours = BUILT_IN
        .iter()
        .any(|(ours, _)| is_like(ours) || Locale::ALL.iter().any(|locale| is_like(&locale.say(role_name(ours)))));
    is_ours || all.iter().any(|role| Some(role.id) != except && is_like(&role.name))
}

/// A role of the business's own that this person may change.
fn own(id: RoleId, actor: &Actor, conn: &mut PgConnection) -> Result<Role> {
    let role = role(actor.business, id, conn)?;
    if role.built_in || role.name == ADMIN {
        return Err(Error::NotFound);
    }
    if !may_change(actor, &role) {
        return Err(Error::Forbidden(Text::team_role_above_you(&role.title())));
    }
    Ok(role)
}

/// How many have a role, and how many were asked to join with it.
pub fn used_by(id: RoleId, business: BusinessId, now: Moment, conn: &mut PgConnection) -> Result<(i64, i64)> {
    let members = memberships::table.filter(memberships::business_id.eq(business)).filter(memberships::role_id.eq(id));
    Ok((members.count().get_result(conn)?, open_for(id, business, now, conn)?))
}

/// Takes a role of the business's own away.
///
/// # Errors
/// [`Error::NotFound`] for those that every business has, [`Error::Conflict`] while somebody has it.
pub fn delete(id: RoleId, actor: &Actor, now: Moment, conn: &mut PgConnection) -> Result<Role> {
    let actor = &settled(actor, Permission::ManageMembers, conn)?;
    let role = own(id, actor, conn)?;
    let (members, invited) = used_by(id, actor.business, now, conn)?;
    if members > 0 {
        return Err(Error::Conflict(Text::team_role_has_members(members)));
    }
    if invited > 0 {
        return Err(Error::Conflict(Text::team_role_has_invitations(invited)));
    }
    diesel::delete(roles::table.find((actor.business, id))).execute(conn)?;
    record(conn, now, &Event::of(actor.business, actor.user, "role.deleted").on(id.get(), &role.name))?;
    Ok(role)
}
