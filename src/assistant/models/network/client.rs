//! Talks to a server that speaks OpenAI's chat completions, and hands on what it streams.

use std::collections::VecDeque;
use std::sync::OnceLock;
use std::time::Duration;

use reqwest::header::{ACCEPT, ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Response, StatusCode};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep, timeout_at};

use crate::assistant::models::network::events::{Event, Reader, said};
use crate::assistant::models::network::trouble::Trouble;
use crate::config::Ai;

/// How freely it writes: hardly.
const TEMPERATURE: f32 = 0.2;
/// The most tokens of one answer.
pub const MOST_TOKENS: u32 = 500;
/// So much of what a server says of its failure is read, in bytes.
const MOST_SAID: usize = 4096;

/// How long it is waited for what.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the connection.
    pub connect: Duration,
    /// For the first word.
    pub first: Duration,
    /// From one word to the next.
    pub between: Duration,
    /// For the whole answer.
    pub all: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        let s = Duration::from_secs;
        Self { connect: s(5), first: s(20), between: s(10), all: s(60) }
    }
}

/// A server with one of its models.
pub struct Client {
    ai: Ai,
    patience: Patience,
    http: OnceLock<Option<reqwest::Client>>,
}

/// An answer that is being streamed.
pub struct Answer {
    response: Response,
    reader: Reader,
    events: VecDeque<Event>,
    has_ended: bool,
    /// What went wrong behind the events that are still to be taken.
    trouble: Option<Trouble>,
    first: Instant,
    all: Instant,
    between: Duration,
    /// When the last word came; none before the first.
    last: Option<Instant>,
}

impl Client {
    /// A client of this server.
    #[must_use]
    pub fn new(ai: Ai, patience: Patience) -> Self {
        Self { ai, patience, http: OnceLock::new() }
    }

    /// The settings.
    #[must_use]
    pub fn ai(&self) -> &Ai {
        &self.ai
    }

    /// Asks, and waits for the first word. Asks once more where that may help, as long as nothing was said.
    ///
    /// # Errors
    /// [`Trouble`] where no word comes.
    pub async fn ask(&self, messages: &[Value]) -> Result<Answer, Trouble> {
        let (first, all) = (Instant::now() + self.patience.first, Instant::now() + self.patience.all);
        let trouble = match self.begin(messages, first, all).await {
            Ok(answer) => return Ok(answer),
            Err(trouble) => trouble,
        };
        let Some(pause) = trouble.again_after().filter(|pause| Instant::now() + *pause < first) else {
            return Err(trouble);
        };
        tracing::info!(%trouble, "a language model is asked once more");
        sleep(pause).await;
        self.begin(messages, first, all).await
    }

    async fn begin(&self, messages: &[Value], first: Instant, all: Instant) -> Result<Answer, Trouble> {
        let body = json!({
            "model": self.ai.model, "messages": messages, "temperature": TEMPERATURE, "max_tokens": MOST_TOKENS,
            "stream": true, "stream_options": { "include_usage": true },
        });
        let client = self.http.get_or_init(|| {
            // Whoever can make a server redirect us could reach what only this machine can.
            let client = reqwest::Client::builder().redirect(Policy::none()).connect_timeout(self.patience.connect);
            client.build().ok()
        });
        let client = client.as_ref().ok_or_else(|| Trouble::Away("TLS cannot be set up".to_owned()))?;
        let mut request = client
            .post(format!("{}/chat/completions", self.ai.url))
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "text/event-stream")
            .header(ACCEPT_ENCODING, "gzip, identity")
            .body(body.to_string());
        if let Some(key) = &self.ai.key {
            request = request.bearer_auth(key.reveal());
        }
        let response = timeout_at(first, request.send()).await.map_err(|_| Trouble::Silent)?;
        let response = response.map_err(|error| Trouble::Away(error.without_url().to_string()))?;
        if response.status() != StatusCode::OK {
            return Err(self.refused(response, first).await);
        }
        let header = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let reader = Reader::new(header(CONTENT_ENCODING), header(CONTENT_TYPE))?;
        let (events, between) = (VecDeque::new(), self.patience.between);
        let mut answer =
            Answer { response, reader, events, has_ended: false, trouble: None, first, all, between, last: None };
        // The first word decides whether it can be asked once more.
        while !answer.events.iter().any(|event| matches!(event, Event::Text(_) | Event::Done | Event::Cut)) {
            answer.more().await?;
        }
        answer.last = Some(Instant::now());
        Ok(answer)
    }

    async fn refused(&self, mut response: Response, until: Instant) -> Trouble {
        let status = response.status().as_u16();
        let pause = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.parse().ok());
        let pause = pause.map(Duration::from_secs);
        let mut body = Vec::new();
        while body.len() < MOST_SAID {
            match timeout_at(until, response.chunk()).await {
                Ok(Ok(Some(chunk))) => body.extend_from_slice(&chunk[..chunk.len().min(MOST_SAID)]),
                _ => break,
            }
        }
        let error: Option<Value> = serde_json::from_slice(&body).ok();
        let said = error.map(|error| said(error.get("error").unwrap_or(&error))).unwrap_or_default();
        // Whoever refuses a key may repeat parts of it.
        let is_of_key =
            matches!(status, 401 | 403) || self.ai.key.as_ref().is_some_and(|key| said.contains(key.reveal()));
        let said = if is_of_key { "the key in SOUK_AI_KEY was refused".to_owned() } else { said };
        Trouble::Refused { status, said, pause }
    }
}

impl Answer {
    /// What comes next; none when nothing more does.
    ///
    /// # Errors
    /// [`Trouble`] where it takes too long, cannot be read or ends in the middle.
    pub async fn next(&mut self) -> Result<Option<Event>, Trouble> {
        loop {
            if let Some(event) = self.events.pop_front() {
                self.last = Some(Instant::now());
                return Ok(Some(event));
            }
            if self.has_ended && self.trouble.is_none() {
                return Ok(None);
            }
            self.more().await?;
        }
    }

    /// Reads what comes. It is the words that must not be too far apart: comments and single bytes are none.
    async fn more(&mut self) -> Result<(), Trouble> {
        if let Some(trouble) = self.trouble.take() {
            return Err(trouble);
        }
        if self.has_ended {
            return Err(Trouble::BrokeOff);
        }
        let until = self.last.map_or(self.first, |last| last + self.between).min(self.all);
        match timeout_at(until, self.response.chunk()).await {
            Err(_) => Err(Trouble::Silent),
            Ok(Err(_)) => Err(Trouble::BrokeOff),
            Ok(Ok(Some(bytes))) => {
                self.trouble = self.reader.read(&bytes, &mut self.events).err();
                Ok(())
            }
            Ok(Ok(None)) => {
                self.has_ended = true;
                self.trouble = self.reader.finish(&mut self.events).err();
                Ok(())
            }
        }
    }
}
