//! What Souk promises, tried out through its pages: a module a slice.

mod support;

mod accounts;
mod approvals;
mod embedded;
mod products;
mod web;
