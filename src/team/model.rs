//! The team as rows: roles, members, and the lock under which a team changes.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text};

use crate::businesses::model::{Business, approvers};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::identity::permissions::{ADMIN, BUILT_IN, of_role, role_name};
use crate::identity::{Actor, Permission};
use crate::ids::{BusinessId, RoleId, UserId};
use crate::locales::{Day, Locale, Name};
use crate::mail::Recipient;
use crate::schema::{business_settings, colleagues, memberships, roles};

/// A role of a business.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = roles)]
pub struct Role {
    /// Its number.
    pub id: RoleId,
    /// As it is kept: ours are called the same in every language.
    pub name: String,
    /// Whether every business has it.
    pub built_in: bool,
    /// What the business chose that it may do.
    pub permissions: Option<Vec<String>>,
}

impl Role {
    /// What people call it.
    #[must_use]
    pub fn title(&self) -> Name {
        role_name(&self.name)
    }

    /// What it may do.
    #[must_use]
    pub fn may(&self) -> Vec<Permission> {
        of_role(&self.name, self.permissions.as_deref())
    }

    /// Whether it may do everything, whatever is chosen.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.name == ADMIN
    }

    /// Whether this person may give it and take it: nobody gives more than they have.
    #[must_use]
    pub fn is_within(&self, actor: &Actor) -> bool {
        is_within(actor, &self.name, self.permissions.as_deref())
    }

    /// Whether somebody whom nobody named may have it, such as the finder of a link.
    #[must_use]
    pub fn is_for_links(&self) -> bool {
        !self.may().iter().any(|one| [Permission::ManageMembers, Permission::ManageBusiness].contains(one))
    }
}

fn is_within(actor: &Actor, role: &str, permissions: Option<&[String]>) -> bool {
    if role == ADMIN {
        return actor.is_admin();
    }
    of_role(role, permissions).iter().all(|permission| actor.may(*permission))
}

/// The roles of a business: those that every business has, then its own by name.
pub fn roles_of(business: BusinessId, conn: &mut PgConnection) -> Result<Vec<Role>> {
    let mut roles = roles::table
        .filter(roles::business_id.eq(business))
        .order(roles::name)
        .select(Role::as_select())
        .limit(200)
        .load(conn)?;
    let place = |role: &Role| BUILT_IN.iter().position(|(name, _)| *name == role.name).unwrap_or(BUILT_IN.len());
    roles.sort_by_key(place);
    Ok(roles)
}

/// One role.
///
/// # Errors
/// [`Error::NotFound`] when the business has none of this number.
pub fn role(business: BusinessId, id: RoleId, conn: &mut PgConnection) -> Result<Role> {
    Ok(roles::table.find((business, id)).select(Role::as_select()).first(conn)?)
}

/// A member of a business.
#[derive(Clone, Debug, Queryable)]
pub struct Colleague {
    /// The number of their membership.
    pub id: i64,
    /// Who it is.
    pub user: UserId,
    /// What they are called.
    pub name: String,
    /// Since when they are a member.
    pub since: Moment,
    /// The number of their role.
    pub role: RoleId,
    role_name: String,
    permissions: Option<Vec<String>>,
}

impl Colleague {
    /// What people call their role.
    #[must_use]
    pub fn role_title(&self) -> Name {
        role_name(&self.role_name)
    }

    /// Their role as it is kept.
    #[must_use]
    pub fn role_name(&self) -> &str {
        &self.role_name
    }

    /// Whether they are an admin.
    #[must_use]
    pub fn is_admin(&self) -> bool {
        self.role_name == ADMIN
    }

    /// Whether this person has every permission that they have.
    #[must_use]
    pub fn is_within(&self, actor: &Actor) -> bool {
        is_within(actor, &self.role_name, self.permissions.as_deref())
    }

    /// The day on which they joined.
    #[must_use]
    pub const fn day(&self) -> Day {
        Day(self.since)
    }
}

#[declare_sql_function]
extern "SQL" {
    /// A text in small letters.
    fn lower(text: Text) -> Text;
    /// Where a part begins in a text, from 1; 0 where it is not in it.
    fn strpos(text: Text, part: Text) -> diesel::sql_types::Integer;
    /// The member with an address; it stands in the migration that makes this function.
    fn team_member_at(address: Text) -> Nullable<BigInt>;
}

/// Members with their names and roles.
macro_rules! colleague_rows {
    () => {
        memberships::table
            .inner_join(colleagues::table.on(
                colleagues::business_id.eq(memberships::business_id).and(colleagues::user_id.eq(memberships::user_id)),
            ))
            .inner_join(
                roles::table
                    .on(roles::business_id.eq(memberships::business_id).and(roles::id.eq(memberships::role_id))),
            )
            .select((
                memberships::id,
                memberships::user_id,
                colleagues::name,
                memberships::created_at,
                roles::id,
                roles::name,
                roles::permissions,
            ))
    };
}

/// Which members a page shows.
#[derive(Clone, Debug)]
pub enum Among {
    /// All of them.
    All,
    /// Those whose name has these words in it.
    Named(String),
    /// The one with this address.
    At(String),
}

/// Members by name.
pub fn members(
    business: BusinessId,
    among: &Among,
    (offset, limit): (i64, i64),
    conn: &mut PgConnection,
) -> Result<Vec<Colleague>> {
    let found = colleague_rows!().filter(memberships::business_id.eq(business)).into_boxed();
    let found = match among {
        Among::All => found,
        Among::Named(words) => found.filter(strpos(lower(colleagues::name), words.to_lowercase()).gt(0)),
        Among::At(address) => {
            let user = member_at(address, conn)?;
            found.filter(memberships::user_id.nullable().eq(user))
        }
    };
    Ok(found.order((lower(colleagues::name), colleagues::user_id)).offset(offset).limit(limit).load(conn)?)
}

/// The member with this address, if the business of this scope has one.
pub fn member_at(address: &str, conn: &mut PgConnection) -> Result<Option<UserId>> {
    Ok(diesel::select(team_member_at(address)).get_result(conn)?)
}

/// One member, by the number of their membership.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub fn member(business: BusinessId, id: i64, conn: &mut PgConnection) -> Result<Colleague> {
    Ok(colleague_rows!().filter(memberships::business_id.eq(business)).filter(memberships::id.eq(id)).first(conn)?)
}

/// One member, by who they are.
///
/// # Errors
/// [`Error::NotFound`] when they are none.
pub fn member_who_is(business: BusinessId, user: UserId, conn: &mut PgConnection) -> Result<Colleague> {
    Ok(colleague_rows!()
        .filter(memberships::business_id.eq(business))
        .filter(memberships::user_id.eq(user))
        .first(conn)?)
}

/// What those who manage a team know of a member's account.
#[derive(Clone, Debug, QueryableByName)]
pub struct Account {
    #[diesel(sql_type = BigInt)]
    user_id: UserId,
    /// Where to reach them.
    #[diesel(sql_type = Text)]
    pub email: String,
    #[diesel(sql_type = Nullable<Text>)]
    locale: Option<String>,
    /// Whether signing in takes more than a password.
    #[diesel(sql_type = Bool)]
    pub has_second_factor: bool,
}

impl Account {
    /// Whose it is.
    #[must_use]
    pub const fn user(&self) -> UserId {
        self.user_id
    }

    /// Where mail to them goes, in their language or else this one.
    #[must_use]
    pub fn recipient(&self, otherwise: Locale) -> Recipient {
        let locale = self.locale.as_deref().and_then(|code| code.parse().ok()).unwrap_or(otherwise);
        Recipient { user: Some(self.user_id), address: self.email.clone(), locale }
    }
}

/// The accounts of these members of the business of this scope.
pub fn accounts(people: &[UserId], conn: &mut PgConnection) -> Result<Vec<Account>> {
    Ok(diesel::sql_query("SELECT * FROM team_accounts($1)").bind::<Array<BigInt>, _>(people).load(conn)?)
}

/// Who owns a business, if anybody does.
pub fn owner_of(business: BusinessId, conn: &mut PgConnection) -> Result<Option<UserId>> {
    Ok(business_settings::table.find(business).select(business_settings::owner_id).first(conn)?)
}

/// Whether two people are needed for a publication, and why.
#[derive(Clone, Copy, Debug, Queryable)]
pub struct FourEyes {
    /// What the business chose.
    pub chosen: Option<bool>,
    /// How many of its members can approve.
    pub approvers: i64,
}

/// How a business has it with four eyes.
pub fn four_eyes(business: BusinessId, conn: &mut PgConnection) -> Result<FourEyes> {
    let approvers = diesel::dsl::sql::<BigInt>(&approvers());
    Ok(business_settings::table.find(business).select((business_settings::four_eyes, approvers)).first(conn)?)
}

/// Lets nobody else change the team of a business until the transaction ends. Answers who owns it.
pub fn lock(business: BusinessId, conn: &mut PgConnection) -> Result<Option<UserId>> {
    let row = business_settings::table.find(business).select(business_settings::owner_id);
    Ok(row.for_no_key_update().first(conn)?)
}

/// Somebody in the role that they have now.
///
/// # Errors
/// [`Error::NotFound`] when they are no member any more.
pub fn as_now(actor: &Actor, conn: &mut PgConnection) -> Result<Actor> {
    let own = member_who_is(actor.business, actor.user, conn)?;
    Ok(actor.in_role(&own.role_name, own.permissions.as_deref(), false))
}

/// Whoever acts, as they are now, while nobody else changes the team: their role may have changed since the request
/// began.
///
/// # Errors
/// [`Error::NotFound`] when they are no member any more, [`Error::Forbidden`] without the permission.
pub fn settled(actor: &Actor, needed: Permission, conn: &mut PgConnection) -> Result<Actor> {
    let owner = lock(actor.business, conn)?;
    let own = member_who_is(actor.business, actor.user, conn)?;
    let actor = actor.in_role(&own.role_name, own.permissions.as_deref(), owner == Some(actor.user));
    actor.require(needed)?;
    Ok(actor)
}

/// Somebody in the role that they have now, for work that no request waits for.
///
/// # Errors
/// [`Error::NotFound`] when they are no member any more.
pub fn acting(business: BusinessId, user: UserId, conn: &mut PgConnection) -> Result<Actor> {
    let own = member_who_is(business, user, conn)?;
    let place = Business::find(business, conn)?.membership(&own.role_name);
    Ok(Actor::new(user, &place).in_role(&own.role_name, own.permissions.as_deref(), false))
}

/// How many admins a business has.
pub fn admins(business: BusinessId, conn: &mut PgConnection) -> Result<i64> {
    let is_role = roles::business_id.eq(memberships::business_id).and(roles::id.eq(memberships::role_id));
    Ok(memberships::table
        .inner_join(roles::table.on(is_role))
        .filter(memberships::business_id.eq(business))
        .filter(roles::name.eq(ADMIN))
        .count()
        .get_result(conn)?)
}

/// The role of those who may do everything.
///
/// # Errors
/// [`Error::NotFound`] when it has no admin role, which every business has.
pub fn admin_role(business: BusinessId, conn: &mut PgConnection) -> Result<Role> {
    roles_of(business, conn)?.into_iter().find(Role::is_admin).ok_or(Error::NotFound)
}
