//! What Souk promises, tried out through its pages: a module a slice.

mod support;

mod accounts;
mod approvals;
mod assistant;
mod backup;
mod browser;
mod conventions;
mod embedded;
mod faults;
mod import;
mod isolation;
mod listings;
mod outages;
mod products;
mod search;
mod tenancy;
mod web;
