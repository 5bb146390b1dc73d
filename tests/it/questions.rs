//! Asking a business by form: who is told and how, what members do with it, and where it ends.

use crate::support::{Item, Market};

const QUESTIONS: &str = "/manage/blue-door/questions";

#[actix_web::test]
async fn a_question_reaches_those_who_can_edit_and_is_answered_by_mail() {
    let market = Market::start().await;
    let (editor, viewer) = (market.editor_of("blue-door").await, market.viewer_of("blue-door").await);
    let admin = market.admin_of("blue-door").await;
    let quiet = market.approver_of("blue-door").await;
    market.run(&format!(
        "INSERT INTO notice_choices (user_id, kind, on_page, by_mail) VALUES ({}, 'question', true, 'off')",
        quiet.id
    ));
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let visitor = market.visitor();
    let listing = visitor.get(&format!("/listings/{product}-blue-mug")).await;
    let ask = format!("/listings/{product}/ask");
    listing.shows(&format!(".seller a[href=\"{ask}\"]"));

    let page = visitor.get(&ask).await;
    page.is_ok().says("h1", "Ask Blue Door").shows("meta[name=robots][content=noindex]");
    let again = page.fill("#ask_form", &[("name", ""), ("email", "zoe"), ("text", "Is it blue?")]).submit().await;
    again.is_refused().says("#name-error", "Enter your name").says("#email-error", "email");
    assert_eq!(again.fill("#ask_form", &[]).value("text"), Some("Is it blue?"));
    page.fill("#ask_form", &[("name", "")]).by_htmx().submit().await.is_refused().lacks("main");

    let typed =
        [("name", "Zoë <b>"), ("email", "Zoe@mail.example"), ("text", "Is it blue?\n<script>alert(1)</script>")];
    let sent = page.fill("#ask_form", &typed).submit().await;
    sent.redirects_to(&format!("/listings/{product}-blue-mug"));
    sent.follow().await.says(".notice", "Blue Door can answer you by email");
    for person in [&editor, &admin] {
        let mail = market.mail_of("question", &person.email);
        assert_eq!(
            (mail.subject.as_str(), mail.reply_to.as_deref()),
            ("Question about Blue Mug", Some("zoe@mail.example"))
        );
        assert!(mail.text.contains("> Is it blue?") && mail.html.contains("&#60;script&#62;"), "{mail:?}");
        mail.link_to(QUESTIONS);
        person.get("/notifications").await.says(".notification[data-unread]", "asks about Blue Mug");
    }
    quiet.get("/notifications").await.says(".notification[data-unread]", "asks about Blue Mug");
    for silent in [&viewer, &quiet] {
        assert!(market.mails_to(&silent.email).iter().all(|mail| mail.kind != "question"));
    }
    viewer.get(QUESTIONS).await.is_forbidden();
    market.admin_of("oak-and-ash").await.get("/manage/oak-and-ash/questions").await.says(".empty", "No open questions");

    let list = editor.get(QUESTIONS).await;
    list.is_ok()
        .says(".asked__text", "<script>")
        .shows("a[href^=\"mailto:zoe@mail.example?subject=Question%20about%20Blue%20Mug\"]");
    list.press(".asked__one form").submit().await.redirects_to(QUESTIONS);
    editor.get(QUESTIONS).await.says(".empty", "No open questions");
    let answered = editor.get("/manage/blue-door/questions?state=answered").await;
    answered.says(".asked__text", "Is it blue?");
    admin.get("/manage/blue-door/activity").await.says("main", "marked a question about Blue Mug as answered");
    answered.press(".asked__one form").submit().await.has_status(303);
    editor.get(QUESTIONS).await.says(".asked__text", "Is it blue?");

    // Somebody with an account is asked for neither name nor address.
    let member = market.somebody("Mona").await;
    let page = member.get(&ask).await;
    page.says("#ask_form", &member.email).lacks("#ask_form [name=email]");
    page.fill("#ask_form", &[("text", "And green?")]).submit().await.has_status(303);
    assert_eq!(market.mail_of("question", &editor.email).reply_to.as_deref(), Some(member.email.as_str()));
    admin.presses("archive", "blue-door", product).await.has_status(303);
    visitor.get(&ask).await.is_missing();
    for nowhere in ["0", "x", "-1", "99999999999999999999"] {
        visitor.get(&format!("/listings/{nowhere}/ask")).await.is_missing();
    }
}

#[actix_web::test]
async fn questions_have_a_limit_and_programs_are_ignored() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let visitor = market.visitor();
    let page = visitor.get(&format!("/listings/{product}/ask")).await;
    let asks = |text: &str| page.fill("#ask_form", &[("name", "Zoë"), ("email", "zoe@mail.example"), ("text", text)]);
    asks("Buy now").forged("homepage", "https://spam.example").submit().await.has_status(303);
    assert_eq!(market.number("SELECT count(*) AS n FROM questions"), 0);
    for text in ["a".repeat(20_000), "\u{200b}".repeat(20_000), "\u{1f3fa}".repeat(20_000)] {
        asks(&text).submit().await.is_refused().shows("#text-error");
    }
    for number in 0..10 {
        asks(&format!("Question {number}")).submit().await.has_status(303);
    }
    let refused = asks("One more").submit().await;
    refused.has_status(429).says("#text-error", "a lot of questions");
    assert_eq!(refused.fill("#ask_form", &[]).value("text"), Some("One more"));
    assert!(!refused.header("Retry-After").is_empty());
    assert_eq!(market.number("SELECT count(*) AS n FROM questions"), 10);

    // A long list has pages, each of which is read along an index.
    market.run(
        "INSERT INTO questions (business_id, listing_id, listing_name, name, email, text, asked_at)
         SELECT business_id, listing_id, listing_name, name, email, 'Old ' || n, asked_at
           FROM (SELECT * FROM questions LIMIT 1) q, generate_series(1, 5000) n",
    );
    let first = admin.get("/manage/blue-door/questions").await;
    assert_eq!(first.texts(".asked__text").len(), 30);
    let older = first.attributes("a.button[href*=before]", "href");
    let second = admin.get(older.last().expect("there are more")).await;
    assert_eq!(second.texts(".asked__text").first().map(String::as_str), Some("Old 4970"));
    for hostile in ["before=x", "before=-9", "before=99999999999999999999", "state=%00&before="] {
        admin.get(&format!("/manage/blue-door/questions?{hostile}")).await.is_ok();
    }
    let plan = market.plan(
        "SELECT id FROM questions WHERE business_id = 1 AND id < 4000 AND answered_at IS NULL ORDER BY id DESC LIMIT 31",
    );
    assert!(plan.contains("questions_open"), "{plan}");
}
