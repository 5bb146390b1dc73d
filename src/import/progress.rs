//! How far an import is: a bar on a terminal, else a line every few seconds.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::summary::Summary;
use crate::money::grouped;

const LINE_EVERY: Duration = Duration::from_secs(5);

/// The progress of one file, by bytes.
pub struct Progress {
    bar: Option<ProgressBar>,
    bytes: u64,
    told: Instant,
}

impl Progress {
    /// Begins at nothing of so many bytes.
    pub fn start(bytes: u64) -> Self {
        let bar = io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template("{bar:30} {percent:>3} %  {msg}  {elapsed}, {eta} left");
            let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr_with_hz(5));
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        });
        Self { bar, bytes, told: Instant::now() }
    }

    /// So many bytes are read.
    pub fn at(&mut self, bytes: u64, summary: &Summary) {
        if let Some(bar) = &self.bar {
            bar.set_message(format!(
                "{} rows, {} refused",
                grouped(&summary.rows.to_string()),
                grouped(&summary.refused.to_string())
            ));
            bar.set_position(bytes);
        } else if self.told.elapsed() >= LINE_EVERY {
            self.told = Instant::now();
            let percent = bytes.saturating_mul(100) / self.bytes.max(1);
            eprintln!(
                "{percent} %: {} rows, {} refused",
                grouped(&summary.rows.to_string()),
                grouped(&summary.refused.to_string())
            );
        }
    }

    /// Lets something be written to the terminal without the bar in its way.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Takes the bar away.
    pub fn finish(self) {
        if let Some(bar) = self.bar {
            bar.finish_and_clear();
        }
    }
}
