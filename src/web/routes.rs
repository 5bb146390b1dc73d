//! Routes in groups. Who calls differs from group to group (a browser for a file, anybody for a public page, somebody
//! with a session, a program with a key, another service), and so does what stands around the handlers.

use actix_web::Resource;
use actix_web::web::{ServiceConfig, resource};

/// The routes of one group, while they are collected: each gets the group's middleware.
pub struct Routes<'a> {
    config: &'a mut ServiceConfig,
    wrapped: &'a dyn Fn(Resource, &mut ServiceConfig),
}

impl<'a> Routes<'a> {
    /// A group whose resources are registered by `wrapped`.
    pub fn new(config: &'a mut ServiceConfig, wrapped: &'a dyn Fn(Resource, &mut ServiceConfig)) -> Self {
        Self { config, wrapped }
    }

    /// Adds an address with its routes.
    pub fn at(&mut self, path: &str, routes: impl FnOnce(Resource) -> Resource) -> &mut Self {
        (self.wrapped)(routes(resource(path)), self.config);
        self
    }
}
