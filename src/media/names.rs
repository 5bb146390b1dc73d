//! The names of files: what came first of them is made of what is in them, so a name means the same file for ever.

/// How many letters the part has that is made of the content.
pub(super) const LENGTH: usize = 32;

/// The name of a file that can be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    whole: String,
    /// The media type.
    pub kind: &'static str,
}

impl FileName {
    /// Reads a name such as `0c…9f.svg` or, for one size of a photo, `0c…9f-800.webp`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (stem, ending) = text.split_once('.')?;
        let kind = match ending {
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "jpg" => "image/jpeg",
            "webp" => "image/webp",
            _ => return None,
        };
        let (hash, width) = stem.split_once('-').map_or((stem, None), |(hash, width)| (hash, Some(width)));
        let is_width = |width: &str| (1..=5).contains(&width.len()) && width.bytes().all(|byte| byte.is_ascii_digit());
        (is_hash(hash) && width.is_none_or(is_width)).then(|| Self { whole: text.to_owned(), kind })
    }

    /// The part that is made of the content, by which the database knows it.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.whole[..LENGTH]
    }

    /// Whether it is one size of a photo.
    #[must_use]
    pub fn is_of_photo(&self) -> bool {
        self.whole.as_bytes().get(LENGTH) == Some(&b'-')
    }

    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// Where it is kept: in folders by its first letters, since very many files in one are slow.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}/{}", &self.whole[..2], self.whole)
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == LENGTH && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_our_own_are_names() {
        let hash = "0123456789abcdef0123456789abcdef";
        let photo = FileName::parse(&format!("{hash}-800.webp")).unwrap();
        assert_eq!((photo.hash(), photo.is_of_photo(), photo.kind), (hash, true, "image/webp"));
        assert_eq!(photo.place(), format!("01/{hash}-800.webp"));
        assert!(!FileName::parse(&format!("{hash}.svg")).unwrap().is_of_photo());
        for wrong in ["", ".svg", "../../etc/passwd", "x.svg", &format!("{hash}.html"), &format!("{hash}.svg.html")] {
            assert_eq!(FileName::parse(wrong), None, "{wrong}");
        }
        for wrong in ["-", "-8x", "-123456", "-+8", "/8"] {
            assert_eq!(FileName::parse(&format!("{hash}{wrong}.jpg")), None, "{wrong}");
        }
    }
}
