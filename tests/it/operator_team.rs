//! Who runs the marketplace: operators with a role each, of whom one who may do everything always stays.

use diesel::connection::SimpleConnection;
use souk::db::{Scope, in_scope};
use souk::identity::OperatorRole;

use crate::support::{Market, Person};

fn recorded(market: &Market, person: i64) -> String {
    market.text(&format!(
        "SELECT string_agg(action || ' ' || coalesce(details ->> 'role', ''), ', ' ORDER BY id) AS text FROM account_events
          WHERE user_id = {person} AND action LIKE 'account.operator%'"
    ))
}

fn form_of(person: &Person) -> String {
    format!("form#role_{}", person.id)
}

#[actix_web::test]
async fn an_operator_is_named_given_another_role_and_removed() {
    let market = Market::start().await;
    let (olga, other) = (market.operator().await, market.operator().await);
    let noor = market.somebody("Noor").await;
    let page = olga.get("/operator/team").await;
    page.is_ok().says(&format!("#operator-{}", olga.id), "You").lacks(&form_of(&noor));

    // Every mistake at once, and what was typed stays.
    let refused = page.fill("form#naming_form", &[("email", "noor")]).submit().await;
    refused.is_refused().shows("#email-error").says("#role-error", "Choose a role.");
    let long = "a".repeat(20_000);
    let refused =
        page.fill("form#naming_form", &[("email", &long)]).pressing("role", "content").by_htmx().submit().await;
    let again = refused.is_refused().fill("form#naming_form", &[]);
    assert_eq!((again.value("email"), again.value("role")), (Some(long.as_str()), Some("content")));
    let nobody = page.fill("form#naming_form", &[("email", "nobody@souk.example")]).pressing("role", "content");
    nobody.submit().await.is_refused().says("#email-error", "Nobody has an account");
    let twice = page.fill("form#naming_form", &[("email", &other.email)]).pressing("role", "content");
    twice.submit().await.is_refused().says("#email-error", "is an operator already");
    assert_eq!(recorded(&market, noor.id.get()), "");

    noor.get("/operator").await.is_missing();
    let naming = page.fill("form#naming_form", &[("email", &noor.email)]).pressing("role", "content");
    let answer = naming.submit().await;
    answer
        .redirects_to("/operator/team")
        .follow()
        .await
        .says(".notice", "Noor is an operator with the role “Content”.");
    noor.get("/operator").await.is_ok().says("main", "Your role: Content");
    noor.get("/operator/categories").await.is_ok();
    noor.get("/operator/people").await.is_forbidden().says("main", "Your role as an operator is “Content”");
    noor.get("/operator/team").await.is_forbidden();
    assert_eq!(market.mail_to(&noor.email).kind, "operator_role");
    assert_eq!(market.mail_to(&other.email).kind, "operator_team");
    assert!(market.mails_to(&olga.email).is_empty());
    noor.get("/notifications").await.says("main", "Your role in running the marketplace has changed.");

    let page = olga.get("/operator/team").await;
    let changing = page.fill(&form_of(&noor), &[("role", "support")]);
    changing.submit().await.follow().await.says(".notice", "with the role “Support”");
    changing.submit().await.follow().await.says(".notice", "has this role already");
    noor.get("/operator/people").await.is_ok();
    noor.get("/operator/categories").await.is_forbidden();
    let removing = page.press(&format!("form#revoke_{}", noor.id));
    removing.submit().await.follow().await.says(".notice", "Noor isn’t an operator any more.");
    removing.submit().await.follow().await.says(".notice", "isn’t an operator.");
    noor.get("/operator").await.is_missing();
    let acts = "account.operator_named content, account.operator_role_changed support, account.operator_revoked ";
    assert_eq!(recorded(&market, noor.id.get()), acts);
    let person = olga.get(&format!("/operator/people/{}", noor.id)).await;
    person.says("#acts", "operator made them an operator with the role").says("#acts", "removed them");

    // What a password has not been given for lately is asked for first, and nobody lifts themselves.
    market.advance(chrono::TimeDelta::minutes(16));
    naming.submit().await.has_status(401);
    changing.submit().await.has_status(401);
    assert_eq!(recorded(&market, noor.id.get()), acts);
    let scope = Scope::Person { user: Some(noor.id.get()), visitor: None };
    let lifted = in_scope(&mut market.conn(), &scope, |conn| conn.batch_execute("UPDATE users SET is_operator = true"));
    assert!(lifted.expect_err("it may not").to_string().contains("only an operator"));
}

#[actix_web::test]
async fn one_who_may_do_everything_always_stays_and_nobody_else_changes_an_operator() {
    let market = Market::start().await;
    let one = market.operator().await;
    let support = market.operator_with(OperatorRole::Support).await;
    let own = one.get("/operator/team").await;
    let last = "is the only operator with the role “Everything”";
    own.fill(&form_of(&one), &[("role", "money")]).submit().await.follow().await.says(".notice", last);
    own.press(&format!("form#revoke_{}", one.id)).submit().await.follow().await.says(".notice", last);

    // Who gives support does nothing about another operator, and does it about everybody else.
    let path = format!("/operator/people/{}", one.id);
    for act in ["block", "second-factor/delete", "sessions/delete"] {
        let answer = support.post(&format!("{path}/{act}"), &[("reason", "Me.")]).await;
        answer.redirects_to(&path).follow().await.says(".notice", "Only an operator with the role “Everything”");
    }
    one.get("/operator").await.is_ok();
    let mona = market.somebody("Mona").await;
    let answer = support.post(&format!("/operator/people/{}/block", mona.id), &[("reason", "Spam.")]).await;
    answer.follow().await.says(".notice", "Mona is blocked.");

    // Of two who take the role from each other at once, one keeps it.
    let other = market.operator().await;
    let [first, second] = [(&one, &other), (&other, &one)].map(|(who, whom)| (who, form_of(whom)));
    let first = first.0.get("/operator/team").await.fill(&first.1, &[("role", "content")]);
    let second = second.0.get("/operator/team").await.fill(&second.1, &[("role", "content")]);
    let both = async { futures_util::join!(first.submit(), second.submit()) };
    let (first, second) = market.while_held("SELECT FROM users WHERE is_operator FOR UPDATE", 2, both).await;
    let mut answers = [first.status().as_u16(), second.status().as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 404]);
    assert_eq!(market.number("SELECT count(*) AS n FROM users WHERE is_operator AND operator_role = 'all'"), 1);
}
