//! Keys that a PostgreSQL takes which spreads tables over servers, as Citus does: read from the catalogue, so that a
//! table that is added is held to them too.

use std::collections::{BTreeMap, BTreeSet};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use diesel_migrations::MigrationHarness;
use souk::db::{Scope, in_scope};
use souk::migrations;

use crate::support::{Database, Item, Market};

/// Tables that are copied to every server: there are few rows, and every page or every row of others needs them.
const REFERENCE: [&str; 17] = [
    "users",
    "businesses",
    "business_settings",
    "roles",
    "memberships",
    "colleagues",
    "categories",
    "category_slugs_before",
    "fields",
    "synonyms",
    "home_blocks",
    "market_modes",
    "market_limits",
    "pages",
    "page_versions",
    "redirects",
    "redirect_uses",
];

/// Tables that stay on one server, and why they can.
const LOCAL: [(&str, &str); 19] = [
    ("sessions", "asked for by a token's hash in one function, and gone after some weeks"),
    ("limits", "one small row for each subject, given back within hours"),
    ("failed_sign_ins", "one row an hour"),
    ("search_days", "at most some thousand rows a day"),
    ("assistant_days", "some rows a day"),
    ("assistant_thumbs", "some rows a day"),
    ("public_changes", "a feed has one order"),
    ("migration_checksums", "the schema's own"),
    ("jobs", "a queue has one order; workers take turns between businesses in it"),
    ("job_schedules", "one row a schedule"),
    ("backups", "one row a night"),
    ("tokens", "asked for by a hash, before it is known whose it is; gone after some days"),
    ("passkeys", "asked for by a credential, before it is known whose it is"),
    ("external_logins", "asked for by an account elsewhere, before it is known whose it is"),
    ("outbox", "one queue of mail, whoever it is for"),
    ("slugs_before", "asked for by an address, before it is known whose it was"),
    ("reports", "one list of the operator's"),
    ("report_cases", "one list of the operator's"),
    ("category_imports", "one row a file that an operator looks at, gone after a day"),
];

/// Tables with a `business_id` that are not held to have it in their keys, and why.
const KEYED_OTHERWISE: [(&str, &str); 2] = [
    ("jobs", "stays on one server; without a business a job is the market's"),
    ("slugs_before", "an address leads to one business"),
];

/// What a table without `business_id` is spread by.
const OF_PERSONS: [(&str, &str); 10] = [
    ("conversations", "owner"),
    ("messages", "owner"),
    ("account_events", "user_id"),
    ("authenticators", "user_id"),
    ("recovery_codes", "user_id"),
    ("consents", "user_id"),
    ("data_exports", "user_id"),
    ("notifications", "user_id"),
    ("notice_choices", "user_id"),
    ("favourites", "user_id"),
];

/// The triggers on tables that are not local: where tables are spread, each is done otherwise.
const TRIGGERS: [(&str, &str); 24] = [
    ("give_codes", "writes the listing of its product, which is where it is"),
    ("take_codes", "reads the product of its listing, which is where it is"),
    ("note_words", "reads the row and writes rows of the same product, which are where it is"),
    ("note_head", "reads and writes rows of one product, which are where it is"),
    ("note_public_changes", "feed_public_changes() makes them all: there, whoever writes notes the change"),
    ("fill_submission", "reads and writes rows of its own business, which are where it is"),
    ("shelve_submission", "writes rows of its own business, which are where it is"),
    ("note_pictures", "reads nothing but the row, and writes rows of its business, which are where it is"),
    ("settle_category_paths", "there, the operator's page for categories runs the same statement"),
    (
        "note_withdrawn_listing",
        "reads a row that every server has, and writes a row of its business, which is where it is",
    ),
    ("rename_listings", "there, the page for the business runs the same statement"),
    ("note_colleague", "there, whoever adds a member runs the same statement"),
    ("keep_operators", "reads nothing but the row, so that it may run on every server"),
    ("keep_blocks", "reads nothing but the row, so that it may run on every server"),
    ("keep_suspensions", "reads nothing but the row, so that it may run on every server"),
    ("keep_operator_roles", "reads nothing but the row, so that it may run on every server"),
    ("keep_verifications", "reads nothing but the row, so that it may run on every server"),
    ("keep_limits", "reads nothing but the row, so that it may run on every server"),
    ("keep_within_limits", "there, whoever adds something asks require_room(), which reads rows of its business"),
    ("keep_restored_within_limits", "reads rows of its own business, which are where it is"),
    ("rename_colleague", "there, whoever renames a person runs the same statement"),
    ("forget_in_record", "there, the job that deletes an account runs the same statements"),
    ("keep_record", "reads and writes nothing, so that it may run on every server"),
    ("keep_record", "reads nothing but a business's own row, which every server has"),
];

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    a: String,
    #[diesel(sql_type = Text)]
    b: String,
}

fn rows(conn: &mut PgConnection, sql: &str) -> Vec<(String, String)> {
    let rows = sql_query(sql).load::<Row>(conn).unwrap_or_else(|error| panic!("{sql}: {error}"));
    rows.into_iter().map(|row| (row.a, row.b)).collect()
}

/// Every table that is spread over servers, with the column that says where a row is.
fn spread(conn: &mut PgConnection) -> BTreeMap<String, String> {
    let by_business = rows(
        conn,
        "SELECT t.relname::text AS a, a.attname::text AS b FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
          WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND a.attname = 'business_id'",
    );
    let is_spread = |table: &str| !REFERENCE.contains(&table) && !LOCAL.iter().any(|(local, _)| *local == table);
    let of_persons = OF_PERSONS.iter().map(|(table, key)| ((*table).to_owned(), (*key).to_owned()));
    by_business.into_iter().filter(|(table, _)| is_spread(table)).chain(of_persons).collect()
}

#[test]
fn every_table_has_its_place_and_its_key() {
    let database = Database::migrated();
    let conn = &mut migrations::connect(&database.owner_url()).unwrap();
    let spread = spread(conn);
    let all = rows(
        conn,
        "SELECT relname::text AS a, '' AS b FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname NOT LIKE '\\_\\_%'",
    );
    let local: BTreeSet<_> = LOCAL.iter().map(|(table, _)| *table).collect();
    let homeless: Vec<_> = all
        .iter()
        .map(|(table, _)| table.as_str())
        .filter(|table| !spread.contains_key(*table) && !REFERENCE.contains(table) && !local.contains(table))
        .collect();
    assert!(homeless.is_empty(), "say where these are when tables are spread over servers: {homeless:?}");

    // Whatever is a business's has it in every unique key; whatever is spread, what it is spread by.
    let keys = rows(
        conn,
        "SELECT t.relname::text AS a, i.relname || ' (' || string_agg(coalesce(a.attname, '?'), ', ' ORDER BY k.place) || ')' AS b
           FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
          CROSS JOIN LATERAL unnest(x.indkey::smallint[]) WITH ORDINALITY AS k (attnum, place)
           LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum AND k.attnum > 0
          WHERE x.indisunique AND t.relnamespace = 'public'::regnamespace GROUP BY 1, i.relname, x.indexrelid",
    );
    let tenants = rows(
        conn,
        "SELECT t.relname::text AS a, '' AS b FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
          WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p') AND a.attname = 'business_id'",
    );
    let mut wanted = spread.clone();
    for (table, _) in tenants {
        if !KEYED_OTHERWISE.iter().any(|(other, _)| *other == table) {
            wanted.insert(table, "business_id".to_owned());
        }
    }
    assert!(wanted.len() > 8, "{wanted:?}");
    for (table, key) in &wanted {
        let own: Vec<_> = keys.iter().filter(|(of, _)| of == table).map(|(_, index)| index).collect();
        assert!(!own.is_empty(), "{table} has no key");
        for index in own {
            let columns = index.split('(').nth(1).unwrap_or_default().trim_end_matches(')');
            assert!(columns.split(", ").any(|column| column == key), "{table}: {index} lacks {key}");
        }
    }
}

#[test]
fn what_is_spread_points_to_what_is_beside_it_or_everywhere() {
    let database = Database::migrated();
    let conn = &mut migrations::connect(&database.owner_url()).unwrap();
    let spread = spread(conn);
    let columns = "(SELECT string_agg(ours.attname || '=' || theirs.attname, ' ')
                      FROM unnest(c.conkey, c.confkey) AS k (our, their)
                      JOIN pg_attribute ours ON ours.attrelid = c.conrelid AND ours.attnum = k.our
                      JOIN pg_attribute theirs ON theirs.attrelid = c.confrelid AND theirs.attnum = k.their)";
    let foreign = rows(
        conn,
        &format!(
            "SELECT f.relname || ' ' || t.relname AS a, {columns} AS b FROM pg_constraint c
               JOIN pg_class f ON f.oid = c.conrelid JOIN pg_class t ON t.oid = c.confrelid
              WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace"
        ),
    );
    assert!(foreign.len() > 10, "{foreign:?}");
    for (tables, columns) in foreign {
        let (from, to) = tables.split_once(' ').expect("two tables");
        match (spread.get(from), spread.get(to)) {
            (_, None) if REFERENCE.contains(&to) => {}
            (Some(ours), Some(theirs)) => {
                let pair = format!("{ours}={theirs}");
                assert!(ours == theirs && columns.split(' ').any(|one| one == pair), "{tables} by {columns}");
            }
            _ => panic!("{from} points to {to}, which is not where all its rows are"),
        }
    }
}

#[test]
fn numbers_policies_and_triggers_are_such_as_every_server_can_run() {
    let database = Database::migrated();
    let conn = &mut migrations::connect(&database.owner_url()).unwrap();
    let identity = rows(
        conn,
        "SELECT attrelid::regclass::text AS a, attname::text AS b FROM pg_attribute
          WHERE attidentity <> '' AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)",
    );
    assert_eq!(identity, [], "GENERATED AS IDENTITY: take bigserial");
    let asking = rows(
        conn,
        "SELECT polrelid::regclass::text AS a, polname::text AS b FROM pg_policy
          WHERE concat(polqual::text, polwithcheck::text) LIKE '%SUBLINK%'",
    );
    assert_eq!(asking, [], "a policy asks another table: carry what it asks for in the row");

    let local = |table: &str| LOCAL.iter().any(|(local, _)| *local == table);
    let triggers = rows(
        conn,
        "SELECT tgrelid::regclass::text AS a, p.proname::text AS b FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
          WHERE NOT tgisinternal",
    );
    let used: BTreeSet<_> =
        triggers.iter().filter(|(table, _)| !local(table)).map(|(_, function)| function.as_str()).collect();
    assert_eq!(used, TRIGGERS.iter().map(|(function, _)| *function).collect(), "say what is done instead");
}

#[actix_web::test]
async fn a_row_is_found_by_its_key_wherever_it_is() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    // Enough of them that no index is as good as another.
    market.run(
        "INSERT INTO conversations (owner, id, title, created_at, updated_at)
         SELECT 'visitor ' || n % 50, n, 'mugs', now(), now() FROM generate_series(1, 2000) n;
         INSERT INTO messages (owner, conversation_id, question_key, question, state, model, created_at)
         SELECT owner, id, 'key' || n, title, 'answered', 'extractive', now() FROM conversations, generate_series(1, 5) n;
         ANALYZE",
    );
    for (query, index) in [
        ("SELECT FROM listings WHERE id = 1", "listings_mapped"),
        ("SELECT FROM events WHERE business_id = 1 ORDER BY id DESC LIMIT 50", "events_pkey"),
        (
            "SELECT FROM conversations WHERE owner = 'visitor 1' ORDER BY updated_at DESC, id DESC LIMIT 20",
            "conversations_recent",
        ),
        (
            "SELECT * FROM messages WHERE owner = 'visitor 1' AND conversation_id = 1 AND id < 100000 ORDER BY id DESC LIMIT 50",
            "messages_of_conversation",
        ),
        ("SELECT * FROM messages WHERE owner = 'visitor 1' AND question_key = 'key3'", "messages_question_key_unique"),
    ] {
        let plan = market.plan(query);
        assert!(plan.contains(index), "{query}: {plan}");
    }
}

/// The last migration before keys were such.
const BEFORE: &str = "20261121000060";

#[test]
fn an_upgrade_keeps_every_row_and_gives_out_new_numbers() {
    let database = Database::empty();
    let mut conn = migrations::connect(&database.owner_url()).unwrap();
    in_scope(&mut conn, &Scope::Operator, |conn| {
        for migration in conn.pending_migrations(migrations::MIGRATIONS).expect("there are migrations") {
            if migration.name().version().to_string().as_str() <= BEFORE {
                conn.run_migration(&migration).expect("it runs");
            }
        }
        conn.batch_execute(
            "INSERT INTO users (email, name, password_hash, created_at)
             SELECT n || '@b.example', 'Ana', '', now() FROM generate_series(1, 2) n;
             INSERT INTO businesses (slug, name, created_at) VALUES ('blue-door', 'Blue Door', now());
             INSERT INTO events (business_id, at, actor_id, action) VALUES
               (NULL, '2026-01-01', 1, 'account.signed_in'), (1, '2026-01-02', 1, 'product.created'),
               (NULL, '2026-01-03', NULL, 'account.signed_out');
             INSERT INTO conversations (user_id, visitor, business_id, listing_id, title, created_at, updated_at) VALUES
               (2, NULL, 1, NULL, 'of Ana', now(), now()), (NULL, 'abc', NULL, 7, 'of nobody', now(), now());
             INSERT INTO messages (conversation_id, question_key, question, state, model, created_at)
             SELECT id, 'key', title, 'answered', 'extractive', now() FROM conversations",
        )
    })
    .unwrap();
    migrations::prepare(&database.owner_url()).unwrap();

    in_scope(&mut conn, &Scope::Operator, |conn| {
        let events = rows(conn, "SELECT action AS a, business_id::text AS b FROM events");
        assert_eq!(events, [("product.created".into(), "1".into())]);
        let own = rows(conn, "SELECT action AS a, user_id || ' ' || at::date AS b FROM account_events ORDER BY at");
        let signed = |what: &str, who: &str| (format!("account.signed_{what}"), who.to_owned());
        assert_eq!(own, [signed("in", "1 2026-01-01"), signed("out", "0 2026-01-03")]);
        let kept = rows(
            conn,
            "SELECT c.owner || ': ' || m.question AS a, concat_ws(' ', c.user_id, 'about', about_business_id, about_listing_id) AS b
               FROM conversations c JOIN messages m ON m.owner = c.owner AND m.conversation_id = c.id ORDER BY c.id",
        );
        let expected = [("user 2: of Ana", "2 about 1"), ("visitor abc: of nobody", "about 7")];
        assert_eq!(kept, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
        // Numbers go on where they were.
        let next = rows(
            conn,
            "INSERT INTO users (email, name, password_hash, created_at) VALUES ('c@b.example', 'C', '', now())
             RETURNING id::text AS a, '' AS b",
        );
        assert_eq!(next, [("3".into(), String::new())]);
        // Deleting somebody takes their conversations along, and leaves the record.
        conn.batch_execute("DELETE FROM users WHERE id = 2")?;
        assert_eq!(rows(conn, "SELECT question AS a, owner AS b FROM messages").len(), 1);
        QueryResult::Ok(())
    })
    .unwrap();
}
