//! Draws pictures anew, one at a time, on a thread that steps back behind those that serve pages. Each takes memory by
//! its size, so the next one waits for its turn in a line in which addresses alternate.

use std::fs::File;
use std::io::BufReader;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;
use std::{io, thread};

use pictures::{Drawn, Frame, Trouble, draw};
use tokio::sync::oneshot;

use crate::error::{Error, Result};
use crate::locales::Text;
use crate::turns::{Turn, Turns};
use crate::web::thinking::step_back;

/// How many may wait for their turn; a form with many files waits in one place.
const MOST_WAITING: usize = 48;
/// How long one waits for its turn.
const LONGEST_WAIT: Duration = Duration::from_secs(20);
/// When those who were sent away are to come back, in seconds.
const COME_BACK: i64 = 20;
/// How much of the file is read at once, in bytes.
const BUFFER: usize = 64 * 1024;
/// How much later than the threads that serve pages this one is (Linux).
const NICENESS: i32 = 19;

type Job = Box<dyn FnOnce() + Send>;

static JOBS: LazyLock<io::Result<Sender<Job>>> = LazyLock::new(|| {
    let (jobs, waiting) = channel::<Job>();
    thread::Builder::new().name("pictures".to_owned()).spawn(move || {
        step_back(NICENESS);
        while let Ok(job) = waiting.recv() {
            job();
        }
    })?;
    Ok(jobs)
});

static TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(1, MOST_WAITING).waiting_for(LONGEST_WAIT));

/// The picture in each of these frames, from the smallest to the largest.
///
/// # Errors
/// [`Error::TooMany`] when too many pictures wait. The inner one says why it is not drawn.
pub async fn drawn(file: File, frames: &'static [Frame]) -> Result<Result<Vec<Drawn>, Trouble>> {
    let turn = TURNS.next().await.map_err(|error| match error {
        Error::Busy | Error::Crowding => crowded(),
        other => other,
    })?;
    let (answer, answered) = oneshot::channel();
    let job = move || {
        // The turn is over when the work is: whoever goes away meanwhile leaves it running.
        let _turn: Turn = turn;
        if answer.is_closed() {
            return;
        }
        let draw = || draw(BufReader::with_capacity(BUFFER, file), frames);
        // A decoder that panics over a file says that it is damaged.
        let _ = answer.send(catch_unwind(AssertUnwindSafe(draw)).unwrap_or(Err(Trouble::Damaged)));
    };
    let jobs = JOBS.as_ref().map_err(|error| Error::Internal(format!("no thread could be started: {error}")))?;
    jobs.send(Box::new(job)).map_err(|_| Error::Busy)?;
    answered.await.map_err(|_| Error::Internal("drawing a picture broke off".to_owned()))
}

/// What those are told for whom there is no place.
#[must_use]
pub fn crowded() -> Error {
    Error::TooMany { sentence: Text::media_crowded(COME_BACK), retry_after: COME_BACK }
}

/// Why a picture with this name is not taken, for whoever sent it.
#[must_use]
pub fn told(trouble: Trouble, name: &str) -> Text {
    match trouble {
        Trouble::WrongKind => Text::media_wrong_kind(name),
        Trouble::Unsupported(kind) => Text::media_unsupported(name, kind),
        Trouble::Damaged => Text::media_unreadable(name),
        Trouble::TooManyPixels => Text::media_too_many_pixels(name, pictures::MOST_PIXELS / 1_000_000),
        Trouble::TooMuchMemory(kind) => Text::media_too_much_memory(name, kind),
    }
}
