//! What colleagues say about a product: who sees it, who is told, and what becomes of it.

use crate::support::{Item, Market, Page, Person};

async fn says(person: &Person, product: i64, fields: &[(&str, &str)]) -> Page {
    let page = person.get(&format!("/manage/blue-door/products/{product}/comments")).await;
    page.fill("#comment_form", fields).submit().await
}

fn told(market: &Market, person: &Person, kind: &str) -> i64 {
    market.number(&format!("SELECT count(*) AS n FROM notifications WHERE user_id = {} AND kind = '{kind}'", person.id))
}

fn named(market: &Market, person: &Person, name: &str) {
    market.run(&format!("UPDATE users SET name = '{name}' WHERE id = {}", person.id));
}

#[actix_web::test]
async fn authors_and_approvers_talk_about_a_product_through_all_rounds_and_others_do_not_hear_it() {
    let market = Market::start().await;
    let (author, approver) = (market.editor_of("blue-door").await, market.approver_of("blue-door").await);
    let (second, outsider) = (market.approver_of("blue-door").await, market.editor_of("blue-door").await);
    named(&market, &approver, "Ann Lee");
    named(&market, &outsider, "Otto Out");
    let product = author.writes("blue-door", &Item::default()).await;
    let path = format!("/manage/blue-door/products/{product}/comments");
    author.submits("blue-door", product).await;

    let asked = says(&author, product, &[("text", "Is 24.50 too much, @ann lee? @Otto Out"), ("field", "price")]).await;
    asked.has_status(303);
    assert_eq!((told(&market, &approver, "mention"), told(&market, &outsider, "mention")), (1, 0));
    approver.get("/notifications").await.says("main", "mentioned you in the conversation about Blue Mug");
    outsider.get(&path).await.is_missing();
    outsider.post(&path, &[("text", "Hello")]).await.is_missing();

    let page = approver.get(&path).await;
    page.says(".conversation__one", "Is 24.50 too much").says(".conversation__one .badge", "Price");
    let reply = approver.get(&page.attributes(".conversation__acts a", "href")[0]).await;
    reply.fill("#comment_form", &[("text", "A little.")]).submit().await.has_status(303);
    assert_eq!(told(&market, &author, "reply"), 1);
    author.get(&path).await.says(".conversation__answers", "Reply to");

    // Sent back, and in the next round, the same people see it, and whoever else approves.
    approver.sends_back(&market, "blue-door", product, "Cheaper, please.").await;
    for person in [&author, &approver, &second] {
        person.get(&path).await.is_ok().says("#conversation", "A little.");
    }
    outsider.get(&path).await.is_missing();
    market.member_of("oak-and-ash", "admin").await.get(&path).await.is_missing();
}

#[actix_web::test]
async fn a_comment_is_said_once_and_can_be_taken_back() {
    let market = Market::start().await;
    let (author, admin) = (market.editor_of("blue-door").await, market.admin_of("blue-door").await);
    let product = author.writes("blue-door", &Item::default()).await;
    let path = format!("/manage/blue-door/products/{product}/comments");
    let form = author.get(&path).await.fill("#comment_form", &[("text", "Glazed <b>twice</b>.")]);
    form.submit().await.has_status(303);
    form.submit().await.has_status(303);
    let count = "SELECT count(*) AS n FROM comments";
    assert_eq!(market.number(count), 1);
    let other = form.forged("text", "Something else.").submit().await;
    other.has_status(409).says("#comment-error", "already sent a comment with this form");
    other.press("#comment_form").submit().await.has_status(303);
    assert_eq!(market.number(count), 2);

    let page = author.get(&path).await;
    page.fill("#comment_form", &[("text", " \u{200b} ")]).submit().await.is_refused().shows("#comment-error");
    page.fill("#comment_form", &[("text", &"a".repeat(4001))]).submit().await.is_refused().shows("#comment-error");
    let nobody = page.fill("#comment_form", &[("text", "Look"), ("mention", "Nobody")]).by_htmx().submit().await;
    nobody.is_refused().shows("#mention-error");
    page.fill("#comment_form", &[("text", "By htmx.")]).by_htmx().submit().await.says("#conversation", "By htmx.");

    let id = market.number("SELECT min(id) AS n FROM comments");
    admin.post(&format!("{path}/{id}/delete"), &[]).await.is_missing();
    let page = author.get(&path).await;
    page.press(&format!("form[action$=\"/{id}/delete\"]")).submit().await.redirects_to(&path);
    author.get(&path).await.says(&format!("#comment-{id}"), "This comment was removed.").is_silent_on("twice");
    assert_eq!(market.number("SELECT count(*) AS n FROM comments WHERE text LIKE '%twice%'"), 0);
}

#[actix_web::test]
async fn a_long_conversation_is_read_page_by_page() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    market.run(&format!(
        "INSERT INTO comments (business_id, product_id, revision_id, author_id, text, at)
         SELECT business_id, product_id, id, {}, 'number ' || n, now() FROM product_revisions, generate_series(1, 70) n
          WHERE product_id = {product} ORDER BY n",
        admin.id
    ));
    let mut path = format!("/manage/blue-door/products/{product}/comments");
    let mut seen = Vec::new();
    loop {
        let page = admin.get(&path).await;
        let mut said = page.texts(".conversation__text");
        assert!(said.len() <= 30);
        said.extend(seen);
        seen = said;
        match page.attributes("#conversation > p > a[href*=\"before\"]", "href").first() {
            Some(earlier) => path.clone_from(earlier),
            None => break,
        }
    }
    assert_eq!(seen, (1..=70).map(|n| format!("number {n}")).collect::<Vec<_>>());
    let plan = market
        .plan("SELECT id FROM comments WHERE business_id = 1 AND product_id = 1 AND id < 9 ORDER BY id DESC LIMIT 31");
    assert!(plan.contains("comments_of_product") && !plan.contains("Sort"), "{plan}");
}
