//! Pages of authors and approvers that come of doing something: a product and what can be done with it, many at once, an
//! import, a decision that can be taken back.

use super::Market;
use super::axe::look;
use super::chromium::{Chromium, Tab};
use super::languages::sign_in;

/// Gives a file to the form of an import.
const A_FILE: &str = "const sent = new DataTransfer(); \
    sent.items.add(new File(['name;price;category;colour\\nJar;3,50;Vases;blue\\nTin;1 to 2;Nowhere;red\\n'], 'jars.csv')); \
    document.querySelector('#file').files = sent.files";

#[actix_web::test]
async fn what_authors_and_approvers_do_can_be_read_by_everybody() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    let mut broken = Vec::new();
    sign_in(&tab, "admin@blue-door.example").await;
    a_product(&tab, &mut broken).await;
    many_at_once(&tab, &mut broken).await;
    an_import(&tab, &mut broken).await;
    a_decision(&tab, &mut broken).await;
    tab.close().await;
    assert!(broken.is_empty(), "{} pages:\n{}", broken.len(), broken.join("\n"));
}

async fn a_product(tab: &Tab, broken: &mut Vec<String>) {
    tab.open("/manage/blue-door/products?status=approved").await;
    tab.click(".row-of-product a").await;
    tab.sees("h1", "").await;
    let product = tab.ask("return location.pathname").await;
    let product = product.as_str().expect("an address").to_owned();
    for page in ["/preview", "/comments", "/edit"] {
        tab.open(&format!("{product}{page}")).await;
        look(tab, &format!("{page} of a product"), broken).await;
    }
    // It may lie behind the bar with the buttons, which a click of the driver would hit.
    tab.ask("document.querySelector('[formaction$=\"/products/check\"]').click()").await;
    tab.sees("#checklist", "").await;
    look(tab, "what is checked before submitting", broken).await;
}

async fn many_at_once(tab: &Tab, broken: &mut Vec<String>) {
    tab.open("/manage/blue-door/products").await;
    tab.click(".row-of-product input").await;
    tab.pick("#bulk-act", 1).await;
    tab.click("#bulk button").await;
    tab.sees(".breadcrumbs", "").await;
    look(tab, "what would be done with many products", broken).await;
}

async fn an_import(tab: &Tab, broken: &mut Vec<String>) {
    tab.open("/manage/blue-door/import").await;
    tab.ask(A_FILE).await;
    tab.click("#upload_form button").await;
    tab.sees("#columns", "Jar").await;
    look(tab, "the columns of an import", broken).await;
    tab.click("#mapping button[value=check]").await;
    tab.sees("#outcome", "1 to 2").await;
    look(tab, "the rehearsal of an import", broken).await;
}

async fn a_decision(tab: &Tab, broken: &mut Vec<String>) {
    tab.open("/manage/blue-door/approvals").await;
    tab.click("td a").await;
    tab.sees("#decision", "").await;
    tab.click("#approve").await;
    tab.sees("#undo", "").await;
    look(tab, "a decision that can be taken back", broken).await;
    tab.click("#undo button").await;
    tab.sees(".notice", "").await;
}
