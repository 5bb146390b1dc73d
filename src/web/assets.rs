//! Style sheets, scripts and images, embedded in the binary with what the build has compressed of them, and served under
//! names with a hash of their content, so that a browser may cache them for ever.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, VARY};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::Embed;
use sha2::{Digest, Sha256};

use super::compression::accepts;
use crate::error::{Error, Result};

#[derive(Embed)]
#[folder = "$OUT_DIR/assets"]
struct Files;

struct Asset {
    content_type: &'static str,
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

struct Assets {
    /// From plain name to URL path: `souk.css` → `/assets/souk-0123456789ab.css`.
    addresses: HashMap<String, String>,
    /// The files by the name in their URL.
    files: HashMap<String, Asset>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut assets = Assets { addresses: HashMap::new(), files: HashMap::new() };
    let compressed = |name: &str, ending: &str| {
        Files::get(&format!("{name}.{ending}")).map(|file| Bytes::from(file.data.into_owned()))
    };
    for name in Files::iter().filter(|name| ![".br", ".gz"].iter().any(|ending| name.ends_with(ending))) {
        let Some(file) = Files::get(&name) else { continue };
        let (stem, extension) = name.rsplit_once('.').unwrap_or((&name, ""));
        let mut hash = String::new();
        for byte in &Sha256::digest(&file.data)[..6] {
            let _ = write!(hash, "{byte:02x}");
        }
        let hashed = format!("{stem}-{hash}.{extension}");
        let plain = Bytes::from(file.data.into_owned());
        let (brotli, gzip) = (compressed(&name, "br"), compressed(&name, "gz"));
        let asset = Asset { content_type: content_type(extension), plain, brotli, gzip };
        assets.addresses.insert(name.to_string(), format!("/assets/{hashed}"));
        assets.files.insert(hashed, asset);
    }
    assets
});

/// The URL path of an asset by its plain name. An unknown name gives a path that answers 404, which a test of the
/// layout notices.
#[must_use]
pub fn address(name: &str) -> &'static str {
    ASSETS.addresses.get(name).map_or("/assets/missing", String::as_str)
}

/// `GET /assets/{name}` — an asset, with a cache lifetime of one year.
///
/// # Errors
/// [`Error::NotFound`] when no asset has this name.
pub async fn show(request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let asset = ASSETS.files.get(name.as_str()).ok_or(Error::NotFound)?;
    let mut answer = HttpResponse::Ok();
    answer
        .content_type(asset.content_type)
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, "Accept-Encoding"));
    let smallest = [("br", &asset.brotli), ("gzip", &asset.gzip)]
        .into_iter()
        .find_map(|(encoding, body)| Some((encoding, body.clone()?)).filter(|_| accepts(&request, encoding)));
    Ok(match smallest {
        Some((encoding, body)) => answer.insert_header((CONTENT_ENCODING, encoding)).body(body),
        None => answer.body(asset.plain.clone()),
    })
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        _ => "application/octet-stream",
    }
}
