//! What a submission changes, in a few words: for the queue.

use crate::categories::Tree;
use crate::content::fields::PRICE;
use crate::content::{Content, FIELDS};

/// The keys of the fields that differ between two contents, in the order of the fields.
#[must_use]
pub fn differing(one: &Content, other: &Content, tree: &Tree) -> Vec<&'static str> {
    let costs = |content: &Content| content.offer.price().money();
    // As it is typed a price has no currency.
    let differs = |field: &&crate::content::Field| {
        field.typed(one, tree, None) != field.typed(other, tree, None) || *field == PRICE && costs(one) != costs(other)
    };
    FIELDS.into_iter().filter(differs).map(|field| field.key).collect()
}

/// The keys of the fields that differ from what is public, and by how many percent the price does.
#[must_use]
pub fn of(public: Option<&Content>, submitted: &Content, tree: &Tree) -> (Vec<&'static str>, Option<i32>) {
    let Some(public) = public else { return (Vec::new(), None) };
    (differing(public, submitted, tree), percent(public, submitted))
}

/// By how many percent the price changed, where both are known and in one currency.
fn percent(public: &Content, submitted: &Content) -> Option<i32> {
    let (one, other) = (public.offer.price().money()?, submitted.offer.price().money()?);
    if one.currency() != other.currency() || one.minor() == 0 || one.minor() == other.minor() {
        return None;
    }
    let (one, other) = (i128::from(one.minor()), i128::from(other.minor()));
    // Twice of it, to round away from nothing.
    let twice = (other - one) * 200 / one;
    let percent = twice.signum() * (twice.abs() / 2 + twice.abs() % 2);
    Some(i32::try_from(percent).unwrap_or(if percent > 0 { i32::MAX } else { i32::MIN }))
}
