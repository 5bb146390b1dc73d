//! Signing in with a passkey alone: the device knew its owner, so it stands for both steps. And proving with one who is
//! signed in.

use actix_session::Session;
use actix_web::web::{Data, Form};
use actix_web::{HttpRequest, HttpResponse};
use diesel::PgConnection;
use serde::Deserialize;

use super::attempts::account_of;
use super::entrance::Entrance;
use super::first_step::with_next;
use super::sign_in::{enter, welcomed};
use super::sign_ins::SignIns;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Scope;
use crate::error::{Error, Result};
use crate::identity::people::by_id;
use crate::identity::sessions::keys;
use crate::identity::{Arrival, SignedIn};
use crate::limits::{PASSKEYS, PASSKEYS_ALL, SIGNED_IN, Uses};
use crate::locales::Text;
use crate::second_factors::{Answer, Party};
use crate::web::notices::{Notice, WithNotice};
use crate::web::{address, is_own_path, see_other};

/// What a passkey answered, and where to go afterwards.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasskeyForm {
    /// The word of the challenge.
    pub ceremony: String,
    /// The credential as JSON.
    pub credential: String,
    /// Where to go afterwards.
    pub next: String,
}

/// `GET /sign-in/passkey` and its challenge — somebody opens what only the script asks for.
pub async fn back(_: Arrival) -> Result<HttpResponse> {
    Ok(see_other("/sign-in"))
}

/// `POST /sign-in/passkey/challenge` — what the browser asks the device for any passkey with, as JSON.
///
/// # Errors
/// [`Error::NotFound`] where there are no passkeys, [`Error::TooMany`] after many.
pub async fn challenge(
    visitor: Arrival,
    request: HttpRequest,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (party, now) = (Party::of(&config).ok_or(Error::NotFound)?, clock.now());
    let uses = Uses::default().and(&PASSKEYS, &address::block(&request)).and(&PASSKEYS_ALL, "");
    visitor.db().scoped(Scope::Operator, move |conn| uses.take(now, conn)).await?;
    let challenge = visitor.db().scoped(Scope::Operator, move |conn| party.begin_signing_in(now, conn)).await?;
    Ok(HttpResponse::Ok().json(challenge))
}

/// `POST /sign-in/passkey`.
///
/// # Errors
/// [`Error::NotFound`] where there are no passkeys; one that is refused leads back to the page of signing in.
pub async fn create(
    visitor: Arrival,
    form: Form<PasskeyForm>,
    (request, session): (HttpRequest, Session),
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (party, now) = (Party::of(&config).ok_or(Error::NotFound)?, clock.now());
    let answer = Answer { ceremony: form.ceremony.clone(), credential: form.credential.clone() };
    let whose = move |conn: &mut PgConnection| {
        let id = party.finish_signing_in(&answer, now, conn)?;
        id.map(|id| by_id(id, conn)).transpose()
    };
    let Some(user) = visitor.db().scoped(Scope::Operator, whose).await? else {
        if let Some(sign_ins) = request.app_data::<Data<SignIns>>() {
            sign_ins.failed();
        }
        let notice = Notice::error(Text::security_passkey_not_used());
        return Ok(see_other(&with_next("/sign-in", &form.next)).with_notice(&notice));
    };
    let entrance = Entrance::of(&visitor, &request, &user.email, now)?;
    let arrived = user.clone();
    let home = visitor.db().scoped(Scope::Operator, move |conn| {
        Uses::default().and(&SIGNED_IN, &format!("passkey {}", account_of(&arrived.email))).take(now, conn)?;
        entrance.note(&arrived, conn)
    });
    let home = home.await?;
    enter(&session, user.id, &request, now)?;
    Ok(welcomed(&user, if is_own_path(&form.next) { &form.next } else { home }, &request))
}

/// `GET /confirm/passkey` and its challenge — somebody opens what only the script asks for.
pub async fn back_to_security(_: SignedIn) -> Result<HttpResponse> {
    Ok(see_other("/account/security"))
}

/// `POST /confirm/passkey/challenge` — for one of the passkeys of whoever is signed in.
///
/// # Errors
/// [`Error::NotFound`] where they have none.
pub async fn proof_challenge(person: SignedIn, config: Data<Config>, clock: Clock) -> Result<HttpResponse> {
    let (party, id, now) = (Party::of(&config).ok_or(Error::NotFound)?, person.person.id, clock.now());
    let begin = move |conn: &mut PgConnection| {
        Uses::default().and(&PASSKEYS, &format!("account {id}")).take(now, conn)?;
        party.begin_proving(id, now, conn)?.ok_or(Error::NotFound)
    };
    Ok(HttpResponse::Ok().json(person.own().write(begin).await?))
}

/// `POST /confirm/passkey` — whoever is signed in proves once more that it is they.
///
/// # Errors
/// [`Error::NotFound`] where there are no passkeys; one that is refused leads back to the page.
pub async fn prove(
    person: SignedIn,
    form: Form<PasskeyForm>,
    session: Session,
    config: Data<Config>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (party, id, now) = (Party::of(&config).ok_or(Error::NotFound)?, person.person.id, clock.now());
    let answer = Answer { ceremony: form.ceremony.clone(), credential: form.credential.clone() };
    if !person.own().write(move |conn| party.finish_proving(id, &answer, now, conn)).await? {
        let notice = Notice::error(Text::security_passkey_not_used());
        return Ok(see_other(&with_next("/confirm", &form.next)).with_notice(&notice));
    }
    session
        .insert(keys::PROVEN_AT, now.timestamp())
        .map_err(|error| Error::Internal(format!("a session could not be written: {error}")))?;
    Ok(see_other(if is_own_path(&form.next) { &form.next } else { "/account" }))
}
