//! The place where backups are kept, by the names that they get.

use chrono::{NaiveDateTime, TimeDelta};

use crate::clock::{Clock, Moment};
use crate::config::Place;
use crate::error::{Error, Result};
use crate::storage::{Reader, Storage, Upload};

const BEGINNING: &str = "souk-";
const TIME: &str = "%Y%m%dT%H%M%SZ";
const ENDINGS: [&str; 2] = [".tar.age", ".tar"];

/// Where backups are kept.
pub struct Shelf {
    /// Answers soon or not at all.
    prompt: Storage,
    /// Takes its time for large files.
    large: Storage,
    place: String,
}

/// A backup that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// The moment that it is of.
    pub made_at: Moment,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Shelf {
    /// Opens the place.
    ///
    /// # Errors
    /// [`Error::File`] when a folder cannot be made, [`Error::Refused`] when a setting of a bucket makes no sense.
    pub fn open(place: &Place) -> Result<Self> {
        Ok(Self { prompt: Storage::open(place)?, large: Storage::open_for_large(place)?, place: place.to_string() })
    }

    /// All backups there, the newest first. Other files are not looked at.
    ///
    /// # Errors
    /// [`Error::Storage`] when the place is away or refuses.
    pub fn all(&self) -> Result<Vec<Kept>> {
        let mut found = Vec::new();
        let end = Clock::default().now() + TimeDelta::days(36_500);
        Storage::waited(self.prompt.each_before(end, |file| {
            if let Some(made_at) = moment_in(&file.name) {
                found.push(Kept { name: file.name, made_at, bytes: file.bytes });
            }
            Ok(())
        }))?;
        found.sort_by(|one, other| (other.made_at, &other.name).cmp(&(one.made_at, &one.name)));
        Ok(found)
    }

    /// Opens the backup of this name, or the newest, and says which it is.
    ///
    /// # Errors
    /// [`Error::Refused`] where there is none.
    pub fn backup(&self, name: Option<&str>) -> Result<(String, Reader)> {
        let name = match name {
            Some(name) => name.to_owned(),
            None => self
                .all()?
                .into_iter()
                .next()
                .map(|newest| newest.name)
                .ok_or_else(|| Error::Refused(format!("there is no backup in {}", self.place)))?,
        };
        let missing = || Error::Refused(format!("there is no backup called {name} in {}", self.place));
        if moment_in(&name).is_none() {
            return Err(missing());
        }
        let reader = self.large.reader(&name)?.ok_or_else(missing)?;
        Ok((name, reader))
    }

    /// Removes a backup.
    ///
    /// # Errors
    /// [`Error::Storage`] when the place is away or refuses.
    pub fn remove(&self, name: &str) -> Result<()> {
        Storage::waited(self.prompt.delete(name))
    }

    /// The name of a new backup.
    ///
    /// # Errors
    /// [`Error::Storage`] when the place is away or refuses.
    pub(super) fn name_for_new(&self, now: Moment, is_encrypted: bool) -> Result<String> {
        let ending = if is_encrypted { ENDINGS[0] } else { ENDINGS[1] };
        let name = format!("{BEGINNING}{}{ending}", now.format(TIME));
        match Storage::waited(self.prompt.size(&name))? {
            None => Ok(name),
            Some(_) => Err(Error::Internal(format!("{} has a backup of this second already", self.place))),
        }
    }

    pub(super) fn upload(&self, name: &str) -> Result<Upload> {
        self.large.upload(name)
    }
}

/// The moment in the name of a backup; nothing for what is none.
fn moment_in(name: &str) -> Option<Moment> {
    let middle = name.strip_prefix(BEGINNING)?;
    let middle = ENDINGS.iter().find_map(|ending| middle.strip_suffix(ending))?;
    NaiveDateTime::parse_from_str(middle, TIME).ok().map(|moment| moment.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_known_by_its_name() {
        let moment = moment_in("souk-20261122T031502Z.tar.age").unwrap();
        assert_eq!(moment.to_rfc3339(), "2026-11-22T03:15:02+00:00");
        assert_eq!(moment_in("souk-20261122T031502Z.tar"), Some(moment));
        for other in ["souk-20261122T031502Z.tar.age.part", "souk-.tar", "notes.tar", "old/souk-20261122T031502Z.tar"] {
            assert_eq!(moment_in(other), None, "{other}");
        }
    }
}
