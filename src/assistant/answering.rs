//! An answer while it is given: the model's parts become pieces of a page, and what was said is kept, also when the
//! reader leaves in the middle.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{self, BoxStream, Stream, StreamExt};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Instant, timeout};

use super::answer::{Model, Part, Sentence};
use super::messages::{Answer, Key, State};
use super::retrieval::Found;
use super::views::{SentenceView, Words};
use super::voice::Voice;
use crate::error::{Error, Result};
use crate::identity::Own;
use crate::listings::model::Card;
use crate::locales::Text;

/// Without a sentence for so long, a sign of life is sent, so that nothing on the way gives the connection up.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// An answer that takes longer is ended.
const LONGEST: Duration = Duration::from_secs(55);
/// A slow answer is kept this often while it is given, so that a process that dies loses little of it.
const KEPT_EVERY: Duration = Duration::from_secs(1);

/// What a page gets of an answer.
#[derive(Debug)]
pub enum Piece {
    /// One sentence more.
    Sentence(SentenceView),
    /// The cards of the listings that it speaks of.
    Cards(Vec<Card>),
    /// Nothing new, but it goes on.
    Waiting,
    /// The end; how many milliseconds it took when it is complete, else why it broke off.
    End(std::result::Result<i32, Text>),
}

/// The pieces of an answer, in order; the last is its end. What cannot be answered gets a sentence that says why.
/// Dropping the stream stops the model and keeps what was said.
pub fn pieces(
    pen: Pen,
    model: &dyn Model,
    found: std::result::Result<Found, Text>,
    voice: Voice,
    place: OwnedSemaphorePermit,
) -> impl Stream<Item = Piece> + use<> {
    let (found, stage) = match found {
        Ok(found) => (found, Stage::Speaking),
        Err(why) => (Found::default(), Stage::Failed(why)),
    };
    let cards = found.given.iter().filter_map(|given| Some((given.id.get(), given.card.clone()?))).collect();
    let parts =
        if matches!(stage, Stage::Speaking) { model.answer(Arc::new(found), voice) } else { stream::empty().boxed() };
    let answering = Answering { pen, parts, cards, stage, _place: place };
    stream::unfold(answering, |mut answering| async { Some((answering.next().await?, answering)) })
}

enum Stage {
    Speaking,
    Failed(Text),
    Closing,
    Over,
}

struct Answering {
    pen: Pen,
    parts: BoxStream<'static, Result<Part>>,
    /// Cards of the listings that the model was given; it cannot show another.
    cards: HashMap<i64, Card>,
    stage: Stage,
    _place: OwnedSemaphorePermit,
}

impl Answering {
    async fn next(&mut self) -> Option<Piece> {
        match &self.stage {
            Stage::Speaking => Some(self.speak().await),
            Stage::Failed(why) => Some(self.break_off(why.clone()).await),
            Stage::Closing => Some(self.complete().await),
            Stage::Over => None,
        }
    }

    async fn speak(&mut self) -> Piece {
        loop {
            let left = LONGEST.saturating_sub(self.pen.started.elapsed());
            if left.is_zero() {
                return self.break_off(Text::assistant_too_slow()).await;
            }
            match timeout(left.min(SIGN_OF_LIFE), self.parts.next()).await {
                Err(_) => return Piece::Waiting,
                Ok(Some(Ok(Part::Sentence(sentence)))) => {
                    let view = SentenceView::of(&sentence, &self.cards, Words::Own);
                    self.pen.say(sentence).await;
                    return Piece::Sentence(view);
                }
                Ok(Some(Ok(Part::Card(id)))) => {
                    if self.cards.contains_key(&id.get()) {
                        self.pen.show(id.get());
                    }
                }
                Ok(Some(Err(error))) => {
                    tracing::warn!(%error, "a model failed in the middle of an answer");
                    return self.break_off(Text::assistant_broke_off()).await;
                }
                Ok(None) => break,
            }
        }
        let shown: Vec<Card> = self.pen.listings.iter().filter_map(|id| self.cards.get(id).cloned()).collect();
        if shown.is_empty() {
            return self.complete().await;
        }
        self.stage = Stage::Closing;
        Piece::Cards(shown)
    }

    async fn complete(&mut self) -> Piece {
        let took = self.pen.elapsed_ms();
        self.end(State::Answered, Ok(took)).await
    }

    async fn break_off(&mut self, why: Text) -> Piece {
        self.end(State::Interrupted, Err(why)).await
    }

    async fn end(&mut self, state: State, end: std::result::Result<i32, Text>) -> Piece {
        self.stage = Stage::Over;
        match self.pen.close(state).await {
            Ok(()) => Piece::End(end),
            Err(error) => {
                // Whoever deletes a conversation, or signs in, while it is answered is no failure of ours.
                if !matches!(error, Error::NotFound) {
                    tracing::error!(%error, "an answer could not be kept");
                }
                Piece::End(Err(Text::assistant_not_kept()))
            }
        }
    }
}

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

    async fn say(&mut self, sentence: Sentence) {
        let ms = self.elapsed_ms();
        self.first_ms.get_or_insert(ms);
        self.sentences.push(sentence);
        if self.kept.elapsed() >= KEPT_EVERY {
            self.kept = Instant::now();
            // The end is kept too, and says it if the database is gone.
            if let Err(error) = self.keep(State::Answering).await {
                tracing::debug!(%error, "an answer could not be kept yet");
            }
        }
    }

    fn show(&mut self, listing: i64) {
        if !self.listings.contains(&listing) {
            self.listings.push(listing);
        }
    }

    async fn close(&mut self, state: State) -> Result<()> {
        self.is_down = true;
        self.keep(state).await
    }

    async fn keep(&self, state: State) -> Result<()> {
        let (answer, message) = (self.so_far(state), self.message.clone());
        self.own.write(move |conn| answer.keep(&message, conn)).await
    }

    fn so_far(&self, state: State) -> Answer {
        let (sentences, listings) = (self.sentences.clone(), self.listings.clone());
        Answer { state, sentences, listings, first_ms: self.first_ms, total_ms: self.elapsed_ms() }
    }

    fn elapsed_ms(&self) -> i32 {
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
                if let Err(error) = own.write(move |conn| answer.keep(&message, conn)).await {
                    tracing::warn!(%error, "an interrupted answer could not be kept");
                }
            });
        }
    }
}
