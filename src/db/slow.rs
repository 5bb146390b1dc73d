//! Tells of statements that take long, without any of their values: those may be texts, addresses and hashes of people.

use std::time::{Duration, Instant};

use diesel::connection::{Instrumentation, InstrumentationEvent};

/// More of a statement than so many characters is not told.
const LONGEST_TEXT: usize = 600;

/// Listens to a connection.
pub struct Slow {
    longest: Duration,
    begun: Option<Instant>,
}

impl Slow {
    /// Tells of statements that take so long, or longer.
    pub fn from(longest: Duration) -> Self {
        Self { longest, begun: None }
    }
}

impl Instrumentation for Slow {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartQuery { .. } => self.begun = Some(Instant::now()),
            InstrumentationEvent::FinishQuery { query, .. } => {
                let Some(took) = self.begun.take().map(|begun| begun.elapsed()).filter(|took| *took >= self.longest)
                else {
                    return;
                };
                let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
                tracing::warn!(took_ms, statement = told(&query.to_string()), "a statement took long");
            }
            _ => {}
        }
    }
}

/// A statement in one line. Diesel writes the values behind it; what begins a transaction has them within, since
/// `SET LOCAL` takes none.
fn told(query: &str) -> String {
    let text = query.split("-- binds:").next().unwrap_or_default();
    if text.trim_start().starts_with("BEGIN") {
        return "BEGIN".to_owned();
    }
    let lines = text.lines().map(str::trim_start).filter(|line| !line.starts_with("--"));
    let line = lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    line.chars().take(LONGEST_TEXT).collect()
}

#[cfg(test)]
mod tests {
    use diesel::debug_query;
    use diesel::pg::Pg;
    use diesel::sql_types::Text;

    use super::*;

    #[test]
    fn values_are_not_told() {
        let query =
            diesel::sql_query("-- Why.\nSELECT\n  1 WHERE $1 = 'a'").bind::<Text, _>("a secret -- binds: [\"b\"]");
        let shown = debug_query::<Pg, _>(&query).to_string();
        assert!(shown.contains("secret"), "diesel shows it: {shown}");
        assert_eq!(told(&shown), "SELECT 1 WHERE $1 = 'a'");
        assert_eq!(told("BEGIN READ ONLY; SET LOCAL souk.visitor = 'key'"), "BEGIN");
    }
}
