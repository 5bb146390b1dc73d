//! What a product says, said once: its fields with what each is called, read from what people type, shown and compared
//! by ([`FIELDS`]); the columns that a revision and its listing have in common ([`Offer`]); and a text that somebody
//! wrote, checked and ready to be saved ([`Written`]).
//!
//! A further field that is a line of text is a column in both tables, a line in the list of [`Offer`]'s columns and an
//! entry in [`FIELDS`]: the form, the comparison of versions, the merge of two changes, the import, the page of a
//! listing, the search and the assistant go through the list.

pub mod attributes;
mod facts;
pub mod fields;
pub mod numbers;
mod offer;
pub mod pictures;
mod price;
pub mod readiness;
pub mod specifics;
pub mod tags;
mod typed;
pub mod typed_specifics;
mod unasked;
pub mod units;
mod written;

pub use attributes::{Attribute, Attributes};
pub use fields::{FIELDS, Field, Terms};
pub use offer::{COLUMNS, Offer, Offered, OfferedColumns, offered};
pub use pictures::{Picture, Pictures};
pub use price::Price;
pub use readiness::Demands;
pub use specifics::{Specific, Specifics};
pub use typed::Typed;
pub use typed_specifics::pairs;
pub use unasked::{Unasked, unasked};
pub use written::{Content, Row, Written};
