//! One decision on many submissions: first a summary of what would happen, then a job that does it piece by piece, and
//! one undo for all of it.

pub mod ask;
pub mod doing;
pub mod job;
pub mod model;
pub mod pages;
