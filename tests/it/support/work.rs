//! The daily work of people in a business, done through the pages.

use souk::categories::Tree;
use souk::content::{Terms, Typed};
use souk::db::{Scope, in_scope};
use souk::ids::ProductId;
use souk::money::Currency;
use souk::products::changes::{decide, submit};
use souk::products::drafts::{Identity, create};
use souk::products::status::Action;

use super::market::{Market, Person};
use super::page::Page;

/// The slug of a leaf in the initial category tree.
pub const LEAF: &str = "mugs-cups";

/// The content of a product form.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    /// The name.
    pub name: &'a str,
    /// The brand.
    pub brand: &'a str,
    /// The description in Markdown.
    pub description: &'a str,
    /// The price as people write it.
    pub price: &'a str,
    /// The slug of a leaf category.
    pub category: &'a str,
    /// The attributes, one per line.
    pub facts: &'a str,
}

impl Default for Item<'_> {
    fn default() -> Self {
        Self {
            name: "Blue Mug",
            brand: "",
            description: "A mug of stoneware, thrown by hand.",
            price: "24.50",
            category: LEAF,
            facts: "Material: stoneware",
        }
    }
}

impl Item<'_> {
    /// The fields of the product's form.
    pub fn fields(&self) -> [(&str, &str); 6] {
        [
            ("name", self.name),
            ("brand", self.brand),
            ("description", self.description),
            ("price", self.price),
            ("category", self.category),
            ("attributes", self.facts),
        ]
    }
}

impl Person {
    /// Creates a product through the form; returns its id.
    pub async fn writes(&self, business: &str, item: &Item<'_>) -> i64 {
        let page = self.get(&format!("/manage/{business}/products/new")).await;
        let answer = page.fill("#product_form", &item.fields()).submit().await;
        answer.has_status(303);
        answer.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("it leads to the product")
    }

    /// Changes a product through the form.
    pub async fn edits(&self, business: &str, product: i64, fields: &[(&str, &str)]) -> Page {
        let page = self.get(&format!("/manage/{business}/products/{product}/edit")).await;
        page.fill("#product_form", fields).submit().await
    }

    /// Opens the page of a product.
    pub async fn product(&self, business: &str, product: i64) -> Page {
        self.get(&format!("/manage/{business}/products/{product}")).await
    }

    /// Presses a button on a product's page: `submission`, `submission/delete`, `archive`, `archive/delete`.
    pub async fn presses(&self, what: &str, business: &str, product: i64) -> Page {
        let page = self.product(business, product).await;
        page.press(&format!("form[action$=\"/{product}/{what}\"]")).submit().await
    }

    /// Submits a product for approval.
    pub async fn submits(&self, business: &str, product: i64) {
        self.presses("submission", business, product).await.has_status(303);
    }

    /// Opens the review page of a product's submission.
    pub async fn review(&self, market: &Market, business: &str, product: i64) -> Page {
        self.get(&format!("/manage/{business}/approvals/{}", market.open_revision(product))).await
    }

    /// Approves the submission of a product.
    pub async fn approves(&self, market: &Market, business: &str, product: i64) {
        let page = self.review(market, business, product).await;
        let answer = page.press("#decision").to("approval").submit().await;
        leads_on(&answer, business);
    }

    /// Sends the submission of a product back.
    pub async fn sends_back(&self, market: &Market, business: &str, product: i64, reason: &str) {
        let page = self.review(market, business, product).await;
        let answer = page.fill("#decision", &[("reason", reason)]).to("change-request").submit().await;
        leads_on(&answer, business);
    }

    /// Rejects the submission of a product.
    pub async fn rejects(&self, market: &Market, business: &str, product: i64, reason: &str) {
        let page = self.review(market, business, product).await;
        let answer = page.fill("#decision", &[("reason", reason)]).to("rejection").submit().await;
        leads_on(&answer, business);
    }
}

impl Market {
    /// The id of a product's open revision.
    pub fn open_revision(&self, product: i64) -> i64 {
        self.number(&format!("SELECT open_revision_id AS n FROM products WHERE id = {product}"))
    }

    /// Creates a product and publishes it at once, without using pages: for tests that need many.
    pub fn publishes(&self, person: &Person, business: &str, item: &Item<'_>) -> i64 {
        self.try_to_publish(person, business, item).expect("it is published").get()
    }

    fn try_to_publish(&self, person: &Person, business: &str, item: &Item<'_>) -> souk::error::Result<ProductId> {
        let (actor, now) = (self.actor(person, business), self.shared.clock.now());
        let tree = Tree::load(&mut self.conn())?;
        let mut typed = Typed::default();
        for (key, text) in item.fields() {
            assert!(typed.set(key, text), "there is no field {key}");
        }
        let written = typed.parse(&Terms { currency: Currency::Eur, tree: &tree, locale: None }).expect("no mistakes");
        in_scope(&mut self.conn(), &Scope::Business(actor.business.get()), |conn| {
            let product = create(&written, &Identity::default(), &actor, now, conn)?;
            submit(product, &tree, &actor, now, conn)?;
            let latest = souk::products::revisions::of_product(product, &actor, conn)?.remove(0);
            decide(latest.seen(), Action::Approve, None, &actor, now, conn)?;
            Ok(product)
        })
    }
}

/// A decision leads to the next submission, or to the queue where there is none.
#[track_caller]
fn leads_on(answer: &Page, business: &str) {
    answer.has_status(303);
    let queue = format!("/manage/{business}/approvals");
    assert!(answer.location().starts_with(&queue), "{answer:?}");
}
