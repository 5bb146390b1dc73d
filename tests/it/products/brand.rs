//! A plain field on its way: the brand, typed into a form, compared, approved, listed, searched for and asked about.

use super::{PRODUCTS, SHOP};
use crate::support::{Item, Market, eventually};

#[actix_web::test]
async fn a_brand_is_written_compared_approved_and_shown() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    page.says("label[for=brand]", "Brand").lacks("#brand[required]");
    let with = |brand: &str| page.fill("#product_form", &Item { brand, ..Item::default() }.fields());
    let long = with(&"ä".repeat(121)).submit().await;
    long.is_refused().says("#brand-error", "Use at most 120 characters. You have 121.");

    let made = with("  Halv\u{200b}ard & Søn ").submit().await.has_status(303).location();
    let product: i64 = made.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number");
    editor.get(&made).await.says(".attributes", "Brand Halvard & Søn").says(".attributes", "Material stoneware");
    editor.submits(SHOP, product).await;
    approver.review(&market, SHOP, product).await.says("#diff", "Brand Halvard & Søn");
    approver.approves(&market, SHOP, product).await;
    let listing = format!("/listings/{product}-blue-mug");
    market.visitor().get(&listing).await.says("#facts", "Brand Halvard & Søn Material stoneware");

    // A change that touches nothing else is one, and what is public stays until it is approved.
    editor.edits(SHOP, product, &[("brand", "Halvard")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let review = approver.review(&market, SHOP, product).await;
    review.says(".diff__before del", "& Søn").says(".diff__field:not([data-changed=false]) dt", "Brand");
    market.visitor().get(&listing).await.says("#facts", "Brand Halvard & Søn");
    approver.approves(&market, SHOP, product).await;
    let is_new = async || market.visitor().get(&listing).await.text("#facts").contains("Brand Halvard Material");
    eventually("the new brand is listed", is_new).await;

    // Without one nothing is said of it, wherever it is shown.
    editor.edits(SHOP, product, &[("brand", " ")]).await.has_status(303);
    let page = editor.product(SHOP, product).await;
    assert!(!page.text(".attributes").contains("Brand"), "{page:?}");
}

#[actix_web::test]
async fn two_who_change_a_brand_at_once_see_both() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = author.writes(SHOP, &Item::default()).await;
    let page = author.get(&format!("{PRODUCTS}/{product}/edit")).await;
    other.edits(SHOP, product, &[("brand", "Halvard")]).await.has_status(303);

    let late = page.fill("#product_form", &[("name", "Red Mug")]).submit().await;
    late.is_late().says("#late li", "Brand: updated to what was saved").shows("#brand[value=Halvard]");
    let late = page.fill("#product_form", &[("brand", "Tannholm")]).submit().await;
    late.is_late().says("#late li", "this changed in the meantime too.").says("#brand-saved", "Halvard");
    late.shows("#brand[value=Tannholm]");
    late.press("#product_form").submit().await.has_status(303);
    author.product(SHOP, product).await.says(".attributes", "Brand Tannholm");
}

#[actix_web::test]
async fn a_brand_is_searched_for_as_a_name_and_answers_questions() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let described = Item { name: "Plain Cup", description: "Stacks with cups by Halvard.", ..Item::default() };
    let branded = Item { name: "Blue Mug", brand: "Halvard", ..Item::default() };
    let branded = market.publishes(&admin, SHOP, &branded);
    market.publishes(&admin, SHOP, &described);
    let visitor = market.visitor();
    let found = async |words: &str| visitor.get(&format!("/listings?q={words}")).await.texts(".listing-card__name");
    eventually("both are found", async || found("halvard").await.len() == 2).await;
    assert_eq!(found("halvard").await, ["Blue Mug", "Plain Cup"]);
    assert_eq!(found("halv").await[0], "Blue Mug");
    assert_eq!(found("halvrad").await[0], "Blue Mug");

    let ask = visitor.get(&format!("/listings/{branded}-blue-mug")).await;
    let answer = ask.fill(".listing__ask", &[("question", "Which brand is this?")]).submit().await;
    let answer = answer.press("#ask-form").submit().await;
    answer.says(".sentence", "Brand: Halvard").shows(&format!("a.source[href=\"/listings/{branded}-blue-mug#facts\"]"));
}
