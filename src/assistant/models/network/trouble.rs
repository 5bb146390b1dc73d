//! Why a server did not answer. None of it says what the key is, or what was asked.

use std::time::Duration;

/// What went wrong with a server.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It could not be reached.
    #[error("the server cannot be reached: {0}")]
    Away(String),
    /// It refused with a status.
    #[error("the server answered {status}{}{said}", if said.is_empty() { "" } else { ": " })]
    Refused {
        /// The status.
        status: u16,
        /// What it said.
        said: String,
        /// For how long it wants to be left alone.
        pause: Option<Duration>,
    },
    /// It said that it failed.
    #[error("the server says that it failed: {0}")]
    Said(String),
    /// What it sent is not what the protocol says.
    #[error("what the server sent cannot be read")]
    Unreadable,
    /// It sent too much.
    #[error("the server sent too much")]
    TooLarge,
    /// Nothing came for too long.
    #[error("the server took too long")]
    Silent,
    /// The connection ended before the answer did.
    #[error("the connection ended in the middle of the answer")]
    BrokeOff,
}

impl Trouble {
    /// Whether asking once more may help, and after which pause: not where the server says that the question is wrong,
    /// or wants a longer pause than anybody waits.
    #[must_use]
    pub fn again_after(&self) -> Option<Duration> {
        const SHORT: Duration = Duration::from_millis(200);
        const WAITED: Duration = Duration::from_secs(2);
        match self {
            Self::Refused { status: 408 | 429 | 500.., pause, .. } => {
                pause.map_or(Some(SHORT), |pause| (pause <= WAITED).then_some(pause))
            }
            Self::Away(_) | Self::Said(_) | Self::BrokeOff => Some(SHORT),
            Self::Refused { .. } | Self::Unreadable | Self::TooLarge | Self::Silent => None,
        }
    }

    /// Whether the server as a whole seems to be in trouble. What it says of one question (that it is too long, or
    /// breaks a rule) says nothing of the next: otherwise one prompt, sent again and again, would end it for everybody.
    #[must_use]
    pub fn is_outage(&self) -> bool {
        match self {
            Self::Away(_) | Self::Silent | Self::BrokeOff | Self::Refused { status: 408 | 429 | 500.., .. } => true,
            Self::Refused { .. } | Self::Said(_) | Self::Unreadable | Self::TooLarge => false,
        }
    }

    /// Whether the server may have read the prompt, so that somebody pays for it.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        !matches!(self, Self::Away(_) | Self::Refused { .. } | Self::Said(_))
    }

    /// For how long the server wants to be left alone, where it said so.
    #[must_use]
    pub fn pause(&self) -> Option<Duration> {
        match self {
            Self::Refused { pause, .. } => *pause,
            _ => None,
        }
    }
}
