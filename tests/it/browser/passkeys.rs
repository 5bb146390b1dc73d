//! Passkeys in a real browser, with a device that Chromium plays.

use serde_json::json;

use super::Market;
use super::chromium::{Chromium, Tab};

const EMAIL: &str = "admin@blue-door.example";
const PASSWORD: &str = "souk-demo-2026";

#[actix_web::test]
async fn a_passkey_is_added_and_then_signs_in_alone_or_as_the_second_step() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    let device = tab.has_device().await;
    gives_password(&tab).await;
    tab.sees(".notice", "Welcome back").await;

    tab.open("/account/security").await;
    tab.click("#passkeys a[href=\"/account/security/passkeys\"]").await;
    // Whoever does not show the device that it is they adds none.
    tab.verifies(&device, false).await;
    tab.fill("#name", "Work laptop").await;
    tab.click("#passkey_form button").await;
    tab.sees("[data-passkey-failed]", "No passkey was created.").await;
    tab.verifies(&device, true).await;
    tab.click("#passkey_form button").await;
    tab.sees("h1", "Recovery codes").await;
    tab.click("#saved button").await;
    tab.sees("#passkeys .way__list", "Work laptop").await;
    tab.sees("#passkeys .way__list", "Not used yet").await;

    // Alone, without an email address.
    leaves(&tab).await;
    tab.open("/sign-in?next=%2Faccount%2Fsecurity").await;
    tab.click("#passkey_form button").await;
    tab.sees("#passkeys .way__list", "Last used").await;

    // As the second step.
    leaves(&tab).await;
    gives_password(&tab).await;
    tab.sees("h1", "Second step").await;
    tab.click("#passkey_form button").await;
    tab.sees(".notice", "Welcome back").await;

    // Renamed, and removed.
    tab.open("/account/security").await;
    tab.click("#passkeys .way__list a[aria-label=\"Rename Work laptop\"]").await;
    tab.fill("#name", "Old laptop").await;
    tab.click("#passkey_form button").await;
    tab.sees("#passkeys .way__list", "Old laptop").await;
    tab.click("#passkeys .way__list a[aria-label=\"Remove Old laptop\"]").await;
    tab.click("#removal button").await;
    tab.sees(".notice", "Passkey removed.").await;
    tab.comes_to("return document.querySelector('#recovery-codes')", &json!(null)).await;
    let complaints = tab.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    tab.close().await;
}

#[actix_web::test]
async fn without_scripts_passkeys_are_not_offered() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(false, &market.souk.base_url()).await;
    gives_password(&tab).await;
    tab.sees(".notice", "Welcome back").await;
    tab.open("/account/security/passkeys").await;
    tab.sees("[data-passkey-missing]", "JavaScript").await;
    tab.close().await;
}

async fn gives_password(tab: &Tab) {
    tab.open("/sign-in").await;
    tab.fill("#email", EMAIL).await;
    tab.fill("#password", PASSWORD).await;
    tab.click("#sign_in_form button").await;
}

async fn leaves(tab: &Tab) {
    tab.open("/").await;
    tab.open_menu().await;
    tab.click("form[action=\"/sign-out\"] button").await;
    tab.sees(".notice", "signed out").await;
}
