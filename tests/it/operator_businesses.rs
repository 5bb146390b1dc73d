//! The operator's businesses: found, looked at, suspended and reinstated.

use diesel::connection::SimpleConnection;
use souk::db::{Scope, in_scope};

use crate::support::{Item, Market, Page, Person, eventually};

const REASON: &str = "Sells what it does not have.\nShow us an <invoice>.";
const ROWS: &str = "SELECT jsonb_agg(to_jsonb(l) ORDER BY id)::text AS text FROM listings l";

fn path_of(market: &Market, slug: &str) -> String {
    let id = market.number(&format!("SELECT id AS n FROM businesses WHERE slug = '{slug}'"));
    format!("/operator/businesses/{id}")
}

async fn suspends(operator: &Person, path: &str) -> Page {
    let page = operator.get(path).await;
    page.fill("form#suspension_form", &[("reason", REASON)]).submit().await
}

fn recorded(market: &Market) -> String {
    market.text(
        "SELECT string_agg(action, ' ' ORDER BY id) AS text FROM events
          WHERE action IN ('business.suspended', 'business.reinstated')",
    )
}

fn product_state(market: &Market, product: i64) -> String {
    market.text(&format!("SELECT head_status AS text FROM products WHERE id = {product}"))
}

#[actix_web::test]
async fn a_suspended_business_is_out_of_sight_at_once_and_comes_back_as_it_was() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let operator = market.operator().await;
    let item = |name| Item { name, ..Item::default() };
    let shown = market.publishes(&admin, "blue-door", &item("Blue Mug"));
    let archived = market.publishes(&admin, "blue-door", &item("Old Plate"));
    admin.presses("archive", "blue-door", archived).await.has_status(303);
    let waiting = admin.writes("blue-door", &item("New Cup")).await;
    admin.submits("blue-door", waiting).await;
    let review = admin.review(&market, "blue-door", waiting).await;
    let asker = market.somebody("Ann").await;
    let conversation = market.number(&format!(
        "INSERT INTO conversations (owner, user_id, about_business_id, title, created_at, updated_at)
         SELECT 'user {0}', {0}, id, 'mugs', now(), now() FROM businesses RETURNING id AS n",
        asker.id
    ));
    let before = market.text(ROWS);
    let (visitor, path) = (market.visitor(), path_of(&market, "blue-door"));
    let address = format!("/listings/{shown}-blue-mug");
    let naming = ["/listings?q=mug", "/businesses", "/", "/feed.atom", "/suggestions?q=blue", address.as_str()];
    for page in naming {
        eventually("it is public", async || visitor.get(page).await.body().contains("Blue Door")).await;
    }

    // Without a reason, and with one that is too long, nothing happens and nothing typed is lost.
    let page = operator.get(&path).await;
    page.fill("form#suspension_form", &[("reason", " ")]).submit().await.is_refused().shows("#reason-error");
    let long = "a".repeat(20_000);
    let again = page.fill("form#suspension_form", &[("reason", &long)]).by_htmx().submit().await;
    assert_eq!(again.is_refused().fill("form#suspension_form", &[]).value("reason"), Some(long.as_str()));
    let answer = page.fill("form#suspension_form", &[("reason", REASON)]).submit().await;
    answer.redirects_to(&path).follow().await.says(".notice", "One listing is gone").says(".suspended", "<invoice>");
    assert_eq!(market.text(ROWS), "");
    for gone in ["/businesses/blue-door", "/listings?business=blue-door"] {
        visitor.get(gone).await.is_missing();
    }
    for page in naming {
        eventually("pages follow", async || !visitor.get(page).await.body().contains("Blue Door")).await;
    }
    visitor.get(&address).await.has_status(410);
    let chat = asker.get(&format!("/assistant/conversations/{conversation}")).await;
    chat.is_ok().is_silent_on("Blue Door").says("main", "no longer listed");
    for file in ["listings-0", "businesses"] {
        visitor.get(&format!("/sitemaps/{file}.xml")).await.is_silent_on("blue");
    }

    // Its members read why, and go on working; nothing is published on any way.
    editor.get("/manage/blue-door/products").await.is_ok().says(".suspended", "Show us an <invoice>.");
    let draft = editor.writes("blue-door", &item("Draft Bowl")).await;
    editor.submits("blue-door", draft).await;
    let refused = review.press("#decision").to("approval").submit().await;
    refused.has_status(409).says("main", "The marketplace has suspended Blue Door");
    admin.presses("archive/delete", "blue-door", archived).await.is_late().says("main", "has suspended Blue Door");
    market.run("UPDATE memberships SET is_trusted = true");
    let trusted = admin.writes("blue-door", &item("Trusted Jug")).await;
    admin.submits("blue-door", trusted).await;
    for product in [waiting, draft, trusted] {
        assert_eq!(product_state(&market, product), "pending");
    }
    assert_eq!(market.text(ROWS), "");
    assert_eq!(market.mail_to(&admin.email).kind, "business_suspended");
    assert!(market.mails_to(&editor.email).is_empty());
    admin.get("/notifications").await.says("main", "The marketplace has suspended Blue Door");
    let record = admin.get("/manage/blue-door/activity").await;
    record.says(".timeline", "The marketplace suspended the business").is_silent_on("operator");

    // A business that closes and opens again meanwhile is no more public than before.
    market.run("UPDATE businesses SET closed_at = now()");
    let page = admin.get("/manage/blue-door/settings/closing").await;
    let opened = page.press("form[action$=\"closing/delete\"]").submit().await;
    opened.has_status(303).follow().await.says(".notice", "but the marketplace has suspended it");
    assert_eq!(market.text(ROWS), "");

    let page = operator.get(&path).await;
    let answer = page.press("#suspension_form form").submit().await;
    answer.redirects_to(&path).follow().await.says(".notice", "One listing is back").lacks(".suspended");
    assert_eq!(market.text(ROWS), before);
    for page in naming {
        eventually("it is public again", async || visitor.get(page).await.body().contains("Blue Door")).await;
    }
    assert_eq!(market.mail_to(&admin.email).kind, "business_reinstated");
    admin.get("/manage/blue-door").await.is_ok().lacks(".suspended");
    assert_eq!(product_state(&market, waiting), "pending");
}

#[actix_web::test]
async fn whoever_comes_first_nothing_of_a_suspended_business_is_listed() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let public = market.publishes(&admin, "blue-door", &Item::default());
    let product = admin.writes("blue-door", &Item { name: "Red Bowl", ..Item::default() }).await;
    admin.submits("blue-door", product).await;
    admin.edits("blue-door", public, &[("name", "Bluer Mug")]).await.has_status(303);
    admin.submits("blue-door", public).await;
    let path = path_of(&market, "blue-door");
    let approving = admin.review(&market, "blue-door", product).await.press("#decision").to("approval");
    let changing = admin.review(&market, "blue-door", public).await.press("#decision").to("approval");
    let page = operator.get(&path).await;
    let suspending = page.fill("form#suspension_form", &[("reason", REASON)]);
    let lock = "SELECT FROM businesses WHERE slug = 'blue-door' FOR UPDATE";
    let both = async { futures_util::join!(suspending.submit(), approving.submit()) };
    let (suspended, approved) = market.while_held(lock, 2, both).await;
    suspended.redirects_to(&path);
    assert!(matches!(approved.status().as_u16(), 303 | 409), "{approved:?}");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);

    // Whoever reinstates waits for a product that is being changed; who approves that change does not wait for them.
    let back = operator.get(&path).await.press("#suspension_form form");
    let lock = format!("SELECT FROM products WHERE id = {public} FOR UPDATE");
    let both = async { futures_util::join!(back.submit(), changing.submit()) };
    let (back, changed) = market.while_held(&lock, 2, both).await;
    back.redirects_to(&path);
    assert!(matches!(changed.status().as_u16(), 303 | 409), "{changed:?}");
    let wrong = "SELECT count(*) AS n FROM products p LEFT JOIN listings l ON l.id = p.id
                  WHERE p.published_revision_id IS DISTINCT FROM l.revision_id";
    assert_eq!((market.number(wrong), recorded(&market).as_str()), (0, "business.suspended business.reinstated"));
}

#[actix_web::test]
async fn of_two_operators_who_suspend_or_reinstate_at_once_one_does_it() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let (one, other) = (market.operator().await, market.operator().await);
    let path = path_of(&market, "blue-door");
    let lock = "SELECT FROM businesses WHERE slug = 'blue-door' FOR UPDATE";
    let [first, second] = [one.get(&path).await, other.get(&path).await]
        .map(|page| page.fill("form#suspension_form", &[("reason", REASON)]));
    let both = async { futures_util::join!(first.submit(), second.submit()) };
    let (first, second) = market.while_held(lock, 2, both).await;
    first.redirects_to(&path);
    second.redirects_to(&path);
    assert_eq!((recorded(&market).as_str(), market.mails_to(&admin.email).len()), ("business.suspended", 1));
    suspends_again(&one, &path).await;

    let [first, second] =
        [one.get(&path).await, other.get(&path).await].map(|page| page.press("#suspension_form form"));
    let both = async { futures_util::join!(first.submit(), second.submit()) };
    let (first, second) = market.while_held(lock, 2, both).await;
    first.redirects_to(&path);
    second.redirects_to(&path);
    assert_eq!(recorded(&market), "business.suspended business.reinstated");
    assert_eq!(market.mails_to(&admin.email).len(), 2);
}

async fn suspends_again(operator: &Person, path: &str) {
    operator.get(path).await.lacks("form#suspension_form");
    let answer = operator.post(&format!("{path}/suspension"), &[("reason", "Again.")]).await;
    answer.redirects_to(path).follow().await.says(".notice", "is suspended already").is_silent_on("Again.");
}

#[actix_web::test]
async fn businesses_are_found_by_name_address_and_owner_however_many_there_are() {
    let market = Market::start().await;
    let operator = market.operator().await;
    for name in ["Blue Door", "Oak & Ash", "Blue Gate"] {
        market.business(name);
    }
    market.run(
        "UPDATE users SET name = 'Zoë Sandoval' WHERE id = (
             SELECT owner_id FROM business_settings s JOIN businesses b ON b.id = s.business_id WHERE b.slug = 'oak-ash');
         UPDATE businesses SET town = 'Porto' WHERE slug = 'blue-gate';
         UPDATE businesses SET suspended_at = now() WHERE slug = 'blue-door'",
    );
    let found = async |query: &str| operator.get(&format!("/operator/businesses{query}")).await.texts("tbody td a");
    assert_eq!(found("").await, ["Blue Gate", "Oak & Ash", "Blue Door"]);
    for (words, names) in [
        ("blue", vec!["Blue Gate", "Blue Door"]),
        ("DOO+blu", vec!["Blue Door"]),
        ("oak-ash", vec!["Oak & Ash"]),
        ("port", vec!["Blue Gate"]),
        ("zo%C3%AB+sand", vec!["Oak & Ash"]),
        ("owner-of", vec!["Blue Gate", "Oak & Ash", "Blue Door"]),
        ("blue&state=suspended", vec!["Blue Door"]),
        ("&state=closed", vec![]),
        ("'%20%26%20!(%5C:*", vec![]),
        ("lue", vec![]),
    ] {
        assert_eq!(found(&format!("?q={words}")).await, names, "{words}");
    }
    let long = "blue ".repeat(4000);
    operator.get(&format!("/operator/businesses?q={}&before=x", long.trim().replace(' ', "+"))).await.is_ok();

    // A long list is read page by page along its key, and words along an index.
    market.run(
        "INSERT INTO businesses (slug, name, created_at) SELECT 'many-' || n, 'Many ' || n, now() FROM generate_series(1, 3000) n;
         INSERT INTO business_settings (business_id) SELECT id FROM businesses WHERE slug LIKE 'many-%';
         ANALYZE businesses",
    );
    let page = operator.get("/operator/businesses").await;
    assert_eq!(page.texts("tbody tr").len(), 50);
    let next = page.attributes("main p.section a.button", "href").remove(0);
    assert_eq!(operator.get(&next).await.texts("tbody td a").first().map(String::as_str), Some("Many 2950"));
    let words =
        "array_to_tsvector(words_of(b.name || ' ' || b.slug || ' ' || b.town || ' ' || b.address || ' ' || b.email))";
    for (condition, index) in [
        ("b.id < 100000", "businesses_pkey"),
        ("b.id < 100000 AND b.suspended_at IS NOT NULL", "businesses_suspended"),
        (&format!("b.id < 100000 AND {words} @@ '''gat'':*'::tsquery"), "businesses_found"),
    ] {
        let plan = market.plan(&format!("SELECT b.id FROM businesses b WHERE {condition} ORDER BY b.id DESC LIMIT 51"));
        assert!(plan.contains(index), "{plan}");
    }
}

#[actix_web::test]
async fn businesses_that_are_called_like_an_older_one_are_listed_with_it() {
    let market = Market::start().await;
    let operator = market.operator().await;
    market.business("Blue Door");
    market.business("Oak & Ash");
    operator.get("/operator/businesses?state=clashing").await.is_ok().says("main", "No businesses found");
    // As from before names were compared: a capital I for an l, and an accent.
    market.run(
        "INSERT INTO businesses (slug, name, created_at) VALUES ('bd', 'BIue Door', now()), ('oa', 'OAK – ásh', now());
         INSERT INTO business_settings (business_id) SELECT id FROM businesses WHERE slug IN ('bd', 'oa')",
    );
    let page = operator.get("/operator/businesses?state=clashing").await;
    assert_eq!(page.texts("tbody td:first-child > a"), ["OAK – ásh", "BIue Door"]);
    page.says("tbody", "Looks like Blue Door").says("tbody", "Looks like Oak & Ash");
    assert_eq!(page.attributes("tbody .find__more a", "href")[1], path_of(&market, "blue-door"));
    let plan = market.plan(
        "SELECT b.id FROM businesses b WHERE b.id < 100000 AND b.folded_name IS NULL ORDER BY b.id DESC LIMIT 51",
    );
    assert!(plan.contains("businesses_without_look"), "{plan}");
}

#[actix_web::test]
async fn a_look_is_recorded_for_the_business_and_nobody_lifts_a_suspension_but_an_operator() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let path = path_of(&market, "blue-door");
    let looks = "SELECT count(*) AS n FROM events WHERE action = 'business.looked_at'";
    let page = operator.get(&path).await;
    page.is_ok().says(".counts", "Members 2").says("#acts", "operator looked at it");
    operator.get(&path).await.is_ok();
    assert_eq!(market.number(looks), 1);
    market.advance(chrono::TimeDelta::minutes(11));
    operator.get(&path).await.is_ok();
    assert_eq!(market.number(looks), 2);
    let record = admin.get("/manage/blue-door/activity?about=business").await;
    record.says(".timeline", "The marketplace looked at the business’s details");
    operator.get("/operator/businesses/999999").await.is_missing();
    operator.get("/operator/businesses/x").await.is_missing();
    admin.get(&path).await.is_missing();

    suspends(&operator, &path).await.has_status(303);
    let business = market.number("SELECT id AS n FROM businesses");
    let lifted = in_scope(&mut market.conn(), &Scope::Business(business), |conn| {
        conn.batch_execute("UPDATE businesses SET suspended_at = NULL")
    });
    assert!(lifted.expect_err("it may not").to_string().contains("only an operator"));
}
