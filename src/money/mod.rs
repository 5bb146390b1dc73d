//! Money: whole minor units (cents, yen, fils) of a currency, never a float.
//!
//! Amounts are added, shared out and converted exactly; where rounding is needed, the caller says how. What cannot be
//! computed (mixed currencies, an overflow, nobody to share with) is an [`ArithmeticError`], never a panic or a
//! silently wrong number. Rates are decimals ([`ExchangeRate`], [`BasisPoints`]), amounts never are.

mod amount;
mod currency;
mod parse;
mod rates;
mod rounding;
mod shares;
mod show;
mod unreadable;

#[cfg(test)]
mod property_tests;

pub use amount::{ArithmeticError, Money};
pub use currency::Currency;
pub use parse::MOST_PRICE_MINOR;
pub use rates::ExchangeRate;
pub use rounding::{BasisPoints, Rounding};
pub use show::grouped;
pub use unreadable::Unreadable;
