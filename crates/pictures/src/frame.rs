//! How large pictures are, and how large they become.

use image::metadata::Orientation;

use super::trouble::Trouble;

/// The most pixels that a picture may have.
pub const MOST_PIXELS: u64 = 50_000_000;

/// The size that a picture is brought to: at most so many pixels wide and high. A small one stays small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The most pixels from side to side.
    pub width: u32,
    /// The most pixels from top to bottom.
    pub height: u32,
}

impl Frame {
    /// How much of it a picture fills.
    pub(super) fn filled_by(self, of: Extent) -> Extent {
        if of.width <= self.width && of.height <= self.height {
            return of;
        }
        let (width, height) = (u64::from(of.width), u64::from(of.height));
        let (most_wide, most_high) = (u64::from(self.width), u64::from(self.height));
        let is_wide = width * most_high >= height * most_wide;
        let share =
            |part: u64, of: u64, whole: u64| u32::try_from((part * of + whole / 2) / whole).unwrap_or(u32::MAX).max(1);
        if is_wide {
            Extent { width: self.width, height: share(height, most_wide, width) }
        } else {
            Extent { width: share(width, most_high, height), height: self.height }
        }
    }

    /// The frame for the pixels as they lie in the file, of which a camera may have noted that they lie on their side.
    pub(super) fn lying(self, orientation: Orientation) -> Self {
        match orientation {
            Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH => Self { width: self.height, height: self.width },
            Orientation::NoTransforms
            | Orientation::Rotate180
            | Orientation::FlipHorizontal
            | Orientation::FlipVertical => self,
        }
    }
}

/// A picture's pixels from side to side and from top to bottom, as they lie in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub width: u32,
    pub height: u32,
}

impl Extent {
    /// # Errors
    /// When it is nothing, or too much.
    pub fn checked(width: u32, height: u32) -> Result<Self, Trouble> {
        if width == 0 || height == 0 {
            return Err(Trouble::Damaged);
        }
        let extent = Self { width, height };
        // No row is so long that it would take memory by itself.
        if extent.pixels() > MOST_PIXELS || width > 65_535 || height > 65_535 {
            return Err(Trouble::TooManyPixels);
        }
        Ok(extent)
    }

    pub fn pixels(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// What is left where each square of so many pixels becomes one.
    pub fn divided(self, by: u32) -> Self {
        Self { width: self.width.div_ceil(by), height: self.height.div_ceil(by) }
    }
}
