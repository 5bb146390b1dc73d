//! On the way to a provider. It is a link and not a form: browsers follow no form to another site here.

use actix_session::Session;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use serde::Deserialize;

use super::client::Providers;
use super::offer::{Begun, troubled};
use crate::clock::{Clock, Moment};
use crate::db::Scope;
use crate::error::Result;
use crate::identity::{Arrival, Fresh, Visitor};
use crate::ids::UserId;
use crate::limits::{PROVIDERS_ALL, PROVIDERS_NETWORK, Uses};
use crate::web::{address, is_own_path, see_other};

/// Where to go afterwards.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Going {
    next: String,
}

/// `GET /sign-in/with/{provider}?next=…`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a provider that the settings do not name.
pub async fn sign_in(
    visitor: Arrival,
    name: Path<String>,
    going: Query<Going>,
    (request, session): (HttpRequest, Session),
    providers: Data<Providers>,
    clock: Clock,
) -> Result<HttpResponse> {
    providers.named(&name)?;
    let (now, uses) = (clock.now(), Uses::default().and(&PROVIDERS_NETWORK, &address::block(&request)));
    let uses = uses.and(&PROVIDERS_ALL, "");
    visitor.db().scoped(Scope::Operator, move |conn| uses.take(now, conn)).await?;
    let next = Some(going.into_inner().next).filter(|next| is_own_path(next)).unwrap_or_default();
    lead(&visitor, &providers, &name, &session, (None, next), now).await
}

/// `GET /account/security/providers/{provider}` — to link an account there.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a provider that the settings do not name.
pub async fn link(
    owner: Fresh,
    name: Path<String>,
    session: Session,
    providers: Data<Providers>,
    clock: Clock,
) -> Result<HttpResponse> {
    lead(&owner, &providers, &name, &session, (Some(owner.person.id), String::new()), clock.now()).await
}

async fn lead(
    visitor: &Visitor,
    providers: &Providers,
    name: &str,
    session: &Session,
    (linking, next): (Option<UserId>, String),
    now: Moment,
) -> Result<HttpResponse> {
    let provider = providers.named(name)?;
    match providers.begin(provider).await {
        Ok((url, secrets)) => {
            let since = now.timestamp();
            Begun { provider: provider.name.clone(), secrets, linking, next, since }.keep(session)?;
            Ok(see_other(&url))
        }
        Err(trouble) => troubled(visitor, provider, &trouble),
    }
}
