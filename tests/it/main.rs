//! What Souk promises, tried out through its pages: a module a slice.

mod support;

mod accounts;
mod approvals;
mod conventions;
mod embedded;
mod faults;
mod import;
mod isolation;
mod listings;
mod products;
mod tenancy;
mod web;
