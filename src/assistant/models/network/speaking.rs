//! One answer of a language model, from the prompt to its last sentence, and whatever comes instead.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::{BoxStream, StreamExt};
use tokio::time::{Instant, timeout_at};

use crate::assistant::models::extractive::NAME;
use crate::assistant::models::gate::cut::Cutter;
use crate::assistant::models::gate::{Gate, Verdict};
use crate::assistant::models::network::allowance::Reserved;
use crate::assistant::models::network::client::Answer;
use crate::assistant::models::network::events::Event;
use crate::assistant::models::network::places::Place;
use crate::assistant::models::network::prompt::{estimate, messages, read_by};
use crate::assistant::models::network::trouble::Trouble;
use crate::assistant::models::network::{Brief, Network};
use crate::assistant::models::voice::Voice;
use crate::assistant::models::{Model, Part, Sentence, Spent};
use crate::assistant::retrieval::Found;
use crate::error::{Error, Result};
use crate::web::thinking;

/// So long it is waited for what an answer took, once it is whole.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// An answer while it is given.
pub struct Speaking {
    network: Arc<Network>,
    brief: Brief,
    built_in: Arc<dyn Model>,
    found: Arc<Found>,
    /// What the model is told of that.
    told: Arc<Found>,
    voice: Voice,
    queue: VecDeque<Part>,
    stage: Stage,
    shown: usize,
    withheld: usize,
}

enum Stage {
    Begin,
    Listening(Box<Listening>),
    BuiltIn(BoxStream<'static, Result<Part>>),
    Over,
}

/// The server's answer, with what stands by for it.
struct Listening {
    answer: Answer,
    gate: Gate,
    cutter: Cutter,
    reserved: Reserved,
    spent: Spent,
    /// Until when the rest is waited for, once the answer is whole.
    whole: Option<Instant>,
    _place: Place,
}

/// Why a language model is not asked, or does not go on.
enum Instead {
    /// It may not be asked, or there is nothing to ask about; nobody has to know.
    Quietly,
    /// It failed, which is said.
    Plainly,
}

impl Speaking {
    /// An answer that is to come.
    pub fn new(network: Arc<Network>, brief: Brief, built_in: Arc<dyn Model>, found: Arc<Found>, voice: Voice) -> Self {
        let (queue, stage) = (VecDeque::new(), Stage::Begin);
        let told = if found.more.is_empty() { found.clone() } else { Arc::new(found.together()) };
        Self { network, brief, built_in, found, told, voice, queue, stage, shown: 0, withheld: 0 }
    }

    /// The next part of it.
    pub async fn next(&mut self) -> Option<Result<Part>> {
        loop {
            if let Some(part) = self.queue.pop_front() {
                return Some(Ok(part));
            }
            match std::mem::replace(&mut self.stage, Stage::Over) {
                Stage::Begin => match self.begin().await {
                    Ok(listening) => self.stage = Stage::Listening(Box::new(listening)),
                    Err(instead) => self.go_on(&instead),
                },
                Stage::Listening(listening) => self.listen(listening).await,
                Stage::BuiltIn(mut parts) => {
                    let part = parts.next().await?;
                    self.stage = Stage::BuiltIn(parts);
                    return Some(part);
                }
                Stage::Over => return None,
            }
        }
    }

    async fn begin(&mut self) -> std::result::Result<Listening, Instead> {
        if self.told.given.is_empty() {
            return Err(Instead::Quietly);
        }
        let allowance = &self.brief.allowance;
        let place =
            self.network.places.take(&allowance.person, allowance.network.as_deref()).ok_or(Instead::Quietly)?;
        let (found, question, turns) = (self.told.clone(), self.brief.question.clone(), self.brief.turns.clone());
        let t = self.voice.t;
        let messages = thinking(move || messages(&question, &turns, &found, t)).await.map_err(|_| Instead::Quietly)?;
        let tokens = estimate(&messages);
        let mut reserved = allowance.reserve(tokens, self.network.client.ai().tokens).await.map_err(|error| {
            if !matches!(error, Error::TooMany { .. }) {
                tracing::warn!(%error, "tokens could not be counted, so a language model was not asked");
            }
            Instead::Quietly
        })?;
        if !self.network.breaker.allows() {
            return Err(Instead::Plainly);
        }
        // It counts from here on: whoever leaves before the first word has let the server read all of it.
        let spent = Spent { prompt: read_by(&messages), completion: 0 };
        reserved.note(spent);
        let answer = match self.network.client.ask(&messages).await {
            Ok(answer) => answer,
            Err(trouble) => {
                if trouble.is_paid() {
                    self.queue.push_back(Part::Spent(spent));
                } else {
                    reserved.note(Spent::default());
                }
                return Err(self.failed(&trouble));
            }
        };
        let (cutter, gate) = (Cutter::default(), Gate::of(self.told.clone()));
        Ok(Listening { answer, gate, cutter, reserved, spent, whole: None, _place: place })
    }

    async fn listen(&mut self, mut listening: Box<Listening>) {
        let event = match listening.whole {
            None => listening.answer.next().await,
            // What comes now is only what it took; without it there is an estimate.
            Some(until) => timeout_at(until, listening.answer.next()).await.unwrap_or(Ok(None)).or(Ok(None)),
        };
        let is_whole = listening.whole.is_some();
        let written = match event {
            Ok(Some(Event::Text(text))) => {
                listening.wrote(&text);
                listening.cutter.push(&text)
            }
            Ok(Some(Event::Spent(spent))) => {
                listening.took(spent);
                Vec::new()
            }
            Ok(Some(Event::Done)) if !is_whole => {
                listening.whole = Some(Instant::now() + LAST_WORDS);
                listening.cutter.finish().into_iter().collect()
            }
            // Half a sentence is none.
            Ok(Some(Event::Cut)) if !is_whole => {
                listening.whole = Some(Instant::now() + LAST_WORDS);
                Vec::new()
            }
            Ok(_) if is_whole => return self.end(*listening),
            Ok(_) => return self.break_off(*listening, &Trouble::BrokeOff),
            Err(trouble) => return self.break_off(*listening, &trouble),
        };
        if !written.is_empty() && self.judge(&listening.gate, written).await.is_err() {
            return self.break_off(*listening, &Trouble::Silent);
        }
        if listening.cutter.is_full() && !is_whole {
            // Hanging up stops the server.
            return self.end(*listening);
        }
        self.stage = Stage::Listening(listening);
    }

    async fn judge(&mut self, gate: &Gate, written: Vec<String>) -> Result<()> {
        let (gate, t) = (gate.clone(), self.voice.t);
        let verdicts =
            thinking(move || written.iter().map(|sentence| gate.judge(sentence, t)).collect::<Vec<_>>()).await?;
        for verdict in verdicts {
            match verdict {
                Verdict::Shown(sentence, listing) => {
                    self.shown += 1;
                    self.queue.extend([Part::Sentence(sentence), Part::Card(listing)]);
                }
                Verdict::Withheld => {
                    self.withheld += 1;
                    self.queue.push_back(Part::Withheld);
                }
                Verdict::Dropped => {}
            }
        }
        Ok(())
    }

    /// The answer is whole.
    fn end(&mut self, listening: Listening) {
        self.network.breaker.answered();
        self.settle(listening);
        if self.withheld > 0 {
            self.say(&self.voice.t.assistant_withheld(self.withheld));
        }
        if self.shown == 0 {
            self.go_on(&Instead::Quietly);
        }
    }

    fn break_off(&mut self, listening: Listening, trouble: &Trouble) {
        let instead = self.failed(trouble);
        self.settle(listening);
        self.go_on(&instead);
    }

    fn settle(&mut self, mut listening: Listening) {
        listening.reserved.note(listening.spent);
        self.queue.push_back(Part::Spent(listening.spent));
        listening.reserved.settle();
    }

    fn failed(&self, trouble: &Trouble) -> Instead {
        if trouble.is_outage() {
            self.network.breaker.failed(trouble.pause());
        } else if matches!(trouble, Trouble::Refused { .. }) {
            // It is there, and may have been left alone until this question tried it.
            self.network.breaker.answered();
        }
        tracing::warn!(%trouble, model = self.network.name(), "a language model failed");
        Instead::Plainly
    }

    /// The built-in model goes on.
    fn go_on(&mut self, instead: &Instead) {
        if matches!(instead, Instead::Plainly) {
            self.say(self.voice.t.assistant_goes_on());
        }
        if self.shown == 0 {
            self.queue.push_back(Part::By(NAME));
        }
        self.stage = Stage::BuiltIn(self.built_in.answer(self.found.clone(), self.voice));
    }

    fn say(&mut self, text: &str) {
        self.queue.push_back(Part::Sentence(Sentence::own(text, None)));
    }
}

impl Listening {
    fn wrote(&mut self, text: &str) {
        let tokens = u32::try_from(text.len().div_ceil(3)).unwrap_or(u32::MAX);
        self.spent.completion = self.spent.completion.saturating_add(tokens);
        self.reserved.note(self.spent);
    }

    fn took(&mut self, spent: Spent) {
        self.spent = spent;
        self.reserved.note(spent);
    }
}
