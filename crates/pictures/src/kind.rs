//! What a file is, by its content and not by its name.

use std::io::{BufRead, Read};

use super::trouble::Trouble;

/// A kind of picture that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A photo of a camera.
    Jpeg,
    /// A drawing or a screenshot.
    Png,
    /// Either.
    WebP,
    /// Its first frame counts.
    Gif,
}

impl Kind {
    /// Looks at how a file begins.
    pub(super) fn of(file: &mut impl BufRead) -> Result<Self, Trouble> {
        let mut head = Vec::new();
        file.take(16).read_to_end(&mut head).map_err(|_| Trouble::Damaged)?;
        match head.as_slice() {
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(Self::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::WebP),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Err(Trouble::Unsupported(match brand {
                [b'a', b'v', b'i', b'f' | b's', ..] => "AVIF",
                [b'h', b'e', ..] | [b'm', b'i', b'f' | b'1', ..] | [b'm', b's', b'f', ..] => "HEIC",
                _ => return Err(Trouble::WrongKind),
            })),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Err(Trouble::Unsupported("TIFF")),
            [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', ..] => Err(Trouble::Unsupported("JPEG XL")),
            [b'B', b'M', ..] => Err(Trouble::Unsupported("BMP")),
            _ => Err(Trouble::WrongKind),
        }
    }
}
