//! An answer while it is given: the model's parts become pieces of a page, and what was said is kept, also when the
//! reader leaves in the middle.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{self, BoxStream, Stream, StreamExt};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::timeout;

use crate::assistant::conversation::messages::State;
use crate::assistant::conversation::pen::Pen;
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Model, Part};
use crate::assistant::pages::views::{SentenceView, Words};
use crate::assistant::retrieval::Found;
use crate::error::{Error, Result};
use crate::listings::model::Card;
use crate::locales::Text;

/// Without a sentence for so long, a sign of life is sent, so that nothing on the way gives the connection up.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// An answer that takes longer is ended.
const LONGEST: Duration = Duration::from_secs(55);

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
            let left = LONGEST.saturating_sub(self.pen.elapsed());
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
        let shown: Vec<Card> = self.pen.shown().iter().filter_map(|id| self.cards.get(id).cloned()).collect();
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
