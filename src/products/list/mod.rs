//! My work: the products of a business as a person may see them, by state, narrowed and ordered as the address says.
//! Pages are reached by what stands at their edge, never by counting, so that nothing is seen twice or left out when
//! products change meanwhile.

pub mod by_words;
pub mod counts;
pub mod filter;
pub mod rows;

pub use filter::Filter;
