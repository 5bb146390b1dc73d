//! Journeys in a real browser, against the real binary.

mod chromium;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::support::{Database, PASSWORD, Served};
use chromium::{Chromium, Tab};

#[actix_web::test]
async fn from_registering_to_being_found_with_scripts() {
    let market = Market::start();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    journey(&tab).await;
    scripts_do_their_part(&tab).await;
    let complaints = tab.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    tab.close().await;
}

#[actix_web::test]
async fn from_registering_to_being_found_without_scripts() {
    let market = Market::start();
    let chromium = Chromium::start();
    let tab = chromium.tab(false, &market.souk.base_url()).await;
    journey(&tab).await;
    tab.close().await;
}

/// A person registers a business, writes a product, submits and approves it; the public finds it.
async fn journey(tab: &Tab) {
    tab.open("/").await;
    tab.open_menu().await;
    tab.click("a[href=\"/register\"]").await;
    tab.fill("#business", "The Tea Room").await;
    tab.fill("#name", "Mona Moor").await;
    tab.fill("#email", "mona@tea.example").await;
    tab.fill("#password", PASSWORD).await;
    tab.click("#registration_form button").await;
    tab.sees(".notice", "The Tea Room is open").await;

    tab.click("a[href$=\"/products/new\"]").await;
    tab.fill("#name", "Brass Samovar").await;
    tab.fill("#price", "249.00").await;
    tab.choose("#category", "Teapots & Jugs").await;
    tab.fill("#description", "Holds **five litres** and keeps them hot.").await;
    tab.fill("#attributes", "Material: brass").await;
    tab.click("#product_form button").await;
    tab.sees(".badge", "Draft").await;
    tab.click("form[action$=\"/submission\"] button").await;
    tab.sees(".badge", "Waiting for approval").await;

    tab.click("a[href$=\"/approvals\"]").await;
    tab.click("td a").await;
    tab.sees(".diff__after", "Brass Samovar").await;
    tab.click("#approval button").await;
    tab.sees(".notice", "Approved. Visitors see it now.").await;
    tab.open_menu().await;
    tab.click("form[action=\"/sign-out\"] button").await;
    tab.sees(".notice", "You are signed out.").await;

    tab.open_menu().await;
    tab.click(".site-nav a[href=\"/listings\"]").await;
    tab.until_found("samovar", "Brass Samovar").await;
    tab.click(".listing-card__name a").await;
    tab.sees("h1", "Brass Samovar").await;
    tab.sees("#price", "€249.00").await;
    tab.sees("#description strong", "five litres").await;
    tab.sees("#facts", "brass").await;

    tab.fill("#ask", "What is it made of?").await;
    tab.click(".listing__ask button").await;
    tab.sees(".assistant__scope", "Brass Samovar").await;
    tab.click("#ask-form button[type=\"submit\"]").await;
    tab.sees(".message__question", "What is it made of?").await;
    tab.sees(".message__answer", "brass").await;
    tab.sees(".answer-cards .listing-card__name", "Brass Samovar").await;
}

/// What only a browser with scripts does: forms and filters change the page without leaving it.
async fn scripts_do_their_part(tab: &Tab) {
    tab.open("/sign-in").await;
    tab.mark().await;
    tab.fill("#email", "mona@tea.example").await;
    tab.fill("#password", "not the password").await;
    tab.click("#sign_in_form button").await;
    tab.sees("#email-error", "do not belong together").await;
    assert!(tab.is_marked().await, "the whole page was loaded for a form");

    tab.open("/listings").await;
    tab.mark().await;
    tab.click("details.filters-toggle > summary").await;
    tab.choose("#filter-category", "Vases").await;
    tab.sees("#results h2", "Nothing found").await;
    assert!(tab.is_marked().await, "the whole page was loaded for a filter");
    assert!(tab.address().await.contains("category=vases"), "the address does not say what is shown");
    tab.back().await;
    tab.sees("#results", "Brass Samovar").await;
}

/// A souk that serves, with a database of its own.
struct Market {
    souk: Served,
    _folder: tempfile::TempDir,
    _database: Database,
}

impl Market {
    fn start() -> Self {
        let database = Database::migrated();
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
        let souk = Served::start(folder.path(), &[("DATABASE_URL", &database.url())]);
        Self { souk, _folder: folder, _database: database }
    }
}
