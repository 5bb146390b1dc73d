//! The list of a business's products, the page of one, and the product as a visitor will see it.

use super::{PRODUCTS, SHOP};
use crate::support::{Item, Market};

#[actix_web::test]
async fn work_is_found_by_state_words_and_filters() {
    let market = Market::start().await;
    let (editor, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let mug = editor.writes(SHOP, &Item { brand: "Halvard", ..Item::default() }).await;
    let vase =
        other.writes(SHOP, &Item { name: "Ünlü Vase", price: "9.00", category: "vases", ..Item::default() }).await;
    market.run(&format!("UPDATE products SET sku = 'HV-120', barcode = '4006381333931' WHERE id = {mug}"));

    let list = editor.get(PRODUCTS).await;
    list.shows(&format!("#product-{mug}")).shows(&format!("#product-{vase}"));
    assert_eq!(list.texts(".tabs li")[..3], ["All 2", "Draft 2", "Waiting 0"]);
    let found = async |query: &str| {
        let page = editor.get(&format!("{PRODUCTS}?{query}")).await;
        page.is_ok();
        [mug, vase].map(|id| page.has(&format!("#product-{id}")))
    };
    for (query, expected) in [
        ("q=blu", [true, false]),
        ("q=halv+mug", [true, false]),
        ("q=hv-12", [true, false]),
        ("q=4006381333931", [true, false]),
        ("q=%C3%BCnl", [false, true]),
        ("q=xyzzy", [false, false]),
        ("q=%27%3A*%7C%26!%28", [true, true]),
        ("category=mugs-cups", [true, false]),
        ("mine=on", [true, false]),
        ("warned=on", [false, false]),
        ("status=draft&sort=name", [true, true]),
        ("status=pending", [false, false]),
        ("after=nonsense&sort=price", [true, true]),
    ] {
        assert_eq!(found(query).await, expected, "{query}");
    }
    assert_eq!(found(&format!("author={}", other.id)).await, [false, true]);
    // Nothing of another business is found, whatever is asked for.
    let stranger = market.editor_of("oak-and-ash").await;
    stranger.get("/manage/oak-and-ash/products?q=blue").await.lacks(&format!("#product-{mug}"));
}

#[actix_web::test]
async fn pages_go_both_ways_and_stay_when_products_change() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    market.publishes(&admin, SHOP, &Item::default());
    market.run(
        "INSERT INTO products (business_id, author_id, created_at, updated_at)
         SELECT business_id, author_id, now(), now() - n * interval '1 minute' FROM products, generate_series(1, 119) n;
         INSERT INTO product_revisions (business_id, product_id, number, status, author_id, writers, name, slug, description,
                                        price_minor, currency, created_at, updated_at)
         SELECT business_id, id, 1, 'draft', author_id, ARRAY[author_id], 'Cup ' || lpad((id % 40)::text, 3, '0'), 'cup', '', id % 7 * 100,
                'EUR', updated_at, updated_at FROM products p WHERE head_id IS NULL",
    );
    for sort in ["", "sort=name", "sort=price", "sort=-price"] {
        let mut page = admin.get(&format!("{PRODUCTS}?{sort}")).await;
        let mut pages = vec![page.attributes("tbody tr", "id")];
        while let Some(next) = page.attributes(".pagination [rel=next]", "href").first() {
            page = admin.get(next).await;
            pages.push(page.attributes("tbody tr", "id"));
        }
        let mut all = pages.concat();
        assert_eq!((pages.len(), all.len()), (3, 120), "{sort}");
        page = admin.get(&page.attributes(".pagination [rel=prev]", "href")[0]).await;
        assert_eq!(page.attributes("tbody tr", "id"), pages[1], "{sort}");
        page = admin.get(&page.attributes(".pagination [rel=prev]", "href")[0]).await;
        assert_eq!(page.attributes("tbody tr", "id"), pages[0], "{sort}");
        page.lacks(".pagination [rel=prev]");
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 120, "{sort}");
    }
    // Something that is changed while one reads goes to the front, and nothing behind it is left out.
    let first = admin.get(PRODUCTS).await;
    let second = admin.get(&first.attributes(".pagination [rel=next]", "href")[0]).await;
    market.run("UPDATE products SET updated_at = now() + interval '1 hour' WHERE id = (SELECT max(id) FROM products)");
    let again = admin.get(&first.attributes(".pagination [rel=next]", "href")[0]).await;
    assert_eq!(again.attributes("tbody tr", "id"), second.attributes("tbody tr", "id"));
}

#[actix_web::test]
async fn what_one_may_not_see_is_neither_counted_nor_found() {
    let market = Market::start().await;
    market.run("UPDATE business_settings SET four_eyes = false");
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let approver = market.approver_of(SHOP).await;
    let listed = author.writes(SHOP, &Item::default()).await;
    author.submits(SHOP, listed).await;
    approver.approves(&market, SHOP, listed).await;
    author.edits(SHOP, listed, &[("name", "Secret Mug"), ("price", "99.00")]).await.has_status(303);
    author.submits(SHOP, listed).await;
    let hidden = author.writes(SHOP, &Item { name: "Secret Vase", ..Item::default() }).await;
    author.submits(SHOP, hidden).await;

    let list = other.get(PRODUCTS).await;
    list.lacks(&format!("#product-{hidden}")).says(&format!("#product-{listed}"), "Blue Mug").is_silent_on("Secret");
    assert_eq!(
        list.texts(".tabs li"),
        ["All 1", "Draft 0", "Waiting 0", "Changes requested 0", "Rejected 0", "Approved 1", "Archived 0"]
    );
    for query in ["q=secret", "warned=on", "status=pending"] {
        other.get(&format!("{PRODUCTS}?{query}")).await.lacks("tbody tr");
    }
    other.get(&format!("{PRODUCTS}?q=blue&sort=price")).await.shows(&format!("#product-{listed}"));
    let own = author.get(&format!("{PRODUCTS}?status=pending&warned=on")).await;
    own.shows(&format!("#product-{hidden}")).says(&format!("#product-{listed}"), "No picture");
    // Nor can it be selected.
    let fields = [("act", "submit"), ("product", &hidden.to_string()), ("key", "k1")];
    other.post(&format!("{PRODUCTS}/batches"), &fields).await.redirects_to(PRODUCTS);
    let fields = [("act", "submit"), ("all", "on"), ("query", "q=secret"), ("key", "k2")];
    other.post(&format!("{PRODUCTS}/batches"), &fields).await.redirects_to(&format!("{PRODUCTS}?q=secret"));

    // What it looks like to visitors is shown to those who may see the version, and to nobody else.
    let preview = format!("{PRODUCTS}/{listed}/preview");
    let page = author.get(&preview).await;
    page.says("h1", "Secret Mug").says(".preview-note", "Preview: not public").lacks("form[action=\"/assistant\"]");
    page.shows("meta[name=robots][content*=noindex]");
    assert_eq!(
        (page.header("x-robots-tag"), page.header("cache-control")),
        ("noindex, nofollow".into(), "private, no-store".into())
    );
    approver.get(&preview).await.says("h1", "Secret Mug");
    other.get(&preview).await.says("h1", "Blue Mug").says(".preview-note", "this version is public");
    let open = market.open_revision(listed);
    other.get(&format!("{preview}?revision={open}")).await.is_missing();
    approver.get(&format!("{preview}?revision={open}")).await.is_ok();
    other.get(&format!("{PRODUCTS}/{hidden}/preview")).await.is_missing();
    market.visitor().get(&preview).await.has_status(303);
}

#[actix_web::test]
async fn a_copy_is_a_draft_of_its_own_and_a_timeline_tells_what_happened() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await;
    market.run(&format!("UPDATE products SET sku = 'HV-120', barcode = '4006381333931' WHERE id = {product}"));
    let made = editor.presses("copy", SHOP, product).await;
    made.has_status(303).follow().await.shows("#name[value=\"Copy of Blue Mug\"]").shows("#price[value=\"24.50\"]");
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE sku IS NULL AND barcode IS NULL"), 1);

    // Whoever wrote on a draft does not approve its copy under four eyes either.
    approver.edits(SHOP, product, &[("description", "Mine.")]).await.has_status(303);
    editor.presses("copy", SHOP, product).await.has_status(303);
    let newest = "SELECT cardinality(writers)::bigint AS n FROM product_revisions ORDER BY id DESC LIMIT 1";
    assert_eq!(market.number(newest), 2);

    editor.submits(SHOP, product).await;
    approver.sends_back(&market, SHOP, product, "Say how large it is.").await;
    let page = editor.product(SHOP, product).await;
    page.says("#timeline", "asked for changes").says("#timeline", "Say how large it is.");
    page.says("#timeline", "added this product").says(".quote", "Say how large it is.");
    let stranger = market.editor_of(SHOP).await;
    stranger.product(SHOP, product).await.is_missing();
}

#[actix_web::test]
async fn the_archive_keeps_the_date_of_publication() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let old = market.publishes(&admin, SHOP, &Item { name: "Old Mug", ..Item::default() });
    market.advance(chrono::TimeDelta::days(2));
    market.publishes(&admin, SHOP, &Item { name: "New Mug", ..Item::default() });
    let date = || market.text(&format!("SELECT published_at::text AS text FROM listings WHERE id = {old}"));
    let (before, newest) = (date(), market.visitor().get("/").await.texts(".listing-card__name"));
    assert_eq!(newest, ["New Mug", "Old Mug"]);
    market.advance(chrono::TimeDelta::days(2));
    admin.presses("archive", SHOP, old).await.has_status(303);
    admin.presses("archive/delete", SHOP, old).await.has_status(303);
    assert_eq!(date(), before);
    let is_same = async || market.visitor().get("/").await.texts(".listing-card__name") == newest;
    crate::support::eventually("it is where it was", is_same).await;
}

#[actix_web::test]
async fn a_view_is_saved_under_a_name_and_is_its_owners() {
    let market = Market::start().await;
    let (editor, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    editor.writes(SHOP, &Item::default()).await;
    let page = editor.get(&format!("{PRODUCTS}?status=draft&q=blue&after=")).await;
    let form = ".views__save form";
    page.fill(form, &[("name", " ")]).submit().await.is_refused().says("#name-error", "Give the view a name.");
    page.fill(form, &[("name", "Blue drafts")]).submit().await.redirects_to(&format!("{PRODUCTS}?status=draft&q=blue"));
    let list = editor.get(PRODUCTS).await;
    assert_eq!(list.attributes(".chip[data-kind=view]", "href"), [format!("{PRODUCTS}?status=draft&q=blue")]);
    other.get(PRODUCTS).await.lacks(".chip[data-kind=view]");
    let view = market.number("SELECT id AS n FROM saved_views");
    other.post(&format!("/manage/{SHOP}/views/{view}/delete"), &[]).await.is_missing();
    let page = editor.get(&format!("{PRODUCTS}?status=draft&q=blue")).await;
    page.press(".views form").submit().await.redirects_to(PRODUCTS);
    editor.get(PRODUCTS).await.lacks(".chip[data-kind=view]");
}
