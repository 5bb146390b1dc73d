//! How the characters of a file are written down: told by its first bytes, else guessed from all of them.

use std::io::{self, Read, Write};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_KR, Encoding as Known, GB18030, ISO_8859_2, MACINTOSH, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE,
    WINDOWS_1250, WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1256,
};

/// How much is read at once.
const PIECE: usize = 64 * 1024;
/// One broken sequence in so many good ones is damage in a file that is UTF-8 all the same.
const GOOD_FOR_ONE_BROKEN: u64 = 10;

/// Those that can be chosen.
const OFFERED: [&Known; 15] = [
    UTF_8,
    UTF_16LE,
    UTF_16BE,
    WINDOWS_1252,
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1256,
    ISO_8859_2,
    MACINTOSH,
    SHIFT_JIS,
    GB18030,
    BIG5,
    EUC_KR,
];

/// A way to write characters as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(&'static Known);

impl Encoding {
    /// What most files are in.
    pub const UTF_8: Self = Self(UTF_8);

    /// Those that a person can choose from.
    pub fn all() -> impl Iterator<Item = Self> {
        OFFERED.into_iter().map(Self)
    }

    /// The one with this name, such as `windows-1252`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Known::for_label(name.as_bytes()).filter(|known| OFFERED.contains(known)).map(Self)
    }

    /// Its name, which is the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// What the bytes of a file say about their encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The likeliest.
    pub encoding: Encoding,
    /// Whether every byte has a meaning in it and it needs no decoding.
    pub is_plain_utf8: bool,
    /// The bytes in front of the text that only name the encoding.
    pub mark: u64,
}

/// Looks at every byte of a file, a piece at a time. What is given is taken instead of what is guessed.
pub fn guess(file: &mut impl Read, given: Option<Encoding>) -> io::Result<Guess> {
    let mut piece = vec![0; PIECE];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let (mut kept, mut read_any) = (0, false);
    let (mut good, mut broken, mut mark) = (0_u64, 0_u64, 0);
    loop {
        let read = fill(file, &mut piece[kept..])?;
        let bytes = &piece[..kept + read];
        if !read_any {
            read_any = true;
            if let Some((known, length)) = Known::for_bom(bytes) {
                if known != UTF_8 {
                    return Ok(decoded(given.map_or(known, |given| given.0), length as u64));
                }
                mark = length as u64;
            } else if let Some(known) = without_a_mark(bytes) {
                return Ok(decoded(given.map_or(known, |given| given.0), 0));
            }
        }
        let is_over = read == 0;
        detector.feed(&bytes[kept..], is_over);
        let whole = sequences(bytes, is_over, &mut good, &mut broken);
        kept = bytes.len() - whole;
        piece.copy_within(whole..whole + kept, 0);
        if is_over {
            break;
        }
    }
    let is_utf8 = mark > 0 || broken * GOOD_FOR_ONE_BROKEN <= good;
    let guessed = if is_utf8 { UTF_8 } else { offered(detector.guess(None, Utf8Detection::Deny)) };
    let known = given.map_or(guessed, |given| given.0);
    Ok(Guess { is_plain_utf8: known == UTF_8 && broken == 0, ..decoded(known, mark) })
}

/// Writes the text of a file as UTF-8 and returns how many characters nobody can read.
pub fn decode(file: &mut impl Read, encoding: Encoding, into: &mut impl Write) -> io::Result<u64> {
    let mut decoder = encoding.0.new_decoder_with_bom_removal();
    let (mut piece, mut text) = (vec![0; PIECE], vec![0; 4 * PIECE]);
    let mut unreadable = 0;
    loop {
        let length = fill(file, &mut piece)?;
        let is_over = length < piece.len();
        let mut from = 0;
        loop {
            let (result, read, written, _) = decoder.decode_to_utf8(&piece[from..length], &mut text, is_over);
            from += read;
            unreadable += text[..written].windows(3).filter(|bytes| *bytes == [0xEF, 0xBF, 0xBD]).count() as u64;
            into.write_all(&text[..written])?;
            if result == encoding_rs::CoderResult::InputEmpty {
                break;
            }
        }
        if is_over {
            return Ok(unreadable);
        }
    }
}

pub(super) fn fill(file: &mut impl Read, piece: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < piece.len() {
        match file.read(&mut piece[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn decoded(known: &'static Known, mark: u64) -> Guess {
    Guess { encoding: Encoding(known), is_plain_utf8: false, mark }
}

/// What is not offered is read as what Western spreadsheets write.
fn offered(known: &'static Known) -> &'static Known {
    if OFFERED.contains(&known) { known } else { WINDOWS_1252 }
}

/// Text in Latin letters has a zero in every other byte of its UTF-16.
fn without_a_mark(bytes: &[u8]) -> Option<&'static Known> {
    let beginning = &bytes[..bytes.len().min(1024)];
    let zeros = |first: usize| beginning.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let most = beginning.len() / 4;
    match (even > most, odd > most) {
        (false, true) => Some(UTF_16LE),
        (true, false) => Some(UTF_16BE),
        _ => None,
    }
}

/// Counts the sequences of several bytes that are UTF-8 and those that are not, and returns how far it looked: the rest
/// may go on in the next piece.
fn sequences(bytes: &[u8], is_over: bool, good: &mut u64, broken: &mut u64) -> usize {
    let mut from = 0;
    loop {
        let (valid, error) = match std::str::from_utf8(&bytes[from..]) {
            Ok(_) => (bytes.len() - from, None),
            Err(error) => (error.valid_up_to(), Some(error)),
        };
        let leading = bytes[from..from + valid].iter().filter(|byte| **byte >= 0xC0).count();
        *good += leading as u64;
        from += valid;
        match error.map(|error| error.error_len()) {
            None => return bytes.len(),
            Some(None) if !is_over => return from,
            Some(length) => {
                *broken += 1;
                from += length.unwrap_or(bytes.len() - from);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn look(bytes: &[u8]) -> (&'static str, bool, u64) {
        let guess = guess(&mut Cursor::new(bytes), None).unwrap();
        (guess.encoding.name(), guess.is_plain_utf8, guess.mark)
    }

    fn text(bytes: &[u8]) -> (String, u64) {
        let mut text = Vec::new();
        let guess = guess(&mut Cursor::new(bytes), None).unwrap();
        let unreadable = decode(&mut Cursor::new(bytes), guess.encoding, &mut text).unwrap();
        (String::from_utf8(text).unwrap(), unreadable)
    }

    #[test]
    fn the_encoding_is_told_by_its_mark_or_by_the_bytes() {
        assert_eq!(look(b"name,price\nMug,3\n"), ("UTF-8", true, 0));
        assert_eq!(look(b"\xEF\xBB\xBFname\n"), ("UTF-8", true, 3));
        assert_eq!(look("name\ncafé\n".as_bytes()), ("UTF-8", true, 0));
        assert_eq!(look(b"\xFF\xFEn\0a\0"), ("UTF-16LE", false, 2));
        assert_eq!(look(b"\xFE\xFF\0n\0a"), ("UTF-16BE", false, 2));
        assert_eq!(look(b"n\0a\0m\0e\0"), ("UTF-16LE", false, 0));
        assert_eq!(look(b"\0n\0a\0m\0e"), ("UTF-16BE", false, 0));
        assert_eq!(look(b"name;price\nGr\xF6\xDFe;3 \x80\nCaf\xE9;4\n"), ("windows-1252", false, 0));
    }

    #[test]
    fn a_text_in_another_encoding_reads_the_same() {
        assert_eq!(text(b"Gr\xF6\xDFe;3 \x80\nCaf\xE9 \x96 Stra\xDFe").0, "Größe;3 €\nCafé – Straße");
        let russian: Vec<u8> = WINDOWS_1251.encode("Кружка ручной работы, синяя глазурь и белое дно").0.into_owned();
        assert_eq!(text(&russian).0, "Кружка ручной работы, синяя глазурь и белое дно");
        let wide: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("nämé €".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(text(&wide), ("nämé €".to_owned(), 0));
    }

    #[test]
    fn a_few_broken_bytes_do_not_make_another_encoding() {
        let bytes = ["né ".repeat(50).as_bytes(), b"\xE9 end"].concat();
        assert_eq!(look(&bytes).0, "UTF-8");
        let (text, unreadable) = text(&bytes);
        assert!(text.ends_with("\u{fffd} end"), "{text}");
        assert_eq!(unreadable, 1);
    }

    #[test]
    fn a_character_may_lie_across_two_pieces() {
        let text = "x".repeat(PIECE - 1) + "\u{20ac}\u{20ac}\n" + &"\u{e9}".repeat(PIECE);
        assert_eq!(look(text.as_bytes()), ("UTF-8", true, 0));
    }
}
