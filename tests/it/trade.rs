//! Rows with two owners, a business and a buyer, and the scope that writes them to several businesses at once.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;
use souk::db::{Buyer, Scope, in_scope};

use crate::support::Market;

/// A table as a room would make it.
const TABLE: &str = "
    CREATE TABLE deals (
        business_id bigint NOT NULL REFERENCES businesses,
        id          bigint GENERATED ALWAYS AS IDENTITY,
        user_id     bigint REFERENCES users,
        visitor     text,
        what        text NOT NULL,
        PRIMARY KEY (business_id, id)
    );
    SELECT make_trade_table('deals');";

/// The visitor's key.
const GUEST: &str = "k3y0fAv1s1tor";

#[derive(QueryableByName)]
struct What {
    #[diesel(sql_type = Text)]
    what: String,
}

/// A market with two businesses, two buyers with an account and a third business that is never named.
struct Fair {
    market: Market,
    blue: i64,
    oak: i64,
    other: i64,
    anna: i64,
    ben: i64,
}

impl Fair {
    async fn open() -> Self {
        let market = Market::start().await;
        market.conn().batch_execute(TABLE).expect("the table is made");
        let business = |name: &str| market.business(name).id;
        let (blue, oak, other) = (business("Blue Door"), business("Oak And Ash"), business("Other"));
        let (anna, ben) = (market.user("Anna", false).get(), market.user("Ben", false).get());
        Self { market, blue, oak, other, anna, ben }
    }

    /// One in which every buyer has bought from both businesses, each row named after both.
    async fn with_deals() -> Self {
        let fair = Self::open().await;
        for (scope, buyer, name) in [
            (fair.trade(Buyer::User(fair.anna)), format!("{}, NULL", fair.anna), "anna"),
            (fair.trade(Buyer::User(fair.ben)), format!("{}, NULL", fair.ben), "ben"),
            (fair.trade(Buyer::Visitor(GUEST.to_owned())), format!("NULL, '{GUEST}'"), "guest"),
        ] {
            let made = fair.rows(
                &scope,
                &format!(
                    "INSERT INTO deals (business_id, user_id, visitor, what)
                     VALUES ({}, {buyer}, 'blue-{name}'), ({}, {buyer}, 'oak-{name}') RETURNING what",
                    fair.blue, fair.oak
                ),
            );
            assert_eq!(made, Ok(vec![format!("blue-{name}"), format!("oak-{name}")]), "what is written is read back");
        }
        fair
    }

    /// With the two businesses.
    fn trade(&self, buyer: Buyer) -> Scope {
        Scope::Trade { buyer, businesses: vec![self.blue, self.oak] }
    }

    /// What a statement that returns `what` returned, or how it was refused.
    fn rows(&self, scope: &Scope, sql: &str) -> Result<Vec<String>, String> {
        let rows = in_scope(&mut self.market.conn(), scope, |conn| sql_query(sql).load::<What>(conn));
        let mut rows: Vec<_> = rows.map_err(|error| error.to_string())?.into_iter().map(|row| row.what).collect();
        rows.sort();
        Ok(rows)
    }

    fn seen(&self, scope: &Scope) -> Vec<String> {
        self.rows(scope, "SELECT what FROM deals").expect("it may be asked")
    }

    /// With `RETURNING`, which asks whether the new row may be read, and without.
    fn is_refused(&self, scope: &Scope, sql: &str) {
        let silent = sql.replace(" RETURNING what", "");
        assert_ne!(silent, sql);
        let silent = in_scope(&mut self.market.conn(), scope, |conn| sql_query(silent).execute(conn));
        for refused in [silent.map_err(|error| error.to_string()), self.rows(scope, sql).map(|rows| rows.len())] {
            assert!(
                refused.as_ref().is_err_and(|e| e.contains("row-level security") || e.contains("do not change")),
                "{scope:?}: {sql}: {refused:?}"
            );
        }
    }
}

fn insert(business: i64, buyer: &str) -> String {
    format!("INSERT INTO deals (business_id, user_id, visitor, what) VALUES ({business}, {buyer}, 'no') RETURNING what")
}

#[actix_web::test]
async fn everybody_sees_the_rows_that_are_theirs() {
    let fair = Fair::with_deals().await;
    let person = |user, visitor: Option<&str>| Scope::Person { user, visitor: visitor.map(str::to_owned) };
    for (scope, expected) in [
        (Scope::Business(fair.blue), vec!["blue-anna", "blue-ben", "blue-guest"]),
        (Scope::Business(fair.oak), vec!["oak-anna", "oak-ben", "oak-guest"]),
        (Scope::Business(fair.other), vec![]),
        (person(Some(fair.anna), None), vec!["blue-anna", "oak-anna"]),
        (person(Some(fair.ben), None), vec!["blue-ben", "oak-ben"]),
        (person(None, Some(GUEST)), vec!["blue-guest", "oak-guest"]),
        (person(Some(fair.ben), Some(GUEST)), vec!["blue-ben", "blue-guest", "oak-ben", "oak-guest"]),
        (person(None, None), vec![]),
        (person(None, Some("another")), vec![]),
        (fair.trade(Buyer::User(fair.anna)), vec!["blue-anna", "oak-anna"]),
        (fair.trade(Buyer::Visitor(GUEST.to_owned())), vec!["blue-guest", "oak-guest"]),
        // Only of those who are named.
        (Scope::Trade { buyer: Buyer::User(fair.anna), businesses: vec![fair.oak] }, vec!["oak-anna"]),
        (Scope::Trade { buyer: Buyer::User(fair.anna), businesses: vec![] }, vec![]),
        (Scope::Operator, vec!["blue-anna", "blue-ben", "blue-guest", "oak-anna", "oak-ben", "oak-guest"]),
    ] {
        assert_eq!(fair.seen(&scope), expected, "{scope:?}");
    }
    // Without a scope, also on a connection that has just been used in one.
    let unscoped = sql_query("SELECT what FROM deals").load::<What>(&mut *fair.market.conn()).expect("it may be asked");
    assert_eq!(unscoped.len(), 0);
}

#[actix_web::test]
async fn a_trade_writes_to_the_named_businesses_for_its_own_buyer_alone() {
    let fair = Fair::with_deals().await;
    let (anna, ben) = (format!("{}, NULL", fair.anna), format!("{}, NULL", fair.ben));
    let guest = format!("NULL, '{GUEST}'");
    let by_anna = fair.trade(Buyer::User(fair.anna));
    let by_guest = fair.trade(Buyer::Visitor(GUEST.to_owned()));
    // Not named.
    fair.is_refused(&by_anna, &insert(fair.other, &anna));
    fair.is_refused(&by_guest, &insert(fair.other, &guest));
    // For somebody else, or for nobody.
    for buyer in [&ben, &guest, "NULL, NULL", "NULL, ''"] {
        fair.is_refused(&by_anna, &insert(fair.blue, buyer));
    }
    for buyer in [&anna, "NULL, 'another'", "NULL, NULL", "NULL, ''"] {
        fair.is_refused(&by_guest, &insert(fair.blue, buyer));
    }
    let two = fair.rows(&by_anna, &insert(fair.blue, &format!("{}, '{GUEST}'", fair.anna)));
    assert!(two.as_ref().is_err_and(|error| error.contains("one_buyer")), "{two:?}");
    // To nobody.
    for (buyer, values) in [(Buyer::User(fair.anna), &anna), (Buyer::Visitor(GUEST.to_owned()), &guest)] {
        fair.is_refused(&Scope::Trade { buyer, businesses: vec![] }, &insert(fair.blue, values));
    }
    // One wrong row of two, and nothing is written.
    fair.is_refused(
        &by_anna,
        &format!(
            "INSERT INTO deals (business_id, user_id, what) VALUES ({}, {1}, 'no'), ({2}, {1}, 'no') RETURNING what",
            fair.blue, fair.anna, fair.other
        ),
    );
    // Whoever does not trade: a person, a business, nobody.
    let person = Scope::Person { user: Some(fair.anna), visitor: None };
    for scope in [person, Scope::Business(fair.blue)] {
        fair.is_refused(&scope, &insert(fair.blue, &anna));
    }
    assert!(fair.market.conn().batch_execute(&insert(fair.blue, &anna)).is_err());
    assert_eq!(fair.market.number("SELECT count(*) AS n FROM deals WHERE what = 'no'"), 0);
}

#[actix_web::test]
async fn a_row_is_changed_by_its_business_and_goes_to_nobody_else() {
    let fair = Fair::with_deals().await;
    let blue = Scope::Business(fair.blue);
    let state = || fair.market.text("SELECT string_agg(d::text, '' ORDER BY id) AS text FROM deals d");
    let before = state();
    for moved in [
        format!("business_id = {}", fair.oak),
        format!("user_id = {}, visitor = NULL", fair.ben),
        "user_id = NULL, visitor = 'another'".to_owned(),
    ] {
        fair.is_refused(&blue, &format!("UPDATE deals SET {moved} WHERE what = 'blue-anna' RETURNING what"));
    }
    // Neither the buyer nor the trade changes or removes anything, nor a business what is another's.
    let person = Scope::Person { user: Some(fair.anna), visitor: None };
    for scope in [&person, &fair.trade(Buyer::User(fair.anna)), &Scope::Business(fair.other)] {
        for change in [
            "UPDATE deals SET what = 'no' RETURNING what".to_owned(),
            format!("UPDATE deals SET user_id = {} RETURNING what", fair.ben),
            format!("UPDATE deals SET business_id = {} RETURNING what", fair.other),
            "DELETE FROM deals RETURNING what".to_owned(),
        ] {
            assert_eq!(fair.rows(scope, &change), Ok(vec![]), "{scope:?}: {change}");
        }
    }
    assert_eq!(fair.rows(&blue, "DELETE FROM deals RETURNING what"), Ok(vec![]));
    assert_eq!(state(), before);
    let changed = fair.rows(&blue, "UPDATE deals SET what = 'sent' || what RETURNING what");
    assert_eq!(changed.map(|rows| rows.len()), Ok(3));
    assert_eq!(fair.market.number("SELECT count(*) AS n FROM deals WHERE what LIKE 'sent%'"), 3);
    // The policy alone keeps it from another business, too.
    fair.market.conn().batch_execute("ALTER TABLE deals DISABLE TRIGGER deals_parties").expect("it is ours");
    fair.is_refused(&blue, &format!("UPDATE deals SET business_id = {} RETURNING what", fair.oak));
}

#[actix_web::test]
async fn the_settings_of_a_trade_end_with_it() {
    let fair = Fair::with_deals().await;
    let by_anna = fair.trade(Buyer::User(fair.anna));
    // On one connection: after it was committed, and after it failed.
    assert_eq!(fair.seen(&by_anna).len(), 2);
    let nobody = Scope::Person { user: None, visitor: None };
    assert_eq!(fair.seen(&nobody), Vec::<String>::new());
    assert!(fair.rows(&by_anna, "SELECT 1 / 0 AS what").is_err());
    assert_eq!(fair.seen(&nobody), Vec::<String>::new());
    assert_eq!(fair.seen(&Scope::Business(fair.oak)).len(), 3);
    // A person sees all that is theirs again, not what the trade before named.
    let small = Scope::Trade { buyer: Buyer::User(fair.anna), businesses: vec![fair.blue] };
    assert_eq!(fair.seen(&small), ["blue-anna"]);
    assert_eq!(fair.seen(&Scope::Person { user: Some(fair.anna), visitor: None }), ["blue-anna", "oak-anna"]);
    let left = "SELECT concat_ws(' ', current_setting('souk.trading', true), current_setting('souk.user_id', true),
                                 current_setting('souk.visitor', true)) AS what";
    let left: What = sql_query(left).get_result(&mut *fair.market.conn()).expect("settings can be read");
    assert_eq!(left.what.trim(), "");
}

#[actix_web::test]
async fn a_visitors_key_is_no_sql_and_one_that_is_no_key_is_nobodys() {
    let fair = Fair::with_deals().await;
    for key in [
        "'; SET LOCAL souk.operator = 'on",
        "x', true); SELECT set_config('souk.operator', 'on",
        "k3y0fAv1s1tor'",
        "k3y0f-Av1s1tor",
        "k3y0fAv1s1tor\0",
        "k3y0fAv1s1tór",
        "\\",
        "",
    ] {
        for scope in
            [fair.trade(Buyer::Visitor(key.to_owned())), Scope::Person { user: None, visitor: Some(key.to_owned()) }]
        {
            assert_eq!(fair.seen(&scope), Vec::<String>::new(), "{scope:?}");
            fair.is_refused(&scope, &insert(fair.blue, &format!("NULL, '{GUEST}'")));
            fair.is_refused(&scope, &insert(fair.blue, "NULL, ''"));
        }
    }
}

#[actix_web::test]
async fn both_kinds_of_table_are_made_with_walls_that_bind_their_owner_and_ask_no_subquery() {
    let fair = Fair::open().await;
    fair.market
        .conn()
        .batch_execute(
            "CREATE TABLE notes (business_id bigint, id bigint, what text); SELECT make_tenant_table('notes')",
        )
        .expect("the table is made");
    for table in ["deals", "notes"] {
        let forced = format!(
            "SELECT count(*) AS n FROM pg_class WHERE oid = '{table}'::regclass AND relrowsecurity AND relforcerowsecurity"
        );
        assert_eq!(fair.market.number(&forced), 1, "{table}");
    }
    let subqueries = "SELECT count(*) AS n FROM pg_policy
                       WHERE polrelid IN ('deals'::regclass, 'notes'::regclass)
                         AND concat(polqual, polwithcheck) LIKE '%SUBLINK%'";
    assert_eq!(fair.market.number(subqueries), 0);
    let blue = Scope::Business(fair.blue);
    let note = |business: i64| format!("INSERT INTO notes VALUES ({business}, 1, 'note') RETURNING what");
    assert_eq!(fair.rows(&blue, &note(fair.blue)), Ok(vec!["note".to_owned()]));
    fair.is_refused(&blue, &note(fair.oak));
    assert_eq!(fair.rows(&Scope::Business(fair.oak), "SELECT what FROM notes"), Ok(vec![]));
    assert_eq!(fair.rows(&blue, "SELECT what FROM notes"), Ok(vec!["note".to_owned()]));
    // Their functions are written into the query, so an index serves them.
    fair.market.run(
        "INSERT INTO notes SELECT n % 100, n, 'x' FROM generate_series(1, 1000) n; CREATE INDEX ON notes (business_id)",
    );
    let plan = in_scope(&mut fair.market.conn(), &blue, |conn| {
        conn.batch_execute("SET LOCAL enable_seqscan = off")?;
        sql_query(format!("EXPLAIN SELECT what FROM notes WHERE business_id = {}", fair.blue)).load::<PlanLine>(conn)
    });
    let plan: String = plan.expect("a plan").into_iter().map(|line| line.text + "\n").collect();
    assert!(plan.contains("Index") && !plan.contains("souk_"), "{plan}");
}

#[derive(QueryableByName)]
struct PlanLine {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    text: String,
}
