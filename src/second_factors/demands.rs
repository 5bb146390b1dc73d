//! Who asks a person for a second factor: the marketplace asks its operators, a business may ask its members.

use crate::config::Config;
use crate::identity::{Actor, Current};
use crate::locales::Text;

/// A sentence for each that asks; while there is one, the last second factor stays.
#[must_use]
pub fn of(current: &Current, config: &Config) -> Vec<Text> {
    let Some(person) = &current.person else { return Vec::new() };
    let operator = (person.operator.is_some() && !config.is_local()).then(Text::security_demanded_of_operators);
    let businesses = current
        .memberships
        .iter()
        .filter(|membership| !membership.is_closed)
        .filter(|membership| Actor::new(person.id, membership).owes_second_factor(membership));
    operator.into_iter().chain(businesses.map(|business| Text::security_demanded_by(&business.name))).collect()
}
