//! The demo marketplace for newcomers. Loading it again adds only what is missing; each business is loaded in one
//! transaction.

pub mod content;
pub mod conversations;
mod load;

pub use load::{PASSWORD, load};
