//! A business that a question names: what it offers is meant, and its name is no word to look for.

use crate::assistant::retrieval::Search;
use crate::assistant::retrieval::given::Given;
use crate::assistant::scope::Scope;
use crate::understanding::words::stems;

impl Search {
    /// Takes the name of the business that a conversation is about out of what is asked.
    pub(super) fn within_scope(&mut self) {
        if let Scope::Business(business) = &self.scope {
            self.asked.leave_out(&business.name);
        }
    }

    /// The business that a question names, with its name, if one of these listings is offered by such a one.
    pub(super) fn seller_named(&self, listings: &[Given]) -> Option<(i64, String)> {
        if self.seller.is_some() || self.scope.is_narrow() {
            return None;
        }
        let said: Vec<String> = stems(&self.asked.words.join(" "));
        let is_named = |given: &&Given| {
            let name = stems(&given.business);
            !name.is_empty() && name.iter().all(|stem| said.contains(stem))
        };
        let given = listings.iter().find(is_named)?;
        Some((given.card.as_ref()?.business_id.get(), given.business.clone()))
    }

    /// Narrows what is asked to a business.
    pub(super) fn narrow_to(&mut self, seller: i64, name: &str) {
        self.seller = Some(seller);
        self.asked.leave_out(name);
    }
}
