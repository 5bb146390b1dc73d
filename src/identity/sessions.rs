//! Sessions as rows. The cookie holds a random token, the row its SHA-256: who reads the table cannot sign in with
//! what they find. 14 days without a visit or 90 days in all end a session. The table is closed to requests; functions
//! of the database find, begin, change and end the one session of a token, each in one round trip.

use std::collections::HashMap;

use actix_session::storage::{LoadError, SaveError, SessionKey, SessionStore, UpdateError};
use actix_session::{Session, SessionExt, SessionStatus};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderValue, SET_COOKIE, USER_AGENT};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest, web};
use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Jsonb, Nullable, Text, Timestamptz};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::current::{Current, Membership, Person};
use super::duties::OperatorRole;
use super::header_cookie;
use crate::clock::{Clock, Moment};
use crate::config::Config;
use crate::db::{Bind, Db, prepared};
use crate::error::{Error, Result};
use crate::ids::UserId;
use crate::schema::sessions;
use crate::web::address;

/// Without a visit for so long, a session ends; the settings may say less.
pub const IDLE: TimeDelta = TimeDelta::days(14);
/// After so long, it ends anyway; the settings may say less.
pub const LONGEST: TimeDelta = TimeDelta::days(90);
/// A visit is noted at most this often: not every page is worth a write.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(5);

/// Keys of the state. The store sees no request, so what it puts into columns comes to it as state.
pub mod keys {
    /// Who is signed in.
    pub const USER: &str = "user";
    /// When whoever is signed in last proved who they are, in seconds since 1970.
    pub const PROVEN_AT: &str = "proven_at";
    /// Who gave their password and has yet to give their second factor, see `second_factors`.
    pub const PENDING: &str = "pending";
    /// The key of a visitor without an account.
    pub const VISITOR: &str = "visitor";
    /// Where the session was made from.
    pub const ADDRESS: &str = "address";
    /// The browser that it was made with, as it names itself.
    pub const USER_AGENT: &str = "user_agent";
    /// What an operator may do, as the database says on loading; never saved.
    pub const OPERATOR_ROLE: &str = "operator_role";
    /// What the store found out on loading; never saved.
    pub const CURRENT: &str = "current";
    /// The database could not be asked, and why: [`BUSY`], [`CROWDING`], or what it said.
    pub const UNAVAILABLE: &str = "unavailable";
    /// There was too much to do.
    pub const BUSY: &str = "busy";
    /// Too much of it came from the visitor's address.
    pub const CROWDING: &str = "crowding";
}

type State = HashMap<String, String>;

/// The `sessions` table as actix-session uses it.
#[derive(Clone)]
pub struct PgSessions {
    db: Db,
    clock: Clock,
    idle: TimeDelta,
    longest: TimeDelta,
}

impl PgSessions {
    /// Sessions in this database, which live as long as the settings say.
    #[must_use]
    pub fn new(db: Db, clock: Clock, config: &Config) -> Self {
        Self { db, clock, idle: config.session_idle, longest: config.session_longest }
    }

    /// A visit that cannot be noted is noted with the next one.
    async fn note_visit(&self, token: Vec<u8>, now: Moment) {
        let noted = self.db.calling(move |conn| {
            diesel::sql_query("SELECT see_session($1, $2)")
                .bind::<Binary, _>(token)
                .bind::<Timestamptz, _>(now)
                .execute(conn)?;
            Ok(())
        });
        if let Err(error) = noted.await {
            tracing::debug!(%error, "a visit could not be noted");
        }
    }
}

impl SessionStore for PgSessions {
    async fn load(&self, key: &SessionKey) -> Result<Option<State>, LoadError> {
        let token = hash_of(key.as_ref());
        let now = self.clock.now();
        let found = self.db.public({
            let (token, since) = (token.clone(), [now - self.idle, now - self.longest]);
            move |conn| find(&token, &since, conn)
        });
        match found.await {
            Ok(None) => Ok(None),
            Ok(Some((state, last_seen_at))) => {
                if now - last_seen_at > NOTED_EVERY {
                    self.note_visit(token, now).await;
                }
                Ok(Some(state))
            }
            Err(error) => {
                // An error here would bypass the middleware that makes error pages: the proof says it instead.
                let why = match error {
                    Error::Busy => keys::BUSY.to_owned(),
                    Error::Crowding => keys::CROWDING.to_owned(),
                    error => format!("a session could not be loaded: {error}"),
                };
                let why = serde_json::to_string(&why).unwrap_or_else(|_| "\"\"".to_owned());
                Ok(Some(State::from([(keys::UNAVAILABLE.to_owned(), why)])))
            }
        }
    }

    async fn save(&self, state: State, _: &Duration) -> Result<SessionKey, SaveError> {
        let token = hex::encode(rand::random::<[u8; 32]>());
        let hash = hash_of(&token);
        let now = self.clock.now();
        let row = Row::of(&state).map_err(SaveError::Serialization)?;
        self.db
            .calling(move |conn| row.insert(&hash, now, conn))
            .await
            .map_err(|error| SaveError::Other(error.into()))?;
        token.try_into().map_err(|_| SaveError::Other(anyhow::anyhow!("a session's token is too long")))
    }

    async fn update(&self, key: SessionKey, state: State, _: &Duration) -> Result<SessionKey, UpdateError> {
        let hash = hash_of(key.as_ref());
        let row = Row::of(&state).map_err(UpdateError::Serialization)?;
        // A row that was revoked meanwhile stays away: an update makes none.
        self.db
            .calling(move |conn| {
                diesel::sql_query("SELECT change_session($1, $2, $3)")
                    .bind::<Binary, _>(hash)
                    .bind::<Nullable<BigInt>, _>(row.user)
                    .bind::<Jsonb, _>(row.state)
                    .execute(conn)?;
                Ok(())
            })
            .await
            .map_err(|error| UpdateError::Other(error.into()))?;
        Ok(key)
    }

    async fn update_ttl(&self, _: &SessionKey, _: &Duration) -> Result<(), anyhow::Error> {
        Ok(())
    }

    async fn delete(&self, key: &SessionKey) -> Result<(), anyhow::Error> {
        let hash = hash_of(key.as_ref());
        self.db
            .calling(move |conn| {
                diesel::sql_query("SELECT end_session($1)").bind::<Binary, _>(hash).execute(conn)?;
                Ok(())
            })
            .await
            .map_err(Into::into)
    }
}

/// Removes up to so many sessions that nobody has come back to.
pub fn forget_unused(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let ended = sessions::table.filter(sessions::last_seen_at.lt(now - IDLE)).order(sessions::last_seen_at);
    let ids = ended.select(sessions::id).limit(most).load::<i64>(conn)?;
    Ok(diesel::delete(sessions::table.filter(sessions::id.eq_any(ids))).execute(conn)?)
}

/// Removes up to so many sessions that are over, however often they were used.
pub fn forget_old(now: Moment, most: i64, conn: &mut PgConnection) -> Result<usize> {
    let ended = sessions::table.filter(sessions::created_at.lt(now - LONGEST)).order(sessions::created_at);
    let ids = ended.select(sessions::id).limit(most).load::<i64>(conn)?;
    Ok(diesel::delete(sessions::table.filter(sessions::id.eq_any(ids))).execute(conn)?)
}

/// Notes where a session is begun from, and with what.
///
/// # Errors
/// When the session cannot be written.
pub fn note_origin(session: &Session, request: &HttpRequest) -> Result<()> {
    let agent = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let address = address::of(request).map(|address| address.to_string()).unwrap_or_default();
    session
        .insert(keys::ADDRESS, address)
        .and_then(|()| session.insert(keys::USER_AGENT, agent))
        .map_err(|error| Error::Internal(format!("a session could not be written: {error}")))
}

struct Row {
    user: Option<UserId>,
    address: String,
    user_agent: String,
    state: Value,
}

impl Row {
    fn of(state: &State) -> Result<Self, anyhow::Error> {
        let text = |key: &str| -> Result<String, serde_json::Error> {
            state.get(key).map_or(Ok(String::new()), |json| serde_json::from_str(json))
        };
        let user = state.get(keys::USER).map(|json| serde_json::from_str(json)).transpose()?;
        let address = text(keys::ADDRESS)?;
        let user_agent = text(keys::USER_AGENT)?.chars().take(300).collect();
        let columns =
            [keys::USER, keys::ADDRESS, keys::USER_AGENT, keys::OPERATOR_ROLE, keys::CURRENT, keys::UNAVAILABLE];
        let rest: HashMap<_, _> = state.iter().filter(|(key, _)| !columns.contains(&key.as_str())).collect();
        Ok(Self { user, address, user_agent, state: serde_json::to_value(rest)? })
    }

    fn insert(self, hash: &[u8], now: Moment, conn: &mut PgConnection) -> Result<()> {
        diesel::sql_query("SELECT begin_session($1, $2, $3, $4, $5, $6)")
            .bind::<Binary, _>(hash)
            .bind::<Nullable<BigInt>, _>(self.user)
            .bind::<Timestamptz, _>(now)
            .bind::<Text, _>(self.address)
            .bind::<Text, _>(self.user_agent)
            .bind::<Jsonb, _>(self.state)
            .execute(conn)?;
        Ok(())
    }
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = BigInt)]
    id: i64,
    #[diesel(sql_type = Nullable<BigInt>)]
    user_id: Option<UserId>,
    #[diesel(sql_type = Nullable<Text>)]
    name: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    email: Option<String>,
    #[diesel(sql_type = Bool)]
    is_operator: bool,
    #[diesel(sql_type = Bool)]
    is_verified: bool,
    #[diesel(sql_type = Bool)]
    has_second_factor: bool,
    #[diesel(sql_type = Nullable<Text>)]
    locale: Option<String>,
    #[diesel(sql_type = BigInt)]
    unread: i64,
    #[diesel(sql_type = Timestamptz)]
    last_seen_at: Moment,
    #[diesel(sql_type = Jsonb)]
    state: Value,
    #[diesel(sql_type = Jsonb)]
    memberships: Value,
}

/// The state of a session, and when it was last used.
fn find(token: &[u8], since: &[Moment; 2], conn: &mut PgConnection) -> Result<Option<(State, Moment)>> {
    let [idle_since, made_since] = since;
    let values = [Bind::Bytes(token), Bind::Moment(idle_since), Bind::Moment(made_since)];
    let found = prepared("SELECT * FROM session_of($1, $2, $3)", &values).get_result::<Found>(conn).optional()?;
    let Some(found) = found else { return Ok(None) };
    let last_seen_at = found.last_seen_at;
    let state = found.into_state();
    let state = state.map_err(|error| Error::Internal(format!("a session cannot be read: {error}")))?;
    Ok(Some((state, last_seen_at)))
}

impl Found {
    fn into_state(self) -> Result<State, serde_json::Error> {
        let mut state: State = serde_json::from_value(self.state)?;
        // Where it does not say which, an older database answered: there every operator may do everything.
        let role = state.remove(keys::OPERATOR_ROLE).map(|json| serde_json::from_str(&json)).transpose()?;
        let operator = self.is_operator.then(|| role.unwrap_or(OperatorRole::All));
        let visitor = state.get(keys::VISITOR).map(|json| serde_json::from_str(json)).transpose()?;
        let person = match (self.user_id, self.name, self.email) {
            (Some(id), Some(name), Some(email)) => Some(Person {
                id,
                name,
                email,
                operator,
                is_verified: self.is_verified,
                has_second_factor: self.has_second_factor,
                locale: self.locale.and_then(|code| code.parse().ok()),
            }),
            _ => None,
        };
        if let Some(person) = &person {
            state.insert(keys::USER.to_owned(), serde_json::to_string(&person.id)?);
        }
        let memberships: Vec<Membership> = serde_json::from_value(self.memberships)?;
        let proven_at = state.get(keys::PROVEN_AT).and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
        let current = Current { person, memberships, visitor, session: self.id, proven_at, unread: self.unread };
        state.insert(keys::CURRENT.to_owned(), serde_json::to_string(&current)?);
        Ok(state)
    }
}

fn hash_of(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// The cookie's name. Over TLS the prefix makes browsers refuse one that another host or path has set.
#[must_use]
pub const fn cookie_name(is_https: bool) -> &'static str {
    if is_https { "__Host-souk" } else { "souk" }
}

/// Notes on the request who asks: when an error becomes a page, the session itself has been put away already. The
/// cookie of an unknown or ended session is taken away, so that it is not asked after for ever.
pub async fn noted(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_https = request.app_data::<web::Data<Config>>().is_some_and(|config| config.is_https());
    let name = cookie_name(is_https);
    let session = request.get_session();
    let is_unknown = request.cookie(name).is_some() && session.entries().is_empty();
    let mut header = None;
    if let Ok(Some(current)) = session.get::<Current>(keys::CURRENT) {
        header = Some(current.header());
        request.extensions_mut().insert(current);
    }
    let is_known = !session.entries().contains_key(keys::UNAVAILABLE);
    drop(session);
    let mut response = next.call(request).await?.map_into_boxed_body();
    if is_known {
        let status = response.request().get_session().status();
        let is_another = matches!(status, SessionStatus::Renewed | SessionStatus::Purged);
        let (request, headers) = (response.request().clone(), response.headers_mut());
        header_cookie::correct(&request, headers, header.filter(|_| !is_another));
    }
    if is_unknown {
        let gone = Cookie::build(name, "").path("/").secure(is_https).http_only(true).max_age(Duration::ZERO).finish();
        if let Ok(value) = HeaderValue::from_str(&gone.to_string()) {
            // A session begun by this very request is set after this line and wins.
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    Ok(response)
}
