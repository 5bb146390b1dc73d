//! What people mean by what they type, whether into a search box or as a question: prices, an order, a category, what
//! they do not want, and which of their words name things. Nothing here looks at any listing.

pub mod naming;
pub mod order;
pub mod prices;
pub mod typed;
pub mod vocabulary;
pub mod words;

pub use order::Sort;
