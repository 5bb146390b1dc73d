//! The pages of whoever runs the marketplace.

use crate::support::{Item, Market, PASSWORD};

#[actix_web::test]
async fn whoever_runs_the_marketplace_sees_how_much_of_everything_there_is() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    let waiting = admin.writes("blue-door", &Item { name: "Plate", ..Item::default() }).await;
    admin.submits("blue-door", waiting).await;
    market.visitor().post("/assistant", &[("question", "mugs")]).await.is_ok();
    for _ in 0..2 {
        market.visitor().signs_in(&admin.email, "wrong password").await.is_refused();
    }
    market.visitor().signs_in(&admin.email, PASSWORD).await.has_status(303);

    let id = market.user("Olga", true);
    let operator = market.visitor();
    let email = market.text(&format!("SELECT email AS text FROM users WHERE id = {id}"));
    let answer = operator.signs_in(&email, PASSWORD).await;
    answer.redirects_to("/operator");
    let page = answer.follow().await;
    page.is_ok().shows(".site-nav a[href=\"/operator\"][aria-current=page]");
    let counts = page.texts(".counts > div");
    for line in [
        "Businesses 1",
        // The owner that the test's business came with, its admin, the operator.
        "People 3",
        "Listings 1",
        "Waiting for approval 1",
        "Questions in the last 24 hours 1",
        "Failed sign-ins in the last 24 hours 2",
    ] {
        assert!(counts.iter().any(|count| count == line), "{line} is not in {counts:?}");
    }
}

#[actix_web::test]
async fn for_anybody_else_the_page_is_not_there() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    admin.get("/operator").await.is_missing();
    market.visitor().get("/operator").await.is_missing();
    admin.get("/").await.lacks("a[href=\"/operator\"]");
}
