//! What visitors look at and search for is counted, without keeping anything about them.

use souk::db::{Scope, in_scope};
use souk::visits::Keeper;
use souk::visits::model::forget_old;

use crate::support::{Item, Market, Page, Visitor, eventually};

const BROWSER: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async fn looks(visitor: &Visitor, path: &str, from: &str) -> Page {
    let request = visitor.request(actix_web::http::Method::GET, path).header("User-Agent", BROWSER);
    request.header("Referer", &format!("http://localhost:8080{from}")).send().await
}

async fn keeps(market: &Market) {
    Keeper::new(market.shared.counter.clone(), market.shared.db.clone()).keep().await.expect("the database answers");
}

fn counts(market: &Market) -> String {
    market.text("SELECT string_agg(concat_ws(' ', listing_id, shown, opened), ', ' ORDER BY listing_id) AS text FROM listing_days")
}

#[actix_web::test]
async fn what_people_look_at_is_counted_whether_a_page_is_kept_or_made_anew() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mug = market.publishes(&admin, "blue-door", &Item { name: "Blue Mug", ..Item::default() });
    let bowl = Item { name: "Green Bowl", description: "Deep.", category: "vases", ..Item::default() };
    let bowl = market.publishes(&admin, "blue-door", &bowl);
    eventually("it is found", async || market.visitor().get("/listings?q=mug").await.has("article")).await;
    let (mona, ben) = (market.visitor(), market.visitor());
    let page = format!("/listings/{mug}-blue-mug");
    for _ in 0..3 {
        looks(&mona, "/listings?q=Mug", "/").await.is_ok();
        looks(&mona, &page, "/listings?q=Mug").await.is_ok();
    }
    looks(&ben, &page, "/listings").await.is_ok();
    looks(&ben, "/listings?q=teapot", "/").await.is_ok();
    // Programs, and what is asked for ahead.
    ben.request(actix_web::http::Method::GET, &page).header("User-Agent", "examplebot/1.0").send().await.is_ok();
    let ahead = ben.request(actix_web::http::Method::GET, &page).header("User-Agent", BROWSER);
    ahead.header("Sec-Purpose", "prefetch").send().await.is_ok();
    keeps(&market).await;
    assert_eq!(counts(&market), format!("{mug} 3 2, {bowl} 4 0"));
    let searches = || {
        market.text("SELECT string_agg(concat_ws(' ', words, people, none, opened), ', ' ORDER BY words) AS text FROM search_days")
    };
    assert_eq!(searches(), "mug 1 0 1, teapot 1 1 0");

    // The next round adds to it.
    looks(&market.visitor(), &page, "/").await.is_ok();
    keeps(&market).await;
    keeps(&market).await;
    assert_eq!(counts(&market), format!("{mug} 3 3, {bowl} 5 0"));

    let page = admin.get("/manage/blue-door/visits").await;
    page.says("#figures", "3").says("#by_listing", "Blue Mug").says("#over_time", "with 3 visits");
    let other = market.admin_of("oak-and-ash").await;
    other.get("/manage/oak-and-ash/visits").await.says("main", "No visits yet");
    market.editor_of("blue-door").await.get("/manage/blue-door/visits").await.is_forbidden();
    let operator = market.operator().await;
    let page = operator.get("/operator/searches?days=7").await;
    page.says("#missed", "teapot").says("#searched", "mug").shows("a[href=\"/listings?q=teapot\"]");
}

#[actix_web::test]
async fn counts_wait_for_a_database_that_is_away_and_old_ones_go() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mug = market.publishes(&admin, "blue-door", &Item::default());
    let page = admin.get("/listings").await.is_ok().attributes("article a", "href")[0].clone();
    looks(&market.visitor(), &page, "/").await.is_ok();
    market.run("ALTER TABLE listing_days RENAME TO elsewhere");
    let keeper = Keeper::new(market.shared.counter.clone(), market.shared.db.clone());
    assert!(keeper.keep().await.is_err());
    market.run("ALTER TABLE elsewhere RENAME TO listing_days");
    keeps(&market).await;
    assert_eq!(counts(&market), format!("{mug} 0 1"));

    market.run(
        "INSERT INTO search_days (day, words, people) VALUES
           (current_date - 31, 'mona mueller', 2), (current_date - 31, 'mug', 3), (current_date - 401, 'mug', 9)",
    );
    market.run("UPDATE listing_days SET day = current_date - 1096");
    let now = market.shared.clock.now();
    in_scope(&mut market.conn(), &Scope::Operator, |conn| forget_old(now, 100, conn)).expect("they are removed");
    assert_eq!(market.text("SELECT string_agg(words, ',') AS text FROM search_days"), "mug");
    assert_eq!(market.number("SELECT count(*) AS n FROM listing_days"), 0);
}

#[actix_web::test]
async fn suggestions_know_listings_categories_businesses_and_what_several_people_found() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item { name: "Oak Frame", description: "For a banker.", ..Item::default() });
    market.publishes(&admin, "blue-door", &Item { name: "Paper Banner", description: "Long.", ..Item::default() });
    let mug = market.publishes(&admin, "blue-door", &Item { name: "Blue Mug", ..Item::default() });
    eventually("it is found", async || {
        market.visitor().get("/listings?q=blue+mug").await.has("a[href$=\"-blue-mug\"]")
    })
    .await;
    market.run(
        "INSERT INTO search_days (day, words, people, none) VALUES
           (current_date, 'mug with a lid', 3, 0), (current_date - 1, 'mug with a lid', 2, 0),
           (current_date, 'mug of gold', 5, 5), (current_date, 'mug of mona', 4, 0), (current_date - 31, 'mug old', 9, 0)",
    );
    let suggests = async |typed: &str| market.visitor().get(&format!("/suggestions?q={typed}")).await;
    let page = suggests("Mug").await;
    let links = page.attributes("a", "href");
    assert_eq!(page.texts("[role=group]:first-of-type a"), ["mug with a lid"]);
    assert!(links.iter().any(|link| link == "/categories/mugs-cups"), "{links:?}");
    assert!(links.iter().any(|link| link.ends_with("-blue-mug")), "{links:?}");
    assert!(suggests("blue+d").await.attributes("a", "href").contains(&"/businesses/blue-door".to_owned()));
    for nothing in ["", "m", "%00", "xyzzy", &"m".repeat(20_000)] {
        assert_eq!(suggests(nothing).await.is_ok().attributes("a", "href"), [""; 0], "{nothing}");
    }
    // A word that only a description has is taken as it is.
    let links = suggests("banker").await.attributes("a", "href");
    assert!(links.iter().any(|link| link.ends_with("-oak-frame")), "{links:?}");
    assert!(!links.iter().any(|link| link.ends_with("-paper-banner")), "{links:?}");
    // What is withdrawn is not suggested a moment later.
    admin.presses("archive", "blue-door", mug).await.has_status(303);
    eventually("it is gone", async || {
        !suggests("Mug").await.attributes("a", "href").iter().any(|link| link.ends_with("-blue-mug"))
    })
    .await;
}

#[actix_web::test]
async fn a_business_sees_what_several_people_searched_for_and_nobody_offers() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item { name: "Blue Mug", ..Item::default() });
    eventually("it is found", async || market.visitor().get("/listings?q=mug").await.has("article")).await;
    let page = "/manage/blue-door/visits";
    admin.get(page).await.says("#unmet", "Nothing yet. Once at least 3 people");
    let people = [market.visitor(), market.visitor(), market.visitor()];
    for visitor in &people {
        looks(visitor, "/listings?q=Gold+%3Cteapot%3E", "/").await.is_ok();
        looks(visitor, "/listings?q=mug", "/").await.is_ok();
        looks(visitor, "/listings?q=0171+2345678", "/").await.is_ok();
    }
    // One person on three days is one person.
    for _ in 0..3 {
        looks(&people[0], "/listings?q=unicorn", "/").await.is_ok();
        keeps(&market).await;
        market.advance(chrono::TimeDelta::days(1));
    }
    assert_eq!(market.number("SELECT sum(none)::bigint AS n FROM search_days WHERE words = 'unicorn'"), 3);
    // What several searched for in vain, and then found.
    market.run(
        "INSERT INTO search_days (day, words, people, none) VALUES
           (current_date, 'kettle', 5, 5), (current_date + 2, 'kettle', 1, 0), (current_date, 'see www.evil.example', 9, 9)",
    );
    let visits = admin.get(page).await;
    visits.is_ok().shows("#unmet a[href=\"/listings?q=gold+%3Cteapot%3E\"]").is_silent_on("10.0.");
    assert_eq!(visits.texts("#unmet tbody td"), ["gold <teapot>", "3", "Offer it"]);
    let offer = visits.attributes("#unmet a.button", "href").remove(0);
    let form = admin.get(&offer).await;
    assert_eq!(form.is_ok().press("#product_form").value("name"), Some("gold <teapot>"));
    // Not longer ago than the period, and for no business of which nobody may see it.
    market.advance(chrono::TimeDelta::days(8));
    admin.get(&format!("{page}?days=7")).await.says("#unmet", "Nothing yet.");
    market.editor_of("blue-door").await.get(page).await.is_forbidden();
    market.run(
        "INSERT INTO search_days (day, words, people, none)
         SELECT current_date + 10, 'wish ' || chr(64 + n), 9, 9 FROM generate_series(1, 25) n",
    );
    assert_eq!(admin.get(page).await.texts("#unmet tbody tr").len(), 20);
}
