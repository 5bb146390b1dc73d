//! Counts what the assistant says, and who said it, since the process started.

use std::time::Duration;

use prometheus::{HistogramVec, IntCounter, IntCounterVec, Opts};

use crate::meters::{Meters, counter, counters, durations_by};

/// The answers of all workers. Cloning is cheap.
#[derive(Clone)]
pub struct Answers {
    ended: IntCounterVec,
    begun: HistogramVec,
    withheld: IntCounter,
}

impl Default for Answers {
    fn default() -> Self {
        let ended = Opts::new("souk_assistant_answers_total", "Answers that ended, by who gave them and how.");
        let begun = Opts::new("souk_assistant_first_sentence_seconds", "How long it took until the first sentence.");
        Self {
            ended: counters(ended, &["model", "outcome"]),
            begun: durations_by(begun, &["model"]),
            withheld: counter(
                "souk_assistant_withheld_sentences_total",
                "Sentences of a language model that no listing says and nobody saw.",
            ),
        }
    }
}

impl Answers {
    /// Shows a model before its first answer, so that this counts as a change.
    pub fn expect(&self, model: &str) {
        self.ended.with_label_values(&[model, "answered"]);
        self.ended.with_label_values(&[model, "interrupted"]);
        self.begun.with_label_values(&[model]);
    }

    /// Counts an answer of this model, with how it ended and when it began.
    pub fn count(&self, (model, outcome): (&str, &str), first: Option<Duration>, withheld: u64) {
        self.ended.with_label_values(&[model, outcome]).inc();
        self.withheld.inc_by(withheld);
        if let Some(first) = first {
            self.begun.with_label_values(&[model]).observe(first.as_secs_f64());
        }
    }

    /// What is shown of them.
    #[must_use]
    pub fn meters(&self) -> Meters {
        vec![Box::new(self.ended.clone()), Box::new(self.begun.clone()), Box::new(self.withheld.clone())]
    }
}
