//! Money: whole minor units (cents, yen, fils) of a currency, never a float.
//!
//! Amounts are added, shared out and converted exactly; where something has to be rounded, the caller says how. What
//! cannot be counted (another currency, a sum too large to keep, nobody to share with) is an [`ArithmeticError`], never
//! a panic and never a silently wrong number. Rates are decimals ([`ExchangeRate`], [`BasisPoints`]), amounts never
//! are.

mod amount;
mod currency;
mod parse;
mod rates;
mod rounding;
mod shares;
mod show;

#[cfg(test)]
mod property_tests;

pub use amount::{ArithmeticError, Money};
pub use currency::Currency;
pub use parse::{MOST_PRICE_MINOR, Unreadable};
pub use rates::ExchangeRate;
pub use rounding::{BasisPoints, Rounding};
pub use show::grouped;
