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
    for line in [
        "Businesses 1",
        // The owner that the test's business came with, its admin, the operator.
        "People 3",
        "Listings 1",
        "Waiting for approval 1",
        "Questions in the last 24 hours 1",
        "Failed sign-ins in the last 24 hours 2",
    ] {
        assert!(counts.iter().any(|count| count == line), "{line} is not in {counts:?}");
    }
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
