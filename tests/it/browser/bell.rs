//! The bell in the header, also on a page that is kept for everybody.

use serde_json::json;

use super::Market;
use super::chromium::{Chromium, Tab};

async fn signed_in(chromium: &Chromium, market: &Market, email: &str) -> Tab {
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    tab.open("/sign-in").await;
    tab.fill("#email", email).await;
    tab.fill("#password", "souk-demo-2026").await;
    tab.click("#sign_in_form button").await;
    tab.sees(".notice", "").await;
    tab
}

#[actix_web::test]
async fn the_bell_counts_while_one_looks_at_another_page() {
    let market = Market::start();
    market.fill();
    let browsers = [Chromium::start(), Chromium::start()];
    let approver = signed_in(&browsers[0], &market, "approver@blue-door.example").await;
    let editor = signed_in(&browsers[1], &market, "editor@blue-door.example").await;
    approver.open("/listings").await;
    let bell = "const bell = document.querySelector('[data-bell]'); \
                return [bell.getAttribute('aria-label'), bell.querySelector('[data-bell-count]').textContent]";
    approver.comes_to(bell, &json!(["Notifications", ""])).await;

    editor.open("/manage/blue-door/products/new").await;
    editor.fill("#name", "Brass Samovar").await;
    editor.fill("#price", "249.00").await;
    editor.choose("#category", "Teapots & Jugs").await;
    editor.fill("#description", "Keeps five litres hot.").await;
    editor.fill("#attributes", "Material: brass").await;
    editor.click("#product_form button[value=\"submit\"]").await;
    editor.sees(".badge", "Waiting for approval").await;

    approver.comes_to(bell, &json!(["Notifications, 1 unread", "1"])).await;
    approver.open("/notifications").await;
    approver.click(".notification a").await;
    approver.sees(".diff__after", "Brass Samovar").await;
    approver.open("/listings").await;
    approver.comes_to(bell, &json!(["Notifications", ""])).await;
    assert!(approver.complaints().await.is_empty(), "{:?}", approver.complaints().await);
    for tab in [approver, editor] {
        tab.close().await;
    }
}
