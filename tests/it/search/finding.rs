//! What people type, and what of a stock it finds: codes, compounds, plurals, phrases, what is not wanted, synonyms.

use std::time::{Duration, Instant};

use souk::locales::Locale;
use souk::search::{Index, Query};

use super::{Stock, eventually, find, same, words};

fn speaking(stock: &Stock, language: Locale) -> (Index, souk::search::Follower) {
    let index = Index::in_memory(language);
    let follower = stock.follow(&index);
    eventually("ready", || index.is_ready());
    (index, follower)
}

#[test]
fn a_code_is_found_however_it_is_typed() {
    let mut stock = Stock::new();
    let turntable = stock.list("Vesterlyd PS-LX350H Turntable", "Belt drive");
    let other = stock.list("Vesterlyd PS-LX310B Turntable", "Belt drive");
    let cover = stock.list("Dust cover", "Fits the PS-LX350H.");
    let phone = stock.list("Quillon S 21 Phone", "");
    let (index, _follower) = stock.indexed();

    for typed in ["PS-LX350H", "PSLX350H", "ps lx 350h", "pslx 350 h", "ps_lx350h", "PS.LX-350H", "Ps Lx350h"] {
        let hits = index.search(&words(typed)).unwrap();
        assert_eq!(hits.ids[..2], [turntable, cover], "{typed}");
        assert!(!hits.ids.contains(&other) && hits.corrections.is_empty(), "{typed}: {hits:?}");
    }
    for (typed, found) in [("pslx310", other), ("ps-lx35", turntable), ("lx310b", other), ("quillon s21", phone)] {
        assert_eq!(find(&index, typed)[0], found, "{typed}");
    }
    // One letter off, which is said.
    for typed in ["PS-LX350K", "pslx35h", "ps lx350hh"] {
        let hits = index.search(&words(typed)).unwrap();
        assert_eq!(hits.ids.first(), Some(&turntable), "{typed}");
        assert!(!hits.corrections.is_empty(), "{typed}");
    }
    assert!(find(&index, "XY-9900").is_empty());
}

#[test]
fn a_sku_or_a_barcode_comes_first_and_follows_a_change() {
    let mut stock = Stock::new();
    let kettle = stock.list("Kettle", "");
    let note = stock.list("Spare lid", "For the kettle BD-KET-01.");
    stock.run(&format!("UPDATE products SET sku = 'BD-KET-01', barcode = '036000291452' WHERE id = {kettle}"));
    let (index, _follower) = stock.indexed();

    for typed in ["BD-KET-01", "bdket01", "bd ket 01"] {
        assert_eq!(find(&index, typed), [kettle, note], "{typed}");
    }
    for typed in ["036000291452", "0036000291452", "0 36000 29145 2"] {
        assert_eq!(find(&index, typed), [kettle], "{typed}");
    }
    assert!(find(&index, "036000291453").is_empty(), "another number is another number");
    stock.run(&format!("UPDATE products SET sku = 'NEW-7' WHERE id = {kettle}"));
    eventually("followed", || find(&index, "new7") == [kettle]);
    assert!(!find(&index, "BD-KET-01").contains(&kettle));
}

#[test]
fn words_are_found_joined_and_apart_and_in_either_number() {
    let mut stock = Stock::new();
    let teapot = stock.list("Round teapot", "");
    let pot = stock.list("Black tea pot", "");
    let phones = stock.list("Studio earphones", "");
    let shirt = stock.list("Striped T-shirt", "");
    let scarf = stock.list("Wool scarf", "");
    let knives = stock.list("Set of kitchen knives", "");
    let bottle = stock.list("Bottle, 1.5 l", "");
    let (index, _follower) = stock.indexed();

    for typed in ["tea pot", "teapot", "teapots", "Tea-Pots", "TEA POTS"] {
        same(find(&index, typed), vec![teapot, pot]);
    }
    assert_eq!(find(&index, "teapot")[0], teapot, "as it is written comes first");
    for (typed, found) in [
        ("ear phones", phones),
        ("tshirt", shirt),
        ("t-shirts", shirt),
        ("scarves", scarf),
        ("knife", knives),
        ("1500 ml bottle", bottle),
        ("1500ml", bottle),
        ("bottles 1,5 litres", bottle),
    ] {
        assert_eq!(find(&index, typed), [found], "{typed}");
    }
}

#[test]
fn the_form_that_was_typed_comes_first() {
    let mut stock = Stock::new();
    let many = stock.list("Running shoes", "");
    let one = stock.list("Run shoes", "");
    let (index, _follower) = stock.indexed();
    assert_eq!(find(&index, "running"), [many, one]);
    assert_eq!(find(&index, "run"), [one, many]);
}

#[test]
fn words_have_the_stems_of_the_markets_language() {
    let mut stock = Stock::new();
    let lamp = stock.list("Große Lampe für den Schreibtisch", "");
    let arabic = stock.list("مصباح للقراءة", "");
    let (german, _german) = speaking(&stock, Locale::German);
    for typed in ["Lampen", "große lampe", "grosse Lampen", "GROẞE LAMPE"] {
        assert_eq!(find(&german, typed), [lamp], "{typed}");
    }
    for language in Locale::ALL {
        let (index, _follower) = speaking(&stock, language);
        for typed in ["مصباح", "المصباح", "مِصْباح"] {
            assert_eq!(find(&index, typed), [arabic], "{typed} in {language}");
        }
    }
    // An index of another language has other stems and is made anew.
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path(), Locale::English).unwrap();
    let follower = stock.follow(&index);
    eventually("ready", || index.is_ready());
    follower.stop();
    assert!(Index::open(folder.path(), Locale::English).unwrap().is_ready());
    assert!(!Index::open(folder.path(), Locale::German).unwrap().is_ready());
}

#[test]
fn what_stands_in_quotes_stands_together_and_what_is_not_wanted_stays_away() {
    let mut stock = Stock::new();
    let red = stock.list("Red wine glass", "");
    let glass = stock.list("Wine glass, red stem", "");
    let plain = stock.list("Espresso cup without handle", "");
    let handled = stock.list("Espresso cup", "The handle takes three fingers.");
    let (index, _follower) = stock.indexed();

    same(find(&index, "red wine glass"), vec![red, glass]);
    assert_eq!(find(&index, "\"red wine\" glass"), [red]);
    assert_eq!(find(&index, "“Wine glass” -stem"), [red]);
    assert_eq!(find(&index, "wine glass -\"red wine\""), [glass]);
    assert_eq!(find(&index, "espresso -handle"), Vec::<i64>::new());
    for typed in ["espresso without handle", "espresso cup without a handle", "espresso ohne handle"] {
        assert_eq!(find(&index, typed), [plain], "{typed}");
    }
    same(find(&index, "espresso handle"), vec![plain, handled]);
    let all = index.search(&Query { limit: 24, ..words("-glass") }).unwrap();
    same(all.ids, vec![plain, handled]);
}

#[test]
fn those_with_most_of_the_rare_words_come_next() {
    let mut stock = Stock::new();
    for number in 0..30 {
        stock.list(&format!("Green cotton towel {number}"), "");
    }
    let exact = stock.list("Green enamel camping kettle", "");
    let near = stock.list("Enamel camping kettle by another shop", "");
    let (index, _follower) = stock.indexed();

    let hits = index.search(&words("green enamel camping kettle")).unwrap();
    assert_eq!((hits.full, hits.ids), (1, vec![exact, near]));
    let second = index.search(&Query { offset: 1, limit: 1, ..words("green enamel camping kettle") }).unwrap();
    assert_eq!((second.ids, second.total, second.full), (vec![near], 2, 1));
    let hits = index.search(&words("green enamel camping stove kettle")).unwrap();
    assert!(hits.is_relaxed());
    assert_eq!(hits.ids[..2], [exact, near], "{hits:?}");
    assert!(hits.ids.len() == 2, "towels are only green");
    // A good answer is not padded.
    let hits = index.search(&words("green cotton towel")).unwrap();
    assert_eq!((hits.full, hits.total), (30, 30));
}

#[test]
fn synonyms_are_asked_for_and_forgotten_at_once() {
    let mut stock = Stock::new();
    let sofa = stock.list("Three-seat sofa", "");
    let couch = stock.list("Corner couch", "");
    let dryer = stock.list("Travel hair dryer", "");
    let (index, _follower) = stock.indexed();

    assert_eq!(find(&index, "couch"), [couch]);
    index.learn(&[vec!["sofa".into(), "couch".into()], vec!["blow dryer".into(), "hair dryer".into()]]);
    assert_eq!(find(&index, "couches"), [couch, sofa], "the word itself comes first");
    assert_eq!(find(&index, "sofa"), [sofa, couch]);
    assert_eq!(find(&index, "travel blow dryer"), [dryer]);
    index.learn(&[]);
    assert_eq!(find(&index, "couch"), [couch]);
}

#[test]
fn every_search_is_answered_soon() {
    let mut stock = Stock::new();
    for number in 0..50 {
        stock.list(&format!("Enamel kettle {number} for camping PS-{number}"), "Boils water, makes tea.");
    }
    let (index, _follower) = stock.indexed();
    let groups: Vec<Vec<String>> = (0..300)
        .map(|group| (0..30).map(|word| format!("kettle{group} word{word}")).chain(["kettle".into()]).collect())
        .collect();
    index.learn(&groups);
    let long: Vec<String> = (0..200).map(|number| format!("kettel{number}")).collect();
    for typed in [
        "🦊".repeat(2_500),
        ",".repeat(1_000_000),
        "a".repeat(20_000),
        "é\u{300}".repeat(20_000),
        "a ".repeat(10_000),
        "\"".repeat(20_000),
        "-a ".repeat(10_000),
        "\"a\" ".repeat(10_000),
        "without ".repeat(5_000),
        "1 l ".repeat(10_000),
        "1-2-3-4-5-6-7-8-9-".repeat(1_000),
        "kettle ".repeat(5_000),
        "ketle camping enamle watre boilz tee makse pss ".repeat(10),
        long.join(" "),
        "غ".repeat(20_000),
        "\u{202e}\u{200b}\u{0}".repeat(7_000),
    ] {
        let begun = Instant::now();
        for is_literal in [false, true] {
            index.search(&Query { is_literal, ..words(&typed) }).unwrap();
        }
        let beginning: String = typed.chars().take(20).collect();
        assert!(begun.elapsed() < Duration::from_secs(2), "{beginning}: {:?}", begun.elapsed());
    }
}
