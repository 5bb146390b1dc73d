//! The assistant in German and Arabic: it speaks the reader's language, and quotes listings in theirs.

use actix_web::http::Method;

use super::{SHOP, asks, market};
use crate::support::{Item, Market, Page, Visitor, eventually};

/// Somebody who reads this language.
fn reader(market: &Market, language: &str) -> Visitor {
    let visitor = market.visitor();
    visitor.set_cookie("souk_language", language);
    visitor
}

/// What the answer says, as people see it: without what sets words of another direction apart.
fn sentences(page: &Page) -> Vec<String> {
    page.texts(".sentence").iter().map(|text| seen(text)).collect()
}

fn seen(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}', '\u{200f}'], "").replace('\u{a0}', " ")
}

fn last_conversation(market: &Market) -> String {
    format!("/assistant/conversations/{}", market.number("SELECT max(id) AS n FROM conversations"))
}

#[actix_web::test]
async fn a_reader_of_german_is_answered_in_german_and_listings_are_quoted_as_they_are() {
    let (market, _, mug) = market().await;
    market.run(&format!("UPDATE listings SET price_minor = 125000 WHERE id = {mug}"));
    let visitor = reader(&market, "de");
    eventually("its price is found", async || visitor.get("/listings?min=1000").await.has(".listing-card")).await;
    let page = visitor.get("/assistant").await;
    page.is_ok().says("h1", "Den Assistenten fragen").says(".assistant__scope", "Frage zum ganzen Marktplatz");
    page.says(".field__hint", "noch 30 Tage nach der letzten").says(".suggestions .chip[lang=en]", "under 50");

    let answer = asks(&visitor, "Gibt es blue mug über 1.000 Euro?").await;
    let german = [
        "Ein Angebot passt. Suchergebnisse",
        "Blue Mug von Blue Door kostet 1.250,00 €. Preis",
        "„ Thrown by hand. “ Beschreibung",
    ];
    assert_eq!(sentences(answer.is_ok()), german);
    assert_eq!(answer.texts(".sentence bdi[lang=en]"), ["Thrown by hand."]);
    answer.says(".message__meta", "Aus den Angeboten beantwortet, in weniger als einer Sekunde");
    answer.says(".answer-cards .listing-card", "Blue Mug").says("h1", "Gibt es blue mug über 1.000 Euro?");

    let again = visitor.get(&last_conversation(&market)).await;
    assert_eq!(sentences(again.is_ok()), german, "every sentence is still what the listing says");

    // The answer stays as it was given; whatever stands around it is in the language of whoever reads it now.
    visitor.set_cookie("souk_language", "en");
    let english = visitor.get(&last_conversation(&market)).await;
    let mixed = [
        "Ein Angebot passt. search results",
        "Blue Mug von Blue Door kostet 1.250,00 €. price",
        "“ Thrown by hand. ” description",
    ];
    assert_eq!(sentences(english.is_ok()), mixed);
    assert_eq!(english.texts(".sentence bdi[lang=de]").len(), 2);
    english.says(".message__meta", "Answered from the listings").says(".listing-card", "Blue Mug");

    market.run(&format!("UPDATE listings SET price_minor = 125001 WHERE id = {mug}"));
    visitor.set_cookie("souk_language", "ar");
    let changed = visitor.get(&last_conversation(&market)).await;
    changed.is_silent_on("1.250,00").says(".sentence", "حُذف جزء من هذه الإجابة لأن العرض تغيّر.");
}

#[actix_web::test]
async fn a_stream_speaks_arabic_to_its_end() {
    let (market, ..) = market().await;
    let visitor = reader(&market, "ar");
    let request = visitor.request(Method::POST, "/assistant").htmx("div#conversation");
    let answer = request.form(&[("question", "هل يوجد blue mug تحت ٣٠ يورو؟")]).send().await;
    let body = seen(&answer.is_ok().body());
    for said in [
        ">جارٍ الرد</p>",
        "<p class=\"sentence\">عرض واحد مطابق.",
        ">نتائج البحث</a>",
        "<bdi class=\"theirs\">Blue Door</bdi> هو 24.00",
        "«<bdi lang=\"en\">Thrown by hand.</bdi>»",
        "إجابة من العروض في أقل من ثانية",
    ] {
        assert!(body.contains(said), "{said}: {body}");
    }
    let page = visitor.get(&answer.header("HX-Replace-Url")).await;
    page.is_ok().shows("html[lang=ar][dir=rtl]").lacks("[data-state]").lacks(".sentence.quiet");
    assert_eq!(sentences(&page)[1], "سعر Blue Mug من Blue Door هو 24.00 €. السعر");

    let mistake = visitor.request(Method::POST, "/assistant").htmx("div#conversation").form(&[("question", " ")]);
    mistake.send().await.is_refused().says("#question-error", "اكتب سؤالك أولًا.");
}

#[actix_web::test]
async fn whoever_asks_in_a_language_that_no_listing_is_written_in_is_told_so() {
    let (market, ..) = market().await;
    for (language, question, nothing, hint) in [
        ("de", "Welche Untertassen gibt es?", "Hier heißt kein Angebot", "auf Englisch geschrieben"),
        ("ar", "هل يوجد لديكم سجاد؟", "لا يوجد هنا عرض اسمه", "مكتوبة بالإنجليزية"),
        ("en", "هل يوجد لديكم سجاد؟", "Nothing listed here is called", "written in English"),
    ] {
        let answer = asks(&reader(&market, language), question).await;
        answer.is_ok().says(".sentence", nothing).says(".sentence", hint).lacks(".listing-card");
    }
    let english = asks(&market.visitor(), "unicorns").await;
    assert_eq!(english.texts(".sentence"), ["Nothing listed here is called unicorns . search results"]);
}

#[actix_web::test]
async fn what_became_of_an_answer_is_counted_as_a_language_counts() {
    let (market, admin, _) = market().await;
    for name in ["Tall Mug", "Flat Mug"] {
        market.publishes(&admin, SHOP, &Item { name, ..Item::default() });
    }
    let visitor = reader(&market, "de");
    eventually("they are found", async || visitor.get("/listings?q=mug").await.texts(".listing-card__name").len() == 3)
        .await;
    asks(&visitor, "mugs").await.is_ok().says(".sentence", "3 Angebote passen");
    market.run("DELETE FROM listings WHERE name LIKE '% Mug'");
    let path = last_conversation(&market);
    let page = visitor.get(&path).await;
    page.says(".sentence", "3 Produkte aus dieser Antwort werden nicht mehr angeboten.");
    visitor.set_cookie("souk_language", "ar");
    visitor.get(&path).await.says(".sentence", "3 منتجات من هذه الإجابة لم تعد معروضة.");
}

#[actix_web::test]
async fn the_history_is_in_the_readers_language_and_questions_stay_as_they_were_asked() {
    let (market, ..) = market().await;
    let visitor = reader(&market, "de");
    visitor.get("/assistant/conversations").await.is_ok().says(".empty", "Sie haben noch nichts gefragt");
    asks(&visitor, "أكواب").await.is_ok();
    let list = visitor.get("/assistant/conversations").await;
    list.is_ok().says("h1", "Ihre Unterhaltungen").says(".conversation-list a[dir=auto]", "أكواب");
    let label = seen(&list.attributes(".conversation-list button", "aria-label")[0]);
    assert_eq!(label, "„أكواب“ löschen");
    let confirm = &list.attributes(".conversation-list form", "data-confirm")[0];
    assert_eq!(confirm, "Diese Unterhaltung löschen? Das lässt sich nicht rückgängig machen.");
    let deleted = list.press(".conversation-list form[action$=delete]").submit().await.follow().await;
    deleted.is_ok().says(".notice", "Die Unterhaltung wurde gelöscht.");
}

#[actix_web::test]
async fn too_many_questions_are_refused_in_arabic() {
    let (market, ..) = market().await;
    let visitor = reader(&market, "ar");
    for number in 0..30 {
        visitor.post("/assistant", &[("question", &format!("mug {number}"))]).await.is_ok();
    }
    let refused = visitor.post("/assistant", &[("question", "one more")]).await;
    refused.has_status(429).says("#question-error", "طرحت أسئلة كثيرة.").says("#question-error", "حاول مرة أخرى بعد");
}

#[actix_web::test]
async fn suggested_questions_are_in_the_language_of_the_listings() {
    let market = Market::start_with(&[("SOUK_LANGUAGE", "ar")]).await;
    let english = reader(&market, "en");
    let page = english.get("/assistant").await;
    page.is_ok()
        .says("h1", "Ask the assistant")
        .says(".chip[lang=ar][dir=auto]", souk::locales::Locale::Arabic.assistant_suggest_cheapest());
    assert!(!page.body().contains('\u{2068}'), "no marks in what somebody may ask");
    asks(&english, "mugs").await.is_ok().says(".sentence", "The listings here are written in Arabic");
}
