//! Two people with one product: whoever comes second loses nothing, and overwrites nobody.

use futures_util::future::join_all;

use super::{PRODUCTS, SHOP, events};
use crate::support::{Item, Market};

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
            .says("#late li", "this changed in the meantime too.")
            .shows("#late a[href=\"#name\"]");
        answer
            .says("#late li", "Price: updated to what was saved")
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
    later
        .is_late()
        .says("#late li", "Price: updated to what was saved")
        .lacks("#name-saved")
        .shows("#name[value=\"Red Mug\"]");
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
    draft.submit().await.is_late().says("#late", "Withdraw it to keep working").shows("#name[value=\"Red Mug\"]");
    author.presses("archive", SHOP, product).await.has_status(303);
    draft.submit().await.is_late().says("#late", "This product is archived.").shows("#name[value=\"Red Mug\"]");
    other.product(SHOP, product).await.is_missing();
    author.presses("archive/delete", SHOP, product).await.has_status(303);
    // What was approved meanwhile is what the next version begins with.
    approver.approves(&market, SHOP, product).await;
    let late = draft.submit().await;
    late.is_late().says("#late", "Check the result and save again.");
    late.press("#product_form").submit().await.has_status(303);
    author.product(SHOP, product).await.says("h1", "Red Mug").says(".timeline", "Version 2");
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Blue Mug");
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
async fn of_two_texts_one_the_other_or_both_are_saved() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let item = Item { description: "Of clay.", facts: "Size: small", ..Item::default() };
    let product = author.writes(SHOP, &item).await;
    let page = author.get(&format!("{PRODUCTS}/{product}/edit")).await;
    let theirs =
        [("name", "Cup"), ("price", "30"), ("description", "Theirs.\r\n\r\nLong."), ("attributes", "Glaze: red")];
    other.edits(SHOP, product, &theirs).await.has_status(303);
    let ours = [("name", "Bowl"), ("price", "31"), ("description", "Ours."), ("attributes", "Size: large")];
    let late = page.fill("#product_form", &ours).submit().await;
    late.is_late()
        .shows("#choose-name")
        .lacks("#choose-name input[value=both]")
        .shows("#choose-description input[value=both]");

    // A third change meanwhile asks again; what was chosen is in the fields.
    let choice = late.press("#product_form").choosing("name", "theirs").choosing("description", "both");
    let choice = choice.choosing("attributes", "both");
    other.edits(SHOP, product, &[("tags", "third")]).await.has_status(303);
    let later = choice.submit().await;
    later
        .is_late()
        .shows("#name[value=Cup]")
        .shows("#price[value=\"31\"]")
        .shows("#tags[value=third]")
        .lacks("#choose-name");
    later.press("#product_form").submit().await.has_status(303);
    let shown = author.product(SHOP, product).await;
    shown
        .says("h1", "Cup")
        .says(".attributes", "€31.00")
        .says(".attributes", "Glaze red")
        .says(".attributes", "Size large");
    shown.says(".prose", "Theirs. Long. Ours.");
}
