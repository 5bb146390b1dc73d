//! Souk, a marketplace that a company, a co-operative or a city runs for itself. The modules in reading order:

#[macro_use]
mod text_enum;

/// What a handler needs to know of the world: settings, time, money, ids.
pub mod clock;
pub mod config;
pub mod effort;
pub mod ids;
pub mod money;
pub mod turns;

/// The database: its scopes, its private cluster, its migrations, its tables as Diesel wrote them down.
pub mod db;
pub mod embedded;
pub mod error;
pub mod migrations;
#[expect(missing_docs, reason = "written by diesel")]
#[cfg_attr(not(test), expect(clippy::wildcard_imports, reason = "written by diesel"))]
pub mod schema;

/// What every room may use: jobs, limits, the record, the feed of public changes, hypermedia plumbing, the layout, what
/// products say, the search index.
pub mod categories;
pub mod changes;
pub mod content;
pub mod events;
pub mod jobs;
pub mod layout;
pub mod limits;
pub mod search;
pub mod web;

/// Who asks, and what stands around every page of theirs.
pub mod error_pages;
pub mod identity;
pub mod workspace;

/// The nouns, from those that others stand on to those that stand on others.
pub mod businesses;
pub mod listings;
pub mod media;
pub mod products;

pub mod accounts;
pub mod activity;
pub mod approvals;
pub mod assistant;
pub mod operator;

/// What runs beside the requests, and what fills the database from outside.
pub mod bench_data;
pub mod demo;
pub mod housekeeping;
pub mod import;

/// Everything put together: the routes, the server, the command line.
pub mod app;
pub mod commands;
