//! Pictures, kept in a folder under a name made of their content and served under the same.

use std::path::{Path as FilePath, PathBuf};

use actix_files::NamedFile;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY};
use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use sha2::{Digest, Sha256};

use crate::config::Config;
use crate::error::{Error, Result};
use crate::web::get;
use crate::web::routes::Routes;

/// `/media/{name}`.
pub fn routes(routes: &mut Routes<'_>) {
    routes.at("/media/{name}", |at| at.route(get().to(show)));
}

/// Where pictures are kept.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The store below a data folder.
    #[must_use]
    pub fn below(data_dir: &FilePath) -> Self {
        Self { folder: data_dir.join("media") }
    }

    /// Keeps a picture and answers its address. The same picture is kept once.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub fn keep(&self, bytes: &[u8], extension: &str) -> Result<String> {
        let name = format!("{}.{extension}", &hex::encode(Sha256::digest(bytes))[..32]);
        let folder = self.folder.join(&name[..2]);
        let file = folder.join(&name);
        if !file.exists() {
            std::fs::create_dir_all(&folder)?;
            // Written beside and renamed, so that nobody is ever served half of it.
            let half = folder.join(format!("{name}.{:x}", rand::random::<u32>()));
            std::fs::write(&half, bytes)?;
            std::fs::rename(&half, &file)?;
        }
        Ok(format!("/media/{name}"))
    }

    fn file(&self, name: &str) -> Option<PathBuf> {
        let (stem, extension) = name.split_once('.')?;
        let is_ours = stem.len() == 32
            && stem.bytes().all(|byte| byte.is_ascii_hexdigit())
            && matches!(extension, "svg" | "png" | "jpg" | "webp");
        is_ours.then(|| self.folder.join(&name[..2]).join(name))
    }
}

/// `GET /media/{name}` — a picture. It may be kept for good, since its name changes with its content.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this name.
pub async fn show(request: HttpRequest, name: Path<String>, config: Data<Config>) -> Result<HttpResponse> {
    let path = Store::below(&config.data_dir).file(&name).ok_or(Error::NotFound)?;
    let file = actix_web::web::block(move || NamedFile::open(path)).await?.map_err(|_| Error::NotFound)?;
    let mut answer = file.into_response(&request);
    let headers = answer.headers_mut();
    headers.insert(
        CACHE_CONTROL,
        actix_web::http::header::HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    // An SVG opened by itself is a document: it may draw, and nothing else.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
    headers.insert(CONTENT_SECURITY_POLICY, actix_web::http::header::HeaderValue::from_static(policy));
    Ok(answer)
}
