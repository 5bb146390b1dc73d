//! The database: the connection pool, the scopes that transactions run in, and the only function that opens
//! connections.

mod address;
mod backstage;
mod clocks;
mod database;
mod ear;
mod pool;
mod pooler;
mod prepared;
mod purpose;
mod replica;
mod scope;
mod seat;
mod slow;
mod threads;
mod work;

pub use address::{is_clear, is_lasting, named, open, with_database, without_password};
pub use backstage::Backstage;
pub use database::{Db, Reader};
pub use ear::Ear;
pub use pooler::{Sessions, shares_sessions};
pub use prepared::{Bind, prepared};
pub use replica::Replica;
pub use scope::{Access, Buyer, Scope, in_scope};
