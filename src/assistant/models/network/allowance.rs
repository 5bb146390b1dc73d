//! How many tokens somebody may have a language model read and write: taken before it is asked, and settled by what it
//! really took.

use std::time::Duration;

use tokio::time::sleep;

use crate::assistant::models::Spent;
use crate::clock::Clock;
use crate::config::DayTokens;
use crate::error::Result;
use crate::identity::Own;
use crate::limits::{TOKENS, TOKENS_ALL, TOKENS_BUSINESS, TOKENS_NETWORK, Uses};

/// How often, and after which pause, giving back is tried while the database is busy.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_secs(2);

/// Who asks, and about whom, as far as their tokens are counted.
#[derive(Clone)]
pub struct Allowance {
    /// The scope of whoever asks, in which it is counted.
    pub own: Own,
    /// What time it is.
    pub clock: Clock,
    /// Who asks: an account or a visitor's key.
    pub person: String,
    /// The network of a visitor without an account, who soon has another key.
    pub network: Option<String>,
    /// The business that it is about.
    pub business: Option<String>,
}

/// Tokens that were taken.
pub struct Reserved {
    own: Own,
    uses: Uses,
    /// What was used as far as it is known.
    used: Spent,
    is_settled: bool,
}

impl Allowance {
    /// Takes so many tokens.
    ///
    /// # Errors
    /// [`crate::error::Error::TooMany`] where somebody has not so many left.
    pub async fn reserve(&self, tokens: u32, most: DayTokens) -> Result<Reserved> {
        let mut uses = Uses::default().and_many(&TOKENS, most.person, &self.person, tokens);
        uses = uses.and_many(&TOKENS_ALL, most.all, "", tokens);
        if let Some(network) = &self.network {
            uses = uses.and_many(&TOKENS_NETWORK, most.network, network, tokens);
        }
        if let Some(business) = &self.business {
            uses = uses.and_many(&TOKENS_BUSINESS, most.business, business, tokens);
        }
        let (now, taken) = (self.clock.now(), uses.clone());
        self.own.write(move |conn| taken.take(now, conn)).await?;
        Ok(Reserved { own: self.own.clone(), uses, used: Spent::default(), is_settled: false })
    }
}

impl Reserved {
    /// Notes what was used by now: so much is kept where whoever asked leaves in the middle.
    pub fn note(&mut self, used: Spent) {
        self.used = used;
    }

    /// Gives back what was not used. Nobody waits for that.
    pub fn settle(mut self) {
        self.give_back();
    }

    fn give_back(&mut self) {
        if std::mem::replace(&mut self.is_settled, true) {
            return;
        }
        let (own, uses, used) = (self.own.clone(), self.uses.clone(), self.used.total());
        // A process that ends just now gives nothing back; it comes back by itself within a day.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                for _ in 0..TRIES {
                    let uses = uses.clone();
                    if own.write(move |conn| uses.settle(used, conn)).await.is_ok() {
                        return;
                    }
                    sleep(PAUSE).await;
                }
                tracing::warn!("tokens that were not used could not be given back");
            });
        }
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        self.give_back();
    }
}
