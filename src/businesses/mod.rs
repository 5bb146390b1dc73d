//! Tenants: a business, its roles and its members.

pub mod addresses;
pub mod clashes;
pub mod colour;
pub mod limits;
pub mod model;
pub mod profile;
pub mod standing;
pub mod verification;
