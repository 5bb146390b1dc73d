//! Forms with files, and files to put into them.

use std::io::Cursor;

use actix_web::http::Method;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::page::Page;
use super::visitor::{Request, Visitor};

/// A PNG in many colours.
pub fn photo(width: u32, height: u32) -> Vec<u8> {
    encoded(&drawing(width, height), ImageFormat::Png)
}

/// Many colours.
pub fn drawing(width: u32, height: u32) -> DynamicImage {
    let shade = |part: u32, of: u32| u8::try_from(part * 255 / of).unwrap_or(u8::MAX);
    let pixel = |x, y| Rgb([shade(x, width), shade(y, height), 90]);
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel))
}

/// A picture in this format.
pub fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).expect("it is written");
    bytes
}

/// The body of a form with these texts and these files, each of a field, with its name and bytes.
pub fn body(fields: &[(String, String)], files: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    for (field, name, bytes) in files {
        let head = format!(
            "--edge\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    body
}

/// A form that is about to be sent with such a body.
pub fn form(visitor: &Visitor, path: &str, body: Vec<u8>) -> Request {
    visitor.request(Method::POST, path).header("Content-Type", "multipart/form-data; boundary=edge").body(body)
}

/// Sends one file.
pub async fn sends_file(visitor: &Visitor, path: &str, field: &str, name: &str, bytes: &[u8]) -> Page {
    form(visitor, path, body(&[], &[(field, name, bytes)])).send().await
}
