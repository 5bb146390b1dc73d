//! Where the database is, and who Souk is there.

use super::{WrongSetting, count_of_cores, parsed};
use crate::db::is_clear;

/// The addresses of one database.
#[derive(Clone, Debug)]
pub struct Databases {
    /// The URL of a PostgreSQL server; `None` means the private cluster in the data folder.
    pub url: Option<String>,
    /// The URL of the same server without a connection pooler, for work that needs its own session.
    pub direct_url: Option<String>,
    /// The same for the role that owns the tables, where that is another one than the role that serves.
    pub owner_url: Option<String>,
    /// The URL of a server that follows the first one and can only be read.
    pub replica_url: Option<String>,
    /// The size of the connection pool.
    pub connections: u32,
}

/// Reads the settings.
pub fn read(value: &impl Fn(&'static str) -> Option<String>) -> Result<Databases, WrongSetting> {
    for (name, expected) in [
        ("DATABASE_DIRECT_URL", "it is for a pooler's database; set DATABASE_URL to the pooler too"),
        ("DATABASE_OWNER_URL", "it is for a database of your own; set DATABASE_URL, for the role that serves, too"),
        ("DATABASE_REPLICA_URL", "it is for a copy of a database of your own; set DATABASE_URL to that too"),
    ] {
        if value(name).is_some() && value("DATABASE_URL").is_none() {
            return Err(WrongSetting { name, value: "…".to_owned(), expected });
        }
    }
    Ok(Databases {
        url: address(value, "DATABASE_URL")?,
        direct_url: address(value, "DATABASE_DIRECT_URL")?,
        owner_url: address(value, "DATABASE_OWNER_URL")?,
        replica_url: address(value, "DATABASE_REPLICA_URL")?,
        connections: parsed(value, "SOUK_DATABASE_CONNECTIONS", &connections(), "a number from 1 to 200", |text| {
            text.parse().ok().filter(|size| (1..=200).contains(size))
        })?,
    })
}

fn address(
    value: &impl Fn(&'static str) -> Option<String>,
    name: &'static str,
) -> Result<Option<String>, WrongSetting> {
    let Some(text) = value(name) else { return Ok(None) };
    // The URL contains a password, so it is not repeated.
    let wrong = |expected| WrongSetting { name, value: "…".to_owned(), expected };
    if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
        return Err(wrong("write it like postgres://user:password@host/database"));
    }
    if !is_clear(&text) {
        return Err(wrong(
            "write it like postgres://user:password@host/database, in the password %40 for @, %2F for / and %25 for %",
        ));
    }
    Ok(Some(text))
}

/// Two connections per core keep a database on the same machine busy; more would only wait for each other.
fn connections() -> String {
    (2 * count_of_cores()).clamp(4, 32).to_string()
}
