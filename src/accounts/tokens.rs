//! Links that are sent by mail, as rows. A link holds 256 random bits, the row their SHA-256: who reads the table can
//! open nothing. Each works once, for what it was made for, until it expires.

use chrono::TimeDelta;
use diesel::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::error::Result;
use crate::ids::UserId;
use crate::schema::tokens;

text_enum! {
    /// What a link is for.
    Kind {
        /// Opens the account that somebody registered.
        Registration = "registration",
        /// Sets a new password.
        Reset = "reset",
        /// Says that the address of an account is its owner's.
        Verification = "verification",
        /// Gives an account another address.
        EmailChange = "email_change",
        /// Takes that back.
        EmailUndo = "email_undo",
    }
}

impl Kind {
    /// How long it works.
    const fn lasts(self) -> TimeDelta {
        match self {
            Self::Registration | Self::Verification | Self::EmailChange => TimeDelta::hours(24),
            Self::Reset => TimeDelta::minutes(30),
            Self::EmailUndo => TimeDelta::days(7),
        }
    }
}

/// A link that works.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = tokens)]
pub struct Token {
    /// Its number: a later one has a higher.
    pub id: i64,
    /// Whose account it is for, if there is one.
    pub user_id: Option<UserId>,
    /// What it needs to know.
    pub details: Value,
    /// When it was made.
    pub created_at: Moment,
}

/// Makes a link, and answers its secret part. In the operator scope, or the person's own.
pub fn issue(
    kind: Kind,
    user: Option<UserId>,
    details: &Value,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<String> {
    let secret = hex::encode(rand::random::<[u8; 32]>());
    diesel::insert_into(tokens::table)
        .values((
            tokens::user_id.eq(user),
            tokens::kind.eq(kind.as_str()),
            tokens::hash.eq(hash_of(&secret)),
            tokens::details.eq(details),
            tokens::created_at.eq(now),
            tokens::expires_at.eq(now + kind.lasts()),
        ))
        .execute(conn)?;
    Ok(secret)
}

/// The link with this secret part, if it works. In the operator scope.
pub fn find(kind: Kind, secret: &str, now: Moment, conn: &mut PgConnection) -> Result<Option<Token>> {
    let found = tokens::table
        .filter(tokens::hash.eq(hash_of(secret)))
        .filter(tokens::kind.eq(kind.as_str()))
        .filter(tokens::used_at.is_null().and(tokens::expires_at.gt(now)));
    Ok(found.select(Token::as_select()).first(conn).optional()?)
}

/// Uses it up: of two at once one gets it. In the operator scope.
pub fn spend(kind: Kind, secret: &str, now: Moment, conn: &mut PgConnection) -> Result<Option<Token>> {
    let target = tokens::table
        .filter(tokens::hash.eq(hash_of(secret)))
        .filter(tokens::kind.eq(kind.as_str()))
        .filter(tokens::used_at.is_null().and(tokens::expires_at.gt(now)));
    let spent = diesel::update(target).set(tokens::used_at.eq(now)).returning(Token::as_returning());
    Ok(spent.get_result(conn).optional()?)
}

/// Makes links of these kinds to an account worthless: what they rest on has changed. In the operator scope, or the
/// person's own.
pub fn revoke(user: UserId, kinds: &[Kind], now: Moment, conn: &mut PgConnection) -> Result<()> {
    let kinds = kinds.iter().map(|kind| kind.as_str());
    let target = tokens::table.filter(tokens::user_id.eq(user)).filter(tokens::kind.eq_any(kinds));
    diesel::update(target.filter(tokens::used_at.is_null())).set(tokens::used_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Makes every link to an account worthless that was made after this one. In the operator scope.
pub fn revoke_after(token: &Token, now: Moment, conn: &mut PgConnection) -> Result<()> {
    let later = tokens::table.filter(tokens::user_id.eq(token.user_id)).filter(tokens::id.gt(token.id));
    diesel::update(later.filter(tokens::used_at.is_null())).set(tokens::used_at.eq(now)).execute(conn)?;
    Ok(())
}

/// Removes up to so many that work no longer.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let over = tokens::table.filter(tokens::expires_at.lt(now)).order(tokens::expires_at);
    let ids = over.select(tokens::id).limit(most).load::<i64>(conn)?;
    Ok(diesel::delete(tokens::table.filter(tokens::id.eq_any(ids))).execute(conn)?)
}

fn hash_of(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}
