//! The start page of a business.

use chrono::TimeDelta;

use crate::support::{Item, Market};

const START: &str = "/manage/blue-door";

#[actix_web::test]
async fn whoever_comes_sees_what_waits_for_them_and_what_came_back() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let item = |name| Item { name, ..Item::default() };
    let mug = editor.writes("blue-door", &item("Blue Mug")).await;
    let bowl = editor.writes("blue-door", &item("Red Bowl")).await;
    let plate = editor.writes("blue-door", &item("Old Plate")).await;
    editor.writes("blue-door", &item("Draft Cup")).await;
    for product in [mug, bowl, plate] {
        editor.submits("blue-door", product).await;
        market.advance(TimeDelta::days(2));
    }
    let own = approver.writes("blue-door", &item("Own Vase")).await;
    approver.submits("blue-door", own).await;

    let approver = market.signed_in(approver.id).await;
    let page = approver.get("/manage").await.follow().await;
    page.says("#waiting li:first-child", "Blue Mug").says("#waiting li:first-child", "for 6 days");
    page.says("#waiting", "Own Vase").says(".page-head__lead", "approver");
    assert_eq!(page.attributes(".workspace__nav a[aria-current]", "href"), [START]);
    // Where two people are needed, one's own work does not wait for oneself.
    market.run("UPDATE business_settings SET four_eyes = true");
    assert!(!approver.get(START).await.text("#waiting").contains("Own Vase"));

    approver.approves(&market, "blue-door", mug).await;
    approver.sends_back(&market, "blue-door", bowl, "Say how large it is.").await;
    approver.rejects(&market, "blue-door", plate, "We have three of these.").await;
    let editor = market.signed_in(editor.id).await;
    let page = editor.get(START).await;
    page.says("#came-back", "Red Bowl").says("#came-back", "Say how large it is.").says("#came-back", "We have three");
    page.says("#drafts", "Draft Cup").says("#decided", "Blue Mug").lacks("#waiting").lacks("#first-steps");
    assert_eq!(page.texts(".tallies dt").len(), 3, "an editor is told no number of what they may not see");
    page.is_silent_on("Own Vase");
    // Another editor hears nothing of it.
    let other = market.editor_of("blue-door").await;
    other.get(START).await.lacks("#came-back").is_silent_on("three of these").shows(".empty");
    // What is changed again, archived or old is no news.
    editor.edits("blue-door", plate, &[("name", "New Plate")]).await.has_status(303);
    editor.presses("archive", "blue-door", bowl).await.has_status(303);
    market.advance(TimeDelta::days(15));
    let page = market.signed_in(editor.id).await.get(START).await;
    page.lacks("#came-back").lacks("#decided").says("#drafts", "New Plate");
}

#[actix_web::test]
async fn a_new_business_is_led_through_its_first_steps_until_they_are_done() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let done = async || admin.get(START).await.texts("#first-steps [data-done]");
    assert_eq!(done().await.len(), 2, "its owner and this admin can both approve");
    market.editor_of("blue-door").await.get(START).await.lacks("#first-steps");
    admin.writes("blue-door", &Item::default()).await;
    let profile = [("tagline", "Mugs"), ("about", "By hand."), ("email", "hello@blue.example")];
    admin.get("/manage/blue-door/settings").await.fill("#profile_form", &profile).submit().await.has_status(303);
    assert_eq!(done().await.len(), 4);
    admin.get(START).await.press("form[action$=\"/set-up\"]").submit().await.redirects_to(START);
    admin.get(START).await.lacks("#first-steps");
    market.run("UPDATE business_settings SET set_up_at = NULL; UPDATE businesses SET logo = '/media/a.png'");
    admin.get(START).await.lacks("#first-steps");
}

#[actix_web::test]
async fn the_start_page_walks_along_indexes_however_much_there_is() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    market.run(&format!(
        "INSERT INTO products (business_id, author_id, created_at, updated_at)
         SELECT business_id, author_id, now(), now() FROM products, generate_series(1, 20000) WHERE id = {product};
         INSERT INTO product_revisions (business_id, product_id, number, status, author_id, writers, name, slug, description,
                                        price_minor, currency, category_id, reason, created_at, updated_at)
         SELECT p.business_id, p.id, 1, (ARRAY['draft', 'pending', 'rejected', 'changes_requested'])[p.id % 4 + 1],
                CASE WHEN p.id % 50 < 4 THEN p.author_id ELSE 2 END, ARRAY[p.author_id], 'n', 'n', 'd', 1, 'EUR', r.category_id, 'because', now(), now()
           FROM products p, product_revisions r WHERE r.product_id = {product} AND p.id <> {product};
         ANALYZE"
    ));
    let begun = std::time::Instant::now();
    admin.get(START).await.is_ok().says(".tallies", "more than 1,000");
    assert!(begun.elapsed().as_millis() < 1500, "{:?}", begun.elapsed());
    let plan = market.plan(&format!(
        "SELECT r.id FROM product_revisions r JOIN products p ON p.business_id = r.business_id AND p.id = r.product_id
          WHERE r.business_id = 1 AND r.author_id = {} AND r.status = 'draft' AND p.archived_at IS NULL
          ORDER BY r.updated_at DESC, r.id DESC LIMIT 6",
        admin.id
    ));
    assert!(plan.contains("product_revisions_mine"), "{plan}");
}
