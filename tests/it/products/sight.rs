//! Who in a business sees and may do what with a product.

use super::{PRODUCTS, SHOP};
use crate::support::{Item, Market};

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
    page.is_ok().lacks(".page-head form").lacks("a[href$=\"/edit\"]");
    viewer.get(PRODUCTS).await.lacks("a[href$=\"/products/new\"]").lacks("a[href$=\"/approvals\"]");
    let refused = viewer.post(&format!("{PRODUCTS}/{product}/submission"), &[]).await;
    refused
        .is_forbidden()
        .says(".error-page", "you can’t submit or withdraw products. Ask an admin of the business for help.");
    editor
        .get(PRODUCTS)
        .await
        .shows("a[href$=\"/products/new\"]")
        .lacks("a[href$=\"/approvals\"]")
        .lacks("a[href$=\"/activity\"]");
    market.approver_of(SHOP).await.get(PRODUCTS).await.shows("a[href$=\"/approvals\"]");
}
