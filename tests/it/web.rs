//! What every page of the marketplace has: headers, a way out of errors, forms that nobody else can send.

use std::collections::HashSet;
use std::io::Read;

use actix_web::ResponseError;
use actix_web::http::Method;
use scraper::ElementRef;

use crate::support::{Item, Market, PASSWORD, Page, Person, Wired, eventually, select};

const REGISTER: [(&str, &str); 5] =
    [("business", "Oak"), ("name", "Ole"), ("email", "ole@oak.example"), ("password", PASSWORD), ("terms", "yes")];

#[actix_web::test]
async fn a_form_that_another_site_sends_is_refused() {
    let market = Market::start_with(&[("SOUK_BASE_URL", "http://market.example")]).await;
    let visitor = market.visitor();
    let form = || visitor.request(Method::POST, "/register").without("Sec-Fetch-Site").form(&REGISTER);
    for (name, value) in [
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
        ("Origin", "http://evil.example"),
        ("Origin", "http://market.example.evil.example"),
        ("Origin", "https://market.example"),
        ("Origin", "null"),
        ("Referer", "http://market.example/register"),
    ] {
        let answer = form().header(name, value).send().await;
        answer.is_forbidden().says(".error-page", "sent from another site");
    }
    // A browser that says where a form comes from is believed, whatever the origin says.
    form().header("Sec-Fetch-Site", "cross-site").header("Origin", "http://market.example").send().await.is_forbidden();
    form().send().await.is_forbidden();
    assert_eq!(market.number("SELECT count(*) AS n FROM users"), 0);
    // A link from elsewhere is none.
    visitor.request(Method::GET, "/register").header("Sec-Fetch-Site", "cross-site").send().await.is_ok();

    form().header("Origin", "http://market.example").send().await.has_status(303);
    let sent = market.mail_to("ole@oak.example").link_to("/welcome/");
    visitor.request(Method::POST, &sent).form(&[("password", "")]).send().await.has_status(303);
    visitor.request(Method::POST, "/sign-out").header("Sec-Fetch-Site", "none").send().await.has_status(303);
}

#[actix_web::test]
async fn every_answer_tells_the_browser_what_it_must_not_do() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let visitor = market.visitor();
    // From then on nothing changes the page.
    let is_found = async || visitor.get("/listings?q=blue").await.texts(".listing-card").len() == 1;
    eventually("the search has followed", is_found).await;
    let home = visitor.get("/").await;
    let style = home.attributes("link[rel=stylesheet]", "href").remove(0);
    let mut answers = vec![
        (200, visitor.get("/listings").await),
        (200, visitor.get(&style).await),
        (200, visitor.get("/healthz").await),
        (200, visitor.get("/readyz").await),
        (200, admin.get("/manage/blue-door/products").await),
        (301, visitor.get(&format!("/listings/{product}-no")).await),
        (303, visitor.get("/manage").await),
        (304, visitor.request(Method::GET, "/").header("If-None-Match", &home.header("ETag")).send().await),
        (403, visitor.request(Method::POST, "/register").header("Sec-Fetch-Site", "cross-site").send().await),
        (404, visitor.get("/nowhere").await),
        (404, visitor.get("/assets/missing").await),
        (404, visitor.get("/media/00000000000000000000000000000000.svg").await),
        (404, admin.get("/nowhere").await),
        (405, visitor.post("/listings", &[("q", "mug")]).await),
        (413, visitor.request(Method::POST, "/register").form(&[("name", "x".repeat(600_000))]).send().await),
        (422, visitor.post("/register", &REGISTER[1..]).await),
        (204, visitor.request(Method::POST, "/register").htmx("form#registration_form").form(&REGISTER).send().await),
    ];
    market.run("ALTER TABLE listings RENAME TO moved");
    market.shared.page_cache.pause();
    answers.push((500, market.visitor().get("/listings?q=x").await));
    for (status, answer) in &answers {
        has_security_headers(answer.has_status(*status));
    }
}

/// The headers that every answer has.
const SECURITY_HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Fails unless an answer has them.
#[track_caller]
pub fn has_security_headers(answer: &Page) {
    for (name, value) in SECURITY_HEADERS {
        assert_eq!(answer.header(name), value, "{name} of {answer:?}");
    }
}

/// Fails unless an answer on the wire has them.
#[track_caller]
pub fn has_wired_security_headers(answer: &Wired) {
    for (name, value) in SECURITY_HEADERS {
        assert_eq!(answer.headers.get(name).map(String::as_str), Some(value), "{name} of {answer:?}");
    }
}

#[actix_web::test]
async fn nothing_on_any_page_is_inline_and_every_reference_leads_somewhere() {
    let market = Market::start().await;
    let (admin, pages) = walk(&market).await;
    let mut assets = HashSet::new();
    for page in &pages {
        is_without_inline_code(page);
        has_sound_references(page);
        assets.extend(page.attributes("link[href^=\"/\"]", "href"));
        assets.extend(page.attributes("[src]", "src"));
    }
    assert!(assets.len() >= 4, "{assets:?}");
    for asset in assets {
        let answer = admin.get(&asset).await;
        answer.is_ok();
        assert_eq!(answer.header("Cache-Control"), "public, max-age=31536000, immutable", "{asset}");
    }
}

#[track_caller]
fn is_without_inline_code(page: &Page) {
    // Data for programs is no script.
    let scripts = page.texts("script:not([type=\"application/ld+json\"])");
    assert!(page.attributes("script", "src").len() == scripts.len(), "an inline script: {page:?}");
    page.lacks("style").lacks("[style]").lacks("iframe").lacks("object").lacks("base");
    for element in page.html().select(&select("*")) {
        for (name, value) in element.value().attrs() {
            let value_is_code = value.trim_start().starts_with("javascript:") || value.trim_start().starts_with("js:");
            let is_code = name.starts_with("on") || name.starts_with("hx-on") || value_is_code;
            assert!(!is_code, "{name}=\"{value}\" on {page:?}");
        }
    }
    for address in page.attributes("[src], link[href]", "src") {
        assert!(address.starts_with('/') && !address.starts_with("//"), "{address} is another site's: {page:?}");
    }
}

#[track_caller]
fn has_sound_references(page: &Page) {
    let mut ids = HashSet::new();
    for id in page.attributes("[id]", "id") {
        assert!(ids.insert(id.clone()), "two elements are {id}: {page:?}");
    }
    let mut named: Vec<String> = page.attributes("label[for]", "for");
    for list in ["aria-describedby", "aria-labelledby", "aria-controls"] {
        let values = page.attributes(&format!("[{list}]"), list);
        named.extend(values.iter().flat_map(|value| value.split_whitespace()).map(str::to_owned));
    }
    for target in
        page.attributes("[data-hx-target]", "data-hx-target").iter().chain(&page.attributes("a[href^=\"#\"]", "href"))
    {
        named.push(target.trim_start_matches('#').to_owned());
    }
    for id in named {
        assert!(ids.contains(&id), "nothing is {id}: {page:?}");
    }
    for field in ["input:not([type=hidden])", "select", "textarea"] {
        for element in page.html().select(&select(field)) {
            // A label beside it or around it, or a name of its own, as a cell of a table has.
            let id = element.attr("id").unwrap_or_default();
            let around = element.ancestors().filter_map(ElementRef::wrap).find(|outer| outer.value().name() == "label");
            let around = around.is_some_and(|label| label.text().any(|text| !text.trim().is_empty()));
            let is_named = around
                || element.attr("aria-label").is_some_and(|name| !name.trim().is_empty())
                // `referenced` above has found what it names.
                || element.attr("aria-labelledby").is_some()
                || !id.is_empty() && page.has(&format!("label[for=\"{id}\"]"));
            assert!(is_named, "{field} {id:?} has no name: {page:?}");
        }
    }
    assert_eq!(page.texts("h1").len(), 1, "one heading says what a page is: {page:?}");
    assert!(page.text("title").ends_with(" · Souk"), "{page:?}");
}

/// Pages that need nothing but what is there at the start.
const PATHS: &[&str] = &[
    "/",
    "/listings",
    "/listings?q=teapot&min=1&max=cheap&category=mugs-cups&business=blue-door",
    "/listings?q=nothing-like-this",
    "/listings?q=teapto+under+50+euros",
    "/categories",
    "/categories/mugs-cups",
    "/categories/tableware-kitchen",
    "/businesses",
    "/businesses/blue-door",
    "/businesses/oak-and-ash",
    "/businesses/blue-door?q=teapot&category=mugs-cups&sort=price",
    "/businesses/blue-door?q=nothing-like-this",
    "/register",
    "/sign-in",
    "/manage",
    "/manage/blue-door/products",
    "/manage/blue-door/products?status=archived",
    "/manage/blue-door/products?q=tea&sort=name",
    "/manage/blue-door/products/new",
    "/manage/blue-door/views?list=products&query=status%3Ddraft",
    "/manage/blue-door/approvals",
    "/manage/oak-and-ash/approvals",
    "/manage/blue-door/activity",
    "/manage/blue-door/visits",
    "/manage/blue-door/questions",
    "/account/favourites",
    "/manage/blue-door",
    "/manage/blue-door/team",
    "/manage/blue-door/team/leave",
    "/manage/blue-door/team/invitations",
    "/manage/blue-door/team/roles",
    "/manage/blue-door/team/roles/new",
    "/manage/blue-door/settings",
    "/manage/blue-door/settings/pictures",
    "/manage/blue-door/import",
    "/manage/blue-door/settings/work",
    "/manage/blue-door/settings/review",
    "/manage/blue-door/approvals/reasons",
    "/manage/blue-door/collections",
    "/manage/blue-door/approvals/automatic",
    "/manage/blue-door/approvals/numbers",
    "/manage/blue-door/settings/address",
    "/manage/blue-door/settings/closing",
    "/notifications",
    "/account",
    "/account/security",
    "/account/security/authenticator",
    "/account/security/passkeys",
    "/account/sessions",
    "/account/notifications",
    "/account/shortcuts",
    "/account/data",
    "/account/data/deletion",
    "/account/security/password",
    "/account/security/email",
    "/account/verify",
    "/confirm",
    "/terms",
];

/// A page of every kind, with something on it, as somebody who may do everything.
async fn walk(market: &Market) -> (Person, Vec<Page>) {
    let admin = market.admin_of("blue-door").await;
    market.join(&admin, "oak-and-ash", "admin");
    let listed = market.publishes(&admin, "blue-door", &Item { name: "Teapot", ..Item::default() });
    let pending = admin.writes("blue-door", &Item::default()).await;
    admin.submits("blue-door", pending).await;
    let sent_back = admin.writes("blue-door", &Item { name: "Bowl", ..Item::default() }).await;
    admin.submits("blue-door", sent_back).await;
    admin.sends_back(market, "blue-door", sent_back, "Say how large it is.").await;
    let waiting = market.open_revision(pending);
    let mut pages = Vec::new();
    for path in PATHS {
        pages.push(admin.get(path).await);
    }
    for path in [
        format!("/listings/{listed}-teapot"),
        format!("/listings/{listed}/ask"),
        format!("/listings/{listed}/report"),
        format!("/manage/blue-door/products/{listed}"),
        format!("/manage/blue-door/products/{listed}/preview"),
        format!("/manage/blue-door/products/{pending}/preview"),
        format!("/manage/blue-door/products/{listed}/edit"),
        format!("/manage/blue-door/products/{pending}"),
        format!("/manage/blue-door/products/{pending}/comments"),
        format!("/manage/blue-door/products/{sent_back}"),
        format!("/manage/blue-door/approvals/{waiting}"),
        "/manage/blue-door/approvals/bulk?act=reject&all=yes&until=9999999".to_owned(),
    ] {
        pages.push(admin.get(&path).await);
    }
    for page in &pages {
        page.is_ok();
    }
    for path in
        ["/", "/join", "/register", "/sign-in?next=%2Fmanage", "/forgot-password", "/check-email", "/undo-email/0"]
    {
        pages.push(market.visitor().get(path).await);
    }
    let held = [("name", "Teapot"), ("description", "Two\r\nlines.")];
    pages.push(market.visitor().post("/manage/blue-door/products", &held).await);
    pages.push(admin.get("/nowhere").await);
    pages.push(market.visitor().get("/nowhere").await);
    pages.push(market.visitor().post("/register", &[("email", "x")]).await);
    pages.push(market.visitor().post("/sign-in", &[("email", "x")]).await);
    pages.push(admin.post("/manage/blue-door/products", &[("name", "")]).await);
    pages.push(admin.post(&format!("/manage/blue-door/approvals/{waiting}/rejection"), &[("version", "2")]).await);
    (admin, pages)
}

#[actix_web::test]
async fn a_page_for_everybody_is_asked_after_by_its_tag() {
    let market = Market::start().await;
    let visitor = market.visitor();
    for _ in 0..2 {
        // Once rendered, once from the page cache.
        let page = visitor.get("/listings").await;
        assert_eq!(page.header("Cache-Control"), "public, max-age=0, must-revalidate");
        assert!(page.header("Vary").contains("Cookie"), "{}", page.header("Vary"));
        let tag = page.header("ETag");
        assert!(tag.starts_with("W/\""), "{tag}");
        for asked in [tag.clone(), format!("W/\"0\", {tag}")] {
            let same = visitor.request(Method::GET, "/listings").header("If-None-Match", &asked).send().await;
            same.has_status(304);
            assert_eq!((same.bytes().len(), same.header("ETag")), (0, tag.clone()));
            assert!(same.header("Vary").contains("Cookie"));
        }
        let old = visitor.request(Method::GET, "/listings").header("If-None-Match", "W/\"0\"").send().await;
        old.is_ok();
    }
}

#[actix_web::test]
async fn a_page_for_somebody_is_never_kept() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    for page in [
        admin.get("/manage/blue-door/products").await,
        market.visitor().get("/manage").await,
        market.visitor().post("/register", &[("email", "x")]).await,
        market.visitor().get("/nowhere").await,
    ] {
        assert_eq!(page.header("Cache-Control"), "private, no-store", "{page:?}");
        assert_eq!(page.header("ETag"), "", "{page:?}");
    }
}

#[actix_web::test]
async fn a_browser_gets_pages_and_assets_compressed_kept_or_not() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let home = visitor.get("/").await;
    let style = home.attributes("link[rel=stylesheet]", "href").remove(0);
    let script = home.attributes("script", "src").remove(0);
    for path in ["/", "/listings", "/nowhere", &style, &script] {
        market.shared.page_cache.resume();
        // The first answer is what the page cache keeps.
        let packed = visitor.request(Method::GET, path).header("Accept-Encoding", "gzip").send().await;
        let plain = visitor.get(path).await;
        let again = visitor.request(Method::GET, path).header("Accept-Encoding", "gzip").send().await;
        assert_eq!(
            (packed.header("Content-Encoding"), plain.header("Content-Encoding")),
            ("gzip".into(), String::new())
        );
        assert!(packed.bytes().len() < plain.bytes().len() * 2 / 3, "{path}");
        assert!(packed.header("Vary").to_lowercase().contains("accept-encoding"), "{path}: {}", packed.header("Vary"));
        for answer in [&plain, &again] {
            for name in ["Content-Type", "Cache-Control"] {
                assert_eq!(answer.header(name), packed.header(name), "{path}");
            }
        }
        if path != "/nowhere" {
            assert_eq!(unpacked(&packed), plain.bytes(), "{path}");
            assert_eq!(unpacked(&again), plain.bytes(), "{path}");
        }
    }
    // What the build has compressed is there in Brotli too, for whoever takes it.
    for path in [&style, &script] {
        let answer =
            async |takes: &str| visitor.request(Method::GET, path).header("Accept-Encoding", takes).send().await;
        let (brotli, gzip) = (answer("gzip, deflate, br, zstd").await, answer("gzip, br;q=0").await);
        assert_eq!((brotli.header("Content-Encoding"), gzip.header("Content-Encoding")), ("br".into(), "gzip".into()));
        assert_eq!(brotli.header("Vary"), "Accept-Encoding");
        assert!(brotli.bytes().len() < gzip.bytes().len());
    }
    // Style sheets of pages that know who asks are not loaded before.
    let sheets = async |path: &str| visitor.get(path).await.attributes("link[rel=stylesheet]", "href").len();
    assert_eq!((sheets("/").await, sheets("/listings").await, sheets("/sign-in").await), (1, 1, 2));
}

/// First visits stay quick on slow networks.
#[actix_web::test]
async fn a_first_visit_weighs_less_than_45_kilobytes_without_pictures() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    for number in 0..24 {
        market.publishes(&admin, "blue-door", &Item { name: &format!("Teapot {number}"), ..Item::default() });
    }
    let visitor = market.visitor();
    let weight = async |path: &str| {
        let page = visitor.request(Method::GET, path).header("Accept-Encoding", "gzip, br").send().await;
        page.bytes().len()
    };
    let home = visitor.get("/").await;
    let files = [home.attributes("link[rel=stylesheet]", "href"), home.attributes("script[src]", "src")].concat();
    let mut shared = 0;
    for file in &files {
        shared += weight(file).await;
    }
    for path in ["/", "/listings", "/categories/mugs-cups", "/businesses/blue-door", "/categories"] {
        let all = shared + weight(path).await;
        assert!(all < 45_000, "{path}: {all} bytes");
    }
}

#[actix_web::test]
async fn a_search_is_kept_once_somebody_asks_for_it_again() {
    let market = Market::start().await;
    let (visitor, cache) = (market.visitor(), &market.shared.page_cache);
    for number in 0..30 {
        visitor.get(&format!("/listings?q=made-up-{number}")).await.is_ok();
    }
    assert_eq!(cache.count(), 0);
    visitor.get("/listings").await.is_ok();
    visitor.get("/listings?q=made-up-29").await.is_ok();
    assert_eq!(cache.count(), 2);
}

fn unpacked(page: &Page) -> Vec<u8> {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(page.bytes()).read_to_end(&mut bytes).expect("it is gzip");
    bytes
}

#[actix_web::test]
async fn what_can_be_read_answers_head() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let listing = format!("/listings/{product}-blue-mug");
    for path in
        ["/", "/listings", &listing, "/businesses/blue-door", "/sign-in", "/manage/blue-door/products", "/healthz"]
    {
        let answer = admin.request(Method::HEAD, path).send().await;
        answer.is_ok();
    }
    market.visitor().request(Method::HEAD, "/nowhere").send().await.is_missing();
}

#[actix_web::test]
async fn an_error_is_a_page_with_a_way_out() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let large = visitor.request(Method::POST, "/register").form(&[("name", "x".repeat(600_000))]).send().await;
    for (status, page, sentence) in [
        (404, visitor.get("/nowhere").await, "The link may be old or mistyped"),
        (404, visitor.get("/listings/12345-gone").await, "the page has been taken down"),
        (405, visitor.post("/listings", &[]).await, "This page can’t handle that request."),
        (405, visitor.request(Method::DELETE, "/register").send().await, "This page can’t handle that request."),
        (413, large, "larger than this page accepts"),
        (
            400,
            visitor.request(Method::POST, "/register").form(&[("name", "a"), ("name", "b")]).send().await,
            "couldn’t read what you sent",
        ),
    ] {
        page.has_status(status).says(".error-page", sentence).says(".error-page__status", &status.to_string());
        page.shows(".error-page a[href=\"/listings\"]").shows(".error-page a[href=\"/\"]").shows("header nav");
        let request = page.header("X-Request-Id");
        assert_eq!(request.len(), 16);
        page.says(".error-page__request", &request);
    }
    // Whoever is signed in stays signed in on it.
    let editor = market.editor_of("blue-door").await;
    editor
        .get("/nowhere")
        .await
        .is_missing()
        .shows(".error-page a[href=\"/manage\"]")
        .shows("form[action=\"/sign-out\"]");
}

#[actix_web::test]
async fn for_htmx_an_error_is_a_notice_beside_what_it_asked_for() {
    let market = Market::start().await;
    let visitor = market.visitor();
    let ask = |method, path: &str| visitor.request(method, path).htmx("section#results");
    for (status, answer) in [
        (404, ask(Method::GET, "/listings/12345-gone").send().await),
        (405, ask(Method::POST, "/listings").send().await),
        (413, ask(Method::POST, "/register").form(&[("name", "x".repeat(600_000))]).send().await),
        (403, ask(Method::POST, "/register").header("Sec-Fetch-Site", "cross-site").send().await),
        (401, ask(Method::POST, "/manage/blue-door/products").send().await),
    ] {
        answer.has_status(status).shows(".notice[data-kind=error][role=alert]").lacks("h1");
        assert_eq!((answer.header("HX-Retarget"), answer.header("HX-Reswap")), ("#notices".into(), "beforeend".into()));
    }
    let away = ask(Method::GET, "/manage/blue-door/products").send().await;
    assert_eq!(away.has_status(204).header("HX-Location"), "/sign-in?next=%2Fmanage%2Fblue%2Ddoor%2Fproducts");
}

#[actix_web::test]
async fn a_failure_of_ours_says_nothing_of_its_cause() {
    let market = Market::start().await;
    market.run("ALTER TABLE listings RENAME COLUMN summary TO hidden_detail");
    market.run("ALTER TABLE listings RENAME TO moved");
    let page = market.visitor().get("/listings?q=mug").await;
    page.has_status(500).says("h1", "Something went wrong").says(".error-page", "we’ve logged the problem");
    page.is_silent_on("relation").is_silent_on("moved").is_silent_on("SELECT");
    page.says(".error-page__request", &page.header("X-Request-Id"));
}

/// What people, scripts and attackers type.
const WEIRD: &[&str] = &[
    "",
    " ",
    "\0",
    "a\0b",
    "\u{1}\u{7f}\u{85}",
    "\r\nSet-Cookie: a=b",
    "'; DROP TABLE users; --",
    "\"><script>alert(1)</script>",
    "{{ 7 * 7 }} {% if %} ${7*7}",
    "-1",
    "99999999999999999999999",
    "9223372036854775807",
    "1e400",
    "NaN",
    "٣٫٥٠",
    "\u{202e}evil\u{feff}\u{200b}",
    "🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊🦊",
    "ﷺ𒐫꧅",
    "../../etc/passwd",
    "%00%zz%",
    "a: b\n: c\nd",
];

#[actix_web::test]
async fn no_form_breaks_whatever_is_typed() {
    let market = Market::start().await;
    let (_, pages) = walk(&market).await;
    let long = "long ".repeat(4_000);
    let mut forms = HashSet::new();
    for page in &pages {
        for form in page.html().select(&select("form")) {
            let action = form.attr("action").unwrap_or_default();
            // Signing out or leaving would end the walk, and a dialog closes without a request.
            let ends = form.attr("method") == Some("dialog")
                || action == "/sign-out"
                || ["archive", "leave", "sessions"].iter().any(|way| action.contains(way));
            let kind: String = action.chars().filter(|c| !c.is_ascii_digit()).collect();
            if ends || !forms.insert(kind) {
                continue;
            }
            let draft = page.press(&format!("form[action=\"{action}\"]"));
            for weird in WEIRD.iter().chain([&long.as_str()]) {
                for name in draft.names() {
                    let answer = draft.clone().forged(&name, weird).submit().await;
                    is_no_failure(&answer, &name, weird);
                }
                // The client of the tests makes no address that is longer.
                let is_read = form.attr("method").is_none_or(|method| method.eq_ignore_ascii_case("get"));
                if is_read && weird.len() * draft.names().len() > 60_000 {
                    continue;
                }
                let everywhere = draft.names().iter().fold(draft.clone(), |draft, name| draft.forged(name, weird));
                is_no_failure(&everywhere.submit().await, "every field", weird);
            }
        }
    }
    assert!(forms.len() >= 24, "{forms:?}");
}

#[track_caller]
fn is_no_failure(answer: &Page, field: &str, typed: &str) {
    assert!(answer.status().as_u16() < 500, "{typed:.60?} in {field}: {answer:?}");
    if answer.header("Content-Type").starts_with("text/html") && answer.body().starts_with("<!doctype") {
        answer.lacks("script:not([src], [type=\"application/ld+json\"])");
    }
}

#[actix_web::test]
async fn no_address_breaks_whatever_stands_in_it() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let encode =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let mut weird: Vec<_> = WEIRD.iter().map(|text| encode(text)).collect();
    weird.extend(["%", "%zz", "%ff%fe", "%c3%28", "%2e%2e", "a&a=b&&=", "%5B%5D=1"].map(str::to_owned));
    for text in &weird {
        for path in [
            format!("/{text}"),
            format!("/listings/{text}"),
            format!("/listings/{product}-{text}"),
            format!("/businesses/{text}"),
            format!("/assets/{text}"),
            format!("/media/{text}"),
            format!("/manage/{text}/products"),
            format!("/manage/blue-door/products/{text}"),
            format!("/manage/blue-door/approvals/{text}"),
            format!("/listings?q={text}&category={text}"),
            format!("/listings?q={text}&business={text}&min={text}&max={text}&currency={text}&sort={text}&page={text}"),
            format!("/businesses?page={text}"),
            format!("/businesses/blue-door?page={text}"),
            format!("/manage/blue-door/products?status={text}&page={text}"),
            format!("/manage/blue-door/approvals?page={text}"),
            format!("/manage/blue-door/activity?page={text}"),
            format!("/sign-in?next={text}"),
        ] {
            let answer = admin.get(&path).await;
            assert!(answer.status().as_u16() < 500, "{answer:?}");
            let answer = admin.request(Method::POST, &path).form(&[("name", "x")]).send().await;
            assert!(answer.status().as_u16() < 500, "{answer:?}");
        }
    }
}

#[actix_web::test]
async fn a_page_number_that_is_none_means_the_first_page() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    for path in [
        "/listings",
        "/businesses",
        "/businesses/blue-door",
        "/manage/blue-door/products",
        "/manage/blue-door/approvals",
        "/manage/blue-door/activity",
    ] {
        for page in ["", "0", "-1", "x", "1.5", "99999999999999999999999", "18446744073709551615"] {
            admin.get(&format!("{path}?page={page}")).await.is_ok();
        }
    }
}

#[actix_web::test]
async fn a_body_that_is_no_form_is_refused_with_a_page() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    for path in ["/register", "/sign-in", "/manage/blue-door/products"] {
        for (kind, body) in [
            ("application/json", &b"{\"name\": 1}"[..]),
            ("application/x-www-form-urlencoded", b"naming=%ff%fe&email=%"),
            ("application/x-www-form-urlencoded", b"naming=a&naming=b"),
            ("application/x-www-form-urlencoded", b"\xff\xfe\0"),
            ("multipart/form-data; boundary=x", b"--x\r\n\r\n--x--"),
            ("text/html", b"<p>"),
        ] {
            let answer = admin.request(Method::POST, path).header("Content-Type", kind).body(body).send().await;
            assert!(answer.status().is_client_error(), "{kind} {body:?}: {answer:?}");
            answer.shows("h1").shows("header nav");
        }
    }
}

#[actix_web::test]
async fn an_error_inside_the_workspace_keeps_its_navigation_for_members() {
    let market = Market::start().await;
    let (editor, stranger) = (market.editor_of("blue-door").await, market.editor_of("oak-and-ash").await);
    for (path, status) in [
        ("products/999999", 404),
        ("products/999999/submission", 404),
        ("nowhere/at/all", 404),
        ("approvals", 403),
        ("activity?page=2", 403),
    ] {
        let path = format!("/manage/blue-door/{path}");
        let page = editor.get(&path).await;
        page.has_status(status).says(".error-page__status", &status.to_string());
        page.says(".workspace__business", "Blue Door").shows(".workspace__nav a[href=\"/manage/blue-door/products\"]");
        page.lacks(".workspace__nav a[href$=\"/approvals\"]").shows(".error-page__request");
        stranger.get(&path).await.is_missing().lacks(".workspace__nav").is_silent_on("Blue Door");
    }
    let late = editor.post("/manage/blue-door/products/999999/archive", &[]).await;
    late.is_missing().shows(".workspace__nav");
    let by_htmx = editor.request(Method::GET, "/manage/blue-door/approvals").htmx("body#body").send().await;
    by_htmx.is_forbidden().shows(".notice").lacks(".workspace__nav");
    // Outside of a business there is nothing to keep.
    editor.get("/manage/").await.is_missing().lacks(".workspace__nav");
    market.visitor().get("/nowhere").await.is_missing().lacks(".workspace__nav");
}

#[actix_web::test]
async fn a_panic_is_our_failure_and_not_a_busy_moment() {
    let market = Market::start().await;
    let db = market.shared.db.clone();
    let broken = db.public::<()>(|_| panic!("this is what the test is about")).await.unwrap_err();
    let answer = broken.error_response();
    assert_eq!(answer.status(), 500);
    assert!(!answer.headers().contains_key("Retry-After"));
    assert!(broken.sentence().in_english().starts_with("Something went wrong on our side."), "{:?}", broken.sentence());
    let failure = answer.extensions().get::<souk::error::Failure>().cloned().unwrap();
    assert!(failure.detail.is_some(), "the log says nothing");
    // Nobody else meets it.
    for _ in 0..8 {
        market.visitor().get("/listings").await.is_ok();
    }
}
