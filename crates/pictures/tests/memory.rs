//! How much memory pictures take, by what the system says of this process. The only test in its program, since it looks at
//! the whole of it.

#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Cursor, Seek, Write};

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};
use pictures::{Frame, Trouble, draw};

const FRAMES: [Frame; 3] =
    [Frame { width: 320, height: 640 }, Frame { width: 800, height: 1600 }, Frame { width: 1600, height: 3200 }];
/// What drawing may take more than there was before, in MiB.
const MOST: u64 = 100;

fn status(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("it is told");
    line.split_whitespace().next().and_then(|kib| kib.parse::<u64>().ok()).expect("a number") / 1024
}

/// What drawing a file takes at its peak, in MiB, and the widths of what was drawn.
fn drawn(file: &mut File) -> (u64, Result<Vec<u32>, Trouble>) {
    file.rewind().expect("it can be read");
    fs::write("/proc/self/clear_refs", "5").expect("Linux");
    let before = status("VmRSS:");
    let drawn = draw(BufReader::new(file), &FRAMES);
    let peak = status("VmHWM:").saturating_sub(before);
    (peak, drawn.map(|sizes| sizes.iter().map(|size| size.width).collect()))
}

/// A PNG row by row, so that this process never holds it.
fn png(width: u32, height: u32, colour: png::ColorType, samples: usize) -> File {
    let file = tempfile::tempfile().expect("a file");
    let mut encoder = png::Encoder::new(BufWriter::new(file.try_clone().expect("a file")), width, height);
    encoder.set_color(colour);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().expect("a header");
    let mut stream = writer.stream_writer().expect("a stream");
    let mut row = vec![0; width as usize * samples];
    for y in 0..height {
        row.iter_mut()
            .enumerate()
            .for_each(|(x, sample)| *sample = u8::try_from((x / 40 + y as usize / 40) % 256).expect("a byte"));
        stream.write_all(&row).expect("a row");
    }
    stream.finish().expect("an end");
    writer.finish().expect("an end");
    file
}

fn jpeg(width: u16, height: u16) -> File {
    let mut file = tempfile::tempfile().expect("a file");
    let pixels: Vec<u8> = (0..usize::from(width) * usize::from(height) * 3)
        .map(|at| u8::try_from((at / 120 + at / (usize::from(width) * 90)) % 256).expect("a byte"))
        .collect();
    let mut bytes = Cursor::new(Vec::new());
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 70);
    encoder.write_image(&pixels, width.into(), height.into(), ExtendedColorType::Rgb8).expect("it is written");
    file.write_all(&bytes.into_inner()).expect("it is written");
    file
}

#[test]
fn fifty_megapixels_take_less_than_a_hundred_megabytes() {
    for (name, mut file) in [
        ("PNG, RGB", png(8_000, 6_200, png::ColorType::Rgb, 3)),
        ("PNG, RGBA", png(8_000, 6_200, png::ColorType::Rgba, 4)),
        ("PNG, high", png(3_100, 16_000, png::ColorType::Rgba, 4)),
        ("PNG, wide", png(62_000, 800, png::ColorType::Rgb, 3)),
        ("PNG, just not divided", png(3_199, 3_700, png::ColorType::Rgba, 4)),
        ("JPEG", jpeg(8_000, 6_200)),
        ("JPEG, high", jpeg(3_100, 16_000)),
        ("JPEG, just not divided", jpeg(3_199, 3_700)),
    ] {
        let (peak, drawn) = drawn(&mut file);
        println!("{name}: {peak} MiB, {drawn:?}");
        assert!(drawn.is_ok(), "{name}: {drawn:?}");
        assert!(peak <= MOST, "{name} took {peak} MiB");
    }
}
