//! Pages that are kept for everybody, and what each visitor sees of them.

use actix_web::http::Method;
use chrono::TimeDelta;

use crate::support::{Item, Market, PASSWORD, Page, Visitor, eventually};

const SHOP: &str = "blue-door";

/// What the header offers this visitor on a page.
fn offers(page: &Page) -> Vec<String> {
    let all = page.is_ok().texts(".site-nav li");
    all.into_iter().filter(|entry| !["Browse", "Ask"].contains(&entry.as_str())).collect()
}

/// The page as a browser asks for it, which takes it compressed.
async fn unpacked(visitor: &Visitor, path: &str) -> Vec<u8> {
    let answer = visitor.request(Method::GET, path).header("Accept-Encoding", "gzip").send().await;
    assert_eq!(answer.header("Content-Encoding"), "gzip");
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(answer.bytes()), &mut bytes).expect("it is gzip");
    bytes
}

#[actix_web::test]
async fn one_kept_page_shows_everybody_their_own_header_and_asks_no_session() {
    let market = Market::start().await;
    let (anybody, shopper) = (market.visitor(), market.visitor());
    let (admin, operator) = (market.admin_of(SHOP).await, market.operator().await);
    // The assistant remembers this one, who has no account.
    shopper.get("/assistant").await.fill("#ask-form", &[("question", "Which mugs are blue?")]).submit().await;
    assert!(!shopper.cookies().is_empty());
    let expected: [(&Visitor, &[&str]); 4] = [
        (&anybody, &["Sign in", "Join", "Sell here"]),
        (&shopper, &["Sign in", "Join", "Sell here"]),
        (&admin, &["Notifications", "Manage", "Account", "Sign out"]),
        (&operator, &["Notifications", "Operator", "Account", "Sign out"]),
    ];
    let cache = &market.shared.page_cache;
    cache.resume();
    for (visitor, entries) in &expected {
        assert_eq!(offers(&visitor.get("/businesses").await), *entries);
    }
    assert_eq!(cache.count(), 1);
    // Neither a session nor a business is asked for from here on.
    market.run("ALTER TABLE sessions RENAME TO moved; ALTER TABLE businesses RENAME TO gone");
    let mut tags = Vec::new();
    for (visitor, entries) in &expected {
        let page = visitor.get("/businesses").await;
        assert_eq!(offers(&page), *entries);
        assert_eq!(unpacked(visitor, "/businesses").await, page.bytes());
        let whose = if entries[0] == "Sign in" { "public" } else { "private" };
        assert_eq!(page.header("Cache-Control"), format!("{whose}, max-age=0, must-revalidate"));
        assert!(page.header("Vary").contains("Cookie"));
        let tag = page.header("ETag");
        let again = visitor.request(Method::GET, "/businesses").header("If-None-Match", &tag).send().await;
        again.has_status(304);
        tags.push(tag);
    }
    assert_eq!(tags[0], tags[1]);
    assert!(tags[1] != tags[2] && tags[2] != tags[3], "a copy with another header is another copy: {tags:?}");
}

#[actix_web::test]
async fn the_header_follows_signing_in_and_out() {
    let market = Market::start().await;
    market.shared.page_cache.resume();
    let admin = market.admin_of(SHOP).await;
    let visitor = market.visitor();
    assert_eq!(offers(&visitor.get("/").await), ["Sign in", "Join", "Sell here"]);
    let page = visitor.get("/sign-in?next=/listings").await;
    let answer = page.fill("#sign_in_form", &[("email", &admin.email), ("password", PASSWORD)]).submit().await;
    answer.redirects_to("/listings");
    // What was just done is said once, also on a page that is kept.
    let listings = visitor.get("/listings").await;
    listings.says("#notices", "Welcome back");
    assert_eq!(offers(&listings), ["Notifications", "Manage", "Account", "Sign out"]);
    assert_eq!(
        offers(visitor.get("/listings").await.lacks(".notice")),
        ["Notifications", "Manage", "Account", "Sign out"]
    );
    let home = listings.press("form[action=\"/sign-out\"]").submit().await.follow().await;
    home.says("#notices", "You’re signed out.");
    assert_eq!(offers(&home), ["Sign in", "Join", "Sell here"]);
    assert_eq!(offers(visitor.get("/listings").await.lacks(".notice")), ["Sign in", "Join", "Sell here"]);
    assert_eq!(offers(&admin.get("/listings").await), ["Notifications", "Manage", "Account", "Sign out"]);
}

#[actix_web::test]
async fn the_cookie_of_the_header_is_believed_no_further_than_it_goes() {
    let market = Market::start().await;
    market.shared.page_cache.resume();
    let admin = market.admin_of(SHOP).await;
    admin.get("/").await.is_ok();
    let said = admin.cookie("souk_header").expect("the first page has set it");

    // Without a session it says nothing and goes; it opens nothing.
    let stranger = market.visitor();
    stranger.set_cookie("souk_header", &said);
    stranger.get("/manage/blue-door/products").await.has_status(303);
    stranger.set_cookie("souk_header", &said);
    assert_eq!(offers(&stranger.get("/").await), ["Sign in", "Join", "Sell here"]);
    assert_eq!(stranger.cookies(), [""; 0]);

    // One that nobody has signed is not believed: the session is asked.
    let forged = said.replace("member=true", "member=true&operator=true");
    assert_ne!(forged, said);
    admin.set_cookie("souk_header", &forged);
    assert_eq!(offers(&admin.get("/").await), ["Notifications", "Manage", "Account", "Sign out"]);
    assert!(admin.cookie("souk_header").is_some_and(|said| !said.contains("operator")));

    // It is put right by the next page that knows better.
    market.run("UPDATE users SET is_operator = true");
    admin.get("/manage/blue-door/products").await.is_ok();
    assert_eq!(offers(&admin.get("/").await), ["Notifications", "Operator", "Manage", "Account", "Sign out"]);
    market.run("DELETE FROM sessions");
    admin.get("/manage/blue-door/products").await.has_status(303);
    assert_eq!(offers(&admin.get("/").await), ["Sign in", "Join", "Sell here"]);

    // A session that is over is found out by a public page too, once nothing is said about it.
    let other = market.approver_of(SHOP).await;
    market.run("DELETE FROM sessions");
    assert_eq!(offers(&other.get("/").await), ["Sign in", "Join", "Sell here"]);
    assert_eq!((other.cookie("souk"), other.cookie("souk_header")), (None, None));
}

#[actix_web::test]
async fn the_cookie_of_the_header_is_believed_for_an_hour_also_where_it_is_kept_for_longer() {
    let market = Market::start().await;
    market.shared.page_cache.resume();
    let admin = market.admin_of(SHOP).await;
    admin.get("/").await.is_ok();
    let said = admin.cookie("souk_header").expect("the first page has set it");
    market.run("UPDATE users SET is_operator = true");
    market.advance(TimeDelta::minutes(59));
    assert_eq!(offers(&admin.get("/").await), ["Notifications", "Manage", "Account", "Sign out"]);
    market.advance(TimeDelta::minutes(1));
    admin.set_cookie("souk_header", &said);
    assert_eq!(offers(&admin.get("/").await), ["Notifications", "Operator", "Manage", "Account", "Sign out"]);
    assert_ne!(admin.cookie("souk_header"), Some(said));
}

#[actix_web::test]
async fn a_corrected_header_arrives_also_where_the_browser_has_the_page_already() {
    let market = Market::start().await;
    market.shared.page_cache.resume();
    let admin = market.admin_of(SHOP).await;
    admin.get("/businesses").await.is_ok();
    let tag = admin.get("/businesses").await.header("ETag");
    admin.set_cookie("souk_header", "nothing");
    let answer = admin.request(Method::GET, "/businesses").header("If-None-Match", &tag).send().await;
    assert_eq!(offers(&answer), ["Notifications", "Manage", "Account", "Sign out"]);
    let said = admin.cookie("souk_header").expect("it was corrected");
    assert!(said.contains("signed_in=true"), "{said}");
    admin.request(Method::GET, "/businesses").header("If-None-Match", &tag).send().await.has_status(304);
}

#[actix_web::test]
async fn what_a_browser_adds_to_an_address_makes_no_other_page_of_it() {
    let market = Market::start().await;
    let cache = &market.shared.page_cache;
    cache.resume();
    let visitor = market.visitor();
    let page = visitor.get("/businesses").await;
    for number in 0..20 {
        let asked = visitor.request(Method::GET, "/businesses").header("HX-Request", "true");
        let answer = asked.header("HX-Target", &format!("a#{number}")).send().await;
        assert_eq!(answer.is_ok().bytes(), page.bytes());
        assert!(!answer.header("Vary").contains("HX-"), "another copy for htmx would be the same");
    }
    assert_eq!(cache.count(), 1);
}

#[actix_web::test]
async fn a_change_drops_the_pages_that_show_it_and_no_others() {
    let market = Market::start().await;
    let (ours, theirs) = (market.admin_of(SHOP).await, market.admin_of("oak-and-ash").await);
    let mug = market.publishes(&ours, SHOP, &Item::default());
    let chair = market.publishes(&theirs, "oak-and-ash", &Item { name: "Oak Chair", ..Item::default() });
    // Each has as many similar ones as its page shows, so that none that is new has a place there.
    let many = market.admin_of("hollow-oak").await;
    for number in 0..4 {
        for name in ["Blue Mug", "Oak Chair"] {
            market.publishes(&many, "hollow-oak", &Item { name: &format!("{name} {number}"), ..Item::default() });
        }
    }
    let visitor = market.visitor();
    // A page with fewer similar ones, since the search did not have them all yet, has a place for any other.
    for (words, name) in [("blue+mug", "Blue Mug"), ("oak+chair", "Oak Chair")] {
        eventually("the search has them all", async || {
            let found = visitor.get(&format!("/listings?q={words}")).await;
            found.texts(".listing-card__name").iter().filter(|shown| shown.contains(name)).count() == 5
        })
        .await;
    }
    let (mug, chair) = (format!("/listings/{mug}-blue-mug"), format!("/listings/{chair}-oak-chair"));
    let lists = ["/", "/listings", "/businesses/blue-door"];
    // What nobody notices shows which pages are kept.
    let mut round = 0;
    let mut secretly = || {
        round += 1;
        market.run(&format!(
            "ALTER TABLE listings DISABLE TRIGGER USER; UPDATE listings SET name = 'Secret {round}';
             ALTER TABLE listings ENABLE TRIGGER USER"
        ));
        format!("Secret {round}")
    };
    let pages = [&mug, &chair].into_iter().map(String::as_str).chain(lists).collect::<Vec<_>>();
    let settle = async |secretly: &mut dyn FnMut() -> String| {
        let (mut secret, mut calm) = (String::new(), 0);
        // What happened before is heard of a moment later, so they have to be kept for a while.
        eventually("all pages are kept", async || {
            for page in &pages {
                visitor.get(page).await.is_ok();
            }
            secret = secretly();
            let mut kept = 0;
            for page in &pages {
                kept += usize::from(!visitor.get(page).await.body().contains(&secret));
            }
            calm = if kept == pages.len() { calm + 1 } else { 0 };
            calm > 10
        })
        .await;
        secret
    };

    // A listing of one business: its pages and all lists, and no page of another business's listing.
    let secret = settle(&mut secretly).await;
    market.publishes(&ours, SHOP, &Item { name: "Green Mug", ..Item::default() });
    for page in lists.into_iter().chain([mug.as_str()]) {
        eventually(page, async || visitor.get(page).await.body().contains(&secret)).await;
    }
    eventually("the search has it", async || visitor.get("/listings").await.body().contains("Green Mug")).await;
    visitor.get(&chair).await.is_ok().is_silent_on(&secret);

    // A business's name stands on all that it has, and on the lists.
    let secret = settle(&mut secretly).await;
    market.run("UPDATE businesses SET name = 'Oak & Sons' WHERE slug = 'oak-and-ash'");
    for page in ["/", "/listings", &chair] {
        eventually(page, async || visitor.get(page).await.body().contains("Oak &#38; Sons")).await;
    }
    visitor.get(&mug).await.is_ok().is_silent_on(&secret);

    // A category's name may stand anywhere.
    settle(&mut secretly).await;
    market.run("UPDATE categories SET name = 'Mugs & Bowls' WHERE slug = 'mugs-cups'");
    for page in [&mug, &chair, "/listings?category=mugs-cups"] {
        eventually(page, async || visitor.get(page).await.body().contains("Mugs &#38; Bowls")).await;
    }
}

#[actix_web::test]
async fn a_shared_cache_may_keep_what_is_for_everybody_for_as_long_as_was_set() {
    let market = Market::start_with(&[("SOUK_CDN_SECONDS", "15")]).await;
    let (anybody, admin) = (market.visitor(), market.admin_of(SHOP).await);
    market.shared.page_cache.resume();
    // Whoever has just signed in is welcomed, once.
    admin.get("/businesses").await.is_ok();
    let control = async |visitor: &Visitor, path: &str| visitor.get(path).await.header("Cache-Control");
    assert_eq!(control(&anybody, "/businesses").await, "public, max-age=0, s-maxage=8, stale-while-revalidate=7");
    assert_eq!(control(&admin, "/businesses").await, "private, max-age=0, must-revalidate");
    assert_eq!(control(&anybody, "/listings/999999").await, "private, no-store");
    // Nothing is kept elsewhere while changes do not arrive here.
    market.shared.page_cache.pause();
    assert_eq!(control(&anybody, "/businesses").await, "public, max-age=0, must-revalidate");
}
