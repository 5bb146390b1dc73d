//! What can go wrong, as the person at the other end meets it. One variant a situation of a visitor, one a source
//! of infrastructure failures. A form with mistakes is a normal answer and not here.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};

/// A result of this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Every situation an answer can end in other than what was asked for.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or none that this person may know of.
    #[error("The address may be old or mistyped, or what was here has been withdrawn.")]
    NotFound,
    /// The page needs somebody who is signed in.
    #[error("Sign in to see this page.")]
    SignedOut,
    /// May be seen, may not be done. The sentence says whom to ask.
    #[error("{0}")]
    Forbidden(String),
    /// The request came from another site.
    #[error("This form was sent from another site, so nothing was changed. Open the page here and try again.")]
    CrossSite,
    /// What was sent cannot be understood.
    #[error("{0}")]
    BadRequest(String),
    /// Somebody else was faster.
    #[error("{0}")]
    Conflict(String),
    /// More was sent than is taken.
    #[error("That is more than this page takes: {0}.")]
    TooLarge(String),
    /// What was sent did not arrive in time.
    #[error("What you sent took too long to arrive, so nothing was saved. Check your connection and try again.")]
    TooSlow,
    /// Too many tries; come back after so many seconds.
    #[error("{sentence}")]
    TooMany {
        /// What to tell the person.
        sentence: String,
        /// Seconds until it makes sense to try again.
        retry_after: i64,
    },
    /// The visitor's own address has its share of what waits already.
    #[error("A lot of requests came from your network at once. Try again in a few seconds.")]
    Crowding,
    /// The queue for the database is full.
    #[error("A lot of people are here at once. Try again in a few seconds.")]
    Busy,
    /// The database cannot be reached.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// The database that the settings lead to cannot be used, now or later: the sentence says what to change.
    #[error("{0}")]
    Refused(String),
    /// A query failed.
    #[error("the database refused: {0}")]
    Database(diesel::result::Error),
    /// A template could not be rendered.
    #[error("a page could not be rendered: {0}")]
    Template(#[from] askama::Error),
    /// The search index failed.
    #[error("the search index failed: {0}")]
    Search(String),
    /// A file could not be read or written.
    #[error("a file could not be used: {0}")]
    File(#[from] std::io::Error),
    /// Something that should hold does not.
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
            // The limits of `db::Limits`. Diesel has no kind for them; PostgreSQL says so in English under the C locale.
            diesel::result::Error::DatabaseError(_, ref details) if details.message().starts_with(CANCELLED) => {
                tracing::warn!(reason = details.message(), "the database gave up on a statement");
                Self::Busy
            }
            other => Self::Database(other),
        }
    }
}

/// How PostgreSQL begins when a statement met its time limit, or waited too long for a lock.
const CANCELLED: &str = "canceling statement due to";

impl From<actix_web::error::BlockingError> for Error {
    fn from(_: actix_web::error::BlockingError) -> Self {
        // actix says so when the work panicked, and when the runtime is ending.
        Self::Internal("work in the background broke off".to_owned())
    }
}

impl Error {
    /// What the person is told. Infrastructure keeps its details to the log.
    #[must_use]
    pub fn sentence(&self) -> String {
        match self {
            Self::Unavailable(_) => "The marketplace cannot reach its database. Try again in a few seconds.".to_owned(),
            Self::Refused(_)
            | Self::Database(_)
            | Self::Template(_)
            | Self::Search(_)
            | Self::File(_)
            | Self::Internal(_) => {
                "Something went wrong on our side. What you sent was not saved; it has been noted.".to_owned()
            }
            other => other.to_string(),
        }
    }

    /// Seconds after which the same request may succeed, where that is known.
    #[must_use]
    pub fn retry_after(&self) -> Option<i64> {
        match self {
            Self::TooMany { retry_after, .. } => Some(*retry_after),
            Self::Busy | Self::Crowding => Some(2),
            Self::Unavailable(_) => Some(5),
            _ => None,
        }
    }
}

/// What the error pages need to know of an error, carried on the answer.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What the person is told.
    pub sentence: String,
    /// What the log is told, for failures of ours.
    pub detail: Option<String>,
    /// Whether signing in is the way on.
    pub signed_out: bool,
    /// Why the request was turned away before anything was done, if it was.
    pub refusal: Option<Refusal>,
}

/// Why a request is turned away. It may happen to thousands at once, so the answers are made beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is too much to do.
    Busy,
    /// The database cannot be reached.
    Away,
    /// Too much of what there is to do comes from the visitor's own address.
    Crowding,
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::TooMany { .. } | Self::Crowding => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
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
        let mut answer = answer.finish();
        answer.extensions_mut().insert(Failure {
            sentence: self.sentence(),
            detail: self.status_code().is_server_error().then(|| self.to_string()),
            signed_out: matches!(self, Self::SignedOut),
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
