//! Files in a folder, and in a bucket of a server that speaks S3.

use std::time::Instant;

use actix_web::http::Method;
use bytes::Bytes;
use chrono::TimeDelta;
use souk::clock::{Clock, Moment};
use souk::config::Config;
use souk::error::Error;
use souk::storage::Storage;

use crate::support::upload::{photo, sends_file};
use crate::support::{Market, Server};

fn storage(settings: &[(&str, &str)]) -> Storage {
    let config =
        Config::read(|name| settings.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()));
    Storage::open(&config.expect("the settings are right").storage).expect("it opens")
}

async fn text(storage: &Storage, name: &str) -> Option<String> {
    let found = storage.get(name, None).await.expect("the storage answers")?;
    Some(String::from_utf8(found.bytes().await.expect("it comes")).expect("text"))
}

async fn names(storage: &Storage, before: Moment) -> Vec<String> {
    let mut names = Vec::new();
    let walked = storage
        .each_before(before, |kept| {
            names.push(kept.name);
            Ok(())
        })
        .await;
    walked.expect("the storage answers");
    names.sort();
    names
}

/// What every storage does.
async fn keeps_files(storage: &Storage) {
    let now = Clock::default().now();
    assert_eq!(text(storage, "ab/none").await, None);
    assert_eq!(storage.size("ab/none").await.expect("it answers"), None);
    storage.put("ab/one", Bytes::from_static(b"first")).await.expect("it is kept");
    storage.put("ab/one", Bytes::from_static(b"second")).await.expect("it is kept");
    storage.put("cd/two", Bytes::from(vec![b'x'; 300_000])).await.expect("it is kept");
    assert_eq!(text(storage, "ab/one").await.as_deref(), Some("second"));
    assert_eq!(storage.size("cd/two").await.expect("it answers"), Some(300_000));
    let part = storage.get("ab/one", Some(object_store::GetRange::Suffix(3))).await.expect("it answers");
    let part = part.expect("it is there");
    assert_eq!((part.size, part.range.clone()), (6, 3..6));
    assert_eq!(part.bytes().await.expect("it comes"), b"ond");
    assert_eq!(names(storage, now + TimeDelta::hours(1)).await, ["ab/one", "cd/two"]);
    assert_eq!(names(storage, now - TimeDelta::hours(1)).await, Vec::<String>::new());
    for _ in 0..2 {
        storage.delete("ab/one").await.expect("it is gone");
    }
    assert_eq!(names(storage, now + TimeDelta::hours(1)).await, ["cd/two"]);
    assert!(storage.put("../out", Bytes::new()).await.is_err(), "nothing is kept beside the storage");
}

#[actix_web::test]
async fn a_folder_keeps_files_and_forgets_the_halves_of_those_that_were_never_whole() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("deep").join("er");
    let url = format!("file://{}", path.display());
    let storage = storage(&[("SOUK_STORAGE_URL", &url)]);
    keeps_files(&storage).await;
    // A process was killed while it wrote these.
    std::fs::write(path.join("cd").join("three#1"), "hal").expect("written");
    std::fs::write(path.join("cd").join("four#name"), "not a half").expect("written");
    let now = Clock::default().now();
    assert_eq!(storage.remove_halves(now - TimeDelta::hours(1)).expect("it can be read"), 0);
    assert_eq!(storage.remove_halves(now + TimeDelta::hours(1)).expect("it can be read"), 1);
    assert!(path.join("cd").join("two").exists() && path.join("cd").join("four#name").exists());
}

#[actix_web::test]
async fn a_bucket_keeps_files_below_its_prefix() {
    let server = Server::start();
    let storage = storage(&server.settings());
    keeps_files(&storage).await;
    assert_eq!(server.files(), ["live/pictures/cd/two"]);
}

#[actix_web::test]
async fn a_bucket_that_is_away_or_refuses_is_told_of_in_time() {
    let server = Server::start();
    let settings = server.settings();
    let wrong_key = [settings[0], settings[1], settings[2], ("AWS_SECRET_ACCESS_KEY", "another")];
    let begun = Instant::now();
    let refused = storage(&wrong_key).put("ab/one", Bytes::new()).await;
    assert!(matches!(refused, Err(Error::Storage(_))), "{refused:?}");
    let away = storage(&[settings[0], ("AWS_ENDPOINT_URL", "http://127.0.0.1:9"), settings[2], settings[3]]);
    assert!(matches!(away.size("ab/one").await, Err(Error::Storage(_))));
    // A server that takes connections and says nothing.
    let silent = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let address = format!("http://{}", silent.local_addr().expect("it is bound"));
    let silent = storage(&[settings[0], ("AWS_ENDPOINT_URL", &address), settings[2], settings[3]]);
    assert!(matches!(silent.size("ab/one").await, Err(Error::Storage(_))));
    assert!(begun.elapsed().as_secs() < 25, "{:?}", begun.elapsed());
}

#[actix_web::test]
async fn a_picture_comes_and_goes_by_a_bucket() {
    let server = Server::start();
    let market = Market::start_with(&server.settings()).await;
    let admin = market.admin_of("blue-door").await;
    sends_file(&admin, "/manage/blue-door/settings/logo", "logo", "door.png", &photo(900, 600)).await.has_status(303);
    let page = admin.get("/manage/blue-door/settings/pictures").await;
    let logo = page.attributes(".settings-logo", "src").remove(0);
    assert_eq!(server.files().len(), 1);
    let shown = market.visitor().get(&logo).await;
    let kept = image::load_from_memory(shown.is_ok().bytes()).expect("a picture");
    assert_eq!((kept.width(), kept.height()), (256, 171));
    let visitor = market.visitor();
    let again = visitor.request(Method::GET, &logo).header("If-None-Match", &shown.header("ETag")).send().await;
    again.has_status(304);
    let part = visitor.request(Method::GET, &logo).header("Range", "bytes=0-1").send().await;
    assert_eq!(part.has_status(206).bytes(), [0xff, 0xd8]);
    assert_eq!(part.header("Content-Range"), format!("bytes 0-1/{}", shown.bytes().len()));
    let head = visitor.request(Method::HEAD, &logo).send().await;
    assert_eq!(head.is_ok().header("Content-Type"), "image/jpeg");
    drop(server);
    let away = market.visitor().get(&logo).await;
    away.has_status(503).says("body", "can’t reach its pictures");
}
