//! The numbers of approvals.

use chrono::TimeDelta;

use crate::support::{Item, Market};

const NUMBERS: &str = "/manage/blue-door/approvals/numbers";

#[actix_web::test]
async fn the_numbers_say_how_much_was_decided_how_fast_and_why_things_went_back() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    admin.get(NUMBERS).await.says("main", "No decisions in this period");
    // Work never rests, so that an hour is one whenever this runs.
    market.run(
        "UPDATE business_settings SET work_days = '{1,2,3,4,5,6,7}', work_from = '00:00', work_until = '23:59:59'",
    );
    let mut products = Vec::new();
    for name in ["Red Mug", "Green Mug", "Grey Mug", "White Mug"] {
        let product = editor.writes("blue-door", &Item { name, ..Item::default() }).await;
        editor.submits("blue-door", product).await;
        if name == "Red Mug" {
            // Taken back before anybody looked: what comes next is decided on for the first time.
            let path = format!("/manage/blue-door/products/{product}/submission/delete");
            editor.post(&path, &[]).await.has_status(303);
            editor.submits("blue-door", product).await;
        }
        products.push(product);
    }
    // A few seconds more, for a clock that is set back meanwhile.
    market.advance(TimeDelta::seconds(2 * 60 * 60 + 3));
    admin.approves(&market, "blue-door", products[0]).await;
    for product in &products[1..] {
        admin.sends_back(&market, "blue-door", *product, "Blurred.").await;
    }
    market.run(
        "INSERT INTO reasons (business_id, position, label) SELECT id, 1, 'Blurred picture' FROM businesses WHERE slug = 'blue-door';
         INSERT INTO decision_points (business_id, decision_id, position, reason_id, text)
         SELECT d.business_id, d.id, 0, r.id, 'Blurred.' FROM decisions d, reasons r WHERE d.kind = 'changes_requested'",
    );
    let page = admin.get(NUMBERS).await;
    assert_eq!(page.texts("#figures dd"), ["0", "4", "2.0 h", "2.0 h", "25%", "0"]);
    page.says("#by_author", "editor").says("#by_category", "Mugs").says("#by_kind", "Changes requested");
    page.says("#by_reason", "Came up 3 times in 30 days.")
        .shows("svg[role=\"img\"] title")
        .shows("svg[role=\"img\"] desc");
    assert_eq!(page.texts("#over_time tbody tr").len(), 31);
    page.press("#by_reason form").submit().await.redirects_to(NUMBERS);
    let page = admin.get(NUMBERS).await;
    page.lacks("#by_reason form").says("#by_reason", "Authors see it before they submit");

    // Whoever sees nothing else of approvals finds them in the navigation.
    market.run(
        "INSERT INTO roles (business_id, name, permissions)
         SELECT id, 'analyst', '{view_products,view_insights}' FROM businesses WHERE slug = 'blue-door'",
    );
    let analyst = market.member_of("blue-door", "analyst").await;
    let link = format!("a[href=\"{NUMBERS}\"]");
    analyst.get("/manage/blue-door").await.shows(&link);
    admin.get("/manage/blue-door").await.lacks(&link);

    let year = admin.get(&format!("{NUMBERS}?days=365")).await;
    year.says("#figures", "25%").shows(&format!("nav a[href=\"{NUMBERS}?days=365\"][aria-current]"));
    let file = admin.get(&format!("{NUMBERS}/file?days=90")).await;
    assert!(file.header("content-type").starts_with("text/csv"));
    for line in ["all,,4,0,4,1,720", "kind,changes_requested,3", "reason,Blurred picture,3"] {
        assert!(file.body().contains(line), "{}", file.body());
    }
    market.advance(TimeDelta::days(40));
    // The sessions have ended by then.
    let (admin, editor) = (market.signed_in(admin.id).await, market.signed_in(editor.id).await);
    admin.get(NUMBERS).await.says("main", "No decisions in this period");
    editor.get(NUMBERS).await.is_forbidden();
}

#[actix_web::test]
async fn a_hundred_thousand_decisions_are_counted_along_an_index() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    market.run(&format!(
        "INSERT INTO decisions (business_id, product_id, revision_id, submission_id, kind, decided_by, decided_at)
         SELECT d.business_id, d.product_id, d.revision_id, d.submission_id, 'approved', d.decided_by,
                now() - n * interval '5 minutes'
           FROM decisions d, generate_series(1, 100000) n WHERE d.product_id = {product};
         ANALYZE decisions"
    ));
    let query = include_str!("../../src/approvals/figures.sql");
    let query = query.replace("$1", "(SELECT min(id) FROM businesses WHERE slug = 'blue-door')");
    let query = query.replace("$2", "now() - interval '30 days'").replace("$3", "now()").replace("$4", "'day'");
    let plan = market.plan(&query.replace("$5", "'UTC'").replace("$6", "100000"));
    assert!(plan.contains("decisions_recent"), "{plan}");
    admin.get(&format!("{NUMBERS}?days=365")).await.is_ok().says("#figures", "100,000");
}
