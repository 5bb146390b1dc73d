//! The colours of the demo's drawings: named tones for products, and walls, shapes and table tops that go well behind
//! them. Every other colour is mixed from these, so that separate drawings look like one set.

use std::fmt;

use serde::Deserialize;
use thiserror::Error;

/// An opaque sRGB colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(u32);

/// A colour by name, as a product's description would call it: `cobalt`, `oat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Tone(Colour);

/// The name is not one of the tones.
#[derive(Debug, Error)]
#[error("{0} is not a tone")]
pub struct UnknownTone(String);

/// The colours that one product is drawn in.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// The product's colour in the light.
    pub light: Colour,
    /// The product's own colour.
    pub main: Colour,
    /// The product's colour in shade.
    pub dark: Colour,
    /// A second colour, for patterns and details.
    pub accent: Colour,
    /// The second colour in shade.
    pub accent_dark: Colour,
}

/// The colours behind a product.
#[derive(Clone, Copy, Debug)]
pub struct Backdrop {
    /// The wall or sky.
    pub wall: Colour,
    /// The arch, disc or cloth on the wall.
    pub shape: Colour,
    /// The table top or ground.
    pub table: Colour,
}

const TONES: [(&str, u32); 30] = [
    ("cobalt", 0x002f_5fb3),
    ("indigo", 0x003b_3f7a),
    ("sky", 0x007f_b4d8),
    ("teal", 0x002f_8f8c),
    ("mint", 0x008f_cbb3),
    ("sage", 0x0093_aa84),
    ("forest", 0x003f_6b4c),
    ("moss", 0x0076_833f),
    ("mustard", 0x00db_a032),
    ("honey", 0x00e9_b24c),
    ("butter", 0x00f3_d68a),
    ("terracotta", 0x00c9_6b48),
    ("rust", 0x00a8_4c2f),
    ("coral", 0x00e8_7c63),
    ("cherry", 0x00c0_3b42),
    ("rose", 0x00d8_7c8a),
    ("blush", 0x00ed_b9b0),
    ("plum", 0x007a_3f63),
    ("lavender", 0x00a5_97cd),
    ("cream", 0x00f6_ebd6),
    ("oat", 0x00e0_cdad),
    ("snow", 0x00fa_f7f1),
    ("pine", 0x00e2_b87c),
    ("oak", 0x00c2_8f55),
    ("walnut", 0x007c_4e33),
    ("cork", 0x00cf_a274),
    ("charcoal", 0x003d_3f4a),
    ("slate", 0x0069_788a),
    ("steel", 0x00b4_bfc9),
    ("brass", 0x00d1_a24a),
];

const ACCENTS: [u32; 9] = [
    0x00f6_ebd6,
    0x00e9_b24c,
    0x002f_8f8c,
    0x00e8_7c63,
    0x003b_3f7a,
    0x0093_aa84,
    0x00d8_7c8a,
    0x007f_b4d8,
    0x00c9_6b48,
];

const BACKDROPS: [(u32, u32, u32); 17] = [
    (0x00f8_ddcd, 0x00f2_b899, 0x00c6_755a),
    (0x00df_e7d2, 0x00b6_cba8, 0x007c_9876),
    (0x00d6_e7f0, 0x00a6_cbde, 0x0066_93b0),
    (0x00f9_e9c4, 0x00f0_cb7d, 0x00cf_964a),
    (0x00e6_dff2, 0x00c5_b7e1, 0x008e_7bb8),
    (0x00f8_dedf, 0x00ee_b6b7, 0x00c8_7880),
    (0x00d5_ece4, 0x009d_cfbe, 0x0059_9b8a),
    (0x00f1_e8d9, 0x00df_ccb1, 0x00b0_8f68),
    (0x0034_4462, 0x004d_618a, 0x0025_324b),
    (0x002f_5f63, 0x0046_8487, 0x0022_494d),
    (0x00ec_d3c4, 0x00db_aa8e, 0x009f_6448),
    (0x004e_3f5c, 0x0073_5b7f, 0x0038_2c45),
    (0x00fb_efdc, 0x00f4_b58a, 0x004f_8280),
    (0x003c_5a4a, 0x0058_7c66, 0x002b_4336),
    (0x008a_4d48, 0x00a8_6a62, 0x0066_3633),
    (0x008f_b4d0, 0x00b2_d0e3, 0x004f_7698),
    (0x00e3_a382, 0x00cf_8562, 0x008a_4f3a),
];

impl Colour {
    /// Mixes in the other colour, by this percentage.
    #[must_use]
    pub fn mixed(self, other: Self, percent: u32) -> Self {
        let [mine, theirs] = [self.channels(), other.channels()];
        let channel = |index: usize| (mine[index] * (100 - percent) + theirs[index] * percent) / 100;
        Self(channel(0) << 16 | channel(1) << 8 | channel(2))
    }

    /// Mixes in a warm white.
    #[must_use]
    pub fn lighter(self, percent: u32) -> Self {
        self.mixed(WHITE, percent)
    }

    /// Mixes in a violet shade; black would look dirty.
    #[must_use]
    pub fn darker(self, percent: u32) -> Self {
        self.mixed(SHADE, percent)
    }

    /// Whether the colour is so dark that details on it must be light.
    #[must_use]
    pub fn is_deep(self) -> bool {
        self.brightness() < 105
    }

    /// Roughly how different two colours look, from 0 to about 765.
    #[must_use]
    pub fn distance(self, other: Self) -> u32 {
        self.channels().iter().zip(other.channels()).map(|(mine, theirs)| mine.abs_diff(theirs)).sum()
    }

    fn brightness(self) -> u32 {
        let [red, green, blue] = self.channels();
        (red * 3 + green * 6 + blue) / 10
    }

    fn channels(self) -> [u32; 3] {
        [self.0 >> 16 & 255, self.0 >> 8 & 255, self.0 & 255]
    }
}

/// Paper, steam, highlights.
pub const WHITE: Colour = Colour(0x00ff_fdf8);
/// Shadows and dark details.
pub const SHADE: Colour = Colour(0x002a_243f);
/// Wood for handles and props; no product has this colour.
pub const WOOD: Colour = Colour(0x00c2_8f55);
/// Leaves and stems.
pub const LEAF: Colour = Colour(0x005c_8f62);
/// Iron, steel and tin.
pub const METAL: Colour = Colour(0x00b4_bfc9);
/// Crust, cork and leather.
pub const CRUST: Colour = Colour(0x00b8_703c);
/// Gold and brass.
pub const GOLD: Colour = Colour(0x00e0_b04f);

impl Tone {
    /// The product's colours. Without an `accent`, `pick` chooses one that differs clearly from this tone.
    #[must_use]
    pub fn ink(self, accent: Option<Self>, pick: usize) -> Ink {
        let main = self.0;
        let apart: Vec<Colour> = ACCENTS.map(Colour).into_iter().filter(|other| main.distance(*other) > 170).collect();
        let accent = accent.map_or_else(|| apart[pick % apart.len()], |tone| tone.0);
        Ink { light: main.lighter(35), main, dark: main.darker(24), accent, accent_dark: accent.darker(22) }
    }

    /// Chooses by `pick` one of the backdrops that the product stands out from.
    #[must_use]
    pub fn backdrop(self, pick: usize) -> Backdrop {
        let apart = |(wall, shape, _): &(u32, u32, u32)| {
            self.0.distance(Colour(*wall)) > 100 && self.0.distance(Colour(*shape)) > 110
        };
        let fitting: Vec<_> = BACKDROPS.into_iter().filter(apart).collect();
        let (wall, shape, table) = fitting[pick % fitting.len()];
        Backdrop { wall: Colour(wall), shape: Colour(shape), table: Colour(table) }
    }
}

impl TryFrom<String> for Tone {
    type Error = UnknownTone;

    fn try_from(name: String) -> Result<Self, UnknownTone> {
        let found = TONES.iter().find(|(tone, _)| *tone == name);
        found.map(|(_, rgb)| Self(Colour(*rgb))).ok_or(UnknownTone(name))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:06x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tone_has_backdrops_and_accents_to_choose_from() {
        for (name, _) in TONES {
            let tone = Tone::try_from(name.to_owned()).unwrap();
            let walls: std::collections::HashSet<_> =
                (0..20).map(|pick| tone.backdrop(pick).wall.to_string()).collect();
            assert!(walls.len() >= 4, "{name} has {} backdrops", walls.len());
            let accents: std::collections::HashSet<_> =
                (0..20).map(|pick| tone.ink(None, pick).accent.to_string()).collect();
            assert!(accents.len() >= 3, "{name} has {} accents", accents.len());
        }
    }

    #[test]
    fn a_colour_is_written_as_svg_wants_it() {
        assert_eq!(Colour(0x0000_0aff).to_string(), "#000aff");
        assert_eq!(Colour(0).mixed(Colour(0x0064_6464), 50).to_string(), "#323232");
    }
}
