//! Authoring: what a product goes through before anybody outside sees it, and who inside sees what of it.

use chrono::TimeDelta;
use futures_util::future::join_all;
use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::test_runner::{Config, TestRunner};
use souk::db::{Scope, in_scope};
use souk::error::Error;
use souk::identity::Actor;
use souk::identity::Membership;
use souk::identity::permissions::Permission;
use souk::ids::{BusinessId, CategoryId, ProductId, UserId};
use souk::money::{Currency, Money};
use souk::products::archiving;
use souk::products::changes::{self, Content, Seen};
use souk::products::status::{Action, Standing, Status, next};
use souk::web::markdown::Rendered;

use crate::support::{Item, Market, Person};

const SHOP: &str = "blue-door";
const PRODUCTS: &str = "/manage/blue-door/products";

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
    page.says(".notice", "Saved as a draft.");
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
        answer.says("#name-error", "Give it a name.").says("#description-error", "Describe it in a sentence or more.");
        answer.says("#price-error", "Write the price like 12.50.").says("#category-error", "Choose a category");
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
    refused.says("#sku-error", "Another product has this SKU already.").shows("#name[value=\"Blue Mug\"]");
    let page = theirs.get("/manage/oak-and-ash/products/new").await;
    page.fill("#product_form", &fields).submit().await.has_status(303);
}

#[actix_web::test]
async fn editing_keeps_the_draft_and_counts_everybody_who_wrote_on_it() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = author.writes(SHOP, &Item::default()).await;

    let page = other.get(&format!("{PRODUCTS}/{product}/edit")).await;
    let draft = page.fill("#product_form", &[("name", "Green Mug")]);
    assert_eq!(draft.value("price"), Some("24.50"));
    assert_eq!(draft.value("category"), Some("mugs-cups"));
    assert_eq!(draft.value("attributes"), Some("Material: stoneware"));
    draft.clone().by_htmx().submit().await.has_status(204);
    // By a double click in a browser without scripts.
    draft.submit().await.redirects_to(&format!("{PRODUCTS}/{product}"));
    author.product(SHOP, product).await.says("h1", "Green Mug").says(".badge", "Draft");
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 1);
    let writers = format!("{{{},{}}}", author.id, other.id);
    assert_eq!(market.text("SELECT writers::text AS text FROM product_revisions"), writers);
}

#[actix_web::test]
async fn two_changes_of_one_draft_are_put_together_and_saved() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = author.writes(SHOP, &Item { description: "Of clay.\n\nLarge.", ..Item::default() }).await;
    let page = author.get(&format!("{PRODUCTS}/{product}/edit")).await;
    let theirs = [("name", "Green Mug"), ("price", "30"), ("category", "vases")];
    other.edits(SHOP, product, &theirs).await.has_status(303);

    // As browsers send line ends. Both changed the name, only one of them each other field.
    let ours = [("name", "Red Mug"), ("attributes", "Glaze: red"), ("description", "Of clay.\r\n\r\nLarge.")];
    let draft = page.fill("#product_form", &ours);
    for answer in [draft.submit().await, draft.clone().by_htmx().submit().await] {
        answer
            .is_late()
            .says("#late", "changed while you were writing")
            .says("#late li", "you both changed it.")
            .shows("#late a[href=\"#name\"]");
        answer
            .says("#late li", "Price: now as saved")
            .shows("#name[value=\"Red Mug\"]")
            .says("#name-saved", "Green Mug");
        answer.lacks("#price-saved").lacks("#attributes-saved").lacks("#description-saved").lacks("[aria-invalid]");
        let merged = answer.press("#product_form");
        assert_eq!(merged.value("price"), Some("30.00"));
        assert_eq!(merged.value("category"), Some("vases"));
        assert_eq!(merged.value("attributes"), Some("Glaze: red"));
    }
    author.product(SHOP, product).await.says("h1", "Green Mug");

    // Who is late twice is told twice, and can save in the end.
    let late = draft.submit().await;
    other.edits(SHOP, product, &[("price", "31")]).await.has_status(303);
    let later = late.press("#product_form").submit().await;
    later.is_late().says("#late li", "Price: now as saved").lacks("#name-saved").shows("#name[value=\"Red Mug\"]");
    later.press("#product_form").submit().await.redirects_to(&format!("{PRODUCTS}/{product}"));
    let page = author.product(SHOP, product).await;
    page.says("h1", "Red Mug").says(".attributes", "€31.00").says(".attributes", "Glaze red").says(".prose", "Large.");
}

#[actix_web::test]
async fn what_was_typed_is_kept_while_the_product_cannot_be_changed() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let approver = market.approver_of(SHOP).await;
    let product = author.writes(SHOP, &Item::default()).await;
    let page = author.get(&format!("{PRODUCTS}/{product}/edit")).await;
    let draft = page.fill("#product_form", &[("name", "Red Mug")]);

    author.submits(SHOP, product).await;
    draft.submit().await.is_late().says("#late", "Withdraw it to go on").shows("#name[value=\"Red Mug\"]");
    author.presses("archive", SHOP, product).await.has_status(303);
    draft.submit().await.is_late().says("#late", "This product is archived.").shows("#name[value=\"Red Mug\"]");
    other.product(SHOP, product).await.is_missing();
    author.presses("archive/delete", SHOP, product).await.has_status(303);
    // What was approved meanwhile is what the next version begins with.
    approver.approves(&market, SHOP, product).await;
    let late = draft.submit().await;
    late.is_late().says("#late", "Check it and save again.");
    late.press("#product_form").submit().await.has_status(303);
    author.product(SHOP, product).await.says("h1", "Red Mug").says(".timeline", "Version 2");
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Blue Mug");
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
    made.says(".notice", "Saved and submitted for approval.").says(".badge", "Waiting for approval");
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
    market.run("UPDATE roles SET permissions = array_remove(permissions, 'submit_products') WHERE name = 'editor'");
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    page.lacks("#product_form button[name=then]");
    let forged = page.fill("#product_form", &Item::default().fields()).pressing("then", "submit").submit().await;
    forged.is_forbidden();
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 1);
}

#[actix_web::test]
async fn two_who_save_at_once_do_not_overwrite_each_other() {
    let market = Market::start().await;
    let (one, two) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = one.writes(SHOP, &Item::default()).await;
    let edit = format!("{PRODUCTS}/{product}/edit");
    for round in 0..4 {
        let (first, second) = (one.get(&edit).await, two.get(&edit).await);
        let (left, right) = (format!("Left {round}"), format!("Right {round}"));
        let (first, second) =
            (first.fill("#product_form", &[("name", &left)]), second.fill("#product_form", &[("name", &right)]));
        let answers = join_all([first.submit(), second.submit()]).await;
        let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status().as_u16()).collect();
        let winner = if statuses[0] == 303 { &left } else { &right };
        one.product(SHOP, product).await.says("h1", winner);
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
    }
}

#[actix_web::test]
async fn a_submission_can_be_taken_back_and_a_second_one_is_refused() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let product = editor.writes(SHOP, &Item::default()).await;
    let page = editor.product(SHOP, product).await;
    let submit = page.press("form[action$=\"/submission\"]");

    let mut statuses: Vec<_> =
        join_all([submit.submit(), submit.submit()]).await.iter().map(|a| a.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "a double click submits once");
    let page = editor.product(SHOP, product).await;
    page.says(".badge", "Waiting for approval").lacks("form[action$=\"/submission\"]").lacks("a[href$=\"/edit\"]");
    editor.get(&format!("{PRODUCTS}/{product}/edit")).await.is_late().says(".error-page", "Withdraw it");

    let withdraw = page.press("form[action$=\"/submission/delete\"]");
    withdraw.submit().await.redirects_to(&format!("{PRODUCTS}/{product}"));
    withdraw.submit().await.is_late();
    editor.product(SHOP, product).await.says(".badge", "Draft").shows("a[href$=\"/edit\"]");
    assert_eq!(events(&market), ["product.created", "product.submitted", "product.withdrawn"]);
}

#[actix_web::test]
async fn an_edit_of_a_published_product_leaves_its_listing_until_it_is_approved() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let viewer = market.viewer_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    let listing = format!("/listings/{product}-blue-mug");
    let listed =
        || market.text(&format!("SELECT name || ' ' || price_minor AS text FROM listings WHERE id = {product}"));

    editor.edits(SHOP, product, &[("name", "Green Mug"), ("price", "30")]).await.has_status(303);
    market.visitor().get(&listing).await.is_ok().says("h1", "Blue Mug").says("#price", "€24.50");
    editor.submits(SHOP, product).await;
    assert_eq!(listed(), "Blue Mug 2450");
    // Who may not see the submission sees what was approved, and nothing of the change.
    viewer.product(SHOP, product).await.is_ok().says("h1", "Blue Mug").is_silent_on("Green Mug");
    viewer.get(PRODUCTS).await.is_ok().says(&format!("#product-{product}"), "Blue Mug").is_silent_on("Green Mug");
    editor
        .product(SHOP, product)
        .await
        .says("h1", "Green Mug")
        .says("main", "Visitors keep seeing the approved version");

    approver.approves(&market, SHOP, product).await;
    assert_eq!(listed(), "Green Mug 3000");
    viewer.product(SHOP, product).await.says("h1", "Green Mug").says(".timeline", "the one that visitors see");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1);
}

#[actix_web::test]
async fn the_archive_takes_a_product_from_the_public_and_gives_it_back() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let approver = market.approver_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;

    let page = editor.product(SHOP, product).await;
    let archive = page.press(&format!("form[action$=\"/{product}/archive\"]"));
    archive.submit().await.redirects_to(&format!("{PRODUCTS}/{product}"));
    archive.submit().await.is_late();
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
    market.visitor().get(&format!("/listings/{product}-blue-mug")).await.is_missing();
    editor.get(PRODUCTS).await.lacks(&format!("#product-{product}"));
    editor.get(&format!("{PRODUCTS}?status=archived")).await.shows(&format!("#product-{product}"));
    approver.get("/manage/blue-door/approvals").await.says("h2", "Nothing is waiting");
    // Nothing can be done with what was put away.
    editor
        .product(SHOP, product)
        .await
        .says(".badge", "Archived")
        .lacks("form[action$=\"/submission\"]")
        .lacks("a[href$=\"/edit\"]");
    editor.post(&format!("{PRODUCTS}/{product}/submission"), &[]).await.is_late();

    let restore = editor.product(SHOP, product).await;
    let restore = restore.press("form[action$=\"/archive/delete\"]");
    restore.submit().await.has_status(303);
    restore.submit().await.is_late();
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Blue Mug");
    let page = editor.product(SHOP, product).await;
    page.says("h1", "Green Mug").says(".badge", "Waiting for approval").says(".badge", "Listed");
    let told = events(&market);
    assert_eq!(told[told.len() - 2..], ["product.archived", "product.restored"]);
}

#[actix_web::test]
async fn nobody_sees_more_of_a_submission_through_the_archive_and_it_waits_again_after() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let viewer = market.viewer_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let review = approver.review(&market, SHOP, product).await;

    for what in ["archive", "archive/delete"] {
        let done = editor.presses(what, SHOP, product).await;
        viewer.product(SHOP, product).await.is_ok().says("h1", "Blue Mug").is_silent_on("Green Mug");
        viewer.get(&format!("{PRODUCTS}?status=archived")).await.is_silent_on("Green Mug");
        viewer.get(PRODUCTS).await.is_silent_on("Green Mug");
        let told = done.follow().await;
        let now = if what == "archive" { "Visitors can no longer see it." } else { "Visitors can see it again." };
        told.says(".notice", now);
        if what == "archive" {
            review.press("#approval").submit().await.is_late().says("#version-error", "archived").lacks("#approval");
            let again = approver.review(&market, SHOP, product).await;
            again.redirects_to(&format!("{PRODUCTS}/{product}"));
            approver
                .get("/manage/blue-door/approvals")
                .await
                .says("h2", "Nothing is waiting")
                .lacks(".workspace__nav .count");
        }
    }
    approver.get("/manage/blue-door/approvals").await.says("td a", "Green Mug").says(".count", "1 waiting");
    approver.approves(&market, SHOP, product).await;
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Green Mug");

    // What the public never saw is not said to be taken from it.
    let draft = editor.writes(SHOP, &Item::default()).await;
    let archived = editor.presses("archive", SHOP, draft).await.follow().await;
    archived.says(".notice", "Archived.").is_silent_on("Visitors can");
    editor.get(&format!("{PRODUCTS}/{draft}/edit")).await.is_late().says(".error-page", "Restore it to edit it.");
    let restored = editor.presses("archive/delete", SHOP, draft).await.follow().await;
    restored.says(".notice", "Restored.").is_silent_on("Visitors can");
}

#[actix_web::test]
async fn a_listing_comes_back_from_the_archive_with_the_dates_it_had() {
    let market = Market::start().await;
    let approver = market.approver_of(SHOP).await;
    let old = market.publishes(&approver, SHOP, &Item::default());
    market.advance(TimeDelta::hours(1));
    approver.edits(SHOP, old, &[("price", "30")]).await.has_status(303);
    approver.submits(SHOP, old).await;
    approver.approves(&market, SHOP, old).await;
    market.advance(TimeDelta::hours(1));
    market.publishes(&approver, SHOP, &Item { name: "New Mug", ..Item::default() });
    let dates = format!("SELECT published_at || ' ' || updated_at AS text FROM listings WHERE id = {old}");
    let before = market.text(&dates);

    market.advance(TimeDelta::hours(1));
    approver.presses("archive", SHOP, old).await.has_status(303);
    market.advance(TimeDelta::hours(1));
    approver.presses("archive/delete", SHOP, old).await.has_status(303);

    assert_eq!(market.text(&dates), before);
    assert_eq!(market.visitor().get("/").await.texts(".listing-card__name"), ["New Mug", "Blue Mug"]);
}

/// Who looks, in the order of the table below.
const LOOKS: [&str; 6] = ["author", "another editor", "another approver", "who decided", "admin", "viewer"];

#[actix_web::test]
async fn everybody_sees_exactly_what_they_may() {
    let market = Market::start().await;
    let author = market.editor_of(SHOP).await;
    let decider = market.approver_of(SHOP).await;
    let people = [
        author.clone(),
        market.editor_of(SHOP).await,
        market.approver_of(SHOP).await,
        decider.clone(),
        market.admin_of(SHOP).await,
        market.viewer_of(SHOP).await,
    ];
    let mut products = Vec::new();
    for name in ["drafted", "waiting", "sent back", "refused", "taken"] {
        let item = Item { name, ..Item::default() };
        let product = author.writes(SHOP, &item).await;
        if name != "drafted" {
            author.submits(SHOP, product).await;
        }
        let revision = market.open_revision(product);
        match name {
            "sent back" => decider.sends_back(&market, SHOP, product, "Too short.").await,
            "refused" => decider.rejects(&market, SHOP, product, "Not ours.").await,
            "taken" => decider.approves(&market, SHOP, product).await,
            _ => {}
        }
        products.push((name, product, revision));
    }
    let may_see = |name: &str| match name {
        "drafted" | "taken" => [true, true, true, true, true, true],
        "waiting" => [true, false, true, true, true, false],
        _ => [true, false, false, true, true, false],
    };
    for (index, person) in people.iter().enumerate() {
        let list = person.get(PRODUCTS).await;
        for (name, product, revision) in &products {
            let (may, who) = (may_see(name)[index], LOOKS[index]);
            assert_eq!(list.has(&format!("#product-{product}")), may, "{who} and the list with {name}");
            let page = person.product(SHOP, *product).await;
            assert_eq!(page.status().as_u16(), if may { 200 } else { 404 }, "{who} and {name}");
            let review = person.get(&format!("/manage/blue-door/approvals/{revision}")).await;
            let decides = matches!(index, 2..=4);
            let expected = match (decides, may, *name) {
                (false, ..) => 403,
                (_, false, _) => 404,
                (_, _, "waiting") => 200,
                _ => 303,
            };
            assert_eq!(review.status().as_u16(), expected, "{who} and the review of {name}");
            // What may not be seen may not be touched.
            if !may {
                let paths =
                    [format!("{product}"), format!("{product}/submission/delete"), format!("{product}/archive")];
                for path in paths {
                    let answer = person.post(&format!("{PRODUCTS}/{path}"), &Item::default().fields()).await;
                    let expected = if index == 5 { 403 } else { 404 };
                    assert_eq!(answer.status().as_u16(), expected, "{who} and {path} of {name}");
                }
            }
        }
    }
    // Each tab holds the products whose newest version that one may see has that status: a change that waits is none
    // to those who may not see it.
    let (_, changed, _) = products[4];
    author.edits(SHOP, changed, &[("name", "taken, with a change")]).await;
    author.submits(SHOP, changed).await;
    let tabs = ["draft", "pending", "changes_requested", "rejected", "approved"];
    for (index, person) in people.iter().enumerate() {
        for (place, tab) in tabs.iter().enumerate() {
            let list = person.get(&format!("{PRODUCTS}?status={tab}")).await;
            for (at, (name, product, _)) in products.iter().enumerate() {
                let is_there = match *name {
                    "taken" => place == if may_see("waiting")[index] { 1 } else { 4 },
                    name => at == place && may_see(name)[index],
                };
                assert_eq!(list.has(&format!("#product-{product}")), is_there, "{}: {name} at {tab}", LOOKS[index]);
            }
        }
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE archived_at IS NOT NULL"), 0);
}

#[actix_web::test]
async fn a_page_offers_what_one_may_do_and_nothing_else() {
    let market = Market::start().await;
    let (editor, viewer) = (market.editor_of(SHOP).await, market.viewer_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await;

    let page = viewer.product(SHOP, product).await;
    page.is_ok().lacks("main form").lacks("a[href$=\"/edit\"]");
    viewer.get(PRODUCTS).await.lacks("a[href$=\"/products/new\"]").lacks("a[href$=\"/approvals\"]");
    let refused = viewer.post(&format!("{PRODUCTS}/{product}/submission"), &[]).await;
    refused
        .is_forbidden()
        .says(".error-page", "you can’t submit or withdraw products. Ask an admin of the business to do it.");
    editor
        .get(PRODUCTS)
        .await
        .shows("a[href$=\"/products/new\"]")
        .lacks("a[href$=\"/approvals\"]")
        .lacks("a[href$=\"/activity\"]");
    market.approver_of(SHOP).await.get(PRODUCTS).await.shows("a[href$=\"/approvals\"]");
}

/// Every way on; whatever is not here is refused.
const WAYS: [(Status, Action, Status); 7] = [
    (Status::Draft, Action::Edit, Status::Draft),
    (Status::Draft, Action::Submit, Status::Pending),
    (Status::Pending, Action::Withdraw, Status::Draft),
    (Status::Pending, Action::Approve, Status::Approved),
    (Status::Pending, Action::RequestChanges, Status::ChangesRequested),
    (Status::Pending, Action::Reject, Status::Rejected),
    (Status::ChangesRequested, Action::Edit, Status::Draft),
];

#[derive(Debug, PartialEq)]
enum Outcome {
    Becomes(Status),
    Forbidden,
    Late,
}

/// The rule as the design tells it, written down a second time.
fn expected(status: Status, action: Action, held: &[&str], is_writer: bool, four_eyes: bool) -> Outcome {
    let needed = match action {
        Action::Edit => "edit_products",
        Action::Submit | Action::Withdraw => "submit_products",
        Action::Approve | Action::RequestChanges | Action::Reject => "approve_products",
    };
    let is_own = action == Action::Approve && is_writer && four_eyes;
    if !held.contains(&needed) || is_own {
        return Outcome::Forbidden;
    }
    let way = WAYS.iter().find(|(from, by, _)| *from == status && *by == action);
    way.map_or(Outcome::Late, |(_, _, to)| Outcome::Becomes(*to))
}

fn actual(status: Status, action: Action, held: &[&str], is_writer: bool, four_eyes: bool) -> Outcome {
    let membership = Membership {
        business: BusinessId::new(1),
        slug: SHOP.to_owned(),
        name: "Blue Door".to_owned(),
        role: "some".to_owned(),
        permissions: held.iter().map(|name| (*name).to_owned()).collect(),
    };
    let actor = Actor::new(UserId::new(1), &membership);
    match next(status, action, Standing { actor: &actor, is_writer, four_eyes }) {
        Ok(status) => Outcome::Becomes(status),
        Err(Error::Forbidden(_)) => Outcome::Forbidden,
        Err(Error::Conflict(_)) => Outcome::Late,
        Err(other) => panic!("{other}"),
    }
}

fn words() -> Vec<&'static str> {
    Permission::ALL.iter().map(|permission| permission.as_str()).collect()
}

proptest! {
    #![proptest_config(Config { cases: 2000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_revision_moves_as_designed_whoever_moves_it(
        status in prop::sample::select(Status::ALL),
        action in prop::sample::select(Action::ALL.to_vec()),
        held in subsequence(words(), 0..=words().len()),
        is_writer: bool,
        four_eyes: bool,
    ) {
        let (is, should) = (
            actual(status, action, &held, is_writer, four_eyes),
            expected(status, action, &held, is_writer, four_eyes),
        );
        prop_assert_eq!(is, should);
    }
}

#[test]
fn every_status_and_action_of_every_role_is_as_designed() {
    let roles: [&[&str]; 4] = [
        &words(),
        &[
            "view_products",
            "create_products",
            "edit_products",
            "delete_products",
            "submit_products",
            "approve_products",
        ],
        &["view_products", "create_products", "edit_products", "delete_products", "submit_products"],
        &["view_products"],
    ];
    let built_in: Vec<Vec<_>> = souk::identity::permissions::BUILT_IN
        .iter()
        .map(|(_, permissions)| permissions.iter().map(|permission| permission.as_str()).collect())
        .collect();
    assert_eq!(built_in, roles, "admin, approver, editor, viewer");
    for (status, action) in Status::ALL.iter().flat_map(|status| Action::ALL.map(|action| (*status, action))) {
        for held in roles {
            for (writer, eyes) in [(false, false), (false, true), (true, false), (true, true)] {
                let (is, should) =
                    (actual(status, action, held, writer, eyes), expected(status, action, held, writer, eyes));
                assert_eq!(is, should, "{status} {action:?} {held:?} {writer} {eyes}");
            }
        }
    }
}

/// One step of somebody in the life of a product.
#[derive(Clone, Copy, Debug)]
enum Step {
    Edit,
    Submit,
    Withdraw,
    Approve,
    SendBack,
    Reject,
    Archive,
    Restore,
}

use Step::{Approve, Archive, Edit, Reject, Restore, SendBack, Submit, Withdraw};

#[test]
fn the_public_sees_the_last_approved_version_whatever_happens_in_which_order() {
    let system = actix_web::rt::System::new();
    let market = system.block_on(Market::start());
    let people = system.block_on(async {
        [market.admin_of(SHOP).await, market.editor_of(SHOP).await, market.approver_of(SHOP).await]
    });
    let actors = people.map(|person| market.actor(&person, SHOP));
    let category = CategoryId::new(market.number("SELECT id AS n FROM categories WHERE slug = 'mugs-cups'"));
    let step = prop::sample::select(vec![
        Edit, Edit, Submit, Submit, Submit, Withdraw, Approve, Approve, SendBack, Reject, Archive, Restore,
    ]);
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let walks = prop::collection::vec((step, 0..3_usize), 1..25);
    runner
        .run(&walks, |walk| {
            let product = walked(&market, &actors, category, &walk);
            let broken = market.number(&format!("SELECT count(*) AS n FROM ({BROKEN}) broken WHERE id = {product}"));
            prop_assert_eq!(broken, 0);
            Ok(())
        })
        .unwrap();
}

/// Products whose rows contradict each other.
const BROKEN: &str = "
    SELECT p.id FROM products p
      LEFT JOIN listings l ON l.id = p.id
      LEFT JOIN product_revisions r ON r.id = p.published_revision_id
     WHERE (l.id IS NOT NULL) != (p.published_revision_id IS NOT NULL AND p.archived_at IS NULL)
        OR l.revision_id != p.published_revision_id OR l.name != r.name OR r.status != 'approved'
        OR r.number != (SELECT max(number) FROM product_revisions a WHERE a.product_id = p.id AND a.status = 'approved')
        OR p.open_revision_id IS DISTINCT FROM
           (SELECT o.id FROM product_revisions o
             WHERE o.product_id = p.id AND o.status IN ('draft', 'pending', 'changes_requested'))
        OR l.published_at != (SELECT min(a.decided_at) FROM product_revisions a WHERE a.product_id = p.id AND a.status = 'approved')
        OR l.updated_at != r.decided_at";

fn walked(market: &Market, actors: &[Actor], category: CategoryId, walk: &[(Step, usize)]) -> ProductId {
    let now = market.shared.clock.now();
    let said = |text: &str| Content {
        name: text.to_owned(),
        description: text.to_owned(),
        rendered: Rendered::of(text),
        price: Money::of(100, Currency::Eur),
        category,
        attributes: Vec::new(),
        images: None,
    };
    let mut conn = market.conn();
    let scope = Scope::Business(actors[0].business.get());
    let product = in_scope(&mut conn, &scope, |conn| {
        changes::create(&said("first"), &changes::Identity::default(), &actors[0], now, conn)
    })
    .expect("written");
    for (count, (step, who)) in walk.iter().enumerate() {
        let actor = &actors[*who];
        let name = format!("version of step {count}");
        // Whether it is refused is not the question here: only that nothing comes apart.
        let _ = in_scope(&mut conn, &scope, |conn| {
            let latest = souk::products::revisions::of_product(product, actor, conn)?
                .into_iter()
                .next()
                .ok_or(Error::NotFound)?;
            let seen = Seen { revision: latest.id, version: latest.version };
            let why = Some("because");
            match step {
                Edit => changes::edit(product, &said(&name), seen, actor, now, conn),
                Submit => changes::submit(product, actor, now, conn),
                Withdraw => changes::withdraw(product, actor, now, conn),
                Approve => changes::decide(seen, Action::Approve, None, actor, now, conn),
                SendBack => changes::decide(seen, Action::RequestChanges, why, actor, now, conn),
                Reject => changes::decide(seen, Action::Reject, why, actor, now, conn),
                Archive => archiving::archive(product, actor, now, conn),
                Restore => archiving::restore(product, actor, now, conn),
            }
        });
    }
    product
}

/// What the record tells of products, the oldest first.
pub fn events(market: &Market) -> Vec<String> {
    let told =
        market.text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM events WHERE action LIKE 'product.%'");
    told.split_whitespace().map(str::to_owned).collect()
}

/// Somebody who may do everything, in a business where nobody approves their own.
pub async fn admin_under_four_eyes(market: &Market) -> Person {
    let admin = market.admin_of(SHOP).await;
    market.run("UPDATE business_settings SET four_eyes = true");
    admin
}
