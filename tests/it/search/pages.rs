//! Searching in the catalogue: what the page says of how a search was understood, and how that is undone.

use std::time::Instant;

use crate::support::{Item, Market, Page, Visitor, eventually};

const SHOP: &str = "blue-door";

/// A marketplace with these things, each with its price in euros, found by a visitor.
async fn market_with(things: &[(&str, &str)]) -> (Market, Visitor) {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    for (name, price) in things {
        let item = Item { name, price, description: "Made by hand.", ..Item::default() };
        market.publishes(&admin, SHOP, &item);
    }
    let visitor = market.visitor();
    eventually("all are found", async || {
        let count = visitor.get("/listings?sort=newest").await.text(".results__count");
        count.starts_with(&format!("{} listing", things.len()))
    })
    .await;
    (market, visitor)
}

fn search(words: &str) -> String {
    format!("/listings?{}", serde_urlencoded::to_string([("q", words)]).expect("words are text"))
}

fn names(page: &Page) -> Vec<String> {
    page.texts("#results .listing-card__name")
}

#[actix_web::test]
async fn a_correction_is_said_and_can_be_undone() {
    let (_market, visitor) = market_with(&[("Studio headphones", "60"), ("Phone stand", "9")]).await;

    let page = visitor.get(&search("Studio hedphones")).await;
    page.is_ok().says("#corrected strong", "Studio headphones").says("#corrected a", "Studio hedphones");
    assert_eq!(names(&page), ["Studio headphones"]);
    assert_eq!(page.texts("#results mark"), ["Studio headphones"]);
    let instead = &page.attributes("#corrected a", "href")[0];
    assert_eq!(instead, "/listings?q=Studio+hedphones&exact=1");
    let exactly = visitor.get(instead).await;
    exactly.is_ok().lacks("#corrected").says("#results", "No listing has all of these words");
    // Sorted otherwise it is still the same search, and another one with other words.
    let sorted = exactly.fill("#filters", &[("sort", "price")]).submit().await.follow().await;
    sorted.is_ok().lacks("#corrected");
    let others = exactly.fill("#filters", &[("q", "hedphones")]).submit().await.follow().await;
    others.is_ok().says("#corrected strong", "headphones");
    visitor.get(&search("headphones")).await.lacks("#corrected").lacks("#following");
    // Nothing is forced on a word that no listing has and that is no slip of another.
    visitor.get(&search("drone")).await.lacks("#corrected").says(".results h2", "Nothing found");
}

#[actix_web::test]
async fn a_price_among_the_words_is_a_filter_that_can_be_removed() {
    let things = [("Gift box of tea", "25"), ("Gift basket", "42"), ("Desk lamp", "30"), ("Floor lamp", "120")];
    let (_market, visitor) = market_with(&things).await;

    let page = visitor.get(&search("a gift under 30 euros")).await;
    assert_eq!(names(&page), ["Gift box of tea"]);
    assert_eq!(page.texts(".chip"), ["“a gift” (remove)", "Under €30.00 (remove)"]);
    page.says(".results__count", "1 listing priced in EUR").shows("#site-search[value=\"a gift under 30 euros\"]");
    let ways = page.attributes(".chip", "href");
    let without_price = visitor.get(&ways[1]).await;
    assert_eq!(names(&without_price).len(), 2, "{ways:?}");
    assert_eq!(without_price.texts(".chip"), ["“a gift” (remove)"]);
    let without_words = visitor.get(&ways[0]).await;
    assert_eq!(names(&without_words), ["Gift box of tea"], "{ways:?}");

    for (typed, found) in [
        ("lamp 20 to 40 euro", &["Desk lamp"][..]),
        ("lamp over 100", &["Floor lamp"]),
        ("under 26", &["Gift box of tea"]),
        ("lamp under 30", &[]),
        ("\"under 30\"", &[]),
    ] {
        assert_eq!(names(&visitor.get(&search(typed)).await), found, "{typed}");
    }
    // A field of its own says more than the words.
    let page = visitor.get(&format!("{}&max=150", search("lamp under 50"))).await;
    assert_eq!(names(&page).len(), 2);
}

#[actix_web::test]
async fn few_listings_are_followed_by_those_that_have_most_of_the_words() {
    let things = [
        ("Green enamel camping kettle", "30"),
        ("Enamel camping kettle", "35"),
        ("Green cotton towel", "12"),
        ("PS-LX 350", "9"),
    ];
    let (_market, visitor) = market_with(&things).await;

    let page = visitor.get(&search("green enamel camping kettle")).await;
    page.says(".results__count", "1 listing").says("#following", "These have most of your words");
    assert_eq!(names(&page), ["Green enamel camping kettle", "Enamel camping kettle"]);
    assert_eq!(page.texts("#following + .card-grid .listing-card__name"), ["Enamel camping kettle"]);
    let page = visitor.get(&search("silver enamel camping kettle")).await;
    page.lacks("#following").says("#results", "No listing has all of these words");
    assert_eq!(names(&page).len(), 2);
    let page = visitor.get(&search("pslx350")).await;
    assert_eq!(page.texts("#results mark"), ["PS-LX 350"]);
    visitor.get(&search("towels -green")).await.says(".results h2", "Nothing found");
}

#[actix_web::test]
async fn whatever_is_typed_a_page_comes_soon() {
    let (_market, visitor) = market_with(&[("Studio headphones", "60")]).await;
    for typed in ["🦊".repeat(2_500), ",".repeat(15_000), "a".repeat(5_000), "-".repeat(5_000), "\"a\" ".repeat(1_000)]
    {
        let begun = Instant::now();
        visitor.get(&search(&typed)).await.is_ok().shows("#results");
        visitor.get(&format!("{}&exact=1", search(&typed))).await.is_ok();
        assert!(begun.elapsed().as_secs() < 3, "{:?}", begun.elapsed());
    }
    let many = "&brand=a&business=blue-door".repeat(2_000);
    for odd in [
        "q=%ff%fe",
        "brand=%ff%fe&view=tiles",
        "exact=1",
        "exact=maybe&q=a",
        "q=under+99999999999999999999",
        "q=-1+to+-2+euro",
        "q=headphones&page=1000000000",
        "page=1-1000000000",
        "page=999999999999999999999999-1",
        "min=1&max=99999999999999999999999999",
        &format!("q=a{many}"),
    ] {
        visitor.get(&format!("/listings?{odd}")).await.is_ok().shows("#results");
    }
}

#[actix_web::test]
async fn the_operator_keeps_words_that_mean_the_same() {
    let (market, visitor) = market_with(&[("Three-seat sofa", "600"), ("Corner couch", "700")]).await;
    let operator = market.operator().await;
    // A new marketplace starts with some.
    assert_eq!(names(&visitor.get(&search("couch")).await), ["Corner couch", "Three-seat sofa"]);
    market.run("DELETE FROM synonyms");
    eventually("they are forgotten", async || names(&visitor.get(&search("couch")).await) == ["Corner couch"]).await;

    let page = operator.get("/operator/synonyms/new").await;
    let form = |words: &str| page.fill("#group_form", &[("words", words)]);
    for (typed, mistake) in [
        ("", "Enter at least two words"),
        ("sofa", "Enter at least two words"),
        ("sofa\nSofa", "“sofa” is listed twice"),
        ("sofa\n!!", "“!!” has no letters or digits"),
        (&"a\n".repeat(20_000), "listed twice"),
        (&"a".repeat(20_000), "is too long"),
    ] {
        form(typed).submit().await.has_status(422).says("#words-error", mistake);
        form(typed).by_htmx().submit().await.has_status(422).says("#words-error", mistake);
    }
    form("Sofa\ncouch").submit().await.redirects_to("/operator/synonyms");
    operator.get("/operator/synonyms").await.says("#synonyms td", "sofa, couch");
    eventually("both are found", async || {
        names(&visitor.get(&search("couch")).await) == ["Corner couch", "Three-seat sofa"]
    })
    .await;

    let group = market.number("SELECT id AS n FROM synonyms");
    let page = operator.get(&format!("/operator/synonyms/{group}")).await;
    page.fill("#group_form", &[("words", "sofa\nsettee")]).submit().await.redirects_to("/operator/synonyms");
    eventually("one is", async || names(&visitor.get(&search("couch")).await) == ["Corner couch"]).await;
    eventually("the other is", async || names(&visitor.get(&search("settees")).await) == ["Three-seat sofa"]).await;
    let list = operator.get("/operator/synonyms").await;
    list.press(&format!("#group-{group} form")).submit().await.redirects_to("/operator/synonyms");
    operator.get("/operator/synonyms").await.says(".empty", "No synonyms yet");
    assert_eq!(
        market.text(
            "SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events WHERE action LIKE 'synonym.%'"
        ),
        "synonym.added synonym.changed synonym.removed"
    );
    operator.get(&format!("/operator/synonyms/{group}")).await.is_missing();
}
