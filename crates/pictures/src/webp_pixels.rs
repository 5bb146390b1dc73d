//! WebP. Its decoder needs all pixels at once, several times over.

use std::io::{BufRead, Seek};

use image::metadata::Orientation;
use image_webp::WebPDecoder;

use super::budget::MOST_MEMORY;
use super::frame::{Extent, Frame};
use super::raster::{Seen, Squares};
use super::trouble::Trouble;

/// What a pixel takes in tenths of a byte: its planes and what is made of them, where it is lossy, else the picture twice.
const LOSSY: u64 = 45;
const LOSSLESS: u64 = 75;
/// What transparency or animation adds.
const MORE: u64 = 20;

pub(super) fn read(file: impl BufRead + Seek, frame: Frame) -> Result<Seen, Trouble> {
    let mut decoder = WebPDecoder::new(file).map_err(|_| Trouble::Damaged)?;
    decoder.set_memory_limit(usize::try_from(MOST_MEMORY).unwrap_or(usize::MAX));
    let (width, height) = decoder.dimensions();
    let extent = Extent::checked(width, height)?;
    let profile = decoder.icc_profile().map_err(|_| Trouble::Damaged)?;
    let exif = decoder.exif_metadata().map_err(|_| Trouble::Damaged)?;
    let orientation = exif.as_deref().and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
    let by = extent.divisor(frame.lying(orientation));
    let is_plain = !decoder.has_alpha() && !decoder.is_animated();
    let each = if decoder.is_lossy() { LOSSY } else { LOSSLESS } + if is_plain { 0 } else { MORE };
    if extent.pixels() * each / 10 + extent.divided(by).pixels() * 4 > MOST_MEMORY {
        return Err(Trouble::TooMuchMemory("WebP"));
    }
    let size = decoder.output_buffer_size().ok_or(Trouble::Damaged)?;
    let mut pixels = vec![0; size];
    decoder.read_image(&mut pixels).map_err(|_| Trouble::Damaged)?;
    let has_alpha = decoder.has_alpha();
    drop(decoder);
    let mut squares = Squares::new(extent, by);
    for row in pixels.chunks_exact(extent.width as usize * if has_alpha { 4 } else { 3 }) {
        if has_alpha {
            squares.take(row.as_chunks::<4>().0.iter().copied());
        } else {
            squares.take(row.as_chunks::<3>().0.iter().map(|&[red, green, blue]| [red, green, blue, 255]));
        }
    }
    Ok(Seen { raster: squares.done(), orientation, profile })
}
