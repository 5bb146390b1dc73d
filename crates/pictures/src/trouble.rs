//! Why a picture is not drawn.

/// Why a picture is not drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// It is nothing that this can read.
    #[error("this is no picture that can be read")]
    WrongKind,
    /// It is a picture of a kind that cannot be read, such as AVIF or HEIC.
    #[error("pictures of this kind cannot be read")]
    Unsupported(&'static str),
    /// It is damaged.
    #[error("the picture is damaged")]
    Damaged,
    /// It has more than [`MOST_PIXELS`](super::MOST_PIXELS).
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// It is saved in a way that takes the memory of all its pixels, and it has too many of them for that.
    #[error("the picture takes too much memory")]
    TooMuchMemory(&'static str),
}
