//! Groups of routes that share middleware. The groups differ by client: a browser loading a file, anybody reading a
//! public page, a signed-in user, a program with an API key, another service.

use std::rc::Rc;

use actix_web::Resource;
use actix_web::web::{ServiceConfig, resource};

use super::traffic::Traffic;

/// Collects the routes of one group; each route gets the group's middleware.
pub struct Routes<'a> {
    config: &'a mut ServiceConfig,
    traffic: &'a Traffic,
    wrapped: &'a dyn Fn(Resource, &mut ServiceConfig),
}

impl<'a> Routes<'a> {
    /// A group whose resources are registered by `wrapped`, and whose requests are counted.
    pub fn new(
        config: &'a mut ServiceConfig,
        traffic: &'a Traffic,
        wrapped: &'a dyn Fn(Resource, &mut ServiceConfig),
    ) -> Self {
        Self { config, traffic, wrapped }
    }

    /// Adds a path with its routes.
    pub fn at(&mut self, path: &str, routes: impl FnOnce(Resource) -> Resource) -> &mut Self {
        (self.wrapped)(routes(resource(path).app_data(Rc::new(self.traffic.of_route(path)))), self.config);
        self
    }
}
