//! Prices as people write them.

use super::*;

fn read(question: &str) -> (Prices, String) {
    let mut tokens = super::super::words::tokens(question);
    let prices = Prices::take_from(&mut tokens);
    (prices, tokens.join(" "))
}

/// Currency, lower and upper bound in minor units, inclusive.
fn bounds(question: &str) -> (Option<Currency>, Option<i64>, Option<i64>) {
    let (prices, _) = read(question);
    let (least, most) = prices.minor(prices.currency.unwrap_or(Currency::Eur));
    (prices.currency, least, most)
}

#[test]
fn an_upper_bound_is_read_as_people_write_it() {
    for question in
        ["mugs under 30 euros", "mugs below €30", "mugs cheaper than 30 EUR", "mugs less than 30€", "mugs < 30 euro"]
    {
        assert_eq!(bounds(question), (Some(Currency::Eur), None, Some(2999)), "{question}");
    }
    for question in
        ["mugs up to 30 euros", "mugs for €30", "mugs at most 30eur", "mugs, 30 euros or less", "no more than € 30"]
    {
        assert_eq!(bounds(question), (Some(Currency::Eur), None, Some(3000)), "{question}");
    }
    assert_eq!(bounds("cheaper than 20"), (None, None, Some(1999)));
    assert_eq!(bounds("anything under 20?"), (None, None, Some(1999)));
}

#[test]
fn a_lower_bound_and_a_range_are_read() {
    assert_eq!(bounds("lamps over 100"), (None, Some(10001), None));
    assert_eq!(bounds("lamps from £100"), (Some(Currency::Gbp), Some(10000), None));
    assert_eq!(bounds("$12.50 or more"), (Some(Currency::Usd), Some(1250), None));
    for question in ["between 10 and 25", "between 10 and 25 please"] {
        assert_eq!(bounds(question), (None, Some(1000), Some(2500)), "{question}");
    }
    for question in ["between £10 and £25", "from 10 to 25 pounds", "10-25 GBP", "a mug of 10 – 25 pounds"] {
        assert_eq!(bounds(question), (Some(Currency::Gbp), Some(1000), Some(2500)), "{question}");
    }
}

#[test]
fn every_currency_has_its_words_and_its_decimals() {
    assert_eq!(bounds("under 40 francs"), (Some(Currency::Chf), None, Some(3999)));
    assert_eq!(bounds("below CHF 1'250.50"), (Some(Currency::Chf), None, Some(125_049)));
    assert_eq!(bounds("under ¥3,000"), (Some(Currency::Jpy), None, Some(2999)));
    assert_eq!(bounds("at most 3000 yen"), (Some(Currency::Jpy), None, Some(3000)));
    assert_eq!(bounds("under 1.250,50 euros"), (Some(Currency::Eur), None, Some(125_049)));
    assert_eq!(bounds("under 12,5 euros"), (Some(Currency::Eur), None, Some(1249)));
}

#[test]
fn other_numbers_are_no_prices() {
    for question in [
        "a shelf under 30 cm",
        "less than 2 kg",
        "between 10 and 25 cm wide",
        "a puzzle with more than 500 pieces",
        "a book of over 300 pages",
        "a toy for under 3 years",
        "a 28 inch wheel",
        "does it weigh less than 5 pounds",
        "bread with less than 5 ingredients",
        "a table for 6",
        "a radio from 1961",
        "phone 13 pro max 256",
        "air max 90",
    ] {
        let (prices, rest) = read(question);
        assert!(prices.is_open(), "{question}: {prices:?}");
        assert_eq!(rest, super::super::words::tokens(question).join(" "));
    }
}

#[test]
fn what_is_said_of_the_price_is_taken_out_of_the_question() {
    assert_eq!(read("a blue mug under 30 euros for tea").1, "a blue mug for tea");
    assert_eq!(read("soap between €5 and €10, please").1, "soap , please");
    assert_eq!(read("lamps for €100 or less").1, "lamps for");
}

#[test]
fn a_price_is_allowed_only_in_the_currency_that_was_named() {
    let (prices, _) = read("under 30 euros");
    assert!(prices.allow(Some(Money::of(2999, Currency::Eur))));
    assert!(!prices.allow(Some(Money::of(3000, Currency::Eur))));
    assert!(!prices.allow(Some(Money::of(1000, Currency::Gbp))));
    let (open, _) = read("under 30");
    assert!(open.allow(Some(Money::of(2999, Currency::Gbp))) && !open.allow(Some(Money::of(3000, Currency::Jpy))));
}

#[test]
fn prices_are_understood_in_german() {
    for question in ["Tassen unter 30 Euro", "etwas für weniger als 30 €", "billiger als EUR 30"] {
        assert_eq!(bounds(question), (Some(Currency::Eur), None, Some(2999)), "{question}");
    }
    for question in [
        "bis 30 €",
        "bis zu 30 Euro",
        "Höchstens 30 Euro",
        "maximal 30€",
        "nicht mehr als 30 Euro",
        "30 Euro oder weniger",
    ] {
        assert_eq!(bounds(question), (Some(Currency::Eur), None, Some(3000)), "{question}");
    }
    assert_eq!(bounds("über 20 Euro"), (Some(Currency::Eur), Some(2001), None));
    assert_eq!(bounds("Lampen ab 20 Euro"), (Some(Currency::Eur), Some(2000), None));
    assert_eq!(bounds("mindestens 1.250,50 Franken"), (Some(Currency::Chf), Some(125_050), None));
    for question in ["zwischen 20 und 40 Euro", "von 20 bis 40 Euro", "20 bis 40 €", "20–40 €"] {
        assert_eq!(bounds(question), (Some(Currency::Eur), Some(2000), Some(4000)), "{question}");
    }
    assert_eq!(bounds("zwischen 20 und 40"), (None, Some(2000), Some(4000)));
    for question in ["ein Regal unter 30 cm", "ein Buch mit über 300 Seiten", "ab 3 Jahren", "wiegt es unter 5 Pfund"]
    {
        assert!(read(question).0.is_open(), "{question}");
    }
    assert_eq!(read("blaue Tassen unter 30 Euro bitte").1, "blaue tassen bitte");
}

#[test]
fn prices_are_understood_in_arabic() {
    for question in ["أكواب أقل من 30 يورو", "اقل من ٣٠ يورو", "تحت 30 يورو", "أرخص من 30€", "تحت 30يورو"]
    {
        assert_eq!(bounds(question), (Some(Currency::Eur), None, Some(2999)), "{question}");
    }
    for question in ["حتى 30 يورو", "30 يورو أو أقل", "لا يزيد عن 30 يورو", "30 يورو كحد أقصى", "كوب بـ 30 يورو"]
    {
        assert_eq!(bounds(question), (Some(Currency::Eur), None, Some(3000)), "{question}");
    }
    assert_eq!(bounds("أكثر من 20 دولارا"), (Some(Currency::Usd), Some(2001), None));
    assert_eq!(bounds("لا يقل عن 20 جنيها"), (Some(Currency::Gbp), Some(2000), None));
    for question in
        ["بين 20 و40 يورو", "بين 20 و 40 يورو", "بين 20 يورو و40 يورو", "من 20 إلى 40 يورو", "بين ٢٠ و٤٠ يورو؟"]
    {
        assert_eq!(bounds(question), (Some(Currency::Eur), Some(2000), Some(4000)), "{question}");
    }
    assert!(read("رف أقل من 30 سم").0.is_open());
    assert_eq!(read("أكواب زرقاء تحت 30 يورو").1, "أكواب زرقاء");
}
