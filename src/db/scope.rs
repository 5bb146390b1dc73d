//! The scopes that transactions run in: public, one person, one business, trade, operator. A scope sets what the
//! row-level security policies read, so a query that forgot its filter still finds no rows of anyone else.

use diesel::PgConnection;
use diesel::connection::{AnsiTransactionManager, TransactionManager};

/// Whose rows a transaction may access.
#[derive(Clone, Debug)]
pub enum Scope {
    /// One person's own memberships and conversations; a visitor without an account is identified by a key.
    Person {
        /// The signed-in user, if any.
        user: Option<i64>,
        /// The visitor's key: letters and digits only.
        visitor: Option<String>,
    },
    /// The rows of one business.
    Business(i64),
    /// One buyer's dealings with several businesses at once, in tables created by `make_trade_table`: the transaction
    /// may write this buyer's rows for these businesses, and read only those back. The buyer's own rows are accessible
    /// as in `Person`.
    Trade {
        /// The buyer that the transaction acts for.
        buyer: Buyer,
        /// The businesses it may deal with; an empty list means none.
        businesses: Vec<i64>,
    },
    /// All rows. For sign-in, migrations, jobs and the operator's pages.
    Operator,
}

/// Whether a transaction may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// A read-only transaction; PostgreSQL refuses writes.
    Reads,
    /// A read-write transaction.
    Writes,
}

/// A buyer, with or without an account.
#[derive(Clone, Debug)]
pub enum Buyer {
    /// A signed-in user, by id.
    User(i64),
    /// A visitor without an account, by key.
    Visitor(String),
}

/// The transaction that work on the database runs in.
#[derive(Clone, Debug)]
pub(super) enum Frame {
    /// No transaction: each query runs by itself and only reads.
    Public,
    /// The same, of what everybody may see, which a replica may be asked for.
    Published,
    /// A transaction without a scope, which may write through database functions that have rights of their own.
    Calling,
    /// A transaction in a scope.
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

/// Lets PostgreSQL plan by the actual parameters, unlike outside a scope.
const BY_VALUE: &str = "SET LOCAL plan_cache_mode = 'auto'; ";

impl Scope {
    pub(super) fn begin(&self, access: Access) -> String {
        // A business's queries walk an index whatever their parameters, and planning them takes longer than running
        // them.
        let plans = if matches!(self, Self::Business(_)) { "" } else { BY_VALUE };
        format!("{}; {plans}{}", access.begin(), self.settings())
    }

    /// The SQL that sets the scope at the start of a transaction.
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

/// The settings of a person. The key becomes part of the SQL, so a key with other characters than letters and digits is
/// dropped.
fn person(user: Option<i64>, visitor: Option<&str>) -> String {
    let user = user.map(|id| id.to_string()).unwrap_or_default();
    let visitor = visitor.filter(|key| key.bytes().all(|byte| byte.is_ascii_alphanumeric())).unwrap_or_default();
    format!("SET LOCAL souk.user_id = '{user}'; SET LOCAL souk.visitor = '{visitor}'")
}

/// Runs `work` in one transaction of `scope`, which commits only if `work` succeeds.
pub fn in_scope<T, E>(
    conn: &mut PgConnection,
    scope: &Scope,
    work: impl FnOnce(&mut PgConnection) -> std::result::Result<T, E>,
) -> std::result::Result<T, E>
where
    E: From<diesel::result::Error>,
{
    // BEGIN and the settings are sent together, in one round trip.
    AnsiTransactionManager::begin_transaction_sql(conn, &scope.begin(Access::Writes))?;
    all_or_nothing(conn, work)
}

/// Runs `work` in the transaction that has begun, then commits or rolls back.
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
