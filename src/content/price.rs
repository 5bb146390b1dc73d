//! What a product costs, if that was said.

use std::borrow::Cow;

use crate::locales::{Locale, Shown, Text};
use crate::money::Money;

/// A price, or that one has to ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Price(Option<Money>);

impl Price {
    /// This price; none is "on request".
    #[must_use]
    pub const fn of(money: Option<Money>) -> Self {
        Self(money)
    }

    /// The amount, where it was said.
    #[must_use]
    pub const fn money(self) -> Option<Money> {
        self.0
    }
}

impl Shown for Price {
    fn shown(&self, locale: Locale) -> Cow<'static, str> {
        self.0.map_or_else(|| locale.say(Text::content_price_on_request()), |money| locale.say(money))
    }
}
