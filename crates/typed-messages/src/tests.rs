//! Files that disagree are refused, each with the reason.

use super::*;

fn files(text: &str) -> Files {
    Files::from([("shop".to_owned(), text.to_owned())])
}

fn mistakes(english: &str, arabic: &str) -> String {
    let found = compile_files(&[("en", files(english)), ("ar", files(arabic))]);
    found.map_or_else(|mistakes| mistakes.to_string(), |_| String::new())
}

#[test]
fn files_that_agree_become_functions() {
    let english = "shop-open = Open\n# $name (Text) - whose\nshop-of = Shop of { $name }\n";
    let written =
        compile_files(&[("en", files(english)), ("ar", files("shop-open = مفتوح\nshop-of = متجر { $name }"))]);
    let written = written.unwrap();
    assert!(written.code.contains("pub fn shop_open(self) -> &'static str"), "{}", written.code);
    assert!(written.code.contains("pub fn shop_of(name: impl std::fmt::Display, ) -> Self"), "{}", written.code);
    assert!(written.tables.contains("shop-of = متجر { $name }"), "{}", written.tables);
}

#[test]
fn a_key_that_lacks_in_a_language_is_named() {
    assert_eq!(mistakes("shop-open = Open\nshop-shut = Shut", "shop-open = مفتوح"), "ar: shop-shut is not translated");
    assert!(mistakes("shop-open = Open", "shop-open = مفتوح\nshop-shut = مغلق").contains("has no such message"));
    assert!(mistakes("open = Open", "open = مفتوح").contains("begin the key with"));
    assert!(mistakes("shop-open = Open\nshop-open = Open", "shop-open = مفتوح").contains("it is there twice"));
}

#[test]
fn an_argument_that_lacks_is_named() {
    let english = "# $name (Text) - whose\nshop-of = Shop of { $name }";
    assert_eq!(mistakes(english, "shop-of = متجر"), "ar/shop.ftl: shop-of: it lacks $name");
    assert!(mistakes(english, "shop-of = { $name } { $town }").contains("nobody gives it $town"));
    assert!(mistakes("shop-of = Shop of { $name }", "shop-of = { $name }").contains("say what $name is"));
    assert!(mistakes("# $name (Word)\nshop-of = { $name }", "shop-of = { $name }").contains("(Text), (Number)"));
    assert!(mistakes("# $name (Text)\nshop-of = Shop", "shop-of = متجر").contains("$name is not used"));
}

#[test]
fn arabic_needs_all_six_plurals() {
    let english =
        "# $count (Number) - how many\nshop-count = { $count ->\n [one] One shop\n *[other] { $count } shops\n}";
    let arabic = "shop-count = { $count ->\n [one] متجر\n [two] متجران\n *[other] { $count } متجر\n}";
    assert_eq!(mistakes(english, arabic), "ar/shop.ftl: shop-count: the plural lacks [zero], [few], [many]");
}

#[test]
fn a_plural_is_chosen_by_a_number() {
    let english = "# $name (Text) - whose\nshop-of = { $name ->\n [one] One\n *[other] { $name }\n}";
    assert!(
        mistakes(english, "shop-of = { $name }").contains("en/shop.ftl: shop-of: a plural is chosen by a (Number)")
    );
    let arabic = "shop-of = { $name ->\n [zero] أ\n [one] ب\n [two] ت\n [few] ث\n [many] ج\n *[other] { $name }\n}";
    let said = mistakes("# $name (Text) - whose\nshop-of = Shop of { $name }", arabic);
    assert!(said.contains("ar/shop.ftl: shop-of: a plural is chosen by a (Number)"), "{said}");
}

#[test]
fn what_is_not_understood_is_refused() {
    assert_eq!(mistakes("shop-tea = Tea & Cake", "shop-tea = شاي وكعك"), "");
    for (text, reason) in [
        ("shop-open = <b>Open</b>", "no HTML"),
        ("shop-open = Open ->", "no \"->\" in a text"),
        (r#"shop-open = { "\u003Cb>" } Open"#, "no HTML"),
        ("# $name (Html)\nshop-of = Shop & { $name }", "no \"&\" in a message that has arguments"),
        ("shop-open = { shop-shut }", "only text"),
        ("shop-open = { NUMBER(1) }", "only text"),
        ("# $n (Number)\nshop-open = { $n ->\n [0] None\n [one] One\n *[other] Some\n}", "[0] is no plural category"),
        ("-shop = Shop", "terms are not understood"),
        ("shop-open = Open\n    .title = Title", "attributes are not understood"),
        ("shop-open = { $name", "shop.ftl:1"),
    ] {
        assert!(mistakes(text, text).contains(reason), "{text}: {}", mistakes(text, text));
    }
}
