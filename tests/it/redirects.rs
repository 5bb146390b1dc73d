//! Addresses that are no more, and where they lead.

use souk::pages::redirects::Counting;

use crate::support::{Market, Person, eventually, upload};

const LIST: &str = "/operator/redirects";

async fn adds(operator: &Person, path: &str, target: &str) -> crate::support::Page {
    let form = operator.get(&format!("{LIST}/new")).await;
    form.is_ok().fill("#redirect_form", &[("path", path), ("target", target)]).submit().await
}

#[actix_web::test]
async fn an_old_address_leads_on_where_nothing_else_answers_and_is_counted() {
    let market = Market::start().await;
    let (operator, visitor) = (market.operator().await, market.visitor());
    visitor.get("/old-shop").await.is_missing();
    adds(&operator, "/old-shop", "/listings").await.has_status(303);
    // It was remembered as missing, and that is forgotten.
    eventually("it leads on", async || visitor.get("/old-shop").await.status() == 301).await;
    assert_eq!(visitor.get("/old-shop/?q=mug").await.location(), "/listings?q=mug");
    operator.get("/old-shop").await.has_status(301);
    visitor.post("/old-shop", &[]).await.is_missing();
    // What answers is never led away, and neither is what is somebody's.
    adds(&operator, "/categories", "/listings").await.has_status(303);
    visitor.get("/categories").await.is_ok();
    adds(&operator, "/manage/old", "/listings").await.is_refused().shows("#path-error");
    // A listing's address that is no more can lead on too.
    adds(&operator, "/categories/gone", "https://example.com/toys").await.has_status(303);
    eventually("it leaves", async || visitor.get("/categories/gone").await.location() == "https://example.com/toys")
        .await;
    operator.get(LIST).await.says("#redirects", "Another site");

    let shared = &market.shared;
    let counting = Counting::new(shared.surroundings.redirects.clone(), shared.db.clone(), shared.clock.clone());
    counting.keep().await.expect("the database answers");
    let uses = market.number(
        "SELECT uses AS n FROM redirect_uses u JOIN redirects r ON r.id = u.redirect_id WHERE path = '/old-shop'",
    );
    assert!(uses >= 3, "{uses}");
    operator.get(LIST).await.says("#redirects", "times, last on");

    let list = operator.get(&format!("{LIST}?q=old-shop")).await;
    assert_eq!(list.texts("#redirects tbody td:first-child"), ["/old-shop"]);
    list.press("#redirects form").submit().await.has_status(303);
    eventually("it is gone", async || visitor.get("/old-shop").await.status() == 404).await;
}

#[actix_web::test]
async fn redirects_lead_in_no_circle_and_by_no_detour() {
    let market = Market::start().await;
    let operator = market.operator().await;
    adds(&operator, "/a", "/b").await.has_status(303);
    adds(&operator, "/b", "/c").await.has_status(303);
    adds(&operator, "/z", "/a").await.has_status(303);
    let targets = || market.text("SELECT string_agg(path || target, ' ' ORDER BY path) AS text FROM redirects");
    assert_eq!(targets(), "/a/c /b/c /z/c");
    adds(&operator, "/c", "/a").await.is_refused().says("#target-error", "would lead back to itself");
    adds(&operator, "/d", "/d").await.is_refused();
    for target in ["http://example.com", "//evil.example", "javascript:x", ""] {
        adds(&operator, "/d", target).await.is_refused().shows("#target-error");
    }
    assert_eq!(targets(), "/a/c /b/c /z/c");
}

#[actix_web::test]
async fn a_file_is_taken_as_a_whole_or_its_mistakes_are_told_by_line() {
    let market = Market::start().await;
    let (operator, visitor) = (market.operator().await, market.visitor());
    let import = format!("{LIST}/import");
    let bad = "from,to\n/one,/listings\nno,/listings\n/two,ftp://x\n";
    let refused = upload::sends_file(&operator, &import, "file", "list.csv", bad.as_bytes()).await;
    refused.is_refused();
    let told = refused.texts("#mistakes li");
    assert!(told.len() == 2 && told[0].starts_with("Line 3") && told[1].starts_with("Line 4"), "{told:?}");
    let circle = upload::sends_file(&operator, &import, "file", "list.csv", b"/one,/two\n/two,/one\n").await;
    circle.is_refused().says("#mistakes", "lead back to itself");
    assert_eq!(market.number("SELECT count(*) AS n FROM redirects"), 0);
    let good = "from,to,status\n/one,/listings\n/two,/categories,302\n";
    upload::sends_file(&operator, &import, "file", "list.csv", good.as_bytes()).await.has_status(303);
    eventually("they lead on", async || visitor.get("/two").await.status() == 302).await;
    let acts = market.number("SELECT count(*) AS n FROM account_events WHERE action = 'redirect.imported'");
    assert_eq!(acts, 1);
}
