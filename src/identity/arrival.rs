//! Somebody at the door: who signs in, registers or signs out is nobody yet, or nobody any more, so the account is
//! looked up and written across all scopes, as it is when somebody leaves for good. Only the rooms that
//! `tests/it/conventions.rs` lists take this proof.

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};

use super::visitor::Visitor;
use crate::db::Db;
use crate::error::{Error, Result};

/// Anybody on their way in or out, and everything a [`Visitor`] has.
pub struct Arrival {
    visitor: Visitor,
}

impl Arrival {
    /// The database itself, every scope of it.
    #[must_use]
    pub const fn db(&self) -> &Db {
        self.visitor.db()
    }
}

impl Deref for Arrival {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.visitor
    }
}

impl FromRequest for Arrival {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Visitor::of(request).map(|visitor| Self { visitor }))
    }
}
