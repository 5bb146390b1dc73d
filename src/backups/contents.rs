//! What an archive says of itself before anything else.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::error::{Error, Result};
use crate::migrations;

/// The names of an archive's entries.
pub(super) const HEAD: &str = "souk-backup.json";
pub(super) const SECRET: &str = "secret";
pub(super) const DATABASE: &str = "database/";
pub(super) const MEDIA: &str = "media/";
pub(super) const SUMS: &str = "SHA256SUMS";

/// The layout of archives that this version writes and reads.
const FORMAT: u32 = 1;

/// The first entry of an archive.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Head {
    /// The layout of the archive.
    pub format: u32,
    /// The version of Souk that made it.
    pub souk: String,
    /// When.
    pub made_at: Moment,
    /// Whose it is.
    pub base_url: String,
    /// The major version of PostgreSQL whose `pg_dump` wrote the database.
    pub dumped_with: u32,
    /// The migrations of the database.
    pub migrations: Vec<String>,
    /// By which the marketplace's secret is known again, without telling it.
    pub secret: String,
    /// Every table but the feed, which starts over.
    pub tables: Vec<Table>,
    /// Where the sequences were at least.
    pub sequences: Vec<Sequence>,
}

/// A table as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Table {
    pub name: String,
    pub rows: i64,
    /// The sum of the first 64 bits of each row's SHA-256, so that the order of rows does not matter.
    pub checksum: String,
}

/// A sequence, and the last number that it gave.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sequence {
    pub name: String,
    pub last: i64,
}

impl Head {
    /// The head of a new archive.
    pub fn new(base_url: &str, dumped_with: u32, secret: &str, now: Moment) -> Self {
        Self {
            format: FORMAT,
            souk: env!("CARGO_PKG_VERSION").to_owned(),
            made_at: now,
            base_url: base_url.to_owned(),
            dumped_with,
            migrations: Vec::new(),
            secret: mark_of(secret),
            tables: Vec::new(),
            sequences: Vec::new(),
        }
    }

    /// Reads the head of an archive that this version can restore with these programs.
    ///
    /// # Errors
    /// [`Error::Refused`] for one of a newer version, or of something else.
    pub fn read(bytes: &[u8], tools_major: u32) -> Result<Self> {
        #[derive(Deserialize)]
        struct Layout {
            format: u32,
        }
        let wrong = |error: serde_json::Error| Error::Refused(format!("this is no backup of a Souk: {error}"));
        let Layout { format } = serde_json::from_slice(bytes).map_err(wrong)?;
        if format > FORMAT {
            return Err(Error::Refused(
                "this backup was made by a newer Souk, which lays out backups in another way. Restore it with that version"
                    .to_owned(),
            ));
        }
        let head: Self = serde_json::from_slice(bytes).map_err(wrong)?;
        if let Some(version) =
            head.migrations.iter().find(|version| migrations::versions().all(|known| known != **version))
        {
            return Err(Error::Refused(format!(
                "this backup was made by a newer Souk ({}): this version does not know its migration {version}. Restore it \
                 with that version or a newer one",
                head.souk
            )));
        }
        if head.dumped_with > tools_major {
            return Err(Error::Refused(format!(
                "this backup was written by pg_dump {0}, and the pg_restore found here is {tools_major}. Install the \
                 programs of PostgreSQL {0} or newer, or name their folder in SOUK_PG_BIN",
                head.dumped_with
            )));
        }
        Ok(head)
    }

    /// How many rows all tables have together.
    pub fn rows(&self) -> i64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// Whether the marketplace had this secret.
    pub fn had_secret(&self, secret: &str) -> bool {
        self.secret == mark_of(secret)
    }
}

fn mark_of(secret: &str) -> String {
    let hash = Sha256::new().chain_update(b"souk backup 1").chain_update(secret.as_bytes()).finalize();
    hex::encode(&hash[..16])
}
