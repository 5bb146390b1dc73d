//! The languages that Souk speaks: what its pages say in each, and how numbers, dates and amounts are written there.
//! What people wrote themselves stays in the language that they wrote it in.
//!
//! The texts are Fluent messages in `locales/`. The build makes two functions of each: `Locale::listings_title` says
//! it in a language, for templates, and `Text::listings_title` is the message itself, for code that does not know who
//! will read it. See `crates/typed-messages` for what the files may hold.

mod dates;
mod html;
mod locale;
mod messages;
mod name;
mod numbers;
mod said;
mod shown;
mod spoken;
mod tables;
mod text;

pub use dates::{At, Day, Hour};
pub use html::Html;
pub use locale::Locale;
pub use name::Name;
pub use numbers::Count;
pub use said::Said;
pub use shown::Shown;
pub use text::Text;

#[cfg(test)]
mod tests;
