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
