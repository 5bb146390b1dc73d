//! Photos of products: each is kept in three sizes, as WebP and as what every browser knows. Their names are made of the
//! business and of what was sent, so the same file is drawn and kept once, and nobody can ask whether another business
//! has it.

use bytes::Bytes;
use futures_util::future::try_join_all;
use pictures::{Drawn, Frame};
use sha2::{Digest, Sha256};

use super::easel::{drawn, told};
use super::model::Photo;
use super::names::{FileName, LENGTH};
use super::receiving::Sent;
use crate::error::{Error, Result};
use crate::ids::BusinessId;
use crate::locales::Text;
use crate::storage::Storage;

/// The sizes. What is very high is cut down too: no frame is higher than twice its width.
static FRAMES: [Frame; 3] =
    [Frame { width: 320, height: 640 }, Frame { width: 800, height: 1600 }, Frame { width: 1600, height: 3200 }];

/// The name of a file that was sent to a business.
#[must_use]
pub fn name_of(sent: &Sent, business: BusinessId) -> String {
    let mut hash = Sha256::new();
    hash.update(business.get().to_be_bytes());
    hash.update(sent.hash);
    let mut name = hex::encode(hash.finalize());
    name.truncate(LENGTH);
    name
}

/// A photo with the size of all its files in bytes.
pub struct Kept {
    /// The photo.
    pub photo: Photo,
    /// The size of all its files, in bytes.
    pub bytes: i64,
}

/// Draws a photo anew and keeps its files; the row that makes it one is the caller's.
///
/// # Errors
/// [`Error::TooMany`] when too many pictures wait, [`Error::Storage`] when it cannot be kept. The inner one is the sentence
/// for whoever sent it.
pub async fn keep(sent: Sent, business: BusinessId, storage: &Storage) -> Result<Result<Kept, Text>> {
    let name = name_of(&sent, business);
    let drawn = match drawn(sent.file, &FRAMES).await? {
        Ok(drawn) => drawn,
        Err(trouble) => return Ok(Err(told(trouble, &sent.name))),
    };
    let Some(largest) = drawn.last() else { return Ok(Err(Text::media_unreadable(&sent.name))) };
    let length = |pixels: u32| i32::try_from(pixels).unwrap_or(i32::MAX);
    let photo = Photo {
        width: length(largest.width),
        height: length(largest.height),
        format: largest.ending.to_owned(),
        sizes: drawn.iter().map(|size| length(size.width)).collect(),
        name,
    };
    let bytes = drawn.iter().map(|size| size.webp.len() + size.plain.len()).sum::<usize>();
    try_join_all(drawn.into_iter().flat_map(|size| files(&photo.name, size)).map(async |(name, bytes)| {
        let file = FileName::parse(&name).ok_or_else(|| Error::Internal(format!("{name} is no name of a picture")))?;
        storage.put(&file.place(), Bytes::from(bytes)).await
    }))
    .await?;
    Ok(Ok(Kept { photo, bytes: i64::try_from(bytes).unwrap_or(i64::MAX) }))
}

fn files(name: &str, size: Drawn) -> [(String, Vec<u8>); 2] {
    let called = |ending: &str| format!("{name}-{}.{ending}", size.width);
    [(called("webp"), size.webp), (called(size.ending), size.plain)]
}
