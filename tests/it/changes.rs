//! What changes in public is seen wherever it is shown, whoever changed it: here always somebody with a console.

use std::time::Duration;

use diesel::{PgConnection, RunQueryDsl, sql_query};
use souk::changes::model::{listen, notices};
use souk::changes::{Change, Kind, Notice};
use souk::db::{Scope, in_scope};
use souk::error::Error;

use crate::support::{Item, Market, Visitor, eventually, wait_until};

const SHOP: &str = "blue-door";
/// How long it may take until everybody sees a change.
const SOON: Duration = Duration::from_secs(4);

/// Asks for these pages until each says its words, as somebody for whom they are kept.
async fn soon(visitor: &Visitor, pages: &[(&str, &str, &str)]) {
    for (path, selector, words) in pages {
        let says = async || visitor.get(path).await.texts(selector).iter().any(|text| text.contains(words));
        let took = eventually(&format!("{path} says {words:?}"), says).await;
        assert!(took < SOON, "{path} took {took:?} to say {words:?}");
    }
}

/// Asks for pages until they are kept: then a change is only seen if it is heard of.
async fn keeps(market: &Market, visitor: &Visitor, pages: &[&str]) {
    eventually("the pages are kept", async || {
        for path in pages.iter().chain(pages) {
            visitor.get(path).await.is_ok();
        }
        market.shared.page_cache.count() >= pages.len()
    })
    .await;
}

#[actix_web::test]
async fn a_business_that_is_renamed_is_called_so_on_every_page_at_once() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let mug = market.publishes(&admin, SHOP, &Item::default());
    let visitor = market.visitor();
    let listing = format!("/listings/{mug}-blue-mug");
    let pages = [
        ("/listings?q=mug", "#results .listing-card__business", "Blue Door"),
        ("/listings", "#results .listing-card__business", "Blue Door"),
        (&listing, ".listing__business", "Blue Door"),
        ("/businesses/blue-door", "h1", "Blue Door"),
        ("/businesses", "main", "Blue Door"),
    ];
    soon(&visitor, &pages).await;
    keeps(&market, &visitor, &pages.map(|(path, ..)| path)).await;

    market.run("UPDATE businesses SET name = 'Green Gate' WHERE slug = 'blue-door'");
    soon(&visitor, &pages.map(|(path, selector, _)| (path, selector, "Green Gate"))).await;
    soon(&visitor, &[("/listings?q=gate", "#results .listing-card__name", "Blue Mug")]).await;

    market.run("UPDATE businesses SET slug = 'green-gate' WHERE slug = 'blue-door'");
    soon(&visitor, &[("/businesses/green-gate", "h1", "Green Gate")]).await;
    soon(&visitor, &[(&listing, ".listing__business a[href=\"/businesses/green-gate\"]", "Green Gate")]).await;

    // What a card does not show is a change of the storefront all the same.
    keeps(&market, &visitor, &["/businesses/green-gate"]).await;
    market.run("UPDATE businesses SET town = 'Porto', tagline = 'Everything green'");
    soon(&visitor, &[("/businesses/green-gate", "main", "Everything green")]).await;
}

#[actix_web::test]
async fn a_listing_that_is_published_while_its_business_is_renamed_has_the_new_name() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let product = admin.writes(SHOP, &Item::default()).await;
    admin.submits(SHOP, product).await;
    let page = admin.review(&market, SHOP, product).await;
    let approval = page.press("#decision").to("approval");
    let answer = market.while_held("UPDATE businesses SET name = 'Green Gate'", 1, approval.submit()).await;
    answer.redirects_to("/manage/blue-door/approvals");
    assert_eq!(market.text("SELECT business_name AS text FROM listings"), "Green Gate");
}

#[actix_web::test]
async fn a_category_that_is_moved_or_renamed_is_found_where_it_is_now() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let mug = market.publishes(&admin, SHOP, &Item::default());
    let visitor = market.visitor();
    let listing = format!("/listings/{mug}-blue-mug");
    let found = "#results .listing-card__name";
    soon(
        &visitor,
        &[("/listings?category=tableware-kitchen", found, "Blue Mug"), ("/listings?q=kitchen", found, "Blue")],
    )
    .await;
    keeps(&market, &visitor, &["/", &listing, "/listings?category=home-lighting"]).await;

    market.run(
        "UPDATE categories SET parent_id = (SELECT id FROM categories WHERE slug = 'home-lighting') WHERE slug = 'mugs-cups';
         UPDATE categories SET name = 'House & Light' WHERE slug = 'home-lighting'",
    );
    soon(
        &visitor,
        &[
            (&listing, "#category", "House & Light > Mugs & Cups"),
            ("/listings?category=home-lighting", found, "Blue Mug"),
            ("/listings?q=house+light", found, "Blue Mug"),
            ("/", "main", "House & Light"),
        ],
    )
    .await;
    for path in ["/listings?category=tableware-kitchen", "/listings?q=kitchen"] {
        eventually(path, async || visitor.get(path).await.texts(found).is_empty()).await;
    }
}

#[actix_web::test]
async fn every_change_is_told_once_and_what_is_written_as_it_was_is_none() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let mug = market.publishes(&admin, SHOP, &Item::default());
    let business = market.business("Blue Door").id;
    let leaf = market.number("SELECT id AS n FROM categories WHERE slug = 'vases'");
    let mut ears = souk::migrations::connect(&market.database().url()).expect("the database answers");
    listen(&mut ears).expect("it can be listened");
    let one = |kind, id, business| Notice::One(Change { kind, id, business });
    let rows = "SELECT count(*) AS n FROM public_changes";
    let mut told = |statement: &str| {
        let before = market.number(rows);
        market.run(statement);
        let noted = market.number(rows) - before;
        let last = one(Kind::Category, 0, None);
        market.run("NOTIFY public_changes, 'category 0'");
        let mut heard = Vec::new();
        wait_until("the last notice comes", || {
            heard.extend(notices(&mut ears).expect("the database is there"));
            heard.last() == Some(&last)
        });
        heard.pop();
        (noted, heard)
    };
    let listing = one(Kind::Listing, mug, Some(business));

    assert_eq!(told("UPDATE listings SET name = 'Cup'"), (1, vec![listing]));
    assert_eq!(told("UPDATE listings SET name = 'Cup'; UPDATE businesses SET town = town"), (0, vec![]));
    let shop = one(Kind::Business, business, Some(business));
    assert_eq!(told("UPDATE businesses SET town = 'Porto'"), (1, vec![shop]));
    assert_eq!(told("UPDATE businesses SET name = 'Gate'"), (2, vec![listing, shop]));
    let category = one(Kind::Category, leaf, None);
    assert_eq!(told("UPDATE categories SET position = 9 WHERE slug = 'vases'"), (1, vec![category]));
    assert_eq!(told("DELETE FROM categories WHERE slug = 'vases'"), (1, vec![category]));
    assert_eq!(told("DELETE FROM listings"), (1, vec![listing]));
    let (noted, heard) = told("UPDATE categories SET position = position + 1");
    assert!(noted > 100, "{noted}");
    assert_eq!(heard, [Notice::Many]);
}

#[actix_web::test]
async fn no_category_comes_to_hang_below_itself() {
    let market = Market::start().await;
    let into = |child: &str, parent: &str| {
        format!(
            "UPDATE categories SET parent_id = (SELECT id FROM categories WHERE slug = '{parent}') WHERE slug = '{child}'"
        )
    };
    let try_to = |conn: &mut PgConnection, statement: &str| {
        in_scope(conn, &Scope::Operator, |conn| Ok::<_, Error>(sql_query(statement).execute(conn)?))
    };
    let refused = try_to(&mut market.conn(), &into("home-lighting", "vases")).expect_err("vases hang below it");
    assert!(refused.to_string().contains("below itself"), "{refused}");

    // Two at once, each of which would be right alone: one waits for the other and then sees it.
    let mut other = souk::migrations::connect(&market.database().url()).expect("the database answers");
    let (first, second) = (into("home-lighting", "tableware-kitchen"), into("tableware-kitchen", "home-lighting"));
    let outcome = std::thread::scope(|scope| {
        let (begun, wait) = std::sync::mpsc::channel();
        let later = scope.spawn(move || {
            wait.recv().expect("the other has begun");
            try_to(&mut other, &second)
        });
        in_scope(&mut market.conn(), &Scope::Operator, |conn| {
            sql_query(&first).execute(conn)?;
            begun.send(()).expect("somebody listens");
            std::thread::sleep(std::time::Duration::from_millis(300));
            Ok::<_, Error>(())
        })
        .expect("it is right");
        later.join().expect("no panic")
    });
    assert!(outcome.expect_err("a circle").to_string().contains("below itself"));
    market.visitor().get("/listings?category=home-lighting").await.is_ok();
}
