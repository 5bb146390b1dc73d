//! The operator's people: found, signed out, helped to sign in, kept out and let in again.

use diesel::connection::SimpleConnection;
use souk::db::{Scope, in_scope};

use crate::support::{Market, PASSWORD};

const REASON: &str = "Sold what was not theirs.";

fn recorded(market: &Market, person: i64) -> String {
    market.text(&format!(
        "SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events
          WHERE user_id = {person} AND action NOT LIKE 'account.signed%'"
    ))
}

fn blocked(market: &Market) -> i64 {
    market.number("SELECT count(*) AS n FROM users WHERE blocked_at IS NOT NULL")
}

#[actix_web::test]
async fn whoever_is_blocked_is_out_at_once_and_comes_in_again_when_unblocked() {
    let market = Market::start().await;
    let (mona, operator) = (market.somebody("Mona").await, market.operator().await);
    let other = market.signed_in(mona.id).await;
    let path = format!("/operator/people/{}", mona.id);
    let page = operator.get(&path).await;
    page.is_ok().says(".counts", &mona.email).says("#acts", "No operator has changed anything");
    assert_eq!(page.texts("#sessions tbody tr").len(), 2);
    page.fill("form#block_form", &[("reason", " ")]).submit().await.is_refused().shows("#reason-error");
    let long = "a".repeat(20_000);
    let again = page.fill("form#block_form", &[("reason", &long)]).by_htmx().submit().await;
    assert_eq!(again.is_refused().fill("form#block_form", &[]).value("reason"), Some(long.as_str()));

    let block = page.fill("form#block_form", &[("reason", REASON)]);
    let answer = block.submit().await;
    answer.redirects_to(&path).follow().await.says(".notice", "Mona is blocked.").says(".suspended", REASON);
    block.submit().await.redirects_to(&path).follow().await.says(".notice", "is blocked already");
    for person in [&mona, &other] {
        person.get("/account").await.has_status(303);
    }
    // Why is said to whoever knows the password, and to nobody else.
    let visitor = market.visitor();
    visitor.signs_in(&mona.email, PASSWORD).await.is_forbidden().says("main", REASON);
    visitor.get("/account").await.has_status(303);
    visitor.signs_in(&mona.email, "wrong password").await.is_refused().is_silent_on(REASON);
    assert_eq!(market.mail_to(&mona.email).kind, "blocked");

    let page = operator.get(&path).await;
    let answer = page.press("#block_form form").submit().await;
    answer.redirects_to(&path).follow().await.says(".notice", "Mona can sign in again.");
    page.press("#block_form form").submit().await.follow().await.says(".notice", "isn’t blocked");
    assert_eq!(market.mail_to(&mona.email).kind, "unblocked");
    assert_eq!(recorded(&market, mona.id.get()), "account.blocked account.unblocked");
    operator.get(&path).await.says("#acts", "operator blocked the account").says("#acts", REASON);
    let mona = market.signed_in(mona.id).await;
    mona.get("/account").await.is_ok();

    // A session that was begun at the same moment is nobody's, and no person lifts their own block.
    market.run(&format!("UPDATE users SET blocked_at = now(), block_reason = 'x' WHERE id = {}", mona.id));
    mona.get("/account").await.has_status(303);
    let scope = Scope::Person { user: Some(mona.id.get()), visitor: None };
    let lifted = in_scope(&mut market.conn(), &scope, |conn| conn.batch_execute("UPDATE users SET blocked_at = NULL"));
    assert!(lifted.expect_err("it may not").to_string().contains("only an operator"));
}

#[actix_web::test]
async fn a_person_is_signed_out_everywhere_and_signs_in_without_a_second_step() {
    let market = Market::start().await;
    let (mona, operator) = (market.somebody("Mona").await, market.operator().await);
    let path = format!("/operator/people/{}", mona.id);
    let page = operator.get(&path).await;
    page.lacks("#reset_second_factor");
    let ending = page.press("#end_sessions");
    ending.submit().await.redirects_to(&path).follow().await.says(".notice", "Mona is signed out everywhere.");
    ending.submit().await.follow().await.says(".notice", "isn’t signed in anywhere");
    mona.get("/account").await.has_status(303);
    assert_eq!(market.mail_to(&mona.email).kind, "sessions_ended");

    market.run(&format!(
        "UPDATE users SET has_second_factor = true WHERE id = {0};
         INSERT INTO authenticators (user_id, secret, created_at, confirmed_at) VALUES ({0}, 'x', now(), now());
         INSERT INTO recovery_codes (user_id, hash, created_at) VALUES ({0}, 'x', now());
         INSERT INTO passkeys (user_id, credential_id, name, credential, created_at) VALUES ({0}, 'x', 'phone', '{{}}', now())",
        mona.id
    ));
    let page = operator.get(&path).await;
    let reset = page.press("#reset_second_factor");
    reset.submit().await.redirects_to(&path).follow().await.says(".notice", "Two-step sign-in of Mona is reset.");
    reset.submit().await.follow().await.says(".notice", "doesn’t use two-step sign-in");
    let left = "SELECT (SELECT count(*) FROM authenticators) + (SELECT count(*) FROM recovery_codes)
                     + (SELECT count(*) FROM passkeys) AS n";
    assert_eq!(market.number(left), 0);
    assert_eq!(market.mail_to(&mona.email).kind, "second_factor_reset");
    assert_eq!(recorded(&market, mona.id.get()), "account.sessions_ended account.second_factor_reset");
    let mona = market.signed_in(mona.id).await;
    let news = mona.get("/notifications").await;
    news.says("main", "turned off two-step sign-in").says("main", "signed you out on all your devices");
}

#[actix_web::test]
async fn an_operator_blocks_neither_themselves_nor_the_last_one_and_of_two_one_stays() {
    let market = Market::start().await;
    let (one, other) = (market.operator().await, market.operator().await);
    let path = |person: &crate::support::Person| format!("/operator/people/{}", person.id);
    let own = one.get(&path(&one)).await;
    own.is_ok().lacks("#block_form").lacks("#end_sessions");
    for act in ["block", "second-factor/delete"] {
        let answer = one.post(&format!("{}/{act}", path(&one)), &[("reason", "Me.")]).await;
        answer.follow().await.says(".notice", "You can’t do this to your own account.");
    }
    assert_eq!(blocked(&market), 0);

    let [first, second] = [one.get(&path(&other)).await, other.get(&path(&one)).await]
        .map(|page| page.fill("form#block_form", &[("reason", REASON)]));
    let both = async { futures_util::join!(first.submit(), second.submit()) };
    let (first, second) = market.while_held("SELECT FROM users WHERE is_operator FOR UPDATE", 2, both).await;
    let mut answers = [first.status().as_u16(), second.status().as_u16()];
    answers.sort_unstable();
    assert_eq!((answers, blocked(&market)), ([303, 404], 1));
    // Of two one stays, and where a form comes to the last one by another way, it is refused too.
    let (stays, id) = if first.status() == 303 { (&one, one.id) } else { (&other, other.id) };
    stays.get("/operator/people").await.is_ok();
    let (now, by) = (market.shared.clock.now(), id);
    let outcome = in_scope(&mut market.conn(), &Scope::Operator, |conn| {
        souk::identity::blocking::block(id, by, REASON, now, conn)
    });
    assert_eq!(outcome.expect("it is answered"), souk::identity::blocking::Blocked::LastOperator);
    assert_eq!(blocked(&market), 1);
}

#[actix_web::test]
async fn people_are_found_by_name_and_address_however_many_there_are() {
    let market = Market::start().await;
    let operator = market.operator().await;
    for name in ["Zoë Sandoval", "Mona Moor"] {
        market.user(name, false);
    }
    market.run("UPDATE users SET blocked_at = now(), block_reason = 'x' WHERE name = 'Mona Moor'");
    let found = async |query: &str| operator.get(&format!("/operator/people{query}")).await.texts("tbody td a");
    assert_eq!(found("").await, ["Mona Moor", "Zoë Sandoval", "operator"]);
    for (query, names) in [
        ("?q=zo%C3%AB", vec!["Zoë Sandoval"]),
        ("?q=mona+mo", vec!["Mona Moor"]),
        ("?q=MONA-moor-", vec!["Mona Moor"]),
        ("?q=oper", vec!["operator"]),
        ("?kind=blocked", vec!["Mona Moor"]),
        ("?kind=operators", vec!["operator"]),
        ("?q=mona&kind=operators", vec![]),
        ("?q=%27%25%3A%2A", vec![]),
    ] {
        assert_eq!(found(query).await, names, "{query}");
    }
    market.run(
        "INSERT INTO users (email, name, created_at) SELECT 'many-' || n || '@souk.example', 'Many ' || n, now()
           FROM generate_series(1, 3000) n; ANALYZE users",
    );
    let page = operator.get("/operator/people?q=many").await;
    assert_eq!(page.texts("tbody tr").len(), 50);
    let next = page.attributes("main p.section a.button", "href").remove(0);
    assert_eq!(operator.get(&next).await.texts("tbody td a").first().map(String::as_str), Some("Many 2950"));
    for (condition, index) in [
        ("u.deleted_at IS NULL", "users_pkey"),
        ("u.blocked_at IS NOT NULL", "users_blocked"),
        ("u.name >= 'Mona' AND u.name < 'Mona' || chr(1114111)", "users_named"),
        ("u.email >= 'mona' AND u.email < 'mona' || chr(1114111)", "users_email_unique"),
    ] {
        let plan = market
            .plan(&format!("SELECT u.id FROM users u WHERE u.id < 100000 AND {condition} ORDER BY u.id DESC LIMIT 51"));
        assert!(plan.contains(index), "{plan}");
    }
    operator.get("/operator/people/999999").await.is_missing();
}
