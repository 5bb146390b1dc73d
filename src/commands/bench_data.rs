//! `souk bench-data`: fills the database with data for benchmarks.

use std::time::Instant;

use clap::Args;

use super::start::Database;
use crate::bench_data::{PASSWORD, Size, fill};
use crate::config::Config;
use crate::error::Result;
use crate::migrations;

/// Fill the database with data for benchmarks
///
/// Adds businesses with one admin each, their listings and some drafts and submissions, until there are as many as
/// requested. Running it again adds only what is missing and never changes existing data. The same numbers give the
/// same data.
#[derive(Args)]
pub struct BenchData {
    /// The number of listings
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(i64).range(0..=20_000_000))]
    listings: i64,
    /// The number of businesses
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(i64).range(1..=200_000))]
    businesses: i64,
    /// The number of drafts and submissions of the second business
    #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(i64).range(0..=1_000_000))]
    desk: i64,
    /// Run even if the base URL is not on this machine
    #[arg(long)]
    yes: bool,
}

impl BenchData {
    /// Fills the database and returns the exit code.
    pub fn run(&self, config: &Config) -> Result<i32> {
        if !config.is_local() && !self.yes {
            eprintln!(
                "souk bench-data: {} is not this machine. Made-up businesses with a known password do not belong into a \
                 marketplace that people use. Say --yes if you mean it.",
                config.base_url
            );
            return Ok(2);
        }
        let started = Instant::now();
        let database = Database::open(config)?;
        let mut conn = migrations::connect(&database.owner_url)?;
        fill(Size { businesses: self.businesses, listings: self.listings, desk: self.desk }, &mut conn)?;
        say!(
            "{} listings of {} businesses are there, after {:.1} s. Sign in as bench-1@souk.example with {PASSWORD}.",
            self.listings,
            self.businesses,
            started.elapsed().as_secs_f64()
        );
        Ok(0)
    }
}
