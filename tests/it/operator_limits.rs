//! How much a business may have: set by the operator for one or for all, kept in the transaction that would add more.

use diesel::connection::SimpleConnection;
use souk::db::{Scope, in_scope};

use crate::support::{Item, Market};

fn products(market: &Market) -> i64 {
    market.number("SELECT count(*) AS n FROM products WHERE archived_at IS NULL")
}

#[actix_web::test]
async fn a_business_with_a_limit_of_its_own_adds_no_more_and_sees_how_much_it_has() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let product = admin.writes("blue-door", &Item::default()).await;
    let business = market.number("SELECT id AS n FROM businesses");
    let path = format!("/operator/businesses/{business}");
    admin.get("/manage/blue-door/settings").await.is_ok().lacks("#limits");

    let page = operator.get(&path).await;
    let refused = page.fill("form#limits_form", &[("products", "many"), ("media", "-1")]).by_htmx().submit().await;
    refused.is_refused().shows("#products-error").shows("#media-error").lacks("#members-error");
    assert_eq!(refused.fill("form#limits_form", &[]).value("products"), Some("many"));
    let setting = page.fill("form#limits_form", &[("products", "1"), ("media", "1")]);
    setting.submit().await.redirects_to(&path).follow().await.says("#rooms", "Products 1 of 1");
    assert_eq!(market.number("SELECT count(*) AS n FROM events WHERE action = 'business.limits_changed'"), 1);
    admin.get("/manage/blue-door/settings").await.says("#limits", "Products 1 of 1");
    admin.get("/manage/blue-door/activity").await.says(".timeline", "The marketplace changed the limits");

    // What was typed stays, and the sentence says what to do.
    let item = Item { name: "Red Bowl", ..Item::default() };
    let form = admin.get("/manage/blue-door/products/new").await.fill("#product_form", &item.fields());
    let refused = form.submit().await;
    refused.is_refused().says("#name-error", "Your business can have one product. Archive it first");
    assert_eq!(refused.fill("#product_form", &[]).value("name"), Some("Red Bowl"));
    assert_eq!(products(&market), 1);
    admin.presses("archive", "blue-door", product).await.has_status(303);
    form.submit().await.has_status(303);
    let restoring = admin.presses("archive/delete", "blue-door", product).await;
    restoring.is_refused().says(".error-page", "Your business can have one product.");
    assert_eq!(products(&market), 1);

    // Of two who add the last one at once, one does.
    market.run("UPDATE business_settings SET most_products = 2");
    let form = |name| Item { name, ..Item::default() };
    let [first, second] =
        [admin.get("/manage/blue-door/products/new").await, admin.get("/manage/blue-door/products/new").await];
    let (first, second) =
        (first.fill("#product_form", &form("Cup").fields()), second.fill("#product_form", &form("Jug").fields()));
    let lock = format!("SELECT pg_advisory_xact_lock(hashtext('limit of products'), hashint8({business}))");
    let both = async { futures_util::join!(first.submit(), second.submit()) };
    let (first, second) = market.while_held(&lock, 2, both).await;
    let mut answers = [first.status().as_u16(), second.status().as_u16()];
    answers.sort_unstable();
    assert_eq!((answers, products(&market)), ([303, 422], 2));

    // However pictures and members come, and whatever a business writes into its own row.
    market.run("UPDATE business_settings SET most_members = 2");
    let user = market.user("Noor", false);
    for (statement, says) in [
        (
            format!(
                "INSERT INTO pictures (business_id, name, width, height, format, sizes, bytes, uploaded_by, created_at)
                 VALUES ({business}, repeat('a', 32), 1, 1, 'jpg', '{{1}}', 1000001, {}, now())",
                admin.id
            ),
            "limit reached: media 1",
        ),
        (
            format!(
                "INSERT INTO memberships (business_id, user_id, role_id, created_at)
                 SELECT {business}, {user}, min(id), now() FROM roles WHERE business_id = {business}"
            ),
            "limit reached: members 2",
        ),
        ("UPDATE business_settings SET most_products = 100".to_owned(), "only an operator limits"),
    ] {
        let done = in_scope(&mut market.conn(), &Scope::Business(business), |conn| conn.batch_execute(&statement));
        let error = done.expect_err("it is too much").to_string();
        assert!(error.contains(says), "{error}");
    }
}

#[actix_web::test]
async fn what_is_set_for_all_holds_where_nothing_else_is() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let page = operator.get("/operator/limits").await;
    page.fill("form#limits_form", &[("members", "1.5")]).submit().await.is_refused().shows("#members-error");
    let answer = page.fill("form#limits_form", &[("submissions", "1"), ("products", "5")]).submit().await;
    answer.redirects_to("/operator/limits").follow().await.says(".notice", "The limits are saved.");
    let first = admin.writes("blue-door", &Item::default()).await;
    let second = admin.writes("blue-door", &Item { name: "Red Bowl", ..Item::default() }).await;
    admin.submits("blue-door", first).await;
    let refused = admin.presses("submission", "blue-door", second).await;
    refused.is_refused().says(".error-page", "Your business can submit one product in a day.");
    admin.get("/manage/blue-door/settings").await.says("#limits", "Submissions in a day 1 of 1");
    // What is the business's own comes first, and a day later there is room again.
    market.run("UPDATE business_settings SET most_products = 9");
    admin.get("/manage/blue-door/settings").await.says("#limits", "Products 2 of 9");
    market.advance(chrono::TimeDelta::hours(25));
    admin.presses("submission", "blue-door", second).await.has_status(303);
}
