//! Deciding with a keyboard, with a mouse and on a narrow screen.

use serde_json::json;

use super::Market;
use super::chromium::{Chromium, Tab};

async fn signed_in(tab: &Tab) {
    tab.open("/sign-in").await;
    tab.fill("#email", "approver@blue-door.example").await;
    tab.fill("#password", "souk-demo-2026").await;
    tab.click("#sign_in_form button").await;
    tab.sees(".notice", "").await;
}

/// Sends a key where one is.
fn key(key: &str) -> String {
    format!(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true, cancelable: true}})); return true"
    )
}

#[actix_web::test]
async fn three_decisions_take_three_keys() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    signed_in(&tab).await;
    tab.open("/manage/blue-door/approvals").await;
    let waiting = tab.ask("return document.querySelectorAll('[data-row]').length").await;
    let waiting = waiting.as_i64().expect("a number").min(3);
    assert!(waiting > 0, "nothing waits in the demo");
    tab.click("td a").await;
    for _ in 0..waiting {
        // Whoever is looked at says so by itself.
        tab.sees("#hold", "reviewing this").await;
        tab.ask(&key("a")).await;
        tab.sees("#undo", "You approved").await;
    }
    // A key that is written is only a letter, and switched off it is nothing.
    tab.ask(&key("u")).await;
    tab.sees(".notice", "Undone.").await;
    tab.ask("document.querySelector('#reason').focus(); return true").await;
    tab.ask(&key("a")).await;
    tab.sees("h1", "").await;
    tab.comes_to("return document.activeElement.id", &json!("reason")).await;
    assert!(tab.complaints().await.is_empty(), "{:?}", tab.complaints().await);
    tab.close().await;
}

#[actix_web::test]
async fn on_a_narrow_screen_the_decision_is_always_within_reach() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    signed_in(&tab).await;
    tab.narrow(390).await;
    tab.open("/manage/blue-door/approvals").await;
    tab.click("td a").await;
    let bar = "const box = document.querySelector('.decision-bar').getBoundingClientRect(); \
               return [box.bottom <= innerHeight + 1, box.top > 0, document.documentElement.scrollWidth <= innerWidth]";
    tab.comes_to(bar, &json!([true, true, true])).await;
    tab.close().await;
}
