//! Files that somebody sends who means no good, made from a seed: the same ones each time.

use image::ImageFormat;

use super::upload::{drawing, encoded};

/// A file with the name under which it is sent.
pub struct Hostile {
    /// The name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Numbers that look random (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("it is small") % most
    }
}

const SCRIPT: &[u8] = b"<script>alert(document.cookie)</script>";

/// Two hundred of them.
pub fn files(seed: u64) -> Vec<Hostile> {
    let mut dice = Dice(seed);
    let mut made: Vec<(String, Vec<u8>)> = Vec::new();
    let (image, mut sound) = (drawing(180, 120), Vec::new());
    for (ending, format) in [("jpg", ImageFormat::Jpeg), ("png", ImageFormat::Png), ("webp", ImageFormat::WebP)] {
        sound.push((ending, encoded(&image, format)));
    }
    sound.push(("gif", gif(180, 120)));
    for (ending, bytes) in &sound {
        for _ in 0..11 {
            let end = dice.below(bytes.len());
            made.push((format!("half.{ending}"), bytes[..end].to_vec()));
            let mut flipped = bytes.clone();
            for _ in 0..4 {
                let place = dice.below(flipped.len());
                flipped[place] ^= 1 << dice.below(8);
            }
            made.push((format!("flipped.{ending}"), flipped));
            let noise: Vec<u8> = (0..400).map(|_| u8::try_from(dice.below(256)).expect("a byte")).collect();
            made.push((format!("noise.{ending}"), [&bytes[..16], &noise].concat()));
        }
        made.push((format!("page-behind.{ending}"), [bytes.as_slice(), SCRIPT].concat()));
        made.push((format!("archive-behind.{ending}"), [bytes.as_slice(), b"PK\x03\x04evil.exe"].concat()));
        made.push((format!("page-before.{ending}"), [SCRIPT, bytes].concat()));
    }
    made.extend(wrong_kinds());
    made.extend(bombs(&sound));
    let mut files: Vec<_> = made
        .into_iter()
        .enumerate()
        .map(|(number, (name, bytes))| Hostile { name: format!("{number}-{name}"), bytes })
        .collect();
    while files.len() < 200 {
        let bytes: Vec<u8> = (0..900).map(|_| u8::try_from(dice.below(256)).expect("a byte")).collect();
        files.push(Hostile { name: format!("{}-random.jpg", files.len()), bytes });
    }
    files
}

fn wrong_kinds() -> Vec<(String, Vec<u8>)> {
    let svg = [b"<svg xmlns=\"http://www.w3.org/2000/svg\">".as_slice(), SCRIPT, b"</svg>"].concat();
    let kinds: [(&str, &[u8]); 14] = [
        ("vector.svg", &svg),
        ("vector.png", &svg),
        ("bom.svg", b"\xef\xbb\xbf<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"&a;\">]><svg/>"),
        ("page.html", b"<!doctype html><title>x</title>"),
        ("page.jpg", SCRIPT),
        ("paper.pdf", b"%PDF-1.7\n1 0 obj"),
        ("archive.png", b"PK\x03\x04\x14\0\0\0"),
        ("program.webp", b"\x7fELF\x02\x01\x01\0"),
        ("new.avif", b"\0\0\0\x1cftypavif\0\0\0\0avifmif1"),
        ("phone.heic", b"\0\0\0\x1cftypheic\0\0\0\0mif1heic"),
        ("scan.tiff", b"II*\0\x08\0\0\0"),
        ("old.bmp", b"BM\x3a\0\0\0\0\0"),
        ("space.jpg", b" "),
        ("<b>\u{202e}gpj.exe", b"MZ\x90\0"),
    ];
    kinds.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.to_vec())).collect()
}

/// Small files that promise, or are, very much.
fn bombs(sound: &[(&str, Vec<u8>)]) -> Vec<(String, Vec<u8>)> {
    let of = |ending: &str| sound.iter().find(|(known, _)| *known == ending).expect("it is made").1.clone();
    let mut bombs = Vec::new();
    for (width, height) in [(30_000, 30_000), (60_000, 60_000), (1, 65_535_000), (u32::MAX, u32::MAX), (0, 5), (5, 0)] {
        let mut png = of("png");
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let crc = crc32(&png[12..29]);
        png[29..33].copy_from_slice(&crc.to_be_bytes());
        bombs.push((format!("{width}x{height}.png"), png));
    }
    for (width, height) in [(30_000_u16, 30_000_u16), (65_535, 65_535), (65_535, 700), (0, 9), (9, 0)] {
        let mut jpeg = of("jpg");
        let frame = jpeg.windows(2).position(|marker| marker == [0xff, 0xc0]).expect("a frame");
        jpeg[frame + 5..frame + 7].copy_from_slice(&height.to_be_bytes());
        jpeg[frame + 7..frame + 9].copy_from_slice(&width.to_be_bytes());
        // The same, as one that comes in rounds.
        let mut progressive = jpeg.clone();
        progressive[frame + 1] = 0xc2;
        bombs.push((format!("{width}x{height}.jpg"), jpeg));
        bombs.push((format!("{width}x{height}-progressive.jpg"), progressive));
        let mut gif = of("gif");
        gif[6..8].copy_from_slice(&width.to_le_bytes());
        gif[8..10].copy_from_slice(&height.to_le_bytes());
        bombs.push((format!("{width}x{height}.gif"), gif));
    }
    let jpeg = of("jpg");
    let scan = jpeg.windows(2).position(|marker| marker == [0xff, 0xda]).expect("a scan");
    let rounds = jpeg[scan..jpeg.len() - 2].repeat(300);
    bombs.push(("rounds.jpg".to_owned(), [&jpeg[..scan], &rounds, b"\xff\xd9"].concat()));
    let mut canvas = b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0".to_vec();
    canvas.extend_from_slice(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
    bombs.push(("canvas.webp".to_owned(), canvas));
    // Many frames, of which only the first counts.
    let gif = gif(180, 120);
    bombs.push(("frames.gif".to_owned(), [&gif[..gif.len() - 1], &gif[gif.len() / 2..].repeat(500)].concat()));
    // What unpacks to very much: 49 million black pixels, and a text of 100 MB.
    let black = image::DynamicImage::ImageLuma8(image::GrayImage::new(7_000, 7_000));
    let black = encoded(&black, ImageFormat::Png);
    let text = [b"Comment\0\0".as_slice(), &deflated(100_000_000)].concat();
    let png = of("png");
    bombs.push(("text.png".to_owned(), [&png[..33], &chunk(b"zTXt", &text), &png[33..]].concat()));
    let profile = [b"icc\0\0".as_slice(), &deflated(100_000_000)].concat();
    bombs.push(("profile.png".to_owned(), [&png[..33], &chunk(b"iCCP", &profile), &png[33..]].concat()));
    bombs.push(("black.png".to_owned(), black));
    bombs
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("it is small").to_be_bytes();
    let body = [kind.as_slice(), data].concat();
    let crc = crc32(&body).to_be_bytes();
    [length.as_slice(), &body, &crc].concat()
}

fn deflated(zeros: usize) -> Vec<u8> {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let block = vec![0; 1_000_000];
    for _ in 0..zeros / block.len() {
        std::io::Write::write_all(&mut packer, &block).expect("memory");
    }
    packer.finish().expect("memory")
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// A GIF of two colours, packed as badly as it may be: no code is longer than three bits.
fn gif(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = b"GIF89a".to_vec();
    for length in [width, height] {
        bytes.extend_from_slice(&length.to_le_bytes());
    }
    bytes.extend_from_slice(&[0x80, 0, 0, 200, 30, 30, 30, 30, 200, 0x2c, 0, 0, 0, 0]);
    for length in [width, height] {
        bytes.extend_from_slice(&length.to_le_bytes());
    }
    bytes.extend_from_slice(&[0, 2]);
    let (mut bits, mut count, mut data) = (0_u32, 0, Vec::new());
    let mut put = |code: u32| {
        bits |= code << count;
        count += 3;
        while count >= 8 {
            data.push(u8::try_from(bits & 255).expect("a byte"));
            bits >>= 8;
            count -= 8;
        }
    };
    // A clear code before every second pixel keeps the codes three bits long.
    for pixel in 0..u32::from(width) * u32::from(height) {
        if pixel % 2 == 0 {
            put(4);
        }
        put(u32::from(pixel % 7 == 0));
    }
    put(5);
    put(0);
    put(0);
    for block in data.chunks(255) {
        bytes.push(u8::try_from(block.len()).expect("a byte"));
        bytes.extend_from_slice(block);
    }
    bytes.extend_from_slice(&[0, 0x3b]);
    bytes
}
