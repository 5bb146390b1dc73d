//! A small provider of OpenID Connect, which says of people whatever a test wants.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use actix_web::dev::ServerHandle;
use actix_web::web::{Data, Form, get, post};
use actix_web::{App, HttpRequest, HttpResponse, HttpServer};
use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::core::{
    CoreEdDsaPrivateSigningKey, CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet, CoreJwsSigningAlgorithm,
};
use openidconnect::{
    Audience, EmptyAdditionalClaims, EndUserEmail, EndUserName, IssuerUrl, JsonWebKeyId, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, PrivateSigningKey, StandardClaims, SubjectIdentifier,
};
use serde_json::json;

use crate::support::free_port;

/// Keys that were made for these tests: the provider's, and somebody else's.
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIFOqxqxkTDm/EX8Cdz+qTPSm4pp4qwj7tPzBuPBX+Zsf\n-----END PRIVATE KEY-----\n";
const OTHER_KEY: &str = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIB3v0OTJ5ATfNSHhtUo8YfxWNy7SM0FUZAfaqfN7kH1q\n-----END PRIVATE KEY-----\n";

/// What it says of somebody.
#[derive(Clone)]
pub struct Says {
    pub subject: &'static str,
    pub email: String,
    pub is_verified: bool,
    /// Whom the token is for.
    pub audience: &'static str,
    /// Seconds until it expires.
    pub lasts: i64,
    /// Another nonce than was asked for.
    pub nonce: Option<&'static str>,
    /// Whether another key signs it.
    pub is_forged: bool,
}

impl Says {
    pub fn of(subject: &'static str, email: &str) -> Self {
        let email = email.to_owned();
        Self { subject, email, is_verified: true, audience: "souk", lasts: 300, nonce: None, is_forged: false }
    }
}

struct Given {
    says: Says,
    nonce: String,
    challenge: String,
}

#[derive(Clone)]
struct Books {
    issuer: String,
    now: Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>,
    codes: Arc<Mutex<HashMap<String, Given>>>,
}

/// A provider that runs until it is dropped.
pub struct Acme {
    books: Books,
    server: ServerHandle,
}

impl Acme {
    /// Starts it at this port.
    pub fn at(port: u16, now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        let issuer = format!("http://127.0.0.1:{port}");
        let books = Books { issuer, now: Arc::new(now), codes: Arc::default() };
        let shared = books.clone();
        let server = HttpServer::new(move || {
            App::new()
                .app_data(Data::new(shared.clone()))
                .route("/.well-known/openid-configuration", get().to(configuration))
                .route("/jwks", get().to(keys))
                .route("/token", post().to(token))
        });
        let server = server.workers(1).disable_signals().bind(("127.0.0.1", port)).expect("the port is free").run();
        let handle = server.handle();
        actix_web::rt::spawn(server);
        Self { books, server: handle }
    }

    /// Somebody who was led there agrees: the address that they are sent back to.
    pub fn agrees(&self, location: &str, says: Says) -> String {
        let (page, query) = location.split_once('?').expect("a query");
        assert_eq!(page, format!("{}/authorize", self.books.issuer));
        let asked: HashMap<String, String> = serde_urlencoded::from_str(query).expect("a query");
        assert_eq!(asked["client_id"], "souk");
        assert_eq!(asked["code_challenge_method"], "S256");
        assert_eq!(asked["redirect_uri"], "http://localhost:8080/sign-in/with/acme/callback");
        let code = format!("code {}", self.books.codes.lock().expect("whole").len());
        let given = Given { says, nonce: asked["nonce"].clone(), challenge: asked["code_challenge"].clone() };
        self.books.codes.lock().expect("whole").insert(code.clone(), given);
        let back = serde_urlencoded::to_string([("code", &code), ("state", &asked["state"])]).expect("a query");
        format!("/sign-in/with/acme/callback?{back}")
    }

    pub async fn stop(self) {
        self.server.stop(false).await;
    }
}

/// A port for a provider, and the settings that name it.
pub fn settings() -> (u16, Vec<(&'static str, String)>) {
    let port = free_port();
    let settings = vec![
        ("SOUK_SIGN_IN_WITH", "acme".to_owned()),
        ("SOUK_SIGN_IN_ACME_ISSUER", format!("http://127.0.0.1:{port}")),
        ("SOUK_SIGN_IN_ACME_CLIENT_ID", "souk".to_owned()),
        ("SOUK_SIGN_IN_ACME_CLIENT_SECRET", "hush".to_owned()),
        ("SOUK_SIGN_IN_ACME_LABEL", "ACME Works".to_owned()),
    ];
    (port, settings)
}

async fn configuration(books: Data<Books>) -> HttpResponse {
    let issuer = &books.issuer;
    HttpResponse::Ok().json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    }))
}

fn key(pem: &str) -> CoreEdDsaPrivateSigningKey {
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(pem, Some(JsonWebKeyId::new("one".to_owned()))).expect("a key")
}

async fn keys() -> HttpResponse {
    HttpResponse::Ok().json(CoreJsonWebKeySet::new(vec![key(KEY).as_verification_key()]))
}

async fn token(request: HttpRequest, form: Form<HashMap<String, String>>, books: Data<Books>) -> HttpResponse {
    // "souk:hush"
    let is_client = request.headers().get("Authorization").is_some_and(|value| value == "Basic c291azpodXNo");
    let given = books.codes.lock().expect("whole").remove(&form["code"]).filter(|_| is_client);
    let Some(Given { says, nonce, challenge }) = given else {
        return HttpResponse::BadRequest().json(json!({ "error": "invalid_grant" }));
    };
    let verifier = PkceCodeVerifier::new(form["code_verifier"].clone());
    if PkceCodeChallenge::from_code_verifier_sha256(&verifier).as_str() != challenge {
        return HttpResponse::BadRequest().json(json!({ "error": "invalid_grant" }));
    }
    let now = (books.now)();
    let claims = StandardClaims::new(SubjectIdentifier::new(says.subject.to_owned()))
        .set_email(Some(EndUserEmail::new(says.email)))
        .set_email_verified(Some(says.is_verified))
        .set_name(Some(EndUserName::new("Mona Moor".to_owned()).into()));
    let claims = CoreIdTokenClaims::new(
        IssuerUrl::new(books.issuer.clone()).expect("an address"),
        vec![Audience::new(says.audience.to_owned())],
        now + TimeDelta::seconds(says.lasts),
        now,
        claims,
        EmptyAdditionalClaims {},
    );
    let claims = claims.set_nonce(Some(Nonce::new(says.nonce.map_or(nonce, str::to_owned))));
    let key = key(if says.is_forged { OTHER_KEY } else { KEY });
    let token = CoreIdToken::new(claims, &key, CoreJwsSigningAlgorithm::EdDsa, None, None).expect("it is signed");
    HttpResponse::Ok().json(json!({ "access_token": "x", "token_type": "Bearer", "id_token": token.to_string() }))
}
