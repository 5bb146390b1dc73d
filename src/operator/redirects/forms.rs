//! The form of a redirect, and the lines of a file of them.

use serde::Deserialize;

use crate::locales::Text;
use crate::pages::redirects::model::Redirect;
use crate::pages::redirects::{LONGEST, is_free, normal, target};
use crate::web::forms::Errors;

/// The most lines of a file.
pub const MOST_LINES: usize = 2_000;
/// The answers that a redirect may give.
pub const STATUSES: [i16; 3] = [301, 308, 302];

/// `POST /operator/redirects` and `…/{redirect}`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct RedirectForm {
    /// The address that is no more.
    pub path: String,
    /// Where it leads.
    pub target: String,
    /// The status of the answer.
    pub status: String,
}

/// A redirect that can be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The address that is no more.
    pub path: String,
    /// Where it leads.
    pub target: String,
    /// The status of the answer.
    pub status: i16,
}

impl RedirectForm {
    /// The form of a redirect that there is.
    #[must_use]
    pub fn of(redirect: &Redirect) -> Self {
        let (path, target) = (redirect.path.clone(), redirect.target.clone());
        Self { path, target, status: redirect.status.to_string() }
    }

    /// What it says, or every mistake in it.
    ///
    /// # Errors
    /// The mistakes.
    pub fn parse(&self) -> Result<Wish, Errors> {
        let mut errors = Errors::default();
        let path = errors.take("path", path(&self.path));
        let target = errors.take("target", target(&self.target));
        let status = if self.status.trim().is_empty() { Some(301) } else { self.status.trim().parse().ok() };
        let status = status.filter(|status| STATUSES.contains(status)).ok_or_else(Text::redirects_status_mistaken);
        let status = errors.take("status", status);
        match (path, target, status) {
            (Some(path), Some(target), Some(status)) if errors.is_empty() => Ok(Wish { path, target, status }),
            _ => Err(errors),
        }
    }
}

fn path(typed: &str) -> Result<String, Text> {
    let path = normal(typed.trim()).ok_or_else(|| Text::redirects_path_mistaken(LONGEST))?;
    if is_free(&path) { Ok(path) } else { Err(Text::redirects_path_kept()) }
}

/// Something of each line, with its number.
pub type ByLine<T> = Vec<(usize, T)>;

/// The redirects of a file, each with the number of its line; or what is wrong, line by line.
///
/// # Errors
/// The mistakes: the number of a line, and a sentence.
pub fn lines(file: &str) -> Result<ByLine<Wish>, ByLine<Text>> {
    let (mut wishes, mut mistakes) = (Vec::new(), Vec::new());
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(file.trim_start_matches('\u{feff}').as_bytes());
    for record in reader.records() {
        let Ok(record) = record else {
            mistakes.push((wishes.len() + mistakes.len() + 1, Text::redirects_line_mistaken()));
            break;
        };
        let number = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or_default());
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let form = RedirectForm { path: cell(0), target: cell(1), status: cell(2) };
        // A first line without any address says what the columns are.
        if number == 1 && !form.path.starts_with('/') && !form.target.contains('/') {
            continue;
        }
        if wishes.len() >= MOST_LINES {
            mistakes.push((number, Text::redirects_too_many_lines(MOST_LINES)));
            break;
        }
        match form.parse() {
            Ok(wish) => wishes.push((number, wish)),
            Err(errors) => mistakes.extend(errors.iter().map(|(_, sentence)| (number, sentence.clone()))),
        }
    }
    if wishes.is_empty() && mistakes.is_empty() {
        mistakes.push((1, Text::redirects_nothing()));
    }
    if mistakes.is_empty() { Ok(wishes) } else { Err(mistakes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_line_by_line_and_its_mistakes_are_told_by_line() {
        let read = lines("\u{feff}from,to,status\n/old,/listings\n\"/a, b\",https://example.com/x,302\r\n").unwrap();
        let wish = |path: &str, target: &str, status| Wish { path: path.into(), target: target.into(), status };
        assert_eq!(read, [(2, wish("/old", "/listings", 301)), (3, wish("/a, b", "https://example.com/x", 302))]);
        let wrong = lines("/old,/x\nnothing,/y\n/manage/x,/y\n/z,http://example.com,307").unwrap_err();
        assert_eq!(wrong.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 4, 4]);
        assert!(lines("").is_err() && lines("from,to").is_err());
        assert!(lines(&"/a,/b\n".repeat(MOST_LINES)).is_ok());
        assert!(lines(&"/a,/b\n".repeat(MOST_LINES + 1)).is_err());
    }
}
