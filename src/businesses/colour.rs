//! A business's own colour, and what can be read on it.

use std::fmt;

/// A colour of sRGB, written `#1a2b3c`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Black.
    pub const BLACK: Self = Self([0; 3]);
    /// White.
    pub const WHITE: Self = Self([255; 3]);

    /// Reads `#1a2b3c`, with capitals or without.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        let mut colour = [0; 3];
        hex::decode_to_slice(digits, &mut colour).ok()?;
        Some(Self(colour))
    }

    /// Black or white, whichever reads better on it: one of them always has a contrast of 4.5 (WCAG 2.2, 1.4.3).
    #[must_use]
    pub fn ink(self) -> Self {
        let [black, white] = [Self::BLACK, Self::WHITE].map(|ink| self.contrast(ink));
        if black > white { Self::BLACK } else { Self::WHITE }
    }

    /// The contrast of two colours, from 1 to 21 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, another) = (self.luminance(), other.luminance());
        (one.max(another) + 0.05) / (one.min(another) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = self.0.map(|channel| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// The six digits alone, as in an address.
    #[must_use]
    pub fn digits(self) -> String {
        hex::encode(self.0)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.digits())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_has_a_text_that_can_be_read_on_it() {
        for red in (0..=255).step_by(5) {
            for green in (0..=255).step_by(5) {
                for blue in (0..=255).step_by(5) {
                    let colour = Colour([red, green, blue]);
                    assert!(colour.contrast(colour.ink()) >= 4.5, "{colour}");
                }
            }
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((Colour::BLACK.contrast(Colour::WHITE) - 21.0).abs() < 0.001);
        let grey = Colour::parse("#767676").unwrap();
        assert!((grey.contrast(Colour::WHITE) - 4.54).abs() < 0.01);
        assert_eq!(
            Colour::parse("#FFcc00").map(|colour| (colour.to_string(), colour.ink())),
            Some(("#ffcc00".into(), Colour::BLACK))
        );
        for bad in ["", "red", "#fff", "#12345", "#1234567", "#12345g", "123456"] {
            assert_eq!(Colour::parse(bad), None, "{bad}");
        }
    }
}
