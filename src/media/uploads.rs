//! Pictures that people send. What is kept is drawn anew from the pixels: nothing else that a file carries, from the
//! place where a photo was taken to a script, comes through.

use std::io::Cursor;
use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::error::PayloadError;
use futures_util::StreamExt;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::Store;
use crate::error::{Error, Result};
use crate::locales::Text;
use crate::web::letters::visible;
use crate::web::thinking;

/// The largest file, in bytes.
pub const LARGEST: usize = 5 * 1024 * 1024;
/// The most pixels, in millions.
pub const MOST_MEGAPIXELS: u64 = 25;
/// So much of a file that is too large is still taken off the wire, so that a browser hears the answer.
const MOST_READ: usize = 6 * LARGEST;
/// The most memory that reading one may take, in bytes: 25 million pixels of eight bytes, and room to work.
const MOST_MEMORY: u64 = 288 * 1024 * 1024;
/// How well a photo is kept, of 100.
const QUALITY: u8 = 86;

/// Pictures are read one at a time: each may take much memory and all of a processor.
static READING: Semaphore = Semaphore::const_new(1);
/// How long one waits for its turn.
const LONGEST_WAIT: Duration = Duration::from_secs(20);

/// A file that somebody sent.
pub struct Upload {
    name: String,
    bytes: Vec<u8>,
}

/// The size that a picture is brought to: at most so many pixels wide and high. A small one stays small.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The most pixels from side to side.
    pub width: u32,
    /// The most pixels from top to bottom.
    pub height: u32,
}

impl Upload {
    /// Reads the file of a form's field.
    ///
    /// # Errors
    /// [`Error::TooSlow`] when it does not come. The inner one is the sentence that the form shows.
    pub async fn read(mut form: Multipart, field: &str) -> Result<Result<Self, Text>> {
        while let Some(part) = form.next().await {
            match part {
                Ok(part) if part.name() == Some(field) => return file(part).await,
                Ok(_) => {}
                Err(error) => return broken_off(&error).map(Err),
            }
        }
        Ok(Err(Text::media_no_file()))
    }

    /// Draws the picture anew in this frame and stores it; answers its address.
    ///
    /// # Errors
    /// [`Error::Busy`] when too many pictures wait. The inner one is the sentence that the form shows.
    pub async fn keep(self, frame: Frame, store: Store) -> Result<Result<String, Text>> {
        let turn = timeout(LONGEST_WAIT, READING.acquire()).await;
        let turn = turn.ok().and_then(Result::ok).ok_or(Error::Busy)?;
        // The turn is over when the work is: whoever goes away meanwhile leaves it running.
        let drawn = thinking(move || {
            let drawn = drawn_anew(&self, frame);
            drop(turn);
            drawn
        })
        .await?;
        let (bytes, extension) = match drawn {
            Ok(drawn) => drawn,
            Err(sentence) => return Ok(Err(sentence)),
        };
        actix_web::web::block(move || store.keep(&bytes, extension)).await?.map(Ok)
    }
}

/// The file in one part of a form.
async fn file(mut part: Field) -> Result<Result<Upload, Text>> {
    let name = part.content_disposition().and_then(|disposition| disposition.get_filename()).unwrap_or_default();
    let name: String = visible(name).chars().filter(|c| !c.is_control()).take(80).collect();
    let (mut bytes, mut read) = (Vec::new(), 0);
    while let Some(chunk) = part.next().await {
        let chunk = match chunk {
            Ok(chunk) => chunk,
            Err(error) => return broken_off(&error).map(Err),
        };
        read += chunk.len();
        if read <= LARGEST {
            bytes.extend_from_slice(&chunk);
        } else if read > MOST_READ {
            break;
        }
    }
    Ok(match read {
        0 => Err(Text::media_no_file()),
        read if read > LARGEST => Err(Text::media_too_large(&name, LARGEST / 1024 / 1024)),
        _ => Ok(Upload { name, bytes }),
    })
}

fn broken_off(error: &MultipartError) -> Result<Text> {
    match error {
        MultipartError::Payload(PayloadError::Io(error)) if error.kind() == std::io::ErrorKind::TimedOut => {
            Err(Error::TooSlow)
        }
        _ => Ok(Text::media_no_file()),
    }
}

/// The picture in its frame, and what its name ends with.
fn drawn_anew(upload: &Upload, frame: Frame) -> Result<(Vec<u8>, &'static str), Text> {
    let Upload { name, bytes } = upload;
    let unreadable = || Text::media_unreadable(name);
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|_| unreadable())?;
    // What it is, says its content and not its name.
    if !matches!(reader.format(), Some(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::WebP)) {
        return Err(Text::media_wrong_kind(name));
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| unreadable())?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_MEGAPIXELS * 1_000_000 {
        return Err(Text::media_too_many_pixels(name, MOST_MEGAPIXELS));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| unreadable())?;
    image.apply_orientation(orientation);
    written(&fitted(image, frame)).ok_or_else(unreadable)
}

fn fitted(image: DynamicImage, frame: Frame) -> DynamicImage {
    let (width, height) = (image.width(), image.height());
    if width <= frame.width && height <= frame.height {
        return image;
    }
    // Roughly first, since the fine way takes time by the size of what it begins with.
    let (rough_width, rough_height) = (frame.width * 2, frame.height * 2);
    let rough = if width > rough_width * 2 || height > rough_height * 2 {
        image.thumbnail(rough_width, rough_height)
    } else {
        image
    };
    rough.resize(frame.width, frame.height, image::imageops::FilterType::Lanczos3)
}

fn written(image: &DynamicImage) -> Option<(Vec<u8>, &'static str)> {
    let mut bytes = Vec::new();
    let rgba = image.to_rgba8();
    if rgba.pixels().any(|pixel| pixel.0[3] < u8::MAX) {
        DynamicImage::ImageRgba8(rgba).write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
        return Some((bytes, "png"));
    }
    let photo = DynamicImage::ImageRgb8(image.to_rgb8());
    photo.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)).ok()?;
    Some((bytes, "jpg"))
}

#[cfg(test)]
#[path = "uploads_tests.rs"]
mod tests;
