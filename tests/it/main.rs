//! What Souk promises, tried out through its pages: a module a slice.

mod support;

mod accounts;
mod embedded;
mod web;
