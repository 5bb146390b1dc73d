//! Keeps an answer while it is given, also when the reader leaves in the middle.

use std::time::Duration;

use diesel::{Connection, PgConnection};
use tokio::task::JoinHandle;
use tokio::time::Instant;
use tracing::Instrument;

use crate::assistant::conversation::messages::{Answer, Key, Message, State, Waiting};
use crate::assistant::conversation::outcome::Expected;
use crate::assistant::conversation::tally::{self, Noted};
use crate::assistant::meters::Answers;
use crate::assistant::models::{Sentence, Spent};
use crate::assistant::retrieval::Found;
use crate::error::Result;
use crate::identity::Own;
use crate::web::thinking;

/// A slow answer is kept this often while it is given, so that a process that dies loses little of it.
const KEPT_EVERY: Duration = Duration::from_secs(1);

/// Writes an answer down while it is given.
pub struct Pen {
    own: Own,
    message: Key,
    question: String,
    started: Instant,
    kept: Instant,
    first_ms: Option<i32>,
    sentences: Vec<Sentence>,
    listings: Vec<i64>,
    withheld: i32,
    spent: Option<Spent>,
    model: Option<&'static str>,
    /// Who was to answer.
    asked: String,
    answers: Answers,
    /// What the answer has to say; none where nothing could be looked for.
    expected: Option<Expected>,
    /// What is being kept at this moment.
    keeping: Option<JoinHandle<Option<Waiting>>>,
    is_down: bool,
}

impl Pen {
    /// A pen for the answer of this message, in the scope of whoever asked.
    #[must_use]
    pub fn new(own: Own, message: &Message, answers: Answers) -> Self {
        let now = Instant::now();
        let (sentences, listings) = (Vec::new(), Vec::new());
        Self {
            own,
            message: message.key(),
            question: message.question.clone(),
            started: now,
            kept: now,
            first_ms: None,
            sentences,
            listings,
            withheld: 0,
            spent: None,
            model: None,
            asked: message.model.clone(),
            answers,
            expected: None,
            keeping: None,
            is_down: false,
        }
    }

    /// Notes what was found, from which follows whether the answer tells what was asked.
    pub fn expect(&mut self, found: &Found) {
        self.expected = Some(Expected::of(found));
    }

    /// Notes a sentence.
    pub fn say(&mut self, sentence: Sentence) {
        let ms = self.elapsed_ms();
        self.first_ms.get_or_insert(ms);
        self.sentences.push(sentence);
    }

    /// Keeps what was said so far, unless that was done a moment ago, beside the answer, which does not wait for a
    /// database that is gone; says who waits for the rest, as far as that was heard since.
    pub async fn keep_so_far(&mut self) -> Option<Waiting> {
        let known = match self.keeping.take_if(|keeping| keeping.is_finished()) {
            Some(keeping) => keeping.await.ok().flatten(),
            None => None,
        };
        if self.keeping.is_none() && self.kept.elapsed() >= KEPT_EVERY {
            self.kept = Instant::now();
            let (answer, message, own) = (self.so_far(State::Answering), self.message.clone(), self.own.clone());
            let keeping = async move {
                let kept = own.write(move |conn| answer.keep(&message, conn)).await;
                // The end is kept too, and says it if the database is gone.
                kept.inspect_err(|error| tracing::debug!(%error, "an answer could not be kept yet")).ok()
            };
            self.keeping = Some(tokio::spawn(keeping.in_current_span()));
        }
        known
    }

    /// Notes a sentence that was left out.
    pub fn withhold(&mut self) {
        self.withheld += 1;
    }

    /// Notes what the answer took of a language model.
    pub fn spend(&mut self, spent: Spent) {
        self.spent = Some(spent);
    }

    /// Notes that another model answers than was to.
    pub fn hand_over(&mut self, model: &'static str) {
        self.model = Some(model);
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
        self.count(state);
        // What was kept in the middle must not come behind the end.
        if let Some(keeping) = self.keeping.take() {
            let _ = keeping.await;
        }
        let (answer, message) = (self.so_far(state), self.message.clone());
        let noted = if state == State::Answering { None } else { noted(self.question.clone(), self.expected).await };
        self.own.write(move |conn| keep(&answer, &message, noted.as_ref(), conn)).await
    }

    fn count(&self, state: State) {
        let first = self.first_ms.map(|ms| Duration::from_millis(ms.unsigned_abs().into()));
        let model = self.model.unwrap_or(&self.asked);
        self.answers.count((model, state.as_str()), first, self.withheld.unsigned_abs().into());
    }

    fn so_far(&self, state: State) -> Answer {
        Answer {
            state,
            sentences: self.sentences.clone(),
            listings: self.listings.clone(),
            first_ms: self.first_ms,
            total_ms: self.elapsed_ms(),
            withheld: self.withheld,
            spent: self.spent,
            model: self.model,
        }
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
        self.count(State::Interrupted);
        let (answer, message) = (self.so_far(State::Interrupted), self.message.clone());
        let (own, keeping, question) = (self.own.clone(), self.keeping.take(), self.question.clone());
        let expected = self.expected;
        // A process that ends just now keeps what it kept; the message shows as interrupted all the same.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            let closing = async move {
                if let Some(keeping) = keeping {
                    let _ = keeping.await;
                }
                let noted = noted(question, expected).await;
                if let Err(error) = own.write(move |conn| keep(&answer, &message, noted.as_ref(), conn)).await {
                    tracing::warn!(%error, "an interrupted answer could not be kept");
                }
            };
            runtime.spawn(closing.in_current_span());
        }
    }
}

/// What is counted of a question; nothing where there is no room to think.
async fn noted(question: String, expected: Option<Expected>) -> Option<Noted> {
    thinking(move || Noted::of(&question, expected)).await.ok()
}

/// Keeps an answer, and counts it when it has ended. What cannot be counted is kept all the same.
fn keep(answer: &Answer, message: &Key, noted: Option<&Noted>, conn: &mut PgConnection) -> Result<Waiting> {
    let waiting = answer.keep(message, conn)?;
    let how = if waiting.is_stopped { State::Stopped } else { answer.state };
    if let Some(noted) = noted
        && let Err(error) = conn.transaction(|conn| tally::count(message, noted, (how, answer), conn))
    {
        tracing::warn!(%error, "an answer could not be counted");
    }
    Ok(waiting)
}
