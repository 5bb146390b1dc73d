//! Nothing that was not approved can be reached by a visitor, whatever happens to a product meanwhile.

use std::cell::Cell;

use crate::support::{Item, Market, Visitor};

const SHOP: &str = "blue-door";

/// Everything public that could show a product.
async fn everything_public(visitor: &Visitor, product: i64) -> String {
    let mut said = String::new();
    for path in [
        "/".to_owned(),
        "/listings".to_owned(),
        "/listings?q=mug".to_owned(),
        "/listings?category=mugs-cups".to_owned(),
        format!("/listings/{product}-blue-mug"),
        "/businesses/blue-door".to_owned(),
        "/businesses".to_owned(),
        "/categories/mugs-cups".to_owned(),
        "/feed.atom".to_owned(),
        "/categories/mugs-cups/feed.atom".to_owned(),
        "/businesses/blue-door/feed.atom".to_owned(),
        "/sitemap.xml".to_owned(),
        "/sitemaps/listings-0.xml".to_owned(),
    ] {
        said += &visitor.get(&path).await.body();
    }
    let asked = visitor.post("/assistant", &[("question", "Which mug is there, and what does it cost?")]).await;
    said += &asked.body();
    if asked.status() == 303 {
        said += &asked.follow().await.body();
    }
    said
}

#[actix_web::test]
async fn only_what_was_approved_is_ever_public() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = market.publishes(&approver, SHOP, &Item { name: "Mug approved", ..Item::default() });
    let (visitor, is_over, looks) = (market.visitor(), Cell::new(false), Cell::new(0));
    let reader = async {
        while !is_over.get() {
            let said = everything_public(&visitor, product).await;
            for word in ["secretname", "secrettext", "66.66", "secretfact"] {
                assert!(!said.contains(word), "the public reads {word}");
            }
            looks.set(looks.get() + 1);
        }
    };
    let secret = [
        ("name", "Mug secretname"),
        ("description", "A secrettext."),
        ("price", "66.66"),
        ("attributes", "Kind: secretfact"),
    ];
    let life = async {
        for _ in 0..2 {
            // Rejected, sent back, and approved but for what is secret.
            editor.edits(SHOP, product, &secret).await.has_status(303);
            editor.submits(SHOP, product).await;
            approver.rejects(&market, SHOP, product, "secrettext is no word.").await;
            editor.edits(SHOP, product, &secret).await.has_status(303);
            editor.edits(SHOP, product, &[("brand", "Approved Brand")]).await.has_status(303);
            editor.submits(SHOP, product).await;
            approver.sends_back(&market, SHOP, product, "secrettext again.").await;
            editor.presses("archive", SHOP, product).await.has_status(303);
            editor.presses("archive/delete", SHOP, product).await.has_status(303);
            editor.edits(SHOP, product, &[("tags", "secretfact")]).await.has_status(303);
            editor.submits(SHOP, product).await;
            let open = market.open_revision(product);
            let page = approver.get(&format!("/manage/blue-door/approvals/{open}?against=public")).await;
            let part = page.fill("#decision", &[("reason", "Only the brand.")]).to("part").ticking("accept_brand");
            let done = part.submit().await.follow().await;
            done.press("#undo").submit().await.has_status(303);
            let page = approver.get(&format!("/manage/blue-door/approvals/{open}?against=public")).await;
            let part = page.fill("#decision", &[("reason", "Only the brand.")]).to("part").ticking("accept_brand");
            part.submit().await.has_status(303);
            // Rolled back to what was approved first, while the secret draft is open.
            let page = approver.product(SHOP, product).await;
            let confirm =
                approver.get(page.attributes("a[href*=\"/roll-back\"]", "href").last().expect("a way back")).await;
            confirm.press("#roll-back").submit().await.has_status(303);
            editor.submits_or_edits(product).await;
            approver.rejects(&market, SHOP, product, "No.").await;
        }
        is_over.set(true);
    };
    futures_util::future::join(reader, life).await;
    assert!(looks.get() >= 3, "it was looked at {} times", looks.get());
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Mug approved");
}

impl crate::support::Person {
    async fn submits_or_edits(&self, product: i64) {
        self.edits(SHOP, product, &[("description", "Another secrettext.")]).await.has_status(303);
        self.submits(SHOP, product).await;
    }
}
