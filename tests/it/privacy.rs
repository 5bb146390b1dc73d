//! What somebody gets who asks for everything about them, and what is left when they delete their account.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use chrono::TimeDelta;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use souk::db::{Backstage, Sessions};
use souk::jobs::{Kinds, Pace, Worker};
use souk::privacy::entry::{Act, Export};
use souk::privacy::nobodys::NOBODYS;
use souk::privacy::registry::REGISTRY;
use souk::{migrations, privacy};

use crate::support::{Database, Item, Market, PASSWORD, Person, eventually};

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    a: String,
    #[diesel(sql_type = Text)]
    b: String,
}

fn rows(conn: &mut PgConnection, sql: &str) -> Vec<(String, String)> {
    sql_query(sql).load::<Row>(conn).expect("it is SQL").into_iter().map(|row| (row.a, row.b)).collect()
}

/// Columns that name a person, by their own names.
const NAMING: &str = "^(.*user_id|.*_by|author_id|actor_id|owner|owner_id|writers|.*email|recipient|address|user_agent|\
                      phone|password_hash|about)$";

#[test]
fn every_table_and_every_column_of_a_person_is_in_the_registry() {
    let database = Database::migrated();
    let conn = &mut migrations::connect(&database.url()).unwrap();
    let known: BTreeMap<_, _> = REGISTRY.iter().map(|entry| (entry.table, entry)).collect();
    assert_eq!(known.len(), REGISTRY.len(), "a table is there twice");
    let columns = rows(
        conn,
        "SELECT t.relname::text AS a, a.attname::text AS b FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
          WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0
            AND NOT a.attisdropped AND t.relname NOT LIKE '\\_\\_%'",
    );
    let tables: BTreeSet<_> = columns.iter().map(|(table, _)| table.as_str()).collect();
    let all: BTreeSet<_> = known.keys().copied().chain(NOBODYS.iter().copied()).collect();
    assert_eq!(all.len(), known.len() + NOBODYS.len(), "a table is there twice");
    assert_eq!(tables, all, "say in src/privacy/registry.rs what becomes of these");
    let naming = rows(
        conn,
        &format!(
            "SELECT t.relname::text AS a, a.attname::text AS b FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
              WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0
                AND NOT a.attisdropped AND t.relname NOT LIKE '\\_\\_%' AND a.attname ~ '{NAMING}'
              UNION
             SELECT t.relname::text, a.attname::text FROM pg_constraint c
               JOIN pg_class t ON t.oid = c.conrelid JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
              WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass"
        ),
    );
    assert!(naming.len() > 25, "{naming:?}");
    // What a business says of itself, and the operator of a category.
    let of_businesses = [("business_settings", "about"), ("categories", "about"), ("collections", "about")];
    let missing: Vec<_> = naming
        .iter()
        .map(|(table, column)| (table.as_str(), column.as_str()))
        .filter(|one| !known.get(one.0).is_some_and(|entry| entry.personal.contains(&one.1)))
        .filter(|one| !of_businesses.contains(one))
        .collect();
    assert!(missing.is_empty(), "personal, and not in src/privacy/registry.rs: {missing:?}");
    for entry in REGISTRY {
        assert!(!entry.at_deletion.is_empty(), "{}: say what becomes of it", entry.table);
    }
}

/// Runs the jobs of the room that are due.
async fn work(market: &Market) {
    market.run("UPDATE jobs SET run_at = now(); DELETE FROM job_schedules");
    let url = market.database().url();
    let config = &market.shared.config;
    let kinds = Kinds::default().configure(|kinds| privacy::jobs(kinds, config, &market.shared.office));
    let clock = market.shared.clock.clone();
    let worker = Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, clock, Pace::of(2)).expect("it starts");
    eventually("the work is done", async || {
        market.number("SELECT count(*) AS n FROM job_schedules WHERE next_run > now()") > 0
            && market.number("SELECT count(*) AS n FROM jobs WHERE kind LIKE '%of_data' AND state <> 'failed'") == 0
    })
    .await;
    drop(worker);
    assert_eq!(market.text("SELECT string_agg(last_error, '; ') AS text FROM jobs WHERE kind LIKE '%of_data'"), "");
}

/// A row of this person in every table that is theirs, and what others know of them.
fn everywhere(market: &Market, person: &Person, name: &str) {
    let (id, email, business) = (person.id, &person.email, market.business("Blue Door").id);
    market.run(&format!(
        "INSERT INTO tokens (user_id, kind, hash, details, created_at, expires_at)
         VALUES ({id}, 'email', '\\x01', '{{\"email\": \"{email}\"}}', now(), now()),
                (NULL, 'registration', '\\x02', '{{\"email\": \"{email}\", \"name\": \"{name}\"}}', now(), now());
         INSERT INTO authenticators VALUES ({id}, '\\x01', now(), now(), 0);
         INSERT INTO recovery_codes (user_id, hash, created_at) VALUES ({id}, '\\x01', now());
         INSERT INTO passkeys (user_id, credential_id, name, credential, created_at)
         VALUES ({id}, '\\x01', 'Phone of {name}', '{{}}', now());
         INSERT INTO external_logins (user_id, provider, subject, email, created_at) VALUES ({id}, 'oidc', 'a', '{email}', now());
         INSERT INTO consents (user_id, kind, version, given, at) VALUES ({id}, 'terms', '2026-11', true, now());
         INSERT INTO notice_choices VALUES ({id}, 'decided', true, 'off');
         INSERT INTO conversations (owner, user_id, title, created_at, updated_at)
         VALUES ('user {id}', {id}, 'Mugs for {name}', now(), now());
         INSERT INTO messages (owner, conversation_id, question_key, question, state, model, created_at)
         SELECT owner, id, 'key', 'I am {name}. Mugs?', 'answered', 'extractive', now() FROM conversations WHERE user_id = {id};
         INSERT INTO outbox (user_id, recipient, kind, locale, subject, message_id, created_at, changed_at)
         VALUES ({id}, '{email}', 'notification', 'en', 'Hello {name}', 'own@souk', now(), now()),
                (NULL, 'guest@souk.example', 'invitation', 'en', '{name} invited you', 'other@souk', now(), now());
         INSERT INTO invitations (business_id, email, role_id, token_hash, invited_by, created_at, expires_at)
         SELECT business_id, 'guest@souk.example', id, '\\x99', {id}, now(), now()
           FROM roles WHERE business_id = {business} AND name = 'viewer';
         INSERT INTO invitations (business_id, email, role_id, token_hash, invited_by, created_at, expires_at, accepted_at, accepted_by)
         SELECT business_id, 'before@souk.example', id, '\\x98', {id}, now(), now(), now(), {id}
           FROM roles WHERE business_id = {business} AND name = 'viewer';
         INSERT INTO invitations (business_id, email, role_id, token_hash, invited_by, created_at, expires_at, accepted_at)
         SELECT business_id, '{email}', id, id::text::bytea, {id}, now(), now(), CASE WHEN name = 'viewer' THEN now() END
           FROM roles WHERE business_id = {business} AND name IN ('viewer', 'editor');
         INSERT INTO events (business_id, actor_id, action, subject_id, subject_name, details, at)
         VALUES ({business}, {id}, 'member.invited', 9, '{email}', '{{\"to\": \"{email}\"}}', now()),
                ({business}, {id}, 'member.joined', {id}, '{name}', '{{\"name\": \"{name}\"}}', now()),
                ({business}, {id}, 'ownership.handed_over', {id}, 'the name before', '{{}}', now()),
                ({business}, {id}, 'member.role_changed', {id}, 'the name before', '{{}}', now());
         INSERT INTO account_events (user_id, action, details, at)
         VALUES ({id}, 'account.email_changed', '{{\"from\": \"{email}\"}}', now());
         INSERT INTO jobs (tenant, kind, payload, state, run_at, most_attempts, last_error)
         VALUES (0, 'send_mail', '{{}}', 'failed', now(), 1, '550 no {email} here')"
    ));
}

/// Every text of the database in which this stands, as table and column.
fn where_is(market: &Market, text: &str) -> Vec<String> {
    let columns = rows(
        &mut market.conn(),
        "SELECT t.relname::text AS a, a.attname::text AS b FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
           JOIN pg_type y ON y.oid = a.atttypid
          WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
            AND y.typname IN ('text', 'varchar', 'json', 'jsonb', '_text')",
    );
    let count = |(table, column): &(String, String)| {
        market.number(&format!("SELECT count(*) AS n FROM {table} WHERE strpos({column}::text, '{text}') > 0"))
    };
    columns.iter().filter(|one| count(one) > 0).map(|(table, column)| format!("{table}.{column}")).collect()
}

#[actix_web::test]
async fn whoever_deletes_their_account_leaves_no_name_and_no_address() {
    let market = Market::start().await;
    let (admin, name) = (market.admin_of("blue-door").await, "Zuleika Quince");
    let person = market.somebody(name).await;
    market.join(&person, "blue-door", "approver");
    // A product that they wrote, one that they decided on, and one on which somebody else must.
    let written = person.writes("blue-door", &Item { name: "Oak Bench", ..Item::default() }).await;
    person.submits("blue-door", written).await;
    let decided = admin.writes("blue-door", &Item::default()).await;
    admin.submits("blue-door", decided).await;
    person.sends_back(&market, "blue-door", decided, "Which size?").await;
    everywhere(&market, &person, name);
    person.get("/account/data").await.is_ok().says("main", "Terms of use");
    person.get("/account/data").await.press("form[action=\"/account/data/exports\"]").submit().await.has_status(303);
    work(&market).await;
    let file = market.text("SELECT file AS text FROM data_exports");
    let path = market.shared.config.data_dir.join("exports").join(file);
    assert!(path.exists() && where_is(&market, name).len() > 9, "{:?}", where_is(&market, name));
    admin.get("/manage/blue-door/approvals").await.says("main", name);
    admin.get("/notifications").await.says("main", &format!("{name} asked for changes"));

    // Only they can, and only with their address typed.
    let page = person.get("/account/data/deletion").await;
    page.is_ok().says("main", "A former member");
    for by_htmx in [false, true] {
        let draft = page.fill("#leaving_form", &[("email", "somebody@else.example")]);
        let draft = if by_htmx { draft.by_htmx() } else { draft };
        draft.submit().await.is_refused().says("#email-error", "This isn’t your email address");
    }
    let typed = person.email.to_uppercase();
    page.fill("#leaving_form", &[("email", &typed)]).submit().await.redirects_to("/");

    person.get("/account/data").await.has_status(303);
    assert_eq!(where_is(&market, name), [""; 0]);
    assert_eq!(where_is(&market, "the name before"), [""; 0]);
    assert_eq!(where_is(&market, "before@souk.example"), [""; 0]);
    // The letter that says so is on its way.
    assert_eq!(where_is(&market, &person.email), ["outbox.recipient"]);
    assert_eq!(market.mails_to(&person.email).len(), 1);
    assert_eq!(market.mail_to(&person.email).subject, "Your account is deleted");
    assert!(!path.exists());
    for entry in REGISTRY.iter().filter(|entry| matches!(entry.at_deletion, [Act::Delete("user_id = $1")])) {
        let left = format!("SELECT count(*) AS n FROM {} WHERE user_id = {}", entry.table, person.id);
        assert_eq!(market.number(&left), 0, "{}", entry.table);
    }
    assert_eq!(
        market.number("SELECT count(*) AS n FROM invitations WHERE accepted_at IS NULL AND revoked_at IS NULL"),
        0
    );

    // What they did for the business stays, without their name.
    let start = "/manage/blue-door";
    for page in ["/manage/blue-door/approvals", "/manage/blue-door/activity", "/notifications", start] {
        admin.get(page).await.is_ok().says("main", "A former member");
    }
    let sheet = admin.get("/manage/blue-door/activity/export").await;
    assert!(sheet.body().contains(",A former member,product.submitted,"), "{}", sheet.body());
    let filter = admin.get("/manage/blue-door/activity").await.texts("#filters select[name=person] option");
    assert!(filter.iter().all(|name| !name.is_empty()), "{filter:?}");
    admin.product("blue-door", written).await.is_ok().says("main", "A former member");
    admin.product("blue-door", decided).await.is_ok().says("main", "A former member");
    admin.approves(&market, "blue-door", written).await;

    // Nobody signs in to it, and the address is free.
    for email in [person.email.clone(), format!("deleted-{}@deleted.invalid", person.id)] {
        market.visitor().signs_in(&email, PASSWORD).await.has_status(422);
    }
    market.run(&format!(
        "INSERT INTO users (email, name, password_hash, created_at) VALUES ('{}', 'Somebody', '', now())",
        person.email
    ));
}

#[actix_web::test]
async fn whoever_is_called_as_something_else_takes_only_their_name_along() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let person = market.somebody("role").await;
    market.join(&person, "blue-door", "approver");
    let product = editor.writes("blue-door", &Item::default()).await;
    editor.submits("blue-door", product).await;
    market.run(&format!(
        "INSERT INTO events (business_id, actor_id, action, subject_id, subject_name, details, at)
         SELECT id, {0}, 'role.created', 9, 'role', '{{\"role\": \"role\", \"by\": \"role\"}}', now() FROM businesses
          WHERE slug = 'blue-door';
         INSERT INTO outbox (user_id, recipient, kind, locale, subject, message_id, created_at, changed_at)
         VALUES ({1}, '{2}', 'notification', 'en', 'Your role changed', 'a@souk', now(), now()),
                (NULL, 'x@else.example', 'invitation', 'en', 'Join as role', 'b@souk', now(), now())",
        admin.id, editor.id, editor.email
    ));
    person.post("/account/data/deletion", &[("email", &person.email)]).await.redirects_to("/");
    let details = "SELECT subject_name || details::text AS text FROM events WHERE action = 'role.created'";
    assert_eq!(market.text(details), "role{\"by\": \"\", \"role\": \"role\"}");
    let subjects = "SELECT string_agg(subject, ', ' ORDER BY id) AS text FROM outbox WHERE kind <> 'account_deleted'";
    assert_eq!(market.text(subjects), "Your role changed, Join as role");
}

#[actix_web::test]
async fn an_owner_beside_another_admin_hands_it_over_or_closes_it_first() {
    let market = Market::start().await;
    let (owner, other) = (market.admin_of("blue-door").await, market.admin_of("blue-door").await);
    market.run(&format!("UPDATE business_settings SET owner_id = {}", owner.id));
    let email = [("email", owner.email.as_str())];
    owner.get("/account/data/deletion").await.lacks("#leaving_form").says("[role=alert]", "Blue Door");
    owner.post("/account/data/deletion", &email).await.has_status(409).says("[role=alert]", "Hand it over");
    market.run(&format!("UPDATE business_settings SET owner_id = {}", other.id));
    owner.post("/account/data/deletion", &email).await.redirects_to("/");
}

#[actix_web::test]
async fn whoever_a_business_needs_hands_it_over_first() {
    let market = Market::start().await;
    let (admin, colleague) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let (alone, operator) = (market.admin_of("oak-and-ash").await, market.operator().await);
    market.run("DELETE FROM memberships WHERE user_id IN (SELECT id FROM users WHERE name LIKE 'owner of %')");
    let page = admin.get("/account/data/deletion").await;
    page.lacks("#leaving_form").says("[role=alert]", "Blue Door").says("[role=alert]", "Hand it over");
    let email = [("email", admin.email.as_str())];
    admin.post("/account/data/deletion", &email).await.has_status(409).says("[role=alert]", "Blue Door");
    alone.get("/account/data/deletion").await.says("[role=alert]", "Close it first");
    operator.get("/account/data/deletion").await.says("[role=alert]", "only operator");
    assert_eq!(market.number("SELECT count(*) AS n FROM users WHERE deleted_at IS NOT NULL"), 0);

    colleague.post("/account/data/deletion", &[("email", &colleague.email)]).await.redirects_to("/");
    // A business that is closed and has nobody else does not hold them.
    admin.get("/account/data/deletion").await.says("[role=alert]", "Close it first");
    market.run("UPDATE businesses SET closed_at = now()");
    admin.post("/account/data/deletion", &email).await.redirects_to("/");
    assert_eq!(market.number("SELECT count(*) AS n FROM users WHERE deleted_at IS NOT NULL"), 2);
}

#[actix_web::test]
async fn of_two_admins_who_delete_their_accounts_at_once_one_stays() {
    let market = Market::start().await;
    let (one, other) = (market.admin_of("blue-door").await, market.admin_of("blue-door").await);
    market.run("DELETE FROM memberships WHERE user_id IN (SELECT id FROM users WHERE name LIKE 'owner of %')");
    let delete = async |person: &Person| {
        person.post("/account/data/deletion", &[("email", person.email.as_str())]).await.status().as_u16()
    };
    let both = futures_util::future::join(delete(&one), delete(&other));
    let answers = market.while_held("SELECT FROM business_settings FOR UPDATE", 2, both).await;
    assert!(matches!(answers, (303, 409) | (409, 303)), "{answers:?}");
}

/// The files of a ZIP by name.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is a ZIP");
    let names: Vec<_> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut text = |name: &String| {
        let mut text = String::new();
        zip.by_name(name).expect("it is there").read_to_string(&mut text).expect("it is text");
        (name.clone(), text)
    };
    names.iter().map(&mut text).collect()
}

#[actix_web::test]
async fn everything_about_somebody_is_a_file_that_is_theirs_alone() {
    let market = Market::start().await;
    let (person, stranger) = (market.admin_of("blue-door").await, market.admin_of("blue-door").await);
    market.run(&format!("UPDATE users SET locale = 'de' WHERE id = {}", person.id));
    everywhere(&market, &person, "Zuleika");
    let theirs = stranger.writes("blue-door", &Item { name: "Mug of another", ..Item::default() }).await;
    stranger.submits("blue-door", theirs).await;
    person.approves(&market, "blue-door", theirs).await;
    market.run("DELETE FROM notifications");
    market.run(&format!(
        "INSERT INTO notifications (user_id, kind, path, at) SELECT {}, 'security', '/', now() FROM generate_series(1, 1500)",
        person.id
    ));
    let ask = async || {
        let page = person.get("/account/data").await;
        let answer = page.press("form[action=\"/account/data/exports\"]").submit().await;
        answer.redirects_to("/account/data").follow().await
    };
    ask().await.says("#notices", "We’re preparing your copy").lacks("form[action=\"/account/data/exports\"]");
    // One at a time.
    person.post("/account/data/exports", &[]).await.follow().await.says("#notices", "being prepared");
    work(&market).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM data_exports"), 1);
    let letter = market.mail_to(&person.email);
    assert_eq!(letter.subject, "Die Kopie Ihrer Daten ist bereit");
    let link = letter.link_to("/account/data/exports/");
    stranger.get(&link).await.is_missing();
    market.visitor().get(&link).await.has_status(303);
    let answer = person.get(&link).await;
    answer.is_ok();
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"souk-data.zip\"");
    assert_eq!(answer.header("cache-control"), "private, no-store");
    let files = unpacked(answer.bytes());
    assert!(files["README.txt"].contains("Alles über admin"), "{}", files["README.txt"]);
    for entry in REGISTRY {
        let name = format!("{}.json", entry.table);
        assert_eq!(matches!(entry.export, Export::Rows(..)), files.contains_key(&name), "{name}");
    }
    let rows = |name: &str| -> Vec<serde_json::Value> { serde_json::from_str(&files[name]).expect("it is JSON") };
    assert_eq!(rows("users.json")[0]["email"], serde_json::json!(person.email));
    assert_eq!(rows("notifications.json").len(), 1500);
    assert_eq!(rows("memberships.json")[0]["business"], serde_json::json!("Blue Door"));
    let all: String = files.values().map(String::as_str).collect();
    assert!(!all.contains("$argon2") && !all.contains(&stranger.email));
    assert!(!all.contains("guest@souk.example"));
    let decided = rows("product_revisions.json");
    assert!(decided.len() == 1 && !files["product_revisions.json"].contains("Mug of another"), "{decided:?}");

    // Three a day, for a week.
    for _ in 0..2 {
        ask().await;
        work(&market).await;
    }
    ask().await.says("#notices", "You can ask for 3 copies a day");
    let folder = market.shared.config.data_dir.join("exports");
    let count = || std::fs::read_dir(&folder).map_or(0, Iterator::count);
    assert_eq!(count(), 3);
    market.advance(TimeDelta::days(8));
    for file in std::fs::read_dir(&folder).expect("it is there") {
        let file = std::fs::File::options().write(true).open(file.expect("a file").path()).expect("it opens");
        file.set_modified(std::time::SystemTime::now() - std::time::Duration::from_secs(8 * 86400)).expect("it is set");
    }
    work(&market).await;
    assert_eq!((count(), market.number("SELECT count(*) AS n FROM data_exports")), (0, 0));
    let again = market.signed_in(person.id).await;
    again.get(&link).await.is_missing();
}
