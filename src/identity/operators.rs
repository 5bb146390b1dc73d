//! Who runs the marketplace, as rows. One operator who may do everything and can sign in always stays. In the operator
//! scope.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::duties::{OperatorRole, Part};
use super::people::{User, hold};
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::schema::users;

/// How many operators a list shows.
const MOST: i64 = 500;

/// One who runs the marketplace.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub struct Colleague {
    /// Their number.
    pub id: UserId,
    /// What they are called.
    pub name: String,
    /// Where to reach them.
    pub email: String,
    /// What they may do.
    #[diesel(column_name = operator_role)]
    pub role: OperatorRole,
    /// Whether signing in takes more than a password.
    pub has_second_factor: bool,
    /// Whether they are kept out.
    #[diesel(select_expression = users::blocked_at.is_not_null())]
    pub is_blocked: bool,
}

/// Everybody who runs the marketplace, by name.
pub fn all(conn: &mut PgConnection) -> Result<Vec<Colleague>> {
    let operators = users::table.filter(users::is_operator).order((users::name, users::id));
    Ok(operators.select(Colleague::as_select()).limit(MOST).load(conn)?)
}

/// Those who run the marketplace and whose address is known to be theirs.
pub fn reachable(conn: &mut PgConnection) -> Result<Vec<User>> {
    let known = users::verified_at.is_not_null().and(users::deleted_at.is_null());
    Ok(users::table.filter(users::is_operator).filter(known).order(users::id).select(User::as_select()).load(conn)?)
}

/// Those of them who may do everything and are not blocked.
pub fn with_the_say(conn: &mut PgConnection) -> Result<Vec<User>> {
    let known = users::verified_at.is_not_null().and(users::blocked_at.is_null());
    let operators = users::table.filter(users::is_operator).filter(users::operator_role.eq(OperatorRole::All));
    Ok(operators.filter(known).order(users::id).select(User::as_select()).load(conn)?)
}

/// What somebody may do who runs the marketplace.
pub fn role_of(id: UserId, conn: &mut PgConnection) -> Result<Option<OperatorRole>> {
    let operator = users::table.find(id).filter(users::is_operator);
    Ok(operator.select(users::operator_role).first(conn).optional()?)
}

/// Whether this person and nobody else may do everything: whoever is blocked may not.
pub fn is_last(id: UserId, conn: &mut PgConnection) -> Result<bool> {
    let operators = users::table.filter(users::is_operator).filter(users::blocked_at.is_null());
    let operators = operators.filter(users::operator_role.eq(OperatorRole::All));
    let operators = operators.select(users::id).limit(2).load::<UserId>(conn)?;
    Ok(operators == [id])
}

/// Whether nobody but this person may do this part: whoever is blocked may not.
pub fn is_alone(id: UserId, part: Part, conn: &mut PgConnection) -> Result<bool> {
    let others = users::table.filter(users::is_operator).filter(users::blocked_at.is_null()).filter(users::id.ne(id));
    let roles = others.select(users::operator_role).distinct().load::<OperatorRole>(conn)?;
    Ok(!roles.into_iter().any(|role| part.is_open_to(role)))
}

/// Lets nobody stop running the marketplace until the transaction ends, so that the last two who leave at once follow
/// each other.
pub fn hold_operators(conn: &mut PgConnection) -> Result<()> {
    let operators = users::table.filter(users::is_operator).order(users::id).select(users::id);
    operators.for_no_key_update().load::<UserId>(conn)?;
    Ok(())
}

/// Fails unless somebody may still do everything when their change is made.
///
/// # Errors
/// [`Error::NotFound`] when they may not.
pub fn require_the_say(id: UserId, conn: &mut PgConnection) -> Result<()> {
    let acting = users::table.find(id).filter(users::is_operator).filter(users::blocked_at.is_null());
    let acting = acting.filter(users::operator_role.eq(OperatorRole::All));
    if diesel::select(exists(acting)).get_result::<bool>(conn)? { Ok(()) } else { Err(Error::NotFound) }
}

/// What became of a wish to give somebody a role, or to take it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// They have it from now on; this is what they had before.
    Now(Option<OperatorRole>),
    /// They had it already.
    Before,
    /// Nobody else could name operators any more.
    Last,
}

/// Gives somebody a role, or none. Whoever wants it holds the operators ([`hold_operators`]).
///
/// # Errors
/// [`Error::NotFound`] when there is no such person.
pub fn give(id: UserId, role: Option<OperatorRole>, conn: &mut PgConnection) -> Result<Given> {
    hold(id, conn)?;
    let before = role_of(id, conn)?;
    if before == role {
        return Ok(Given::Before);
    }
    if before == Some(OperatorRole::All) && is_last(id, conn)? {
        return Ok(Given::Last);
    }
    let change = (users::is_operator.eq(role.is_some()), users::operator_role.eq(role.unwrap_or(OperatorRole::All)));
    diesel::update(users::table.find(id)).set(change).execute(conn)?;
    Ok(Given::Now(before))
}

/// The event that this is in the record of whoever has another role now.
#[must_use]
pub const fn event_of(before: Option<OperatorRole>, role: Option<OperatorRole>) -> &'static str {
    match (before, role) {
        (_, None) => "account.operator_revoked",
        (None, Some(_)) => "account.operator_named",
        (Some(_), Some(_)) => "account.operator_role_changed",
    }
}
