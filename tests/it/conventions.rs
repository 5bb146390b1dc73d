//! Rules of the house that a compiler does not know.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::MigrationHarness;
use souk::migrations;

use crate::rooms::first_names;
use crate::support::{Database, cluster, files_below, sources};

/// What a handler may have as its first parameter: who asks.
const PROOFS: [&str; 7] = ["Public", "Visitor", "SignedIn", "Fresh", "Member<", "Operator", "Arrival"];

/// Rooms that take the proof of somebody at the door, who is nobody yet or soon no more.
const ARRIVALS: [&str; 5] = ["accounts", "second_factors", "providers", "team", "privacy"];

/// Handlers that nobody in particular asks: they read no database, or only whether it answers.
const PROOFLESS: [&str; 7] = [
    "src/error_pages/mod.rs: nothing",
    "src/listings/accents.rs: show",
    "src/media/mod.rs: show",
    "src/watching/readiness.rs: show",
    "src/web/assets.rs: show",
    "src/web/health.rs: process",
    "src/web/health.rs: version",
];

/// Who names the pool: the room that keeps it, the proofs, those who take a proof of arriving, what puts everything
/// together, and what asks whether the database answers.
const POOL: [&str; 8] = [
    "src/db/",
    "src/identity/",
    "src/accounts/",
    "src/commands/start.rs",
    "src/limits/mod.rs",
    "src/app.rs",
    // Write every few seconds what no request waits for.
    "src/visits/keeper.rs",
    "src/pages/redirects/counting.rs",
];
/// Who takes the pool out of the application. The last two ask whether the database answers, and nothing else.
const TAKERS: [&str; 3] = ["src/identity/visitor.rs", "src/watching/readiness.rs", "src/web/page_cache/mod.rs"];
/// Who opens connections of their own: none of them answers a request.
const OPENERS: [&str; 6] =
    ["src/db/", "src/migrations.rs", "src/demo/", "src/listings/watch.rs", "src/commands/", "src/doctor/database.rs"];

/// Every handler that a route names, as its file and its parameters.
fn handlers() -> BTreeMap<String, String> {
    let files: BTreeMap<_, _> = files_below("src", "rs").into_iter().map(|file| (file.path.clone(), file)).collect();
    let mut handlers = BTreeMap::new();
    for file in files.values() {
        let code = file.code();
        for named in code.split(".to(").skip(1) {
            let path: String = named.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':')).collect();
            let mut names: Vec<_> = path.split("::").filter(|name| !name.is_empty()).collect();
            if !code.contains("Routes") {
                continue;
            }
            let function = names.pop().filter(|_| named[path.len()..].starts_with(')'));
            let Some(function) = function else { panic!("{}: {named:.40} is no handler by its name", file.path) };
            let room = file.path.trim_end_matches("/mod.rs").to_owned();
            let above = ["src".to_owned(), "src/web".to_owned(), room];
            let homes = above.iter().flat_map(|folder| {
                let module = names.iter().fold(folder.clone(), |folder, name| format!("{folder}/{name}"));
                [format!("{module}.rs"), format!("{module}/mod.rs")]
            });
            let home = homes.filter_map(|home| files.get(&home)).find_map(|home| {
                let code = home.code();
                let start = code.find(&format!("pub async fn {function}("))?;
                let head = code[start..].split('{').next().unwrap_or_default();
                let (_, rest) = head.split_once('(').expect("it has parameters");
                let parameters = rest.rsplit_once("->").map_or(rest, |(parameters, _)| parameters);
                Some((format!("{}: {function}", home.path), parameters.to_owned()))
            });
            let (name, parameters) = home.unwrap_or_else(|| panic!("{}: where is {path}?", file.path));
            handlers.insert(name, parameters);
        }
    }
    handlers
}

#[test]
fn every_handler_says_first_who_asks() {
    let handlers = handlers();
    assert!(handlers.len() > 30, "only {} handlers were found", handlers.len());
    let is_proven = |parameters: &str| {
        let first = parameters.split_once(':').map_or("", |(_, kind)| kind.trim_start());
        PROOFS.iter().any(|proof| first.starts_with(proof))
    };
    let proofless: Vec<_> =
        handlers.iter().filter(|(_, parameters)| !is_proven(parameters)).map(|(name, _)| name).collect();
    assert_eq!(proofless, PROOFLESS);
    for (name, parameters) in &handlers {
        let is_known = ARRIVALS.iter().any(|room| name.starts_with(&format!("src/{room}/")));
        assert!(is_known || !parameters.contains("Arrival"), "{name} crosses all scopes");
    }
}

#[test]
fn the_pool_is_taken_in_one_place_and_people_are_named_in_one_room() {
    for file in files_below("src", "rs") {
        let code = file.code();
        let is_among = |files: &[&str]| files.iter().any(|known| file.path.starts_with(known));
        let words: BTreeSet<_> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
        assert!(
            !words.contains("Db") || is_among(&POOL) || is_among(&TAKERS),
            "{} names the pool: a proof is the way to the database",
            file.path
        );
        assert!(!code.contains("Data<Db>") || is_among(&TAKERS), "{} takes the pool", file.path);
        let opens = code.contains("db::open(") || imports_of(&code, "db").contains("open");
        assert!(!opens || is_among(&OPENERS), "{} opens a connection of its own", file.path);
        let named = imports_of(&code, "schema");
        let is_written = ["FROM", "JOIN", "INTO", "UPDATE"]
            .iter()
            .any(|verb| ["users", "sessions"].iter().any(|table| code.contains(&format!("{verb} {table}"))));
        let names_people = named.contains("users") || named.contains("sessions") || is_written;
        // The operator's page and `souk doctor` count people; data for measuring is past all rules.
        let is_known =
            ["src/operator/model.rs", "src/bench_data/mod.rs", "src/doctor/database.rs"].contains(&file.path.as_str());
        assert!(
            !names_people || is_known || file.path.starts_with("src/identity/"),
            "{} names people or sessions",
            file.path
        );
    }
}

/// What is named of a room, by `crate::room::name` or `use crate::room::{name, other}`.
fn imports_of(code: &str, room: &str) -> BTreeSet<String> {
    code.split(&format!("crate::{room}::")).skip(1).flat_map(first_names).collect()
}

#[test]
fn tables_are_named_where_no_page_is_made() {
    let named: Vec<_> = files_below("src", "rs")
        .into_iter()
        .filter(|file| file.path != "src/schema.rs" && file.code().contains("crate::schema"))
        .collect();
    assert!(named.len() > 8);
    for file in named {
        let code = file.code();
        for word in ["HttpResponse", "askama", "Template"] {
            assert!(!code.contains(word), "{} names tables and makes pages: move the queries to a model", file.path);
        }
        let slice = file.path.split('/').nth(1).unwrap_or_default();
        assert_ne!(slice, "web", "{}: the plumbing knows no table", file.path);
    }
}

#[test]
fn nothing_takes_for_granted_what_may_fail() {
    for file in sources() {
        let code = file.code();
        for word in [".unwrap()", "panic!(", "todo!(", "unimplemented!(", "dbg!("] {
            assert!(!code.contains(word), "{} says {word}", file.path);
        }
        let is_module = file.path != "src/schema.rs" && !file.path.ends_with("tests.rs");
        assert!(file.text.starts_with("//!") || !is_module, "{} does not say what it is", file.path);
    }
}

#[test]
fn time_settings_and_connections_come_from_one_place_each() {
    for file in sources() {
        let code = file.code();
        for (word, home) in [
            ("Utc::now", "src/clock.rs"),
            ("SystemTime::now", "crates/embedded-postgres/src/place.rs"),
            ("env::var(", "src/config.rs"),
            ("PgConnection::establish", "src/db/address.rs"),
        ] {
            assert!(!code.contains(word) || file.path == home, "{} says {word}; that is for {home}", file.path);
        }
    }
}

#[test]
fn files_stay_small() {
    for (folder, extension, most) in [
        ("src", "rs", 349),
        ("crates", "rs", 349),
        ("templates", "html", 100),
        ("static/css", "css", 250),
        ("static/js", "js", 120),
    ] {
        for file in files_below(folder, extension) {
            let lines = file.text.lines().count();
            let is_written_by_diesel = file.path == "src/schema.rs";
            assert!(
                lines <= most || is_written_by_diesel,
                "{} has {lines} lines; look for the second idea in it",
                file.path
            );
        }
    }
}

#[test]
fn templates_hold_nothing_that_the_policy_forbids() {
    for file in files_below("templates", "html") {
        let text = file.text.to_lowercase();
        for word in [
            " style=",
            "<style",
            "javascript:",
            // As data-hx-…, which HTML validators accept.
            " hx-",
            "hx-on",
            "js:",
            "hx-vals='js",
            "<iframe",
            "http://",
            "hx-trigger=\"every",
            // A permission is a variant that the compiler knows.
            "may(\"",
        ] {
            // Mail programs know no style sheets of a site.
            let is_mail = file.path.starts_with("templates/mail/");
            let is_mails = is_mail && [" style=", "<style"].contains(&word);
            assert!(!text.contains(word) || is_mails, "{} says {word}", file.path);
        }
        for tag in text.split('<').skip(1) {
            let attributes = tag.split('>').next().unwrap_or_default();
            let handler = attributes.split_whitespace().find(|word| word.starts_with("on") && word.contains('='));
            assert_eq!(handler, None, "{}", file.path);
            // Data that programs read is no script.
            let is_harmless = attributes.contains("src=") || attributes.contains("type=\"application/ld+json\"");
            assert!(!tag.starts_with("script") || is_harmless, "{} has an inline script", file.path);
        }
        for before in file.text.split("|safe").collect::<Vec<_>>().split_last().map_or(&[][..], |(_, before)| before) {
            let value = before.rsplit("{{").next().unwrap_or_default().trim();
            let is_sanitised = value.ends_with("_html") || ["description", "MARKER"].contains(&value);
            assert!(is_sanitised, "{}: {value}|safe is not sanitised HTML", file.path);
        }
    }
}

#[test]
fn whatever_htmx_replaces_is_there() {
    let templates = files_below("templates", "html");
    let all: String = templates.iter().map(|file| file.text.as_str()).collect();
    let mut targets = 0;
    for file in &templates {
        for attribute in ["hx-target=\"", "hx-target:inherited=\"", "hx-include=\"", "hx-indicator=\""] {
            for rest in file.text.split(attribute).skip(1) {
                let target = rest.split('"').next().unwrap_or_default();
                let Some(id) = target.strip_prefix('#') else { panic!("{}: {target} is no id", file.path) };
                assert!(all.contains(&format!("id=\"{id}\"")), "{}: nothing is {target}", file.path);
                targets += 1;
            }
        }
        // Without scripts the same form goes to the same address.
        for form in file.text.split("<form").skip(1) {
            let tag = form.split('>').next().unwrap_or_default();
            let value = |name: &str| tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
            let sent = value("data-hx-post").or(value("data-hx-get"));
            assert!(sent.is_none() || sent == value("action"), "{}: a form goes elsewhere by htmx: {tag}", file.path);
            assert!(value("action").is_some(), "{}: a form without an action: {tag}", file.path);
        }
    }
    assert!(targets >= 4, "only {targets} targets were found");
}

#[test]
fn every_migration_can_be_taken_back() {
    let database = Database::empty();
    migrations::prepare(&database.owner_url()).unwrap();
    let before = shape(&database);
    assert!(before.contains("CREATE TABLE public.listings"));

    let mut conn = migrations::connect(&database.owner_url()).unwrap();
    sql_query("SET souk.operator = 'on'").execute(&mut conn).unwrap();
    conn.revert_all_migrations(migrations::MIGRATIONS).unwrap();
    let left = shape(&database);
    let left: Vec<_> =
        left.lines().filter(|line| line.starts_with("CREATE") && !line.contains("__diesel_schema")).collect();
    assert!(left.is_empty(), "{left:?}");
    migrations::prepare(&database.owner_url()).unwrap();
    assert_eq!(shape(&database), before);
}

#[test]
fn migrating_twice_at_once_and_again_changes_nothing() {
    let database = Database::empty();
    let url = database.owner_url();
    std::thread::scope(|scope| {
        let both: Vec<_> = (0..3).map(|_| scope.spawn(|| migrations::prepare(&url))).collect();
        for one in both {
            one.join().expect("no panic").expect("it waits for the other");
        }
    });
    let before = shape(&database);
    migrations::prepare(&url).unwrap();
    assert_eq!(shape(&database), before);
}

/// The schema as `pg_dump` writes it.
fn shape(database: &Database) -> String {
    let output =
        Command::new(cluster().program("pg_dump")).args(["--schema-only", "--dbname", &database.owner_url()]).output();
    let output = output.expect("pg_dump runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    // Newer versions write a new random word there each time.
    text.lines().filter(|line| !line.contains("restrict ")).collect::<Vec<_>>().join("\n")
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    of: String,
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Text)]
    kind: String,
    #[diesel(sql_type = Bool)]
    may_be_null: bool,
}

#[test]
fn the_schema_that_diesel_wrote_is_the_databases() {
    let database = Database::migrated();
    let mut conn = migrations::connect(&database.owner_url()).unwrap();
    let columns = sql_query(
        "SELECT table_name::text AS of, column_name::text AS name, udt_name::text AS kind, is_nullable = 'YES' AS may_be_null
           FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'
          ORDER BY table_name, ordinal_position",
    );
    let mut real: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for column in columns.load::<Column>(&mut conn).unwrap() {
        let kind = kind_of(&column.kind);
        let kind = if column.may_be_null { format!("Nullable<{kind}>") } else { kind };
        real.entry(column.of).or_default().push(format!("{} -> {kind}", column.name));
    }
    let written =
        files_below("src", "rs").into_iter().find(|file| file.path == "src/schema.rs").expect("it is there").text;
    let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for table in written.split("table! {").skip(1) {
        let name = table.lines().map(str::trim).find(|line| line.ends_with('{') && line.contains('(')).expect("a name");
        let name = name.split_whitespace().next().expect("a word").to_owned();
        let fields = table.lines().map(str::trim).take_while(|line| !line.starts_with("diesel::"));
        let fields = fields.filter(|line| line.contains(" -> ")).map(|line| line.trim_end_matches(',').to_owned());
        known.insert(name, fields.collect());
    }
    assert_eq!(known, real);
    let joined: BTreeSet<_> = known.keys().filter(|name| !written.contains(&format!("\n    {name},"))).collect();
    assert!(joined.is_empty(), "these may not appear in one query: {joined:?}");
}

fn kind_of(udt: &str) -> String {
    let plain = |name: &str| match name {
        "int2" => "Int2",
        "int4" => "Int4",
        "int8" => "Int8",
        "text" => "Text",
        "bool" => "Bool",
        "bytea" => "Bytea",
        "jsonb" => "Jsonb",
        "time" => "Time",
        "date" => "Date",
        "tsvector" => "Tsvector",
        "timestamptz" => "Timestamptz",
        "xid8" => "Xid8",
        "float8" => "Float8",
        other => panic!("this test does not know what diesel calls {other}"),
    };
    udt.strip_prefix('_').map_or_else(|| plain(udt).to_owned(), |element| format!("Array<{}>", plain(element)))
}
