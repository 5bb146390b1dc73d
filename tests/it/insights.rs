//! What the assistant was asked and could not tell, counted by day.

use souk::db::{Scope, in_scope};
use souk::insights::model::forget_old;

use crate::support::{Item, Market, eventually};

const SHOP: &str = "blue-door";

#[actix_web::test]
async fn a_business_sees_what_its_listings_do_not_say_and_answers_it_with_one_press() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let mug = market.publishes(&admin, SHOP, &Item::default()).to_string();
    let visitor = market.visitor();
    let page = format!("/manage/{SHOP}/insights/assistant");
    admin.get(&page).await.is_ok().says(".empty", "No questions yet");
    for question in
        ["How heavy is it?", "how  heavy is it?", "Is it heavy? Write to mona@moor.example", "What does it cost?"]
    {
        visitor.post("/assistant", &[("question", question), ("listing", &mug)]).await.is_ok();
    }
    let counted = || {
        market.text(
            "SELECT string_agg(concat_ws(' ', topic, asked, silent), ', ' ORDER BY topic) AS text FROM asked_days",
        )
    };
    eventually("all are counted", async || counted() == "price 1 0, weight 3 3").await;
    assert_eq!(market.number("SELECT asked AS n FROM asked_words WHERE words = 'how heavy is it?'"), 2);
    assert_eq!(market.number("SELECT count(*) AS n FROM asked_words WHERE words LIKE '%@%'"), 0);

    visitor.get("/assistant/conversations").await.is_ok();
    let rating = market.text("SELECT '/assistant/conversations/' || conversation_id || '/messages/' || id || '/rating' AS text FROM messages ORDER BY id LIMIT 1");
    visitor.post(&rating, &[("thumb", "up")]).await.has_status(303);
    visitor.post(&rating, &[("reason", "incomplete")]).await.has_status(303);
    let thumbs = "SELECT string_agg(concat_ws(' ', thumb, given), ', ' ORDER BY thumb) AS text FROM thumb_days";
    assert_eq!(market.text(thumbs), "incomplete 1, up 0");

    // Deleted conversations stay counted.
    market.run("DELETE FROM conversations");
    let insights = admin.get(&page).await;
    insights.is_ok().says("#figures", "4").says("#subjects", "Weight").says("#questions", "how heavy is it?");
    insights.says("#figures", "Something is missing").is_silent_on("moor.example");
    let change = insights.attributes("#subjects a.button", "href").remove(0);
    let form = admin.get(&change).await;
    assert_eq!(
        form.is_ok().press("#product_form").value("attributes").map(|typed| typed.ends_with("Weight: ")),
        Some(true)
    );

    let operator = market.operator().await;
    let all = operator.get("/operator/assistant").await;
    all.is_ok().says("#models", "A listing").says("#models", "Built-in").says("#thumbs", "Something is missing");
    // Nobody else's business sees them.
    let other = market.admin_of("oak-and-ash").await;
    other.get("/manage/oak-and-ash/insights/assistant").await.says(".empty", "No questions yet");
}

#[actix_web::test]
async fn the_desk_answers_the_usual_questions_before_and_after_a_change() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let item = Item { description: "Thrown by hand from stoneware.", facts: "", ..Item::default() };
    let mug = market.publishes(&admin, SHOP, &item);
    admin.edits(SHOP, mug, &[("description", "Thrown by hand from porcelain.")]).await.has_status(303);
    admin.submits(SHOP, mug).await;
    let revision = market.number("SELECT max(id) AS n FROM product_revisions");
    let desk = admin.get(&format!("/manage/{SHOP}/approvals/{revision}")).await;
    desk.is_ok().lacks("#usual_questions[open]");
    let path = desk.attributes("#usual_questions a", "href").remove(0);
    let page = admin.get(&path).await;
    page.is_ok().says("#usual_answers h2", "What is it made of?");
    page.says("#usual_answers", "from stoneware").says("#usual_answers", "from porcelain");
    page.says("#usual_answers", "The answer stays the same.");
    let part = admin.request(actix_web::http::Method::GET, &path).htmx("p#usual_answers").send().await;
    part.is_ok().says("#usual_answers", "from porcelain").lacks("main");
}

#[actix_web::test]
async fn counts_of_questions_go_after_three_years_and_the_questions_themselves_after_ninety_days() {
    let market = Market::start().await;
    market.admin_of(SHOP).await;
    market.run(
        "CREATE TEMP TABLE days AS SELECT b.id, current_date - d.age AS day
             FROM businesses b, (VALUES (89), (91), (1095), (1096)) d (age);
         INSERT INTO asked_days (business_id, day, listing_id, topic) SELECT id, day, 0, 'size' FROM days;
         INSERT INTO asked_words (business_id, day, listing_id, words) SELECT id, day, 0, 'how big?' FROM days;
         INSERT INTO thumb_days (business_id, day, thumb) SELECT id, day, 'up' FROM days;
         INSERT INTO assistant_days (day, scope, model) SELECT day, 'market', 'extractive' FROM days;
         INSERT INTO assistant_thumbs (day, thumb) SELECT day, 'up' FROM days",
    );
    let now = market.shared.clock.now();
    let removes = |most| {
        in_scope(&mut market.conn(), &Scope::Operator, |conn| forget_old(now, most, conn)).expect("they are removed")
    };
    assert_eq!([removes(1), removes(100), removes(100)], [5, 2, 0], "in steps");
    for (table, left) in
        [("asked_days", 3), ("asked_words", 1), ("thumb_days", 3), ("assistant_days", 3), ("assistant_thumbs", 3)]
    {
        assert_eq!(market.number(&format!("SELECT count(*) AS n FROM {table}")), left, "{table}");
    }
}

#[actix_web::test]
async fn everything_is_summed_also_what_is_not_listed() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    market.run(
        "INSERT INTO asked_days (business_id, day, listing_id, topic, asked, silent)
         SELECT (SELECT id FROM businesses WHERE slug = 'blue-door'), current_date, n, 'size', 10, 3 FROM generate_series(1, 60) n",
    );
    let page = admin.get(&format!("/manage/{SHOP}/insights/assistant")).await;
    page.is_ok().says("#figures", "600").says("#figures", "180");
}

#[actix_web::test]
async fn one_who_presses_many_times_at_once_is_counted_once() {
    let market = Market::start().await;
    let admin = market.admin_of(SHOP).await;
    let mug = market.publishes(&admin, SHOP, &Item::default()).to_string();
    let visitor = market.visitor();
    visitor.post("/assistant", &[("question", "How heavy is it?"), ("listing", &mug)]).await.is_ok();
    let rating = market.text("SELECT '/assistant/conversations/' || conversation_id || '/messages/' || id || '/rating' AS text FROM messages");
    let presses = (0..8).map(|_| visitor.post(&rating, &[("thumb", "down")]));
    for pressed in futures_util::future::join_all(presses).await {
        pressed.has_status(303);
    }
    assert_eq!(market.text("SELECT string_agg(concat_ws(' ', thumb, given), ', ') AS text FROM thumb_days"), "down 1");
}
