//! What the session knows of somebody on their way through a provider: what has to come back with them, and then which
//! account there is theirs until they say what to do with it.

use actix_session::Session;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::TimeDelta;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::client::{Secrets, Trouble};
use crate::clock::Moment;
use crate::config::Provider;
use crate::error::{Error, Result};
use crate::identity::Visitor;
use crate::ids::UserId;
use crate::layout::Page;
use crate::locales::Text;
use crate::web::html_with;

/// How long somebody may be at the provider, and how long they may take to decide afterwards.
const LONGEST: TimeDelta = TimeDelta::minutes(10);

/// Somebody who was sent to a provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Begun {
    /// The provider's name.
    pub provider: String,
    /// What has to come back with them.
    pub secrets: Secrets,
    /// Who wants to link their account there, if that is what it is for.
    pub linking: Option<UserId>,
    /// Where to go afterwards.
    pub next: String,
    /// When, in seconds since 1970.
    pub since: i64,
}

/// Somebody who came back, with an account there that is known to nobody here.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Offer {
    /// The provider's name.
    pub provider: String,
    /// Their number there.
    pub subject: String,
    /// Their address there, which the provider knows to be theirs unless they are linking.
    pub email: String,
    /// What they are called there.
    pub name: String,
    /// Who wants to link it, if that is what it is for.
    pub linking: Option<UserId>,
    /// Where to go afterwards.
    pub next: String,
    /// When, in seconds since 1970.
    pub since: i64,
}

impl Begun {
    const KEY: &'static str = "provider_begun";

    /// Notes it; what was begun before is over.
    pub fn keep(&self, session: &Session) -> Result<()> {
        keep(Self::KEY, self, session)
    }

    /// Takes it, once.
    #[must_use]
    pub fn take(session: &Session, now: Moment) -> Option<Self> {
        let begun: Option<Self> = found(Self::KEY, session);
        session.remove(Self::KEY);
        begun.filter(|begun| is_young(begun.since, now))
    }
}

impl Offer {
    const KEY: &'static str = "provider_offer";

    /// Notes it.
    pub fn keep(&self, session: &Session) -> Result<()> {
        keep(Self::KEY, self, session)
    }

    /// That of this provider, if there is one.
    #[must_use]
    pub fn find(provider: &str, session: &Session, now: Moment) -> Option<Self> {
        let offer: Option<Self> = found(Self::KEY, session);
        offer.filter(|offer| offer.provider == provider && is_young(offer.since, now))
    }

    /// Forgets it.
    pub fn forget(session: &Session) {
        session.remove(Self::KEY);
    }
}

#[derive(Template)]
#[template(path = "providers/failed.html")]
struct FailedPage {
    page: Page,
    sentence: Text,
}

/// The page that says why somebody did not come in.
pub fn failed(visitor: &Visitor, status: StatusCode, sentence: Text) -> Result<HttpResponse> {
    html_with(status, &FailedPage { page: visitor.page(Text::providers_failed_title()), sentence })
}

/// The same for trouble with the provider.
pub fn troubled(visitor: &Visitor, provider: &Provider, trouble: &Trouble) -> Result<HttpResponse> {
    tracing::warn!(provider = provider.name, error = %trouble, "somebody could not sign in at a provider");
    match trouble {
        Trouble::Away(_) => failed(visitor, StatusCode::SERVICE_UNAVAILABLE, Text::providers_away(&provider.label)),
        Trouble::Invalid(_) => failed(visitor, StatusCode::BAD_REQUEST, Text::providers_invalid(&provider.label)),
    }
}

fn keep(key: &str, value: &impl Serialize, session: &Session) -> Result<()> {
    session.insert(key, value).map_err(|error| Error::Internal(format!("a session could not be written: {error}")))
}

fn found<T: DeserializeOwned>(key: &str, session: &Session) -> Option<T> {
    session.get(key).ok().flatten()
}

fn is_young(since: i64, now: Moment) -> bool {
    since > (now - LONGEST).timestamp()
}
