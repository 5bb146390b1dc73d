//! Finds PostgreSQL's programs.

use std::fs;
use std::path::{Path, PathBuf};

use super::account::Account;
use super::error::EmbeddedError;
use super::options::App;

/// A folder with `initdb`, `pg_ctl` and `postgres` of one version.
#[derive(Debug, Clone)]
pub(super) struct Programs {
    pub folder: PathBuf,
    pub major: u32,
}

impl Programs {
    /// The programs of major version `wanted` or, without one, the first that are new enough.
    pub fn find(
        app: &'static App,
        named: Option<&Path>,
        wanted: Option<u32>,
        data: &Path,
        account: &Account,
    ) -> Result<Self, EmbeddedError> {
        let folders = named.map_or_else(usual_folders, |folder| vec![folder.to_owned()]);
        let found: Vec<Self> = folders.into_iter().filter_map(|folder| Self::inside(&folder, account)).collect();
        let usable = || found.iter().filter(|programs| programs.major >= app.oldest);

        if let Some(exact) = usable().find(|programs| wanted.is_none_or(|wanted| programs.major == wanted)) {
            return Ok(exact.clone());
        }
        match (wanted, usable().next()) {
            (Some(made_by), Some(other)) => {
                Err(EmbeddedError::OtherVersion { app, data: data.to_owned(), made_by, found: other.major })
            }
            _ => Err(EmbeddedError::NoPostgres { app, seen: seen(named, &found) }),
        }
    }

    /// The path of one program.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn inside(folder: &Path, account: &Account) -> Option<Self> {
        // Debian puts `psql` and other clients on PATH, but not the server's programs.
        if !["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join(name).is_file()) {
            return None;
        }
        // PATH may hold links to only some of the programs; `psql` and `pg_dump` are where the links lead.
        let folder = folder.join("postgres").canonicalize().ok()?.parent()?.to_owned();
        let said = account.run(&folder.join("postgres"), &["--version"], "").ok()?;
        let digits: String =
            said.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        Some(Self { folder, major: digits.parse().ok()? })
    }
}

/// Every client program of this name (`psql`, `pg_dump`), in the named folder or else in the usual ones.
#[must_use]
pub fn client_programs(named: Option<&Path>, name: &str) -> Vec<PathBuf> {
    let folders = named.map_or_else(usual_folders, |folder| vec![folder.to_owned()]);
    folders.into_iter().map(|folder| folder.join(name)).filter(|path| path.is_file()).collect()
}

fn usual_folders() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).filter(|folder| folder.is_absolute()).collect();
    folders.extend(numbered("/usr/lib/postgresql", "", "bin"));
    folders.extend(numbered("/usr", "pgsql-", "bin"));
    for brew in ["/opt/homebrew/opt", "/usr/local/opt", "/home/linuxbrew/.linuxbrew/opt"] {
        folders.extend(numbered(brew, "postgresql@", "bin"));
    }
    folders
}

/// The folders `parent/prefixN/inside`, the highest number first.
fn numbered(parent: &str, prefix: &str, inside: &str) -> Vec<PathBuf> {
    let mut folders: Vec<(u32, PathBuf)> = fs::read_dir(parent)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let number = entry.file_name().to_str()?.strip_prefix(prefix)?.parse().ok()?;
            Some((number, entry.path().join(inside)))
        })
        .collect();
    folders.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    folders.into_iter().map(|(_, folder)| folder).collect()
}

fn seen(named: Option<&Path>, found: &[Programs]) -> String {
    let old: Vec<String> =
        found.iter().map(|programs| format!("version {} in {}", programs.major, programs.folder.display())).collect();
    match (old.is_empty(), named) {
        (false, _) => format!("only {}", old.join(" and ")),
        (true, Some(folder)) => format!("none in {}", folder.display()),
        (true, None) => "none".to_owned(),
    }
}
