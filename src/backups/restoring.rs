//! Restoring a backup into an empty market.

use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::Market;
use super::contents::Head;
use super::snapshot::refuse_used;
use super::taking::{Taken, take};
use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::migrations;
use crate::storage::{Reader, Storage};

/// A backup that was restored.
#[derive(Debug)]
pub struct Restored {
    /// The moment that it is of.
    pub made_at: Moment,
    /// Rows of the database.
    pub rows: i64,
    /// Files of pictures.
    pub files: u64,
    /// Whether what the database keeps sealed can be opened with the secret that this marketplace has now.
    pub can_unseal: bool,
}

/// Restores a backup into a market that nobody has used, and migrates it. `secret` is the file that keeps the
/// marketplace's secret.
///
/// # Errors
/// [`Error::Refused`] where the market is in use, the backup is damaged or of a newer version, or `SOUK_SECRET` is another
/// one; otherwise what failed. The database is then as it was.
pub fn restore(market: &Market, archive: Reader, secret: &Path) -> Result<Restored> {
    refuse_used(&mut migrations::connect(market.url)?)?;
    let storage = Storage::open(&market.config.storage)?;
    let set = market.config.secret.as_deref();
    let Taken { head, loading, secret: found, files, .. } =
        take(market, archive, Some(&storage), |head| refuse_other_secret(set, head))?;
    // Sealed rows without their secret would be worth nothing, a secret without rows hurts nobody.
    let can_unseal = match (set, found) {
        (None, Some(found)) => write(secret, &found).map(|()| true)?,
        (None, None) => fs::read_to_string(secret).is_ok_and(|kept| head.had_secret(kept.trim())),
        (Some(_), _) => true,
    };
    loading.commit(&head.tables)?;
    migrations::prepare(market.url)?;
    Ok(Restored { made_at: head.made_at, rows: head.rows(), files, can_unseal })
}

fn refuse_other_secret(set: Option<&str>, head: &Head) -> Result<()> {
    if set.is_none_or(|secret| head.had_secret(secret)) {
        return Ok(());
    }
    Err(Error::Refused(
        "SOUK_SECRET is another one than the backup's, and with it no authenticator app would work any more and mail that \
         waits could not be sent. Set SOUK_SECRET to the one from before, or unset it: an encrypted backup brings its own"
            .to_owned(),
    ))
}

fn write(file: &Path, secret: &str) -> Result<()> {
    let half = file.with_extension(format!("{:x}", rand::random::<u32>()));
    let mut out = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&half)?;
    writeln!(out, "{secret}")?;
    out.sync_all()?;
    Ok(fs::rename(&half, file)?)
}
