//! What whoever runs the process asks of it, besides whether it is ready (`watching`).

use actix_web::cookie::Key;
use actix_web::http::header::{CACHE_CONTROL, HOST};
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::Sha256;

use super::address;
use crate::clock::{Clock, Moment};

/// The header by which `souk doctor` is known, in small letters.
pub const DOCTOR: &str = "x-souk-doctor";

/// `GET /healthz` — the process is running. `souk doctor`, which knows the secret, is told how its request arrived.
pub async fn process(request: HttpRequest, key: Data<Key>, clock: Clock) -> HttpResponse {
    let given = request.headers().get(DOCTOR).and_then(|given| given.to_str().ok());
    if !given.is_some_and(|given| is_of_doctor(given, &key, clock.now())) {
        return HttpResponse::Ok().content_type("text/plain").body("ok\n");
    }
    let said = |name: &str| {
        let values = request.headers().get_all(name).filter_map(|value| value.to_str().ok());
        values.collect::<Vec<_>>().join(", ")
    };
    let visitor = address::of(&request).map(|address| address.to_string()).unwrap_or_default();
    let forwarded_for = said(address::FORWARDED);
    let seen = json!({ "visitor": visitor, "forwarded_for": forwarded_for, "host": said(HOST.as_str()) });
    HttpResponse::Ok().insert_header((CACHE_CONTROL, "no-store")).json(seen)
}

/// `GET /version` — which version that is.
pub async fn version() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "version": env!("CARGO_PKG_VERSION") }))
}

/// What `souk doctor` shows at this time: the minute, signed.
#[must_use]
pub fn token(key: &Key, now: Moment) -> String {
    of_minute(key, now.timestamp() / 60).map(|mac| hex::encode(mac.finalize().into_bytes())).unwrap_or_default()
}

fn is_of_doctor(given: &str, key: &Key, now: Moment) -> bool {
    // Clocks may differ a little.
    let minute = now.timestamp() / 60;
    let Ok(given) = hex::decode(given) else { return false };
    (minute - 1..=minute + 1).any(|minute| of_minute(key, minute).is_some_and(|mac| mac.verify_slice(&given).is_ok()))
}

fn of_minute(key: &Key, minute: i64) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key.signing()).ok()?;
    mac.update(format!("souk doctor {minute}").as_bytes());
    Some(mac)
}
