//! Pixels in memory, and how many of them become one while they come.

use image::metadata::Orientation;

use super::frame::Extent;

/// Pixels, row by row, of three (RGB) or four (RGBA) bytes.
pub(super) struct Raster {
    pub width: u32,
    pub height: u32,
    pub has_alpha: bool,
    pub pixels: Vec<u8>,
}

/// What was read.
pub(super) struct Seen {
    pub raster: Raster,
    pub orientation: Orientation,
    pub profile: Option<Vec<u8>>,
}

/// Takes rows of RGBA from top to bottom and keeps one pixel for each square of them.
pub(super) struct Squares {
    by: u32,
    kept: Extent,
    pixels: Vec<u8>,
    /// The sums of the squares that are being filled: colours times opacity, opacity and count.
    sums: Vec<[u32; 5]>,
    rows: u32,
}

impl Squares {
    pub fn new(extent: Extent, by: u32) -> Self {
        let kept = extent.divided(by);
        let sums = if by == 1 { Vec::new() } else { vec![[0; 5]; kept.width as usize] };
        let size = kept.width as usize * kept.height as usize * 4;
        Self { by, kept, pixels: Vec::with_capacity(size), sums, rows: 0 }
    }

    /// The next row.
    pub fn take(&mut self, row: impl Iterator<Item = [u8; 4]>) {
        if self.by == 1 {
            self.pixels.extend(row.flatten());
            return;
        }
        let (mut square, mut place) = (0, 0);
        for [red, green, blue, alpha] in row {
            let sum = &mut self.sums[square];
            let weight = u32::from(alpha);
            sum[0] += u32::from(red) * weight;
            sum[1] += u32::from(green) * weight;
            sum[2] += u32::from(blue) * weight;
            sum[3] += weight;
            sum[4] += 1;
            place += 1;
            if place == self.by {
                (square, place) = (square + 1, 0);
            }
        }
        self.rows += 1;
        if self.rows == self.by {
            self.close();
        }
    }

    /// All of it. What did not come is transparent.
    pub fn done(mut self) -> Raster {
        if self.rows > 0 {
            self.close();
        }
        let size = self.kept.width as usize * self.kept.height as usize * 4;
        self.pixels.resize(size, 0);
        Raster { width: self.kept.width, height: self.kept.height, has_alpha: true, pixels: self.pixels }
    }

    fn close(&mut self) {
        for sum in &mut self.sums {
            let [red, green, blue, weight, count] = *sum;
            let of = |colour: u32| byte((colour + weight / 2).checked_div(weight).unwrap_or(0));
            let alpha = byte((weight + count / 2).checked_div(count).unwrap_or(0));
            self.pixels.extend([of(red), of(green), of(blue), alpha]);
            *sum = [0; 5];
        }
        self.rows = 0;
    }
}

fn byte(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_become_one_pixel_and_what_is_clear_gives_no_colour() {
        let mut squares = Squares::new(Extent { width: 3, height: 3 }, 2);
        let (red, clear) = ([200, 0, 0, 255], [0, 255, 0, 0]);
        squares.take([red, clear, red].into_iter());
        squares.take([red, clear, red].into_iter());
        squares.take([clear, clear, red].into_iter());
        let raster = squares.done();
        assert_eq!((raster.width, raster.height), (2, 2));
        assert_eq!(raster.pixels, [200, 0, 0, 128, 200, 0, 0, 255, 0, 0, 0, 0, 200, 0, 0, 255]);
    }
}
