//! What can go wrong, from the visitor's point of view: one variant per situation of a visitor, and one per source of
//! infrastructure failures. A form with mistakes is a normal answer and not an error.

use actix_web::http::StatusCode;
use actix_web::http::header::LOCATION;
use actix_web::{HttpResponse, ResponseError};

use crate::locales::Text;

/// The result type of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Every way a request can fail.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The thing does not exist, or this person may not know that it does.
    #[error("not found")]
    NotFound,
    /// The page has another address for good.
    #[error("it is at {0} now")]
    Moved(String),
    /// What can be done now is on another page.
    #[error("see {0}")]
    Elsewhere(String),
    /// The page needs a signed-in user.
    #[error("nobody is signed in")]
    SignedOut,
    /// Whoever is signed in has to prove once more that it is they.
    #[error("whoever is signed in has to prove it")]
    Unconfirmed,
    /// What was to be done needs an account whose address is known to be its owner's.
    #[error("the address of the account is not confirmed")]
    Unverified,
    /// The page needs an account with a second factor. The sentence says who asks for one.
    #[error("{}", .0.in_english())]
    SecondFactor(Text),
    /// May be seen, may not be done. The sentence says whom to ask.
    #[error("{}", .0.in_english())]
    Forbidden(Text),
    /// The request came from another site.
    #[error("sent from another site")]
    CrossSite,
    /// What was sent cannot be understood.
    #[error("{}", .0.in_english())]
    BadRequest(Text),
    /// Somebody else was faster.
    #[error("{}", .0.in_english())]
    Conflict(Text),
    /// More was sent than is taken.
    #[error("too large: {}", .0.in_english())]
    TooLarge(Text),
    /// A business has as much of something as it may have.
    #[error("{}", .0.in_english())]
    Full(Text),
    /// The request did not arrive in time.
    #[error("it took too long to arrive")]
    TooSlow,
    /// Too many tries; come back after so many seconds.
    #[error("{}", .sentence.in_english())]
    TooMany {
        /// The sentence shown to the person.
        sentence: Text,
        /// Seconds until the next attempt makes sense.
        retry_after: i64,
    },
    /// Too many requests from the visitor's own network are already waiting.
    #[error("too many requests of one network are waiting")]
    Crowding,
    /// The queue for the database is full.
    #[error("the queue for the database is full")]
    Busy,
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// The configured database or environment cannot be used, and retrying will not help; the sentence says what to
    /// change.
    #[error("{0}")]
    Refused(String),
    /// Nothing can be written: a disk is full, or the database is one that is only read.
    #[error("nothing can be written: {0}")]
    Unwritable(String),
    /// The marketplace is closed for a while, or can only be read.
    #[error("{}", .sentence.in_english())]
    Closed {
        /// The sentence shown to the person.
        sentence: Text,
        /// Whether pages are still shown.
        is_read: bool,
        /// Seconds until the next attempt makes sense.
        retry_after: i64,
    },
    /// A query failed.
    #[error("the database refused: {0}")]
    Database(diesel::result::Error),
    /// The server that keeps the files cannot be reached, or refuses.
    #[error("the storage of files cannot be used: {0}")]
    Storage(String),
    /// A template could not be rendered.
    #[error("a page could not be rendered: {0}")]
    Template(#[from] askama::Error),
    /// The search index failed.
    #[error("the search index failed: {0}")]
    Search(String),
    /// A file could not be read or written.
    #[error("a file could not be used: {0}")]
    File(std::io::Error),
    /// An invariant does not hold.
    #[error("{0}")]
    Internal(String),
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::DatabaseErrorKind::{ClosedConnection, UnableToSendCommand};
        match error {
            diesel::result::Error::NotFound => Self::NotFound,
            diesel::result::Error::BrokenTransactionManager => Self::Unavailable(error.to_string()),
            diesel::result::Error::DatabaseError(ClosedConnection | UnableToSendCommand, ref details) => {
                Self::Unavailable(details.message().to_owned())
            }
            // Diesel has no kind for these either. What the system says of its disk is English under the C locale.
            diesel::result::Error::DatabaseError(_, ref details)
                if UNWRITABLE.iter().any(|said| details.message().contains(said)) =>
            {
                Self::Unwritable(details.message().to_owned())
            }
            // A statement timeout or lock timeout (see `db::purpose`). Diesel has no error kind for them, so the
            // message is matched; it is English under the C locale.
            diesel::result::Error::DatabaseError(_, ref details) if details.message().starts_with(FULL) => {
                Self::Full(full(details.message()))
            }
            diesel::result::Error::DatabaseError(_, ref details) if details.message().starts_with(CANCELLED) => {
                tracing::warn!(reason = details.message(), "the database gave up on a statement");
                Self::Busy
            }
            other => Self::Database(other),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match error.kind() {
            StorageFull | QuotaExceeded | ReadOnlyFilesystem => Self::Unwritable(error.to_string()),
            _ => Self::File(error),
        }
    }
}

/// How PostgreSQL's message begins when a statement was cancelled by its time limit or lock timeout.
const CANCELLED: &str = "canceling statement due to";

/// How the message of the function `require_room` begins; then it says of what there is too much, and the most.
const FULL: &str = "limit reached: ";

fn full(message: &str) -> Text {
    let (what, most) = message.trim_start_matches(FULL).split_once(' ').unwrap_or_default();
    let most: i64 = most.parse().unwrap_or_default();
    match what {
        "products" => Text::errors_full_products(most),
        "members" => Text::errors_full_members(most),
        "media" => Text::errors_full_media(most),
        _ => Text::errors_full_submissions(most),
    }
}

/// What PostgreSQL's message contains when there is no room (`ENOSPC`), or when it is a standby that took nothing over yet.
const UNWRITABLE: [&str; 2] = ["space left on device", "during recovery"];

impl From<actix_web::error::BlockingError> for Error {
    fn from(_: actix_web::error::BlockingError) -> Self {
        // actix returns this when the work panicked, and when the runtime is shutting down.
        Self::Internal("work in the background broke off".to_owned())
    }
}

impl Error {
    /// The sentence shown to the person. Details of infrastructure failures go to the log only.
    #[must_use]
    pub fn sentence(&self) -> Text {
        match self {
            Self::NotFound | Self::Moved(_) | Self::Elsewhere(_) => Text::errors_not_found(),
            Self::SignedOut => Text::errors_signed_out(),
            Self::Unconfirmed => Text::errors_unconfirmed(),
            Self::Unverified => Text::errors_unverified(),
            Self::CrossSite => Text::errors_cross_site(),
            Self::TooSlow => Text::errors_too_slow(),
            Self::Crowding => Text::errors_crowding(),
            Self::Busy => Text::errors_busy(),
            Self::Unavailable(_) => Text::errors_database_away(),
            Self::Storage(_) => Text::errors_storage_away(),
            Self::Unwritable(_) => Text::errors_unwritable(),
            Self::Forbidden(sentence)
            | Self::SecondFactor(sentence)
            | Self::BadRequest(sentence)
            | Self::Conflict(sentence)
            | Self::TooLarge(sentence)
            | Self::Full(sentence)
            | Self::TooMany { sentence, .. }
            | Self::Closed { sentence, .. } => sentence.clone(),
            Self::Refused(_)
            | Self::Database(_)
            | Self::Template(_)
            | Self::Search(_)
            | Self::File(_)
            | Self::Internal(_) => Text::errors_internal(),
        }
    }

    /// Seconds after which the same request may succeed, if known.
    #[must_use]
    pub fn retry_after(&self) -> Option<i64> {
        match self {
            Self::TooMany { retry_after, .. } | Self::Closed { retry_after, .. } => Some(*retry_after),
            Self::Busy | Self::Crowding => Some(2),
            Self::Unavailable(_) | Self::Storage(_) => Some(5),
            Self::Unwritable(_) => Some(60),
            _ => None,
        }
    }
}

/// What the error pages need to know about an error, carried as an extension of the response.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The title of the page, where the status alone does not say it.
    pub title: Option<Text>,
    /// The sentence shown to the person.
    pub sentence: Text,
    /// The detail for the log, for failures on our side.
    pub detail: Option<String>,
    /// What would help.
    pub way: Option<Way>,
    /// Why the request was refused before any work was done, if it was.
    pub refusal: Option<Refusal>,
}

/// What helps somebody who may not see a page yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Signing in.
    SignIn,
    /// Giving the password or a passkey again.
    Confirm,
    /// Setting up a second factor.
    SecondFactor,
    /// Confirming the address of the account.
    Verify,
}

impl Way {
    /// The page where that is done.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::SignIn => "/sign-in",
            Self::Confirm => "/confirm",
            Self::SecondFactor => "/account/security",
            Self::Verify => "/account/verify",
        }
    }
}

/// Why a request is refused. Thousands may be refused at once, so these responses are prepared in advance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The server is overloaded.
    Busy,
    /// The database cannot be reached.
    Away,
    /// Too many of the waiting requests come from the visitor's own network.
    Crowding,
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Moved(_) => StatusCode::MOVED_PERMANENTLY,
            Self::Elsewhere(_) => StatusCode::SEE_OTHER,
            Self::SignedOut | Self::Unconfirmed => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::SecondFactor(_) | Self::Unverified | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Full(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany { .. } | Self::Crowding => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Unavailable(_) | Self::Storage(_) | Self::Unwritable(_) | Self::Closed { .. } => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Refused(_)
            | Self::Database(_)
            | Self::Template(_)
            | Self::Search(_)
            | Self::File(_)
            | Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        if let Some(seconds) = self.retry_after() {
            answer.insert_header(("Retry-After", seconds.to_string()));
        }
        if let Self::Moved(path) | Self::Elsewhere(path) = self {
            return answer.insert_header((LOCATION, path.as_str())).finish();
        }
        let mut answer = answer.finish();
        answer.extensions_mut().insert(Failure {
            title: match self {
                Self::CrossSite => Some(Text::errors_title_cross_site()),
                Self::Unconfirmed => Some(Text::errors_title_unconfirmed()),
                Self::SecondFactor(_) => Some(Text::errors_title_second_factor()),
                Self::Unverified => Some(Text::errors_title_unverified()),
                Self::Closed { is_read: true, .. } => Some(Text::modes_title_read_only()),
                Self::Closed { .. } => Some(Text::modes_title_maintenance()),
                Self::Full(_) => Some(Text::errors_title_full()),
                _ => None,
            },
            sentence: self.sentence(),
            // That the marketplace is closed is no failure.
            detail: Some(self.to_string())
                .filter(|_| self.status_code().is_server_error() && !matches!(self, Self::Closed { .. })),
            way: match self {
                Self::SignedOut => Some(Way::SignIn),
                Self::Unconfirmed => Some(Way::Confirm),
                Self::SecondFactor(_) => Some(Way::SecondFactor),
                Self::Unverified => Some(Way::Verify),
                _ => None,
            },
            refusal: match self {
                Self::Busy => Some(Refusal::Busy),
                Self::Unavailable(_) => Some(Refusal::Away),
                Self::Crowding => Some(Refusal::Crowding),
                _ => None,
            },
        });
        answer
    }
}
