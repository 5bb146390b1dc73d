//! The threads that work for the database.

use tokio::runtime::Runtime;

/// How many threads may wait for an answer that nobody waits for any more, before no more are risked.
pub const MOST_STUCK: usize = 32;

/// Threads of their own: one that waits for a dead database may take no other work with it.
pub struct Threads(Option<Runtime>);

impl Threads {
    /// As many as the runtime may have.
    pub fn of(runtime: Runtime) -> Self {
        Self(Some(runtime))
    }

    pub fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Option<tokio::task::JoinHandle<T>> {
        self.0.as_ref().map(|threads| threads.spawn_blocking(work))
    }
}

impl Drop for Threads {
    fn drop(&mut self) {
        if let Some(threads) = self.0.take() {
            // Without waiting for those that wait for nobody.
            threads.shutdown_background();
        }
    }
}
