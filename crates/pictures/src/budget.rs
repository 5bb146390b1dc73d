//! How much memory reading a picture may take, and by what it is divided so that it takes no more.

use super::frame::{Extent, Frame};

/// The most memory that reading a picture takes, in bytes, besides the file itself.
pub const MOST_MEMORY: u64 = 80 * 1024 * 1024;
/// The most pixels that are kept of a picture before it is brought to its sizes, which takes them once more where parts
/// are transparent.
const MOST_KEPT: u64 = 8_000_000;

impl Extent {
    /// By how much it may be divided so that the largest frame is still filled, and has to be so that it fits into
    /// memory.
    pub fn divisor(self, frame: Frame) -> u32 {
        let filled = frame.filled_by(self);
        let mut by = (self.width / filled.width).min(self.height / filled.height).max(1);
        while self.divided(by).pixels() > MOST_KEPT {
            by += 1;
        }
        by
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_divided_while_it_fills_its_frame_and_more_where_memory_wants_it() {
        let frame = Frame { width: 1600, height: 3200 };
        let of = |width, height| Extent { width, height }.divisor(frame);
        assert_eq!((of(400, 300), of(3199, 2000), of(3200, 2400), of(8000, 6000)), (1, 1, 2, 5));
        assert_eq!(of(3199, 6399), 2, "20 megapixels are more than fit");
        assert!(Extent::checked(30_000, 30_000).is_err() && Extent::checked(0, 3).is_err());
        assert!(Extent::checked(10_000, 5_000).is_ok());
    }
}
