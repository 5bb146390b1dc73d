//! What answering takes: the index, the tree of categories, the clock, a model, and a bound on how much of it goes on
//! at once.

use std::future::{Ready, ready};
use std::sync::Arc;

use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::assistant::meters::Answers;
use crate::assistant::models::Model;
use crate::assistant::models::extractive::Extractive;
use crate::assistant::models::network::client::Patience;
use crate::assistant::models::network::{Brief, Briefed, Network};
use crate::categories::Categories;
use crate::clock::Clock;
use crate::config::{Ai, Config, DayQuestions};
use crate::error::{Error, Result};
use crate::locales::Text;
use crate::meters::{Meters, gauge};
use crate::search::Index;

/// Answers that one process gives at a time, whoever asks: a place costs little, since most wait for another server.
const AT_ONCE: usize = 1024;

/// Who answers, and how many answers there may be at once. One a process.
#[derive(Clone)]
pub struct Assistant {
    /// Who answers where no other model does.
    pub model: Arc<dyn Model>,
    /// The language model that answers, if there is one.
    network: Option<Arc<Network>>,
    places: Arc<Semaphore>,
    /// Counts its answers.
    pub answers: Answers,
}

impl Assistant {
    /// An assistant with this model that gives so many answers at once.
    #[must_use]
    pub fn with(model: Arc<dyn Model>, at_once: usize) -> Self {
        Self { model, network: None, places: Arc::new(Semaphore::new(at_once)), answers: Answers::default() }
    }

    /// The same as the settings want it: with a language model, or the built-in one alone.
    #[must_use]
    pub fn of(ai: Option<&Ai>) -> Self {
        ai.map_or_else(Self::default, |ai| {
            Self::default().speaking_through(Network::new(ai.clone(), Patience::default()))
        })
    }

    /// The same with this language model.
    #[must_use]
    pub fn speaking_through(self, network: Network) -> Self {
        Self { network: Some(Arc::new(network)), ..self }
    }

    /// Whether a language model answers, which has to be told what was said before.
    #[must_use]
    pub const fn needs_brief(&self) -> bool {
        self.network.is_some()
    }

    /// The name under which the next answer is kept.
    #[must_use]
    pub fn name(&self) -> &str {
        self.network.as_ref().map_or_else(|| self.model.name(), |network| network.name())
    }

    /// Who answers this question.
    #[must_use]
    pub fn model_for(&self, brief: Brief) -> Arc<dyn Model> {
        match &self.network {
            Some(network) => Arc::new(Briefed { network: network.clone(), brief, built_in: self.model.clone() }),
            None => self.model.clone(),
        }
    }

    /// What it is measured by.
    #[must_use]
    pub fn meters(&self) -> Meters {
        self.answers.expect(self.model.name());
        self.answers.expect(self.name());
        let mut meters = self.answers.meters();
        if let Some(network) = self.network.clone() {
            meters.push(gauge("souk_assistant_model_paused", "Whether the language model is left alone.", move || {
                usize::from(network.is_paused())
            }));
        }
        meters
    }

    /// Counts one more answer among those that are given at once, until what is returned is dropped.
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
    /// How many questions are taken in a day.
    pub questions: DayQuestions,
}

impl Means {
    fn of(request: &HttpRequest) -> Option<Self> {
        Some(Self {
            index: request.app_data::<Data<Index>>()?.as_ref().clone(),
            categories: request.app_data::<Data<Categories>>()?.as_ref().clone(),
            clock: request.app_data::<Data<Clock>>()?.as_ref().clone(),
            assistant: request.app_data::<Data<Assistant>>()?.as_ref().clone(),
            questions: request.app_data::<Data<Config>>()?.questions,
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
