//! Everything put together: what the handlers share, the order of the middleware, and the routes of every slice.

use actix_session::SessionMiddleware;
use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_web::body::MessageBody;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Key, SameSite};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::{Data, PayloadConfig, ServiceConfig, resource};
use actix_web::{App, Error};

use crate::accounts::passwords::Hasher;
use crate::accounts::sessions::{self, PgSessions};
use crate::categories::Categories;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::jobs::Kinds;
use crate::search::Index;
use crate::web::page_cache::PageCache;
use crate::web::{
    address, assets, bodies, compression, connections, get, guard, headers, health, htmx, notices, page_cache, trace,
};
use crate::{
    accounts, approvals, assistant, businesses, events, housekeeping, layout, listings, media, operator, products,
};

/// The largest form, in bytes: a description of 20,000 characters, percent-encoded, with room for the rest.
const LARGEST_FORM: usize = 512 * 1024;

/// What the handlers share. Cloning is cheap; every worker has its own copy.
#[derive(Clone)]
pub struct Shared {
    /// The settings.
    pub config: Config,
    /// The pool.
    pub db: Db,
    /// The search index.
    pub index: Index,
    /// What time it is.
    pub clock: Clock,
    /// The tree of categories in memory.
    pub categories: Categories,
    /// Hashes passwords.
    pub hasher: Hasher,
    /// Public pages in memory.
    pub page_cache: PageCache,
    /// Signs the cookies of sessions and of known browsers.
    pub key: Key,
}

/// Every route, slice by slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .configure(listings::routes)
        .configure(assistant::routes)
        .configure(accounts::routes)
        .configure(businesses::routes)
        .configure(approvals::routes)
        .configure(events::routes)
        .configure(products::routes)
        .configure(media::routes)
        .configure(operator::routes)
        .service(resource("/assets/{name}").route(get().to(assets::show)))
        .service(resource("/healthz").route(get().to(health::process)))
        .service(resource("/readyz").route(get().to(health::database)));
}

/// The kinds of jobs of every slice, and what is done again and again.
#[must_use]
pub fn kinds() -> Kinds {
    Kinds::default().configure(housekeeping::jobs)
}

/// The application of one worker.
#[must_use]
pub fn build(
    shared: &Shared,
) -> App<
    impl ServiceFactory<
        ServiceRequest,
        Config = (),
        Response = ServiceResponse<impl MessageBody + use<>>,
        Error = Error,
        InitError = (),
    > + use<>,
> {
    App::new()
        .app_data(Data::new(shared.config.clone()))
        .app_data(Data::new(shared.db.clone()))
        .app_data(Data::new(shared.index.clone()))
        .app_data(Data::new(shared.clock.clone()))
        .app_data(Data::new(shared.categories.clone()))
        .app_data(Data::new(shared.hasher.clone()))
        .app_data(Data::new(shared.page_cache.clone()))
        .app_data(Data::new(shared.key.clone()))
        .app_data(bodies::forms(LARGEST_FORM))
        .app_data(PayloadConfig::default().limit(LARGEST_FORM))
        .configure(routes)
        // From the innermost to the outermost.
        .wrap(from_fn(page_cache::kept))
        .wrap(from_fn(sessions::noted))
        .wrap(session(shared))
        .wrap(from_fn(guard::same_site))
        .wrap(from_fn(bodies::in_time))
        .wrap(from_fn(address::in_line))
        .wrap(from_fn(notices::shown_once))
        .wrap(from_fn(headers::caching))
        .wrap(from_fn(layout::errors::pages))
        .wrap(from_fn(htmx::locations))
        .wrap(from_fn(compression::gzipped))
        .wrap(from_fn(trace::requests))
        .wrap(from_fn(connections::noted))
}

fn session(shared: &Shared) -> SessionMiddleware<PgSessions> {
    let store = PgSessions::new(shared.db.clone(), shared.clock.clone());
    let is_https = shared.config.is_https();
    SessionMiddleware::builder(store, shared.key.clone())
        .cookie_name(sessions::cookie_name(is_https).to_owned())
        .cookie_secure(is_https)
        .cookie_http_only(true)
        .cookie_same_site(SameSite::Lax)
        .cookie_path("/".to_owned())
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(PersistentSession::default().session_ttl(Duration::days(sessions::LONGEST.num_days())))
        .build()
}
