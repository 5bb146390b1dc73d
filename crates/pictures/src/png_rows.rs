//! PNG, row by row. The rows of one that is saved as interlaced come in seven rounds, so all its pixels are needed.

use std::io::{BufRead, Seek};

use image::metadata::Orientation;
use png::{ColorType, Decoder, Limits, Transformations};

use super::budget::MOST_MEMORY;
use super::frame::{Extent, Frame};
use super::raster::{Seen, Squares};
use super::trouble::Trouble;

/// What reading chunks may take besides the pixels, in bytes.
const MOST_FOR_CHUNKS: usize = 8 * 1024 * 1024;

pub(super) fn read(file: impl BufRead + Seek, frame: Frame) -> Result<Seen, Trouble> {
    let mut decoder = Decoder::new_with_limits(file, Limits { bytes: MOST_FOR_CHUNKS });
    decoder.set_ignore_text_chunk(true);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let header = decoder.read_header_info().map_err(|_| Trouble::Damaged)?;
    let extent = Extent::checked(header.width, header.height)?;
    let is_interlaced = header.interlaced;
    let mut reader = decoder.read_info().map_err(|_| Trouble::Damaged)?;
    let orientation = reader.info().exif_metadata.as_deref().and_then(Orientation::from_exif_chunk);
    let orientation = orientation.unwrap_or(Orientation::NoTransforms);
    let by = extent.divisor(frame.lying(orientation));
    let all = extent.pixels() * 4;
    if is_interlaced && all + extent.divided(by).pixels() * 4 > MOST_MEMORY {
        return Err(Trouble::TooMuchMemory("interlaced PNG"));
    }
    let (colour, _) = reader.output_color_type();
    let profile = reader.info().icc_profile.as_deref().map(<[u8]>::to_vec);
    let mut squares = Squares::new(extent, by);
    if is_interlaced {
        let size = reader.output_buffer_size().ok_or(Trouble::Damaged)?;
        let mut pixels = vec![0; size];
        reader.next_frame(&mut pixels).map_err(|_| Trouble::Damaged)?;
        let line = reader.output_line_size(extent.width).ok_or(Trouble::Damaged)?;
        pixels.chunks_exact(line).for_each(|row| take(&mut squares, row, colour));
    } else {
        for _ in 0..extent.height {
            let row = reader.next_row().map_err(|_| Trouble::Damaged)?.ok_or(Trouble::Damaged)?;
            take(&mut squares, row.data(), colour);
        }
    }
    Ok(Seen { raster: squares.done(), orientation, profile })
}

fn take(squares: &mut Squares, row: &[u8], colour: ColorType) {
    match colour {
        ColorType::Grayscale | ColorType::Indexed => squares.take(row.iter().map(|&grey| [grey, grey, grey, 255])),
        ColorType::GrayscaleAlpha => {
            squares.take(row.as_chunks::<2>().0.iter().map(|&[grey, alpha]| [grey, grey, grey, alpha]));
        }
        ColorType::Rgb => {
            squares.take(row.as_chunks::<3>().0.iter().map(|&[red, green, blue]| [red, green, blue, 255]));
        }
        ColorType::Rgba => squares.take(row.as_chunks::<4>().0.iter().copied()),
    }
}
