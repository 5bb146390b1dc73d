//! Asking beside a page, in a real browser.

use std::io::Write as _;
use std::thread;
use std::time::Duration;

use serde_json::json;
use souk::locales::Locale;

use super::chromium::Chromium;
use super::languages::choose;
use super::{Market, axe};
use crate::support::ai::{Ai, delta, end, head};

const IS_OPEN: &str = "return document.querySelector('#ask_drawer').open";

#[actix_web::test]
async fn a_listing_is_asked_about_without_leaving_its_page() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    for width in [390, 1280] {
        tab.resize(width, 800).await;
        tab.open("/listings?q=mug").await;
        tab.click(".listing-card__name a").await;
        tab.sees("#price", "").await;
        let address = tab.address().await;
        tab.fill("#ask", "What is it made of?").await;
        tab.click(".listing__ask button").await;
        tab.sees("#ask_drawer .message__question", "What is it made of?").await;
        tab.sees("#ask_drawer .message__answer .rating", "Helpful").await;
        assert_eq!(tab.address().await, address);
        tab.comes_to("return document.querySelector('#ask_drawer').contains(document.activeElement)", &json!(true))
            .await;
        // A second question stays in the conversation, and its question stands at the top.
        tab.fill("#question", "How big is it?").await;
        tab.click("#ask-form button[type=submit]").await;
        tab.comes_to("return document.querySelectorAll('#ask_drawer .message .rating').length", &json!(2)).await;
        // Back closes the drawer and leaves the page where it is; so does the button.
        tab.back().await;
        tab.comes_to(IS_OPEN, &json!(false)).await;
        assert_eq!(tab.address().await, address);
        tab.fill("#ask", "Is it blue?").await;
        tab.click(".listing__ask button").await;
        tab.comes_to("return document.querySelectorAll('#ask_drawer .message .rating').length", &json!(3)).await;
        tab.click("[data-drawer-close]").await;
        tab.comes_to(IS_OPEN, &json!(false)).await;
        assert_eq!(tab.address().await, address);
    }
    // A chip of the home page asks at once.
    tab.open("/").await;
    tab.click(".hero form[data-asks] button").await;
    tab.sees("#ask_drawer .message__answer .rating", "").await;
    let complaints = tab.complaints().await;
    assert!(complaints.is_empty(), "{complaints:?}");
    tab.close().await;
}

#[actix_web::test]
async fn a_listing_is_asked_about_without_scripts() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(false, &market.souk.base_url()).await;
    tab.open("/listings?q=mug").await;
    tab.click(".listing-card__name a").await;
    tab.fill("#ask", "What is it made of?").await;
    tab.click(".listing__ask button").await;
    tab.sees(".message__question", "What is it made of?").await;
    tab.sees(".rating", "Helpful").await;
    tab.close().await;
}

#[actix_web::test]
async fn a_comparison_fits_a_phone_in_either_direction() {
    let market = Market::start();
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    let mut broken = Vec::new();
    for locale in [Locale::English, Locale::Arabic] {
        choose(&tab, locale).await;
        tab.narrow(390).await;
        tab.open("/assistant?question=compare+the+Moon+Vase+and+the+Bud+Vase").await;
        tab.click("#ask-form button[type=submit]").await;
        tab.sees(".message .rating", "").await;
        tab.sees(".comparison thead", "Moon Vase, Large").await;
        // The page stands still; the table scrolls by itself, also by keys, and what a row is about stays in sight.
        let fits = "const box = document.querySelector('.comparison');
            box.focus();
            box.scrollLeft = getComputedStyle(box).direction === 'rtl' ? -999 : 999;
            const [head, outer] = [box.querySelector('tbody th'), box].map((one) => one.getBoundingClientRect());
            return [document.documentElement.scrollWidth <= innerWidth, document.activeElement === box,
                head.left >= outer.left - 1 && head.right <= outer.right + 1]";
        assert_eq!(tab.ask(fits).await, json!([true, true, true]), "{locale}");
        axe::look(&tab, &format!("a comparison in {locale}"), &mut broken).await;
    }
    tab.close().await;
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[actix_web::test]
async fn what_was_stopped_can_be_asked_again_without_loading_the_page() {
    // It says one sentence of a listing, and then nothing for a while.
    let model = Ai::start(|stream, _, _| {
        head(stream, "200 OK", "text/event-stream")?;
        stream.write_all(delta("Harbour Mug, 300 ml costs €26.00. ").as_bytes())?;
        thread::sleep(Duration::from_secs(15));
        stream.write_all(end().as_bytes())
    });
    let market = Market::start_with(&[("SOUK_AI_URL", &model.url()), ("SOUK_AI_MODEL", "slow")]);
    market.fill();
    let chromium = Chromium::start();
    let tab = chromium.tab(true, &market.souk.base_url()).await;
    tab.open("/assistant").await;
    tab.fill("#question", "How much is the harbour mug?").await;
    tab.click("#ask-form button[type=submit]").await;
    tab.sees(".message__state", "Answering").await;
    tab.click("#ask-stop").await;
    tab.sees(".message__state", "Stopped").await;
    tab.sees(".message__answer form[data-asks]", "Ask again").await;
    tab.comes_to("return document.querySelectorAll('.message').length", &json!(1)).await;
    tab.close().await;
}
