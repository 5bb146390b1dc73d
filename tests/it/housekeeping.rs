//! What has had its time is removed, in steps that each end.

use souk::app;
use souk::db::{Backstage, Sessions};
use souk::jobs::{Pace, Worker};

use crate::support::{Market, eventually};

/// Keeps the house as it is kept for people: what was never done is due at once.
async fn keep_house(market: &Market) {
    let (url, clock) = (market.database().url(), market.shared.clock.clone());
    let kinds = app::kinds(&market.shared.config, &market.shared.office);
    let worker = Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, clock, Pace::of(4));
    let _worker = worker.expect("it starts");
    eventually("the house is kept", async || {
        market.number("SELECT count(*) AS n FROM job_schedules WHERE next_run > now()") > 0
            && market.number("SELECT count(*) AS n FROM jobs WHERE state != 'failed'") == 0
    })
    .await;
    assert_eq!(market.text("SELECT string_agg(last_error, '; ') AS text FROM jobs"), "");
}

#[actix_web::test]
async fn questions_of_visitors_are_kept_for_thirty_days_and_those_of_people_for_as_long_as_is_set() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let visitor = market.visitor();
    visitor.get("/assistant").await.says("main", "kept for 30 days");
    admin.get("/assistant").await.is_silent_on("30 days");
    market.run(&format!(
        "INSERT INTO conversations (user_id, owner, title, created_at, updated_at) VALUES
           (NULL, 'visitor abc', 'old', now() - interval '40 days', now() - interval '31 days'),
           (NULL, 'visitor abc', 'new', now() - interval '40 days', now() - interval '29 days'),
           ({0}, 'user {0}', 'own', now() - interval '400 days', now() - interval '400 days'),
           ({0}, 'user {0}', 'own', now() - interval '800 days', now() - interval '731 days');
         INSERT INTO messages (owner, conversation_id, question_key, question, state, model, created_at)
         SELECT owner, id, 'key', title, 'answered', 'extractive', created_at FROM conversations",
        admin.id
    ));
    keep_house(&market).await;
    let left = |table: &str, column: &str| {
        market.text(&format!("SELECT string_agg({column}, ' ' ORDER BY {column}) AS text FROM {table}"))
    };
    assert_eq!((left("conversations", "title"), left("messages", "question")), ("new own".into(), "new own".into()));
}

#[actix_web::test]
async fn a_house_that_was_long_not_kept_is_kept_in_steps() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.run(
        "INSERT INTO sessions (token_hash, created_at, last_seen_at)
         SELECT int4send(n), now() - interval '100 days', now() - interval '50 days' FROM generate_series(1, 3000) n;
         INSERT INTO conversations (owner, title, created_at, updated_at)
         SELECT 'visitor abc', 'mugs', now() - interval '90 days', now() - interval '90 days' FROM generate_series(1, 3000) n;
         CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN IF (SELECT count(*) FROM gone) > 500 THEN PERFORM pg_sleep(60); END IF; RETURN NULL; END $$;
         CREATE TRIGGER slow AFTER DELETE ON sessions REFERENCING OLD TABLE AS gone EXECUTE FUNCTION slow();
         CREATE TRIGGER slow AFTER DELETE ON conversations REFERENCING OLD TABLE AS gone EXECUTE FUNCTION slow();",
    );
    // More than 500 at once take longer than a statement may.
    keep_house(&market).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM sessions"), 1);
    assert_eq!(market.number("SELECT count(*) AS n FROM conversations"), 0);
    admin.get("/manage/blue-door/products").await.is_ok();
}

#[actix_web::test]
async fn what_housekeeping_looks_for_has_an_index() {
    let market = Market::start().await;
    market.run("ANALYZE");
    for query in [
        "SELECT id FROM sessions WHERE last_seen_at < now() ORDER BY last_seen_at LIMIT 9",
        "SELECT id FROM sessions WHERE created_at < now() ORDER BY created_at LIMIT 9",
        "SELECT id FROM conversations WHERE updated_at < now() ORDER BY updated_at LIMIT 9",
        "SELECT id FROM conversations WHERE user_id IS NULL AND updated_at < now() ORDER BY updated_at LIMIT 9",
        "SELECT rule FROM limits WHERE used_until < now() ORDER BY used_until LIMIT 9",
    ] {
        let plan = market.plan(query);
        assert!(plan.contains("Index"), "{query}: {plan}");
    }
}
