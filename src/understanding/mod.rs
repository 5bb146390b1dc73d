//! What people mean by what they type, whether into a search box or as a question: prices, an order, a category, what
//! they do not want, which of their words name things, and what a question asks about them. Nothing here looks at any
//! listing.

mod denials;
pub mod kinds;
pub mod measures;
pub mod naming;
pub mod order;
pub mod prices;
pub mod question;
pub mod topics;
pub mod typed;
pub mod vocabulary;
pub mod words;

pub use order::Sort;
pub use question::{Asked, Back};
