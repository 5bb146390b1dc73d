//! `souk serve` and `souk worker`.

use std::time::{Duration, Instant};

use actix_web::HttpServer;
use actix_web::rt::System;

use super::start::{Database, key};
use crate::accounts::passwords::Hasher;
use crate::app::{Shared, build};
use crate::categories::Categories;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{named, open};
use crate::error::{Error, Result};
use crate::jobs::Housekeeper;
use crate::listings::watch::Watch;
use crate::search::{Follower, Index};
use crate::web::page_cache::PageCache;

/// How long requests that are being answered may take after a SIGTERM, in seconds.
const FINISH_WITHIN: u64 = 10;
/// Threads for blocking work beyond those that wait for the database: opening files. Each keeps some memory of what it
/// last searched, so they are few.
const SPARE_THREADS: usize = 2;

/// Serves until SIGTERM or SIGINT.
///
/// # Errors
/// When the database, the index's folder or the address cannot be used.
pub fn serve(config: &Config) -> Result<()> {
    let started = Instant::now();
    let database = Database::open(config)?;
    let db = database.pool(config)?;
    let clock = Clock::default();
    let index = Index::open(&config.data_dir.join("search")).map_err(|error| Error::Search(error.to_string()))?;
    let page_cache = PageCache::new(config.page_cache_mib).stale_for(config.stale_pages);
    let url = database.url.clone();
    let follower = Follower::spawn(index.clone(), {
        let url = named(&url, "souk-search");
        move || open(&url)
    })?;
    let watch = Watch::start(url, index.clone(), page_cache.clone())?;
    let housekeeper = Housekeeper::start(db.clone(), clock.clone())?;
    let shared = Shared {
        config: config.clone(),
        db,
        index,
        clock,
        categories: Categories::default(),
        hasher: Hasher::start()?,
        page_cache,
        key: key(config)?,
    };
    let outcome = System::new().block_on(async move {
        let threads = config.database_connections as usize + SPARE_THREADS;
        let server = HttpServer::new(move || build(&shared))
            .workers(config.workers)
            .worker_max_blocking_threads(threads.div_ceil(config.workers))
            // A page leaves when it is written, not when the visitor has acknowledged the packet before.
            .tcp_nodelay(true)
            // A reader who leaves is noticed at once, so that an answer nobody reads is not thought out.
            .h1_allow_half_closed(false)
            .keep_alive(Duration::from_secs(75))
            .shutdown_timeout(FINISH_WITHIN)
            .bind(config.bind)
            .map_err(|error| Error::Internal(format!("cannot listen on {}: {error}", config.bind)))?
            .run();
        tracing::info!(
            address = config.base_url,
            started_in_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(0),
            "Souk is open"
        );
        server.await.map_err(Error::from)
    });
    drop((housekeeper, watch));
    follower.stop();
    tracing::info!("Souk is closed");
    outcome
}

/// Does the work that no request waits for, until SIGTERM or SIGINT.
///
/// # Errors
/// When the database cannot be used.
pub fn work(config: &Config) -> Result<()> {
    let database = Database::open(config)?;
    let housekeeper = Housekeeper::start(database.pool(config)?, Clock::default())?;
    tracing::info!("the worker works");
    System::new().block_on(async {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            _ = terminate.recv() => {}
            interrupted = tokio::signal::ctrl_c() => interrupted?,
        }
        Ok::<(), std::io::Error>(())
    })?;
    drop(housekeeper);
    Ok(())
}
