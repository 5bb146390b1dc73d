//! The append-only audit log of who did what. Every part of Souk writes to it; the activity page and audits read it.
//! Nobody can change an entry: no row-level security policy allows it, and a trigger refuses it.

pub mod model;

pub use model::{Event, has_ever, record};
