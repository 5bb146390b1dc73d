//! Souk, a marketplace that a company, a co-operative or a city runs for itself. The modules in reading order:

#[macro_use]
mod text_enum;

/// What a handler needs to know of the world: settings, time, money, ids.
pub mod clock;
pub mod comments;
pub mod config;
pub mod effort;
pub mod ids;
pub mod locales;
mod meters;
pub mod money;
mod sealed;
mod turns;

/// The database: its scopes, its private cluster, its migrations, its tables as Diesel wrote them down.
pub mod db;
pub mod embedded;
pub mod error;
pub mod migrations;
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "written by diesel"))]
mod schema;
pub mod storage;

/// What every room may use: jobs, limits, the record, the feed of public changes, hypermedia plumbing, the layout, what
/// products say, the search index.
pub mod categories;
pub mod changes;
pub mod content;
mod events;
pub mod jobs;
mod layout;
pub mod limits;
pub mod mail;
pub mod modes;
pub mod search;
pub mod understanding;
pub mod web;

/// Who asks, and what stands around every page of theirs.
mod error_pages;
pub mod identity;
mod workspace;

mod account_sessions;
/// The nouns, from those that others stand on to those that stand on others.
pub mod businesses;
mod collections;
mod favourites;
mod languages;
pub mod listings;
mod media;
pub mod notifications;
pub mod products;
mod questions;
mod reports;
mod saved_views;
pub mod team;
pub mod visits;

pub mod accounts;
mod activity;
mod approvals;
pub mod assistant;
mod fields;
pub mod insights;
mod mailbox;
mod operator;
mod overview;
pub mod pages;
pub mod privacy;
mod providers;
mod second_factors;
mod settings;
mod synonyms;

/// What runs beside the requests, and what fills the database from outside.
pub mod backups;
pub mod bench_data;
mod demo;
mod doctor;
mod housekeeping;
pub mod import;
pub mod imports;
mod judged;
pub mod watching;

/// Everything put together: the routes, the server, the command line.
pub mod app;
pub mod commands;
