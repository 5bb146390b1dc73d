//! Files that were being written when the process died. They stand beside the file to come, under its name with `#` and
//! a number, and are in no list.

use std::fs;
use std::path::Path;

use crate::clock::Moment;
use crate::error::Result;

/// Removes those below this folder that were begun before this moment, and says how many these were.
pub(super) fn remove(folder: &Path, then: Moment) -> Result<usize> {
    let mut removed = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            removed += remove(&entry.path(), then)?;
            continue;
        }
        let is_half = entry
            .file_name()
            .to_string_lossy()
            .rsplit_once('#')
            .is_some_and(|(_, number)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
        let is_old = entry.metadata().and_then(|found| found.modified()).is_ok_and(|begun| Moment::from(begun) < then);
        if is_half && is_old && fs::remove_file(entry.path()).is_ok() {
            removed += 1;
        }
    }
    Ok(removed)
}
