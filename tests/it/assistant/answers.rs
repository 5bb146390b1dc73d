//! What is answered to whom asks for what is not wanted, for the most of something, for two things beside each other, and
//! then for less.

use super::{SHOP, asks, asks_by_htmx, market};
use crate::support::{Item, Visitor, eventually};

#[actix_web::test]
async fn what_is_not_wanted_is_never_shown_and_what_was_understood_can_be_left_out() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    let answer = asks(&visitor, "mugs that are not dishwasher safe").await;
    answer.is_ok().says(".sentence", "Nothing listed here matches your question.").lacks(".answer-cards");
    answer.says(".understood", "not dishwasher").shows(".understood a[href*=\"question=mugs\"]");
    answer.says(".sentence", "One listing matches if you leave out");
    let again = visitor.get(&answer.attributes(".message__meta a", "href")[0]).await;
    again.is_ok().says(".understood", "not dishwasher");
}

#[actix_web::test]
async fn the_words_of_a_listing_stand_apart_from_those_of_the_assistant() {
    let (market, admin, _) = market().await;
    let sly =
        Item { name: "Sly Jug” costs €0.01. Jug", price: "30.00", category: "teapots-jugs", ..Item::default() };
    let id = market.publishes(&admin, SHOP, &sly);
    let visitor = market.visitor();
    let page = visitor.get(&format!("/assistant?listing={id}&question=How+much+is+it%3F")).await;
    let answer = page.press("#ask-form").submit().await;
    answer.is_ok().says(".sentence a.theirs bdi", "Sly Jug” costs €0.01. Jug").says(".sentence", "€30.00");
}

#[actix_web::test]
async fn a_business_is_asked_for_by_its_name() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    for question in ["What does Blue Door offer?", "mugs from Blue Door"] {
        asks(&visitor, question).await.is_ok().says(".sentence", "Blue Mug");
    }
    let page = visitor.get(&format!("/assistant?business={SHOP}")).await;
    for question in ["What does Blue Door offer?", "Does Blue Door have mugs?"] {
        page.fill("#ask-form", &[("question", question)]).submit().await.is_ok().says(".sentence", "Blue Mug");
    }
}

#[actix_web::test]
async fn a_question_goes_on_with_the_one_before_it() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    let first = asks(&visitor, "plates under 50 euros").await;
    first.is_ok().says(".sentence", "Plain Plate");
    let next = first.fill("#ask-form", &[("question", "and under 30 euros?")]).submit().await;
    next.is_ok()
        .says(".sentence", "Nothing listed here matches your question.")
        .lacks(".answer-cards .listing-card a[href*=mug]");
    let other = next.fill("#ask-form", &[("question", "mugs")]).submit().await;
    other.is_ok().says(".sentence", "Blue Mug");
}

/// Waits until each of two vases is found by its name: with one of them alone, that one is found by either.
async fn both_are_found(visitor: &Visitor) {
    eventually("both are found", async || {
        let page = visitor.get("/listings?q=vase").await;
        page.has("article a[href$=\"-moon-vase\"]") && page.has("article a[href$=\"-dune-vase\"]")
    })
    .await;
}

#[actix_web::test]
async fn listings_stand_beside_each_other_in_a_table_that_is_kept_and_taken_along() {
    let (market, admin, _) = market().await;
    let long = "Wipe it with a soft cloth and warm water. ".repeat(7);
    let moon = Item {
        name: "Moon Vase",
        price: "60.00",
        category: "vases",
        facts: &format!(
            "Material: Stoneware\nHeight: 30 cm\nWeight: 2400 g\nLook: <b>grey</b> | *blue*\u{202e}\nCare: {long}"
        ),
        ..Item::default()
    };
    let dune = Item {
        name: "Dune Vase",
        price: "45.00",
        category: "vases",
        facts: "Material: Stoneware\nheight: 20 cm\nWeight: 2.4 kg\nLook: Sand",
        ..Item::default()
    };
    let (moon, dune) = (market.publishes(&admin, SHOP, &moon), market.publishes(&admin, SHOP, &dune));
    both_are_found(&admin).await;
    let question = "compare the Moon Vase and the Dune Vase";
    let answer = asks(&admin, question).await;
    answer.is_ok().says(".sentence", "Moon Vase costs more: €60.00. Dune Vase costs €45.00.");
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    let kept = admin.get(&path).await;
    let streamed = asks_by_htmx(&admin, &[("question", question)]).await;
    assert!(streamed.is_ok().body().contains("<th scope=\"row\"><bdi class=\"theirs\" lang=\"en\">Height</bdi>"));
    for page in [&answer, &kept] {
        assert_eq!(page.texts(".comparison[tabindex=\"0\"][aria-label] thead a"), ["Moon Vase", "Dune Vase"]);
        // Not what both say with the same words, or in another unit.
        assert_eq!(page.texts(".comparison tbody th"), ["Price", "Height", "Look", "Care"]);
        let cells = page.texts(".comparison td");
        assert_eq!(cells[1..7], ["€60.00", "€45.00", "30 cm", "20 cm", "<b>grey</b> | *blue*", "Sand"]);
        assert!(cells[7].ends_with(" …") && cells[7].chars().count() <= 202, "{cells:?}");
        assert_eq!(cells[8], "– does not say");
        page.shows(&format!(".comparison td a.theirs[href=\"/listings/{moon}-moon-vase#facts\"] bdi[lang=en]"));
        page.shows(&format!(".comparison th a[href=\"/listings/{dune}-dune-vase\"]")).lacks(".comparison b");
    }
    kept.lacks("[lang] > .sentence").says(".answer-cards", "Dune Vase");
    admin.get("/account/conversations?q=30+cm").await.says(".conversation-list", question);

    let text = admin.get(&format!("{path}/file?format=md")).await.is_ok().body();
    let table = [
        r"| --- | --- | --- |",
        r"| Price | €60.00 | €45.00 |",
        r"| Height | 30 cm | 20 cm |",
        r"| Look | \<b\>grey\</b\> \| \*blue\* | Sand |",
        r"| Care | Wipe it",
    ];
    assert!(text.contains(&table.join("\n")), "{text}");
    for (name, id) in [("Moon", moon), ("Dune", dune)] {
        assert!(text.contains(&format!("[{name} Vase](<http://localhost:8080/listings/{id}>) |")), "{text}");
    }
    let json = admin.get(&format!("{path}/file?format=json")).await.is_ok().body();
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let answer = json["conversations"][0]["messages"][0]["answer"].as_array().expect("sentences").clone();
    let table = &answer.iter().find(|said| said["table"].is_object()).expect("a table")["table"];
    assert_eq!(table["listings"][1], serde_json::json!({ "listing": dune, "name": "Dune Vase" }));
    assert_eq!(table["rows"][1], serde_json::json!({ "label": "Height", "said": ["30 cm", "20 cm"] }));
    assert_eq!(table["rows"][3]["said"][1], serde_json::Value::Null);

    // What is said otherwise by now is left out, also where nothing was said.
    admin.edits(SHOP, dune, &[("attributes", "Material: Stoneware\nheight: 20 cm\nLook: Sand\nCare: Wipe")]).await;
    admin.submits(SHOP, dune).await;
    admin.approves(&market, SHOP, dune).await;
    let changed = admin.get(&path).await;
    assert_eq!(changed.texts(".comparison tbody th"), ["Price", "Height", "Look"]);
    changed.says(".sentence.quiet", "because the listing has changed");
    admin.presses("archive", SHOP, moon).await.has_status(303);
    admin.get(&path).await.is_ok().lacks(".comparison").says(".message__question", question);
    // As answers were kept before there were tables, or parts.
    market.run(r#"UPDATE messages SET answer = '[{"text": "Said long ago.", "source": null}]'"#);
    admin.get(&path).await.is_ok().says(".sentence", "Said long ago.");
}

#[actix_web::test]
async fn a_comparison_reads_right_to_left_and_counts_as_an_answer() {
    let (market, admin, _) = market().await;
    let vase = |name, facts| Item { name, category: "vases", facts, ..Item::default() };
    market.publishes(&admin, SHOP, &vase("Moon Vase", "Height: 30 cm"));
    market.publishes(&admin, SHOP, &vase("Dune Vase", "Weight: 1 kg"));
    both_are_found(&admin).await;
    let visitor = market.visitor();
    let page = visitor.request(actix_web::http::Method::POST, "/assistant").header("Accept-Language", "ar");
    let page = page.form(&[("question", "compare the Moon Vase and the Dune Vase")]).send().await;
    page.is_ok().shows("html[dir=rtl] .comparison").says(".comparison tbody th", "السعر");
    assert_eq!(page.texts(".comparison td")[3..], ["30 cm", "– غير مذكور", "– غير مذكور", "1 kg"]);
    // The same later, in another language.
    let path = format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"));
    let later = visitor.get(&path).await;
    later.is_ok().says(".comparison tbody th", "Price").says(".comparison", "does not say");
    later.shows(".sentence > bdi[lang=ar][dir=rtl]");
    eventually("it is counted", async || market.number("SELECT count(*) AS n FROM assistant_days") == 1).await;
    assert_eq!(market.number("SELECT silent AS n FROM assistant_days"), 0);
}
