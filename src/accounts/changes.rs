//! What keeps an account safe changes: other sessions end, links that rest on what it was are worthless, and its owner
//! hears of it, by mail and on their page.

use diesel::PgConnection;
use serde_json::json;

use super::entrance::Origin;
use super::letters;
use super::tokens::{self, Kind};
use crate::clock::Moment;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::account::{end_sessions, set_email, set_password};
use crate::identity::people::{Email, User};
use crate::mail::{Office, Recipient};
use crate::notifications::{Kind as News, Told, tell};

/// What is worth nothing once the address or the password is another.
const OUTSTANDING: [Kind; 2] = [Kind::Reset, Kind::EmailChange];

/// Gives an account a new password, and ends every session but for the one with this number. In the operator scope, or
/// the person's own.
pub fn new_password(
    user: &User,
    hash: &str,
    session: Option<i64>,
    (office, origin): (&Office, &Origin),
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    set_password(user.id, hash, conn)?;
    tokens::revoke(user.id, &OUTSTANDING, now, conn)?;
    end_sessions(user.id, session, conn)?;
    record(conn, now, &Event::by(user.id, "account.password_changed"))?;
    let Origin { device, address } = origin;
    let letter = letters::password_changed(&user.name, *device, address, now);
    office.post(conn, now, &user.recipient(office.market_language()), &letter)?;
    let device = device.text().in_english().into_owned();
    tell_owner(user, "password_changed", &json!({ "device": device, "address": address }), now, conn)
}

/// Gives an account another address, and ends every session but for the one with this number; false when another
/// account has it. The old address can take it back. In the operator scope.
pub fn new_email(
    user: &User,
    email: &Email,
    session: Option<i64>,
    office: &Office,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<bool> {
    if !set_email(user.id, email, now, conn)? {
        return Ok(false);
    }
    tokens::revoke(user.id, &OUTSTANDING, now, conn)?;
    tokens::revoke(user.id, &[Kind::Verification], now, conn)?;
    end_sessions(user.id, session, conn)?;
    record(conn, now, &Event::by(user.id, "account.email_changed"))?;
    let before = json!({ "email": user.email });
    let undo = tokens::issue(Kind::EmailUndo, Some(user.id), &before, now, conn)?;
    let to: Recipient = user.recipient(office.market_language());
    office.post(conn, now, &to, &letters::email_changed(&user.name, email.as_str(), &undo))?;
    tell_owner(user, "email_changed", &json!({ "address": email.as_str() }), now, conn)?;
    Ok(true)
}

/// Tells the owner of an account on their page what a letter of its own says too.
pub fn tell_owner(
    user: &User,
    what: &str,
    details: &serde_json::Value,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<()> {
    let mut details = details.clone();
    details["what"] = json!(what);
    tell(conn, now, &Told::new(user.id, News::Security, "/account/security").with(details).mailed_already())
}
