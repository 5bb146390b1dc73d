//! What connections are used for, and the limits that follow from it.

use super::pooler::Sessions;

/// What a connection is used for.
#[derive(Clone, Copy, Debug)]
pub enum Purpose {
    /// Requests: no statement or lock may hold a worker for long, and nothing is written outside an explicit
    /// transaction. The few public queries walk an index whatever their parameters, but with `LIMIT $1` PostgreSQL
    /// would plan them again each time, which takes twice as long as running them; so generic plans are forced.
    Pages,
    /// Jobs and reports: they may take minutes and get a plan for their parameters. When such a process is killed,
    /// PostgreSQL would finish its statement and keep the job's row locked; where the operating system supports it, the
    /// server checks whether the client is still connected.
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
    /// The `application_name` that PostgreSQL shows for the connections.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pages => "souk",
            Self::Work => "souk-jobs",
        }
    }

    /// The SQL that sets up a session of our own, once.
    pub fn of_session(self) -> String {
        match self {
            Self::Pages => format!("{}; {KEPT_PLANS}", set("SET", PAGES)),
            Self::Work => format!("{}; {NOTICED_END}", set("SET", WORK)),
        }
    }

    /// The SQL that begins every transaction of a shared session; a session of our own needs none.
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
