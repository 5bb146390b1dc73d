//! Keeps an answer while it is given, also when the reader leaves in the middle.

use std::time::Duration;

use diesel::{Connection, PgConnection};
use tokio::time::Instant;

use crate::assistant::conversation::messages::{Answer, Key, State, Waiting};
use crate::assistant::conversation::tally;
use crate::assistant::models::Sentence;
use crate::error::Result;
use crate::identity::Own;

/// A slow answer is kept this often while it is given, so that a process that dies loses little of it.
const KEPT_EVERY: Duration = Duration::from_secs(1);

/// Writes an answer down while it is given.
pub struct Pen {
    own: Own,
    message: Key,
    started: Instant,
    kept: Instant,
    first_ms: Option<i32>,
    sentences: Vec<Sentence>,
    listings: Vec<i64>,
    is_down: bool,
}

impl Pen {
    /// A pen for the answer of this message, in the scope of whoever asked.
    #[must_use]
    pub fn new(own: Own, message: Key) -> Self {
        let now = Instant::now();
        let (sentences, listings) = (Vec::new(), Vec::new());
        Self { own, message, started: now, kept: now, first_ms: None, sentences, listings, is_down: false }
    }

    /// Notes a sentence.
    pub fn say(&mut self, sentence: Sentence) {
        let ms = self.elapsed_ms();
        self.first_ms.get_or_insert(ms);
        self.sentences.push(sentence);
    }

    /// Keeps what was said so far, unless that was done a moment ago; says who waits for the rest, where it was.
    pub async fn keep_so_far(&mut self) -> Option<Waiting> {
        if self.kept.elapsed() < KEPT_EVERY {
            return None;
        }
        self.kept = Instant::now();
        match self.keep(State::Answering).await {
            Ok(waiting) => Some(waiting),
            // The end is kept too, and says it if the database is gone.
            Err(error) => {
                tracing::debug!(%error, "an answer could not be kept yet");
                None
            }
        }
    }

    /// Notes a listing whose card is shown.
    pub fn show(&mut self, listing: i64) {
        if !self.listings.contains(&listing) {
            self.listings.push(listing);
        }
    }

    /// Keeps the answer as it ended.
    ///
    /// # Errors
    /// [`crate::error::Error::NotFound`] when the message was deleted meanwhile.
    pub async fn close(&mut self, state: State) -> Result<Waiting> {
        self.is_down = true;
        self.keep(state).await
    }

    async fn keep(&self, state: State) -> Result<Waiting> {
        let (answer, message) = (self.so_far(state), self.message.clone());
        self.own.write(move |conn| keep(&answer, &message, conn)).await
    }

    fn so_far(&self, state: State) -> Answer {
        let (sentences, listings) = (self.sentences.clone(), self.listings.clone());
        Answer { state, sentences, listings, first_ms: self.first_ms, total_ms: self.elapsed_ms() }
    }

    /// The listings whose cards are shown.
    #[must_use]
    pub fn shown(&self) -> &[i64] {
        &self.listings
    }

    /// How long it has taken.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }

    /// The same in milliseconds.
    #[must_use]
    pub fn elapsed_ms(&self) -> i32 {
        i32::try_from(self.started.elapsed().as_millis()).unwrap_or(i32::MAX)
    }
}

impl Drop for Pen {
    fn drop(&mut self) {
        if self.is_down {
            return;
        }
        let (answer, message) = (self.so_far(State::Interrupted), self.message.clone());
        let own = self.own.clone();
        // A process that ends just now keeps what it kept; the message shows as interrupted all the same.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                if let Err(error) = own.write(move |conn| keep(&answer, &message, conn)).await {
                    tracing::warn!(%error, "an interrupted answer could not be kept");
                }
            });
        }
    }
}

/// Keeps an answer, and counts it when it has ended. What cannot be counted is kept all the same.
fn keep(answer: &Answer, message: &Key, conn: &mut PgConnection) -> Result<Waiting> {
    let waiting = answer.keep(message, conn)?;
    let how = if waiting.is_stopped { State::Stopped } else { answer.state };
    if answer.state != State::Answering
        && let Err(error) = conn.transaction(|conn| tally::count(message, how, answer, conn))
    {
        tracing::warn!(%error, "an answer could not be counted");
    }
    Ok(waiting)
}
