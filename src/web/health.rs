//! What whoever runs the process asks of it, besides whether it is ready (`watching`).

use actix_web::HttpResponse;
use serde_json::json;

/// `GET /healthz` — the process is running.
pub async fn process() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// `GET /version` — which version that is.
pub async fn version() -> HttpResponse {
    HttpResponse::Ok().json(json!({ "version": env!("CARGO_PKG_VERSION") }))
}
