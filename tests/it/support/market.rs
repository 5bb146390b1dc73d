//! A test's own marketplace, and the people in it.

use std::cell::{Cell, RefCell, RefMut};
use std::ops::Deref;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use actix_web::cookie::Key;
use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{BigInt, Nullable, Text};
use souk::accounts::passwords::{Hasher, hash_now};
use souk::accounts::sign_ins::SignIns;
use souk::app::Shared;
use souk::assistant::Assistant;
use souk::businesses::model::{NewBusiness, add_member};
use souk::categories::Categories;
use souk::clock::Clock;
use souk::commands::office;
use souk::config::Config;
use souk::db::{Backstage, Db, Scope, Sessions, in_scope};
use souk::identity::people::{Email, NewUser};
use souk::identity::{Actor, OperatorRole};
use souk::ids::{BusinessId, UserId};
use souk::limits::Refused;
use souk::listings::watch::{Kept, Watch};
use souk::migrations;
use souk::modes::Modes;
use souk::notifications::Hub;
use souk::pages::around::Surroundings;
use souk::pages::redirects::Redirects;
use souk::search::{Follower, Index};
use souk::storage::Storage;
use souk::visits::Counter;
use souk::watching::{Books, Readiness};
use souk::web::page_cache::PageCache;
use souk::web::traffic::Traffic;
use tempfile::TempDir;

use super::cluster::Database;
use super::eventually;
use super::visitor::{Serve, Visitor, serve};

/// Every user's password. It is hashed only once, because hashing takes longer than most tests.
pub const PASSWORD: &str = "a door painted blue";

static HASH: LazyLock<String> = LazyLock::new(|| hash_now(PASSWORD).expect("it can be hashed"));

/// The size of a test's connection pool: enough for three requests at once.
const CONNECTIONS: u32 = 3;

/// A marketplace with its own database, index, page cache and clock.
pub struct Market {
    /// The state that the handlers share.
    pub shared: Shared,
    serve: Serve,
    people: Cell<u32>,
    conn: RefCell<PgConnection>,
    _follower: Follower,
    _watch: Watch,
    _folder: TempDir,
    /// Dropped last, after all its connections are closed.
    database: Database,
}

/// A business in a test.
#[derive(Clone, Debug)]
pub struct Business {
    /// The id.
    pub id: i64,
    /// The slug in its URLs.
    pub slug: String,
    /// The name.
    pub name: String,
}

/// A signed-in user.
#[derive(Clone)]
pub struct Person {
    /// The user's id.
    pub id: UserId,
    /// The email address for sign-in.
    pub email: String,
    visitor: Visitor,
}

impl Deref for Person {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl Market {
    /// A marketplace with the default settings.
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    /// A marketplace with these settings.
    pub async fn start_with(settings: &[(&str, &str)]) -> Self {
        let database = Database::migrated();
        let url = database.url();
        Self::over(database, &url, settings).await
    }

    /// A marketplace whose pool connects to this URL, which may be unreachable.
    pub async fn over(database: Database, url: &str, settings: &[(&str, &str)]) -> Self {
        // Show the log of a failing test.
        let filter = tracing_subscriber::EnvFilter::new("souk=warn");
        let _ = tracing_subscriber::fmt().with_env_filter(filter).with_test_writer().try_init();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let config = Config::read(|name| match name {
            "SOUK_DATA_DIR" => folder.path().to_str().map(str::to_owned),
            _ => settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()),
        });
        let config = config.expect("the settings are right");
        let index = Index::in_memory(config.language);
        let page_cache = PageCache::new(4).stale_for(config.stale_pages).shared_for(config.cdn_seconds);
        let follower = Follower::spawn(index.clone(), {
            let url = database.url();
            move || PgConnection::establish(&url)
        });
        // Until the index is ready, the catalogue shows the newest listings and says that search is being prepared.
        let deadline = Instant::now() + Duration::from_secs(30);
        while !index.is_ready() {
            assert!(Instant::now() < deadline, "the index is not made in time");
            std::thread::sleep(Duration::from_millis(5));
        }
        let db = Db::connect(url, CONNECTIONS).expect("a pool");
        let categories = Categories::of(db.reader());
        let modes = Modes::default();
        let surroundings = Surroundings::of(Redirects::of(db.reader()), config.language);
        let kept = Kept {
            cache: page_cache.clone(),
            categories: categories.clone(),
            reader: db.reader(),
            modes: modes.clone(),
            surroundings: surroundings.clone(),
        };
        let watch = Watch::start(database.url(), index.clone(), kept);
        let key = Key::derive_from(&[7; 64]);
        let assistant = Assistant::of(config.ai.as_ref());
        let storage = Storage::open(&config.storage).expect("a folder or a bucket");
        let books = Books::new(Backstage::new(url, Sessions::Own), {
            let index = index.clone();
            move || index.position()
        });
        let readiness = Readiness::new(books, index.clone(), storage.clone());
        let shared = Shared {
            office: office(&config, &key),
            hub: Hub::default(),
            storage,
            config,
            db,
            index,
            clock: Clock::default(),
            categories,
            surroundings,
            hasher: Hasher::start().expect("a thread can be started"),
            page_cache,
            key,
            refused: Refused::default(),
            counter: Counter::default(),
            assistant,
            traffic: Traffic::default(),
            sign_ins: SignIns::default(),
            readiness,
            modes,
        };
        Self {
            serve: serve(&shared).await,
            shared,
            people: Cell::default(),
            conn: RefCell::new(migrations::connect(&database.owner_url()).expect("the database answers")),
            _follower: follower.expect("a thread"),
            _watch: watch.expect("a thread"),
            _folder: folder,
            database,
        }
    }

    /// A visitor without an account, with an address of their own.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(self.serve.clone(), self.number_of_next_person())
    }

    /// A visitor who is answered by this assistant.
    pub async fn visitor_of(&self, assistant: Assistant) -> Visitor {
        let shared = Shared { assistant, ..self.shared.clone() };
        Visitor::new(serve(&shared).await, self.number_of_next_person())
    }

    /// A visitor who comes while the search index is still being built.
    pub async fn early_visitor(&self) -> Visitor {
        let shared = Shared {
            index: Index::in_memory(self.shared.config.language),
            page_cache: PageCache::new(0),
            ..self.shared.clone()
        };
        Visitor::new(serve(&shared).await, self.number_of_next_person())
    }

    /// A business without members; returns the existing one if the slug is taken.
    pub fn business(&self, name: &str) -> Business {
        let slug = slug::slugify(name);
        if let Some(business) = self.find_business(&slug) {
            return business;
        }
        let owner = self.user(&format!("owner of {slug}"), false);
        let now = self.shared.clock.now();
        let made =
            in_scope(&mut self.conn(), &Scope::Operator, |conn| NewBusiness::named(name).create(owner, now, conn))
                .expect("a business");
        // Most tests are of one person who does everything.
        self.run(&format!("UPDATE business_settings SET four_eyes = false WHERE business_id = {}", made.id));
        Business { id: made.id.get(), slug: made.slug, name: made.name }
    }

    /// A new admin of this business, signed in. Creates the business if necessary.
    pub async fn admin_of(&self, business: &str) -> Person {
        self.member_of(business, "admin").await
    }

    /// A new approver of this business, signed in.
    pub async fn approver_of(&self, business: &str) -> Person {
        self.member_of(business, "approver").await
    }

    /// A new editor of this business, signed in.
    pub async fn editor_of(&self, business: &str) -> Person {
        self.member_of(business, "editor").await
    }

    /// A new viewer of this business, signed in.
    pub async fn viewer_of(&self, business: &str) -> Person {
        self.member_of(business, "viewer").await
    }

    /// A new member with this role, signed in.
    pub async fn member_of(&self, business: &str, role: &str) -> Person {
        let person = self.somebody(role).await;
        self.join(&person, business, role);
        person
    }

    /// Makes a person a member of another business.
    pub fn join(&self, person: &Person, business: &str, role: &str) {
        let business = self.find_business(business).unwrap_or_else(|| self.business(&title(business)));
        let now = self.shared.clock.now();
        in_scope(&mut self.conn(), &Scope::Operator, |conn| {
            add_member(BusinessId::new(business.id), person.id, role, now, conn)
        })
        .expect("a membership");
    }

    /// A new user without any membership, signed in.
    pub async fn somebody(&self, name: &str) -> Person {
        let id = self.user(name, false);
        self.signed_in_to(id, "/account").await
    }

    /// A new operator, signed in.
    pub async fn operator(&self) -> Person {
        let id = self.user("operator", true);
        self.signed_in_to(id, "/operator").await
    }

    /// A new operator who may do only this, signed in.
    pub async fn operator_with(&self, role: OperatorRole) -> Person {
        let id = self.user("operator", true);
        self.run(&format!("UPDATE users SET operator_role = '{role}' WHERE id = {id}"));
        self.signed_in_to(id, "/operator").await
    }

    /// Signs the user in again, as on another device.
    pub async fn signed_in(&self, id: UserId) -> Person {
        let is_member = self.number(&format!("SELECT count(*) AS n FROM memberships WHERE user_id = {id}")) > 0;
        self.signed_in_to(id, if is_member { "/manage" } else { "/account" }).await
    }

    async fn signed_in_to(&self, id: UserId, page: &str) -> Person {
        let visitor = self.visitor();
        let email = self.text(&format!("SELECT email AS text FROM users WHERE id = {id}"));
        visitor.signs_in(&email, PASSWORD).await.redirects_to(page);
        Person { id, email, visitor }
    }

    /// The person as an actor, for functions that check the rules of a business.
    pub fn actor(&self, person: &Person, business: &str) -> Actor {
        let business = self.find_business(business).expect("the business is there");
        let sql = format!(
            "SELECT jsonb_build_object('business', m.business_id, 'slug', '', 'name', '', 'role', r.name,
                                       'permissions', to_jsonb(r.permissions))::text AS text
               FROM memberships m JOIN roles r ON r.business_id = m.business_id AND r.id = m.role_id
              WHERE m.business_id = {} AND m.user_id = {}",
            business.id, person.id
        );
        let mut membership: souk::identity::Membership = serde_json::from_str(&self.text(&sql)).expect("a membership");
        membership.slug = business.slug;
        membership.name = business.name;
        Actor::new(person.id, &membership)
    }

    /// Runs requests concurrently: holds a lock until `waiting` of them wait for it or for each other, then releases
    /// it.
    pub async fn while_held<T>(&self, lock: &str, waiting: i64, requests: impl Future<Output = T>) -> T {
        let mut holder = migrations::connect(&self.database.url()).expect("the database answers");
        holder.batch_execute(&format!("BEGIN; SET LOCAL souk.operator = 'on'; {lock}")).expect("it is free");
        let meeting = async {
            let wait = "SELECT count(*) AS n FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock' AND application_name = 'souk'";
            eventually("the requests meet", async || self.number(wait) >= waiting).await;
            holder.batch_execute("COMMIT").expect("it is let go");
        };
        futures_util::future::join(requests, meeting).await.0
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: TimeDelta) {
        self.shared.clock.advance(by);
    }

    /// A connection to the database outside the pool.
    pub fn conn(&self) -> RefMut<'_, PgConnection> {
        self.conn.borrow_mut()
    }

    /// The marketplace's database.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Runs SQL statements in the operator's scope.
    pub fn run(&self, sql: &str) {
        let mut conn = self.conn();
        in_scope(&mut conn, &Scope::Operator, |conn| conn.batch_execute(sql)).unwrap_or_else(|e| panic!("{sql}: {e}"));
    }

    /// A number from the database, read in the operator's scope; the query names it `n`.
    pub fn number(&self, sql: &str) -> i64 {
        self.row::<Number>(sql).n
    }

    /// A text from the database, read in the operator's scope; the query names it `text`.
    pub fn text(&self, sql: &str) -> String {
        self.row::<Words>(sql).text.unwrap_or_default()
    }

    /// The plan PostgreSQL would use for a query on tables too large for sequential scans.
    pub fn plan(&self, sql: &str) -> String {
        let mut conn = self.conn();
        let lines = in_scope(&mut conn, &Scope::Operator, |conn| {
            conn.batch_execute("SET LOCAL enable_seqscan = off")?;
            sql_query(format!("EXPLAIN {sql}")).load::<PlanLine>(conn)
        });
        lines.expect("a plan").into_iter().map(|line| line.text + "\n").collect()
    }

    fn row<R: QueryableByName<diesel::pg::Pg> + 'static>(&self, sql: &str) -> R {
        let mut conn = self.conn();
        in_scope(&mut conn, &Scope::Operator, |conn| sql_query(sql).get_result::<R>(conn))
            .unwrap_or_else(|error| panic!("{sql}: {error}"))
    }

    /// A new user, not signed in.
    pub fn user(&self, name: &str, is_operator: bool) -> UserId {
        let email = format!("{}-{}@souk.example", slug::slugify(name), self.number_of_next_person());
        let email = Email::parse(&email).expect("an address");
        let person =
            NewUser { email: &email, name, password_hash: Some(&HASH), is_operator, locale: None, is_verified: true };
        let now = self.shared.clock.now();
        in_scope(&mut self.conn(), &Scope::Operator, |conn| person.create(now, conn))
            .expect("it is written")
            .expect("the address is new")
    }

    fn find_business(&self, slug: &str) -> Option<Business> {
        let found = souk::businesses::model::by_slug(slug, &mut self.conn()).ok()?;
        Some(Business { id: found.id.get(), slug: found.slug, name: found.name })
    }

    fn number_of_next_person(&self) -> u32 {
        self.people.update(|number| number + 1);
        self.people.get()
    }
}

/// A name that gives this slug.
fn title(slug: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    slug.split('-').map(word).collect::<Vec<_>>().join(" ")
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

#[derive(QueryableByName)]
struct Words {
    #[diesel(sql_type = Nullable<Text>)]
    text: Option<String>,
}

#[derive(QueryableByName)]
struct PlanLine {
    #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
    text: String,
}
