//! What a business says of itself, how it works, where it is found, and its end.

use chrono::TimeDelta;
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use souk::app;
use souk::db::{Backstage, Sessions};
use souk::jobs::{Pace, Worker};

use crate::support::upload::{photo, sends_file};
use crate::support::{Item, Market, Page, Person, eventually};

const SETTINGS: &str = "/manage/blue-door/settings";

async fn fills(person: &Person, fields: &[(&str, &str)]) -> Page {
    person.get(SETTINGS).await.fill("#profile_form", fields).submit().await
}

#[actix_web::test]
async fn what_a_business_says_of_itself_is_what_the_public_sees() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let profile = [
        ("name", "Green Gate"),
        ("tagline", "Mugs & bowls"),
        ("about", "We throw **everything** by hand.\n\n<script>alert(1)</script>"),
        ("town", "Porto"),
        ("address", "Rua das Flores 1\nPorto"),
        ("phone", "+351 (0)22 123 456"),
        ("email", "Hello@Green.example"),
        ("website", "green.example/shop"),
        ("hours", "Monday to Friday\n9 to 17"),
    ];
    let saved = admin.get(SETTINGS).await.fill("#profile_form", &profile).pressing("has_colour", "on");
    saved.forged("accent", "#FFCC00").submit().await.redirects_to(SETTINGS);

    let visitor = market.visitor();
    eventually("the storefront says it", async || {
        visitor.get("/businesses/blue-door").await.has(".storefront-contact")
    })
    .await;
    let page = visitor.get("/businesses/blue-door").await;
    page.says("h1", "Green Gate").says(".storefront-head__tagline", "Mugs & bowls").says(".prose strong", "everything");
    page.shows("a[href=\"tel:+35122123456\"]").shows("a[href=\"mailto:hello@green.example\"]").lacks("main script");
    page.shows("a[href=\"https://green.example/shop\"][rel~=\"nofollow\"][rel~=\"noopener\"]");
    page.shows("link[href=\"/accents/ffcc00.css\"]").shows("[data-accent=\"ffcc00\"]");
    let sheet = visitor.get("/accents/ffcc00.css").await;
    sheet.is_ok();
    assert!(sheet.body().contains("--color-band-text:#000000") && sheet.header("content-type").starts_with("text/css"));
    visitor.get("/accents/red.css").await.is_missing();
    eventually("cards follow", async || {
        visitor
            .get(&format!("/listings/{product}-blue-mug"))
            .await
            .texts(".listing__business")
            .join("")
            .contains("Green Gate")
    })
    .await;

    // Beside the form stands the same.
    admin.get(SETTINGS).await.says(".settings-preview", "Green Gate").says(".settings-preview", "Rua das Flores 1");
    let changes = market.text("SELECT details::text AS text FROM events WHERE action = 'business.profile_changed'");
    assert!(changes.contains("Green Gate") && changes.contains("\"from\": \"Blue Door\""), "{changes}");
}

#[actix_web::test]
async fn every_mistake_in_a_profile_is_told_and_nothing_typed_is_lost() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.business("Oak And Ash");
    let wrong = [
        ("name", "!"),
        ("phone", "call me"),
        ("email", "hello"),
        ("website", "javascript:alert(1)"),
        ("town", "Porto"),
    ];
    for is_htmx in [false, true] {
        let draft = admin.get(SETTINGS).await.fill("#profile_form", &wrong);
        let answer = if is_htmx { draft.by_htmx().submit().await } else { draft.submit().await };
        answer.is_refused();
        for field in ["name", "phone", "email", "website"] {
            answer.shows(&format!("#{field}-error")).shows(&format!("#{field}[aria-invalid]"));
        }
        assert_eq!(answer.attributes("#website, #town", "value"), ["Porto", "javascript:alert(1)"]);
    }
    // A name that looks like another's.
    let answer = fills(&admin, &[("name", "0ak and Ash"), ("tagline", "Chairs")]).await;
    answer.is_refused().says("#name-error", "already has this name");
    assert_eq!(answer.attributes("#tagline", "value"), ["Chairs"]);
    // Its own name in other letters is nobody else's.
    fills(&admin, &[("name", "BLUE DOOR")]).await.redirects_to(SETTINGS);
    assert_eq!(market.number("SELECT count(*) AS n FROM events WHERE action = 'business.profile_changed'"), 1);
}

#[actix_web::test]
async fn of_two_who_change_the_settings_neither_overwrites_the_other() {
    let market = Market::start().await;
    let (ana, rui) = (market.admin_of("blue-door").await, market.admin_of("blue-door").await);
    let (hers, his) = (ana.get(SETTINGS).await, rui.get(SETTINGS).await);
    hers.fill("#profile_form", &[("town", "Porto"), ("hours", "9 to 5")]).submit().await.redirects_to(SETTINGS);
    let answer = his.fill("#profile_form", &[("town", "Lisbon"), ("tagline", "Mugs")]).submit().await;
    answer.is_late().says("#late", "Town").says("#late", "Opening hours").says("#town-saved", "Porto");
    assert_eq!(answer.attributes("#town, #tagline", "value"), ["Mugs", "Lisbon"]);
    // On top of what is there now, he may.
    answer.press("#profile_form").submit().await.redirects_to(SETTINGS);
    let said = "SELECT concat_ws('|', town, tagline, hours) AS text FROM businesses WHERE slug = 'blue-door'";
    assert_eq!(market.text(said), "Lisbon|Mugs|9 to 5");

    let work = "/manage/blue-door/settings/work";
    let (hers, his) = (ana.get(work).await, rui.get(work).await);
    hers.fill("#work_form", &[("currency", "USD")]).submit().await.redirects_to(work);
    let answer = his.fill("#work_form", &[("currency", "GBP")]).submit().await;
    answer.is_late().says("#late", "US dollar");
    answer.press("#work_form").submit().await.redirects_to(work);
    assert_eq!(market.text("SELECT currency AS text FROM business_settings WHERE profile_version = 3"), "GBP");
}

#[actix_web::test]
async fn how_a_business_works_is_its_choice_and_locks_nobody_out() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let work = "/manage/blue-door/settings/work";
    market.run(&format!("DELETE FROM memberships WHERE user_id <> {}", admin.id));
    admin
        .get(work)
        .await
        .says("#four_eyes", "Only one person can approve")
        .says("#four_eyes", "One member can approve");
    let page = admin.get(work).await;
    page.fill("#work_form", &[("four_eyes", "always"), ("currency", "USD")]).submit().await.redirects_to(work);
    assert_eq!(market.text("SELECT four_eyes::text AS text FROM business_settings"), "true");
    // What was written before keeps its currency, also when it is changed.
    admin.edits("blue-door", product, &[("price", "30")]).await.has_status(303);
    assert_eq!(market.text("SELECT max(currency) AS text FROM product_revisions"), "EUR");
    assert_eq!(admin.get("/manage/blue-door/products/new").await.text(".affixed__unit"), "USD");

    // Whoever asks a second factor of others has one.
    let draft = admin.get(work).await.fill("#work_form", &[("second_factor", "approvers")]);
    draft.submit().await.is_refused().says("#second_factor-error", "yourself").shows("a[href=\"/account/security\"]");
    market.run(&format!("UPDATE users SET has_second_factor = true WHERE id = {}", admin.id));
    let editor = market.editor_of("blue-door").await;
    admin.get(work).await.says("#second_factor", "All of them").says("#second_factor", "One of them hasn’t");
    admin.get(work).await.fill("#work_form", &[("second_factor", "everybody")]).submit().await.redirects_to(work);
    editor.get("/manage/blue-door").await.is_forbidden().says("main", "requires two-step sign-in");
    admin.get("/manage/blue-door").await.is_ok();
    market.editor_of("blue-door").await.get(work).await.is_forbidden();
}

#[actix_web::test]
async fn an_address_that_was_given_up_leads_to_the_new_one() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    market.publishes(&admin, "blue-door", &Item::default());
    market.business("Oak And Ash");
    let (address, visitor) = ("/manage/blue-door/settings/address", market.visitor());
    for (slug, says) in [
        ("ab", "3 to 60"),
        ("Blue_Door", "letters a to z"),
        ("manage", "reserved"),
        ("oak-and-ash", "Another business"),
    ] {
        let answer = admin.get(address).await.fill("#address_form", &[("slug", slug)]).by_htmx().submit().await;
        answer.is_refused().says("#slug-error", says);
    }
    let moved = admin.get(address).await.fill("#address_form", &[("slug", "green-gate")]).submit().await;
    moved.redirects_to("/manage/green-gate/settings/address").follow().await.is_ok().says("main", "blue-door");
    visitor.get("/businesses/blue-door").await.has_status(301).redirects_to("/businesses/green-gate");
    let listings = visitor.get("/listings?q=mug&business=blue-door&page=2").await;
    listings.has_status(301).redirects_to("/listings?q=mug&business=green-gate");
    visitor.get("/listings?business=red-gate").await.is_missing();
    admin.get("/manage/blue-door/products?status=draft").await.redirects_to("/manage/green-gate/products?status=draft");
    admin.post("/manage/blue-door/set-up", &[]).await.is_missing();
    market.admin_of("oak-and-ash").await.get("/manage/blue-door/products").await.is_missing();
    eventually("listings follow", async || {
        visitor.get("/listings").await.body().contains("Blue Mug")
            && market.text("SELECT business_slug AS text FROM listings") == "green-gate"
    })
    .await;

    // Nobody else gets it, neither by a change nor by registering; the business itself may have it back.
    let other = market.admin_of("oak-and-ash").await;
    let theirs = other.get("/manage/oak-and-ash/settings/address").await;
    theirs.fill("#address_form", &[("slug", "blue-door")]).submit().await.is_refused().shows("#slug-error");
    market
        .run("UPDATE businesses SET name = 'Green Gate', folded_name = 'x', name_look = 'x' WHERE slug = 'green-gate'");
    assert_eq!(market.business("Blue Door").slug, "blue-door-2");
    let own = "/manage/green-gate/settings/address";
    admin.get(own).await.fill("#address_form", &[("slug", "blue-door")]).submit().await.has_status(303);
    visitor.get("/businesses/green-gate").await.redirects_to("/businesses/blue-door");
    admin.get(address).await.fill("#address_form", &[("slug", "red-roof")]).submit().await.has_status(303);
    let page = admin.get("/manage/red-roof/settings/address").await;
    page.fill("#address_form", &[("slug", "grey-wall")]).submit().await.is_refused().says("#slug-error", "30 days");

    // A year later it is free.
    market.advance(TimeDelta::days(366));
    visitor.get("/businesses/blue-door").await.is_missing();
}

#[actix_web::test]
async fn two_who_want_one_address_do_not_both_get_it() {
    let market = Market::start().await;
    let (ana, rui) = (market.admin_of("blue-door").await, market.admin_of("oak-and-ash").await);
    let hers = ana.get("/manage/blue-door/settings/address").await.fill("#address_form", &[("slug", "old-mill")]);
    let his = rui.get("/manage/oak-and-ash/settings/address").await.fill("#address_form", &[("slug", "old-mill")]);
    let lock = "LOCK TABLE businesses IN ACCESS EXCLUSIVE MODE";
    let both = async { futures_util::join!(hers.submit(), his.submit()) };
    let (hers, his) = market.while_held(lock, 2, both).await;
    let mut answers = [hers.status().as_u16(), his.status().as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 422]);
}

async fn sends(person: &Person, field: &str, name: &str, bytes: &[u8]) -> Page {
    sends_file(person, &format!("{SETTINGS}/{field}"), field, name, bytes).await
}

#[actix_web::test]
async fn a_logo_is_drawn_anew_and_what_is_none_is_refused_by_name() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let mut png = photo(900, 600);
    png.extend_from_slice(b"<script>alert(1)</script>");
    for field in ["logo", "picture"] {
        sends(&admin, field, "door.png", &png).await.redirects_to("/manage/blue-door/settings/pictures");
    }
    let page = admin.get("/manage/blue-door/settings/pictures").await;
    let logo = page.attributes(".settings-logo", "src").remove(0);
    let kept = market.visitor().get(&logo).await;
    let kept = image::load_from_memory(kept.is_ok().bytes()).expect("a picture");
    assert_eq!((kept.width(), kept.height()), (256, 171));
    assert!(!market.visitor().get(&logo).await.body().contains("<script"));
    market
        .visitor()
        .get("/businesses/blue-door")
        .await
        .shows(&format!("img[src=\"{logo}\"]"))
        .shows(".storefront-picture");

    let huge = vec![b'x'; 15 * 1024 * 1024 + 1];
    for (name, bytes, says) in [
        ("vector.svg", &b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"[..], "JPEG, PNG, WebP or GIF"),
        ("empty.gif", b"GIF89a\x01\0\x01\0\0\0\0;", "damaged"),
        ("page.png", b"<!doctype html><script>alert(1)</script>", "JPEG, PNG, WebP or GIF"),
        ("half.png", &png[..300], "damaged"),
        ("huge.png", &huge, "larger than 15 MB"),
    ] {
        let answer = sends(&admin, "logo", name, bytes).await;
        answer.is_refused().says("#logo-error", name).says("#logo-error", says);
    }
    sends(&admin, "logo", "", b"").await.is_refused().says("#logo-error", "Choose a file");
    admin.post(&format!("{SETTINGS}/logo"), &[("logo", "text")]).await.is_refused();
    assert_eq!(
        admin.get("/manage/blue-door/settings/pictures").await.attributes(".settings-logo", "src"),
        [logo.as_str()]
    );

    admin
        .get("/manage/blue-door/settings/pictures")
        .await
        .press("form[action$=\"logo/delete\"]")
        .submit()
        .await
        .has_status(303);
    admin.get("/manage/blue-door/settings/pictures").await.lacks(".settings-logo");
    // What nothing shows goes after a day; what is shown stays.
    let picture = market.text("SELECT picture AS text FROM businesses WHERE slug = 'blue-door'");
    market.visitor().get(&logo).await.is_ok();
    market.advance(TimeDelta::hours(25));
    keep_house(&market).await;
    market.visitor().get(&logo).await.is_missing();
    market.visitor().get(&picture).await.is_ok();
}

pub async fn keep_house(market: &Market) {
    market.run("UPDATE job_schedules SET next_run = now()");
    let (url, clock) = (market.database().url(), market.shared.clock.clone());
    let kinds = app::kinds(&market.shared.config, &market.shared.office);
    let worker = Worker::start(Backstage::new(&url, Sessions::Own), url, kinds, clock, Pace::of(4));
    let _worker = worker.expect("it starts");
    eventually("the house is kept", async || {
        market.number("SELECT count(*) AS n FROM job_schedules WHERE next_run > now()") > 0
            && market.number("SELECT count(*) AS n FROM jobs WHERE kind LIKE 'remove%' AND state != 'failed'") == 0
    })
    .await;
    assert_eq!(market.text("SELECT string_agg(last_error, '; ') AS text FROM jobs WHERE kind LIKE 'remove%'"), "");
}

/// An admin who owns the business.
async fn owner(market: &Market) -> Person {
    let admin = market.admin_of("blue-door").await;
    market.run(&format!("UPDATE business_settings SET owner_id = {}", admin.id));
    admin
}

async fn closes(admin: &Person) -> Page {
    let page = admin.get("/manage/blue-door/settings/closing").await;
    page.fill("#closing_form", &[("confirmation", " Blue  Door ")]).submit().await
}

#[actix_web::test]
async fn a_closed_business_is_out_of_sight_at_once_and_comes_back_as_it_was() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let editor = market.editor_of("blue-door").await;
    let item = |name| Item { name, brand: "Moor", ..Item::default() };
    let shown = market.publishes(&admin, "blue-door", &item("Blue Mug"));
    market.publishes(&admin, "blue-door", &item("Red Bowl"));
    let archived = market.publishes(&admin, "blue-door", &item("Old Plate"));
    admin.presses("archive", "blue-door", archived).await.has_status(303);
    admin.edits("blue-door", shown, &[("name", "Bluer Mug")]).await.has_status(303);
    editor.writes("blue-door", &item("Draft Cup")).await;
    let rows = "SELECT jsonb_agg(to_jsonb(l) ORDER BY id)::text AS text FROM listings l";
    let before = market.text(rows);
    let visitor = market.visitor();
    eventually("it is found", async || visitor.get("/listings?q=mug").await.text("#results").contains("Blue Mug"))
        .await;

    let page = admin.get("/manage/blue-door/settings/closing").await;
    page.says("#closing_form", "2 listings");
    page.fill("#closing_form", &[("confirmation", "blue")]).submit().await.is_refused().shows("#confirmation-error");
    closes(&admin)
        .await
        .redirects_to("/manage/blue-door/settings/closing")
        .follow()
        .await
        .says("main", "was closed on");
    assert_eq!(market.text(rows), "");
    visitor.get("/businesses/blue-door").await.is_missing();
    visitor.get("/listings?business=blue-door").await.is_missing();
    let address = format!("/listings/{shown}-blue-mug");
    eventually("pages follow", async || visitor.get(&address).await.status() == 410).await;
    eventually("search follows", async || !visitor.get("/listings?q=mug").await.text("#results").contains("Blue Mug"))
        .await;
    visitor.get("/businesses").await.is_silent_on("Blue Door");
    editor.get("/manage/blue-door/products").await.is_forbidden().says("main", "is closed");
    admin.get("/manage/blue-door").await.redirects_to("/manage/blue-door/settings/closing");
    admin.get(SETTINGS).await.redirects_to("/manage/blue-door/settings/closing");
    admin.post(SETTINGS, &[("name", "Other")]).await.has_status(303);
    assert_eq!(market.mail_to(&admin.email).kind, "business_closed");
    assert!(market.mails_to(&editor.email).is_empty());

    market.advance(TimeDelta::days(29));
    let admin = market.signed_in(admin.id).await;
    let page = admin.get("/manage/blue-door/settings/closing").await;
    let reopening = page.press("form[action$=\"closing/delete\"]");
    let (one, other) = futures_util::join!(reopening.submit(), reopening.submit());
    let mut answers = [one.status().as_u16(), other.status().as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409]);
    assert_eq!(market.text(rows), before);
    eventually("it is found again", async || {
        visitor.get("/listings?q=mug").await.text("#results").contains("Blue Mug")
    })
    .await;
    visitor.get("/businesses/blue-door").await.is_ok();
    assert_eq!(market.mail_to(&admin.email).kind, "business_reopened");
}

#[actix_web::test]
async fn only_the_owner_closes_a_business_and_no_lesser_role_reopens_it() {
    let market = Market::start().await;
    let (owner, admin) = (owner(&market).await, market.admin_of("blue-door").await);
    market.run(
        "INSERT INTO roles (business_id, name, permissions)
         SELECT id, 'steward', '{view_products,manage_business}' FROM businesses",
    );
    let steward = market.member_of("blue-door", "steward").await;
    let path = "/manage/blue-door/settings/closing";
    for person in [&admin, &steward] {
        person.get(path).await.is_ok().says("#closing_form", "Only the owner of Blue Door").lacks("#confirmation");
        let forged = person.post(path, &[("confirmation", "Blue Door")]).await;
        forged.is_forbidden().says("main", "Only the owner of Blue Door");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM businesses WHERE closed_at IS NOT NULL"), 0);
    // A conversation about it names it no more once it is closed.
    let business = market.number("SELECT id AS n FROM businesses");
    let asker = market.somebody("Ann").await;
    let conversation = market.number(&format!(
        "INSERT INTO conversations (owner, user_id, about_business_id, title, created_at, updated_at)
         VALUES ('user {0}', {0}, {business}, 'mugs', now(), now()) RETURNING id AS n",
        asker.id
    ));
    let conversation = format!("/assistant/conversations/{conversation}");
    asker.get(&conversation).await.is_ok().says("main", "Blue Door");
    closes(&owner).await.redirects_to(path);
    owner.post(path, &[("confirmation", "Blue Door")]).await.redirects_to(path);
    asker.get(&conversation).await.is_ok().is_silent_on("Blue Door").says("main", "no longer listed");
    steward.get(path).await.is_ok().says("main", "Only an admin can reopen").lacks("form[action$=\"closing/delete\"]");
    steward.post(&format!("{path}/delete"), &[]).await.is_forbidden();
    admin.post(&format!("{path}/delete"), &[]).await.has_status(303);
    // Where nobody owns it, an admin closes it.
    market.run("UPDATE business_settings SET owner_id = NULL");
    steward.post(path, &[("confirmation", "Blue Door")]).await.is_forbidden();
    closes(&admin).await.redirects_to(path);
}

#[actix_web::test]
async fn closing_asks_for_a_proof_and_what_is_approved_meanwhile_is_not_listed() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let approver = market.approver_of("blue-door").await;
    let product = admin.writes("blue-door", &Item::default()).await;
    admin.submits("blue-door", product).await;
    let review = approver.review(&market, "blue-door", product).await;
    let page = admin.get("/manage/blue-door/settings/closing").await;
    let closing = page.fill("#closing_form", &[("confirmation", "Blue Door")]);
    market.advance(TimeDelta::minutes(16));
    closing.submit().await.has_status(401);
    let answer = admin.get("/manage/blue-door/settings/closing").await;
    assert!(answer.has_status(303).location().starts_with("/confirm?next="), "{answer:?}");
    let admin = market.signed_in(admin.id).await;

    // Both at once: whoever comes first, nothing is listed of a closed business.
    let page = admin.get("/manage/blue-door/settings/closing").await;
    let closing = page.fill("#closing_form", &[("confirmation", "Blue Door")]);
    let approving = review.press("#decision").to("approval");
    let lock = "SELECT FROM businesses WHERE slug = 'blue-door' FOR UPDATE";
    let both = async { futures_util::join!(closing.submit(), approving.submit()) };
    let (closed, approved) = market.while_held(lock, 2, both).await;
    closed.has_status(303);
    assert!(matches!(approved.status().as_u16(), 303 | 403), "{approved:?}");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
}

#[actix_web::test]
async fn after_thirty_days_nothing_is_left_of_it() {
    let market = Market::start().await;
    let admin = owner(&market).await;
    let other = market.admin_of("oak-and-ash").await;
    market.publishes(&other, "oak-and-ash", &Item { name: "Oak Chair", ..Item::default() });
    let product = market.publishes(&admin, "blue-door", &Item::default());
    admin.edits("blue-door", product, &[("name", "Bluer Mug")]).await.has_status(303);
    admin
        .get("/manage/blue-door/settings/address")
        .await
        .fill("#address_form", &[("slug", "blue-gate")])
        .submit()
        .await;
    let business = market.number("SELECT id AS n FROM businesses WHERE name = 'Blue Door'");
    market.run(&format!(
        "INSERT INTO conversations (owner, user_id, about_business_id, title, created_at, updated_at)
         VALUES ('user {0}', {0}, {business}, 'mugs', now(), now())",
        other.id
    ));
    let page = admin.get("/manage/blue-gate/settings/closing").await;
    page.fill("#closing_form", &[("confirmation", "Blue Door")]).submit().await.has_status(303);

    market.advance(TimeDelta::days(30) - TimeDelta::minutes(5));
    keep_house(&market).await;
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 2);
    market.advance(TimeDelta::minutes(10));
    let admin = market.signed_in(admin.id).await;
    admin.post("/manage/blue-gate/settings/closing/delete", &[]).await.is_late().says("main", "30 days");
    market.advance(TimeDelta::hours(2));
    keep_house(&market).await;
    for table in [
        "businesses",
        "business_settings",
        "roles",
        "memberships",
        "products",
        "product_revisions",
        "events",
        "colleagues",
        "slugs_before",
        "listings",
    ] {
        let key = if table == "businesses" { "id" } else { "business_id" };
        assert_eq!(market.number(&format!("SELECT count(*) AS n FROM {table} WHERE {key} = {business}")), 0, "{table}");
    }
    // Others' things are untouched: their record, what they asked, the person's account.
    assert!(market.number("SELECT count(*) AS n FROM events") > 0);
    assert_eq!(market.text("SELECT title AS text FROM conversations"), "mugs");
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Oak Chair");
    market.signed_in(admin.id).await.get("/manage/blue-gate").await.is_missing();
}

#[test]
fn the_record_cannot_be_deleted_while_its_business_is_there() {
    let database = crate::support::Database::migrated();
    let conn = &mut souk::migrations::connect(&database.url()).expect("the database answers");
    conn.batch_execute(
        "SET souk.operator = 'on';
         INSERT INTO businesses (slug, name, created_at) VALUES ('blue-door', 'Blue Door', now()), ('oak', 'Oak', now());
         INSERT INTO events (business_id, at, action) SELECT id, now(), 'product.created' FROM businesses",
    )
    .expect("it is written");
    for refused in [
        "DELETE FROM events",
        "SET souk.purged = '1'; DELETE FROM events",
        "SET souk.purged = ''; DELETE FROM businesses WHERE slug = 'blue-door'",
        "SET souk.purged = '1'; TRUNCATE events",
        "SET souk.purged = '1'; UPDATE events SET action = 'a.b'",
    ] {
        assert!(conn.batch_execute(refused).is_err(), "{refused}");
    }
    // Of another business nothing goes, whatever is closed.
    conn.batch_execute("UPDATE businesses SET closed_at = now(); SET souk.purged = '1'; DELETE FROM events")
        .expect("it may");
    let left: i64 = diesel::dsl::sql::<diesel::sql_types::BigInt>("SELECT count(*) FROM events WHERE business_id <> 1")
        .get_result(conn)
        .expect("a number");
    assert_eq!(left, 1);
}
