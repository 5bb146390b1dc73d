//! Every route, asked by everybody who must not get in. The routes are read from the source, so that a new one cannot
//! be forgotten here.

use std::collections::BTreeMap;

use actix_web::http::Method;

use crate::support::{Item, Market, Page, Person, Visitor, files_below};

/// Who may ask for a route.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Who {
    /// Everybody.
    Visitors,
    /// Whoever is signed in.
    Members,
    /// Whoever asked in this conversation; for anybody else it is not there.
    Asker,
    /// Whoever runs the marketplace; for anybody else it is not there.
    Operators,
    /// Whoever has this permission in the business of the address.
    May(&'static str),
}

use Who::{Asker, May, Members, Operators, Visitors};

/// Every route and who may ask for it.
const ROUTES: &[(&str, Who)] = &[
    ("GET /", Visitors),
    ("GET /listings", Visitors),
    ("GET /listings/{address}", Visitors),
    ("GET /businesses", Visitors),
    ("GET /businesses/{business}", Visitors),
    ("GET /register", Visitors),
    ("POST /register", Visitors),
    ("GET /sign-in", Visitors),
    ("POST /sign-in", Visitors),
    ("GET /assets/{name}", Visitors),
    ("GET /media/{name}", Visitors),
    ("GET /healthz", Visitors),
    ("GET /language", Visitors),
    ("POST /language", Visitors),
    ("GET /readyz", Visitors),
    ("GET /assistant", Visitors),
    ("POST /assistant", Visitors),
    ("GET /assistant/conversations", Visitors),
    ("GET /assistant/conversations/{conversation}", Asker),
    ("POST /assistant/conversations/{conversation}", Asker),
    ("GET /assistant/conversations/{conversation}/delete", Visitors),
    ("POST /assistant/conversations/{conversation}/delete", Asker),
    ("GET /operator", Operators),
    ("GET /operator/jobs", Operators),
    ("GET /operator/jobs/{job}/delete", Operators),
    ("GET /operator/jobs/{job}/retry", Operators),
    ("POST /operator/jobs/{job}/delete", Operators),
    ("POST /operator/jobs/{job}/retry", Operators),
    ("GET /sign-out", Visitors),
    ("POST /sign-out", Members),
    ("GET /manage", Members),
    ("GET /manage/{business}", May("view_products")),
    ("GET /manage/{business}/products", May("view_products")),
    ("POST /manage/{business}/products", May("create_products")),
    ("GET /manage/{business}/products/new", May("create_products")),
    ("GET /manage/{business}/products/{product}", May("view_products")),
    ("POST /manage/{business}/products/{product}", May("edit_products")),
    ("GET /manage/{business}/products/{product}/edit", May("edit_products")),
    ("GET /manage/{business}/products/{product}/submission", May("view_products")),
    ("GET /manage/{business}/products/{product}/submission/delete", May("view_products")),
    ("GET /manage/{business}/products/{product}/archive", May("view_products")),
    ("GET /manage/{business}/products/{product}/archive/delete", May("view_products")),
    ("POST /manage/{business}/products/{product}/submission", May("submit_products")),
    ("POST /manage/{business}/products/{product}/submission/delete", May("submit_products")),
    ("POST /manage/{business}/products/{product}/archive", May("delete_products")),
    ("POST /manage/{business}/products/{product}/archive/delete", May("delete_products")),
    ("GET /manage/{business}/approvals", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/approval", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/change-request", May("approve_products")),
    ("GET /manage/{business}/approvals/{revision}/rejection", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/approval", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/change-request", May("approve_products")),
    ("POST /manage/{business}/approvals/{revision}/rejection", May("approve_products")),
    ("GET /manage/{business}/activity", May("view_activity")),
];

/// What stands for the placeholders: a business with a product of which a revision waits.
struct Place {
    business: &'static str,
    product: i64,
    revision: i64,
    conversation: i64,
    job: i64,
}

impl Place {
    fn fill(&self, route: &str) -> String {
        let path = route
            .replace("{business}", self.business)
            .replace("{product}", &self.product.to_string())
            .replace("{revision}", &self.revision.to_string())
            .replace("{conversation}", &self.conversation.to_string())
            .replace("{job}", &self.job.to_string())
            .replace("{address}", &format!("{}-blue-mug", self.product))
            .replace("{name}", "missing.svg");
        assert!(!path.contains('{'), "this test does not know what stands for a placeholder of {route}");
        path
    }
}

async fn place(market: &Market, admin: &Person, business: &'static str) -> Place {
    let product = market.publishes(admin, business, &Item::default());
    admin.edits(business, product, &[("name", "Blue Mug, signed")]).await.has_status(303);
    admin.submits(business, product).await;
    let conversation = market.number(&format!(
        "INSERT INTO conversations (owner, user_id, title, created_at, updated_at) VALUES ('user {0}', {0}, 'signed mugs', now(), now())
         RETURNING id AS n",
        admin.id
    ));
    let job = market.number(
        "INSERT INTO jobs (tenant, kind, payload, state, run_at, most_attempts) VALUES (0, 'none', '{}', 'failed', now(), 1)
         RETURNING id AS n",
    );
    Place { business, product, revision: market.open_revision(product), conversation, job }
}

/// A request with whatever the forms of Souk ask for.
async fn ask(visitor: &Visitor, route: &str, place: &Place) -> Page {
    let (method, path) = route.split_once(' ').expect("a method and a path");
    let path = place.fill(path);
    if method == "GET" {
        return visitor.request(Method::GET, &path).send().await;
    }
    let revision = place.revision.to_string();
    let item = Item::default();
    let mut fields = item.fields().to_vec();
    fields.extend([
        ("revision", revision.as_str()),
        ("version", "2"),
        ("reason", "Because."),
        ("question", "Is it made of oak?"),
    ]);
    visitor.request(Method::POST, &path).form(&fields).send().await
}

#[test]
fn every_route_has_its_line_here() {
    let mut known: Vec<_> = ROUTES.iter().map(|(route, _)| (*route).to_owned()).collect();
    known.sort();
    assert_eq!(routes_in_source(), known);
}

/// A browser can end up on the address of any form: by reloading the answer to one that was refused.
#[actix_web::test]
async fn every_address_that_takes_a_form_leads_back_when_it_is_opened() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let place = place(&market, &admin, "blue-door").await;
    let operator = market.operator().await;
    for (route, who) in ROUTES.iter().filter(|(route, _)| route.starts_with("POST")) {
        let address = place.fill(route.trim_start_matches("POST "));
        let answer = if *who == Operators { operator.get(&address).await } else { admin.get(&address).await };
        assert!(matches!(answer.status().as_u16(), 200 | 303), "{answer:?}");
        if answer.status() == 303 {
            answer.follow().await.is_ok();
        }
    }
    unchanged(&market);
}

#[actix_web::test]
async fn whoever_is_not_signed_in_is_asked_to() {
    let market = Market::start().await;
    let place = place(&market, &market.admin_of("blue-door").await, "blue-door").await;
    let visitor = market.visitor();
    for (route, who) in ROUTES {
        let answer = ask(&visitor, route, &place).await;
        match (who, route.starts_with("GET")) {
            (Visitors, _) => assert!(!matches!(answer.status().as_u16(), 401 | 403 | 500..), "{answer:?}"),
            (Asker | Operators, _) => {
                answer.is_missing();
            }
            (_, true) => {
                answer.has_status(303);
                assert!(answer.location().starts_with("/sign-in?next=%2Fmanage"), "{answer:?}");
                ask_by_head(&visitor, route, &place).await.has_status(303);
            }
            (_, false) => {
                answer.has_status(401).says("main", "Sign in");
            }
        }
        answer.is_silent_on("signed");
    }
    unchanged(&market);
}

async fn ask_by_head(visitor: &Visitor, route: &str, place: &Place) -> Page {
    let path = route.split_once(' ').expect("a method and a path").1;
    visitor.request(Method::HEAD, &place.fill(path)).send().await
}

#[actix_web::test]
async fn a_member_of_another_business_finds_nothing() {
    let market = Market::start().await;
    let theirs = place(&market, &market.admin_of("blue-door").await, "blue-door").await;
    let stranger = market.admin_of("oak-and-ash").await;
    let nobody = market.somebody("nobody").await;
    let operator = market.operator().await;
    for (route, _) in ROUTES.iter().filter(|(_, who)| *who == Operators) {
        ask(&stranger, route, &theirs).await.is_missing();
        ask(&nobody, route, &theirs).await.is_missing();
        if route.starts_with("GET") {
            let answer = ask(&operator, route, &theirs).await;
            assert!(matches!(answer.status().as_u16(), 200 | 303), "{answer:?}");
        }
    }
    for (route, _) in ROUTES.iter().filter(|(_, who)| matches!(who, May(_))) {
        // At their address, and with their numbers at one's own.
        ask(&stranger, route, &theirs).await.is_missing();
        ask(&nobody, route, &theirs).await.is_missing();
        // Whoever runs the marketplace has pages of their own for that.
        ask(&operator, route, &theirs).await.is_missing();
        if route.contains("{product}") || route.contains("{revision}") {
            let own = Place { business: "oak-and-ash", ..theirs };
            ask(&stranger, route, &own).await.is_missing().is_silent_on("signed");
        }
    }
    unchanged(&market);
}

#[actix_web::test]
async fn a_conversation_is_there_for_whoever_asked_and_nobody_else() {
    let market = Market::start().await;
    let asker = market.admin_of("blue-door").await;
    let place = place(&market, &asker, "blue-door").await;
    let (colleague, operator) = (market.admin_of("blue-door").await, market.operator().await);
    for (route, _) in ROUTES.iter().filter(|(_, who)| *who == Asker) {
        for stranger in [&colleague, &operator] {
            ask(stranger, route, &place).await.is_missing().is_silent_on("signed");
        }
    }
    ask(&asker, "GET /assistant/conversations/{conversation}", &place).await.is_ok().says("main", "signed mugs");
    colleague.get("/assistant/conversations").await.is_ok().is_silent_on("signed");
}

#[actix_web::test]
async fn a_role_without_the_permission_is_told_whom_to_ask() {
    let market = Market::start().await;
    let place = place(&market, &market.admin_of("blue-door").await, "blue-door").await;
    let business = market.business("Blue Door").id;
    let all: Vec<_> = souk::identity::permissions::Permission::ALL.iter().map(|one| one.as_str()).collect();
    let mut weak = BTreeMap::new();
    for (route, who) in ROUTES {
        let May(needed) = *who else { continue };
        if !weak.contains_key(needed) {
            // Everything but this.
            let others: Vec<_> = all.iter().filter(|name| **name != needed).copied().collect();
            let role = format!("all but {needed}");
            market.run(&format!(
                "INSERT INTO roles (business_id, name, permissions) VALUES ({business}, '{role}', '{{{}}}')",
                others.join(",")
            ));
            weak.insert(needed, market.member_of("blue-door", &role).await);
        }
        let answer = ask(&weak[needed], route, &place).await;
        answer.is_forbidden().says(".error-page", "Ask an admin of the business for help.").is_silent_on("signed");
    }
    for (role, lacks) in [
        (
            "viewer",
            &[
                "create_products",
                "edit_products",
                "delete_products",
                "submit_products",
                "approve_products",
                "view_activity",
            ][..],
        ),
        ("editor", &["approve_products", "view_activity"]),
        ("approver", &["view_activity"]),
    ] {
        let person = market.member_of("blue-door", role).await;
        for (route, who) in ROUTES {
            let May(needed) = *who else { continue };
            if lacks.contains(&needed) {
                ask(&person, route, &place).await.is_forbidden();
            } else if route.starts_with("GET") {
                let status = ask(&person, route, &place).await.status().as_u16();
                assert!(!matches!(status, 401 | 403 | 500..), "{role} and {route}: {status}");
            }
        }
    }
    unchanged(&market);
}

#[actix_web::test]
async fn an_admin_gets_through_everywhere() {
    // Without this the tests above could pass on addresses that nobody reaches.
    for (route, who) in ROUTES {
        if !matches!(who, May(_)) {
            continue;
        }
        let market = Market::start().await;
        let admin = market.admin_of("blue-door").await;
        let place = place(&market, &admin, "blue-door").await;
        let status = ask(&admin, route, &place).await.status().as_u16();
        let changes = ["/submission", "{product}", "archive/delete"];
        let is_late = route.ends_with("/edit")
            || route.starts_with("POST") && changes.iter().any(|change| route.ends_with(change));
        let expected: &[u16] = if is_late { &[200, 409] } else { &[200, 303] };
        assert!(expected.contains(&status), "{route}: {status}");
    }
}

/// Nothing that was refused left a trace.
fn unchanged(market: &Market) {
    let state = "SELECT string_agg(status || ' ' || version, ', ' ORDER BY id) AS text FROM product_revisions";
    assert_eq!(market.text(state), "approved 3, pending 2");
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE archived_at IS NOT NULL"), 0);
    assert_eq!(market.text("SELECT string_agg(name, ', ') AS text FROM listings"), "Blue Mug");
    assert_eq!(market.text("SELECT string_agg(state, ', ') AS text FROM jobs"), "failed");
}

/// `GET /listings` and so on, as the slices register them. An address that answers whatever is asked is none.
fn routes_in_source() -> Vec<String> {
    let mut routes = Vec::new();
    for file in files_below("src", "rs") {
        let code = file.code();
        let is_home = ["src/app.rs", "src/web/routes.rs"].contains(&file.path.as_str());
        for other in [".service(", "web::scope(", "web::resource(", ".route(\"", "#[get(", "#[post(", "#[route("] {
            assert!(is_home || !code.contains(other), "{}: routes are added to a group with `at`", file.path);
        }
        let constants = constants(&code);
        // What is between one address and the next are its routes.
        for rest in code.split(".at(").skip(1).filter(|rest| rest.contains("|at|")) {
            let path = path_of(rest, &constants);
            for (call, method) in [("get()", "GET"), ("post()", "POST")] {
                if rest.contains(&format!(".route({call}.to(")) {
                    routes.push(format!("{method} {path}"));
                }
            }
            let known = rest.matches(".route(get()").count() + rest.matches(".route(post()").count();
            assert_eq!(rest.matches(".route(").count(), known, "{path} has a route that is neither GET nor POST");
        }
    }
    routes.sort();
    routes
}

fn path_of(rest: &str, constants: &BTreeMap<String, String>) -> String {
    let argument = rest.trim_start().trim_start_matches('&');
    if let Some(literal) = argument.strip_prefix('"') {
        return until_quote(literal);
    }
    if let Some(format) = argument.strip_prefix("format!(\"") {
        let mut path = until_quote(format);
        for (name, value) in constants {
            path = path.replace(&format!("{{{name}}}"), value);
        }
        return path;
    }
    let name: String = argument.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    constants.get(&name).cloned().unwrap_or_else(|| panic!("{name} is no constant of this file"))
}

/// `let product = "/manage/…";`
fn constants(code: &str) -> BTreeMap<String, String> {
    let lines = code.lines().filter_map(|line| line.trim().strip_prefix("let ")?.strip_suffix("\";"));
    lines.filter_map(|line| line.split_once(" = \"")).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn until_quote(text: &str) -> String {
    text.split('"').next().unwrap_or_default().to_owned()
}
