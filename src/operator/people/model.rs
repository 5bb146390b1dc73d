//! People as the operator sees them. In the operator scope.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::clock::Moment;
use crate::error::Result;
use crate::identity::OperatorRole;
use crate::identity::finding::{Account, Beginning, account, people, with_ids};
use crate::identity::own_sessions::{self, OwnSession, Since};
use crate::ids::{BusinessId, UserId};
use crate::schema::{account_events, businesses, memberships, roles};

/// How many a page of the list shows.
pub const PER_PAGE: usize = 50;
/// How many businesses of a person, and lines of what operators did, a page shows.
const MOST: i64 = 50;

text_enum! {
    /// Which people a list shows.
    Kind {
        /// Everybody.
        All = "all",
        /// Those who run the marketplace.
        Operators = "operators",
        /// Those who are blocked.
        Blocked = "blocked",
    }
}

/// The people who begin with what was typed, or all, the newest first: one more than a page shows, with numbers below
/// `before`.
pub fn page(typed: &str, kind: Kind, before: Option<UserId>, conn: &mut PgConnection) -> Result<Vec<Account>> {
    let which = match kind {
        Kind::All => "true",
        Kind::Operators => "u.is_operator",
        Kind::Blocked => "u.blocked_at IS NOT NULL",
    };
    let begins = Some(typed).filter(|typed| !typed.trim().is_empty()).map(Beginning::of);
    let limit = i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX);
    people(begins.as_ref(), before.unwrap_or(UserId::new(i64::MAX)), which, limit, conn)
}

/// A person with what there is of them.
pub struct Looked {
    /// The person.
    pub account: Account,
    /// Their sessions that are not over.
    pub sessions: Vec<OwnSession>,
    /// The businesses in which they are, with what they are called, and their role's name.
    pub memberships: Vec<(BusinessId, String, String)>,
    /// What operators did, the last first.
    pub acts: Vec<Act>,
}

/// What an operator did.
pub struct Act {
    /// When.
    pub at: Moment,
    /// As the record calls it.
    pub action: String,
    /// What whoever did it is called, where it is known.
    pub by: Option<String>,
    details: serde_json::Value,
}

impl Act {
    /// Whether it was done on the server, by whoever has its command line.
    #[must_use]
    pub fn is_of_server(&self) -> bool {
        self.details.get("by").is_none()
    }

    /// The role that was given to an operator.
    #[must_use]
    pub fn role(&self) -> OperatorRole {
        let role = self.details.get("role").and_then(serde_json::Value::as_str);
        role.and_then(OperatorRole::parse).unwrap_or(OperatorRole::All)
    }

    /// What was given as a reason.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.details.get("reason").and_then(serde_json::Value::as_str)
    }
}

/// What the record calls what operators do about a person.
const ACTIONS: [&str; 7] = [
    "account.blocked",
    "account.unblocked",
    "account.sessions_ended",
    "account.second_factor_reset",
    "account.operator_named",
    "account.operator_role_changed",
    "account.operator_revoked",
];

/// A person, for somebody who looks at them.
///
/// # Errors
/// [`crate::error::Error::NotFound`] when there is none of this number.
pub fn look(id: UserId, since: Since, conn: &mut PgConnection) -> Result<Looked> {
    let account = account(id, conn)?;
    let in_role = roles::business_id.eq(memberships::business_id).and(roles::id.eq(memberships::role_id));
    let memberships = memberships::table
        .inner_join(businesses::table)
        .inner_join(roles::table.on(in_role))
        .filter(memberships::user_id.eq(id))
        .order(businesses::name)
        .select((businesses::id, businesses::name, roles::name))
        .limit(MOST)
        .load(conn)?;
    Ok(Looked { account, sessions: own_sessions::of(id, 0, since, conn)?, memberships, acts: acts(id, conn)? })
}

fn acts(id: UserId, conn: &mut PgConnection) -> Result<Vec<Act>> {
    let rows: Vec<(Moment, String, serde_json::Value)> = account_events::table
        .filter(account_events::user_id.eq(id).and(account_events::action.eq_any(ACTIONS)))
        .order(account_events::id.desc())
        .select((account_events::at, account_events::action, account_events::details))
        .limit(MOST)
        .load(conn)?;
    let by = |details: &serde_json::Value| details.get("by").and_then(serde_json::Value::as_i64).map(UserId::new);
    let actors: Vec<_> = rows.iter().filter_map(|(.., details)| by(details)).collect();
    let named: HashMap<_, _> = with_ids(&actors, conn)?.into_iter().map(|person| (person.id, person.name)).collect();
    let act = |(at, action, details): (Moment, String, serde_json::Value)| Act {
        at,
        action,
        by: by(&details).and_then(|id| named.get(&id)).cloned(),
        details,
    };
    Ok(rows.into_iter().map(act).collect())
}
