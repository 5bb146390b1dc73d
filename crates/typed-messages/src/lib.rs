//! Turns a program's Fluent files into Rust in its build script: one function for each message, with one parameter for
//! each of its arguments. A missing message or a forgotten argument is then a compile error. Files of different
//! languages that do not agree are refused.
//!
//! A folder holds one folder per language (`en`, `de`), which holds one file per part of the program (`listings.ftl`).
//! The first language declares a message's arguments in a comment before the message:
//!
//! ```ftl
//! # $count (Number) - how many listings were found
//! # $business (Text) - whose listings
//! listings-found = { $count ->
//!     [one] One listing of { $business }
//!    *[other] { $count } listings of { $business }
//! }
//! ```
//!
//! A message may contain text, its arguments, and choices by a plural category.

mod check;
mod message;
mod mistakes;
mod write;

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use message::{Messages, messages_of};

pub use mistakes::Mistakes;
pub use write::Written;

/// Reads the messages of every language from its folder, and writes the Rust code that knows them.
///
/// # Errors
/// A file that cannot be read, or [`Mistakes`] in the files' contents.
pub fn compile(folder: &Path, languages: &[&str]) -> io::Result<Written> {
    let read = languages.iter().map(|language| Ok((*language, files_of(&folder.join(language))?)));
    let read = read.collect::<io::Result<Vec<_>>>()?;
    compile_files(&read).map_err(io::Error::other)
}

/// The texts of a language's files, by file name without the extension.
type Files = BTreeMap<String, String>;

fn files_of(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(name, fs::read_to_string(path)?);
        }
    }
    Ok(files)
}

fn compile_files(languages: &[(&str, Files)]) -> Result<Written, Mistakes> {
    let mut mistakes = Mistakes::default();
    let mut read = Vec::new();
    for (language, files) in languages {
        let mut messages = Messages::new();
        for (file, text) in files {
            messages_of(language, file, text, &mut messages, &mut mistakes);
        }
        read.push((*language, messages));
    }
    check::agreement(&read, &mut mistakes);
    if mistakes.is_empty() { Ok(write::code(&read)) } else { Err(mistakes) }
}

#[cfg(test)]
mod tests;
