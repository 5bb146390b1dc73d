use chrono::{DateTime, Utc};

use super::shown::{Spoken, Value};
use super::*;

fn moment() -> DateTime<Utc> {
    "2026-03-01T14:05:59Z".parse().unwrap()
}

#[test]
fn numbers_are_written_as_the_language_does() {
    for (number, english, german, arabic) in [
        (0, "0", "0", "0"),
        (999, "999", "999", "999"),
        (-5, "-5", "-5", "\u{200e}-5"),
        (1250, "1,250", "1.250", "1,250"),
        (-1_234_567, "-1,234,567", "-1.234.567", "\u{200e}-1,234,567"),
    ] {
        assert_eq!(Locale::ALL.map(|locale| locale.number(number)), [english, german, arabic]);
    }
    assert_eq!(Locale::German.decimal("1250.00"), "1.250,00");
    assert_eq!(Locale::German.decimal("none"), "none");
}

#[test]
fn dates_are_written_as_the_language_does() {
    let days = Locale::ALL.map(|locale| locale.say(Day(moment())));
    assert_eq!(days, ["1 Mar 2026", "01.03.2026", "01\u{200f}/03\u{200f}/2026"]);
    let moments = Locale::ALL.map(|locale| locale.say(At(moment())));
    assert_eq!(
        moments,
        ["1 March 2026 at 14:05\u{a0}UTC", "1. März 2026 um 14:05\u{a0}UTC", "1 مارس 2026 في 2:05 م\u{a0}UTC"]
    );
}

#[test]
fn a_plural_is_chosen_by_the_rules_of_the_language() {
    let said = |locale: Locale, seconds: i64| {
        let text = Text::limits_again_in_seconds(&Text::limits_questions(), seconds);
        locale.say(text).replace(['\u{2068}', '\u{2069}'], "")
    };
    assert_eq!(said(Locale::English, 1), "You’ve asked a lot of questions. Try again in one second.");
    assert_eq!(said(Locale::English, 1250), "You’ve asked a lot of questions. Try again in 1,250 seconds.");
    assert_eq!(
        said(Locale::German, 1250).split_once(". ").unwrap().1,
        "Versuchen Sie es in 1.250 Sekunden noch einmal."
    );
    for (seconds, ending) in [
        (1, "بعد ثانية."),
        (2, "بعد ثانيتين."),
        (3, "بعد 3 ثوانٍ."),
        (10, "بعد 10 ثوانٍ."),
        (11, "بعد 11 ثانية."),
        (99, "بعد 99 ثانية."),
        (100, "بعد 100 ثانية."),
        (103, "بعد 103 ثوانٍ."),
    ] {
        assert!(said(Locale::Arabic, seconds).ends_with(ending), "{seconds}: {}", said(Locale::Arabic, seconds));
    }
}

#[test]
fn a_name_that_runs_the_other_way_is_set_apart() {
    assert_eq!(Locale::English.errors_request("42"), "Request 42");
    assert_eq!(Locale::English.errors_request("متجر"), "Request \u{2068}متجر\u{2069}");
    assert_eq!(Locale::Arabic.errors_request("42"), "الرمز المرجعي: \u{2068}42\u{2069}");
}

#[test]
fn a_message_in_a_page_escapes_whatever_people_wrote() {
    let name = "<script>alert('x')</script>";
    for html in [Html::escaped(name), Html::name(name), Html::strong(name), Html::link("/\"><b>", name)] {
        assert!(!html.as_str().contains("<script") && !html.as_str().contains("\"><b>"), "{html}");
    }
    // An argument that is not yet a part of the page becomes one.
    let spoken = Spoken { number: 0, arguments: vec![("x", Value::Text(name.to_owned()))] };
    assert!(!spoken::page_part(Locale::English, &spoken).as_str().contains("<script"));
}

#[test]
fn a_tag_leads_to_its_language() {
    for (tag, locale) in [
        ("de", Some(Locale::German)),
        ("DE-AT", Some(Locale::German)),
        ("ar_EG", Some(Locale::Arabic)),
        ("en-US", Some(Locale::English)),
        ("den", None),
        ("", None),
    ] {
        assert_eq!(Locale::parse(tag), locale, "{tag}");
    }
}
