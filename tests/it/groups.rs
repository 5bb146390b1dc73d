//! Routes in groups: what stands around a file, a page of somebody, an address for programs and one for other services.

use actix_web::http::Method;
use souk::db::{Scope, in_scope};
use souk::error::Error;

use crate::support::{Item, Market};

/// From here on whoever looks a session up fails.
const NO_SESSIONS: &str = "ALTER FUNCTION session_of(bytea, timestamptz, timestamptz) RENAME TO nobody";

#[actix_web::test]
async fn files_ask_nobody_who_they_are() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let page = admin.get("/manage/blue-door/products").await;
    let style_sheet = page.attributes("link[rel=stylesheet]", "href").remove(0);
    market.run(NO_SESSIONS);
    admin.get(&style_sheet).await.is_ok();
    admin.get("/healthz").await.is_ok();
    admin.get("/readyz").await.is_ok();
    admin.get("/media/0123456789abcdef0123456789abcdef.svg").await.is_missing();
    // What does know the session says that it cannot be had.
    admin.get("/manage/blue-door/products").await.has_status(503);
}

#[actix_web::test]
async fn programs_are_told_errors_as_json_and_asked_for_no_cookie() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.run(NO_SESSIONS);
    for method in [Method::GET, Method::POST, Method::DELETE] {
        let request =
            admin.request(method, "/api/v1/nothing").without("Sec-Fetch-Site").header("Origin", "https://x.example");
        let answer = request.send().await;
        assert_eq!(answer.status(), 404);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert_eq!(answer.header("set-cookie"), "");
        assert_eq!(answer.header("cache-control"), "private, no-store");
        let problem: serde_json::Value = serde_json::from_slice(answer.bytes()).expect("it is JSON");
        assert_eq!((&problem["status"], &problem["title"]), (&404.into(), &"Page not found".into()));
        assert!(problem["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{problem}");
    }
}

#[actix_web::test]
async fn other_services_need_no_origin_and_pages_do() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let from_elsewhere = async |path: &str| {
        visitor.request(Method::POST, path).without("Sec-Fetch-Site").form(&[("id", "1")]).send().await
    };
    let answer = from_elsewhere("/hooks/payments/evt_1").await;
    answer.has_status(404);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    from_elsewhere("/sign-in").await.is_forbidden();
    from_elsewhere("/nowhere").await.is_forbidden();
    visitor.get("/hooks").await.is_missing();
}

#[actix_web::test]
async fn what_reads_cannot_write() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    let delete = |conn: &mut diesel::PgConnection| {
        Ok(diesel::RunQueryDsl::execute(diesel::sql_query("DELETE FROM listings"), conn)?)
    };
    let db = &market.shared.db;
    for refused in [db.public(delete).await, db.reading(Scope::Operator, delete).await] {
        let Err(Error::Database(error)) = refused else { panic!("{refused:?}") };
        assert!(error.to_string().contains("read-only transaction"), "{error}");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1);
    assert_eq!(db.scoped(Scope::Operator, delete).await.expect("it may"), 1);
    assert_eq!(in_scope(&mut market.conn(), &Scope::Operator, delete).expect("it may"), 0);
}
