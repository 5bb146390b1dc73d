//! `souk assistant test`: whether the language model answers.

use std::time::Instant;

use actix_web::rt::System;
use clap::{Args, Subcommand};

use crate::assistant::models::network::Network;
use crate::assistant::models::network::client::Patience;
use crate::config::Config;
use crate::error::{Error, Result};

/// What it is asked where nobody says what.
const QUESTION: &str = "Answer with one short sentence: are you there?";

/// Try out the language model that `SOUK_AI_URL` names
#[derive(Args)]
pub struct Assistant {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Ask it one question and say what came back
    Test {
        /// The question
        #[arg(long, default_value = QUESTION)]
        question: String,
    },
}

impl Assistant {
    /// Asks it; exit code 0 once it has answered.
    ///
    /// # Errors
    /// [`Error::Refused`] without a server, or when it does not answer.
    pub fn run(&self, config: &Config) -> Result<()> {
        let What::Test { question } = &self.what;
        let Some(ai) = &config.ai else {
            return Err(Error::Refused("SOUK_AI_URL is not set: the built-in model answers".to_owned()));
        };
        let (network, begun) = (Network::new(ai.clone(), Patience::default()), Instant::now());
        let answered = System::new().block_on(network.try_out(question));
        let (said, spent) = answered.map_err(|trouble| Error::Refused(format!("{}: {trouble}", ai.url)))?;
        let took = begun.elapsed().as_secs_f64();
        say!("{} at {} answered in {took:.1} s: {}", ai.model, ai.url, said.trim());
        if let Some(spent) = spent {
            say!("It read {} tokens and wrote {}.", spent.prompt, spent.completion);
        } else {
            say!("It did not say how many tokens that took, so Souk will estimate them.");
        }
        Ok(())
    }
}
