//! Taking back another address of an account, from the old one: whoever got into the account may have set it.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use chrono::TimeDelta;
use diesel::PgConnection;
use serde_json::json;

use super::changes::tell_owner;
use super::email::{address_in, owner_of};
use super::tokens::{self, Kind};
use super::{letters, links};
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::Result;
use crate::events::{Event, record};
use crate::identity::Arrival;
use crate::identity::account::{end_sessions, set_email};
use crate::locales::Text;
use crate::mail::Office;
use crate::second_factors::standing::take_away_since;
use crate::web::notices::{Notice, WithNotice};
use crate::web::see_other;

/// Whoever changed the address may have added something that opens the account shortly before.
const BEFORE: TimeDelta = TimeDelta::days(1);

/// `GET /undo-email/{token}`.
///
/// # Errors
/// The database's.
pub async fn new(visitor: Arrival, path: Path<String>, clock: Clock) -> Result<HttpResponse> {
    let Some(token) = links::opened(&visitor, Kind::EmailUndo, &path, clock.now()).await? else {
        return links::gone(&visitor, Kind::EmailUndo);
    };
    let sentence = Text::accounts_undo(address_in(&token)?.as_str());
    let action = letters::path_of(Kind::EmailUndo, &path);
    links::button(&visitor, action, [Text::accounts_undo_title(), sentence, Text::accounts_undo_button()])
}

/// What came of it.
enum Outcome {
    /// The link does not work.
    Gone,
    /// Another account has the old address by now.
    Taken,
    /// The account has its old address again; this sets a new password.
    Back(String),
}

/// `POST /undo-email/{token}` — the old address is back, everybody is signed out, and a new password is next.
///
/// # Errors
/// The database's.
pub async fn create(
    visitor: Arrival,
    path: Path<String>,
    session: Session,
    office: Data<Office>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (secret, office, now) = (path.into_inner(), office.as_ref().clone(), clock.now());
    let undone = visitor.db().scoped(Scope::Operator, move |conn| undo(&secret, &office, now, conn)).await?;
    match undone {
        Outcome::Gone => links::gone(&visitor, Kind::EmailUndo),
        Outcome::Taken => Ok(see_other("/sign-in").with_notice(&Notice::error(Text::accounts_undo_taken()))),
        Outcome::Back(reset) => {
            session.purge();
            let notice = Notice::success(Text::accounts_undo_done());
            Ok(see_other(&letters::path_of(Kind::Reset, &reset)).with_notice(&notice))
        }
    }
}

fn undo(secret: &str, office: &Office, now: Moment, conn: &mut PgConnection) -> Result<Outcome> {
    let Some(token) = tokens::spend(Kind::EmailUndo, secret, now, conn)? else { return Ok(Outcome::Gone) };
    let (user, old) = (owner_of(&token, conn)?, address_in(&token)?);
    if !set_email(user.id, &old, now, conn)? {
        return Ok(Outcome::Taken);
    }
    // An undo of an earlier change stays: it is that of somebody who had the account before.
    tokens::revoke(user.id, &[Kind::Reset, Kind::EmailChange, Kind::Verification], now, conn)?;
    tokens::revoke_after(&token, now, conn)?;
    take_away_since(user.id, token.created_at - BEFORE, conn)?;
    end_sessions(user.id, None, conn)?;
    record(conn, now, &Event::by(user.id, "account.email_restored"))?;
    // To the address that has the account no more.
    let letter = letters::email_restored(&user.name, old.as_str());
    office.post(conn, now, &user.recipient(office.market_language()), &letter)?;
    tell_owner(&user, "email_changed", &json!({ "address": old.as_str() }), now, conn)?;
    Ok(Outcome::Back(tokens::issue(Kind::Reset, Some(user.id), &json!({}), now, conn)?))
}
