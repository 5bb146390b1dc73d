//! Products in the languages of those who write them: the form, what is wrong in it, the list and the versions.

use actix_web::http::Method;

use super::{PRODUCTS, SHOP};
use crate::support::{Item, Market, Person};

/// Chooses a language for everything that follows.
async fn choose(person: &Person, language: &str) {
    person.post("/language", &[("language", language), ("next", "/")]).await.has_status(303);
}

#[actix_web::test]
async fn a_price_is_written_and_shown_as_the_language_writes_it() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let price = || market.number("SELECT price_minor AS n FROM product_revisions");

    choose(&editor, "de").await;
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    page.says("h1", "Neues Produkt").says("label", "Preis").says("button", "Entwurf speichern");
    let wrong = [("name", "Blaue Tasse"), ("price", "billig"), ("category", ""), ("attributes", "Eiche")];
    let refused = page.fill("#product_form", &wrong).submit().await;
    refused
        .is_refused()
        .shows("#name[value=\"Blaue Tasse\"]")
        .shows("#price[value=billig]")
        .says("#attributes", "Eiche");
    refused
        .says("#price-error", "Schreiben Sie den Preis zum Beispiel so: 12,50")
        .says("#attributes-error", "Prüfen Sie „Eiche“.");
    let asked = refused.fill("#product_form", &[("price", "1,250")]).submit().await;
    asked.is_refused().shows("#price[value=\"1,250\"]");
    asked.says("#price-error", "Meinen Sie 1.250,00 € oder 1,25 €? Schreiben Sie 1250,00 oder 1,25.");

    let item = Item { price: "1.250,00", ..Item::default() };
    let made = asked.fill("#product_form", &item.fields()).submit().await;
    made.has_status(303);
    assert_eq!(price(), 125_000);
    made.follow().await.says(".notice", "Als Entwurf gespeichert.").says(".attributes", "Preis 1.250,00 €");
    let edit = format!("{}/edit", made.location());
    let page = editor.get(&edit).await;
    page.shows("#price[value=\"1250,00\"]");
    page.press("#product_form").submit().await.has_status(303);
    assert_eq!(price(), 125_000);

    // Opened in German, sent in Arabic: the same price.
    let page = editor.get(&edit).await;
    choose(&editor, "ar").await;
    page.press("#product_form").submit().await.has_status(303);
    assert_eq!(price(), 125_000);
    let page = editor.get(&edit).await;
    page.shows("#price[value=\"1250.00\"]");
    page.fill("#product_form", &[("price", "١٬٣٠٠٫٥٠")]).submit().await.has_status(303);
    assert_eq!(price(), 130_050);
    let refused = editor.get(&edit).await.fill("#product_form", &[("price", "رخيص")]).submit().await;
    refused.is_refused().says("#price-error", "اكتب السعر هكذا مثلًا").shows("#price[value=\"رخيص\"]");
}

#[actix_web::test]
async fn what_two_people_changed_is_told_in_the_language_of_the_second() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = author.writes(SHOP, &Item::default()).await;
    // Opened in English, sent in German: the price is not what was changed.
    let page = author.get(&format!("{PRODUCTS}/{product}/edit")).await;
    other.edits(SHOP, product, &[("name", "Green Mug"), ("price", "1300")]).await.has_status(303);
    choose(&author, "de").await;

    let late = page.fill("#product_form", &[("name", "Red Mug")]).submit().await;
    late.is_late().says("#late li", "Hier gibt es zwei Änderungen.").shows("#late a[href=\"#name\"]");
    late.says("#late li", "Preis: jetzt wie gespeichert").shows("#price[value=\"1300,00\"]").lacks("#price-saved");
    late.says("#name-saved", "Green Mug").shows("#name[value=\"Red Mug\"]");
    late.press("#product_form").submit().await.has_status(303);
    assert_eq!(market.text("SELECT name || ' ' || price_minor AS text FROM product_revisions"), "Red Mug 130000");
}

#[actix_web::test]
async fn the_list_and_the_versions_are_shown_in_the_language_of_the_reader() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item { price: "1250", ..Item::default() });
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    market.run("UPDATE products SET updated_at = '2026-11-21 14:05:00+00'");
    market.run("UPDATE product_revisions SET updated_at = '2026-11-21 14:05:00+00'");
    let (row, path) = (format!("#product-{product}"), format!("{PRODUCTS}/{product}"));

    let list = editor.request(Method::GET, PRODUCTS).header("Accept-Language", "de-AT").send().await;
    list.is_ok().says("h1", "Produkte").says(".tabs", "Änderungen angefordert").says("th", "Verfasst von");
    list.says(&row, "Entwurf").says(&row, "Veröffentlicht").says(&row, "1.250,00 €").says(&row, "21.11.2026");
    list.shows(&format!("{row} a bdi[lang=en]")).shows(&format!("{row} td[data-label=Preis]"));
    choose(&editor, "de").await;
    let page = editor.get(&path).await;
    page.is_ok().says(".timeline", "Version 2 von").says(".timeline", "Diese Version ist öffentlich");
    page.says(".timeline time", "21. November 2026").says(".attributes", "Preis 1.250,00 €");
    page.says("button", "Zur Freigabe einreichen").shows("form[data-confirm*=\"nicht mehr öffentlich\"]");
    let submitted = page.press("form[action$=\"/submission\"]").submit().await.follow().await;
    submitted.says(".notice", "Zur Freigabe eingereicht.").says(".badge", "Wartet auf Freigabe");
    let closed = editor.get(&format!("{path}/edit")).await;
    closed.is_late().says(".error-page", "Ziehen Sie es zurück, um weiter daran zu arbeiten.");

    choose(&editor, "ar").await;
    let list = editor.get(PRODUCTS).await;
    list.is_ok().shows("html[dir=rtl]").says("h1", "المنتجات").says(&row, "بانتظار الموافقة").says(&row, "1,250.00 €");
    list.says(&row, "2026");
    let page = editor.get(&path).await;
    page.says(".timeline", "النسخة 2 من").says(".badge", "منشور").says(".attributes", "السعر");
    page.shows(".timeline bdi").shows(".prose[lang=en][dir=auto]");
    editor.get(&format!("{PRODUCTS}?status=rejected")).await.says(".empty h2", "لا شيء هنا");
}
