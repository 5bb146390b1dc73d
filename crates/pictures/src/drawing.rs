//! What becomes of the pixels: each size of a picture, as WebP and as what every browser and mail program knows.

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, RgbImage, RgbaImage};
use webp::Encoder;

use super::colours;
use super::frame::{Extent, Frame};
use super::raster::{Raster, Seen};
use super::trouble::Trouble;

/// How well a photo is kept, of 100.
const QUALITY_OF_WEBP: f32 = 80.0;
const QUALITY_OF_JPEG: u8 = 84;

/// One size of a picture.
pub struct Drawn {
    /// Pixels from side to side.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The picture as WebP.
    pub webp: Vec<u8>,
    /// The picture as JPEG, or as PNG where parts of it are transparent.
    pub plain: Vec<u8>,
    /// What the name of the plain one ends with: `jpg` or `png`.
    pub ending: &'static str,
}

pub(super) fn drawn(seen: Seen, frames: &[Frame]) -> Result<Vec<Drawn>, Trouble> {
    let Seen { raster, orientation, profile } = seen;
    let mut frames = frames.to_vec();
    frames.sort_by_key(|frame| u64::from(frame.width) * u64::from(frame.height));
    let mut frames = frames.into_iter().rev();
    // From the largest to the smallest, each made of the one before, so that the many pixels are gone soon.
    let first = frames.next().ok_or(Trouble::Damaged)?;
    let mut last = fitted(&raster, first.lying(orientation))?;
    drop(raster);
    if let Some(profile) = profile {
        colours::as_on_the_web(&mut last, &profile);
    }
    let last = without_alpha_if_opaque(last);
    let mut upright = turned(last, orientation)?;
    let mut all = vec![written(&upright)?];
    for frame in frames {
        let extent = frame.filled_by(Extent { width: upright.width, height: upright.height });
        if extent.width < upright.width {
            upright = fitted(&upright, frame)?;
            all.push(written(&upright)?);
        }
    }
    all.reverse();
    Ok(all)
}

fn fitted(raster: &Raster, frame: Frame) -> Result<Raster, Trouble> {
    let extent = frame.filled_by(Extent { width: raster.width, height: raster.height });
    let resized = if raster.has_alpha { resized::<U8x4> } else { resized::<U8x3> };
    let pixels = resized(raster, extent)?;
    Ok(Raster { width: extent.width, height: extent.height, has_alpha: raster.has_alpha, pixels })
}

/// The pixels in another size. With its type known, only the two kinds of pixels that occur are built into the program.
fn resized<P: PixelTrait>(raster: &Raster, extent: Extent) -> Result<Vec<u8>, Trouble> {
    let Extent { width, height } = extent;
    let mut pixels = vec![0; width as usize * height as usize * P::size()];
    let source = TypedImageRef::<P>::from_buffer(raster.width, raster.height, &raster.pixels);
    let target = TypedImage::<P>::from_buffer(width, height, &mut pixels);
    let (Ok(source), Ok(mut target)) = (source, target) else { return Err(Trouble::Damaged) };
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize_typed(&source, &mut target, &options).map_err(|_| Trouble::Damaged)?;
    Ok(pixels)
}

fn without_alpha_if_opaque(raster: Raster) -> Raster {
    let pixels = raster.pixels.as_chunks::<4>().0;
    if !raster.has_alpha || pixels.iter().any(|pixel| pixel[3] < u8::MAX) {
        return raster;
    }
    let pixels = pixels.iter().flat_map(|&[red, green, blue, _]| [red, green, blue]).collect();
    Raster { has_alpha: false, pixels, ..raster }
}

fn turned(raster: Raster, orientation: Orientation) -> Result<Raster, Trouble> {
    if orientation == Orientation::NoTransforms {
        return Ok(raster);
    }
    let Raster { width, height, has_alpha, pixels } = raster;
    let image = if has_alpha {
        RgbaImage::from_raw(width, height, pixels).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::from)
    };
    let mut image = image.ok_or(Trouble::Damaged)?;
    image.apply_orientation(orientation);
    Ok(Raster { width: image.width(), height: image.height(), has_alpha, pixels: image.into_bytes() })
}

fn written(raster: &Raster) -> Result<Drawn, Trouble> {
    let Raster { width, height, has_alpha, ref pixels } = *raster;
    let encoder =
        if has_alpha { Encoder::from_rgba(pixels, width, height) } else { Encoder::from_rgb(pixels, width, height) };
    let webp = encoder.encode_simple(false, QUALITY_OF_WEBP).map_err(|_| Trouble::Damaged)?.to_vec();
    let mut plain = Vec::new();
    let (ending, done) = if has_alpha {
        ("png", PngEncoder::new(&mut plain).write_image(pixels, width, height, ExtendedColorType::Rgba8))
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut plain, QUALITY_OF_JPEG);
        ("jpg", encoder.write_image(pixels, width, height, ExtendedColorType::Rgb8))
    };
    done.map_err(|_| Trouble::Damaged)?;
    Ok(Drawn { width, height, webp, plain, ending })
}
