//! `souk backup` and `souk restore`.

use std::fs::File;
use std::path::{Path, PathBuf};

use clap::Args;

use super::start::{Database, secret, secret_file};
use crate::backups::{self, Market, Shelf, Tools};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::Result;
use crate::storage::Reader;

/// Back up the database, the pictures and the secret
///
/// The backup is one encrypted archive of one moment, made while Souk serves. It goes where `SOUK_BACKUP_URL` says and
/// is there completely or not at all.
#[derive(Args)]
pub struct Backup {
    /// List the backups that there are
    #[arg(long, conflicts_with = "verify")]
    list: bool,
    /// Restore a backup aside, compare every table and every file with what was backed up, and say what differs
    #[arg(long)]
    verify: bool,
    /// The backup to verify: a file, or a name in `SOUK_BACKUP_URL`; the newest there where it is left out
    #[arg(requires = "verify", value_name = "BACKUP")]
    named: Option<String>,
    /// After the backup, remove those that `SOUK_BACKUP_DAILY`, `SOUK_BACKUP_WEEKLY` and `SOUK_BACKUP_MONTHLY` keep no longer
    #[arg(long, conflicts_with_all = ["list", "verify"])]
    prune: bool,
    /// Make a key: the secret part goes to this new file, to be kept away from this machine, and the public part is
    /// printed, for `SOUK_BACKUP_RECIPIENTS`
    #[arg(long, value_name = "FILE", conflicts_with_all = ["list", "verify", "prune"])]
    new_key: Option<PathBuf>,
}

/// Restore a backup into an empty market
///
/// Everything is restored or nothing. Of a marketplace that has accounts or businesses already nothing is touched.
#[derive(Args)]
pub struct Restore {
    /// The backup: a file, or a name in `SOUK_BACKUP_URL`; the newest there where it is left out
    backup: Option<String>,
}

impl Backup {
    /// Makes a backup, or what else was asked; the exit code is 1 where a backup is not what it should be.
    ///
    /// # Errors
    /// Those of [`backups::make`] and [`backups::check`].
    pub fn run(&self, config: &Config) -> Result<i32> {
        if self.verify {
            return verify(config, self.named.as_deref());
        }
        if let Some(file) = &self.new_key {
            let public = backups::new_key(file)?;
            say!("SOUK_BACKUP_RECIPIENTS={public}");
            eprintln!("The secret key is in {}. Without it no backup can be restored.", file.display());
            return Ok(0);
        }
        if self.list {
            for kept in Shelf::open(backups::place(config)?)?.all()? {
                say!("{}  {:>14} bytes", kept.name, kept.bytes);
            }
            return Ok(0);
        }
        let database = Database::reach(config)?;
        let tools = Tools::for_database(config, &database.owner_url)?;
        let market = Market { config, url: &database.owner_url, tools: &tools };
        let (clock, secret) = (Clock::default(), secret(config)?);
        let begun = clock.now();
        let made = backups::make(&market, &secret, begun, &|| Ok(()))?;
        backups::note_made(&database.owner_url, &made.name, begun, clock.now())?;
        say!("{} is made (rows: {}, files: {}).", made.name, made.rows, made.files);
        if self.prune {
            let shelf = Shelf::open(backups::place(config)?)?;
            for old in backups::surplus(&shelf.all()?, &config.backups.keep) {
                shelf.remove(&old.name)?;
                say!("{} is removed.", old.name);
            }
        }
        if made.missing > 0 {
            eprintln!(
                "{} pictures that the database names are not in the storage, so they are not in the backup.",
                made.missing
            );
        }
        if !made.has_secret {
            eprintln!(
                "The backup is not encrypted, so the secret is not in it. Keep a copy of {} elsewhere: without it no \
                 authenticator app works any more, and mail that waits cannot be sent.",
                where_the_secret_is(config)
            );
        }
        Ok(0)
    }
}

fn verify(config: &Config, backup: Option<&str>) -> Result<i32> {
    let (name, archive) = open(config, backup)?;
    let database = Database::reach(config)?;
    let tools = Tools::for_database(config, &database.owner_url)?;
    let found = backups::check(&Market { config, url: &database.owner_url, tools: &tools }, archive)?;
    for difference in &found.differences {
        eprintln!("{difference}");
    }
    if !found.differences.is_empty() {
        return Ok(1);
    }
    say!("{name} restores as it was (tables: {}, rows: {}, files: {}).", found.tables, found.rows, found.files);
    Ok(0)
}

impl Restore {
    /// Restores a backup.
    ///
    /// # Errors
    /// Those of [`backups::restore`].
    pub fn run(&self, config: &Config) -> Result<()> {
        let (name, archive) = open(config, self.backup.as_deref())?;
        let database = Database::reach(config)?;
        let tools = Tools::for_database(config, &database.owner_url)?;
        let market = Market { config, url: &database.owner_url, tools: &tools };
        let restored = backups::restore(&market, archive, &secret_file(config)?)?;
        database.hand_over()?;
        say!(
            "The market is as it was on {} (rows: {}, files: {}), by {name}.",
            restored.made_at.format("%-d %B %Y, %H:%M:%S UTC"),
            restored.rows,
            restored.files
        );
        if !restored.can_unseal {
            eprintln!(
                "The secret of this market is another one: authenticator apps have to be set up anew, and mail that waited \
                 cannot be sent. If you have a copy of the one from before, put it in {} before Souk starts.",
                where_the_secret_is(config)
            );
        }
        Ok(())
    }
}

/// Opens a file, a backup of this name or the newest.
fn open(config: &Config, backup: Option<&str>) -> Result<(String, Reader)> {
    if let Some(file) = backup.map(Path::new).filter(|file| file.is_file()) {
        return Ok((file.display().to_string(), Reader::from(File::open(file)?)));
    }
    Shelf::open(backups::place(config)?)?.backup(backup)
}

fn where_the_secret_is(config: &Config) -> String {
    if config.secret.is_some() {
        "SOUK_SECRET".to_owned()
    } else {
        config.data_dir.join("secret").display().to_string()
    }
}
