//! What happens when the database goes away, the process is ended or killed, or a setting is wrong.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::thread;
use std::time::{Duration, Instant};

use actix_web::http::Method;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use futures_util::future::join_all;
use souk::migrations;

use crate::support::{
    Database, Item, Market, PASSWORD, Served, Wired, cluster, eventually, exchange, registers_at, souk, try_get,
};
use crate::web::has_security_headers;

#[actix_web::test]
async fn without_a_database_every_page_says_so_and_comes_back_with_it() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let visitor = market.visitor();
    let listing = format!("/listings/{product}-blue-mug");
    visitor.get("/listings").await.is_ok();
    visitor.get("/readyz").await.is_ok();
    let form = visitor.get("/sign-in").await;
    let sign_in = form.fill("#sign_in_form", &[("email", &admin.email), ("password", PASSWORD)]);
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).unwrap();
    let name = market.database().name();
    superuser.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false")).unwrap();
    end_connections(&mut superuser, name);

    let answers = join_all([
        visitor.request(Method::GET, "/listings?page=2").send(),
        visitor.request(Method::GET, &listing).htmx("main#main").send(),
        admin.request(Method::GET, "/").send(),
        admin.request(Method::GET, "/sign-in").send(),
        admin.request(Method::GET, "/manage/blue-door/products").send(),
        admin.request(Method::POST, "/manage/blue-door/products").form(&Item::default().fields()).send(),
        admin.request(Method::POST, "/sign-out").send(),
        visitor.request(Method::HEAD, "/businesses").send(),
    ])
    .await;
    for answer in answers.iter().chain([&sign_in.submit().await]) {
        answer.has_status(503).says(".error-page, .notice", "Try again in a few seconds.");
        has_security_headers(answer);
        assert!(!answer.header("Retry-After").is_empty(), "{answer:?}");
        assert_eq!(answer.header("Cache-Control"), "private, no-store");
        assert!(!answer.header("Set-Cookie").contains("souk="), "nobody loses their session: {answer:?}");
    }
    for (language, sentence) in
        [("de", "Der Marktplatz erreicht gerade seine Datenbank nicht."), ("ar", "قاعدة بياناته")]
    {
        let ask = || admin.request(Method::GET, "/manage").header("Accept-Language", language);
        let page = ask().send().await;
        page.has_status(503).shows(&format!("html[lang={language}]")).says(".error-page", sentence);
        ask().htmx("section#results").send().await.has_status(503).says(".notice", sentence);
    }
    visitor.get("/healthz").await.is_ok();
    let ready = visitor.get("/readyz").await;
    ready.has_status(503);
    assert!(ready.body().contains("\"status\":\"away\""), "{ready:?}");

    superuser.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).unwrap();
    eventually("the database is back", async || visitor.get("/readyz").await.status() == 200).await;
    admin.get("/manage/blue-door/products").await.is_ok().says("td a", "Blue Mug");
    visitor.get("/listings?page=2").await.is_ok();
}

#[actix_web::test]
async fn where_nothing_can_be_written_pages_are_still_read_and_forms_are_asked_to_come_back() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let visitor = market.visitor();
    let [listing, products] = [format!("/listings/{product}-blue-mug"), "/manage/blue-door/products".to_owned()];
    visitor.get(&listing).await.is_ok();
    let is_found = async || visitor.get("/listings?q=mug").await.texts(".listing-card").len() == 1;
    eventually("the search has followed", is_found).await;
    let cannot_write = async || {
        for answer in [
            admin.request(Method::POST, &products).form(&Item::default().fields()).send().await,
            visitor.request(Method::POST, "/assistant").form(&[("question", "mug")]).send().await,
        ] {
            answer.has_status(503).says(".error-page", "can’t save anything right now");
            assert_eq!(answer.header("Retry-After"), "60");
        }
        visitor.get("/listings?page=1").await.is_ok();
        visitor.get(&listing).await.is_ok().says("h1", "Blue Mug");
        visitor.get("/listings?q=mug").await.is_ok().says(".listing-card", "Blue Mug");
        admin.get(&products).await.is_ok().says("td a", "Blue Mug");
    };

    // As PostgreSQL says it, where its disk is full and where it is a standby.
    let mut owner = migrations::connect(&cluster().superuser_url(market.database().name())).unwrap();
    for said in [
        "could not extend file \"base/5/16384\": No space left on device",
        "cannot set transaction read-write mode during recovery",
    ] {
        let fails = format!(
            "CREATE FUNCTION is_unwritable() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{said}'; END $$"
        );
        owner.batch_execute(&fails).unwrap();
        for table in ["products", "conversations", "limits"] {
            let fill = format!("CREATE TRIGGER unwritable BEFORE INSERT ON {table} EXECUTE FUNCTION is_unwritable()");
            owner.batch_execute(&fill).unwrap();
        }
        cannot_write().await;
        owner.batch_execute("DROP FUNCTION is_unwritable CASCADE").unwrap();
    }
    admin.request(Method::POST, &products).form(&Item::default().fields()).send().await.has_status(303);
}

#[actix_web::test]
async fn a_clock_that_is_set_back_signs_nobody_out_and_stops_no_work() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let visitor = market.visitor();
    let before = market.publishes(&admin, "blue-door", &Item::default());
    let ask = async |question: &str| visitor.post("/assistant", &[("question", question)]).await;
    ask("mug").await.is_ok();
    market.advance(chrono::TimeDelta::hours(-1));

    admin.get("/manage/blue-door/products").await.is_ok().says("td a", "Blue Mug");
    let edited = [("name", "Blue Mug, again")];
    admin.edits("blue-door", before, &edited).await;
    admin.submits("blue-door", before).await;
    let after = market.publishes(&admin, "blue-door", &Item { name: "Green Bowl", ..Item::default() });
    visitor.get(&format!("/listings/{after}-green-bowl")).await.is_ok();
    visitor.get("/listings").await.says(".listing-card", "Green Bowl");
    ask("bowl").await.is_ok();
    market.visitor().signs_in(&admin.email, PASSWORD).await;
    visitor.get(&format!("/listings/{before}-blue-mug")).await.is_ok();
}

#[actix_web::test]
async fn what_waits_too_long_for_another_change_is_asked_to_come_back() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let archive = format!("/manage/blue-door/products/{product}/archive");
    let mut holder = migrations::connect(&market.database().url()).unwrap();
    holder.batch_execute("BEGIN; SET LOCAL souk.operator = 'on'; SELECT FROM products FOR UPDATE").unwrap();

    let answer = admin.request(Method::POST, &archive).send().await;
    answer.has_status(503).says(".error-page", "Try again in a few seconds.");
    assert!(!answer.header("Retry-After").is_empty(), "{answer:?}");

    holder.batch_execute("ROLLBACK").unwrap();
    admin.request(Method::POST, &archive).send().await.has_status(303);
}

#[actix_web::test]
async fn a_restart_of_the_database_costs_no_more_than_a_try() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).unwrap();
    for _ in 0..3 {
        admin.get("/manage/blue-door/products").await.is_ok();
        end_connections(&mut superuser, market.database().name());
        let path = "/manage/blue-door/products";
        for answer in join_all((0..4).map(|_| admin.get(path))).await {
            assert!(matches!(answer.status().as_u16(), 200 | 503), "{answer:?}");
            has_security_headers(&answer);
        }
        // One connection was found broken; the others are tried before they are used.
        let again = Instant::now();
        admin.get(path).await.is_ok();
        assert!(again.elapsed() < Duration::from_secs(3));
    }
}

/// Ends every connection of the pool, as a restart of the server would.
fn end_connections(superuser: &mut PgConnection, database: &str) {
    let ended = format!(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{database}' AND application_name = 'souk'"
    );
    superuser.batch_execute(&ended).expect("a superuser may");
}

#[actix_web::test]
async fn a_lock_that_is_held_too_long_is_our_failure_and_holds_nobody_else() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = admin.writes("blue-door", &Item::default()).await;
    let page = admin.product("blue-door", product).await;
    let mut other = migrations::connect(&market.database().url()).unwrap();
    other.batch_execute("BEGIN; SET LOCAL souk.operator = 'on'; SELECT * FROM products FOR UPDATE").unwrap();

    let started = Instant::now();
    let submit = page.press("form[action$=\"/submission\"]");
    let (held, free) = futures_util::future::join(submit.submit(), admin.get("/manage/blue-door/products")).await;
    assert!(held.status().is_server_error(), "{held:?}");
    free.is_ok();
    assert!(started.elapsed() < Duration::from_secs(5));
    other.batch_execute("ROLLBACK").unwrap();
    submit.submit().await.has_status(303);
}

#[test]
fn a_wrong_setting_is_one_line_before_anything_starts() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    for (name, value) in [
        ("SOUK_BIND", "everywhere"),
        ("SOUK_BASE_URL", "market.example"),
        ("SOUK_BASE_URL", "https://market.example/souk"),
        ("SOUK_LOG", "loud"),
        ("SOUK_WORKERS", "0"),
        ("SOUK_DATABASE_CONNECTIONS", "many"),
        ("SOUK_PAGE_CACHE", "-1"),
        ("SOUK_SECRET", "short"),
        ("DATABASE_URL", "mysql://root:secret@host/souk"),
    ] {
        let output = souk(&[("SOUK_DATA_DIR", folder), (name, value)]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}={value}: {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.starts_with(&format!("souk: {name}=")), "{said}");
        assert!(!said.contains("secret"), "{said}");
        assert!(output.stdout.is_empty());
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), 0, "nothing was started");
}

#[test]
fn an_address_that_is_taken_is_said_and_not_a_panic() {
    let database = Database::migrated();
    let folder = folder();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let bind = taken.local_addr().unwrap().to_string();
    let settings =
        [("SOUK_DATA_DIR", folder.path().to_str().unwrap()), ("SOUK_BIND", &bind), ("DATABASE_URL", &database.url())];
    let output = souk(&settings).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains(&format!("cannot listen on {bind}")) && !said.contains("panicked"), "{said}");
}

#[test]
fn a_request_that_runs_is_finished_before_souk_ends() {
    let database = Database::migrated();
    let folder = folder();
    let souk = Served::start(folder.path(), &[("DATABASE_URL", &database.url())]);
    let (mut holder, mut looker) =
        (migrations::connect(&database.url()).unwrap(), migrations::connect(&database.url()).unwrap());
    holder.batch_execute("BEGIN; LOCK TABLE listings IN ACCESS EXCLUSIVE MODE").unwrap();
    let address = souk.address;
    let slow = thread::spawn(move || try_get(address, "/listings"));
    crate::support::wait_until("the request waits", || {
        let waiting = "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'souk'";
        diesel::sql_query(waiting).get_result::<Count>(&mut looker).unwrap().n > 0
    });

    souk.terminate();
    crate::support::wait_until("souk takes no more", || {
        // The door is closed and the one inside is still served.
        try_get(address, "/healthz").is_err() || souk.log().contains("SIGTERM")
    });
    assert!(!slow.is_finished());
    holder.batch_execute("COMMIT").unwrap();
    let answer = slow.join().unwrap().unwrap();
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("</html>"), "the page came whole");
    assert_eq!(souk.wait().code(), Some(0));
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    n: i64,
}

#[test]
fn what_was_answered_is_there_after_souk_was_killed() {
    let folder = folder();
    let souk = Served::start(folder.path(), &[]);
    let (start, _) = registers_at(&souk, folder.path(), "The Tea Room", "mona@tea.example");
    assert_eq!(start, "/manage/the-tea-room/products");
    souk.kill();

    let souk = Served::start(folder.path(), &[]);
    let sign_in = serde_urlencoded::to_string([("email", "mona@tea.example"), ("password", PASSWORD)]).unwrap();
    let answer = post(&souk, "/sign-in", &sign_in, "");
    assert_eq!(answer.status, 303, "{answer:?}");
    let cookie = answer.headers["set-cookie"].lines().find(|cookie| cookie.starts_with("souk=")).unwrap();
    let session = cookie.split(';').next().unwrap().to_owned();
    let page = exchange(
        souk.address,
        &format!("GET /manage/the-tea-room/activity HTTP/1.1\r\nHost: localhost\r\nCookie: {session}\r\nConnection: close\r\n\r\n"),
    )
    .unwrap();
    assert!(page.body.contains("registered the business"), "{page:?}");
    let head = exchange(souk.address, "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    // The secret is kept to the one who runs it.
    let secret = fs::metadata(folder.path().join("secret")).unwrap();
    assert_eq!(secret.permissions().mode() & 0o777, 0o600);
    assert!(!souk.log().contains("panicked") && !souk.log().contains("mona@tea.example"), "{}", souk.log());
    souk.terminate();
    assert_eq!(souk.wait().code(), Some(0));
}

fn post(souk: &Served, path: &str, form: &str, cookie: &str) -> Wired {
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: {cookie}\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    exchange(souk.address, &request).expect("souk answers")
}

/// A folder that the database's user can enter, also when the tests run as root.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
    folder
}
