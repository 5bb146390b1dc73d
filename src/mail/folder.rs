//! Mail as files, where there is no mail server: each as an `.eml` that any mail program opens, and as what the page
//! `/mailbox` shows of it.

use std::fs;
use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::locales::Locale;

/// So many mails are kept; older ones go.
const MOST: usize = 500;

/// A mail that was kept.
#[derive(Debug, Serialize, Deserialize)]
pub struct Kept {
    /// Its name in the folder.
    #[serde(skip)]
    pub name: String,
    /// Whom it is from.
    pub from: String,
    /// Whom it is to.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The language that it is written in.
    pub locale: String,
    /// When it was written.
    pub at: Moment,
    /// The text.
    pub text: String,
}

impl Kept {
    /// The direction of its language, whoever is named first in it.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        Locale::parse(&self.locale).map_or("auto", Locale::direction)
    }
}

/// The folder of mail.
#[derive(Clone, Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// The folder of mail in a data folder.
    #[must_use]
    pub fn of(data_dir: &std::path::Path) -> Self {
        Self { path: data_dir.join("mail") }
    }

    /// Keeps a mail. The id tells it from others of the same moment; the same one is kept once.
    pub(super) fn keep(&self, kept: &Kept, id: &str, content: &[u8]) -> io::Result<()> {
        fs::create_dir_all(&self.path)?;
        let id: String = id.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
        let name = format!("{}-{id}", kept.at.format("%Y%m%dT%H%M%S%6f"));
        let about = serde_json::to_vec(kept).map_err(io::Error::other)?;
        // What is listed is written last.
        for (extension, content) in [("eml", content), ("json", about.as_slice())] {
            let half = self.path.join(format!("{name}.part"));
            fs::write(&half, content)?;
            fs::rename(half, self.path.join(format!("{name}.{extension}")))?;
        }
        self.tidy()
    }

    /// The names of all mails, the latest first.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn names(&self) -> io::Result<Vec<String>> {
        let files = match fs::read_dir(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            files => files?,
        };
        let names = files.filter_map(|file| Some(file.ok()?.file_name().to_str()?.strip_suffix(".json")?.to_owned()));
        let mut names: Vec<_> = names.filter(|name| is_name(name)).collect();
        names.sort_unstable_by(|one, other| other.cmp(one));
        Ok(names)
    }

    /// What is known of a mail; nothing if there is none of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Kept> {
        let about = fs::read(self.file(name, "json")?).ok()?;
        let kept: Kept = serde_json::from_slice(&about).ok()?;
        Some(Kept { name: name.to_owned(), ..kept })
    }

    /// The whole mail as it would be sent; nothing if there is none of this name.
    #[must_use]
    pub fn source(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.file(name, "eml")?).ok()
    }

    fn file(&self, name: &str, extension: &str) -> Option<PathBuf> {
        is_name(name).then(|| self.path.join(format!("{name}.{extension}")))
    }

    fn tidy(&self) -> io::Result<()> {
        for name in self.names()?.into_iter().skip(MOST) {
            for extension in ["json", "eml"] {
                let _ = fs::remove_file(self.path.join(format!("{name}.{extension}")));
            }
        }
        Ok(())
    }
}

/// Whether this is a name that [`Folder::keep`] gives: it leads nowhere else.
fn is_name(name: &str) -> bool {
    name.len() <= 60 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn the_latest_are_kept_and_no_name_leads_elsewhere() {
        let home = tempfile::tempdir().unwrap();
        let folder = Folder::of(home.path());
        assert!(folder.names().unwrap().is_empty());
        fs::write(home.path().join("secret.json"), "{}").unwrap();
        for number in 0..505 {
            let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(number);
            let [from, to, locale, text] = ["a@b.example", "c@d.example", "en", "Hello"].map(str::to_owned);
            let kept = Kept { name: String::new(), from, to, locale, text, subject: number.to_string(), at };
            folder.keep(&kept, "../0a1b@market", b"all of it").unwrap();
            folder.keep(&kept, "../0a1b@market", b"all of it").unwrap();
        }
        let names = folder.names().unwrap();
        assert_eq!(names.len(), 500);
        let subject = |name: &str| folder.find(name).unwrap().subject;
        assert_eq!((subject(&names[0]), subject(&names[499])), ("504".to_owned(), "5".to_owned()));
        assert_eq!(folder.source(&names[0]).unwrap(), b"all of it");
        for elsewhere in ["../secret", "..", "", "a/b", "a.b", "%2e%2e", "a\0b"] {
            assert!(folder.find(elsewhere).is_none() && folder.source(elsewhere).is_none(), "{elsewhere}");
        }
    }
}
