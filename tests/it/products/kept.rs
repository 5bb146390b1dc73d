//! What is typed into the form of a product is kept: it is there again when the form is opened again, and two people
//! see each other.

use chrono::TimeDelta;
use futures_util::future::join_all;
use souk::db::{Scope, in_scope};
use souk::products::unsaved::forget_old;

use super::asking::new_form;
use super::{PRODUCTS, SHOP};
use crate::support::{Draft, Item, Market, Page};

const KEEP: &str = "button[formaction$=\"/unsaved\"]";

/// As the script does it.
async fn kept(draft: &Draft, page: &Page) -> Page {
    let keep = draft.clone().through(page, KEEP);
    keep.submit().await
}

#[actix_web::test]
async fn what_was_typed_is_there_when_the_form_is_opened_again() {
    let market = Market::start().await;
    let (editor, colleague) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let page = new_form(&editor).await;
    let typed = [("name", "Blue Mug"), ("price", "cheap"), ("description", "Thrown\r\nby hand"), ("barcode", "12")];
    let answer = kept(&page.fill("#product_form", &typed), &page).await;
    answer.is_ok().says("#kept", "Saved").shows("#kept time[datetime]").shows("input[name=kept]");

    // On another device, the next day; nobody else sees it, and it is no draft.
    market.advance(TimeDelta::days(1));
    let again = new_form(&editor).await;
    again
        .says("#restored", "We kept what you typed on")
        .shows("#name[value=\"Blue Mug\"]")
        .shows("#price[value=cheap]");
    again.says("#description", "by hand").shows("#barcode[value=\"12\"]");
    new_form(&colleague).await.lacks("#restored").lacks("#name[value=\"Blue Mug\"]");
    editor.get(PRODUCTS).await.is_silent_on("Blue Mug");
    editor.get(&format!("{PRODUCTS}/new?another=yes")).await.lacks("#restored");

    // Saved, it is no longer kept.
    let right = [("price", "12"), ("category", "vases"), ("barcode", "")];
    again.fill("#product_form", &right).submit().await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM unsaved"), 0);
    new_form(&editor).await.lacks("#restored");

    // Or discarded; or nobody came back within a month.
    let page = new_form(&editor).await;
    kept(&page.fill("#product_form", &[("name", "Vase")]), &page).await.is_ok();
    let page = new_form(&editor).await;
    let discard = page.press("#product_form").through(&page, "button[data-discard]").submit().await;
    discard.redirects_to(&format!("{PRODUCTS}/new"));
    discard.follow().await.says(".notice", "Your unsaved changes were discarded.").lacks("#restored");
    kept(&page.fill("#product_form", &[("name", "Vase")]).forged("kept", ""), &page).await.is_ok();
    assert_eq!(market.number("SELECT count(*) AS n FROM unsaved"), 1);
    let now = market.shared.clock.now();
    let forget = |days| {
        let at = now + TimeDelta::days(days);
        in_scope(&mut market.conn(), &Scope::Operator, |conn| forget_old(at, 10, conn)).expect("it runs")
    };
    assert_eq!([forget(29), forget(31)], [0, 1]);
}

#[actix_web::test]
async fn a_form_that_was_refused_is_kept_too() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let page = new_form(&editor).await;
    page.fill("#product_form", &[("name", "Blue Mug"), ("price", "cheap")]).submit().await.is_refused();
    new_form(&editor).await.says("#restored", "We kept").shows("#price[value=cheap]");

    // What was typed while it was handed in is there once it can be edited again.
    let product = editor.writes(SHOP, &Item::default()).await;
    let edit = format!("{PRODUCTS}/{product}/edit");
    let page = editor.get(&edit).await;
    editor.submits(SHOP, product).await;
    let late = page.fill("#product_form", &[("name", "Red Mug")]).submit().await;
    late.is_late().says("#late", "What you typed is kept");
    editor.get(&edit).await.is_late();
    approver.sends_back(&market, SHOP, product, "Larger, please.").await;
    let again = editor.get(&edit).await;
    again.is_ok().shows("#restored").shows("#name[value=\"Red Mug\"]");
    again.press("#product_form").submit().await.has_status(303);
    editor.product(SHOP, product).await.says("h1", "Red Mug");
    editor.get(&edit).await.lacks("#restored");
}

#[actix_web::test]
async fn two_people_on_one_draft_see_each_other_and_lose_nothing() {
    let market = Market::start().await;
    let (rui, ines) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = rui.writes(SHOP, &Item::default()).await;
    let edit = format!("{PRODUCTS}/{product}/edit");
    let (hers, his) = (ines.get(&edit).await, rui.get(&edit).await);
    hers.lacks("#kept [data-part=others] p");
    kept(&his.fill("#product_form", &[("name", "Red Mug")]), &his).await.lacks("#kept [data-part=others] p");
    let hers_typed = hers.fill("#product_form", &[("name", "Green Mug"), ("price", "30")]);
    kept(&hers_typed, &hers).await.says("#kept [data-part=others]", "is editing this too (last change");
    ines.get(&edit).await.says("#kept [data-part=others]", "is editing this too");
    market.advance(TimeDelta::minutes(6));
    ines.get(&edit).await.lacks("#kept [data-part=others] p");

    // His are saved first: she hears of it while she writes, and finds both when she comes back.
    his.fill("#product_form", &[("name", "Red Mug"), ("tags", "red")]).submit().await.has_status(303);
    let again = ines.get(&edit).await;
    again.is_ok().shows("#restored").says("#late li", "Name").says("#name-saved", "Red Mug").shows("#tags[value=red]");
    again.shows("#name[value=\"Green Mug\"]").shows("#price[value=\"30\"]");
    let theirs = again.press("#product_form").choosing("name", "theirs");
    theirs.submit().await.has_status(303);
    let shown = ines.product(SHOP, product).await;
    shown.says("h1", "Red Mug").says(".attributes", "€30.00");
    assert_eq!(market.number("SELECT count(*) AS n FROM unsaved"), 0);
}

#[actix_web::test]
async fn two_windows_of_one_form_do_not_overwrite_each_other() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let product = editor.writes(SHOP, &Item::default()).await;
    let edit = format!("{PRODUCTS}/{product}/edit");
    let (one, two) = (editor.get(&edit).await, editor.get(&edit).await);
    let (red, green) =
        (one.fill("#product_form", &[("name", "Red Mug")]), two.fill("#product_form", &[("name", "Green Mug")]));
    let answers = join_all([kept(&red, &one), kept(&red, &one), kept(&red, &one)]).await;
    for answer in answers {
        answer.says("#kept", "Saved");
    }
    kept(&green, &two).await.says("#kept", "in another window too");
    let name = "SELECT typed ->> 'name' AS text FROM unsaved";
    assert_eq!(market.text(name), "Red Mug");
    // Saving the one leaves what the other holds.
    green.submit().await.has_status(303);
    assert_eq!(market.text(name), "Red Mug");
    let again = editor.get(&edit).await;
    again.shows("#restored").shows("#name[value=\"Red Mug\"]").says("#name-saved", "Green Mug");

    // Somebody who may only look keeps nothing.
    let viewer = market.viewer_of(SHOP).await;
    let forged = [("product", product.to_string()), ("name", "Mine".to_owned()), ("tab", "x".to_owned())];
    viewer
        .request(actix_web::http::Method::POST, &format!("{PRODUCTS}/unsaved"))
        .form(&forged)
        .send()
        .await
        .is_forbidden();
}
