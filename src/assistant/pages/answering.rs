//! An answer while it is given: the model's parts become pieces of a page, and what was said is kept. It is given by a
//! task of its own, so that a reader who loads the page again in the middle finds the rest; where nobody comes back, the
//! model is stopped after a few seconds.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::future::LocalBoxFuture;
use futures_util::stream::{self, BoxStream, Stream, StreamExt};
use tokio::sync::{OwnedSemaphorePermit, mpsc};
use tokio::time::{Instant, timeout};
use tracing::Instrument;

use crate::assistant::conversation::messages::State;
use crate::assistant::conversation::pen::Pen;
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Model, Part};
use crate::assistant::pages::sentences::{SentenceView, Words};
use crate::assistant::pages::views::{CardView, priced};
use crate::assistant::retrieval::Found;
use crate::clock::{Clock, Moment};
use crate::error::{Error, Result};
use crate::listings::model::Card;
use crate::locales::Text;

/// Without a sentence for so long, a sign of life is sent, so that nothing on the way gives the connection up.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);
/// Without a reader for so long, the model is stopped.
const PATIENCE: Duration = Duration::from_secs(5);
/// A reader who takes no more of it for so long counts as gone, since the answer waits for them meanwhile.
const UNREAD: Duration = Duration::from_secs(5);
/// How often an answer without a reader asks whether one came back.
const GLANCE: Duration = Duration::from_millis(1100);
/// An answer that takes longer is ended: a language model may take a minute, and the built-in one goes on behind it.
const LONGEST: Duration = Duration::from_secs(75);

/// What a page gets of an answer.
#[derive(Debug)]
pub enum Piece {
    /// One sentence more.
    Sentence(SentenceView),
    /// The cards of the listings that it speaks of.
    Cards(Vec<CardView>),
    /// Nothing new, but it goes on.
    Waiting,
    /// Nothing new, but another model answers than was to.
    By(&'static str),
    /// The end; how many milliseconds it took when it is complete, else why it broke off.
    End(std::result::Result<i32, Text>),
}

/// The pieces of an answer, in order; the last is its end. What cannot be answered gets a sentence that says why.
/// Listings are looked for by the answer itself, so that whoever asks sees at once that it has begun. Dropping the
/// stream lets it go on for as long as somebody may come back.
pub fn pieces(
    mut pen: Pen,
    model: Arc<dyn Model>,
    looking: LocalBoxFuture<'static, std::result::Result<Found, Text>>,
    voice: Voice,
    place: OwnedSemaphorePermit,
    clock: Clock,
) -> impl Stream<Item = Piece> + use<> {
    let (reader, pieces) = mpsc::channel(1);
    let answering = async move {
        let (found, stage) = match looking.await {
            Ok(found) => {
                pen.expect(&found);
                (found, Stage::Speaking)
            }
            Err(why) => (Found::default(), Stage::Failed(why)),
        };
        let cards = found.all_given().filter_map(|given| Some((given.id.get(), given.card.clone()?))).collect();
        let parts = match stage {
            Stage::Speaking => model.answer(Arc::new(found), voice),
            _ => stream::empty().boxed(),
        };
        let priced = HashSet::new();
        let answering = Answering { pen, parts, cards, priced, stage, reader, left: None, clock, _place: place };
        answering.give().await;
    };
    actix_web::rt::spawn(answering.in_current_span());
    stream::unfold(pieces, |mut pieces| async { Some((pieces.recv().await?, pieces)) })
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
    /// The listings whose price was said.
    priced: HashSet<i64>,
    stage: Stage,
    reader: mpsc::Sender<Piece>,
    /// Since when nobody reads.
    left: Option<Instant>,
    clock: Clock,
    _place: OwnedSemaphorePermit,
}

/// What comes next while a model speaks.
enum Next {
    Part(Option<Result<Part>>),
    Nothing,
    Alone,
}

impl Answering {
    /// Gives the whole answer, whether somebody reads it or not.
    async fn give(mut self) {
        while let Some(piece) = self.next().await {
            if self.left.is_some() {
                continue;
            }
            let begun = Instant::now();
            // Without a limit, who opens an answer and reads nothing would keep its place, its tokens and the server.
            if !matches!(timeout(UNREAD, self.reader.send(piece)).await, Ok(Ok(()))) {
                self.left = Some(begun);
            }
        }
    }

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
            match self.hear(left).await {
                Next::Alone => self.left = Some(Instant::now()),
                Next::Part(None) => break,
                Next::Part(Some(Ok(Part::Sentence(sentence)))) => {
                    let view = SentenceView::of(&sentence, &self.cards, Words::Own);
                    self.priced.extend(priced(&sentence));
                    self.pen.say(sentence);
                    if self.is_over().await {
                        return self.end(State::Interrupted, Err(Text::assistant_interrupted())).await;
                    }
                    return Piece::Sentence(view);
                }
                Next::Part(Some(Ok(Part::Card(id)))) => {
                    if self.cards.contains_key(&id.get()) {
                        self.pen.show(id.get());
                    }
                }
                Next::Part(Some(Ok(Part::Withheld))) => self.pen.withhold(),
                Next::Part(Some(Ok(Part::Spent(spent)))) => self.pen.spend(spent),
                Next::Part(Some(Ok(Part::By(model)))) => {
                    self.pen.hand_over(model);
                    return Piece::By(model);
                }
                Next::Part(Some(Err(error))) => {
                    tracing::warn!(%error, "a model failed in the middle of an answer");
                    return self.break_off(Text::assistant_broke_off()).await;
                }
                Next::Nothing if self.is_over().await => {
                    return self.end(State::Interrupted, Err(Text::assistant_interrupted())).await;
                }
                Next::Nothing => return Piece::Waiting,
            }
        }
        let card = |id: &i64| Some(CardView::of(self.cards.get(id)?.clone(), &self.priced));
        let shown: Vec<CardView> = self.pen.shown().iter().filter_map(card).collect();
        if shown.is_empty() {
            return self.complete().await;
        }
        self.stage = Stage::Closing;
        Piece::Cards(shown)
    }

    /// Waits for the model, and for its reader to leave.
    async fn hear(&mut self, left: Duration) -> Next {
        let is_alone = self.left.is_some();
        let patience = left.min(if is_alone { GLANCE } else { SIGN_OF_LIFE });
        tokio::select! {
            part = timeout(patience, self.parts.next()) => part.map_or(Next::Nothing, Next::Part),
            () = self.reader.closed(), if !is_alone => Next::Alone,
        }
    }

    /// Whether nobody waits for the rest: whoever asked stopped it, or left and did not come back.
    async fn is_over(&mut self) -> bool {
        let Some(waiting) = self.pen.keep_so_far().await else { return false };
        let is_read = |at: Moment| self.clock.now() - at < TimeDelta::from_std(PATIENCE).unwrap_or_default();
        let is_left = self.left.is_some_and(|left| left.elapsed() > PATIENCE);
        waiting.is_stopped || is_left && !waiting.read_at.is_some_and(is_read)
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
            Ok(waiting) if waiting.is_stopped => Piece::End(Err(Text::assistant_stopped())),
            Ok(_) => Piece::End(end),
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
