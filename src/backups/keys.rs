//! What backups are encrypted with, and opened.

use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use age::secrecy::{ExposeSecret, SecretString};
use age::x25519;
use age::{DecryptError, Encryptor, Identity, IdentityFile, Recipient, scrypt};

use crate::config::{Backups, Lock};
use crate::error::{Error, Result};

/// A backup may come from a machine on which scrypt is quick: 2 to this power of its steps, 4 GiB, are the most.
const MOST_WORK: u8 = 22;

/// What encrypts a backup; nothing where it stays open.
pub(super) fn locked(lock: &Lock) -> Result<Option<Encryptor>> {
    match lock {
        Lock::Open => Ok(None),
        Lock::Passphrase(file) => Ok(Some(Encryptor::with_user_passphrase(passphrase(file)?))),
        Lock::Recipients(keys) => {
            let refused = |error: &str| Error::Refused(format!("SOUK_BACKUP_RECIPIENTS: {error}"));
            let keys = keys.iter().map(|key| key.parse::<x25519::Recipient>().map_err(refused));
            let keys = keys.collect::<Result<Vec<_>>>()?;
            let keys = keys.iter().map(|key| -> &dyn Recipient { key });
            let encryptor = Encryptor::with_recipients(keys).map_err(|error| Error::Refused(error.to_string()))?;
            Ok(Some(encryptor))
        }
    }
}

/// Whether backups that are made with these settings can be opened with them too.
pub(super) const fn can_open(backups: &Backups) -> bool {
    matches!(backups.lock, Some(Lock::Open | Lock::Passphrase(_))) || backups.identity.is_some()
}

/// The keys that a backup may be opened with.
pub(super) fn opening(backups: &Backups, is_passphrase: bool) -> Result<Vec<Box<dyn Identity>>> {
    if is_passphrase {
        let Some(Lock::Passphrase(file)) = &backups.lock else {
            return Err(Error::Refused(
                "the backup is encrypted with a passphrase: name the file that it stands in with \
                 SOUK_BACKUP_PASSPHRASE_FILE"
                    .to_owned(),
            ));
        };
        let mut key = scrypt::Identity::new(passphrase(file)?);
        key.set_max_work_factor(MOST_WORK);
        return Ok(vec![Box::new(key)]);
    }
    let Some(file) = &backups.identity else {
        return Err(Error::Refused(
            "the backup is encrypted: name the file with its secret key with SOUK_BACKUP_IDENTITY_FILE".to_owned(),
        ));
    };
    let refused = |error: String| Error::Refused(format!("SOUK_BACKUP_IDENTITY_FILE: {error}"));
    let read = IdentityFile::from_file(file.display().to_string()).map_err(|error| refused(error.to_string()))?;
    let keys = read.into_identities().map_err(|error| refused(error.to_string()))?;
    Ok(keys.into_iter().map(|key| -> Box<dyn Identity> { key }).collect())
}

/// Why a backup could not be opened with the keys that there are.
pub(super) fn not_opened(error: &DecryptError) -> Error {
    Error::Refused(match error {
        DecryptError::NoMatchingKeys | DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => {
            "the backup was encrypted with another key or passphrase than the one given here".to_owned()
        }
        other => format!("the backup cannot be opened: {other}"),
    })
}

/// Makes a key: the secret part goes to a new file that only this user may read, the public part is returned.
///
/// # Errors
/// [`Error::File`] when there is such a file already, or it cannot be written.
pub fn new_key(file: &Path) -> Result<String> {
    let key = x25519::Identity::generate();
    let public = key.to_public().to_string();
    let mut out = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
    writeln!(out, "# public key: {public}\n{}", key.to_string().expose_secret())?;
    out.sync_all()?;
    Ok(public)
}

fn passphrase(file: &Path) -> Result<SecretString> {
    let refused = |reason: &str| Error::Refused(format!("SOUK_BACKUP_PASSPHRASE_FILE, {}: {reason}", file.display()));
    let text = fs::read_to_string(file).map_err(|error| refused(&error.to_string()))?;
    let text = text.trim_end_matches(['\r', '\n']);
    if text.is_empty() {
        return Err(refused("it is empty"));
    }
    Ok(SecretString::from(text.to_owned()))
}
