//! A file on its way in, written down piece by piece: none of it stays in memory.

use std::fs::File;
use std::io::Write;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::error::PayloadError;
use futures_util::StreamExt;

use super::files::Files;
use crate::error::{Error, Result};
use crate::locales::Text;
use crate::web::letters::visible;

/// The largest file, in bytes: some 200,000 products with descriptions.
pub const LARGEST: u64 = 50 * 1024 * 1024;
/// How much is written at once.
const PIECE: usize = 1 << 20;
/// The longest name of a file, in characters.
const LONGEST_NAME: usize = 120;

/// A file that came.
pub struct Upload {
    /// What it was called.
    pub name: String,
    /// Where it is kept.
    pub file: String,
    /// How long it is.
    pub bytes: u64,
}

impl Upload {
    /// Writes down the file of a form's field.
    ///
    /// # Errors
    /// [`Error::TooSlow`] when it does not come. The inner one is the sentence that the form shows.
    pub async fn read(mut form: Multipart, field: &str, files: &Files) -> Result<Result<Self, Text>> {
        while let Some(part) = form.next().await {
            match part {
                Ok(part) if part.name() == Some(field) => return written(part, files).await,
                Ok(_) => {}
                Err(error) => return broken_off(&error).map(Err),
            }
        }
        Ok(Err(Text::imports_no_file()))
    }
}

async fn written(mut part: Field, files: &Files) -> Result<Result<Upload, Text>> {
    let name = part.content_disposition().and_then(|disposition| disposition.get_filename()).unwrap_or_default();
    let name: String = visible(name).chars().filter(|char| !char.is_control()).take(LONGEST_NAME).collect();
    let store = files.clone();
    let (file, mut open) = actix_web::web::block(move || store.create()).await??;
    let (mut piece, mut bytes) = (Vec::with_capacity(PIECE), 0_u64);
    let refusal = loop {
        match part.next().await {
            None => break None,
            Some(Err(error)) => break Some(broken_off(&error)),
            Some(Ok(chunk)) => {
                bytes += chunk.len() as u64;
                if bytes > LARGEST {
                    break Some(Ok(Text::imports_too_large(LARGEST / 1024 / 1024)));
                }
                piece.extend_from_slice(&chunk);
                if piece.len() >= PIECE {
                    (open, piece) = kept(open, piece).await?;
                }
            }
        }
    };
    kept(open, piece).await?;
    let refusal = refusal.or_else(|| (bytes == 0).then(|| Ok(Text::imports_no_file())));
    if let Some(refusal) = refusal {
        files.remove(&file);
        return refusal.map(Err);
    }
    Ok(Ok(Upload { name, file, bytes }))
}

async fn kept(mut file: File, mut piece: Vec<u8>) -> Result<(File, Vec<u8>)> {
    let written = move || {
        file.write_all(&piece)?;
        piece.clear();
        Ok::<_, std::io::Error>((file, piece))
    };
    Ok(actix_web::web::block(written).await??)
}

fn broken_off(error: &MultipartError) -> Result<Text> {
    match error {
        MultipartError::Payload(PayloadError::Io(error)) if error.kind() == std::io::ErrorKind::TimedOut => {
            Err(Error::TooSlow)
        }
        _ => Ok(Text::imports_no_file()),
    }
}
