//! Files of products through the browser: brought, matched, rehearsed, imported in the background, and taken along.

use std::process::Child;
use std::time::Duration;

use actix_web::http::Method;
use souk::app::kinds;
use souk::clock::Clock;
use souk::db::{Backstage, Sessions};
use souk::jobs::{Pace, Worker};

use crate::support::{Market, Page, Person, souk, wait_until};

const IMPORT: &str = "/manage/blue-door/import";

/// What another shop exports: its own headings, HTML, variants, prices with a sign, in Windows-1252.
const SHOP: &str = "Handle;Title;Body (HTML);Vendor;Type;Tags;Variant SKU;Variant Price;Variant Barcode;Image Src;Colour\n\
    grosser-krug;Großer Krug;\"<p>Von <b>Hand</b> gedreht &amp; gebrannt.</p>\";Halvard;Mugs & Cups;Ton, blau;K-1;€ 24,50;4006381333931;https://x.example/1.jpg;blau\n\
    grosser-krug;;;;;;K-2;€ 26,50;;https://x.example/2.jpg;\n\
    vase;Vase;<ul><li>hoch</li></ul>;Halvard;Behälter;;V-1;1.250,00;123;;weiß\n\
    kanne;Kanne;Ohne Preis.;;Behälter;;V-2;;;;\n\
    dose;;Ohne Namen.;;Behälter;;V-3;3,00;;;\n\
    glas;Glas;Zu teuer.;;Behälter;;V-4;10,00 - 20,00;;;\n";

#[actix_web::test]
async fn another_shops_file_is_matched_rehearsed_and_imported() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let _worker = worker(&market);
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(SHOP);

    let import = uploads(&editor, "krüge.csv", &bytes).await;
    let page = rests(&editor, &import).await;
    page.says("#columns", "Großer Krug").says("#mapping", "windows-1252").says("#mapping", "Behälter");
    let targets = chosen(&page, "select[name^=column]");
    let expected =
        ["group", "name", "description", "brand", "category", "tags", "sku", "price", "barcode", "", "fact:Colour"];
    assert_eq!(targets, expected, "{}", page.text("#columns"));

    let refused = page.fill("#mapping", &[("category", "Nowhere")]).pressing("then", "check").submit().await;
    refused.is_refused().says(".field__error", "There is no such category");
    page.fill("#mapping", &[("word-0", "Home & Lighting > Vases")])
        .pressing("then", "check")
        .submit()
        .await
        .redirects_to(&import);
    let page = rests(&editor, &import).await;
    assert_eq!(counts(&page), ["3", "0", "0", "1", "2"], "{}", page.text("main"));
    page.says("#outcome", "Line 6").says("#outcome", "Enter a name.").says("#outcome", "This is a range");
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0, "a rehearsal writes nothing");

    page.press("#mapping").pressing("then", "start").submit().await.redirects_to(&import);
    let page = rests(&editor, &import).await;
    assert_eq!(counts(&page), ["3", "0", "0", "1", "2"]);
    let said = "SELECT string_agg(concat_ws('|', p.sku, p.barcode, r.name, r.brand, r.price_minor, c.slug, r.description, r.tags, r.attributes), E'\\n' ORDER BY p.sku) AS text
        FROM products p JOIN product_revisions r ON r.product_id = p.id LEFT JOIN categories c ON c.id = r.category_id";
    assert_eq!(
        market.text(said),
        "K-1|4006381333931|Großer Krug|Halvard|2450|mugs-cups|Von **Hand** gedreht & gebrannt.|{Ton,blau}|[{\"name\": \"Colour\", \"value\": \"blau\"}]\n\
         V-1|Vase|Halvard|125000|vases|- hoch|{}|[{\"name\": \"Colour\", \"value\": \"weiß\"}]\n\
         V-2|Kanne||vases|Ohne Preis.|{}|[]"
    );

    // The refused rows come back with why, and once put right they go in; what is in already stays as it is.
    let file = editor.get(&format!("{import}/refused")).await;
    let rows = file.is_ok().body();
    assert!(rows.starts_with('\u{feff}') && rows.contains("Title: Enter a name."), "{rows}");
    let fixed = rows.replace("dose,,", "dose,Dose,").replace("\"10,00 - 20,00\"", "\"20,00\"");
    let again = uploads(&editor, "fixed.csv", fixed.as_bytes()).await;
    let page = rests(&editor, &again).await;
    assert_eq!(chosen(&page, "select[name^=column]").last().map(String::as_str), Some(""), "reasons are no fact");
    page.fill("#mapping", &[("word-0", "Vases")]).pressing("then", "start").submit().await;
    assert_eq!(counts(&rests(&editor, &again).await), ["2", "0", "0", "0"]);

    // The same headings are read as the last time, and nothing changes.
    let third = uploads(&editor, "again.csv", &bytes).await;
    rests(&editor, &third).await.press("#mapping").pressing("then", "start").submit().await;
    assert_eq!(counts(&rests(&editor, &third).await), ["0", "0", "3", "1", "2"]);
    editor.get(IMPORT).await.says("main", "krüge.csv").says("main", "Imported");
    let told = "The import of krüge.csv has finished. Products added: 3, changed: 0. Rows refused: 2.";
    editor.get("/notifications").await.says("main", told);
}

#[actix_web::test]
async fn what_is_exported_and_imported_again_changes_nothing() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let _worker = worker(&market);
    market.run(
        "INSERT INTO fields (category_id, position, key, label, kind, unit, choices)
         SELECT id, n, key, label, kind, unit, choices::jsonb FROM categories,
           (VALUES (1, 'size', 'Size', 'number', 'cm', '[]'), (2, 'finish', 'Finish', 'choice', '', '[\"matt\", \"glossy\"]'),
                   (3, 'washable', 'Washable', 'yes_no', '', '[]'), (4, 'made', 'Made', 'date', '', '[]')) AS f (n, key, label, kind, unit, choices)
          WHERE slug = 'mugs-cups'",
    );
    let table = "sku,barcode,name,description,price,category,tags,Size,Finish,Washable,Made,Note,Material\n\
        =1+1,4006381333931,\"Mug, \"\"large\"\"\",\"# Big\n\n- one\n- `two` &amp; <b>three</b>\",12.50,Mugs & Cups,\"a, b\",4.5,matt,yes,2026-01-31,-5 degrees,oak: dark\n\
        '@x,,+49 Mug,'quoted,,Mugs & Cups,,,glossy,no,,@home,\n\
        A-3,,-Vase,\"two\n\n    lines\",1250.00,Vases,,,,,,=cmd,\n\
        ,,Only a name,,,,,,,,,,\n";
    let import = uploads(&admin, "awkward.csv", table.as_bytes()).await;
    rests(&admin, &import).await.press("#mapping").pressing("then", "start").submit().await;
    let page = rests(&admin, &import).await;
    assert_eq!(counts(&page), ["4", "0", "0", "0"], "{}", page.text("main"));
    // What a form takes and a foreign table would lose: entities and HTML that are meant as they are, facts of any name.
    market.run(
        "UPDATE product_revisions SET description = E'Write &amp;amp; or <b>bold</b>\\n\\n    code', name = 'R&amp;D <b>Mug</b>', slug = 'r-amp-d-b-mug-b',
                attributes = '[{\"name\": \"Size\", \"value\": \"a  |  b; c\"}, {\"name\": \"[x]\", \"value\": \"{y}\"}, {\"name\": \"Size\", \"value\": \"=2\"}]'
          WHERE name = 'Only a name'",
    );
    let everything = "SELECT string_agg(r::text, E'\\n' ORDER BY r.id) || (SELECT string_agg(p::text, ' ' ORDER BY id) FROM products p) AS text FROM product_revisions r";
    let before = market.text(everything);

    let export = admin.get("/manage/blue-door/export.csv").await;
    let table = export.is_ok().body();
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    for cell in rows.records().map(|row| row.expect("a row")).collect::<Vec<_>>().iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
    let import = uploads(&admin, "export.csv", table.as_bytes()).await;
    rests(&admin, &import).await.press("#mapping").pressing("then", "start").submit().await;
    let page = rests(&admin, &import).await;
    assert_eq!(counts(&page), ["0", "0", "4", "0"], "{}", page.text("main"));
    assert_eq!(market.text(everything), before);

    // A product is known by its number, whatever its name and sku become.
    let renamed = table.replace("A-3,,'-Vase", "A-4,,'-Vase two").replace("Washable", "washable");
    assert_ne!(renamed, table);
    let import = uploads(&admin, "renamed.csv", renamed.as_bytes()).await;
    rests(&admin, &import).await.press("#mapping").pressing("then", "start").submit().await;
    assert_eq!(counts(&rests(&admin, &import).await), ["0", "1", "3", "0"]);
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE sku = 'A-4'"), 1);

    assert!(!admin.get("/manage/blue-door/export.csv?status=approved").await.body().contains("Mug"));
    let template = admin.get("/manage/blue-door/export/template.csv?category=mugs-cups").await;
    assert!(template.is_ok().body().contains("Size,Finish,Washable,Made"), "{}", template.body());
    admin.get("/manage/blue-door/export/template.csv?category=nowhere").await.is_missing();
}

#[actix_web::test]
async fn a_worker_that_is_killed_in_the_middle_leaves_no_half_rows_and_the_next_one_finishes() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let rows: Vec<_> = (0..6_000)
        .map(|number| match number % 100 {
            99 => format!("S-{number},,Words.,3,Vases\n"),
            _ => format!(
                "S-{number},Mug {number},\"Thrown by *hand*, number {number}.\",{}.50,Mugs & Cups\n",
                number % 90
            ),
        })
        .collect();
    let table = format!("sku,name,description,price,category\n{}", rows.concat());
    let import = uploads(&editor, "many.csv", table.as_bytes()).await;
    let first = process(&market);
    rests(&editor, &import).await.press("#mapping").pressing("then", "start").submit().await.redirects_to(&import);
    wait_until("some rows are in", || market.number("SELECT position AS n FROM imports") >= 500);
    kill(first);
    let position = market.number("SELECT position AS n FROM imports");
    assert!(position < 6_000, "it was cut off in the middle");
    let halves = "SELECT count(*) AS n FROM products p WHERE NOT EXISTS (SELECT FROM product_revisions r WHERE r.product_id = p.id)
        OR NOT EXISTS (SELECT FROM events e WHERE e.subject_id = p.id)";
    assert_eq!(market.number(halves), 0);
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), position - position / 100);
    // Whoever comes back finds it where it is; nobody begins another one meanwhile.
    editor.get(&import).await.says("#import_state", "of 6,000 rows").shows("#import_state[data-hx-trigger]");
    let other = uploads(&editor, "other.csv", b"name\nMug\n").await;
    let second = process(&market);
    let page = rests(&editor, &other).await;
    page.press("#mapping")
        .pressing("then", "start")
        .submit()
        .await
        .follow()
        .await
        .says("body", "Another import is running");

    let page = rests_within(&editor, &import, Duration::from_secs(90)).await;
    assert_eq!(counts(&page), ["5,940", "0", "0", "60"], "what was in before counts once");
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 5_940);
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 5_940);
    assert_eq!(market.number("SELECT count(*) AS n FROM events WHERE action = 'product.created'"), 5_940);
    assert_eq!(market.number("SELECT count(*) AS n FROM events WHERE action = 'products.imported'"), 1);
    assert_eq!(editor.get(&format!("{import}/refused")).await.body().lines().count(), 61);
    kill(second);
}

#[actix_web::test]
async fn an_import_can_be_stopped_and_handed_in() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let table = "sku,name,description,price,category\nA,Mug,Order at mugs.shop.,3,Vases\nB,Cup,Words.,,Vases\n";
    let import = uploads(&editor, "stop.csv", table.as_bytes()).await;
    {
        let _worker = worker(&market);
        rests(&editor, &import).await;
    }
    editor.get(&import).await.press("#mapping").pressing("then", "start").submit().await;
    editor.get(&import).await.press(&format!("form[action=\"{import}/stop\"]")).submit().await.redirects_to(&import);
    let _worker = worker(&market);
    rests(&editor, &import).await.says("body", "Stopped");
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);

    // What was imported before it was stopped is on the record, and those who approve hear of it.
    let import = uploads(&editor, "half.csv", table.as_bytes()).await;
    rests(&editor, &import).await;
    let half = r#"{"summary":{"rows":1,"created":1,"submitted":1}}"#;
    market.run(&format!("UPDATE imports SET state = 'running', result = '{half}' WHERE file_name = 'half.csv'"));
    editor.get(&import).await.press(&format!("form[action=\"{import}/stop\"]")).submit().await.redirects_to(&import);
    approver.get("/notifications").await.says("main", "submitted 1 product for approval");
    assert_eq!(market.number("SELECT count(*) AS n FROM events WHERE action = 'products.imported'"), 1);

    let import = uploads(&editor, "submit.csv", table.as_bytes()).await;
    rests(&editor, &import).await.press("#mapping").ticking("submits").pressing("then", "start").submit().await;
    let page = rests(&editor, &import).await;
    page.says("#outcome", "Something required is missing");
    assert_eq!(
        market.text("SELECT string_agg(status, ',' ORDER BY name) AS text FROM product_revisions"),
        "draft,pending"
    );
    // The approvers are warned as of any other product.
    assert_eq!(market.text("SELECT warnings::text AS text FROM submissions"), "{links,no_picture}");
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE head_warnings <> '{}'"), 1);
}

#[actix_web::test]
async fn rules_approve_what_is_imported_but_for_what_somebody_has_to_look_at() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    market.run(&format!("UPDATE memberships SET is_trusted = true WHERE user_id = {}", editor.id));
    let _worker = worker(&market);
    let rows = |words: &str| {
        let row = |sku: &str, text: &str| format!("{sku},Mug {sku},{text},3,Vases\n");
        format!("sku,name,description,price,category\n{}{}", row("A", words), row("B", "Order at mugs.shop."))
    };
    for (words, told) in [("Thrown by hand.", ["2", "0", "0", "2", "1"]), ("Glazed.", ["0", "1", "1", "1", "1"])] {
        let import = uploads(&editor, "trusted.csv", rows(words).as_bytes()).await;
        let page = rests(&editor, &import).await;
        page.says("#mapping", "rules may approve some of these");
        page.press("#mapping").ticking("submits").pressing("then", "start").submit().await;
        let page = rests(&editor, &import).await;
        let kinds = ["created", "changed", "unchanged", "submitted", "at_once"];
        assert_eq!(kinds.map(|kind| page.text(&format!("[data-count={kind}]"))), told);
    }
    assert_eq!(market.text("SELECT string_agg(name, ',') AS text FROM listings"), "Mug A");
    assert_eq!(market.text("SELECT string_agg(rule, ',') AS text FROM decisions"), "trusted_author,trusted_author");
    // One notice for all of them.
    approver.get("/notifications").await.says("main", "submitted 1 product for approval");
    let told = format!("SELECT string_agg(path, ',') AS text FROM notifications WHERE user_id = {}", approver.id);
    assert_eq!(market.text(&told), "/manage/blue-door/approvals");
}

#[actix_web::test]
async fn what_is_no_table_is_refused_with_a_sentence_and_nothing_is_left() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let _worker = worker(&market);
    let empty = sends(&editor, "empty.csv", b"").await;
    empty.is_refused().says("#file-error", "Choose a file.");
    for (name, bytes, says) in [
        ("photo.png", &b"\x89PNG\r\n\x1a\n0000"[..], "isn\u{2019}t a table"),
        ("old.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "isn\u{2019}t a table"),
        ("broken.xlsx", b"PK\x03\x04 nothing more", "can\u{2019}t be read"),
        ("blank.csv", b"\n\n\n", "empty"),
    ] {
        let import = uploads(&editor, name, bytes).await;
        rests(&editor, &import).await.says("#import_state", says);
    }
    let viewer = market.viewer_of("blue-door").await;
    viewer.get(IMPORT).await.is_forbidden();
}

fn worker(market: &Market) -> Worker {
    let url = market.database().url();
    let (config, office) = (&market.shared.config, &market.shared.office);
    let pace = Pace { poll: Duration::from_millis(50), ..Pace::of(2) };
    Worker::start(Backstage::new(&url, Sessions::Own), url, kinds(config, office), Clock::default(), pace)
        .expect("it starts")
}

/// A worker that can be killed.
fn process(market: &Market) -> Child {
    let url = market.database().url();
    let folder = market.shared.config.data_dir.to_str().expect("text").to_owned();
    souk(&[("DATABASE_URL", &url), ("SOUK_DATA_DIR", &folder)]).arg("worker").spawn().expect("it starts")
}

fn kill(mut process: Child) {
    process.kill().expect("it runs");
    process.wait().expect("it ended");
}

async fn sends(person: &Person, name: &str, bytes: &[u8]) -> Page {
    let head = format!(
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--edge--\r\n"].concat();
    let request = person.request(Method::POST, IMPORT);
    request.header("Content-Type", "multipart/form-data; boundary=edge").body(body).send().await
}

/// Brings a file; the address of its import.
async fn uploads(person: &Person, name: &str, bytes: &[u8]) -> String {
    let page = sends(person, name, bytes).await;
    page.has_status(303);
    page.location()
}

/// The page of an import once nothing goes on any more.
async fn rests(person: &Person, import: &str) -> Page {
    rests_within(person, import, Duration::from_secs(30)).await
}

async fn rests_within(person: &Person, import: &str, time: Duration) -> Page {
    let begun = std::time::Instant::now();
    loop {
        let page = person.get(import).await;
        page.is_ok();
        if !page.has("#import_state[data-hx-trigger]") {
            return page;
        }
        assert!(begun.elapsed() < time, "{}", page.text("#import_state"));
        actix_web::rt::time::sleep(Duration::from_millis(100)).await;
    }
}

fn counts(page: &Page) -> Vec<String> {
    page.texts("[data-count]")
}

/// What is chosen in each of these.
fn chosen(page: &Page, selects: &str) -> Vec<String> {
    let names = page.attributes(selects, "name");
    let chosen = |name: &String| {
        let options = format!("select[name=\"{name}\"] option[selected]");
        page.attributes(&options, "value").first().cloned().unwrap_or_default()
    };
    names.iter().map(chosen).collect()
}
