//! Whatever people do with a product in whatever order, its rows fit each other.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use souk::categories::Tree;
use souk::content::{Terms, Typed, Written};
use souk::db::{Scope, in_scope};
use souk::error::Error;
use souk::identity::Actor;
use souk::ids::ProductId;
use souk::money::Currency;
use souk::products::status::Action;
use souk::products::{archiving, changes, drafts};

use super::SHOP;
use crate::support::{Item, Market};

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
    let step = prop::sample::select(vec![
        Edit, Edit, Submit, Submit, Submit, Withdraw, Approve, Approve, SendBack, Reject, Archive, Restore,
    ]);
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    let walks = prop::collection::vec((step, 0..3_usize), 1..25);
    runner
        .run(&walks, |walk| {
            let product = walked(&market, &actors, &walk);
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
        OR l.published_at != (SELECT min(a.decided_at) FROM product_revisions a WHERE a.product_id = p.id AND a.status = 'approved')
        OR l.updated_at != r.decided_at";

fn walked(market: &Market, actors: &[Actor], walk: &[(Step, usize)]) -> ProductId {
    let now = market.shared.clock.now();
    let mut conn = market.conn();
    let tree = Tree::load(&mut conn).expect("the tree");
    let said = |text: &str| -> Written {
        let mut typed = Typed::default();
        for (key, text) in
            [("name", text), ("description", text), ("price", "1"), ("category", Item::default().category)]
        {
            assert!(typed.set(key, text));
        }
        typed.parse(&Terms { currency: Currency::Eur, tree: &tree, locale: None }).expect("no mistakes")
    };
    let scope = Scope::Business(actors[0].business.get());
    let product = in_scope(&mut conn, &scope, |conn| {
        drafts::create(&said("first"), &drafts::Identity::default(), &actors[0], now, conn)
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
            let seen = latest.seen();
            let why = Some("because");
            match step {
                Edit => drafts::edit(product, &said(&name), seen, actor, now, conn),
                Submit => changes::submit(product, &tree, actor, now, conn),
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
