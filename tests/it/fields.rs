//! What categories ask of their products: the operator's fields, the product's form, the listing, and the filters.

use crate::support::{Draft, Item, LEAF, Market, Page, Person, Visitor, eventually};

const SHOP: &str = "blue-door";
const BRANCH: &str = "tableware-kitchen";

fn fields_of(category: &str) -> String {
    format!("/operator/categories/{category}/fields")
}

/// A form with these fields, which may be boxes that are not ticked yet.
fn filled(page: &Page, form: &str, fields: &[(&str, &str)]) -> Draft {
    let draft = page.press(form);
    let names = draft.names();
    fields.iter().fold(draft, |draft, (name, value)| {
        if names.iter().any(|known| known == name) { draft.forged(name, value) } else { draft.pressing(name, value) }
    })
}

/// The operator adds a field; answers its number.
async fn adds(market: &Market, operator: &Person, category: &str, fields: &[(&str, &str)]) -> i64 {
    let page = operator.get(&format!("{}/new", fields_of(category))).await;
    let answer = filled(&page, "#field_form", fields).submit().await;
    answer.redirects_to(&fields_of(category));
    market.number("SELECT max(id) AS n FROM fields")
}

/// Mugs say of what material they are, how much they hold, what they come in, whether they are dishwasher safe, and
/// since when they are made; all but the material can be left out.
async fn mugs_ask(market: &Market, operator: &Person) {
    for fields in [
        &[("label", "Material"), ("kind", "choice"), ("choices", "Stoneware\nBone china\nGlass"), ("required", "yes")]
            [..],
        &[("label", "Capacity"), ("kind", "number"), ("unit", "l")],
        &[("label", "Colours"), ("kind", "choices"), ("choices", "Red\nBlue\nGreen")],
        &[("label", "Dishwasher safe"), ("kind", "yes_no")],
        &[("label", "Made since"), ("kind", "date")],
    ] {
        adds(market, operator, LEAF, &[fields, &[("filterable", "yes")]].concat()).await;
    }
    adds(market, operator, LEAF, &[("label", "Maker"), ("kind", "text")]).await;
}

/// Shows what a category asks, where there are no scripts.
const FIELDS_BUTTON: &str = ".form__actions button[formaction$=\"/fields\"]";

async fn writes(person: &Person, item: &Item<'_>, specifics: &[(&str, &str)]) -> Page {
    let page = person.get(&format!("/manage/{SHOP}/products/new")).await;
    let shown = filled(&page, "#product_form", &item.fields()).through(&page, FIELDS_BUTTON).submit().await;
    filled(shown.is_ok(), "#product_form", specifics).submit().await
}

fn number_in(answer: &Page) -> i64 {
    answer.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("it leads to the product")
}

/// Writes a mug and has it approved.
async fn lists(market: &Market, person: &Person, name: &str, specifics: &[(&str, &str)]) -> i64 {
    let answer = writes(person, &Item { name, ..Item::default() }, specifics).await;
    let product = number_in(answer.has_status(303));
    person.submits(SHOP, product).await;
    person.approves(market, SHOP, product).await;
    product
}

async fn finds(visitor: &Visitor, query: &str, names: &[&str]) -> Page {
    let path = format!("/listings?{query}&sort=newest");
    let found = |page: &Page| {
        let mut found = page.texts("#results .listing-card__name");
        found.sort();
        found
    };
    eventually(&format!("{path} finds {names:?}"), async || found(&visitor.get(&path).await) == names).await;
    visitor.get(&path).await
}

#[actix_web::test]
async fn the_operator_says_what_a_category_asks() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let tree = operator.get("/operator/categories?in=tableware-kitchen").await;
    tree.is_ok().says(&format!("#category-{LEAF}"), "Mugs & Cups").shows(&format!("a[href=\"{}\"]", fields_of(LEAF)));
    operator.get(&fields_of(LEAF)).await.says(".empty", "No fields yet");
    operator.get(&fields_of("no-such-thing")).await.is_missing();

    // Every mistake at once, with what was typed.
    let new = operator.get(&format!("{}/new", fields_of(LEAF))).await;
    let wrong = [("label", " "), ("kind", "choices"), ("choices", "Red\nBlue; Green\n"), ("filterable", "yes")];
    let answer = filled(&new, "#field_form", &wrong).submit().await;
    answer.is_refused().says("#label-error", "Enter a label.").says("#choices-error", "Check “Blue; Green”");
    answer.shows("#kind option[value=choices][selected]").shows("#filterable[checked]");
    filled(&new, "#field_form", &wrong).by_htmx().submit().await.is_refused().lacks("header");
    for (fields, field, sentence) in [
        (&[("kind", "choice"), ("choices", " \n ")][..], "choices", "Enter at least one choice."),
        (&[("kind", "choice"), ("choices", "Red\nred")], "choices", "“red” is in the list twice."),
        (&[("kind", "choice"), ("choices", &"x\n".repeat(101))], "choices", "twice"),
        (&[("kind", "number"), ("unit", "5 cm")], "unit", "Enter a unit such as “cm”."),
        (&[("kind", "text"), ("filterable", "yes")], "filterable", "Visitors can’t filter by text."),
        (&[("label", &"x".repeat(20_000))], "label", "60"),
    ] {
        let fields = [&[("label", "Size")], fields].concat();
        filled(&new, "#field_form", &fields).submit().await.is_refused().says(&format!("#{field}-error"), sentence);
    }

    // Keys are made of labels, and none is there twice in a line of categories.
    let first = adds(&market, &operator, LEAF, &[("label", "Größe (außen)"), ("kind", "number"), ("unit", "cm")]).await;
    let second = adds(&market, &operator, BRANCH, &[("label", "Grosse Aussen"), ("kind", "text")]).await;
    let third = adds(&market, &operator, LEAF, &[("label", "寸法"), ("kind", "text")]).await;
    assert_eq!(
        market.text("SELECT string_agg(key, ' ' ORDER BY id) AS text FROM fields"),
        "grosse-aussen grosse-aussen-2 cun-fa"
    );
    let again = filled(&new, "#field_form", &[("label", "grosse aussen"), ("kind", "text")]).submit().await;
    again.is_refused().says("#label-error", "field with this label already exists");
    let page = operator.get(&fields_of(LEAF)).await;
    page.says(&format!("#field-{first}"), "Number in cm").says("#inherited", "Grosse Aussen");
    operator
        .get("/operator/categories?in=tableware-kitchen")
        .await
        .says(&format!("#category-{LEAF}"), "2 + 1 inherited");

    // Moved by buttons, changed, deleted.
    let order = |page: &Page| page.attributes("#fields tbody tr", "id");
    assert_eq!(order(&page), [format!("field-{first}"), format!("field-{third}")]);
    let moved = page.press(&format!("#field-{third} form")).pressing("to", "up").submit().await.follow().await;
    assert_eq!(order(&moved), [format!("field-{third}"), format!("field-{first}")]);
    moved.press(&format!("#field-{third} form")).pressing("to", "up").submit().await.has_status(303);
    let edit = operator.get(&format!("{}/{first}", fields_of(LEAF))).await;
    edit.is_ok().lacks("#kind").lacks("#choices");
    let saved = filled(&edit, "#field_form", &[("label", "Height"), ("unit", "mm")]).submit().await;
    saved.redirects_to(&fields_of(LEAF)).follow().await.says(".notice", "“Height” saved.");
    assert_eq!(
        market.text(&format!("SELECT key || ' ' || unit AS text FROM fields WHERE id = {first}")),
        "grosse-aussen mm"
    );
    let removal = operator.get(&format!("{}/{first}/delete", fields_of(LEAF))).await;
    removal.says("#meaning", "No listing uses this field.");
    removal
        .press("#removal")
        .submit()
        .await
        .redirects_to(&fields_of(LEAF))
        .follow()
        .await
        .lacks(&format!("#field-{first}"));
    removal.press("#removal").submit().await.is_missing();
    operator.get(&format!("{}/{second}", fields_of(LEAF))).await.is_missing();
    assert_eq!(
        market
            .text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events WHERE action LIKE 'field.%'"),
        "field.added field.added field.added field.moved field.changed field.removed"
    );

    market.run(&format!(
        "INSERT INTO fields (category_id, position, key, label, kind)
         SELECT (SELECT id FROM categories WHERE slug = '{LEAF}'), n, 'f-' || n, 'F ' || n, 'text' FROM generate_series(1, 39) n"
    ));
    let full = filled(&new, "#field_form", &[("label", "One more"), ("kind", "text")]).submit().await;
    full.is_refused().says("#label-error", "40 fields at most");
}

#[actix_web::test]
async fn a_product_says_what_its_category_asks() {
    let market = Market::start().await;
    let (operator, admin) = (market.operator().await, market.admin_of(SHOP).await);
    mugs_ask(&market, &operator).await;

    // Without scripts a button shows the fields of what is chosen, with everything that was typed.
    let item = Item { name: "Half-written", description: "Five *litres*.", ..Item::default() };
    let new = admin.get(&format!("/manage/{SHOP}/products/new")).await;
    new.lacks("#field-material").shows("#specifics");
    let shown = filled(&new, "#product_form", &item.fields()).through(&new, FIELDS_BUTTON).submit().await;
    shown.is_ok().shows("#name[value=\"Half-written\"]").says("#description", "Five *litres*.");
    shown
        .shows("#field-material")
        .says("#specifics", "needed before you submit")
        .says("#specifics .affixed__unit", "l");
    let section = filled(&new, "#product_form", &item.fields()).through(&new, FIELDS_BUTTON);
    let request = section.submit().await;
    assert_eq!(request.texts("#product_form").len(), 1);

    // Each is read by its kind; mistakes stand at their inputs.
    let wrong = [("field-capacity", "5 kg"), ("field-made-since", "31.12.2020"), ("field-maker", &"x".repeat(20_000))];
    let answer = writes(&admin, &item, &wrong).await;
    answer.is_refused().says("#field-capacity-error", "number in l").says("#field-made-since-error", "2026-11-30");
    answer.says("#field-maker-error", "300 characters").shows("#field-capacity[value=\"5 kg\"]");
    let right = [
        ("field-capacity", "350 ml"),
        ("field-made-since", "2020-12-31"),
        ("field-maker", "\u{200b}Mona\u{202e}"),
        ("field-dishwasher-safe", "yes"),
        ("field-colours", "Green"),
    ];
    let product = number_in(writes(&admin, &item, &right).await.has_status(303));

    // What is required is asked for when it is handed in, and not before.
    let edit = admin.get(&format!("/manage/{SHOP}/products/{product}/edit")).await;
    edit.shows("#field-capacity[value=\"0.35\"]").shows("input[name=field-colours][value=Green][checked]");
    let submit = filled(&edit, "#product_form", &[]).pressing("then", "submit").submit().await;
    submit.is_refused().says("#field-material-error", "Fill in “Material”.");
    let submit =
        filled(&submit, "#product_form", &[("field-material", "Bone china")]).pressing("then", "submit").submit().await;
    submit.has_status(303);
    let review = admin.review(&market, SHOP, product).await;
    let asked = review.text("#diff");
    assert!(asked.contains("Material Bone china") && asked.contains("Capacity 0.35 l Add"), "{asked}");
    admin.approves(&market, SHOP, product).await;

    let visitor = market.visitor();
    let page = visitor.get(&format!("/listings/{product}-half-written")).await;
    assert_eq!(
        page.texts("#specifics > div"),
        [
            "Material Bone china",
            "Capacity 0.35 l",
            "Colours Green",
            "Dishwasher safe Yes",
            "Made since 31 Dec 2020",
            "Maker Mona"
        ]
    );
    page.says("#facts", "stoneware").says(".listing__facts h2", "Other facts");

    // In another language numbers have its marks, and mean the same.
    admin.set_cookie("souk_language", "de");
    let german = admin.get(&format!("/manage/{SHOP}/products/{product}/edit")).await;
    german.shows("#field-capacity[value=\"0,35\"]");
    filled(&german, "#product_form", &[("field-capacity", "1,5")]).submit().await.has_status(303);
    let kept = "SELECT string_agg(s ->> 'value', ' ') AS text FROM product_revisions, jsonb_array_elements(specifics) s
                 WHERE s ->> 'key' = 'capacity' AND status = 'draft'";
    assert_eq!(market.text(kept), "1.5");
}

#[actix_web::test]
async fn lists_are_narrowed_by_what_a_category_asks() {
    let market = Market::start().await;
    let (operator, admin) = (market.operator().await, market.admin_of(SHOP).await);
    market.publishes(&admin, SHOP, &Item { name: "Silent", ..Item::default() });
    mugs_ask(&market, &operator).await;
    let small = [("field-material", "Glass"), ("field-capacity", "80 ml"), ("field-made-since", "2019-01-01")];
    lists(&market, &admin, "Small", &small).await;
    let large = [
        ("field-material", "Stoneware"),
        ("field-capacity", "0.5"),
        ("field-dishwasher-safe", "yes"),
        ("field-colours", "Red"),
    ];
    lists(&market, &admin, "Large", &large).await;
    let huge = [
        ("field-material", "Stoneware"),
        ("field-capacity", "2 l"),
        ("field-dishwasher-safe", "no"),
        ("field-maker", "Samovaria"),
    ];
    lists(&market, &admin, "Huge", &huge).await;

    let visitor = market.visitor();
    let mugs = format!("category={LEAF}");
    let page = finds(&visitor, &mugs, &["Huge", "Large", "Silent", "Small"]).await;
    page.says("#f\\.material", "Stoneware 2").says("#f\\.material", "Glass 1").is_silent_on("Bone china");
    finds(&visitor, "q=samovaria", &["Huge"]).await;
    finds(&visitor, "q=glass", &["Small"]).await;
    finds(&visitor, "q=dishwasher", &["Large"]).await;
    for (query, names) in [
        ("f.material=Stoneware", &["Huge", "Large"][..]),
        ("f.material=Stoneware&f.material=Glass", &["Huge", "Large", "Small"]),
        ("f.material=Stoneware&f.dishwasher-safe=yes", &["Large"]),
        ("f.colours=Red", &["Large"]),
        ("f.capacity.from=0.5", &["Huge", "Large"]),
        ("f.capacity.from=100+ml&f.capacity.to=600+ml", &["Large"]),
        ("f.capacity.to=0.1", &["Small"]),
        ("f.capacity.from=3&f.capacity.to=1", &[]),
        ("f.made-since.from=2019-01-01&f.made-since.to=2019-01-01", &["Small"]),
        ("f.material=Bone+china", &[]),
        // What nothing is asked of narrows nothing.
        ("f.material=Wood&f.nonsense=1&f.maker=Samovaria&f.capacity.from=lots", &["Huge", "Large", "Silent", "Small"]),
    ] {
        finds(&visitor, &format!("{mugs}&{query}"), names).await;
    }

    // Each has its chip, which leads to the list without it; numbers in links are those of every language.
    let query = format!("{mugs}&f.material=Stoneware&f.material=Glass&f.capacity.to=0.125&f.dishwasher-safe=yes");
    let page = visitor.get(&format!("/listings?{query}")).await;
    assert_eq!(
        page.texts(".chips .chip bdi:first-child"),
        ["Mugs & Cups", "Material: Stoneware", "Material: Glass", "Capacity: up to 0.125 l", "Dishwasher safe"]
    );
    let ways = page.attributes(".chips .chip", "href");
    assert_eq!(ways[0], "/listings");
    assert_eq!(ways[1], format!("/listings?{mugs}&f.material=Glass&f.capacity.to=00.125&f.dishwasher-safe=yes"));
    assert_eq!(ways[3], format!("/listings?{mugs}&f.material=Stoneware&f.material=Glass&f.dishwasher-safe=yes"));
    // What is chosen of a field does not narrow its own counts; what is chosen of others does.
    let page = visitor.get(&format!("/listings?{mugs}&f.material=Glass&f.capacity.to=1")).await;
    page.says("#f\\.material", "Stoneware 1").says("#f\\.material", "Glass 1");
    page.shows("input[name=\"f.material\"][value=Glass][checked]").shows("input[name=\"f.capacity.to\"][value=\"1\"]");
    let lots = visitor.get(&format!("/listings?{mugs}&f.capacity.from=lots")).await;
    lots.says("#f\\.capacity .field__error", "“lots” can’t be read here");
}

#[actix_web::test]
async fn what_listings_say_outlives_a_change_of_the_fields() {
    let market = Market::start().await;
    let (operator, admin) = (market.operator().await, market.admin_of(SHOP).await);
    mugs_ask(&market, &operator).await;
    let product = lists(&market, &admin, "Cup", &[("field-material", "Glass"), ("field-capacity", "0.2")]).await;
    let id = |key: &str| market.number(&format!("SELECT id AS n FROM fields WHERE key = '{key}'"));
    let page = operator.get(&fields_of(LEAF)).await;
    assert_eq!(page.text(&format!("#field-{} td:nth-child(3)", id("material"))), "0");
    assert_eq!(page.text(&format!("#field-{} td:nth-child(3)", id("colours"))), "1");

    // A choice that is in use goes only when that is confirmed; one that is not goes at once.
    let material = format!("{}/{}", fields_of(LEAF), id("material"));
    let edit = operator.get(&material).await;
    filled(&edit, "#field_form", &[("choices", "Stoneware\nGlass\nSteel")]).submit().await.has_status(303);
    let asked = filled(&edit, "#field_form", &[("choices", "Stoneware\nCrystal")]).submit().await;
    asked.is_refused().says("#choices-error", "are in use").says("#used", "“Glass”: one listing");
    filled(&asked, "#field_form", &[("confirmed", "yes")]).submit().await.has_status(303);
    // Nothing converts litres to kilogrammes; millilitres it does.
    let capacity = operator.get(&format!("{}/{}", fields_of(LEAF), id("capacity"))).await;
    let heavy = filled(&capacity, "#field_form", &[("unit", "kg")]).submit().await;
    heavy.is_refused().says("#unit-error", "One listing says this in l");
    filled(&capacity, "#field_form", &[("unit", "ml")]).submit().await.has_status(303);
    let removal = operator.get(&format!("{}/{}/delete", fields_of(LEAF), id("capacity"))).await;
    removal.says("#meaning", "One listing uses this field.");

    // The page stays as it was approved, and is found by the new unit.
    let visitor = market.visitor();
    let listing = visitor.get(&format!("/listings/{product}-cup")).await;
    listing.says("#specifics", "Glass").says("#specifics", "0.2 l");
    finds(&visitor, &format!("category={LEAF}&f.capacity.from=150&f.capacity.to=250"), &["Cup"]).await;
    let form = admin.get(&format!("/manage/{SHOP}/products/{product}/edit")).await;
    form.shows("#field-capacity[value=\"0.2 l\"]");
    let changed = filled(&form, "#product_form", &[("field-material", "Crystal")]).submit().await;
    changed.has_status(303);
    let kept =
        "SELECT (s ->> 'value') || (s ->> 'unit') AS text FROM product_revisions, jsonb_array_elements(specifics) s
                 WHERE s ->> 'key' = 'capacity' AND status = 'draft'";
    assert_eq!(market.text(kept), "200ml");
}
