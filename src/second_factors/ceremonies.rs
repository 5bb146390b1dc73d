//! What happens between asking for a passkey and its answer (Web Authentication, <https://www.w3.org/TR/webauthn-3/>). The
//! state of it is a row that is taken once, within five minutes; the browser has the word that finds it.

use chrono::TimeDelta;
use diesel::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyAuthentication, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn,
};
use webauthn_rs::{WebauthnBuilder, prelude::WebauthnError};

use super::passkeys;
use crate::clock::Moment;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::Person;
use crate::ids::UserId;
use crate::schema::tokens;

/// How long somebody may take to unlock their device.
const LONGEST: TimeDelta = TimeDelta::minutes(5);

/// This marketplace, as passkeys know it.
pub struct Party(Webauthn);

/// What a browser gets to ask for a passkey.
#[derive(Debug, Serialize)]
pub struct Challenge {
    /// The word that finds the state when the answer comes.
    ceremony: String,
    /// What the browser's interface is called with.
    options: Value,
}

impl Party {
    /// The marketplace with these settings. Browsers know passkeys only under a domain, over https or on this machine.
    #[must_use]
    pub fn of(config: &Config) -> Option<Self> {
        let host = config.host();
        if !config.is_https() && host != "localhost" {
            return None;
        }
        let url = Url::parse(&config.base_url).ok()?;
        WebauthnBuilder::new(&host, &url).ok()?.build().ok().map(Self)
    }

    /// Asks somebody's device for a new passkey, in their own scope.
    pub fn begin_adding(&self, person: &Person, now: Moment, conn: &mut PgConnection) -> Result<Challenge> {
        let known = passkeys::credentials(person.id, conn)?;
        let known = known.iter().map(|passkey| passkey.cred_id().clone()).collect();
        let (options, state) = self
            .0
            .start_passkey_registration(handle(person.id), &person.email, &person.name, Some(known))
            .map_err(|error| failed(&error))?;
        let mut options = value(&options)?;
        // Kept on the device where that can, it signs in without an email address.
        options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("preferred");
        Ok(Challenge { ceremony: keep("passkey adding", Some(person.id), &state, now, conn)?, options })
    }

    /// The new passkey that a device answered with, if the answer is right.
    pub fn finish_adding(
        &self,
        person: &Person,
        answer: &Answer,
        now: Moment,
        conn: &mut PgConnection,
    ) -> Result<Option<Passkey>> {
        let state: Option<PasskeyRegistration> = take("passkey adding", Some(person.id), &answer.ceremony, now, conn)?;
        let (Some(state), Ok(given)) = (state, serde_json::from_str::<RegisterPublicKeyCredential>(&answer.credential))
        else {
            return Ok(None);
        };
        Ok(self.0.finish_passkey_registration(&given, &state).map_err(|error| noted(&error)).ok())
    }

    /// Asks for one of the passkeys of an account; nothing if it has none.
    pub fn begin_proving(&self, user: UserId, now: Moment, conn: &mut PgConnection) -> Result<Option<Challenge>> {
        let known = passkeys::credentials(user, conn)?;
        if known.is_empty() {
            return Ok(None);
        }
        let (options, state) = self.0.start_passkey_authentication(&known).map_err(|error| failed(&error))?;
        let ceremony = keep("passkey proving", Some(user), &state, now, conn)?;
        Ok(Some(Challenge { ceremony, options: value(&options)? }))
    }

    /// Whether an account's device answered right.
    pub fn finish_proving(&self, user: UserId, answer: &Answer, now: Moment, conn: &mut PgConnection) -> Result<bool> {
        let state: Option<PasskeyAuthentication> = take("passkey proving", Some(user), &answer.ceremony, now, conn)?;
        let (Some(state), Some(given)) = (state, answer.given()) else { return Ok(false) };
        match self.0.finish_passkey_authentication(&given, &state) {
            Ok(result) => passkeys::note_use(user, &result, now, conn),
            Err(error) => Ok(noted(&error)),
        }
    }

    /// Asks for whatever passkey a device has for this marketplace. In the operator scope.
    pub fn begin_signing_in(&self, now: Moment, conn: &mut PgConnection) -> Result<Challenge> {
        let (options, state) = self.0.start_discoverable_authentication().map_err(|error| failed(&error))?;
        Ok(Challenge { ceremony: keep("passkey signing in", None, &state, now, conn)?, options: value(&options)? })
    }

    /// Whose device answered, if the answer is right: the device knew its owner, so it stands for both factors. In the
    /// operator scope.
    pub fn finish_signing_in(&self, answer: &Answer, now: Moment, conn: &mut PgConnection) -> Result<Option<UserId>> {
        let state: Option<DiscoverableAuthentication> = take("passkey signing in", None, &answer.ceremony, now, conn)?;
        let (Some(state), Some(given)) = (state, answer.given()) else { return Ok(None) };
        let Ok((owner, credential)) = self.0.identify_discoverable_authentication(&given) else { return Ok(None) };
        let found = passkeys::by_credential(credential, conn)?;
        let Some((user, passkey)) = found.filter(|(user, _)| handle(*user) == owner) else { return Ok(None) };
        let result: AuthenticationResult = match self.0.finish_discoverable_authentication_v2(&given, state, &passkey) {
            Ok(result) => result,
            Err(error) => {
                noted(&error);
                return Ok(None);
            }
        };
        let is_taken = result.user_verified() && passkeys::note_use(user, &result, now, conn)?;
        Ok(is_taken.then_some(user))
    }
}

/// What a device answered, as a form sends it.
#[derive(Clone, Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The word of the challenge.
    pub ceremony: String,
    /// The credential as JSON.
    pub credential: String,
}

impl Answer {
    fn given(&self) -> Option<PublicKeyCredential> {
        serde_json::from_str(&self.credential).ok()
    }
}

/// What devices know an account by. It says nothing to anybody else, and is the same each time, so that a device keeps
/// one passkey of an account.
fn handle(user: UserId) -> Uuid {
    let hash = Sha256::digest(format!("souk passkeys of {user}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Uuid::from_bytes(bytes)
}

fn keep(
    kind: &str,
    user: Option<UserId>,
    state: &impl Serialize,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<String> {
    let word = hex::encode(rand::random::<[u8; 32]>());
    diesel::insert_into(tokens::table)
        .values((
            tokens::user_id.eq(user),
            tokens::kind.eq(kind),
            tokens::hash.eq(Sha256::digest(word.as_bytes()).to_vec()),
            tokens::details.eq(value(state)?),
            tokens::created_at.eq(now),
            tokens::expires_at.eq(now + LONGEST),
        ))
        .execute(conn)?;
    Ok(word)
}

fn take<T: DeserializeOwned>(
    kind: &str,
    user: Option<UserId>,
    word: &str,
    now: Moment,
    conn: &mut PgConnection,
) -> Result<Option<T>> {
    let waiting = tokens::table
        .filter(tokens::hash.eq(Sha256::digest(word.as_bytes()).to_vec()))
        .filter(tokens::kind.eq(kind))
        .filter(tokens::user_id.is_not_distinct_from(user))
        .filter(tokens::expires_at.gt(now));
    let state = diesel::delete(waiting).returning(tokens::details).get_result::<Value>(conn).optional()?;
    // A state of an older version is none.
    Ok(state.and_then(|state| serde_json::from_value(state).ok()))
}

fn value(of: &impl Serialize) -> Result<Value> {
    serde_json::to_value(of).map_err(|error| Error::Internal(format!("a challenge cannot be written: {error}")))
}

fn failed(error: &WebauthnError) -> Error {
    Error::Internal(format!("a passkey cannot be asked for: {error}"))
}

fn noted(error: &WebauthnError) -> bool {
    tracing::info!(%error, "an answer of a passkey was refused");
    false
}
