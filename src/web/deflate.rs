//! Compressed text in pieces. A piece is deflated by itself, refers to nothing before it and ends on a whole byte, so
//! what stays the same is compressed once and put together with what does not into one gzip (RFC 1951, RFC 1952).

use std::cell::RefCell;

use actix_web::web::Bytes;
use flate2::{Compress, Compression, Crc, FlushCompress};

/// How hard to try.
#[derive(Clone, Copy, Debug)]
pub enum Effort {
    /// For what is sent once.
    Quick,
    /// For what is kept and sent often.
    Thorough,
}

/// What a gzip begins with: deflated, no name, no time, made anywhere.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
/// An empty last block.
const END: [u8; 2] = [3, 0];

thread_local! {
    /// One of each effort for each thread: a new one would have a quarter of a megabyte to clear.
    static COMPRESSORS: RefCell<[Option<Compress>; 2]> = const { RefCell::new([None, None]) };
}

/// A deflated piece, and what is needed to put it together with others.
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
        Self { bytes: deflated(plain, effort).unwrap_or_else(|| stored(plain)), sum }
    }

    /// How many bytes it takes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.len()
    }
}

/// One gzip of these pieces, one after the other.
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
            // All is out as soon as there is room left.
            if done == plain.len() && out.len() < out.capacity() {
                return Some(out);
            }
            out.reserve(plain.len() / 4 + 64);
        }
    })
}

/// As it is, in blocks that say how long they are.
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
        // A piece goes with any other, in any order, however it was made.
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
