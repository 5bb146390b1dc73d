//! One submission on the desk: what it changes, what was said about it, and what can be decided.

pub mod handlers;
pub mod holding;
pub mod noticed;
pub mod page;
pub mod reading;
