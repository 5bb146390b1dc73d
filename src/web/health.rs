//! Health checks for whatever monitors the process.

use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::db::Db;
use crate::error::Result;

/// `GET /healthz` — the process is running.
pub async fn process() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// `GET /readyz` — the database answers too. This does not queue behind other requests, however many there are.
///
/// # Errors
/// 503 when the database does not answer.
pub async fn database(db: Data<Db>) -> Result<HttpResponse> {
    db.is_answering().await?;
    Ok(HttpResponse::Ok().content_type("text/plain").body("ok\n"))
}
