//! A database to restore into and throw away: in a cluster of its own where PostgreSQL's server is installed here, so
//! that the market's server neither works for it nor needs the room; else beside the market's database.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::Text;

use super::Market;
use crate::db::with_database;
use crate::embedded::{Cluster, Options, ROLE, SOUK};
use crate::error::{Error, Result};
use crate::migrations;

/// How the names of folders and databases begin that are thrown away.
const FOLDER: &str = "check-";
const DATABASE: &str = "souk_check_";

/// A database that is gone with this value.
pub(super) struct Scratch {
    /// Its address.
    pub url: String,
    home: Home,
}

enum Home {
    Cluster { cluster: Option<Cluster>, folder: PathBuf, _lock: File },
    Beside { url: String, name: String },
}

impl Scratch {
    /// Makes one, and removes what checks left that were killed.
    ///
    /// # Errors
    /// [`Error::Refused`] where neither is possible.
    pub fn make(market: &Market) -> Result<Self> {
        let config = market.config;
        remove_abandoned(&config.data_dir)?;
        let folder = config.data_dir.join(format!("{FOLDER}{:08x}", rand::random::<u32>()));
        fs::create_dir_all(&folder)?;
        let lock = File::create(folder.join("lock"))?;
        lock.lock()?;
        let options =
            Options { programs: config.postgres_programs.clone(), fsync: false, createdb: false, swept: true };
        match Cluster::start(&SOUK, &folder, options) {
            Ok(cluster) => {
                Ok(Self { url: cluster.url(ROLE), home: Home::Cluster { cluster: Some(cluster), folder, _lock: lock } })
            }
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                Self::beside(market).map_err(|other| {
                    Error::Refused(format!(
                        "there is no place to restore the backup aside. {other}; and a PostgreSQL of its own could not be \
                         started for it: {error}"
                    ))
                })
            }
        }
    }

    fn beside(market: &Market) -> Result<Self> {
        let mut conn = migrations::connect(market.url)?;
        drop_abandoned(&mut conn)?;
        let name = format!("{DATABASE}{:08x}", rand::random::<u32>());
        conn.batch_execute(&format!("CREATE DATABASE {name}"))?;
        let url = with_database(market.url, &name);
        Ok(Self { url, home: Home::Beside { url: market.url.to_owned(), name } })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        match &mut self.home {
            Home::Cluster { cluster, folder, .. } => {
                drop(cluster.take());
                let _ = fs::remove_dir_all(folder);
            }
            Home::Beside { url, name } => {
                let dropped =
                    migrations::connect(url).map(|mut conn| conn.batch_execute(&format!("DROP DATABASE {name}")));
                if !matches!(dropped, Ok(Ok(()))) {
                    tracing::warn!(
                        name,
                        "a database that a backup was restored into is left; the next check removes it"
                    );
                }
            }
        }
    }
}

/// Removes the folders of checks that were killed: the kernel takes their locks, and their servers stop by themselves.
fn remove_abandoned(data_dir: &Path) -> Result<()> {
    fs::create_dir_all(data_dir)?;
    for entry in fs::read_dir(data_dir)? {
        let entry = entry?;
        let is_ours = entry.file_name().to_string_lossy().starts_with(FOLDER);
        if is_ours && File::open(entry.path().join("lock")).is_ok_and(|lock| lock.try_lock().is_ok()) {
            fs::remove_dir_all(entry.path())?;
        }
    }
    Ok(())
}

/// Drops the databases of checks that were killed: nobody is connected to them.
fn drop_abandoned(conn: &mut PgConnection) -> Result<()> {
    #[derive(QueryableByName)]
    struct Name {
        #[diesel(sql_type = Text)]
        name: String,
    }

    let abandoned = sql_query(
        "SELECT datname::text AS name FROM pg_database d
          WHERE datname ~ '^souk_check_[0-9a-f]{8}$' AND pg_get_userbyid(datdba) = current_user
            AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)",
    );
    for Name { name } in abandoned.load::<Name>(conn)? {
        conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name}"))?;
    }
    Ok(())
}
