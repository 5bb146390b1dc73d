//! Where files are kept, as `SOUK_STORAGE_URL` names it: a folder, or a bucket of a server that speaks S3.

use std::fmt;
use std::path::{Path, PathBuf};

use url::Url;

use super::{Secret, WrongSetting};

/// What is expected of `SOUK_STORAGE_URL`.
const EXPECTED: &str = "write it like /var/lib/souk/media, file:///var/lib/souk/media or s3://bucket/prefix";
/// What is expected of the address of a server that speaks S3.
const EXPECTED_ENDPOINT: &str = "write it like https://s3.example";

/// Where files are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a folder, which processes that serve one marketplace share.
    Folder(PathBuf),
    /// In a bucket.
    Bucket(Bucket),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "{}", folder.display()),
            Self::Bucket(Bucket { name, prefix, .. }) if prefix.is_empty() => write!(f, "s3://{name}"),
            Self::Bucket(Bucket { name, prefix, .. }) => write!(f, "s3://{name}/{prefix}"),
        }
    }
}

/// A bucket of a server that speaks S3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// What the names of all files in it begin with, without slashes at its ends; may be empty.
    pub prefix: String,
    /// The address of the server; `None` means Amazon's in the region.
    pub endpoint: Option<String>,
    /// The region.
    pub region: String,
    /// The key and its secret; `None` asks the machine for those of its role.
    pub key: Option<(String, Secret)>,
    /// What belongs to a key that is valid for a while only.
    pub token: Option<Secret>,
}

/// Reads where files are kept.
pub(super) fn read(value: &impl Fn(&'static str) -> Option<String>, data_dir: &Path) -> Result<Place, WrongSetting> {
    Ok(named("SOUK_STORAGE_URL", value)?.unwrap_or_else(|| Place::Folder(data_dir.join("media"))))
}

/// The place that this setting names.
pub(super) fn named(
    name: &'static str,
    value: &impl Fn(&'static str) -> Option<String>,
) -> Result<Option<Place>, WrongSetting> {
    value(name).map(|text| place(name, &text, value)).transpose()
}

fn place(
    setting: &'static str,
    text: &str,
    value: &impl Fn(&'static str) -> Option<String>,
) -> Result<Place, WrongSetting> {
    let wrong = || WrongSetting { name: setting, value: text.to_owned(), expected: EXPECTED };
    if !text.contains("://") {
        return Ok(Place::Folder(PathBuf::from(text)));
    }
    let url = Url::parse(text).map_err(|_| wrong())?;
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
        return Err(wrong());
    }
    match url.scheme() {
        "file" => url.to_file_path().map(Place::Folder).map_err(|()| wrong()),
        "s3" => {
            let name = url.host_str().filter(|name| !name.is_empty()).ok_or_else(wrong)?.to_owned();
            let prefix = url.path().trim_matches('/').to_owned();
            bucket(value, name, prefix).map(Place::Bucket)
        }
        _ => Err(wrong()),
    }
}

fn bucket(
    value: &impl Fn(&'static str) -> Option<String>,
    name: String,
    prefix: String,
) -> Result<Bucket, WrongSetting> {
    let endpoint = value("AWS_ENDPOINT_URL_S3").or_else(|| value("AWS_ENDPOINT_URL"));
    let endpoint = endpoint
        .map(|text| {
            let is_one = Url::parse(&text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
            if is_one {
                return Ok(text.trim_end_matches('/').to_owned());
            }
            Err(WrongSetting { name: "AWS_ENDPOINT_URL", value: text, expected: EXPECTED_ENDPOINT })
        })
        .transpose()?;
    let key = match (value("AWS_ACCESS_KEY_ID"), value("AWS_SECRET_ACCESS_KEY")) {
        (Some(id), Some(secret)) => Some((id, Secret::new(secret))),
        (None, None) => None,
        _ => {
            return Err(WrongSetting {
                name: "AWS_ACCESS_KEY_ID",
                value: "…".to_owned(),
                expected: "set AWS_SECRET_ACCESS_KEY with it, or neither",
            });
        }
    };
    let region = value("AWS_REGION").or_else(|| value("AWS_DEFAULT_REGION")).unwrap_or_else(|| "us-east-1".to_owned());
    Ok(Bucket { name, prefix, endpoint, region, key, token: value("AWS_SESSION_TOKEN").map(Secret::new) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(settings: &[(&str, &str)]) -> Result<Place, WrongSetting> {
        let value = |name: &'static str| {
            settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        read(&value, Path::new("var"))
    }

    #[test]
    fn files_are_kept_in_a_folder_or_a_bucket() {
        assert_eq!(place(&[]).unwrap(), Place::Folder("var/media".into()));
        assert_eq!(place(&[("SOUK_STORAGE_URL", "/srv/souk")]).unwrap(), Place::Folder("/srv/souk".into()));
        assert_eq!(place(&[("SOUK_STORAGE_URL", "file:///srv/a%20b")]).unwrap(), Place::Folder("/srv/a b".into()));
        let settings = [
            ("SOUK_STORAGE_URL", "s3://market/media/live/"),
            ("AWS_ENDPOINT_URL", "http://localhost:9000/"),
            ("AWS_REGION", "eu-central-1"),
            ("AWS_ACCESS_KEY_ID", "key"),
            ("AWS_SECRET_ACCESS_KEY", "hush"),
        ];
        let Ok(Place::Bucket(bucket)) = place(&settings) else { panic!("it is a bucket") };
        assert_eq!((bucket.name.as_str(), bucket.prefix.as_str()), ("market", "media/live"));
        assert_eq!(bucket.endpoint.as_deref(), Some("http://localhost:9000"));
        assert!(!format!("{bucket:?}").contains("hush"), "no secret in a log");
    }

    #[test]
    fn what_names_no_place_is_refused() {
        for wrong in ["ftp://server/files", "s3://", "s3://key:secret@bucket", "file://elsewhere/srv", "s3://b?x=1"] {
            assert!(place(&[("SOUK_STORAGE_URL", wrong)]).is_err(), "{wrong}");
        }
        assert!(place(&[("SOUK_STORAGE_URL", "s3://b"), ("AWS_ACCESS_KEY_ID", "key")]).is_err());
        assert!(place(&[("SOUK_STORAGE_URL", "s3://b"), ("AWS_ENDPOINT_URL", "localhost:9000")]).is_err());
    }
}
