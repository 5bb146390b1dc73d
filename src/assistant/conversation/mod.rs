//! Who asks, what they may ask, and what is kept of it: conversations, their messages, and a question on its way into
//! them.

pub mod admission;
pub mod asker;
pub mod history;
pub mod messages;
pub mod model;
pub mod outcome;
pub mod pen;
pub mod questions;
pub mod tally;
pub mod turns;
