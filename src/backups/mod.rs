//! Backups: one archive with the database, the pictures that it names and the marketplace's secret, all as of one
//! moment, and the way back from it. An archive is a tar in the order in which it is read again, encrypted with age:
//! `souk-backup.json` says what is in it, `secret` is the marketplace's, `database/…` are the pieces of a `pg_dump`,
//! `media/…` the pictures, and `SHA256SUMS` ends it.

mod archive;
mod checking;
mod contents;
mod keeping;
mod keys;
mod loading;
mod making;
mod model;
mod nightly;
mod programs;
mod restoring;
mod scratch;
mod shelf;
mod snapshot;
mod taking;

pub use self::checking::{Checked, check};
pub use self::keeping::surplus;
pub use self::keys::new_key;
pub use self::making::{Made, make};
pub use self::model::note_made;
pub use self::nightly::{Source, jobs};
pub use self::programs::Tools;
pub use self::restoring::{Restored, restore};
pub use self::shelf::{Kept, Shelf};

use crate::config::{Config, Place};
use crate::error::{Error, Result};

/// What a backup is made of, and a restore fills.
pub struct Market<'a> {
    /// The settings.
    pub config: &'a Config,
    /// The address of the database, where sessions are not shared.
    pub url: &'a str,
    /// PostgreSQL's programs.
    pub tools: &'a Tools,
}

/// The place that `SOUK_BACKUP_URL` names.
///
/// # Errors
/// [`Error::Refused`] where it names none.
pub fn place(config: &Config) -> Result<&Place> {
    config.backups.place.as_ref().ok_or_else(|| {
        Error::Refused(
            "SOUK_BACKUP_URL is not set: name a folder (/srv/backups) or a bucket (s3://bucket/prefix) for backups, best \
             on another machine"
                .to_owned(),
        )
    })
}
