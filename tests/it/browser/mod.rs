//! Journeys in a real browser, against the real binary.

mod approving;
mod asking;
mod authoring;
mod axe;
mod bell;
mod chromium;
mod desk_pages;
mod languages;
mod passkeys;

use std::fs;
use std::os::unix::fs::PermissionsExt;

use diesel::connection::SimpleConnection;
use serde_json::json;
use souk::db::{Scope, in_scope};
use souk::migrations;

use crate::support::{Database, PASSWORD, Served, link_in, souk};
use chromium::{Chromium, Tab};

#[actix_web::test]
async fn from_registering_to_being_found_with_scripts() {
    let market = Market::start();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    journey(&market, &tab, true).await;
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
    journey(&market, &tab, false).await;
    tab.close().await;
}

/// A person registers a business, writes a product, submits and approves it; the public finds it.
async fn journey(market: &Market, tab: &Tab, has_scripts: bool) {
    tab.open("/").await;
    tab.open_menu().await;
    tab.click("a[href=\"/register\"]").await;
    tab.fill("#business", "The Tea Room").await;
    tab.fill("#name", "Mona Moor").await;
    tab.fill("#email", "mona@tea.example").await;
    tab.fill("#password", PASSWORD).await;
    opens(market, tab).await;

    tab.click("a[href$=\"/products/new\"]").await;
    tab.fill("#name", "Brass Samovar").await;
    tab.fill("#price", "249.00").await;
    tab.choose("#category", "Teapots & Jugs").await;
    tab.fill("#description", "Holds **five litres** and keeps them hot.").await;
    tab.fill("#attributes", "Material: brass").await;
    tab.click("#product_form button[value=save]").await;
    tab.sees(".badge", "Draft").await;
    if has_scripts {
        begins_at_the_top(tab, "Brass Samovar").await;
    }
    tab.click("form[action$=\"/submission\"] button").await;
    tab.sees(".badge", "Waiting for approval").await;

    tab.click("a[href$=\"/approvals\"]").await;
    tab.click("td a").await;
    tab.sees(".diff__after", "Brass Samovar").await;
    tab.click("#approve").await;
    tab.sees(".notice", "Product approved. Visitors can see it now.").await;
    tab.open_menu().await;
    tab.click("form[action=\"/sign-out\"] button").await;
    tab.sees(".notice", "You’re signed out.").await;

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
    tab.sees(".message__question", "What is it made of?").await;
    tab.sees(".message__answer", "brass").await;
    tab.sees(".answer-cards .listing-card__name", "Brass Samovar").await;
}

/// Sends the form of a registration, and opens what the mail leads to.
async fn opens(market: &Market, tab: &Tab) {
    tab.click("#terms").await;
    tab.click("#registration_form button").await;
    tab.sees("h1", "Check your email").await;
    tab.open(&link_in(market.folder.path(), "mona@tea.example", "/welcome/")).await;
    tab.click("#welcome_form button").await;
    tab.sees(".notice", "The Tea Room is registered").await;
}

/// What only a browser with scripts does: forms and filters change the page without leaving it.
async fn scripts_do_their_part(tab: &Tab) {
    tab.open("/sign-in").await;
    tab.mark().await;
    tab.fill("#email", "mona@tea.example").await;
    tab.fill("#password", "not the password").await;
    tab.click("#sign_in_form button").await;
    tab.sees("#email-error", "don’t match").await;
    assert!(tab.is_marked().await, "the whole page was loaded for a form");

    // There is no summary of one mistake: the field itself.
    tab.comes_to("return document.activeElement.id", &json!("email")).await;

    tab.open("/listings").await;
    tab.mark().await;
    tab.click("details.filters-toggle > summary").await;
    tab.fill("#filter-max", "1").await;
    tab.choose("#filter-sort", "Newest first").await;
    tab.sees("#results h2", "Nothing found").await;
    assert!(tab.is_marked().await, "the whole page was loaded for a filter");
    let address = tab.address().await;
    assert!(address.ends_with("/listings?max=1"), "{address} does not say what is shown and nothing else");
    tab.back().await;
    tab.sees("#results", "Brass Samovar").await;
}

/// Whoever was sent to a page by htmx reads it from its heading on.
async fn begins_at_the_top(tab: &Tab, heading: &str) {
    let at = "return [document.activeElement.tagName, document.activeElement.textContent, Math.round(scrollY)]";
    tab.comes_to(at, &json!(["H1", heading, 0])).await;
}

#[actix_web::test]
async fn whoever_is_answered_stands_where_the_answer_begins() {
    let market = Market::start();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    tab.resize(500, 500).await;
    tab.open("/register").await;
    for (field, text) in
        [("#business", "The Tea Room"), ("#name", "Mona Moor"), ("#email", "mona@tea.example"), ("#password", PASSWORD)]
    {
        tab.fill(field, text).await;
    }
    opens(&market, &tab).await;
    begins_at_the_top(&tab, "Products").await;

    // Mistakes of a long form: its summary is in view and has the focus.
    tab.click("a[href$=\"/products/new\"]").await;
    tab.fill("#name", "Brass Samovar").await;
    tab.fill("#price", "cheap").await;
    tab.choose("#category", "Vases").await;
    tab.fill("#description", "Five litres.").await;
    tab.fill("#attributes", "brass").await;
    tab.click("button[name=then][value=submit]").await;
    tab.sees(".form__errors", "Write the price like").await;
    let seen = "const at = document.activeElement, box = at.getBoundingClientRect();
                return [at.className, box.top >= 0 && box.top < innerHeight]";
    tab.comes_to(seen, &json!(["form__errors", true])).await;

    // Saved and submitted by one button, also by htmx, and read from the top.
    tab.fill("#price", "249").await;
    tab.fill("#attributes", "Material: brass").await;
    tab.mark().await;
    tab.click("button[name=then][value=submit]").await;
    tab.sees(".badge", "Waiting for approval").await;
    assert!(tab.is_marked().await, "the whole page was loaded for a form");
    begins_at_the_top(&tab, "Brass Samovar").await;

    // What the filters do leaves the reader where they are.
    tab.open("/listings").await;
    tab.click("details.filters-toggle > summary").await;
    tab.fill("#filter-max", "1").await;
    tab.choose("#filter-sort", "Newest first").await;
    tab.sees("#results h2", "Nothing found").await;
    tab.comes_to("return document.activeElement.id", &json!("filter-sort")).await;
    // On a phone they cover the list until they are put away.
    tab.comes_to("return document.querySelector('#filter_sheet').open", &json!(true)).await;
    tab.sees("#filters_show", "Show 0 listings").await;
    tab.click("#filters_show").await;
    tab.comes_to("return document.querySelector('#filter_sheet').open", &json!(false)).await;
    tab.close().await;
}

#[actix_web::test]
async fn links_on_cards_are_large_enough_for_a_finger() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    for width in [500, 1280] {
        tab.resize(width, 900).await;
        for path in ["/", "/listings", "/businesses/blue-door"] {
            tab.open(path).await;
            tab.sees(".listing-card__name", "").await;
            let small = "return [...document.querySelectorAll('.listing-card a:not([tabindex])')]
                .filter((a) => { const box = a.getBoundingClientRect(); return box.height < 24 || box.width < 24 })
                .map((a) => a.textContent + ' ' + a.getBoundingClientRect().height)";
            assert_eq!(tab.ask(small).await, json!([]), "{path} at {width} px");
        }
    }
    // In two columns they are closest together.
    tab.resize(500, 900).await;
    tab.open("/listings").await;
    let columns = "return getComputedStyle(document.querySelector('.card-grid')).gridTemplateColumns.split(' ').length";
    tab.comes_to(columns, &json!(2)).await;
    tab.close().await;
}

/// A souk that serves, with a database of its own.
struct Market {
    souk: Served,
    folder: tempfile::TempDir,
    database: Database,
}

impl Market {
    fn start() -> Self {
        Self::start_with(&[])
    }

    fn start_with(settings: &[(&str, &str)]) -> Self {
        let database = Database::migrated();
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
        let url = database.url();
        let settings: Vec<_> = settings.iter().copied().chain([("DATABASE_URL", url.as_str())]).collect();
        let souk = Served::start(folder.path(), &settings);
        Self { souk, folder, database }
    }

    /// Runs SQL statements in the operator's scope.
    fn run(&self, sql: &str) {
        let mut conn = migrations::connect(&self.database.url()).expect("the database answers");
        in_scope(&mut conn, &Scope::Operator, |conn| conn.batch_execute(sql)).unwrap_or_else(|e| panic!("{sql}: {e}"));
    }

    /// Loads the demo marketplace.
    fn fill(&self) {
        let folder = self.folder.path().to_str().expect("text");
        let demo = souk(&[("DATABASE_URL", &self.database.url()), ("SOUK_DATA_DIR", folder)]).arg("demo").output();
        let demo = demo.expect("souk runs");
        assert!(demo.status.success(), "{}", String::from_utf8_lossy(&demo.stderr));
    }
}
