//! What answering takes: the index, the tree of categories, the clock, a model, and a bound on how much of it goes on
//! at once.

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::assistant::models::Model;
use crate::assistant::models::extractive::Extractive;
use crate::categories::Categories;
use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::locales::Text;
use crate::search::Index;

/// Answers that one worker gives at a time, whoever asks.
const AT_ONCE: usize = 32;

/// Who answers, and how many answers there may be at once. One a worker.
#[derive(Clone)]
pub struct Assistant {
    /// Who answers.
    pub model: Arc<dyn Model>,
    places: Arc<Semaphore>,
}

impl Assistant {
    /// An assistant with this model that gives so many answers at once.
    #[must_use]
    pub fn with(model: Arc<dyn Model>, at_once: usize) -> Self {
        Self { model, places: Arc::new(Semaphore::new(at_once)) }
    }

    /// A place for one more answer, given back when dropped.
    ///
    /// # Errors
    /// [`Error::TooMany`] when all are taken.
    pub fn place(&self) -> Result<OwnedSemaphorePermit> {
        self.places
            .clone()
            .try_acquire_owned()
            .map_err(|_| Error::TooMany { sentence: Text::assistant_crowded(), retry_after: 5 })
    }
}

impl Default for Assistant {
    fn default() -> Self {
        Self::with(Arc::new(Extractive), AT_ONCE)
    }
}

/// What answering takes, as a handler asks for it.
#[derive(Clone)]
pub struct Means {
    /// Finds listings.
    pub index: Index,
    /// The tree of categories.
    pub categories: Categories,
    /// What time it is.
    pub clock: Clock,
    /// Who answers.
    pub assistant: Assistant,
}

impl Means {
    fn of(request: &HttpRequest) -> Option<Self> {
        Some(Self {
            index: request.app_data::<Data<Index>>()?.as_ref().clone(),
            categories: request.app_data::<Data<Categories>>()?.as_ref().clone(),
            clock: request.app_data::<Data<Clock>>()?.as_ref().clone(),
            assistant: request.app_data::<Data<Assistant>>()?.as_ref().clone(),
        })
    }
}

impl FromRequest for Means {
    type Error = Error;
    type Future = Ready<Result<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).ok_or_else(|| Error::Internal("the assistant is not set up".to_owned())))
    }
}
