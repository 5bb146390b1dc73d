//! For whoever watches over the process.

use actix_web::HttpResponse;
use actix_web::web::Data;

use crate::db::Db;
use crate::error::Result;

/// `GET /healthz` — the process answers.
pub async fn process() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// `GET /readyz` — the database answers too. However much there is to do, this does not wait in line.
///
/// # Errors
/// 503 when it does not.
pub async fn database(db: Data<Db>) -> Result<HttpResponse> {
    db.is_answering().await?;
    Ok(HttpResponse::Ok().content_type("text/plain").body("ok\n"))
}
