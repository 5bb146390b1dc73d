//! Texts that are written to hurt: long, deep, wide, with nothing in common. Nobody waits for them, and their author is
//! told what is too much.

use souk::effort::so_far;
use souk::web::thinking::largest;

use crate::support::{Item, Market, Person, eventually};

const SHOP: &str = "blue-door";

/// Steps that a thread that serves, and one that holds a connection, may spend on texts for one request: some hundred
/// microseconds of an ordinary core.
const BESIDE: u64 = 2_000;
/// Steps of one piece of work on a thread of its own.
const AT_ONCE: u64 = 3_000_000;

/// As many characters of this over and over.
fn repeated(unit: &str, length: usize) -> String {
    unit.chars().cycle().take(length).collect()
}

/// A table whose rows are much wider than they are written.
fn wide_table(columns: usize) -> String {
    let row = |cell: &str| format!("{}|\n", cell.repeat(columns));
    repeated(&format!("{}{}{}", row("|a"), row("|-"), "a\n".repeat(10_000)), 20_000)
}

/// Forty facts as long as they may be.
fn facts(words: &str) -> String {
    (0..40).map(|number| format!("Fact {number}: {}\n", repeated(words, 300).trim())).collect::<Vec<_>>().concat()
}

/// What the requests of a test spent where they should not.
struct Ledger<'a> {
    market: &'a Market,
    before: u64,
}

impl<'a> Ledger<'a> {
    /// The test's own thread serves.
    fn open(market: &'a Market) -> Self {
        Self { market, before: so_far() }
    }

    fn close(self, requests: u64) {
        let serving = so_far() - self.before;
        assert!(serving <= requests * BESIDE, "{serving} steps on the thread that serves");
        let connected = self.market.shared.db.largest_work_on_text();
        assert!(connected <= BESIDE, "{connected} steps while a connection was held");
        assert!(largest() <= AT_ONCE, "{} steps at once", largest());
    }
}

#[actix_web::test]
async fn questions_about_texts_that_hurt_hold_up_nobody() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    for (number, unit) in ["Ä!", "!", "a.b ", "mug. ", "ß. ", "日本語。", "e\u{301}mug ", "mug mud "].iter().enumerate()
    {
        let (name, description) = (format!("Loud Mug {number}"), repeated(unit, 20_000));
        market.publishes(&admin, SHOP, &Item { name: &name, description: &description, ..Item::default() });
    }
    let visitor = market.visitor();
    eventually("all are found", async || {
        visitor.get("/listings?q=loud+mug").await.texts(".listing-card__name").len() == 8
    })
    .await;

    let ledger = Ledger::open(&market);
    let questions =
        ["loud mug?", "What are the loud mugs made of, and is any of them safe in the dishwasher?", "cheap mugs"];
    for question in questions {
        let page = visitor.get("/assistant").await;
        let answer = page.fill("#ask-form", &[("question", question)]).submit().await;
        answer.is_ok().says(".sentence", "Loud Mug").lacks("[data-state]");
    }
    let long = repeated("mug dishwasher under 30 euros and ", 500);
    visitor.post("/assistant", &[("question", &long)]).await.is_ok();
    visitor.post("/assistant", &[("question", &repeated("ẞ! ", 90_000))]).await.is_refused();
    let path = format!("/assistant/conversations/{}", market.number("SELECT min(id) AS n FROM conversations"));
    visitor.get(&path).await.is_ok().says(".sentence", "Loud Mug");
    let again = visitor.get(&path).await.fill("#ask-form", &[("question", "Which of these is made of wood?")]);
    again.submit().await.is_ok().lacks("[data-state=interrupted]");
    ledger.close(12);
}

#[actix_web::test]
async fn the_author_of_a_text_that_would_hurt_is_told() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let product = editor.writes(SHOP, &Item::default()).await;

    let ledger = Ledger::open(&market);
    for (description, mistake) in [
        (repeated(">", 19_990), "nested too deeply"),
        (format!("{}a", "- ".repeat(50)), "nested too deeply"),
        (wide_table(300), "too much formatting"),
        (repeated("-|-\n", 20_000), "too much formatting"),
    ] {
        let answer = editor.edits(SHOP, product, &[("description", &description)]).await;
        answer.is_refused().says("#description-error", mistake).shows("#description[aria-invalid=true]");
        let page = editor.get(&format!("/manage/{SHOP}/products/new")).await;
        let item = Item { description: &description, ..Item::default() };
        page.fill("#product_form", &item.fields()).submit().await.is_refused().says("#description-error", mistake);
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 1);
    let (name, huge) = (repeated("é", 10_000), repeated("a: b\n", 200_000));
    editor.edits(SHOP, product, &[("name", &name)]).await.is_refused();
    editor.edits(SHOP, product, &[("attributes", &huge)]).await.is_refused();
    ledger.close(22);
}

#[actix_web::test]
async fn two_long_texts_are_compared_as_closely_as_they_can_be() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let (before, after) = (repeated("a ", 19_999), repeated("b ", 19_999));
    let facts = [facts("cup "), facts("jug ")];
    let item = Item { description: &before, facts: &facts[0], ..Item::default() };
    let product = editor.writes(SHOP, &item).await;
    editor.submits(SHOP, product).await;
    approver.approves(&market, SHOP, product).await;
    editor.edits(SHOP, product, &[("description", &after), ("attributes", &facts[1])]).await.has_status(303);
    editor.submits(SHOP, product).await;

    let ledger = Ledger::open(&market);
    let page = approver.review(&market, SHOP, product).await;
    page.is_ok()
        .says("#diff", "So much has changed here")
        .says(".diff__after ins", "b b b")
        .says(".diff__before del", "a a a");
    let refused = page.fill("#decision", &[("reason", &repeated("ß ", 120_000))]).to("rejection").submit().await;
    refused.is_refused().says("#diff", "So much has changed here");
    page.press("#decision").to("approval").submit().await.has_status(303);
    editor.product(SHOP, product).await.is_ok();
    ledger.close(5);

    let small = format!("c {}", &after[2..]);
    editor.edits(SHOP, product, &[("description", &small)]).await.has_status(303);
    editor.submits(SHOP, product).await;
    let page = approver.review(&market, SHOP, product).await;
    page.is_silent_on("So much has changed").says(".diff__after ins", "c");
    assert_eq!(page.texts(".diff__after ins"), ["Added: c (end)"]);
}

/// What was saved before a description was rendered when it is saved has nothing rendered.
fn forgets_what_is_rendered(market: &Market) {
    market.run("UPDATE product_revisions SET description_html = NULL, summary = NULL, sentences = NULL");
    market.run("UPDATE listings SET sentences = NULL");
}

async fn asks_about_the_dishwasher(market: &Market, product: i64) {
    let page =
        market.visitor().get(&format!("/assistant?listing={product}&question=Is+it+safe+in+the+dishwasher%3F")).await;
    page.press("#ask-form").submit().await.says(".sentence", "“ Safe in the dishwasher. ”");
}

#[actix_web::test]
async fn what_was_saved_before_it_was_rendered_is_shown_quoted_and_published_all_the_same() {
    let market = Market::start().await;
    let admin: Person = market.admin_of(SHOP).await;
    let item = Item { description: "Thrown by *hand*. Safe in the dishwasher.", ..Item::default() };
    let product = admin.writes(SHOP, &item).await;
    admin.submits(SHOP, product).await;
    admin.approves(&market, SHOP, product).await;
    let rendered = "SELECT description_html || summary || replace(sentences, E'\\n', '|') AS text FROM";
    let whole = market.text(&format!("{rendered} listings"));
    assert_eq!(whole, market.text(&format!("{rendered} product_revisions")));
    assert!(whole.contains("<em>hand</em>") && whole.ends_with("Thrown by hand.|Safe in the dishwasher."), "{whole}");
    asks_about_the_dishwasher(&market, product).await;

    forgets_what_is_rendered(&market);
    asks_about_the_dishwasher(&market, product).await;
    admin.product(SHOP, product).await.says("main em", "hand");
    admin.presses("archive", SHOP, product).await.has_status(303);
    admin.presses("archive/delete", SHOP, product).await.has_status(303);
    assert_eq!(market.text(&format!("{rendered} listings")), whole);

    // One that is past the limits of today is shown as it was typed.
    let quotes = repeated(">", 1_000);
    market.run(&format!("UPDATE product_revisions SET description = '{quotes} deep', description_html = NULL"));
    admin.product(SHOP, product).await.is_ok().says("main", "> deep").lacks("main blockquote");
}
