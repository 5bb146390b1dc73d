//! Writing a product: the form, every mistake in it at once, and the same form sent twice.

use futures_util::future::join_all;

use super::{PRODUCTS, SHOP, events};
use crate::support::{Item, Market};

#[actix_web::test]
async fn a_new_product_is_a_draft_that_only_the_business_sees() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let item = Item {
        description: "# Thrown\n\n**by hand**",
        facts: "Material: oak\n\nColour: blue: dark",
        ..Item::default()
    };

    let product = editor.writes(SHOP, &item).await;
    let page = editor.product(SHOP, product).await;
    page.is_ok()
        .says("h1", "Blue Mug")
        .says(".badge", "Draft")
        .says(".attributes", "€24.50")
        .says(".prose strong", "by hand");
    page.says(".attributes", "Colour blue: dark").says(".attributes", "Tableware & Kitchen > Mugs & Cups");
    page.says(".notice", "Draft saved.");
    editor.get(PRODUCTS).await.says(&format!("#product-{product}"), "Blue Mug");
    market.visitor().get(&format!("/listings/{product}")).await.is_missing();
    market.visitor().get("/listings").await.is_silent_on("Blue Mug");
}

#[actix_web::test]
async fn an_editor_sees_every_mistake_at_once() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    let typed = [("name", " "), ("description", ""), ("price", "cheap"), ("category", ""), ("attributes", "oak")];

    let draft = page.fill("#product_form", &typed);
    for answer in [draft.submit().await, draft.clone().by_htmx().submit().await] {
        answer.is_refused();
        answer.says("#name-error", "Enter a name.").lacks("#description-error").lacks("#category-error");
        answer.says("#price-error", "Write the price like 12.50.");
        answer.says("#attributes-error", "Write each fact like").shows("#price[value=cheap][aria-invalid=true]");
        answer.says("textarea#attributes", "oak");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);
    let made = page.fill("#product_form", &Item::default().fields()).by_htmx().submit().await;
    assert!(made.has_status(204).header("HX-Location").starts_with(PRODUCTS));
}

#[actix_web::test]
async fn a_form_that_is_sent_twice_makes_one_product() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    let draft = page.fill("#product_form", &Item::default().fields());

    // By a double click in a browser without scripts, and once more after going back.
    let mut answers = join_all([draft.submit(), draft.submit()]).await;
    answers.push(draft.submit().await);
    for answer in &answers {
        answer.redirects_to(&answers[0].location());
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 1);
    assert_eq!(events(&market), ["product.created"]);
}

#[actix_web::test]
async fn a_form_sent_again_with_something_else_in_it_loses_nothing() {
    let market = Market::start().await;
    let (editor, colleague) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    let first = page.fill("#product_form", &Item::default().fields());
    let blue = first.submit().await.location();

    // After going back in the browser.
    let green = page.fill("#product_form", &Item { name: "Green Mug", ..Item::default() }.fields());
    for answer in [green.submit().await, green.clone().by_htmx().submit().await] {
        answer
            .is_late()
            .says("#late", "already saved this form as Blue Mug")
            .shows(&format!("#late a[href=\"{blue}\"]"));
        answer.shows("#name[value=\"Green Mug\"]");
    }
    let other = green.submit().await.press("#product_form").submit().await;
    assert_ne!(other.has_status(303).location(), blue);
    assert_eq!(
        market.text("SELECT string_agg(name, ', ' ORDER BY id) AS text FROM product_revisions"),
        "Blue Mug, Green Mug"
    );

    // Or what was saved first is changed.
    let red = page.fill("#product_form", &Item { name: "Red Mug", ..Item::default() }.fields());
    let update = red.submit().await.press("#product_form").pressing("then", "update");
    update.submit().await.redirects_to(&blue);
    editor.get(&blue).await.says("h1", "Red Mug").says(".badge", "Draft");
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 2);
    // What it says already is saved already.
    red.submit().await.redirects_to(&blue);
    // It says something else by now: asked once more. Another SKU is another product's.
    let name = [("name", "Grey Mug")];
    let late = page.fill("#product_form", &Item::default().fields()).submit().await;
    let late = late.fill("#product_form", &name).pressing("then", "update");
    editor.edits(SHOP, 1, &[("name", "Pink Mug")]).await.has_status(303);
    let late = late.submit().await;
    late.is_late().says("#late a", "Pink Mug").shows("#name[value=\"Grey Mug\"]").shows("button[value=update]");
    let item = Item::default();
    let mut fields = item.fields().to_vec();
    fields.push(("sku", "M-1"));
    page.fill("#product_form", &fields).submit().await.is_late().shows("#sku[value=M-1]").lacks("button[value=update]");
    editor.submits(SHOP, 1).await;
    late.press("#product_form").pressing("then", "update").submit().await.is_late().lacks("button[value=update]");
    // Somebody else's key says nothing of what they made with it.
    let key = page.press("#product_form").value("key").expect("a key").to_owned();
    let forged = colleague.get(&format!("{PRODUCTS}/new")).await;
    let forged = forged.fill("#product_form", &Item { name: "Red", ..Item::default() }.fields()).forged("key", &key);
    forged.submit().await.is_refused().is_silent_on("Blue Mug");
}

#[actix_web::test]
async fn two_products_never_share_a_sku_and_businesses_may() {
    let market = Market::start().await;
    let (ours, theirs) = (market.editor_of(SHOP).await, market.editor_of("oak-and-ash").await);
    let new = format!("{PRODUCTS}/new");
    let (one, two) = (ours.get(&new).await, ours.get(&new).await);
    let item = Item::default();
    let mut fields = item.fields().to_vec();
    fields.push(("sku", "M-1"));
    let (one, two) = (one.fill("#product_form", &fields), two.fill("#product_form", &fields));

    let answers = join_all([one.submit(), two.submit()]).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let refused = answers.iter().find(|answer| answer.status() == 422).expect("one of them");
    refused.says("#sku-error", "Another product already has this SKU.").shows("#name[value=\"Blue Mug\"]");
    let page = theirs.get("/manage/oak-and-ash/products/new").await;
    page.fill("#product_form", &fields).submit().await.has_status(303);
}

#[actix_web::test]
async fn saving_and_submitting_is_one_step() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    page.says("#product_form button[name=then][value=submit]", "Save and submit");
    let draft = page.fill("#product_form", &Item::default().fields()).pressing("then", "submit");

    // A double click makes one product and submits it once.
    let answers = join_all([draft.submit(), draft.submit()]).await;
    let path = answers[0].has_status(303).location();
    answers[1].redirects_to(&path);
    let made = answers[0].follow().await;
    made.says(".notice", "Product saved and submitted for approval.").says(".badge", "Waiting for approval");
    assert_eq!(events(&market), ["product.created", "product.submitted"]);

    let product: i64 = path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number");
    approver.sends_back(&market, SHOP, product, "Larger, please.").await;
    let page = editor.get(&format!("{path}/edit")).await;
    let wrong = page.fill("#product_form", &[("price", "cheap")]).pressing("then", "submit").submit().await;
    wrong.is_refused().shows("#product_form button[name=then]");
    assert_eq!(market.text("SELECT status AS text FROM product_revisions"), "changes_requested");
    page.fill("#product_form", &[("name", "Large Mug")]).pressing("then", "submit").submit().await.redirects_to(&path);
    approver.approves(&market, SHOP, product).await;
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Large Mug");

    // Who may write and not submit is not offered it, and forging it saves nothing.
    market.run("UPDATE roles SET permissions = '{view_products,create_products,edit_products}' WHERE name = 'editor'");
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    page.lacks("#product_form button[value=submit]");
    let forged = page.fill("#product_form", &Item::default().fields()).pressing("then", "submit").submit().await;
    forged.is_forbidden();
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 1);
}
