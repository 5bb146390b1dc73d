//! The pages of whoever runs the marketplace.

use crate::support::{Item, Market, PASSWORD, souk};

#[actix_web::test]
async fn whoever_runs_the_marketplace_sees_how_much_of_everything_there_is() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    let waiting = admin.writes("blue-door", &Item { name: "Plate", ..Item::default() }).await;
    admin.submits("blue-door", waiting).await;
    market.visitor().post("/assistant", &[("question", "mugs")]).await.is_ok();
    for _ in 0..2 {
        market.visitor().signs_in(&admin.email, "wrong password").await.is_refused();
    }
    market.visitor().signs_in(&admin.email, PASSWORD).await.has_status(303);

    let id = market.user("Olga", true);
    let operator = market.visitor();
    let email = market.text(&format!("SELECT email AS text FROM users WHERE id = {id}"));
    let answer = operator.signs_in(&email, PASSWORD).await;
    answer.redirects_to("/operator");
    let page = answer.follow().await;
    page.is_ok().shows(".site-nav a[href=\"/operator\"][aria-current=page]");
    let counts = page.texts(".counts > div");
    // The owner that the test's business came with, its admin, the operator.
    assert_eq!(counts, ["Businesses 1", "People 3", "Listings 1", "Waiting for approval 1"]);
    let figure = |name: &str| page.texts(&format!("#figure-{name} .numeric"));
    for (name, figures) in [
        ("people", ["3", "3", "3"]),
        ("businesses", ["1", "1", "1"]),
        ("listings", ["1", "1", "1"]),
        ("approvals", ["1", "1", "1"]),
        ("questions", ["0", "0", "0"]),
        ("asked", ["1", "1", "1"]),
        ("unmet", ["–", "–", "0"]),
        ("failed_sign_ins", ["2", "2", "2"]),
        ("sent_mail", ["0", "0", "0"]),
    ] {
        assert_eq!(figure(name), figures, "{name}");
    }
    page.says("#urgent", "Nothing needs your attention");
    // What is drawn stands in a table too.
    page.says("#charts figcaption#people-caption", "New people").lacks("#questions-caption");
    assert_eq!(page.texts("#charts > div:first-child td.numeric").last().map(String::as_str), Some("3"));
    assert_eq!(page.texts("#charts > div:first-child td.numeric").len(), 30);
}

#[actix_web::test]
async fn what_needs_a_hand_comes_first_and_is_found_along_indexes() {
    let market = Market::start().await;
    let (admin, operator) = (market.admin_of("blue-door").await, market.operator().await);
    let waiting = admin.writes("blue-door", &Item::default()).await;
    admin.submits("blue-door", waiting).await;
    let business = market.number("SELECT id AS n FROM businesses");
    market.run(&format!(
        "INSERT INTO report_cases (about_business_id, business_name, listing_id, listing_name, revision_id, opened_at)
         VALUES ({business}, 'Blue Door', 1, 'Mug', 1, now() - interval '2 days');
         INSERT INTO jobs (tenant, kind, payload, state, run_at, most_attempts) VALUES (0, 'none', '{{}}', 'failed', now(), 1);
         INSERT INTO outbox (recipient, kind, locale, subject, message_id, state, created_at, changed_at)
         SELECT 'mona@souk.example', 'none', 'en', 'x', n, CASE WHEN n < 3 THEN 'failed' ELSE 'waiting' END, now(),
                now() - interval '2 hours' FROM generate_series(1, 5) n;
         UPDATE submissions SET submitted_at = now() - interval '8 days';
         INSERT INTO questions (business_id, listing_id, listing_name, name, email, text, asked_at)
         VALUES ({business}, 1, 'Mug', 'Ann', 'ann@souk.example', 'Is it blue?', now() - interval '9 days');
         UPDATE businesses SET suspended_at = now()"
    ));
    let page = operator.get("/operator").await;
    let tasks = page.texts("#urgent li span");
    assert_eq!(tasks.len(), 7, "{tasks:?}");
    for (task, says) in tasks.iter().zip([
        "One listing has open reports, since",
        "One background job has failed.",
        "2 mails couldn’t be sent.",
        "3 mails have been waiting for more than an hour.",
        "One submission has waited for approval for more than 7 days.",
        "One question to a business has waited for an answer for more than 7 days.",
        "One business is suspended.",
    ]) {
        assert!(task.starts_with(says), "{task}");
    }
    for link in page.attributes("#urgent a", "href") {
        operator.get(&link).await.is_ok();
    }
    // Nothing of it reads a table from its beginning to its end.
    market.run(
        "INSERT INTO users (email, name, created_at) SELECT 'many-' || n || '@souk.example', 'Many', now() - n * interval '1 minute'
           FROM generate_series(1, 20000) n;
         INSERT INTO businesses (slug, name, created_at) SELECT 'many-' || n, 'Many ' || n, now() FROM generate_series(1, 500) n;
         ANALYZE",
    );
    let page = operator.get("/operator").await;
    assert_eq!(page.texts("#figure-people .numeric")[2], "20,003");
    let bound = |sql: &str| {
        sql.replace("$1", "10001")
            .replace("$2", "(now() - interval '7 days')")
            .replace("$3", "now() - interval '1 hour'")
    };
    let plan = market.plan(&bound(include_str!("../../src/operator/overview/urgent.sql")));
    assert!(!plan.contains("Seq Scan"), "{plan}");
    let figures = include_str!("../../src/operator/overview/figures.sql");
    let spans = "ARRAY[now() - interval '1 hour']";
    let plan = figures.replace("$1", spans).replace("$2", "ARRAY[now()]").replace("$3", "10001");
    let plan = market.plan(&plan);
    assert!(!plan.contains("Seq Scan"), "{plan}");
}

#[actix_web::test]
async fn for_anybody_else_the_page_is_not_there() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    admin.get("/operator").await.is_missing();
    market.visitor().get("/operator").await.is_missing();
    admin.get("/").await.lacks("a[href=\"/operator\"]");
}

#[actix_web::test]
async fn what_failed_is_shown_tried_again_or_removed() {
    let market = Market::start().await;
    let operator = market.operator().await;
    operator.get("/operator").await.shows("main a[href=\"/operator/jobs\"]");
    operator.get("/operator/jobs").await.is_ok().says("main", "Nothing has failed");
    let business = market.business("Blue Door").id;
    let failed = |key: &str, state: &str| {
        market.number(&format!(
            "INSERT INTO jobs (business_id, tenant, kind, unique_key, payload, state, run_at, attempt, most_attempts, last_error)
             VALUES ({business}, {business}, 'send_mail', '{key}', '{{}}', '{state}', now(), 4, 4, 'The <b>mailbox</b> is full.')
             RETURNING id AS n"
        ))
    };
    let (first, second, doubled) = (failed("a", "failed"), failed("b", "failed"), failed("c", "failed"));
    let waiting = failed("c", "waiting");
    let page = operator.get("/operator/jobs").await;
    page.is_ok()
        .says(&format!("#job-{first}"), "The <b>mailbox</b> is full.")
        .says(&format!("#job-{first}"), "Blue Door");
    let act = |job: i64, verb: &'static str| format!("form[action=\"/operator/jobs/{job}/{verb}\"]");
    for (job, verb, said) in [
        (first, "retry", "The job will run again."),
        (second, "delete", "The job was removed."),
        (doubled, "retry", "The job will run again."),
    ] {
        let answer = page.fill(&act(job, verb), &[]).submit().await;
        answer.redirects_to("/operator/jobs").follow().await.is_ok().says(".notice", said);
        // A second click finds that it is done.
        page.fill(&act(job, verb), &[])
            .submit()
            .await
            .follow()
            .await
            .says(".notice", "no longer in the list of failed jobs");
    }
    let left = "SELECT string_agg(concat_ws(' ', id, state, attempt), '; ' ORDER BY id) AS text FROM jobs";
    assert_eq!(market.text(left), format!("{first} waiting 0; {waiting} waiting 4"));
    assert_eq!(
        market.text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events WHERE action LIKE 'job.%'"),
        "job.retried job.removed job.retried"
    );
    // The record says which one, also when it is gone.
    let subjects =
        "SELECT bool_and(details -> 'subject' ->> 'id' ~ '^[0-9]+$' AND details -> 'subject' ->> 'name' <> '')::text
                      AS text FROM account_events WHERE action LIKE 'job.%'";
    assert_eq!(market.text(subjects), "true");
}

#[actix_web::test]
async fn what_failed_may_be_tried_again_while_the_same_work_is_added() {
    let market = Market::start().await;
    let operator = market.operator().await;
    let failed = market.number(
        "INSERT INTO jobs (tenant, kind, unique_key, payload, state, run_at, attempt, most_attempts)
         VALUES (0, 'send_mail', 'key', '{}', 'failed', now(), 4, 4) RETURNING id AS n",
    );
    let page = operator.get("/operator/jobs").await;
    let retry = page.fill(&format!("form[action=\"/operator/jobs/{failed}/retry\"]"), &[]);
    let added = "SELECT enqueue_job(NULL, 'send_mail', '{}', NULL, 'key', 4)";
    let answer = market.while_held(added, 1, retry.submit()).await;
    answer.redirects_to("/operator/jobs").follow().await.says(".notice", "The job will run again.");
    assert_eq!(market.text("SELECT string_agg(concat_ws(' ', state, attempt), '; ') AS text FROM jobs"), "waiting 0");
}

#[actix_web::test]
async fn an_operator_is_named_and_revoked_on_the_command_line_and_one_always_stays() {
    let market = Market::start().await;
    let (mona, noor) = (market.somebody("mona").await, market.somebody("noor").await);
    let (url, folder) = (market.database().url(), tempfile::tempdir().expect("a folder"));
    let settings = [("DATABASE_URL", url.as_str()), ("SOUK_DATA_DIR", folder.path().to_str().expect("text"))];
    let run = |arguments: &[&str]| {
        let output = souk(&settings).arg("operator").args(arguments).output().expect("it runs");
        (output.status.code(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    mona.get("/operator").await.is_missing();
    assert_eq!(run(&[&mona.email]).0, Some(0));
    mona.get("/operator").await.is_ok();
    let (code, said) = run(&["nobody@souk.example"]);
    assert!(code == Some(2) && said.contains("nobody has an account"), "{said}");
    let (code, said) = run(&[&mona.email, "--revoke"]);
    assert!(code == Some(2) && said.contains("name another operator first"), "{said}");
    assert_eq!(run(&[&noor.email]).0, Some(0));
    assert_eq!(run(&[&mona.email, "--revoke"]).0, Some(0));
    mona.get("/operator").await.is_missing();
    noor.get("/operator").await.is_ok();
}
