//! Work that no request waits for: done once it is due, by one worker, again when it was cut off.

use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};
use souk::clock::Clock;
use souk::db::{Backstage, Buyer, Scope, Sessions, in_scope};
use souk::error::{Error, Result};
use souk::ids::BusinessId;
use souk::jobs::{Every, Job, Kinds, NewJob, Pace, RunsAs, Work, Worker, enqueue};
use souk::migrations;

use crate::support::{Market, Served, Wire, cluster, eventually, souk};

/// A kind that only the tests know: it writes down that it was done.
#[derive(Serialize, Deserialize)]
struct Note {
    what: String,
}

impl Job for Note {
    const KIND: &'static str = "note";
    const RUNS_AS: RunsAs = RunsAs::Operator;
    const MOST_ATTEMPTS: i32 = 3;
    const LONGEST: Duration = Duration::from_secs(30);
}

fn note(what: &str) -> Note {
    Note { what: what.to_owned() }
}

fn write_down(job: &Note, work: &Work) -> Result<()> {
    work.write(|conn| {
        sql_query("INSERT INTO done (what) VALUES ($1)").bind::<Text, _>(&job.what).execute(conn)?;
        Ok(())
    })
}

/// A market with a table in which jobs write that they were done.
async fn market() -> Market {
    let market = Market::start().await;
    market
        .conn()
        .batch_execute("CREATE TABLE done (n bigint GENERATED ALWAYS AS IDENTITY, what text NOT NULL)")
        .expect("the table is made");
    market
}

/// So quick that a test need not wait, but for leases: those end by themselves only where a worker was killed.
const QUICK: Pace = Pace {
    at_once: 4,
    lease: Duration::from_secs(15),
    poll: Duration::from_millis(50),
    farewell: Duration::from_secs(5),
};

fn worker(market: &Market, kinds: Kinds, pace: Pace) -> Worker {
    let url = market.database().owner_url();
    Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, Clock::default(), pace).expect("it starts")
}

fn add<J: Job>(market: &Market, job: &NewJob<'_, J>) {
    add_in(market, &Scope::Operator, job).expect("it may be added");
}

fn add_in<J: Job>(market: &Market, scope: &Scope, job: &NewJob<'_, J>) -> Result<()> {
    in_scope(&mut market.conn(), scope, |conn| enqueue(conn, job))
}

/// What was done, in order.
fn done(market: &Market) -> String {
    market.text("SELECT string_agg(what, ' ' ORDER BY n) AS text FROM done")
}

/// What is left in the table.
fn state(market: &Market) -> String {
    market.text(
        "SELECT string_agg(concat_ws(' ', state, attempt, last_error), '; ' ORDER BY id) AS text FROM jobs
          WHERE kind != 'remove_old'",
    )
}

/// Makes everything that waits for its time due.
fn make_due(market: &Market) {
    market.run("UPDATE jobs SET run_at = now() WHERE state = 'scheduled'");
}

/// Jobs that stop in the middle until the test lets them go on.
#[derive(Clone, Default)]
struct Gate {
    begun: Arc<AtomicUsize>,
    is_open: Arc<AtomicBool>,
}

impl Gate {
    fn pass(&self) {
        self.begun.fetch_add(1, Ordering::SeqCst);
        while !self.is_open.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    async fn reached(&self, count: usize) {
        eventually("the jobs have begun", async || self.begun.load(Ordering::SeqCst) >= count).await;
    }

    fn open(&self) {
        self.is_open.store(true, Ordering::SeqCst);
    }

    fn kinds(&self) -> Kinds {
        let gate = self.clone();
        Kinds::default().on(move |job: &Note, work: &Work| {
            gate.pass();
            write_down(job, work)
        })
    }
}

#[actix_web::test]
async fn a_job_is_added_with_its_cause_or_not_at_all() {
    let market = market().await;
    let failed: Result<()> = in_scope(&mut market.conn(), &Scope::Operator, |conn| {
        enqueue(conn, &NewJob::new(&note("undone")))?;
        Err(Error::NotFound)
    });
    assert!(failed.is_err());
    assert_eq!(state(&market), "");
    add(&market, &NewJob::new(&note("first")));
    assert_eq!(state(&market), "waiting 0");
    let _worker = worker(&market, Kinds::default().on(write_down), QUICK);
    eventually("it is done", async || done(&market) == "first").await;
    eventually("its row is gone", async || state(&market).is_empty()).await;

    let large = add_in(&market, &Scope::Operator, &NewJob::new(&note(&"x".repeat(64 * 1024))));
    assert!(large.is_err_and(|error| error.to_string().contains("larger than 65536 bytes")));
    add(&market, &NewJob::new(&note(&"y".repeat(65_000))));
}

#[actix_web::test]
async fn of_two_workers_each_job_is_done_by_one() {
    let market = market().await;
    let workers: Vec<_> =
        (0..2).map(|_| worker(&market, Kinds::default().on(write_down), Pace { at_once: 8, ..QUICK })).collect();
    in_scope(&mut market.conn(), &Scope::Operator, |conn| {
        (0..200).try_for_each(|n| enqueue(conn, &NewJob::new(&note(&n.to_string()))))
    })
    .expect("they are added");
    let counted = || market.number("SELECT count(*) AS n FROM done");
    eventually("all are done", async || counted() >= 200 && state(&market).is_empty()).await;
    drop(workers);
    assert_eq!((counted(), market.number("SELECT count(DISTINCT what) AS n FROM done")), (200, 200));
}

#[actix_web::test]
async fn what_fails_is_tried_again_later_and_kept_in_the_end() {
    let market = market().await;
    let kinds = Kinds::default().on(|job: &Note, _: &Work| match job.what.as_str() {
        "fails" => Err(Error::Internal("no answer\0 from the other side".to_owned())),
        "panics" => panic!("a hole in the floor"),
        _ => Err(Error::Refused("there is no such mailbox".to_owned())),
    });
    for what in ["fails", "panics", "never"] {
        add(&market, &NewJob::new(&note(what)));
    }
    market.run("SELECT enqueue_job(NULL, 'note', '{\"who\": 1}', NULL, NULL, 3)");
    let _worker = worker(&market, kinds, QUICK);
    for (attempt, least, most) in [(1, 6, 13), (2, 13, 26)] {
        eventually("it has failed", async || {
            market.number(&format!("SELECT count(*) AS n FROM jobs WHERE state = 'scheduled' AND attempt = {attempt}"))
                == 2
        })
        .await;
        let pauses = "FROM jobs WHERE state = 'scheduled'";
        let seconds = |which: &str| {
            market.number(&format!("SELECT extract(epoch FROM {which}(run_at - changed_at))::bigint AS n {pauses}"))
        };
        assert!(seconds("min") >= least && seconds("max") <= most, "{}..{}", seconds("min"), seconds("max"));
        make_due(&market);
    }
    eventually("all have failed", async || market.number("SELECT count(*) AS n FROM jobs WHERE state = 'failed'") == 4)
        .await;
    let kept = state(&market);
    for expected in [
        "failed 3 no answer from the other side",
        "failed 3 it panicked: a hole in the floor",
        // Where another try would end the same there is none.
        "failed 1 there is no such mailbox",
        "failed 1 this is not the payload of a",
    ] {
        assert!(kept.contains(expected), "{expected}: {kept}");
    }
}

#[actix_web::test]
async fn a_schedule_is_kept_once_by_all_workers_and_made_up_for_once() {
    let market = market().await;
    let kinds = || Kinds::default().on(write_down).every(Every::minutes(15), "tidy", &note("tidied"));
    let _workers: Vec<_> = (0..3).map(|_| worker(&market, kinds(), QUICK)).collect();
    eventually("it is done", async || done(&market) == "tidied").await;
    // Missed for five hours: twenty times.
    market.run("UPDATE job_schedules SET next_run = now() - interval '5 hours'");
    eventually("it is made up for", async || done(&market) == "tidied tidied").await;
    actix_web::rt::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(done(&market), "tidied tidied");
    let next =
        "SELECT count(*) AS n FROM job_schedules WHERE next_run > now() AND next_run <= now() + interval '15 minutes'
                  AND extract(epoch FROM next_run)::bigint % 900 = 0";
    assert_eq!(market.number(next), 1);
}

/// `souk worker`, killed when dropped.
struct Process(Child);

impl Process {
    fn start(market: &Market, folder: &tempfile::TempDir) -> Self {
        let folder = folder.path().to_str().expect("text");
        let url = market.database().owner_url();
        let mut command = souk(&[("DATABASE_URL", &url), ("SOUK_DATA_DIR", folder)]);
        command.arg("worker").stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        Self(command.spawn().expect("souk runs"))
    }

    fn signal(&self, signal: &str) {
        assert!(Command::new("kill").args([signal, &self.0.id().to_string()]).status().expect("kill runs").success());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[actix_web::test]
async fn what_a_killed_worker_was_at_is_done_by_another_one() {
    let market = market().await;
    let folder = tempfile::tempdir().expect("a folder");
    market.run(
        "INSERT INTO sessions (token_hash, created_at, last_seen_at) VALUES ('x', now(), now() - interval '50 days');
         CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(4); RETURN OLD; END $$;
         CREATE TRIGGER slow BEFORE DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION slow();",
    );
    let job = "FROM jobs WHERE payload ->> 'what' = 'remove unused sessions'";
    let killed = Process::start(&market, &folder);
    eventually("it is at it", async || {
        market.number(
            "SELECT count(*) AS n FROM pg_stat_activity
              WHERE datname = current_database() AND application_name = 'souk-jobs' AND wait_event = 'PgSleep'",
        ) > 0
    })
    .await;
    killed.signal("-KILL");
    drop(killed);
    market.run("DROP TRIGGER slow ON sessions");
    assert_eq!(market.number("SELECT count(*) AS n FROM sessions"), 1, "it was not done before");
    let served = Served::start(folder.path(), &[("DATABASE_URL", &market.database().url()), ("SOUK_JOBS", "1")]);
    // Nobody takes it while the lease may be somebody's.
    assert_eq!(market.number(&format!("SELECT claim::bigint AS n {job} AND lease_until > now()")), 1);
    eventually("it is done", async || market.number("SELECT count(*) AS n FROM sessions") == 0).await;
    eventually("it is over", async || market.number(&format!("SELECT count(*) AS n {job}")) == 0).await;
    served.terminate();
    assert_eq!(served.wait().code(), Some(0));
}

#[actix_web::test]
async fn who_has_lost_a_job_writes_nothing_more_and_finishes_nothing() {
    let market = market().await;
    let gate = Gate::default();
    add(&market, &NewJob::new(&note("lost")));
    let worker = worker(&market, gate.kinds(), QUICK);
    gate.reached(1).await;
    // As if it had been silent for too long, and somebody else had taken it.
    market.run("UPDATE jobs SET claim = claim + 1, lease_until = now() + interval '1 hour'");
    gate.open();
    drop(worker);
    assert_eq!(done(&market), "");
    assert_eq!(state(&market), "running 1");
}

#[actix_web::test]
async fn nobody_takes_a_job_over_while_its_worker_writes() {
    let market = market().await;
    let (begun, wait) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(true)));
    let (tell, hold) = (begun.clone(), wait.clone());
    let kinds = Kinds::default().on(move |job: &Note, work: &Work| {
        work.write(|conn| {
            sql_query("INSERT INTO done (what) VALUES ($1)").bind::<Text, _>(&job.what).execute(conn)?;
            tell.store(true, Ordering::SeqCst);
            while hold.load(Ordering::SeqCst) {
                std::thread::sleep(Duration::from_millis(2));
            }
            Ok(())
        })
    });
    add(&market, &NewJob::new(&note("once")));
    let first = worker(&market, kinds, QUICK);
    eventually("it writes", async || begun.load(Ordering::SeqCst)).await;
    // As if it had not been renewed in time.
    market.run("UPDATE jobs SET lease_until = now() - interval '1 minute'");
    let second = worker(&market, Kinds::default().on(write_down), QUICK);
    actix_web::rt::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(market.number("SELECT claim::bigint AS n FROM jobs"), 1);
    wait.store(false, Ordering::SeqCst);
    eventually("it is over", async || state(&market).is_empty()).await;
    drop((first, second));
    let done = done(&market);
    // At least once: the second may have been faster than the news that the first was done.
    assert!(["once", "once once"].contains(&done.as_str()), "{done}");
}

#[actix_web::test]
async fn a_worker_that_stops_finishes_what_ends_in_time_and_gives_the_rest_back() {
    let market = market().await;
    let gate = Gate::default();
    add(&market, &NewJob::new(&note("slow")));
    let stopped = worker(&market, gate.kinds(), QUICK);
    gate.reached(1).await;
    stopped.stopper().stop();
    add(&market, &NewJob::new(&note("later")));
    gate.open();
    drop(stopped);
    assert_eq!((done(&market).as_str(), state(&market).as_str()), ("slow", "waiting 0"));

    let gate = Gate::default();
    let stopped = worker(&market, gate.kinds(), Pace { farewell: Duration::from_millis(100), ..QUICK });
    gate.reached(1).await;
    drop(stopped);
    // The try does not count, and the next worker need not wait for the lease to end.
    assert_eq!(state(&market), "running 0");
    let _next = worker(&market, Kinds::default().on(write_down), QUICK);
    eventually("it is done", async || done(&market) == "slow later").await;
    gate.open();
    actix_web::rt::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(done(&market), "slow later", "who stopped wrote after all");
}

/// May take no time at all.
#[derive(Serialize, Deserialize)]
struct Brief;

impl Job for Brief {
    const KIND: &'static str = "brief";
    const RUNS_AS: RunsAs = RunsAs::Public;
    const LONGEST: Duration = Duration::from_millis(200);
}

#[actix_web::test]
async fn a_job_that_takes_too_long_loses_its_place_and_its_right_to_write() {
    let market = market().await;
    let gate = Gate::default();
    let (slow, refused) = (gate.clone(), Arc::new(AtomicBool::new(false)));
    let is_refused = refused.clone();
    let kinds = Kinds::default().on(write_down).on(move |_: &Brief, work: &Work| {
        slow.pass();
        is_refused.store(work.write(|_| Ok(())).is_err() && work.goes_on().is_err(), Ordering::SeqCst);
        Ok(())
    });
    add(&market, &NewJob::new(&Brief));
    add(&market, &NewJob::new(&note("next")));
    let _worker = worker(&market, kinds, Pace { at_once: 1, ..QUICK });
    gate.reached(1).await;
    eventually("the next one has its place", async || done(&market) == "next").await;
    eventually("it is put back", async || state(&market).starts_with("scheduled 1 It took longer")).await;
    gate.open();
    eventually("it has tried", async || refused.load(Ordering::SeqCst)).await;
    assert!(state(&market).starts_with("scheduled 1 It took longer"));
}

/// Until the worker listens, and what was missed before is behind it.
async fn listening(market: &Market) {
    eventually("it listens", async || {
        market.number(
            "SELECT count(*) AS n FROM pg_stat_activity
              WHERE datname = current_database() AND query = 'LISTEN jobs' AND state = 'idle'",
        ) == 1
    })
    .await;
    actix_web::rt::time::sleep(Duration::from_millis(300)).await;
}

#[actix_web::test]
async fn a_worker_hears_of_new_jobs_and_knows_when_others_are_due() {
    let market = market().await;
    let _worker = worker(&market, Kinds::default().on(write_down), Pace { poll: Duration::from_secs(3600), ..QUICK });
    listening(&market).await;
    add(&market, &NewJob::new(&note("heard")));
    let waited = eventually("it is done", async || done(&market) == "heard").await;
    assert!(waited < Duration::from_secs(2), "{waited:?}");
    let soon = market.shared.clock.now() + chrono::TimeDelta::milliseconds(1500);
    add(&market, &NewJob::new(&note("late")).at(soon));
    let waited = eventually("it is done", async || done(&market) == "heard late").await;
    assert!((Duration::from_secs(1)..Duration::from_secs(4)).contains(&waited), "{waited:?}");
}

#[actix_web::test]
async fn a_worker_outlives_its_database() {
    let market = market().await;
    let gate = Gate::default();
    add(&market, &NewJob::new(&note("before")));
    let _worker = worker(&market, gate.kinds(), QUICK);
    gate.reached(1).await;
    let mut superuser = migrations::connect(&cluster().superuser_url("postgres")).unwrap();
    let name = market.database().name();
    superuser
        .batch_execute(&format!(
            "ALTER DATABASE {name} ALLOW_CONNECTIONS false;
             SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
              WHERE datname = '{name}' AND application_name LIKE 'souk-jobs%'"
        ))
        .unwrap();
    gate.open();
    actix_web::rt::time::sleep(Duration::from_secs(3)).await;
    superuser.batch_execute(&format!("ALTER DATABASE {name} ALLOW_CONNECTIONS true")).unwrap();
    eventually("it is told what came of it", async || {
        state(&market).is_empty() || state(&market).starts_with("scheduled 1")
    })
    .await;
    make_due(&market);
    add(&market, &NewJob::new(&note("after")));
    eventually("both are done", async || {
        let done = done(&market);
        done.contains("before") && done.contains("after") && state(&market).is_empty()
    })
    .await;
}

/// Counts whose rows it sees.
#[derive(Serialize, Deserialize)]
struct Look;

impl Job for Look {
    const KIND: &'static str = "look";
    const RUNS_AS: RunsAs = RunsAs::Business;
    const LONGEST: Duration = Duration::from_secs(100);
}

#[derive(QueryableByName)]
struct Seen {
    #[diesel(sql_type = Text)]
    seen: String,
}

#[actix_web::test]
async fn jobs_of_a_business_are_added_by_it_and_see_nothing_of_others() {
    let market = market().await;
    let (blue, oak) = (market.business("Blue Door").id, market.business("Oak And Ash").id);
    let of = |business: i64| NewJob::new(&Look).of(BusinessId::new(business));
    let person = Scope::Person { user: Some(1), visitor: None };
    let trade = Scope::Trade { buyer: Buyer::User(1), businesses: vec![oak] };
    let refused = |scope: &Scope, job: &NewJob<'_, Look>| {
        let error = add_in(&market, scope, job).expect_err("it may not be added").to_string();
        assert!(error.contains("may not add a job"), "{scope:?}: {error}");
    };
    refused(&Scope::Business(blue), &of(oak));
    refused(&Scope::Business(blue), &NewJob::new(&Look));
    refused(&person, &of(blue));
    refused(&trade, &of(blue));
    assert!(enqueue(&mut market.conn(), &of(blue)).is_err(), "without a scope");
    add_in(&market, &Scope::Business(blue), &of(blue)).expect("its own");
    add_in(&market, &trade, &of(oak)).expect("one that is named");
    add_in(&market, &person, &NewJob::new(&Look)).expect("the market's");
    enqueue(&mut market.conn(), &NewJob::new(&Look)).expect("the market's");

    // Nobody but the operator reads, changes or removes any, nor adds one past the function.
    for scope in [None, Some(Scope::Business(blue)), Some(person), Some(trade)] {
        let conn = &mut *market.conn();
        let mut all = |sql: &str| match &scope {
            None => sql_query(sql).execute(conn),
            Some(scope) => in_scope(conn, scope, |conn| sql_query(sql).execute(conn)),
        };
        for sql in [
            "SELECT id FROM jobs",
            "UPDATE jobs SET run_at = now()",
            "DELETE FROM jobs",
            "SELECT tend_jobs() WHERE tend_jobs() IS NOT NULL",
            "DELETE FROM job_schedules",
        ] {
            assert_eq!(all(sql), Ok(0), "{scope:?}: {sql}");
        }
        let past = format!(
            "INSERT INTO jobs (business_id, tenant, kind, payload, state, run_at, most_attempts)
             VALUES ({blue}, {blue}, 'look', '{{}}', 'waiting', now(), 1)"
        );
        assert!(all(&past).is_err_and(|error| error.to_string().contains("row-level security")));
    }

    let seen: Arc<Mutex<Vec<String>>> = Arc::default();
    let told = seen.clone();
    let kinds = Kinds::default().on(move |_: &Look, work: &Work| {
        let business = work.business().map(BusinessId::get);
        let found: Seen = work.read(|conn| {
            Ok(sql_query(
                "SELECT concat_ws(' ', (SELECT string_agg(DISTINCT business_id::text, ',') FROM roles),
                                       current_setting('transaction_read_only'), current_setting('statement_timeout'),
                                       current_setting('plan_cache_mode'), current_setting('application_name')) AS seen",
            )
            .get_result(conn)?)
        })?;
        told.lock().unwrap().push(format!("{business:?}: {}", found.seen));
        Ok(())
    });
    let _worker = worker(&market, kinds, QUICK);
    eventually("they have looked", async || seen.lock().unwrap().len() >= 2).await;
    eventually("the others cannot", async || {
        market.number("SELECT count(*) AS n FROM jobs WHERE state = 'failed' AND last_error LIKE '%none is named'") == 2
    })
    .await;
    let mut seen = seen.lock().unwrap().clone();
    seen.sort();
    let limits = "on 1min force_custom_plan souk-jobs";
    assert_eq!(seen, [format!("Some({blue}): {blue} {limits}"), format!("Some({oak}): {oak} {limits}")]);
}

#[actix_web::test]
async fn businesses_take_turns_and_what_fails_keeps_nobody_waiting() {
    let market = market().await;
    let (blue, oak) = (market.business("Blue Door").id, market.business("Oak And Ash").id);
    market.run(&format!(
        "SELECT enqueue_job({blue}, 'note', jsonb_build_object('what', 'poison'), now() - interval '1 hour', NULL, 3)
           FROM generate_series(1, 20);
         SELECT enqueue_job({blue}, 'note', jsonb_build_object('what', 'b'), now(), NULL, 3) FROM generate_series(1, 100);
         SELECT enqueue_job({oak}, 'note', jsonb_build_object('what', 'o'), now(), NULL, 3) FROM generate_series(1, 3);
         SELECT enqueue_job(NULL, 'note', jsonb_build_object('what', 'm'), now(), NULL, 3)"
    ));
    let kinds = Kinds::default().on(|job: &Note, work: &Work| {
        write_down(job, work)?;
        if job.what == "poison" { Err(Error::Internal("no".to_owned())) } else { Ok(()) }
    });
    let _worker = worker(&market, kinds, Pace { at_once: 1, ..QUICK });
    eventually("the good ones are done", async || {
        market.number("SELECT count(*) AS n FROM done WHERE what != 'poison'") == 104
    })
    .await;
    assert!(done(&market).starts_with("m poison o poison o poison o poison"), "{}", done(&market));
    assert_eq!(market.number("SELECT count(*) AS n FROM done WHERE what = 'poison'"), 20, "each was tried once so far");
}

/// Three businesses in the order of their turns.
fn businesses(market: &Market) -> [i64; 3] {
    let mut ids = ["Blue Door", "Oak And Ash", "Copper Kettle"].map(|name| market.business(name).id);
    ids.sort_unstable();
    ids
}

#[actix_web::test]
async fn jobs_that_nobody_here_can_do_keep_no_others_waiting() {
    let market = market().await;
    let [first, second, third] = businesses(&market);
    market.run(&format!(
        "INSERT INTO jobs (business_id, tenant, kind, payload, state, run_at, most_attempts)
         SELECT business, business, 'left_over', '{{}}', 'waiting', now() - interval '1 hour', 3
           FROM unnest(ARRAY[{first}, {second}]) AS business CROSS JOIN generate_series(1, 50000);
         SELECT enqueue_job({third}, 'note', jsonb_build_object('what', 'behind'), NULL, NULL, 3);"
    ));
    let knows = worker(&market, Kinds::default().on(write_down), Pace { at_once: 2, ..QUICK });
    eventually("who is behind them has a turn", async || done(&market) == "behind").await;
    market.run(&format!("SELECT enqueue_job({second}, 'note', jsonb_build_object('what', 'beside'), NULL, NULL, 3)"));
    eventually("and what is beside them", async || done(&market) == "behind beside").await;
    drop(knows);
    let folder = tempfile::tempdir().expect("a folder");
    let served = Served::start(folder.path(), &[("DATABASE_URL", &market.database().url()), ("SOUK_JOBS", "1")]);
    eventually("it is said", async || served.log().contains("left_over")).await;
    assert_eq!(served.log().matches("left_over").count(), 1);
    drop(served);

    market.run(&format!("SELECT enqueue_job({third}, 'note', jsonb_build_object('what', 'more'), NULL, NULL, 3)"));
    let claim = include_str!("../../src/jobs/claim.sql");
    let claim = claim.lines().filter(|line| !line.starts_with("--")).collect::<Vec<_>>().join("\n");
    let claim = claim.replace("$1", "-1").replace("$2", "2").replace("$3", "15").replace("$5", "-1");
    let claim = claim.replace("$4", "'{brief,look,note}'::text[]");
    let plan = market.plan(&format!("(ANALYZE, BUFFERS, TIMING OFF, SUMMARY OFF) {claim}"));
    assert!(plan.matches("jobs_turn").count() >= 2, "{plan}");
    assert!(!plan.contains("Seq Scan") && !plan.contains("Bitmap"), "{plan}");
    let pages = plan.split("Buffers: shared hit=").nth(1).and_then(|rest| rest.split_whitespace().next());
    let pages: u32 = pages.and_then(|pages| pages.parse().ok()).expect("it is counted");
    assert!(pages < 200, "{plan}");
}

#[actix_web::test]
async fn many_jobs_of_one_are_done_as_many_at_once_as_there_are_places() {
    let market = market().await;
    let gate = Gate::default();
    let _worker = worker(&market, gate.kinds(), Pace { poll: Duration::from_secs(3600), ..QUICK });
    listening(&market).await;
    in_scope(&mut market.conn(), &Scope::Operator, |conn| {
        (0..100).try_for_each(|n| enqueue(conn, &NewJob::new(&note(&n.to_string()))))
    })
    .expect("they are added");
    gate.reached(4).await;
    gate.open();
    eventually("all are done", async || market.number("SELECT count(*) AS n FROM done") == 100).await;
}

#[actix_web::test]
async fn long_jobs_of_one_leave_a_place_to_others_that_wait() {
    let market = market().await;
    let [first, second, _] = businesses(&market);
    market.run(&format!(
        "SELECT enqueue_job({first}, 'look', 'null', NULL, NULL, 3) FROM generate_series(1, 10);
         SELECT enqueue_job({second}, 'note', jsonb_build_object('what', 'n'), NULL, NULL, 3) FROM generate_series(1, 10)"
    ));
    let gate = Gate::default();
    let long = gate.clone();
    let kinds = Kinds::default().on(write_down).on(move |_: &Look, _: &Work| {
        long.pass();
        Ok(())
    });
    let _worker = worker(&market, kinds, Pace { at_once: 3, ..QUICK });
    eventually("the others are done", async || market.number("SELECT count(*) AS n FROM done") == 10).await;
    // Where nobody waits it is theirs too.
    gate.reached(3).await;
    gate.open();
}

#[actix_web::test]
async fn a_worker_that_is_held_up_keeps_its_leases() {
    let market = market().await;
    let gate = Gate::default();
    add(&market, &NewJob::new(&note("kept")));
    let _worker = worker(&market, gate.kinds(), Pace { lease: Duration::from_millis(1600), ..QUICK });
    gate.reached(1).await;
    let mut holder = migrations::connect(&market.database().url()).unwrap();
    holder.batch_execute("BEGIN; LOCK TABLE job_schedules").unwrap();
    for _ in 0..20 {
        actix_web::rt::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(market.number("SELECT count(*) AS n FROM jobs WHERE lease_until > now()"), 1);
    }
    // And what is new need not wait.
    add(&market, &NewJob::new(&note("new")));
    gate.reached(2).await;
    gate.open();
    eventually("both are done", async || state(&market).is_empty()).await;
    assert_eq!(done(&market).len(), "kept new".len());
}

#[actix_web::test]
async fn a_job_knows_that_its_lease_has_ended_where_nobody_answers() {
    let market = market().await;
    let (wire, told) = (Wire::new(), Arc::new(Mutex::new(None)));
    let begun = Arc::new(AtomicBool::new(false));
    let (tell, begin) = (told.clone(), begun.clone());
    let kinds = Kinds::default().on(move |_: &Note, work: &Work| {
        begin.store(true, Ordering::SeqCst);
        let start = Instant::now();
        while work.goes_on().is_ok() {
            std::thread::sleep(Duration::from_millis(5));
        }
        let (lost, refused) = (start.elapsed(), work.write(|_| Ok(())).is_err());
        *tell.lock().unwrap() = Some((lost, refused, start.elapsed()));
        Ok(())
    });
    add(&market, &NewJob::new(&note("silent")));
    let url = wire.url(market.database());
    let pace = Pace { lease: Duration::from_secs(2), farewell: Duration::ZERO, ..QUICK };
    let _worker =
        Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, Clock::default(), pace).expect("it starts");
    eventually("it has begun", async || begun.load(Ordering::SeqCst)).await;
    actix_web::rt::time::sleep(Duration::from_secs(3)).await;
    assert!(told.lock().unwrap().is_none(), "it is renewed while somebody answers");
    wire.cut();
    eventually("it knows", async || told.lock().unwrap().is_some()).await;
    let (lost, refused, over) = told.lock().unwrap().expect("it knows");
    assert!(refused && lost < Duration::from_secs(7), "{lost:?}");
    assert!(over < lost + Duration::from_millis(100), "it has asked the database");
}

#[actix_web::test]
async fn the_same_work_waits_once_and_sees_what_its_last_cause_wrote() {
    let market = market().await;
    let (once, other) = (note("once"), note("other"));
    for _ in 0..3 {
        add(&market, &NewJob::new(&once).once("key"));
    }
    add(&market, &NewJob::new(&other).once("another"));
    assert_eq!(state(&market), "waiting 0; waiting 0");

    // Whoever asks for it while it waits keeps it waiting: it must see what they write.
    let mut cause = migrations::connect(&market.database().url()).unwrap();
    cause.batch_execute("BEGIN").unwrap();
    enqueue(&mut cause, &NewJob::new(&once).once("key")).unwrap();
    let gate = Gate::default();
    let _worker = worker(&market, gate.kinds(), QUICK);
    gate.reached(1).await;
    actix_web::rt::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(gate.begun.load(Ordering::SeqCst), 1, "only the other one has begun");
    cause.batch_execute("COMMIT").unwrap();
    gate.reached(2).await;
    // While it runs it may have read already, so there is one more.
    for _ in 0..2 {
        add(&market, &NewJob::new(&once).once("key"));
    }
    gate.open();
    eventually("all are done", async || state(&market).is_empty()).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM done WHERE what = 'once'"), 2);
}

#[actix_web::test]
async fn the_same_work_is_done_as_its_last_cause_has_it() {
    let market = market().await;
    let soon = market.shared.clock.now() + chrono::TimeDelta::hours(1);
    add(&market, &NewJob::new(&note("first")).once("key").at(soon));
    add(&market, &NewJob::new(&note("last")).once("key"));
    let _worker = worker(&market, Kinds::default().on(write_down), QUICK);
    make_due(&market);
    eventually("it is done", async || state(&market).is_empty()).await;
    assert_eq!(done(&market), "last");
}

#[actix_web::test]
async fn what_failed_and_waits_again_is_one_job() {
    let market = market().await;
    let gate = Gate::default();
    let stop = gate.clone();
    let kinds = Kinds::default().on(move |_: &Note, _: &Work| {
        stop.pass();
        Err(Error::Internal("no".to_owned()))
    });
    let once = note("once");
    add(&market, &NewJob::new(&once).once("key"));
    let _worker = worker(&market, kinds, Pace { at_once: 1, ..QUICK });
    gate.reached(1).await;
    add(&market, &NewJob::new(&once).once("key"));
    assert_eq!(state(&market), "running 1; waiting 0");
    gate.open();
    eventually("it has failed", async || state(&market) == "scheduled 1 no").await;
    // Asking once more does not bring the next try forward.
    add(&market, &NewJob::new(&once).once("key"));
    assert_eq!(state(&market), "scheduled 1 no");
    let begun = Instant::now();
    make_due(&market);
    eventually("it has failed again", async || state(&market) == "scheduled 2 no").await;
    assert!(begun.elapsed() < Duration::from_secs(10));
}
