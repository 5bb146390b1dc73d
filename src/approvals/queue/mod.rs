//! What waits for a decision, the longest first: narrowed by what stands in the address, page by page, and the place of
//! one submission in it.

pub mod filter;
pub mod handlers;
pub mod lens;
pub mod line;
pub mod model;
pub mod place;
