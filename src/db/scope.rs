//! The five scopes in which the database is used: public, one person, one business, trade, operator. A scope is a
//! transaction whose settings the row-level security policies read, so a query that forgot its filter finds nothing of
//! anyone else's.

use diesel::PgConnection;
use diesel::connection::{AnsiTransactionManager, TransactionManager};

/// Whose rows a transaction may touch.
#[derive(Clone, Debug)]
pub enum Scope {
    /// One person's own memberships and conversations; a visitor without an account is known by a key.
    Person {
        /// The signed-in user, if any.
        user: Option<i64>,
        /// The visitor's key: letters and digits only.
        visitor: Option<String>,
    },
    /// One business's rows.
    Business(i64),
    /// What one buyer brings to several businesses at once, in tables made by `make_trade_table`: rows of this buyer
    /// may be written to these businesses, and those alone read back. What is the buyer's own is as for a person.
    Trade {
        /// On whose behalf.
        buyer: Buyer,
        /// To whom; nobody else, and with none of them nobody at all.
        businesses: Vec<i64>,
    },
    /// Everything. For sign-in, migrations, jobs and the operator's pages.
    Operator,
}

/// What a transaction may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It only reads: PostgreSQL refuses anything else.
    Reads,
    /// It may write.
    Writes,
}

/// Who buys.
#[derive(Clone, Debug)]
pub enum Buyer {
    /// Somebody who is signed in.
    User(i64),
    /// A visitor without an account, by their key.
    Visitor(String),
}

/// What stands around work on the database.
#[derive(Clone, Debug)]
pub(super) enum Frame {
    /// Nothing: each query stands for itself and only reads.
    Public,
    /// A transaction without a scope, which may write what functions of the database let anybody write.
    Calling,
    /// A transaction of a scope.
    Scoped(Scope, Access),
}

impl Access {
    pub(super) const fn begin(self) -> &'static str {
        match self {
            Self::Reads => "BEGIN READ ONLY",
            Self::Writes => "BEGIN READ WRITE",
        }
    }
}

/// PostgreSQL chooses its plans by what is asked for, unlike outside a scope.
const BY_VALUE: &str = "SET LOCAL plan_cache_mode = 'auto'; ";

impl Scope {
    pub(super) fn begin(&self, access: Access) -> String {
        // A business's pages walk along an index whatever they ask for, and planning takes longer than walking.
        let plans = if matches!(self, Self::Business(_)) { "" } else { BY_VALUE };
        format!("{}; {plans}{}", access.begin(), self.settings())
    }

    /// What a transaction is told in its beginning.
    pub(super) fn settings(&self) -> String {
        match self {
            Self::Person { user, visitor } => person(*user, visitor.as_deref()),
            Self::Business(id) => format!("SET LOCAL souk.business_id = '{id}'"),
            Self::Trade { buyer, businesses } => {
                let buyer = match buyer {
                    Buyer::User(id) => person(Some(*id), None),
                    Buyer::Visitor(key) => person(None, Some(key)),
                };
                let businesses: Vec<_> = businesses.iter().map(i64::to_string).collect();
                format!("{buyer}; SET LOCAL souk.trading = '{{{}}}'", businesses.join(","))
            }
            Self::Operator => "SET LOCAL souk.operator = 'on'".to_owned(),
        }
    }
}

/// The settings of a person. The key is put into SQL text: one with anything but letters and digits is nobody's.
fn person(user: Option<i64>, visitor: Option<&str>) -> String {
    let user = user.map(|id| id.to_string()).unwrap_or_default();
    let visitor = visitor.filter(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric())).unwrap_or_default();
    format!("SET LOCAL souk.user_id = '{user}'; SET LOCAL souk.visitor = '{visitor}'")
}

/// Runs `work` in one transaction of `scope`: all of it happens, or none.
///
/// # Errors
/// Whatever `work` fails with, or the database's refusal to begin or commit.
pub fn in_scope<T, E>(
    conn: &mut PgConnection,
    scope: &Scope,
    work: impl FnOnce(&mut PgConnection) -> std::result::Result<T, E>,
) -> std::result::Result<T, E>
where
    E: From<diesel::result::Error>,
{
    // Settings and BEGIN travel together: one round trip.
    AnsiTransactionManager::begin_transaction_sql(conn, &scope.begin(Access::Writes))?;
    all_or_nothing(conn, work)
}

/// Runs `work` in the transaction that has begun, and ends it.
pub(super) fn all_or_nothing<T, E>(
    conn: &mut PgConnection,
    work: impl FnOnce(&mut PgConnection) -> std::result::Result<T, E>,
) -> std::result::Result<T, E>
where
    E: From<diesel::result::Error>,
{
    match work(conn) {
        Ok(value) => {
            AnsiTransactionManager::commit_transaction(conn)?;
            Ok(value)
        }
        Err(error) => {
            if let Err(failure) = AnsiTransactionManager::rollback_transaction(conn) {
                tracing::warn!(error = %failure, "a transaction could not be rolled back");
            }
            Err(error)
        }
    }
}
