//! Who asks, and what they may do. A request's session says who it is ([`Current`]), a proof in a handler's signature
//! says what that handler needs of them ([`Public`], [`Visitor`], [`SignedIn`], [`Member`], [`Operator`]), and the
//! proof is the handler's way to the database. The tables `users` and `sessions` are named in this room only.

pub mod account;
mod actor;
mod arrival;
pub mod blocking;
mod current;
pub mod duties;
pub mod factors;
pub mod finding;
mod header_cookie;
mod member;
mod operator;
pub mod operators;
pub mod own_sessions;
pub mod people;
pub mod permissions;
pub mod public_header;
pub mod sessions;
mod visitor;

pub use actor::Actor;
pub use arrival::Arrival;
pub use current::{Current, Demand, Membership, Person};
pub use duties::{GiveSupport, KeepContent, OperatorRole, RunEverything, SeeDesk};
pub use member::{
    ApproveProducts, ArrangeStorefront, CreateProducts, DeleteProducts, EditProducts, ForMembers, KeepReasons,
    ManageBusiness, ManageMembers, Member, Needed, REOPENING, SeeNumbers, SubmitProducts, ViewActivity, ViewInsights,
    ViewProducts,
};
pub use operator::Operator;
pub use permissions::Permission;
pub use visitor::{Fresh, Own, Public, SignedIn, Visitor};
