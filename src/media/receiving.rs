//! Takes a form with files off the wire. Files go to the disk as they come, into files without a name: these are gone
//! with whoever holds them, whatever happens to the process. Texts stay in memory.

use std::fs::File;
use std::io::{Seek, Write};
use std::mem::take;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::error::PayloadError;
use futures_util::StreamExt;
use sha2::{Digest, Sha256};

use super::easel::crowded;
use crate::error::{Error, Result};
use crate::locales::Text;
use crate::turns::{Turn, Turns};
use crate::web::letters::visible;

/// The largest file, in bytes.
pub const LARGEST: u64 = 15 * MEGABYTE;
/// The most files in one form.
pub const MOST_FILES: usize = 20;
/// The most bytes of a whole form.
const LARGEST_FORM: u64 = 160 * MEGABYTE;
/// The most bytes of all its texts.
const MOST_TEXT: usize = 512 * 1024;
/// The most parts of a form.
const MOST_PARTS: usize = 2_000;
/// In bytes.
pub(super) const MEGABYTE: u64 = 1024 * 1024;
/// So many bytes are written at once.
const PIECE: usize = 256 * 1024;
/// How many forms with files are taken at once: each may take disk.
const AT_ONCE: usize = 12;
/// How many more may wait for each of these.
const WAITING_EACH: usize = 8;
const LONGEST_WAIT: Duration = Duration::from_secs(30);

static TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(AT_ONCE, WAITING_EACH).waiting_for(LONGEST_WAIT));

/// A form as it came.
pub struct Received {
    /// Its texts, in order.
    pub fields: Vec<(String, String)>,
    /// The files that were sent.
    pub files: Vec<Sent>,
    /// What is said of the files that were not taken.
    pub refused: Vec<Text>,
    _turn: Turn,
}

/// A file that somebody sent.
pub struct Sent {
    /// What its sender calls it.
    pub name: String,
    /// What its bytes come to (SHA-256).
    pub hash: [u8; 32],
    /// The file, from its beginning.
    pub file: File,
}

/// Takes a form of which this field has files; at most so many of them.
///
/// # Errors
/// [`Error::TooSlow`] when it does not come, [`Error::TooLarge`] when it is too much, [`Error::TooMany`] when too many
/// forms come at once, [`Error::BadRequest`] when it breaks off.
pub async fn receive(mut form: Multipart, field: &str, most_files: usize, folder: &Path) -> Result<Received> {
    let turn = TURNS.next().await.map_err(|_| crowded())?;
    let mut received = Received { fields: Vec::new(), files: Vec::new(), refused: Vec::new(), _turn: turn };
    let (mut parts, mut text, mut all) = (0, 0, 0);
    while let Some(part) = form.next().await {
        let mut part = part.map_err(|error| broken_off(&error))?;
        parts += 1;
        if parts > MOST_PARTS {
            return Err(Error::TooLarge(Text::media_form_too_large(LARGEST_FORM / MEGABYTE)));
        }
        let is_file = part.content_disposition().is_some_and(|said| said.get_filename().is_some());
        if !is_file {
            let value = bytes(&mut part, MOST_TEXT - text).await?;
            text += value.len();
            all += value.len() as u64;
            let name = part.name().unwrap_or_default().to_owned();
            received.fields.push((name, String::from_utf8_lossy(&value).into_owned()));
            continue;
        }
        let is_wanted = part.name() == Some(field) && received.files.len() + received.refused.len() < most_files;
        let name = called(&part);
        match file(&mut part, is_wanted, &mut all, folder).await? {
            Took::Nothing if name.is_empty() => {}
            Took::Nothing => received.refused.push(Text::media_unreadable(&name)),
            Took::File(hash, file) if is_wanted => received.files.push(Sent { name, hash, file }),
            Took::TooMuch if is_wanted => received.refused.push(Text::media_too_large(&name, LARGEST / MEGABYTE)),
            Took::File(..) | Took::TooMuch => received.refused.push(Text::media_too_many_files(&name, most_files)),
        }
    }
    Ok(received)
}

enum Took {
    /// Nothing is in it, or no file was chosen.
    Nothing,
    File([u8; 32], File),
    TooMuch,
}

/// One file. What is too much is taken off the wire all the same, so that a browser hears the answer.
async fn file(part: &mut Field, is_wanted: bool, all: &mut u64, folder: &Path) -> Result<Took> {
    let (mut size, mut piece, mut kept) = (0, Vec::new(), None);
    while let Some(chunk) = part.next().await {
        let chunk = chunk.map_err(|error| broken_off(&error))?;
        size += chunk.len() as u64;
        *all += chunk.len() as u64;
        if *all > LARGEST_FORM {
            return Err(Error::TooLarge(Text::media_form_too_large(LARGEST_FORM / MEGABYTE)));
        }
        if size > LARGEST || !is_wanted {
            (piece, kept) = (Vec::new(), None);
            continue;
        }
        piece.extend_from_slice(&chunk);
        if piece.len() >= PIECE {
            kept = Some(written(kept, take(&mut piece), folder.to_owned()).await?);
        }
    }
    if size == 0 {
        return Ok(Took::Nothing);
    }
    if size > LARGEST || !is_wanted {
        return Ok(Took::TooMuch);
    }
    let (mut file, hash) = written(kept, piece, folder.to_owned()).await?;
    file.rewind()?;
    Ok(Took::File(hash.finalize().into(), file))
}

/// Writes what came behind what came before.
async fn written(kept: Option<(File, Sha256)>, piece: Vec<u8>, folder: PathBuf) -> Result<(File, Sha256)> {
    actix_web::web::block(move || {
        let (mut file, mut hash) = if let Some(kept) = kept {
            kept
        } else {
            std::fs::create_dir_all(&folder)?;
            (tempfile::tempfile_in(folder)?, Sha256::new())
        };
        file.write_all(&piece)?;
        hash.update(&piece);
        Ok((file, hash))
    })
    .await?
}

/// What a file is called, without what nobody sees and the folders before it.
fn called(part: &Field) -> String {
    let name = part.content_disposition().and_then(|said| said.get_filename()).unwrap_or_default();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    visible(name).chars().filter(|c| !c.is_control()).take(80).collect()
}

async fn bytes(part: &mut Field, most: usize) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(chunk) = part.next().await {
        bytes.extend_from_slice(&chunk.map_err(|error| broken_off(&error))?);
        if bytes.len() > most {
            return Err(Error::TooLarge(Text::media_form_too_large(LARGEST_FORM / MEGABYTE)));
        }
    }
    Ok(bytes)
}

fn broken_off(error: &MultipartError) -> Error {
    match error {
        MultipartError::Payload(PayloadError::Io(error)) if error.kind() == std::io::ErrorKind::TimedOut => {
            Error::TooSlow
        }
        _ => Error::BadRequest(Text::media_broken_off()),
    }
}
