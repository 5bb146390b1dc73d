use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;

const FRAMES: [Frame; 2] = [Frame { width: 64, height: 128 }, Frame { width: 256, height: 512 }];

fn photo(width: u32, height: u32) -> RgbImage {
    let shade = |part: u32, of: u32| u8::try_from(part * 255 / of).unwrap();
    RgbImage::from_fn(width, height, |x, y| Rgb([shade(x, width), shade(y, height), 90]))
}

fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.into().write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn drawn(bytes: &[u8]) -> Result<Vec<Drawn>, Trouble> {
    draw(Cursor::new(bytes), &FRAMES)
}

fn sizes(drawn: &[Drawn]) -> Vec<(u32, u32)> {
    drawn.iter().map(|size| (size.width, size.height)).collect()
}

fn gif(width: u16, height: u16, is_interlaced: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let palette = [200, 30, 30, 30, 30, 200];
    let mut encoder = gif::Encoder::new(&mut bytes, width, height, &palette).unwrap();
    let pixels: Vec<u8> =
        (0..usize::from(width) * usize::from(height)).map(|at| u8::from(at % usize::from(width) > 9)).collect();
    for _ in 0..3 {
        let frame = gif::Frame {
            width,
            height,
            interlaced: is_interlaced,
            buffer: pixels.clone().into(),
            ..gif::Frame::default()
        };
        encoder.write_frame(&frame).unwrap();
    }
    drop(encoder);
    bytes
}

#[test]
fn every_kind_is_brought_to_its_sizes_twice() {
    let webp = webp::Encoder::from_rgb(&photo(800, 600), 800, 600).encode_lossless().to_vec();
    let lossy = webp::Encoder::from_rgb(&photo(800, 600), 800, 600).encode(70.0).to_vec();
    let (png, jpeg) = (encoded(photo(800, 600), ImageFormat::Png), encoded(photo(800, 600), ImageFormat::Jpeg));
    for bytes in [png, jpeg, webp, lossy, gif(800, 600, false), gif(800, 600, true)] {
        let drawn = drawn(&bytes).unwrap();
        assert_eq!(sizes(&drawn), [(64, 48), (256, 192)]);
        for size in drawn {
            assert_eq!(size.ending, "jpg");
            let plain = image::load_from_memory_with_format(&size.plain, ImageFormat::Jpeg).unwrap();
            let webp = webp::Decoder::new(&size.webp).decode().unwrap();
            assert_eq!((plain.width(), plain.height()), (size.width, size.height));
            assert_eq!((webp.width(), webp.height()), (size.width, size.height));
        }
    }
}

#[test]
fn a_small_picture_stays_small_and_what_is_clear_stays_clear() {
    assert_eq!(sizes(&drawn(&encoded(photo(40, 30), ImageFormat::Png)).unwrap()), [(40, 30)]);
    assert_eq!(sizes(&drawn(&encoded(photo(100, 30), ImageFormat::Jpeg)).unwrap()), [(64, 19), (100, 30)]);
    let clear = RgbaImage::from_pixel(600, 600, Rgba([9, 9, 9, 40]));
    let drawn = drawn(&encoded(clear, ImageFormat::Png)).unwrap();
    let largest = drawn.last().unwrap();
    let plain = image::load_from_memory_with_format(&largest.plain, ImageFormat::Png).unwrap();
    assert_eq!(plain.to_rgba8().get_pixel(3, 3).0[3], 40);
    assert_eq!(largest.ending, "png");
}

#[test]
fn a_photo_stands_upright_and_says_nothing_but_its_pixels() {
    let plain = encoded(photo(800, 400), ImageFormat::Jpeg);
    // An EXIF block: turned by 90 degrees, and a word that must not come through.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"GPS secret place");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let turned = [&plain[..2], &[0xff, 0xe1], &length, &exif, &plain[2..]].concat();
    let drawn = drawn(&turned).unwrap();
    assert_eq!(sizes(&drawn), [(64, 128), (256, 512)]);
    for bytes in drawn.iter().flat_map(|size| [&size.webp, &size.plain]) {
        assert!(!bytes.windows(6).any(|part| part == b"secret") && !bytes.windows(4).any(|part| part == b"Exif"));
    }
}

#[test]
fn a_profile_is_applied_and_left_out() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8, 8);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let packed = {
        let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
        std::io::Write::write_all(&mut packer, &profile).unwrap();
        packer.finish().unwrap()
    };
    writer.write_chunk(png::chunk::iCCP, &[b"p3\0\0".as_slice(), &packed].concat()).unwrap();
    writer.write_image_data(&[200, 100, 100].repeat(64)).unwrap();
    drop(writer);
    let drawn = drawn(&bytes).unwrap();
    let seen = image::load_from_memory(&drawn[0].plain).unwrap().to_rgb8();
    let [red, green, _] = seen.get_pixel(4, 4).0;
    assert!(red > 206 && green < 98, "{red} {green}: more of red than without the profile");
}

#[test]
fn ink_becomes_light() {
    assert_eq!(jpeg::on_paper(vec![0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 255]), [255, 255, 255, 0, 255, 255, 0, 0, 0]);
}

#[test]
fn what_is_no_picture_is_refused_and_what_follows_one_is_left_out() {
    let png = encoded(photo(64, 64), ImageFormat::Png);
    for (bytes, trouble) in [
        (&b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"[..], Trouble::WrongKind),
        (b"", Trouble::WrongKind),
        (b"%PDF-1.4", Trouble::WrongKind),
        (b"\0\0\0\x1cftypavif\0\0\0\0", Trouble::Unsupported("AVIF")),
        (b"\0\0\0\x1cftypheic\0\0\0\0", Trouble::Unsupported("HEIC")),
        (b"\x89PNG\r\n\x1a\n<script>alert(1)</script>", Trouble::Damaged),
        (b"GIF89a\x01\0\x01\0\0\0\0;", Trouble::Damaged),
        (&png[..png.len() / 2], Trouble::Damaged),
    ] {
        assert_eq!(drawn(bytes).err(), Some(trouble), "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(20)]));
    }
    let polyglot = [&png[..], b"<script>alert(1)</script>"].concat();
    let drawn = drawn(&polyglot).unwrap();
    assert!(drawn.iter().all(|size| !size.plain.windows(7).any(|part| part == b"<script")));
}

#[test]
fn a_photo_in_very_many_rounds_is_refused() {
    let jpeg = encoded(photo(64, 64), ImageFormat::Jpeg);
    let scan = jpeg.windows(2).position(|marker| marker == [0xff, 0xda]).unwrap();
    let end = jpeg.len() - 2;
    let bomb = [&jpeg[..end], &jpeg[scan..end].repeat(200), &jpeg[end..]].concat();
    assert_eq!(drawn(&bomb).err(), Some(Trouble::Damaged));
}
