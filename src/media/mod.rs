//! Pictures, stored in a folder under a name derived from their content and served under the same name.

pub mod unused;
pub mod uploads;

use std::path::{Path as FilePath, PathBuf};

use actix_files::NamedFile;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use sha2::{Digest, Sha256};

use crate::clock::Moment;
use crate::config::Config;
use crate::error::{Error, Result};
use crate::web::get;
use crate::web::routes::Routes;

/// The route `/media/{name}`.
pub fn routes(routes: &mut Routes<'_>) {
    routes.at("/media/{name}", |at| at.route(get().to(show)));
}

/// How the addresses of pictures begin.
const FOLDER: &str = "/media/";

/// The folder that pictures are stored in.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store in a data folder.
    #[must_use]
    pub fn below(data_dir: &FilePath) -> Self {
        Self { folder: data_dir.join("media") }
    }

    /// Stores a picture and returns its URL path. Identical pictures are stored once.
    pub fn keep(&self, bytes: &[u8], extension: &str) -> Result<String> {
        let name = format!("{}.{extension}", &hex::encode(Sha256::digest(bytes))[..32]);
        let folder = self.folder.join(&name[..2]);
        let file = folder.join(&name);
        std::fs::create_dir_all(&folder)?;
        // Write a temporary file and rename it, so that no request sees half a picture. One that is there already
        // counts as new again: what nothing shows is removed after a day.
        let half = folder.join(format!("{name}.{:x}", rand::random::<u32>()));
        std::fs::write(&half, bytes)?;
        std::fs::rename(&half, &file)?;
        Ok(format!("{FOLDER}{name}"))
    }

    /// The pictures that were stored before this.
    fn stored_before(&self, then: Moment) -> Result<Vec<PathBuf>> {
        let mut old = Vec::new();
        let Ok(folders) = std::fs::read_dir(&self.folder) else { return Ok(old) };
        for folder in folders {
            let folder = folder?;
            if folder.file_type()?.is_dir() {
                let files = std::fs::read_dir(folder.path())?.map(|file| Ok(file?.path()));
                let files = files.collect::<Result<Vec<_>>>()?;
                old.extend(files.into_iter().filter(|file| Self::is_stored_before(then, file)));
            }
        }
        Ok(old)
    }

    fn is_stored_before(then: Moment, file: &FilePath) -> bool {
        let stored = std::fs::metadata(file).and_then(|found| found.modified());
        stored.is_ok_and(|stored| Moment::from(stored) < then)
    }

    fn file(&self, name: &str) -> Option<PathBuf> {
        let (stem, extension) = name.split_once('.')?;
        let is_ours = stem.len() == 32
            && stem.bytes().all(|byte| byte.is_ascii_hexdigit())
            && matches!(extension, "svg" | "png" | "jpg" | "webp");
        is_ours.then(|| self.folder.join(&name[..2]).join(name))
    }
}

/// `GET /media/{name}` — a picture. It may be cached for ever, because its name changes with its content.
///
/// # Errors
/// [`Error::NotFound`] when no picture has this name.
pub async fn show(request: HttpRequest, name: Path<String>, config: Data<Config>) -> Result<HttpResponse> {
    let path = Store::below(&config.data_dir).file(&name).ok_or(Error::NotFound)?;
    let file = actix_web::web::block(move || NamedFile::open(path)).await?.map_err(|_| Error::NotFound)?;
    let mut answer = file.into_response(&request);
    let headers = answer.headers_mut();
    headers.insert(
        CACHE_CONTROL,
        actix_web::http::header::HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    // An SVG opened in its own tab is a document: allow it to draw and nothing else.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    headers.insert(CONTENT_SECURITY_POLICY, actix_web::http::header::HeaderValue::from_static(policy));
    Ok(answer)
}
