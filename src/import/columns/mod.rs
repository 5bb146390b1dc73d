//! What the columns of a table are for: by their names, and by looking at what stands in them.

pub mod amounts;
pub mod names;
pub mod profile;
pub mod suggestion;
pub mod target;

pub use names::{folded, known_columns};
pub use profile::Profile;
pub use suggestion::{Suggestion, Sureness, suggestions};
pub use target::Target;
