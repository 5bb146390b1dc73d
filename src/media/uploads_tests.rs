use image::{Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

const FRAME: Frame = Frame { width: 256, height: 256 };

fn drawn(bytes: &[u8]) -> Result<(Vec<u8>, &'static str), Text> {
    drawn_anew(&Upload { name: "logo.png".to_owned(), bytes: bytes.to_vec() }, FRAME)
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn photo(width: u32, height: u32) -> DynamicImage {
    let shade =
        |x: u32, y: u32| Rgb([u8::try_from(x * 255 / width).unwrap(), u8::try_from(y * 255 / height).unwrap(), 90]);
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, shade))
}

#[test]
fn pictures_are_brought_into_their_frame() {
    for (format, extension) in [(ImageFormat::Png, "jpg"), (ImageFormat::Jpeg, "jpg"), (ImageFormat::WebP, "jpg")] {
        let (bytes, kind) = drawn(&encoded(&photo(1200, 600), format)).unwrap();
        let kept = image::load_from_memory(&bytes).unwrap();
        assert_eq!((kept.width(), kept.height(), kind), (256, 128, extension), "{format:?}");
    }
    let small = drawn(&encoded(&photo(40, 30), ImageFormat::Png)).unwrap().0;
    assert_eq!(image::load_from_memory(&small).unwrap().width(), 40);
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(600, 600, Rgba([9, 9, 9, 40])));
    let (bytes, kind) = drawn(&encoded(&clear, ImageFormat::Png)).unwrap();
    assert_eq!((image::load_from_memory(&bytes).unwrap().to_rgba8().get_pixel(3, 3).0[3], kind), (40, "png"));
}

#[test]
fn a_photo_stands_upright_and_says_nothing_but_its_pixels() {
    let plain = encoded(&photo(80, 40), ImageFormat::Jpeg);
    // An EXIF block: turned by 90 degrees, and a word that must not come through.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"GPS secret place");
    let mut turned = plain[..2].to_vec();
    turned.extend_from_slice(&[0xff, 0xe1]);
    turned.extend_from_slice(&u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    turned.extend_from_slice(&exif);
    turned.extend_from_slice(&plain[2..]);
    let (bytes, _) = drawn(&turned).unwrap();
    let kept = image::load_from_memory(&bytes).unwrap();
    assert_eq!((kept.width(), kept.height()), (40, 80));
    assert!(!bytes.windows(6).any(|part| part == b"secret") && !bytes.windows(4).any(|part| part == b"Exif"));
}

#[test]
fn what_is_no_picture_or_only_looks_like_one_is_refused_by_name() {
    let png = encoded(&photo(64, 64), ImageFormat::Png);
    let mut broken = png.clone();
    broken.truncate(png.len() / 2);
    let wrong: [&[u8]; 6] = [
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"GIF89a\x01\0\x01\0\0\0\0;",
        b"%PDF-1.4",
        b"\x89PNG\r\n\x1a\n<script>alert(1)</script>",
        &broken,
    ];
    for bytes in wrong {
        let sentence = drawn(bytes).unwrap_err();
        assert!(sentence.in_english().contains("logo.png"), "{sentence:?}");
    }
    // Hidden behind the pixels, a page does not come through.
    let mut polyglot = png;
    polyglot.extend_from_slice(b"<script>alert(1)</script>");
    let (bytes, _) = drawn(&polyglot).unwrap();
    assert!(!bytes.windows(7).any(|part| part == b"<script"));
}

#[test]
fn a_picture_of_too_many_pixels_is_not_unpacked() {
    // A header that promises 60,000 by 60,000.
    let mut bomb = encoded(&photo(8, 8), ImageFormat::Png);
    bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
    let crc = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&crc.to_be_bytes());
    let sentence = drawn(&bomb).unwrap_err();
    assert!(sentence.in_english().contains("25"), "{sentence:?}");
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}
