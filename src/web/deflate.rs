//! Compresses text in pieces. Each piece is deflated separately, refers to nothing before it and ends on a byte
//! boundary, so unchanging pieces are compressed once and joined with new ones into one gzip stream (RFC 1951, RFC
//! 1952).

use std::cell::RefCell;

use actix_web::web::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress};

/// The compression level.
#[derive(Clone, Copy, Debug)]
pub enum Effort {
    /// For text that is sent once.
    Quick,
    /// For text that is cached and sent often.
    Thorough,
}

/// The gzip header: deflate, no name, no timestamp, unknown operating system.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/// Shorter pieces, in bytes, are not compressed: starting a compressor takes longer than sending them.
const SHORTEST: usize = 160;
/// An empty final block.
const END: [u8; 2] = [3, 0];

thread_local! {
    /// One compressor per effort and thread: creating one clears a quarter of a megabyte.
    static COMPRESSORS: RefCell<[Option<Compress>; 2]> = const { RefCell::new([None, None]) };
}

/// A deflated piece, with its checksum, which joining needs.
#[derive(Debug)]
pub struct Deflated {
    bytes: Vec<u8>,
    sum: Crc,
}

impl Deflated {
    /// Deflates a piece.
    #[must_use]
    pub fn of(plain: &[u8], effort: Effort) -> Self {
        let mut sum = Crc::new();
        sum.update(plain);
        let is_worth_it = plain.len() >= SHORTEST;
        let deflated = is_worth_it.then(|| deflated(plain, effort)).flatten();
        Self { bytes: deflated.unwrap_or_else(|| stored(plain)), sum }
    }

    /// The compressed size in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }
}

/// Joins the pieces, in this order, into one gzip stream.
#[must_use]
pub fn joined(pieces: &[&Deflated]) -> Bytes {
    let length: usize = pieces.iter().map(|piece| piece.size()).sum();
    let mut gzip = Vec::with_capacity(HEAD.len() + length + END.len() + 8);
    let mut sum = Crc::new();
    gzip.extend_from_slice(&HEAD);
    for piece in pieces {
        gzip.extend_from_slice(&piece.bytes);
        sum.combine(&piece.sum);
    }
    gzip.extend_from_slice(&END);
    gzip.extend_from_slice(&sum.sum().to_le_bytes());
    gzip.extend_from_slice(&sum.amount().to_le_bytes());
    Bytes::from(gzip)
}

fn deflated(plain: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let (place, level) = match effort {
        Effort::Quick => (0, Compression::fast()),
        Effort::Thorough => (1, Compression::best()),
    };
    COMPRESSORS.with_borrow_mut(|compressors| {
        let compressor = compressors[place].get_or_insert_with(|| Compress::new(level, false));
        compressor.reset();
        let mut out = Vec::with_capacity(plain.len() / 3 + 64);
        let mut done = 0;
        loop {
            compressor.compress_vec(&plain[done..], &mut out, FlushCompress::Sync).ok()?;
            done = usize::try_from(compressor.total_in()).ok()?;
            // If room is left, everything has been written.
            if done == plain.len() && out.len() < out.capacity() {
                return Some(out);
            }
            out.reserve(plain.len() / 4 + 64);
        }
    })
}

/// The text uncompressed, in stored blocks.
fn stored(plain: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(plain.len() + 16);
    for block in plain.chunks(usize::from(u16::MAX)) {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        out.push(0);
        out.extend_from_slice(&length.to_le_bytes());
        out.extend_from_slice(&(!length).to_le_bytes());
        out.extend_from_slice(block);
    }
    out
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn pieces_of_any_kind_make_one_gzip() {
        let long = "<li>one and the same</li>".repeat(20_000);
        let noise: Vec<u8> = (0..30_000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
        let plain: [&[u8]; 5] = [b"<p>first", long.as_bytes(), b"", &noise, b"last</p>"];
        let [quick, thorough] =
            [Effort::Quick, Effort::Thorough].map(|effort| plain.map(|piece| Deflated::of(piece, effort)));
        let kept = plain.map(|piece| Deflated { bytes: stored(piece), ..Deflated::of(piece, Effort::Quick) });
        // Pieces can be joined in any order, whichever way they were compressed.
        for pieces in [&quick, &thorough, &kept] {
            for order in [[0, 1, 2, 3, 4], [4, 3, 2, 1, 0], [1, 1, 0, 2, 3]] {
                let gzip = joined(&order.map(|at: usize| if at == 1 { &thorough[at] } else { &pieces[at] }));
                let mut text = Vec::new();
                GzDecoder::new(&*gzip).read_to_end(&mut text).expect("it is a gzip with the right sum");
                assert!(text == order.map(|at| plain[at]).concat(), "{order:?}");
            }
        }
    }
}
