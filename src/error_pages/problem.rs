//! Errors for programs: problem details as JSON, by RFC 9457. `type` is left out, so the status says what kind it is.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CACHE_CONTROL;
use serde_json::json;

/// Addresses that programs call begin so.
pub const API: &str = "/api/";
/// Addresses that other services call begin so.
pub const HOOKS: &str = "/hooks/";

/// What a program is told. `request` is the number under which the log says more.
pub fn problem(status: StatusCode, title: &str, detail: &str, request: &str) -> HttpResponse {
    let problem = json!({ "status": status.as_u16(), "title": title, "detail": detail, "request": request });
    HttpResponse::build(status)
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .content_type("application/problem+json")
        .body(problem.to_string())
}
