//! The tree of categories as the operator keeps it, and the page that each category has.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use souk::app::kinds;
use souk::clock::Clock;
use souk::db::{Backstage, Sessions};
use souk::jobs::{Pace, Worker};

use crate::support::upload::{body, form, photo, sends_file};
use crate::support::{Item, LEAF, Market, Page, Person, eventually};

const SHOP: &str = "blue-door";
const HOME: &str = "/operator/categories";
const BRANCH: &str = "tableware-kitchen";

fn rows(page: &Page) -> Vec<String> {
    page.attributes(".table tbody tr", "id").iter().map(|id| id.replace("category-", "")).collect()
}

async fn adds(operator: &Person, parent: &str, name: &str) -> Page {
    let page = operator.get(&format!("{HOME}/new?in={parent}")).await;
    page.fill("#category_form", &[("name", name)]).submit().await
}

fn events(market: &Market) -> String {
    market.text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events WHERE action LIKE 'category.%'")
}

#[actix_web::test]
async fn the_operator_adds_renames_arranges_and_deletes_categories() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let visitor = market.visitor();
    visitor.get("/categories").await.is_ok().shows("a[href=\"/categories/mugs-cups\"]");

    // Every mistake at once, with what was typed; the same by htmx.
    let new = operator.get(&format!("{HOME}/new?in={BRANCH}")).await;
    let wrong = [("name", "mugs & CUPS"), ("address", "Two Words"), ("about", &"x".repeat(20_000))];
    let answer = new.fill("#category_form", &wrong).submit().await;
    answer.is_refused().says("#address-error", "letters a to z").says("#about-error", "5,000");
    answer.shows("#name[value=\"mugs & CUPS\"]");
    let half = [("name", "mugs & CUPS"), ("address", "vases")];
    let answer = new.fill("#category_form", &half).by_htmx().submit().await;
    answer
        .is_refused()
        .lacks("header")
        .says("#name-error", "already exists")
        .says("#address-error", "Another category");
    for (name, sentence) in [("\u{200b} ", "Enter a name."), ("A > B", "can’t contain"), (&"x".repeat(20_000), "120")]
    {
        new.fill("#category_form", &[("name", name)]).submit().await.is_refused().says("#name-error", sentence);
    }

    // Added, and on the public page at once; a second of the same name is told by its address.
    adds(&operator, BRANCH, "Tea Strainers").await.redirects_to(&format!("{HOME}?in={BRANCH}"));
    visitor.get(&format!("/categories/{BRANCH}")).await.says(".category-below", "Tea Strainers");
    visitor
        .get("/categories/tea-strainers")
        .await
        .is_ok()
        .says("title", "Tea Strainers · Souk")
        .says("h1", "Tea Strainers");
    adds(&operator, "home-lighting", "Tea Strainers").await.has_status(303);
    let other =
        market.text("SELECT slug AS text FROM categories WHERE name = 'Tea Strainers' ORDER BY id DESC LIMIT 1");
    assert_ne!(other, "tea-strainers");
    let title = visitor.get(&format!("/categories/{other}")).await.text("title");
    assert!(title.starts_with("Tea Strainers in "), "{title}");
    adds(&operator, "", "New").await.has_status(303);
    visitor.get("/categories/new-2").await.is_ok();

    // Renamed with another address: the one before leads to it for good, in the catalogue too.
    let edit = operator.get(&format!("{HOME}/tea-strainers")).await;
    let changed = [("name", "Strainers"), ("address", "strainers"), ("about", "For **leaves**.\n\n<script>x</script>")];
    let saved = edit.fill("#category_form", &changed).submit().await;
    saved.redirects_to(&format!("{HOME}/strainers")).follow().await.says(".notice", "“Strainers” saved.");
    let leads_on = async || visitor.get("/categories/tea-strainers").await.status() == 301;
    eventually("the kept page is dropped", leads_on).await;
    visitor.get("/categories/tea-strainers").await.has_status(301).redirects_to("/categories/strainers");
    let moved = visitor.get("/listings?category=tea-strainers&sort=price").await;
    moved.has_status(301).redirects_to("/listings?category=strainers&sort=price");
    let page = visitor.get("/categories/strainers").await;
    page.says("#about strong", "leaves")
        .lacks("script:not([src], [type=\"application/ld+json\"])")
        .says(".breadcrumbs", "Tableware & Kitchen");
    // Nobody else gets the address of before; the category itself may take it back.
    let taken = operator.get(&format!("{HOME}/new")).await;
    let taken = taken.fill("#category_form", &[("name", "Sieves"), ("address", "tea-strainers")]).submit().await;
    taken.is_refused().says("#address-error", "had it before");
    let edit = operator.get(&format!("{HOME}/strainers")).await;
    edit.fill("#category_form", &[("address", "tea-strainers")]).submit().await.has_status(303);
    let leads_back = async || visitor.get("/categories/strainers").await.status() == 301;
    eventually("the kept page is dropped", leads_back).await;

    // A name that comes with Souk is in every language, until it is changed.
    let german = |page: Page| page.text("h1");
    let reading = async |path: &str| {
        german(visitor.request(actix_web::http::Method::GET, path).header("Accept-Language", "de").send().await)
    };
    assert_eq!(reading("/categories/mugs-cups").await, "Becher & Tassen");
    let edit = operator.get(&format!("{HOME}/mugs-cups")).await;
    edit.fill("#category_form", &[("address", "cups")]).submit().await.has_status(303);
    assert_eq!(reading("/categories/cups").await, "Becher & Tassen");
    let edit = operator.get(&format!("{HOME}/cups")).await;
    edit.fill("#category_form", &[("name", "Cups")]).submit().await.has_status(303);
    eventually("the kept page is dropped", async || reading("/categories/cups").await == "Cups").await;

    // Arranged.
    let level = operator.get(&format!("{HOME}?in={BRANCH}")).await;
    let before = rows(&level);
    let last = before.last().expect("there are some").clone();
    level.press(&format!("#category-{last} form")).pressing("to", "up").submit().await.has_status(303);
    let after = rows(&operator.get(&format!("{HOME}?in={BRANCH}")).await);
    assert_eq!(after[after.len() - 2], last);
    level.press("form[action$=\"/sort\"]").submit().await.has_status(303);
    let names = operator.get(&format!("{HOME}?in={BRANCH}")).await.texts(".table tbody td:first-child a");
    assert!(names.is_sorted_by_key(|name| name.to_lowercase()), "{names:?}");
    operator.get(&format!("{HOME}?q=strainers")).await.says("[role=status]", "2 categories found.");

    // Deleted only while it is empty.
    let branch = operator.get(&format!("{HOME}/{BRANCH}/delete")).await;
    branch.lacks("#removal").says("#meaning", "Only an empty category");
    operator.post(&format!("{HOME}/{BRANCH}/delete"), &[]).await.has_status(303);
    assert_eq!(market.number(&format!("SELECT count(*) AS n FROM categories WHERE slug = '{BRANCH}'")), 1);
    let removal = operator.get(&format!("{HOME}/tea-strainers/delete")).await;
    removal.press("#removal").submit().await.redirects_to(&format!("{HOME}?in={BRANCH}"));
    visitor.get("/categories/tea-strainers").await.is_missing();
    removal.press("#removal").submit().await.is_missing();
    assert!(events(&market).starts_with("category.added category.added category.added category.changed"));
    assert!(events(&market).ends_with("category.shifted category.sorted category.deleted"), "{}", events(&market));
}

#[actix_web::test]
async fn of_two_who_change_a_category_one_is_told() {
    let market = Market::start().await;
    let (first, second) = (market.operator().await, market.operator().await);
    let path = format!("{HOME}/{LEAF}");
    let (one, other) = (first.get(&path).await, second.get(&path).await);
    one.fill("#category_form", &[("name", "Mugs")]).submit().await.has_status(303);
    let late = other.fill("#category_form", &[("name", "Cups")]).submit().await;
    late.is_late().says("#late", "Someone else changed").says("#name-saved", "Mugs").shows("#name[value=Cups]");
    assert_eq!(market.text(&format!("SELECT name AS text FROM categories WHERE slug = '{LEAF}'")), "Mugs");
    // Having seen it, they may.
    late.press("#category_form").submit().await.has_status(303);
    assert_eq!(market.text(&format!("SELECT name AS text FROM categories WHERE slug = '{LEAF}'")), "Cups");

    // Two moves that together would hang each below the other, at the same moment.
    adds(&first, "", "Alpha").await.has_status(303);
    adds(&first, "", "Beta").await.has_status(303);
    let (a, b) = (first.get(&format!("{HOME}/alpha/move")).await, second.get(&format!("{HOME}/beta/move")).await);
    let (a, b) = (a.press("#move").pressing("to", "beta"), b.press("#move").pressing("to", "alpha"));
    let (a, b) = futures_util::future::join(a.submit(), b.submit()).await;
    a.has_status(303);
    b.has_status(303);
    assert_eq!(
        market.number("SELECT count(*) AS n FROM categories WHERE name IN ('Alpha', 'Beta') AND parent_id IS NULL"),
        1
    );
}

#[actix_web::test]
async fn a_category_moves_with_all_below_it_and_never_below_itself() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item::default());
    let move_of = |slug: &str| format!("{HOME}/{slug}/move");
    let page = operator.get(&move_of(BRANCH)).await;
    page.says("#place-tableware-kitchen", "can’t go below itself").lacks("#place-tableware-kitchen button");
    let forged = page.press("#move").pressing("to", LEAF).submit().await;
    forged.redirects_to(&move_of(BRANCH)).follow().await.says(".notice", "can’t go below itself");

    page.press("#move")
        .pressing("to", "home-lighting")
        .submit()
        .await
        .redirects_to(&format!("{HOME}?in=home-lighting"));
    let visitor = market.visitor();
    let names = visitor.get(&format!("/categories/{LEAF}")).await.texts(".breadcrumbs li");
    assert_eq!(names.len(), 4, "{names:?}");
    eventually("the index knows", async || {
        visitor.get("/categories/home-lighting").await.texts("#results-title") == ["1 listing"]
    })
    .await;
    // The same form again: it was made of the version before.
    let late = page.press("#move").pressing("to", "").submit().await;
    late.follow().await.says(".notice", "Someone else changed");
    let found = operator.get(&format!("{}?q=books", move_of(BRANCH))).await;
    found.is_ok().shows(".tree-places button");
    operator.get(&format!("{}?in=nowhere", move_of(BRANCH))).await.is_missing();

    // Only so deep.
    let mut parent = String::new();
    for level in 1..=8 {
        adds(&operator, &parent, &format!("Level {level}")).await.has_status(303);
        parent = format!("level-{level}");
    }
    adds(&operator, &parent, "Level 9").await.is_refused().says("#name-error", "8 levels");
    let page = operator.get(&move_of(BRANCH)).await;
    let deep = page.press("#move").pressing("to", "level-7").submit().await;
    deep.follow().await.says(".notice", "8 levels");
}

#[actix_web::test]
async fn what_a_merged_category_has_follows_and_its_address_leads_on() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let admin = market.admin_of(SHOP).await;
    let listed = market.publishes(&admin, SHOP, &Item::default());
    let pending = admin.writes(SHOP, &Item { name: "Draft Mug", ..Item::default() }).await;
    admin.submits(SHOP, pending).await;
    let id = |slug: &str| market.number(&format!("SELECT id AS n FROM categories WHERE slug = '{slug}'"));
    let (from, into) = (id(LEAF), id("vases"));
    for (category, key, choices) in
        [(from, "material", r#"["Oak","Ash"]"#), (into, "material", r#"["Oak"]"#), (from, "size", r#"["S"]"#)]
    {
        market.run(&format!(
            "INSERT INTO fields (category_id, position, key, label, kind, choices, is_filterable)
             VALUES ({category}, 0, '{key}', '{key}', 'choice', '{choices}', true)"
        ));
    }
    let page = operator.get(&format!("{HOME}/{LEAF}/merge")).await;
    page.lacks("#merge").says("#place-tableware-kitchen", "subcategories");
    let page = operator.get(&format!("{HOME}/{LEAF}/merge?into=vases")).await;
    page.says("#meaning", "2 products are moved").says("#meaning", "/categories/mugs-cups leads to");
    page.press("#merge").submit().await.redirects_to(&format!("{HOME}/vases"));

    for table in ["listings", "product_revisions", "submissions"] {
        let left = market.number(&format!("SELECT count(*) AS n FROM {table} WHERE category_id <> {into}"));
        assert_eq!(left, 0, "{table}");
    }
    assert_eq!(market.number(&format!("SELECT count(*) AS n FROM products WHERE head_category_id = {into}")), 2);
    assert_eq!(
        market.text("SELECT string_agg(key || ':' || choices, ' ' ORDER BY key) AS text FROM fields"),
        r#"material:["Oak", "Ash"] size:["S"]"#
    );
    let visitor = market.visitor();
    visitor.get(&format!("/categories/{LEAF}")).await.has_status(301).redirects_to("/categories/vases");
    visitor.get(&format!("/listings/{listed}-blue-mug")).await.says("#category", "Vases");
    eventually("the index knows", async || visitor.get("/categories/vases").await.has(".listing-card")).await;
    // What somebody kept of it means the other now.
    admin.get(&format!("/manage/{SHOP}/products?category={LEAF}")).await.is_ok().says("body", "Draft Mug");
    admin.approves(&market, SHOP, pending).await;
    page.press("#merge").submit().await;
    assert!(events(&market).ends_with("category.merged"), "{}", events(&market));
}

#[actix_web::test]
async fn many_products_are_moved_by_a_job() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let admin = market.admin_of(SHOP).await;
    let product = market.publishes(&admin, SHOP, &Item::default());
    // As many versions of it as nobody waits for.
    market.run(&format!(
        "INSERT INTO product_revisions (business_id, product_id, number, status, author_id, writers, name, slug, description, currency, category_id, reason, created_at, updated_at)
         SELECT r.business_id, r.product_id, 1000 + n, 'rejected', r.author_id, r.writers, r.name, r.slug, r.description, r.currency, r.category_id, 'No.', now(), now()
           FROM product_revisions r, generate_series(1, 600) n WHERE r.product_id = {product}"
    ));
    let page = operator.get(&format!("{HOME}/{LEAF}/merge?into=vases")).await;
    page.press("#merge").submit().await.follow().await.says(".notice", "being moved");
    operator.get(&format!("{HOME}?in={BRANCH}")).await.says(&format!("#category-{LEAF}"), "Merging");
    operator.get(&format!("{HOME}/{LEAF}")).await.says("#merging", "being merged into");
    operator.post(&format!("{HOME}/{LEAF}/delete"), &[]).await.follow().await.says(".notice", "isn’t empty");
    // Nothing new can be put into it meanwhile.
    let form = admin.get(&format!("/manage/{SHOP}/products/new")).await;
    let item = Item::default();
    let fields: Vec<_> = item.fields().into_iter().filter(|(name, _)| *name != "category").collect();
    form.fill("#product_form", &fields).forged("category", LEAF).submit().await.is_refused();

    let (config, office) = (&market.shared.config, &market.shared.office);
    let url = market.database().url();
    let kinds = kinds(config, office);
    let _worker = Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, Clock::default(), Pace::of(2));
    let is_gone = || market.number(&format!("SELECT count(*) AS n FROM categories WHERE slug = '{LEAF}'")) == 0;
    eventually("it is merged", async || is_gone()).await;
    assert_eq!(market.number("SELECT count(DISTINCT category_id) AS n FROM product_revisions"), 1);
    market.visitor().get(&format!("/categories/{LEAF}")).await.redirects_to("/categories/vases");
}

#[actix_web::test]
async fn a_category_has_a_picture_that_is_drawn_anew() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let path = format!("{HOME}/{LEAF}/picture");
    sends_file(&operator, &path, "picture", "no.png", b"no picture").await.is_refused().shows("#picture-error");
    let answer = sends_file(&operator, &path, "picture", "door.png", &photo(900, 700)).await;
    answer.redirects_to(&format!("{HOME}/{LEAF}")).follow().await.shows(".tree-picture[src^=\"/media/\"]");
    let visitor = market.visitor();
    let page = visitor.get(&format!("/categories/{LEAF}")).await;
    visitor.get(&page.attributes(".category-head__picture", "src")[0]).await.is_ok();
    let edit = operator.get(&format!("{HOME}/{LEAF}")).await;
    edit.press("form[action$=\"/picture/delete\"]").submit().await.has_status(303);
    eventually("it is gone", async || {
        !visitor.get(&format!("/categories/{LEAF}")).await.has(".category-head__picture")
    })
    .await;
}

#[actix_web::test]
async fn a_list_is_looked_at_and_then_taken_as_one() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item::default());
    let import = format!("{HOME}/import");
    sends_file(&operator, &import, "file", "x.csv", b"\xff\xfe\x00").await.is_refused().says("#file-error", "UTF-8");
    form(&operator, &import, body(&[], &[])).send().await.is_refused().says("#file-error", "Choose a file");

    let file = "path\nTableware & Kitchen > Mugs & Cups > Travel Mugs\ntableware & kitchen\nToys > Drones\nToys\nToys > > x\n\"'=A\"\n";
    let answer = sends_file(&operator, &import, "file", "x.csv", file.as_bytes()).await;
    let check = answer.has_status(303).follow().await;
    let counts = check.texts("#counts dd");
    assert_eq!(counts, ["4", "1", "1"], "{check:?}");
    check.says("#wrong", "Line 6: Enter a name.").says("#split", "Tableware & Kitchen > Mugs & Cups");
    check.says("#added", "Toys > Drones");
    assert_eq!(market.number("SELECT count(*) AS n FROM categories WHERE name = 'Toys'"), 0);
    check.press("#take").submit().await.redirects_to(HOME).follow().await.says(".notice", "4 categories added.");
    // Taken once.
    check.press("#take").submit().await.is_missing();
    let visitor = market.visitor();
    visitor.get("/categories/drones").await.is_ok().says(".breadcrumbs", "Toys");
    // What hangs on a category that was split stays where it was.
    eventually("it is found", async || visitor.get(&format!("/categories/{BRANCH}")).await.has(".listing-card")).await;
    visitor.get(&format!("/categories/{LEAF}")).await.shows(".listing-card").says(".category-below", "Travel Mugs");
    let early = market.early_visitor().await;
    early.get(&format!("/categories/{LEAF}")).await.shows(".listing-card");
    operator.get(&format!("{HOME}/{LEAF}")).await.says("#left-behind", "One product");

    // Written out, and brought again, it changes nothing.
    let written = operator.get(&format!("{HOME}/export.csv")).await;
    assert!(written.body().contains("Toys > Drones\n") && written.body().contains("'=A\n"), "{}", written.body());
    let again = sends_file(&operator, &import, "file", "x.csv", written.bytes()).await.follow().await;
    assert_eq!(again.texts("#counts dd")[0], "0");
    again.lacks("#take");
    operator.get(&format!("{import}/999999")).await.is_missing();
}

#[actix_web::test]
async fn thousands_of_categories_are_brought_in_seconds_and_every_page_stays_small() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let mut file = "path\n".to_owned();
    for number in 0..4_500 {
        let _ = writeln!(file, "Big {} > Part {} > Cables > Number {number}", number % 40, number % 400);
    }
    let check = sends_file(&operator, &format!("{HOME}/import"), "file", "x.csv", file.as_bytes()).await.follow().await;
    assert!(check.body().len() < 60_000, "{}", check.body().len());
    let started = Instant::now();
    check.press("#take").submit().await.has_status(303);
    let took = started.elapsed();
    assert!(took < Duration::from_secs(8), "it took {took:?}");
    assert_eq!(market.number("SELECT count(*) AS n FROM categories WHERE name LIKE 'Number %'"), 4_500);
    let visitor = market.visitor();
    for (who, path) in [
        (&*operator, HOME.to_owned()),
        (&operator, format!("{HOME}?in=big-0")),
        (&operator, format!("{HOME}?q=cables&page=2")),
        (&operator, format!("{HOME}/big-0/move")),
        (&operator, format!("{HOME}/number-7/merge?q=number")),
        (&visitor, "/categories".to_owned()),
        (&visitor, "/categories/number-7".to_owned()),
        (&visitor, "/listings?category=number-7".to_owned()),
        (&visitor, "/".to_owned()),
    ] {
        let started = Instant::now();
        let page = who.get(&path).await;
        page.is_ok();
        assert!(page.body().len() < 160_000, "{path} has {} bytes", page.body().len());
        assert!(started.elapsed() < Duration::from_secs(3), "{path} took {:?}", started.elapsed());
    }
    visitor.get("/listings?category=number-7").await.shows("#facet_category input[value=number-7][checked]");
}
