//! Passwords: what is taken, and how they are kept. Argon2id with the parameters that OWASP recommends (19 MiB, two
//! passes, one lane: <https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html>).

use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::{io, thread};

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::{Semaphore, oneshot};

use crate::error::{Error, Result};
use crate::locales::Text;
use crate::web::thinking::step_back;

/// The shortest password taken, in characters (NIST SP 800-63B asks for length, not for kinds of characters).
pub const SHORTEST: usize = 10;
/// The longest, in characters: enough for a phrase, too short to keep a hash busy.
pub const LONGEST: usize = 256;
/// How many may be hashed at once: each takes 19 MiB and a core.
const AT_ONCE: usize = 2;
/// How many may wait for their turn; past that, people are asked to come back.
const MOST_WAITING: usize = 32;

/// How much later than the threads that serve pages those are that hash (Linux: a tenth of the share of a core).
const NICENESS: i32 = 10;

/// The most common passwords of ten characters or more.
static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("common_passwords.txt").lines().collect());

/// Somebody's password as typed. It is never shown, logged or sent back.
#[derive(Clone)]
pub struct Password(String);

impl Password {
    /// Takes a new password, unless it is short, common or made of what everybody knows of its owner.
    pub fn parse(text: &str, known: &[&str]) -> Result<Self, Text> {
        let length = text.chars().count();
        if length < SHORTEST {
            return Err(Text::accounts_password_short(SHORTEST));
        }
        if length > LONGEST {
            return Err(Text::accounts_password_long(LONGEST));
        }
        let folded = text.to_lowercase();
        let mut characters = folded.chars();
        let first = characters.next();
        if characters.all(|character| Some(character) == first) || COMMON.contains(&folded.as_str()) {
            return Err(Text::accounts_password_common());
        }
        if known.iter().any(|word| !word.is_empty() && folded == word.to_lowercase()) {
            return Err(Text::accounts_password_known());
        }
        Ok(Self(text.to_owned()))
    }

    /// A password to compare with a kept one; none when it is longer than any kept one can be.
    #[must_use]
    pub fn tried(text: &str) -> Option<Self> {
        text.chars().nth(LONGEST).is_none().then(|| Self(text.to_owned()))
    }
}

/// Hashes and compares on two threads of its own. On the server's many blocking threads the allocator would keep 19 MiB
/// for each that ever hashed.
#[derive(Clone)]
pub struct Hasher {
    queue: Arc<Semaphore>,
    jobs: Sender<Job>,
}

type Job = Box<dyn FnOnce() + Send>;

impl Hasher {
    /// Starts the threads; they end with the last clone.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start() -> io::Result<Self> {
        // Made now: made at the first unknown address, it would give that one away by taking longer.
        LazyLock::force(&NOBODY);
        let (jobs, waiting) = channel::<Job>();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..AT_ONCE {
            let waiting = waiting.clone();
            thread::Builder::new().name("passwords".to_owned()).spawn(move || {
                step_back(NICENESS);
                loop {
                    let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok(job) = next else { return };
                    job();
                }
            })?;
        }
        Ok(Self { queue: Arc::new(Semaphore::new(AT_ONCE + MOST_WAITING)), jobs })
    }
}

/// What an unknown address is compared with, so that it takes as long as a known one.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash(&Password("nobody has this password".to_owned())).unwrap_or_default());

impl Hasher {
    /// The hash to keep, in PHC format.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many are waiting.
    pub async fn hash(&self, password: Password) -> Result<String> {
        self.run(move || hash(&password)).await?
    }

    /// Whether the password belongs to the kept hash; without one of them it does not, and takes as long.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many are waiting.
    pub async fn matches(&self, password: Option<Password>, kept: Option<String>) -> Result<bool> {
        self.run(move || {
            let can_match = password.is_some() && kept.is_some();
            let kept = kept.unwrap_or_else(|| NOBODY.clone());
            let tried = password.map(|password| password.0).unwrap_or_default();
            let matches = PasswordHash::new(&kept)
                .is_ok_and(|kept| Argon2::default().verify_password(tried.as_bytes(), &kept).is_ok());
            matches && can_match
        })
        .await
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let place = self.queue.clone().try_acquire_owned().map_err(|_| Error::Busy)?;
        let (answer, answered) = oneshot::channel();
        let job = move || {
            // Held by the work: a visitor who leaves does not make room for another.
            let _held = place;
            let _ = answer.send(work());
        };
        self.jobs.send(Box::new(job)).map_err(|_| Error::Busy)?;
        answered.await.map_err(|_| Error::Busy)
    }
}

fn hash(password: &Password) -> Result<String> {
    Argon2::default()
        .hash_password(password.0.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| Error::Internal(format!("a password could not be hashed: {error}")))
}

/// The hash of a password, on this thread; for the command line.
///
/// # Errors
/// When hashing fails.
pub fn hash_now(password: &str) -> Result<String> {
    hash(&Password(password.to_owned()))
}
