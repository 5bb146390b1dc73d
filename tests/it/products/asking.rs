//! What the form of a product asks and answers while it is filled: previews, the fields of a category, the numbers.

use super::{PRODUCTS, SHOP, events};
use crate::support::{Item, Market, Page, Person};

/// Lets the category of mugs ask for a field of each kind, and that of vases for one of them.
pub fn asks(market: &Market) {
    market.run(
        "INSERT INTO fields (category_id, position, key, label, kind, unit, choices, is_required)
         SELECT c.id, f.position, f.key, f.label, f.kind, f.unit, f.choices::jsonb, f.is_required
           FROM categories c JOIN (VALUES
                ('mugs-cups', 1, 'volume', 'Volume', 'number', 'ml', '[]', true),
                ('mugs-cups', 2, 'glaze', 'Glaze', 'choice', '', '[\"matt\", \"glossy\"]', false),
                ('mugs-cups', 3, 'fits', 'Fits', 'choices', '', '[\"dishwasher\", \"microwave\"]', false),
                ('mugs-cups', 4, 'food-safe', 'Food safe', 'yes_no', '', '[]', false),
                ('mugs-cups', 5, 'made-on', 'Made on', 'date', '', '[]', false),
                ('mugs-cups', 6, 'mark', 'Maker''s mark', 'text', '', '[]', false),
                ('vases', 1, 'volume', 'Volume', 'number', 'ml', '[]', false))
                AS f (slug, position, key, label, kind, unit, choices, is_required) ON f.slug = c.slug",
    );
}

/// The empty form of a new product.
pub async fn new_form(person: &Person) -> Page {
    person.get(&format!("{PRODUCTS}/new")).await
}

#[actix_web::test]
async fn the_form_shows_what_a_description_will_look_like() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let page = new_form(&editor).await;
    let typed = [("name", "Blue Mug"), ("description", "Thrown **by hand** <script>alert(1)</script>")];
    let preview = page.fill("#product_form", &typed).through(&page, "button[formaction$=\"/preview\"]");

    let whole = preview.submit().await;
    whole.is_ok().says("#preview strong", "by hand").lacks("#preview script").shows("#name[value=\"Blue Mug\"]");
    preview.clone().by_htmx().submit().await.is_ok().says("#preview strong", "by hand").lacks("form");
    let empty = page.press("#product_form").through(&page, "button[formaction$=\"/preview\"]").by_htmx().submit().await;
    empty.is_ok().says("#preview", "There’s no description yet.");
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);
}

#[actix_web::test]
async fn a_category_is_found_by_words_and_asks_for_its_fields() {
    let market = Market::start().await;
    asks(&market);
    let editor = market.editor_of(SHOP).await;
    let page = new_form(&editor).await;
    page.lacks("#specifics .field");
    let search = page.fill("#product_form", &[("category_search", "mug kitch")]);
    let find = search.clone().through(&page, "button[formaction$=\"/fields\"]");
    let found = find.submit().await;
    found.is_ok().says("#category_choice", "One category matches.").shows("#category[size] option[value=mugs-cups]");
    found.lacks("#category option[value=vases]");
    let by_htmx = search.through(&page, "#category_search").by_htmx().submit().await;
    by_htmx.is_ok().shows("option[value=mugs-cups]").lacks("option[value=vases]");

    // By htmx where the category is chosen, by the button without scripts.
    let chosen = page.fill("#product_form", &[("name", "Mug"), ("category", "mugs-cups")]);
    chosen.clone().through(&page, "#category").by_htmx().submit().await.is_ok().shows("#field-volume").lacks("form");
    let filled = chosen.through(&page, ".form__actions button[formaction$=\"/fields\"]");
    let filled = filled.submit().await;
    filled.is_ok().says("label[for=field-volume]", "needed before you submit").says(".affixed__unit", "ml");

    // Every mistake stands at its field; what was typed stays.
    let wrong = [("field-volume", "much"), ("field-made-on", "yesterday"), ("price", "24.50")];
    let wrong = filled.fill("#product_form", &wrong).pressing("field-fits", "oven").submit().await;
    wrong
        .is_refused()
        .says("#field-volume-error", "Write “Volume” as a number")
        .says("#field-made-on-error", "Made on");
    wrong.says("#field-fits-error", "Choose one of the answers").shows("#field-volume[value=much]");
    let right =
        [("field-volume", "250"), ("field-made-on", "2026-11-01"), ("field-glaze", "matt"), ("field-mark", "JB")];
    let right =
        wrong.fill("#product_form", &right).pressing("field-fits", "dishwasher").pressing("field-fits", "microwave");
    let product = right.pressing("field-food-safe", "").submit().await.has_status(303).location();
    let specifics = "SELECT string_agg((s ->> 'key') || '=' || (s ->> 'value'), ' ') AS text
                       FROM product_revisions r, jsonb_array_elements(r.specifics) s";
    let said = market.text(specifics);
    assert_eq!(said, "volume=250 glaze=matt fits=[\"dishwasher\", \"microwave\"] made-on=2026-11-01 mark=JB");

    // Another category asks for one of them; the others become facts, and the form says so.
    let edit = editor.get(&format!("{product}/edit")).await;
    edit.shows("#field-fits input[value=microwave][checked]").shows("#field-glaze option[value=matt][selected]");
    let vase = edit.fill("#product_form", &[("category", "vases")]);
    let told = vase.clone().through(&edit, "#category").by_htmx().submit().await;
    told.shows("#field-volume[value=\"250\"]")
        .says("#unasked", "other facts")
        .says("#unasked", "Fits: dishwasher, microwave");
    vase.submit().await.redirects_to(&product);
    assert_eq!(market.text(specifics), "volume=250");
    editor
        .get(&product)
        .await
        .says(".attributes", "Fits dishwasher, microwave")
        .says(".attributes", "Made on 2026-11-01");
}

#[actix_web::test]
async fn the_numbers_of_a_product_are_changed_without_approval() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await;
    editor.submits(SHOP, product).await;
    approver.approves(&market, SHOP, product).await;
    let edit = format!("{PRODUCTS}/{product}/edit");

    let page = editor.get(&edit).await;
    for (typed, sentence) in [
        ("4006381333932", "the last one should be 1"),
        ("12345", "This has 5."),
        ("4006381a33931", "only digits"),
        ("3-16-148410-X", "ISBN-10"),
    ] {
        let wrong = page.fill("#product_form", &[("barcode", typed)]).submit().await;
        wrong.is_refused().says("#barcode-error", sentence).shows(&format!("#barcode[value=\"{typed}\"]"));
    }
    let numbers = page.fill("#product_form", &[("barcode", "40 06381-333931"), ("sku", "M-1")]);
    numbers.submit().await.has_status(303);
    // By a double click.
    numbers.submit().await.has_status(303).follow().await.says(".notice", "Nothing has changed.");
    assert_eq!(market.text("SELECT sku || ' ' || barcode AS text FROM products"), "M-1 4006381333931");
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 1, "no version was opened");
    assert_eq!(events(&market).last().map(String::as_str), Some("product.identified"));
    let admin = market.admin_of(SHOP).await;
    let record = admin.get("/manage/blue-door/activity?about=products").await;
    record.says("main", "changed the product codes of Blue Mug").says("main", "4006381333931");

    // The same barcode as a UPC with a zero less is told, and taken. The same SKU is not.
    let other = editor.writes(SHOP, &Item { name: "Green Mug", ..Item::default() }).await;
    market.run(&format!("UPDATE products SET barcode = '036000291452' WHERE id = {product}"));
    let twin = editor.edits(SHOP, other, &[("barcode", "0036000291452")]).await;
    twin.has_status(303).follow().await.says(".notice", "“Blue Mug” has the same barcode");
    let page = editor.get(&format!("{PRODUCTS}/{other}/edit")).await;
    page.says(".field__warning a", "Blue Mug");
    page.fill("#product_form", &[("sku", "M-1")]).submit().await.is_refused().says("#sku-error", "Another product");

    // Who changed nothing here overwrites nothing, and who changed the same is told.
    let page = editor.get(&edit).await;
    admin.edits(SHOP, product, &[("sku", "M-2")]).await.has_status(303);
    page.fill("#product_form", &[("barcode", "")]).submit().await.has_status(303);
    assert_eq!(
        market.text(&format!("SELECT sku || coalesce(barcode, '-') AS text FROM products WHERE id = {product}")),
        "M-2-"
    );
    let late = page.fill("#product_form", &[("sku", "M-3")]).submit().await;
    late.is_refused().says("#sku-error", "Someone else changed this to “M-2”").shows("#sku[value=M-3]");
}

#[actix_web::test]
async fn what_lacks_is_told_at_once_and_the_draft_is_saved() {
    let market = Market::start().await;
    asks(&market);
    let editor = market.editor_of(SHOP).await;
    let page = new_form(&editor).await;
    let mug = page.fill("#product_form", &[("name", "Blue Mug"), ("category", "mugs-cups")]).pressing("then", "submit");
    let told = mug.submit().await;
    told.is_refused().says(".form__errors", "Saved as a draft. Before you can submit it:");
    for (link, sentence) in
        [("price", "Enter a price."), ("description", "Describe"), ("field-volume", "Fill in “Volume”.")]
    {
        told.says(&format!(".form__errors a[href=\"#{link}\"]"), sentence).shows(&format!("#{link}-error"));
    }
    // Sent twice it is one draft; the answer is the form of that draft.
    mug.by_htmx().submit().await.is_refused().says("#form_title", "Edit product");
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 1);
    assert_eq!(market.text("SELECT status || version AS text FROM product_revisions"), "draft1");
    let rest = [("price", "24.50"), ("description", "Of clay."), ("field-volume", "250")];
    let rest = told.fill("#product_form", &rest).pressing("then", "submit").by_htmx().submit().await;
    rest.has_status(204);
    assert_eq!(market.text("SELECT status AS text FROM product_revisions"), "pending");

    // A business may do without a price and a description.
    let admin = market.admin_of(SHOP).await;
    let work = admin.get("/manage/blue-door/settings/work").await;
    let work = work.press("#work_form").ticking("price_optional").ticking("description_optional");
    work.submit().await.has_status(303).follow().await.shows("[name=price_optional][checked]");
    let page = new_form(&editor).await;
    page.says("#price-hint", "Price on request");
    let bare = page.fill("#product_form", &[("name", "Vase"), ("category", "vases")]).pressing("then", "submit");
    let vase = bare.submit().await.has_status(303).location();
    editor.get(&vase).await.says(".badge", "Waiting for approval").says(".attributes", "Price on request");
    let vase: i64 = vase.rsplit('/').next().and_then(|id| id.parse().ok()).expect("a number");
    admin.approves(&market, SHOP, vase).await;
    market.visitor().get(&format!("/listings/{vase}")).await.has_status(301);
    market.visitor().get("/listings").await.says(".listing-card", "Price on request");
}

#[actix_web::test]
async fn no_text_is_too_strange_for_the_form() {
    let market = Market::start().await;
    asks(&market);
    let editor = market.editor_of(SHOP).await;
    let page = new_form(&editor).await;
    let page =
        page.fill("#product_form", &[("category", "mugs-cups")]).through(&page, "button[formaction$=\"/fields\"]");
    let page = page.submit().await;
    let strange: Vec<String> = [
        "x".repeat(20_000),
        "\u{200b}".repeat(20_000),
        (0..20_000_u32).filter_map(|n| char::from_u32(0x20 + n * 7 % 0xd000)).collect(),
        "a\u{0}b".repeat(6_000),
    ]
    .into();
    for text in &strange {
        for field in [
            "name",
            "brand",
            "description",
            "price",
            "sku",
            "barcode",
            "attributes",
            "tags",
            "field-volume",
            "field-mark",
            "field-made-on",
            "category_search",
        ] {
            let form = page.fill("#product_form", &[("name", "Mug"), (field, text)]);
            let saved = form.submit().await;
            assert!([303, 409, 422].contains(&saved.status().as_u16()), "{field}: {saved:?}");
            form.clone().through(&page, "button[formaction$=\"/unsaved\"]").submit().await.is_ok();
            form.through(&page, "button[formaction$=\"/preview\"]").submit().await.is_ok();
        }
    }
}

#[actix_web::test]
async fn one_of_several_thousand_categories_is_found() {
    let market = Market::start().await;
    market.run(
        "INSERT INTO categories (parent_id, position, name, slug)
         SELECT c.parent_id, 100 + n, 'Kind ' || n, 'kind-' || n
           FROM categories c, generate_series(1, 3000) n WHERE c.slug = 'vases'",
    );
    let editor = market.editor_of(SHOP).await;
    let page = new_form(&editor).await;
    page.says("#category_choice", "categories. Type above to find the right one.").lacks("#category optgroup");
    let search = page.fill("#product_form", &[("name", "Thing"), ("category_search", "kind 2999")]);
    let found = search.through(&page, "button[formaction$=\"/fields\"]").submit().await;
    found.is_ok().says("#category_choice", "One category matches.").shows("option[value=kind-2999]");
    let saved = found.fill("#product_form", &[("category", "kind-2999")]).submit().await;
    let product = saved.has_status(303).location();
    let edit = editor.get(&format!("{product}/edit")).await;
    edit.shows("#category option[value=kind-2999][selected]");
    edit.press("#product_form").submit().await.has_status(303);
    editor.get(&product).await.says(".attributes", "Kind 2999");
}
