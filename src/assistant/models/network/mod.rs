//! A language model on another server, or on this machine: any that speaks OpenAI's chat completions. What it says goes
//! through the gate sentence by sentence; where it fails, or may not be asked, the built-in model goes on.

pub mod allowance;
pub mod breaker;
pub mod client;
pub mod events;
mod places;
mod prompt;
mod speaking;
pub mod trouble;

use std::sync::Arc;

use futures_util::stream::{BoxStream, StreamExt, unfold};
use serde_json::json;

use crate::assistant::models::network::allowance::Allowance;
use crate::assistant::models::network::breaker::Breaker;
use crate::assistant::models::network::client::{Client, Patience};
use crate::assistant::models::network::events::Event;
use crate::assistant::models::network::places::Places;
use crate::assistant::models::network::speaking::Speaking;
use crate::assistant::models::network::trouble::Trouble;
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Model, Part, Spent};
use crate::assistant::retrieval::Found;
use crate::config::Ai;
use crate::error::Result;

/// A server, and what is known of how it does. One a process.
pub struct Network {
    client: Client,
    breaker: Breaker,
    places: Places,
}

/// A question and its answer, earlier in the same conversation.
#[derive(Clone, Debug, Default)]
pub struct Turn {
    /// What was asked.
    pub question: String,
    /// What was said.
    pub sentences: Vec<String>,
}

/// What a language model needs to know besides what was found.
#[derive(Clone)]
pub struct Brief {
    /// What is asked.
    pub question: String,
    /// What was said before, oldest first.
    pub turns: Vec<Turn>,
    /// Who pays for it.
    pub allowance: Allowance,
}

/// A server with one question for it.
pub struct Briefed {
    /// The server.
    pub network: Arc<Network>,
    /// The question.
    pub brief: Brief,
    /// Answers where the server does not, or goes on where it breaks off.
    pub built_in: Arc<dyn Model>,
}

impl Network {
    /// A server with this patience.
    #[must_use]
    pub fn new(ai: Ai, patience: Patience) -> Self {
        let places = Places::of(ai.at_once);
        Self { client: Client::new(ai, patience), breaker: Breaker::default(), places }
    }

    /// The model's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.client.ai().model
    }

    /// Whether it failed so often that it is left alone for a while.
    #[must_use]
    pub fn is_paused(&self) -> bool {
        self.breaker.is_open()
    }

    /// Asks the server something that needs no listing; what it said, and what that took if it says so.
    ///
    /// # Errors
    /// [`Trouble`] where it does not answer.
    pub async fn try_out(&self, question: &str) -> std::result::Result<(String, Option<Spent>), Trouble> {
        let (mut text, mut spent, mut is_whole) = (String::new(), None, false);
        let mut answer = self.client.ask(&[json!({ "role": "user", "content": question })]).await?;
        while let Some(event) = answer.next().await? {
            match event {
                Event::Text(more) => text.push_str(&more),
                Event::Spent(all) => spent = Some(all),
                Event::Done | Event::Cut => is_whole = true,
            }
        }
        if is_whole { Ok((text, spent)) } else { Err(Trouble::BrokeOff) }
    }
}

impl Model for Briefed {
    fn name(&self) -> &str {
        self.network.name()
    }

    fn answer(&self, found: Arc<Found>, voice: Voice) -> BoxStream<'static, Result<Part>> {
        let (network, brief, built_in) = (self.network.clone(), self.brief.clone(), self.built_in.clone());
        let speaking = Speaking::new(network, brief, built_in, found, voice);
        unfold(speaking, |mut speaking| async { Some((speaking.next().await?, speaking)) }).boxed()
    }
}
