//! The walls between businesses that the database itself holds up, whatever a query forgets.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Text};
use souk::db::{Scope, in_scope};
use souk::migrations;

use crate::support::{Database, Item, Market, cluster};

/// What the public may read, of every business. Anything else belongs to one business alone.
const PUBLIC: [&str; 5] = ["businesses", "listing_pictures", "listings", "slugs_before", "withdrawn_listings"];
/// What the public may read of the marketplace itself.
const EVERYBODYS: [&str; 6] =
    ["category_slugs_before", "fields", "market_limits", "market_modes", "redirects", "synonyms"];

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

fn names(conn: &mut PgConnection, sql: &str) -> Vec<String> {
    sql_query(sql).load::<Name>(conn).expect("a list of names").into_iter().map(|row| row.name).collect()
}

fn count(conn: &mut PgConnection, sql: &str) -> i64 {
    sql_query(sql).get_result::<Count>(conn).unwrap_or_else(|error| panic!("{sql}: {error}")).n
}

/// Every table with rows of businesses.
fn tenant_tables(conn: &mut PgConnection) -> Vec<String> {
    let tables = names(
        conn,
        "SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'business_id' ORDER BY 1",
    );
    assert!(tables.len() >= 8, "{tables:?}");
    tables
}

/// Two businesses with rows in every table.
async fn two_businesses(market: &Market) -> (i64, i64) {
    for business in ["blue-door", "oak-and-ash"] {
        let admin = market.admin_of(business).await;
        market.publishes(&admin, business, &Item::default());
        let id = market.business(if business == "blue-door" { "Blue Door" } else { "Oak And Ash" }).id;
        market.run(&format!(
            "INSERT INTO conversations (owner, user_id, about_business_id, title, created_at, updated_at)
             VALUES ('user {user}', {user}, {id}, 'What is it made of?', now(), now());
             INSERT INTO messages (owner, conversation_id, question_key, question, state, model, created_at)
             SELECT owner, id, 'key', title, 'answered', 'extractive', now() FROM conversations WHERE user_id = {user};
             INSERT INTO invitations (business_id, role_id, token_hash, invited_by, created_at, expires_at)
             SELECT {id}, id, 'hash', {user}, now(), now() FROM roles WHERE business_id = {id} AND name = 'viewer';
             INSERT INTO withdrawn_listings (business_id, id) VALUES ({id}, 1000000 + {id});
             INSERT INTO slugs_before (slug, business_id, until) VALUES ('before-{id}', {id}, now());
             SELECT enqueue_job({id}, 'none', '{{}}', NULL, NULL, 1)",
            user = admin.id
        ));
        market.run(&desk_rows(id, admin.id.get()));
    }
    (market.business("Blue Door").id, market.business("Oak And Ash").id)
}

/// A row in each table of the review desk, of a business with a product and its decision.
fn desk_rows(business: i64, user: i64) -> String {
    format!(
        "INSERT INTO pictures (business_id, name, width, height, format, sizes, bytes, uploaded_by, created_at)
         VALUES ({business}, md5('{business}'), 8, 8, 'jpg', '{{8}}', 1, {user}, now());
         UPDATE product_revisions SET pictures = jsonb_build_array(jsonb_build_object('path', '/pictures/' || md5('{business}')))
          WHERE business_id = {business};
         UPDATE listings SET pictures = jsonb_build_array(jsonb_build_object('path', '/pictures/' || md5('{business}')))
          WHERE business_id = {business};
         INSERT INTO listing_days (business_id, day, listing_id, opened)
         SELECT business_id, current_date, id, 1 FROM products WHERE business_id = {business};
         INSERT INTO asked_days (business_id, day, listing_id, topic) VALUES ({business}, current_date, 0, 'size');
         INSERT INTO asked_words (business_id, day, listing_id, words) VALUES ({business}, current_date, 0, 'mugs');
         INSERT INTO thumb_days (business_id, day, thumb) VALUES ({business}, current_date, 'up');
         INSERT INTO collections (business_id, position, slug, name, created_at, updated_at)
         VALUES ({business}, 1, 'gifts', 'Gifts', now(), now());
         INSERT INTO reasons (business_id, position, label) VALUES ({business}, 1, 'Size is missing');
         INSERT INTO decision_points (business_id, decision_id, position, text)
         SELECT business_id, id, 1, 'Say how large it is.' FROM decisions WHERE business_id = {business};
         INSERT INTO comments (business_id, product_id, revision_id, author_id, text, at)
         SELECT business_id, product_id, id, {user}, 'Looks good.', now() FROM product_revisions WHERE business_id = {business};
         INSERT INTO saved_views (business_id, user_id, list, name, query, created_at)
         VALUES ({business}, {user}, 'products', 'Mine', 'author=me', now());
         INSERT INTO unsaved (business_id, user_id, form_key, typed, saved_at) VALUES ({business}, {user}, 'key', '{{}}', now());
         INSERT INTO batches (business_id, kind, details, user_id, total, created_at)
         VALUES ({business}, 'archive', '{{}}', {user}, 1, now());
         INSERT INTO batch_items (business_id, batch_id, product_id, before)
         SELECT b.business_id, b.id, p.id, '{{}}' FROM batches b JOIN products p USING (business_id)
          WHERE b.business_id = {business};
         INSERT INTO imports (business_id, user_id, file_name, file, bytes, state, created_at)
         VALUES ({business}, {user}, 'mugs.csv', 'imports/1', 1, 'uploaded', now());
         INSERT INTO import_mappings (business_id, headings, mapping, used_at)
         VALUES ({business}, repeat('0', 64), '{{}}', now());
         INSERT INTO questions (business_id, listing_id, listing_name, name, email, text, asked_at)
         SELECT business_id, id, 'Blue Mug', 'Zoe', 'zoe@mail.example', 'Is it blue?', now() FROM products WHERE business_id = {business};
         INSERT INTO report_decisions (business_id, case_id, listing_id, listing_name, revision_id, outcome, facts, ground,
                                       clause, why, decided_by, decided_at)
         VALUES ({business}, {business}, 1, 'Blue Mug', 1, 'withdrawn', 'Seen.', 'law', 'Article 5', 'Lead.', {user}, now());
         INSERT INTO report_appeals (business_id, decision_id, decided_by, side, text, filed_at)
         SELECT business_id, id, decided_by, 'business', 'No.', now() FROM report_decisions WHERE business_id = {business}"
    )
}

#[actix_web::test]
async fn every_table_of_businesses_has_its_wall_forced_on_everybody() {
    let market = Market::start().await;
    let conn = &mut market.conn();
    for table in tenant_tables(conn) {
        let forced = format!(
            "SELECT count(*) AS n FROM pg_class WHERE oid = '{table}'::regclass AND relrowsecurity AND relforcerowsecurity"
        );
        assert_eq!(count(conn, &forced), 1, "{table} has no forced row-level security");
    }
    let open = "SELECT DISTINCT tablename::text AS name FROM pg_policies WHERE schemaname = 'public'
                   AND cmd IN ('SELECT', 'ALL') AND qual = 'true' ORDER BY 1";
    let open: Vec<_> = names(conn, open).into_iter().filter(|table| !EVERYBODYS.contains(&table.as_str())).collect();
    assert_eq!(open, PUBLIC, "the public may read another table");
    let writable =
        "SELECT count(*) AS n FROM pg_policies WHERE cmd != 'SELECT' AND (qual = 'true' OR with_check = 'true')";
    assert_eq!(count(conn, writable), 0, "anybody may write a table");
}

#[actix_web::test]
async fn a_query_that_forgot_its_filter_finds_nothing_of_another_business() {
    let market = Market::start().await;
    let (ours, theirs) = two_businesses(&market).await;
    let conn = &mut market.conn();
    for table in tenant_tables(conn) {
        let rows = |business| format!("SELECT count(*) AS n FROM {table} WHERE business_id = {business}");
        for business in [ours, theirs] {
            let there = in_scope(conn, &Scope::Operator, |conn| QueryResult::Ok(count(conn, &rows(business)))).unwrap();
            assert!(there > 0, "the test needs a row of each business in {table}");
        }
        if PUBLIC.contains(&table.as_str()) {
            continue;
        }
        let foreign =
            format!("SELECT count(*) AS n FROM (SELECT * FROM {table}) t WHERE business_id IS DISTINCT FROM {ours}");
        let (foreign, own) = in_scope(conn, &Scope::Business(ours), |conn| {
            QueryResult::Ok((count(conn, &foreign), count(conn, &rows(ours))))
        })
        .unwrap();
        assert_eq!(foreign, 0, "{table} shows rows of another business");
        // Jobs are the platform's.
        assert!(own > 0 || table == "jobs", "{table} hides a business's own rows");
        // The scope ended with its transaction: what follows on the connection sees nothing.
        assert_eq!(count(conn, &format!("SELECT count(*) AS n FROM {table}")), 0, "{table} is open without a scope");
    }
}

#[actix_web::test]
async fn no_business_can_write_into_another_one() {
    let market = Market::start().await;
    let (ours, theirs) = two_businesses(&market).await;
    let conn = &mut market.conn();
    for table in tenant_tables(conn) {
        let sum = format!(
            "SELECT coalesce(sum(hashtextextended(t::text, 0)::numeric % 1000000007), 0)::bigint AS n FROM {table} t WHERE business_id = {theirs}"
        );
        let state = |conn: &mut PgConnection| {
            in_scope(conn, &Scope::Operator, |conn| QueryResult::Ok(count(conn, &sum))).unwrap()
        };
        let before = state(conn);
        for (statement, may_fail) in [
            (format!("UPDATE {table} SET business_id = business_id WHERE business_id = {theirs}"), false),
            (format!("DELETE FROM {table} WHERE business_id = {theirs}"), false),
            (format!("DELETE FROM {table} WHERE business_id != {ours}"), false),
            // Moving one's own row over, and copying one over.
            (format!("UPDATE {table} SET business_id = {theirs} WHERE business_id = {ours}"), true),
            (
                format!(
                    "INSERT INTO {table} OVERRIDING SYSTEM VALUE
                     SELECT (jsonb_populate_record(t, jsonb_build_object('business_id', {theirs}))).* FROM {table} t WHERE business_id = {ours} LIMIT 1"
                ),
                true,
            ),
        ] {
            let affected = in_scope(conn, &Scope::Business(ours), |conn| sql_query(&statement).execute(conn));
            let is_refused = matches!(&affected, Err(error) if error.to_string().contains("row-level security"));
            let is_record = matches!(&affected, Err(error) if table == "events" && error.to_string().contains("append-only"));
            // Nothing of one's own is changeable in the record: then there is nothing to move.
            let is_void = affected == Ok(0);
            assert!(is_void || may_fail && is_refused || is_record, "{statement}: {affected:?}");
            assert_eq!(state(conn), before, "{statement}");
        }
    }
    let renamed = in_scope(conn, &Scope::Business(ours), |conn| {
        sql_query(format!("UPDATE businesses SET name = 'Ours' WHERE id = {theirs}")).execute(conn)
    });
    assert_eq!(renamed, Ok(0));
    let made = in_scope(conn, &Scope::Business(ours), |conn| {
        sql_query("INSERT INTO businesses (slug, name, created_at) VALUES ('new', 'New', now())").execute(conn)
    });
    assert!(made.is_err_and(|error| error.to_string().contains("row-level security")));
}

#[actix_web::test]
async fn a_person_sees_only_their_own_memberships_and_conversations() {
    let market = Market::start().await;
    two_businesses(&market).await;
    let user = market.number("SELECT min(user_id) AS n FROM conversations");
    let conn = &mut market.conn();
    let person = Scope::Person { user: Some(user), visitor: None };
    in_scope(conn, &person, |conn| {
        for table in ["memberships", "conversations"] {
            let all = format!("SELECT count(*) AS n FROM {table}");
            assert_eq!(count(conn, &all), 1, "{table}");
            assert_eq!(count(conn, &format!("{all} WHERE user_id = {user}")), 1, "{table}");
        }
        assert_eq!(count(conn, "SELECT count(*) AS n FROM messages"), 1);
        assert_eq!(count(conn, "SELECT count(*) AS n FROM products"), 0);
        assert_eq!(
            sql_query("UPDATE memberships SET role_id = role_id").execute(conn)?,
            0,
            "nobody promotes themselves"
        );
        QueryResult::Ok(())
    })
    .unwrap();
    let nobody = Scope::Person { user: None, visitor: Some("'; SET souk.operator = 'on".to_owned()) };
    let seen = in_scope(conn, &nobody, |conn| QueryResult::Ok(count(conn, "SELECT count(*) AS n FROM conversations")))
        .unwrap();
    assert_eq!(seen, 0);
}

#[actix_web::test]
async fn people_and_sessions_are_seen_by_themselves_and_their_business_knows_their_names() {
    let market = Market::start().await;
    let (ours, theirs) = two_businesses(&market).await;
    let user = market.number("SELECT min(user_id) AS n FROM conversations");
    let email = market.text(&format!("SELECT email AS text FROM users WHERE id = {user}"));
    let conn = &mut market.conn();
    for table in ["users", "sessions"] {
        let forced = format!(
            "SELECT count(*) AS n FROM pg_class WHERE oid = '{table}'::regclass AND relrowsecurity AND relforcerowsecurity"
        );
        assert_eq!(count(conn, &forced), 1, "{table} has no forced row-level security");
        let all = format!("SELECT count(*) AS n FROM {table}");
        let own = if table == "users" { "id" } else { "user_id" };
        let seen = |conn: &mut PgConnection, scope: &Scope| {
            in_scope(conn, scope, |conn| {
                QueryResult::Ok((count(conn, &all), count(conn, &format!("{all} WHERE {own} = {user}"))))
            })
            .unwrap()
        };
        assert!(seen(conn, &Scope::Operator).0 > 1, "the test needs others in {table}");
        assert_eq!(count(conn, &all), 0, "{table} is open without a scope");
        assert_eq!(seen(conn, &Scope::Business(ours)), (0, 0), "{table} is open to a business");
        assert_eq!(seen(conn, &Scope::Person { user: Some(user), visitor: None }), (1, 1), "{table}");
    }
    let person = Scope::Person { user: Some(user), visitor: None };
    // What a person may do to their own row and their own session, and how many that are; nobody makes an operator.
    for (statement, own) in [
        ("UPDATE users SET is_operator = true", None),
        ("UPDATE users SET about = 'Hello'", Some(1)),
        ("UPDATE sessions SET user_id = NULL", Some(0)),
        ("DELETE FROM users", Some(0)),
        ("DELETE FROM sessions", Some(1)),
    ] {
        let mut done = |scope| in_scope(conn, scope, |conn| sql_query(statement).execute(conn)).ok();
        assert_eq!(done(&person), own, "{statement}");
        assert_eq!(done(&Scope::Business(ours)), Some(0), "{statement}");
    }
    let names = "SELECT count(*) AS n FROM colleagues";
    in_scope(conn, &Scope::Business(ours), |conn| {
        assert!(count(conn, names) > 0);
        assert_eq!(count(conn, &format!("{names} WHERE business_id = {theirs}")), 0);
        let row = "SELECT count(*) AS n FROM colleagues c WHERE c::text LIKE '%@%'";
        assert_eq!(count(conn, row), 0, "a business learns names, not {email}");
        QueryResult::Ok(())
    })
    .unwrap();
}

#[test]
fn what_is_a_persons_has_its_wall() {
    let database = Database::migrated();
    let conn = &mut migrations::connect(&database.url()).unwrap();
    // Reached otherwise: by a session's functions, by the business, by the operator alone.
    let others = "'sessions', 'memberships', 'colleagues', 'conversations', 'outbox', 'batches', 'imports', 'saved_views', 'unsaved',
                  'questions', 'reports'";
    let open = names(
        conn,
        &format!(
            "SELECT c.relname::text AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
              WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'user_id'
                AND c.relname NOT IN ({others})
                AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
                    SELECT FROM pg_policy p WHERE p.polrelid = c.oid
                       AND pg_get_expr(p.polqual, c.oid) = '((user_id = souk_user_id()) OR souk_is_operator())'))"
        ),
    );
    assert!(open.is_empty(), "these have no wall: {open:?}");
}

#[actix_web::test]
async fn who_has_left_is_still_known_by_name_where_they_worked() {
    let market = Market::start().await;
    let (admin, editor) = (market.admin_of("blue-door").await, market.editor_of("blue-door").await);
    let product = editor.writes("blue-door", &Item::default()).await;
    editor.submits("blue-door", product).await;
    market.run(&format!(
        "DELETE FROM memberships WHERE user_id = {0}; UPDATE users SET name = 'Edda' WHERE id = {0}",
        editor.id
    ));
    for path in ["products", "approvals", "activity"] {
        admin.get(&format!("/manage/blue-door/{path}")).await.is_ok().says("main", "Edda");
    }
    admin.product("blue-door", product).await.says("main", "Edda");
}

#[actix_web::test]
async fn nobody_takes_a_line_out_of_the_record() {
    let market = Market::start().await;
    let (ours, _) = two_businesses(&market).await;
    let user = market.user("passing by", false);
    market.run(&format!(
        "INSERT INTO events (business_id, at, actor_id, action) VALUES ({ours}, now(), {user}, 'business.visited');
         INSERT INTO account_events (user_id, at, action) VALUES ({user}, now(), 'account.signed_in')"
    ));
    let lines = "SELECT (SELECT count(*) FROM events) + (SELECT count(*) FROM account_events) AS n";
    let before = market.number(lines);
    let conn = &mut market.conn();
    for scope in [Scope::Operator, Scope::Business(ours)] {
        for statement in [
            "TRUNCATE events",
            "TRUNCATE businesses CASCADE",
            "DELETE FROM events",
            "TRUNCATE account_events",
            "DELETE FROM account_events",
            "UPDATE account_events SET user_id = 0",
            "UPDATE events SET details = '{}'",
            "UPDATE events SET actor_id = NULL",
            "DELETE FROM businesses",
        ] {
            let done = in_scope(conn, &scope, |conn| sql_query(statement).execute(conn));
            assert!(
                done.as_ref().is_err_and(|e| e.to_string().contains("record") || e.to_string().contains("foreign key"))
                    || statement == "DELETE FROM businesses" && done.is_err(),
                "{statement}: {done:?}"
            );
        }
    }
    // A person may be forgotten; what they did stays.
    in_scope(conn, &Scope::Operator, |conn| sql_query(format!("DELETE FROM users WHERE id = {user}")).execute(conn))
        .unwrap();
    let after = in_scope(conn, &Scope::Operator, |conn| QueryResult::Ok(count(conn, lines)));
    assert_eq!(after, Ok(before));
}

#[actix_web::test]
async fn no_row_points_into_another_business() {
    let market = Market::start().await;
    let (ours, theirs) = two_businesses(&market).await;
    // Every key between two tables of businesses carries the business on both sides.
    let loose = "
        SELECT c.conname || ' on ' || c.conrelid::regclass AS name FROM pg_constraint c
          JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attname = 'business_id'
          JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attname = 'business_id'
         WHERE c.contype = 'f' AND NOT EXISTS (
               SELECT FROM unnest(c.conkey, c.confkey) AS pair (ours, theirs) WHERE pair.ours = a.attnum AND pair.theirs = b.attnum)";
    assert_eq!(names(&mut market.conn(), loose), Vec::<String>::new());

    let pointing = format!(
        "INSERT INTO product_revisions (business_id, product_id, number, status, author_id, writers, name, slug, description,
                                        price_minor, currency, category_id, created_at, updated_at)
         SELECT {ours}, product_id, 9, 'rejected', author_id, writers, name, slug, description, price_minor, currency, category_id, now(), now()
           FROM product_revisions WHERE business_id = {theirs}"
    );
    for statement in [
        pointing.replace("'rejected'", "'draft'"),
        format!(
            "UPDATE memberships SET role_id = (SELECT min(id) FROM roles WHERE business_id = {theirs}) WHERE business_id = {ours}"
        ),
        format!(
            "UPDATE products SET published_revision_id = (SELECT min(id) FROM product_revisions WHERE business_id = {theirs}) WHERE business_id = {ours}"
        ),
        format!(
            "UPDATE listings SET revision_id = (SELECT min(id) FROM product_revisions WHERE business_id = {theirs}) WHERE business_id = {ours}"
        ),
    ] {
        // Not even an operator can.
        let outcome = in_scope(&mut market.conn(), &Scope::Operator, |conn| sql_query(&statement).execute(conn));
        assert!(outcome.is_err_and(|error| error.to_string().contains("violates foreign key")), "{statement}");
    }
}

#[test]
fn souk_does_not_start_as_a_role_that_no_wall_holds() {
    let database = Database::migrated();
    let refused = migrations::prepare(&cluster().superuser_url(database.name())).unwrap_err().to_string();
    assert!(refused.contains("\"postgres\" is a superuser or has BYPASSRLS"), "{refused}");

    let role = format!("{}_bypass", database.name());
    let mut superuser = migrations::connect(&cluster().superuser_url(database.name())).unwrap();
    superuser.batch_execute(&format!("CREATE ROLE {role} LOGIN BYPASSRLS")).unwrap();
    let refused = migrations::prepare(&database.owner_url().replace("//souk@", &format!("//{role}@")));
    superuser.batch_execute(&format!("DROP ROLE {role}")).unwrap();
    let refused = refused.unwrap_err().to_string();
    assert!(refused.contains("BYPASSRLS") && refused.contains("NOBYPASSRLS"), "{refused}");

    migrations::prepare(&database.owner_url()).unwrap();
}
