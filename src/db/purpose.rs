//! What connections are for, and the limits that follow from it.

use super::pooler::Sessions;

/// Who uses a connection.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    /// Requests: no statement and no lock may hold a worker for long, and nothing is written outside a transaction that
    /// says so. The public's few queries are walks along an index whatever their parameters, but with `LIMIT $1`
    /// PostgreSQL would plan them anew each time, which takes twice as long as running them; so their plans are kept.
    Pages,
    /// Jobs and reports: they may take minutes, and are planned by what is asked for. When such a process is killed,
    /// PostgreSQL would go on with its statement for as long and keep the job's row locked; where the system can tell,
    /// it looks whether anybody still waits.
    Work,
}

/// Settings by name.
type Settings = &'static [(&'static str, &'static str)];

const PAGES: Settings = &[
    ("timezone", "UTC"),
    ("statement_timeout", "5s"),
    ("lock_timeout", "2s"),
    ("idle_in_transaction_session_timeout", "15s"),
];
const WORK: Settings = &[
    ("timezone", "UTC"),
    ("statement_timeout", "5min"),
    ("lock_timeout", "10s"),
    ("idle_in_transaction_session_timeout", "1min"),
    ("plan_cache_mode", "force_custom_plan"),
];
const KEPT_PLANS: &str = "SET plan_cache_mode = 'force_generic_plan'; SET default_transaction_read_only = on";
const NOTICED_END: &str = "DO $$ BEGIN SET client_connection_check_interval = '2s';
                           EXCEPTION WHEN OTHERS THEN NULL; END $$";

impl Purpose {
    /// The name that PostgreSQL lists the connections under.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pages => "souk",
            Self::Work => "souk-jobs",
        }
    }

    /// What a session of our own is told once.
    pub fn of_session(self) -> String {
        match self {
            Self::Pages => format!("{}; {KEPT_PLANS}", set("SET", PAGES)),
            Self::Work => format!("{}; {NOTICED_END}", set("SET", WORK)),
        }
    }

    /// What every transaction is told: nothing in a session of our own, everything in a shared one.
    pub fn of_transaction(self, sessions: Sessions) -> Option<String> {
        match (sessions, self) {
            (Sessions::Own, _) => None,
            (Sessions::Shared, Self::Pages) => Some(set("SET LOCAL", PAGES)),
            (Sessions::Shared, Self::Work) => Some(set("SET LOCAL", WORK)),
        }
    }
}

fn set(how: &str, settings: Settings) -> String {
    settings.iter().map(|(name, value)| format!("{how} {name} = '{value}'")).collect::<Vec<_>>().join("; ")
}
