//! Everything put together: what the handlers share, the order of the middleware, and the routes of every slice.

use std::rc::Rc;

use actix_session::SessionMiddleware;
use actix_session::config::{CookieContentSecurity, PersistentSession};
use actix_web::body::MessageBody;
use actix_web::cookie::time::Duration;
use actix_web::cookie::{Key, SameSite};
use actix_web::dev::{ServiceFactory, ServiceRequest, ServiceResponse};
use actix_web::middleware::from_fn;
use actix_web::web::{Data, PayloadConfig, ServiceConfig};
use actix_web::{App, Error};

use crate::accounts::arrivals::{Adopt, Arrivals};
use crate::accounts::passwords::Hasher;
use crate::accounts::sign_ins::SignIns;
use crate::assistant::Assistant;
use crate::categories::Categories;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::error_pages::{API, HOOKS};
use crate::identity::public_header;
use crate::identity::sessions::{self, PgSessions};
use crate::jobs::Kinds;
use crate::limits::Refused;
use crate::listings::home::ahead::LastAsked;
use crate::mail::Office;
use crate::modes::{Modes, gate};
use crate::notifications::Hub;
use crate::pages::around::Surroundings;
use crate::pages::redirects;
use crate::providers::Providers;
use crate::search::Index;
use crate::storage::Storage;
use crate::visits::{Counter, counting};
use crate::watching::Readiness;
use crate::web::page_cache::PageCache;
use crate::web::routes::Routes;
use crate::web::traffic::Traffic;
use crate::web::{
    address, assets, bodies, compression, connections, get, guard, headers, health, held, htmx, just_written, notices,
    page_cache, trace,
};
use crate::workspace::Navigation;
use crate::{
    account_sessions, accounts, activity, approvals, assistant, collections, comments, error_pages, favourites, fields,
    housekeeping, imports, insights, languages, listings, mail, mailbox, media, notifications, operator, overview,
    pages, privacy, products, providers, questions, reports, saved_views, second_factors, settings, synonyms, team,
    visits, watching,
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
    /// What stands around all pages, and where old addresses lead, in memory.
    pub surroundings: Surroundings,
    /// Hashes passwords.
    pub hasher: Hasher,
    /// Public pages in memory.
    pub page_cache: PageCache,
    /// Signs the cookies of sessions and of known browsers.
    pub key: Key,
    /// Posts mail.
    pub office: Office,
    /// Who was refused a moment ago.
    pub refused: Refused,
    /// Wakes the bells of this process.
    pub hub: Hub,
    /// Where pictures are kept.
    pub storage: Storage,
    /// Counts what visitors look at.
    pub counter: Counter,
    /// Answers questions.
    pub assistant: Assistant,
    /// Says whether to send visitors here.
    pub readiness: Readiness,
    /// Counts requests.
    pub traffic: Traffic,
    /// Counts sign-ins.
    pub sign_ins: SignIns,
    /// Whether the marketplace is open.
    pub modes: Modes,
}

/// The entries of every workspace's navigation, in their order.
fn navigation() -> Navigation {
    let entries = [
        &overview::ENTRY,
        &products::ENTRY,
        &approvals::ENTRY,
        &approvals::NUMBERS,
        &questions::ENTRY,
        &visits::ENTRY,
        &insights::ENTRY,
        &assistant::ENTRY,
        &collections::ENTRY,
        &collections::FOR_MANAGERS,
        &team::ENTRY,
        &activity::ENTRY,
        &settings::ENTRY,
        &listings::ENTRY,
    ];
    Navigation::of(entries.map(Clone::clone))
}

/// What happens when somebody signs in or registers.
fn arrivals() -> Arrivals {
    Arrivals::of([assistant::conversation::model::adopt as Adopt])
}

/// Files, and signs of life: nobody is asked who they are.
fn files(routes: &mut Routes<'_>) {
    media::routes(routes);
    listings::files(routes);
    routes
        .at("/assets/{name}", |at| at.route(get().to(assets::show)))
        .at("/healthz", |at| at.route(get().to(health::process)))
        .at("/readyz", |at| at.route(get().to(watching::readiness::show)))
        .at("/version", |at| at.route(get().to(health::version)));
}

/// Pages that are the same for everybody: no session is asked for them.
fn public(routes: &mut Routes<'_>) {
    listings::routes(routes);
    pages::routes(routes);
}

/// Pages of somebody: they know the session.
fn personal(routes: &mut Routes<'_>) {
    for slice in [
        assistant::routes,
        second_factors::routes,
        accounts::routes,
        team::routes,
        providers::routes,
        languages::routes,
        // Before approvals: a list of reasons has its place below them.
        settings::routes,
        approvals::routes,
        activity::routes,
        overview::routes,
        products::routes,
        questions::routes,
        reports::routes,
        favourites::routes,
        saved_views::routes,
        comments::routes,
        collections::routes,
        imports::routes,
        operator::routes,
        pages::previews,
        fields::routes,
        synonyms::routes,
        mailbox::routes,
        notifications::routes,
        account_sessions::routes,
        privacy::routes,
        visits::routes,
        insights::routes,
    ] {
        slice(routes);
    }
    // What is nowhere has a page that knows who asks.
    routes.at("/{anywhere:.*}", |at| at.to(error_pages::nowhere));
}

/// What programs with a key call: no cookie is looked at, and errors are told as JSON.
fn api(routes: &mut Routes<'_>) {
    routes.at(&format!("{API}{{anywhere:.*}}"), |at| at.to(error_pages::nothing));
}

/// What other services call. They send no origin; a handler here asks for a signature instead, and tells errors as
/// JSON.
fn hooks(routes: &mut Routes<'_>) {
    notifications::hooks(routes);
    routes.at(&format!("{HOOKS}{{anywhere:.*}}"), |at| at.to(error_pages::nothing));
}

/// Every route with what stands around it, from the innermost to the outermost.
fn routes(config: &mut ServiceConfig, shared: &Shared) {
    files(&mut Routes::new(config, &shared.traffic, &|at, config| {
        config.service(at);
    }));
    for group in [api, hooks] {
        group(&mut Routes::new(config, &shared.traffic, &|at, config| {
            config.service(at.wrap(from_fn(gate::standing)));
        }));
    }
    public(&mut Routes::new(config, &shared.traffic, &|at, config| {
        let at =
            at.wrap(from_fn(page_cache::kept)).wrap(from_fn(counting::counted)).wrap(from_fn(public_header::shown));
        config.service(at.wrap(from_fn(guard::same_site)).wrap(from_fn(gate::standing)));
    }));
    // The last: it has an answer for every address that nobody else has.
    personal(&mut Routes::new(config, &shared.traffic, &|at, config| {
        let at = at.wrap(from_fn(held::kept)).wrap(from_fn(sessions::noted)).wrap(session(shared));
        let at = at.wrap(from_fn(just_written::noted));
        config.service(at.wrap(from_fn(guard::same_site)).wrap(from_fn(gate::standing)));
    }));
}

/// The kinds of jobs of every slice, and what is done again and again.
#[must_use]
pub fn kinds(config: &Config, office: &Office) -> Kinds {
    Kinds::default()
        .configure(housekeeping::jobs)
        .configure(|kinds| assistant::jobs(kinds, config))
        .configure(|kinds| media::unused::jobs(kinds, config))
        .configure(approvals::bulk::job::jobs)
        .configure(|kinds| imports::jobs(kinds, config))
        .configure(|kinds| mail::jobs(kinds, config, office))
        .configure(products::batches::jobs)
        .configure(operator::categories::jobs)
        .configure(|kinds| notifications::jobs(kinds, office))
        .configure(|kinds| privacy::jobs(kinds, config, office))
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
        .app_data(Data::new(shared.surroundings.frame.clone()))
        .app_data(Data::new(shared.surroundings.redirects.clone()))
        .app_data(Data::new(shared.hasher.clone()))
        .app_data(Data::new(shared.page_cache.clone()))
        .app_data(Data::new(shared.key.clone()))
        .app_data(Data::new(shared.office.clone()))
        .app_data(Data::new(shared.refused.clone()))
        .app_data(Data::new(shared.hub.clone()))
        .app_data(Data::new(shared.storage.clone()))
        .app_data(Data::new(shared.counter.clone()))
        // Each worker gets an assistant of its own; an application that is given another uses that one.
        .app_data(Data::new(shared.assistant.clone()))
        .app_data(Data::new(Providers::of(&shared.config)))
        .app_data(Data::new(LastAsked::default()))
        .app_data(Data::new(navigation()))
        .app_data(Data::new(arrivals()))
        .app_data(Data::new(shared.sign_ins.clone()))
        .app_data(Data::new(shared.readiness.clone()))
        .app_data(Data::new(shared.modes.clone()))
        .app_data(Rc::new(shared.traffic.of_none()))
        .app_data(bodies::forms(LARGEST_FORM))
        .app_data(PayloadConfig::default().limit(LARGEST_FORM))
        .configure(|config| routes(config, shared))
        // From the innermost to the outermost.
        .wrap(from_fn(guard::honest_addresses))
        .wrap(from_fn(bodies::in_time))
        .wrap(from_fn(address::in_line))
        .wrap(from_fn(notices::shown_once))
        .wrap(from_fn(headers::caching))
        .wrap(from_fn(redirects::followed))
        .wrap(from_fn(error_pages::pages))
        .wrap(from_fn(htmx::locations))
        .wrap(from_fn(compression::gzipped))
        .wrap(from_fn(trace::requests))
        .wrap(from_fn(connections::noted))
}

fn session(shared: &Shared) -> SessionMiddleware<PgSessions> {
    let store = PgSessions::new(shared.db.clone(), shared.clock.clone(), &shared.config);
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
