//! The home page, as the operator arranges it.

use chrono::TimeDelta;

use crate::support::{Item, Market, Page, Person, eventually};

const LIST: &str = "/operator/home";

/// The headings of the page, from top to bottom.
fn headings(page: &Page) -> Vec<String> {
    page.is_ok().texts("main h1, main h2")
}

/// Adds a block and shows it.
async fn adds(operator: &Person, kind: &str, fields: &[(&str, &str)]) -> String {
    let form = operator.get(&format!("{LIST}/new?kind={kind}")).await;
    let answer = form.is_ok().fill("#block_form", fields).submit().await;
    let list = answer.has_status(303).follow().await;
    let block = list.attributes("#blocks > li", "id").pop().expect("there is a block");
    let shown = list.press(&format!("#{block} form[action$=visibility]")).pressing("shown", "yes").submit().await;
    shown.has_status(303);
    block
}

#[actix_web::test]
async fn a_market_that_nobody_arranged_has_the_usual_page_and_says_what_is_true_of_it() {
    let market = Market::start().await;
    let visitor = market.visitor();
    visitor
        .get("/")
        .await
        .is_ok()
        .says("h1", "See what businesses here have to offer")
        .says(".empty", "No listings yet");
    visitor.get("/").await.lacks(".hero .suggestions");
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    eventually("it is counted", async || visitor.get("/").await.text(".hero p").starts_with("There is 1 listing."))
        .await;
    let page = visitor.get("/").await;
    page.says(".hero .suggestions", "What does Blue Door offer?");
    let usual = headings(&page);

    // The same blocks, written down, are the same page.
    let operator = market.operator().await;
    operator.get(LIST).await.is_ok().press("#usual_form").submit().await.has_status(303);
    let list = operator.get(LIST).await;
    assert_eq!(
        list.texts("#blocks strong"),
        ["1. Title with search", "2. New listings", "3. Categories", "4. Businesses"]
    );
    assert_eq!(headings(&visitor.get("/").await), usual);
}

#[actix_web::test]
async fn blocks_are_added_moved_hidden_and_deleted_and_the_page_follows_at_once() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mug = market.publishes(&admin, "blue-door", &Item::default());
    let vase = market.publishes(&admin, "blue-door", &Item { name: "Tall Vase", category: "vases", ..Item::default() });
    let (operator, visitor) = (market.operator().await, market.visitor());
    eventually("they are found", async || visitor.get("/listings?q=vase").await.has("article")).await;
    visitor.get("/").await.is_ok();

    let typed = [("text_en", "Read **this**. <script>alert(1)</script>"), ("text_de", "Lesen Sie *das*.")];
    let text = adds(&operator, "text", &typed).await;
    eventually("the text is there", async || visitor.get("/").await.has("main .prose strong")).await;
    let page = visitor.get("/").await;
    page.says("main .prose", "Read this").lacks("main script");
    let german = visitor.request(actix_web::http::Method::GET, "/").header("Accept-Language", "de").send().await;
    german.says("main .prose em", "das");
    let arabic = visitor.request(actix_web::http::Method::GET, "/").header("Accept-Language", "ar").send().await;
    arabic.says("main .prose strong", "this");

    let picked = format!("/listings/{vase}-tall-vase\n{mug}");
    adds(&operator, "collection", &[("title_en", "Picked for you"), ("picked", &picked)]).await;
    adds(&operator, "collection", &[("title_en", "Just vases"), ("category", "vases")]).await;
    adds(&operator, "banner", &[("text_en", "Look at vases"), ("link", "/categories/vases")]).await;
    eventually("the banner is there", async || visitor.get("/").await.has("a.home-banner[href=\"/categories/vases\"]"))
        .await;
    let page = visitor.get("/").await;
    let chosen = page.texts("section:has(> .section__head [lang=en]) .listing-card__name");
    assert_eq!(chosen, ["Tall Vase", "Blue Mug", "Tall Vase"]);
    page.shows("a[href=\"/categories/vases\"][aria-label=\"See all of Just vases\"]");

    // Up one place, hidden, deleted.
    let places = || operator.get(LIST);
    let before = places().await.attributes("#blocks > li", "id");
    let list = places().await;
    list.press(&format!("#{text} form[action$=position]")).pressing("move", "up").submit().await.has_status(303);
    let after = places().await.attributes("#blocks > li", "id");
    let (old, new) = [&before, &after].map(|all| all.iter().position(|id| *id == text)).into();
    assert_eq!(old.map(|old| old - 1), new);
    let list = places().await;
    list.press(&format!("#{text} form[action$=visibility]")).pressing("shown", "no").submit().await.has_status(303);
    eventually("it is hidden", async || !visitor.get("/").await.has("main .prose")).await;
    operator.get("/operator/home/preview").await.is_ok().says(".home-note", "Hidden").says(".prose", "Read this");
    list.press(&format!("#{text} form[action$=delete]")).submit().await.has_status(303);
    assert_eq!(places().await.attributes("#blocks > li", "id").len(), before.len() - 1);
    // Whoever withdraws something takes it off the page.
    admin.presses("archive", "blue-door", vase).await.has_status(303);
    eventually("it is gone", async || !visitor.get("/").await.body().contains("Tall Vase")).await;
    let acts = market.number("SELECT count(*) AS n FROM account_events WHERE action LIKE 'home.%'");
    assert_eq!(acts, 1 + 4 + 4 + 3, "an arrangement, four added and shown, one moved, hidden and deleted");
}

#[actix_web::test]
async fn a_block_comes_and_goes_by_itself_though_the_page_is_kept() {
    let market = Market::start().await;
    let (operator, visitor) = (market.operator().await, market.visitor());
    let now = market.shared.clock.now();
    let at = |hours: i64| (now + TimeDelta::hours(hours)).format("%Y-%m-%dT%H:%M").to_string();
    let times = [("text_en", "Winter sale"), ("link", "/listings"), ("starts", &at(2)), ("ends", &at(4))];
    adds(&operator, "banner", &times).await;
    operator.get(LIST).await.says("#blocks li:last-child .badge", "Visible from");
    let cache = &market.shared.page_cache;
    eventually("the page is kept", async || {
        visitor.get("/").await.is_ok();
        cache.count() > 0
    })
    .await;
    let shows = async || visitor.get("/").await.has(".home-banner");
    assert!(!shows().await);
    market.advance(TimeDelta::minutes(150));
    assert!(shows().await, "it has begun");
    assert!(shows().await);
    market.advance(TimeDelta::hours(2));
    assert!(!shows().await, "it is over");
    operator.get(LIST).await.says("#blocks li:last-child .badge", "Ended");
}

#[actix_web::test]
async fn mistakes_are_told_and_what_was_typed_stays() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let form = operator.get("/operator/home/new?kind=banner").await;
    let sent = form.fill("#block_form", &[("text_de", "Angebot"), ("link", "https://evil.example"), ("ends", "soon")]);
    let refused = sent.submit().await;
    refused.is_refused().says("#link-error", "starts with a slash").says("#ends-error", "Enter a date and a time.");
    assert_eq!(refused.attributes("#text_de", "value"), ["Angebot"]);
    assert_eq!(refused.attributes("#link", "value"), ["https://evil.example"]);
    sent.by_htmx().submit().await.is_refused().shows("#block_form").lacks("header");
    let form = operator.get("/operator/home/new?kind=collection").await;
    let refused = form.fill("#block_form", &[("title_en", "x"), ("picked", "99999")]).submit().await;
    refused.is_refused().says("#picked-error", "No listing has the number 99999.");
    let form = operator.get("/operator/home/new?kind=text").await;
    for typed in ["x".repeat(20_000), "\u{200b}".repeat(20_000)] {
        form.fill("#block_form", &[("text_en", &typed)]).submit().await.is_refused();
    }
    operator.get("/operator/home/new?kind=carousel").await.is_missing();
    // Twenty, and no more.
    market.run(
        "INSERT INTO home_blocks (position, kind, data, created_at, updated_at)
                SELECT n, 'categories', '{\"kind\": \"categories\"}', now(), now() FROM generate_series(1, 20) n",
    );
    operator.get(LIST).await.lacks("#add");
    let form = operator.get("/operator/home/new?kind=categories").await;
    form.fill("#block_form", &[]).submit().await.is_refused().says("#kind", "20 blocks at most");
}
