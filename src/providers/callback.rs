//! Back from a provider.

use actix_session::Session;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use diesel::PgConnection;
use serde::Deserialize;

use super::client::{Claims, Providers};
use super::logins;
use super::offer::{Begun, Offer, failed, troubled};
use crate::accounts::attempts::account_of;
use crate::accounts::entrance::Entrance;
use crate::accounts::first_step;
use crate::accounts::sign_in::{enter, welcomed};
use crate::clock::{Clock, Moment};
use crate::config::Provider;
use crate::db::Scope;
use crate::error::Result;
use crate::identity::Arrival;
use crate::identity::people::{Email, User, by_id};
use crate::limits::{SIGNED_IN, Uses};
use crate::locales::Text;
use crate::web::notices::{Notice, WithNotice};
use crate::web::{is_own_path, see_other};

/// What a provider sends somebody back with.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Returned {
    code: String,
    state: String,
    error: String,
}

/// `GET /sign-in/with/{provider}/callback`.
///
/// # Errors
/// [`crate::error::Error::NotFound`] for a provider that the settings do not name; what is refused gets a page that
/// says why.
pub async fn show(
    visitor: Arrival,
    name: Path<String>,
    returned: Query<Returned>,
    (request, session): (HttpRequest, Session),
    providers: Data<Providers>,
    clock: Clock,
) -> Result<HttpResponse> {
    let (provider, now) = (providers.named(&name)?, clock.now());
    let begun = Begun::take(&session, now).filter(|begun| begun.provider == provider.name);
    let Some(begun) = begun.filter(|begun| begun.secrets.expects(&returned.state)) else {
        return failed(&visitor, StatusCode::BAD_REQUEST, Text::providers_late());
    };
    if !returned.error.is_empty() || returned.code.is_empty() {
        return failed(&visitor, StatusCode::BAD_REQUEST, Text::providers_refused(&provider.label));
    }
    let claims = match providers.finish(provider, &begun.secrets, &returned.code, now).await {
        Ok(claims) => claims,
        Err(trouble) => return troubled(&visitor, provider, &trouble),
    };
    let known = {
        let (name, subject) = (provider.name.clone(), claims.subject.clone());
        move |conn: &mut PgConnection| {
            let owner = logins::owner(&name, &subject, conn)?;
            owner.map(|owner| by_id(owner, conn)).transpose()
        }
    };
    let owner = visitor.db().reading(Scope::Operator, known).await?;
    match (owner, begun.linking) {
        (Some(owner), Some(linking)) if owner.id == linking => Ok(see_other("/account/security")),
        (Some(_), Some(_)) => failed(&visitor, StatusCode::CONFLICT, Text::providers_of_another(&provider.label)),
        (Some(owner), None) => arrive(&visitor, &owner, &begun.next, &request, &session, now).await,
        (None, _) => offer(&visitor, provider, claims, begun, &session, now),
    }
}

/// Lets somebody in whom the provider vouches for; a second factor is asked for as after a password.
async fn arrive(
    visitor: &Arrival,
    owner: &User,
    next: &str,
    request: &HttpRequest,
    session: &Session,
    now: Moment,
) -> Result<HttpResponse> {
    if owner.has_second_factor {
        return first_step::ask(session, owner, next, now);
    }
    let (entrance, arrived) = (Entrance::of(visitor, request, &owner.email, now)?, owner.clone());
    let home = visitor.db().scoped(Scope::Operator, move |conn| {
        Uses::default().and(&SIGNED_IN, &format!("provider {}", account_of(&arrived.email))).take(now, conn)?;
        entrance.note(&arrived, conn)
    });
    let home = home.await?;
    enter(session, owner.id, request, now)?;
    Ok(welcomed(owner, if is_own_path(next) { next } else { home }, request))
}

/// Asks somebody what to do with an account there that nobody has here.
fn offer(
    visitor: &Arrival,
    provider: &Provider,
    claims: Claims,
    begun: Begun,
    session: &Session,
    now: Moment,
) -> Result<HttpResponse> {
    let email = claims.email.as_deref().and_then(|email| Email::parse(email).ok());
    let email = match email {
        Some(email) if claims.is_verified || begun.linking.is_some() => email.as_str().to_owned(),
        // Whoever links says themselves that it is theirs.
        None if begun.linking.is_some() => claims.email.clone().unwrap_or_default().chars().take(254).collect(),
        _ => {
            let sentence = Text::providers_unverified(&provider.label);
            return failed(visitor, StatusCode::UNPROCESSABLE_ENTITY, sentence);
        }
    };
    if claims.subject.is_empty() || claims.subject.len() > 255 {
        return failed(visitor, StatusCode::BAD_REQUEST, Text::providers_invalid(&provider.label));
    }
    let Begun { linking, next, .. } = begun;
    let name: String = claims.name.chars().take(120).collect();
    let offer = Offer {
        provider: provider.name.clone(),
        subject: claims.subject,
        email,
        name,
        linking,
        next,
        since: now.timestamp(),
    };
    offer.keep(session)?;
    let answer = see_other(&format!("/sign-in/with/{}/account", provider.name));
    Ok(answer.with_notice(&Notice { kind: "info", text: Text::providers_came_back(&provider.label) }))
}
