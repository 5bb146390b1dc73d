//! Tenants: a business, its roles and its members.

pub mod addresses;
pub mod colour;
pub mod model;
pub mod profile;
pub mod standing;
