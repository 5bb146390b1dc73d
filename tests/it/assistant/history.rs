//! What a person asked, as they look through it.

use super::{asks, market};
use crate::support::{Market, PASSWORD, asks_to_register};

#[actix_web::test]
async fn a_person_finds_renames_takes_along_and_deletes_what_they_asked() {
    let (market, admin, _) = market().await;
    admin.get("/account/conversations").await.is_ok().says(".empty", "You haven’t asked anything yet");
    asks(&admin, "*mugs*").await.is_ok();
    asks(&admin, "plates").await.is_ok();
    let list = admin.get("/account/conversations").await;
    list.says(".results__count", "2 conversations").says(".conversation-list", "plates");
    // By what was answered too, and by no sign that means something to a database.
    let found = admin.get("/account/conversations?q=blue+mug").await;
    found.says(".results__count", "One conversation").is_silent_on("plates</a>");
    admin.get("/account/conversations?q=%25").await.says(".empty", "No conversations found");

    let form = found.fill(".conversation-list form[action$=title]", &[("title", "A cheap mug")]);
    form.submit().await.redirects_to("/account/conversations").follow().await.says(".conversation-list", "A cheap mug");
    found.fill(".conversation-list form[action$=title]", &[("title", "  ")]).submit().await;
    let list = admin.get("/account/conversations?q=cheap").await;
    list.says(".conversation-list", "A cheap mug");

    let file = list.attributes("a[href$=\"format=md\"]", "href").remove(0);
    let text = admin.get(&file).await;
    assert!(text.header("Content-Disposition").starts_with("attachment"));
    assert!(text.is_ok().body().contains("## \\*mugs\\*"), "{}", text.body());
    let all = admin.get("/account/conversations/file?format=json").await;
    let all: serde_json::Value = serde_json::from_str(&all.is_ok().body()).expect("it is JSON");
    assert_eq!(all["conversations"].as_array().map(Vec::len), Some(2));
    assert_eq!(all["conversations"][1]["messages"][0]["question"], "*mugs*");
    admin.get("/account/conversations/file?format=exe").await.is_missing();

    list.press(".conversation-list form[action$=delete]").submit().await.redirects_to("/account/conversations");
    let list = admin.get("/account/conversations").await;
    list.says(".results__count", "One conversation")
        .press("form[action=\"/account/conversations/delete\"]")
        .submit()
        .await;
    assert_eq!(market.number("SELECT count(*) AS n FROM messages"), 0);
}

#[actix_web::test]
async fn many_conversations_are_on_several_pages() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.run(&format!(
        "INSERT INTO conversations (owner, user_id, title, created_at, updated_at)
         SELECT 'user {0}', {0}, 'mug ' || n, now(), now() - n * interval '1 hour' FROM generate_series(1, 45) n",
        admin.id
    ));
    let first = admin.get("/account/conversations?q=mug").await;
    first.says(".results__count", "45 conversations").shows("a[rel=next][href*=\"q=mug\"]");
    assert_eq!(admin.get("/account/conversations?page=3").await.texts(".conversation-list > li").len(), 5);
    admin.get("/account/conversations?page=4").await.is_ok().lacks(".conversation-list");
}

#[actix_web::test]
async fn a_conversation_comes_along_to_whichever_browser_opens_the_account() {
    let (market, ..) = market().await;
    let visitor = market.visitor();
    asks(&visitor, "mugs").await.is_ok();
    asks_to_register(&visitor, &[]).await.redirects_to("/check-email");
    let link = market.mail_to("mona@tea.example").link_to("/welcome/");
    let elsewhere = market.visitor();
    asks(&elsewhere, "plates").await.is_ok();
    let page = elsewhere.get(&link).await;
    page.fill("#welcome_form", &[("password", PASSWORD)]).submit().await.has_status(303);
    let list = elsewhere.get("/account/conversations").await;
    list.says(".conversation-list", "mugs").says(".conversation-list", "plates");
    // They are nobody else's any more, also not the browser's that asked.
    visitor.get("/assistant/conversations").await.is_ok().lacks(".conversation-list");
}

#[actix_web::test]
async fn only_what_was_said_is_found_and_taken_along() {
    let (market, admin, _) = market().await;
    let page = asks(&admin, "mugs under 30 euros").await;
    page.is_ok().shows(".understood");
    admin.get("/account/conversations?q=thrown+by+hand").await.says(".results__count", "One conversation");
    // Words of the form in which answers are kept.
    for word in ["spans", "source", "description"] {
        admin.get(&format!("/account/conversations?q={word}")).await.says(".empty", "No conversations found");
    }
    let file = admin.get("/account/conversations/file?format=json").await;
    let all: serde_json::Value = serde_json::from_str(&file.is_ok().body()).expect("it is JSON");
    let answer = all["conversations"][0]["messages"][0]["answer"].as_array().expect("an answer");
    assert_eq!(answer.len(), page.texts(".sentence").len(), "{answer:?}");
    assert_eq!(all["complete"], true);

    market.run(&format!(
        "INSERT INTO messages (owner, conversation_id, question_key, question, state, model, created_at)
         SELECT 'user {0}', (SELECT max(id) FROM conversations), 'key ' || n, 'mug ' || n, 'answered', 'extractive', now()
           FROM generate_series(1, 5000) n",
        admin.id
    ));
    let file = admin.get("/account/conversations/file?format=json").await;
    let all: serde_json::Value = serde_json::from_str(&file.is_ok().body()).expect("it is JSON");
    assert_eq!(
        (&all["complete"], all["conversations"][0]["messages"].as_array().map(Vec::len)),
        (&false.into(), Some(5000))
    );
    let text = admin.get("/account/conversations/file?format=md").await;
    assert!(text.is_ok().body().starts_with("This file holds only your latest questions"), "{}", &text.body()[..200]);
}
