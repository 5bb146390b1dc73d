//! Checks that the demo content is complete, fits the category tree and does not repeat itself.

use std::collections::{HashMap, HashSet};

use drawings::draw;

use super::*;
use crate::categories::starting_tree::starting_tree;
use crate::content::FIELDS;
use crate::content::fields::{DESCRIPTION, NAME, PRICE};
use crate::money::Money;

fn content() -> Content {
    Content::load().unwrap()
}

/// Published products and new ones in the queue, with their business.
fn all_products(content: &Content) -> Vec<(&Business, &Product)> {
    let queued = |business: &'_ Business| -> Vec<usize> {
        (0..business.queue.len()).filter(|index| matches!(business.queue[*index].work, Work::New(_))).collect()
    };
    let mut found = Vec::new();
    for business in &content.businesses {
        found.extend(business.products.iter().map(|product| (business, product)));
        for index in queued(business) {
            if let Work::New(product) = &business.queue[index].work {
                found.push((business, product));
            }
        }
    }
    found
}

fn price_parses(price: &str, currency: Currency) -> bool {
    Money::price(price, currency, None).is_ok_and(|read| read.amount() == price)
}

#[test]
fn there_are_enough_businesses_and_products_to_browse() {
    let content = content();
    let products: usize = content.businesses.iter().map(|business| business.products.len()).sum();
    assert!(content.businesses.len() >= 9);
    assert!((160..=180).contains(&products), "{products} products");
    assert!(content.businesses.iter().all(|business| business.products.len() >= 12));
    assert_eq!(content.businesses[0].slug, "blue-door");
    assert!(content.businesses[0].products.len() >= 28);
}

#[test]
fn every_product_hangs_on_a_leaf_of_the_tree_and_costs_something() {
    let leaves: HashSet<String> = starting_tree().into_iter().flat_map(|(_, leaves)| leaves).collect();
    let content = content();
    for (business, product) in all_products(&content) {
        assert!(leaves.contains(product.says(CATEGORY)), "{}: no leaf {}", product.sku, product.says(CATEGORY));
        assert!(price_parses(product.says(PRICE), business.currency), "{}: {}", product.sku, product.says(PRICE));
        assert!((2..=7).contains(&product.attributes.len()), "{}: {:?}", product.sku, product.attributes);
        assert!(product.says(NAME).chars().count() <= 160 && product.says(DESCRIPTION).len() > 60, "{}", product.sku);
        assert!(product.fields.keys().all(|key| FIELDS.iter().any(|field| field.key == key)), "{}", product.sku);
    }
}

#[test]
fn a_sku_is_used_once_in_its_business_and_no_sentence_is_used_twice() {
    let content = content();
    let (mut skus, mut sentences) = (HashSet::new(), HashMap::new());
    for (business, product) in all_products(&content) {
        assert!(skus.insert((&business.slug, &product.sku)), "{} twice", product.sku);
        for sentence in product.says(DESCRIPTION).split(['.', '\n']).map(str::trim).filter(|part| part.len() > 30) {
            if let Some(other) = sentences.insert(sentence, &product.sku) {
                panic!("{} and {other} both say: {sentence}", product.sku);
            }
        }
    }
}

#[test]
fn every_product_has_a_picture_of_its_own() {
    let content = content();
    let mut pictures = HashMap::new();
    for (_, product) in all_products(&content) {
        let svg = draw(&product.drawing);
        assert!(svg.len() < 6 * 1024, "{}: {} bytes", product.sku, svg.len());
        if let Some(other) = pictures.insert(svg, &product.sku) {
            panic!("{} looks like {other}", product.sku);
        }
    }
}

#[test]
fn a_queue_is_written_and_decided_by_members_and_changes_what_is_published() {
    let content = content();
    let blue_door = &content.businesses[0];
    let emails: HashSet<&str> = blue_door.people.iter().map(|member| member.email.as_str()).collect();
    let mut count: HashMap<Status, usize> = HashMap::new();
    for submission in &blue_door.queue {
        *count.entry(submission.status).or_default() += 1;
        assert!(emails.contains(submission.written_by.as_str()));
        let decided = matches!(submission.status, Status::ChangesRequested | Status::Rejected);
        assert_eq!(decided, submission.reason.is_some() && submission.decided_by.is_some());
        if let Work::Change(change) = &submission.work {
            let published = blue_door.products.iter().find(|product| product.sku == change.sku);
            let changed = change.applied_to(published.unwrap());
            assert!(price_parses(changed.says(PRICE), blue_door.currency));
            assert_ne!(changed.says(DESCRIPTION), published.unwrap().says(DESCRIPTION));
        }
    }
    assert_eq!(count[&Status::Pending], 9);
    assert_eq!(count[&Status::ChangesRequested], 3);
    assert_eq!(count[&Status::Rejected], 2);
    assert_eq!(count[&Status::Draft], 3);
}

#[test]
fn one_product_is_in_the_queue_at_most_once() {
    for business in content().businesses {
        let mut seen = HashSet::new();
        for submission in business.queue {
            let sku = match submission.work {
                Work::New(product) => product.sku,
                Work::Change(change) => change.sku,
            };
            assert!(seen.insert(sku.clone()), "{sku} twice");
        }
    }
}

#[test]
fn people_have_addresses_nobody_owns_and_every_business_has_an_admin() {
    let content = content();
    let mut emails: HashSet<String> = content.operators.iter().map(|person| person.email.clone()).collect();
    for business in &content.businesses {
        assert!(business.people.iter().any(|member| member.role == "admin"), "{}", business.slug);
        assert!(business.hue <= 360);
        for member in &business.people {
            assert!(member.email.ends_with(&format!("@{}.example", business.slug)), "{}", member.email);
            assert!(emails.insert(member.email.clone()), "{} twice", member.email);
        }
    }
    let slugs: HashSet<&str> = content.businesses.iter().map(|business| business.slug.as_str()).collect();
    for conversation in &content.conversations {
        assert!(!conversation.questions.is_empty());
        assert!(conversation.business.as_deref().is_none_or(|slug| slugs.contains(slug)));
    }
}
