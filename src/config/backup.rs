//! Where backups go, and what they are encrypted with.

use std::path::PathBuf;

use age::x25519::Recipient;

use super::storage::{Place, named};
use super::{WrongSetting, parsed};

/// What is expected of `SOUK_BACKUP_RECIPIENTS`.
const EXPECTED: &str = "public keys of age, age1…, with spaces between them (souk backup --new-key FILE makes one), or \
     none for backups that everybody can read";

/// The settings of backups.
#[derive(Clone, Debug)]
pub struct Backups {
    /// Where they go; `None` makes none.
    pub place: Option<Place>,
    /// What they are encrypted with; `None` means that nobody has decided.
    pub lock: Option<Lock>,
    /// The file with the secret keys that open them.
    pub identity: Option<PathBuf>,
    /// The hour and the minute of the nightly one, UTC.
    pub at: (u64, u64),
    /// Which are kept.
    pub keep: Keep,
}

/// Of how many days, weeks and months that have a backup the newest is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Days.
    pub daily: usize,
    /// Weeks, which begin on Monday.
    pub weekly: usize,
    /// Months.
    pub monthly: usize,
}

/// What backups are encrypted with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The public keys of age, each of whose secret keys opens them.
    Recipients(Vec<String>),
    /// A passphrase, which stands in this file.
    Passphrase(PathBuf),
    /// Nothing, as somebody said in so many words.
    Open,
}

/// Reads the settings.
pub(super) fn read(value: &impl Fn(&'static str) -> Option<String>) -> Result<Backups, WrongSetting> {
    let passphrase = value("SOUK_BACKUP_PASSPHRASE_FILE").map(|file| Lock::Passphrase(PathBuf::from(file)));
    let lock = match (value("SOUK_BACKUP_RECIPIENTS"), passphrase) {
        (Some(_), Some(_)) => {
            return Err(WrongSetting {
                name: "SOUK_BACKUP_PASSPHRASE_FILE",
                value: "…".to_owned(),
                expected: "set this or SOUK_BACKUP_RECIPIENTS, not both",
            });
        }
        (Some(text), None) => Some(recipients(&text)?),
        (None, passphrase) => passphrase,
    };
    let identity = value("SOUK_BACKUP_IDENTITY_FILE").map(PathBuf::from);
    let at = parsed(value, "SOUK_BACKUP_AT", "02:30", "a time of the day in UTC, like 02:30", time)?;
    let keep = Keep {
        daily: many(value, "SOUK_BACKUP_DAILY", "7")?.max(1),
        weekly: many(value, "SOUK_BACKUP_WEEKLY", "4")?,
        monthly: many(value, "SOUK_BACKUP_MONTHLY", "12")?,
    };
    Ok(Backups { place: named("SOUK_BACKUP_URL", value)?, lock, identity, at, keep })
}

fn time(text: &str) -> Option<(u64, u64)> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

fn many(
    value: &impl Fn(&'static str) -> Option<String>,
    name: &'static str,
    default: &str,
) -> Result<usize, WrongSetting> {
    parsed(value, name, default, "a number from 0 to 1000", |text| text.parse().ok().filter(|number| *number <= 1000))
}

fn recipients(text: &str) -> Result<Lock, WrongSetting> {
    if text == "none" {
        return Ok(Lock::Open);
    }
    let keys: Vec<String> = text.split([' ', ',']).filter(|key| !key.is_empty()).map(str::to_owned).collect();
    if keys.iter().all(|key| key.parse::<Recipient>().is_ok()) {
        return Ok(Lock::Recipients(keys));
    }
    // Somebody may have pasted the secret key, so it is not repeated.
    Err(WrongSetting { name: "SOUK_BACKUP_RECIPIENTS", value: "…".to_owned(), expected: EXPECTED })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(name: &'static str, text: &str) -> Result<Option<Lock>, WrongSetting> {
        read(&|asked: &'static str| (asked == name).then(|| text.to_owned())).map(|backups| backups.lock)
    }

    #[test]
    fn a_backup_is_encrypted_to_somebody_or_to_nobody_in_so_many_words() {
        let key = age::x25519::Identity::generate();
        let public = key.to_public().to_string();
        let two = format!("{public}, {public}");
        assert_eq!(
            lock("SOUK_BACKUP_RECIPIENTS", &two).unwrap(),
            Some(Lock::Recipients(vec![public.clone(), public.clone()]))
        );
        assert_eq!(lock("SOUK_BACKUP_RECIPIENTS", "none").unwrap(), Some(Lock::Open));
        assert_eq!(lock("SOUK_BACKUP_URL", "/backups").unwrap(), None);
        assert!(lock("SOUK_BACKUP_RECIPIENTS", "age1else").is_err());
        let both = |_: &'static str| Some(public.clone());
        assert!(read(&both).is_err());
    }
}
