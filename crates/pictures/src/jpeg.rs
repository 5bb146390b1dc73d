//! JPEG, scaled while it is read. The parts of a progressive one come in rounds, so it is kept whole until the last.

use std::io::{BufRead, Seek, SeekFrom};

use image::metadata::Orientation;
use jpeg_decoder::{Decoder, PixelFormat};

use super::budget::MOST_MEMORY;
use super::frame::{Extent, Frame};
use super::raster::{Raster, Seen};
use super::trouble::Trouble;

/// More rounds than any camera or program makes: each costs the time of the whole picture.
const MOST_SCANS: u32 = 100;
/// The steps in which the decoder scales.
const STEPS: [u32; 4] = [1, 2, 4, 8];

pub(super) fn read(mut file: impl BufRead + Seek, frame: Frame) -> Result<Seen, Trouble> {
    let head = Head::read(&mut file)?;
    file.seek(SeekFrom::Start(0)).map_err(|_| Trouble::Damaged)?;
    let by = head.step(frame.lying(head.orientation))?;
    let scaled = head.extent.divided(by);
    let mut decoder = Decoder::new(file);
    let part = |length: u32| u16::try_from(length).map_err(|_| Trouble::Damaged);
    let (width, height) = decoder.scale(part(scaled.width)?, part(scaled.height)?).map_err(|_| Trouble::Damaged)?;
    let pixels = decoder.decode().map_err(|_| Trouble::Damaged)?;
    let info = decoder.info().ok_or(Trouble::Damaged)?;
    let profile = decoder.icc_profile();
    drop(decoder);
    let pixels = match info.pixel_format {
        PixelFormat::RGB24 => pixels,
        PixelFormat::L8 => pixels.into_iter().flat_map(|grey| [grey; 3]).collect(),
        PixelFormat::CMYK32 => on_paper(pixels),
        PixelFormat::L16 => return Err(Trouble::Damaged),
    };
    let (width, height) = (u32::from(width), u32::from(height));
    if pixels.len() != width as usize * height as usize * 3 {
        return Err(Trouble::Damaged);
    }
    let profile = profile.filter(|_| info.pixel_format == PixelFormat::RGB24);
    let raster = Raster { width, height, has_alpha: false, pixels };
    Ok(Seen { raster, orientation: head.orientation, profile })
}

/// The colours of ink as those of light, in the same memory.
pub(super) fn on_paper(mut pixels: Vec<u8>) -> Vec<u8> {
    let count = pixels.len() / 4;
    for place in 0..count {
        let light = 255 - u16::from(pixels[place * 4 + 3]);
        for colour in 0..3 {
            let ink = u16::from(pixels[place * 4 + colour]);
            pixels[place * 3 + colour] = u8::try_from((255 - ink) * light / 255).unwrap_or(u8::MAX);
        }
    }
    pixels.truncate(count * 3);
    pixels
}

/// What a file says of itself before its pixels, and how many rounds they come in.
#[derive(Debug)]
struct Head {
    extent: Extent,
    orientation: Orientation,
    is_progressive: bool,
    components: u64,
    /// How many samples there are for sixteen pixels, of all colours.
    samples: u64,
}

impl Head {
    /// Walks through the markers of the whole file.
    fn read(file: &mut impl BufRead) -> Result<Self, Trouble> {
        let mut markers = Markers(file);
        markers.bytes::<2>()?;
        let (mut head, mut orientation, mut scans) = (None, None, 0);
        loop {
            match markers.next()? {
                0xd9 => break,
                // Restarts, and markers that stand alone.
                0x01 | 0xd0..=0xd8 => {}
                marker => {
                    let segment = markers.segment()?;
                    match marker {
                        0xc0..=0xc2 if head.is_none() => head = Some(Self::of(&segment, marker == 0xc2)?),
                        // Lossless, arithmetic and hierarchical ones, and a second frame.
                        0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return Err(Trouble::Damaged),
                        0xe1 if orientation.is_none() => {
                            let exif = segment.strip_prefix(b"Exif\0\0");
                            orientation = exif.and_then(Orientation::from_exif_chunk);
                        }
                        0xda => scans += 1,
                        _ => {}
                    }
                    if scans > MOST_SCANS {
                        return Err(Trouble::Damaged);
                    }
                }
            }
        }
        let head = head.filter(|_| scans > 0).ok_or(Trouble::Damaged)?;
        Ok(Self { orientation: orientation.unwrap_or(Orientation::NoTransforms), ..head })
    }

    fn of(segment: &[u8], is_progressive: bool) -> Result<Self, Trouble> {
        let [8, height_high, height_low, width_high, width_low, components, rest @ ..] = segment else {
            return Err(Trouble::Damaged);
        };
        let width = u16::from_be_bytes([*width_high, *width_low]);
        let extent = Extent::checked(width.into(), u16::from_be_bytes([*height_high, *height_low]).into())?;
        let parts = rest.as_chunks::<3>().0;
        let factors = |part: &[u8; 3]| (u64::from(part[1] >> 4), u64::from(part[1] & 15));
        if !matches!(components, 1 | 3 | 4) || parts.len() != usize::from(*components) {
            return Err(Trouble::Damaged);
        }
        let (widest, highest) = parts.iter().map(factors).fold((1, 1), |(a, b), (c, d)| (a.max(c), b.max(d)));
        if parts.iter().map(factors).any(|(h, v)| !(1..=4).contains(&h) || !(1..=4).contains(&v)) {
            return Err(Trouble::Damaged);
        }
        let samples = parts.iter().map(factors).map(|(h, v)| (16 * h * v).div_ceil(widest * highest)).sum();
        Ok(Self {
            extent,
            orientation: Orientation::NoTransforms,
            is_progressive,
            components: parts.len() as u64,
            samples,
        })
    }

    /// By how much it is divided: what fills the frame, or more where memory wants it, as far as half the frame is filled.
    fn step(&self, frame: Frame) -> Result<u32, Trouble> {
        let wanted = self.extent.divisor(frame);
        let filled = frame.filled_by(self.extent).width;
        let best = STEPS.into_iter().rev().find(|step| *step <= wanted).unwrap_or(1);
        let mut steps = STEPS
            .into_iter()
            .filter(|step| *step == best || *step > best && 2 * self.extent.divided(*step).width >= filled);
        steps.find(|step| self.memory(*step) <= MOST_MEMORY).ok_or(Trouble::TooMuchMemory("progressive JPEG"))
    }

    /// The memory that it takes to read it, scaled by a step: all coefficients where it is progressive, the planes of its
    /// colours and what is made of them.
    fn memory(&self, step: u32) -> u64 {
        let kept = self.extent.divided(step).pixels();
        let coefficients = if self.is_progressive { self.extent.pixels() * self.samples * 2 / 16 } else { 0 };
        coefficients + kept * self.samples / 16 + kept * self.components
    }
}

/// The markers of a file, between which its pixels stand.
struct Markers<'a, R>(&'a mut R);

impl<R: BufRead> Markers<'_, R> {
    fn bytes<const COUNT: usize>(&mut self) -> Result<[u8; COUNT], Trouble> {
        let mut bytes = [0; COUNT];
        self.0.read_exact(&mut bytes).map_err(|_| Trouble::Damaged)?;
        Ok(bytes)
    }

    /// The next marker; what is none is pixels.
    fn next(&mut self) -> Result<u8, Trouble> {
        loop {
            let buffer = self.0.fill_buf().map_err(|_| Trouble::Damaged)?;
            let length = buffer.len();
            if length == 0 {
                return Err(Trouble::Damaged);
            }
            let Some(place) = buffer.iter().position(|byte| *byte == 0xff) else {
                self.0.consume(length);
                continue;
            };
            self.0.consume(place + 1);
            let mut next = self.bytes::<1>()?[0];
            while next == 0xff {
                next = self.bytes::<1>()?[0];
            }
            if next != 0 {
                return Ok(next);
            }
        }
    }

    fn segment(&mut self) -> Result<Vec<u8>, Trouble> {
        let length = u16::from_be_bytes(self.bytes()?).checked_sub(2).ok_or(Trouble::Damaged)?;
        let mut segment = vec![0; length.into()];
        self.0.read_exact(&mut segment).map_err(|_| Trouble::Damaged)?;
        Ok(segment)
    }
}
