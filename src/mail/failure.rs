//! Why a mail was not taken.

use crate::error::Error;

/// How many characters of a reason are kept.
const LONGEST: usize = 600;

/// Why a try to send a mail came to nothing.
#[derive(Debug)]
pub enum Failure {
    /// The mail was refused, for now or for good. What the server said is for the operator and not for logs: addresses
    /// stand in it.
    Refused {
        /// Why, in English, as the server has it.
        reason: String,
        /// Whether another try would end the same.
        is_final: bool,
    },
    /// The try was broken off on our side; it does not count.
    Broken(Error),
}

impl Failure {
    /// Another try may succeed.
    pub fn for_now(reason: &str) -> Self {
        Self::Refused { reason: trimmed(reason), is_final: false }
    }

    /// Another try would end the same.
    pub fn for_good(reason: &str) -> Self {
        Self::Refused { reason: trimmed(reason), is_final: true }
    }

    /// The same, final if this holds.
    pub fn for_good_if(self, is_so: bool) -> Self {
        match self {
            Self::Refused { reason, is_final } => Self::Refused { reason, is_final: is_final || is_so },
            broken @ Self::Broken(_) => broken,
        }
    }
}

/// One line of bounded length, whatever a server says.
fn trimmed(reason: &str) -> String {
    let words = reason.split(|char: char| char.is_whitespace() || char.is_control()).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
