//! Draws pictures of unknown origin anew: JPEG, PNG, WebP and GIF (its first frame). What comes out is made of pixels
//! alone: upright, in the colours of the web, without anything else that a file carries.
//!
//! However large a picture is, reading it takes at most [`MOST_MEMORY`]: pixels are put together while they are read, and
//! what would take more is refused before it is begun. One picture is to be read at a time.

mod budget;
mod colours;
mod drawing;
mod frame;
mod gif_frames;
mod jpeg;
mod kind;
mod png_rows;
mod raster;
mod trouble;
mod webp_pixels;

use std::io::{BufRead, Seek, SeekFrom};

pub use self::budget::MOST_MEMORY;
pub use self::drawing::Drawn;
pub use self::frame::{Frame, MOST_PIXELS};
use self::kind::Kind;
pub use self::trouble::Trouble;

/// Draws a picture in each of these frames, from the smallest to the largest; in fewer where it is too small for all.
///
/// # Errors
/// Why it cannot be drawn.
pub fn draw(mut file: impl BufRead + Seek, frames: &[Frame]) -> Result<Vec<Drawn>, Trouble> {
    let largest = frames.iter().copied().max_by_key(|frame| frame.width).ok_or(Trouble::Damaged)?;
    let kind = Kind::of(&mut file)?;
    file.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    let seen = match kind {
        Kind::Jpeg => jpeg::read(file, largest),
        Kind::Png => png_rows::read(file, largest),
        Kind::WebP => webp_pixels::read(file, largest),
        Kind::Gif => gif_frames::read(file, largest),
    }?;
    drawing::drawn(seen, frames)
}

#[cfg(test)]
mod tests;
