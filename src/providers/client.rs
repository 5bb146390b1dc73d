//! Talks to providers of OpenID Connect: finds out how each works, sends people there, and checks what comes back with
//! them. Nothing here holds a connection to the database, and a provider that is away keeps nobody longer than 10 seconds.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenClaims, CoreJwsSigningAlgorithm,
    CoreProviderMetadata, CoreUserInfoClaims,
};
use openidconnect::{
    AccessToken, AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse, IssuerUrl, Nonce, OAuth2TokenResponse,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use reqwest::redirect::Policy;
use serde::{Deserialize, Serialize};
use tokio::time::timeout;

use crate::clock::Moment;
use crate::config::{Config, Provider};
use crate::error::{Error, Result as Answered};

/// How long a provider may take in all.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it is remembered how a provider works, and which keys it signs with.
const REMEMBERED: Duration = Duration::from_secs(60 * 60);
/// The largest answer, in bytes.
const LARGEST: usize = 1024 * 1024;

/// Signatures that only the provider can make: none that anybody with the client's secret makes as well.
const SIGNATURES: [CoreJwsSigningAlgorithm; 10] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EcdsaP521Sha512,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Relying =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// The providers of the settings, and what is known of each. A provider is asked when somebody first goes there.
pub struct Providers {
    all: Vec<Provider>,
    base_url: String,
    http: OnceLock<Option<reqwest::Client>>,
    known: Mutex<HashMap<String, Known>>,
}

struct Known {
    metadata: CoreProviderMetadata,
    since: Instant,
}

/// What has to come back with somebody who was sent to a provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Secrets {
    state: String,
    nonce: String,
    verifier: String,
}

/// What a provider says of somebody.
#[derive(Clone, Debug)]
pub struct Claims {
    /// Their number there, which stays.
    pub subject: String,
    /// Their address, if it says so that the address is theirs.
    pub email: Option<String>,
    /// Whether the provider knows that the address is theirs.
    pub is_verified: bool,
    /// What they are called.
    pub name: String,
}

/// Why somebody does not come in by a provider.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// It does not answer, or not as a provider does.
    #[error("the provider is away: {0}")]
    Away(String),
    /// What came back is not what it gave, or was not for us.
    #[error("what came from the provider is refused: {0}")]
    Invalid(String),
}

/// A request that came to nothing.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Failed(String);

impl Providers {
    /// Those of the settings.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        Self {
            all: config.providers.clone(),
            base_url: config.base_url.clone(),
            http: OnceLock::new(),
            known: Mutex::default(),
        }
    }

    /// The one with this name.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the settings name no such provider.
    pub fn named(&self, name: &str) -> Answered<&Provider> {
        self.all.iter().find(|provider| provider.name == name).ok_or(Error::NotFound)
    }

    /// Where to send somebody, and what has to come back with them.
    pub async fn begin(&self, provider: &Provider) -> Result<(String, Secrets), Trouble> {
        let client = self.client(provider, false).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (url, state, nonce) = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .add_scope(Scope::new("email".to_owned()))
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge)
            .url();
        let secrets = Secrets {
            state: state.secret().clone(),
            nonce: nonce.secret().clone(),
            verifier: verifier.secret().clone(),
        };
        Ok((url.to_string(), secrets))
    }

    /// Whom the provider sent back, if everything that came with them is right.
    pub async fn finish(
        &self,
        provider: &Provider,
        secrets: &Secrets,
        code: &str,
        now: Moment,
    ) -> Result<Claims, Trouble> {
        let client = self.client(provider, false).await?;
        let verifier = PkceCodeVerifier::new(secrets.verifier.clone());
        let request = client.exchange_code(AuthorizationCode::new(code.to_owned()));
        let request = request.map_err(|error| Trouble::Away(error.to_string()))?.set_pkce_verifier(verifier);
        let http = |request| self.send(request);
        let tokens = timeout(PATIENCE, request.request_async(&http)).await.map_err(|_| late())?;
        let tokens = tokens.map_err(|error| match error {
            openidconnect::RequestTokenError::Request(error) => Trouble::Away(error.to_string()),
            other => Trouble::Invalid(other.to_string()),
        })?;
        let token = tokens.id_token().ok_or_else(|| Trouble::Invalid("there is no id token".to_owned()))?;
        let nonce = Nonce::new(secrets.nonce.clone());
        let claims = match claims_of(&client, token, &nonce, now) {
            // It may sign with new keys.
            Err(ClaimsVerificationError::SignatureVerification(_)) => {
                let client = self.client(provider, true).await?;
                claims_of(&client, token, &nonce, now)
            }
            claims => claims,
        };
        let claims = claims.map_err(|error| Trouble::Invalid(error.to_string()))?;
        if claims.email().is_some() {
            return Ok(Claims::of_token(&claims));
        }
        // Some tell the address only when they are asked for it.
        let told = self.told(&client, tokens.access_token(), &claims).await;
        Ok(told.unwrap_or_else(|| Claims::of_token(&claims)))
    }

    async fn told(&self, client: &Relying, token: &AccessToken, claims: &CoreIdTokenClaims) -> Option<Claims> {
        let request = client.user_info(token.clone(), Some(claims.subject().clone())).ok()?;
        let http = |request| self.send(request);
        let told: CoreUserInfoClaims = timeout(PATIENCE, request.request_async(&http)).await.ok()?.ok()?;
        Some(Claims {
            subject: claims.subject().to_string(),
            email: told.email().map(|email| email.to_string()),
            is_verified: told.email_verified() == Some(true),
            name: told.name().and_then(|name| name.get(None)).map(|name| name.to_string()).unwrap_or_default(),
        })
    }

    async fn client(&self, provider: &Provider, is_anew: bool) -> Result<Relying, Trouble> {
        let metadata = self.metadata(provider, is_anew).await?;
        let methods = metadata.token_endpoint_auth_methods_supported();
        let takes_basic = methods.is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let redirect = format!("{}/sign-in/with/{}/callback", self.base_url, provider.name);
        let redirect = RedirectUrl::new(redirect).map_err(|error| Trouble::Away(error.to_string()))?;
        let secret = ClientSecret::new(provider.client_secret.reveal().to_owned());
        let client =
            CoreClient::from_provider_metadata(metadata, ClientId::new(provider.client_id.clone()), Some(secret));
        let client = client.set_redirect_uri(redirect);
        Ok(if takes_basic { client } else { client.set_auth_type(AuthType::RequestBody) })
    }

    async fn metadata(&self, provider: &Provider, is_anew: bool) -> Result<CoreProviderMetadata, Trouble> {
        if !is_anew {
            let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(known) = known.get(&provider.name).filter(|known| known.since.elapsed() < REMEMBERED) {
                return Ok(known.metadata.clone());
            }
        }
        let issuer = IssuerUrl::new(provider.issuer.clone()).map_err(|error| Trouble::Away(error.to_string()))?;
        let http = |request| self.send(request);
        let found = timeout(PATIENCE, CoreProviderMetadata::discover_async(issuer, &http)).await.map_err(|_| late())?;
        let metadata = found.map_err(|error| Trouble::Away(error.to_string()))?;
        let known = Known { metadata: metadata.clone(), since: Instant::now() };
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(provider.name.clone(), known);
        Ok(metadata)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, Failed> {
        let failed = |error: &dyn std::error::Error| Failed(error.to_string());
        let client = self.http.get_or_init(|| {
            // Whoever can make a provider redirect us could reach what only this machine can.
            reqwest::Client::builder().redirect(Policy::none()).timeout(PATIENCE).build().ok()
        });
        let client = client.as_ref().ok_or_else(|| Failed("TLS cannot be set up".to_owned()))?;
        let request = reqwest::Request::try_from(request).map_err(|error| failed(&error))?;
        let mut response = client.execute(request).await.map_err(|error| failed(&error))?;
        let mut answer = openidconnect::http::Response::builder().status(response.status());
        for (name, value) in response.headers() {
            answer = answer.header(name, value);
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| failed(&error))? {
            if body.len() + chunk.len() > LARGEST {
                return Err(Failed("the answer is too large".to_owned()));
            }
            body.extend_from_slice(&chunk);
        }
        answer.body(body).map_err(|error| failed(&error))
    }
}

impl Secrets {
    /// Whether somebody comes back from where they were sent.
    #[must_use]
    pub fn expects(&self, state: &str) -> bool {
        !state.is_empty() && self.state == state
    }
}

impl Claims {
    fn of_token(claims: &CoreIdTokenClaims) -> Self {
        Self {
            subject: claims.subject().to_string(),
            email: claims.email().map(|email| email.to_string()),
            is_verified: claims.email_verified() == Some(true),
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.to_string()).unwrap_or_default(),
        }
    }
}

fn claims_of(
    client: &Relying,
    token: &CoreIdToken,
    nonce: &Nonce,
    now: Moment,
) -> Result<CoreIdTokenClaims, ClaimsVerificationError> {
    let verifier = client.id_token_verifier().set_time_fn(move || now).set_allowed_algs(SIGNATURES);
    token.claims(&verifier, nonce).cloned()
}

fn late() -> Trouble {
    Trouble::Away("it took too long".to_owned())
}
