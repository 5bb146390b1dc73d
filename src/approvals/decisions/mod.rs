//! Deciding: the decisions themselves, and undoing the last one.

pub mod handlers;
pub mod taking;
pub mod undo;
