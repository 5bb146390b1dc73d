//! The append-only record of who did what. Every slice writes into it; the activity page and audits read it. Nobody can
//! change a line of it: the table has no policy that would let them, and a trigger that refuses.

pub mod model;

pub use model::{Event, record};
