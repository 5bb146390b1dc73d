//! What Souk promises, tried out through its pages: a module a slice.

mod support;

mod abuse;
mod accounts;
mod approvals;
mod assistant;
mod backup;
mod browser;
mod changes;
mod connections;
mod conventions;
mod embedded;
mod fairness;
mod faults;
mod groups;
mod housekeeping;
mod import;
mod isolation;
mod jobs;
mod keys;
mod limits;
mod listings;
mod money;
mod names;
mod operator;
mod outages;
mod pages;
mod permissions;
mod products;
mod rooms;
mod search;
mod tenancy;
mod texts;
mod trade;
mod web;
