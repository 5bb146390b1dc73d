//! Mail: written with its cause, sent once whatever stops in between, seen by the operator where it was not sent.

mod server;

use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use souk::app;
use souk::db::{Backstage, Scope, Sessions, in_scope};
use souk::error::{Error, Result};
use souk::jobs::{Pace, Worker};
use souk::locales::{Locale, Text};
use souk::mail::overview::name_of;
use souk::mail::{Letter, Recipient};
use souk::migrations;

use crate::support::{Market, cluster, eventually, files_below, souk as command};
use server::MailServer;

const QUICK: Pace = Pace {
    at_once: 4,
    lease: Duration::from_secs(15),
    poll: Duration::from_millis(50),
    farewell: Duration::from_secs(1),
};

async fn market_with(server: &MailServer) -> Market {
    Market::start_with(&[("SMTP_URL", &server.url()), ("SOUK_MAIL_FROM", "Our Market <hello@market.example>")]).await
}

fn worker(market: &Market) -> Worker {
    let (url, clock) = (market.database().url(), market.shared.clock.clone());
    let kinds = app::kinds(&market.shared.config, &market.shared.office);
    Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, clock, QUICK).expect("it starts")
}

fn letter() -> Letter {
    Letter::new("test", Text::mail_test_subject())
        .says(Text::mail_test_text("https://market.example"))
        .quotes("First line.\n.\nA line after a dot\u{7}.\r\nBcc: somebody@else.example")
        .shows("123 456")
        .leads(Text::mail_test_open(), "/listings?q=blue&page=2")
        .unsubscribed_at("/unsubscribe?token=abc")
}

fn post_to(market: &Market, address: &str) {
    let (office, now) = (&market.shared.office, market.shared.clock.now());
    let to = Recipient { user: None, address: address.to_owned(), locale: Locale::Arabic };
    in_scope(&mut market.conn(), &Scope::Operator, |conn| office.post(conn, now, &to, &letter()))
        .expect("it is posted");
}

fn post(market: &Market, count: usize) {
    for number in 0..count {
        post_to(market, &format!("mona-{number}@souk.example"));
    }
}

/// What stands in the outbox: state, tries and reason of each, and whether its text is still there.
fn outbox(market: &Market) -> String {
    market.text(
        "SELECT string_agg(concat_ws(' ', state, attempts, last_error, body IS NULL), '; ' ORDER BY id) AS text FROM outbox",
    )
}

async fn sent(market: &Market, count: i64) {
    let left = "SELECT count(*) AS n FROM outbox WHERE state = 'sent' AND body IS NULL";
    eventually("all are noted as sent", async || market.number(left) == count).await;
}

/// What became of a try stands in the outbox a moment before it stands with its job.
async fn all_tries_are_over(market: &Market) {
    let running = "SELECT count(*) AS n FROM jobs WHERE kind = 'send_mail' AND state <> 'scheduled'";
    eventually("all tries are over", async || market.number(running) == 0).await;
}

/// Makes what is to be tried later due, once all tries of now are over.
async fn make_all_due(market: &Market) {
    all_tries_are_over(market).await;
    make_due(market);
}

fn make_due(market: &Market) {
    market.run("UPDATE jobs SET run_at = now() WHERE state = 'scheduled' AND kind = 'send_mail'");
}

#[actix_web::test]
async fn a_mail_is_written_with_its_cause_or_not_at_all_and_arrives_as_it_was_written() {
    let server = MailServer::open();
    let market = market_with(&server).await;
    let (office, now) = (&market.shared.office, market.shared.clock.now());
    let to = Recipient { user: None, address: "mona@souk.example".to_owned(), locale: Locale::English };
    let undone: Result<()> = in_scope(&mut market.conn(), &Scope::Operator, |conn| {
        office.post(conn, now, &to, &letter())?;
        Err(Error::NotFound)
    });
    assert!(undone.is_err());
    assert_eq!(market.number("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM jobs) AS n"), 0);

    post_to(&market, "mona@souk.example");
    assert!(
        !market.text("SELECT encode(body, 'escape') AS text FROM outbox").contains("market.example"),
        "it is sealed"
    );
    let _worker = worker(&market);
    sent(&market, 1).await;
    assert_eq!((server.taken(), outbox(&market).as_str()), ((1, 1), "sent 1 t"));
    let mail = server.last();
    let (head, _) = mail.split_once("\n\n").expect("it has a head");
    for header in [
        "From: \"Our Market\" <hello@market.example>",
        "To: mona@souk.example",
        "Content-Language: ar",
        "Auto-Submitted: auto-generated",
        "List-Unsubscribe: <http://localhost:8080/unsubscribe?token=abc>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Content-Type: multipart/alternative;",
    ] {
        assert!(head.lines().any(|line| line.starts_with(header)), "{header} is not in {head}");
    }
    assert!(!head.contains("Bcc"), "{head}");
    assert!(server.heard("MAIL FROM:<hello@market.example>") == 1 && server.heard("RCPT TO:<mona@souk.example>") == 1);
    let journal = market.shared.config.data_dir.join("mail-sent");
    let entries = || std::fs::read_dir(&journal).expect("it was made").count();
    eventually("what is noted needs no entry", async || entries() == 0).await;
}

#[actix_web::test]
async fn the_text_is_in_short_lines_and_the_html_has_its_language_and_direction() {
    let market = Market::start().await;
    post_to(&market, "mona@souk.example");
    let mail = market.mail_to("mona@souk.example");
    for line in mail.text.lines().filter(|line| !line.contains("://")) {
        assert!(line.chars().count() <= 76, "{line}");
    }
    assert!(mail.text.contains("\nhttp://localhost:8080/listings?q=blue&page=2\n"), "{}", mail.text);
    assert!(mail.text.contains("\n> First line.\n> .\n> A line after a dot.\n> Bcc: "), "{}", mail.text);
    assert!(mail.text.contains("\n    123 456\n"), "{}", mail.text);
    for part in ["lang=\"ar\" dir=\"rtl\"", "prefers-color-scheme: dark", "q=blue&#38;page=2", "display:none"] {
        assert!(mail.html.contains(part), "{part} is not in {}", mail.html);
    }
    for tracker in ["<img", "http-equiv", "<script", "<link"] {
        assert!(!mail.html.contains(tracker), "{}", mail.html);
    }
}

#[actix_web::test]
async fn what_is_posted_while_the_mail_server_is_away_arrives_once_when_it_is_back() {
    let server = MailServer::closed();
    let market = market_with(&server).await;
    post(&market, 5);
    let _worker = worker(&market);
    let tried = "SELECT count(*) AS n FROM outbox WHERE state = 'waiting' AND attempts = 1 AND last_error LIKE '%cannot be reached%'";
    eventually("each was tried", async || market.number(tried) == 5).await;
    let reasons = market.text("SELECT string_agg(last_error, '; ') AS text FROM jobs");
    assert!(!reasons.contains("souk.example"), "addresses in logs: {reasons}");
    server.opens();
    // A server that is not well yet.
    server.answers("MAIL", "451 4.3.0 try again\r");
    make_all_due(&market).await;
    let tried = "SELECT count(*) AS n FROM outbox WHERE state = 'waiting' AND attempts = 2 AND last_error LIKE '%451 4.3.0 try again'";
    eventually("each was tried again", async || market.number(tried) == 5).await;
    server.hangs_up();
    make_all_due(&market).await;
    let tried =
        "SELECT count(*) AS n FROM outbox WHERE state = 'waiting' AND attempts = 3 AND last_error LIKE '%broke off%'";
    eventually("and again", async || market.number(tried) == 5).await;
    assert_eq!(server.taken(), (0, 0));
    server.takes();
    make_all_due(&market).await;
    sent(&market, 5).await;
    assert_eq!(server.taken(), (5, 5));
}

#[actix_web::test]
async fn two_workers_send_each_mail_once() {
    let server = MailServer::open();
    let market = market_with(&server).await;
    let workers = [worker(&market), worker(&market)];
    post(&market, 200);
    sent(&market, 200).await;
    drop(workers);
    assert_eq!(server.taken(), (200, 200));
}

/// Keeps everybody out of the market's database, and ends what workers do there.
fn stop_database(name: &str) {
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).expect("the cluster answers");
    // One after the other, so that nobody comes back in between.
    let close = format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false");
    let end = format!(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
          WHERE datname = '{name}' AND application_name LIKE 'souk-jobs%'"
    );
    for statement in [close, end] {
        superuser.batch_execute(&statement).expect("a superuser may");
    }
}

fn start_database(market: &Market) {
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).expect("the cluster answers");
    let start = format!("ALTER DATABASE {} ALLOW_CONNECTIONS true", market.database().name());
    superuser.batch_execute(&start).expect("a superuser may");
}

#[actix_web::test]
async fn a_database_that_is_away_when_the_mail_is_taken_learns_of_it_later() {
    let server = MailServer::open();
    let market = market_with(&server).await;
    let name = market.database().name().to_owned();
    server.waits(move || stop_database(&name));
    post(&market, 1);
    let _worker = worker(&market);
    eventually("it is taken", async || server.taken() == (1, 1)).await;
    actix_web::rt::time::sleep(Duration::from_millis(700)).await;
    assert_eq!(outbox(&market), "waiting 0 f");
    start_database(&market);
    sent(&market, 1).await;
    assert_eq!(server.taken(), (1, 1));
}

/// `souk worker`, killed when dropped.
struct Process(Child);

impl Process {
    fn start(market: &Market, server: &MailServer) -> Self {
        let (url, smtp) = (market.database().url(), server.url());
        let folder = market.shared.config.data_dir.to_str().expect("text").to_owned();
        let secret = "a secret of the tests, which is as long as a secret has to be here: 64";
        let settings = [
            ("DATABASE_URL", url.as_str()),
            ("SOUK_DATA_DIR", &folder),
            ("SMTP_URL", &smtp),
            ("SOUK_SECRET", secret),
            ("SOUK_JOBS", "4"),
        ];
        let mut command = command(&settings);
        command.arg("worker").stdout(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().expect("souk runs"))
    }

    fn kill(self) {
        assert!(Command::new("kill").args(["-KILL", &self.0.id().to_string()]).status().expect("kill runs").success());
        drop(self);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// As if the leases of a worker that was killed had ended.
fn end_leases(market: &Market) {
    market.run(
        "UPDATE jobs SET lease_until = now() - interval '1 second' WHERE state = 'running' AND kind = 'send_mail'",
    );
}

/// A market whose secret is that of its worker processes.
async fn market_of_processes(server: &MailServer) -> Market {
    let mut market = market_with(server).await;
    let secret = b"a secret of the tests, which is as long as a secret has to be here: 64";
    let key = actix_web::cookie::Key::derive_from(secret);
    market.shared.office = souk::commands::office(&market.shared.config, &key);
    market
}

#[actix_web::test]
async fn what_a_killed_worker_was_sending_arrives_once() {
    let server = MailServer::open();
    let market = market_of_processes(&server).await;
    // Killed before the server had it.
    server.ignores("DATA");
    post(&market, 4);
    let killed = Process::start(&market, &server);
    eventually("it is at it", async || server.heard("DATA") == 4).await;
    killed.kill();
    server.takes();
    end_leases(&market);
    let second = Process::start(&market, &server);
    let put_back = "SELECT count(*) AS n FROM jobs WHERE state = 'running' AND kind = 'send_mail'";
    eventually("they are put back or sent", async || {
        make_due(&market);
        market.number(put_back) == 0 && market.number("SELECT count(*) AS n FROM outbox WHERE state = 'sent'") == 4
    })
    .await;
    assert_eq!(server.taken(), (4, 4));
    drop(second);
}

#[actix_web::test]
async fn a_mail_that_was_taken_is_not_sent_again_by_whoever_did_not_see_it_noted() {
    let server = MailServer::open();
    let market = market_of_processes(&server).await;
    let name = market.database().name().to_owned();
    let once = Arc::new(AtomicBool::new(false));
    server.waits(move || {
        if !once.swap(true, Ordering::SeqCst) {
            stop_database(&name);
        }
    });
    post(&market, 1);
    let killed = Process::start(&market, &server);
    let journal = market.shared.config.data_dir.join("mail-sent");
    let is_noted = || {
        let mut entries = std::fs::read_dir(&journal).into_iter().flatten().filter_map(std::result::Result::ok);
        entries.any(|entry| std::fs::read_to_string(entry.path()).is_ok_and(|said| said == "taken"))
    };
    eventually("it is in the journal", async || is_noted()).await;
    killed.kill();
    assert_eq!((server.taken(), outbox(&market).as_str()), ((1, 1), "waiting 0 f"));
    start_database(&market);
    end_leases(&market);
    let _second = Process::start(&market, &server);
    eventually("it is noted", async || {
        make_due(&market);
        outbox(&market) == "sent 1 t"
    })
    .await;
    assert_eq!(server.taken(), (1, 1));
    eventually("what is noted needs no entry", async || !is_noted()).await;
}

#[actix_web::test]
async fn a_refused_mail_is_kept_and_the_operator_sends_it_again() {
    let server = MailServer::open();
    let market = market_with(&server).await;
    let operator = market.operator().await;
    operator.get("/operator").await.shows("main a[href=\"/operator/mail\"]");
    operator.get("/operator/mail").await.is_ok().says("main", "No mail has failed");
    server.answers("RCPT", "550 5.1.1 <b>nobody</b> lives here");
    post(&market, 3);
    let worker = worker(&market);
    let failed = "SELECT count(*) AS n FROM outbox WHERE state = 'failed' AND attempts = 1 AND body IS NOT NULL";
    eventually("all have failed at once", async || market.number(failed) == 3).await;
    let jobs = "SELECT count(*) AS n FROM jobs WHERE kind = 'send_mail'";
    eventually("and none is tried again", async || market.number(jobs) == 0).await;
    let page = operator.get("/operator/mail").await;
    page.is_ok()
        .says("tbody tr:first-child", "mona-")
        .says("tbody tr:first-child", "Test mail")
        .says("tbody tr:first-child", "refuses the recipient: 550 5.1.1 <b>nobody</b> lives here")
        .is_silent_on("123 456");
    operator
        .get("/operator")
        .await
        .says("#urgent", "3")
        .says("#figure-failed_mail", "Mail that couldn’t be sent 3 3 3");
    let ids: Vec<i64> = (0..3)
        .map(|n| market.number(&format!("SELECT id AS n FROM outbox WHERE recipient = 'mona-{n}@souk.example'")))
        .collect();
    let form = |id: i64, verb: &str| format!("form[action=\"/operator/mail/{id}/{verb}\"]");
    page.press(&form(ids[0], "delete")).submit().await.follow().await.says(".notice", "The mail was deleted.");
    page.press(&form(ids[0], "send")).submit().await.follow().await.says(".notice", "can no longer be changed");
    server.takes();
    page.press(&form(ids[1], "send")).submit().await.follow().await.says(".notice", "will be sent again");
    sent(&market, 1).await;
    page.press("form[action=\"/operator/mail/send\"]")
        .submit()
        .await
        .follow()
        .await
        .says(".notice", "One mail will be");
    sent(&market, 2).await;
    assert_eq!(server.taken(), (2, 2));
    page.press("form[action=\"/operator/mail/send\"]")
        .submit()
        .await
        .follow()
        .await
        .says(".notice", "No mail has failed");
    page.press(&form(ids[1], "send")).submit().await.follow().await.says(".notice", "can no longer be changed");
    operator.get("/operator/mail?state=sent").await.is_ok().says("tbody", "mona-1@souk.example").lacks("tbody form");
    assert_eq!(
        market
            .text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM account_events WHERE action LIKE 'mail.%'"),
        "mail.removed mail.sent_again mail.all_sent_again"
    );
    drop(worker);

    // What waits for its next try, far away, is tried at once.
    server.answers("content", "452 4.3.1 full");
    post_to(&market, "later@souk.example");
    let worker = self::worker(&market);
    eventually("it was tried", async || outbox(&market).contains("waiting 1 The mail server refuses the mail: 452"))
        .await;
    all_tries_are_over(&market).await;
    market.run("UPDATE jobs SET run_at = now() + interval '6 hours' WHERE kind = 'send_mail'");
    server.takes();
    let page = operator.get("/operator/mail?state=waiting").await;
    page.press("form[action=\"/operator/mail/send\"]").submit().await.redirects_to("/operator/mail?state=waiting");
    sent(&market, 3).await;
    drop(worker);
}

#[actix_web::test]
async fn nothing_waits_for_ever_and_nothing_is_kept_for_ever() {
    let server = MailServer::open();
    let market = market_with(&server).await;
    server.answers("MAIL", "451 later");
    post(&market, 2);
    market.run("UPDATE outbox SET attempts = 11 WHERE recipient LIKE 'mona-0%'; DELETE FROM jobs WHERE unique_key = (SELECT max(id)::text FROM outbox)");
    let kept = worker(&market);
    eventually("the last try has failed", async || outbox(&market).starts_with("failed 12 ")).await;
    drop(kept);
    assert!(outbox(&market).ends_with("; waiting 0 f"), "{}", outbox(&market));
    market.advance(TimeDelta::minutes(11));
    market.run("UPDATE job_schedules SET next_run = now()");
    let kept = worker(&market);
    eventually("nobody sends it, which is seen", async || {
        outbox(&market).ends_with("; failed 0 Sending it was broken off and is not tried any more. f")
    })
    .await;
    market.advance(TimeDelta::days(31));
    market.run("UPDATE job_schedules SET next_run = now()");
    eventually("they are gone", async || outbox(&market).is_empty()).await;
    drop(kept);
}

#[actix_web::test]
async fn a_mail_that_another_secret_sealed_fails_and_says_so() {
    let server = MailServer::open();
    let market = market_with(&server).await;
    post(&market, 1);
    market.run("UPDATE outbox SET body = 'something else'");
    let _worker = worker(&market);
    eventually("it has failed", async || {
        outbox(&market).starts_with("failed 1 a mail was sealed with another SOUK_SECRET")
    })
    .await;
}

#[actix_web::test]
async fn without_a_mail_server_mail_is_read_on_this_machine_and_nowhere_else() {
    let market = Market::start().await;
    let here = market.visitor().on_this_machine();
    here.get("/mailbox").await.is_ok().says("main", "No mail yet");
    post(&market, 2);
    let _worker = worker(&market);
    sent(&market, 2).await;
    let list = here.get("/mailbox").await;
    list.is_ok().says("tbody tr:first-child", "mona-1@souk.example").says("tbody", "mona-0@souk.example");
    let path = list.attributes("tbody a", "href").remove(0);
    let mail = here.get(&path).await;
    mail.is_ok()
        .says("#text", "First line.")
        .shows("#text[lang=ar] a[href=\"http://localhost:8080/listings?q=blue&page=2\"]");
    let source = here.get(&format!("{path}/source")).await;
    assert_eq!(source.header("Content-Type"), "message/rfc822");
    assert!(source.header("Content-Disposition").starts_with("attachment"), "{source:?}");

    here.get("/mailbox/..%2f..%2fsecret").await.is_missing();
    here.get("/mailbox/nothing").await.is_missing();
    let elsewhere = market.visitor();
    for path in ["/mailbox", path.as_str(), &format!("{path}/source")] {
        elsewhere.get(path).await.is_missing();
        let passed_on = here.request(actix_web::http::Method::GET, path).header("X-Forwarded-For", "127.0.0.1");
        passed_on.send().await.is_missing();
        let believed = elsewhere.request(actix_web::http::Method::GET, path).header("X-Forwarded-For", "127.0.0.1");
        believed.send().await.is_missing();
    }
    for settings in [("SOUK_BASE_URL", "https://market.example"), ("SMTP_URL", "smtps://mail.example")] {
        let other = Market::start_with(&[settings]).await;
        other.visitor().on_this_machine().get("/mailbox").await.is_missing();
    }
}

#[test]
fn the_command_line_says_what_the_mail_server_said() {
    let server = MailServer::open();
    let folder = tempfile::tempdir().expect("a folder");
    let test = |settings: &[(&str, &str)], to: &str| {
        let mut all = vec![("SOUK_DATA_DIR", folder.path().to_str().expect("text"))];
        all.extend_from_slice(settings);
        let output = command(&all).args(["mail", "test", "--to", to]).output().expect("souk runs");
        let [out, err] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).expect("text"));
        (output.status.code(), out + &err)
    };
    let url = server.url();
    let (code, said) = test(&[("SMTP_URL", &url)], "mona@souk.example");
    assert!(code == Some(0) && said.contains("took the mail") && said.contains("250 taken"), "{code:?} {said}");
    assert!(server.last().contains("To: mona@souk.example"));
    server.answers("RCPT", "550 5.7.1 relaying denied");
    let (code, said) = test(&[("SMTP_URL", &url)], "mona@souk.example");
    assert!(code == Some(1) && said.contains("550 5.7.1 relaying denied"), "{code:?} {said}");
    let (code, said) = test(&[("SMTP_URL", &url)], "nobody");
    assert!(code == Some(2) && said.contains("nobody is no address"), "{code:?} {said}");
    let (code, said) = test(&[], "mona@souk.example");
    assert!(code == Some(2) && said.contains("SMTP_URL is not set"), "{code:?} {said}");
    let (code, said) = test(&[("SMTP_URL", "smtp://mail.example?password=secret")], "mona@souk.example");
    assert!(code == Some(2) && said.contains("tls=required") && !said.contains("secret"), "{code:?} {said}");
}

/// The operator's list says in words what each mail is about.
#[test]
fn every_kind_of_mail_has_a_name_in_every_language() {
    let mut kinds = 0;
    for file in files_below("src", "rs") {
        for rest in file.code().split("Letter::new(").skip(1) {
            let Some(kind) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else {
                continue;
            };
            kinds += 1;
            assert!(
                name_of(kind).is_some(),
                "{}: no message is called mail-kind-{}",
                file.path,
                kind.replace('_', "-")
            );
        }
    }
    assert!(kinds > 0);
}
