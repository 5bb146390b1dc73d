//! Opening and closing the marketplace.

use actix_web::http::Method;

use crate::support::{Item, Market, eventually};

const SHOP: &str = "blue-door";
const MODE: &str = "/operator/mode";

#[actix_web::test]
async fn a_market_that_is_closed_says_so_everywhere_and_lets_operators_open_it_again() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let product = market.publishes(&admin, SHOP, &Item { name: "Blue Mug", ..Item::default() });
    let (operator, visitor) = (market.operator().await, market.visitor());
    visitor.get("/listings").await.is_ok();

    let page = operator.get(MODE).await;
    page.is_ok();
    let said = "We move house. <b>Back</b> on Monday.";
    let fields = |mode, message, ends| [("mode", mode), ("message", message), ("ends", ends)];
    let long = "a".repeat(20_000);
    page.fill("#mode_form", &fields("maintenance", &long, "2001-01-01T10:00")).submit().await.is_refused();
    let again = page.fill("#mode_form", &fields("maintenance", &long, "yesterday")).by_htmx().submit().await;
    assert_eq!(again.is_refused().fill("#mode_form", &[]).value("message"), Some(long.as_str()));
    page.fill("#mode_form", &fields("shut", said, "")).submit().await.is_refused().shows("#mode-error");
    page.fill("#mode_form", &fields("maintenance", said, "2099-01-01T10:00")).submit().await.redirects_to(MODE);

    eventually("it is closed", async || visitor.get("/").await.status() == 503).await;
    for path in ["/", "/listings", "/manage", "/nowhere", "/join", "/assistant"] {
        let page = visitor.get(path).await;
        page.has_status(503).says("h1", "We’ll be back soon").says("main", said);
        // The day after tomorrow is soon enough.
        assert_eq!(page.header("Retry-After"), "86400", "{path}");
    }
    admin.get(&format!("/manage/{SHOP}")).await.has_status(503);
    visitor.get("/healthz").await.is_ok();
    visitor.get("/readyz").await.is_ok();
    market.visitor().get("/sign-in").await.is_ok().says(".standing", said);
    operator.get("/operator/people").await.is_ok();

    let page = operator.get(MODE).await;
    page.fill("#mode_form", &fields("read_only", "", "")).submit().await.redirects_to(MODE);
    eventually("it can be read", async || visitor.get("/").await.status() == 200).await;
    visitor.get("/listings").await.is_ok().says(".standing", "nothing can be saved right now");
    let refused = admin.post(&format!("/manage/{SHOP}/products/{product}/withdraw"), &[]).await;
    refused.has_status(503).says("h1", "Read only for now");
    assert_eq!(refused.header("Retry-After"), "300");
    let notice = admin
        .request(Method::POST, &format!("/manage/{SHOP}/products"))
        .htmx("product_form")
        .form(&[("name", "x")])
        .send()
        .await;
    notice.has_status(503).says(".notice", "nothing can be saved right now");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1);
    market.signed_in(admin.id).await.get(&format!("/manage/{SHOP}")).await.is_ok();

    operator.get(MODE).await.fill("#mode_form", &fields("open", said, "")).submit().await.redirects_to(MODE);
    eventually("nothing is said", async || !visitor.get("/listings").await.has(".standing")).await;
    assert_eq!(
        market.text("SELECT mode || coalesce(message, ' and nothing is said') AS text FROM market_modes"),
        "open and nothing is said"
    );
    let recorded = "SELECT string_agg(details ->> 'mode', ' ' ORDER BY id) AS text FROM account_events
                     WHERE action = 'market.mode_changed'";
    assert_eq!(market.text(recorded), "maintenance read_only open");
}
