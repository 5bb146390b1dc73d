//! Writing a product in a browser with scripts: what is typed is kept, and what a choice asks for comes at once.

use serde_json::json;

use super::chromium::{Chromium, Tab};
use super::{Market, opens};
use crate::support::PASSWORD;

/// Whether leaving now would be asked about.
const ASKS: &str = "const leaving = new Event('beforeunload', { cancelable: true });
                    dispatchEvent(leaving); return leaving.defaultPrevented";

async fn at_the_form(market: &Market, tab: &Tab) {
    tab.open("/register").await;
    for (field, text) in
        [("#business", "The Tea Room"), ("#name", "Mona Moor"), ("#email", "mona@tea.example"), ("#password", PASSWORD)]
    {
        tab.fill(field, text).await;
    }
    opens(market, tab).await;
    tab.click("a[href$=\"/products/new\"]").await;
    tab.sees("h1", "New product").await;
}

#[actix_web::test]
async fn what_is_typed_is_kept_and_asked_about() {
    let market = Market::start();
    market.run(
        "INSERT INTO fields (category_id, position, key, label, kind, unit)
         SELECT id, 1, 'height', 'Height', 'number', 'cm' FROM categories WHERE slug = 'vases'",
    );
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    at_the_form(&market, &tab).await;
    assert_eq!(tab.ask(ASKS).await, json!(false), "nothing was typed");
    tab.fill("#name", "Brass Samovar").await;
    assert_eq!(tab.ask(ASKS).await, json!(true), "what was typed is not kept yet");
    tab.sees("#kept [data-part=state]", "Saved").await;
    assert_eq!(tab.ask(ASKS).await, json!(false), "what was typed is kept");
    assert_eq!(tab.ask("return document.querySelector('#kept time').textContent.includes('UTC')").await, json!(false));

    // A category is found by words; choosing it by the keyboard shows what it asks, and nothing else moves.
    tab.mark().await;
    tab.fill("#category_search", "vase").await;
    let found = "return [...document.querySelectorAll('#category option')].map((option) => option.value)";
    tab.comes_to(found, &json!(["", "vases"])).await;
    tab.comes_to("return document.activeElement.id", &json!("category_search")).await;
    tab.choose("#category", "Vases").await;
    tab.sees("label[for=field-height]", "Height").await;
    tab.fill("#field-height", "31").await;
    tab.fill("#description", "Keeps **five litres** hot.").await;
    tab.click("button[formaction$=\"/preview\"]").await;
    tab.sees("#preview strong", "five litres").await;
    assert!(tab.is_marked().await, "the whole page was loaded");
    tab.comes_to(ASKS, &json!(false)).await;

    // Left and come back to.
    tab.open("/").await;
    tab.ask("history.back(); return 1").await;
    let typed = "return ['name', 'field-height', 'description'].map((id) => document.getElementById(id).value)";
    tab.comes_to(typed, &json!(["Brass Samovar", "31", "Keeps **five litres** hot."])).await;

    let address = tab.address().await;
    tab.open(address.strip_prefix(&market.souk.base_url()).expect("a page of ours")).await;
    tab.sees("#restored", "We kept what you typed on").await;
    tab.comes_to(typed, &json!(["Brass Samovar", "31", "Keeps **five litres** hot."])).await;

    // So is a picture, which nobody typed.
    let choose =
        "const bytes = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhg\
                  GAWjR9awAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0));
                  const chosen = new DataTransfer(); chosen.items.add(new File([bytes], 'samovar.png'));
                  const input = document.getElementById('photos'); input.files = chosen.files;
                  input.dispatchEvent(new Event('change', { bubbles: true })); return 1";
    let pictures = "return document.querySelectorAll('.pictures__item').length";
    tab.ask(choose).await;
    tab.comes_to(pictures, &json!(1)).await;
    tab.comes_to(ASKS, &json!(false)).await;
    tab.open("/").await;
    tab.open(address.strip_prefix(&market.souk.base_url()).expect("a page of ours")).await;
    tab.comes_to(pictures, &json!(1)).await;

    // Saved and submitted, with something missing: the draft is there, its address is that of the draft.
    tab.click("button[name=then][value=submit]").await;
    tab.sees(".form__errors", "Saved as a draft.").await;
    assert!(tab.address().await.ends_with("/edit"), "{}", tab.address().await);
    assert_eq!(tab.ask(ASKS).await, json!(false), "everything is saved");
    tab.fill("#price", "249").await;
    tab.click("button[name=then][value=submit]").await;
    tab.sees(".badge", "Waiting for approval").await;

    // Enter saves a draft, whatever button comes first on the page.
    tab.click("a[href$=\"/products\"]").await;
    tab.click("a[href$=\"/products/new\"]").await;
    tab.sees("h1", "New product").await;
    tab.comes_to("return document.getElementById('name').value", &json!("")).await;
    tab.fill("#name", "Copper Kettle\u{e007}").await;
    tab.sees("h1", "Copper Kettle").await;
    tab.sees(".badge", "Draft").await;
    tab.close().await;
}
