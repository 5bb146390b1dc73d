//! Meters of the running process, in the terms of Prometheus. Each room keeps its own beside what they count and hands
//! them out as [`Meters`]; `watching` shows them. To count is an atomic addition: it locks and allocates nothing.

use prometheus::core::Collector;
use prometheus::{Histogram, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, Opts, PullingGauge};

/// What a room is measured by.
pub type Meters = Vec<Box<dyn Collector>>;

/// The upper bounds of durations, in seconds: from a page in memory to the longest that a request may take.
const SECONDS: [f64; 13] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];

const VALID: &str = "the names of meters and labels are valid";

/// A counter without labels.
#[must_use]
pub fn counter(name: &str, help: &str) -> IntCounter {
    IntCounter::new(name, help).expect(VALID)
}

/// Counters that differ by labels, each of few values.
#[must_use]
pub fn counters(opts: Opts, labels: &[&str]) -> IntCounterVec {
    IntCounterVec::new(opts, labels).expect(VALID)
}

/// How long something takes, in seconds.
#[must_use]
pub fn durations(opts: Opts) -> Histogram {
    Histogram::with_opts(seconds(opts)).expect(VALID)
}

/// Durations that differ by labels, each of few values.
#[must_use]
pub fn durations_by(opts: Opts, labels: &[&str]) -> HistogramVec {
    HistogramVec::new(seconds(opts), labels).expect(VALID)
}

/// A number that is looked up whenever somebody reads it.
#[must_use]
pub fn gauge(name: &str, help: &str, read: impl Fn() -> usize + Send + Sync + 'static) -> Box<dyn Collector> {
    #[expect(clippy::cast_precision_loss, reason = "nobody counts beyond 2^53 of anything")]
    let read = move || read() as f64;
    Box::new(PullingGauge::new(name, help, Box::new(read)).expect(VALID))
}

fn seconds(opts: Opts) -> HistogramOpts {
    HistogramOpts { common_opts: opts, buckets: SECONDS.to_vec() }
}
