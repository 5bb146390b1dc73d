//! Where backups go, and what they are encrypted with.

use std::path::PathBuf;

use age::x25519::Recipient;

use super::WrongSetting;
use super::storage::{Place, named};

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
    Ok(Backups { place: named("SOUK_BACKUP_URL", value)?, lock, identity })
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
