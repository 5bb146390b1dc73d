//! The demo marketplace: what a newcomer sees first. Loading it again adds only what is missing, business by business,
//! each in one transaction.

pub mod content;
pub mod conversations;
mod load;

pub use load::{PASSWORD, load};
