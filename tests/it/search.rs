//! Finding listings by words, and an index that keeps up with them whatever happens to it, its folder or the database.

use std::fmt::Debug;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::sql_types::BigInt;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, sql_query};
use souk::locales::Locale;
use souk::migrations;
use souk::search::{Follower, Index, MAX_OFFSET, Query, SearchError, Sort};

use crate::support::{Database, wait_until as eventually};

mod finding;
mod narrowing;
mod pages;

/// A database with listings of one business, written without its pages: what is tried here is the index.
struct Stock {
    conn: PgConnection,
    database: Database,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

impl Stock {
    fn new() -> Self {
        let database = Database::migrated();
        let mut conn = migrations::connect(&database.owner_url()).expect("the database answers");
        conn.batch_execute(
            "SET souk.operator = 'on';
             INSERT INTO users (email, name, password_hash, created_at) VALUES ('a@b.example', 'A', '', now());
             INSERT INTO businesses (slug, name, created_at) VALUES ('blue-door', 'Blue Door', now()), ('oak', 'Oak & Ash', now());",
        )
        .expect("two businesses");
        Self { conn, database }
    }

    fn connect(&self) -> PgConnection {
        migrations::connect(&self.database.owner_url()).expect("the database answers")
    }

    fn number(&mut self, sql: &str) -> i64 {
        sql_query(sql).get_result::<Number>(&mut self.conn).unwrap_or_else(|error| panic!("{sql}: {error}")).n
    }

    fn run(&mut self, sql: &str) {
        self.conn.batch_execute(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }

    /// A listing in Kitchen of Blue Door for 10.00 EUR, unless changed afterwards.
    fn list(&mut self, name: &str, description: &str) -> i64 {
        let name = name.replace('\'', "''");
        let description = description.replace('\'', "''");
        self.number(&format!(
            "WITH p AS (
               INSERT INTO products (business_id, author_id, created_at, updated_at) VALUES (1, 1, now(), now()) RETURNING id
             ), r AS (
               INSERT INTO product_revisions (business_id, product_id, number, status, author_id, writers, name, slug, description,
                 price_minor, currency, category_id, created_at, updated_at)
               SELECT 1, id, 1, 'approved', 1, '{{1}}', '{name}', 's', '', 1000, 'EUR', 2, now(), now() FROM p RETURNING id, product_id
             )
             INSERT INTO listings (id, business_id, revision_id, business_name, business_slug, category_id, name, slug, summary,
               description_html, price_minor, currency, attributes, published_at, updated_at)
             SELECT product_id, 1, id, 'Blue Door', 'blue-door', 2, '{name}', 's', '', '<p>{description}</p>', 1000, 'EUR', '[{{\"name\": \"Material\", \"value\": \"stoneware\"}}]', now(), now() FROM r
             RETURNING id AS n"
        ))
    }

    fn follow(&self, index: &Index) -> Follower {
        let url = self.database.url();
        Follower::spawn(index.clone(), move || PgConnection::establish(&url)).expect("a thread")
    }

    /// An index in memory that has caught up.
    fn indexed(&self) -> (Index, Follower) {
        let index = Index::in_memory(Locale::English);
        let follower = self.follow(&index);
        eventually("ready", || index.is_ready());
        (index, follower)
    }
}

fn words(words: &str) -> Query {
    Query { words: words.into(), limit: 24, ..Query::default() }
}

fn find(index: &Index, typed: &str) -> Vec<i64> {
    index.search(&words(typed)).expect("a search never fails").ids
}

fn same<T: Debug + Ord>(mut left: Vec<T>, mut right: Vec<T>) {
    left.sort();
    right.sort();
    assert_eq!(left, right);
}

#[test]
fn words_find_listings_by_stem_accent_beginning_and_over_all_fields() {
    let mut stock = Stock::new();
    let kettle = stock.list("Enamel kettle", "Whistles when it is <b>boiling</b>.");
    let bowl = stock.list("Crème brûlée bowl", "Set of men's breakfast bowls &amp; spoons");
    let (index, _follower) = stock.indexed();

    assert_eq!(find(&index, "kettles"), [kettle]);
    assert_eq!(find(&index, "BOILED"), [kettle]);
    assert_eq!(find(&index, "creme brulee"), [bowl]);
    assert_eq!(find(&index, "crème"), [bowl]);
    assert_eq!(find(&index, "ket"), [kettle]);
    assert_eq!(find(&index, "k"), [kettle]);
    assert_eq!(find(&index, "enamel whist"), [kettle]);
    // Name, business, category, attribute and description.
    let hits = index.search(&words("kettle door kitchen stoneware boiling")).unwrap();
    assert_eq!((hits.full, hits.ids), (1, vec![kettle, bowl]), "the bowl has most of it");
    assert_eq!(find(&index, "a kettle for the kitchen"), [kettle]);
    assert_eq!(find(&index, "mens bowl"), [bowl]);
    // A beginning counts only in the last word.
    assert!(index.search(&words("ket enamel")).unwrap().is_relaxed());
}

#[test]
fn a_misspelt_word_is_taken_for_another_only_where_no_listing_has_it() {
    let mut stock = Stock::new();
    let shoulder = stock.list("Lamb shoulder", "");
    let lamp = stock.list("Reading lamp", "");
    let coffee = stock.list("Coffee grinder", "");
    let wheelbarrow = stock.list("Wheelbarrow", "");
    let (index, _follower) = stock.indexed();

    // Both are words here, so neither stands for the other.
    for (typed, found) in [("lamp", lamp), ("lamb", shoulder)] {
        let hits = index.search(&words(typed)).unwrap();
        assert_eq!((hits.ids, hits.full, hits.corrections), (vec![found], 1, Vec::new()));
    }
    for typed in ["cofee", "cofees kitchens", "ocffee", "cofee grindre", "cofees", "kitchn cofee"] {
        let hits = index.search(&words(typed)).unwrap();
        assert_eq!(hits.ids, [coffee], "{typed}");
        assert!(hits.corrections.iter().any(|correction| correction.meant == "coffee"), "{typed}: {hits:?}");
        let exactly = index.search(&Query { is_literal: true, ..words(typed) }).unwrap();
        assert!(exactly.corrections.is_empty(), "{typed}");
    }
    assert_eq!(find(&index, "coffe"), [coffee], "a beginning");
    assert_eq!(find(&index, "weelbarow"), [wheelbarrow]);
    assert!(find(&index, "xoffxe").is_empty(), "two mistakes are too many for six letters");
    for other in ["lump", "camp", "drone", "zebra"] {
        assert!(find(&index, other).is_empty(), "{other} is another word");
    }
    // What goes with the other words is meant.
    let hits = index.search(&words("reading lampp")).unwrap();
    assert_eq!((hits.ids, hits.corrections.len()), (vec![lamp], 1));
}

#[test]
fn all_words_must_match_before_some_do() {
    let mut stock = Stock::new();
    let red = stock.list("Red teapot", "");
    let blue = stock.list("Blue saucer", "");
    let (index, _follower) = stock.indexed();

    let hits = index.search(&words("red teapot")).unwrap();
    assert_eq!((hits.ids, hits.total, hits.full), (vec![red], 1, 1));
    let hits = index.search(&words("red saucer")).unwrap();
    assert!(hits.is_relaxed() && hits.total == 2);
    same(hits.ids, vec![red, blue]);
    let hits = index.search(&Query { is_strict: true, ..words("red saucer") }).unwrap();
    assert_eq!(hits.total, 0);
    let hits = index.search(&words("zebra xylophone")).unwrap();
    assert_eq!((hits.total, hits.ids), (0, Vec::new()));
}

#[test]
fn a_name_weighs_more_than_a_description_and_no_word_stands_for_one_that_begins_with_it() {
    let mut stock = Stock::new();
    let described = stock.list("Shade", "for a lamp");
    let begun = stock.list("Lamplight", "");
    let oil = stock.list("Face oil", "for damp skin, with lampblack and a clamp");
    let named = stock.list("Lamp", "for the desk");
    let (index, _follower) = stock.indexed();

    assert_eq!(find(&index, "lamp"), [named, described]);
    assert_eq!(find(&index, "lamps"), [named, described]);
    same(find(&index, "lampl"), vec![begun]);
    assert_eq!(find(&index, "face oil"), [oil]);
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    let mut stock = Stock::new();
    stock.list("Enamel kettle", "");
    let (index, _follower) = stock.indexed();

    let long = "kettle ".repeat(1000);
    for typed in [
        "\"",
        "AND",
        "OR NOT",
        "name:kettle",
        "(((",
        "kettle^99",
        "*",
        "?",
        "~2",
        "[a TO b]",
        "\\",
        "\0",
        "é\u{300}",
        "😀",
        "'",
        "&lt;",
        "<script>",
        "kettle\" OR 1=1 --",
        "茶壶",
        "a",
        "ﬀ",
        "\u{202e}",
        long.as_str(),
        &"k".repeat(5000),
        "{\"a\":1}",
    ] {
        index.search(&words(typed)).unwrap();
    }
    assert_eq!(index.search(&words(&long)).unwrap().total, 1);
    assert_eq!(index.search(&words("!!! 😀")).unwrap().total, 0);
    assert_eq!(index.search(&words("  ")).unwrap().total, 1);
    assert_eq!(index.search(&words("\"kettle\" -enamel")).unwrap().total, 0);
    assert_eq!(index.search(&words("\"enamel kettle\"")).unwrap().full, 1);
}

#[test]
fn filters_narrow_and_sorting_is_the_same_every_time() {
    let mut stock = Stock::new();
    let ids: Vec<i64> = (0..4).map(|n| stock.list(&format!("Pot {n}"), "clay")).collect();
    let [a, b, c, d] = ids[..] else { unreachable!() };
    stock.run(&format!(
        "UPDATE listings SET price_minor = 500 WHERE id IN ({a}, {b});
         UPDATE listings SET price_minor = 2000, currency = 'USD' WHERE id = {d};
         UPDATE listings SET category_id = 3 WHERE id = {c};
         UPDATE listings SET published_at = '2026-01-01' WHERE id IN ({a}, {c});
         UPDATE listings SET published_at = '2026-02-01' WHERE id = {b};
         UPDATE listings SET published_at = '2026-03-01' WHERE id = {d};"
    ));
    let (index, _follower) = stock.indexed();
    let find = |query: Query| index.search(&query).unwrap().ids;
    let pots = || words("pot");

    assert_eq!(find(Query { sort: Sort::Newest, ..pots() }), [d, b, c, a]);
    assert_eq!(find(Query { sort: Sort::Newest, ..words("") }), [d, b, c, a]);
    assert_eq!(find(words("")), [d, b, c, a]);
    assert_eq!(find(Query { sort: Sort::PriceLow, ..pots() }), [b, a, c, d]);
    assert_eq!(find(Query { sort: Sort::PriceHigh, ..pots() }), [d, c, b, a]);
    assert_eq!(find(Query { sort: Sort::PriceLow, offset: 1, limit: 2, ..pots() }), [a, c]);
    assert_eq!(find(pots()), [d, b, c, a], "equal words: newer ones first, then later ids");

    same(find(Query { category: Some(1), ..pots() }), ids.clone());
    assert_eq!(find(Query { category: Some(3), ..pots() }), [c]);
    assert_eq!(find(Query { category: Some(3), ..words("") }), [c]);
    same(find(Query { businesses: vec![1], ..pots() }), ids.clone());
    assert!(find(Query { businesses: vec![2], ..pots() }).is_empty());
    assert_eq!(find(Query { listing: Some(b), ..pots() }), [b]);
    same(find(Query { price_min: Some(501), ..pots() }), vec![c, d]);
    same(find(Query { price_max: Some(500), ..pots() }), vec![a, b]);
    assert_eq!(find(Query { price_min: Some(501), price_max: Some(1000), ..words("") }), [c]);
    assert!(find(Query { price_min: Some(1000), price_max: Some(500), ..pots() }).is_empty());
    assert_eq!(find(Query { currency: Some("USD".into()), ..pots() }), [d]);
    assert_eq!(find(Query { price_min: Some(i64::MIN), price_max: Some(i64::MAX), ..pots() }).len(), 4);

    let count = index.search(&Query { limit: 0, ..pots() }).unwrap();
    assert_eq!((count.ids.len(), count.total), (0, 4));
    let far = index.search(&Query { offset: MAX_OFFSET + 1, ..pots() }).unwrap();
    assert_eq!((far.ids.len(), far.total), (0, 4));
    index.search(&Query { offset: usize::MAX, limit: usize::MAX, ..pots() }).unwrap();
    index.search(&Query { offset: MAX_OFFSET, limit: usize::MAX, ..words("potz") }).unwrap();
    index.search(&Query { offset: MAX_OFFSET, limit: usize::MAX, ..words("pot clay 1") }).unwrap();
}

#[test]
fn a_change_is_found_within_a_second() {
    let mut stock = Stock::new();
    let (index, _follower) = stock.indexed();

    for round in 0..5 {
        let begun = Instant::now();
        let kettle = stock.list("Kettle", "");
        eventually("listed", || find(&index, "kettle") == [kettle]);
        assert!(begun.elapsed() < Duration::from_secs(2), "{round}: {:?}", begun.elapsed());
        stock.run("UPDATE listings SET name = 'Teapot'");
        eventually("renamed", || find(&index, "teapot") == [kettle] && find(&index, "kettle").is_empty());
        stock.run("DELETE FROM listings");
        eventually("withdrawn", || index.search(&words("")).unwrap().total == 0);
    }
}

#[test]
fn a_transaction_that_commits_late_is_not_skipped() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let teapot = stock.list("Teapot", "");
    let (index, _follower) = stock.indexed();
    let mut slow = stock.connect();

    slow.batch_execute(&format!(
        "SET souk.operator = 'on'; BEGIN; UPDATE listings SET name = 'Samovar' WHERE id = {kettle}"
    ))
    .unwrap();
    stock.run(&format!("UPDATE listings SET name = 'Cafetiere' WHERE id = {teapot}"));
    eventually("the early one, meanwhile", || find(&index, "cafetiere") == [teapot]);
    // A round of the follower goes by in which nothing may be seen of the late one.
    thread::sleep(Duration::from_millis(1500));
    slow.batch_execute("COMMIT").unwrap();

    eventually("the late one", || find(&index, "samovar") == [kettle]);
    assert_eq!(find(&index, "cafetiere"), [teapot]);
}

#[test]
fn an_early_number_that_commits_late_is_not_skipped_where_nothing_runs_at_the_first_look() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let teapot = stock.list("Teapot", "");
    let (index, _follower) = stock.indexed();
    let mut slow = stock.connect();
    let mut fast = stock.connect();

    // The fast one has the older transaction id and the later sequence number.
    fast.batch_execute("SET souk.operator = 'on'; BEGIN; SELECT pg_current_xact_id()").unwrap();
    slow.batch_execute(&format!(
        "SET souk.operator = 'on'; BEGIN; UPDATE listings SET name = 'Samovar' WHERE id = {kettle}"
    ))
    .unwrap();
    fast.batch_execute(&format!("UPDATE listings SET name = 'Cafetiere' WHERE id = {teapot}; COMMIT")).unwrap();
    eventually("the early one", || find(&index, "cafetiere") == [teapot]);
    slow.batch_execute("COMMIT").unwrap();
    eventually("the late one", || find(&index, "samovar") == [kettle]);
}

#[test]
fn a_long_feed_is_caught_up_with() {
    let mut stock = Stock::new();
    for n in 0..30 {
        stock.list(&format!("Pot {n}"), "");
    }
    let (index, _follower) = stock.indexed();
    for round in 0..100 {
        stock.run(&format!("UPDATE listings SET name = 'Jug {round}'"));
    }
    // 3,000 changes, a whole number of batches.
    eventually("caught up", || index.search(&words("99")).unwrap().total == 30);
    assert_eq!(index.search(&words("")).unwrap().total, 30);
}

#[test]
fn searching_goes_on_while_the_database_is_away() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let (index, _follower) = stock.indexed();

    stock.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    assert_eq!(find(&index, "kettle"), [kettle]);
    let teapot = stock.list("Teapot", "");
    eventually("follows again", || find(&index, "teapot") == [teapot]);
}

#[test]
fn a_follower_without_a_database_stops_at_once() {
    let index = Index::in_memory(Locale::English);
    let follower =
        Follower::spawn(index.clone(), || PgConnection::establish("postgres://souk@/none?host=/nowhere")).unwrap();
    assert!(matches!(index.search(&words("kettle")), Err(SearchError::NotReady)));
    let begun = Instant::now();
    follower.stop();
    assert!(begun.elapsed() < Duration::from_millis(500));
}

#[test]
fn the_feed_is_pruned_to_a_week_and_one_row() {
    let mut stock = Stock::new();
    stock.run("TRUNCATE public_changes RESTART IDENTITY");
    let kettle = stock.list("Kettle", "");
    for n in 0..5 {
        stock.run(&format!("UPDATE listings SET name = 'Kettle {n}'"));
    }
    stock.run("UPDATE public_changes SET at = now() - interval '8 days' WHERE seq <= 4");
    let (index, follower) = stock.indexed();
    eventually("pruned", || stock.number("SELECT min(seq) AS n FROM public_changes") == 4);
    assert_eq!(stock.number("SELECT count(*) AS n FROM public_changes"), 3);
    drop(follower);

    // All of it old: the last row stays.
    stock.run("UPDATE public_changes SET at = now() - interval '8 days'");
    let follower = stock.follow(&index);
    eventually("pruned", || stock.number("SELECT count(*) AS n FROM public_changes") == 1);
    stock.run("UPDATE listings SET name = 'Teapot'");
    eventually("followed on", || find(&index, "teapot") == [kettle]);
    drop(follower);
}

#[test]
fn a_long_time_of_old_changes_is_pruned_bit_by_bit() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    stock.run(
        "INSERT INTO public_changes (kind, id, at) SELECT 'listing', 1, now() - interval '9 days' FROM generate_series(1, 12001)",
    );
    stock.run("UPDATE public_changes SET at = now() - interval '9 days'");
    let (index, _follower) = stock.indexed();
    eventually("pruned", || stock.number("SELECT count(*) AS n FROM public_changes") == 1);
    assert_eq!(find(&index, "kettle"), [kettle]);
}

#[test]
fn a_feed_that_is_restored_while_it_is_followed_is_left_alone_until_it_is_whole() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let (index, _follower) = stock.indexed();
    assert_eq!(find(&index, "kettle"), [kettle]);

    // As pg_restore does it, step by step: the tables, the rows, at last the key and the triggers.
    stock.run(
        "DROP TRIGGER listings_added ON listings; DROP TRIGGER listings_changed ON listings;
         DROP TRIGGER listings_gone ON listings; DROP TABLE public_changes;
         CREATE TABLE public_changes (seq bigserial, kind text NOT NULL, id bigint NOT NULL, business bigint,
           xid xid8 NOT NULL DEFAULT pg_current_xact_id(), at timestamptz NOT NULL DEFAULT now());
         GRANT SELECT, INSERT, UPDATE, DELETE ON public_changes TO souk_serving;
         GRANT USAGE ON public_changes_seq_seq TO souk_serving",
    );
    let teapot = stock.list("Teapot", "");
    // Time enough to look at the feed and at what is in it.
    let begun = Instant::now();
    eventually("two rounds", || begun.elapsed() > Duration::from_millis(2500));
    assert_eq!(stock.number("SELECT count(*) AS n FROM public_changes"), 0, "it was written to");
    stock.run("INSERT INTO public_changes (kind, id) VALUES ('listing', 1), ('listing', 1)");
    stock.run(
        "ALTER TABLE public_changes ADD PRIMARY KEY (seq);
         DROP TRIGGER businesses_added ON businesses; DROP TRIGGER businesses_changed ON businesses;
         DROP TRIGGER businesses_gone ON businesses;
         SELECT feed_public_changes('listings', 'listing'), feed_public_changes('businesses', 'business')",
    );
    eventually("what came without a word is found", || find(&index, "teapot") == [teapot]);
    let jug = stock.list("Jug", "");
    eventually("followed", || find(&index, "jug") == [jug]);
}

fn generation(folder: &Path) -> String {
    fs::read_to_string(folder.join("CURRENT")).unwrap_or_default().trim().to_owned()
}

#[test]
fn an_index_on_disk_is_followed_on_from_where_it_stood() {
    let mut stock = Stock::new();
    let folder = tempfile::tempdir().unwrap();
    let kettle = stock.list("Kettle", "");
    let index = Index::open(folder.path(), Locale::English).unwrap();
    assert!(!index.is_ready());
    let follower = stock.follow(&index);
    eventually("ready", || index.is_ready());
    // What was built is found by its place in the feed once nothing older runs in the whole cluster.
    let jug = stock.list("Jug", "");
    eventually("followed", || find(&index, "jug") == [jug]);
    let built = generation(folder.path());
    follower.stop();
    drop(index);

    let teapot = stock.list("Teapot", "");
    let index = Index::open(folder.path(), Locale::English).unwrap();
    assert!(index.is_ready());
    assert_eq!(find(&index, "kettle"), [kettle]);
    assert!(find(&index, "teapot").is_empty());
    let _follower = stock.follow(&index);
    eventually("caught up", || find(&index, "teapot") == [teapot]);
    assert_eq!(generation(folder.path()), built, "no rebuild");
}

/// Breaks a folder, or the generation in it that is used.
type Spoil = fn(&Path, &Path);

#[test]
fn whatever_lies_in_the_folder_a_sound_index_comes_of_it() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let spoil: [(&str, Spoil); 8] = [
        ("CURRENT is garbage", |folder, _| fs::write(folder.join("CURRENT"), b"\xff../../etc").unwrap()),
        ("CURRENT names nothing", |folder, _| fs::write(folder.join("CURRENT"), "generation-77").unwrap()),
        ("CURRENT is missing", |folder, _| fs::remove_file(folder.join("CURRENT")).unwrap()),
        ("meta.json is garbage", |_, now| fs::write(now.join("meta.json"), "{").unwrap()),
        ("meta.json is of another version", |_, now| {
            let meta = fs::read_to_string(now.join("meta.json")).unwrap();
            // As one looks that was made before products had all of their fields.
            assert!(meta.contains(" price "), "{meta}");
            fs::write(now.join("meta.json"), meta.replace(" price ", " ")).unwrap();
        }),
        ("meta.json has other fields", |_, now| {
            let meta = fs::read_to_string(now.join("meta.json")).unwrap();
            fs::write(now.join("meta.json"), meta.replace("\"about\"", "\"abort\"")).unwrap();
        }),
        ("a segment is damaged", |_, now| {
            for entry in fs::read_dir(now).unwrap().map(Result::unwrap) {
                if entry.path().extension().is_some_and(|ending| ending == "term") {
                    let mut bytes = fs::read(entry.path()).unwrap();
                    bytes[20] ^= 0xff;
                    fs::remove_file(entry.path()).unwrap();
                    fs::write(entry.path(), bytes).unwrap();
                }
            }
        }),
        ("a segment is missing", |_, now| {
            for entry in fs::read_dir(now).unwrap().map(Result::unwrap) {
                if entry.path().extension().is_some_and(|ending| ending == "fast") {
                    fs::remove_file(entry.path()).unwrap();
                }
            }
        }),
    ];
    for (what, spoil) in spoil {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("readme.txt"), "hands off").unwrap();
        let index = Index::open(folder.path(), Locale::English).unwrap();
        let follower = stock.follow(&index);
        eventually("ready", || index.is_ready());
        follower.stop();
        drop(index);
        spoil(folder.path(), &folder.path().join(generation(folder.path())));

        let index = Index::open(folder.path(), Locale::English).unwrap();
        assert!(!index.is_ready(), "{what}");
        let _follower = stock.follow(&index);
        eventually(what, || index.is_ready());
        assert_eq!(find(&index, "kettle"), [kettle], "{what}");
        let folders =
            fs::read_dir(folder.path()).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir()).count();
        assert_eq!(folders, 1, "{what}: leftovers are removed");
        assert!(folder.path().join("readme.txt").exists());
    }
}

#[test]
fn a_folder_that_is_removed_under_it_comes_back() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path(), Locale::English).unwrap();
    let _follower = stock.follow(&index);
    eventually("ready", || index.is_ready());

    fs::remove_dir_all(folder.path()).unwrap();
    assert_eq!(find(&index, "kettle"), [kettle]);
    let teapot = stock.list("Teapot", "");
    eventually("built anew", || index.search(&words("teapot")).is_ok_and(|hits| hits.ids == [teapot]));
    assert!(folder.path().join("CURRENT").exists());
}

#[test]
fn a_rebuild_that_was_killed_leaves_nothing_behind() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("generation-7")).unwrap();
    fs::write(folder.path().join("generation-7/meta.json"), "half").unwrap();

    let index = Index::open(folder.path(), Locale::English).unwrap();
    let _follower = stock.follow(&index);
    eventually("ready", || index.is_ready());
    assert_eq!(find(&index, "kettle"), [kettle]);
    eventually("removed", || !folder.path().join("generation-7").exists());
}

#[test]
fn a_second_process_reads_along_and_takes_over() {
    let mut stock = Stock::new();
    let folder = tempfile::tempdir().unwrap();
    let first = Index::open(folder.path(), Locale::English).unwrap();
    let first_follower = stock.follow(&first);
    eventually("ready", || first.is_ready());

    let second = Index::open(folder.path(), Locale::English).unwrap();
    let _second_follower = stock.follow(&second);
    let kettle = stock.list("Kettle", "");
    eventually("the first", || find(&first, "kettle") == [kettle]);
    eventually("the second", || find(&second, "kettle") == [kettle]);

    // A rebuild of the first reaches the second.
    stock.run("DELETE FROM public_changes");
    let built = generation(folder.path());
    eventually("rebuilt", || generation(folder.path()) != built);
    let teapot = stock.list("Teapot", "");
    eventually("the second, in the new one", || find(&second, "teapot") == [teapot]);

    first_follower.stop();
    let jug = stock.list("Jug", "");
    eventually("taken over", || find(&second, "jug") == [jug]);
}

#[test]
fn a_feed_that_was_pruned_past_the_index_means_a_rebuild() {
    let mut stock = Stock::new();
    let folder = tempfile::tempdir().unwrap();
    let kettle = stock.list("Kettle", "");
    let index = Index::open(folder.path(), Locale::English).unwrap();
    let follower = stock.follow(&index);
    eventually("ready", || index.is_ready());
    let built = generation(folder.path());
    follower.stop();

    stock.run(&format!("UPDATE listings SET name = 'Samovar' WHERE id = {kettle}"));
    stock.run("DELETE FROM public_changes");
    let teapot = stock.list("Teapot", "");
    let follower = stock.follow(&index);
    eventually("rebuilt", || find(&index, "samovar") == [kettle] && find(&index, "teapot") == [teapot]);
    assert_ne!(generation(folder.path()), built);
    follower.stop();
}

#[test]
fn an_index_of_another_database_is_rebuilt() {
    let mut one = Stock::new();
    let mut other = Stock::new();
    let folder = tempfile::tempdir().unwrap();
    // The older database, whose feed reaches back past any position of the younger one.
    let teapot = other.list("Teapot", "");
    one.list("Kettle", "");
    let index = Index::open(folder.path(), Locale::English).unwrap();
    let follower = one.follow(&index);
    eventually("ready", || index.is_ready());
    follower.stop();

    let _follower = other.follow(&index);
    eventually("rebuilt", || find(&index, "teapot") == [teapot] && find(&index, "kettle").is_empty());
}
