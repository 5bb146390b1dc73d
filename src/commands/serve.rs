//! `souk serve` and `souk worker`: the web server, and background jobs without it.

use std::time::{Duration, Instant};

use actix_web::dev::ServerHandle;
use actix_web::rt::System;
use tokio::signal::unix::{SignalKind, signal};

use super::metrics::{Metrics, panel};
use super::start::{Database, key, office};
use crate::accounts::passwords::Hasher;
use crate::accounts::sign_ins::SignIns;
use crate::app::{Shared, build};
use crate::assistant::Assistant;
use crate::categories::Categories;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Ear, Scope, in_scope, named, open};
use crate::error::{Error, Result};
use crate::jobs::{Stopper, Worker};
use crate::limits::Refused;
use crate::listings::watch::{Kept, Watch};
use crate::modes::Modes;
use crate::modes::model::standing;
use crate::notifications::{Hub, hub};
use crate::pages::around::Surroundings;
use crate::pages::redirects::{Counting, Redirects};
use crate::search::{Follower, Index};
use crate::storage::Storage;
use crate::visits::{Counter, Keeper};
use crate::watching::{Books, Panel, Readiness};
use crate::web::connections::{self, Gate, Workforce};
use crate::web::page_cache::PageCache;
use crate::web::traffic::Traffic;

/// How long requests in progress may take after a SIGTERM.
const FINISH_WITHIN: Duration = Duration::from_secs(10);
/// Threads of each worker for opening files. The database and the processing of texts have their own threads.
const FILE_THREADS: usize = 2;

/// Serves until SIGTERM or SIGINT.
///
/// # Errors
/// The database, the index's folder or the listening address cannot be used.
pub fn serve(config: &Config) -> Result<()> {
    let started = Instant::now();
    // Bind before anything slow, so that an address already in use is reported at once.
    let listener = connections::listen_at(config.bind)
        .map_err(|error| Error::Internal(format!("cannot listen on {}: {error}", config.bind)))?;
    let metrics = Metrics::listen(config)?;
    let gate = Gate::as_wide_as_possible(config.connections, config.trust_proxy);
    config.warn_of_proxy();
    config.warn_of_mail();
    let database = Database::open(config)?;
    let db = database.pool(config)?;
    let clock = Clock::default();
    let index = Index::open(&config.data_dir.join("search"), config.language)
        .map_err(|error| Error::Search(error.to_string()))?;
    let page_cache = PageCache::new(config.page_cache_mib).stale_for(config.stale_pages).shared_for(config.cdn_seconds);
    let url = database.url.clone();
    let follower = Follower::spawn(index.clone(), {
        let url = named(&url, "souk-search");
        move || open(&url)
    })?;
    let categories = Categories::of(db.reader());
    let hub = Hub::default();
    let bells = Ear::open(url.clone(), hub::CHANNEL, {
        let hub = hub.clone();
        move |people| hub.heard(people)
    })?;
    let modes = Modes::default();
    modes.note(in_scope(
        &mut open(&url).map_err(|error| Error::Unavailable(error.to_string()))?,
        &Scope::Operator,
        standing,
    )?);
    let surroundings = Surroundings::of(Redirects::of(db.reader()), config.language);
    let kept = Kept {
        cache: page_cache.clone(),
        categories: categories.clone(),
        reader: db.reader(),
        modes: modes.clone(),
        surroundings: surroundings.clone(),
    };
    let watch = Watch::start(url, index.clone(), kept)?;
    let key = key(config)?;
    let office = office(config, &key);
    let worker = (config.jobs > 0).then(|| database.worker(config, &clock, &office)).transpose()?;
    let stopper = worker.as_ref().map(Worker::stopper);
    let storage = Storage::open(&config.storage)?;
    let books = Books::new(database.backstage(config), {
        let index = index.clone();
        move || index.position()
    });
    let readiness = Readiness::new(books.clone(), index.clone(), storage.clone());
    let shared = Shared {
        config: config.clone(),
        db,
        index,
        clock,
        categories,
        surroundings,
        hasher: Hasher::start()?,
        page_cache,
        key,
        office,
        refused: Refused::default(),
        hub: hub.clone(),
        storage,
        counter: Counter::default(),
        assistant: Assistant::of(config.ai.as_ref()),
        traffic: Traffic::default(),
        sign_ins: SignIns::default(),
        readiness: readiness.clone(),
        modes,
    };
    let panel = panel(books, &shared, &gate, worker.as_ref())?;
    let keeper = Keeper::new(shared.counter.clone(), shared.db.clone());
    let counting = Counting::new(shared.surroundings.redirects.clone(), shared.db.clone(), shared.clock.clone());
    let outcome = System::new().block_on(async move {
        let workforce =
            Workforce { workers: config.workers, blocking_threads: FILE_THREADS, finish_within: FINISH_WITHIN };
        metrics.serve(&panel)?;
        let server = connections::serve(workforce, listener, &gate, move || build(&shared))?;
        let ending = Ending { readiness, drain: config.watching.drain, gate, hub, jobs: stopper };
        actix_web::rt::spawn(ending.awaited(server.handle()));
        tracing::info!(
            address = config.base_url,
            started_in_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(0),
            "Souk is open"
        );
        actix_web::rt::spawn(keeper.clone().run());
        actix_web::rt::spawn(counting.clone().run());
        let outcome = server.await.map_err(Error::from);
        if let Err(error) = keeper.keep().await {
            tracing::warn!(%error, "the visits of the last seconds were not counted");
        }
        if let Err(error) = counting.keep().await {
            tracing::warn!(%error, "the redirects of the last seconds were not counted");
        }
        outcome
    });
    drop((worker, watch, bells));
    follower.stop();
    tracing::info!("Souk is closed");
    outcome
}

/// What comes to an end with the process.
struct Ending {
    readiness: Readiness,
    drain: Duration,
    gate: Gate,
    hub: Hub,
    jobs: Option<Stopper>,
}

impl Ending {
    /// Waits for SIGTERM or SIGINT. After the first, visitors are sent elsewhere and served for a while, which a second
    /// signal cuts short. Then the door closes, with idle connections and the bells' streams, so that only requests in
    /// progress delay the end.
    async fn awaited(self, server: ServerHandle) {
        let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            return;
        };
        let is_hurried = tokio::select! {
            _ = terminate.recv() => false,
            _ = interrupt.recv() => true,
        };
        self.readiness.drain();
        if let Some(jobs) = self.jobs {
            jobs.stop();
        }
        if !is_hurried && !self.drain.is_zero() {
            tracing::info!(seconds = self.drain.as_secs(), "visitors are sent elsewhere, then Souk closes");
            tokio::select! {
                () = tokio::time::sleep(self.drain) => {}
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        }
        self.gate.close_when_idle();
        self.hub.close();
        server.stop(!is_hurried).await;
    }
}

/// Runs background jobs until SIGTERM or SIGINT.
pub fn work(config: &Config) -> Result<()> {
    if config.jobs == 0 {
        return Err(Error::Refused("SOUK_JOBS=0: a worker has to do at least one job at once".to_owned()));
    }
    let metrics = Metrics::listen(config)?;
    config.warn_of_mail();
    let database = Database::open(config)?;
    let worker = database.worker(config, &Clock::default(), &office(config, &key(config)?))?;
    let panel = Panel::new(Books::new(database.backstage(config), || None))?.with(worker.meters())?;
    tracing::info!(at_once = config.jobs, "the worker works");
    System::new().block_on(async {
        metrics.serve(&panel)?;
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            _ = terminate.recv() => {}
            interrupted = tokio::signal::ctrl_c() => interrupted?,
        }
        Ok::<(), Error>(())
    })?;
    drop(worker);
    Ok(())
}
