//! The count beside the bell as a stream of events. It says nothing but the count, holds no connection to the database,
//! and ends with its session.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING};
use actix_web::web::{Bytes, Data};
use futures_util::stream;
use serde_json::json;
use tokio::time::sleep;

use super::hub::{Hub, Line};
use super::list;
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::identity::own_sessions::{Lives, is_alive};
use crate::identity::{Own, SignedIn};
use crate::ids::UserId;
use crate::layout::Bell;
use crate::locales::Locale;

/// A comment as often, so that nobody between takes the stream for dead.
const BEAT: Duration = Duration::from_secs(20);
/// After so many of them it is asked whether the session is still there.
const BEATS_A_LOOK: u32 = 9;
/// What comes at once is counted once.
const GATHER: Duration = Duration::from_millis(150);

/// `GET /notifications/stream` — events with the count of what is unread.
///
/// # Errors
/// [`Error::Busy`] when there are too many streams.
pub async fn show(person: SignedIn, hub: Data<Hub>, config: Data<Config>, clock: Clock) -> Result<HttpResponse> {
    let user = person.person.id;
    let line = hub.join(user).ok_or(Error::Busy)?;
    let listener = Listener {
        line,
        own: person.own(),
        user,
        session: person.current.session,
        lives: Lives::of(&config),
        clock,
        t: person.locale(),
        said: None,
        beats: 0,
        is_over: false,
    };
    let events = stream::unfold(listener, Listener::next);
    let mut answer = HttpResponse::Ok();
    answer
        .insert_header(("Content-Type", "text/event-stream; charset=utf-8"))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        // A proxy must not gather the events, and neither must our own compression.
        .insert_header(("X-Accel-Buffering", "no"))
        .insert_header((CONTENT_ENCODING, "identity"));
    Ok(answer.streaming(futures_util::StreamExt::map(events, Ok::<_, Infallible>)))
}

struct Listener {
    line: Line,
    own: Own,
    user: UserId,
    session: i64,
    lives: Lives,
    clock: Clock,
    t: Locale,
    /// The count that was said last.
    said: Option<i64>,
    beats: u32,
    is_over: bool,
}

impl Listener {
    async fn next(mut self) -> Option<(Bytes, Self)> {
        if self.is_over {
            return None;
        }
        if self.said.is_some() {
            tokio::select! {
                goes_on = self.line.told() => {
                    if !goes_on {
                        return None;
                    }
                    sleep(GATHER).await;
                }
                () = sleep(BEAT) => {
                    self.beats += 1;
                    if !self.beats.is_multiple_of(BEATS_A_LOOK) {
                        return Some((Bytes::from_static(b":\n\n"), self));
                    }
                }
            }
        }
        let event = match self.count().await {
            Ok(Some(count)) if self.said != Some(count) => {
                self.said = Some(count);
                let bell = Bell::of(count, self.t);
                Bytes::from(format!("data: {}\n\n", json!({ "count": bell.count, "label": bell.label })))
            }
            // The browser is told to ask no more.
            Ok(None) => {
                self.is_over = true;
                Bytes::from_static(b"event: end\ndata: \n\n")
            }
            // Without the database, the bell stays as it is.
            Ok(Some(_)) | Err(_) => {
                self.said = self.said.or(Some(-1));
                Bytes::from_static(b":\n\n")
            }
        };
        Some((event, self))
    }

    /// What is unread; nothing when the session has ended.
    async fn count(&self) -> Result<Option<i64>> {
        let (user, session, since) = (self.user, self.session, self.lives.since(self.clock.now()));
        let count = self.own.read(move |conn| {
            if !is_alive(session, since, conn)? {
                return Ok(None);
            }
            list::unread(user, conn).map(Some)
        });
        count.await
    }
}
