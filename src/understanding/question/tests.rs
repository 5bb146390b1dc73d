//! Questions as people write them, and what is understood of them.

use super::*;
use crate::categories::starting_tree::starting_tree;

fn categories() -> Vec<Category> {
    let mut all: Vec<Category> = Vec::new();
    for (branch, leaves) in starting_tree() {
        let id = |all: &Vec<Category>| CategoryId::new(i64::try_from(all.len()).expect("few") + 1);
        let parent = id(&all);
        let category = |id, parent_id, name: &str, path: &str| {
            Category::new(id, parent_id, name.to_owned(), slug::slugify(name), path.to_owned())
        };
        all.push(category(parent, None, &branch, &branch));
        for leaf in leaves {
            all.push(category(id(&all), Some(parent), &leaf, &format!("{branch} > {leaf}")));
        }
    }
    all
}

fn asked(question: &str) -> (Option<String>, Vec<String>, Asked) {
    let categories = categories();
    let asked = Asked::of(question, categories.iter());
    let name = asked.category.and_then(|id| categories.iter().find(|category| category.id == id));
    (name.map(|category| category.name.clone()), asked.others.clone(), asked)
}

fn category(question: &str) -> Option<String> {
    asked(question).0
}

#[test]
fn a_category_is_named_in_any_number_and_by_either_of_its_names() {
    for question in
        ["mugs", "a mug", "Do you have MUGS?", "which cups are there", "mugs and cups", "Mugs & Cups under 50"]
    {
        assert_eq!(category(question).as_deref(), Some("Mugs & Cups"), "{question}");
    }
    assert_eq!(category("wooden toys").as_deref(), Some("Wooden Toys"));
    assert_eq!(category("any toys?").as_deref(), Some("Children & Toys"));
    assert_eq!(category("table linen").as_deref(), Some("Table Linen"));
}

#[test]
fn what_only_qualifies_another_thing_is_no_category() {
    assert_eq!(category("a rucksack that holds a laptop"), None);
    assert_eq!(category("a scarf made of wool").as_deref(), Some("Scarves & Shawls"));
    assert_eq!(category("coffee mugs").as_deref(), Some("Mugs & Cups"));
    assert_eq!(category("a wool blanket"), None);
    assert_eq!(category("blankets"), None, "those of the pets are not meant");
    assert_eq!(category("a gift for the garden").as_deref(), Some("Garden & Plants"));
}

#[test]
fn one_word_for_two_categories_is_none() {
    assert_eq!(category("bowls"), None);
}

#[test]
fn words_that_only_ask_are_dropped() {
    let words = |question| asked(question).2.words;
    assert_eq!(words("What do you have that I could give to my sister?"), ["sister"]);
    assert_eq!(words("Is there, by any chance, a lamp for reading?"), ["chance", "lamp", "reading"]);
    assert_eq!(words("What can I buy?"), Vec::<String>::new());
    assert_eq!(words("gift ideas"), ["gift", "ideas"], "said alone, they are all there is");
    assert_eq!(words("a gift for a sailor"), ["sailor"]);
}

#[test]
fn an_order_is_understood() {
    assert_eq!(asked("the cheapest mug").2.sort, Sort::PriceLow);
    assert_eq!(asked("least expensive mug").2.sort, Sort::PriceLow);
    assert_eq!(asked("the most expensive lamp").2.sort, Sort::PriceHigh);
    assert_eq!(asked("What is new?").2.sort, Sort::Newest);
    let (name, others, asked) = asked("cheaper than 20");
    assert_eq!((name, others, asked.sort), (None, Vec::new(), Sort::Best));
    assert!(!asked.prices.is_open());
}

#[test]
fn the_category_the_price_and_the_rest_are_told_apart() {
    let (name, others, asked) = asked("Which blue mugs under 30 euros can go in the dishwasher?");
    assert_eq!(name.as_deref(), Some("Mugs & Cups"));
    assert_eq!(others, ["blue", "dishwasher"]);
    assert_eq!(asked.things(&others), ["blue"]);
    assert_eq!(asked.prices.currency, Some(crate::money::Currency::Eur));
    assert_eq!(asked.topics.len(), 1);
}

#[test]
fn a_question_may_look_back() {
    assert_eq!(asked("Which of these is vegan?").2.back, Back::Yes);
    assert_eq!(asked("Is it waterproof?").2.back, Back::Maybe);
    assert_eq!(asked("Which mugs are blue?").2.back, Back::No);
}

#[test]
fn the_price_is_asked_for_or_not() {
    assert!(asked("How much is it?").2.asks_price);
    assert!(asked("What does the lamp cost?").2.asks_price);
    assert!(!asked("How much does it weigh?").2.asks_price);
    assert!(asked("Who makes this?").2.asks_who);
}

#[test]
fn words_that_only_ask_are_dropped_in_german_and_arabic() {
    let words = |question| asked(question).2.words;
    assert_eq!(words("Welche Tassen gibt es bei euch?"), ["tassen"]);
    assert_eq!(words("Ich suche eine blaue Tasse, bitte"), ["blaue", "tasse"]);
    assert_eq!(words("ein Geschenk für den Garten"), ["garten"]);
    assert_eq!(words("هل يوجد لديكم أكواب زرقاء؟"), ["أكواب", "زرقاء"]);
    assert_eq!(words("أريد مصباحًا"), ["مصباحًا"]);
    for open in ["Hallo", "Vielen Dank", "Was gibt es hier?", "مرحبا", "شكرا جزيلا", "ما لديكم؟"]
    {
        assert!(asked(open).2.is_open(), "{open}");
    }
}

#[test]
fn the_questions_that_a_page_suggests_are_understood_in_every_language() {
    use crate::locales::Locale;
    for t in Locale::ALL {
        assert_eq!(asked(t.assistant_suggest_newest()).2.sort, Sort::Newest, "{t}");
        assert_eq!(asked(t.assistant_suggest_cheapest()).2.sort, Sort::PriceLow, "{t}");
        let (category, others, asked) = asked(&t.assistant_suggest_under("Mugs & Cups", 50));
        assert_eq!((category.as_deref(), others), (Some("Mugs & Cups"), Vec::new()), "{t}");
        assert_eq!(asked.prices.most.map(|bound| bound.amount).as_deref(), Some("50"), "{t}");
    }
    for new in ["What’s new this week?", "what's new?", "Was ist heute neu?"] {
        let asked = asked(new).2;
        assert_eq!((asked.sort, asked.words), (Sort::Newest, Vec::new()), "{new}");
    }
    assert!(asked("Was kostet es?").2.asks_price && asked("كم سعره؟").2.asks_price);
}

#[test]
fn odd_questions_are_understood_as_nothing() {
    for question in ["", "???", "€", "under", "between and", "🦄", "' or 1=1 --", &"mug ".repeat(200), "\u{0}"] {
        let _ = asked(question);
    }
}
