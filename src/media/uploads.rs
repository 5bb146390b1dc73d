//! A picture that somebody sends to stand alone: a logo, or the picture of a business. It is kept in one size.

use std::path::Path;

use actix_multipart::Multipart;
use pictures::Frame;

use super::Store;
use super::easel::{drawn, told};
use super::receiving::{LARGEST, MEGABYTE, receive};
use crate::error::{Error, Result};
use crate::locales::Text;

/// The largest file, in megabytes.
pub const MOST_MEGABYTES: u64 = LARGEST / MEGABYTE;
/// The most pixels, in millions.
pub const MOST_MEGAPIXELS: u64 = pictures::MOST_PIXELS / 1_000_000;

/// Takes the file of a form's field, draws the picture anew in this frame and keeps it; answers its address.
///
/// # Errors
/// [`Error::TooMany`] when too many pictures wait. The inner one is the sentence that the form shows.
pub async fn keep(
    form: Multipart,
    field: &str,
    frame: &'static [Frame; 1],
    store: &Store,
    folder: &Path,
) -> Result<Result<String, Text>> {
    let received = match receive(form, field, 1, folder).await {
        Ok(received) => received,
        Err(Error::BadRequest(_)) => return Ok(Err(Text::media_no_file())),
        Err(error) => return Err(error),
    };
    let mut files = received.files.into_iter();
    let Some(sent) = files.next() else {
        return Ok(Err(received.refused.into_iter().next().unwrap_or_else(Text::media_no_file)));
    };
    let drawn = match drawn(sent.file, frame).await? {
        Ok(drawn) => drawn,
        Err(trouble) => return Ok(Err(told(trouble, &sent.name))),
    };
    match drawn.into_iter().next() {
        Some(drawn) => store.keep(drawn.plain, drawn.ending).await.map(Ok),
        None => Ok(Err(Text::media_unreadable(&sent.name))),
    }
}
