//! Prices, read by one parser wherever they are typed, and never shown in a currency that they are not in.

use crate::support::{Item, Market};

const SHOP: &str = "blue-door";

#[actix_web::test]
async fn a_price_is_taken_as_it_is_shown_and_asked_back_where_it_could_be_two() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let new = "/manage/blue-door/products/new";
    for (typed, kept) in [("€1,250.00", 125_000), ("1.250,00 €", 125_000), ("1,250", 125_000), ("EUR 12,5", 1250)] {
        let product = editor.writes(SHOP, &Item { price: typed, ..Item::default() }).await;
        let minor = format!("SELECT price_minor AS n FROM product_revisions WHERE product_id = {product}");
        assert_eq!(market.number(&minor), kept, "{typed}");
    }
    for (typed, sentence) in [
        ("1.250", "Do you mean €1,250.00 or €1.25? Write 1250.00 or 1.25."),
        ("-0.50", "A price can’t be below zero."),
        ("$5", "Prices here are in EUR."),
        ("1000000000.01", "The price can be at most €1,000,000,000.00."),
    ] {
        let answer = editor.get(new).await.fill("#product_form", &[("price", typed)]).submit().await;
        answer.is_refused().says("#price-error", sentence);
    }
}

#[actix_web::test]
async fn the_price_filter_reads_what_the_pages_show_in_any_currency_of_the_list() {
    let market = Market::start().await;
    let visitor = market.visitor();

    let page = visitor.get("/listings?min=%E2%82%AC1%2C250.00&max=1.500%2C00").await;
    page.is_ok().lacks("#results .field__error");
    assert_eq!(page.texts(".chip"), ["From €1,250.00 (remove)", "Up to €1,500.00 (remove)"]);
    let page = visitor.get("/listings?min=1.250&currency=KWD").await;
    page.is_ok().says(".chip", "From KWD 1.250").shows("#filter-currency option[selected]");
    let page = visitor.get("/listings?max=1.250").await;
    page.says("#results .field__error", "“1.250” out of the search. Do you mean €1,250.00 or €1.25?").lacks(".chip");
    let page = visitor.get("/listings?max=12.5&currency=JPY").await;
    page.says("#results .field__error", "Write the price without decimals, like 1200.");
}

#[actix_web::test]
async fn a_price_in_a_currency_that_is_not_known_is_a_failure_and_not_euro() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let product = market.publishes(&admin, SHOP, &Item::default());
    market.run(&format!("UPDATE listings SET currency = 'XXX' WHERE id = {product}"));

    let page = market.visitor().get(&format!("/listings/{product}-blue-mug")).await;
    page.has_status(500).is_silent_on("24.50").is_silent_on("€");
}
