//! Authoring: what a product goes through before anybody outside sees it, and who inside sees what of it.

use futures_util::future::join_all;
use proptest::prelude::*;
use proptest::sample::subsequence;
use proptest::test_runner::{Config, TestRunner};
use souk::accounts::current::Membership;
use souk::businesses::member::Actor;
use souk::businesses::permissions::Permission;
use souk::db::{Scope, in_scope};
use souk::error::Error;
use souk::ids::{BusinessId, CategoryId, ProductId, UserId};
use souk::money::{Money, currency};
use souk::products::archiving;
use souk::products::changes::{self, Content, Seen};
use souk::products::status::{Action, Standing, Status, next};
use souk::web::markdown::Rendered;

use crate::support::{Item, Market, Person};

const SHOP: &str = "blue-door";
const PRODUCTS: &str = "/manage/blue-door/products";

#[actix_web::test]
async fn a_new_product_is_a_draft_that_only_the_business_sees() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let item = Item {
        description: "# Thrown\n\n**by hand**",
        facts: "Material: oak\n\nColour: blue: dark",
        ..Item::default()
    };

    let product = editor.writes(SHOP, &item).await;
    let page = editor.product(SHOP, product).await;
    page.is_ok()
        .says("h1", "Blue Mug")
        .says(".badge", "Draft")
        .says(".attributes", "€24.50")
        .says(".prose strong", "by hand");
    page.says(".attributes", "Colour blue: dark").says(".attributes", "Tableware & Kitchen > Mugs & Cups");
    page.says(".notice", "Saved as a draft.");
    editor.get(PRODUCTS).await.says(&format!("#product-{product}"), "Blue Mug");
    market.visitor().get(&format!("/listings/{product}")).await.is_missing();
    market.visitor().get("/listings").await.is_silent_on("Blue Mug");
}

#[actix_web::test]
async fn an_editor_sees_every_mistake_at_once() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    let typed = [("name", " "), ("description", ""), ("price", "cheap"), ("category", ""), ("attributes", "oak")];

    let draft = page.fill("#product_form", &typed);
    for answer in [draft.submit().await, draft.clone().by_htmx().submit().await] {
        answer.is_refused();
        answer.says("#name-error", "Give it a name.").says("#description-error", "Describe it in a sentence or more.");
        answer.says("#price-error", "Write the price like 12.50.").says("#category-error", "Choose a category");
        answer.says("#attributes-error", "Write each fact like").shows("#price[value=cheap][aria-invalid=true]");
        answer.says("textarea#attributes", "oak");
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);
    let made = page.fill("#product_form", &Item::default().fields()).by_htmx().submit().await;
    assert!(made.has_status(204).header("HX-Location").starts_with(PRODUCTS));
}

#[actix_web::test]
async fn a_form_that_is_sent_twice_makes_one_product() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let page = editor.get(&format!("{PRODUCTS}/new")).await;
    let draft = page.fill("#product_form", &Item::default().fields());

    // By a double click in a browser without scripts, and once more after going back.
    let mut answers = join_all([draft.submit(), draft.submit()]).await;
    answers.push(draft.submit().await);
    for answer in &answers {
        answer.redirects_to(&answers[0].location());
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 1);
    assert_eq!(events(&market), ["product.created"]);
}

#[actix_web::test]
async fn two_products_never_share_a_sku_and_businesses_may() {
    let market = Market::start().await;
    let (ours, theirs) = (market.editor_of(SHOP).await, market.editor_of("oak-and-ash").await);
    let new = format!("{PRODUCTS}/new");
    let (one, two) = (ours.get(&new).await, ours.get(&new).await);
    let item = Item::default();
    let mut fields = item.fields().to_vec();
    fields.push(("sku", "M-1"));
    let (one, two) = (one.fill("#product_form", &fields), two.fill("#product_form", &fields));

    let answers = join_all([one.submit(), two.submit()]).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422]);
    let refused = answers.iter().find(|answer| answer.status() == 422).expect("one of them");
    refused.says("#sku-error", "Another product has this SKU already.").shows("#name[value=\"Blue Mug\"]");
    let page = theirs.get("/manage/oak-and-ash/products/new").await;
    page.fill("#product_form", &fields).submit().await.has_status(303);
}

#[actix_web::test]
async fn editing_keeps_the_draft_and_counts_everybody_who_wrote_on_it() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = author.writes(SHOP, &Item::default()).await;

    let page = other.get(&format!("{PRODUCTS}/{product}/edit")).await;
    let draft = page.fill("#product_form", &[("name", "Green Mug")]);
    assert_eq!(draft.value("price"), Some("24.50"));
    assert_eq!(draft.value("category"), Some("mugs-cups"));
    assert_eq!(draft.value("attributes"), Some("Material: stoneware"));
    draft.by_htmx().submit().await.has_status(204);
    author.product(SHOP, product).await.says("h1", "Green Mug").says(".badge", "Draft");
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 1);
    let writers = format!("{{{},{}}}", author.id, other.id);
    assert_eq!(market.text("SELECT writers::text AS text FROM product_revisions"), writers);
}

#[actix_web::test]
async fn what_was_typed_on_an_old_look_is_kept_and_not_saved() {
    let market = Market::start().await;
    let (author, other) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = author.writes(SHOP, &Item::default()).await;
    let page = author.get(&format!("{PRODUCTS}/{product}/edit")).await;
    other.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);

    let draft = page.fill("#product_form", &[("name", "Red Mug"), ("description", "Glazed twice.")]);
    for answer in [draft.submit().await, draft.by_htmx().submit().await] {
        answer.is_late().says("#name-error", "This changed since you looked.").shows("#name[value=\"Red Mug\"]");
        answer.says("textarea#description", "Glazed twice.");
    }
    author.product(SHOP, product).await.says("h1", "Green Mug");
}

#[actix_web::test]
async fn two_who_save_at_once_do_not_overwrite_each_other() {
    let market = Market::start().await;
    let (one, two) = (market.editor_of(SHOP).await, market.editor_of(SHOP).await);
    let product = one.writes(SHOP, &Item::default()).await;
    let edit = format!("{PRODUCTS}/{product}/edit");
    for round in 0..4 {
        let (first, second) = (one.get(&edit).await, two.get(&edit).await);
        let (left, right) = (format!("Left {round}"), format!("Right {round}"));
        let (first, second) =
            (first.fill("#product_form", &[("name", &left)]), second.fill("#product_form", &[("name", &right)]));
        let answers = join_all([first.submit(), second.submit()]).await;
        let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status().as_u16()).collect();
        let winner = if statuses[0] == 303 { &left } else { &right };
        one.product(SHOP, product).await.says("h1", winner);
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409]);
    }
}

#[actix_web::test]
async fn a_submission_can_be_taken_back_and_a_second_one_is_refused() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let product = editor.writes(SHOP, &Item::default()).await;
    let page = editor.product(SHOP, product).await;
    let submit = page.press("form[action$=\"/submission\"]");

    let mut statuses: Vec<_> =
        join_all([submit.submit(), submit.submit()]).await.iter().map(|a| a.status().as_u16()).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409], "a double click submits once");
    let page = editor.product(SHOP, product).await;
    page.says(".badge", "Waiting for approval").lacks("form[action$=\"/submission\"]").lacks("a[href$=\"/edit\"]");
    editor.get(&format!("{PRODUCTS}/{product}/edit")).await.is_late().says(".error-page", "Withdraw it");

    let withdraw = page.press("form[action$=\"/submission/delete\"]");
    withdraw.submit().await.redirects_to(&format!("{PRODUCTS}/{product}"));
    withdraw.submit().await.is_late();
    editor.product(SHOP, product).await.says(".badge", "Draft").shows("a[href$=\"/edit\"]");
    assert_eq!(events(&market), ["product.created", "product.submitted", "product.withdrawn"]);
}

#[actix_web::test]
async fn an_edit_of_a_published_product_leaves_its_listing_until_it_is_approved() {
    let market = Market::start().await;
    let (editor, approver) = (market.editor_of(SHOP).await, market.approver_of(SHOP).await);
    let viewer = market.viewer_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    let listing = format!("/listings/{product}-blue-mug");
    let listed =
        || market.text(&format!("SELECT name || ' ' || price_minor AS text FROM listings WHERE id = {product}"));

    editor.edits(SHOP, product, &[("name", "Green Mug"), ("price", "30")]).await.has_status(303);
    market.visitor().get(&listing).await.is_ok().says("h1", "Blue Mug").says("#price", "€24.50");
    editor.submits(SHOP, product).await;
    assert_eq!(listed(), "Blue Mug 2450");
    // Who may not see the submission sees what was approved, and nothing of the change.
    viewer.product(SHOP, product).await.is_ok().says("h1", "Blue Mug").is_silent_on("Green Mug");
    viewer.get(PRODUCTS).await.is_ok().says(&format!("#product-{product}"), "Blue Mug").is_silent_on("Green Mug");
    editor.product(SHOP, product).await.says("h1", "Green Mug").says("main", "The listing stays as it was approved");

    approver.approves(&market, SHOP, product).await;
    assert_eq!(listed(), "Green Mug 3000");
    viewer.product(SHOP, product).await.says("h1", "Green Mug").says(".timeline", "the one that visitors see");
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 1);
}

#[actix_web::test]
async fn the_archive_takes_a_product_from_the_public_and_gives_it_back() {
    let market = Market::start().await;
    let editor = market.editor_of(SHOP).await;
    let approver = market.approver_of(SHOP).await;
    let product = market.publishes(&approver, SHOP, &Item::default());
    editor.edits(SHOP, product, &[("name", "Green Mug")]).await.has_status(303);
    editor.submits(SHOP, product).await;

    let page = editor.product(SHOP, product).await;
    let archive = page.press(&format!("form[action$=\"/{product}/archive\"]"));
    archive.submit().await.redirects_to(&format!("{PRODUCTS}/{product}"));
    archive.submit().await.is_late();
    assert_eq!(market.number("SELECT count(*) AS n FROM listings"), 0);
    market.visitor().get(&format!("/listings/{product}-blue-mug")).await.is_missing();
    editor.get(PRODUCTS).await.lacks(&format!("#product-{product}"));
    editor.get(&format!("{PRODUCTS}?status=archived")).await.shows(&format!("#product-{product}"));
    approver.get("/manage/blue-door/approvals").await.says("h2", "Nothing waits");
    // Nothing can be done with what was put away.
    editor
        .product(SHOP, product)
        .await
        .says(".badge", "Archived")
        .lacks("form[action$=\"/submission\"]")
        .lacks("a[href$=\"/edit\"]");
    editor.post(&format!("{PRODUCTS}/{product}/submission"), &[]).await.is_late();

    let restore = editor.product(SHOP, product).await;
    let restore = restore.press("form[action$=\"/archive/delete\"]");
    restore.submit().await.has_status(303);
    restore.submit().await.is_late();
    assert_eq!(market.text("SELECT name AS text FROM listings"), "Blue Mug");
    editor.product(SHOP, product).await.says("h1", "Green Mug").says(".badge", "Draft").says(".badge", "Listed");
    let told = events(&market);
    assert_eq!(told[told.len() - 2..], ["product.archived", "product.restored"]);
}

/// Who looks, in the order of the table below.
const LOOKS: [&str; 6] = ["author", "another editor", "another approver", "who decided", "admin", "viewer"];

#[actix_web::test]
async fn everybody_sees_exactly_what_they_may() {
    let market = Market::start().await;
    let author = market.editor_of(SHOP).await;
    let decider = market.approver_of(SHOP).await;
    let people = [
        author.clone(),
        market.editor_of(SHOP).await,
        market.approver_of(SHOP).await,
        decider.clone(),
        market.admin_of(SHOP).await,
        market.viewer_of(SHOP).await,
    ];
    let mut products = Vec::new();
    for name in ["drafted", "waiting", "sent back", "refused", "taken"] {
        let item = Item { name, ..Item::default() };
        let product = author.writes(SHOP, &item).await;
        if name != "drafted" {
            author.submits(SHOP, product).await;
        }
        let revision = market.open_revision(product);
        match name {
            "sent back" => decider.sends_back(&market, SHOP, product, "Too short.").await,
            "refused" => decider.rejects(&market, SHOP, product, "Not ours.").await,
            "taken" => decider.approves(&market, SHOP, product).await,
            _ => {}
        }
        products.push((name, product, revision));
    }
    let may_see = |name: &str| match name {
        "drafted" | "taken" => [true, true, true, true, true, true],
        "waiting" => [true, false, true, true, true, false],
        _ => [true, false, false, true, true, false],
    };
    for (index, person) in people.iter().enumerate() {
        let list = person.get(PRODUCTS).await;
        for (name, product, revision) in &products {
            let (may, who) = (may_see(name)[index], LOOKS[index]);
            assert_eq!(list.has(&format!("#product-{product}")), may, "{who} and the list with {name}");
            let page = person.product(SHOP, *product).await;
            assert_eq!(page.status().as_u16(), if may { 200 } else { 404 }, "{who} and {name}");
            let review = person.get(&format!("/manage/blue-door/approvals/{revision}")).await;
            let decides = matches!(index, 2..=4);
            let expected = match (decides, may, *name) {
                (false, ..) => 403,
                (_, false, _) => 404,
                (_, _, "waiting") => 200,
                _ => 303,
            };
            assert_eq!(review.status().as_u16(), expected, "{who} and the review of {name}");
            // What may not be seen may not be touched.
            if !may {
                let paths =
                    [format!("{product}"), format!("{product}/submission/delete"), format!("{product}/archive")];
                for path in paths {
                    let answer = person.post(&format!("{PRODUCTS}/{path}"), &Item::default().fields()).await;
                    let expected = if index == 5 { 403 } else { 404 };
                    assert_eq!(answer.status().as_u16(), expected, "{who} and {path} of {name}");
                }
            }
        }
    }
    assert_eq!(market.number("SELECT count(*) AS n FROM products WHERE archived_at IS NOT NULL"), 0);
}

#[actix_web::test]
async fn a_page_offers_what_one_may_do_and_nothing_else() {
    let market = Market::start().await;
    let (editor, viewer) = (market.editor_of(SHOP).await, market.viewer_of(SHOP).await);
    let product = editor.writes(SHOP, &Item::default()).await;

    let page = viewer.product(SHOP, product).await;
    page.is_ok().lacks("main form").lacks("a[href$=\"/edit\"]");
    viewer.get(PRODUCTS).await.lacks("a[href$=\"/products/new\"]").lacks("a[href$=\"/approvals\"]");
    let refused = viewer.post(&format!("{PRODUCTS}/{product}/submission"), &[]).await;
    refused
        .is_forbidden()
        .says(".error-page", "may not submit or withdraw products. An admin of the business can change that.");
    editor
        .get(PRODUCTS)
        .await
        .shows("a[href$=\"/products/new\"]")
        .lacks("a[href$=\"/approvals\"]")
        .lacks("a[href$=\"/activity\"]");
    market.approver_of(SHOP).await.get(PRODUCTS).await.shows("a[href$=\"/approvals\"]");
}

/// Every way on; whatever is not here is refused.
const WAYS: [(Status, Action, Status); 7] = [
    (Status::Draft, Action::Edit, Status::Draft),
    (Status::Draft, Action::Submit, Status::Pending),
    (Status::Pending, Action::Withdraw, Status::Draft),
    (Status::Pending, Action::Approve, Status::Approved),
    (Status::Pending, Action::RequestChanges, Status::ChangesRequested),
    (Status::Pending, Action::Reject, Status::Rejected),
    (Status::ChangesRequested, Action::Edit, Status::Draft),
];

#[derive(Debug, PartialEq)]
enum Outcome {
    Becomes(Status),
    Forbidden,
    Late,
}

/// The rule as the design tells it, written down a second time.
fn expected(status: Status, action: Action, held: &[&str], is_writer: bool, four_eyes: bool) -> Outcome {
    let needed = match action {
        Action::Edit => "edit_products",
        Action::Submit | Action::Withdraw => "submit_products",
        Action::Approve | Action::RequestChanges | Action::Reject => "approve_products",
    };
    let is_own = action == Action::Approve && is_writer && four_eyes;
    if !held.contains(&needed) || is_own {
        return Outcome::Forbidden;
    }
    let way = WAYS.iter().find(|(from, by, _)| *from == status && *by == action);
    way.map_or(Outcome::Late, |(_, _, to)| Outcome::Becomes(*to))
}

fn actual(status: Status, action: Action, held: &[&str], is_writer: bool, four_eyes: bool) -> Outcome {
    let membership = Membership {
        business: BusinessId::new(1),
        slug: SHOP.to_owned(),
        name: "Blue Door".to_owned(),
        role: "some".to_owned(),
        permissions: held.iter().map(|name| (*name).to_owned()).collect(),
    };
    let actor = Actor::new(UserId::new(1), &membership);
    match next(status, action, Standing { actor: &actor, is_writer, four_eyes }) {
        Ok(status) => Outcome::Becomes(status),
        Err(Error::Forbidden(_)) => Outcome::Forbidden,
        Err(Error::Conflict(_)) => Outcome::Late,
        Err(other) => panic!("{other}"),
    }
}

fn words() -> Vec<&'static str> {
    Permission::ALL.iter().map(|permission| permission.as_str()).collect()
}

proptest! {
    #![proptest_config(Config { cases: 2000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn a_revision_moves_as_designed_whoever_moves_it(
        status in prop::sample::select(Status::ALL),
        action in prop::sample::select(Action::ALL.to_vec()),
        held in subsequence(words(), 0..=words().len()),
        is_writer: bool,
        four_eyes: bool,
    ) {
        let (is, should) = (
            actual(status, action, &held, is_writer, four_eyes),
            expected(status, action, &held, is_writer, four_eyes),
        );
        prop_assert_eq!(is, should);
    }
}

#[test]
fn every_status_and_action_of_every_role_is_as_designed() {
    let roles: [&[&str]; 4] = [
        &words(),
        &[
            "view_products",
            "create_products",
            "edit_products",
            "delete_products",
            "submit_products",
            "approve_products",
        ],
        &["view_products", "create_products", "edit_products", "delete_products", "submit_products"],
        &["view_products"],
    ];
    let built_in: Vec<Vec<_>> = souk::businesses::permissions::BUILT_IN
        .iter()
        .map(|(_, permissions)| permissions.iter().map(|permission| permission.as_str()).collect())
        .collect();
    assert_eq!(built_in, roles, "admin, approver, editor, viewer");
    for (status, action) in Status::ALL.iter().flat_map(|status| Action::ALL.map(|action| (*status, action))) {
        for held in roles {
            for (writer, eyes) in [(false, false), (false, true), (true, false), (true, true)] {
                let (is, should) =
                    (actual(status, action, held, writer, eyes), expected(status, action, held, writer, eyes));
                assert_eq!(is, should, "{status} {action:?} {held:?} {writer} {eyes}");
            }
        }
    }
}

/// One step of somebody in the life of a product.
#[derive(Clone, Copy, Debug)]
enum Step {
    Edit,
    Submit,
    Withdraw,
    Approve,
    SendBack,
    Reject,
    Archive,
    Restore,
}

use Step::{Approve, Archive, Edit, Reject, Restore, SendBack, Submit, Withdraw};

#[test]
fn the_public_sees_the_last_approved_version_whatever_happens_in_which_order() {
    let system = actix_web::rt::System::new();
    let market = system.block_on(Market::start());
    let people = system.block_on(async {
        [market.admin_of(SHOP).await, market.editor_of(SHOP).await, market.approver_of(SHOP).await]
    });
    let actors = people.map(|person| market.actor(&person, SHOP));
    let category = CategoryId::new(market.number("SELECT id AS n FROM categories WHERE slug = 'mugs-cups'"));
    let step = prop::sample::select(vec![
        Edit, Edit, Submit, Submit, Submit, Withdraw, Approve, Approve, SendBack, Reject, Archive, Restore,
    ]);
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let walks = prop::collection::vec((step, 0..3_usize), 1..25);
    runner
        .run(&walks, |walk| {
            let product = walked(&market, &actors, category, &walk);
            let broken = market.number(&format!("SELECT count(*) AS n FROM ({BROKEN}) broken WHERE id = {product}"));
            prop_assert_eq!(broken, 0);
            Ok(())
        })
        .unwrap();
}

/// Products whose rows contradict each other.
const BROKEN: &str = "
    SELECT p.id FROM products p
      LEFT JOIN listings l ON l.id = p.id
      LEFT JOIN product_revisions r ON r.id = p.published_revision_id
     WHERE (l.id IS NOT NULL) != (p.published_revision_id IS NOT NULL AND p.archived_at IS NULL)
        OR l.revision_id != p.published_revision_id OR l.name != r.name OR r.status != 'approved'
        OR r.number != (SELECT max(number) FROM product_revisions a WHERE a.product_id = p.id AND a.status = 'approved')
        OR p.open_revision_id IS DISTINCT FROM
           (SELECT o.id FROM product_revisions o
             WHERE o.product_id = p.id AND o.status IN ('draft', 'pending', 'changes_requested'))
        OR (p.archived_at IS NOT NULL AND EXISTS
           (SELECT FROM product_revisions w WHERE w.product_id = p.id AND w.status = 'pending'))";

fn walked(market: &Market, actors: &[Actor], category: CategoryId, walk: &[(Step, usize)]) -> ProductId {
    let now = market.shared.clock.now();
    let said = |text: &str| Content {
        name: text.to_owned(),
        description: text.to_owned(),
        rendered: Rendered::of(text),
        price: Money::parse("1", currency("EUR").expect("known")).expect("a price"),
        category,
        attributes: Vec::new(),
        images: None,
    };
    let mut conn = market.conn();
    let scope = Scope::Business(actors[0].business.get());
    let product = in_scope(&mut conn, &scope, |conn| {
        changes::create(&said("first"), &changes::Identity::default(), &actors[0], now, conn)
    })
    .expect("written");
    for (count, (step, who)) in walk.iter().enumerate() {
        let actor = &actors[*who];
        let name = format!("version of step {count}");
        // Whether it is refused is not the question here: only that nothing comes apart.
        let _ = in_scope(&mut conn, &scope, |conn| {
            let latest = souk::products::revisions::of_product(product, actor, conn)?
                .into_iter()
                .next()
                .ok_or(Error::NotFound)?;
            let seen = Seen { revision: latest.id, version: latest.version };
            let why = Some("because");
            match step {
                Edit => changes::edit(product, &said(&name), seen, actor, now, conn),
                Submit => changes::submit(product, actor, now, conn),
                Withdraw => changes::withdraw(product, actor, now, conn),
                Approve => changes::decide(seen, Action::Approve, None, actor, now, conn),
                SendBack => changes::decide(seen, Action::RequestChanges, why, actor, now, conn),
                Reject => changes::decide(seen, Action::Reject, why, actor, now, conn),
                Archive => archiving::archive(product, actor, now, conn),
                Restore => archiving::restore(product, actor, now, conn),
            }
        });
    }
    product
}

/// What the record tells of products, the oldest first.
pub fn events(market: &Market) -> Vec<String> {
    let told =
        market.text("SELECT string_agg(action, ' ' ORDER BY id) AS text FROM events WHERE action LIKE 'product.%'");
    told.split_whitespace().map(str::to_owned).collect()
}

/// Somebody who may do everything, in a business where nobody approves their own.
pub async fn admin_under_four_eyes(market: &Market) -> Person {
    let admin = market.admin_of(SHOP).await;
    market.run("UPDATE business_settings SET four_eyes = true");
    admin
}
