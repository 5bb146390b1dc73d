//! A business that a question names: what it offers is meant, and its name is no word to look for.

use crate::assistant::retrieval::Search;
use crate::assistant::retrieval::given::Given;
use crate::assistant::scope::Scope;
use crate::understanding::words::stems;

/// A business that a question names.
#[derive(Clone)]
pub(super) struct Seller {
    pub id: i64,
    pub slug: String,
    pub name: String,
}

impl Search {
    /// Takes the name of the business that a conversation is about out of what is asked.
    pub(super) fn within_scope(&mut self) {
        if let Scope::Business(business) = &self.scope {
            self.asked.leave_out(&business.name);
        }
    }

    /// The business that a question names, if one of these listings is offered by such a one.
    pub(super) fn seller_named(&self, listings: &[Given]) -> Option<Seller> {
        if self.seller.is_some() || self.scope.is_narrow() {
            return None;
        }
        let said: Vec<String> = stems(&self.asked.words.join(" "));
        let is_named = |given: &&Given| {
            let name = stems(&given.business);
            !name.is_empty() && name.iter().all(|stem| said.contains(stem))
        };
        let given = listings.iter().find(is_named)?;
        let card = given.card.as_ref()?;
        Some(Seller { id: card.business_id.get(), slug: card.business_slug.clone(), name: given.business.clone() })
    }

    /// Narrows what is asked to a business.
    pub(super) fn narrow_to(&mut self, seller: Seller) {
        self.asked.leave_out(&seller.name);
        self.seller = Some(seller);
    }
}
