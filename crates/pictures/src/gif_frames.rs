//! GIF: the first frame, in the place that it has in the whole.

use std::io::{BufRead, Seek};
use std::num::NonZeroU64;

use gif::{ColorOutput, DecodeOptions, MemoryLimit};
use image::metadata::Orientation;

use super::budget::MOST_MEMORY;
use super::frame::{Extent, Frame};
use super::raster::{Seen, Squares};
use super::trouble::Trouble;

const CLEAR: [u8; 4] = [0; 4];

pub(super) fn read(file: impl BufRead + Seek, frame: Frame) -> Result<Seen, Trouble> {
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::Indexed);
    options.check_frame_consistency(true);
    options.set_memory_limit(MemoryLimit::Bytes(NonZeroU64::new(MOST_MEMORY).unwrap_or(NonZeroU64::MIN)));
    let mut decoder = options.read_info(file).map_err(|_| Trouble::Damaged)?;
    let extent = Extent::checked(decoder.width().into(), decoder.height().into())?;
    // All places are kept as numbers of colours until they are put in order.
    let mut by = extent.divisor(frame);
    while extent.pixels() + extent.divided(by).pixels() * 4 > MOST_MEMORY {
        by += 1;
    }
    let global = decoder.global_palette().map(<[u8]>::to_vec);
    let first = decoder.read_next_frame().map_err(|_| Trouble::Damaged)?.ok_or(Trouble::Damaged)?;
    let palette = first.palette.as_deref().or(global.as_deref()).ok_or(Trouble::Damaged)?;
    let colours: Vec<[u8; 4]> = (0..=255_u8)
        .map(|number| match palette.as_chunks::<3>().0.get(usize::from(number)) {
            _ if first.transparent == Some(number) => CLEAR,
            Some(&[red, green, blue]) => [red, green, blue, 255],
            None => CLEAR,
        })
        .collect();
    let (left, top) = (usize::from(first.left), usize::from(first.top));
    let (width, height) = (usize::from(first.width), usize::from(first.height));
    if width == 0 || height == 0 {
        return Err(Trouble::Damaged);
    }
    let mut squares = Squares::new(extent, by);
    for y in 0..extent.height as usize {
        let row = y
            .checked_sub(top)
            .filter(|row| *row < height)
            .and_then(|row| first.buffer.get(row * width..)?.get(..width));
        let pixel = |x: usize| {
            let number = x.checked_sub(left).and_then(|x| row?.get(x).copied());
            number.map_or(CLEAR, |number| colours[usize::from(number)])
        };
        squares.take((0..extent.width as usize).map(pixel));
    }
    Ok(Seen { raster: squares.done(), orientation: Orientation::NoTransforms, profile: None })
}
