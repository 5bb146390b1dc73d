//! For whoever watches over the process.

use actix_web::HttpResponse;
use actix_web::web::Data;
use diesel::RunQueryDsl;

use crate::db::Db;
use crate::error::Result;

/// `GET /healthz` — the process answers.
pub async fn process() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain").body("ok\n")
}

/// `GET /readyz` — the database answers too.
///
/// # Errors
/// 503 when it does not.
pub async fn database(db: Data<Db>) -> Result<HttpResponse> {
    db.public(|conn| Ok(diesel::sql_query("SELECT 1").execute(conn)?)).await?;
    Ok(HttpResponse::Ok().content_type("text/plain").body("ok\n"))
}
